#include "tables/numbers/numbersmodel.h"

#include <algorithm>

namespace tables {

namespace {

QString translated(const char *title)
{
    return QCoreApplication::translate("tables::NumbersModel", title);
}

} // namespace

std::optional<domain::ActiveNumber> NumbersModel::find(const QString &phoneNumber) const
{
    const auto row = m_store->find(phoneNumber);
    return row ? std::optional(m_store->number(*row)) : std::nullopt;
}

EmergencyState NumbersModel::emergencyOf(const QString &phoneNumber) const
{
    const auto row = m_store->find(phoneNumber);
    return row ? m_around.emergency.value(*row, EmergencyState::NotRead) : EmergencyState::NotRead;
}

int NumbersModel::tickedOnShow() const
{
    if (m_ticks.count() == 0)
        return 0;
    return int(std::ranges::count_if(*m_shown, [this](InventoryRow row) { return m_ticks.isTicked(row); }));
}

std::vector<domain::ActiveNumber> NumbersModel::tickedNumbers() const
{
    std::vector<domain::ActiveNumber> numbers;
    for (const InventoryRow row : m_ticks.rows()) {
        if (m_store->isHere(row))
            numbers.push_back(m_store->number(row));
    }
    return numbers;
}

void NumbersModel::tick(const QString &phoneNumber, bool ticked)
{
    const auto row = m_store->find(phoneNumber);
    if (!row || !m_ticks.set(*row, ticked))
        return;
    announceAll({Qt::CheckStateRole, CheckRole});
    Q_EMIT checkedChanged();
}

void NumbersModel::tickAllShown()
{
    tickRange(0, rowCount() - 1);
}

void NumbersModel::tickRange(int first, int last)
{
    for (int row = std::max(first, 0); row <= std::min(last, rowCount() - 1); ++row)
        m_ticks.set((*m_shown)[std::size_t(row)], true);
    announceAll({Qt::CheckStateRole, CheckRole});
    Q_EMIT checkedChanged();
}

void NumbersModel::clearTicks()
{
    m_ticks.clear();
    announceAll({Qt::CheckStateRole, CheckRole});
    Q_EMIT checkedChanged();
}

int NumbersModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown->size());
}

int NumbersModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(numberColumns().size());
}

QVariant NumbersModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const NumberColumn &column = numberColumns()[std::size_t(section)];
    if (role == Qt::DisplayRole)
        return translated(column.title);
    return role == Qt::TextAlignmentRole ? QVariant(column.align | Qt::AlignVCenter) : QVariant();
}

QString NumbersModel::accessibleText(const NumberCell &cell, int at) const
{
    const NumberColumn &column = numberColumns()[std::size_t(at)];
    const QString text = column.text(cell);
    const QString status = column.status ? column.status(cell).text : QString();
    return status.isEmpty() || status == text ? text : QString(text % u", " % status);
}

QVariant NumbersModel::tickData(int row, int column, int role) const
{
    if (role == Qt::CheckStateRole && column != Number)
        return {};
    return m_ticks.isTicked((*m_shown)[std::size_t(row)]) ? Qt::Checked : Qt::Unchecked;
}

QVariant NumbersModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const NumberColumn &column = numberColumns()[std::size_t(index.column())];
    const NumberCell here = cell(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return column.text(here);
    case IdRole:
        return idAt(index.row());
    case CheckRole:
    case Qt::CheckStateRole:
        return tickData(index.row(), index.column(), role);
    case Qt::AccessibleTextRole:
        return accessibleText(here, index.column());
    case Qt::TextAlignmentRole:
        return QVariant(column.align | Qt::AlignVCenter);
    case Qt::ToolTipRole: {
        const QString text = column.tooltip ? column.tooltip(here)
            : column.status                 ? column.status(here).text
                                            : QString();
        return text.isEmpty() ? QVariant() : QVariant(text);
    }
    case StatusTextRole:
        return column.status ? QVariant(column.text(here)) : QVariant();
    case MeaningRole:
        return column.status ? QVariant::fromValue(column.status(here).meaning) : QVariant();
    case SignRole:
        return column.status ? QVariant::fromValue(column.status(here).sign) : QVariant();
    case SortRole:
        return column.exportText ? column.exportText(here) : column.text(here);
    case FilterRole:
        return filterText(index.row());
    default:
        return {};
    }
}

Qt::ItemFlags NumbersModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = RowModelBase::flags(index);
    return index.isValid() && index.column() == Number ? flags | Qt::ItemIsUserCheckable : flags;
}

bool NumbersModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !checkIndex(index, CheckIndexOption::IndexIsValid) || index.column() != Number)
        return false;
    tick(idAt(index.row()), value.toInt() == Qt::Checked);
    return true;
}

QModelIndexList NumbersModel::match(
    const QModelIndex &start, int role, const QVariant &value, int /*hits*/, Qt::MatchFlags /*flags*/) const
{
    const int row = role == IdRole ? rowOf(value.toString()) : -1;
    return row < 0 ? QModelIndexList() : QModelIndexList{index(row, std::max(0, start.column()))};
}

ColumnInfo NumbersModel::columnInfo(int column) const
{
    const NumberColumn &c = numberColumns()[std::size_t(column)];
    return {.key = QString::fromLatin1(c.key), .title = translated(c.title), .hidePriority = c.hidePriority};
}

QString NumbersModel::idAt(int row) const
{
    return m_store->phoneNumber(m_shown->at(std::size_t(row)));
}

int NumbersModel::rowOf(const QString &id) const
{
    const auto row = m_store->find(id);
    const auto at = row ? std::ranges::find(*m_shown, *row) : m_shown->end();
    return at == m_shown->end() ? -1 : int(at - m_shown->begin());
}

const QString &NumbersModel::filterText(int row) const
{
    QStringList texts;
    for (const NumberColumn &column : numberColumns())
        texts << column.text(cell(row));
    m_text = foldedText(texts.join(u'\n'));
    return m_text;
}

const SortKey &NumbersModel::sortKeyAt(int row, int column) const
{
    m_key = tables::sortKey(data(index(row, column), SortRole));
    return m_key;
}

QStringList NumbersModel::exportTitlesOf(int column) const
{
    return {translated(numberColumns()[std::size_t(column)].title)};
}

QStringList NumbersModel::exportCells(int row, int at) const
{
    const NumberColumn &column = numberColumns()[std::size_t(at)];
    return {column.exportText ? column.exportText(cell(row)) : column.text(cell(row))};
}

} // namespace tables
