#pragma once

#include "domain/porting/portingdefaults.h"
#include "domain/porting/portorder.h"

#include <QTimeZone>

#include <optional>

//! The zones of the Porting API. The wire's names are old ones that a system may lack, so times are computed with
//! America/New_York and the like, and the enum's text is sent as it is.
namespace domain {

//! "US/Eastern"; empty for Unknown.
QString wireName(PortZone zone);
PortZone zoneFromWire(const QString &name);

//! Invalid for Unknown.
QTimeZone timeZone(PortZone zone);

enum class WallClock : quint8 {
    Exact,
    Skipped, //!< clocks jump over it; the instant is as long after the jump
    Twice, //!< clocks are set back over it; the instant is the first of the two
    Invalid,
};

struct Instant {
    QDateTime utc = {};
    WallClock wallClock = WallClock::Invalid;
};

Instant instantOf(QDate date, QTime time, PortZone zone);
Instant instantOf(QDate date, QTime time, const QTimeZone &zone);

QDate today(PortZone zone, const QDateTime &nowUtc);

//! What the server will take: each missing part from the project's defaults, else 09:00:00 US/Eastern.
PortSchedule effectiveSchedule(const PortSchedule &typed, const PortingDefaults &defaults = {});
//! The zone in which an order's days are judged. An unknown one counts as Eastern.
PortZone zoneOf(const PortOrder &order, const PortingDefaults &defaults = {});

//! The day a server's time falls on in the zone. A bare date stays that date, and so does midnight UTC, which is
//! how a date is written by those who have only date-times.
QDate dayIn(const WireTime &time, PortZone zone);

} // namespace domain
