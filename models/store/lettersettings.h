#pragma once

#include "store/settings.h"

namespace store::setting {

//! From how many days on, counted to the FOC, a letter of authorization is called old, and too old.
inline constexpr NumberSetting<int> letterWarnDays{QLatin1StringView("letter/warnDays"), 15, 1, 365};
inline constexpr NumberSetting<int> letterUrgeDays{QLatin1StringView("letter/urgeDays"), 30, 1, 365};

} // namespace store::setting
