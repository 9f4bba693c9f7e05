#include "domain/porting/localplace.h"

#include "domain/phonenumber.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace domain {
namespace {

struct Place {
    LocalPlace place;
    const char *zone; //!< nothing: more than one
    QLatin1StringView regions; //!< two letters each, with a space behind
    QLatin1StringView areaCodes; //!< likewise
};

constexpr std::array places{
    Place{LocalPlace::Alaska, "America/Anchorage", "AK "_L1, "907 "_L1},
    Place{LocalPlace::Hawaii, "Pacific/Honolulu", "HI "_L1, "808 "_L1},
    Place{LocalPlace::Arizona, "America/Phoenix", "AZ "_L1, "480 520 602 623 928 "_L1},
    Place{LocalPlace::PuertoRico, "America/Puerto_Rico", "PR "_L1, "787 939 "_L1},
    Place{LocalPlace::VirginIslands, "America/Puerto_Rico", "VI "_L1, "340 "_L1},
    Place{LocalPlace::Guam, "Pacific/Guam", "GU "_L1, "671 "_L1},
    Place{LocalPlace::NorthernMarianas, "Pacific/Guam", "MP "_L1, "670 "_L1},
    Place{LocalPlace::AmericanSamoa, "Pacific/Pago_Pago", "AS "_L1, "684 "_L1},
    Place{LocalPlace::AtlanticProvinces, "America/Halifax", "NB NS PE "_L1, "428 506 782 902 "_L1},
    Place{LocalPlace::Newfoundland, "America/St_Johns", "NL "_L1, "709 879 "_L1},
    Place{LocalPlace::Saskatchewan, "America/Regina", "SK "_L1, "306 474 639 "_L1},
    Place{LocalPlace::Yukon, "America/Whitehorse", "YT "_L1, ""_L1},
    Place{LocalPlace::NorthernTerritories, nullptr, ""_L1, "867 "_L1},
};

template <class Predicate>
std::optional<LocalPlace> find(Predicate predicate)
{
    const auto found = std::find_if(places.begin(), places.end(), predicate);
    return found == places.end() ? std::nullopt : std::optional(found->place);
}

} // namespace

std::optional<LocalPlace> placeOfRegion(const QString &state)
{
    const QString code = state.trimmed().toUpper();
    if (code.size() != 2)
        return std::nullopt;
    return find([&code](const Place &place) { return QString(place.regions).contains(code + u' '); });
}

std::optional<LocalPlace> placeOfNumber(const QString &e164)
{
    if (!isNanpE164(e164))
        return std::nullopt;
    const QString code = e164.mid(2, 3);
    return find([&code](const Place &place) { return QString(place.areaCodes).contains(code + u' '); });
}

QTimeZone timeZone(LocalPlace place)
{
    const auto found = std::find_if(places.begin(), places.end(), [place](const Place &p) { return p.place == place; });
    return found == places.end() || !found->zone ? QTimeZone() : QTimeZone(found->zone);
}

void addPlaces(std::vector<LocalPlace> &found, const QString &state, const QString &e164)
{
    const auto add = [&found](std::optional<LocalPlace> place) {
        if (place && std::find(found.begin(), found.end(), *place) == found.end())
            found.push_back(*place);
    };
    add(placeOfRegion(state));
    const std::optional<LocalPlace> ofNumber = placeOfNumber(e164);
    if (state.trimmed().isEmpty() || ofNumber != LocalPlace::NorthernTerritories)
        add(ofNumber);
}

std::vector<LocalPlace> placesOf(const PortOrder &order)
{
    std::vector<LocalPlace> found;
    for (const PortNumber &number : order.numbers)
        addPlaces(found, number.endUser ? number.endUser->state : QString(), number.phoneNumber);
    return found;
}

} // namespace domain
