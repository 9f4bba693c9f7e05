#pragma once

#include "domain/imported/hostingprogress.h"

//! Numbers on their way to be text-enabled: eligible, ours, hosted (contract: imported §4.10).
namespace domain {

enum class QualifiedState : quint8 {
    Unknown,
    Unspecified,
    CheckPending,
    Eligible, //!< whose it is has still to be proven
    NotEligible,
    VerificationPending, //!< a code was sent, or invoices are looked at
    VerificationFailed,
    VerificationBlocked, //!< too many wrong codes
    Verified,
    HostingInProgress,
    HostingDone,
    HostingFailed,
};

enum class HostedStatus : quint8 { Unknown, Unspecified, Hosted, Failed };

struct EligibilityCheck {
    Open<HostingProgress> status = {};
    QString error = {}; //!< plain text from outside
    QJsonObject rest = {};

    friend bool operator==(const EligibilityCheck &, const EligibilityCheck &) = default;
};

struct OwnershipCheck {
    Open<HostingProgress> status = {};
    QString error = {}; //!< plain text from outside
    QJsonObject rest = {};

    friend bool operator==(const OwnershipCheck &, const OwnershipCheck &) = default;
};

struct HostedCheck {
    Open<HostedStatus> status = {};
    QString error = {}; //!< plain text from outside
    QJsonObject rest = {};

    friend bool operator==(const HostedCheck &, const HostedCheck &) = default;
};

struct QualifiedNumber {
    QString phoneNumber = {}; //!< E.164
    QString projectId = {};
    QString regionCode = {};
    Open<QualifiedState> state = {};
    EligibilityCheck eligibility = {};
    OwnershipCheck ownership = {};
    HostedCheck hosted = {};
    std::optional<QDateTime> created = {}; //!< UTC
    std::optional<QDateTime> updated = {}; //!< UTC
    QJsonObject rest = {};

    friend bool operator==(const QualifiedNumber &, const QualifiedNumber &) = default;
};

} // namespace domain
