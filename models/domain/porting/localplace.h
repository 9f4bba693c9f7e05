#pragma once

#include "domain/porting/portorder.h"

#include <QTimeZone>

#include <optional>
#include <vector>

namespace domain {

//! Where clocks follow none of the four zones that an order may name, at least for a part of the year.
enum class LocalPlace : quint8 {
    Alaska,
    Hawaii,
    Arizona, //!< keeps standard time in summer
    PuertoRico,
    VirginIslands,
    Guam,
    NorthernMarianas,
    AmericanSamoa,
    AtlanticProvinces, //!< New Brunswick, Nova Scotia, Prince Edward Island
    Newfoundland,
    Saskatchewan, //!< keeps standard time in summer
    Yukon,
    NorthernTerritories, //!< area code 867: three territories and several zones
};

//! Of a state or province in two letters; nothing where one of the four zones holds.
std::optional<LocalPlace> placeOfRegion(const QString &state);
//! Of an area code; nothing where one of the four zones holds, and for numbers that are not +1.
std::optional<LocalPlace> placeOfNumber(const QString &e164);

//! Invalid where one zone does not tell.
QTimeZone timeZone(LocalPlace place);

//! Adds where the service is and where the number is from, each place once. The address tells more than a number whose
//! area code spans several zones.
void addPlaces(std::vector<LocalPlace> &places, const QString &state, const QString &e164);
//! Of all numbers of an order.
std::vector<LocalPlace> placesOf(const PortOrder &order);

} // namespace domain
