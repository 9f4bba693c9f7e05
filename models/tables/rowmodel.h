#pragma once

#include "tables/roles.h"

#include <QAbstractTableModel>
#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <span>
#include <vector>

namespace tables {

//! Everything that a view, a sort, a filter and an export need to know about one column.
template <class Row>
struct Column {
    const char *title = ""; //!< QT_TRANSLATE_NOOP(context, ...)
    QVariant (*text)(const Row &) = nullptr;
    QVariant (*sortKey)(const Row &) = nullptr; //!< what to sort by when it is not the text; one type per column
    QVariant (*extra)(const Row &, int role) = nullptr; //!< MeaningRole, SecondLineRole, BarPartsRole ...
    Qt::AlignmentFlag align = Qt::AlignLeft;
    bool exported = true;
};

//! A column that shows a member as it is.
template <auto Member, class Row>
QVariant show(const Row &row)
{
    return QVariant::fromValue(row.*Member);
}

//! A read-only table over rows with a unique key. `Row` has `QString key() const`.
//!
//! update() keeps what a row's place carries (selection, current row, scroll position), so that a refresh in the
//! background never moves anything under the operator's hand.
template <class Row>
class RowModel : public QAbstractTableModel
{
public:
    RowModel(const char *context, std::span<const Column<Row>> columns, QObject *parent)
        : QAbstractTableModel(parent)
        , m_context(context)
        , m_columns(columns)
    {
    }

    int rowCount(const QModelIndex &parent = {}) const final { return parent.isValid() ? 0 : int(m_rows.size()); }
    int columnCount(const QModelIndex &parent = {}) const final { return parent.isValid() ? 0 : int(m_columns.size()); }

    QVariant headerData(int section, Qt::Orientation orientation, int role) const final
    {
        if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
            return {};
        const Column<Row> &column = m_columns[std::size_t(section)];
        if (role == Qt::DisplayRole)
            return QCoreApplication::translate(m_context, column.title);
        return role == Qt::TextAlignmentRole ? alignment(column) : QVariant();
    }

    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override
    {
        if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
            return {};
        const Row &row = m_rows[std::size_t(index.row())];
        const Column<Row> &column = m_columns[std::size_t(index.column())];
        switch (role) {
        case Qt::DisplayRole:
            return column.text(row);
        case Qt::TextAlignmentRole:
            return alignment(column);
        case SortRole:
            return column.sortKey ? column.sortKey(row) : column.text(row);
        case IdRole:
            return row.key();
        case FilterRole:
            return filterText(row);
        default:
            return column.extra ? column.extra(row, role) : QVariant();
        }
    }

    bool isExported(int column) const { return m_columns[std::size_t(column)].exported; }
    const std::vector<Row> &rows() const { return m_rows; }
    const Row &at(int row) const { return m_rows.at(std::size_t(row)); }
    //! -1 when there is none.
    int rowOf(const QString &key) const { return m_rowOf.value(key, -1); }
    const Row *find(const QString &key) const
    {
        const int row = rowOf(key);
        return row < 0 ? nullptr : &at(row);
    }

    //! Other rows altogether.
    void reset(std::vector<Row> rows)
    {
        beginResetModel();
        m_rows = std::move(rows);
        m_rowOf.clear();
        remember(0);
        endResetModel();
    }

    //! Replaces rows that are here in place and adds the others at the end; of equal keys the last one counts.
    void merge(std::vector<Row> rows)
    {
        std::vector<Row> added;
        QHash<QString, std::size_t> addedAt;
        for (Row &row : rows) {
            const QString key = row.key();
            if (const int at = rowOf(key); at >= 0) {
                set(at, std::move(row));
            } else if (const auto seen = addedAt.constFind(key); seen != addedAt.cend()) {
                added[*seen] = std::move(row);
            } else {
                addedAt.insert(key, added.size());
                added.push_back(std::move(row));
            }
        }
        if (added.empty())
            return;
        const int first = rowCount();
        beginInsertRows({}, first, first + int(added.size()) - 1);
        std::ranges::move(added, std::back_inserter(m_rows));
        remember(first);
        endInsertRows();
    }

    //! Like merge(), but rows that are not among \p rows are gone.
    void update(std::vector<Row> rows)
    {
        QHash<QString, bool> kept;
        kept.reserve(qsizetype(rows.size()));
        for (const Row &row : rows)
            kept.insert(row.key(), true);
        for (int last = rowCount() - 1; last >= 0; --last) {
            if (kept.contains(at(last).key()))
                continue;
            int first = last;
            while (first > 0 && !kept.contains(at(first - 1).key()))
                --first;
            removeRange(first, last);
            last = first;
        }
        merge(std::move(rows));
    }

    //! Nothing happens when there is no such row, or it says the same.
    void replace(Row row)
    {
        if (const int at = rowOf(row.key()); at >= 0)
            set(at, std::move(row));
    }

protected:
    //! All texts of a row, for the text filter; a model may add what it does not show.
    virtual QString filterText(const Row &row) const
    {
        QString all;
        for (const Column<Row> &column : m_columns) {
            all += column.text(row).toString() + QChar(u'\n');
            if (column.extra)
                all += column.extra(row, SecondLineRole).toString() + QChar(u'\n');
        }
        return all;
    }

    void set(int at, Row row)
    {
        Row &place = m_rows[std::size_t(at)];
        if constexpr (std::equality_comparable<Row>) {
            if (place == row)
                return;
        }
        place = std::move(row);
        Q_EMIT dataChanged(index(at, 0), index(at, columnCount() - 1));
    }

private:
    static QVariant alignment(const Column<Row> &column) { return QVariant(column.align | Qt::AlignVCenter); }

    void removeRange(int first, int last)
    {
        beginRemoveRows({}, first, last);
        for (int row = first; row <= last; ++row)
            m_rowOf.remove(m_rows[std::size_t(row)].key());
        m_rows.erase(m_rows.begin() + first, m_rows.begin() + last + 1);
        remember(first);
        endRemoveRows();
    }

    void remember(int from)
    {
        for (int i = from; i < int(m_rows.size()); ++i)
            m_rowOf.insert(m_rows[std::size_t(i)].key(), i);
    }

    const char *m_context;
    std::span<const Column<Row>> m_columns;
    std::vector<Row> m_rows;
    QHash<QString, int> m_rowOf;
};

} // namespace tables
