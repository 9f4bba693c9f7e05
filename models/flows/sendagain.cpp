#include "flows/sendagain.h"

namespace flows {

SendAgain sendAgain(const ActivityDetail &detail)
{
    using enum store::OutcomeState;
    const store::Intent &intent = detail.entry.intent;
    switch (store::currentState(detail.entry)) {
    case Begun:
    case Sent:
        return SendAgain::UnderWay;
    case Unknown:
        return SendAgain::NotProven;
    case Done:
        return SendAgain::Happened;
    case Refused:
    case Failed:
    case Absent:
        break;
    }
    if (intent.kind == store::IntentKind::Unknown)
        return SendAgain::NotKnown;
    if (intent.kind == store::IntentKind::CreateOrder && !detail.draftIsThere)
        return SendAgain::DraftGone;
    return SendAgain::Allowed;
}

} // namespace flows
