#pragma once

#include "tables/rowmodelbase.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <span>
#include <vector>

namespace tables {

//! One column is one entry of a table; whatever is null is empty.
template <class Row>
struct Column {
    const char *key = nullptr; //!< see ColumnInfo
    const char *title = nullptr; //!< QT_TRANSLATE_NOOP(context, ...)
    QString (*text)(const Row &) = nullptr;
    QVariant (*sortKey)(const Row &) = nullptr; //!< what to sort by when it is not the text
    QString (*exportText)(const Row &) = nullptr; //!< when it is not the text
    QString (*secondLine)(const Row &) = nullptr;
    const char *secondTitle = nullptr; //!< like title; with it the second line is a column of its own in exports
    Meaning (*meaning)(const Row &) = nullptr;
    Meaning (*secondMeaning)(const Row &) = nullptr;
    Sign (*sign)(const Row &) = nullptr;
    QString (*tooltip)(const Row &) = nullptr;
    QVariant (*value)(const Row &, int role) = nullptr; //!< any other role
    Qt::Alignment align = Qt::AlignLeft;
    bool fixedFont = false;
    bool exported = true;
    int hidePriority = 0;
};

//! Overload for rows of a list with groups: the heading of a row that is one.
inline QString groupTitle(const auto & /*row*/)
{
    return {};
}

//! What stands small beside the heading.
inline QString groupLine(const auto & /*row*/)
{
    return {};
}

//! A read-only table over values. Each type of row has a function `rowId(const Row &)`; ids are unique.
//! Rows that stay keep their indexes, and so their selection, through merge() and removeMissing().
template <class Row>
class RowModel : public RowModelBase
{
public:
    RowModel(const char *context, std::span<const Column<Row>> columns, QObject *parent)
        : RowModelBase(parent)
        , m_context(context)
        , m_columns(columns)
    {
    }

    int rowCount(const QModelIndex &parent = {}) const final { return parent.isValid() ? 0 : int(m_entries.size()); }
    int columnCount(const QModelIndex &parent = {}) const final { return parent.isValid() ? 0 : int(m_columns.size()); }

    const Row &at(int row) const { return m_entries.at(std::size_t(row)).row; }
    const Row *find(const QString &id) const
    {
        const int row = rowOf(id);
        return row < 0 ? nullptr : &at(row);
    }

    QString idAt(int row) const final { return rowId(at(row)); }
    int rowOf(const QString &id) const final { return m_rowOf.value(id, -1); }
    bool isGroupRow(int row) const final { return !groupTitle(at(row)).isEmpty(); }

    ColumnInfo columnInfo(int column) const final
    {
        const auto &c = m_columns[std::size_t(column)];
        return {.key = QString::fromLatin1(c.key), .title = title(c), .hidePriority = c.hidePriority};
    }

    QVariant headerData(int section, Qt::Orientation orientation, int role) const final
    {
        if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
            return {};
        const auto &column = m_columns[std::size_t(section)];
        if (role == Qt::DisplayRole)
            return title(column);
        return role == Qt::TextAlignmentRole ? QVariant(column.align | Qt::AlignVCenter) : QVariant();
    }

    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const final
    {
        if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
            return {};
        const Row &row = at(index.row());
        if (role == IdRole)
            return rowId(row);
        if (role == FilterRole)
            return filterText(index.row());
        if (const QString heading = groupTitle(row); !heading.isEmpty())
            return groupData(row, heading, index.column(), role);
        if (isCheckable() && (role == CheckRole || (role == Qt::CheckStateRole && index.column() == 0)))
            return isChecked(rowId(row)) ? Qt::Checked : Qt::Unchecked;
        if (role == Qt::AccessibleTextRole)
            return accessibleText(row, index.column());
        if (QVariant own = special(row, index.column(), role); own.isValid())
            return own;
        return cell(row, m_columns[std::size_t(index.column())], role);
    }

    const QString &filterText(int row) const final
    {
        const Entry &entry = m_entries.at(std::size_t(row));
        if (entry.folded.isEmpty()) {
            QStringList texts;
            for (int column = 0; column < columnCount(); ++column)
                texts << display(entry.row, column, Qt::DisplayRole) << display(entry.row, column, SecondLineRole)
                      << (m_columns[std::size_t(column)].exportText
                                 ? m_columns[std::size_t(column)].exportText(entry.row)
                                 : QString());
            entry.folded = foldedText(texts.join(u'\n'));
        }
        return entry.folded;
    }

    const SortKey &sortKeyAt(int row, int column) const final
    {
        const Entry &entry = m_entries.at(std::size_t(row));
        if (entry.keys.empty())
            entry.keys.resize(m_columns.size());
        auto &key = entry.keys[std::size_t(column)];
        if (!key)
            key = tables::sortKey(data(index(row, column), SortRole));
        return *key;
    }

    QStringList exportTitlesOf(int column) const final
    {
        const auto &c = m_columns[std::size_t(column)];
        QStringList titles;
        if (c.exported)
            titles << title(c);
        if (c.secondTitle)
            titles << QCoreApplication::translate(m_context, c.secondTitle);
        return titles;
    }

    QStringList exportCells(int row, int column) const final
    {
        const auto &c = m_columns[std::size_t(column)];
        QStringList cells;
        if (c.exported)
            cells << (c.exportText ? c.exportText(at(row)) : display(at(row), column, Qt::DisplayRole));
        if (c.secondTitle)
            cells << display(at(row), column, SecondLineRole);
        return cells;
    }

protected:
    //! What the column's entry cannot know, because it depends on the model too. Asked first.
    virtual QVariant special(const Row & /*row*/, int /*column*/, int /*role*/) const { return {}; }

    void reset(std::vector<Row> rows)
    {
        beginResetModel();
        m_entries.clear();
        m_rowOf.clear();
        append(std::move(rows));
        endResetModel();
        dropChecks();
    }

    //! Replaces rows that are here in place, and adds the others at the end.
    void merge(std::vector<Row> rows)
    {
        std::vector<Row> added;
        QHash<QString, std::size_t> addedAt; // one answer may tell of a row twice: the later one is the newer one
        std::vector<int> changed;
        for (Row &row : rows) {
            const QString id = rowId(row);
            const int at = rowOf(id);
            if (at < 0 && addedAt.contains(id)) {
                added[addedAt.value(id)] = std::move(row);
            } else if (at < 0) {
                addedAt.insert(id, added.size());
                added.push_back(std::move(row));
            } else if (Entry &entry = m_entries[std::size_t(at)]; !(entry.row == row)) {
                entry = Entry{.row = std::move(row)};
                changed.push_back(at);
            }
        }
        announce(std::move(changed));
        if (added.empty())
            return;
        const int first = rowCount();
        beginInsertRows({}, first, first + int(added.size()) - 1);
        append(std::move(added));
        endInsertRows();
    }

    //! Changes one row in place. \returns whether it is there.
    template <class Change>
    bool change(const QString &id, Change &&how)
    {
        const int row = rowOf(id);
        if (row < 0)
            return false;
        Row next = at(row);
        how(next);
        if (!(next == at(row))) {
            m_entries[std::size_t(row)] = Entry{.row = std::move(next)};
            announce({row});
        }
        return true;
    }

    //! Removes the rows that \p keep does not accept.
    template <class Keep>
    void removeMissing(Keep &&keep)
    {
        for (int last = rowCount() - 1; last >= 0; --last) {
            if (keep(at(last)))
                continue;
            int first = last;
            while (first > 0 && !keep(at(first - 1)))
                --first;
            beginRemoveRows({}, first, last);
            for (int row = first; row <= last; ++row)
                m_rowOf.remove(idAt(row));
            m_entries.erase(m_entries.begin() + first, m_entries.begin() + last + 1);
            for (int row = first; row < rowCount(); ++row)
                m_rowOf[idAt(row)] = row;
            endRemoveRows();
            last = first;
        }
        dropChecks();
    }

    //! Shows exactly these, in this order: in place when they are the same rows, else anew.
    void show(std::vector<Row> rows)
    {
        const bool same = std::ranges::equal(
            rows, m_entries, {}, [](const Row &row) { return rowId(row); },
            [](const Entry &entry) { return rowId(entry.row); });
        same ? merge(std::move(rows)) : reset(std::move(rows));
    }

    //! The texts of these columns changed without the rows: a new day has begun.
    void refresh()
    {
        for (Entry &entry : m_entries)
            entry = Entry{.row = std::move(entry.row)};
        if (rowCount() > 0)
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    }

private:
    struct Entry {
        Row row = {};
        mutable QString folded = {}; //!< see filterText()
        mutable std::vector<std::optional<SortKey>> keys = {};
    };

    QString title(const Column<Row> &column) const { return QCoreApplication::translate(m_context, column.title); }

    QString display(const Row &row, int column, int role) const
    {
        if (!groupTitle(row).isEmpty())
            return {};
        const QVariant own = special(row, column, role);
        return own.isValid() ? own.toString() : cell(row, m_columns[std::size_t(column)], role).toString();
    }

    //! A cell has two lines for the eye; a screen reader gets both.
    QString accessibleText(const Row &row, int column) const
    {
        const QString second = display(row, column, SecondLineRole);
        const QString first = display(row, column, Qt::DisplayRole);
        return second.isEmpty() ? first : first % QLatin1StringView(", ") % second;
    }

    static QVariant groupData(const Row &row, const QString &heading, int column, int role)
    {
        if (role == GroupTitleRole || (column == 0 && (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)))
            return heading;
        return role == SecondLineRole ? QVariant(groupLine(row)) : QVariant();
    }

    static QVariant textOrNothing(const QString &text) { return text.isEmpty() ? QVariant() : QVariant(text); }

    QVariant cell(const Row &row, const Column<Row> &column, int role) const
    {
        const auto shown = [&] { return column.text ? column.text(row) : QString(); };
        switch (role) {
        case Qt::DisplayRole:
            return shown();
        case Qt::ToolTipRole:
            return column.tooltip ? textOrNothing(column.tooltip(row)) : QVariant();
        case Qt::TextAlignmentRole:
            return QVariant(column.align | Qt::AlignVCenter);
        case SortRole:
            return column.sortKey ? column.sortKey(row) : QVariant(shown());
        case MeaningRole:
            return column.meaning ? QVariant::fromValue(column.meaning(row)) : QVariant();
        case SecondMeaningRole:
            return column.secondMeaning ? QVariant::fromValue(column.secondMeaning(row)) : QVariant();
        case SignRole:
            return column.sign ? QVariant::fromValue(column.sign(row)) : QVariant();
        case StatusTextRole:
            return column.meaning ? textOrNothing(shown()) : QVariant();
        case SecondLineRole:
            return column.secondLine ? textOrNothing(column.secondLine(row)) : QVariant();
        case FixedFontRole:
            return column.fixedFont ? QVariant(true) : QVariant();
        default:
            return column.value ? column.value(row, role) : QVariant();
        }
    }

    void append(std::vector<Row> rows)
    {
        m_entries.reserve(m_entries.size() + rows.size());
        for (Row &row : rows) {
            const QString id = rowId(row);
            if (m_rowOf.contains(id)) { // as in merge()
                m_entries[std::size_t(m_rowOf.value(id))] = Entry{.row = std::move(row)};
                continue;
            }
            m_rowOf.insert(id, rowCount());
            m_entries.push_back({.row = std::move(row)});
        }
    }

    void announce(std::vector<int> rows)
    {
        std::ranges::sort(rows);
        for (std::size_t i = 0; i < rows.size();) {
            std::size_t end = i + 1;
            while (end < rows.size() && rows[end] <= rows[end - 1] + 1)
                ++end;
            Q_EMIT dataChanged(index(rows[i], 0), index(rows[end - 1], columnCount() - 1));
            i = end;
        }
    }

    const char *m_context;
    std::span<const Column<Row>> m_columns;
    std::vector<Entry> m_entries;
    QHash<QString, int> m_rowOf;
};

} // namespace tables
