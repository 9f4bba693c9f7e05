#include "domain/holidays.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace domain {
namespace {

enum class Rule : quint8 { Fixed, NthWeekday, LastWeekday, WeekdayBefore, BeforeEaster };

//! When a holiday falls. `day`: of the month (Fixed, WeekdayBefore), which one (NthWeekday), or days before Easter.
struct HolidayRule {
    HolidayKind kind;
    Rule rule;
    int month;
    int day;
    Qt::DayOfWeek weekday;
    int since;
};

constexpr int ever = 0;

constexpr std::array usRules{
    HolidayRule{HolidayKind::NewYear, Rule::Fixed, 1, 1, Qt::Monday, ever},
    HolidayRule{HolidayKind::MartinLutherKing, Rule::NthWeekday, 1, 3, Qt::Monday, 1986},
    HolidayRule{HolidayKind::Washington, Rule::NthWeekday, 2, 3, Qt::Monday, ever},
    HolidayRule{HolidayKind::Memorial, Rule::LastWeekday, 5, 0, Qt::Monday, ever},
    HolidayRule{HolidayKind::Juneteenth, Rule::Fixed, 6, 19, Qt::Monday, 2021},
    HolidayRule{HolidayKind::Independence, Rule::Fixed, 7, 4, Qt::Monday, ever},
    HolidayRule{HolidayKind::Labor, Rule::NthWeekday, 9, 1, Qt::Monday, ever},
    HolidayRule{HolidayKind::Columbus, Rule::NthWeekday, 10, 2, Qt::Monday, ever},
    HolidayRule{HolidayKind::Veterans, Rule::Fixed, 11, 11, Qt::Monday, ever},
    HolidayRule{HolidayKind::Thanksgiving, Rule::NthWeekday, 11, 4, Qt::Thursday, ever},
    HolidayRule{HolidayKind::Christmas, Rule::Fixed, 12, 25, Qt::Monday, ever},
};

constexpr std::array caRules{
    HolidayRule{HolidayKind::NewYear, Rule::Fixed, 1, 1, Qt::Monday, ever},
    HolidayRule{HolidayKind::GoodFriday, Rule::BeforeEaster, 0, 2, Qt::Friday, ever},
    HolidayRule{HolidayKind::VictoriaDay, Rule::WeekdayBefore, 5, 25, Qt::Monday, ever},
    HolidayRule{HolidayKind::CanadaDay, Rule::Fixed, 7, 1, Qt::Monday, ever},
    HolidayRule{HolidayKind::Labor, Rule::NthWeekday, 9, 1, Qt::Monday, ever},
    HolidayRule{HolidayKind::TruthAndReconciliation, Rule::Fixed, 9, 30, Qt::Monday, 2021},
    HolidayRule{HolidayKind::Thanksgiving, Rule::NthWeekday, 10, 2, Qt::Monday, ever},
    HolidayRule{HolidayKind::Veterans, Rule::Fixed, 11, 11, Qt::Monday, ever},
    HolidayRule{HolidayKind::Christmas, Rule::Fixed, 12, 25, Qt::Monday, ever},
    HolidayRule{HolidayKind::BoxingDay, Rule::Fixed, 12, 26, Qt::Monday, ever},
};

QDate dayOf(const HolidayRule &rule, int year)
{
    switch (rule.rule) {
    case Rule::Fixed:
        return QDate(year, rule.month, rule.day);
    case Rule::NthWeekday: {
        const QDate first(year, rule.month, 1);
        return first.addDays((rule.weekday - first.dayOfWeek() + 7) % 7 + 7 * (rule.day - 1));
    }
    case Rule::LastWeekday: {
        const QDate last = QDate(year, rule.month, 1).addMonths(1).addDays(-1);
        return last.addDays(-((last.dayOfWeek() - rule.weekday + 7) % 7));
    }
    case Rule::WeekdayBefore: {
        const QDate before = QDate(year, rule.month, rule.day).addDays(-1);
        return before.addDays(-((before.dayOfWeek() - rule.weekday + 7) % 7));
    }
    case Rule::BeforeEaster:
        return easter(year).addDays(-rule.day);
    }
    Q_UNREACHABLE();
    return {};
}

QDate observedInUs(QDate day)
{
    return day.dayOfWeek() == Qt::Saturday ? day.addDays(-1) : day.dayOfWeek() == Qt::Sunday ? day.addDays(1) : day;
}

template <class Rules>
std::vector<Holiday> apply(const Rules &rules, HolidayCountry country, int year)
{
    std::vector<Holiday> result;
    for (const HolidayRule &rule : rules) {
        if (year < rule.since)
            continue;
        const QDate day = dayOf(rule, year);
        const QDate observed = country == HolidayCountry::Us ? observedInUs(day) : day;
        result.push_back({.country = country, .kind = rule.kind, .day = day, .observed = observed});
    }
    return result;
}

} // namespace

QDate easter(int year)
{
    // The anonymous Gregorian computus, in Meeus's form.
    const int a = year % 19;
    const int b = year / 100;
    const int c = year % 100;
    const int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    const int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
    const int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
    return QDate(year, f / 31, f % 31 + 1);
}

std::vector<Holiday> holidays(HolidayCountry country, int year)
{
    return country == HolidayCountry::Us ? apply(usRules, country, year) : apply(caRules, country, year);
}

std::optional<Holiday> holidayOn(QDate day, HolidayCountry country)
{
    if (!day.isValid())
        return std::nullopt;
    std::vector<Holiday> candidates = holidays(country, day.year());
    if (day.month() == 12 && day.day() == 31) // a New Year's Day on a Saturday
        candidates.push_back(holidays(country, day.year() + 1).front());
    const auto found = std::find_if(candidates.begin(), candidates.end(),
        [day](const Holiday &holiday) { return holiday.day == day || holiday.observed == day; });
    return found == candidates.end() ? std::nullopt : std::optional(*found);
}

QString holidayName(HolidayKind kind, HolidayCountry country)
{
    const bool us = country == HolidayCountry::Us;
    switch (kind) {
    case HolidayKind::NewYear:
        return u"New Year's Day"_s;
    case HolidayKind::MartinLutherKing:
        return u"Birthday of Martin Luther King, Jr."_s;
    case HolidayKind::Washington:
        return u"Washington's Birthday"_s;
    case HolidayKind::GoodFriday:
        return u"Good Friday"_s;
    case HolidayKind::VictoriaDay:
        return u"Victoria Day"_s;
    case HolidayKind::Memorial:
        return u"Memorial Day"_s;
    case HolidayKind::Juneteenth:
        return u"Juneteenth"_s;
    case HolidayKind::CanadaDay:
        return u"Canada Day"_s;
    case HolidayKind::Independence:
        return u"Independence Day"_s;
    case HolidayKind::Labor:
        return us ? u"Labor Day"_s : u"Labour Day"_s;
    case HolidayKind::TruthAndReconciliation:
        return u"National Day for Truth and Reconciliation"_s;
    case HolidayKind::Columbus:
        return u"Columbus Day"_s;
    case HolidayKind::Veterans:
        return us ? u"Veterans Day"_s : u"Remembrance Day"_s;
    case HolidayKind::Thanksgiving:
        return u"Thanksgiving Day"_s;
    case HolidayKind::Christmas:
        return u"Christmas Day"_s;
    case HolidayKind::BoxingDay:
        return u"Boxing Day"_s;
    }
    Q_UNREACHABLE();
    return {};
}

} // namespace domain
