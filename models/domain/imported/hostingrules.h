#pragma once

#include "domain/imported/hostingorder.h"

//! How hosting orders and their numbers move, and what came of them (contract: imported §8.2, §8.3).
namespace domain {

//! Whether an order may be in \p next after it was in \p now.
bool mayFollow(HostingOrderState now, HostingOrderState next);
//! Nothing becomes of it any more.
bool isFinal(HostingOrderState state);

//! What came of one number of an order, or of all of them.
enum class HostingOutcome : quint8 {
    Open, //!< something is still to come
    Done,
    PartlyDone, //!< of an order: some of its numbers failed
    Failed,
    NotKnown, //!< the server's words for it are not known here, or nothing was told
};

//! The first step that failed decides: the later ones are not reached then. Carriers do not count: they go on for days
//! after the number works.
HostingOutcome outcomeOf(const HostingOrderNumber &number);
bool hasFailedAtACarrier(const HostingOrderNumber &number);
//! COMPLETED says only that the order is over: its numbers say how. Without them it is not known.
HostingOutcome outcomeOf(HostingOrderState state, const std::vector<HostingOrderNumber> &numbers);

//! The totals that the numbers themselves make. Nobody can see which are parked for Sinch's staff, so that stays open.
HostingReport reportOf(const std::vector<HostingOrderNumber> &numbers);
//! A total of the server's that cannot be: more of a kind than there are numbers, or less than none.
bool isPlausible(const HostingReport &report);

} // namespace domain
