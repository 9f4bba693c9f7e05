#pragma once

#include "domain/imported/hostingprogress.h"
#include "json/codec.h"

//! Contract: imported §3, §4.4. None of it is ever sent, but as a filter.

namespace json {

namespace detail {

//! A word that some bodies write as a number. \p words: those that the numbers from 0 mean; any other number stays as
//! a text, to be shown.
QJsonValue wordOf(const QJsonValue &value, std::initializer_list<QLatin1StringView> words);
//! \p object with its progress in \p key as a word: older bodies have 0 where nothing is told.
QJsonValue adaptProgress(const QJsonValue &object, QLatin1StringView key);
//! The same for what has a state and an error code, which is a number at the carriers.
QJsonValue adaptState(const QJsonValue &object);

} // namespace detail
} // namespace json

template <>
inline constexpr auto json::names<domain::HostingProgress> = std::to_array<json::Name<domain::HostingProgress>>({
    {domain::HostingProgress::Unspecified, QLatin1StringView("STATE_UNSPECIFIED")},
    {domain::HostingProgress::Waiting, QLatin1StringView("WAITING")},
    {domain::HostingProgress::InProgress, QLatin1StringView("IN_PROGRESS")},
    {domain::HostingProgress::Done, QLatin1StringView("DONE")},
    {domain::HostingProgress::Failed, QLatin1StringView("FAILED")},
});

template <>
inline constexpr auto json::names<domain::HostingOperation> = std::to_array<json::Name<domain::HostingOperation>>({
    {domain::HostingOperation::Unspecified, QLatin1StringView("OPERATION_UNSPECIFIED")},
    {domain::HostingOperation::Provisioning, QLatin1StringView("PROVISIONING")},
    {domain::HostingOperation::Deprovisioning, QLatin1StringView("DEPROVISIONING")},
});

template <>
inline constexpr auto json::names<domain::HostingService> = std::to_array<json::Name<domain::HostingService>>({
    {domain::HostingService::Sms, QLatin1StringView("SMS")},
    {domain::HostingService::Campaign, QLatin1StringView("CAMPAIGN")},
});

template <>
inline constexpr auto json::adapt<domain::CarrierState> = json::detail::adaptState;
template <>
inline constexpr auto json::fields<domain::CarrierState> = std::tuple{
    field("state", &domain::CarrierState::state, Use::ReadOnly),
    field("errorCode", &domain::CarrierState::errorCode, Use::ReadOnly),
    field("errorMessage", &domain::CarrierState::errorMessage, Use::ReadOnly),
    field("updateTime", &domain::CarrierState::updated, Use::ReadOnly),
    field("operation", &domain::CarrierState::operation, Use::ReadOnly),
};

template <>
inline constexpr auto json::fields<domain::CarrierStates> = std::tuple{
    field("smsAtt", &domain::CarrierStates::smsAtt, Use::ReadOnly),
    field("smsTmo", &domain::CarrierStates::smsTmo, Use::ReadOnly),
    field("mmsAtt", &domain::CarrierStates::mmsAtt, Use::ReadOnly),
    field("mmsTmo", &domain::CarrierStates::mmsTmo, Use::ReadOnly),
};
