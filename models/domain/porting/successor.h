#pragma once

#include "domain/porting/portindraft.h"

//! Drafts that are made from something that was there before.
namespace domain {

//! A new intake with everything that was typed: nothing of it was ordered, and it follows no order. What was asked of
//! the server is asked again. The caller gives it an id.
PortInDraft duplicateOf(const PortInDraft &draft);

//! A draft with everything that the order says of these numbers, ready to be corrected. What holds for all of them
//! stands in the draft, what differs with the number. What a mask left of a secret is left out, and so is what only
//! the server sets. Numbers that are not in the order are left out too.
PortInDraft successorOf(const PortOrder &order, const QStringList &numbers);

} // namespace domain
