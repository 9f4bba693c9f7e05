#include "flows/campaigns.h"

#include "api/porting/ordersapi.h"
#include "flows/submitplan.h"
#include "store/campaigns.h"
#include "store/drafts.h"
#include "store/journal.h"

#include <algorithm>

namespace flows {

using domain::Campaign;
using domain::CampaignOrder;
using domain::OrderId;
using domain::PortOrder;
using domain::SubmitState;

namespace {

using namespace std::chrono_literals;
constexpr auto savesTogether = 300ms; // a draft that is being typed is saved often
constexpr auto readingsTogether = 50ms;

bool isOpen(SubmitState state)
{
    return state == SubmitState::Sent || state == SubmitState::UnknownOutcome;
}

} // namespace

CampaignsFlow::CampaignsFlow(Desk desk, store::Campaigns &store, QObject *parent)
    : QObject(parent)
    , m_desk(std::move(desk))
    , m_store(store)
    , m_calls(
          this, maximumCalls, [this](const OrderId &id) { return m_desk.orders.get(id); },
          [this](const OrderId &id, const net::Result<PortOrder> &result) { finish(id, result); })
{
    m_reload.setSingleShot(true);
    m_reload.setInterval(savesTogether);
    m_count.setSingleShot(true);
    m_count.setInterval(readingsTogether);
    connect(&m_reload, &QTimer::timeout, this, &CampaignsFlow::load);
    connect(&m_count, &QTimer::timeout, this, &CampaignsFlow::publish);
    const auto follow = [this] {
        if (m_loaded && !m_reload.isActive())
            m_reload.start();
    };
    connect(&m_desk.drafts, &store::Drafts::changed, this, follow);
    connect(&m_desk.journal, &store::Journal::changed, this, follow);
}

CampaignsFlow::~CampaignsFlow() = default;

void CampaignsFlow::load()
{
    store::then(m_store.list(m_desk.profileKey), this, [this](const store::Result<std::vector<Campaign>> &campaigns) {
        if (campaigns)
            take(*campaigns);
        else
            Q_EMIT storeFailed(campaigns.error());
    });
}

void CampaignsFlow::take(std::vector<Campaign> campaigns)
{
    m_stored = std::move(campaigns);
    m_loaded = true;
    askJournal();
    publish();
    if (m_wanted)
        readOrders();
}

void CampaignsFlow::askJournal()
{
    for (const Campaign &campaign : m_stored) {
        for (const CampaignOrder &order : campaign.orders) {
            if (!isOpen(order.state) || order.intentId.isEmpty())
                continue;
            store::then(m_desk.journal.find(order.intentId), this,
                [this, id = order.intentId](const store::Result<std::optional<store::JournalEntry>> &entry) {
                    if (entry && *entry)
                        takeEntry(id, **entry);
                });
        }
    }
}

void CampaignsFlow::takeEntry(const QString &intentId, const store::JournalEntry &entry)
{
    for (Campaign &campaign : m_stored) {
        for (CampaignOrder &order : campaign.orders) {
            const SubmitState state = submitState(entry);
            if (order.intentId != intentId || order.state == state)
                continue;
            order.state = state;
            if (state == SubmitState::Created)
                order.order = {store::orderIdOf(entry)};
            if (!isOpen(state))
                m_store.settle(m_desk.profileKey, intentId, state, order.order);
            publish();
            if (m_wanted)
                readOrders();
            return;
        }
    }
}

void CampaignsFlow::publish()
{
    m_count.stop();
    m_campaigns.clear();
    for (const Campaign &campaign : m_stored) {
        if (domain::holdsSeveral(campaign))
            m_campaigns.push_back({.campaign = campaign,
                .rollup = domain::rollUp(campaign, [this](const OrderId &id) { return this->order(id); })});
    }
    Q_EMIT changed();
}

void CampaignsFlow::readOrders(bool again)
{
    m_wanted = true;
    if (again)
        m_failed.clear();
    const auto &waiting = m_calls.queue();
    std::deque<OrderId> queue(waiting.begin(), waiting.end());
    const size_t before = queue.size();
    for (const CampaignView &view : m_campaigns) {
        for (const CampaignOrder &entry : view.campaign.orders) {
            const PortOrder *known = order(entry.order);
            const bool wanted = !known || (again && domain::isOpen(known->status.value));
            if (entry.order.isEmpty() || !wanted || m_calls.isRunning(entry.order) || m_failed.contains(entry.order)
                || std::find(queue.begin(), queue.end(), entry.order) != queue.end())
                continue;
            queue.push_back(entry.order);
        }
    }
    if (m_calls.isIdle())
        m_asked = 0;
    m_asked += int(queue.size() - before);
    m_calls.setQueue(std::move(queue));
    Q_EMIT progressChanged(progress());
}

void CampaignsFlow::cancel()
{
    m_calls.clear();
    m_asked = 0;
    Q_EMIT progressChanged(progress());
}

void CampaignsFlow::accept(const PortOrder &order, const QDateTime &readAt)
{
    Reading &known = m_orders[order.id];
    // An older answer that arrives late must not undo a newer one.
    if (known.at.isValid() && readAt < known.at)
        return;
    known = {.order = order, .at = readAt};
    m_failed.erase(order.id);
    if (m_loaded && !m_count.isActive())
        m_count.start();
}

void CampaignsFlow::finish(const OrderId &id, const net::Result<PortOrder> &result)
{
    if (result) {
        m_error.reset();
        accept(*result, m_desk.now());
    } else {
        m_failed.insert_or_assign(id, result.error());
        m_error = result.error();
        Q_EMIT failed(*m_error);
    }
    Q_EMIT progressChanged(progress());
}

const CampaignView *CampaignsFlow::find(const QString &id) const
{
    const auto found = std::find_if(
        m_campaigns.begin(), m_campaigns.end(), [&id](const CampaignView &view) { return view.campaign.id == id; });
    return found == m_campaigns.end() ? nullptr : &*found;
}

const CampaignView *CampaignsFlow::ofOrder(const OrderId &id) const
{
    const auto found = std::find_if(m_campaigns.begin(), m_campaigns.end(), [&id](const CampaignView &view) {
        const auto &orders = view.campaign.orders;
        return std::any_of(
            orders.begin(), orders.end(), [&id](const CampaignOrder &order) { return order.order == id; });
    });
    return id.isEmpty() || found == m_campaigns.end() ? nullptr : &*found;
}

const PortOrder *CampaignsFlow::order(const OrderId &id) const
{
    const auto found = m_orders.find(id);
    return found == m_orders.end() ? nullptr : &found->second.order;
}

Progress CampaignsFlow::progress() const
{
    return {.done = m_asked - m_calls.running() - m_calls.waiting(), .total = m_asked};
}

std::optional<QDateTime> CampaignsFlow::asOf() const
{
    std::optional<QDateTime> oldest;
    for (const CampaignView &view : m_campaigns) {
        for (const CampaignOrder &entry : view.campaign.orders) {
            const auto found = m_orders.find(entry.order);
            if (found != m_orders.end() && (!oldest || found->second.at < *oldest))
                oldest = found->second.at;
        }
    }
    return oldest;
}

} // namespace flows
