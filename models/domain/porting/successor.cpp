#include "domain/porting/successor.h"

#include "domain/porting/reference.h"
#include "domain/secrets.h"

#include <QSet>

#include <algorithm>

namespace domain {
namespace {

//! Unknown members go back with an update, but what they would mean in another order nobody knows.
template <class T>
std::optional<T> withoutRest(std::optional<T> value)
{
    if (value)
        value->rest = {};
    return value;
}

QString unmasked(const QString &secret)
{
    return isMasked(secret) ? QString() : secret;
}

DraftNumber draftNumber(const PortNumber &number)
{
    DraftNumber draft;
    draft.read = draft.e164 = number.phoneNumber;
    draft.endUser = withoutRest(number.endUser);
    draft.portOut = withoutRest(number.portOutInfo);
    if (draft.portOut) {
        draft.portOut->pin = unmasked(draft.portOut->pin);
        draft.portOut->accountNumber = unmasked(draft.portOut->accountNumber);
    }
    draft.voice = withoutRest(number.voice);
    draft.sms = withoutRest(number.sms);
    if (number.features)
        draft.emergency = withoutRest(number.features->e911);
    draft.newPortOutPin = unmasked(number.newPortOutPin);
    return draft;
}

//! What all numbers have alike is said once. Where one lacks it, each keeps its own: nobody inherits by accident.
template <class Own, class All>
void gather(PortInDraft &draft, Own DraftNumber::*own, All PortInDraft::*all)
{
    const Own first = draft.numbers.front().*own;
    const bool alike = std::all_of(
        draft.numbers.begin(), draft.numbers.end(), [&](const DraftNumber &number) { return number.*own == first; });
    if (!alike || first == Own())
        return;
    if constexpr (std::is_same_v<Own, All>)
        draft.*all = first;
    else
        draft.*all = *first;
    for (DraftNumber &number : draft.numbers)
        number.*own = Own();
}

} // namespace

PortInDraft duplicateOf(const PortInDraft &draft)
{
    PortInDraft copy = draft;
    copy.id = {};
    copy.createdAt = copy.changedAt = {};
    copy.step = PortInStep::Numbers;
    copy.orders.clear();
    copy.origin.reset();
    for (DraftNumber &number : copy.numbers) {
        number.portability.reset();
        number.portabilityAt.reset();
    }
    return copy;
}

PortInDraft successorOf(const PortOrder &order, const QStringList &numbers)
{
    const QSet<QString> wanted(numbers.begin(), numbers.end());
    PortInDraft draft;
    draft.origin = DraftOrigin{.order = order.id, .reference = order.customerReference};
    draft.reference = customersReference(order.customerReference);
    draft.resellerName = order.resellerName;
    draft.onDemand = order.onDemandActivation;
    draft.schedule = order.schedule;
    draft.schedule.rest = {};
    for (const PortNumber &number : order.numbers) {
        if (wanted.contains(number.phoneNumber))
            draft.numbers.push_back(draftNumber(number));
    }
    if (draft.numbers.empty())
        return draft;
    gather(draft, &DraftNumber::endUser, &PortInDraft::endUser);
    gather(draft, &DraftNumber::portOut, &PortInDraft::portOut);
    gather(draft, &DraftNumber::voice, &PortInDraft::voice);
    gather(draft, &DraftNumber::sms, &PortInDraft::sms);
    gather(draft, &DraftNumber::emergency, &PortInDraft::emergency);
    gather(draft, &DraftNumber::newPortOutPin, &PortInDraft::newPortOutPin);
    return draft;
}

} // namespace domain
