#pragma once

#include "domain/imported/hostingorder.h"
#include "json/imported/hostingloajson.h"
#include "json/imported/hostingprogressjson.h"

//! Contract: imported §4.5-4.9, §4.12. None of it is ever sent.

namespace json {

struct HostingOrderPage {
    std::vector<domain::HostingOrder> rows = {};
    QString nextPageToken = {}; //!< empty on the last page
    std::optional<int> totalSize = {}; //!< of all pages
    QJsonObject rest = {};
};

struct HostingOrderNumberPage {
    std::vector<domain::HostingOrderNumber> rows = {};
    QString nextPageToken = {}; //!< empty on the last page
    std::optional<int> totalSize = {}; //!< of all pages
    QJsonObject rest = {};
};

//! What text-enabling qualified numbers answers.
struct TextEnableAnswer {
    domain::HostingOrderId order = {};
};

namespace detail {

//! The schema calls the letter's part textEnableInfo, the published examples hostingOrderInfo.
QJsonValue adaptHostingOrder(const QJsonValue &order);
//! The kind of letter was once a number, of which nobody says what it means.
QJsonValue adaptTextEnableInfo(const QJsonValue &info);
//! Imported numbers have their carriers in an object of its own, those of orders don't.
QJsonValue adaptOrderNumber(const QJsonValue &number);

} // namespace detail
} // namespace json

template <>
inline constexpr auto json::names<domain::HostingOrderState> = std::to_array<json::Name<domain::HostingOrderState>>({
    {domain::HostingOrderState::Unspecified, QLatin1StringView("HOSTING_ORDER_STATE_UNSPECIFIED")},
    {domain::HostingOrderState::Draft, QLatin1StringView("DRAFT")},
    {domain::HostingOrderState::Submitted, QLatin1StringView("SUBMITTED")},
    {domain::HostingOrderState::WaitingForSignature, QLatin1StringView("WAITING_FOR_LOA_SIGNATURE")},
    {domain::HostingOrderState::InProgress, QLatin1StringView("IN_PROGRESS")},
    {domain::HostingOrderState::Completed, QLatin1StringView("COMPLETED")},
    {domain::HostingOrderState::Rejected, QLatin1StringView("REJECTED")},
});

template <>
inline constexpr auto json::names<domain::HostingOrderType> = std::to_array<json::Name<domain::HostingOrderType>>({
    {domain::HostingOrderType::Unspecified, QLatin1StringView("HOSTING_ORDER_TYPE_UNSPECIFIED")},
    {domain::HostingOrderType::Import, QLatin1StringView("IMPORT")},
    {domain::HostingOrderType::TextEnable, QLatin1StringView("TYPE_TEXT_ENABLE")}, // the prefix is this one's alone
});

template <>
inline constexpr auto json::adapt<domain::TextEnableInfo> = json::detail::adaptTextEnableInfo;
template <>
inline constexpr auto json::fields<domain::TextEnableInfo> = std::tuple{
    field("businessName", &domain::TextEnableInfo::businessName, Use::ReadOnly),
    field("authorisedPerson", &domain::TextEnableInfo::person, Use::ReadOnly),
    field("address", &domain::TextEnableInfo::address, Use::ReadOnly),
    field("serviceProvider", &domain::TextEnableInfo::serviceProvider, Use::ReadOnly),
    field("currentVoiceCarrier", &domain::TextEnableInfo::voiceCarrier, Use::ReadOnly),
    field("nnid", &domain::TextEnableInfo::nnid, Use::ReadOnly),
    field("loaType", &domain::TextEnableInfo::loa, Use::ReadOnly),
};

template <>
inline constexpr auto json::adapt<domain::HostingOrder> = json::detail::adaptHostingOrder;
template <>
inline constexpr auto json::fields<domain::HostingOrder> = std::tuple{
    field("hostingOrderId", &domain::HostingOrder::id, Use::Key),
    field("projectId", &domain::HostingOrder::projectId, Use::ReadOnly),
    field("displayName", &domain::HostingOrder::displayName, Use::ReadOnly),
    field("regionCode", &domain::HostingOrder::regionCode, Use::ReadOnly),
    field("state", &domain::HostingOrder::state, Use::ReadOnly),
    field("type", &domain::HostingOrder::type, Use::ReadOnly),
    field("createdTime", &domain::HostingOrder::created, Use::ReadOnly),
    field("updatedTime", &domain::HostingOrder::updated, Use::ReadOnly),
    field("scheduledOsrUpdateTime", &domain::HostingOrder::scheduledOsrUpdate, Use::ReadOnly),
    field("servicePlanId", &domain::HostingOrder::servicePlanId, Use::ReadOnly),
    field("campaignId", &domain::HostingOrder::campaignId, Use::ReadOnly),
    field("migrateToSinchTmo", &domain::HostingOrder::migratesToSinch, Use::ReadOnly),
    field("textEnableInfo", &domain::HostingOrder::textEnable, Use::ReadOnly),
    field("callbackUrl", &domain::HostingOrder::callbackUrl, Use::ReadOnly),
};

template <>
inline constexpr auto json::adapt<domain::OsrUpdate> = json::detail::adaptState;
template <>
inline constexpr auto json::fields<domain::OsrUpdate> = std::tuple{
    field("nnid", &domain::OsrUpdate::nnid, Use::ReadOnly),
    field("state", &domain::OsrUpdate::state, Use::ReadOnly),
};

template <>
inline constexpr auto json::adapt<domain::PlatformProvisioning> = json::detail::adaptState;
template <>
inline constexpr auto json::fields<domain::PlatformProvisioning> = std::tuple{
    field("servicePlanId", &domain::PlatformProvisioning::servicePlanId, Use::ReadOnly),
    field("state", &domain::PlatformProvisioning::state, Use::ReadOnly),
};

template <>
inline constexpr auto json::adapt<domain::CampaignProvisioning> = json::detail::adaptState;
template <>
inline constexpr auto json::fields<domain::CampaignProvisioning> = std::tuple{
    field("campaignId", &domain::CampaignProvisioning::campaignId, Use::ReadOnly),
    field("state", &domain::CampaignProvisioning::state, Use::ReadOnly),
};

template <>
inline constexpr auto json::adapt<domain::HostingOrderNumber> = json::detail::adaptOrderNumber;
template <>
inline constexpr auto json::fields<domain::HostingOrderNumber> = std::tuple{
    field("phoneNumber", &domain::HostingOrderNumber::phoneNumber, Use::Key),
    field("hostingOrderId", &domain::HostingOrderNumber::order, Use::ReadOnly),
    field("projectId", &domain::HostingOrderNumber::projectId, Use::ReadOnly),
    field("osrUpdate", &domain::HostingOrderNumber::osr, Use::ReadOnly),
    field("platformProvisioning", &domain::HostingOrderNumber::platform, Use::ReadOnly),
    field("campaignProvisioning", &domain::HostingOrderNumber::campaign, Use::ReadOnly),
    field("mnoConfiguration", &domain::HostingOrderNumber::carriers, Use::ReadOnly),
};

//! Totals that are left out are not nought: the published example leaves one out.
template <>
inline constexpr auto json::fields<domain::HostingReport> = std::tuple{
    field("total", &domain::HostingReport::total, Use::ReadOnly),
    field("osrUpdated", &domain::HostingReport::osrUpdated, Use::ReadOnly),
    field("smsProvisioned", &domain::HostingReport::smsProvisioned, Use::ReadOnly),
    field("addedToCampaign", &domain::HostingReport::addedToCampaign, Use::ReadOnly),
    field("ongoingManualAction", &domain::HostingReport::manualAction, Use::ReadOnly),
};

template <>
inline constexpr auto json::fields<json::HostingOrderPage> = std::tuple{
    field("hostingOrders", &json::HostingOrderPage::rows, Use::Required),
    field("nextPageToken", &json::HostingOrderPage::nextPageToken),
    field("totalSize", &json::HostingOrderPage::totalSize),
};

template <>
inline constexpr auto json::fields<json::HostingOrderNumberPage> = std::tuple{
    field("numbers", &json::HostingOrderNumberPage::rows, Use::Required),
    field("nextPageToken", &json::HostingOrderNumberPage::nextPageToken),
    field("totalSize", &json::HostingOrderNumberPage::totalSize),
};

template <>
inline constexpr auto json::fields<json::TextEnableAnswer> = std::tuple{
    field("hostingOrderId", &json::TextEnableAnswer::order, Use::Key),
};
