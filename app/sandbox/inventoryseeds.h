#pragma once

#include "sandbox/heldnumber.h"

#include <functional>

namespace sandbox {

//! What a seeded inventory depends on, and nothing else: the same three, the same numbers.
struct InventorySeed {
    quint32 seed = 1;
    int count = 0;
    QDateTime epoch = {}; //!< "today" of the seeds
};

//! The seeded numbers without their details: eight bytes each, in order.
std::vector<NumberKey> seededKeys(const InventorySeed &seed);
//! The details of one of them. They follow from the number itself, so a million cost nothing until somebody looks.
HeldNumber seededNumber(const InventorySeed &seed, NumberKey key);

//! Numbers for rent. They are spread over the plan as the seeded ones are, at other places.
class NumberStock
{
public:
    explicit NumberStock(quint32 seed);

    //! Whether this number was ever for rent; somebody may have it by now.
    bool has(NumberKey key) const;

    //! Calls \p visit for every number of \p product in order, until it returns false.
    void forEach(const NumberProduct &product, const std::function<bool(NumberKey)> &visit) const;

private:
    quint32 m_seed = 1;
};

} // namespace sandbox
