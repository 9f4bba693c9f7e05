#pragma once

#include "sandbox/imported/hosting.h"

namespace sandbox {

struct HostingSeed {
    quint32 seed = 1; //!< the same seed, the same book but for the ids of its orders
    QDateTime epoch = {}; //!< all times lie before it, but what is scheduled
};

//! A book as a desk has it after some months: qualified numbers in every state, orders that wait, run, are done, done
//! in part and rejected, and imported numbers of which some failed.
void seedHosting(HostingBook &book, const HostingSeed &seed);

} // namespace sandbox
