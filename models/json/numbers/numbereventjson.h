#pragma once

#include "domain/numbers/numberevent.h"
#include "json/numbers/activenumberjson.h"

namespace json {

//! Whether the body is meant to be one of these events: it says what it is about, which a porting event never does.
bool looksLikeNumberEvent(const QJsonObject &body);

} // namespace json

//! Contract: numbers §8, imported §9. Two names were other ones before; the Imported Numbers API has some of its own.
template <>
inline constexpr auto json::names<domain::NumberEventSubject> = std::to_array<json::Name<domain::NumberEventSubject>>({
    {domain::NumberEventSubject::Number, QLatin1StringView("ACTIVE_NUMBER")},
    {domain::NumberEventSubject::Number, QLatin1StringView("NUMBER")},
    {domain::NumberEventSubject::NumberOrder, QLatin1StringView("NUMBER_ORDER")},
    {domain::NumberEventSubject::ImportedNumber, QLatin1StringView("IMPORTED_NUMBER")},
    {domain::NumberEventSubject::HostedNumber, QLatin1StringView("HOSTING_ORDER_NUMBER")},
});

template <>
inline constexpr auto json::names<domain::NumberEventType> = std::to_array<json::Name<domain::NumberEventType>>({
    {domain::NumberEventType::ToSms, QLatin1StringView("PROVISIONING_TO_SMS_PLATFORM")},
    {domain::NumberEventType::FromSms, QLatin1StringView("DEPROVISIONING_FROM_SMS_PLATFORM")},
    {domain::NumberEventType::FromSms, QLatin1StringView("DEPROVISIONING_TO_SMS_PLATFORM")},
    {domain::NumberEventType::ToCampaign, QLatin1StringView("PROVISIONING_TO_CAMPAIGN")},
    {domain::NumberEventType::ToCampaign, QLatin1StringView("LINK_TO_10DLC_CAMPAIGN")},
    {domain::NumberEventType::FromCampaign, QLatin1StringView("DEPROVISIONING_FROM_CAMPAIGN")},
    {domain::NumberEventType::FromCampaign, QLatin1StringView("UNLINK_TO_10DLC_CAMPAIGN")},
    {domain::NumberEventType::ToVoice, QLatin1StringView("PROVISIONING_TO_VOICE_PLATFORM")},
    {domain::NumberEventType::FromVoice, QLatin1StringView("DEPROVISIONING_FROM_VOICE_PLATFORM")},
    {domain::NumberEventType::FromVoice, QLatin1StringView("DEPROVISIONING_TO_VOICE_PLATFORM")},
    {domain::NumberEventType::OsrUpdate, QLatin1StringView("OSR_UPDATE")},
    {domain::NumberEventType::Hosting, QLatin1StringView("HOSTING_PROCESS")},
    {domain::NumberEventType::Deletion, QLatin1StringView("DELETE")},
    {domain::NumberEventType::OrderProcessing, QLatin1StringView("NUMBER_ORDER_PROCESSING")},
});

template <>
inline constexpr auto json::names<domain::NumberEventStatus> = std::to_array<json::Name<domain::NumberEventStatus>>({
    {domain::NumberEventStatus::Succeeded, QLatin1StringView("SUCCEEDED")},
    {domain::NumberEventStatus::Failed, QLatin1StringView("FAILED")},
    {domain::NumberEventStatus::InReview, QLatin1StringView("IN_REVIEW")},
    {domain::NumberEventStatus::Blocked, QLatin1StringView("BLOCKED")},
    {domain::NumberEventStatus::Completed, QLatin1StringView("COMPLETED")},
    {domain::NumberEventStatus::Rejected, QLatin1StringView("REJECTED")},
    {domain::NumberEventStatus::Expired, QLatin1StringView("EXPIRED")},
});

template <>
inline constexpr auto json::fields<domain::NumberEvent> = std::tuple{
    field("eventId", &domain::NumberEvent::id),
    field("timestamp", &domain::NumberEvent::at),
    field("projectId", &domain::NumberEvent::projectId),
    field("resourceType", &domain::NumberEvent::subject, Use::Required),
    field("resourceId", &domain::NumberEvent::subjectId, Use::Required),
    field("eventType", &domain::NumberEvent::type),
    field("status", &domain::NumberEvent::status),
    field("failureCode", &domain::NumberEvent::failure),
    field("internalFailureCode", &domain::NumberEvent::internalFailure),
};
