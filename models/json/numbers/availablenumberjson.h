#pragma once

#include "domain/numbers/availablenumber.h"
#include "json/numbers/numbertypejson.h"

//! Contract: numbers §3.
namespace json {

struct AvailableRegions {
    std::vector<domain::NumberRegion> regions = {};
};

struct AvailableNumbers {
    std::vector<domain::AvailableNumber> numbers = {};
};

} // namespace json

template <>
inline constexpr auto json::fields<domain::NumberRegion> = std::tuple{
    field("regionCode", &domain::NumberRegion::code, Use::Key),
    field("regionName", &domain::NumberRegion::name, Use::ReadOnly),
    field("types", &domain::NumberRegion::types, Use::ReadOnly),
};

template <>
inline constexpr auto json::fields<json::AvailableRegions> = std::tuple{
    field("availableRegions", &json::AvailableRegions::regions, Use::Required),
};

template <>
inline constexpr auto json::fields<domain::AvailableNumber> = std::tuple{
    field("phoneNumber", &domain::AvailableNumber::phoneNumber, Use::Key),
    field("regionCode", &domain::AvailableNumber::regionCode, Use::ReadOnly),
    field("type", &domain::AvailableNumber::type, Use::ReadOnly),
    field(
        "capability", &domain::AvailableNumber::capabilities, Use::ReadOnly), // one word with many values, as published
    field("setupPrice", &domain::AvailableNumber::setupPrice, Use::ReadOnly),
    field("monthlyPrice", &domain::AvailableNumber::monthlyPrice, Use::ReadOnly),
    field("paymentIntervalMonths", &domain::AvailableNumber::paymentIntervalMonths, Use::ReadOnly),
    field("supportingDocumentationRequired", &domain::AvailableNumber::needsDocuments, Use::ReadOnly),
};

template <>
inline constexpr auto json::fields<json::AvailableNumbers> = std::tuple{
    field("availableNumbers", &json::AvailableNumbers::numbers, Use::Required),
};
