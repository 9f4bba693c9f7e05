#pragma once

#include "sandbox/inventoryroutes.h"

namespace sandbox {

//! Regions, numbers for rent, and the two ways of renting one.
class StockRoutes
{
public:
    explicit StockRoutes(NumbersContext context);

    void addTo(Router &router);

private:
    Reply regions(const Call &call) const;
    Reply list(const Call &call) const;
    Reply read(const Call &call) const;
    Reply rent(const Call &call);
    Reply rentAny(const Call &call);
    Reply rentNumber(NumberKey key, const QJsonObject &body);

    NumbersContext m_context;
};

//! Whether \p key is for rent now: in stock, and nobody's.
bool isAvailable(const NumbersContext &context, NumberKey key);
//! Up to \p most available numbers of \p product that \p filter accepts.
std::vector<NumberKey> availableNumbers(
    const NumbersContext &context, const NumberProduct &product, const NumberFilter &filter, int most);
//! Puts a number among the rented ones and charges for it.
HeldNumber takeIntoUse(const NumbersContext &context, NumberKey key, const LinkBody &links);

} // namespace sandbox
