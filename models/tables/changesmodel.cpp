#include "tables/changesmodel.h"

namespace tables {

namespace {

constexpr Column<HistoryRow> columns[] = {
    {.key = "when",
        .title = QT_TRANSLATE_NOOP("tables::ChangesModel", "When"),
        .text = [](const HistoryRow &row) { return row.when; },
        .secondLine = [](const HistoryRow &row) { return row.whenMore; },
        .tooltip = [](const HistoryRow &row) { return row.whenTold; }},
    {.key = "order",
        .title = QT_TRANSLATE_NOOP("tables::ChangesModel", "Order"),
        .text =
            [](const HistoryRow &row) {
                return row.reference.isEmpty() ? ChangesModel::tr("no reference") : row.reference.simplified();
            },
        .secondLine = [](const HistoryRow &row) { return row.order.text; },
        .secondTitle = QT_TRANSLATE_NOOP("tables::ChangesModel", "Order ID")},
    {.key = "what",
        .title = QT_TRANSLATE_NOOP("tables::ChangesModel", "What"),
        .text = [](const HistoryRow &row) { return row.what; },
        .secondLine = [](const HistoryRow &row) { return row.more.simplified(); },
        .meaning = [](const HistoryRow &row) { return row.meaning; },
        .sign = [](const HistoryRow &row) { return row.sign; },
        .tooltip = [](const HistoryRow &row) { return row.more; }},
};

} // namespace

ChangesModel::ChangesModel(QObject *parent)
    : RowModel("tables::ChangesModel", columns, parent)
{
}

} // namespace tables
