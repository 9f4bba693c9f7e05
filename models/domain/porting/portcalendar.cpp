#include "domain/porting/portcalendar.h"

#include "domain/businessdays.h"
#include "domain/porting/activationrules.h"
#include "domain/porting/localplace.h"

#include <algorithm>
#include <map>
#include <tuple>

using namespace Qt::StringLiterals;

namespace domain {
namespace {

bool goesLive(const PortNumber &number)
{
    const NumberStatus status = number.status.value;
    return status != NumberStatus::Canceled && status != NumberStatus::Excluded && status != NumberStatus::Rejected;
}

bool isActivated(const PortNumber *number)
{
    return number->status.value == NumberStatus::Activated;
}

bool hasCountry(const PortOrder &order, bool canadian)
{
    return std::any_of(order.numbers.begin(), order.numbers.end(),
        [canadian](const PortNumber &number) { return (number.countryCode == "CA"_L1) == canadian; });
}

//! What is the same for everything of one order.
struct Context {
    const PortOrder &order;
    const std::optional<ReadyGroups> &ready;
    const QDateTime &now;
    PortZone zone = PortZone::Eastern;
    QDate today = {};
    BusinessCalendar calendar = {};

    Context(const PortOrder &which, const std::optional<ReadyGroups> &readyGroups, const QDateTime &nowUtc)
        : order(which)
        , ready(readyGroups)
        , now(nowUtc)
        , zone(zoneOf(which))
        , today(domain::today(zone, nowUtc))
        , calendar({.us = hasAmericanNumbers(which), .ca = hasCanadianNumbers(which)})
    {
    }

    QDate focDay(const PortNumber &number) const
    {
        return number.focDate && goesLive(number) ? dayIn(*number.focDate, zone) : QDate();
    }
};

//! The carrier's own time when it gave one, else the one that was asked for.
QTime timeOf(const std::vector<const PortNumber *> &numbers, const Context &context)
{
    QTime earliest;
    for (const PortNumber *number : numbers) {
        if (!number->focDate || !number->focDate->at || number->focDate->at->toUTC().time() == QTime(0, 0))
            continue;
        const QTime time = number->focDate->at->toTimeZone(timeZone(context.zone)).time();
        earliest = earliest.isValid() ? std::min(earliest, time) : time;
    }
    return earliest.isValid() ? earliest : context.order.schedule.time;
}

std::vector<LocalClock> clocksElsewhere(const std::vector<const PortNumber *> &numbers, const QDateTime &at)
{
    std::vector<LocalClock> clocks;
    if (!at.isValid())
        return clocks;
    for (const PortNumber *number : numbers) {
        const QString state = number->endUser ? number->endUser->state : QString();
        const std::optional<LocalPlace> place = placeOfRegion(state);
        const bool isKnown = std::any_of(
            clocks.begin(), clocks.end(), [&state](const LocalClock &clock) { return clock.region == state; });
        if (place && !isKnown)
            clocks.push_back({.region = state, .time = at.toTimeZone(timeZone(*place))});
    }
    return clocks;
}

std::optional<Holiday> holidayOf(QDate day, const BusinessCalendar &calendar)
{
    std::optional<Holiday> holiday = calendar.us ? holidayOn(day, HolidayCountry::Us) : std::nullopt;
    return holiday || !calendar.ca ? holiday : holidayOn(day, HolidayCountry::Ca);
}

PlanEntry entryFor(const Context &context, PlanKind kind, QDate day, const std::vector<const PortNumber *> &numbers)
{
    const PortOrder &order = context.order;
    PlanEntry entry{.kind = kind, .day = day, .order = order.id, .reference = order.customerReference};
    for (const PortNumber *number : numbers)
        entry.numbers.append(number->phoneNumber);
    const bool stated = order.schedule.zone.value != PortZone::Unknown || !order.schedule.zone.text.isEmpty();
    entry.onDemand = order.onDemandActivation;
    entry.zone = stated ? order.schedule.zone : Open<PortZone>(context.zone);
    entry.time = kind == PlanKind::Foc ? timeOf(numbers, context) : order.schedule.time;
    const Instant instant = instantOf(day, entry.time, context.zone);
    entry.at = instant.utc;
    entry.wallClock = instant.wallClock;
    entry.desired = order.schedule.date;
    entry.holiday = holidayOf(day, context.calendar);
    entry.elsewhere = clocksElsewhere(numbers, entry.at);
    return entry;
}

PlanState stateOf(const Context &context, const GroupView &group, const PlanEntry &entry, bool all, bool any)
{
    if (context.order.status.value == OrderStatus::PendingCancelation)
        return PlanState::Canceling;
    if (all)
        return PlanState::Activated;
    if (any)
        return PlanState::PartlyActivated;
    const bool passed = context.today.isValid() && entry.opens < context.today;
    if (!context.order.onDemandActivation)
        return passed ? PlanState::Missed : PlanState::Scheduled;
    if (!context.today.isValid() || entry.opens > context.today)
        return PlanState::Opens;
    // The server's list is asked for only when the order is confirmed: before, nothing can be in it.
    if (context.order.status.value == OrderStatus::Confirmed) {
        if (!context.ready)
            return PlanState::NotKnown;
        if (group.state == GroupState::Ready)
            return PlanState::Ready;
    }
    return passed ? PlanState::Missed : PlanState::Due;
}

void addFocs(const Context &context, std::vector<PlanEntry> &plan)
{
    for (const GroupView &group : groupsOf(context.order, context.zone, context.now, context.ready)) {
        std::map<QDate, std::vector<const PortNumber *>> days;
        for (const std::size_t index : group.indexes) {
            const PortNumber &number = context.order.numbers[index];
            if (const QDate day = context.focDay(number); day.isValid())
                days[day].push_back(&number);
        }
        for (const auto &[day, numbers] : days) {
            PlanEntry entry = entryFor(context, PlanKind::Foc, day, numbers);
            entry.group = group.name;
            entry.opens = context.order.onDemandActivation ? days.rbegin()->first : day;
            entry.opensAt = instantOf(entry.opens, QTime(0, 0), context.zone).utc;
            entry.compared = compareFoc(entry.desired, day, context.calendar.ca);
            entry.state = stateOf(context, group, entry, std::all_of(numbers.begin(), numbers.end(), isActivated),
                std::any_of(numbers.begin(), numbers.end(), isActivated));
            if (entry.state == PlanState::Missed || entry.state == PlanState::Ready)
                entry.businessDaysPast = businessDaysBetween(entry.opens, context.today, context.calendar);
            entry.mayActivate = entry.state == PlanState::Ready
                && mayActivate(activationGates(context.order, group.name, context.ready, context.zone, context.now));
            plan.push_back(std::move(entry));
        }
    }
}

void addDesired(const Context &context, std::vector<PlanEntry> &plan)
{
    const QDate day = context.order.schedule.date;
    if (!day.isValid() || !isOpen(context.order.status.value)
        || context.order.status.value == OrderStatus::PendingCancelation)
        return;
    std::vector<const PortNumber *> without;
    std::vector<const PortNumber *> moved;
    QDate otherDay;
    for (const PortNumber &number : context.order.numbers) {
        if (!goesLive(number) || isActivated(&number))
            continue;
        const QDate foc = context.focDay(number);
        if (!foc.isValid()) {
            without.push_back(&number);
        } else if (foc != day) {
            moved.push_back(&number);
            otherDay = otherDay.isValid() ? std::min(otherDay, foc) : foc;
        }
    }
    if (!without.empty()) {
        PlanEntry entry = entryFor(context, PlanKind::Desired, day, without);
        const bool passed = context.today.isValid() && day < context.today;
        entry.state = passed ? PlanState::Unanswered : PlanState::Asked;
        entry.businessDaysPast = passed ? businessDaysBetween(day, context.today, context.calendar) : 0;
        plan.push_back(std::move(entry));
    }
    if (!moved.empty()) {
        PlanEntry entry = entryFor(context, PlanKind::Desired, day, moved);
        entry.state = PlanState::Moved;
        entry.otherDay = otherDay;
        plan.push_back(std::move(entry));
    }
}

} // namespace

std::vector<PlanEntry> planOf(const PortOrder &order, const std::optional<ReadyGroups> &ready, const QDateTime &nowUtc)
{
    std::vector<PlanEntry> plan;
    if (order.status.value == OrderStatus::Canceled)
        return plan;
    const Context context(order, ready, nowUtc);
    addFocs(context, plan);
    addDesired(context, plan);
    return plan;
}

std::optional<EarlyFoc> earlyFocOf(const PortOrder &order)
{
    const QDate desired = order.schedule.date;
    if (!desired.isValid() || !isOpen(order.status.value) || order.status.value == OrderStatus::PendingCancelation)
        return std::nullopt;
    EarlyFoc early{.order = order.id, .reference = order.customerReference, .desired = desired};
    const PortZone zone = zoneOf(order);
    for (const PortNumber &number : order.numbers) {
        const QDate foc
            = number.focDate && goesLive(number) && !isActivated(&number) ? dayIn(*number.focDate, zone) : QDate();
        if (!foc.isValid() || foc >= desired)
            continue;
        ++early.numbers;
        early.foc = early.foc.isValid() ? std::min(early.foc, foc) : foc;
    }
    if (early.numbers == 0)
        return std::nullopt;
    early.businessDays = compareFoc(desired, early.foc, hasCanadianNumbers(order)).businessDays;
    early.days = int(early.foc.daysTo(desired));
    return early;
}

bool hasAmericanNumbers(const PortOrder &order)
{
    return hasCountry(order, false) || !hasCountry(order, true);
}

bool hasCanadianNumbers(const PortOrder &order)
{
    return hasCountry(order, true);
}

bool comesBefore(const PlanEntry &a, const PlanEntry &b)
{
    const auto place = [](const PlanEntry &entry) {
        const bool needsSomebody = entry.state <= PlanState::Due;
        const int kind = entry.kind == PlanKind::Foc ? 0 : entry.kind == PlanKind::Desired ? 1 : 2;
        return std::tuple(entry.day, kind, !needsSomebody, needsSomebody ? entry.state : PlanState::Missed, entry.at,
            entry.order.text, entry.group, entry.state);
    };
    return place(a) < place(b);
}

} // namespace domain
