#pragma once

#include "flows/orderchange.h"

namespace views {

//! "FOC given or moved": what changed in an order, as this desk saw it.
QString orderChangeText(const flows::OrderChange &change);

} // namespace views
