#pragma once

#include "net/error.h"
#include "store/intent.h"

#include <optional>

namespace flows {

//! How a request that changes something ended. Unknown is an end too: it is settled by reading, later.
struct WriteEnd {
    store::OutcomeState state = store::OutcomeState::Failed; //!< Done, Refused, Failed or Unknown
    QString intentId = {}; //!< in the journal; empty when the intent could not be written: then nothing was sent
    std::optional<net::Error> error = {}; //!< of the request
    std::optional<store::Error> storeError = {}; //!< of the journal

    bool isDone() const { return state == store::OutcomeState::Done; }
};

//! For a write that belongs to a draft, which names it before it is begun.
struct WriteOrigin {
    QString intentId = {}; //!< empty: a new one
    QString draftId = {};
};

//! Refused: answered no, nothing happened. Failed: never left this machine. Anything else is Unknown: also a 5xx, as
//! the server may have failed after the work.
store::OutcomeState outcomeOf(const net::Error &error);

//! The journal's line about it.
store::Outcome outcomeFor(const WriteEnd &end);

//! A server may quote what it refuses: what was secret in \p data, which was sent, is masked in its words.
net::Error withoutSecrets(net::Error error, const QJsonObject &data);

//! A UUID without braces.
QString newIntentId();

} // namespace flows
