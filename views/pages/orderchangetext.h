#pragma once

#include "domain/porting/orderdifference.h"
#include "flows/orderchange.h"

namespace views {

//! "FOC moved", "3 numbers: Rejected": what changed in an order, in a few words.
QString orderChangeText(const flows::OrderChange &change);
QString orderChangeText(const domain::OrderDifference &difference);

} // namespace views
