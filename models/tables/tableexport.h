#pragma once

#include "tables/exportrows.h"

#include <QFutureWatcher>
#include <QObject>
#include <QTimer>

#include <deque>
#include <memory>

namespace tables {

//! Writes a table into a file: the rows are gathered in short slices on the thread of the models, and written on
//! another one. To cancel, drop it: what stood under the name still stands there.
class TableExport final : public QObject
{
    Q_OBJECT
public:
    struct Target {
        QString path = {};
        sheets::TableFormat format = sheets::TableFormat::Csv;
        sheets::TableStyle style = {};
    };

    explicit TableExport(const Target &target, QObject *parent = nullptr);
    ~TableExport() override;

    //! All of these, and then the end.
    void write(ExportRows rows);

    //! Or part by part, as they come: begin, any number of add, and finish.
    void begin(const std::vector<sheets::TableColumn> &columns);
    void add(sheets::TableRows rows);
    void finish();

    int written() const { return m_written; }
    int gone() const { return m_gone; } //!< rows that were no longer there when their turn came

Q_SIGNALS:
    void progressChanged(int written);
    void finished(const std::optional<sheets::WriteError> &error);

private:
    struct Work;
    struct Step {
        std::function<sheets::Written(Work &)> write = {};
        int rows = 0;
        bool last = false;
    };

    void enqueue(Step step);
    void next();
    void stepped();
    void feed();

    std::shared_ptr<Work> m_work;
    std::deque<Step> m_steps;
    std::size_t m_waiting = 0; //!< rows in them
    QFutureWatcher<sheets::Written> m_watcher;
    ExportRows m_rows;
    QTimer m_slice;
    int m_at = 0;
    bool m_feeding = false;
    bool m_running = false;
    int m_written = 0;
    int m_gone = 0;
};

} // namespace tables
