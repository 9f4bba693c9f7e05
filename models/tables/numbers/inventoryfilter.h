#pragma once

#include "tables/numbers/numbersearch.h"

namespace tables {

//! What stands out about a number; the list can be narrowed to it.
enum class NumberState : quint8 {
    Any,
    Linked, //!< to SMS or voice
    NotLinked, //!< to neither
    Provisioning, //!< a change of service is under way
    Failed, //!< a change of service has failed
    NoCampaign, //!< a US number sends SMS and belongs to no campaign
    Released, //!< it works until it expires
};

//! What a person narrows the inventory by; all of it must hold, and what is empty asks for nothing.
struct InventoryFilter {
    QString text = {};
    QString region = {};
    domain::Open<domain::NumberType> type = {};
    domain::Open<domain::Capability> capability = {};
    QString plan = {}; //!< linked, or being linked
    QString campaign = {}; //!< likewise
    QString voice = {}; //!< id of what calls go to, or will go to
    NumberState state = NumberState::Any;

    friend bool operator==(const InventoryFilter &, const InventoryFilter &) = default;
};

bool asksForNothing(const InventoryFilter &filter);
//! Whether all that \p filter accepts was accepted by \p before, as when one types on.
bool narrows(const InventoryFilter &filter, const InventoryFilter &before);
//! \p names: what this desk calls ids, see NumberQuery.
NumberQuery queryOf(const InventoryFilter &filter, const IdNames &names = {});

//! It sends SMS in the US from a local number, where carriers ask for a campaign, and has none nor one on the way.
bool lacksCampaign(const NumberKind &kind, const NumberServices &services);

} // namespace tables
