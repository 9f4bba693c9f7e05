#include "tables/imported/hostingordersmodel.h"

#include "domain/businessdays.h"
#include "domain/imported/hostingrules.h"
#include "domain/porting/zones.h"
#include "tables/celltext.h"
#include "tables/imported/hostingtext.h"

namespace tables {

using namespace Qt::StringLiterals;
using domain::HostingOutcome, domain::HostingStep;

namespace {

Status stateOf(const HostingOrderRow &row)
{
    return HostingText::of(row.order, row.outcome, row.failed);
}

BarParts barOf(const HostingOrderRow &row)
{
    BarParts bar{.total = row.numbers};
    const auto add = [&bar](BarKind kind, int count, const QString &words, Meaning meaning) {
        if (count == 0)
            return;
        bar.parts.push_back({kind, count});
        bar.words.push_back({words, meaning});
    };
    add(BarKind::Done, row.done, HostingOrdersModel::tr("%n done", nullptr, row.done), Meaning::None);
    add(BarKind::Pending, row.working, HostingOrdersModel::tr("%n to go", nullptr, row.working), Meaning::None);
    add(BarKind::Pending, row.left, HostingOrdersModel::tr("%n not done", nullptr, row.left), Meaning::None);
    add(BarKind::Failed, row.failed, HostingOrdersModel::tr("%n failed", nullptr, row.failed), Meaning::Failed);
    return bar;
}

QString name(const HostingOrderRow &row)
{
    return row.order.displayName.isEmpty() ? row.order.id.text : row.order.displayName;
}

Action action(const HostingOrderRow &row)
{
    switch (row.step) {
    case HostingStep::RemindSigner:
        //: Button: write to the person who has the letter to sign
        return {ActionKind::Open, HostingOrdersModel::tr("Remind signer…")};
    case HostingStep::LookAtFailures:
        return {ActionKind::Open, HostingOrdersModel::tr("Open failures")};
    case HostingStep::Wait:
        //: In place of a button: nothing can be done
        return {ActionKind::None, HostingOrdersModel::tr("wait")};
    case HostingStep::Nothing:
        return {};
    }
    Q_UNREACHABLE();
}

QVariant timeOf(const std::optional<QDateTime> &at)
{
    return at ? QVariant(*at) : QVariant();
}

QString isoOf(const std::optional<QDateTime> &at)
{
    return at ? at->toString(Qt::ISODate) : QString();
}

QString numbersText(const HostingOrderRow &row)
{
    if (row.numbersKnown)
        return {};
    return row.numbersFailed ? CellText::readingFailed() : CellText::notReadYet();
}

constexpr Column<HostingOrderRow> columns[] = {
    {.key = "order",
        .title = QT_TRANSLATE_NOOP("tables::HostingOrdersModel", "Order"),
        .text = name,
        .secondLine =
            [](const HostingOrderRow &row) {
                return HostingOrdersModel::tr("%1 · %2 · %3", "kind, region, id")
                    .arg(HostingText::type(row.order.type), HostingText::region(row.order.regionCode),
                        row.order.id.text);
            },
        .secondTitle = QT_TRANSLATE_NOOP("tables::HostingOrdersModel", "Kind, region, id")},
    {.key = "state",
        .title = QT_TRANSLATE_NOOP("tables::HostingOrdersModel", "State"),
        .text = [](const HostingOrderRow &row) { return stateOf(row).text; },
        .sortKey
        = [](const HostingOrderRow &row) -> QVariant { return int(row.order.state.value) * 10 + int(row.outcome); },
        .meaning = [](const HostingOrderRow &row) { return stateOf(row).meaning; },
        .sign = [](const HostingOrderRow &row) { return stateOf(row).sign; }},
    {.key = "numbers",
        .title = QT_TRANSLATE_NOOP("tables::HostingOrdersModel", "Numbers"),
        .text = numbersText,
        .sortKey = [](const HostingOrderRow &row) -> QVariant { return row.numbersKnown ? row.numbers : -1; },
        .exportText =
            [](const HostingOrderRow &row) {
                if (!row.numbersKnown)
                    return numbersText(row);
                const QString counts = domain::isFinal(row.order.state.value)
                    ? HostingOrdersModel::tr("%1: %2 done, %3 not done, %4 failed", "four counts")
                    : HostingOrdersModel::tr("%1: %2 done, %3 to go, %4 failed", "four counts");
                return counts.arg(row.numbers).arg(row.done).arg(row.working + row.left).arg(row.failed);
            },
        .value = [](const HostingOrderRow &row, int role) -> QVariant {
            return role == BarPartsRole && row.numbersKnown ? QVariant::fromValue(barOf(row)) : QVariant();
        }},
    {.key = "plan",
        .title = QT_TRANSLATE_NOOP("tables::HostingOrdersModel", "Service plan"),
        .tooltip = [](const HostingOrderRow &row) { return row.order.servicePlanId; },
        .hidePriority = 2},
    {.key = "campaign",
        .title = QT_TRANSLATE_NOOP("tables::HostingOrdersModel", "Campaign"),
        .tooltip = [](const HostingOrderRow &row) { return row.order.campaignId; },
        .hidePriority = 3},
    {.key = "osr",
        //: Column: when the registry of message routes is to be changed
        .title = QT_TRANSLATE_NOOP("tables::HostingOrdersModel", "OSR scheduled"),
        .sortKey = [](const HostingOrderRow &row) { return timeOf(row.order.scheduledOsrUpdate); },
        .exportText = [](const HostingOrderRow &row) { return isoOf(row.order.scheduledOsrUpdate); },
        .hidePriority = 4},
    {.key = "age",
        //: Column: how long ago the order was made
        .title = QT_TRANSLATE_NOOP("tables::HostingOrdersModel", "Age"),
        .sortKey = [](const HostingOrderRow &row) { return timeOf(row.order.created); },
        .exportText = [](const HostingOrderRow &row) { return isoOf(row.order.created); },
        .hidePriority = 1},
    {.key = "changed",
        .title = QT_TRANSLATE_NOOP("tables::HostingOrdersModel", "Changed"),
        .sortKey = [](const HostingOrderRow &row) { return timeOf(row.order.updated); },
        .exportText = [](const HostingOrderRow &row) { return isoOf(row.order.updated); },
        .hidePriority = 5},
    {.key = "nextAction",
        .title = QT_TRANSLATE_NOOP("tables::HostingOrdersModel", "Next action"),
        .text = [](const HostingOrderRow &row) { return action(row).text; },
        .value = [](const HostingOrderRow &row, int role) -> QVariant {
            return role == ActionRole && !action(row).text.isEmpty() ? QVariant::fromValue(action(row)) : QVariant();
        },
        .align = Qt::AlignHCenter,
        .exported = false},
};

} // namespace

HostingOrderRow hostingRowOf(const flows::HostingRecord &record)
{
    HostingOrderRow row{.order = record.order,
        .numbersKnown = record.numbersReadAt.has_value(),
        .numbersFailed = record.error.has_value() && !record.numbersReadAt,
        .outcome = record.outcome(),
        .numbers = int(record.numbers.size()),
        .failed = record.failedNumbers()};
    for (const domain::HostingOrderNumber &number : record.numbers) {
        if (domain::outcomeOf(number) == HostingOutcome::Done)
            ++row.done;
    }
    (domain::isFinal(row.order.state.value) ? row.left : row.working) = row.numbers - row.done - row.failed;
    row.step = domain::nextStep(row.order, row.failed);
    return row;
}

HostingOrdersModel::HostingOrdersModel(domain::Clock now, QObject *parent)
    : RowModel("tables::HostingOrdersModel", columns, parent)
    , m_now(std::move(now))
{
}

void HostingOrdersModel::setNames(const QHash<QString, QString> &names)
{
    m_names = names;
    refresh();
}

void HostingOrdersModel::put(const std::vector<flows::HostingRecord> &records)
{
    std::vector<HostingOrderRow> rows;
    rows.reserve(records.size());
    for (const flows::HostingRecord &record : records)
        rows.push_back(hostingRowOf(record));
    merge(std::move(rows));
}

void HostingOrdersModel::remove(const domain::HostingOrderId &id)
{
    removeMissing([&id](const HostingOrderRow &row) { return row.order.id != id; });
}

QString HostingOrdersModel::nameOf(const QString &id) const
{
    const QString name = m_names.value(id);
    return name.isEmpty() ? id : name;
}

QVariant HostingOrdersModel::special(const HostingOrderRow &row, int column, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    const domain::HostingOrder &order = row.order;
    const QDateTime now = m_now();
    const auto recently = [&now](const std::optional<QDateTime> &at, const QString &otherwise) {
        return at ? CellText::recently(at->toLocalTime(), now.toLocalTime()) : otherwise;
    };
    switch (column) {
    case Plan:
        return order.servicePlanId.isEmpty() ? CellText::notStated() : nameOf(order.servicePlanId);
    case Campaign:
        return order.campaignId.isEmpty() ? CellText::none() : nameOf(order.campaignId);
    case Osr:
        return order.scheduledOsrUpdate
            ? tr("%1 UTC").arg(CellText::shortDate(order.scheduledOsrUpdate->date(), now.date())
                % order.scheduledOsrUpdate->toString(u" HH:mm"_s))
            : CellText::none();
    case Age: {
        if (!order.created)
            return CellText::notStated();
        const QDate made = domain::today(domain::PortZone::Eastern, *order.created);
        const int days = domain::businessDaysBetween(made, domain::today(domain::PortZone::Eastern, now));
        return days <= 0 ? tr("today") : tr("%n business day(s)", nullptr, days);
    }
    case Changed:
        return recently(order.updated, CellText::notStated());
    default:
        return {};
    }
}

} // namespace tables
