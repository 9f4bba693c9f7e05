#pragma once

#include "domain/numbers/e911address.h"
#include "json/codec.h"

//! Contract: numbers §5.

template <>
inline constexpr auto json::fields<domain::E911Address> = std::tuple{
    field("streetNumber", &domain::E911Address::streetNumber),
    field("streetInfo", &domain::E911Address::streetInfo),
    field("location", &domain::E911Address::location),
    field("city", &domain::E911Address::city),
    field("state", &domain::E911Address::state),
    field("postalCode", &domain::E911Address::postalCode),
    field("postalCodePlusFour", &domain::E911Address::postalCodePlusFour),
};

template <>
inline constexpr auto json::fields<domain::E911Request> = std::tuple{
    field("displayName", &domain::E911Request::displayName),
    field("address", &domain::E911Request::address),
};

template <>
inline constexpr auto json::names<domain::AddressMatch> = std::to_array<json::Name<domain::AddressMatch>>({
    {domain::AddressMatch::Unspecified, QLatin1StringView("ADDRESS_VALIDATION_RESULT_CODE_UNSPECIFIED")},
    {domain::AddressMatch::Exact, QLatin1StringView("EXACT_MATCH")},
    {domain::AddressMatch::Near, QLatin1StringView("NEAR_MATCH")},
    {domain::AddressMatch::None, QLatin1StringView("NO_MATCH")},
});

//! An answer that does not say how well the address matches says nothing.
template <>
inline constexpr auto json::fields<domain::AddressCheck> = std::tuple{
    field("phoneNumber", &domain::AddressCheck::phoneNumber, Use::ReadOnly),
    field("displayName", &domain::AddressCheck::displayName, Use::ReadOnly),
    field("validatedAddress", &domain::AddressCheck::checked, Use::ReadOnly),
    field("validationResult", &domain::AddressCheck::match, Use::Key),
    field("validationMessage", &domain::AddressCheck::message, Use::ReadOnly),
    field("correctedAddress", &domain::AddressCheck::corrected, Use::ReadOnly),
    field("candidateAddresses", &domain::AddressCheck::candidates, Use::ReadOnly),
};
