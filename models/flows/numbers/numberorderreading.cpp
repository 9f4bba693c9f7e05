#include "flows/numbers/numberorderreading.h"

namespace flows {

using domain::NumberOrder;
using domain::NumberRequirements;
using domain::Registration;

NumberOrderReading::NumberOrderReading(Desk desk, domain::NumberOrderId id, bool withRequirements, QObject *parent)
    : QObject(parent)
    , m_desk(std::move(desk))
    , m_id(std::move(id))
    , m_withRequirements(withRequirements)
{
}

void NumberOrderReading::start(Handler handler)
{
    m_handler = std::move(handler);
    m_order = m_desk.numbers.orders().get(m_id);
    m_order.then(this, [this](const net::Result<NumberOrder> &order) {
        if (!order)
            return m_handler(tl::unexpected(order.error()));
        m_read.order = *order;
        m_read.readAt = m_desk.now();
        readRegistration();
    });
}

void NumberOrderReading::readRegistration()
{
    m_registration = m_desk.numbers.orders().registration(m_id);
    m_registration.then(this, [this](const net::Result<Registration> &registration) {
        // Nothing was told yet: a server may say so with a 404 about the registration, or with an empty one.
        if (!registration && registration.error().kind != net::ErrorKind::NotFound)
            return m_handler(tl::unexpected(registration.error()));
        if (registration)
            m_read.registration = *registration;
        if (m_withRequirements && m_read.order.type.value != domain::NumberType::Unknown)
            readRequirements();
        else
            m_handler(m_read);
    });
}

void NumberOrderReading::readRequirements()
{
    m_requirements = m_desk.numbers.orders().requirements(m_read.order.regionCode, m_read.order.type.value);
    m_requirements.then(this, [this](const net::Result<NumberRequirements> &answer) {
        const auto requirements = api::orNone(answer);
        if (!requirements)
            return m_handler(tl::unexpected(requirements.error()));
        m_read.askedRequirements = true;
        m_read.requirements = *requirements;
        m_handler(m_read);
    });
}

} // namespace flows
