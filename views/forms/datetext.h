#pragma once

#include <QDate>
#include <QString>
#include <QTime>

//! Dates and times as people type them. Nothing is guessed: what has no such day or hour is said to have none.
namespace views {

enum class Typed : quint8 {
    Nothing,
    Read,
    NoSuchDay, //!< shaped like a date, but the calendar has none: 31 February
    NotUnderstood,
};

struct DateReading {
    Typed typed = Typed::Nothing;
    QDate date = {};
};

//! "2026-12-04", "12/4/2026" and "12/4/26" (month first, as in the US), "4 Dec 2026", "Dec 4, 2026".
DateReading readDate(const QString &text);

struct TimeReading {
    Typed typed = Typed::Nothing;
    QTime time = {};
};

//! "9", "9:30", "0930", "09:00:00", "9 am", "4:15 p.m."
TimeReading readTime(const QString &text);

} // namespace views
