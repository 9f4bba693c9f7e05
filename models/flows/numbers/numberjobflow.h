#pragma once

#include "domain/numbers/numberjob.h"
#include "flows/numbers/numberrowwork.h"
#include "store/numberjobs.h"

#include <map>

namespace flows {

//! Works a job off: a few rows at a time, with a gap between the requests. It is kept in the store from before its
//! first request until it is closed, so that it can be gone on with after the program ended.
class NumberJobFlow final : public QObject
{
    Q_OBJECT

public:
    enum class State : quint8 { Idle, Running, Paused, Over };

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
    //! Nothing new is sent; what is under way comes to its end. Rows are left between two requests only here.
    void pause();
    void proceed();
    //! Gives up what was not begun. A row that is unlinked goes on: half is no place to stop.
    void cancel();
    //! Those that are known not to have come to be; never one whose outcome is unknown.
    void retryFailed();
    //! Forgets it: what stands in the journal stays.
    void close();

    State state() const { return m_state; }
    //! A row is being worked at. Nothing is retried meanwhile, also when the job is over for all that was known.
    bool isWorking() const { return !m_works.empty(); }
    const domain::NumberJob &job() const { return m_job; }
    const std::vector<domain::NumberRow> &rows() const { return m_job.rows; }
    domain::NumberJobCounts counts() const { return domain::countsOf(m_job.rows); }
    //! UTC, this computer's clock: the server asked to be left alone until then.
    const std::optional<QDateTime> &waitsUntil() const { return m_waitsUntil; }

Q_SIGNALS:
    void stateChanged(flows::NumberJobFlow::State state);
    void rowChanged(int row);
    void waitsUntilChanged();
    void numberRead(const domain::ActiveNumber &number, const QDateTime &readAt);
    //! Nothing more is sent until the store is well again.
    void storeFailed(const store::Error &error);

private:
    void pump();
    void begin(int row);
    void rowFinished(int row);
    void takeSettlement(const Settlement &settlement);
    std::optional<int> nextRow() const;
    int requesting() const;
    void dropWorks();
    void keep(int row);
    void setState(State state);
    void settleState();

    const Desk m_desk;
    SettleFlow &m_settler;
    store::NumberJobs &m_jobs;
    State m_state = State::Idle;
    domain::NumberJob m_job;
    std::map<int, std::unique_ptr<NumberRowWork>> m_works;
    QTimer m_gap; //!< until the next one may begin
    std::optional<QDateTime> m_waitsUntil;
    Pace m_pace;
    bool m_mayGoOn = false; //!< a person said so in this run
};

} // namespace flows
