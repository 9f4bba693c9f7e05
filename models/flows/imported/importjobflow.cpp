#include "flows/imported/importjobflow.h"

#include "api/imported/importedapi.h"
#include "flows/settleflow.h"

#include <QSet>

#include <algorithm>
#include <utility>

namespace flows {

using domain::ImportJob, domain::ImportRow, domain::ImportRowState;

ImportJobFlow::ImportJobFlow(Desk desk, SettleFlow &settler, store::ImportJobs &jobs, QObject *parent)
    : QObject(parent)
    , m_desk(std::move(desk))
    , m_settler(settler)
    , m_jobs(jobs)
    , m_looks(
          this, maximumCalls,
          [this](int row) { return m_desk.imported.numbers().get(m_job.rows[std::size_t(row)].number); },
          [this](int row, const net::Result<domain::ImportedNumber> &result) { takeLook(row, result); })
{
    m_gap.setSingleShot(true);
    connect(&m_gap, &QTimer::timeout, this, [this] {
        if (std::exchange(m_waitsUntil, {}))
            Q_EMIT waitsUntilChanged();
        pump();
    });
    connect(&m_settler, &SettleFlow::changed, this, &ImportJobFlow::takeSettlement);
}

ImportJobFlow::~ImportJobFlow() = default;

void ImportJobFlow::start(ImportJob job)
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

void ImportJobFlow::takeUp(ImportJob job)
{
    dropWorks();
    m_job = std::move(job);
    m_mayGoOn = false;
    setState(State::Paused);
    QSet<QString> sent;
    for (const ImportRow &row : m_job.rows) {
        if (row.state == ImportRowState::Sending || row.state == ImportRowState::Unknown)
            sent.insert(row.intentId);
    }
    for (const QString &intentId : std::as_const(sent))
        takeUpSent(intentId);
    settleState();
}

void ImportJobFlow::pause()
{
    if (m_state == State::Running)
        setState(State::Paused);
}

void ImportJobFlow::proceed()
{
    if (m_state != State::Paused)
        return;
    m_mayGoOn = true;
    setState(State::Running);
    pump();
}

void ImportJobFlow::cancel()
{
    if (m_state != State::Running && m_state != State::Paused)
        return;
    std::vector<int> given;
    for (int row = 0; row < int(m_job.rows.size()); ++row) {
        ImportRow &item = m_job.rows[std::size_t(row)];
        const bool isBegun = std::ranges::any_of(
            m_works, [row](const auto &work) { return std::ranges::count(work.second.rows, row) > 0; });
        if (item.state != ImportRowState::Waiting || isBegun)
            continue;
        item.state = ImportRowState::NotSent;
        given.push_back(row);
    }
    note(given);
    setState(State::Running); // what is under way is brought to its end
    settleState();
}

template <class Wanted, class Change>
void ImportJobFlow::again(Wanted wanted, Change change)
{
    if (m_state != State::Over || isWorking())
        return;
    std::vector<int> rows;
    for (int row = 0; row < int(m_job.rows.size()); ++row) {
        ImportRow &item = m_job.rows[std::size_t(row)];
        if (!wanted(item))
            continue;
        item.state = ImportRowState::Waiting;
        item.words.clear();
        change(item);
        rows.push_back(row);
    }
    if (rows.empty())
        return;
    note(rows);
    m_mayGoOn = true;
    setState(State::Running);
    pump();
}

void ImportJobFlow::retryFailed()
{
    again([](const ImportRow &row) { return domain::mayRetry(row.state); }, [](ImportRow &) {});
}

void ImportJobFlow::migrate(const QStringList &numbers)
{
    again(
        [&numbers](const ImportRow &row) {
            return numbers.contains(row.number) && domain::isOver(row.state) && row.state != ImportRowState::Impossible;
        },
        [](ImportRow &row) { row.migrate = true; });
}

void ImportJobFlow::readProgress()
{
    m_looks.clear();
    for (int row = 0; row < int(m_job.rows.size()); ++row) {
        const ImportRowState state = m_job.rows[std::size_t(row)].state;
        if (state == ImportRowState::Done || state == ImportRowState::Existing)
            m_looks.enqueue(row);
    }
    Q_EMIT rowsChanged();
}

void ImportJobFlow::takeLook(int row, const net::Result<domain::ImportedNumber> &result)
{
    if (const auto number = api::orNone(result))
        m_job.rows[std::size_t(row)].progress
            = *number ? domain::progressOf(**number) : domain::ImportProgress::NotThere;
    Q_EMIT rowsChanged();
}

void ImportJobFlow::close()
{
    dropWorks();
    m_looks.clear();
    m_gap.stop();
    store::then(m_jobs.close(m_desk.profileKey, m_job.id), this, [this](const store::Result<void> &closed) {
        if (!closed)
            Q_EMIT storeFailed(closed.error());
    });
    setState(State::Idle);
}

void ImportJobFlow::pump()
{
    if (m_state != State::Running || m_gap.isActive() || isWorking())
        return;
    const std::vector<int> batch = domain::nextBatch(m_job.rows, m_pace.atOnce);
    if (batch.empty()) {
        settleState();
        return;
    }
    m_works.at(begin(batch)).work->start();
}

int ImportJobFlow::begin(const std::vector<int> &rows)
{
    const int key = ++m_lastKey;
    ImportBatchWork::Rows items;
    for (const int row : rows)
        items.push_back(m_job.rows[std::size_t(row)]);
    auto work = std::make_unique<ImportBatchWork>(m_desk, m_settler, m_job.links, std::move(items),
        [this, rows](const ImportBatchWork::Rows &kept) { return keep(rows, kept); });
    connect(work.get(), &ImportBatchWork::changed, this, [this, key] { takeRows(key); });
    connect(work.get(), &ImportBatchWork::throttled, this, [this](std::chrono::milliseconds wait) {
        m_gap.start(wait);
        m_waitsUntil = m_desk.local().addMSecs(wait.count());
        Q_EMIT waitsUntilChanged();
    });
    connect(work.get(), &ImportBatchWork::storeFailed, this, [this](const store::Error &error) {
        pause();
        Q_EMIT storeFailed(error);
    });
    connect(work.get(), &ImportBatchWork::finished, this, [this, key] { finished(key); });
    m_works[key] = {.rows = rows, .work = std::move(work)};
    return key;
}

void ImportJobFlow::takeUpSent(const QString &intentId)
{
    std::vector<int> rows;
    for (int row = 0; row < int(m_job.rows.size()); ++row) {
        const ImportRow &item = m_job.rows[std::size_t(row)];
        if (item.intentId == intentId
            && (item.state == ImportRowState::Sending || item.state == ImportRowState::Unknown))
            rows.push_back(row);
    }
    const bool isTakenUp = std::ranges::any_of(m_works,
        [&rows](const auto &work) { return !rows.empty() && std::ranges::count(work.second.rows, rows.front()) > 0; });
    if (!rows.empty() && !isTakenUp)
        m_works.at(begin(rows)).work->takeUp();
}

void ImportJobFlow::takeRows(int key)
{
    const Work &work = m_works.at(key);
    for (std::size_t i = 0; i < work.rows.size(); ++i)
        m_job.rows[std::size_t(work.rows[i])] = work.work->rows()[i];
    Q_EMIT rowsChanged();
}

void ImportJobFlow::finished(int key)
{
    takeRows(key);
    auto ended = m_works.extract(key);
    if (!ended)
        return; // whoever was told dropped it
    const std::vector<int> rows = ended.mapped().rows;
    ended.mapped().work.release()->deleteLater(); // we are inside its signal
    // It may have been found out before the rows were kept.
    for (const int row : rows) {
        const ImportRow &item = m_job.rows[std::size_t(row)];
        const auto known = m_settler.settlement(item.intentId);
        if (item.state == ImportRowState::Unknown && known && known->isSettled())
            takeUpSent(item.intentId);
    }
    if (m_state == State::Running && !m_gap.isActive())
        m_gap.start(m_pace.gap);
    settleState();
}

void ImportJobFlow::takeSettlement(const Settlement &settlement)
{
    if (settlement.isSettled() && m_state != State::Idle)
        takeUpSent(settlement.intentId);
}

//! Whoever asks for it may be told of one of them at this moment.
void ImportJobFlow::dropWorks()
{
    for (auto &[key, work] : std::exchange(m_works, {})) {
        work.work->disconnect(this);
        work.work.release()->deleteLater();
    }
}

QFuture<store::Result<void>> ImportJobFlow::keep(const std::vector<int> &rows, const ImportBatchWork::Rows &items)
{
    store::ImportJobs::Moved moved;
    for (std::size_t i = 0; i < rows.size(); ++i)
        moved.emplace_back(rows[i], items[i]);
    return m_jobs.update(m_desk.profileKey, m_job.id, moved);
}

void ImportJobFlow::note(const std::vector<int> &rows)
{
    ImportBatchWork::Rows items;
    for (const int row : rows)
        items.push_back(m_job.rows[std::size_t(row)]);
    store::then(keep(rows, items), this, [this](const store::Result<void> &kept) {
        if (!kept)
            Q_EMIT storeFailed(kept.error());
    });
    Q_EMIT rowsChanged();
}

void ImportJobFlow::settleState()
{
    const bool rests = m_state == State::Running || m_state == State::Paused;
    const bool isOpen = isWorking() || !domain::nextBatch(m_job.rows, 1).empty();
    if (rests && !isOpen)
        setState(State::Over);
    else if (m_state == State::Over && isOpen) // what was unknown became known, and goes on
        setState(m_mayGoOn ? State::Running : State::Paused);
}

void ImportJobFlow::setState(State state)
{
    if (m_state == state)
        return;
    m_state = state;
    Q_EMIT stateChanged(state);
}

} // namespace flows
