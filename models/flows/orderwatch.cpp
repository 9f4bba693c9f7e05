#include "flows/orderwatch.h"

#include "domain/porting/orderrules.h"
#include "flows/orderreader.h"

#include <array>

namespace flows {

using domain::OrderId;
using domain::OrderStatus;
using domain::PortOrder;
using std::chrono::milliseconds;

namespace {

//! In the order in which an order can move: one that moves between two lists is seen twice, and never missed.
constexpr std::array openStatuses{OrderStatus::Pending, OrderStatus::Confirmed, OrderStatus::PendingCancelation};

//! So many failures in a row say something about the server, not about the orders.
constexpr int readyFailuresBeforeEnd = 4;

bool mayBeReady(const PortOrder &order)
{
    return domain::permission(order, domain::OrderAction::Activate) == domain::Permission::Allowed;
}

milliseconds longer(milliseconds wait, double factor, milliseconds most)
{
    return std::min(most, milliseconds(qint64(double(wait.count()) * factor)));
}

} // namespace

OrderWatch::OrderWatch(Desk desk, OrderReader &reader, QObject *parent)
    : QObject(parent)
    , m_desk(std::move(desk))
    , m_reader(reader)
    , m_list(m_desk.orders, m_desk.now)
    , m_interval(m_desk.timing.watchEvery)
    , m_knockAfter(m_desk.timing.readerPause)
    , m_ready(
          this, maximumCalls, [this](const OrderId &id) { return m_desk.orders.availableActivations(id); },
          [this](const OrderId &id, const net::Result<domain::ReadyGroups> &result) { readyRead(id, result); })
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &OrderWatch::tick);
    connect(&m_list, &OrderListFlow::completed, this, &OrderWatch::listed);
    connect(&m_list, &OrderListFlow::failed, this, [this](const net::Error &error) {
        m_roundError = error;
        endRound();
    });
    connect(&m_reader, &OrderReader::orderRead, this, &OrderWatch::detailsRead);
    connect(&m_reader, &OrderReader::failed, this, &OrderWatch::detailsFailed);
}

OrderWatch::~OrderWatch() = default;

void OrderWatch::start()
{
    if (m_started)
        return;
    m_started = true;
    if (m_online)
        beginRound();
    else
        wait(m_interval);
}

void OrderWatch::refresh()
{
    if (!m_started)
        return;
    if (isReading())
        m_again = true;
    else
        beginRound();
}

void OrderWatch::setOnline(bool online)
{
    if (online == m_online)
        return;
    m_online = online;
    m_knock.cancel();
    m_knockAfter = m_desk.timing.readerPause;
    m_ready.setPaused(!online);
    if (!m_started)
        return;
    m_timer.stop();
    // A line that comes and goes does not make the rounds come faster.
    const milliseconds since = m_round.isValid() ? milliseconds(m_round.elapsed()) : m_desk.timing.watchEvery;
    wait(std::max(milliseconds(0), m_desk.timing.watchEvery - since));
    Q_EMIT stateChanged();
}

const WatchedOrder *OrderWatch::find(const OrderId &id) const
{
    const auto order = m_orders.find(id);
    return order == m_orders.end() ? nullptr : &order->second;
}

std::optional<QDateTime> OrderWatch::nextRoundAt() const
{
    if (isReading() || !m_online || !m_timer.isActive())
        return {};
    return m_desk.local().addMSecs(m_timer.remainingTime());
}

Progress OrderWatch::progress() const
{
    return {.done = m_total - int(m_pending.size()), .total = m_total};
}

void OrderWatch::beginRound()
{
    m_timer.stop();
    m_round.start();
    m_phase = Phase::List;
    m_status = 0;
    m_total = 0;
    m_pending.clear();
    m_readEarly.clear();
    m_roundError.reset();
    m_readyFailures = 0;
    m_changed = false;
    m_again = false;
    listNext();
    Q_EMIT stateChanged();
}

void OrderWatch::listNext()
{
    m_list.setFilter({.status = openStatuses[m_status], .pageSize = 1000});
}

void OrderWatch::listed(const std::vector<domain::OrderSummary> &orders)
{
    for (const domain::OrderSummary &order : orders)
        m_pending.insert(order.id);
    if (++m_status < openStatuses.size())
        listNext();
    else
        readDetails();
}

void OrderWatch::readDetails()
{
    m_phase = Phase::Details;
    // Those that are no longer listed are read once more, which shows how they ended. A status that nobody heard of
    // is not the end: such an order is followed, though no list has it.
    m_followed.insert(m_pending.begin(), m_pending.end());
    m_pending = m_followed;
    const std::vector<OrderId> followed(m_followed.begin(), m_followed.end());
    for (const OrderId &id : m_readEarly)
        m_pending.erase(id);
    m_total = int(m_pending.size());
    m_reader.setFollowed(followed);
    m_reader.readSoon({m_pending.begin(), m_pending.end()});
    wait(m_interval);
    if (m_pending.empty())
        readReady();
    else
        Q_EMIT stateChanged();
}

void OrderWatch::readReady()
{
    m_phase = Phase::Ready;
    std::deque<OrderId> wanted;
    for (const OrderId &id : m_followed) {
        const WatchedOrder *watched = find(id);
        if (watched && mayBeReady(watched->order))
            wanted.push_back(id);
    }
    m_pending = {wanted.begin(), wanted.end()};
    m_total = int(m_pending.size());
    if (wanted.empty()) {
        endRound();
        return;
    }
    m_ready.setQueue(std::move(wanted));
    Q_EMIT stateChanged();
}

void OrderWatch::readyRead(const OrderId &id, const net::Result<domain::ReadyGroups> &result)
{
    const auto watched = m_orders.find(id);
    const bool isKnown = watched != m_orders.end() && mayBeReady(watched->second.order);
    if (result) {
        m_readyFailures = 0;
        if (isKnown) {
            m_changed = m_changed || !watched->second.ready || watched->second.ready->groups != result->groups;
            watched->second.ready = *result;
            watched->second.readyAt = m_desk.now();
        }
    } else if (!api::isUnknownOperation(result.error())) {
        m_roundError = result.error();
        if (++m_readyFailures >= readyFailuresBeforeEnd) {
            m_ready.clear();
            m_pending.clear();
        }
    }
    m_pending.erase(id);
    if (result && isKnown)
        Q_EMIT orderRead(id);
    if (m_pending.empty())
        endRound();
    else
        Q_EMIT stateChanged();
}

void OrderWatch::endRound()
{
    m_phase = Phase::Idle;
    m_pending.clear();
    if (!m_roundError) {
        // Counted back from now: when the round began, the server's clock may not have been known yet. It has whole
        // seconds, so that a reading can seem to be older.
        m_asOf = m_desk.now().addMSecs(-m_round.elapsed());
        for (const OrderId &id : m_followed) {
            if (const WatchedOrder *watched = find(id))
                m_asOf = std::min(*m_asOf, watched->readAt);
        }
    }
    m_error = m_roundError;
    if (m_error)
        m_interval = longer(
            std::max(m_interval, m_error->retryAfter.value_or(milliseconds(0))), 2, m_desk.timing.watchSlowest);
    else if (m_changed)
        m_interval = m_desk.timing.watchEvery;
    else
        m_interval = longer(m_interval, 1.5, m_desk.timing.watchSlowest);
    const std::optional<net::Error> error = m_error;
    if (m_again && !error)
        beginRound();
    else
        wait(m_interval);
    if (error)
        Q_EMIT failed(*error);
    else
        Q_EMIT roundCompleted();
    Q_EMIT stateChanged();
}

void OrderWatch::detailsRead(const PortOrder &order, const QDateTime &readAt)
{
    const OrderId id = order.id;
    take(order, readAt);
    if (m_phase == Phase::List)
        m_readEarly.insert(id);
    settle(id);
}

void OrderWatch::detailsFailed(const OrderId &id, const net::Error &error)
{
    if (error.kind == net::ErrorKind::NotFound) {
        m_followed.erase(id); // it is gone: what was known of it stays, and nobody asks again
    } else if (m_pending.contains(id)) {
        m_roundError = error;
        m_error = error;
    }
    settle(id);
}

void OrderWatch::settle(const OrderId &id)
{
    if (m_phase != Phase::Details || m_pending.erase(id) == 0)
        return;
    if (m_pending.empty())
        readReady();
    else
        Q_EMIT stateChanged();
}

void OrderWatch::take(const PortOrder &order, const QDateTime &readAt)
{
    const bool isOpen = domain::isOpen(order.status.value);
    const auto known = m_orders.find(order.id);
    if (known == m_orders.end() && !isOpen)
        return; // was over before this run
    if (isOpen)
        m_followed.insert(order.id);
    else
        m_followed.erase(order.id);

    std::vector<OrderChange> changes;
    WatchedOrder &watched = known == m_orders.end() ? m_orders[order.id] : known->second;
    if (known != m_orders.end())
        changes = changesBetween(watched.order, watched.readAt, order, readAt);
    m_changed = m_changed || !changes.empty() || known == m_orders.end();
    watched.order = order;
    watched.readAt = readAt;
    if (!mayBeReady(order))
        watched.ready.reset();
    Q_EMIT orderRead(order.id);
    if (!changes.empty())
        Q_EMIT orderChanged(order.id, changes);
}

void OrderWatch::wait(milliseconds untilRound)
{
    if (m_phase == Phase::List || (isReading() && m_online))
        return; // its end decides
    m_timer.start(m_online ? untilRound : m_knockAfter);
}

void OrderWatch::tick()
{
    if (m_online)
        beginRound();
    else
        knock();
}

void OrderWatch::knock()
{
    m_knock = m_desk.orders.list({.status = openStatuses.front(), .pageSize = 1});
    m_knock.then(this, [this](const net::Result<api::OrderPage> &) {
        // Whoever watches the connection has learnt from the answer, and told us: then we are not here any more.
        m_knock.cancel();
        m_knockAfter = longer(m_knockAfter, 1.5, m_desk.timing.watchSlowest);
        wait(m_interval);
    });
}

} // namespace flows
