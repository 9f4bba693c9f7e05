#pragma once

#include "domain/numbers/money.h"
#include "domain/numbers/numbertype.h"
#include "domain/porting/portorder.h"

//! The numbers of a project (contract: numbers §4). Plain values; the wire names stand in json/numbers.
namespace domain {

//! How far a change of service has come. Unspecified is a word of the server's own.
enum class ProvisioningStatus : quint8 { Unknown, Unspecified, Waiting, InProgress, Failed };

//! Why it failed. What each means to the person is written in views.
enum class ProvisioningError : quint8 {
    Unknown,
    Unspecified,
    Internal,
    SmsProvisioningFailed,
    CampaignProvisioningFailed,
    CampaignNotAvailable,
    Exceeded10DlcLimit,
    NumberProvisioningFailed,
    PartnerServiceUnavailable,
    CampaignPendingAcceptance,
    MnoSharingError,
    CampaignExpired,
    CampaignMnoRejected,
    CampaignMnoSuspended,
    CampaignMnoReview,
    InsufficientBalance,
    MockCampaignNotAllowed,
    TollFreeNotAllowed,
    InvalidNnid,
    VoiceProvisioningFailed, //!< not published, but seen in Sinch's own material
};

//! A change of SMS service that is under way or has failed.
struct SmsProvisioning {
    QString servicePlanId = {};
    QString campaignId = {};
    Open<ProvisioningStatus> status = {};
    std::optional<QDateTime> lastUpdatedTime = {}; //!< UTC
    std::vector<Open<ProvisioningError>> errors = {};
    QJsonObject rest = {};

    friend bool operator==(const SmsProvisioning &, const SmsProvisioning &) = default;
};

struct NumberSms {
    QString servicePlanId = {}; //!< empty while none is linked, also while the first is being linked
    QString campaignId = {};
    std::optional<SmsProvisioning> scheduled = {};
    QJsonObject rest = {};

    friend bool operator==(const NumberSms &, const NumberSms &) = default;
};

//! A change of voice service that is under way or has failed. Which id counts follows from the type.
struct VoiceProvisioning {
    Open<VoiceType> type = {};
    QString appId = {};
    QString trunkId = {};
    QString serviceId = {};
    Open<ProvisioningStatus> status = {};
    std::optional<QDateTime> lastUpdatedTime = {}; //!< UTC
    QJsonObject rest = {};

    friend bool operator==(const VoiceProvisioning &, const VoiceProvisioning &) = default;
};

//! The type is RTC also where nothing is linked.
struct NumberVoice {
    Open<VoiceType> type = {};
    QString appId = {};
    QString trunkId = {};
    QString serviceId = {};
    std::optional<VoiceProvisioning> scheduled = {};
    std::optional<QDateTime> lastUpdatedTime = {}; //!< UTC
    QJsonObject rest = {};

    friend bool operator==(const NumberVoice &, const NumberVoice &) = default;
};

struct ActiveNumber {
    QString phoneNumber = {}; //!< E.164
    QString projectId = {};
    QString displayName = {};
    QString regionCode = {}; //!< ISO 3166-1 alpha-2
    Open<NumberType> type = {};
    std::vector<Open<Capability>> capabilities = {};
    std::optional<Money> price = {}; //!< for one payment interval
    int paymentIntervalMonths = 0; //!< 0: not said
    std::optional<QDateTime> nextCharge = {}; //!< UTC
    std::optional<QDateTime> expires = {}; //!< UTC; set once it was released, and it works until then
    NumberSms sms = {};
    NumberVoice voice = {};
    QString callbackUrl = {};
    QJsonObject rest = {};

    friend bool operator==(const ActiveNumber &, const ActiveNumber &) = default;
};

} // namespace domain
