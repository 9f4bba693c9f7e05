#include "flows/numbers/numbereventreading.h"

#include "api/numbers/numbersapi.h"

namespace flows {

using domain::NumberEvent, domain::NumberEventSubject;

NumberEventReading::NumberEventReading(Desk desk, QObject *parent)
    : QObject(parent)
    , m_desk(std::move(desk))
{
}

bool NumberEventReading::canRead(const NumberEvent &event)
{
    switch (event.subject.value) {
    case NumberEventSubject::Number:
    case NumberEventSubject::NumberOrder:
        return !event.subjectId.isEmpty();
    case NumberEventSubject::Unknown:
        return false;
    }
    Q_UNREACHABLE();
}

void NumberEventReading::read(const NumberEvent &event)
{
    reset();
    switch (event.subject.value) {
    case NumberEventSubject::Number:
        m_numberCall = m_desk.numbers.active().get(event.subjectId);
        m_numberCall.then(this, [this](const net::Result<domain::ActiveNumber> &result) {
            m_numberCall.cancel();
            if (!result)
                return fail(result.error());
            m_number = *result;
            m_readAt = m_desk.now();
            setState(State::Read);
            Q_EMIT numberRead(*result, m_readAt);
        });
        break;
    case NumberEventSubject::NumberOrder:
        m_orderCall = m_desk.numbers.orders().get({event.subjectId});
        m_orderCall.then(this, [this](const net::Result<domain::NumberOrder> &result) {
            m_orderCall.cancel();
            if (!result)
                return fail(result.error());
            m_order = *result;
            m_readAt = m_desk.now();
            setState(State::Read);
            Q_EMIT orderRead(*result, m_readAt);
        });
        break;
    case NumberEventSubject::Unknown:
        return;
    }
    setState(State::Reading);
}

void NumberEventReading::reset()
{
    m_numberCall.cancel();
    m_orderCall.cancel();
    m_number.reset();
    m_order.reset();
    m_error.reset();
    m_readAt = {};
    setState(State::Idle);
}

void NumberEventReading::fail(const net::Error &error)
{
    m_error = error;
    setState(State::Failed);
}

void NumberEventReading::setState(State state)
{
    m_state = state;
    Q_EMIT stateChanged();
}

} // namespace flows
