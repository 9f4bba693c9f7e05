#include "tables/imported/importrowsmodel.h"

#include "domain/phonenumber.h"
#include "tables/celltext.h"

namespace tables {

namespace {

constexpr Column<ImportLine> columns[] = {
    {.key = "number",
        .title = QT_TRANSLATE_NOOP("tables::ImportRowsModel", "Number"),
        .text = [](const ImportLine &line) { return domain::nationalForm(line.row.number); },
        .sortKey = [](const ImportLine &line) -> QVariant { return line.row.number; },
        .exportText = [](const ImportLine &line) { return line.row.number; },
        .tooltip = [](const ImportLine &line) { return line.row.number; }},
    {.key = "region",
        .title = QT_TRANSLATE_NOOP("tables::ImportRowsModel", "Country"),
        .text =
            [](const ImportLine &line) {
                const bool isElsewhere = line.row.problem == domain::ImportProblem::NotHostable;
                return isElsewhere ? CellText::none() : line.row.regionCode;
            },
        .hidePriority = 2},
    {.key = "status",
        .title = QT_TRANSLATE_NOOP("tables::ImportRowsModel", "State"),
        .text = [](const ImportLine &line) { return ImportText::of(line.row).text; },
        .sortKey = [](const ImportLine &line) -> QVariant { return int(line.row.state); },
        .meaning = [](const ImportLine &line) { return ImportText::of(line.row).meaning; },
        .sign = [](const ImportLine &line) { return ImportText::of(line.row).sign; }},
    {.key = "reason",
        .title = QT_TRANSLATE_NOOP("tables::ImportRowsModel", "What is known"),
        .text = [](const ImportLine &line) { return line.reason; },
        .tooltip = [](const ImportLine &line) { return line.reason; },
        .hidePriority = 1},
};

} // namespace

ImportRowsModel::ImportRowsModel(QObject *parent)
    : RowModel("tables::ImportRowsModel", columns, parent)
{
}

void ImportRowsModel::setRows(const std::vector<domain::ImportRow> &rows)
{
    std::vector<ImportLine> lines;
    lines.reserve(rows.size());
    for (const domain::ImportRow &row : rows)
        lines.push_back({.row = row, .reason = ImportText::reason(row, m_nameOf)});
    show(std::move(lines));
}

} // namespace tables
