#pragma once

#include "domain/ids.h"
#include "domain/imported/hostingloa.h"
#include "domain/imported/hostingprogress.h"

#include <vector>

//! Orders that import numbers or text-enable them, and how far each of their numbers is (contract: imported §4.5-4.9).
namespace domain {

using HostingOrderId = Id<struct HostingOrderTag>;

enum class HostingOrderState : quint8 {
    Unknown,
    Unspecified,
    Draft, //!< only the dashboard makes these
    Submitted,
    WaitingForSignature, //!< of the letter, which was mailed to the authorized person
    InProgress,
    Completed, //!< also when some of its numbers failed: see outcomeOf()
    Rejected,
};

enum class HostingOrderType : quint8 { Unknown, Unspecified, Import, TextEnable };

//! What the letter of an order says.
struct TextEnableInfo {
    QString businessName = {};
    AuthorizedPerson person = {};
    HostingAddress address = {};
    QString serviceProvider = {};
    QString voiceCarrier = {};
    QString nnid = {}; //!< leading zeros kept
    Open<HostingLoaKind> loa = {}; //!< not told for a blanket one
    QJsonObject rest = {};

    friend bool operator==(const TextEnableInfo &, const TextEnableInfo &) = default;
};

struct HostingOrder {
    HostingOrderId id = {};
    QString projectId = {};
    QString displayName = {};
    QString regionCode = {};
    Open<HostingOrderState> state = {};
    Open<HostingOrderType> type = {};
    std::optional<QDateTime> created = {}; //!< UTC
    std::optional<QDateTime> updated = {}; //!< UTC
    std::optional<QDateTime> scheduledOsrUpdate = {}; //!< UTC; never told for toll-free numbers
    QString servicePlanId = {};
    QString campaignId = {};
    std::optional<bool> migratesToSinch = {};
    std::optional<TextEnableInfo> textEnable = {};
    QString callbackUrl = {};
    QJsonObject rest = {};

    friend bool operator==(const HostingOrder &, const HostingOrder &) = default;
};

struct OsrUpdate {
    QString nnid = {};
    Open<HostingProgress> state = {};
    QJsonObject rest = {};

    friend bool operator==(const OsrUpdate &, const OsrUpdate &) = default;
};

struct PlatformProvisioning {
    QString servicePlanId = {};
    Open<HostingProgress> state = {};
    QJsonObject rest = {};

    friend bool operator==(const PlatformProvisioning &, const PlatformProvisioning &) = default;
};

struct CampaignProvisioning {
    QString campaignId = {};
    Open<HostingProgress> state = {};
    QJsonObject rest = {};

    friend bool operator==(const CampaignProvisioning &, const CampaignProvisioning &) = default;
};

//! One number of an order. The registry of message routes (OSR) comes first, then the platform, then the campaign.
struct HostingOrderNumber {
    QString phoneNumber = {}; //!< E.164
    HostingOrderId order = {};
    QString projectId = {};
    OsrUpdate osr = {};
    PlatformProvisioning platform = {};
    CampaignProvisioning campaign = {};
    CarrierStates carriers = {};
    QJsonObject rest = {};

    friend bool operator==(const HostingOrderNumber &, const HostingOrderNumber &) = default;
};

//! The server's totals over the numbers of an order. Nothing: it did not say.
struct HostingReport {
    std::optional<int> total = {};
    std::optional<int> osrUpdated = {};
    std::optional<int> smsProvisioned = {};
    std::optional<int> addedToCampaign = {};
    std::optional<int> manualAction = {}; //!< parked for Sinch's staff
    QJsonObject rest = {};

    friend bool operator==(const HostingReport &, const HostingReport &) = default;
};

} // namespace domain
