#pragma once

#include "domain/porting/portcalendar.h"

class QPagedPaintDevice;

namespace views {

//! A day on paper, for the cut-over: what goes live when, with boxes to tick. No PIN and no account is on it.
struct DaySheet {
    QDate day = {};
    QString desk = {}; //!< the profile's name
    std::vector<domain::PlanEntry> entries = {};
    QDateTime asOf = {}; //!< UTC, what was read
    QDateTime printedAt = {}; //!< UTC
    QString filter = {}; //!< in words, when not all of the day is on it
};

//! A section per time zone. \returns how many pages it took; 0 when the device could not begin.
int paintDaySheet(QPagedPaintDevice &device, const DaySheet &sheet);

} // namespace views
