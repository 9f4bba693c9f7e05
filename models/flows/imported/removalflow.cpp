#include "flows/imported/removalflow.h"

#include "api/imported/importedapi.h"
#include "domain/imported/importedrules.h"
#include "domain/imported/importedservices.h"
#include "domain/imported/qualifiedrules.h"
#include "flows/imported/qualifiedintent.h"
#include "flows/numbers/numberintent.h"
#include "flows/settleflow.h"

#include <utility>

namespace flows {

using domain::ImportedNumber, domain::QualifiedNumber;

RemovalFlow::RemovalFlow(Desk desk, Removable what, QString number, SettleFlow &settler, QObject *parent)
    : QObject(parent)
    , m_desk(std::move(desk))
    , m_what(what)
    , m_phoneNumber(std::move(number))
    , m_settler(settler)
{
    connect(&m_settler, &SettleFlow::changed, this, &RemovalFlow::takeSettlement);
}

RemovalFlow::~RemovalFlow() = default;

bool RemovalFlow::isAllowed() const
{
    if (m_qualified)
        return domain::mayBeDeleted(m_qualified->state.value);
    return m_imported && domain::mayBeDeleted(*m_imported);
}

void RemovalFlow::prepare()
{
    if (m_step != Step::Idle && m_step != Step::Ready)
        return;
    setStep(Step::Reading);
    read([this] { setStep(Step::Ready); });
}

void RemovalFlow::read(const std::function<void()> &then)
{
    switch (m_what) {
    case Removable::QualifiedNumber:
        m_qualifiedCall = m_desk.imported.qualified().get(m_phoneNumber);
        m_qualifiedCall.then(this, [this, then](const net::Result<QualifiedNumber> &result) {
            m_qualifiedCall.cancel();
            take(api::orNone(result), m_qualified, then);
        });
        return;
    case Removable::ImportedNumber:
        m_importedCall = m_desk.imported.numbers().get(m_phoneNumber);
        m_importedCall.then(this, [this, then](const net::Result<ImportedNumber> &result) {
            m_importedCall.cancel();
            take(api::orNone(result), m_imported, then);
        });
        return;
    }
    Q_UNREACHABLE();
}

template <class Number>
void RemovalFlow::take(
    const net::Result<std::optional<Number>> &number, std::optional<Number> &known, const std::function<void()> &then)
{
    if (!number) {
        setStep(known ? Step::Ready : Step::Idle);
        Q_EMIT readFailed(number.error());
    } else if (!*number) {
        endGone();
    } else {
        known = **number;
        Q_EMIT numberRead();
        then();
    }
}

void RemovalFlow::remove()
{
    if (m_step != Step::Ready || !isAllowed())
        return;
    setStep(Step::Sending);
    read([this] {
        if (isAllowed()) {
            send();
            return;
        }
        setStep(Step::Ready);
        Q_EMIT moved();
    });
}

void RemovalFlow::send()
{
    const bool isQualified = m_what == Removable::QualifiedNumber;
    store::Intent intent = m_desk.intent(
        isQualified ? store::IntentKind::RemoveQualifiedNumber : store::IntentKind::RemoveImportedNumber, m_phoneNumber,
        m_desk.timing.writeTimeout);
    intent.data = isQualified ? qualifiedintent::about(*m_qualified, m_desk.now())
                              : numberintent::release(domain::servicesOf(*m_imported), m_desk.now());
    m_call.start(
        m_desk.journal, intent,
        [this, isQualified] {
            return isQualified ? m_desk.imported.qualified().remove(m_phoneNumber)
                               : m_desk.imported.numbers().remove(m_phoneNumber);
        },
        [this](const WriteEnd &end, const std::optional<net::Nothing> &) { takeEnd(end); });
}

void RemovalFlow::takeEnd(const WriteEnd &end)
{
    m_intentId = end.intentId;
    if (end.isDone()) {
        Q_EMIT sent(end);
        endGone();
        return;
    }
    const bool isUnknown = end.state == store::OutcomeState::Unknown;
    setStep(isUnknown ? Step::Settling : Step::Ready);
    Q_EMIT sent(end);
    if (isUnknown)
        m_settler.settle(end.intentId);
}

void RemovalFlow::takeSettlement(const Settlement &settlement)
{
    if (m_step != Step::Settling || settlement.intentId != m_intentId)
        return;
    if (!settlement.isSettled() && settlement.state != SettleState::Undecided)
        return;
    const bool taken = settlement.state == SettleState::Done;
    Q_EMIT settled(taken);
    if (taken)
        endGone();
    else
        setStep(Step::Ready);
}

void RemovalFlow::endGone()
{
    setStep(Step::Gone);
    Q_EMIT numberGone(m_phoneNumber);
}

void RemovalFlow::setStep(Step step)
{
    if (m_step == step)
        return;
    m_step = step;
    Q_EMIT stepChanged();
}

} // namespace flows
