#pragma once

#include "sandbox/numberorder.h"

namespace sandbox {

QJsonObject numberOrderJson(const NumberOrder &order, const QString &project);
QJsonObject registrationJson(const NumberOrder &order);

} // namespace sandbox
