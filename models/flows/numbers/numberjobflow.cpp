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
    : JobFlow(std::move(desk), settler, parent)
    , m_jobs(jobs)
{
}

NumberJobFlow::~NumberJobFlow() = default;

void NumberJobFlow::start(NumberJob job)
{
    if (isUnderWay())
        return;
    dropWorks();
    m_job = std::move(job);
    m_job.id = newIntentId();
    m_job.madeAt = desk().local();
    m_job.madeBy = desk().user;
    beginKept(m_jobs.add(desk().profileKey, m_job), [this] { m_job = {}; });
}

void NumberJobFlow::takeUp(NumberJob job)
{
    dropWorks();
    m_job = std::move(job);
    resumeLater();
    for (int row = 0; row < int(m_job.rows.size()); ++row) {
        const NumberRowState state = m_job.rows[std::size_t(row)].state;
        if (state == NumberRowState::Sending || state == NumberRowState::Unknown || state == NumberRowState::Unlinking)
            begin(row);
    }
    settle();
}

void NumberJobFlow::cancel()
{
    if (!isUnderWay())
        return;
    for (int row = 0; row < int(m_job.rows.size()); ++row) {
        NumberRow &item = m_job.rows[std::size_t(row)];
        if (item.state != NumberRowState::Waiting || item.unlinked || m_works.contains(row))
            continue;
        item.state = NumberRowState::NotSent;
        keep(row);
    }
    goOn(); // what is half done is brought to its end
}

void NumberJobFlow::retryFailed()
{
    if (state() != State::Over || isWorking())
        return;
    for (int row = 0; row < int(m_job.rows.size()); ++row) {
        NumberRow &item = m_job.rows[std::size_t(row)];
        if (!domain::mayRetry(item.state))
            continue;
        item.state = item.state == NumberRowState::Stuck ? NumberRowState::Unlinking : NumberRowState::Waiting;
        item.words.clear();
        keep(row);
    }
    goOn();
}

void NumberJobFlow::close()
{
    dropWorks();
    watch(m_jobs.close(desk().profileKey, m_job.id));
    end();
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
    if (isResting() || requesting() >= m_pace.atOnce || m_works.size() >= mostAtOnce)
        return;
    if (const auto row = nextRow()) {
        rest(m_pace.gap);
        begin(*row);
        return;
    }
    settle();
}

void NumberJobFlow::begin(int row)
{
    auto work = std::make_unique<NumberRowWork>(desk(), hostOf(m_job.kind), settler(), m_job.rows[std::size_t(row)],
        [this, row](const NumberRow &item) { return m_jobs.update(desk().profileKey, m_job.id, row, item); });
    NumberRowWork *const raw = work.get();
    connect(raw, &NumberRowWork::changed, this, [this, row, raw] {
        m_job.rows[std::size_t(row)] = raw->row();
        Q_EMIT rowChanged(row);
    });
    heed(raw);
    connect(raw, &NumberRowWork::numberRead, this, &NumberJobFlow::numberRead);
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
    const auto known = settler().settlement(m_job.rows[std::size_t(row)].intentId);
    if (known && known->isSettled() && m_job.rows[std::size_t(row)].state == NumberRowState::Unknown)
        takeSettlement(*known);
    if (state() == State::Running)
        pump();
    settle();
}

void NumberJobFlow::takeSettlement(const Settlement &settlement)
{
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
    watch(m_jobs.update(desk().profileKey, m_job.id, row, m_job.rows[std::size_t(row)]));
}

} // namespace flows
