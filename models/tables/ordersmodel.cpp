#include "tables/ordersmodel.h"

#include "domain/porting/orderwork.h"
#include "tables/celltext.h"
#include "tables/statustext.h"

#include <QLocale>

namespace tables {

using namespace Qt::StringLiterals;
using domain::FocVerdict;
using domain::OrderSummary;

namespace {

//! What stands where details would, while there are none.
QString instead(const OrderRow &row)
{
    switch (row.state) {
    case ReadState::NotRead:
        return CellText::notReadYet();
    case ReadState::Reading:
        return CellText::reading();
    case ReadState::Failed:
        return CellText::readingFailed();
    case ReadState::Read:
        break;
    }
    return CellText::notStated();
}

QString desired(const OrderRow &row)
{
    if (!row.details)
        return instead(row);
    const QDate day = row.details->schedule.date;
    return day.isValid() ? CellText::date(day) : CellText::notStated();
}

QString foc(const OrderRow &row)
{
    return row.details ? CellText::date(row.details->foc.earliest) : instead(row);
}

QString focRemark(const OrderRow &row)
{
    if (!row.details)
        return {};
    const OrderDetails &details = *row.details;
    const int days = details.focComparison.businessDays;
    switch (details.focComparison.verdict) {
    case FocVerdict::NoFoc:
        return domain::isOpen(row.summary.status.value) ? CellText::noneYet() : OrdersModel::tr("none given");
    case FocVerdict::NoDesiredDate:
        return {};
    case FocVerdict::AsAsked:
        if (details.withFoc < details.counts.all)
            //: The FOC is on the desired date, for so many of the order's numbers
            return OrdersModel::tr("as asked · %1 of %2").arg(details.withFoc).arg(details.counts.all);
        return OrdersModel::tr("as asked");
    case FocVerdict::Earlier:
        return days > 0 ? OrdersModel::tr("%n business day(s) early", nullptr, days) : OrdersModel::tr("early");
    case FocVerdict::Later:
        return days > 0 ? OrdersModel::tr("%n business day(s) late", nullptr, days) : OrdersModel::tr("late");
    }
    Q_UNREACHABLE();
}

QString focRange(const OrderRow &row)
{
    if (!row.details || row.details->foc.earliest == row.details->foc.latest)
        return {};
    return OrdersModel::tr("%1 to %2")
        .arg(CellText::date(row.details->foc.earliest), CellText::date(row.details->foc.latest));
}

Meaning focMeaning(const OrderRow &row)
{
    if (!row.details)
        return Meaning::None;
    switch (row.details->focComparison.verdict) {
    case FocVerdict::Earlier:
        return Meaning::NeedsYou;
    case FocVerdict::Later:
        return Meaning::Waiting;
    case FocVerdict::NoFoc:
    case FocVerdict::NoDesiredDate:
    case FocVerdict::AsAsked:
        break;
    }
    return Meaning::None;
}

QString plainWords(const BarParts &bar)
{
    QStringList words{QLocale().toString(bar.total)};
    for (const BarWord &word : bar.words)
        words << word.text;
    return words.join(", "_L1);
}

QString iso(QDate day)
{
    return day.toString(Qt::ISODate);
}

Action nextAction(const OrderRow &row)
{
    const domain::WorkItem *work = row.nextWork();
    if (!work)
        return {ActionKind::Open, OrdersModel::tr("Open")};
    const bool waits = work->action == domain::WorkAction::Wait;
    return {waits ? ActionKind::None : ActionKind::Fix, WorkText::action(work->action)};
}

constexpr Column<OrderRow> columns[] = {
    {.key = "reference",
        .title = QT_TRANSLATE_NOOP("tables::OrdersModel", "Reference"),
        .text =
            [](const OrderRow &row) {
                const QString &reference = row.summary.customerReference;
                return reference.isEmpty() ? OrdersModel::tr("no reference") : reference;
            },
        .exportText = [](const OrderRow &row) { return row.summary.customerReference; },
        .secondLine = rowId,
        .secondTitle = QT_TRANSLATE_NOOP("tables::OrdersModel", "Order ID")},
    {.key = "status",
        .title = QT_TRANSLATE_NOOP("tables::OrdersModel", "Status"),
        .text = [](const OrderRow &row) { return StatusText::of(row.summary.status).text; },
        .sortKey = [](const OrderRow &row) -> QVariant {
            const auto value = int(row.summary.status.value);
            return value == 0 ? 100 : value; // what nobody heard of comes after what everybody knows
        },
        .meaning = [](const OrderRow &row) { return StatusText::of(row.summary.status).meaning; },
        .sign = [](const OrderRow &row) { return StatusText::of(row.summary.status).sign; }},
    {.key = "numbers",
        .title = QT_TRANSLATE_NOOP("tables::OrdersModel", "Numbers"),
        .text = [](const OrderRow &row) { return plainWords(barOf(row)); },
        .sortKey = [](const OrderRow &row) -> QVariant { return barOf(row).total; },
        .exportText = [](const OrderRow &row) { return QString::number(barOf(row).total); },
        .value = [](const OrderRow &row, int role) -> QVariant {
            return role == BarPartsRole ? QVariant::fromValue(barOf(row)) : QVariant();
        }},
    {.key = "desired",
        .title = QT_TRANSLATE_NOOP("tables::OrdersModel", "Desired"),
        .text = desired,
        .sortKey = [](const OrderRow &row) -> QVariant { return row.details ? row.details->schedule.date : QDate(); },
        .exportText = [](const OrderRow &row) { return row.details ? iso(row.details->schedule.date) : QString(); },
        .hidePriority = 1},
    {.key = "foc",
        .title = QT_TRANSLATE_NOOP("tables::OrdersModel", "FOC"),
        .text = foc,
        .sortKey = [](const OrderRow &row) -> QVariant { return row.details ? row.details->foc.earliest : QDate(); },
        .exportText = [](const OrderRow &row) { return row.details ? iso(row.details->foc.earliest) : QString(); },
        .secondLine = focRemark,
        .secondMeaning = focMeaning,
        .tooltip = focRange},
    {.key = "created",
        .title = QT_TRANSLATE_NOOP("tables::OrdersModel", "Created"),
        .sortKey = [](const OrderRow &row) -> QVariant { return row.summary.createdDate; },
        .exportText = [](const OrderRow &row) { return iso(row.summary.createdDate); },
        .hidePriority = 3},
    {.key = "lastChange",
        .title = QT_TRANSLATE_NOOP("tables::OrdersModel", "Last change"),
        .sortKey = [](const OrderRow &row) -> QVariant { return row.lastChangeAt.value_or(QDateTime()); },
        .exportText = [](const OrderRow &row) { return row.lastChangeAt.value_or(QDateTime()).toString(Qt::ISODate); },
        .secondLine = [](const OrderRow &row) { return row.lastChange; },
        .hidePriority = 2},
    {.key = "nextAction",
        .title = QT_TRANSLATE_NOOP("tables::OrdersModel", "Next action"),
        .text = [](const OrderRow &row) { return nextAction(row).text; },
        .value = [](const OrderRow &row, int role) -> QVariant {
            return role == ActionRole ? QVariant::fromValue(nextAction(row)) : QVariant();
        },
        .align = Qt::AlignHCenter,
        .exported = false},
};

} // namespace

OrdersModel::OrdersModel(domain::Clock now, QObject *parent)
    : RowModel("tables::OrdersModel", columns, parent)
    , m_now(std::move(now))
{
}

std::vector<OrderRow> OrdersModel::rowsOf(const std::vector<OrderSummary> &orders) const
{
    std::vector<OrderRow> rows;
    rows.reserve(orders.size());
    for (const OrderSummary &order : orders) {
        const OrderRow *known = find(order.id.text);
        rows.push_back(known ? *known : OrderRow());
        rows.back().summary = order;
        take(rows.back());
    }
    return rows;
}

void OrdersModel::merge(const std::vector<OrderSummary> &orders)
{
    RowModel::merge(rowsOf(orders));
}

void OrdersModel::setAll(const std::vector<OrderSummary> &orders)
{
    QSet<QString> ids;
    for (const OrderSummary &order : orders)
        ids.insert(order.id.text);
    removeMissing([&ids](const OrderRow &row) { return ids.contains(row.summary.id.text); });
    merge(orders);
}

void OrdersModel::clear()
{
    reset({});
}

void OrdersModel::setReadState(const domain::OrderId &id, ReadState state)
{
    change(id.text, [state](OrderRow &row) { row.state = state; });
}

void OrdersModel::setDetails(const domain::PortOrder &order, const OrderDetails &details, const QDateTime &readAt)
{
    change(order.id.text, [&](OrderRow &row) {
        row.details = details;
        row.readAt = readAt;
        row.state = ReadState::Read;
        row.summary.status = order.status; // newer than the list's
        row.left = domain::workLeftBy(order, m_now());
    });
}

void OrdersModel::setLastChange(const domain::OrderId &id, const QString &words, const QDateTime &at)
{
    Change &known = m_changes[id.text];
    if (known.at.isValid() && known.at > at)
        return;
    known = {.words = words, .at = at};
    change(id.text, [this](OrderRow &row) { take(row); });
}

void OrdersModel::setWork(const std::vector<WorkRow> &entries)
{
    m_work.clear();
    for (const WorkRow &entry : entries) {
        Work &work = m_work[entry.item.order.text];
        work.groupReady = work.groupReady || entry.item.reason == domain::WorkReason::GroupReady;
        if (!work.first && !entry.mark)
            work.first = entry.item;
    }
    for (int row = 0; row < rowCount(); ++row) {
        const auto work = m_work.constFind(at(row).summary.id.text);
        if (work != m_work.cend() || at(row).work || at(row).groupReady)
            change(at(row).summary.id.text, [this](OrderRow &changed) { take(changed); });
    }
}

void OrdersModel::take(OrderRow &row) const
{
    const Work work = m_work.value(row.summary.id.text);
    row.work = work.first;
    row.groupReady = work.groupReady;
    if (const auto known = m_changes.constFind(row.summary.id.text); known != m_changes.cend()) {
        row.lastChange = known->words;
        row.lastChangeAt = known->at;
    }
}

int OrdersModel::numbers() const
{
    int sum = 0;
    for (int row = 0; row < rowCount(); ++row)
        sum += at(row).summary.numbers;
    return sum;
}

QVariant OrdersModel::special(const OrderRow &row, int column, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    const auto today = [this] { return m_now().toLocalTime().date(); };
    if (column == Created)
        return CellText::shortDate(row.summary.createdDate, today());
    if (column == LastChange)
        return row.lastChangeAt ? CellText::recently(row.lastChangeAt->toLocalTime(), m_now().toLocalTime())
                                : CellText::none();
    return {};
}

} // namespace tables
