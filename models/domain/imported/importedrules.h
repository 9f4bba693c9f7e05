#pragma once

#include "domain/imported/importednumber.h"

//! What may be done with an imported number, and when (contract: imported §8.4). The server's state at the moment of
//! the click decides; these only say what to offer.
namespace domain {

//! Where its link to a service plan, or to a campaign, stands.
enum class LinkState : quint8 {
    Unlinked,
    Linking,
    Linked,
    LinkFailed,
    Unlinking,
    UnlinkFailed,
    Unclear, //!< the server's word for it is not known here
};

LinkState planLink(const ImportedNumber &number);
LinkState campaignLink(const ImportedNumber &number);

//! Whether a link may be in \p next after it was in \p now. Another plan is never linked over one that is there.
bool mayFollow(LinkState now, LinkState next);
bool isUnderWay(LinkState state);
bool mayBeLinked(LinkState state);
bool mayBeUnlinked(LinkState state);

//! Neither of its links is under way, as deleting wants it.
bool mayBeDeleted(const ImportedNumber &number);
//! Its provisioning failed, or a carrier refused it.
bool hasFailed(const ImportedNumber &number);
//! Something is still under way, also at a carrier: worth reading again.
bool isUnderWay(const ImportedNumber &number);

} // namespace domain
