#pragma once

#include "domain/worklist.h"

namespace domain {

//! A note to Sinch that asks after an order that does not move, to be read and changed by a person before it is sent.
//! In English, whatever the language of the desk. Empty for a reason that is not chased.
QString chaseNote(const WorkItem &item);

} // namespace domain
