#pragma once

#include "domain/numbers/callbackconfiguration.h"
#include "json/codec.h"

//! Contract: numbers §6.
template <>
inline constexpr auto json::fields<domain::CallbackConfiguration> = std::tuple{
    field("projectId", &domain::CallbackConfiguration::projectId, Use::ReadOnly),
    field("hmacSecret", &domain::CallbackConfiguration::hmacSecret),
};
