#include "tables/numbers/inventoryfilter.h"

#include "domain/numbers/servicestate.h"
#include "tables/sortkey.h"

#include <algorithm>

namespace tables {

using namespace Qt::StringLiterals;
using domain::ServiceState;

namespace {

template <class E>
bool isSet(const domain::Open<E> &value)
{
    return !(value == domain::Open<E>());
}

bool accepts(const InventoryFilter &filter, const NumberKind &kind)
{
    return (filter.region.isEmpty() || kind.regionCode == filter.region)
        && (!isSet(filter.type) || kind.type == filter.type)
        && (!isSet(filter.capability)
            || std::ranges::find(kind.capabilities, filter.capability) != kind.capabilities.end());
}

bool hasPlan(const NumberServices &services, const QString &plan)
{
    return services.sms.servicePlanId == plan
        || (services.sms.scheduled && services.sms.scheduled->servicePlanId == plan);
}

bool hasCampaign(const NumberServices &services, const QString &campaign)
{
    return services.sms.campaignId == campaign
        || (services.sms.scheduled && services.sms.scheduled->campaignId == campaign);
}

bool hasVoice(const NumberServices &services, const QString &id)
{
    return domain::linkedId(services.voice) == id
        || (services.voice.scheduled && domain::scheduledId(*services.voice.scheduled) == id);
}

bool isIn(const NumberServices &services, NumberState state)
{
    const ServiceState sms = domain::smsState(services.sms);
    const ServiceState voice = domain::voiceState(services.voice);
    const bool linked = !services.sms.servicePlanId.isEmpty() || !domain::linkedId(services.voice).isEmpty();
    switch (state) {
    case NumberState::Linked:
        return linked;
    case NumberState::NotLinked:
        return !linked;
    case NumberState::Provisioning:
        return sms == ServiceState::Changing || voice == ServiceState::Changing;
    case NumberState::Failed:
        return sms == ServiceState::Failed || voice == ServiceState::Failed;
    case NumberState::Any:
    case NumberState::NoCampaign: // depends on its kind too, see queryOf()
    case NumberState::Released: // stands in the row
        return true;
    }
    Q_UNREACHABLE();
}

bool accepts(const InventoryFilter &filter, const NumberServices &services)
{
    return (filter.plan.isEmpty() || hasPlan(services, filter.plan))
        && (filter.campaign.isEmpty() || hasCampaign(services, filter.campaign))
        && (filter.voice.isEmpty() || hasVoice(services, filter.voice)) && isIn(services, filter.state);
}

bool wantsCampaign(const NumberKind &kind)
{
    return kind.regionCode == "US"_L1 && kind.type == domain::NumberType::Local;
}

bool hasNoCampaign(const NumberServices &services)
{
    return !services.sms.servicePlanId.isEmpty() && services.sms.campaignId.isEmpty()
        && (!services.sms.scheduled || services.sms.scheduled->campaignId.isEmpty());
}

} // namespace

bool lacksCampaign(const NumberKind &kind, const NumberServices &services)
{
    return wantsCampaign(kind) && hasNoCampaign(services);
}

bool asksForNothing(const InventoryFilter &filter)
{
    InventoryFilter rest = filter;
    rest.text.clear();
    return rest == InventoryFilter() && foldedText(filter.text).isEmpty();
}

bool narrows(const InventoryFilter &filter, const InventoryFilter &before)
{
    InventoryFilter same = filter;
    same.text = before.text;
    if (!(same == before))
        return asksForNothing(before);
    const QStringList words = searchWords(filter.text);
    const QStringList wordsBefore = searchWords(before.text);
    return std::ranges::all_of(wordsBefore, [&words](const QString &known) {
        return std::ranges::any_of(words, [&known](const QString &word) { return word.contains(known); });
    });
}

NumberQuery queryOf(const InventoryFilter &filter, const IdNames &names)
{
    const bool noCampaign = filter.state == NumberState::NoCampaign;
    NumberQuery query{.text = filter.text, .names = names};
    query.kind = [filter, noCampaign](
                     const NumberKind &kind) { return accepts(filter, kind) && (!noCampaign || wantsCampaign(kind)); };
    query.services = [filter, noCampaign](const NumberServices &services) {
        return accepts(filter, services) && (!noCampaign || hasNoCampaign(services));
    };
    if (filter.state == NumberState::Released)
        query.released = true;
    return query;
}

} // namespace tables
