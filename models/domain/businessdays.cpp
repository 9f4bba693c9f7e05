#include "domain/businessdays.h"

#include "domain/holidays.h"

namespace domain {

bool isBusinessDay(QDate day, const BusinessCalendar &calendar)
{
    if (!day.isValid() || day.dayOfWeek() >= Qt::Saturday)
        return false;
    return !(calendar.us && holidayOn(day, HolidayCountry::Us)) && !(calendar.ca && holidayOn(day, HolidayCountry::Ca));
}

QDate addBusinessDays(QDate day, int count, const BusinessCalendar &calendar)
{
    const int step = count < 0 ? -1 : 1;
    while (count != 0 && day.isValid()) {
        day = day.addDays(step);
        if (isBusinessDay(day, calendar))
            count -= step;
    }
    return day;
}

int businessDaysBetween(QDate from, QDate to, const BusinessCalendar &calendar)
{
    if (!from.isValid() || !to.isValid())
        return 0;
    if (to < from)
        return -businessDaysBetween(to, from, calendar);
    int count = 0;
    for (QDate day = from.addDays(1); day <= to; day = day.addDays(1))
        count += isBusinessDay(day, calendar) ? 1 : 0;
    return count;
}

} // namespace domain
