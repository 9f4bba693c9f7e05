#pragma once

#include "store/settings.h"

namespace store::setting {

//! How many numbers one import may have: five are published, and an account manager can lift it.
inline constexpr NumberSetting<int> importNumbers{QLatin1StringView("hosting/importNumbers"), 5, 1, 500};

} // namespace store::setting
