#pragma once

#include "domain/icalendar.h"
#include "domain/porting/portcalendar.h"

namespace views {

//! A day of the calendar for another calendar: references, ids, groups and counts; no number and nobody's name.
std::vector<domain::IcsEvent> eventsOf(const std::vector<domain::PlanEntry> &entries);

} // namespace views
