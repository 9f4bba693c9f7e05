#pragma once

#include "sandbox/jsonreply.h"
#include "sandbox/order.h"

namespace sandbox {

//! Edits an order from outside its rules, as a colleague, a dashboard or Sinch would: members of the order by their
//! API names, and `phoneNumbers`, whose entries are found by phoneNumber and merged. A status that is set stays.
Violations applyPatch(Order &order, const QJsonObject &patch);

} // namespace sandbox
