#pragma once

#include "store/journalrules.h"
#include "views/widgets/factsrow.h"

namespace views::activitywords {

//! What a change of a number or a number order sent: the members of "sent" in its data, in words where they are known.
std::vector<Fact> ofNumbers(const store::Intent &intent);

} // namespace views::activitywords
