#include "tables/tableexport.h"

#include <QElapsedTimer>
#include <QtConcurrent>

#include <atomic>

namespace tables {
namespace {

constexpr qint64 sliceMs = 6; //!< leaves most of a frame to the window
constexpr int rowsBetweenLooks = 32; //!< at the clock
constexpr std::size_t rowsAhead = 20'000; //!< gathered and not yet written: bounds the memory

} // namespace

//! Outlives the export while a step still runs.
struct TableExport::Work {
    std::unique_ptr<sheets::TableWriter> writer = {};
    std::atomic_bool canceled = false;
};

TableExport::TableExport(const Target &target, QObject *parent)
    : QObject(parent)
    , m_work(std::make_shared<Work>())
{
    m_work->writer = sheets::makeTableWriter(target.format, target.path, target.style);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &TableExport::stepped);
    m_slice.setSingleShot(true);
    connect(&m_slice, &QTimer::timeout, this, &TableExport::feed);
}

TableExport::~TableExport()
{
    m_work->canceled = true;
}

void TableExport::write(ExportRows rows)
{
    m_rows = std::move(rows);
    begin(m_rows.columns);
    m_feeding = true;
    m_slice.start(0);
}

void TableExport::begin(const std::vector<sheets::TableColumn> &columns)
{
    enqueue({.write = [columns](Work &work) { return work.writer->begin(columns); }});
}

void TableExport::add(sheets::TableRows rows)
{
    const int count = int(rows.size());
    enqueue({.write = [rows = std::move(rows)](Work &work) { return work.writer->add(rows); }, .rows = count});
}

void TableExport::finish()
{
    enqueue({.write = [](Work &work) { return work.writer->close(); }});
    enqueue(
        {.write = [](Work &work) { return work.canceled ? sheets::Written() : work.writer->commit(); }, .last = true});
}

void TableExport::enqueue(Step step)
{
    m_waiting += std::size_t(step.rows);
    m_steps.push_back(std::move(step));
    next();
}

void TableExport::next()
{
    if (m_running || m_steps.empty())
        return;
    m_running = true;
    m_watcher.setFuture(QtConcurrent::run([work = m_work, write = std::move(m_steps.front().write)] {
        return work->canceled ? sheets::Written() : write(*work);
    }));
}

void TableExport::stepped()
{
    m_running = false;
    const sheets::Written result = m_watcher.result();
    const Step step = std::move(m_steps.front());
    m_steps.pop_front();
    m_waiting -= std::size_t(step.rows);
    if (!result || step.last) {
        m_work->canceled = true;
        m_steps.clear();
        m_feeding = false;
        Q_EMIT finished(result ? std::nullopt : std::optional(result.error()));
        return;
    }
    m_written += step.rows;
    next();
    if (step.rows > 0)
        Q_EMIT progressChanged(m_written);
    if (m_feeding && m_waiting < rowsAhead && !m_slice.isActive())
        m_slice.start(0);
}

void TableExport::feed()
{
    QElapsedTimer clock;
    clock.start();
    sheets::TableRows rows;
    while (m_at < m_rows.count && (m_at % rowsBetweenLooks != 0 || clock.elapsed() < sliceMs)) {
        if (auto row = m_rows.row(m_at++))
            rows.push_back(std::move(*row));
        else
            ++m_gone;
    }
    if (!rows.empty())
        add(std::move(rows));
    m_feeding = m_at < m_rows.count;
    if (!m_feeding)
        finish();
    else if (m_waiting < rowsAhead) // else it goes on when some are written
        m_slice.start(0);
}

} // namespace tables
