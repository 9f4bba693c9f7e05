#include "sandbox/duration.h"

#include <QRegularExpression>

namespace sandbox {

using namespace Qt::StringLiterals;

namespace {

QDate nthWeekday(int year, int month, int weekday, int n)
{
    const QDate first(year, month, 1);
    return first.addDays((weekday - first.dayOfWeek() + 7) % 7 + 7 * (n - 1));
}

//! A fixed holiday that falls on a weekend is kept on the Friday before or the Monday after.
QDate observed(QDate day)
{
    return day.addDays(day.dayOfWeek() == 6 ? -1 : day.dayOfWeek() == 7 ? 1 : 0);
}

bool isFederalHoliday(QDate day)
{
    const int year = day.year();
    const QDate lastOfMay(year, 5, 31);
    const QDate memorialDay = lastOfMay.addDays(1 - lastOfMay.dayOfWeek());
    return day == observed({year, 1, 1}) || day == observed({year + 1, 1, 1}) || day == nthWeekday(year, 1, 1, 3)
        || day == nthWeekday(year, 2, 1, 3) || day == memorialDay || day == observed({year, 6, 19})
        || day == observed({year, 7, 4}) || day == nthWeekday(year, 9, 1, 1) || day == nthWeekday(year, 10, 1, 2)
        || day == observed({year, 11, 11}) || day == nthWeekday(year, 11, 4, 4) || day == observed({year, 12, 25});
}

} // namespace

std::optional<Duration> parseDuration(const QString &text)
{
    static const QRegularExpression form(
        u"^P(?=.)(?:(\\d{1,3})Y)?(?:(\\d{1,4})M)?(?:(\\d{1,4})W)?(?:(\\d{1,5})D)?(?:(\\d{1,4})B)?"
        "(?:T(?=.)(?:(\\d{1,6})H)?(?:(\\d{1,7})M)?(?:(\\d{1,8})S)?)?$"_s);
    const auto match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const auto part = [&match](int index) { return match.captured(index).toInt(); };
    return Duration{.years = part(1),
        .months = part(2),
        .days = part(3) * 7 + part(4),
        .businessDays = part(5),
        .milliseconds = ((qint64(part(6)) * 60 + part(7)) * 60 + part(8)) * 1000};
}

QDateTime added(const QDateTime &from, const Duration &duration)
{
    QDateTime to = from.addYears(duration.years).addMonths(duration.months).addDays(duration.days);
    if (duration.businessDays > 0)
        to.setDate(addBusinessDays(to.date(), duration.businessDays));
    return to.addMSecs(duration.milliseconds);
}

bool isBusinessDay(QDate day)
{
    return day.dayOfWeek() <= 5 && !isFederalHoliday(day);
}

QDate addBusinessDays(QDate from, int count)
{
    const int step = count < 0 ? -1 : 1;
    QDate day = from;
    for (int left = std::abs(count); left > 0;) {
        day = day.addDays(step);
        left -= isBusinessDay(day);
    }
    return day;
}

} // namespace sandbox
