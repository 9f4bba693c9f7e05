#include "flows/numbers/numberchangeflow.h"

#include "flows/numbers/numberintent.h"
#include "flows/settleflow.h"

#include <utility>

namespace flows {

using domain::ActiveNumber, domain::NumberSettings;

NumberChangeFlow::NumberChangeFlow(Desk desk, QString number, SettleFlow &settler, NumberHost host, QObject *parent)
    : QObject(parent)
    , m_desk(std::move(desk))
    , m_phoneNumber(std::move(number))
    , m_host(host)
    , m_settler(settler)
    , m_poll(m_desk, host)
{
    connect(&m_settler, &SettleFlow::changed, this, &NumberChangeFlow::takeSettlement);
    connect(&m_poll, &NumberPoll::numberRead, this, &NumberChangeFlow::show);
    connect(&m_poll, &NumberPoll::ended, this, [this] { end(true); });
}

NumberChangeFlow::~NumberChangeFlow() = default;

void NumberChangeFlow::prepare()
{
    if (m_step == Step::Sending || m_step == Step::Settling || m_step == Step::Following)
        return;
    read([this] { setStep(Step::Ready); });
    setStep(Step::Reading);
}

void NumberChangeFlow::change(const NumberSettings &wanted)
{
    const bool rests = m_step == Step::Ready || m_step == Step::Over;
    if (!rests || !m_number)
        return;
    read([this, shown = domain::settingsOf(*m_number), wanted] { sendIfUnmoved(shown, wanted); });
    setStep(Step::Reading);
}

void NumberChangeFlow::read(const std::function<void()> &then)
{
    m_read = readNumber(m_desk, m_host, m_phoneNumber);
    m_read.then(this, [this, then](const net::Result<ActiveNumber> &result) {
        m_read.cancel();
        if (!result) {
            setStep(m_number ? Step::Ready : Step::Idle);
            Q_EMIT readFailed(result.error());
            return;
        }
        show(*result, m_desk.now());
        then();
    });
}

void NumberChangeFlow::show(const ActiveNumber &number, const QDateTime &readAt)
{
    m_number = number;
    m_readAt = readAt;
    Q_EMIT numberRead(*m_number, readAt);
}

void NumberChangeFlow::sendIfUnmoved(const NumberSettings &shown, const NumberSettings &wanted)
{
    const NumberSettings now = domain::settingsOf(*m_number);
    bool isSame = domain::problemOf(*m_number, wanted) == domain::ChangeProblem::None;
    for (const domain::NumberMember member : domain::difference(shown, wanted))
        isSame = isSame && domain::memberText(now, member) == domain::memberText(shown, member);
    if (!isSame || domain::unlinkedBetween(now, wanted)) {
        setStep(Step::Ready);
        Q_EMIT moved();
        return;
    }
    // Members that the person left alone stay as they are now, not as they were on show.
    NumberSettings after = now;
    for (const domain::NumberMember member : domain::difference(shown, wanted))
        domain::setMember(after, member, domain::memberText(wanted, member));
    m_sent = domain::changeFrom(now, after);
    store::Intent intent = m_desk.intent(changeKind(m_host), m_phoneNumber, m_desk.timing.writeTimeout);
    intent.data = numberintent::change(*m_number, m_sent, m_desk.now());
    m_call.start(
        m_desk.journal, intent, [this] { return changeNumber(m_desk, m_host, m_phoneNumber, m_sent); },
        [this](const WriteEnd &end, const auto &answer) { takeEnd(end, answer); });
    setStep(Step::Sending);
}

void NumberChangeFlow::takeEnd(const WriteEnd &writeEnd, const std::optional<ActiveNumber> &answer)
{
    m_intentId = writeEnd.intentId;
    switch (writeEnd.state) {
    case store::OutcomeState::Done:
        if (answer)
            show(*answer, m_desk.now());
        Q_EMIT sent(writeEnd);
        follow();
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

void NumberChangeFlow::takeSettlement(const Settlement &settlement)
{
    if (m_step != Step::Settling || settlement.intentId != m_intentId)
        return;
    m_undecided = settlement.state == SettleState::Undecided;
    if (settlement.state == SettleState::Done)
        follow();
    else if (settlement.state == SettleState::Absent)
        end(false);
    else if (m_undecided)
        Q_EMIT stepChanged(m_step);
}

void NumberChangeFlow::follow()
{
    // What answers the change of an imported number does not tell how its links go on.
    const bool linksElsewhere = m_host == NumberHost::Imported && (m_sent.servicePlanId || m_sent.campaignId);
    const bool isOver = m_number && domain::isProvisioned(*m_number) && m_step == Step::Sending && !linksElsewhere;
    if (isOver) { // a name holds with the answer
        end(true);
        return;
    }
    setStep(Step::Following);
    m_poll.start(m_phoneNumber, domain::isProvisioned);
}

void NumberChangeFlow::stopFollowing()
{
    if (m_step != Step::Following)
        return;
    m_poll.stop();
    end(true);
}

void NumberChangeFlow::end(bool taken)
{
    setStep(Step::Over);
    Q_EMIT finished(taken);
}

void NumberChangeFlow::setStep(Step step)
{
    if (m_step == step)
        return;
    m_step = step;
    Q_EMIT stepChanged(step);
}

} // namespace flows
