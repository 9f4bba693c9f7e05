#include "sandbox/zones.h"

#include <algorithm>
#include <iterator>

namespace sandbox {

using namespace Qt::StringLiterals;

namespace {

struct Zone {
    QLatin1StringView name;
    const char *iana;
};
// The US/… names left the base time zone package of newer systems; the cities did not.
constexpr Zone zones[] = {
    {"US/Eastern"_L1, "America/New_York"},
    {"US/Central"_L1, "America/Chicago"},
    {"US/Mountain"_L1, "America/Denver"},
    {"US/Pacific"_L1, "America/Los_Angeles"},
    {"GMT"_L1, "UTC"},
};

const Zone *find(const QString &name)
{
    const auto *found
        = std::find_if(std::begin(zones), std::end(zones), [&name](const Zone &zone) { return zone.name == name; });
    return found == std::end(zones) ? nullptr : found;
}

} // namespace

bool isKnownZone(const QString &name)
{
    return find(name) != nullptr;
}

QTimeZone zoneOf(const QString &name)
{
    const Zone *zone = find(name);
    return zone ? QTimeZone(zone->iana) : QTimeZone::utc();
}

} // namespace sandbox
