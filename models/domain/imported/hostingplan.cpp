#include "domain/imported/hostingplan.h"

#include "domain/businessdays.h"

#include <algorithm>

namespace domain {

static PlanState stateOf(
    const HostingOrder &order, const std::vector<HostingOrderNumber> &numbers, const QDateTime &nowUtc)
{
    const auto any = [&numbers](HostingProgress wanted) {
        return std::ranges::any_of(
            numbers, [wanted](const HostingOrderNumber &number) { return number.osr.state == wanted; });
    };
    const bool isDone = !numbers.empty() && std::ranges::all_of(numbers, [](const HostingOrderNumber &number) {
        return number.osr.state == HostingProgress::Done;
    });
    if (isDone)
        return PlanState::Activated;
    if (any(HostingProgress::Failed))
        return PlanState::Missed;
    const bool waits = order.state == HostingOrderState::WaitingForSignature;
    if (nowUtc < *order.scheduledOsrUpdate)
        return waits ? PlanState::Asked : PlanState::Scheduled;
    // A letter that is signed later moves it to the next day.
    return waits ? PlanState::Missed : PlanState::PartlyActivated;
}

std::optional<PlanEntry> planOf(
    const HostingOrder &order, const std::vector<HostingOrderNumber> &numbers, const QDateTime &nowUtc)
{
    const bool isNone = order.state == HostingOrderState::Rejected || order.state == HostingOrderState::Draft;
    if (!order.scheduledOsrUpdate || isNone)
        return {};
    const QDateTime there = order.scheduledOsrUpdate->toTimeZone(timeZone(PortZone::Eastern));
    PlanEntry entry{.kind = PlanKind::Osr,
        .state = stateOf(order, numbers, nowUtc),
        .day = there.date(),
        .order = {order.id.text},
        .reference = order.displayName,
        .zone = PortZone::Eastern,
        .time = there.time(),
        .at = *order.scheduledOsrUpdate,
        .wallClock = WallClock::Exact};
    for (const HostingOrderNumber &number : numbers)
        entry.numbers << number.phoneNumber;
    if (entry.state != PlanState::Activated)
        entry.businessDaysPast = std::max(0, businessDaysBetween(entry.day, today(PortZone::Eastern, nowUtc)));
    return entry;
}

} // namespace domain
