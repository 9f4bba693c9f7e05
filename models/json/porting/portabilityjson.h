#pragma once

#include "domain/porting/portability.h"
#include "json/codec.h"

namespace json {

//! Contract: porting §6.15.
struct PortabilityQuestion {
    std::vector<QString> numbers = {}; //!< E.164
};

struct PortabilityAnswer {
    std::vector<domain::Portability> numbers = {};
};

} // namespace json

template <>
inline constexpr auto json::fields<json::PortabilityQuestion> = std::tuple{
    field("phoneNumbers", &json::PortabilityQuestion::numbers),
};

//! A row that does not say whether it is portable says nothing: it must not read as "no".
template <>
inline constexpr auto json::fields<domain::Portability> = std::tuple{
    field("phoneNumber", &domain::Portability::phoneNumber, Use::Required),
    field("portable", &domain::Portability::portable, Use::Required),
    field("carrier", &domain::Portability::carrier),
    field("reason", &domain::Portability::reason),
};

template <>
inline constexpr auto json::fields<json::PortabilityAnswer> = std::tuple{
    field("phoneNumbers", &json::PortabilityAnswer::numbers, Use::Required),
};
