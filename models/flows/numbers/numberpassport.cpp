#include "flows/numbers/numberpassport.h"

#include "api/numbers/notfound.h"
#include "api/numbers/numbersapi.h"
#include "domain/porting/zones.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace flows {

NumberPassport::NumberPassport(const Desk &desk, store::History &history, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_store(history)
    , m_reading(
          this, maximumCalls, [this](const domain::OrderId &id) { return m_desk.orders.get(id); },
          [this](const domain::OrderId &id, const net::Result<domain::PortOrder> &result) { takeOrder(id, result); })
{
    const auto follow = [this](QTimer &timer, void (NumberPassport::*read)()) {
        timer.setSingleShot(true);
        timer.setInterval(300ms);
        connect(&timer, &QTimer::timeout, this, read);
    };
    follow(m_journalSoon, &NumberPassport::readJournal);
    follow(m_historySoon, &NumberPassport::readHistory);
    connect(&m_desk.journal, &store::Journal::changed, this, [this] {
        if (!m_number.isEmpty())
            m_journalSoon.start();
    });
    connect(&m_store, &store::History::recorded, this, [this](const QString &profileKey) {
        if (!m_number.isEmpty() && profileKey == m_desk.profileKey)
            m_historySoon.start();
    });
}

void NumberPassport::open(const QString &e164)
{
    m_number = e164;
    ++m_turn;
    m_list.cancel();
    m_get.cancel();
    m_reading.clear();
    m_states = {};
    m_orders.clear();
    m_active.reset();
    m_journal.clear();
    m_history.clear();
    m_moreOrders = m_moreJournal = m_moreHistory = false;
    Q_EMIT opened();
    refresh();
}

void NumberPassport::refresh()
{
    readOrders();
    readInventory();
    readJournal();
    readHistory();
}

void NumberPassport::refresh(PassportPart part)
{
    switch (part) {
    case PassportPart::Orders:
        return readOrders();
    case PassportPart::Inventory:
        return readInventory();
    case PassportPart::Journal:
        return readJournal();
    case PassportPart::History:
        return readHistory();
    }
    Q_UNREACHABLE();
}

bool NumberPassport::isReading() const
{
    return std::ranges::any_of(m_states, &PassportState::isReading);
}

void NumberPassport::readOrders()
{
    begin(PassportPart::Orders);
    m_reading.clear();
    m_list = m_desk.orders.list({.phoneNumber = m_number, .pageSize = most});
    m_list.then(this, [this](net::Result<api::OrderPage> result) {
        m_list.cancel();
        if (!result)
            return end(PassportPart::Orders, result.error());
        takeOrders(std::move(*result));
    });
}

void NumberPassport::takeOrders(api::OrderPage page)
{
    std::ranges::stable_sort(page.items, std::ranges::greater(), &domain::OrderSummary::createdDate);
    std::vector<PassportOrder> orders;
    std::deque<domain::OrderId> ids;
    for (domain::OrderSummary &order : page.items) {
        const auto before = std::ranges::find(m_orders, order.id, [](const PassportOrder &o) { return o.order.id; });
        ids.push_back(order.id);
        orders.push_back(before == m_orders.end() ? PassportOrder() : *before); // until it is read again
        orders.back().order = std::move(order);
    }
    m_orders = std::move(orders);
    m_moreOrders = page.next.has_value();
    end(PassportPart::Orders, {});
    m_reading.setQueue(std::move(ids));
}

void NumberPassport::takeOrder(const domain::OrderId &id, const net::Result<domain::PortOrder> &result)
{
    const auto order = std::ranges::find(m_orders, id, [](const PassportOrder &o) { return o.order.id; });
    if (order == m_orders.end())
        return;
    order->error = result ? std::nullopt : std::optional(result.error());
    if (result) {
        const auto number = std::ranges::find(result->numbers, m_number, &domain::PortNumber::phoneNumber);
        order->number = number == result->numbers.end() ? std::nullopt : std::optional(*number);
        order->zone = domain::zoneOf(*result);
        order->isRead = true;
    }
    Q_EMIT partChanged(PassportPart::Orders);
}

void NumberPassport::readInventory()
{
    begin(PassportPart::Inventory);
    m_get = m_desk.numbers.active().get(m_number);
    m_get.then(this, [this](net::Result<domain::ActiveNumber> result) {
        m_get.cancel();
        const auto found = api::orNone(result, "ActiveNumber"_L1);
        if (found)
            m_active = *found;
        end(PassportPart::Inventory, found ? std::nullopt : std::optional(found.error()));
    });
}

void NumberPassport::readJournal()
{
    begin(PassportPart::Journal);
    store::then(m_desk.journal.page(m_desk.profileKey, {.text = m_number}, 0, most), this,
        [this, turn = m_turn](const store::Result<store::JournalPage> &page) {
            if (turn != m_turn)
                return;
            if (page) {
                m_journal = page->entries;
                m_moreJournal = page->next != 0;
            }
            end(PassportPart::Journal, {}, page ? std::nullopt : std::optional(page.error()));
        });
}

void NumberPassport::readHistory()
{
    begin(PassportPart::History);
    store::then(m_store.search(m_desk.profileKey, m_number, most + 1), this,
        [this, turn = m_turn](const store::Result<std::vector<store::HistoryEntry>> &entries) {
            if (turn != m_turn)
                return;
            if (entries) {
                m_history = *entries;
                m_moreHistory = int(m_history.size()) > most;
                m_history.resize(std::min(m_history.size(), std::size_t(most)));
            }
            end(PassportPart::History, {}, entries ? std::nullopt : std::optional(entries.error()));
        });
}

void NumberPassport::begin(PassportPart part)
{
    m_states[std::size_t(part)].isReading = true;
    Q_EMIT partChanged(part);
}

void NumberPassport::end(
    PassportPart part, const std::optional<net::Error> &error, const std::optional<store::Error> &storeError)
{
    PassportState &state = m_states[std::size_t(part)];
    state.isReading = false;
    state.error = error;
    state.storeError = storeError;
    if (!state.hasFailed())
        state.readAt = part == PassportPart::Journal || part == PassportPart::History ? m_desk.local() : m_desk.now();
    Q_EMIT partChanged(part);
}

} // namespace flows
