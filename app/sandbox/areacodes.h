#pragma once

#include <QString>

namespace sandbox {

enum class AreaKind : quint8 { UnitedStates, Canada, OtherCountry, TollFree, Unknown };

//! Whose three digits these are. 555 counts as American: the documentation's own samples use it.
AreaKind areaKind(int areaCode);

struct AreaCode {
    int code = 0;
    QLatin1StringView state; //!< two letters, US state or Canadian province
};
//! American and Canadian codes that seeds use, with their state.
extern const AreaCode seedAreaCodes[];
extern const int seedAreaCodeCount;

} // namespace sandbox
