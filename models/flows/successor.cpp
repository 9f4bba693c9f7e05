#include "flows/successor.h"

#include "api/porting/ordersapi.h"
#include "domain/porting/orderrules.h"
#include "domain/porting/successor.h"
#include "flows/intentdata.h"
#include "store/drafts.h"
#include "store/journal.h"

#include <QUuid>

#include <utility>

namespace flows {

using domain::PortOrder;

SuccessorDraft makeSuccessorDraft(
    const PortOrder &read, const std::optional<PortOrder> &lastSent, const QStringList &numbers)
{
    const CompletedOrder whole = completed(read, lastSent);
    SuccessorDraft successor{.draft = domain::successorOf(whole.order, numbers)};
    for (const MemberKey &key : whole.unknown) {
        if (numbers.contains(key.number))
            successor.unknown.push_back(key);
    }
    return successor;
}

SuccessorFlow::SuccessorFlow(Desk desk, domain::OrderId order, QObject *parent)
    : QObject(parent)
    , m_desk(std::move(desk))
    , m_id(std::move(order))
{
}

SuccessorFlow::~SuccessorFlow() = default;

void SuccessorFlow::make(const QStringList &numbers)
{
    if (m_running)
        return;
    setRunning(true);
    store::then(m_desk.journal.about(m_desk.profileKey, m_id.text), this,
        [this, numbers, run = m_run](const store::Result<std::vector<store::JournalEntry>> &entries) {
            if (run != m_run)
                return;
            // Without the journal nothing is filled in: what is missing then is typed.
            m_lastSent = entries ? intentdata::lastSentCopy(*entries) : std::nullopt;
            read(numbers);
        });
}

void SuccessorFlow::cancel()
{
    ++m_run;
    m_read.cancel();
    setRunning(false);
}

void SuccessorFlow::read(const QStringList &numbers)
{
    m_read = m_desk.orders.get(m_id);
    m_read.then(this, [this, numbers](const net::Result<PortOrder> &result) {
        m_read.cancel();
        if (result) {
            Q_EMIT orderRead(*result, m_desk.now());
            take(*result, numbers);
            return;
        }
        setRunning(false);
        Q_EMIT readFailed(result.error());
    });
}

void SuccessorFlow::take(const PortOrder &order, const QStringList &numbers)
{
    SuccessorDraft successor
        = makeSuccessorDraft(order, m_lastSent, numbers.isEmpty() ? domain::numbersToTakeUp(order) : numbers);
    if (successor.draft.numbers.empty()) {
        setRunning(false);
        Q_EMIT nothingToTakeUp(order);
        return;
    }
    successor.draft.id = {QUuid::createUuid().toString(QUuid::WithoutBraces)};
    store::then(m_desk.drafts.save(m_desk.profileKey, successor.draft), this,
        [this, order, successor, run = m_run](const store::Result<domain::DraftId> &saved) {
            if (run != m_run)
                return;
            if (saved && order.status.value == domain::OrderStatus::PendingCancelation)
                park(order, successor);
            else
                finish(successor, saved ? std::nullopt : std::optional(saved.error()));
        });
}

void SuccessorFlow::park(const PortOrder &order, const SuccessorDraft &successor)
{
    const domain::DraftWait wait{
        .order = order.id, .reference = order.customerReference, .since = m_desk.local(), .seenAt = m_desk.now()};
    store::then(m_desk.drafts.park(m_desk.profileKey, successor.draft.id, {wait}), this,
        [this, successor, run = m_run](const store::Result<void> &parked) {
            if (run == m_run)
                finish(successor, parked ? std::nullopt : std::optional(parked.error()));
        });
}

void SuccessorFlow::finish(const SuccessorDraft &successor, const std::optional<store::Error> &error)
{
    setRunning(false);
    if (error)
        Q_EMIT storeFailed(*error);
    else
        Q_EMIT made(successor.draft.id, successor);
}

void SuccessorFlow::setRunning(bool running)
{
    if (std::exchange(m_running, running) != running)
        Q_EMIT runningChanged(running);
}

} // namespace flows
