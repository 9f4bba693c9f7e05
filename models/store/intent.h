#pragma once

#include "store/error.h"

#include <QDateTime>
#include <QJsonObject>
#include <QString>

#include <optional>
#include <vector>

namespace store {

//! The requests that change something. Stored by name: values may be added, never renamed.
enum class IntentKind : quint8 {
    Unknown, //!< written by a newer Portside
    CreateOrder,
    UpdateOrder,
    CancelOrder,
    AddNote,
    UploadDocument,
    Activate,
    Configuration,
    RentNumber,
    RentAnyNumber,
    ChangeNumber,
    ReleaseNumber,
    CreateNumberOrder,
    SaveRegistration,
    UploadAttachment,
    SubmitNumberOrder,
    ProvisionAddress,
    DeprovisionAddress,
    CallbackSecret,
    ImportNumber,
    ImportNumbers, //!< an order for several
    ChangeImportedNumber,
    RemoveImportedNumber,
    TextEnable,
    TextEnableTollFree,
    AddQualifiedNumbers,
    RemoveQualifiedNumber,
    SendVoiceChallenge,
    VerifyVoiceChallenge,
    HostingCallbacks,
};

//! What a request of that kind is about, which its target names.
enum class IntentSubject : quint8 {
    Unknown,
    Order, //!< a port-in order; the target of a create is the reference with its token
    Project, //!< nothing smaller: the target is a word of ours
    Number, //!< the target is a number in E.164; of renting any and of several: a token of ours
    NumberOrder, //!< the target is the order's id; of a create: a token of ours
    HostingOrder, //!< they can only be made: the target is a token of ours
};

//! Written before a request that changes something is sent.
struct Intent {
    QString id = {}; //!< UUID without braces; begin() makes one when it is empty
    QDateTime createdAt = {}; //!< UTC; begin() fills it when it is not set
    QDateTime givesUpAt = {}; //!< UTC; when the request's own time-out will have passed. Looks before prove nothing
    QString profileKey = {}; //!< Profile::storeKey
    IntentKind kind = IntentKind::Unknown;
    QString target = {}; //!< see IntentSubject
    QString token = {}; //!< ours, inside the reference: "K7Q2"
    QString draftId = {}; //!< of the draft it comes from, if any
    //! What is sent or its summary. PINs and account numbers are taken out of it by key and stored encrypted, or not at
    //! all without a key (then secretsMissing): a file's content and credentials do not belong here.
    QJsonObject data = {};
    QString user = {}; //!< of this computer
    bool secretsMissing = false; //!< read only: `data` lost its secrets
};

enum class OutcomeState : quint8 {
    Begun, //!< in the journal, not known to be sent: never stored as an outcome
    Sent, //!< given to the network
    Unknown, //!< sent, no answer: settled by reading
    Done, //!< final: the server did it
    Refused, //!< final: the server answered no
    Failed, //!< final: never left this machine
    Absent, //!< final: proven not to have arrived; "Send again" is unlocked
};

enum class Observation : quint8 {
    None,
    Absent, //!< looked for it, and it was not there
    Present, //!< looked for it, and it was there
};

//! A line behind an intent; nothing is ever changed or taken away.
struct Outcome {
    QDateTime at = {}; //!< UTC, this computer's clock; append() fills it when it is not set
    OutcomeState state = OutcomeState::Unknown;
    Observation observation = Observation::None;
    int httpStatus = 0; //!< 0: no answer
    QString requestId = {};
    QString orderId = {}; //!< of the order that was made
    QString words = {}; //!< the server's own, plain text from outside

    friend bool operator==(const Outcome &, const Outcome &) = default;
};

//! An intent with everything that became of it, oldest first.
struct JournalEntry {
    Intent intent = {};
    std::vector<Outcome> outcomes = {};
    bool fromThisRun = false; //!< begun by this process: may still be under way
    qint64 position = 0; //!< in the journal: grows with every intent
};

} // namespace store
