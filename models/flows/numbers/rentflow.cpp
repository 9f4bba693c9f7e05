#include "flows/numbers/rentflow.h"

#include "api/numbers/numbersapi.h"
#include "flows/intentdata.h"
#include "flows/numbers/rentdata.h"
#include "flows/settleflow.h"

#include <algorithm>

namespace flows {

using domain::ActiveNumber;

RentFlow::RentFlow(Desk desk, SettleFlow &settler, const std::vector<domain::AvailableNumber> &numbers, QObject *parent)
    : QObject(parent)
    , m_desk(std::move(desk))
    , m_settler(settler)
{
    m_items.reserve(numbers.size());
    for (const domain::AvailableNumber &number : numbers)
        m_items.push_back({.number = number});
    connect(&m_settler, &SettleFlow::settled, this, &RentFlow::takeSettlement);
}

RentFlow::~RentFlow() = default;

void RentFlow::start()
{
    if (m_running || count(RentState::Waiting) == 0)
        return;
    m_running = true;
    m_stopping = false;
    m_stoppedBy.reset();
    Q_EMIT runningChanged(true);
    next();
}

void RentFlow::stop()
{
    m_stopping = true;
}

void RentFlow::takeUp()
{
    if (m_running)
        return;
    for (int item = 0; item < int(m_items.size()); ++item) {
        RentItem &each = m_items[size_t(item)];
        if (!domain::mayTakeUp(each.state))
            continue;
        each = {.number = each.number};
        Q_EMIT itemChanged(item);
    }
}

int RentFlow::count(RentState state) const
{
    return int(std::ranges::count(m_items, state, &RentItem::state));
}

domain::PriceTotal RentFlow::total() const
{
    std::vector<domain::AvailableNumber> waiting;
    for (const RentItem &item : m_items) {
        if (item.state == RentState::Waiting)
            waiting.push_back(item.number);
    }
    return domain::priceTotal(waiting);
}

Progress RentFlow::progress() const
{
    const int open = count(RentState::Waiting) + count(RentState::Sending);
    return {.done = int(m_items.size()) - open, .total = int(m_items.size())};
}

void RentFlow::next()
{
    const auto waiting = std::ranges::find(m_items, RentState::Waiting, &RentItem::state);
    if (m_stopping || m_stoppedBy || waiting == m_items.end())
        finish();
    else
        send(int(waiting - m_items.begin()));
}

void RentFlow::send(int item)
{
    RentItem &sent = m_items[size_t(item)];
    sent.state = RentState::Sending;
    store::Intent intent
        = m_desk.intent(store::IntentKind::RentNumber, sent.number.phoneNumber, m_desk.timing.writeTimeout);
    intent.id = sent.intentId = newIntentId();
    intent.data = intentdata::sentAt(m_desk.now(), rentdata::rent(sent.number, m_request));
    m_call.start(
        m_desk.journal, intent,
        [this, number = sent.number.phoneNumber] { return m_desk.numbers.available().rent(number, m_request); },
        [this, item](const WriteEnd &end, const auto &answer) { takeEnd(item, end, answer); });
    Q_EMIT itemChanged(item);
}

static RentState stateOf(store::OutcomeState end)
{
    using enum store::OutcomeState;
    return end == Done   ? RentState::Rented
        : end == Unknown ? RentState::Unknown
        : end == Refused ? RentState::Refused
                         : RentState::Failed;
}

void RentFlow::takeEnd(int item, const WriteEnd &end, const std::optional<ActiveNumber> &answer)
{
    RentItem &sent = m_items[size_t(item)];
    sent.state = stateOf(end.state);
    sent.error = end.error;
    sent.active = answer;
    const bool isAboutThisOne = end.isDone() || (end.error && isGone(*end.error));
    if (end.error && !isAboutThisOne)
        m_stoppedBy = end.error;
    if (end.storeError)
        m_stopping = true; // without a journal nothing more may be sent
    Q_EMIT itemChanged(item);
    if (answer)
        Q_EMIT rented(*answer);
    if (end.state == store::OutcomeState::Unknown)
        m_settler.settle(end.intentId);
    if (end.storeError)
        Q_EMIT storeFailed(*end.storeError);
    next();
}

void RentFlow::takeSettlement(const Settlement &settlement)
{
    const auto found = std::ranges::find(m_items, settlement.intentId, &RentItem::intentId);
    if (found == m_items.end() || found->state != RentState::Unknown)
        return;
    const bool isRented = settlement.state == SettleState::Done;
    found->state = isRented ? RentState::Rented : RentState::Absent;
    if (isRented)
        found->error.reset();
    if (m_stoppedBy && m_stoppedBy->mayHaveArrived && count(RentState::Unknown) == 0)
        m_stoppedBy.reset(); // it was the lost answer that stopped, and what became of it is known
    const int item = int(found - m_items.begin());
    Q_EMIT itemChanged(item);
    if (isRented)
        readRented(item);
}

void RentFlow::readRented(int item)
{
    net::Call<ActiveNumber> &call = m_reads[item];
    call = m_desk.numbers.active().get(m_items[size_t(item)].number.phoneNumber);
    call.then(this, [this, item](const net::Result<ActiveNumber> &result) {
        m_reads.erase(item);
        if (!result)
            return; // it is ours all the same, and the next reading of the inventory shows it
        m_items[size_t(item)].active = *result;
        Q_EMIT itemChanged(item);
        Q_EMIT rented(*result);
    });
}

void RentFlow::finish()
{
    m_running = m_stopping = false;
    Q_EMIT runningChanged(false);
}

} // namespace flows
