#include "flows/numbers/releaseflow.h"

#include "api/numbers/numbersapi.h"
#include "domain/numbers/servicestate.h"
#include "flows/numbers/numberintent.h"
#include "flows/settleflow.h"

#include <algorithm>
#include <utility>

namespace flows {

using domain::ActiveNumber, domain::E911Address, domain::ReleaseRow, domain::ReleaseState;

static QString wordsOf(const net::Error &error)
{
    return error.detail.isEmpty() ? error.title : error.detail;
}

ReleaseFlow::ReleaseFlow(Desk desk, SettleFlow &settler, Ask ask, QStringList numbers, QObject *parent)
    : QObject(parent)
    , m_desk(std::move(desk))
    , m_settler(settler)
    , m_ask(std::move(ask))
    , m_numbers(
          this, maximumCalls, [this](int row) { return m_desk.numbers.active().get(m_rows[std::size_t(row)].number); },
          [this](int row, const net::Result<ActiveNumber> &result) { numberAnswered(row, result); })
    , m_addresses(
          this, maximumCalls,
          [this](int row) { return m_desk.numbers.emergencyAddresses().get(m_rows[std::size_t(row)].number); },
          [this](int row, const net::Result<E911Address> &result) { addressAnswered(row, result); })
{
    numbers.removeDuplicates();
    for (const QString &number : std::as_const(numbers))
        m_rows.push_back({.number = number});
    connect(&m_settler, &SettleFlow::changed, this, &ReleaseFlow::takeSettlement);
}

ReleaseFlow::~ReleaseFlow() = default;

void ReleaseFlow::prepare()
{
    if (m_step == Step::Reading || m_step == Step::Releasing)
        return;
    std::deque<int> rows;
    for (int row = 0; row < int(m_rows.size()); ++row) {
        const ReleaseState state = m_rows[std::size_t(row)].state;
        if (state == ReleaseState::Released || state == ReleaseState::Unknown)
            continue;
        m_rows[std::size_t(row)].facts = {};
        set(row, ReleaseState::Reading);
        rows.push_back(row);
    }
    setStep(Step::Reading);
    m_numbers.setQueue(rows);
    readingEnded();
}

void ReleaseFlow::numberAnswered(int row, const net::Result<ActiveNumber> &result)
{
    if (m_rows[std::size_t(row)].state != ReleaseState::Reading) { // until when a released one works
        if (result) {
            m_rows[std::size_t(row)].facts.number = *result;
            Q_EMIT rowChanged(row);
            Q_EMIT numberRead(*result, m_desk.now());
        }
        return;
    }
    if (result) {
        m_rows[std::size_t(row)].facts.number = *result;
        Q_EMIT numberRead(*result, m_desk.now());
        m_addresses.enqueue(row);
    } else {
        set(row, ReleaseState::ReadFailed, wordsOf(result.error()));
    }
    readingEnded();
}

void ReleaseFlow::addressAnswered(int row, const net::Result<E911Address> &result)
{
    ReleaseRow &item = m_rows[std::size_t(row)];
    if (const auto address = api::orNone(result)) {
        item.facts.addressRead = true;
        item.facts.address = *address;
    }
    judge(item);
    Q_EMIT rowChanged(row);
    readingEnded();
}

void ReleaseFlow::readingEnded()
{
    if (m_step == Step::Reading && m_numbers.isIdle() && m_addresses.isIdle() && count(ReleaseState::Reading) == 0)
        setStep(Step::Ready);
}

void ReleaseFlow::judge(ReleaseRow &row) const
{
    const Known known = m_ask(row.number);
    row.facts.openOrder = known.openOrder;
    row.facts.ordersRead = known.ordersRead;
    row.facts.isProtected = known.isProtected;
    row.facts.protectedFor = known.protectedFor;
    row.interlocks = domain::interlocksOf(row.facts);
    row.state = domain::mayRelease(row.interlocks) ? ReleaseState::Ready : ReleaseState::Blocked;
}

void ReleaseFlow::judgeAgain()
{
    for (int row = 0; row < int(m_rows.size()); ++row) {
        ReleaseRow &item = m_rows[std::size_t(row)];
        if (item.state != ReleaseState::Ready && item.state != ReleaseState::Blocked)
            continue;
        const ReleaseRow before = item;
        judge(item);
        if (item != before)
            Q_EMIT rowChanged(row);
    }
}

int ReleaseFlow::count(ReleaseState state) const
{
    return int(std::ranges::count(m_rows, state, &ReleaseRow::state));
}

std::vector<QString> ReleaseFlow::ready() const
{
    std::vector<QString> numbers;
    for (const ReleaseRow &row : m_rows) {
        if (row.state == ReleaseState::Ready)
            numbers.push_back(row.number);
    }
    return numbers;
}

Progress ReleaseFlow::progress() const
{
    if (m_step == Step::Reading)
        return {.done = int(m_rows.size()) - count(ReleaseState::Reading), .total = int(m_rows.size())};
    const int open = int(m_queue.size()) + count(ReleaseState::Sending);
    return {.done = m_toRelease - open, .total = m_toRelease};
}

void ReleaseFlow::release()
{
    if (m_step != Step::Ready)
        return;
    m_queue.clear();
    for (int row = int(m_rows.size()) - 1; row >= 0; --row) {
        if (m_rows[std::size_t(row)].state == ReleaseState::Ready)
            m_queue.push_back(row);
    }
    m_toRelease = int(m_queue.size());
    if (m_queue.empty())
        return;
    setStep(Step::Releasing);
    next();
}

void ReleaseFlow::stop()
{
    m_queue.clear();
}

void ReleaseFlow::next()
{
    if (m_queue.empty()) {
        setStep(count(ReleaseState::Ready) > 0 ? Step::Ready : Step::Over);
        return;
    }
    const int row = m_queue.back();
    m_queue.pop_back();
    set(row, ReleaseState::Sending);
    m_read = m_desk.numbers.active().get(m_rows[std::size_t(row)].number);
    m_read.then(this, [this, row](const net::Result<ActiveNumber> &result) {
        m_read.cancel();
        if (result) {
            sendIfUnmoved(row, *result);
            return;
        }
        set(row, ReleaseState::ReadFailed, wordsOf(result.error()));
        next();
    });
}

void ReleaseFlow::sendIfUnmoved(int row, const ActiveNumber &number)
{
    ReleaseRow &item = m_rows[std::size_t(row)];
    const std::vector<domain::Interlock> shown = item.interlocks;
    item.facts.number = number;
    judge(item);
    if (item.interlocks != shown) {
        set(row, ReleaseState::Moved);
        next();
        return;
    }
    set(row, ReleaseState::Sending);
    store::Intent intent = m_desk.intent(store::IntentKind::ReleaseNumber, item.number, m_desk.timing.writeTimeout);
    intent.data = numberintent::release(number, m_desk.now());
    m_call.start(
        m_desk.journal, intent, [this, number = item.number] { return m_desk.numbers.active().release(number); },
        [this, row](const WriteEnd &end, const auto &answer) { takeEnd(row, end, answer); });
}

void ReleaseFlow::takeEnd(int row, const WriteEnd &end, const std::optional<ActiveNumber> &answer)
{
    ReleaseRow &item = m_rows[std::size_t(row)];
    item.intentId = end.intentId;
    const QString words = end.error ? wordsOf(*end.error) : QString();
    switch (end.state) {
    case store::OutcomeState::Done:
        if (answer) {
            item.facts.number = *answer;
            Q_EMIT numberRead(*answer, m_desk.now());
        }
        set(row, ReleaseState::Released);
        break;
    case store::OutcomeState::Unknown:
        set(row, ReleaseState::Unknown, words);
        m_settler.settle(end.intentId);
        break;
    case store::OutcomeState::Refused:
        set(row, ReleaseState::Refused, words);
        if (end.error && end.error->kind == net::ErrorKind::RateLimited)
            stop(); // the person says when it goes on
        break;
    case store::OutcomeState::Begun:
    case store::OutcomeState::Sent:
    case store::OutcomeState::Failed:
    case store::OutcomeState::Absent:
        set(row, ReleaseState::NotSent, words);
        stop(); // the next one would not leave this machine either
        if (end.storeError)
            Q_EMIT storeFailed(*end.storeError);
        break;
    }
    next();
}

void ReleaseFlow::takeSettlement(const Settlement &settlement)
{
    if (!settlement.isSettled())
        return;
    const auto found = std::ranges::find(m_rows, settlement.intentId, &ReleaseRow::intentId);
    if (found == m_rows.end() || found->state != ReleaseState::Unknown)
        return;
    const int row = int(found - m_rows.begin());
    if (settlement.state == SettleState::Done)
        confirmReleased(row);
    else
        set(row, ReleaseState::NotSent);
}

//! Until when it works stands only on the server.
void ReleaseFlow::confirmReleased(int row)
{
    set(row, ReleaseState::Released);
    m_numbers.enqueue(row);
}

void ReleaseFlow::set(int row, ReleaseState state, const QString &words)
{
    ReleaseRow &item = m_rows[std::size_t(row)];
    item.state = state;
    item.words = words;
    Q_EMIT rowChanged(row);
}

void ReleaseFlow::setStep(Step step)
{
    if (m_step == step)
        return;
    m_step = step;
    Q_EMIT stepChanged(step);
}

} // namespace flows
