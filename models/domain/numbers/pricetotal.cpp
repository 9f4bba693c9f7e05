#include "domain/numbers/pricetotal.h"

#include <algorithm>

namespace domain {

namespace {

using Price = std::optional<Money> AvailableNumber::*;

std::optional<std::vector<Money>> totalOf(const std::vector<AvailableNumber> &numbers, Price price)
{
    std::vector<std::vector<Money>> currencies;
    for (const AvailableNumber &number : numbers) {
        const std::optional<Money> &amount = number.*price;
        if (!amount)
            return {};
        const auto same = std::ranges::find_if(
            currencies, [&](const std::vector<Money> &each) { return each.front().currency == amount->currency; });
        if (same == currencies.end())
            currencies.push_back({*amount});
        else
            same->push_back(*amount);
    }
    std::vector<Money> totals;
    for (const std::vector<Money> &amounts : currencies) {
        const std::optional<Money> total = sum(amounts);
        if (!total)
            return {};
        totals.push_back(*total);
    }
    return totals;
}

} // namespace

PriceTotal priceTotal(const std::vector<AvailableNumber> &numbers)
{
    return {.setup = totalOf(numbers, &AvailableNumber::setupPrice),
        .monthly = totalOf(numbers, &AvailableNumber::monthlyPrice)};
}

} // namespace domain
