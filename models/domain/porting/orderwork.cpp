#include "domain/porting/orderwork.h"

#include "domain/businessdays.h"
#include "domain/fingerprint.h"
#include "domain/porting/activationrules.h"
#include "domain/porting/orderrules.h"
#include "domain/porting/zones.h"

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace domain {

namespace {

//! After so many business days without a FOC somebody asks.
constexpr int focPatience = 5;

BusinessCalendar calendarOf(const PortOrder &order)
{
    const bool canadian = std::any_of(order.numbers.begin(), order.numbers.end(),
        [](const PortNumber &number) { return number.countryCode == "CA"_L1; });
    const bool american = std::any_of(order.numbers.begin(), order.numbers.end(),
        [](const PortNumber &number) { return number.countryCode != "CA"_L1; });
    return {.us = american || !canadian, .ca = canadian};
}

WorkItem itemFor(const PortOrder &order, WorkReason reason, WorkAction action, WorkUrgency urgency)
{
    return {.key = u"order/%1/%2"_s.arg(order.id.text, storedName(reason)),
        .reason = reason,
        .action = action,
        .urgency = urgency,
        .order = order.id,
        .name = order.customerReference,
        .numbers = int(order.numbers.size())};
}

void date(WorkItem &item, const PortOrder &order, QDate since, const QDateTime &now)
{
    const QDate today = domain::today(zoneOf(order), now);
    const BusinessCalendar calendar = calendarOf(order);
    item.since = since;
    item.businessDays = std::max(0, businessDaysBetween(since, today, calendar));
    item.due = item.urgency == WorkUrgency::ThisWeek ? addBusinessDays(today, 1, calendar) : today;
}

//! A rejection keeps its order pending, so an order that is over has none to repair here.
std::vector<WorkItem> rejected(const OrderFacts &facts, const QDateTime &now)
{
    const PortOrder &order = facts.order;
    std::map<QString, int> reasons;
    QStringList numbers;
    QDate since;
    for (const PortNumber &number : order.numbers) {
        if (number.status.value != NumberStatus::Rejected)
            continue;
        const QString reason = number.rejectReason.isEmpty() ? number.exclusionReason : number.rejectReason;
        ++reasons[reason.simplified()];
        numbers.append(number.phoneNumber + u'=' + reason);
        if (number.exclusionDate && (!since.isValid() || number.exclusionDate->date < since))
            since = number.exclusionDate->date;
    }
    const bool over
        = order.status.value == OrderStatus::Canceled || order.status.value == OrderStatus::PendingCancelation;
    if (numbers.isEmpty() || over)
        return {};
    numbers.sort();
    WorkItem item = itemFor(order, WorkReason::Rejected, WorkAction::Repair, WorkUrgency::Today);
    item.key += u'/' + fingerprint(numbers);
    item.concerned = int(numbers.size());
    date(item, order, since.isValid() ? since : order.createdDate, now);
    std::vector<std::pair<int, QString>> byCount;
    for (const auto &[reason, count] : reasons)
        byCount.emplace_back(-count, reason);
    std::sort(byCount.begin(), byCount.end());
    for (const auto &[count, reason] : byCount)
        item.words.append(reason.isEmpty() ? QString() : u"%1 (%2)"_s.arg(reason, QString::number(-count)));
    item.words.removeAll(QString());
    return {item};
}

//! Ours are those in our journal; all others are Sinch's.
std::vector<WorkItem> unanswered(const OrderFacts &facts, const QDateTime &now)
{
    const OrderNote *last = nullptr;
    for (const OrderNote &note : facts.order.notes) {
        if (!last || !last->createdTime || !note.createdTime || *note.createdTime >= *last->createdTime)
            last = &note;
    }
    if (!last || facts.ourNotes.contains(last->note.simplified()) || facts.order.status.value == OrderStatus::Canceled)
        return {};
    WorkItem item = itemFor(facts.order, WorkReason::NoteFromSinch, WorkAction::Answer, WorkUrgency::Today);
    const QDateTime time = last->createdTime.value_or(QDateTime());
    item.key += u'/' + fingerprint({time.toString(Qt::ISODateWithMs), last->note});
    item.words = {last->note.simplified()};
    date(item, facts.order, time.isValid() ? domain::today(zoneOf(facts.order), time) : facts.order.createdDate, now);
    return {item};
}

//! Ready groups, and those whose day came without them being ready.
std::vector<WorkItem> groups(const OrderFacts &facts, const QDateTime &now, GroupState state)
{
    std::vector<WorkItem> items;
    const PortOrder &order = facts.order;
    if (!order.onDemandActivation || order.status.value != OrderStatus::Confirmed)
        return {};
    for (const GroupView &group : groupsOf(order, zoneOf(order), now, facts.ready)) {
        // Whether a group is late is known only once the server's list was read.
        if (group.state != state || group.name.isEmpty() || (state == GroupState::Due && !facts.ready))
            continue;
        const bool ready = state == GroupState::Ready;
        WorkItem item = ready ? itemFor(order, WorkReason::GroupReady, WorkAction::Activate, WorkUrgency::Today)
                              : itemFor(order, WorkReason::GroupLate, WorkAction::Chase, WorkUrgency::ThisWeek);
        item.key += u'/' + fingerprint({group.name, group.foc.latest.toString(Qt::ISODate)});
        item.group = group.name;
        item.concerned = group.counts.all;
        item.foc = group.foc.latest;
        date(item, order, group.foc.latest, now);
        items.push_back(std::move(item));
    }
    return items;
}

std::vector<WorkItem> readyGroups(const OrderFacts &facts, const QDateTime &now)
{
    return groups(facts, now, GroupState::Ready);
}

std::vector<WorkItem> lateGroups(const OrderFacts &facts, const QDateTime &now)
{
    // A group is due on its day; it is late from the next day on.
    std::vector<WorkItem> items = groups(facts, now, GroupState::Due);
    const QDate today = domain::today(zoneOf(facts.order), now);
    std::erase_if(items, [today](const WorkItem &item) { return item.foc >= today; });
    return items;
}

std::vector<WorkItem> focDiffers(const OrderFacts &facts, const QDateTime &now)
{
    const PortOrder &order = facts.order;
    if (!isOpen(order.status.value) || order.status.value == OrderStatus::PendingCancelation)
        return {};
    const FocRange range = focRange(order.numbers, zoneOf(order));
    // The first numbers may come as asked, and the last ones later.
    const QDate foc = range.earliest == order.schedule.date ? range.latest : range.earliest;
    const FocComparison compared = compareFoc(order.schedule.date, foc, calendarOf(order).ca);
    if (compared.verdict != FocVerdict::Earlier && compared.verdict != FocVerdict::Later)
        return {};
    const bool earlier = compared.verdict == FocVerdict::Earlier;
    WorkItem item = itemFor(
        order, WorkReason::FocDiffers, WorkAction::Acknowledge, earlier ? WorkUrgency::Today : WorkUrgency::ThisWeek);
    item.key += u'/' + fingerprint({order.schedule.date.toString(Qt::ISODate), foc.toString(Qt::ISODate)});
    item.desired = order.schedule.date;
    item.foc = foc;
    item.concerned = compared.businessDays;
    QDate since;
    for (const PortNumber &number : order.numbers) {
        if (number.confirmedDate && (!since.isValid() || number.confirmedDate->date < since))
            since = number.confirmedDate->date;
    }
    date(item, order, since.isValid() ? since : domain::today(zoneOf(order), now), now);
    return {item};
}

std::vector<WorkItem> noFoc(const OrderFacts &facts, const QDateTime &now)
{
    const PortOrder &order = facts.order;
    if (order.status.value != OrderStatus::Pending || !order.createdDate.isValid())
        return {};
    const bool waits = std::any_of(order.numbers.begin(), order.numbers.end(),
        [](const PortNumber &number) { return number.status.value == NumberStatus::Pending && !number.focDate; });
    WorkItem item = itemFor(order, WorkReason::NoFoc, WorkAction::Chase, WorkUrgency::ThisWeek);
    date(item, order, order.createdDate, now);
    if (!waits || item.businessDays <= focPatience)
        return {};
    return {item};
}

std::vector<WorkItem> noLoa(const OrderFacts &facts, const QDateTime &now)
{
    const PortOrder &order = facts.order;
    const bool waits = order.status.value == OrderStatus::Pending || order.status.value == OrderStatus::Confirmed;
    if (!waits || hasLoa(order, facts.ourDocuments) != LoaPresence::No)
        return {};
    WorkItem item = itemFor(order, WorkReason::NoLoa, WorkAction::AttachLoa, WorkUrgency::ThisWeek);
    date(item, order, order.createdDate, now);
    return {item};
}

std::vector<WorkItem> canceling(const OrderFacts &facts, const QDateTime &now)
{
    if (facts.order.status.value != OrderStatus::PendingCancelation)
        return {};
    WorkItem item = itemFor(facts.order, WorkReason::Canceling, WorkAction::Wait, WorkUrgency::Waiting);
    date(item, facts.order, facts.order.createdDate, now);
    return {item};
}

} // namespace

const std::vector<WorkRule> &orderRules()
{
    static const std::vector<WorkRule> rules{
        {WorkReason::GroupReady, readyGroups},
        {WorkReason::Rejected, rejected},
        {WorkReason::NoteFromSinch, unanswered},
        {WorkReason::FocDiffers, focDiffers},
        {WorkReason::NoFoc, noFoc},
        {WorkReason::GroupLate, lateGroups},
        {WorkReason::NoLoa, noLoa},
        {WorkReason::Canceling, canceling},
    };
    return rules;
}

std::vector<WorkItem> workOf(const OrderFacts &facts, const QDateTime &nowUtc)
{
    std::vector<WorkItem> items;
    for (const WorkRule &rule : orderRules()) {
        for (WorkItem &item : rule.find(facts, nowUtc))
            items.push_back(std::move(item));
    }
    return items;
}

std::optional<WorkItem> workLeftBy(const PortOrder &order, const QDateTime &nowUtc)
{
    if (isOpen(order.status.value))
        return std::nullopt;
    const auto rule = std::ranges::find(orderRules(), WorkReason::Rejected, &WorkRule::reason);
    const std::vector<WorkItem> items = rule->find({.order = order}, nowUtc);
    return items.empty() ? std::nullopt : std::optional(items.front());
}

} // namespace domain
