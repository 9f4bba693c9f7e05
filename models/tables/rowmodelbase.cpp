#include "tables/rowmodelbase.h"

namespace tables {

QStringList RowModelBase::exportTitles() const
{
    QStringList titles;
    for (int column = 0; column < columnCount(); ++column)
        titles += exportTitlesOf(column);
    return titles;
}

QStringList RowModelBase::exportRow(int row) const
{
    QStringList cells;
    for (int column = 0; column < columnCount(); ++column)
        cells += exportCells(row, column);
    return cells;
}

QStringList RowModelBase::checkedIds() const
{
    QStringList ids;
    if (m_checked.isEmpty())
        return ids;
    for (int row = 0; row < rowCount(); ++row) {
        if (const QString id = idAt(row); m_checked.contains(id))
            ids.append(id);
    }
    return ids;
}

void RowModelBase::setChecked(const QStringList &ids, bool checked)
{
    int first = rowCount();
    int last = -1;
    for (const QString &id : ids) {
        const int row = rowOf(id);
        if (row < 0 || isGroupRow(row) || m_checked.contains(id) == checked)
            continue;
        if (checked)
            m_checked.insert(id);
        else
            m_checked.remove(id);
        first = std::min(first, row);
        last = std::max(last, row);
    }
    announceChecks(first, last);
}

void RowModelBase::clearChecked()
{
    setChecked(checkedIds(), false);
}

void RowModelBase::dropChecks()
{
    const qsizetype before = m_checked.size();
    m_checked.removeIf([this](const QString &id) { return rowOf(id) < 0; });
    if (m_checked.size() != before)
        Q_EMIT checkedChanged();
}

void RowModelBase::announceChecks(int first, int last)
{
    if (last < 0)
        return;
    Q_EMIT dataChanged(index(first, 0), index(last, columnCount() - 1), {Qt::CheckStateRole, CheckRole});
    Q_EMIT checkedChanged();
}

Qt::ItemFlags RowModelBase::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (!index.isValid())
        return flags;
    flags |= Qt::ItemNeverHasChildren;
    if (isGroupRow(index.row()))
        flags &= ~Qt::ItemIsSelectable;
    else if (m_checkable && index.column() == 0)
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

bool RowModelBase::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!m_checkable || role != Qt::CheckStateRole || !checkIndex(index, CheckIndexOption::IndexIsValid)
        || index.column() != 0 || isGroupRow(index.row()))
        return false;
    setChecked({idAt(index.row())}, value.toInt() == Qt::Checked);
    return true;
}

} // namespace tables
