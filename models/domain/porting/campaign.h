#pragma once

#include "domain/porting/orderrules.h"
#include "domain/porting/portindraft.h"

#include <functional>

//! Orders that were made from one intake, with everything that goes on with what they lost.
namespace domain {

struct CampaignOrder {
    DraftId draft = {}; //!< it was made from; empty: not by this desk
    QString reference = {}; //!< "REF 03/11 #K7Q2"
    QStringList numbers = {}; //!< E.164, as planned; empty when only the server knows
    SubmitState state = SubmitState::Waiting;
    QString intentId = {}; //!< the journal's
    OrderId order = {}; //!< once it is known
    QString problem = {}; //!< in words

    friend bool operator==(const CampaignOrder &, const CampaignOrder &) = default;
};

//! A draft of the campaign: the intake itself, or one that follows an order of it.
struct CampaignDraft {
    DraftId draft = {};
    OrderId follows = {}; //!< empty: the intake
    QStringList numbers = {}; //!< E.164
    bool kept = true; //!< false: discarded, or all ordered

    friend bool operator==(const CampaignDraft &, const CampaignDraft &) = default;
};

struct Campaign {
    QString id = {};
    QString reference = {}; //!< the customer's
    QDateTime createdAt = {}; //!< UTC
    std::vector<CampaignOrder> orders = {}; //!< those of the intake first, then those of its successors
    std::vector<CampaignDraft> drafts = {}; //!< likewise

    friend bool operator==(const Campaign &, const Campaign &) = default;
};

//! One order alone is no campaign.
bool holdsSeveral(const Campaign &campaign);

//! What of a campaign asks for a person, worst first.
enum class CampaignState : quint8 {
    OutcomeUnknown, //!< an order was sent, and nobody knows whether it exists
    Rejected, //!< numbers were rejected, and nothing goes on with them
    OrderMissing, //!< an order is still to be sent
    NotRead, //!< an order exists, and was not read yet
    Pending,
    Confirmed,
    Canceled, //!< all of it
    Active,
};

//! A number counts where it was last: in the order or draft that took it up.
struct CampaignRollup {
    CampaignState state = CampaignState::NotRead;
    NumberCounts numbers = {}; //!< by the server; `all` holds those below too
    int outcomeUnknown = 0; //!< numbers of orders of which nobody knows
    int notSent = 0; //!< numbers that are still to be ordered
    int notRead = 0; //!< numbers of orders that were not read
    int orders = 0;
    int ordersUnknown = 0;
    int ordersMissing = 0; //!< planned, or taken up by a draft, and not made
    int ordersNotRead = 0;

    friend bool operator==(const CampaignRollup &, const CampaignRollup &) = default;
};

//! The order as it was read last; null: not read.
using FindOrder = std::function<const PortOrder *(const OrderId &)>;

CampaignRollup rollUp(const Campaign &campaign, const FindOrder &find);

//! Rejected numbers of an order of the campaign with which nothing goes on.
QStringList rejectedRest(const Campaign &campaign, const PortOrder &order);

} // namespace domain
