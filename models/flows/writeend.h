#pragma once

#include "net/error.h"
#include "store/intent.h"

namespace flows {

//! How a request that changes something ended. Unknown is an end too: it is settled by reading, later.
struct WriteEnd {
    store::OutcomeState state = store::OutcomeState::Failed; //!< Done, Refused, Failed or Unknown
    QString intentId = {}; //!< in the journal; empty when the journal could not be written
    std::optional<net::Error> error = {}; //!< of the request
    std::optional<store::Error> storeError = {}; //!< of the journal: then nothing was sent

    bool isDone() const { return state == store::OutcomeState::Done; }
};

//! Refused: answered no, nothing happened. Failed: never left this machine. Anything else is not known: also a 5xx, as
//! the server may have failed after the work.
store::OutcomeState outcomeOf(const net::Error &error);

} // namespace flows
