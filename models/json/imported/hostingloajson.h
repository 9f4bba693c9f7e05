#pragma once

#include "domain/imported/hostingloa.h"
#include "json/codec.h"

//! Contract: imported §5.9. The authorized person is spelt in the British way on the wire.

template <>
inline constexpr auto json::fields<domain::AuthorizedPerson> = std::tuple{
    field("firstName", &domain::AuthorizedPerson::firstName),
    field("lastName", &domain::AuthorizedPerson::lastName),
    field("email", &domain::AuthorizedPerson::email),
};

template <>
inline constexpr auto json::fields<domain::HostingAddress> = std::tuple{
    field("buildingNumber", &domain::HostingAddress::buildingNumber),
    field("street", &domain::HostingAddress::street),
    field("city", &domain::HostingAddress::city),
    field("state", &domain::HostingAddress::state),
    field("postalCode", &domain::HostingAddress::postalCode),
    field("country", &domain::HostingAddress::country),
};

//! The server has no word for a blanket one: that is only in what is kept on this computer.
template <>
inline constexpr auto json::names<domain::HostingLoaKind> = std::to_array<json::Name<domain::HostingLoaKind>>({
    {domain::HostingLoaKind::Direct, QLatin1StringView("Direct")},
    {domain::HostingLoaKind::Reseller, QLatin1StringView("Reseller")},
    {domain::HostingLoaKind::Blanket, QLatin1StringView("Blanket")},
});

template <>
inline constexpr auto json::fields<domain::DirectLoa> = std::tuple{
    field("authorisedPerson", &domain::DirectLoa::person),
    field("address", &domain::DirectLoa::address),
    field("currentVoiceCarrier", &domain::DirectLoa::voiceCarrier),
};

template <>
inline constexpr auto json::fields<domain::ResellerLoa> = std::tuple{
    field("businessName", &domain::ResellerLoa::businessName),
    field("authorisedPerson", &domain::ResellerLoa::person),
    field("address", &domain::ResellerLoa::address),
    field("currentVoiceCarrier", &domain::ResellerLoa::voiceCarrier),
};

template <>
inline constexpr auto json::fields<domain::BlanketLoa> = std::tuple<>{};
