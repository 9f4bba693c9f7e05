#include "tables/ordersmodel.h"

#include "domain/porting/zones.h"
#include "tables/statustext.h"

using namespace Qt::StringLiterals;
using domain::FocVerdict, domain::OrderStatus;
using flows::OrderChangeKind, flows::ReadState;

namespace tables {

OrderFacts factsOf(const domain::PortOrder &order, const QDateTime &readAt, const QDateTime &nowUtc)
{
    const domain::PortZone zone = domain::zoneOf(order);
    OrderFacts facts{
        .desired = order.schedule.date,
        .onDemand = order.onDemandActivation,
        .foc = domain::focRange(order.numbers, zone),
        .counts = domain::countNumbers(order.numbers),
        .readAt = readAt,
    };
    const bool canadian = std::ranges::any_of(
        order.numbers, [](const domain::PortNumber &number) { return number.countryCode == u"CA"; });
    facts.comparison = domain::compareFoc(facts.desired, facts.foc.earliest, canadian);
    if (domain::permission(order, domain::OrderAction::Activate) == domain::Permission::Allowed) {
        for (const domain::GroupView &group : domain::groupsOf(order, zone, nowUtc)) {
            if (group.state == domain::GroupState::Due || group.state == domain::GroupState::Ready)
                facts.dueGroups.append(group.name);
        }
    }
    for (const domain::PortNumber &number : order.numbers) {
        facts.filterText += number.phoneNumber + u'\n';
        if (number.endUser && !facts.filterText.contains(number.endUser->name))
            facts.filterText += number.endUser->name + u'\n';
    }
    return facts;
}

static BarParts barOf(const OrderRow &row)
{
    const domain::OrderSummary &s = row.summary;
    const bool locked = s.status.value == OrderStatus::PendingCancelation;
    BarParts bar{.total = s.numbers};
    const int failed = s.rejected + s.excluded;
    const int pending = qMax(0, s.numbers - s.activated - s.confirmed - failed);
    const std::pair<BarKind, int> parts[] = {{BarKind::Done, s.activated}, {BarKind::Confirmed, s.confirmed},
        {BarKind::Pending, pending}, {BarKind::Failed, failed}};
    for (const auto &[kind, count] : parts) {
        if (count > 0)
            bar.parts.push_back({kind, count});
    }
    if (locked) {
        bar.words.push_back({OrdersModel::tr("%n locked", nullptr, s.numbers)});
        return bar;
    }
    if (s.activated > 0 || (failed > 0 && s.rejected == 0))
        bar.words.push_back({OrdersModel::tr("%n active", nullptr, s.activated)});
    if (s.rejected > 0) {
        if (s.activated == 0)
            bar.words.push_back({OrdersModel::tr("%n active", nullptr, 0)});
        bar.words.push_back({OrdersModel::tr("%n rejected", nullptr, s.rejected), Meaning::Failed});
    } else if (s.excluded > 0) {
        bar.words.push_back({OrdersModel::tr("%n excluded", nullptr, s.excluded), Meaning::Failed});
    } else if (s.confirmed > 0) {
        bar.words.push_back({OrdersModel::tr("%n confirmed", nullptr, s.confirmed)});
    } else if (pending > 0) {
        bar.words.push_back({OrdersModel::tr("%n pending", nullptr, pending)});
    }
    return bar;
}

static QString unread(const OrderRow &row)
{
    switch (row.state) {
    case ReadState::NotRead:
        return OrdersModel::tr("not read yet");
    case ReadState::Reading:
        return OrdersModel::tr("reading");
    case ReadState::Failed:
        return OrdersModel::tr("could not be read");
    case ReadState::Read:
        return {};
    }
    Q_UNREACHABLE();
}

static QVariant focSecondLine(const OrderFacts &facts)
{
    const QString days = businessDaysText(facts.comparison.businessDays);
    switch (facts.comparison.verdict) {
    case FocVerdict::NoFoc:
        return OrdersModel::tr("none yet");
    case FocVerdict::NoDesiredDate:
        return OrdersModel::tr("no date was asked for");
    case FocVerdict::AsAsked:
        if (facts.foc.without > 0)
            return OrdersModel::tr("as asked · %1 of %2")
                .arg(facts.counts.all - facts.foc.without)
                .arg(facts.counts.all);
        return OrdersModel::tr("as asked");
    case FocVerdict::Earlier:
        return OrdersModel::tr("%1 early").arg(days);
    case FocVerdict::Later:
        return OrdersModel::tr("%1 late").arg(days);
    }
    Q_UNREACHABLE();
}

static QVariant focExtra(const OrderRow &row, int role)
{
    if (!row.facts)
        return role == MeaningRole ? QVariant::fromValue(Meaning::None) : QVariant();
    if (role == SecondLineRole)
        return focSecondLine(*row.facts);
    if (role == SecondMeaningRole && row.facts->comparison.verdict == FocVerdict::Earlier)
        return QVariant::fromValue(Meaning::NeedsYou);
    return {};
}

static QString changeText(const flows::OrderChange &change)
{
    switch (change.kind) {
    case OrderChangeKind::Status:
        return OrdersModel::tr("status %1").arg(change.after);
    case OrderChangeKind::NumberStatus:
        return OrdersModel::tr("%n number(s) changed", nullptr, change.count);
    case OrderChangeKind::Foc:
        return OrdersModel::tr("FOC given or moved");
    case OrderChangeKind::Notes:
        return OrdersModel::tr("%n new note(s)", nullptr, change.count);
    case OrderChangeKind::Documents:
        return OrdersModel::tr("%n new document(s)", nullptr, change.count);
    case OrderChangeKind::Groups:
        return OrdersModel::tr("groups changed");
    case OrderChangeKind::Schedule:
        return OrdersModel::tr("schedule changed");
    case OrderChangeKind::Numbers:
        return OrdersModel::tr("numbers added or dropped");
    case OrderChangeKind::Details:
        return OrdersModel::tr("details changed");
    }
    Q_UNREACHABLE();
}

static Action actionOf(const OrderRow &row)
{
    if (row.summary.status.value == OrderStatus::PendingCancelation)
        return {ActionKind::None, OrdersModel::tr("wait, locked")};
    if (row.facts && !row.facts->dueGroups.isEmpty())
        return {ActionKind::Activate, OrdersModel::tr("Activate…")};
    return {ActionKind::Open, OrdersModel::tr("Open")};
}

static constexpr Column<OrderRow> columns[] = {
    {.title = QT_TRANSLATE_NOOP("tables::OrdersModel", "Reference"),
        .text = [](const OrderRow &row) -> QVariant { return row.summary.customerReference; },
        .extra = [](const OrderRow &row, int role) -> QVariant {
            return role == SecondLineRole ? QVariant(row.summary.id.text) : QVariant();
        }},
    {.title = QT_TRANSLATE_NOOP("tables::OrdersModel", "Status"),
        .text = [](const OrderRow &row) -> QVariant { return statusText(row.summary.status).text; },
        .sortKey = [](const OrderRow &row) -> QVariant { return int(row.summary.status.value); },
        .extra = [](const OrderRow &row, int role) -> QVariant {
            if (role == MeaningRole)
                return QVariant::fromValue(statusText(row.summary.status).meaning);
            if (role == SignRole)
                return QVariant::fromValue(statusText(row.summary.status).sign);
            return role == StatusTextRole ? QVariant(statusText(row.summary.status).text) : QVariant();
        }},
    {.title = QT_TRANSLATE_NOOP("tables::OrdersModel", "Numbers, active, rejected"),
        .text = [](const OrderRow &row) -> QVariant { return QString::number(row.summary.numbers); },
        .sortKey = [](const OrderRow &row) -> QVariant { return row.summary.numbers; },
        .extra = [](const OrderRow &row, int role) -> QVariant {
            return role == BarPartsRole ? QVariant::fromValue(barOf(row)) : QVariant();
        }},
    {.title = QT_TRANSLATE_NOOP("tables::OrdersModel", "Desired"),
        .text = [](const OrderRow &row) -> QVariant { return row.facts ? dateText(row.facts->desired) : unread(row); },
        .sortKey = [](const OrderRow &row) -> QVariant { return row.facts ? row.facts->desired : QDate(); }},
    {.title = QT_TRANSLATE_NOOP("tables::OrdersModel", "FOC"),
        .text = [](const OrderRow &row) -> QVariant {
            if (!row.facts)
                return unread(row);
            return row.facts->foc.earliest.isValid() ? dateText(row.facts->foc.earliest) : u"—"_s;
        },
        .sortKey = [](const OrderRow &row) -> QVariant { return row.facts ? row.facts->foc.earliest : QDate(); },
        .extra = focExtra},
    {.title = QT_TRANSLATE_NOOP("tables::OrdersModel", "Created"),
        .text = [](const OrderRow &row) -> QVariant { return dateText(row.summary.createdDate); },
        .sortKey = [](const OrderRow &row) -> QVariant { return row.summary.createdDate; }},
    {.title = QT_TRANSLATE_NOOP("tables::OrdersModel", "Last change"),
        .text = [](const OrderRow &row) -> QVariant { return row.change ? row.changeTime : u"—"_s; },
        .sortKey = [](const OrderRow &row) -> QVariant { return row.change ? row.change->seenAt : QDateTime(); },
        .extra = [](const OrderRow &row, int role) -> QVariant {
            if (role == SecondLineRole)
                return row.change ? changeText(*row.change) : OrdersModel::tr("none seen");
            return {};
        }},
    {.title = QT_TRANSLATE_NOOP("tables::OrdersModel", "Next action"),
        .text = [](const OrderRow &row) -> QVariant { return actionOf(row).text; },
        .sortKey = [](const OrderRow &row) -> QVariant { return int(actionOf(row).kind); },
        .extra = [](const OrderRow &row, int role) -> QVariant {
            return role == ActionRole ? QVariant::fromValue(actionOf(row)) : QVariant();
        },
        .exported = false},
};

OrdersModel::OrdersModel(domain::Clock now, QObject *parent)
    : RowModel("tables::OrdersModel", columns, parent)
    , m_now(std::move(now))
{
}

OrderRow OrdersModel::rowFor(const domain::OrderSummary &summary) const
{
    OrderRow row;
    if (const OrderRow *known = find(summary.id.text))
        row = *known;
    row.summary = summary;
    return row;
}

std::vector<OrderRow> OrdersModel::rowsFor(const std::vector<domain::OrderSummary> &orders) const
{
    std::vector<OrderRow> rows;
    rows.reserve(orders.size());
    for (const domain::OrderSummary &summary : orders)
        rows.push_back(rowFor(summary));
    return rows;
}

void OrdersModel::mergeOrders(const std::vector<domain::OrderSummary> &orders)
{
    merge(rowsFor(orders));
}

void OrdersModel::setOrders(const std::vector<domain::OrderSummary> &orders)
{
    if (rowCount() == 0)
        reset(rowsFor(orders));
    else
        update(rowsFor(orders));
}

void OrdersModel::setReadState(const domain::OrderId &id, ReadState state)
{
    if (const OrderRow *known = find(id.text)) {
        OrderRow row = *known;
        row.state = state;
        replace(std::move(row));
    }
}

void OrdersModel::setOrder(const domain::PortOrder &order, const QDateTime &readAt)
{
    const OrderRow *known = find(order.id.text);
    if (!known)
        return;
    OrderRow row = *known;
    row.state = ReadState::Read;
    row.facts = factsOf(order, readAt, m_now());
    row.summary.status = order.status;
    if (!order.numbers.empty()) { // fresher than the list's own counters
        row.summary.numbers = row.facts->counts.all;
        row.summary.confirmed = row.facts->counts.confirmed;
        row.summary.activated = row.facts->counts.activated;
        row.summary.rejected = row.facts->counts.rejected;
        row.summary.excluded = row.facts->counts.excluded;
    }
    replace(std::move(row));
}

void OrdersModel::setChange(const domain::OrderId &id, const flows::OrderChange &change)
{
    if (const OrderRow *known = find(id.text)) {
        OrderRow row = *known;
        row.change = change;
        row.changeTime = sinceText(change.seenAt, m_now());
        replace(std::move(row));
    }
}

int OrdersModel::numberTotal() const
{
    int total = 0;
    for (const OrderRow &row : rows())
        total += row.summary.numbers;
    return total;
}

QString OrdersModel::filterText(const OrderRow &row) const
{
    QString text = RowModel::filterText(row);
    if (row.facts)
        text += row.facts->filterText;
    return text;
}

} // namespace tables
