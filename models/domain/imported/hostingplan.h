#pragma once

#include "domain/imported/hostingorder.h"
#include "domain/porting/portcalendar.h"

namespace domain {

//! When the registry of message routes (OSR) is to be changed for the order, as an entry of the calendar; nothing
//! where that was not scheduled. Judged in US/Eastern, as the desk's days are.
std::optional<PlanEntry> planOf(
    const HostingOrder &order, const std::vector<HostingOrderNumber> &numbers, const QDateTime &nowUtc);

} // namespace domain
