#pragma once

#include "domain/porting/orderdifference.h"
#include "domain/porting/portorder.h"

//! What the provider changed from one reading to the next, under the names of the wire, so that members that nobody
//! heard of are told too.
namespace json {

//! In the order of DifferenceKind. The order of the numbers means nothing. An answer may be sparse: what it leaves out
//! of an end user or of the port-out information is not gone, and what a mask hides has not changed.
std::vector<domain::OrderDifference> differences(const domain::PortOrder &before, const domain::PortOrder &after);

//! Fills into \p after what it leaves out and \p before had. \returns whether there was any of that.
bool fillIn(domain::PortOrder &after, const domain::PortOrder &before);

//! "2026-12-01 09:00 US/Eastern", as far as it is set.
QString scheduleText(const domain::PortSchedule &schedule);

} // namespace json
