#include "flows/numbers/numberjobflow.h"

#include "flows/settleflow.h"

#include <algorithm>
#include <utility>

namespace flows {

using domain::NumberJob, domain::NumberRow, domain::NumberRowState;

namespace {
// Unlinking takes its time over there; so many may be waited for beside those that are sent.
constexpr std::size_t mostAtOnce = 40;
} // namespace

NumberJobFlow::NumberJobFlow(Desk desk, SettleFlow &settler, store::NumberJobs &jobs, QObject *parent)
    : QObject(parent)
    , m_desk(std::move(desk))
    , m_settler(settler)
    , m_jobs(jobs)
{
    m_gap.setSingleShot(true);
    connect(&m_gap, &QTimer::timeout, this, [this] {
        if (std::exchange(m_waitsUntil, {}))
            Q_EMIT waitsUntilChanged();
        pump();
    });
    connect(&m_settler, &SettleFlow::changed, this, &NumberJobFlow::takeSettlement);
}

NumberJobFlow::~NumberJobFlow() = default;

void NumberJobFlow::start(NumberJob job)
{
    if (m_state == State::Running || m_state == State::Paused)
        return;
    dropWorks();
    m_job = std::move(job);
    m_job.id = newIntentId();
    m_job.madeAt = m_desk.local();
    m_job.madeBy = m_desk.user;
    m_mayGoOn = true;
    setState(State::Running);
    store::then(m_jobs.add(m_desk.profileKey, m_job), this, [this](const store::Result<void> &added) {
        if (added) {
            pump();
            return;
        }
        m_job = {};
        setState(State::Idle);
        Q_EMIT storeFailed(added.error());
    });
}

void NumberJobFlow::takeUp(NumberJob job)
{
    dropWorks();
    m_job = std::move(job);
    m_mayGoOn = false;
    setState(State::Paused);
    for (int row = 0; row < int(m_job.rows.size()); ++row) {
        const NumberRowState state = m_job.rows[std::size_t(row)].state;
        if (state == NumberRowState::Sending || state == NumberRowState::Unknown || state == NumberRowState::Unlinking)
            begin(row);
    }
    settleState();
}

void NumberJobFlow::pause()
{
    if (m_state == State::Running)
        setState(State::Paused);
}

void NumberJobFlow::proceed()
{
    if (m_state != State::Paused)
        return;
    m_mayGoOn = true;
    setState(State::Running);
    pump();
}

void NumberJobFlow::cancel()
{
    if (m_state != State::Running && m_state != State::Paused)
        return;
    for (int row = 0; row < int(m_job.rows.size()); ++row) {
        NumberRow &item = m_job.rows[std::size_t(row)];
        if (item.state != NumberRowState::Waiting || item.unlinked || m_works.contains(row))
            continue;
        item.state = NumberRowState::NotSent;
        keep(row);
    }
    m_mayGoOn = true;
    setState(State::Running); // what is half done is brought to its end
    pump();
}

void NumberJobFlow::retryFailed()
{
    if (m_state != State::Over || isWorking())
        return;
    for (int row = 0; row < int(m_job.rows.size()); ++row) {
        NumberRow &item = m_job.rows[std::size_t(row)];
        if (!domain::mayRetry(item.state))
            continue;
        item.state = item.state == NumberRowState::Stuck ? NumberRowState::Unlinking : NumberRowState::Waiting;
        item.words.clear();
        keep(row);
    }
    m_mayGoOn = true;
    setState(State::Running);
    pump();
}

void NumberJobFlow::close()
{
    dropWorks();
    m_gap.stop();
    store::then(m_jobs.close(m_desk.profileKey, m_job.id), this, [this](const store::Result<void> &closed) {
        if (!closed)
            Q_EMIT storeFailed(closed.error());
    });
    setState(State::Idle);
}

int NumberJobFlow::requesting() const
{
    return int(std::count_if(m_works.begin(), m_works.end(),
        [](const auto &work) { return work.second->row().state != NumberRowState::Unlinking; }));
}

std::optional<int> NumberJobFlow::nextRow() const
{
    std::optional<int> first;
    for (int row = 0; row < int(m_job.rows.size()); ++row) {
        const NumberRow &item = m_job.rows[std::size_t(row)];
        const bool waits = item.state == NumberRowState::Waiting || item.state == NumberRowState::Unlinking;
        if (!waits || m_works.contains(row))
            continue;
        if (item.unlinked) // its messages go nowhere until it is linked again
            return row;
        if (!first)
            first = row;
    }
    return first;
}

void NumberJobFlow::pump()
{
    if (m_state != State::Running || m_gap.isActive())
        return;
    if (requesting() >= m_pace.atOnce || m_works.size() >= mostAtOnce)
        return;
    if (const auto row = nextRow()) {
        m_gap.start(m_pace.gap);
        begin(*row);
        return;
    }
    settleState();
}

void NumberJobFlow::begin(int row)
{
    auto work = std::make_unique<NumberRowWork>(m_desk, hostOf(m_job.kind), m_settler, m_job.rows[std::size_t(row)],
        [this, row](const NumberRow &item) { return m_jobs.update(m_desk.profileKey, m_job.id, row, item); });
    NumberRowWork *const raw = work.get();
    connect(raw, &NumberRowWork::changed, this, [this, row, raw] {
        m_job.rows[std::size_t(row)] = raw->row();
        Q_EMIT rowChanged(row);
    });
    connect(raw, &NumberRowWork::throttled, this, [this](std::chrono::milliseconds wait) {
        m_gap.start(wait);
        m_waitsUntil = m_desk.local().addMSecs(wait.count());
        Q_EMIT waitsUntilChanged();
    });
    connect(raw, &NumberRowWork::numberRead, this, &NumberJobFlow::numberRead);
    connect(raw, &NumberRowWork::storeFailed, this, [this](const store::Error &error) {
        pause();
        Q_EMIT storeFailed(error);
    });
    connect(raw, &NumberRowWork::finished, this, [this, row] { rowFinished(row); });
    m_works[row] = std::move(work);
    raw->start();
}

void NumberJobFlow::rowFinished(int row)
{
    const auto work = m_works.extract(row);
    if (!work)
        return;
    m_job.rows[std::size_t(row)] = work.mapped()->row();
    work.mapped().release()->deleteLater(); // we are inside its signal
    Q_EMIT rowChanged(row);
    // It may have been found out before the row was kept.
    const auto known = m_settler.settlement(m_job.rows[std::size_t(row)].intentId);
    if (known && m_job.rows[std::size_t(row)].state == NumberRowState::Unknown)
        takeSettlement(*known);
    pump();
    settleState();
}

void NumberJobFlow::takeSettlement(const Settlement &settlement)
{
    if (!settlement.isSettled())
        return;
    for (int row = 0; row < int(m_job.rows.size()); ++row) {
        const NumberRow &item = m_job.rows[std::size_t(row)];
        if (item.state == NumberRowState::Unknown && item.intentId == settlement.intentId && !m_works.contains(row)) {
            begin(row); // the journal has its end now
            return;
        }
    }
}

//! Whoever asks for it may be told of one of them at this moment.
void NumberJobFlow::dropWorks()
{
    for (auto &[row, work] : std::exchange(m_works, {})) {
        work->disconnect(this);
        work.release()->deleteLater();
    }
}

void NumberJobFlow::keep(int row)
{
    Q_EMIT rowChanged(row);
    store::then(m_jobs.update(m_desk.profileKey, m_job.id, row, m_job.rows[std::size_t(row)]), this,
        [this](const store::Result<void> &kept) {
            if (!kept)
                Q_EMIT storeFailed(kept.error());
        });
}

void NumberJobFlow::settleState()
{
    const bool rests = m_state == State::Running || m_state == State::Paused;
    if (rests && m_works.empty() && !nextRow()) {
        setState(State::Over);
    } else if (m_state == State::Over && (!m_works.empty() || nextRow())) {
        // What was unknown became known, and goes on: by itself only where a person began it in this run.
        setState(m_mayGoOn ? State::Running : State::Paused);
        pump();
    }
}

void NumberJobFlow::setState(State state)
{
    if (m_state == state)
        return;
    m_state = state;
    Q_EMIT stateChanged(state);
}

} // namespace flows
