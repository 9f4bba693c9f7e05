#include "domain/porting/campaign.h"

#include "domain/porting/numbercounter.h"

#include <QHash>

namespace domain {
namespace {

enum class Place : quint8 { OutcomeUnknown, NotSent, NotRead, Server };

struct NumberPlace {
    Place place = Place::NotSent;
    NumberStatus status = NumberStatus::Unknown;
};

//! By E.164; what comes later takes a number over from what came before.
using Places = QHash<QString, NumberPlace>;

Place placeOf(SubmitState state)
{
    switch (state) {
    case SubmitState::Waiting:
    case SubmitState::Refused:
    case SubmitState::Failed:
        return Place::NotSent;
    case SubmitState::Sent:
    case SubmitState::UnknownOutcome:
        return Place::OutcomeUnknown;
    case SubmitState::Created:
        return Place::NotRead;
    }
    Q_UNREACHABLE();
    return Place::NotSent;
}

void place(Places &places, const CampaignOrder &order, const PortOrder *read)
{
    if (order.state == SubmitState::Created && read) {
        for (const PortNumber &number : read->numbers)
            places.insert(number.phoneNumber, {.place = Place::Server, .status = number.status.value});
        return;
    }
    for (const QString &number : order.numbers)
        places.insert(number, {.place = placeOf(order.state)});
}

void count(CampaignRollup &rollup, const Places &places)
{
    for (const NumberPlace &number : places) {
        ++rollup.numbers.all;
        switch (number.place) {
        case Place::OutcomeUnknown:
            ++rollup.outcomeUnknown;
            break;
        case Place::NotSent:
            ++rollup.notSent;
            break;
        case Place::NotRead:
            ++rollup.notRead;
            break;
        case Place::Server:
            ++counterOf(rollup.numbers, number.status);
            break;
        }
    }
}

CampaignState stateOf(const CampaignRollup &rollup)
{
    const NumberCounts &numbers = rollup.numbers;
    if (rollup.ordersUnknown > 0 || numbers.unknown > 0)
        return CampaignState::OutcomeUnknown;
    if (numbers.rejected > 0)
        return CampaignState::Rejected;
    if (rollup.ordersMissing > 0)
        return CampaignState::OrderMissing;
    if (rollup.ordersNotRead > 0)
        return CampaignState::NotRead;
    if (numbers.pending > 0)
        return CampaignState::Pending;
    if (numbers.confirmed > 0)
        return CampaignState::Confirmed;
    return numbers.activated > 0 ? CampaignState::Active : CampaignState::Canceled;
}

//! It was made into orders, whatever became of them.
bool wasOrdered(const Campaign &campaign, const DraftId &draft)
{
    return std::any_of(campaign.orders.begin(), campaign.orders.end(),
        [&draft](const CampaignOrder &order) { return order.draft == draft; });
}

} // namespace

bool holdsSeveral(const Campaign &campaign)
{
    const auto successors = std::count_if(campaign.drafts.begin(), campaign.drafts.end(),
        [](const CampaignDraft &draft) { return draft.kept && !draft.follows.isEmpty(); });
    return campaign.orders.size() > 1 || (campaign.orders.size() == 1 && successors > 0);
}

CampaignRollup rollUp(const Campaign &campaign, const FindOrder &find)
{
    CampaignRollup rollup;
    Places places;
    for (const CampaignOrder &order : campaign.orders) {
        const PortOrder *read = order.order.isEmpty() ? nullptr : find(order.order);
        place(places, order, read);
        ++rollup.orders;
        switch (placeOf(order.state)) {
        case Place::OutcomeUnknown:
            ++rollup.ordersUnknown;
            break;
        case Place::NotSent:
            ++rollup.ordersMissing;
            break;
        case Place::NotRead:
        case Place::Server:
            rollup.ordersNotRead += read ? 0 : 1;
            break;
        }
    }
    for (const CampaignDraft &draft : campaign.drafts) {
        if (!draft.kept || draft.follows.isEmpty() || wasOrdered(campaign, draft.draft))
            continue;
        ++rollup.ordersMissing;
        for (const QString &number : draft.numbers)
            places.insert(number, {.place = Place::NotSent});
    }
    count(rollup, places);
    rollup.state = stateOf(rollup);
    return rollup;
}

QStringList rejectedRest(const Campaign &campaign, const PortOrder &order)
{
    QStringList rest = numbersToTakeUp(order);
    const auto drop = [&rest](const QStringList &taken) {
        rest.removeIf([&taken](const QString &number) { return taken.contains(number); });
    };
    bool later = false;
    for (const CampaignOrder &other : campaign.orders) {
        if (later)
            drop(other.numbers);
        later = later || other.order == order.id;
    }
    for (const CampaignDraft &draft : campaign.drafts) {
        if (draft.kept && draft.follows == order.id)
            drop(draft.numbers);
    }
    return rest;
}

} // namespace domain
