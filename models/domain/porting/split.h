#pragma once

#include "domain/porting/intake.h"
#include "domain/porting/portindraft.h"

#include <vector>

//! One draft into the orders it becomes. The same draft always gives the same orders.
namespace domain {

inline constexpr std::size_t maxNumbersPerOrder = 500;

struct PlannedOrder {
    std::vector<std::size_t> indexes = {}; //!< into the draft's numbers, rising
    QStringList carriers = {}; //!< as the portability check named them; empty when it did not
    QStringList accounts = {}; //!< secrets
    QString resellerName = {};
    bool wholeAccounts = true; //!< false: an account with more numbers than fit was cut

    friend bool operator==(const PlannedOrder &, const PlannedOrder &) = default;
};

//! Numbers of orders that were sent, or may have been: theirs are fixed.
QSet<QString> numbersSent(const PortInDraft &draft);

//! The numbers that go on: readable, not set aside, not removed, portable, and in no order that was already sent.
std::vector<std::size_t> numbersToOrder(const PortInDraft &draft, const InUse &inUse = {});
//! The same where the verdicts are known already.
std::vector<std::size_t> numbersToOrder(const PortInDraft &draft, const std::vector<IntakeRow> &rows);

//! Different carriers, accounts, end users and reseller apart (PerCarrier), or only as many orders as 500 numbers
//! each ask for. Accounts and groups of the file stay whole where they fit.
std::vector<PlannedOrder> planOrders(const PortInDraft &draft, const InUse &inUse = {});
//! `indexes` as numbersToOrder() gave them.
std::vector<PlannedOrder> planOrders(const PortInDraft &draft, const std::vector<std::size_t> &indexes);

//! What holds for one number: what was typed for it, and the draft's where nothing was. An address is taken whole.
EndUser endUserOf(const PortInDraft &draft, const DraftNumber &number);
PortOutInfo portOutOf(const PortInDraft &draft, const DraftNumber &number);
std::optional<VoiceConfiguration> voiceOf(const PortInDraft &draft, const DraftNumber &number);
std::optional<SmsConfiguration> smsOf(const PortInDraft &draft, const DraftNumber &number);
std::optional<EmergencyAddress> emergencyOf(const PortInDraft &draft, const DraftNumber &number);

//! The value to create; `reference` as composeReference() made it.
PortOrder toOrder(const PortInDraft &draft, const PlannedOrder &planned, const QString &reference);

//! What the API has no member for, as the text of the first note; empty when there is nothing.
QString firstNote(const PortInDraft &draft);

} // namespace domain
