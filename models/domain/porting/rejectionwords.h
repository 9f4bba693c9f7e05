#pragma once

#include "domain/porting/rejection.h"

//! The dictionary that Portside brings, and what it asks of Sinch for each kind of reason.
namespace domain {

struct KnownWords {
    QString words = {};
    RejectionKind kind = RejectionKind::Other;
    QStringList fields = {}; //!< where the words say more than the kind; empty: those of the kind
};

const std::vector<KnownWords> &knownRejectionWords();

//! The sentence that a note ends with. English: Sinch reads it.
QString askOf(RejectionKind kind);

} // namespace domain
