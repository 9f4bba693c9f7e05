#pragma once

#include "domain/numbers/numberorder.h"
#include "json/numbers/numberrequestsjson.h"

//! Contract: numbers §7.

namespace json {

struct RequirementsQuestion {
    QString regionCode = {};
    domain::Open<domain::NumberType> type = {};
};

//! The body of a new order: one number, or so many.
QByteArray encode(const domain::NumberOrderRequest &request);

namespace detail {

//! The published example has the attachments inside the fields, the schema beside them.
QJsonValue adaptRequirements(const QJsonValue &requirements);

} // namespace detail
} // namespace json

template <>
inline constexpr auto json::names<domain::NumberOrderState> = std::to_array<json::Name<domain::NumberOrderState>>({
    {domain::NumberOrderState::Unspecified, QLatin1StringView("NUMBER_ORDER_STATE_UNSPECIFIED")},
    {domain::NumberOrderState::Created, QLatin1StringView("CREATED")},
    {domain::NumberOrderState::Expired, QLatin1StringView("EXPIRED")},
    {domain::NumberOrderState::InReview, QLatin1StringView("IN_REVIEW")},
    {domain::NumberOrderState::Blocked, QLatin1StringView("BLOCKED")},
    {domain::NumberOrderState::Rejected, QLatin1StringView("REJECTED")},
    {domain::NumberOrderState::Completed, QLatin1StringView("COMPLETED")},
});

template <>
inline constexpr auto json::names<domain::UploadStatus> = std::to_array<json::Name<domain::UploadStatus>>({
    {domain::UploadStatus::Waiting, QLatin1StringView("WAITING")},
    {domain::UploadStatus::Completed, QLatin1StringView("COMPLETED")},
    {domain::UploadStatus::Failed, QLatin1StringView("FAILED")},
});

template <>
inline constexpr auto json::fields<json::RequirementsQuestion> = std::tuple{
    field("regionCode", &json::RequirementsQuestion::regionCode),
    field("numberType", &json::RequirementsQuestion::type),
};

template <>
inline constexpr auto json::fields<domain::FreeForm> = std::tuple<>{};

template <>
inline constexpr auto json::fields<domain::AttachmentTemplate> = std::tuple{
    field("name", &domain::AttachmentTemplate::name, Use::ReadOnly),
    field("url", &domain::AttachmentTemplate::url, Use::ReadOnly),
};

template <>
inline constexpr auto json::fields<domain::RequiredAttachment> = std::tuple{
    field("id", &domain::RequiredAttachment::id, Use::Key),
    field("title", &domain::RequiredAttachment::title, Use::ReadOnly),
    field("description", &domain::RequiredAttachment::description, Use::ReadOnly),
    field("mandatory", &domain::RequiredAttachment::mandatory, Use::ReadOnly),
    field("template", &domain::RequiredAttachment::templates, Use::ReadOnly),
    field("allowedMimeTypes", &domain::RequiredAttachment::allowedMimeTypes, Use::ReadOnly),
    field("allowedDocumentTypes", &domain::RequiredAttachment::allowedDocumentTypes, Use::ReadOnly),
};

template <>
inline constexpr auto json::adapt<domain::NumberRequirements> = json::detail::adaptRequirements;
template <>
inline constexpr auto json::fields<domain::NumberRequirements> = std::tuple{
    field("fields", &domain::NumberRequirements::fields, Use::ReadOnly),
    field("attachments", &domain::NumberRequirements::attachments, Use::ReadOnly),
};

template <>
inline constexpr auto json::fields<domain::NumberPrice> = std::tuple{
    field("setupPrice", &domain::NumberPrice::setupPrice, Use::ReadOnly),
    field("monthlyPrice", &domain::NumberPrice::monthlyPrice, Use::ReadOnly),
    field("paymentIntervalMonths", &domain::NumberPrice::paymentIntervalMonths, Use::ReadOnly),
};

template <>
inline constexpr auto json::fields<domain::OrderedNumber> = std::tuple{
    field("phoneNumber", &domain::OrderedNumber::phoneNumber, Use::Key),
    field("numberPrice", &domain::OrderedNumber::price, Use::ReadOnly),
    field("capabilities", &domain::OrderedNumber::capabilities, Use::ReadOnly),
};

template <>
inline constexpr auto json::fields<domain::NumberOrder> = std::tuple{
    field("idNumberOrder", &domain::NumberOrder::id, Use::Key),
    field("projectId", &domain::NumberOrder::projectId, Use::ReadOnly),
    field("regionCode", &domain::NumberOrder::regionCode, Use::ReadOnly),
    field("state", &domain::NumberOrder::state, Use::ReadOnly),
    field("numberType", &domain::NumberOrder::type, Use::ReadOnly),
    field("orderNumbers", &domain::NumberOrder::numbers, Use::ReadOnly),
    field("smsConfiguration", &domain::NumberOrder::sms, Use::ReadOnly),
    field("voiceConfiguration", &domain::NumberOrder::voice, Use::ReadOnly),
    field("expireTime", &domain::NumberOrder::expires, Use::ReadOnly),
    field("createTime", &domain::NumberOrder::created, Use::ReadOnly),
    field("updateTime", &domain::NumberOrder::updated, Use::ReadOnly),
};

template <>
inline constexpr auto json::fields<domain::RegistrationAttachment> = std::tuple{
    field("attachmentId", &domain::RegistrationAttachment::id, Use::Key),
    field("fileName", &domain::RegistrationAttachment::fileName, Use::ReadOnly),
    field("mimeType", &domain::RegistrationAttachment::mimeType, Use::ReadOnly),
    field("documentType", &domain::RegistrationAttachment::documentType, Use::ReadOnly),
    field("uploadStatus", &domain::RegistrationAttachment::status, Use::ReadOnly),
    field("createTime", &domain::RegistrationAttachment::created, Use::ReadOnly),
    field("updateTime", &domain::RegistrationAttachment::updated, Use::ReadOnly),
};

template <>
inline constexpr auto json::fields<domain::RegistrationLog> = std::tuple{
    field("message", &domain::RegistrationLog::message, Use::ReadOnly),
    field("createTime", &domain::RegistrationLog::created, Use::ReadOnly),
};

template <>
inline constexpr auto json::fields<domain::Registration> = std::tuple{
    field("requestDetails", &domain::Registration::details),
    field("attachments", &domain::Registration::attachments, Use::ReadOnly),
    field("logs", &domain::Registration::logs, Use::ReadOnly),
};
