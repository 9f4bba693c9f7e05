#include "flows/imported/importjobflow.h"

#include "api/imported/importedapi.h"
#include "flows/settleflow.h"

#include <QSet>

#include <algorithm>
#include <utility>

namespace flows {

using domain::ImportJob, domain::ImportRow, domain::ImportRowState;

ImportJobFlow::ImportJobFlow(Desk desk, SettleFlow &settler, store::ImportJobs &jobs, QObject *parent)
    : JobFlow(std::move(desk), settler, parent)
    , m_jobs(jobs)
    , m_looks(
          this, maximumCalls,
          [this](int row) { return this->desk().imported.numbers().get(m_job.rows[std::size_t(row)].number); },
          [this](int row, const net::Result<domain::ImportedNumber> &result) { takeLook(row, result); })
{
}

ImportJobFlow::~ImportJobFlow() = default;

void ImportJobFlow::start(ImportJob job)
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

void ImportJobFlow::takeUp(ImportJob job)
{
    dropWorks();
    m_job = std::move(job);
    resumeLater();
    QSet<QString> sent;
    for (const ImportRow &row : m_job.rows) {
        if (row.state == ImportRowState::Sending || row.state == ImportRowState::Unknown)
            sent.insert(row.intentId);
    }
    for (const QString &intentId : std::as_const(sent))
        takeUpSent(intentId);
    settle();
}

void ImportJobFlow::cancel()
{
    if (!isUnderWay())
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
    goOn(); // what is under way is brought to its end
    settle();
}

template <class Wanted, class Change>
void ImportJobFlow::again(Wanted wanted, Change change)
{
    if (state() != State::Over || isWorking())
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
    goOn();
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
    watch(m_jobs.close(desk().profileKey, m_job.id));
    end();
}

void ImportJobFlow::pump()
{
    if (isResting() || isWorking())
        return;
    const std::vector<int> batch = domain::nextBatch(m_job.rows, m_pace.atOnce);
    if (batch.empty())
        settle();
    else
        m_works.at(begin(batch)).work->start();
}

bool ImportJobFlow::isOpen() const
{
    return isWorking() || !domain::nextBatch(m_job.rows, 1).empty();
}

int ImportJobFlow::begin(const std::vector<int> &rows)
{
    const int key = ++m_lastKey;
    ImportBatchWork::Rows items;
    for (const int row : rows)
        items.push_back(m_job.rows[std::size_t(row)]);
    auto work = std::make_unique<ImportBatchWork>(desk(), settler(), m_job.links, std::move(items),
        [this, rows](const ImportBatchWork::Rows &kept) { return keep(rows, kept); });
    connect(work.get(), &ImportBatchWork::changed, this, [this, key] { takeRows(key); });
    heed(work.get());
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
        const auto known = settler().settlement(item.intentId);
        if (item.state == ImportRowState::Unknown && known && known->isSettled())
            takeUpSent(item.intentId);
    }
    if (state() == State::Running && !isResting())
        rest(m_pace.gap);
    settle();
}

void ImportJobFlow::takeSettlement(const Settlement &settlement)
{
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
    return m_jobs.update(desk().profileKey, m_job.id, moved);
}

void ImportJobFlow::note(const std::vector<int> &rows)
{
    ImportBatchWork::Rows items;
    for (const int row : rows)
        items.push_back(m_job.rows[std::size_t(row)]);
    watch(keep(rows, items));
    Q_EMIT rowsChanged();
}

} // namespace flows
