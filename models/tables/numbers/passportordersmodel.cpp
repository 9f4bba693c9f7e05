#include "tables/numbers/passportordersmodel.h"

#include "tables/celltext.h"
#include "tables/statustext.h"

namespace tables {

using namespace Qt::StringLiterals;

namespace {

Status inOrder(const PassportOrderRow &row)
{
    if (row.number)
        return StatusText::of(row.number->status);
    if (row.isRead) // it was taken out after the list was made
        return {PassportOrdersModel::tr("Not in it any more"), Meaning::Closed};
    return row.failed ? Status{PassportOrdersModel::tr("Could not be read"), Meaning::Failed}
                      : Status{CellText::notReadYet(), Meaning::None};
}

QString reason(const PassportOrderRow &row)
{
    if (!row.number)
        return {};
    QStringList reasons{row.number->rejectReason, row.number->exclusionReason};
    reasons.removeAll(QString());
    reasons.removeDuplicates();
    return reasons.join("; "_L1);
}

QString foc(const PassportOrderRow &row)
{
    if (row.focDay.isValid())
        return CellText::date(row.focDay);
    const bool mayCome = row.number && row.number->status.value == domain::NumberStatus::Pending;
    return mayCome ? CellText::noneYet() : CellText::none();
}

constexpr Column<PassportOrderRow> columns[] = {
    {.key = "reference",
        .title = QT_TRANSLATE_NOOP("tables::PassportOrdersModel", "Port-in"),
        .text =
            [](const PassportOrderRow &row) {
                const QString &reference = row.order.customerReference;
                return reference.isEmpty() ? PassportOrdersModel::tr("no reference") : reference;
            },
        .exportText = [](const PassportOrderRow &row) { return row.order.customerReference; },
        .secondLine = rowId,
        .secondTitle = QT_TRANSLATE_NOOP("tables::PassportOrdersModel", "Order ID")},
    {.key = "status",
        .title = QT_TRANSLATE_NOOP("tables::PassportOrdersModel", "Order"),
        .text = [](const PassportOrderRow &row) { return StatusText::of(row.order.status).text; },
        .meaning = [](const PassportOrderRow &row) { return StatusText::of(row.order.status).meaning; },
        .sign = [](const PassportOrderRow &row) { return StatusText::of(row.order.status).sign; }},
    {.key = "inOrder",
        //: Column: the state of the number that the page is about, in that order
        .title = QT_TRANSLATE_NOOP("tables::PassportOrdersModel", "This number"),
        .text = [](const PassportOrderRow &row) { return inOrder(row).text; },
        .meaning = [](const PassportOrderRow &row) { return inOrder(row).meaning; },
        .sign = [](const PassportOrderRow &row) { return inOrder(row).sign; }},
    {.key = "reason",
        .title = QT_TRANSLATE_NOOP("tables::PassportOrdersModel", "Reason"),
        .text = reason,
        .tooltip = reason,
        .hidePriority = 2},
    {.key = "foc",
        .title = QT_TRANSLATE_NOOP("tables::PassportOrdersModel", "FOC"),
        .text = foc,
        .sortKey = [](const PassportOrderRow &row) -> QVariant { return row.focDay; },
        .exportText = [](const PassportOrderRow &row) { return row.focDay.toString(Qt::ISODate); }},
    {.key = "created",
        .title = QT_TRANSLATE_NOOP("tables::PassportOrdersModel", "Created"),
        .text = [](const PassportOrderRow &row) { return CellText::date(row.order.createdDate); },
        .sortKey = [](const PassportOrderRow &row) -> QVariant { return row.order.createdDate; },
        .exportText = [](const PassportOrderRow &row) { return row.order.createdDate.toString(Qt::ISODate); },
        .hidePriority = 1},
};

} // namespace

PassportOrdersModel::PassportOrdersModel(QObject *parent)
    : RowModel("tables::PassportOrdersModel", columns, parent)
{
}

} // namespace tables
