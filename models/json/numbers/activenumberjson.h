#pragma once

#include "domain/numbers/activenumber.h"
#include "json/numbers/numbertypejson.h"
#include "json/porting/portorderjson.h"

namespace json {

//! A reply of the list of a project's numbers (contract: numbers §4.3).
struct ActiveNumberPage {
    std::vector<domain::ActiveNumber> numbers = {};
    QString nextPageToken = {}; //!< empty on the last page
    std::optional<int> totalSize = {}; //!< of all pages
    QJsonObject rest = {};
};

namespace detail {

//! Older bodies leave the type out where a service is told, which means RTC.
QJsonValue adaptVoice(const QJsonValue &voice);

} // namespace detail
} // namespace json

//! Contract: numbers §1, §4.1. None of it is ever sent: what changes goes as a domain::NumberChange.

template <>
inline constexpr auto json::names<domain::ProvisioningStatus> = std::to_array<json::Name<domain::ProvisioningStatus>>({
    {domain::ProvisioningStatus::Unspecified, QLatin1StringView("PROVISIONING_STATUS_UNSPECIFIED")},
    {domain::ProvisioningStatus::Waiting, QLatin1StringView("WAITING")},
    {domain::ProvisioningStatus::InProgress, QLatin1StringView("IN_PROGRESS")},
    {domain::ProvisioningStatus::Failed, QLatin1StringView("FAILED")},
});

template <>
inline constexpr auto json::names<domain::ProvisioningError> = std::to_array<json::Name<domain::ProvisioningError>>({
    {domain::ProvisioningError::Unspecified, QLatin1StringView("ERROR_CODE_UNSPECIFIED")},
    {domain::ProvisioningError::Internal, QLatin1StringView("INTERNAL_ERROR")},
    {domain::ProvisioningError::SmsProvisioningFailed, QLatin1StringView("SMS_PROVISIONING_FAILED")},
    {domain::ProvisioningError::CampaignProvisioningFailed, QLatin1StringView("CAMPAIGN_PROVISIONING_FAILED")},
    {domain::ProvisioningError::CampaignNotAvailable, QLatin1StringView("CAMPAIGN_NOT_AVAILABLE")},
    {domain::ProvisioningError::Exceeded10DlcLimit, QLatin1StringView("EXCEEDED_10DLC_LIMIT")},
    {domain::ProvisioningError::NumberProvisioningFailed, QLatin1StringView("NUMBER_PROVISIONING_FAILED")},
    {domain::ProvisioningError::PartnerServiceUnavailable, QLatin1StringView("PARTNER_SERVICE_UNAVAILABLE")},
    {domain::ProvisioningError::CampaignPendingAcceptance, QLatin1StringView("CAMPAIGN_PENDING_ACCEPTANCE")},
    {domain::ProvisioningError::MnoSharingError, QLatin1StringView("MNO_SHARING_ERROR")},
    {domain::ProvisioningError::CampaignExpired, QLatin1StringView("CAMPAIGN_EXPIRED")},
    {domain::ProvisioningError::CampaignMnoRejected, QLatin1StringView("CAMPAIGN_MNO_REJECTED")},
    {domain::ProvisioningError::CampaignMnoSuspended, QLatin1StringView("CAMPAIGN_MNO_SUSPENDED")},
    {domain::ProvisioningError::CampaignMnoReview, QLatin1StringView("CAMPAIGN_MNO_REVIEW")},
    {domain::ProvisioningError::InsufficientBalance, QLatin1StringView("INSUFFICIENT_BALANCE")},
    {domain::ProvisioningError::MockCampaignNotAllowed, QLatin1StringView("MOCK_CAMPAIGN_NOT_ALLOWED")},
    {domain::ProvisioningError::TollFreeNotAllowed, QLatin1StringView("TFN_NOT_ALLOWED")},
    {domain::ProvisioningError::InvalidNnid, QLatin1StringView("INVALID_NNID")},
    {domain::ProvisioningError::VoiceProvisioningFailed, QLatin1StringView("PROVISIONING_TO_VOICE_PLATFORM_FAILED")},
});

template <>
inline constexpr auto json::fields<domain::SmsProvisioning> = std::tuple{
    field("servicePlanId", &domain::SmsProvisioning::servicePlanId, Use::ReadOnly),
    field("campaignId", &domain::SmsProvisioning::campaignId, Use::ReadOnly),
    field("status", &domain::SmsProvisioning::status, Use::ReadOnly),
    field("lastUpdatedTime", &domain::SmsProvisioning::lastUpdatedTime, Use::ReadOnly),
    field("errorCodes", &domain::SmsProvisioning::errors, Use::ReadOnly),
};

template <>
inline constexpr auto json::fields<domain::NumberSms> = std::tuple{
    field("servicePlanId", &domain::NumberSms::servicePlanId, Use::ReadOnly),
    field("campaignId", &domain::NumberSms::campaignId, Use::ReadOnly),
    field("scheduledProvisioning", &domain::NumberSms::scheduled, Use::ReadOnly),
};

template <>
inline constexpr auto json::adapt<domain::VoiceProvisioning> = json::detail::adaptVoice;
template <>
inline constexpr auto json::fields<domain::VoiceProvisioning> = std::tuple{
    field("type", &domain::VoiceProvisioning::type, Use::ReadOnly),
    field("appId", &domain::VoiceProvisioning::appId, Use::ReadOnly),
    field("trunkId", &domain::VoiceProvisioning::trunkId, Use::ReadOnly),
    field("serviceId", &domain::VoiceProvisioning::serviceId, Use::ReadOnly),
    field("status", &domain::VoiceProvisioning::status, Use::ReadOnly),
    field("lastUpdatedTime", &domain::VoiceProvisioning::lastUpdatedTime, Use::ReadOnly),
};

template <>
inline constexpr auto json::adapt<domain::NumberVoice> = json::detail::adaptVoice;
template <>
inline constexpr auto json::fields<domain::NumberVoice> = std::tuple{
    field("type", &domain::NumberVoice::type, Use::ReadOnly),
    field("appId", &domain::NumberVoice::appId, Use::ReadOnly),
    field("trunkId", &domain::NumberVoice::trunkId, Use::ReadOnly),
    field("serviceId", &domain::NumberVoice::serviceId, Use::ReadOnly),
    field("scheduledVoiceProvisioning", &domain::NumberVoice::scheduled, Use::ReadOnly),
    field("lastUpdatedTime", &domain::NumberVoice::lastUpdatedTime, Use::ReadOnly),
};

template <>
inline constexpr auto json::fields<domain::ActiveNumber> = std::tuple{
    field("phoneNumber", &domain::ActiveNumber::phoneNumber, Use::Key),
    field("projectId", &domain::ActiveNumber::projectId, Use::ReadOnly),
    field("displayName", &domain::ActiveNumber::displayName, Use::ReadOnly),
    field("regionCode", &domain::ActiveNumber::regionCode, Use::ReadOnly),
    field("type", &domain::ActiveNumber::type, Use::ReadOnly),
    field("capability", &domain::ActiveNumber::capabilities, Use::ReadOnly),
    field("money", &domain::ActiveNumber::price, Use::ReadOnly),
    field("paymentIntervalMonths", &domain::ActiveNumber::paymentIntervalMonths, Use::ReadOnly),
    field("nextChargeDate", &domain::ActiveNumber::nextCharge, Use::ReadOnly),
    field("expireAt", &domain::ActiveNumber::expires, Use::ReadOnly),
    field("smsConfiguration", &domain::ActiveNumber::sms, Use::ReadOnly),
    field("voiceConfiguration", &domain::ActiveNumber::voice, Use::ReadOnly),
    field("callbackUrl", &domain::ActiveNumber::callbackUrl, Use::ReadOnly),
};

template <>
inline constexpr auto json::fields<json::ActiveNumberPage> = std::tuple{
    field("activeNumbers", &json::ActiveNumberPage::numbers, Use::Required),
    field("nextPageToken", &json::ActiveNumberPage::nextPageToken),
    field("totalSize", &json::ActiveNumberPage::totalSize),
};
