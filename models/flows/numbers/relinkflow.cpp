#include "flows/numbers/relinkflow.h"

#include <utility>

namespace flows {

using domain::ActiveNumber, domain::NumberRowState, domain::NumberSettings;

RelinkFlow::RelinkFlow(
    Desk desk, QString number, SettleFlow &settler, store::NumberJobs &jobs, NumberHost host, QObject *parent)
    : QObject(parent)
    , m_desk(std::move(desk))
    , m_phoneNumber(std::move(number))
    , m_host(host)
    , m_job(m_desk, settler, jobs)
    , m_poll(m_desk, host)
{
    connect(&m_job, &NumberJobFlow::stateChanged, this, &RelinkFlow::followRow);
    connect(&m_job, &NumberJobFlow::rowChanged, this, &RelinkFlow::followRow);
    connect(&m_job, &NumberJobFlow::numberRead, this, &RelinkFlow::show);
    connect(&m_job, &NumberJobFlow::storeFailed, this, &RelinkFlow::storeFailed);
    connect(&m_poll, &NumberPoll::numberRead, this, &RelinkFlow::show);
    connect(&m_poll, &NumberPoll::ended, this, [this] { setStep(Step::Over); });
}

RelinkFlow::~RelinkFlow() = default;

const domain::NumberRow *RelinkFlow::row() const
{
    return m_job.rows().empty() ? nullptr : &m_job.rows().front();
}

void RelinkFlow::prepare()
{
    if (m_step != Step::Idle && m_step != Step::Ready)
        return;
    setStep(Step::Reading);
    m_read = readNumber(m_desk, m_host, m_phoneNumber);
    m_read.then(this, [this](const net::Result<ActiveNumber> &result) {
        m_read.cancel();
        if (!result) {
            setStep(m_number ? Step::Ready : Step::Idle);
            Q_EMIT readFailed(result.error());
            return;
        }
        show(*result, m_desk.now()); // who hears that it is ready looks at the number
        setStep(Step::Ready);
    });
}

void RelinkFlow::show(const ActiveNumber &number, const QDateTime &readAt)
{
    m_number = number;
    m_readAt = readAt;
    Q_EMIT numberRead(number, readAt);
}

void RelinkFlow::relink(const NumberSettings &wanted)
{
    if (m_step != Step::Ready || !m_number)
        return;
    const NumberSettings before = domain::settingsOf(*m_number);
    if (!domain::unlinkedBetween(before, wanted))
        return;
    m_old = before;
    m_wayBack = false;
    domain::NumberJob job{.kind = relinkKind(m_host)};
    job.rows.push_back({.plan = {.number = m_phoneNumber, .before = before, .after = wanted}});
    m_job.start(std::move(job));
}

void RelinkFlow::takeUp(const domain::NumberJob &job)
{
    if (job.rows.empty())
        return;
    m_old = job.rows.front().plan.before;
    m_job.takeUp(job);
    followRow();
}

void RelinkFlow::finish()
{
    if (m_job.state() == NumberJobFlow::State::Paused)
        m_job.proceed();
    else if (mayFinish())
        m_job.retryFailed();
}

bool RelinkFlow::mayFinish() const
{
    const bool rests = m_job.state() == NumberJobFlow::State::Paused || m_job.state() == NumberJobFlow::State::Over;
    return rests && !m_job.isWorking() && row()
        && (row()->state == NumberRowState::Waiting || domain::mayRetry(row()->state));
}

bool RelinkFlow::mayGoBack() const
{
    if (!m_old || m_wayBack || !row())
        return false;
    if (m_step == Step::Between)
        return true;
    const auto between = domain::unlinkedBetween(row()->plan.before, row()->plan.after);
    return m_step == Step::Over && m_number && between && m_number->sms.servicePlanId == between->servicePlanId
        && m_number->sms.campaignId == between->campaignId;
}

void RelinkFlow::goBack()
{
    if (!mayGoBack() || !row())
        return;
    NumberSettings now = row()->plan.before;
    if (const auto between = domain::unlinkedBetween(row()->plan.before, row()->plan.after))
        now = *between;
    NumberSettings back = now;
    back.servicePlanId = m_old->servicePlanId;
    back.campaignId = m_old->campaignId;
    m_job.close();
    m_wayBack = true;
    domain::NumberJob job{.kind = relinkKind(m_host)};
    job.rows.push_back({.plan = {.number = m_phoneNumber, .before = now, .after = back}});
    m_job.start(std::move(job));
}

void RelinkFlow::leave()
{
    m_poll.stop();
    if (row())
        m_job.close();
    setStep(Step::Over);
}

void RelinkFlow::stopFollowing()
{
    if (m_step != Step::Following)
        return;
    m_poll.stop();
    setStep(Step::Over);
}

void RelinkFlow::followRow()
{
    const domain::NumberRow *item = row();
    if (!item || m_job.state() == NumberJobFlow::State::Idle)
        return;
    // On the way back there is nothing to unlink: the row has one request, the linking.
    const bool links = item->unlinked || !domain::unlinkedBetween(item->plan.before, item->plan.after);
    switch (item->state) {
    case NumberRowState::Waiting:
        if (m_job.state() == NumberJobFlow::State::Running)
            setStep(links ? Step::Linking : Step::Unlinking);
        else
            setStep(Step::Between);
        break;
    case NumberRowState::Sending:
        setStep(links ? Step::Linking : Step::Unlinking);
        break;
    case NumberRowState::Unlinking:
        setStep(Step::Unlinking);
        break;
    case NumberRowState::Unknown:
        setStep(Step::Settling);
        break;
    case NumberRowState::Done:
        if (m_step == Step::Following || m_step == Step::Over)
            break;
        m_job.close(); // the journal keeps what was sent
        setStep(Step::Following);
        m_poll.start(m_phoneNumber, domain::isProvisioned);
        break;
    case NumberRowState::Impossible:
    case NumberRowState::Refused:
    case NumberRowState::NotSent:
    case NumberRowState::Moved:
    case NumberRowState::ReadFailed:
    case NumberRowState::Stuck:
        setStep(links ? Step::Between : Step::Over); // before the unlinking nothing has changed
        break;
    }
    Q_EMIT rowChanged();
}

void RelinkFlow::setStep(Step step)
{
    if (m_step == step)
        return;
    m_step = step;
    Q_EMIT stepChanged(step);
}

} // namespace flows
