#pragma once

#include "domain/ids.h"

#include <QDateTime>
#include <QStringList>

#include <vector>

//! What needs a person, and why. Each part of the desk finds it by a table of rules of its own: porting/orderwork.h.
namespace domain {

//! Most urgent first, where nothing else decides.
enum class WorkReason : quint8 {
    OutcomeUnknown, //!< a change was sent, and nobody knows whether it was done
    GroupReady, //!< on-demand, FOC reached, in the server's ready list
    Rejected,
    NumberOrderExpiring, //!< its reservation ends soon, and it is not submitted
    NumberOrderBlocked, //!< the reviewers want the registration mended
    ProvisioningFailed, //!< of a number
    HostingFailed, //!< of numbers of a hosting order
    SignatureWaiting, //!< the letter of a hosting order lies with its signer
    InvoicesNotAnswered, //!< of qualified numbers: mailed, and their review is late
    InvoicesNotSent, //!< of qualified numbers: nobody has mailed them
    NoteFromSinch, //!< newer than ours
    FocDiffers, //!< from the desired date; earlier is worse
    NoFoc, //!< pending longer than five business days
    GroupLate, //!< on-demand, FOC passed, and not in the ready list
    NoLoa,
    NoCampaign, //!< of a US number that sends SMS
    NotWatched, //!< more numbers than are read by themselves
    Canceling, //!< asked for, and not over: the numbers are locked
};
//! Every reason, in that order.
const std::vector<WorkReason> &workReasons();
//! For keys. Marks are stored under them: names may be added, never changed.
QString storedName(WorkReason reason);

//! Which part of the desk a reason belongs to.
enum class WorkArea : quint8 { Porting, Numbers, Hosting };
WorkArea areaOf(WorkReason reason);

enum class WorkAction : quint8 {
    Reconcile,
    Repair,
    Answer,
    Activate,
    Chase,
    Acknowledge,
    AttachLoa,
    FinishNumberOrder,
    FixRegistration,
    OpenNumber,
    ShowNumbers, //!< all that it is about
    LinkCampaign,
    RemindSigner,
    OpenHostingOrder,
    EmailInvoices,
    Wait,
};

//! How soon, in the order of the list.
enum class WorkUrgency : quint8 { FindOutFirst, Today, ThisWeek, Waiting };

//! What was sent, where the outcome is unknown.
enum class WorkWrite : quint8 {
    None,
    Create,
    Update,
    Cancel,
    Note,
    Document,
    Activation,
    Defaults,
    Rental,
    NumberChange,
    EmergencyAddress,
    NumberOrder,
    Callbacks,
    ImportedNumber,
    QualifiedNumber,
    HostingOrder,
    Other,
};

struct WorkItem {
    //! Stays the same as long as it is about the same thing: what a snooze is kept under.
    QString key = {};
    WorkReason reason = WorkReason::OutcomeUnknown;
    WorkAction action = WorkAction::Wait;
    WorkUrgency urgency = WorkUrgency::Today;
    OrderId order = {}; //!< empty for a create of unknown outcome
    QString name = {}; //!< the customer's reference, a number or a number order
    QString group = {}; //!< where it is about one; of numbers: what they have in common
    QString numberOrder = {}; //!< the id of the number order that it is about
    QString hostingOrder = {}; //!< the id of the hosting order that it is about
    QString number = {}; //!< E.164, where it is about one
    QString intentId = {}; //!< of OutcomeUnknown
    WorkWrite write = WorkWrite::None; //!< of OutcomeUnknown
    int numbers = 0; //!< of the order
    int concerned = 0; //!< of them
    QDate since = {};
    int businessDays = 0; //!< how long that is
    QDate due = {};
    QDate desired = {}; //!< of FocDiffers
    QDate foc = {};
    QDateTime until = {}; //!< UTC, of NumberOrderExpiring
    //! Reasons of a rejection, a note: plain text from outside. Of HostingFailed so many numbers failed at OSR, at the
    //! platform, at the campaign.
    QStringList words = {};

    friend bool operator==(const WorkItem &, const WorkItem &) = default;
};

//! A write whose outcome nobody knows.
struct UnknownWrite {
    QString intentId = {};
    OrderId order = {};
    WorkWrite write = WorkWrite::Other;
    QString name = {}; //!< the order's reference, a number or a number order
    int numbers = 0; //!< of the order, where it is known
    QDateTime sentAt = {}; //!< UTC, this computer's clock
};

//! \p now by the clock that stamped the write.
WorkItem workOf(const UnknownWrite &write, const QDateTime &nowUtc);

//! The most urgent group first, then what is due first. What is to be done now goes by its reason, the rest by how
//! long it waits.
bool comesBefore(const WorkItem &a, const WorkItem &b);

} // namespace domain
