#pragma once

#include "store/seenids.h"
#include "views/forms/knownid.h"

namespace app {

//! Those that a port-in may name.
std::vector<views::KnownId> knownIds(const std::vector<store::SeenId> &seen);

} // namespace app
