#pragma once

#include "domain/imported/hostingprogress.h"
#include "domain/numbers/activenumber.h"

//! Numbers that stay with another carrier and have Sinch's messages (contract: imported §4.1-4.4).
namespace domain {

struct ImportedSms {
    QString servicePlanId = {}; //!< empty while none is linked
    QString campaignId = {};
    std::optional<SmsProvisioning> scheduled = {}; //!< gone once it succeeded
    std::optional<bool> migratesToSinch = {}; //!< at T-Mobile, from another aggregator
    QJsonObject rest = {};

    friend bool operator==(const ImportedSms &, const ImportedSms &) = default;
};

//! How linking the number to a plan or a campaign, or unlinking it, went or goes.
struct ServiceProvisioning {
    Open<HostingService> service = {};
    QString serviceId = {};
    Open<HostingOperation> operation = {};
    Open<HostingProgress> state = {};
    std::optional<QDateTime> updated = {}; //!< UTC
    QString errorMessage = {}; //!< plain text from outside
    QString errorCode = {};
    QJsonObject rest = {};

    friend bool operator==(const ServiceProvisioning &, const ServiceProvisioning &) = default;
};

//! The last three are told by reading and listing only, not by what an import or a change answers.
struct ImportedNumber {
    QString phoneNumber = {}; //!< E.164
    QString projectId = {};
    QString regionCode = {}; //!< ISO 3166-1 alpha-2
    QString displayName = {};
    ImportedSms sms = {};
    QString callbackUrl = {};
    std::optional<CarrierStates> carriers = {};
    std::optional<ServiceProvisioning> smsProvisioning = {};
    std::optional<ServiceProvisioning> campaignProvisioning = {};
    QJsonObject rest = {};

    friend bool operator==(const ImportedNumber &, const ImportedNumber &) = default;
};

} // namespace domain
