#include "domain/porting/zones.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace domain {
namespace {

struct ZoneName {
    PortZone zone;
    QLatin1StringView wire;
    const char *iana;
};

constexpr std::array zoneNames{
    ZoneName{PortZone::Eastern, "US/Eastern"_L1, "America/New_York"},
    ZoneName{PortZone::Central, "US/Central"_L1, "America/Chicago"},
    ZoneName{PortZone::Mountain, "US/Mountain"_L1, "America/Denver"},
    ZoneName{PortZone::Pacific, "US/Pacific"_L1, "America/Los_Angeles"},
    ZoneName{PortZone::Gmt, "GMT"_L1, "UTC"},
};

constexpr qint64 dayMs = qint64(24) * 60 * 60 * 1000;

} // namespace

QString wireName(PortZone zone)
{
    const auto found
        = std::find_if(zoneNames.begin(), zoneNames.end(), [zone](const ZoneName &n) { return n.zone == zone; });
    return found == zoneNames.end() ? QString() : QString(found->wire);
}

PortZone zoneFromWire(const QString &name)
{
    const auto found
        = std::find_if(zoneNames.begin(), zoneNames.end(), [&name](const ZoneName &n) { return n.wire == name; });
    return found == zoneNames.end() ? PortZone::Unknown : found->zone;
}

QTimeZone timeZone(PortZone zone)
{
    const auto found
        = std::find_if(zoneNames.begin(), zoneNames.end(), [zone](const ZoneName &n) { return n.zone == zone; });
    return found == zoneNames.end() ? QTimeZone() : QTimeZone(found->iana);
}

Instant instantOf(QDate date, QTime time, const QTimeZone &zone)
{
    if (!date.isValid() || !time.isValid() || !zone.isValid())
        return {};
    // The offsets a day before and a day after are all that can hold; the wall clock is right under none of them
    // (skipped), one, or both (twice).
    const QDateTime wall(date, time, Qt::UTC);
    const qint64 wallMs = wall.toMSecsSinceEpoch();
    const auto offsetAt
        = [&zone](qint64 ms) { return qint64{1000} * zone.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC)); };
    const qint64 before = offsetAt(wallMs - dayMs);
    const qint64 after = offsetAt(wallMs + dayMs);
    const bool holdsBefore = offsetAt(wallMs - before) == before;
    const bool holdsAfter = offsetAt(wallMs - after) == after;
    const auto at = [](qint64 ms) { return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC); };
    if (before == after || (holdsBefore && !holdsAfter))
        return {.utc = at(wallMs - before), .wallClock = WallClock::Exact};
    if (holdsBefore)
        return {.utc = at(wallMs - before), .wallClock = WallClock::Twice};
    if (holdsAfter)
        return {.utc = at(wallMs - after), .wallClock = WallClock::Exact};
    return {.utc = at(wallMs - before), .wallClock = WallClock::Skipped};
}

Instant instantOf(QDate date, QTime time, PortZone zone)
{
    return instantOf(date, time, timeZone(zone));
}

QDate today(PortZone zone, const QDateTime &nowUtc)
{
    const QTimeZone known = timeZone(zone);
    return known.isValid() && nowUtc.isValid() ? nowUtc.toTimeZone(known).date() : QDate();
}

PortSchedule effectiveSchedule(const PortSchedule &typed, const PortingDefaults &defaults)
{
    const auto isSet
        = [](const Open<PortZone> &zone) { return zone.value != PortZone::Unknown || !zone.text.isEmpty(); };
    PortSchedule result = typed;
    if (!result.time.isValid())
        result.time = defaults.portTime.isValid() ? defaults.portTime : QTime(9, 0);
    if (!isSet(result.zone))
        result.zone = isSet(defaults.portZone) ? defaults.portZone : Open<PortZone>(PortZone::Eastern);
    return result;
}

PortZone zoneOf(const PortOrder &order, const PortingDefaults &defaults)
{
    const PortZone zone = effectiveSchedule(order.schedule, defaults).zone.value;
    return zone == PortZone::Unknown ? PortZone::Eastern : zone;
}

QDate dayIn(const WireTime &time, PortZone zone)
{
    if (!time.at || time.at->toUTC().time() == QTime(0, 0))
        return time.date;
    const QTimeZone known = timeZone(zone);
    return known.isValid() ? time.at->toTimeZone(known).date() : time.date;
}

} // namespace domain
