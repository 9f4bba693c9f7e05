#include "views/pages/numbers/renttext.h"

#include "domain/numbers/servicestate.h"
#include "tables/numbers/numbertext.h"

namespace views {

using domain::RentState, domain::ServiceState;
using tables::NumberText;

QString RentText::price(const domain::PriceTotal &total)
{
    if (!total.setup && !total.monthly)
        return tr("a price that the server did not state");
    if (!total.setup)
        return tr("%1 a month, and setup at a price that is not known").arg(NumberText::total(total.monthly));
    if (!total.monthly)
        return tr("%1 for setup, and a month at a price that is not known").arg(NumberText::total(total.setup));
    return tr("%1 for setup, %2 a month").arg(NumberText::total(total.setup), NumberText::total(total.monthly));
}

tables::RentRow RentText::row(const flows::RentItem &item)
{
    return {.number = item.number, .state = item.state, .words = next(item)};
}

QString RentText::nextOf(const domain::ActiveNumber &rented)
{
    const ServiceState sms = domain::smsState(rented.sms);
    const ServiceState voice = domain::voiceState(rented.voice);
    if (sms == ServiceState::None && voice == ServiceState::None)
        return tr("Not linked to a service yet.");
    if (sms == ServiceState::Changing || voice == ServiceState::Changing)
        return tr("The server is linking it to its services.");
    return {};
}

QString RentText::next(const flows::RentItem &item)
{
    switch (item.state) {
    case RentState::Waiting:
    case RentState::Sending:
        return {};
    case RentState::Rented:
        return item.active ? nextOf(*item.active) : QString();
    case RentState::Refused:
        if (item.error && flows::isGone(*item.error))
            return tr("It is not available any more. Search for another one.");
        return item.error && !item.error->detail.isEmpty() ? tr("The server says: “%1”").arg(item.error->detail)
                                                           : tr("The server gave no reason.");
    case RentState::Failed:
        return tr("Nothing was sent, and nothing charged.");
    case RentState::Unknown:
        return tr("Portside finds out by reading. Nothing is sent again.");
    case RentState::Absent:
        return tr("Nothing was charged. It may be rented again.");
    }
    Q_UNREACHABLE();
}

} // namespace views
