#pragma once

#include "domain/ids.h"
#include "domain/open.h"

#include <QDate>
#include <QDateTime>
#include <QJsonObject>
#include <QTime>

#include <optional>
#include <vector>

//! The shapes of the Porting API (contract: porting §4-6). Plain values; the wire names stand in json/porting.
namespace domain {

//! PENDING can be updated and canceled; CONFIRMED is locked; COMPLETED is done; CANCELED is over.
//! PENDING_CANCELATION and ORDER_BUILDING are not in the published list, but were seen in Sinch's own material.
enum class OrderStatus : quint8 { Unknown, Building, Pending, Confirmed, Completed, PendingCancelation, Canceled };

enum class NumberStatus : quint8 { Unknown, Pending, Confirmed, Rejected, Activated, Canceled, Excluded };

//! The four zones that may be written, and GMT, which is only read.
enum class PortZone : quint8 { Unknown, Eastern, Central, Mountain, Pacific, Gmt };

enum class ServiceType : quint8 { Unknown, Business, Residence };

enum class VoiceType : quint8 { Unknown, Rtc, Est, Fax };

//! Who holds the number at the losing carrier, exactly as that carrier has it.
struct EndUser {
    QString name = {};
    QString streetNumber = {};
    QString streetPreDirection = {}; //!< "N"
    QString streetName = {};
    QString streetType = {}; //!< "Court"
    QString streetPostDirection = {}; //!< "SW"
    QString locationType1 = {}; //!< "Suite"
    QString locationValue1 = {}; //!< "2134"
    QString locationType2 = {};
    QString locationValue2 = {};
    QString locationType3 = {};
    QString locationValue3 = {};
    QString city = {};
    QString state = {}; //!< two letters
    QString zipCode = {}; //!< ZIP or Canadian postal code; leading zeros kept
    Open<ServiceType> typeOfService = {};
    QJsonObject rest = {};

    friend bool operator==(const EndUser &, const EndUser &) = default;
};

//! What the losing carrier asks for before it lets a number go. The PIN and the account number are secrets:
//! never logged, masked on screen, encrypted wherever they are stored.
struct PortOutInfo {
    QString pin = {}; //!< existingPortOutPin; leading zeros kept
    QString accountNumber = {};
    QString accountPhoneNumber = {};
    QString authorizingName = {}; //!< a person, not a company
    QDate authorizingDate = {}; //!< never in the future
    QJsonObject rest = {};

    friend bool operator==(const PortOutInfo &, const PortOutInfo &) = default;
};

//! Which member names the service follows from the type: appId, trunkId or serviceId.
struct VoiceConfiguration {
    Open<VoiceType> type = {};
    QString appId = {};
    QString trunkId = {};
    QString serviceId = {};
    QJsonObject rest = {};

    //! The id that belongs to the type.
    QString id() const
    {
        return type.value == VoiceType::Est ? trunkId : type.value == VoiceType::Fax ? serviceId : appId;
    }
    friend bool operator==(const VoiceConfiguration &, const VoiceConfiguration &) = default;
};

struct SmsConfiguration {
    QString appId = {};
    QJsonObject rest = {};

    friend bool operator==(const SmsConfiguration &, const SmsConfiguration &) = default;
};

//! The emergency address; its member names differ from EndUser's. The enh* copies are the server's, kept in `rest`
//! by the reader and never sent.
struct EmergencyAddress {
    QString name = {};
    QString streetNumber = {};
    QString streetInfo = {};
    QString location = {};
    QString city = {};
    QString state = {};
    QString postalCode = {};
    QString postalCodePlusFour = {};
    QJsonObject rest = {};

    friend bool operator==(const EmergencyAddress &, const EmergencyAddress &) = default;
};

struct NumberFeatures {
    std::optional<EmergencyAddress> e911 = {};
    QJsonObject rest = {};

    friend bool operator==(const NumberFeatures &, const NumberFeatures &) = default;
};

struct ExcludedFeature {
    QString featureName = {};
    QString exclusionReason = {};

    friend bool operator==(const ExcludedFeature &, const ExcludedFeature &) = default;
};

//! A point in time that the server may give as a date only. `at` is set only when a time came with it: a date
//! without a time stays a date, and is never passed through UTC.
struct WireTime {
    QDate date = {}; //!< as written: the UTC date when a time came with it
    std::optional<QDateTime> at = {}; //!< UTC

    bool isValid() const { return date.isValid(); }
    friend bool operator==(const WireTime &, const WireTime &) = default;
};

//! One number of an order. Answers may be sparse: every member but the number itself may be missing.
struct PortNumber {
    QString phoneNumber = {}; //!< E.164
    std::optional<EndUser> endUser = {};
    std::optional<PortOutInfo> portOutInfo = {};
    std::optional<VoiceConfiguration> voice = {};
    std::optional<SmsConfiguration> sms = {};
    std::optional<NumberFeatures> features = {};
    QString newPortOutPin = {}; //!< secret; meaning not published, passed through
    // From here on the server's to set.
    Open<NumberStatus> status = {};
    QString rejectReason = {};
    QString exclusionReason = {};
    std::optional<WireTime> exclusionDate = {};
    std::vector<ExcludedFeature> excludedFeatures = {};
    QString group = {}; //!< activation group, set by losing carrier; opaque, may contain spaces
    std::optional<WireTime> focDate = {}; //!< the losing carrier's firm order confirmation
    std::optional<WireTime> confirmedDate = {};
    std::optional<WireTime> activatedDate = {};
    QString activateUser = {};
    QString countryCode = {}; //!< US or CA
    QJsonObject rest = {};

    friend bool operator==(const PortNumber &, const PortNumber &) = default;
};

//! Wall clock in a named zone; parts that are missing fall back to the project's default, each on its own.
struct PortSchedule {
    QDate date = {};
    QTime time = {};
    Open<PortZone> zone = {};
    QJsonObject rest = {};

    friend bool operator==(const PortSchedule &, const PortSchedule &) = default;
};

struct OrderNote {
    QString note = {}; //!< plain text from outside
    std::optional<QDateTime> createdTime = {}; //!< UTC
    QString createdBy = {};
    QJsonObject rest = {};

    friend bool operator==(const OrderNote &, const OrderNote &) = default;
};

struct OrderDocument {
    DocumentId id = {};
    QString name = {};
    QString description = {};
    QJsonObject rest = {};

    friend bool operator==(const OrderDocument &, const OrderDocument &) = default;
};

//! A document with its bytes, as read back or as sent.
struct DocumentContent {
    DocumentId id = {};
    QString name = {};
    QString description = {};
    QString contentType = {}; //!< the server's word; not to be trusted for opening
    QByteArray content = {}; //!< decoded
    QJsonObject rest = {};
};

//! A whole port-in order: create, get and the full PUT.
struct PortOrder {
    OrderId id = {};
    Open<OrderStatus> status = {};
    QString customerReference = {}; //!< at most 100 characters
    bool onDemandActivation = false;
    PortSchedule schedule = {};
    QString loaUploadedBy = {};
    std::optional<QDateTime> loaAttachmentDate = {}; //!< UTC
    std::vector<PortNumber> numbers = {};
    std::vector<OrderNote> notes = {};
    std::vector<OrderDocument> documents = {};
    QDate createdDate = {};
    QString resellerName = {}; //!< wanted for Canadian numbers only
    QJsonObject rest = {};

    friend bool operator==(const PortOrder &, const PortOrder &) = default;
};

//! A row of the order list: counters only, no numbers, no schedule.
struct OrderSummary {
    OrderId id = {};
    Open<OrderStatus> status = {};
    QString customerReference = {};
    QDate createdDate = {};
    int numbers = 0;
    int confirmed = 0; //!< focQuantity
    int activated = 0;
    int rejected = 0;
    int excluded = 0;

    friend bool operator==(const OrderSummary &, const OrderSummary &) = default;
};

} // namespace domain
