#pragma once

#include <QtGlobal>

namespace domain {

//! Where the renting of one number stands.
enum class RentState : quint8 {
    Waiting, //!< not sent
    Sending,
    Rented,
    Refused, //!< the server said no
    Failed, //!< never left this machine
    Unknown, //!< no answer: being found out by reading
    Absent, //!< had no answer, and provably did not arrive
};

//! It provably was not rented: it may be asked for again.
bool mayTakeUp(RentState state);

} // namespace domain
