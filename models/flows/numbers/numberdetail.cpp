#include "flows/numbers/numberdetail.h"

#include "api/numbers/notfound.h"

namespace flows {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

NumberDetailFlow::NumberDetailFlow(const api::NumbersApi &api, domain::Clock now, QObject *parent)
    : QObject(parent)
    , m_api(api)
    , m_now(std::move(now))
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(300ms); // whoever goes down a list looks at none of its rows
    connect(&m_rest, &QTimer::timeout, this, &NumberDetailFlow::refresh);
}

void NumberDetailFlow::open(const domain::ActiveNumber &known)
{
    const bool same = m_number && m_number->phoneNumber == known.phoneNumber;
    if (same && (m_readAt || known == *m_number)) // read by itself, it says more than the list does
        return;
    m_number = known;
    if (same)
        return Q_EMIT changed();
    m_call.cancel();
    m_addressCall.cancel();
    m_readAt.reset();
    m_error.reset();
    m_addressError.reset();
    m_addressState = known.regionCode == "US"_L1 ? Address::NotRead : Address::DoesNotApply;
    m_rest.start();
    Q_EMIT changed();
}

void NumberDetailFlow::close()
{
    m_rest.stop();
    m_call.cancel();
    m_addressCall.cancel();
    m_number.reset();
    m_readAt.reset();
    m_addressState = Address::DoesNotApply;
    Q_EMIT changed();
}

void NumberDetailFlow::refresh()
{
    m_rest.stop();
    if (!m_number)
        return;
    readNumber();
    if (m_addressState != Address::DoesNotApply)
        readAddress();
    Q_EMIT changed();
}

void NumberDetailFlow::readNumber()
{
    m_call = m_api.active().get(m_number->phoneNumber);
    m_call.then(this, [this](const net::Result<domain::ActiveNumber> &answer) {
        m_call.cancel();
        const auto number = api::orNone(answer, "ActiveNumber"_L1);
        if (!number) {
            m_error = number.error();
            Q_EMIT changed();
        } else if (!*number) {
            const QString gone = m_number->phoneNumber;
            close();
            Q_EMIT numberGone(gone);
        } else {
            m_error.reset();
            m_number = **number;
            m_readAt = m_now();
            Q_EMIT changed();
            Q_EMIT numberRead(**number);
        }
    });
}

void NumberDetailFlow::readAddress()
{
    m_addressState = Address::Reading;
    m_addressCall = m_api.emergencyAddresses().get(m_number->phoneNumber);
    m_addressCall.then(this, [this](const net::Result<domain::E911Address> &answer) {
        m_addressCall.cancel();
        takeAddress(answer);
    });
}

void NumberDetailFlow::takeAddress(const net::Result<domain::E911Address> &answer)
{
    const auto address = api::orNone(answer);
    m_addressError.reset();
    if (!address) {
        m_addressError = address.error();
        m_addressState = Address::Failed;
    } else {
        m_address = address->value_or(domain::E911Address());
        m_addressState = *address ? Address::Set : Address::None;
    }
    Q_EMIT changed();
    if (m_number && address)
        Q_EMIT addressRead(m_number->phoneNumber, address->has_value());
}

} // namespace flows
