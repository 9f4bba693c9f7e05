#include "tables/csvexport.h"

#include "tables/rowmodelbase.h"

#include <QAbstractProxyModel>

#include <numeric>

namespace tables {

std::vector<domain::CsvRow> csvTable(
    const RowModelBase &model, const std::vector<int> &rows, const std::vector<int> &columns)
{
    std::vector<int> wanted = columns;
    if (wanted.empty()) {
        wanted.resize(std::size_t(model.columnCount()));
        std::iota(wanted.begin(), wanted.end(), 0);
    }
    std::vector<domain::CsvRow> table;
    table.reserve(rows.size() + 1);
    domain::CsvRow titles;
    for (const int column : wanted)
        titles += model.exportTitlesOf(column);
    table.push_back(std::move(titles));
    for (const int row : rows) {
        if (model.isGroupRow(row))
            continue;
        domain::CsvRow cells;
        for (const int column : wanted)
            cells += model.exportCells(row, column);
        table.push_back(std::move(cells));
    }
    return table;
}

std::vector<int> shownRows(const QAbstractItemModel &shown)
{
    const auto *proxy = qobject_cast<const QAbstractProxyModel *>(&shown);
    std::vector<int> rows;
    rows.reserve(std::size_t(shown.rowCount()));
    for (int row = 0; row < shown.rowCount(); ++row)
        rows.push_back(proxy ? proxy->mapToSource(proxy->index(row, 0)).row() : row);
    return rows;
}

const RowModelBase *rowsBehind(const QAbstractItemModel &shown)
{
    const auto *proxy = qobject_cast<const QAbstractProxyModel *>(&shown);
    return qobject_cast<const RowModelBase *>(proxy ? proxy->sourceModel() : &shown);
}

} // namespace tables
