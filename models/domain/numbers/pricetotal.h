#pragma once

#include "domain/numbers/availablenumber.h"

namespace domain {

//! What several numbers cost together: one amount for each currency, in the order in which they come. Nothing where
//! it cannot be said, because a number has no price or one that is no amount of money.
struct PriceTotal {
    std::optional<std::vector<Money>> setup = {};
    std::optional<std::vector<Money>> monthly = {};

    friend bool operator==(const PriceTotal &, const PriceTotal &) = default;
};

//! Of no numbers: nothing to pay, which is known.
PriceTotal priceTotal(const std::vector<AvailableNumber> &numbers);

} // namespace domain
