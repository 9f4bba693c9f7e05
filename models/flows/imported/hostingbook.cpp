#include "flows/imported/hostingbook.h"

#include "api/imported/importedapi.h"

#include <algorithm>

namespace flows {

using domain::HostingOrder, domain::HostingOrderId, domain::HostingOrderNumber, domain::HostingOrderState;

int HostingRecord::failedNumbers() const
{
    return int(std::ranges::count_if(numbers,
        [](const HostingOrderNumber &number) { return domain::outcomeOf(number) == domain::HostingOutcome::Failed; }));
}

HostingBook::HostingBook(const Desk &desk, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_orderReads(
          this, 2, [this](const HostingOrderId &id) { return m_desk.imported.orders().get(id); },
          [this](const HostingOrderId &id, const net::Result<HostingOrder> &result) { takeOrder(id, result); })
    , m_numberReads(
          this, 2, [this](const Page &page) { return m_desk.imported.orders().numbers(page.order, {}, page.cursor); },
          [this](const Page &page, const net::Result<api::OrderNumberPage> &result) { takeNumbers(page, result); })
    , m_wait(desk.timing.watchEvery)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &HostingBook::round);
}

const HostingRecord *HostingBook::find(const HostingOrderId &id) const
{
    const auto found = m_orders.find(id);
    return found == m_orders.end() ? nullptr : &found->second;
}

int HostingBook::open() const
{
    return int(std::ranges::count_if(
        m_orders, [](const auto &known) { return !domain::isFinal(known.second.order.state.value); }));
}

void HostingBook::accept(const HostingOrder &order, const QDateTime &readAt)
{
    put(order, readAt);
}

void HostingBook::accept(const std::vector<HostingOrder> &orders, const QDateTime &readAt)
{
    for (const HostingOrder &order : orders) {
        put(order, readAt);
        if (order.state == HostingOrderState::InProgress)
            readNumbers(order.id);
    }
}

void HostingBook::put(const HostingOrder &order, const QDateTime &readAt)
{
    if (order.id.isEmpty())
        return;
    HostingRecord &known = m_orders[order.id];
    if (known.readAt.isValid() && readAt < known.readAt)
        return;
    const bool isOther = known.order != order;
    if (known.order.state == HostingOrderState::WaitingForSignature && known.readAt.isValid()
        && (order.state == HostingOrderState::InProgress || order.state == HostingOrderState::Completed))
        known.signedBetween = std::pair(known.readAt, readAt);
    known.order = order;
    known.readAt = readAt;
    known.error.reset();
    m_roundChanged = m_roundChanged || isOther;
    if (isOther || !known.numbersReadAt)
        readNumbers(order.id);
    Q_EMIT changed(order.id);
}

void HostingBook::acceptNumbers(
    const HostingOrderId &id, const std::vector<HostingOrderNumber> &numbers, const QDateTime &readAt)
{
    const auto known = m_orders.find(id);
    if (known == m_orders.end() || (known->second.numbersReadAt && readAt < *known->second.numbersReadAt))
        return;
    m_roundChanged = m_roundChanged || known->second.numbers != numbers;
    known->second.numbers = numbers;
    known->second.numbersReadAt = readAt;
    Q_EMIT changed(id);
}

void HostingBook::compare(
    const api::HostingOrderFilter &question, const std::set<HostingOrderId> &orders, const QDateTime &askedAt)
{
    for (const auto &[id, known] : m_orders) {
        const HostingOrder &order = known.order;
        if (order.state == question.state && order.type == question.type
            && order.servicePlanId == question.servicePlanId && order.campaignId == question.campaignId
            && known.readAt < askedAt && !orders.contains(id))
            read(id);
    }
}

void HostingBook::read(const HostingOrderId &id)
{
    if (id.isEmpty() || m_orderReads.isRunning(id) || std::ranges::count(m_orderReads.queue(), id) > 0)
        return;
    m_orderReads.enqueue(id);
    Q_EMIT readingChanged();
}

bool HostingBook::isReading(const HostingOrderId &id) const
{
    return m_orderReads.isRunning(id) || std::ranges::count(m_orderReads.queue(), id) > 0 || m_pages.contains(id);
}

Progress HostingBook::progress() const
{
    const auto known
        = std::ranges::count_if(m_orders, [](const auto &each) { return each.second.numbersReadAt.has_value(); });
    return {.done = int(known), .total = int(m_orders.size())};
}

void HostingBook::takeOrder(const HostingOrderId &id, const net::Result<HostingOrder> &result)
{
    if (result) {
        HostingOrder order = *result;
        order.id = id; // whatever it calls itself, this is what was asked for
        put(order, m_desk.now());
        // While it is at work its numbers move, and the order itself does not say so.
        if (order.state == HostingOrderState::InProgress)
            readNumbers(id);
    } else if (result.error().kind == net::ErrorKind::NotFound) {
        if (m_orders.erase(id) > 0)
            Q_EMIT gone(id);
        else
            Q_EMIT readFailed(id, result.error());
    } else {
        fail(id, result.error());
    }
    nextRound();
    Q_EMIT readingChanged();
}

void HostingBook::readNumbers(const HostingOrderId &id)
{
    if (m_pages.contains(id))
        return;
    m_pages[id] = {};
    m_numberReads.enqueue({.order = id});
    Q_EMIT readingChanged();
}

void HostingBook::takeNumbers(const Page &page, const net::Result<api::OrderNumberPage> &result)
{
    Pages &pages = m_pages[page.order];
    if (result) {
        pages.numbers.insert(pages.numbers.end(), result->items.begin(), result->items.end());
        if (result->next && ++pages.count < mostPages) {
            m_numberReads.enqueue({.order = page.order, .cursor = result->next});
            return;
        }
        const std::vector<HostingOrderNumber> numbers = std::move(pages.numbers);
        m_pages.erase(page.order);
        acceptNumbers(page.order, numbers, m_desk.now());
    } else {
        m_pages.erase(page.order);
        fail(page.order, result.error());
    }
    nextRound();
    Q_EMIT readingChanged();
}

void HostingBook::fail(const HostingOrderId &id, const net::Error &error)
{
    if (const auto known = m_orders.find(id); known != m_orders.end()) {
        known->second.error = error;
        Q_EMIT changed(id);
    }
    Q_EMIT readFailed(id, error);
}

void HostingBook::start()
{
    if (m_isStarted)
        return;
    m_isStarted = true;
    m_timer.start(m_wait);
}

void HostingBook::setOnline(bool online)
{
    m_orderReads.setPaused(!online);
    m_numberReads.setPaused(!online);
}

void HostingBook::round()
{
    std::vector<std::pair<QDateTime, HostingOrderId>> open;
    for (const auto &[id, known] : m_orders) {
        const bool isOpen = !domain::isFinal(known.order.state.value);
        // What somebody else reads all the time, as a page does, is not read here too.
        const bool isOld = known.readAt.msecsTo(m_desk.now()) >= m_desk.timing.watchEvery.count() / 2;
        if ((isOpen && isOld) || !known.numbersReadAt || known.error)
            open.emplace_back(known.readAt, id);
    }
    std::ranges::sort(open);
    if (open.size() > mostInARound)
        open.resize(mostInARound);
    m_roundChanged = false;
    for (const auto &each : open)
        read(each.second);
    nextRound();
}

void HostingBook::nextRound()
{
    if (!m_isStarted || m_timer.isActive() || isReading())
        return;
    m_wait = m_roundChanged ? m_desk.timing.watchEvery : std::min(m_wait + m_wait / 2, m_desk.timing.watchSlowest);
    m_timer.start(m_wait);
}

} // namespace flows
