#include "flows/imported/qualifiedsettlereading.h"

#include "api/imported/importedapi.h"
#include "flows/imported/qualifiedintent.h"

#include <utility>

namespace flows {

using domain::QualifiedNumber, domain::QualifiedState;

namespace {

//! A few of many are enough: they are added together.
constexpr int mostLooks = 8;

//! A code was told, whether it was right or wrong.
bool isJudged(QualifiedState state)
{
    switch (state) {
    case QualifiedState::VerificationFailed:
    case QualifiedState::VerificationBlocked:
    case QualifiedState::Verified:
    case QualifiedState::HostingInProgress:
    case QualifiedState::HostingDone:
    case QualifiedState::HostingFailed:
        return true;
    case QualifiedState::Unknown:
    case QualifiedState::Unspecified:
    case QualifiedState::CheckPending:
    case QualifiedState::Eligible:
    case QualifiedState::NotEligible:
    case QualifiedState::VerificationPending:
        return false;
    }
    Q_UNREACHABLE();
}

Sight sightOfChallenge(QualifiedState before, QualifiedState now)
{
    if (before == QualifiedState::VerificationPending) // it waited for a code already
        return Sight::Undecided;
    if (now == before)
        return Sight::Absent;
    return now == QualifiedState::VerificationPending || isJudged(now) ? Sight::Present : Sight::Undecided;
}

} // namespace

QualifiedSettleReading::QualifiedSettleReading(Desk desk, store::Intent intent)
    : m_desk(std::move(desk))
    , m_intent(std::move(intent))
{
}

void QualifiedSettleReading::start(Handler handler)
{
    m_call = m_desk.imported.qualified().get(m_intent.target);
    m_call.then(this, [this, handler = std::move(handler)](const net::Result<QualifiedNumber> &result) {
        const auto number = api::orNone(result);
        const Handler told = handler; // may destroy us
        if (number)
            told(Sighting{.sight = judge(*number)});
        else
            told(tl::unexpected(number.error()));
    });
}

Sight QualifiedSettleReading::judge(const std::optional<QualifiedNumber> &number) const
{
    const auto before = qualifiedintent::before(m_intent.data);
    if (m_intent.kind == store::IntentKind::RemoveQualifiedNumber) {
        if (!number)
            return Sight::Present;
        // Somebody may have added it again since.
        return before && before->created == number->created ? Sight::Absent : Sight::Undecided;
    }
    if (!before || !number)
        return Sight::Undecided;
    if (m_intent.kind == store::IntentKind::SendVoiceChallenge)
        return sightOfChallenge(before->state.value, number->state.value);
    if (isJudged(number->state.value))
        return Sight::Present;
    return number->state.value == QualifiedState::VerificationPending ? Sight::Absent : Sight::Undecided;
}

AddQualifiedSettleReading::AddQualifiedSettleReading(Desk desk, store::Intent intent)
    : m_desk(std::move(desk))
    , m_intent(std::move(intent))
    , m_calls(
          this, maximumCalls, [this](const QString &number) { return m_desk.imported.qualified().get(number); },
          [this](const QString &, const net::Result<QualifiedNumber> &result) { take(result); })
{
}

void AddQualifiedSettleReading::start(Handler handler)
{
    QStringList numbers = qualifiedintent::added(m_intent.data);
    const QStringList known = qualifiedintent::knownBefore(m_intent.data);
    numbers.removeIf([&known](const QString &number) { return known.contains(number); });
    m_handler = std::move(handler);
    m_open = std::min(int(numbers.size()), mostLooks);
    if (m_open == 0) { // they were all there: adding them again would have changed nothing
        const Sight sight = known.isEmpty() ? Sight::Undecided : Sight::Present;
        QMetaObject::invokeMethod(
            this, [told = m_handler, sight] { told(Sighting{.sight = sight}); }, Qt::QueuedConnection);
        return;
    }
    m_calls.setQueue({numbers.begin(), numbers.begin() + m_open});
}

void AddQualifiedSettleReading::take(const net::Result<QualifiedNumber> &result)
{
    const auto number = api::orNone(result);
    if (!number)
        m_error = number.error();
    else if (*number)
        ++m_there;
    if (--m_open > 0)
        return;
    const Handler told = m_handler; // may destroy us
    if (m_there > 0)
        told(Sighting{.sight = Sight::Present});
    else if (m_error)
        told(tl::unexpected(*m_error));
    else
        told(Sighting{.sight = Sight::Absent});
}

} // namespace flows
