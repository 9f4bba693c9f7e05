#pragma once

#include "flows/imported/importbatchwork.h"
#include "flows/jobflow.h"
#include "store/importjobs.h"

#include <map>

namespace flows {

//! Imports numbers: one request after the other, each with as many as the account may have.
class ImportJobFlow final : public JobFlow
{
    Q_OBJECT

public:
    struct Pace {
        int atOnce = 5; //!< numbers of one request
        std::chrono::milliseconds gap{250}; //!< between two requests
    };

    ImportJobFlow(Desk desk, SettleFlow &settler, store::ImportJobs &jobs, QObject *parent = nullptr);
    ~ImportJobFlow() override;

    void setPace(Pace pace) { m_pace = pace; }
    const Pace &pace() const { return m_pace; }
    //! Keeps a new one, and begins. Not while one runs.
    void start(domain::ImportJob job);
    //! One that the store had: what was under way when it ended is found out first; the rest waits until proceed().
    void takeUp(domain::ImportJob job);
    void cancel() override;
    void retryFailed() override;
    //! Those that T-Mobile keeps from us, once more with its migration asked for.
    void migrate(const QStringList &numbers);
    //! Reads how far those are that the server took, or had already.
    void readProgress();
    //! Forgets it: what stands in the journal stays.
    void close();

    bool isReading() const { return !m_looks.isIdle(); }
    //! A request is under way, or is being found out about.
    bool isWorking() const { return !m_works.empty(); }
    const domain::ImportJob &job() const { return m_job; }
    const std::vector<domain::ImportRow> &rows() const { return m_job.rows; }
    domain::ImportCounts counts() const { return domain::countsOf(m_job.rows); }

Q_SIGNALS:
    void rowsChanged();

private:
    struct Work {
        std::vector<int> rows = {};
        std::unique_ptr<ImportBatchWork> work = {};
    };

    void pump() override;
    bool isOpen() const override;
    void takeSettlement(const Settlement &settlement) override;
    void takeLook(int row, const net::Result<domain::ImportedNumber> &result);
    int begin(const std::vector<int> &rows);
    void takeUpSent(const QString &intentId);
    void finished(int key);
    void takeRows(int key);
    void dropWorks();
    QFuture<store::Result<void>> keep(const std::vector<int> &rows, const ImportBatchWork::Rows &items);
    void note(const std::vector<int> &rows); //!< keeps them as they are now
    //! These wait again, and it goes on.
    template <class Wanted, class Change>
    void again(Wanted wanted, Change change);

    store::ImportJobs &m_jobs;
    domain::ImportJob m_job;
    std::map<int, Work> m_works; //!< one that sends, and those that are found out about
    int m_lastKey = 0;
    Parallel<int, domain::ImportedNumber> m_looks;
    Pace m_pace;
};

} // namespace flows
