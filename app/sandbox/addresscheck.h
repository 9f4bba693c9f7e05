#pragma once

#include "sandbox/heldnumber.h"

namespace sandbox {

enum class AddressMatch : quint8 { Exact, Near, None };

//! What the address service says about an address.
struct AddressVerdict {
    AddressMatch match = AddressMatch::None;
    QString message = {}; //!< parts joined by |
    EmergencyAddress corrected = {}; //!< only for Near
    std::vector<EmergencyAddress> candidates = {}; //!< only for None, and then at least one
};

//! A postal directory of a few American streets and places, and the rules of spelling:
//!
//!   street number that is none, ZIP of another state or not of five digits      no match
//!   a street that the directory has with a compass direction, without it        no match
//!   "Lenox Road NE", "street" or "suite" in full, lower-case state               near match, spelt as the post does
//!   everything else                                                              exact match
AddressVerdict checkAddress(const EmergencyAddress &address);

} // namespace sandbox
