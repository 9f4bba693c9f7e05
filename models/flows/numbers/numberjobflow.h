#pragma once

#include "domain/numbers/numberjob.h"
#include "flows/jobflow.h"
#include "flows/numbers/numberrowwork.h"
#include "store/numberjobs.h"

#include <map>

namespace flows {

//! Works a job off: a few rows at a time, with a gap between the requests. Paused, it leaves rows between two requests.
class NumberJobFlow final : public JobFlow
{
    Q_OBJECT

public:
    //! How fast it may go.
    struct Pace {
        int atOnce = 2; //!< requests that are under way
        std::chrono::milliseconds gap{250}; //!< between two that begin
    };

    NumberJobFlow(Desk desk, SettleFlow &settler, store::NumberJobs &jobs, QObject *parent = nullptr);
    ~NumberJobFlow() override;

    void setPace(Pace pace) { m_pace = pace; }
    //! Keeps a new one, and begins. Not while one runs.
    void start(domain::NumberJob job);
    //! One that the store had: what was under way when it ended is found out first; the rest waits until proceed().
    void takeUp(domain::NumberJob job);
    //! A row that is unlinked goes on: half is no place to stop.
    void cancel() override;
    void retryFailed() override;
    //! Forgets it: what stands in the journal stays.
    void close();

    //! A row is being worked at. Nothing is retried meanwhile, also when the job is over for all that was known.
    bool isWorking() const { return !m_works.empty(); }
    const domain::NumberJob &job() const { return m_job; }
    const std::vector<domain::NumberRow> &rows() const { return m_job.rows; }
    domain::NumberJobCounts counts() const { return domain::countsOf(m_job.rows); }

Q_SIGNALS:
    void rowChanged(int row);
    void numberRead(const domain::ActiveNumber &number, const QDateTime &readAt);

private:
    void pump() override;
    bool isOpen() const override { return isWorking() || nextRow(); }
    void takeSettlement(const Settlement &settlement) override;
    void begin(int row);
    void rowFinished(int row);
    std::optional<int> nextRow() const;
    int requesting() const;
    void dropWorks();
    void keep(int row);

    store::NumberJobs &m_jobs;
    domain::NumberJob m_job;
    std::map<int, std::unique_ptr<NumberRowWork>> m_works;
    Pace m_pace;
};

} // namespace flows
