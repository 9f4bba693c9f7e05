#pragma once

#include "domain/porting/portindraft.h"

//! A draft whose numbers are still in an order that is going to be canceled waits for it (contract: porting §8).
namespace domain {

enum class WaitState : quint8 {
    Waiting,
    CanGo, //!< the order was seen canceled: its numbers may be ordered again
    GoesOn, //!< the order was seen going on: the cancelation did not take
};

//! What an order's status says to whoever waits for its end.
WaitState waitState(OrderStatus status);

struct DraftWait {
    OrderId order = {};
    QString reference = {}; //!< the order's
    QDateTime since = {}; //!< UTC
    WaitState state = WaitState::Waiting;
    QDateTime seenAt = {}; //!< UTC, the server's; not set: not looked at yet

    friend bool operator==(const DraftWait &, const DraftWait &) = default;
};

//! Over all that the draft waits for. It can go when every order is canceled; an order that goes on is news for the
//! person, whatever the others do. Nothing when it waits for none.
std::optional<WaitState> waitState(const std::vector<DraftWait> &waits);

} // namespace domain
