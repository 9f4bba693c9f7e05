#include "flows/imported/hostingdetail.h"

#include "api/imported/importedapi.h"

#include <algorithm>

namespace flows {

using domain::HostingOrder, domain::HostingOrderId, domain::HostingOrderNumber, domain::HostingReport;

HostingDetailFlow::HostingDetailFlow(const Desk &desk, HostingBook &book, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_book(book)
    , m_wait(desk.timing.activationPoll)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &HostingDetailFlow::refresh);
}

void HostingDetailFlow::open(const HostingOrderId &id)
{
    close();
    m_id = id;
    m_wait = m_desk.timing.activationPoll;
    if (const HostingRecord *known = m_book.find(id)) {
        m_order = known->order;
        m_parts[std::size_t(HostingPart::Order)].readAt = known->readAt;
        m_numbers = known->numbers;
        m_parts[std::size_t(HostingPart::Numbers)].readAt = known->numbersReadAt;
    }
    Q_EMIT opened(id);
    refresh();
}

void HostingDetailFlow::close()
{
    m_timer.stop();
    m_nextLook.reset();
    m_orderCall.cancel();
    m_reportCall.cancel();
    m_numbersCall.cancel();
    m_numberCall.cancel();
    m_id = {};
    m_parts = {};
    m_order.reset();
    m_report.reset();
    m_numbers.clear();
    m_coming.clear();
}

void HostingDetailFlow::refresh()
{
    if (m_id.isEmpty())
        return;
    m_timer.stop();
    m_nextLook.reset();
    m_changed = false;
    readOrder();
    readReport();
    m_coming.clear();
    m_pages = 0;
    begin(HostingPart::Numbers);
    readNumbers({});
}

void HostingDetailFlow::setWatched(bool watched)
{
    if (m_watched == watched)
        return;
    m_watched = watched;
    m_timer.stop();
    m_nextLook.reset();
    if (watched)
        lookLater();
}

bool HostingDetailFlow::isReading() const
{
    return std::ranges::any_of(m_parts, &PartState::isReading);
}

domain::HostingOutcome HostingDetailFlow::outcome() const
{
    return m_order ? domain::outcomeOf(m_order->state.value, m_numbers) : domain::HostingOutcome::NotKnown;
}

ReportAgreement HostingDetailFlow::agreement() const
{
    if (!m_report || !part(HostingPart::Numbers).readAt)
        return ReportAgreement::NotKnown;
    if (!domain::isPlausible(*m_report))
        return ReportAgreement::Impossible;
    const HostingReport counted = domain::reportOf(m_numbers);
    const auto agrees
        = [](const std::optional<int> &told, const std::optional<int> &seen) { return !told || told == seen; };
    return agrees(m_report->total, counted.total) && agrees(m_report->osrUpdated, counted.osrUpdated)
            && agrees(m_report->smsProvisioned, counted.smsProvisioned)
            && agrees(m_report->addedToCampaign, counted.addedToCampaign)
        ? ReportAgreement::Agrees
        : ReportAgreement::Differs;
}

void HostingDetailFlow::readOrder()
{
    begin(HostingPart::Order);
    m_orderCall = m_desk.imported.orders().get(m_id);
    m_orderCall.then(this, [this](const net::Result<HostingOrder> &result) {
        m_orderCall.cancel();
        if (result) {
            HostingOrder order = *result;
            order.id = m_id; // whatever it calls itself
            m_changed = m_changed || m_order != order;
            m_order = order;
            m_parts[std::size_t(HostingPart::Order)].readAt = m_desk.now();
            m_book.accept(order, m_desk.now());
        }
        end(HostingPart::Order, result ? std::nullopt : std::optional(result.error()));
    });
}

void HostingDetailFlow::readReport()
{
    begin(HostingPart::Report);
    m_reportCall = m_desk.imported.orders().report(m_id);
    m_reportCall.then(this, [this](const net::Result<HostingReport> &result) {
        m_reportCall.cancel();
        if (result) {
            m_changed = m_changed || m_report != *result;
            m_report = *result;
            m_parts[std::size_t(HostingPart::Report)].readAt = m_desk.now();
        }
        end(HostingPart::Report, result ? std::nullopt : std::optional(result.error()));
    });
}

void HostingDetailFlow::readNumbers(const std::optional<api::Cursor> &cursor)
{
    m_numbersCall = m_desk.imported.orders().numbers(m_id, {}, cursor);
    m_numbersCall.then(this, [this](const net::Result<api::OrderNumberPage> &result) {
        m_numbersCall.cancel();
        if (!result) {
            m_coming.clear();
            end(HostingPart::Numbers, result.error());
            return;
        }
        m_coming.insert(m_coming.end(), result->items.begin(), result->items.end());
        if (result->next && ++m_pages < HostingBook::mostPages) {
            readNumbers(result->next);
            Q_EMIT partChanged(HostingPart::Numbers);
            return;
        }
        takeNumbers();
    });
}

void HostingDetailFlow::takeNumbers()
{
    m_changed = m_changed || m_numbers != m_coming;
    m_numbers = std::move(m_coming);
    m_coming.clear();
    m_parts[std::size_t(HostingPart::Numbers)].readAt = m_desk.now();
    m_book.acceptNumbers(m_id, m_numbers, m_desk.now());
    end(HostingPart::Numbers, {});
}

void HostingDetailFlow::readNumber(const QString &phoneNumber)
{
    m_numberCall = m_desk.imported.orders().number(m_id, phoneNumber);
    m_numberCall.then(this, [this, phoneNumber](const net::Result<HostingOrderNumber> &result) {
        m_numberCall.cancel();
        if (!result) {
            Q_EMIT numberFailed(phoneNumber, result.error());
            return;
        }
        const auto known = std::ranges::find(m_numbers, phoneNumber, &HostingOrderNumber::phoneNumber);
        if (known != m_numbers.end()) {
            *known = *result;
            known->phoneNumber = phoneNumber;
            m_book.acceptNumbers(m_id, m_numbers, m_desk.now());
            Q_EMIT partChanged(HostingPart::Numbers);
        }
        Q_EMIT numberRead(*result);
    });
}

void HostingDetailFlow::begin(HostingPart part)
{
    m_parts[std::size_t(part)].isReading = true;
    Q_EMIT partChanged(part);
}

void HostingDetailFlow::end(HostingPart part, const std::optional<net::Error> &error)
{
    m_parts[std::size_t(part)].isReading = false;
    m_parts[std::size_t(part)].error = error;
    if (!isReading()) {
        m_wait
            = m_changed ? m_desk.timing.activationPoll : std::min(m_wait + m_wait / 2, m_desk.timing.activationPollMax);
        lookLater();
    }
    Q_EMIT partChanged(part);
}

void HostingDetailFlow::lookLater()
{
    const bool isOver = m_order && domain::isFinal(m_order->state.value);
    if (!m_watched || m_id.isEmpty() || isReading() || m_timer.isActive())
        return;
    // One that is over is read again only where that reading failed in part.
    const bool hasFailed = std::ranges::any_of(m_parts, [](const PartState &each) { return each.error.has_value(); });
    if (isOver && !hasFailed)
        return;
    m_timer.start(m_wait);
    m_nextLook = m_desk.local().addMSecs(m_wait.count());
}

} // namespace flows
