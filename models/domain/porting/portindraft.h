#pragma once

#include "domain/porting/portability.h"
#include "domain/porting/portorder.h"

namespace domain {

using DraftId = Id<struct DraftTag>;

//! A number on its way into an order, with what was typed for it alone.
struct DraftNumber {
    int line = 0; //!< 1-based line of the pasted text or row of the file; 0 when typed by hand
    QString read = {}; //!< as it stood there, shown back to the person
    QString e164 = {}; //!< empty while it cannot be read
    bool removed = false; //!< taken out by the person, kept in the list
    std::optional<EndUser> endUser = {}; //!< where numbers differ; otherwise the draft's
    std::optional<PortOutInfo> portOut = {};
    std::optional<VoiceConfiguration> voice = {};
    std::optional<SmsConfiguration> sms = {};
    std::optional<EmergencyAddress> emergency = {};
    QString newPortOutPin = {};
    QString groupHint = {}; //!< a column of the file; keeps numbers together when orders are split
    std::optional<Portability> portability = {};
    std::optional<QDateTime> portabilityAt = {}; //!< UTC, when the server said so

    friend bool operator==(const DraftNumber &, const DraftNumber &) = default;
};

enum class SplitMode : quint8 { PerCarrier, AsFewAsPossible };

//! What one letter of authorization says.
struct LoaStatement {
    QString holder = {}; //!< who holds the numbers at the losing carrier
    QString address = {}; //!< the service address, in a line
    QString billingNumber = {}; //!< the account's phone number, as typed
    QStringList carriers = {}; //!< losing, as the portability check named them
    QStringList numbers = {}; //!< E.164

    friend bool operator==(const LoaStatement &, const LoaStatement &) = default;
};

enum class LoaKind : quint8 {
    None,
    File, //!< a signed letter, uploaded to each order
    Made, //!< made from what was typed, to be signed: nothing is uploaded
};

enum class LoaPaper : quint8 { UsLetter, A4 };

struct LoaChoice {
    LoaKind kind = LoaKind::None;
    QString filePath = {};
    QByteArray sha256 = {}; //!< of the file as it was looked at; a file that changed since is asked about again
    QString signer = {}; //!< a person; empty: the one who authorizes at the losing carrier
    QString signerTitle = {};
    QString newProvider = {}; //!< who may act for the holder; empty leaves a line to write on
    QDate letterDate = {}; //!< empty: today
    LoaPaper paper = LoaPaper::UsLetter;
    LoaKind statedBy = LoaKind::None; //!< the kind of letter that says `stated`
    std::vector<LoaStatement> stated = {}; //!< when it was saved, printed or attached; empty before

    friend bool operator==(const LoaChoice &, const LoaChoice &) = default;
};

enum class SubmitState : quint8 {
    Waiting, //!< not sent
    Sent, //!< sent, no answer yet
    Created,
    Refused, //!< the server answered no
    Failed, //!< never left this machine
    UnknownOutcome, //!< sent, and no answer came: settled by reading
};

enum class LoaState : quint8 { None, Waiting, Sent, Uploaded, Refused, UnknownOutcome };

//! What became of one order of the draft. Its numbers are fixed once it was sent.
struct SubmittedOrder {
    QString reference = {}; //!< with our token: "REF 03/11 #K7Q2"
    std::vector<QString> numbers = {}; //!< E.164
    SubmitState state = SubmitState::Waiting;
    QString intentId = {}; //!< the journal's
    OrderId orderId = {};
    QString problem = {}; //!< in words, for the person who comes back later
    LoaState loa = LoaState::None;
    QString loaIntentId = {};
    bool noteWanted = false; //!< what the API has no member for goes into the first note
    LoaState note = LoaState::None;
    QString noteIntentId = {};

    friend bool operator==(const SubmittedOrder &, const SubmittedOrder &) = default;
};

//! The order that a draft takes numbers of up again.
struct DraftOrigin {
    OrderId order = {};
    QString reference = {}; //!< the order's

    friend bool operator==(const DraftOrigin &, const DraftOrigin &) = default;
};

//! The pages of the wizard, in order.
enum class PortInStep : quint8 { Numbers, Portability, EndUser, Carrier, Schedule, Services, Loa, Review };

//! Everything that was typed for a port-in before it is one or more orders. Lives on this computer, never expires.
struct PortInDraft {
    DraftId id = {};
    QDateTime createdAt = {}; //!< UTC
    QDateTime changedAt = {}; //!< UTC
    PortInStep step = PortInStep::Numbers;

    QString reference = {}; //!< the customer's; orders get " 03/11 #K7Q2" behind it
    QString pastedText = {};
    QString fileName = {}; //!< of the CSV, for the person
    std::vector<DraftNumber> numbers = {};
    SplitMode split = SplitMode::PerCarrier;

    EndUser endUser = {};
    PortOutInfo portOut = {};
    QString resellerName = {};

    PortSchedule schedule = {}; //!< empty parts mean the project's defaults
    bool onDemand = false;

    std::optional<VoiceConfiguration> voice = {};
    std::optional<SmsConfiguration> sms = {};
    std::optional<EmergencyAddress> emergency = {};
    QString newPortOutPin = {};
    QStringList messagingFeatures = {}; //!< A2PLC, SMSMMS: no member in the API, goes into the first note
    QString directoryListing = {}; //!< likewise

    LoaChoice loa = {};
    std::vector<SubmittedOrder> orders = {}; //!< filled when submitting begins
    std::optional<DraftOrigin> origin = {}; //!< empty: an intake of its own

    friend bool operator==(const PortInDraft &, const PortInDraft &) = default;
};

} // namespace domain
