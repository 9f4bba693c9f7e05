#pragma once

#include "store/settings.h"

namespace store::setting {

//! Of a bulk change of numbers: no limit is published, so the provider is spared.
inline constexpr NumberSetting<int> changesPerSecond{QLatin1StringView("numbers/changesPerSecond"), 4, 1, 20};

} // namespace store::setting
