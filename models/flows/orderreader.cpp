#include "flows/orderreader.h"

#include "domain/porting/orderrules.h"

#include <QSet>

namespace flows {

using domain::OrderId;
using domain::PortOrder;

namespace {

//! So many failures in a row say something about the server or the line, not about the orders.
constexpr int failuresBeforeRest = 4;

} // namespace

OrderReader::OrderReader(const api::OrdersApi &api, domain::Clock now, const Timing &timing, QObject *parent)
    : QObject(parent)
    , m_api(api)
    , m_now(std::move(now))
    , m_timing(timing)
    , m_calls(
          this, maximumCalls, [this](const OrderId &id) { return start(id); },
          [this](const OrderId &id, const net::Result<PortOrder> &result) { finish(id, result); })
    , m_urgent(
          this, 1, [this](const OrderId &id) { return start(id); },
          [this](const OrderId &id, const net::Result<PortOrder> &result) { finish(id, result); })
{
    m_rest.setSingleShot(true);
    connect(&m_rest, &QTimer::timeout, this, &OrderReader::resume);
}

void OrderReader::setOrders(const std::vector<domain::OrderSummary> &orders)
{
    for (Entry &entry : m_entries)
        entry.isListed = false;
    m_order.clear();
    for (const domain::OrderSummary &summary : orders) {
        Entry &entry = m_entries[summary.id];
        const bool isNew = entry.record.state == ReadState::NotRead;
        entry.wanted = isNew || entry.wanted || domain::isOpen(summary.status.value) || entry.summary != summary;
        entry.summary = summary;
        entry.isListed = true;
        m_order.push_back(summary.id);
    }
    dropOthers();
    requeue();
    Q_EMIT progressChanged(progress());
}

void OrderReader::setFollowed(const std::vector<OrderId> &ids)
{
    for (Entry &entry : m_entries)
        entry.isFollowed = false;
    m_followed = ids;
    for (const OrderId &id : ids)
        m_entries[id].isFollowed = true;
    dropOthers();
}

void OrderReader::readSoon(const std::vector<OrderId> &ids)
{
    for (const OrderId &id : ids)
        m_entries[id].wanted = true;
    requeue();
    Q_EMIT progressChanged(progress());
}

void OrderReader::dropOthers()
{
    m_entries.removeIf([this](QHash<OrderId, Entry>::iterator entry) {
        return !entry->isListed && !entry->isFollowed && !isRunning(entry.key());
    });
}

void OrderReader::setVisible(const std::vector<OrderId> &ids)
{
    m_visible = ids;
    requeue();
}

void OrderReader::readNow(const OrderId &id)
{
    if (isRunning(id))
        return;
    m_entries[id].wanted = false;
    m_urgent.enqueue(id);
    requeue();
}

void OrderReader::accept(const PortOrder &order, const QDateTime &readAt)
{
    Entry &entry = m_entries[order.id];
    // An older answer that arrives late must not undo a newer one: neither this, nor one of ours that is on its way.
    if (entry.record.readAt.isValid() && readAt < entry.record.readAt)
        return;
    entry.wanted = false;
    entry.overtaken = isRunning(order.id);
    take(order.id, order, readAt);
}

void OrderReader::setOnline(bool online)
{
    if (online == m_online)
        return;
    const bool wasResting = isResting();
    m_online = online;
    requeue();
    if (isResting() != wasResting)
        Q_EMIT restingChanged(isResting());
}

void OrderReader::resume()
{
    const bool wasResting = isResting();
    m_rest.stop();
    m_restReason.reset();
    // One more failure and it rests again: a server that is still down is not knocked at four times each.
    m_failures = failuresBeforeRest - 1;
    requeue();
    if (isResting() != wasResting)
        Q_EMIT restingChanged(isResting());
}

const OrderRecord *OrderReader::find(const OrderId &id) const
{
    const auto entry = m_entries.constFind(id);
    return entry == m_entries.cend() ? nullptr : &entry->record;
}

ReadState OrderReader::state(const OrderId &id) const
{
    const OrderRecord *record = find(id);
    return record ? record->state : ReadState::NotRead;
}

Progress OrderReader::progress() const
{
    Progress progress{.total = int(m_order.size())};
    for (const OrderId &id : m_order) {
        const Entry &entry = *m_entries.constFind(id);
        progress.done += entry.wanted || entry.record.state == ReadState::Reading ? 0 : 1;
    }
    return progress;
}

void OrderReader::requeue()
{
    m_calls.setPaused(isResting());
    std::deque<OrderId> queue;
    QSet<OrderId> queued;
    const auto add = [&](const OrderId &id) {
        const auto entry = m_entries.constFind(id);
        if (entry == m_entries.cend() || !entry->wanted || queued.contains(id) || isRunning(id))
            return;
        queued.insert(id);
        queue.push_back(id);
    };
    for (const OrderId &id : m_visible)
        add(id);
    for (const OrderId &id : m_order) {
        if (domain::isOpen(m_entries[id].summary.status.value))
            add(id);
    }
    for (const OrderId &id : m_followed)
        add(id);
    for (const OrderId &id : m_order)
        add(id);
    m_calls.setQueue(std::move(queue));
}

net::Call<PortOrder> OrderReader::start(const OrderId &id)
{
    Entry &entry = m_entries[id];
    entry.wanted = false;
    entry.overtaken = false;
    if (entry.record.state != ReadState::Read) {
        entry.record.state = ReadState::Reading;
        Q_EMIT stateChanged(id, ReadState::Reading);
    }
    return m_api.get(id);
}

void OrderReader::finish(const OrderId &id, const net::Result<PortOrder> &result)
{
    const auto entry = m_entries.find(id);
    if (result) {
        m_failures = 0;
        if (entry != m_entries.end() && entry->overtaken)
            entry->wanted = true; // which of the two answers is older cannot be told
        else if (entry != m_entries.end())
            take(id, *result, m_now());
    } else {
        if (entry != m_entries.end()) {
            entry->record.error = result.error();
            entry->record.state = entry->record.order ? ReadState::Read : ReadState::Failed;
            Q_EMIT stateChanged(id, entry->record.state);
        }
        Q_EMIT failed(id, result.error());
        const bool oneOrderOnly = result.error().kind == net::ErrorKind::NotFound;
        if (!oneOrderOnly && ++m_failures >= failuresBeforeRest)
            rest(result.error());
    }
    if (const auto again = m_entries.constFind(id); again != m_entries.cend() && again->wanted)
        requeue(); // wanted anew while it was on its way
    Q_EMIT progressChanged(progress());
}

void OrderReader::take(const OrderId &id, const PortOrder &order, const QDateTime &readAt)
{
    OrderRecord &record = m_entries[id].record;
    std::optional<OrderChange> change;
    if (record.order)
        change = changeBetween(*record.order, record.readAt, order, readAt);
    if (change)
        record.lastChange = change;
    record.order = order;
    record.readAt = readAt;
    record.error.reset();
    record.state = ReadState::Read;
    Q_EMIT stateChanged(id, ReadState::Read);
    Q_EMIT orderRead(order, readAt);
    if (change)
        Q_EMIT orderChanged(id, *change);
}

void OrderReader::rest(const net::Error &error)
{
    const bool wasResting = isResting();
    // Those that failed on the way are wanted again, or they would stay unread after the rest.
    for (Entry &entry : m_entries)
        entry.wanted = entry.wanted || entry.record.state == ReadState::Failed;
    m_restReason = error;
    m_rest.start(error.retryAfter.value_or(m_timing.readerPause));
    m_calls.setPaused(true);
    if (!wasResting)
        Q_EMIT restingChanged(true);
}

} // namespace flows
