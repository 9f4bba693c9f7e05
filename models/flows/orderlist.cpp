#include "flows/orderlist.h"

#include <QHash>

namespace flows {

using domain::OrderSummary;

OrderListFlow::OrderListFlow(const api::OrdersApi &api, domain::Clock now, QObject *parent)
    : QObject(parent)
    , m_api(api)
    , m_now(std::move(now))
{
}

void OrderListFlow::setFilter(const api::OrderFilter &filter)
{
    if (filter != m_filter) {
        m_filter = filter;
        m_orders.clear();
        m_asOf.reset();
        m_everComplete = false;
        Q_EMIT cleared();
    }
    refresh();
}

void OrderListFlow::refresh()
{
    m_reading.clear();
    m_seen.clear();
    m_error.reset();
    m_began = m_now();
    m_progress = {};
    m_state = ListState::Reading;
    readPage({});
    Q_EMIT stateChanged(m_state);
    Q_EMIT progressChanged(m_progress);
}

void OrderListFlow::cancel()
{
    if (m_state == ListState::Reading)
        stop(ListState::Canceled);
}

bool OrderListFlow::isPartial() const
{
    return m_state != ListState::NotRead && !m_everComplete;
}

void OrderListFlow::readPage(const std::optional<api::Cursor> &cursor)
{
    m_call = m_api.list(m_filter, cursor);
    m_call.then(this, [this](const net::Result<api::OrderPage> &result) {
        if (result) {
            take(*result);
            return;
        }
        m_error = result.error();
        stop(ListState::Failed);
        Q_EMIT failed(*m_error);
    });
}

void OrderListFlow::take(const api::OrderPage &page)
{
    // Pages shift while orders are made: one that was pushed to the next page comes twice.
    std::vector<OrderSummary> fresh;
    for (const OrderSummary &order : page.items) {
        if (m_seen.contains(order.id.text))
            continue;
        m_seen.insert(order.id.text);
        fresh.push_back(order);
    }
    m_reading.insert(m_reading.end(), fresh.begin(), fresh.end());
    m_progress = {int(m_reading.size()), std::max(page.total.value_or(0), int(m_reading.size()))};
    merge(fresh);
    if (page.next)
        readPage(*page.next);
    else
        complete();
    Q_EMIT progressChanged(m_progress);
    if (m_state == ListState::Complete)
        Q_EMIT completed(m_orders);
    else if (!fresh.empty())
        Q_EMIT ordersRead(fresh);
}

void OrderListFlow::merge(const std::vector<OrderSummary> &orders)
{
    QHash<QString, size_t> rows;
    rows.reserve(qsizetype(m_orders.size()));
    for (size_t row = 0; row < m_orders.size(); ++row)
        rows.insert(m_orders[row].id.text, row);
    for (const OrderSummary &order : orders) {
        if (const auto row = rows.constFind(order.id.text); row != rows.cend())
            m_orders[*row] = order;
        else
            m_orders.push_back(order);
    }
    if (!m_everComplete)
        m_asOf = m_began;
}

void OrderListFlow::complete()
{
    m_orders = std::move(m_reading);
    m_asOf = m_began;
    m_everComplete = true;
    m_progress.total = m_progress.done;
    stop(ListState::Complete);
}

void OrderListFlow::stop(ListState state)
{
    m_call.cancel();
    m_reading.clear();
    m_seen.clear();
    m_state = state;
    Q_EMIT stateChanged(state);
}

} // namespace flows
