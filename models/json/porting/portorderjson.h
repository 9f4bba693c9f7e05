#pragma once

#include "domain/porting/portorder.h"
#include "json/codec.h"

//! Contract: porting §4, §6.1-6.9.

template <>
inline constexpr auto json::names<domain::OrderStatus> = std::to_array<json::Name<domain::OrderStatus>>({
    {domain::OrderStatus::Building, QLatin1StringView("ORDER_BUILDING")},
    {domain::OrderStatus::Pending, QLatin1StringView("PENDING")},
    {domain::OrderStatus::Confirmed, QLatin1StringView("CONFIRMED")},
    {domain::OrderStatus::Completed, QLatin1StringView("COMPLETED")},
    {domain::OrderStatus::PendingCancelation, QLatin1StringView("PENDING_CANCELATION")},
    {domain::OrderStatus::Canceled, QLatin1StringView("CANCELED")},
});

template <>
inline constexpr auto json::names<domain::NumberStatus> = std::to_array<json::Name<domain::NumberStatus>>({
    {domain::NumberStatus::Pending, QLatin1StringView("PENDING")},
    {domain::NumberStatus::Confirmed, QLatin1StringView("CONFIRMED")},
    {domain::NumberStatus::Rejected, QLatin1StringView("REJECTED")},
    {domain::NumberStatus::Activated, QLatin1StringView("ACTIVATED")},
    {domain::NumberStatus::Canceled, QLatin1StringView("CANCELED")},
    {domain::NumberStatus::Excluded, QLatin1StringView("EXCLUDED")},
});

template <>
inline constexpr auto json::names<domain::PortZone> = std::to_array<json::Name<domain::PortZone>>({
    {domain::PortZone::Eastern, QLatin1StringView("US/Eastern")},
    {domain::PortZone::Central, QLatin1StringView("US/Central")},
    {domain::PortZone::Mountain, QLatin1StringView("US/Mountain")},
    {domain::PortZone::Pacific, QLatin1StringView("US/Pacific")},
    {domain::PortZone::Gmt, QLatin1StringView("GMT")},
});

template <>
inline constexpr auto json::names<domain::ServiceType> = std::to_array<json::Name<domain::ServiceType>>({
    {domain::ServiceType::Business, QLatin1StringView("B")},
    {domain::ServiceType::Residence, QLatin1StringView("R")},
});

template <>
inline constexpr auto json::names<domain::VoiceType> = std::to_array<json::Name<domain::VoiceType>>({
    {domain::VoiceType::Rtc, QLatin1StringView("RTC")},
    {domain::VoiceType::Est, QLatin1StringView("EST")},
    {domain::VoiceType::Fax, QLatin1StringView("FAX")},
});

template <>
inline constexpr auto json::fields<domain::EndUser> = std::tuple{
    field("name", &domain::EndUser::name),
    field("streetNum", &domain::EndUser::streetNumber),
    field("streetPreDir", &domain::EndUser::streetPreDirection),
    field("streetName", &domain::EndUser::streetName),
    field("streetType", &domain::EndUser::streetType),
    field("streetPostDir", &domain::EndUser::streetPostDirection),
    field("locationType1", &domain::EndUser::locationType1),
    field("locationValue1", &domain::EndUser::locationValue1),
    field("locationType2", &domain::EndUser::locationType2),
    field("locationValue2", &domain::EndUser::locationValue2),
    field("locationType3", &domain::EndUser::locationType3),
    field("locationValue3", &domain::EndUser::locationValue3),
    field("city", &domain::EndUser::city),
    field("state", &domain::EndUser::state),
    field("zipCode", &domain::EndUser::zipCode),
    field("typeOfService", &domain::EndUser::typeOfService),
};

template <>
inline constexpr auto json::fields<domain::PortOutInfo> = std::tuple{
    field("existingPortOutPin", &domain::PortOutInfo::pin),
    field("accountNum", &domain::PortOutInfo::accountNumber),
    field("accountPhoneNumber", &domain::PortOutInfo::accountPhoneNumber),
    field("authorizingName", &domain::PortOutInfo::authorizingName),
    field("authorizingDate", &domain::PortOutInfo::authorizingDate),
};

template <>
inline constexpr auto json::fields<domain::VoiceConfiguration> = std::tuple{
    field("type", &domain::VoiceConfiguration::type),
    field("appId", &domain::VoiceConfiguration::appId),
    field("trunkId", &domain::VoiceConfiguration::trunkId),
    field("serviceId", &domain::VoiceConfiguration::serviceId),
};

template <>
inline constexpr auto json::fields<domain::SmsConfiguration> = std::tuple{
    field("smsAppId", &domain::SmsConfiguration::appId),
};

template <>
inline constexpr auto json::fields<domain::EmergencyAddress> = std::tuple{
    field("name", &domain::EmergencyAddress::name),
    field("streetNum", &domain::EmergencyAddress::streetNumber),
    field("streetInfo", &domain::EmergencyAddress::streetInfo),
    field("location", &domain::EmergencyAddress::location),
    field("city", &domain::EmergencyAddress::city),
    field("state", &domain::EmergencyAddress::state),
    field("postalCode", &domain::EmergencyAddress::postalCode),
    field("postalCodePlusFour", &domain::EmergencyAddress::postalCodePlusFour),
};

//! The server's validated copy of the address.
template <>
inline constexpr auto json::neverSent<domain::EmergencyAddress> = std::to_array({
    QLatin1StringView("enhStreetNum"),
    QLatin1StringView("enhStreetInfo"),
    QLatin1StringView("enhLocation"),
    QLatin1StringView("enhCity"),
    QLatin1StringView("enhState"),
    QLatin1StringView("enhPostalCode"),
    QLatin1StringView("enhPostalCodePlusFour"),
});

template <>
inline constexpr auto json::fields<domain::NumberFeatures> = std::tuple{
    field("e911", &domain::NumberFeatures::e911),
};

template <>
inline constexpr auto json::fields<domain::ExcludedFeature> = std::tuple{
    field("featureName", &domain::ExcludedFeature::featureName),
    field("exclusionReason", &domain::ExcludedFeature::exclusionReason),
};

template <>
inline constexpr auto json::fields<domain::PortNumber> = std::tuple{
    field("phoneNumber", &domain::PortNumber::phoneNumber, Use::Required),
    field("endUser", &domain::PortNumber::endUser),
    field("portOutInfo", &domain::PortNumber::portOutInfo),
    field("voiceConfiguration", &domain::PortNumber::voice),
    field("smsConfiguration", &domain::PortNumber::sms),
    field("features", &domain::PortNumber::features),
    field("newPortOutPin", &domain::PortNumber::newPortOutPin),
    field("status", &domain::PortNumber::status, Use::ReadOnly),
    field("rejectReason", &domain::PortNumber::rejectReason, Use::ReadOnly),
    field("exclusionReason", &domain::PortNumber::exclusionReason, Use::ReadOnly),
    field("exclusionDate", &domain::PortNumber::exclusionDate, Use::ReadOnly),
    field("excludedFeatures", &domain::PortNumber::excludedFeatures, Use::ReadOnly),
    field("phoneNumberGroup", &domain::PortNumber::group, Use::ReadOnly),
    field("focDate", &domain::PortNumber::focDate, Use::ReadOnly),
    field("confirmedDate", &domain::PortNumber::confirmedDate, Use::ReadOnly),
    field("activatedDate", &domain::PortNumber::activatedDate, Use::ReadOnly),
    field("activateUser", &domain::PortNumber::activateUser, Use::ReadOnly),
    field("countryCode", &domain::PortNumber::countryCode, Use::ReadOnly),
};

template <>
inline constexpr auto json::fields<domain::PortSchedule> = std::tuple{
    field("desiredPortDate", &domain::PortSchedule::date),
    field("desiredPortTime", &domain::PortSchedule::time),
    field("desiredPortTimeZone", &domain::PortSchedule::zone),
};

template <>
inline constexpr auto json::fields<domain::OrderNote> = std::tuple{
    field("note", &domain::OrderNote::note),
    field("createdTime", &domain::OrderNote::createdTime, Use::ReadOnly),
    field("createdBy", &domain::OrderNote::createdBy, Use::ReadOnly),
};

template <>
inline constexpr auto json::fields<domain::OrderDocument> = std::tuple{
    field("id", &domain::OrderDocument::id, Use::ReadOnly),
    field("documentName", &domain::OrderDocument::name),
    field("description", &domain::OrderDocument::description),
};

template <>
inline constexpr auto json::fields<domain::PortOrder> = std::tuple{
    field("id", &domain::PortOrder::id, Use::Key),
    field("status", &domain::PortOrder::status, Use::ReadOnly),
    field("customerOrderReference", &domain::PortOrder::customerReference),
    field("onDemandActivation", &domain::PortOrder::onDemandActivation),
    field("desiredPortSchedule", &domain::PortOrder::schedule),
    field("loaUploadedBy", &domain::PortOrder::loaUploadedBy),
    field("loaAttachmentDate", &domain::PortOrder::loaAttachmentDate),
    field("phoneNumbers", &domain::PortOrder::numbers),
    field("notes", &domain::PortOrder::notes, Use::ReadOnly),
    field("documents", &domain::PortOrder::documents, Use::ReadOnly),
    field("createdDate", &domain::PortOrder::createdDate, Use::ReadOnly),
    field("resellerName", &domain::PortOrder::resellerName),
};
