#pragma once

#include "domain/ids.h"
#include "domain/numbers/money.h"
#include "domain/numbers/numberrequests.h"

#include <variant>

//! Buying numbers with the papers that their country asks for (contract: numbers §7).
namespace domain {

using NumberOrderId = Id<struct NumberOrderTag>;
using AttachmentId = Id<struct AttachmentTag>;

enum class NumberOrderState : quint8 {
    Unknown,
    Unspecified,
    Created, //!< numbers are reserved until the order expires; wants its registration, then to be submitted
    Expired,
    InReview,
    Blocked, //!< the registration's log says what to mend; then it is submitted again
    Rejected,
    Completed,
};

//! Nothing becomes of it any more.
bool isFinal(NumberOrderState state);
//! The registration can be written and the order submitted.
bool mayBeSubmitted(NumberOrderState state);

//! JSON of a form that only the server knows. Its numbers are kept as they are, its order of members is not.
struct FreeForm {
    QJsonObject rest = {};

    friend bool operator==(const FreeForm &, const FreeForm &) = default;
};

struct AttachmentTemplate {
    QString name = {};
    QString url = {}; //!< from outside: opened only when the person says so
    QJsonObject rest = {};

    friend bool operator==(const AttachmentTemplate &, const AttachmentTemplate &) = default;
};

struct RequiredAttachment {
    AttachmentId id = {};
    QString title = {};
    QString description = {};
    bool mandatory = false;
    std::vector<AttachmentTemplate> templates = {};
    std::vector<QString> allowedMimeTypes = {}; //!< empty: any
    std::vector<QString> allowedDocumentTypes = {}; //!< not empty: the document's type must be one of them
    QJsonObject rest = {};

    friend bool operator==(const RequiredAttachment &, const RequiredAttachment &) = default;
};

//! What must be told and shown to have numbers of a region and type.
struct NumberRequirements {
    FreeForm fields = {}; //!< somewhat like JSON Schema
    std::vector<RequiredAttachment> attachments = {};
    QJsonObject rest = {};

    friend bool operator==(const NumberRequirements &, const NumberRequirements &) = default;
};

inline constexpr int maxOrderQuantity = 100;

//! So many numbers of the server's choice.
struct QuantityOrder {
    int quantity = 1; //!< at most maxOrderQuantity
    NumberPattern pattern = {};
    bool sequential = false;
    std::vector<Open<Capability>> capabilities = {}; //!< each must have all of them

    friend bool operator==(const QuantityOrder &, const QuantityOrder &) = default;
};

struct NumberOrderRequest {
    QString regionCode = {};
    Open<NumberType> type = {};
    std::variant<QString, QuantityOrder> what = {}; //!< one number in E.164, or a quantity
    SmsLink sms = {};
    VoiceConfiguration voice = {}; //!< its type is always wanted here
    QString callbackUrl = {};

    friend bool operator==(const NumberOrderRequest &, const NumberOrderRequest &) = default;
};

struct NumberPrice {
    std::optional<Money> setupPrice = {};
    std::optional<Money> monthlyPrice = {};
    int paymentIntervalMonths = 0; //!< 0: not said
    QJsonObject rest = {};

    friend bool operator==(const NumberPrice &, const NumberPrice &) = default;
};

struct OrderedNumber {
    QString phoneNumber = {}; //!< E.164
    NumberPrice price = {};
    std::vector<Open<Capability>> capabilities = {};
    QJsonObject rest = {};

    friend bool operator==(const OrderedNumber &, const OrderedNumber &) = default;
};

struct NumberOrder {
    NumberOrderId id = {};
    QString projectId = {};
    QString regionCode = {};
    Open<NumberOrderState> state = {};
    Open<NumberType> type = {};
    std::vector<OrderedNumber> numbers = {};
    SmsLink sms = {};
    VoiceConfiguration voice = {};
    std::optional<QDateTime> expires = {}; //!< UTC: how long the numbers are reserved
    std::optional<QDateTime> created = {}; //!< UTC
    std::optional<QDateTime> updated = {}; //!< UTC
    QJsonObject rest = {};

    friend bool operator==(const NumberOrder &, const NumberOrder &) = default;
};

enum class UploadStatus : quint8 { Unknown, Waiting, Completed, Failed };

struct RegistrationAttachment {
    AttachmentId id = {};
    QString fileName = {};
    QString mimeType = {};
    QString documentType = {};
    Open<UploadStatus> status = {};
    std::optional<QDateTime> created = {}; //!< UTC
    std::optional<QDateTime> updated = {}; //!< UTC
    QJsonObject rest = {};

    friend bool operator==(const RegistrationAttachment &, const RegistrationAttachment &) = default;
};

struct RegistrationLog {
    QString message = {}; //!< plain text from outside
    std::optional<QDateTime> created = {}; //!< UTC
    QJsonObject rest = {};

    friend bool operator==(const RegistrationLog &, const RegistrationLog &) = default;
};

//! Who the numbers are for, as far as it was told, and what the reviewers said to it.
struct Registration {
    FreeForm details = {};
    std::vector<RegistrationAttachment> attachments = {};
    std::vector<RegistrationLog> logs = {}; //!< oldest first
    QJsonObject rest = {};

    friend bool operator==(const Registration &, const Registration &) = default;
};

} // namespace domain
