#pragma once

#include "sandbox/order.h"

namespace sandbox {

//! Everything about an order, for the state file: unlike orderjson, with what the API never shows.
QJsonObject toState(const Order &order);
Order orderFromState(const QJsonObject &object);

} // namespace sandbox
