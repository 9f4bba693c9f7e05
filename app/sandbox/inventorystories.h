#pragma once

#include "sandbox/inventoryseeds.h"

namespace sandbox {

//! Those of \p keys with a story: failed or stuck provisioning, a release under way, a name that is not easy to show.
std::vector<HeldNumber> seededStories(const InventorySeed &seed, const std::vector<NumberKey> &keys);

} // namespace sandbox
