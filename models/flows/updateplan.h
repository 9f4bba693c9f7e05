#pragma once

#include "flows/ordermembers.h"

#include <QJsonObject>

#include <set>

//! What a full PUT would do to an order, told before it is sent (contract: porting §7, operation 5). Pure.
namespace flows {

//! In the order in which a person looks at them.
enum class UpdateKind : quint8 {
    NotKnown, //!< nobody knows what the server has: sent empty, it would be cleared
    Conflict, //!< typed here and changed on the server, to different ends
    Cleared, //!< the server has a value, and it was emptied here
    Dropped, //!< a number of the order that would leave it
    Changed,
    Added, //!< a number that would join the order
    TakenOver, //!< changed on the server alone: goes back as the server has it
};

struct UpdateItem {
    UpdateKind kind = UpdateKind::Changed;
    MemberKey key = {}; //!< without a path: the number itself
    QJsonValue opened = QJsonValue::Undefined; //!< undefined: empty
    QJsonValue server = QJsonValue::Undefined;
    QJsonValue typed = QJsonValue::Undefined;

    friend bool operator==(const UpdateItem &, const UpdateItem &) = default;
};

//! Whether the item waits for a person: a choice, a tick, or something to type.
bool asks(UpdateKind kind);

struct UpdatePlan {
    std::vector<UpdateItem> items = {}; //!< by kind, then in the order of the numbers
    int sameNumbers = 0; //!< numbers about which nothing changes
    int sameMembers = 0;
    int unknownMembers = 0; //!< members that Portside has no name for, and that go back as they came

    //! Nothing would change on the server.
    bool changesNothing() const;
    int count(UpdateKind kind) const;
};

enum class Side : quint8 { Server, Typed };

//! What a person decided about a plan.
struct UpdateDecisions {
    std::map<MemberKey, Side> conflicts = {};
    std::set<MemberKey> confirmed = {}; //!< clear it, drop it, send none
};

//! Three readings of one order: as it was when the person began, as it is now, and as it was typed.
UpdatePlan planUpdate(const domain::PortOrder &opened, const CompletedOrder &server, const domain::PortOrder &typed);

//! What still waits for a decision. A NotKnown end user can't be confirmed away: it is required.
std::vector<MemberKey> undecided(const UpdatePlan &plan, const UpdateDecisions &decisions);

//! The body to send: the server's order with what was typed in it. Nothing that only the server may set is in it.
QJsonObject updateBody(const domain::PortOrder &server, const domain::PortOrder &typed, const UpdatePlan &plan,
    const UpdateDecisions &decisions);

//! Members of a body that an order, read afterwards, has otherwise. What the answer leaves out is not held against it.
std::vector<UpdateItem> notTaken(const QJsonObject &body, const domain::PortOrder &after);

//! What one reading says of an update of unknown outcome.
enum class UpdateEvidence : quint8 { Taken, NotTaken, Neither };
UpdateEvidence judgeUpdate(const QJsonObject &before, const QJsonObject &body, const domain::PortOrder &now);

} // namespace flows
