#include "domain/numbers/releaserules.h"

#include "domain/numbers/servicestate.h"

#include <algorithm>

namespace domain {

bool blocks(Interlock interlock)
{
    switch (interlock) {
    case Interlock::AlreadyReleased:
    case Interlock::Protected:
    case Interlock::OpenPortIn:
    case Interlock::CampaignLinked:
        return true;
    case Interlock::PortInsNotRead: // a key need not have access to port-ins, nor to addresses
    case Interlock::AddressNotRead:
    case Interlock::EmergencyAddress: // it must stay as long as the number works, which it does until it expires
    case Interlock::SmsLinked:
    case Interlock::VoiceLinked:
        return false;
    }
    Q_UNREACHABLE();
}

bool holds(Interlock interlock, const ReleaseFacts &facts)
{
    switch (interlock) {
    case Interlock::AlreadyReleased:
        return isReleased(facts.number);
    case Interlock::Protected:
        return facts.isProtected;
    case Interlock::OpenPortIn:
        return !facts.openOrder.isEmpty();
    case Interlock::PortInsNotRead:
        return facts.openOrder.isEmpty() && !facts.ordersRead;
    case Interlock::CampaignLinked:
        return !facts.number.sms.campaignId.isEmpty();
    case Interlock::AddressNotRead:
        return !facts.addressRead;
    case Interlock::EmergencyAddress:
        return facts.address.has_value();
    case Interlock::SmsLinked:
        return !facts.number.sms.servicePlanId.isEmpty();
    case Interlock::VoiceLinked:
        return !linkedId(facts.number.voice).isEmpty();
    }
    Q_UNREACHABLE();
}

std::vector<Interlock> interlocksOf(const ReleaseFacts &facts)
{
    std::vector<Interlock> found;
    for (const Interlock interlock : allInterlocks) {
        if (holds(interlock, facts))
            found.push_back(interlock);
    }
    return found;
}

bool mayRelease(const std::vector<Interlock> &interlocks)
{
    return std::none_of(interlocks.begin(), interlocks.end(), blocks);
}

} // namespace domain
