#pragma once

#include "domain/imported/importednumber.h"
#include "json/imported/hostingprogressjson.h"
#include "json/numbers/activenumberjson.h"

//! Contract: imported §4.1-4.4. None of it is ever sent: what changes goes as a domain::ImportedNumberChange.

namespace json {

//! A reply of the list of imported numbers.
struct ImportedNumberPage {
    std::vector<domain::ImportedNumber> rows = {};
    QString nextPageToken = {}; //!< empty on the last page
    std::optional<int> totalSize = {}; //!< of all pages
    QJsonObject rest = {};
};

namespace detail {

//! What is scheduled has its status and its errors in numbers here, and in words at the Numbers API. That they count in
//! the order in which those words are published there is taken for granted.
QJsonValue adaptImportedSms(const QJsonValue &sms);

} // namespace detail
} // namespace json

template <>
inline constexpr auto json::adapt<domain::ImportedSms> = json::detail::adaptImportedSms;
template <>
inline constexpr auto json::fields<domain::ImportedSms> = std::tuple{
    field("servicePlanId", &domain::ImportedSms::servicePlanId, Use::ReadOnly),
    field("campaignId", &domain::ImportedSms::campaignId, Use::ReadOnly),
    field("scheduledProvisioning", &domain::ImportedSms::scheduled, Use::ReadOnly),
    field("migrateToSinchTmo", &domain::ImportedSms::migratesToSinch, Use::ReadOnly),
};

template <>
inline constexpr auto json::adapt<domain::ServiceProvisioning> = json::detail::adaptState;
template <>
inline constexpr auto json::fields<domain::ServiceProvisioning> = std::tuple{
    field("serviceType", &domain::ServiceProvisioning::service, Use::ReadOnly),
    field("serviceId", &domain::ServiceProvisioning::serviceId, Use::ReadOnly),
    field("type", &domain::ServiceProvisioning::operation, Use::ReadOnly),
    field("state", &domain::ServiceProvisioning::state, Use::ReadOnly),
    field("updateTime", &domain::ServiceProvisioning::updated, Use::ReadOnly),
    field("errorMessage", &domain::ServiceProvisioning::errorMessage, Use::ReadOnly),
    field("errorCode", &domain::ServiceProvisioning::errorCode, Use::ReadOnly),
};

template <>
inline constexpr auto json::fields<domain::ImportedNumber> = std::tuple{
    field("phoneNumber", &domain::ImportedNumber::phoneNumber, Use::Key),
    field("projectId", &domain::ImportedNumber::projectId, Use::ReadOnly),
    field("regionCode", &domain::ImportedNumber::regionCode, Use::ReadOnly),
    field("displayName", &domain::ImportedNumber::displayName, Use::ReadOnly),
    field("smsConfiguration", &domain::ImportedNumber::sms, Use::ReadOnly),
    field("callbackUrl", &domain::ImportedNumber::callbackUrl, Use::ReadOnly),
    field("mnoConfiguration", &domain::ImportedNumber::carriers, Use::ReadOnly),
    field("smsProvisioning", &domain::ImportedNumber::smsProvisioning, Use::ReadOnly),
    field("campaignProvisioning", &domain::ImportedNumber::campaignProvisioning, Use::ReadOnly),
};

template <>
inline constexpr auto json::fields<json::ImportedNumberPage> = std::tuple{
    field("importedNumbers", &json::ImportedNumberPage::rows, Use::Required),
    field("nextPageToken", &json::ImportedNumberPage::nextPageToken),
    field("totalSize", &json::ImportedNumberPage::totalSize),
};
