#pragma once

#include "domain/holidays.h"
#include "domain/porting/localplace.h"
#include "domain/porting/portorder.h"

#include <optional>
#include <vector>

namespace domain {

enum class ScheduleAdvice : quint8 {
    NoDate, //!< the project's default never gives a date: refused
    Past, //!< refused
    UnknownZone, //!< refused: only the four may be written
    SkippedTime, //!< clocks jump over it on that day
    TwiceTime, //!< clocks are set back over it on that day
    Weekend,
    Holiday, //!< holiday
    EveOfHoliday, //!< holiday
    Friday,
    ShortNotice, //!< businessDays until then, usual
    FarAhead, //!< more than 30 days: some carriers take no such date
    ForeignClock, //!< moment: a number is where none of the four zones holds
};

//! The time that is asked for, by the clocks of a place.
struct LocalMoment {
    LocalPlace place = LocalPlace::Arizona;
    PortSchedule asked = {};
    QDate date = {}; //!< not set while no time is asked for, and where the place has several zones
    QTime time = {};

    friend bool operator==(const LocalMoment &, const LocalMoment &) = default;
};

struct Advice {
    ScheduleAdvice kind = ScheduleAdvice::NoDate;
    std::optional<Holiday> holiday = {};
    int businessDays = 0;
    int usual = 0; //!< business days a carrier usually wants for that many numbers
    std::optional<LocalMoment> moment = {};
    QDate better = {}; //!< the next day that has none of these, when there is one

    friend bool operator==(const Advice &, const Advice &) = default;
};

struct ScheduleFacts {
    int numbers = 1;
    bool american = true;
    bool canadian = false;
    std::vector<LocalPlace> places = {}; //!< whose clocks follow none of the four zones
};

//! Whether the schedule cannot be sent.
bool refuses(ScheduleAdvice advice);

//! `schedule` as the server will take it: see effectiveSchedule().
std::vector<Advice> adviseSchedule(const PortSchedule &schedule, const ScheduleFacts &facts, const QDateTime &nowUtc);

//! The part of it that tells of clocks elsewhere: nothing refuses, a person decides.
std::vector<Advice> adviseClocks(const PortSchedule &schedule, const std::vector<LocalPlace> &places);

//! Business days that carriers usually want.
int usualLeadDays(int numbers);

} // namespace domain
