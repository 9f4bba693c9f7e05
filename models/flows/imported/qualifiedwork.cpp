#include "flows/imported/qualifiedwork.h"

#include "domain/imported/invoicework.h"
#include "flows/imported/invoices.h"
#include "flows/imported/qualifiedlist.h"

#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace flows {

QualifiedWork::QualifiedWork(Desk desk, QualifiedListFlow &list, Invoices &invoices, QObject *parent)
    : WorkSource(parent)
    , m_desk(std::move(desk))
    , m_list(list)
    , m_invoices(invoices)
{
    m_every.setInterval(30min);
    m_judge.setSingleShot(true);
    m_judge.setInterval(100ms);
    connect(&m_every, &QTimer::timeout, &m_list, &QualifiedListFlow::read);
    connect(&m_judge, &QTimer::timeout, this, &QualifiedWork::judgeAgain);
    connect(&m_list, &QualifiedListFlow::changed, &m_judge, qOverload<>(&QTimer::start));
    connect(&m_invoices, &Invoices::changed, &m_judge, qOverload<>(&QTimer::start));
    connect(&m_list, &QualifiedListFlow::readingChanged, this, [this] {
        m_readOnce = m_readOnce || !m_list.isReading();
        Q_EMIT readingChanged();
    });
}

void QualifiedWork::start()
{
    m_invoices.read();
}

void QualifiedWork::begin()
{
    if (std::exchange(m_begun, true))
        return;
    m_every.start();
    m_list.read();
}

void QualifiedWork::refresh()
{
    if (m_begun)
        m_list.read();
}

WorkReading QualifiedWork::reading() const
{
    WorkReading reading{.isReading = m_list.isReading(), .isComplete = !m_begun || m_readOnce};
    if (m_list.error())
        reading.unread = {WorkPart::QualifiedNumbers};
    return reading;
}

void QualifiedWork::judgeAgain()
{
    if (!m_invoices.isKnown()) // what was mailed must not show for a moment
        return;
    Q_EMIT found(u"qualified/invoices"_s, domain::invoiceWork(m_invoices.factsOf(m_list), m_desk.now()));
}

} // namespace flows
