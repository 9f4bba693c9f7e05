#include "flows/parkeddrafts.h"

#include "api/porting/ordersapi.h"

#include <utility>

namespace flows {

using domain::OrderId;
using domain::PortOrder;
using domain::WaitState;

ParkedDraftsFlow::ParkedDraftsFlow(Desk desk, QObject *parent)
    : QObject(parent)
    , m_desk(std::move(desk))
    , m_calls(
          this, maximumCalls, [this](const OrderId &id) { return m_desk.orders.get(id); },
          [this](const OrderId &id, const net::Result<PortOrder> &result) { finish(id, result); })
{
    connect(&m_timer, &QTimer::timeout, this, &ParkedDraftsFlow::look);
    connect(&m_desk.drafts, &store::Drafts::changed, this, [this] { readDrafts(false); });
}

ParkedDraftsFlow::~ParkedDraftsFlow() = default;

void ParkedDraftsFlow::start(std::chrono::milliseconds interval)
{
    m_timer.start(interval);
    look();
}

void ParkedDraftsFlow::look()
{
    readDrafts(m_online);
}

void ParkedDraftsFlow::setOnline(bool online)
{
    const bool isBack = online && !std::exchange(m_online, online);
    if (isBack && m_timer.isActive())
        look();
}

void ParkedDraftsFlow::readDrafts(bool andOrders)
{
    store::then(m_desk.drafts.list(m_desk.profileKey), this,
        [this, andOrders](const store::Result<std::vector<store::DraftSummary>> &drafts) {
            if (drafts) // else they are on this computer: the store says so itself, and loudly
                take(*drafts, andOrders);
        });
}

void ParkedDraftsFlow::take(const std::vector<store::DraftSummary> &drafts, bool andOrders)
{
    m_awaited.clear();
    int needing = 0;
    std::deque<OrderId> queue;
    for (const store::DraftSummary &draft : drafts) {
        if (draft.submitting)
            continue;
        const auto state = domain::waitState(draft.waits);
        needing += state && *state != WaitState::Waiting ? 1 : 0;
        for (const domain::DraftWait &wait : draft.waits) {
            // One that goes on may still be canceled later; one that is canceled stays so.
            if (wait.state == WaitState::CanGo || m_awaited.contains(wait.order))
                continue;
            m_awaited.insert(wait.order);
            if (!m_calls.isRunning(wait.order))
                queue.push_back(wait.order);
        }
    }
    if (andOrders)
        m_calls.setQueue(std::move(queue));
    if (std::exchange(m_needingYou, needing) != needing)
        Q_EMIT needingYouChanged(needing);
    Q_EMIT stateChanged();
}

void ParkedDraftsFlow::accept(const PortOrder &order, const QDateTime &readAt)
{
    if (m_awaited.contains(order.id))
        m_desk.drafts.noteWait(m_desk.profileKey, order.id, domain::waitState(order.status.value), readAt);
}

void ParkedDraftsFlow::finish(const OrderId &id, const net::Result<PortOrder> &result)
{
    if (result) {
        m_error.reset();
        m_desk.drafts.noteWait(m_desk.profileKey, id, domain::waitState(result->status.value), m_desk.now());
    } else {
        m_error = result.error();
    }
    Q_EMIT stateChanged();
}

} // namespace flows
