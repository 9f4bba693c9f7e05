#pragma once

#include "domain/porting/activation.h"
#include "domain/porting/orderrules.h"

#include <QStringList>

//! Activation groups, and what stands between one of them and going live.
namespace domain {

enum class GroupState : quint8 {
    Waiting, //!< numbers without a firm order confirmation
    Confirmed, //!< FOC ahead, or the order goes live by itself
    Due, //!< on-demand, FOC reached, not (or not known to be) in the server's ready list
    Ready,
    PartlyActivated,
    Activated,
    Rejected, //!< every number that is left was rejected
    Over, //!< canceled or excluded
};

struct GroupView {
    QString name = {}; //!< opaque; empty for numbers that have no group yet
    std::vector<std::size_t> indexes = {}; //!< into the order's numbers
    NumberCounts counts = {};
    FocRange foc = {};
    GroupState state = GroupState::Waiting;

    friend bool operator==(const GroupView &, const GroupView &) = default;
};

//! In the order in which the groups first appear. `ready`: nothing when it was not read.
std::vector<GroupView> groupsOf(
    const PortOrder &order, PortZone zone, const QDateTime &nowUtc, const std::optional<ReadyGroups> &ready = {});

enum class GateKind : quint8 {
    OrderConfirmed, //!< status
    OnDemand,
    FocReached, //!< focDate, today
    InReadyList,
    SameNumbers, //!< the server's list and the order name the same numbers; the ones that differ
    NumbersConfirmed, //!< those that are not
    VoiceRoute, //!< those without a voice service: a warning
    EmergencyAddress, //!< those with voice but no address: a warning
};

enum class GateResult : quint8 { Passed, Warning, Failed };

struct Gate {
    GateKind kind = GateKind::OrderConfirmed;
    GateResult result = GateResult::Failed;
    Open<OrderStatus> status = {};
    QDate focDate = {}; //!< the latest of the group
    QDate today = {}; //!< in the order's zone
    QStringList numbers = {}; //!< E.164, see kind

    friend bool operator==(const Gate &, const Gate &) = default;
};

//! All gates, in the order in which they are shown. Not read is not passed: without `ready` InReadyList fails.
std::vector<Gate> activationGates(const PortOrder &order, const QString &group, const std::optional<ReadyGroups> &ready,
    PortZone zone, const QDateTime &nowUtc);

bool mayActivate(const std::vector<Gate> &gates);

//! Every number that activating the group hits, E.164: what the server lists as ready, else the group's confirmed ones.
QStringList numbersHit(const PortOrder &order, const QString &group, const std::optional<ReadyGroups> &ready);

} // namespace domain
