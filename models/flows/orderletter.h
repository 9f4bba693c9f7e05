#pragma once

#include "domain/porting/loaletter.h"
#include "store/intent.h"

#include <optional>

namespace flows {

//! The letter of authorization that this desk has attached to an order last.
struct OrderLetter {
    QString name = {}; //!< of the document
    QDateTime attachedAt = {}; //!< UTC, by this computer's clock
    //! What the order said when it was attached, as we had sent it; empty when we had sent nothing.
    std::vector<domain::LoaStatement> stated = {};

    friend bool operator==(const OrderLetter &, const OrderLetter &) = default;
};

//! By the journal's entries about one order. Nothing when we attached none.
std::optional<OrderLetter> attachedLetter(const std::vector<store::JournalEntry> &newestFirst);

//! In what the order differs from the letter; nothing when the letter's words are not known.
domain::LoaDifference letterDifference(const OrderLetter &letter, const domain::PortOrder &order);

} // namespace flows
