#include "flows/imported/challengeflow.h"

#include "api/imported/importedapi.h"
#include "domain/imported/qualifiedrules.h"
#include "flows/imported/qualifiedintent.h"
#include "flows/settleflow.h"

#include <algorithm>
#include <utility>

namespace flows {

using domain::QualifiedNumber, domain::QualifiedState;
using store::IntentKind;

static IntentKind kindOf(ChallengeFlow::Write write)
{
    switch (write) {
    case ChallengeFlow::Write::Challenge:
        return IntentKind::SendVoiceChallenge;
    case ChallengeFlow::Write::Code:
        return IntentKind::VerifyVoiceChallenge;
    case ChallengeFlow::Write::None:
        return IntentKind::Unknown;
    }
    Q_UNREACHABLE();
}

ChallengeFlow::ChallengeFlow(Desk desk, QString number, SettleFlow &settler, QObject *parent)
    : QObject(parent)
    , m_desk(std::move(desk))
    , m_phoneNumber(std::move(number))
    , m_settler(settler)
{
    connect(&m_settler, &SettleFlow::changed, this, &ChallengeFlow::takeSettlement);
}

ChallengeFlow::~ChallengeFlow() = default;

void ChallengeFlow::prepare()
{
    if (m_step != Step::Idle && m_step != Step::Ready)
        return;
    setStep(Step::Reading);
    countCodes();
    read([this] { setStep(Step::Ready); });
}

void ChallengeFlow::read(const std::function<void()> &then)
{
    m_read = m_desk.imported.qualified().get(m_phoneNumber);
    m_read.then(this, [this, then](const net::Result<QualifiedNumber> &result) {
        m_read.cancel();
        const auto number = api::orNone(result);
        if (!number) {
            setStep(m_number ? Step::Ready : Step::Idle);
            Q_EMIT readFailed(number.error());
        } else if (!*number) {
            setStep(Step::Gone);
            Q_EMIT numberGone(m_phoneNumber);
        } else {
            show(**number);
            then();
        }
    });
}

void ChallengeFlow::show(const QualifiedNumber &number)
{
    m_number = number;
    m_readAt = m_desk.now();
    Q_EMIT numberRead(number);
}

void ChallengeFlow::challenge()
{
    write(Write::Challenge, domain::mayBeChallenged,
        [this] { return m_desk.imported.qualified().sendVoiceChallenge(m_phoneNumber); });
}

void ChallengeFlow::verify(const QString &code)
{
    write(Write::Code, domain::mayBeVerified,
        [this, code] { return m_desk.imported.qualified().verifyVoiceChallenge(m_phoneNumber, code); });
}

void ChallengeFlow::write(Write what, const std::function<bool(QualifiedState)> &isAllowed,
    const std::function<net::Call<QualifiedNumber>()> &send)
{
    if (m_step != Step::Ready)
        return;
    setStep(Step::Sending);
    read([this, what, isAllowed, send] {
        if (!isAllowed(m_number->state.value)) {
            setStep(Step::Ready);
            Q_EMIT moved();
            return;
        }
        m_write = what;
        store::Intent intent = m_desk.intent(kindOf(what), m_phoneNumber, m_desk.timing.writeTimeout);
        intent.data = qualifiedintent::about(*m_number, m_desk.now());
        m_call.start(m_desk.journal, intent, send,
            [this](const WriteEnd &end, const std::optional<QualifiedNumber> &answer) { takeEnd(end, answer); });
    });
}

void ChallengeFlow::takeEnd(const WriteEnd &end, const std::optional<QualifiedNumber> &answer)
{
    m_intentId = end.intentId;
    if (end.state == store::OutcomeState::Unknown) {
        setStep(Step::Settling);
        Q_EMIT sent(end);
        m_settler.settle(end.intentId);
        return;
    }
    if (answer)
        show(*answer);
    if (m_write == Write::Code)
        countCodes();
    setStep(Step::Ready);
    Q_EMIT sent(end);
}

void ChallengeFlow::takeSettlement(const Settlement &settlement)
{
    if (m_step != Step::Settling || settlement.intentId != m_intentId)
        return;
    if (!settlement.isSettled() && settlement.state != SettleState::Undecided)
        return;
    const auto state = settlement.state == SettleState::Done ? store::OutcomeState::Done
        : settlement.state == SettleState::Absent            ? store::OutcomeState::Absent
                                                             : store::OutcomeState::Unknown;
    setStep(Step::Reading);
    countCodes();
    read([this] { setStep(Step::Ready); });
    Q_EMIT settled(m_write, state);
}

void ChallengeFlow::countCodes()
{
    store::then(m_desk.journal.about(m_desk.profileKey, m_phoneNumber), this,
        [this](const store::Result<std::vector<store::JournalEntry>> &entries) {
            if (!entries)
                return; // it is a remark, and missing does no harm
            m_codesTold = int(std::ranges::count_if(*entries, [](const store::JournalEntry &entry) {
                return entry.intent.kind == IntentKind::VerifyVoiceChallenge
                    && store::currentState(entry) == store::OutcomeState::Done;
            }));
            Q_EMIT stepChanged(m_step);
        });
}

void ChallengeFlow::setStep(Step step)
{
    if (m_step == step)
        return;
    m_step = step;
    Q_EMIT stepChanged(step);
}

} // namespace flows
