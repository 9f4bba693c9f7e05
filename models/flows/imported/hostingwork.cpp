#include "flows/imported/hostingwork.h"

#include "domain/imported/hostingwork.h"
#include "flows/imported/hostingbook.h"
#include "flows/imported/hostinglist.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace flows {

using domain::HostingOrderId;

static constexpr auto listEvery = 15min;

static QString subjectOf(const HostingOrderId &id)
{
    return u"hosting/"_s + id.text;
}

HostingWork::HostingWork(Desk desk, HostingBook &book, HostingListFlow &list, QObject *parent)
    : WorkSource(parent)
    , m_desk(std::move(desk))
    , m_book(book)
    , m_list(list)
{
    m_every.setInterval(listEvery);
    connect(&m_every, &QTimer::timeout, this, &HostingWork::list);
    connect(&m_list, &HostingListFlow::stateChanged, this, [this](ListState state) {
        m_readOnce = m_readOnce || state != ListState::Reading;
        Q_EMIT readingChanged();
    });
    connect(&m_book, &HostingBook::changed, this, &HostingWork::judge);
    connect(&m_book, &HostingBook::gone, this, [this](const HostingOrderId &id) { Q_EMIT found(subjectOf(id), {}); });
}

void HostingWork::begin()
{
    if (m_begun)
        return;
    m_begun = true;
    m_every.start();
    m_book.start();
    list();
}

WorkReading HostingWork::reading() const
{
    WorkReading reading{.isReading = m_list.state() == ListState::Reading, .isComplete = !m_begun || m_readOnce};
    if (m_list.error())
        reading.unread = {WorkPart::HostingOrders};
    return reading;
}

void HostingWork::refresh()
{
    if (m_begun)
        list();
}

void HostingWork::list()
{
    if (m_list.state() != ListState::Reading)
        m_list.refresh(HostingListFlow::mostByItself);
}

void HostingWork::judge(const HostingOrderId &id)
{
    if (const HostingRecord *known = m_book.find(id))
        Q_EMIT found(subjectOf(id), domain::workOf(known->order, known->numbers, m_desk.now()));
}

void HostingWork::judgeAgain()
{
    for (const auto &[id, known] : m_book.orders())
        judge(id);
}

} // namespace flows
