#pragma once

#include "domain/porting/activation.h"
#include "domain/porting/portorder.h"

#include <QSet>
#include <QStringList>

//! What needs a person, and why. The rules are a table: those of another API are more entries of it.
namespace domain {

enum class WorkReason : quint8 {
    OutcomeUnknown, //!< a change was sent, and nobody knows whether it was done
    Rejected,
    NoteFromSinch, //!< newer than ours
    GroupReady, //!< on-demand, FOC reached, in the server's ready list
    GroupLate, //!< on-demand, FOC passed, and not in it
    FocDiffers, //!< from the desired date; earlier is worse
    NoFoc, //!< pending longer than five business days
    NoLoa,
    Canceling, //!< asked for, and not over: the numbers are locked
};

enum class WorkAction : quint8 { Reconcile, Repair, Answer, Activate, Chase, Acknowledge, AttachLoa, Wait };

//! How soon, in the order of the list.
enum class WorkUrgency : quint8 { FindOutFirst, Today, ThisWeek, Waiting };

struct WorkItem {
    //! Stays the same as long as it is about the same thing: what a snooze is kept under.
    QString key = {};
    WorkReason reason = WorkReason::OutcomeUnknown;
    WorkAction action = WorkAction::Wait;
    WorkUrgency urgency = WorkUrgency::Today;
    OrderId order = {}; //!< empty for a create of unknown outcome
    QString name = {}; //!< the customer's reference
    QString group = {}; //!< where it is about one
    QString intentId = {}; //!< of OutcomeUnknown
    int numbers = 0; //!< of the order
    int concerned = 0; //!< of them
    QDate since = {};
    int businessDays = 0; //!< how long that is
    QDate due = {};
    QDate desired = {}; //!< of FocDiffers
    QDate foc = {};
    QStringList words = {}; //!< reasons of a rejection, a note: plain text from outside

    friend bool operator==(const WorkItem &, const WorkItem &) = default;
};

//! A write whose outcome nobody knows.
struct UnknownWrite {
    QString intentId = {};
    OrderId order = {};
    QString name = {}; //!< reference of a create
    QDateTime sentAt = {}; //!< UTC
};

//! What is known of one order.
struct OrderFacts {
    PortOrder order = {};
    std::optional<ReadyGroups> ready = {}; //!< nothing when it was not read
    QSet<QString> ourNotes = {}; //!< texts, as sent
    QSet<QString> ourDocuments = {}; //!< ids
    bool ourLoaKnown = false; //!< whether `ourDocuments` was looked up
};

//! One rule, by name: what it finds in an order.
struct WorkRule {
    WorkReason reason = WorkReason::Rejected;
    std::vector<WorkItem> (*find)(const OrderFacts &facts, const QDateTime &nowUtc) = nullptr;
};

const std::vector<WorkRule> &orderRules();

//! All that an order asks for, unsorted.
std::vector<WorkItem> workOf(const OrderFacts &facts, const QDateTime &nowUtc);
WorkItem workOf(const UnknownWrite &write, const QDateTime &nowUtc);

//! Most urgent first; then due, then the longest waiting.
bool comesBefore(const WorkItem &a, const WorkItem &b);

} // namespace domain
