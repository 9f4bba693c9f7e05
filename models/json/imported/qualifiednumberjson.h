#pragma once

#include "domain/imported/qualifiednumber.h"
#include "json/imported/hostingprogressjson.h"

#include <vector>

//! Contract: imported §4.10-4.12. None of it is ever sent, but a state as a filter.

namespace json {

struct QualifiedNumberPage {
    std::vector<domain::QualifiedNumber> rows = {};
    QString nextPageToken = {}; //!< empty on the last page
    std::optional<int> totalSize = {}; //!< of all pages
    QJsonObject rest = {};
};

//! What adding numbers answers.
struct QualifiedNumbers {
    std::vector<domain::QualifiedNumber> rows = {};
};

namespace detail {

QJsonValue adaptCheck(const QJsonValue &check);
//! A number in the published form, a word at the siblings.
QJsonValue adaptHosted(const QJsonValue &hosted);

} // namespace detail
} // namespace json

//! Sinch's own material has them without their long beginning too; what is sent has it.
template <>
inline constexpr auto json::names<domain::QualifiedState> = std::to_array<json::Name<domain::QualifiedState>>({
    {domain::QualifiedState::Unspecified, QLatin1StringView("GLOBAL_PROCESS_STATE_UNSPECIFIED")},
    {domain::QualifiedState::CheckPending, QLatin1StringView("GLOBAL_PROCESS_STATE_ELIGIBLE_CHECK_PENDING")},
    {domain::QualifiedState::Eligible, QLatin1StringView("GLOBAL_PROCESS_STATE_ELIGIBLE")},
    {domain::QualifiedState::NotEligible, QLatin1StringView("GLOBAL_PROCESS_STATE_NOT_ELIGIBLE")},
    {domain::QualifiedState::VerificationPending, QLatin1StringView("GLOBAL_PROCESS_STATE_VERIFICATION_PENDING")},
    {domain::QualifiedState::VerificationFailed, QLatin1StringView("GLOBAL_PROCESS_STATE_VERIFICATION_FAILED")},
    {domain::QualifiedState::VerificationBlocked, QLatin1StringView("GLOBAL_PROCESS_STATE_VERIFICATION_BLOCKED")},
    {domain::QualifiedState::Verified, QLatin1StringView("GLOBAL_PROCESS_STATE_VERIFIED")},
    {domain::QualifiedState::HostingInProgress, QLatin1StringView("GLOBAL_PROCESS_STATE_HOSTING_IN_PROGRESS")},
    {domain::QualifiedState::HostingDone, QLatin1StringView("GLOBAL_PROCESS_STATE_HOSTING_DONE")},
    {domain::QualifiedState::HostingFailed, QLatin1StringView("GLOBAL_PROCESS_STATE_HOSTING_FAILED")},
    {domain::QualifiedState::Unspecified, QLatin1StringView("UNSPECIFIED")},
    {domain::QualifiedState::CheckPending, QLatin1StringView("ELIGIBLE_CHECK_PENDING")},
    {domain::QualifiedState::Eligible, QLatin1StringView("ELIGIBLE")},
    {domain::QualifiedState::NotEligible, QLatin1StringView("NOT_ELIGIBLE")},
    {domain::QualifiedState::VerificationPending, QLatin1StringView("VERIFICATION_PENDING")},
    {domain::QualifiedState::VerificationFailed, QLatin1StringView("VERIFICATION_FAILED")},
    {domain::QualifiedState::VerificationBlocked, QLatin1StringView("VERIFICATION_BLOCKED")},
    {domain::QualifiedState::Verified, QLatin1StringView("VERIFIED")},
    {domain::QualifiedState::HostingInProgress, QLatin1StringView("HOSTING_IN_PROGRESS")},
    {domain::QualifiedState::HostingDone, QLatin1StringView("HOSTING_DONE")},
    {domain::QualifiedState::HostingFailed, QLatin1StringView("HOSTING_FAILED")},
});

template <>
inline constexpr auto json::names<domain::HostedStatus> = std::to_array<json::Name<domain::HostedStatus>>({
    {domain::HostedStatus::Unspecified, QLatin1StringView("HOSTING_STATUS_UNSPECIFIED")},
    {domain::HostedStatus::Hosted, QLatin1StringView("HOSTING_STATUS_HOSTED")},
    {domain::HostedStatus::Failed, QLatin1StringView("HOSTING_STATUS_FAILED")},
});

template <>
inline constexpr auto json::adapt<domain::EligibilityCheck> = json::detail::adaptCheck;
template <>
inline constexpr auto json::fields<domain::EligibilityCheck> = std::tuple{
    field("status", &domain::EligibilityCheck::status, Use::ReadOnly),
    field("error", &domain::EligibilityCheck::error, Use::ReadOnly),
};

template <>
inline constexpr auto json::adapt<domain::OwnershipCheck> = json::detail::adaptCheck;
template <>
inline constexpr auto json::fields<domain::OwnershipCheck> = std::tuple{
    field("status", &domain::OwnershipCheck::status, Use::ReadOnly),
    field("error", &domain::OwnershipCheck::error, Use::ReadOnly),
};

template <>
inline constexpr auto json::adapt<domain::HostedCheck> = json::detail::adaptHosted;
template <>
inline constexpr auto json::fields<domain::HostedCheck> = std::tuple{
    field("status", &domain::HostedCheck::status, Use::ReadOnly),
    field("error", &domain::HostedCheck::error, Use::ReadOnly),
};

template <>
inline constexpr auto json::fields<domain::QualifiedNumber> = std::tuple{
    field("phoneNumber", &domain::QualifiedNumber::phoneNumber, Use::Key),
    field("projectId", &domain::QualifiedNumber::projectId, Use::ReadOnly),
    field("regionCode", &domain::QualifiedNumber::regionCode, Use::ReadOnly),
    field("globalProcessState", &domain::QualifiedNumber::state, Use::ReadOnly),
    field("osrEligibility", &domain::QualifiedNumber::eligibility, Use::ReadOnly),
    field("ownershipVerification", &domain::QualifiedNumber::ownership, Use::ReadOnly),
    field("hostedNumber", &domain::QualifiedNumber::hosted, Use::ReadOnly),
    field("createdTime", &domain::QualifiedNumber::created, Use::ReadOnly),
    field("updatedTime", &domain::QualifiedNumber::updated, Use::ReadOnly),
};

template <>
inline constexpr auto json::fields<json::QualifiedNumberPage> = std::tuple{
    field("qualifiedNumbers", &json::QualifiedNumberPage::rows, Use::Required),
    field("nextPageToken", &json::QualifiedNumberPage::nextPageToken),
    field("totalSize", &json::QualifiedNumberPage::totalSize),
};

template <>
inline constexpr auto json::fields<json::QualifiedNumbers> = std::tuple{
    field("qualifiedNumbers", &json::QualifiedNumbers::rows, Use::Required),
};
