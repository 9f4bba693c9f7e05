#pragma once

#include "domain/porting/orderrules.h"

namespace domain {

//! The one that numbers of that status are counted in, beside `all`.
int &counterOf(NumberCounts &counts, NumberStatus status);

} // namespace domain
