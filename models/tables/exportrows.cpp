#include "tables/exportrows.h"

#include "tables/rowmodelbase.h"

#include <QAbstractProxyModel>
#include <QPointer>

#include <numeric>

using namespace Qt::StringLiterals;

namespace tables {

static std::vector<int> wantedColumns(const RowModelBase &model, const std::vector<int> &columns)
{
    if (!columns.empty())
        return columns;
    std::vector<int> all(std::size_t(model.columnCount()));
    std::iota(all.begin(), all.end(), 0);
    return all;
}

std::vector<sheets::TableColumn> exportColumns(const RowModelBase &model, const std::vector<int> &columns)
{
    std::vector<sheets::TableColumn> exported;
    for (const int column : wantedColumns(model, columns)) {
        const QString key = model.columnInfo(column).key;
        const QStringList titles = model.exportTitlesOf(column);
        for (qsizetype i = 0; i < titles.size(); ++i)
            exported.push_back({.key = i == 0 ? key : key + u"Detail"_s, .title = titles[i]});
    }
    return exported;
}

QStringList exportRow(const RowModelBase &model, int row, const std::vector<int> &columns)
{
    QStringList cells;
    for (const int column : wantedColumns(model, columns))
        cells += model.exportCells(row, column);
    return cells;
}

ExportRows exportRows(const RowModelBase &model, const std::vector<int> &rows, const std::vector<int> &columns)
{
    const std::vector<int> wanted = wantedColumns(model, columns);
    QStringList ids;
    for (const int row : rows) {
        if (!model.isGroupRow(row))
            ids << model.idAt(row);
    }
    return {.columns = exportColumns(model, wanted),
        .count = int(ids.size()),
        .row = [guarded = QPointer<const RowModelBase>(&model), wanted, ids](int number) -> std::optional<QStringList> {
            const int row = guarded ? guarded->rowOf(ids[number]) : -1;
            return row < 0 ? std::nullopt : std::optional(exportRow(*guarded, row, wanted));
        }};
}

ExportRows exportRows(const QAbstractItemModel &shown, const std::vector<int> &columns)
{
    return exportRows(*rowsBehind(shown), shownRows(shown), columns);
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
