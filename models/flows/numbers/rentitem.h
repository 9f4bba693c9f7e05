#pragma once

#include "domain/numbers/activenumber.h"
#include "domain/numbers/availablenumber.h"
#include "domain/numbers/rentstate.h"
#include "net/error.h"

namespace flows {

using domain::RentState;

struct RentItem {
    domain::AvailableNumber number = {}; //!< as it was offered
    RentState state = RentState::Waiting;
    QString intentId = {}; //!< in the journal
    std::optional<net::Error> error = {};
    std::optional<domain::ActiveNumber> active = {}; //!< as the server has it, once it was rented
};

//! Of a refusal: somebody else has the number, or the server has it no more.
bool isGone(const net::Error &error);

} // namespace flows
