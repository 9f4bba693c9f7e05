#include "flows/numbers/numberorderbook.h"

#include "flows/intentdata.h"
#include "flows/numbers/numberorderdata.h"
#include "flows/parallel.h"

#include <algorithm>

namespace flows {

using domain::NumberOrderId;
using std::chrono::milliseconds;
using store::KnownNumberOrder;

domain::FreeForm detailsOf(const KnownNumberOrder &known)
{
    if (known.draft)
        return *known.draft;
    return known.registration ? known.registration->details : domain::FreeForm();
}

domain::MissingParts missingOf(const KnownNumberOrder &known)
{
    return domain::missingParts(
        known.requirements, detailsOf(known), known.registration.value_or(domain::Registration()));
}

NumberOrderBook::NumberOrderBook(Desk desk, store::NumberOrders &store, QObject *parent)
    : QObject(parent)
    , m_desk(std::move(desk))
    , m_store(store)
    , m_interval(m_desk.timing.watchEvery)
{
    m_round.setSingleShot(true);
    connect(&m_round, &QTimer::timeout, this, &NumberOrderBook::beginRound);
    m_journal.setSingleShot(true);
    m_journal.setInterval(m_desk.timing.historyRest);
    connect(&m_journal, &QTimer::timeout, this, &NumberOrderBook::readJournal);
    connect(&m_desk.journal, &store::Journal::changed, this, [this] {
        if (m_loaded && !m_journal.isActive())
            m_journal.start();
    });
}

NumberOrderBook::~NumberOrderBook() = default;

void NumberOrderBook::load()
{
    if (m_loading || m_loaded)
        return;
    m_loading = true;
    store::then(
        m_store.list(m_desk.profileKey), this, [this](const store::Result<std::vector<KnownNumberOrder>> &orders) {
            m_loading = false;
            if (!orders) {
                Q_EMIT storeFailed(orders.error());
                return;
            }
            takeStored(*orders);
        });
}

void NumberOrderBook::takeStored(std::vector<KnownNumberOrder> orders)
{
    // What was made or adopted meanwhile is newer than what the store knew.
    std::erase_if(orders, [this](const KnownNumberOrder &order) { return find(order.order.id) != nullptr; });
    std::ranges::move(orders, std::back_inserter(m_orders));
    m_loaded = true;
    readJournal();
    Q_EMIT changed();
    if (m_started)
        beginRound();
}

void NumberOrderBook::readJournal()
{
    using store::JournalEntry;
    store::then(m_desk.journal.ofKinds(m_desk.profileKey, {store::IntentKind::CreateNumberOrder}), this,
        [this](const store::Result<std::vector<JournalEntry>> &entries) {
            if (entries)
                takeJournal(*entries);
        });
}

//! An order that was made, but not kept, because the program ended in between, is read now. Those that the journal
//! cannot tell about are shown as lost.
void NumberOrderBook::takeJournal(const std::vector<store::JournalEntry> &entries)
{
    std::vector<LostNumberOrder> lost;
    for (const store::JournalEntry &entry : entries) {
        if (store::needsSettling(entry)) {
            lost.push_back({.intentId = entry.intent.id,
                .request = numberorderdata::requestOf(entry.intent.data),
                .sentAt = intentdata::sentAt(entry.intent),
                .goneAt = numberorderdata::goneAt(entry.intent)});
            continue;
        }
        const NumberOrderId made{store::numberOrderIdOf(entry)};
        const bool isMade = store::currentState(entry) == store::OutcomeState::Done && !made.isEmpty();
        if (isMade && !find(made) && m_found.insert(made).second)
            enqueue(made);
    }
    std::ranges::reverse(lost);
    if (lost == m_lost)
        return;
    m_lost = std::move(lost);
    Q_EMIT changed();
}

//! Whether \p order is what came of that create. A number is kept for one order at a time, so the same number while the
//! request could arrive says it; a quantity could be anybody's.
static bool answers(const domain::NumberOrder &order, const LostNumberOrder &lost)
{
    const QString *number = std::get_if<QString>(&lost.request.what);
    const bool named = number && std::ranges::any_of(order.numbers, [number](const domain::OrderedNumber &each) {
        return each.phoneNumber == *number;
    });
    constexpr auto clocks = std::chrono::seconds(5); // ours only follows the server's
    return named && order.created && *order.created >= lost.sentAt - clocks
        && *order.created <= lost.goneAt - domain::longestReservation + clocks;
}

void NumberOrderBook::findLost(const domain::NumberOrder &order)
{
    const auto lost
        = std::ranges::find_if(m_lost, [&order](const LostNumberOrder &each) { return answers(order, each); });
    if (lost == m_lost.end())
        return;
    const store::Outcome found{
        .state = store::OutcomeState::Done, .observation = store::Observation::Present, .orderId = order.id.text};
    store::then(m_desk.journal.append(lost->intentId, found), this,
        [this, intentId = lost->intentId](const store::Result<store::JournalEntry> &entry) {
            if (entry)
                Q_EMIT lostFound(intentId);
            else
                Q_EMIT storeFailed(entry.error());
        });
}

void NumberOrderBook::start()
{
    if (m_started)
        return;
    m_started = true;
    if (m_loaded)
        beginRound();
}

void NumberOrderBook::setOnline(bool online)
{
    if (online == m_online)
        return;
    m_online = online;
    if (!m_started || !m_loaded)
        return;
    if (online)
        beginRound();
    else
        m_round.stop();
}

void NumberOrderBook::refresh()
{
    if (m_started && m_loaded)
        beginRound();
}

void NumberOrderBook::refresh(const NumberOrderId &id)
{
    if (!id.isEmpty())
        enqueue(id);
}

void NumberOrderBook::cancel()
{
    m_queue.clear();
    for (auto &reading : m_readings)
        reading.release()->deleteLater(); // we may be inside a handler of it
    m_readings.clear();
    m_adopting.clear();
    endRound();
}

const KnownNumberOrder *NumberOrderBook::find(const NumberOrderId &id) const
{
    const auto found = std::ranges::find(
        m_orders, id, [](const KnownNumberOrder &order) -> const auto & { return order.order.id; });
    return found == m_orders.end() ? nullptr : &*found;
}

KnownNumberOrder *NumberOrderBook::known(const NumberOrderId &id)
{
    return const_cast<KnownNumberOrder *>(find(id));
}

bool NumberOrderBook::isReading(const NumberOrderId &id) const
{
    return std::ranges::find(m_queue, id) != m_queue.end()
        || std::ranges::any_of(m_readings, [&id](const auto &reading) { return reading->id() == id; });
}

std::optional<QDateTime> NumberOrderBook::nextRoundAt() const
{
    if (!m_round.isActive())
        return {};
    return m_desk.local().addMSecs(m_round.remainingTime());
}

void NumberOrderBook::adopt(const NumberOrderId &id)
{
    if (find(id)) {
        Q_EMIT adopted(id);
        return;
    }
    m_adopting.insert(id);
    enqueue(id);
}

void NumberOrderBook::beginRound()
{
    m_round.stop();
    m_moved = false;
    for (const KnownNumberOrder &order : m_orders) {
        if (!domain::isFinal(order.order.state.value))
            enqueue(order.order.id);
    }
    if (!isReading())
        endRound();
}

void NumberOrderBook::endRound()
{
    m_total = 0;
    if (!m_started)
        return;
    if (!m_error)
        m_asOf = m_desk.now();
    const milliseconds longer(qint64(double(m_interval.count()) * 1.5));
    m_interval = m_moved ? m_desk.timing.watchEvery : std::min(longer, m_desk.timing.watchSlowest);
    const bool anyOpen = std::ranges::any_of(
        m_orders, [](const KnownNumberOrder &order) { return !domain::isFinal(order.order.state.value); });
    if (anyOpen && m_online)
        m_round.start(m_interval);
    Q_EMIT readingChanged();
}

void NumberOrderBook::enqueue(const NumberOrderId &id)
{
    if (isReading(id))
        return;
    if (!isReading())
        m_error.reset();
    ++m_total;
    m_queue.push_back(id);
    pump();
    Q_EMIT readingChanged();
}

void NumberOrderBook::pump()
{
    while (!m_queue.empty() && int(m_readings.size()) < maximumCalls) {
        const NumberOrderId id = m_queue.front();
        m_queue.pop_front();
        const KnownNumberOrder *order = find(id);
        const bool wantsRequirements = !order || !order->requirementsReadAt;
        m_readings.push_back(std::make_unique<NumberOrderReading>(m_desk, id, wantsRequirements));
        NumberOrderReading *reading = m_readings.back().get();
        reading->start([this, reading](const net::Result<NumberOrderRead> &result) { finish(reading, result); });
    }
}

void NumberOrderBook::finish(NumberOrderReading *reading, const net::Result<NumberOrderRead> &result)
{
    const NumberOrderId id = reading->id();
    const auto own = std::ranges::find_if(m_readings, [reading](const auto &each) { return each.get() == reading; });
    if (own == m_readings.end())
        return; // it was canceled, and had its answer already
    own->release()->deleteLater(); // we are inside its handler
    m_readings.erase(own);
    const bool wasAdopted = m_adopting.erase(id) > 0;
    if (result)
        takeRead(*result);
    else
        m_error = result.error();
    pump();
    if (!isReading())
        endRound();
    else
        Q_EMIT readingChanged();
    if (wasAdopted && result)
        Q_EMIT adopted(id);
    else if (wasAdopted)
        Q_EMIT adoptFailed(id, result.error());
    else if (!result)
        Q_EMIT failed(result.error());
}

void NumberOrderBook::takeRead(const NumberOrderRead &read)
{
    KnownNumberOrder *order = known(read.order.id);
    if (!order)
        order = &*m_orders.insert(m_orders.begin(), KnownNumberOrder{.addedAt = m_desk.local()});
    const KnownNumberOrder before = *order;
    order->order = read.order;
    order->readAt = read.readAt;
    order->registration = read.registration;
    if (read.askedRequirements) {
        order->requirementsReadAt = read.readAt;
        order->requirements = read.requirements;
    }
    m_moved = m_moved || before.order.state != read.order.state;
    findLost(read.order);
    save(read.order.id);
    tell(read.order.id);
}

void NumberOrderBook::take(const domain::NumberOrder &read, const QDateTime &readAt)
{
    KnownNumberOrder *order = known(read.id);
    const bool isNew = !order;
    if (!order)
        order = &*m_orders.insert(m_orders.begin(), KnownNumberOrder{.addedAt = m_desk.local()});
    order->order = read;
    order->readAt = readAt;
    save(read.id);
    tell(read.id);
    m_interval = m_desk.timing.watchEvery; // something goes on: look soon
    if (isNew)
        refresh(read.id);
    else if (m_started && !isReading())
        m_round.start(m_interval);
}

void NumberOrderBook::takeRegistration(const NumberOrderId &id, const domain::Registration &registration)
{
    KnownNumberOrder *order = known(id);
    if (!order)
        return;
    order->registration = registration;
    save(id);
    tell(id);
}

void NumberOrderBook::setDraft(const NumberOrderId &id, const std::optional<domain::FreeForm> &draft)
{
    KnownNumberOrder *order = known(id);
    if (!order || order->draft == draft)
        return;
    order->draft = draft;
    order->secretsMissing = false; // it was typed again
    save(id);
    tell(id);
}

void NumberOrderBook::save(const NumberOrderId &id)
{
    const KnownNumberOrder *order = find(id);
    store::then(m_store.save(m_desk.profileKey, *order), this, [this](const store::Result<void> &saved) {
        if (!saved)
            Q_EMIT storeFailed(saved.error());
    });
}

void NumberOrderBook::tell(const NumberOrderId &id)
{
    Q_EMIT orderChanged(id);
    Q_EMIT changed();
}

} // namespace flows
