#include "flows/numberlookup.h"

#include "domain/porting/orderrules.h"
#include "store/drafts.h"

#include <algorithm>

namespace flows {

using domain::NumberUse;
using domain::UsePlace;

NumberLookupFlow::NumberLookupFlow(Desk desk, domain::DraftId ownDraft, QObject *parent)
    : QObject(parent)
    , m_desk(std::move(desk))
    , m_ownDraft(std::move(ownDraft))
    , m_calls(
          this, maximumCalls, [this](const QString &number) { return m_desk.orders.list({.phoneNumber = number}); },
          [this](const QString &number, const net::Result<api::OrderPage> &result) { finish(number, result); })
{
}

void NumberLookupFlow::readDrafts()
{
    store::then(m_desk.drafts.list(m_desk.profileKey), this,
        [this](const store::Result<std::vector<store::DraftSummary>> &drafts) {
            if (!drafts)
                return; // they are on this computer: the store says so itself, and loudly
            for (const store::DraftSummary &draft : *drafts) {
                if (draft.id != m_ownDraft)
                    readDraft(draft.id);
            }
        });
}

void NumberLookupFlow::readDraft(const domain::DraftId &id)
{
    store::then(m_desk.drafts.load(m_desk.profileKey, id), this,
        [this](const store::Result<std::optional<store::LoadedDraft>> &loaded) {
            if (!loaded || !*loaded)
                return;
            const domain::PortInDraft &draft = (*loaded)->draft;
            for (const domain::DraftNumber &number : draft.numbers) {
                if (!number.removed && !number.e164.isEmpty())
                    m_drafts.insert(
                        number.e164, {.place = UsePlace::OtherDraft, .id = draft.id.text, .name = draft.reference});
            }
            Q_EMIT draftsRead();
        });
}

void NumberLookupFlow::setNumbers(const std::vector<QString> &numbers)
{
    m_numbers = numbers;
    enqueueUnchecked();
}

void NumberLookupFlow::setOwnOrders(const QSet<QString> &orderIds)
{
    m_ownOrders = orderIds;
}

void NumberLookupFlow::retry()
{
    m_failed.clear();
    m_error.reset();
    m_calls.setPaused(false);
    enqueueUnchecked();
}

void NumberLookupFlow::cancel()
{
    m_calls.clear();
    Q_EMIT progressChanged(progress());
}

domain::InUse NumberLookupFlow::inUse() const
{
    domain::InUse inUse;
    for (auto found = m_found.cbegin(); found != m_found.cend(); ++found) {
        NumberUse use;
        for (const domain::OrderSummary &order : found.value()) {
            if (m_ownOrders.contains(order.id.text))
                continue;
            const bool canceling = order.status.value == domain::OrderStatus::PendingCancelation;
            use = {.place = canceling ? UsePlace::CancelingOrder : UsePlace::OpenOrder,
                .id = order.id.text,
                .name = order.customerReference};
            if (!canceling)
                break; // an order that is going on says more than one that ends
        }
        inUse.insert(found.key(), use);
    }
    // Another draft is worth knowing even before the server was asked, but no news about an order outweighs it.
    for (auto draft = m_drafts.cbegin(); draft != m_drafts.cend(); ++draft) {
        if (inUse.value(draft.key()).place == UsePlace::Nowhere)
            inUse.insert(draft.key(), draft.value());
    }
    return inUse;
}

Progress NumberLookupFlow::progress() const
{
    const auto done = std::count_if(
        m_numbers.begin(), m_numbers.end(), [this](const QString &number) { return m_found.contains(number); });
    return {.done = int(done), .total = int(m_numbers.size())};
}

void NumberLookupFlow::finish(const QString &number, const net::Result<api::OrderPage> &result)
{
    if (!result) {
        m_failed.insert(number);
        m_error = result.error();
        // One number that cannot be asked about says nothing of the others; a server that is gone does.
        if (m_failed.size() >= maximumCalls)
            m_calls.setPaused(true);
        Q_EMIT failed(*m_error);
        return;
    }
    std::vector<domain::OrderSummary> open;
    std::copy_if(result->items.begin(), result->items.end(), std::back_inserter(open),
        [](const domain::OrderSummary &order) { return domain::locksNumbers(order.status.value); });
    m_found.insert(number, open);
    Q_EMIT checked(number);
    Q_EMIT progressChanged(progress());
}

void NumberLookupFlow::enqueueUnchecked()
{
    std::deque<QString> queue;
    QSet<QString> queued;
    for (const QString &number : m_numbers) {
        if (m_found.contains(number) || m_failed.contains(number) || queued.contains(number)
            || m_calls.isRunning(number))
            continue;
        queued.insert(number);
        queue.push_back(number);
    }
    m_calls.setQueue(std::move(queue));
    Q_EMIT progressChanged(progress());
}

} // namespace flows
