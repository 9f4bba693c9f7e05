#pragma once

#include "store/intent.h"

#include <chrono>

//! What a journal entry means, as pure functions.
namespace store {

IntentSubject subjectOf(IntentKind kind);

bool isFinal(OutcomeState state);

//! Where the request stands. A final outcome stays: a late "unknown" does not undo it, a later final one replaces it.
//! What an earlier process left unsettled is Unknown: it died between the journal and the answer.
OutcomeState currentState(const JournalEntry &entry);

//! Whether somebody has to find out by reading.
bool needsSettling(const JournalEntry &entry);

struct AbsenceRules {
    std::chrono::milliseconds apart = std::chrono::seconds(30); //!< between two looks that count
};

//! Two looks that found nothing, far enough apart, both after the request gave up.
bool provenAbsent(const JournalEntry &entry, AbsenceRules rules = {});

//! When the next look can bring the proof further. Empty when it is proven, or settled.
std::optional<QDateTime> nextLookAt(const JournalEntry &entry, AbsenceRules rules = {});

//! The port-in order that the request made or hit, from the latest outcome that names one. Empty for what is about
//! something else.
QString orderIdOf(const JournalEntry &entry);
//! The same of a number order.
QString numberOrderIdOf(const JournalEntry &entry);
//! The same of a hosting order, once it is known that one was made.
QString hostingOrderIdOf(const JournalEntry &entry);
//! The number that the request is about; of renting any the one that came of it, once it is known. Empty where it is
//! about several.
QString numberOf(const JournalEntry &entry);

//! What the request is about, as far as the entry alone names it to a person: the reference of a new port-in, a
//! number, a number order, a hosting order. Empty when only somebody else knows the name, or there is none.
QString targetName(const JournalEntry &entry);

} // namespace store
