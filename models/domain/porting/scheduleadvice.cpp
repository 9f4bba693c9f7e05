#include "domain/porting/scheduleadvice.h"

#include "domain/businessdays.h"
#include "domain/porting/zones.h"

#include <algorithm>

namespace domain {
namespace {

constexpr int farAheadDays = 30;
constexpr int lookAheadDays = 60;

BusinessCalendar calendarOf(const ScheduleFacts &facts)
{
    return {.us = facts.american, .ca = facts.canadian};
}

std::vector<Holiday> holidaysOn(QDate day, const ScheduleFacts &facts)
{
    std::vector<Holiday> found;
    const auto add = [&](HolidayCountry country) {
        if (const std::optional<Holiday> holiday = holidayOn(day, country))
            found.push_back(*holiday);
    };
    if (facts.american)
        add(HolidayCountry::Us);
    if (facts.canadian)
        add(HolidayCountry::Ca);
    return found;
}

//! What speaks against the day itself, wherever "now" is.
std::vector<Advice> adviseDay(QDate day, const ScheduleFacts &facts)
{
    std::vector<Advice> advice;
    const bool weekend = day.dayOfWeek() >= Qt::Saturday;
    if (weekend)
        advice.push_back({.kind = ScheduleAdvice::Weekend});
    for (const Holiday &holiday : holidaysOn(day, facts))
        advice.push_back({.kind = ScheduleAdvice::Holiday, .holiday = holiday});
    if (day.dayOfWeek() == Qt::Friday)
        advice.push_back({.kind = ScheduleAdvice::Friday});
    for (const Holiday &holiday : holidaysOn(day.addDays(1), facts))
        advice.push_back({.kind = ScheduleAdvice::EveOfHoliday, .holiday = holiday});
    return advice;
}

QDate betterDay(QDate from, const ScheduleFacts &facts)
{
    for (int i = 1; i <= lookAheadDays; ++i) {
        if (adviseDay(from.addDays(i), facts).empty())
            return from.addDays(i);
    }
    return {};
}

} // namespace

bool refuses(ScheduleAdvice advice)
{
    return advice == ScheduleAdvice::NoDate || advice == ScheduleAdvice::Past || advice == ScheduleAdvice::UnknownZone;
}

int usualLeadDays(int numbers)
{
    // Carriers publish 5 business days up to 50 numbers and 10 above; over 100 they agree on a date case by case.
    return numbers <= 50 ? 5 : 10;
}

std::vector<Advice> adviseClocks(const PortSchedule &schedule, const std::vector<LocalPlace> &places)
{
    const Instant instant = instantOf(schedule.date, schedule.time, schedule.zone.value);
    std::vector<Advice> advice;
    for (const LocalPlace place : places) {
        LocalMoment moment{.place = place, .asked = schedule};
        if (const QTimeZone zone = timeZone(place); zone.isValid() && instant.utc.isValid()) {
            const QDateTime there = instant.utc.toTimeZone(zone);
            moment.date = there.date();
            moment.time = there.time();
        }
        Advice one;
        one.kind = ScheduleAdvice::ForeignClock;
        one.moment = std::move(moment);
        advice.push_back(std::move(one));
    }
    return advice;
}

static std::vector<Advice> adviseDate(const PortSchedule &schedule, const ScheduleFacts &facts, const QDateTime &nowUtc)
{
    const PortZone zone = schedule.zone.value;
    if (!schedule.date.isValid())
        return {{.kind = ScheduleAdvice::NoDate}};
    if (!timeZone(zone).isValid() || zone == PortZone::Gmt)
        return {{.kind = ScheduleAdvice::UnknownZone}};

    const QDate day = today(zone, nowUtc);
    const int usual = usualLeadDays(facts.numbers);
    const QDate earliest = addBusinessDays(day, usual, calendarOf(facts));
    const Instant instant = instantOf(schedule.date, schedule.time, zone);
    const bool past = schedule.date < day || (instant.utc.isValid() && instant.utc <= nowUtc);

    std::vector<Advice> advice;
    if (past)
        advice.push_back({.kind = ScheduleAdvice::Past, .better = betterDay(earliest.addDays(-1), facts)});
    if (instant.wallClock == WallClock::Skipped)
        advice.push_back({.kind = ScheduleAdvice::SkippedTime});
    if (instant.wallClock == WallClock::Twice)
        advice.push_back({.kind = ScheduleAdvice::TwiceTime});
    if (past)
        return advice;

    for (Advice &one : adviseDay(schedule.date, facts)) {
        one.better = betterDay(schedule.date, facts);
        advice.push_back(one);
    }
    const int left = businessDaysBetween(day, schedule.date, calendarOf(facts));
    if (left < usual) {
        advice.push_back({.kind = ScheduleAdvice::ShortNotice,
            .businessDays = left,
            .usual = usual,
            .better = betterDay(earliest.addDays(-1), facts)});
    }
    if (day.daysTo(schedule.date) > farAheadDays)
        advice.push_back({.kind = ScheduleAdvice::FarAhead});
    return advice;
}

std::vector<Advice> adviseSchedule(const PortSchedule &schedule, const ScheduleFacts &facts, const QDateTime &nowUtc)
{
    std::vector<Advice> advice = adviseDate(schedule, facts, nowUtc);
    for (Advice &one : adviseClocks(schedule, facts.places))
        advice.push_back(std::move(one));
    return advice;
}

} // namespace domain
