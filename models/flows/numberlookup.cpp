#include "flows/numberlookup.h"

#include "domain/porting/orderrules.h"
#include "domain/porting/split.h"
#include "store/drafts.h"

#include <algorithm>

namespace flows {

using domain::NumberUse;
using domain::UsePlace;

//! The row does not say which of its numbers are still in it.
static bool saysTooLittle(const domain::OrderSummary &order)
{
    return order.status.value == domain::OrderStatus::Confirmed && order.rejected + order.excluded > 0;
}

NumberLookupFlow::NumberLookupFlow(Desk desk, domain::DraftId ownDraft, QObject *parent)
    : QObject(parent)
    , m_desk(std::move(desk))
    , m_ownDraft(std::move(ownDraft))
    , m_calls(
          this, maximumCalls, [this](const QString &number) { return m_desk.orders.list({.phoneNumber = number}); },
          [this](const QString &number, const net::Result<api::OrderPage> &result) { finish(number, result); })
    , m_reading(
          this, 1, [this](const domain::OrderId &id) { return m_desk.orders.get(id); },
          [this](const domain::OrderId &id, const net::Result<domain::PortOrder> &result) { finishOrder(id, result); })
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
            const QSet<QString> sent = domain::numbersSent(draft); // those are their orders', and looked up there
            for (const domain::DraftNumber &number : draft.numbers) {
                if (!number.removed && !number.e164.isEmpty() && !sent.contains(number.e164))
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
    m_reading.clear();
    m_waiting.clear();
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
    if (!result)
        return fail(number, result.error());
    std::vector<domain::OrderSummary> open;
    std::copy_if(result->items.begin(), result->items.end(), std::back_inserter(open),
        [](const domain::OrderSummary &order) { return domain::locksNumbers(order.status.value); });
    m_waiting.insert(number, open);
    for (const domain::OrderSummary &order : open) {
        const auto &queue = m_reading.queue();
        if (saysTooLittle(order) && !m_orders.contains(order.id) && !m_reading.isRunning(order.id)
            && std::find(queue.begin(), queue.end(), order.id) == queue.end())
            m_reading.enqueue(order.id);
    }
    settle(number);
}

void NumberLookupFlow::finishOrder(const domain::OrderId &id, const net::Result<domain::PortOrder> &result)
{
    if (result)
        m_orders.insert(id, *result);
    const QStringList waiting = m_waiting.keys();
    for (const QString &number : waiting) {
        const auto &orders = m_waiting[number];
        const bool concerned = std::any_of(
            orders.begin(), orders.end(), [&id](const domain::OrderSummary &order) { return order.id == id; });
        if (concerned && result)
            settle(number);
        else if (concerned && m_waiting.remove(number))
            fail(number, result.error());
    }
}

void NumberLookupFlow::settle(const QString &number)
{
    std::vector<domain::OrderSummary> holding;
    for (const domain::OrderSummary &order : m_waiting.value(number)) {
        const auto whole = m_orders.constFind(order.id);
        if (saysTooLittle(order) && whole == m_orders.constEnd())
            return;
        if (!saysTooLittle(order) || domain::holdsNumber(*whole, number))
            holding.push_back(order);
    }
    m_waiting.remove(number);
    m_found.insert(number, holding);
    Q_EMIT checked(number);
    Q_EMIT progressChanged(progress());
}

void NumberLookupFlow::fail(const QString &number, const net::Error &error)
{
    m_failed.insert(number);
    m_error = error;
    // One number that cannot be asked about says nothing of the others; a server that is gone does.
    if (m_failed.size() >= maximumCalls)
        m_calls.setPaused(true);
    Q_EMIT failed(*m_error);
}

void NumberLookupFlow::enqueueUnchecked()
{
    std::deque<QString> queue;
    QSet<QString> queued;
    for (const QString &number : m_numbers) {
        if (m_found.contains(number) || m_waiting.contains(number) || m_failed.contains(number)
            || queued.contains(number) || m_calls.isRunning(number))
            continue;
        queued.insert(number);
        queue.push_back(number);
    }
    m_calls.setQueue(std::move(queue));
    Q_EMIT progressChanged(progress());
}

} // namespace flows
