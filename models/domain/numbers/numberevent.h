#pragma once

#include "domain/numbers/activenumber.h"

//! The callbacks of the Numbers API and of the Imported Numbers API, which look alike (contract: numbers §8, imported
//! §9). A hint, never a truth: what they name is read again.
namespace domain {

enum class NumberEventSubject : quint8 {
    Unknown,
    Number,
    NumberOrder,
    ImportedNumber, //!< alone, or changed later
    HostedNumber, //!< as a part of a hosting order
};

enum class NumberEventType : quint8 {
    Unknown,
    ToSms,
    FromSms,
    ToCampaign,
    FromCampaign,
    ToVoice,
    FromVoice,
    OsrUpdate,
    Hosting, //!< all of it, of one number
    Deletion,
    OrderProcessing,
};

//! The first two are said of a number, the others of an order.
enum class NumberEventStatus : quint8 { Unknown, Succeeded, Failed, InReview, Blocked, Completed, Rejected, Expired };

struct NumberEvent {
    QString id = {};
    std::optional<QDateTime> at = {}; //!< UTC
    QString projectId = {};
    Open<NumberEventSubject> subject = {};
    QString subjectId = {}; //!< E.164, or the id of the order; of a hosted number either
    Open<NumberEventType> type = {};
    Open<NumberEventStatus> status = {};
    std::optional<Open<ProvisioningError>> failure = {}; //!< not for every failure: those of the SMS platform have none
    QString internalFailure = {}; //!< Sinch's own code, for support
    QJsonObject rest = {};

    friend bool operator==(const NumberEvent &, const NumberEvent &) = default;
};

} // namespace domain
