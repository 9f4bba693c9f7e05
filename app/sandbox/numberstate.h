#pragma once

#include "sandbox/numberorder.h"

namespace sandbox {

// How the state file writes what the Numbers API remembers. It has nothing to do with how the API writes it.

QJsonObject toState(const HeldNumber &number);
HeldNumber heldNumberFromState(const QJsonObject &object);
QJsonObject toState(const NumberOrder &order);
NumberOrder numberOrderFromState(const QJsonObject &object);

} // namespace sandbox
