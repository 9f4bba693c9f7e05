#include "flows/draftreconciliation.h"

#include "flows/submitplan.h"

namespace flows {

using domain::LoaState;
using domain::SubmitState;
using domain::SubmittedOrder;

namespace {

//! What the draft itself cannot tell the end of.
QStringList openIntents(const std::vector<SubmittedOrder> &orders)
{
    const auto isOpen = [](LoaState state) { return state == LoaState::Sent || state == LoaState::UnknownOutcome; };
    QStringList intents;
    for (const SubmittedOrder &order : orders) {
        if (order.state == SubmitState::Sent || order.state == SubmitState::UnknownOutcome)
            intents.append(order.intentId);
        if (isOpen(order.loa))
            intents.append(order.loaIntentId);
        if (isOpen(order.note))
            intents.append(order.noteIntentId);
    }
    return intents;
}

} // namespace

DraftReconciliation::DraftReconciliation(Desk desk, QObject *parent)
    : QObject(parent)
    , m_desk(std::move(desk))
{
}

void DraftReconciliation::start(const std::vector<SubmittedOrder> &orders, const Handler &handler)
{
    const QStringList intents = openIntents(orders);
    m_result = {.orders = orders};
    m_handler = handler;
    m_open = int(intents.size());
    ++m_run;
    if (intents.isEmpty()) {
        finish(m_result);
        return;
    }
    for (const QString &id : intents) {
        store::then(m_desk.journal.find(id), this,
            [this, id, run = m_run](const store::Result<std::optional<store::JournalEntry>> &entry) {
                if (run != m_run)
                    return;
                if (entry)
                    take(id, *entry);
                else
                    finish(tl::unexpected(entry.error()));
            });
    }
}

void DraftReconciliation::take(const QString &intentId, const std::optional<store::JournalEntry> &entry)
{
    for (SubmittedOrder &order : m_result.orders) {
        if (order.intentId == intentId) {
            order.state = submitState(entry);
            if (order.state == SubmitState::Created)
                order.orderId = {store::orderIdOf(*entry)};
        } else if (order.loaIntentId == intentId) {
            order.loa = letterState(entry);
        } else if (order.noteIntentId == intentId) {
            order.note = letterState(entry);
        }
    }
    if (entry && store::currentState(*entry) == store::OutcomeState::Unknown)
        m_result.unknown.append(intentId);
    if (--m_open == 0)
        finish(m_result);
}

void DraftReconciliation::finish(const store::Result<ReconciledOrders> &result)
{
    ++m_run;
    const Handler handler = std::exchange(m_handler, {});
    handler(store::Result<ReconciledOrders>(result)); // it may start again
}

} // namespace flows
