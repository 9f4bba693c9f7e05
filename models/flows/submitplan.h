#pragma once

#include "domain/porting/reference.h"
#include "domain/porting/split.h"
#include "flows/portinflow.h"
#include "store/journalrules.h"

//! The rules of submitting, as pure functions.
namespace flows {

//! What submitting did, counted.
struct SubmitSummary {
    int orders = 0;
    int created = 0;
    int refused = 0;
    int failed = 0; //!< never left this machine, or provably did not arrive
    int unknown = 0;
    int waiting = 0; //!< not sent: canceled before
    int lettersOpen = 0; //!< created, but its letter or its note is not there

    bool isComplete() const { return orders > 0 && created == orders && lettersOpen == 0; }
};

SubmitSummary summarize(const std::vector<domain::SubmittedOrder> &orders);

//! An order that can be sent, and from where in the draft its numbers are.
struct OrderToSend {
    domain::PortOrder body = {};
    std::vector<std::size_t> indexes = {}; //!< into the draft's numbers
};

struct Submission {
    std::vector<domain::SubmittedOrder> orders = {}; //!< those that exist or may exist first, as they are
    std::map<int, OrderToSend> toSend = {}; //!< by index in orders: what provably does not exist yet
};

//! Orders that exist, or may, stay as they are. All others are planned anew from the draft; one that has the same
//! numbers as before keeps its reference, so that a late arrival of the first request would still be found.
Submission planSubmission(const domain::PortInDraft &draft, const std::vector<domain::PlannedOrder> &plan,
    const domain::RandomSource &random);

//! What the journal says became of a request that the draft knows by \p intentId; nothing was begun without an entry.
domain::SubmitState submitState(const std::optional<store::JournalEntry> &entry);
domain::LoaState letterState(const std::optional<store::JournalEntry> &entry);
//! Of a letter or note after its request ended. What failed or is proven absent waits for the next start.
domain::LoaState letterState(store::OutcomeState state);

//! Where the server's objections belong in the draft.
std::vector<ServerIssue> serverIssues(const net::Error &error, int order, const std::vector<std::size_t> &indexes);

} // namespace flows
