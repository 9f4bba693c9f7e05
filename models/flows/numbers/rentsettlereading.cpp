#include "flows/numbers/rentsettlereading.h"

#include "api/numbers/notfound.h"
#include "flows/intentdata.h"
#include "flows/numbers/rentanyflow.h"
#include "flows/numbers/rentdata.h"
#include "store/journal.h"

using namespace Qt::StringLiterals;

namespace flows {

using domain::ActiveNumber;
using store::IntentKind, store::JournalEntry;

RentSettleReading::RentSettleReading(Desk desk, store::Intent intent, QObject *parent)
    : SettleReading(parent)
    , m_desk(std::move(desk))
    , m_intent(std::move(intent))
{
}

void RentSettleReading::start(Handler handler)
{
    m_call = m_desk.numbers.active().get(m_intent.target);
    m_call.then(this, [handler = std::move(handler)](const net::Result<ActiveNumber> &result) {
        const auto found = api::orNone(result, "ActiveNumber"_L1);
        if (!found)
            handler(tl::unexpected(found.error()));
        else
            handler(Sighting{.sight = *found ? Sight::Present : Sight::Absent});
    });
}

RentAnySettleReading::RentAnySettleReading(Desk desk, store::Intent intent, QObject *parent)
    : SettleReading(parent)
    , m_desk(std::move(desk))
    , m_intent(std::move(intent))
    , m_numbers(m_desk.numbers)
{
}

void RentAnySettleReading::start(Handler handler)
{
    m_handler = std::move(handler);
    const auto request = rentdata::requestOf(m_intent.data);
    const auto before = rentdata::beforeOf(m_intent.data);
    if (!request || !before) { // what was there before is not known: nothing can be told
        QMetaObject::invokeMethod(
            this, [this] { finish(Sighting{}); }, Qt::QueuedConnection);
        return;
    }
    m_numbers.read(countedBy(*request),
        [this, request = *request, before = *before](const net::Result<NumberSet::Numbers> &result) {
            if (!result) {
                finish(tl::unexpected(result.error()));
                return;
            }
            NumberSet::Numbers arrived = *result;
            for (const QString &number : before)
                arrived.remove(number);
            explain(request, std::move(arrived));
        });
}

void RentAnySettleReading::explain(const domain::RentAnyRequest &request, NumberSet::Numbers arrived)
{
    using enum IntentKind;
    store::then(m_desk.journal.ofKinds(m_desk.profileKey, {RentNumber, RentAnyNumber, CreateOrder, UpdateOrder}), this,
        [this, request, arrived](const store::Result<std::vector<JournalEntry>> &entries) {
            // Without the journal nobody knows what else came in: it is asked again before anything is proven.
            finish(entries ? judge(request, arrived, *entries) : Sighting{});
        });
}

Sighting RentAnySettleReading::judge(
    const domain::RentAnyRequest &request, NumberSet::Numbers arrived, const std::vector<JournalEntry> &ours) const
{
    for (const JournalEntry &entry : ours) {
        if (entry.intent.id == m_intent.id)
            continue;
        const store::OutcomeState state = store::currentState(entry);
        if (store::isFinal(state) && state != store::OutcomeState::Done)
            continue; // it brought nothing
        arrived.remove(store::numberOf(entry));
        // A port-in brings its numbers on some later day.
        if (const auto order = intentdata::sentOrder(entry.intent.data)) {
            for (const domain::PortNumber &number : order->numbers)
                arrived.remove(number.phoneNumber);
        }
    }
    // Until the request has given up its number may still come: one that is there may be a colleague's.
    const bool mayStillArrive = m_desk.local() <= m_intent.givesUpAt;
    if (arrived.isEmpty() || mayStillArrive)
        return {.sight = Sight::Absent};
    // Colleagues rent as well: one that shows something else than was asked for is theirs.
    if (arrived.size() > 1 || arrived.cbegin().value() != request.callbackUrl)
        return {.sight = Sight::Undecided};
    return {.sight = Sight::Present, .orderId = arrived.cbegin().key()};
}

void RentAnySettleReading::finish(const net::Result<Sighting> &result)
{
    const Handler handler = m_handler; // may destroy us
    handler(result);
}

} // namespace flows
