#include "flows/cancelflow.h"

#include "api/porting/ordersapi.h"
#include "flows/intentdata.h"
#include "flows/settleflow.h"

#include <utility>

namespace flows {

using domain::PortOrder;

static QStringList sortedNumbers(const PortOrder &order)
{
    QStringList numbers;
    for (const domain::PortNumber &number : order.numbers)
        numbers.append(number.phoneNumber);
    numbers.sort();
    return numbers;
}

CancelFlow::CancelFlow(Desk desk, domain::OrderId order, SettleFlow &settler, QObject *parent)
    : QObject(parent)
    , m_desk(std::move(desk))
    , m_id(std::move(order))
    , m_settler(settler)
{
    connect(&m_settler, &SettleFlow::changed, this, &CancelFlow::takeSettlement);
}

CancelFlow::~CancelFlow() = default;

domain::Permission CancelFlow::permission() const
{
    return m_order ? domain::permission(*m_order, domain::OrderAction::Cancel) : domain::Permission::UnknownStatus;
}

void CancelFlow::prepare()
{
    if (m_step == Step::Sending || m_step == Step::Settling || m_step == Step::Verifying)
        return;
    read([this] { setStep(Step::Ready); });
    setStep(Step::Reading);
}

void CancelFlow::cancelOrder()
{
    if (m_step != Step::Ready || permission() != domain::Permission::Allowed)
        return;
    read([this, shown = *m_order] { sendIfUnmoved(shown); });
    setStep(Step::Reading);
}

void CancelFlow::read(const std::function<void()> &then)
{
    m_read = m_desk.orders.get(m_id);
    m_read.then(this, [this, then](const net::Result<PortOrder> &result) {
        m_read.cancel();
        if (!result) {
            setStep(Step::Idle);
            Q_EMIT readFailed(result.error());
            return;
        }
        m_order = *result;
        m_readAt = m_desk.now();
        then();
        Q_EMIT orderRead(*m_order, *m_readAt);
    });
}

void CancelFlow::sendIfUnmoved(const PortOrder &shown)
{
    if (permission() != domain::Permission::Allowed || sortedNumbers(*m_order) != sortedNumbers(shown)) {
        setStep(Step::Ready);
        Q_EMIT moved();
        return;
    }
    store::Intent intent = m_desk.intent(store::IntentKind::CancelOrder, m_id.text, m_desk.timing.writeTimeout);
    intent.data = intentdata::sentAt(
        m_desk.now(), intentdata::cancelation(m_order->customerReference, sortedNumbers(*m_order)));
    m_call.start(
        m_desk.journal, intent, [this] { return m_desk.orders.cancel(m_id); },
        [this](const WriteEnd &end, const auto &) { takeEnd(end); });
    setStep(Step::Sending);
}

void CancelFlow::takeEnd(const WriteEnd &writeEnd)
{
    m_intentId = writeEnd.intentId;
    switch (writeEnd.state) {
    case store::OutcomeState::Done:
        Q_EMIT sent(writeEnd);
        verify();
        return;
    case store::OutcomeState::Unknown:
        setStep(Step::Settling);
        Q_EMIT sent(writeEnd);
        m_settler.settle(writeEnd.intentId);
        return;
    case store::OutcomeState::Begun:
    case store::OutcomeState::Sent:
    case store::OutcomeState::Refused:
    case store::OutcomeState::Failed:
    case store::OutcomeState::Absent:
        Q_EMIT sent(writeEnd);
        end(false);
        return;
    }
    Q_UNREACHABLE();
}

void CancelFlow::takeSettlement(const Settlement &settlement)
{
    if (m_step != Step::Settling || settlement.intentId != m_intentId)
        return;
    if (settlement.state == SettleState::Done)
        verify();
    else if (settlement.state == SettleState::Absent)
        end(false);
}

void CancelFlow::verify()
{
    setStep(Step::Verifying);
    m_read = m_desk.orders.get(m_id);
    m_read.then(this, [this](const net::Result<PortOrder> &result) {
        m_read.cancel();
        if (!result) {
            Q_EMIT readFailed(result.error());
        } else {
            m_order = *result;
            m_readAt = m_desk.now();
            Q_EMIT orderRead(*m_order, *m_readAt);
        }
        end(true);
    });
}

void CancelFlow::end(bool canceled)
{
    setStep(Step::Over);
    Q_EMIT finished(canceled);
}

void CancelFlow::setStep(Step step)
{
    if (m_step == step)
        return;
    m_step = step;
    Q_EMIT stepChanged(step);
}

} // namespace flows
