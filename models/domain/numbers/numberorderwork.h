#pragma once

#include "domain/numbers/registrationrules.h"
#include "domain/worklist.h"

//! What number orders ask of a person.
namespace domain {

struct NumberOrderFacts {
    NumberOrder order = {};
    Registration registration = {};
    int missing = 0; //!< fields and papers that are asked for and not there
};

std::vector<WorkItem> workOf(const NumberOrderFacts &facts, const QDateTime &nowUtc);

} // namespace domain
