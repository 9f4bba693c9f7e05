#include "flows/numbers/numbereventreading.h"

#include "api/imported/importedapi.h"
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
    case NumberEventSubject::ImportedNumber:
    case NumberEventSubject::HostedNumber:
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
            end();
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
            end();
            Q_EMIT orderRead(*result, m_readAt);
        });
        break;
    case NumberEventSubject::ImportedNumber:
        readImported(event.subjectId, false);
        break;
    case NumberEventSubject::HostedNumber: // it is published as either
        if (event.subjectId.startsWith(u'+'))
            readImported(event.subjectId, true);
        else
            readHostingOrder({event.subjectId});
        break;
    case NumberEventSubject::Unknown:
        return;
    }
    setState(State::Reading);
}

//! A hosted number is imported at the end; before that it is still among the qualified ones.
void NumberEventReading::readImported(const QString &number, bool isHosted)
{
    m_importedCall = m_desk.imported.numbers().get(number);
    m_importedCall.then(this, [this, number, isHosted](const net::Result<domain::ImportedNumber> &result) {
        m_importedCall.cancel();
        if (result) {
            m_imported = *result;
            end();
            Q_EMIT importedRead(*result);
        } else if (const auto found = api::orNone(result); isHosted && found) {
            readQualified(number);
        } else {
            fail(result.error());
        }
    });
}

void NumberEventReading::readQualified(const QString &number)
{
    m_qualifiedCall = m_desk.imported.qualified().get(number);
    m_qualifiedCall.then(this, [this](const net::Result<domain::QualifiedNumber> &result) {
        m_qualifiedCall.cancel();
        if (!result)
            return fail(result.error());
        m_qualified = *result;
        end();
        Q_EMIT qualifiedRead(*result);
    });
}

void NumberEventReading::readHostingOrder(const domain::HostingOrderId &id)
{
    m_hostingOrderCall = m_desk.imported.orders().get(id);
    m_hostingOrderCall.then(this, [this](const net::Result<domain::HostingOrder> &result) {
        m_hostingOrderCall.cancel();
        if (!result)
            return fail(result.error());
        m_hostingOrder = *result;
        end();
        Q_EMIT hostingOrderRead(*result);
    });
}

void NumberEventReading::end()
{
    m_readAt = m_desk.now();
    setState(State::Read);
}

void NumberEventReading::reset()
{
    m_numberCall.cancel();
    m_orderCall.cancel();
    m_importedCall.cancel();
    m_qualifiedCall.cancel();
    m_hostingOrderCall.cancel();
    m_number.reset();
    m_order.reset();
    m_imported.reset();
    m_qualified.reset();
    m_hostingOrder.reset();
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
