#pragma once

#include "sandbox/order.h"

namespace sandbox {

//! What the losing carrier says about a number of an order, and when.
struct CarrierAnswer {
    QDateTime at = {};
    QString refusal = {}; //!< empty: it confirms
    QDateTime foc = {};
};

//! A carrier answers two to four business days after the order came (or was corrected), at 16:00 UTC. It refuses
//! numbers without PIN and account number, and those with the PIN 0000. Its FOC is the desired date and time; one
//! in four comes a business day later, one in eight a business day earlier; always on a business day, and at least
//! one after the answer. Numbers of one carrier in one order get the same answer.
CarrierAnswer carrierAnswer(const Order &order, const Number &number);

} // namespace sandbox
