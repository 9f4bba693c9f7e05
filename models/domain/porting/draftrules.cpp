#include "domain/porting/draftrules.h"

#include "domain/phonenumber.h"
#include "domain/porting/billingnumber.h"
#include "domain/porting/loaletter.h"
#include "domain/porting/reference.h"
#include "domain/porting/split.h"
#include "domain/porting/zones.h"
#include "domain/secrets.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace domain {
namespace {

//! A losing carrier may change its mind; after a day it is asked again.
constexpr qint64 portabilityHoldsSeconds = qint64(24) * 60 * 60;

class Checker
{
public:
    Checker(const PortInDraft &draft, const DraftFacts &facts)
        : m_draft(draft)
        , m_facts(facts)
        , m_rows(judge(draft.numbers, facts.inUse))
        , m_going(numbersToOrder(draft, m_rows))
    {
    }

    std::vector<DraftIssue> check()
    {
        if (m_going.empty() && !numbersSent(m_draft).isEmpty())
            return {}; // everything is ordered: what is left of the draft becomes no order
        checkNumbers();
        checkPortability();
        checkEndUser();
        checkCarrier();
        checkSchedule();
        checkServices();
        checkLetter();
        return std::move(m_issues);
    }

private:
    void add(PortInStep step, const QString &field, Severity severity, IssueKind kind, int count = 0)
    {
        DraftIssue issue;
        issue.step = step;
        issue.field = field;
        issue.severity = severity;
        issue.kind = kind;
        issue.count = count;
        m_issues.push_back(std::move(issue));
    }

    template <class Predicate>
    int countGoing(Predicate predicate) const
    {
        return static_cast<int>(std::count_if(
            m_going.begin(), m_going.end(), [&](std::size_t i) { return predicate(m_draft.numbers[i]); }));
    }

    void checkNumbers()
    {
        if (m_draft.reference.trimmed().isEmpty())
            add(PortInStep::Numbers, u"customerOrderReference"_s, Severity::Warning, IssueKind::Missing);
        const int orders = std::max<int>(1, static_cast<int>(planOrders(m_draft, m_going).size()));
        const qsizetype room = roomForReference(orders);
        if (m_draft.reference.simplified().size() > room)
            add(PortInStep::Numbers, u"customerOrderReference"_s, Severity::Error, IssueKind::TooLong,
                static_cast<int>(room));

        const IntakeCounts counts = countIntake(m_draft.numbers, m_rows);
        if (counts.goOn == 0)
            add(PortInStep::Numbers, u"phoneNumbers"_s, Severity::Error, IssueKind::NoNumbers);
        if (counts.toLookAt > 0)
            add(PortInStep::Numbers, u"phoneNumbers"_s, Severity::Warning, IssueKind::ToLookAt, counts.toLookAt);
        const int unchecked = countGoing([this](const DraftNumber &n) { return !m_facts.inUse.contains(n.e164); });
        if (unchecked > 0)
            add(PortInStep::Numbers, u"phoneNumbers"_s, Severity::Warning, IssueKind::NotCheckedForUse, unchecked);
        m_anyNumber = counts.goOn > 0;
    }

    void checkPortability()
    {
        if (!m_anyNumber)
            return;
        if (m_going.empty()) {
            add(PortInStep::Portability, {}, Severity::Error, IssueKind::NonePortable);
            return;
        }
        const int unknown = countGoing([](const DraftNumber &n) { return !n.portability; });
        if (unknown > 0)
            add(PortInStep::Portability, {}, Severity::Error, IssueKind::PortabilityUnknown, unknown);
        const int old = countGoing([this](const DraftNumber &n) {
            return n.portability && n.portabilityAt
                && n.portabilityAt->secsTo(m_facts.nowUtc) > portabilityHoldsSeconds;
        });
        if (old > 0)
            add(PortInStep::Portability, {}, Severity::Warning, IssueKind::PortabilityOld, old);
    }

    //! The rules of one form, for what was typed for all and then for each number that differs. What no number uses is
    //! not asked for.
    template <class OwnValue, class Rules>
    void checkEach(OwnValue isOwn, Rules rules)
    {
        const bool allOwn = !m_going.empty()
            && std::all_of(m_going.begin(), m_going.end(), [&](std::size_t i) { return isOwn(m_draft.numbers[i]); });
        if (!allOwn)
            append(rules(DraftNumber()), -1);
        for (const std::size_t i : m_going) {
            if (isOwn(m_draft.numbers[i]))
                append(rules(m_draft.numbers[i]), static_cast<int>(i));
        }
    }

    void append(std::vector<DraftIssue> issues, int number)
    {
        for (DraftIssue &issue : issues) {
            issue.number = number;
            m_issues.push_back(std::move(issue));
        }
    }

    void checkEndUser()
    {
        checkEach([](const DraftNumber &n) { return n.endUser.has_value(); },
            [this](const DraftNumber &n) { return endUserIssues(endUserOf(m_draft, n)); });
        if (!m_draft.resellerName.trimmed().isEmpty())
            return;
        const int canadian
            = countGoing([](const DraftNumber &n) { return classify(n.e164).kind == NumberKind::LocalCa; });
        const int doubtful = countGoing([](const DraftNumber &n) { return mayBeCanadian(n.e164); }) - canadian;
        if (canadian > 0)
            add(PortInStep::EndUser, u"resellerName"_s, Severity::Error, IssueKind::ResellerNeeded, canadian);
        else if (doubtful > 0)
            add(PortInStep::EndUser, u"resellerName"_s, Severity::Warning, IssueKind::ResellerMaybeNeeded, doubtful);
    }

    void checkCarrier()
    {
        const PortZone zone = effectiveSchedule(m_draft.schedule, m_facts.defaults).zone.value;
        const QDate day = today(zone == PortZone::Unknown ? PortZone::Eastern : zone, m_facts.nowUtc);
        checkEach([](const DraftNumber &n) { return n.portOut.has_value(); },
            [this, day](const DraftNumber &n) { return portOutIssues(portOutOf(m_draft, n), day); });
        if (const auto leaving = static_cast<int>(billingNumbersLeaving(m_draft, m_going).size()); leaving > 0)
            add(PortInStep::Carrier, u"portOutInfo.accountPhoneNumber"_s, Severity::Warning,
                IssueKind::BillingNumberLeaves, leaving);
        if (isMasked(m_draft.newPortOutPin))
            add(PortInStep::Carrier, u"newPortOutPin"_s, Severity::Error, IssueKind::Masked);
    }

    void checkSchedule()
    {
        ScheduleFacts facts;
        facts.numbers = std::max<int>(1, static_cast<int>(m_going.size()));
        const int canadian
            = countGoing([](const DraftNumber &n) { return classify(n.e164).kind == NumberKind::LocalCa; });
        facts.canadian = canadian > 0;
        facts.american = canadian == 0 || canadian < facts.numbers;
        for (const std::size_t i : m_going) {
            const DraftNumber &number = m_draft.numbers[i];
            addPlaces(facts.places, endUserOf(m_draft, number).state, number.e164);
        }
        const PortSchedule schedule = effectiveSchedule(m_draft.schedule, m_facts.defaults);
        for (const Advice &advice : adviseSchedule(schedule, facts, m_facts.nowUtc)) {
            add(PortInStep::Schedule, fieldOf(advice.kind), refuses(advice.kind) ? Severity::Error : Severity::Warning,
                IssueKind::Schedule);
            m_issues.back().advice = advice;
        }
    }

    static QString fieldOf(ScheduleAdvice advice)
    {
        if (advice == ScheduleAdvice::UnknownZone || advice == ScheduleAdvice::ForeignClock)
            return u"desiredPortSchedule.desiredPortTimeZone"_s;
        if (advice == ScheduleAdvice::SkippedTime || advice == ScheduleAdvice::TwiceTime)
            return u"desiredPortSchedule.desiredPortTime"_s;
        return u"desiredPortSchedule.desiredPortDate"_s;
    }

    void checkServices()
    {
        checkEach([](const DraftNumber &n) { return n.voice.has_value(); },
            [this](const DraftNumber &n) { return voiceIssues(voiceOf(m_draft, n)); });
        checkEach([](const DraftNumber &n) { return n.emergency.has_value(); },
            [this](const DraftNumber &n) { return emergencyIssues(emergencyOf(m_draft, n)); });
        const int silent = countGoing([this](const DraftNumber &n) { return !voiceOf(m_draft, n); });
        if (silent > 0)
            add(PortInStep::Services, u"voiceConfiguration"_s, Severity::Warning, IssueKind::NoVoice, silent);
        const int without = countGoing([this](const DraftNumber &n) {
            return voiceOf(m_draft, n) && emergencyOf(m_draft, n).value_or(EmergencyAddress()) == EmergencyAddress();
        });
        if (without > 0)
            add(PortInStep::Services, u"features.e911"_s, Severity::Warning, IssueKind::NoEmergencyAddress, without);
        if (firstNote(m_draft).size() > maxNoteLength)
            add(PortInStep::Services, u"note"_s, Severity::Error, IssueKind::TooLong, maxNoteLength);
    }

    void checkLetter()
    {
        if (m_draft.loa.kind == LoaKind::None)
            add(PortInStep::Loa, {}, Severity::Warning, IssueKind::NoLoa);
        if (m_draft.loa.kind == LoaKind::Made)
            add(PortInStep::Loa, {}, Severity::Warning, IssueKind::LoaNotSigned);
        if (const auto now = loaStatements(m_draft, m_rows); isStale(m_draft.loa, now))
            add(PortInStep::Loa, {}, Severity::Warning, IssueKind::LoaStale,
                static_cast<int>(loaDifference(m_draft.loa.stated, now).added.size()));
    }

    const PortInDraft &m_draft;
    const DraftFacts &m_facts;
    std::vector<IntakeRow> m_rows; //!< judged once: it is the dear part
    std::vector<std::size_t> m_going;
    bool m_anyNumber = false;
    std::vector<DraftIssue> m_issues = {};
};

} // namespace

std::vector<DraftIssue> draftIssues(const PortInDraft &draft, const DraftFacts &facts)
{
    return Checker(draft, facts).check();
}

StepState stepState(const std::vector<DraftIssue> &issues, PortInStep step)
{
    StepState state = StepState::Complete;
    for (const DraftIssue &issue : issues) {
        if (issue.step != step)
            continue;
        if (issue.severity == Severity::Error)
            return StepState::Error;
        state = StepState::Warning;
    }
    return state;
}

} // namespace domain
