#include "flows/portinflow.h"

#include "api/porting/configurationapi.h"
#include "domain/porting/zones.h"

#include <QSet>
#include <QUuid>
#include <QtConcurrentRun>

#include <algorithm>

namespace flows {

using domain::DraftNumber;
using domain::PortInDraft;
using domain::PortInStep;

namespace {

//! A carrier's answer of yesterday is asked for again.
constexpr qint64 portabilityKeepsSeconds = qint64(24) * 3600;
//! Answers to lookups come one by one; to judge a long list after each would take longer than they do.
constexpr std::chrono::milliseconds judgeTogether{50};

PortInDraft newDraft(const Desk &desk)
{
    PortInDraft draft;
    draft.id = {QUuid::createUuid().toString(QUuid::WithoutBraces)};
    draft.createdAt = desk.local();
    return draft;
}

} // namespace

PortInFlow::PortInFlow(const Desk &desk, QObject *parent)
    : PortInFlow(desk, newDraft(desk), false, parent)
{
}

PortInFlow::PortInFlow(const Desk &desk, const store::LoadedDraft &loaded, QObject *parent)
    : PortInFlow(desk, loaded.draft, loaded.secretsMissing, parent)
{
    m_left = domain::knownPortability(m_draft);
}

PortInFlow::PortInFlow(const Desk &desk, PortInDraft draft, bool secretsMissing, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_draft(std::move(draft))
    , m_secretsMissing(secretsMissing)
    , m_portability(desk.portability, desk.now)
    , m_lookup(desk, m_draft.id)
    , m_autosave(
          desk, [this] { return m_desk.drafts.save(m_desk.profileKey, m_draft); }, m_draft.changedAt)
{
    m_judging.setSingleShot(true);
    m_judging.setInterval(judgeTogether);
    connect(&m_judging, &QTimer::timeout, this, [this] {
        lookUp();
        Q_EMIT judged();
    });
    connect(&m_autosave, &DraftAutosave::saved, this, &PortInFlow::saved);
    connect(&m_autosave, &DraftAutosave::saveFailed, this, &PortInFlow::saveFailed);
    connect(&m_reading, &QFutureWatcherBase::finished, this, &PortInFlow::takePastedText);
    connect(&m_portability, &PortabilityCheckFlow::checked, this, &PortInFlow::takePortability);
    connect(&m_portability, &PortabilityCheckFlow::runningChanged, this,
        [this] { Q_EMIT busyChanged(PortInStep::Portability); });
    connect(&m_lookup, &NumberLookupFlow::checked, this, &PortInFlow::forgetJudgment);
    connect(&m_lookup, &NumberLookupFlow::draftsRead, this, &PortInFlow::forgetJudgment);
}

PortInFlow::~PortInFlow()
{
    m_autosave.save(); // the store finishes what was posted before it closes
}

void PortInFlow::start()
{
    m_defaultsCall = m_desk.configuration.get();
    m_defaultsCall.then(this, [this](const net::Result<domain::PortingDefaults> &result) {
        m_defaultsCall.cancel();
        takeDefaults(result);
    });
    m_lookup.readDrafts();
    // It was left, or cut, before the text was read.
    if (!m_draft.pastedText.isEmpty() && m_draft.numbers.empty())
        readPastedText();
    if (!m_left.isEmpty() && hasOldAnswers())
        checkPortability();
    forgetJudgment();
}

void PortInFlow::takeDefaults(const net::Result<domain::PortingDefaults> &result)
{
    const auto defaults = api::orNone(result);
    m_defaultsError = defaults ? std::nullopt : std::optional(defaults.error());
    if (defaults)
        m_defaults = defaults->value_or(domain::PortingDefaults());
    forgetJudgment();
    Q_EMIT defaultsChanged();
}

void PortInFlow::goTo(PortInStep step)
{
    if (step == m_draft.step)
        return;
    m_draft.step = step;
    m_autosave.savePlace();
    Q_EMIT stepChanged(step);
    if (step == PortInStep::Portability && !m_portability.isRunning())
        checkPortability();
}

domain::StepState PortInFlow::state(PortInStep step) const
{
    const bool objected = std::any_of(
        m_serverIssues.begin(), m_serverIssues.end(), [step](const ServerIssue &issue) { return issue.step == step; });
    return objected ? domain::StepState::Error : domain::stepState(issues(), step);
}

bool PortInFlow::isBusy(PortInStep step) const
{
    return (step == PortInStep::Numbers && m_isReading)
        || (step == PortInStep::Portability && m_portability.isRunning());
}

const std::vector<domain::IntakeRow> &PortInFlow::rows() const
{
    if (!m_rows)
        m_rows = domain::judge(m_draft.numbers, inUse());
    return *m_rows;
}

domain::IntakeCounts PortInFlow::counts() const
{
    return domain::countIntake(m_draft.numbers, rows());
}

const std::vector<domain::DraftIssue> &PortInFlow::issues() const
{
    if (!m_issues)
        m_issues = domain::draftIssues(m_draft, {.nowUtc = m_desk.now(), .defaults = m_defaults, .inUse = inUse()});
    return *m_issues;
}

std::vector<domain::DraftIssue> PortInFlow::issues(PortInStep step) const
{
    std::vector<domain::DraftIssue> ofStep;
    std::copy_if(issues().begin(), issues().end(), std::back_inserter(ofStep),
        [step](const domain::DraftIssue &issue) { return issue.step == step; });
    return ofStep;
}

const std::vector<domain::PlannedOrder> &PortInFlow::plan() const
{
    if (!m_plan)
        m_plan = domain::planOrders(m_draft, inUse());
    return *m_plan;
}

domain::InUse PortInFlow::inUse() const
{
    return m_lookup.inUse();
}

domain::PortSchedule PortInFlow::effectiveSchedule() const
{
    return domain::effectiveSchedule(m_draft.schedule, m_defaults);
}

void PortInFlow::forgetJudgment()
{
    m_rows.reset();
    m_issues.reset();
    m_plan.reset();
    if (!m_judging.isActive())
        m_judging.start();
}

void PortInFlow::lookUp()
{
    std::vector<QString> numbers;
    for (size_t i = 0; i < m_draft.numbers.size(); ++i) {
        using enum domain::IntakeVerdict;
        const domain::IntakeVerdict verdict = rows()[i].verdict;
        const bool isCandidate = verdict != Unreadable && verdict != Refused && verdict != Duplicate;
        if (isCandidate && !m_draft.numbers[i].removed)
            numbers.push_back(m_draft.numbers[i].e164);
    }
    QSet<QString> ownOrders;
    for (const domain::SubmittedOrder &order : m_draft.orders)
        ownOrders.insert(order.orderId.text);
    m_lookup.setOwnOrders(ownOrders);
    m_lookup.setNumbers(numbers);
}

std::vector<QString> PortInFlow::numbersToCheck() const
{
    QSet<QString> fixed;
    for (const domain::SubmittedOrder &order : m_draft.orders) {
        if (order.state == domain::SubmitState::Created)
            fixed.unite(QSet<QString>(order.numbers.begin(), order.numbers.end()));
    }
    std::vector<QString> numbers;
    for (size_t i = 0; i < m_draft.numbers.size(); ++i) {
        const DraftNumber &number = m_draft.numbers[i];
        if (!number.removed && domain::goesOn(rows()[i].verdict) && !fixed.contains(number.e164))
            numbers.push_back(number.e164);
    }
    return numbers;
}

static bool isOld(const DraftNumber &number, const QDateTime &now)
{
    return !number.portabilityAt || number.portabilityAt->secsTo(now) >= portabilityKeepsSeconds;
}

bool PortInFlow::hasOldAnswers() const
{
    return std::any_of(m_draft.numbers.begin(), m_draft.numbers.end(), [now = m_desk.now()](const DraftNumber &number) {
        return number.portability && !number.removed && isOld(number, now);
    });
}

void PortInFlow::checkPortability(bool again)
{
    std::vector<CheckedNumber> known;
    const QDateTime now = m_desk.now();
    for (const DraftNumber &number : m_draft.numbers) {
        if (number.portability && !isOld(number, now))
            known.push_back({.portability = *number.portability, .at = *number.portabilityAt});
    }
    m_portability.setKnown(known);
    if (again)
        m_portability.restart(numbersToCheck());
    else
        m_portability.start(numbersToCheck());
}

void PortInFlow::takePortability(const std::vector<CheckedNumber> &numbers)
{
    QHash<QString, const CheckedNumber *> answers;
    for (const CheckedNumber &number : numbers)
        answers.insert(number.portability.phoneNumber, &number);
    for (DraftNumber &number : m_draft.numbers) {
        if (const CheckedNumber *answer = answers.value(number.e164)) {
            number.portability = answer->portability;
            number.portabilityAt = answer->at;
        }
    }
    ++m_numbersRevision;
    touch(PortInStep::Portability);
}

void PortInFlow::park()
{
    std::vector<domain::DraftWait> waits;
    for (const domain::NumbersInOrder &order : cancelingOrders())
        waits.push_back({.order = order.order, .reference = order.reference, .since = m_desk.local()});
    const auto wait = [this, waits](const std::optional<store::Error> &error) {
        if (error)
            return;
        store::then(
            m_desk.drafts.park(m_desk.profileKey, m_draft.id, waits), this, [this](const store::Result<void> &result) {
                if (result)
                    Q_EMIT parked();
                else
                    Q_EMIT saveFailed(result.error());
            });
    };
    m_autosave.write(this, wait);
}

void PortInFlow::save()
{
    m_autosave.save();
}

} // namespace flows
