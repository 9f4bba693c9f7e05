#pragma once

#include <QDate>
#include <QString>

#include <optional>
#include <vector>

//! US federal holidays (5 U.S.C. 6103) and Canadian general holidays (Canada Labour Code, Part III), from their rules.
//! Provinces differ, and carriers keep calendars of their own: advice, not law.
namespace domain {

enum class HolidayCountry : quint8 { Us, Ca };

enum class HolidayKind : quint8 {
    NewYear,
    MartinLutherKing,
    Washington,
    GoodFriday,
    VictoriaDay,
    Memorial,
    Juneteenth,
    CanadaDay,
    Independence,
    Labor,
    TruthAndReconciliation,
    Columbus,
    Veterans, //!< Remembrance Day in Canada
    Thanksgiving,
    Christmas,
    BoxingDay,
};

struct Holiday {
    HolidayCountry country = HolidayCountry::Us;
    HolidayKind kind = HolidayKind::NewYear;
    QDate day = {};
    QDate observed = {}; //!< the day offices close; in Canada always the day itself

    friend bool operator==(const Holiday &, const Holiday &) = default;
};

//! Those whose day falls in the year, in order. A New Year's Day on a Saturday is observed in the year before.
std::vector<Holiday> holidays(HolidayCountry country, int year);

//! The holiday that is on this day or observed on it.
std::optional<Holiday> holidayOn(QDate day, HolidayCountry country);

//! The law's English name: "Birthday of Martin Luther King, Jr.".
QString holidayName(HolidayKind kind, HolidayCountry country);

//! Western Easter Sunday.
QDate easter(int year);

} // namespace domain
