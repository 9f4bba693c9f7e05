#include "flows/numbers/emergencyaddress.h"

#include "api/numbers/numbersapi.h"
#include "flows/intentdata.h"
#include "flows/settleflow.h"
#include "json/numbers/e911addressjson.h"

using namespace Qt::StringLiterals;

namespace flows {

using domain::AddressCheck, domain::E911Address, domain::E911Request;

EmergencyAddressFlow::EmergencyAddressFlow(Desk desk, SettleFlow &settler, QString number, QObject *parent)
    : QObject(parent)
    , m_desk(std::move(desk))
    , m_settler(settler)
    , m_number(std::move(number))
{
    connect(&m_settler, &SettleFlow::changed, this, &EmergencyAddressFlow::takeSettlement);
}

EmergencyAddressFlow::~EmergencyAddressFlow() = default;

void EmergencyAddressFlow::read()
{
    if (m_step == Step::Sending || m_step == Step::Settling)
        return;
    m_check.cancel();
    get([this] { setStep(Step::Ready); });
    setStep(Step::Reading);
}

void EmergencyAddressFlow::get(const std::function<void()> &then, const std::function<void()> &otherwise)
{
    m_read = m_desk.numbers.emergencyAddresses().get(m_number);
    m_read.then(this, [this, then, otherwise](const net::Result<E911Address> &result) {
        m_read.cancel();
        const net::Result<Address> found = api::orNone(result);
        if (!found) {
            if (otherwise)
                otherwise();
            setStep(m_readAt ? Step::Ready : Step::Idle);
            Q_EMIT readFailed(found.error());
            return;
        }
        m_address = *found;
        m_readAt = m_desk.now();
        then();
        Q_EMIT addressRead();
    });
}

void EmergencyAddressFlow::check(const E911Request &request)
{
    if (m_step != Step::Ready && m_step != Step::Checking)
        return;
    m_check = m_desk.numbers.emergencyAddresses().validate(m_number, request);
    m_check.then(this, [this, request](const net::Result<AddressCheck> &result) {
        m_check.cancel();
        setStep(Step::Ready);
        if (result)
            Q_EMIT checked(request, *result);
        else
            Q_EMIT checkFailed(request, result.error());
    });
    setStep(Step::Checking);
}

template <class T>
void EmergencyAddressFlow::write(
    store::IntentKind kind, const QJsonObject &sent, const std::function<net::Call<T>()> &send, JournalledCall<T> &call)
{
    if (m_step != Step::Ready)
        return;
    get([this, kind, sent, send, &call, shown = m_address] {
        const bool same
            = shown.has_value() == m_address.has_value() && (!shown || domain::differences(*shown, *m_address).empty());
        if (!same) {
            setStep(Step::Ready);
            Q_EMIT moved();
            return;
        }
        store::Intent intent = m_desk.intent(kind, m_number, m_desk.timing.writeTimeout);
        intent.data = intentdata::sentAt(m_desk.now(),
            {{u"sent"_s, sent}, {u"before"_s, m_address ? json::write(*m_address) : QJsonValue(QJsonValue::Null)}});
        call.start(m_desk.journal, intent, send, [this](const WriteEnd &end, const auto &) { takeEnd(end); });
        setStep(Step::Sending);
    });
    setStep(Step::Reading);
}

void EmergencyAddressFlow::provision(const E911Request &request)
{
    write<E911Address>(
        store::IntentKind::ProvisionAddress, json::write(request).toObject(),
        [this, request] { return m_desk.numbers.emergencyAddresses().provision(m_number, request); }, m_provision);
}

void EmergencyAddressFlow::deprovision()
{
    write<net::Nothing>(
        store::IntentKind::DeprovisionAddress, {},
        [this] { return m_desk.numbers.emergencyAddresses().deprovision(m_number); }, m_deprovision);
}

void EmergencyAddressFlow::takeEnd(const WriteEnd &writeEnd)
{
    m_intentId = writeEnd.intentId;
    switch (writeEnd.state) {
    case store::OutcomeState::Unknown:
        setStep(Step::Settling);
        Q_EMIT sent(writeEnd);
        m_settler.settle(writeEnd.intentId);
        return;
    case store::OutcomeState::Done:
        Q_EMIT sent(writeEnd);
        end(true);
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

void EmergencyAddressFlow::takeSettlement(const Settlement &settlement)
{
    if (m_step != Step::Settling || settlement.intentId != m_intentId)
        return;
    if (settlement.isSettled())
        end(settlement.state == SettleState::Done);
    else if (settlement.state == SettleState::Undecided) // what stands there now tells the person more than we can
        end(false);
}

void EmergencyAddressFlow::end(bool done)
{
    // What the server made of it, not what we meant. What was there before is over, whether it can be read or not.
    get(
        [this, done] {
            setStep(Step::Ready);
            Q_EMIT finished(done);
        },
        [this, done] {
            m_address.reset();
            m_readAt.reset();
            Q_EMIT finished(done);
        });
    setStep(Step::Reading);
}

void EmergencyAddressFlow::setStep(Step step)
{
    if (m_step == step)
        return;
    m_step = step;
    Q_EMIT stepChanged(step);
}

} // namespace flows
