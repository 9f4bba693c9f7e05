#pragma once

#include "domain/imported/qualifiednumber.h"

//! What may be done with a qualified number, and when (contract: imported §8.1). The server's state at the moment of
//! the click decides; these only say what to offer.
namespace domain {

//! Whether a number may be in \p next after it was in \p now.
bool mayFollow(QualifiedState now, QualifiedState next);

//! A call can bring a new code.
bool mayBeChallenged(QualifiedState state);
//! A code can be told. A number that waits for its invoices has none, and does not say so.
bool mayBeVerified(QualifiedState state);
//! Invoices that show the number can prove whose it is; where codes are blocked, nothing else can.
bool invoicesHelp(QualifiedState state);
//! Only what is proven to be ours, and what was and could not be hosted.
bool mayBeTextEnabled(QualifiedState state);
//! Not while it is being hosted.
bool mayBeDeleted(QualifiedState state);
//! Nothing becomes of it by itself.
bool isFinal(QualifiedState state);
//! Waits for Sinch: worth reading again.
bool isUnderWay(QualifiedState state);

} // namespace domain
