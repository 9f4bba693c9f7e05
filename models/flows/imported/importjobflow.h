#pragma once

#include "flows/imported/importbatchwork.h"
#include "store/importjobs.h"

#include <QTimer>

#include <map>

namespace flows {

struct Settlement;

//! Imports numbers: one request after the other, each with as many as the account may have. It is kept in the store
//! from before its first request until it is closed, so that it can be gone on with after the program ended.
class ImportJobFlow final : public QObject
{
    Q_OBJECT

public:
    enum class State : quint8 { Idle, Running, Paused, Over };

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
    //! Nothing new is sent; what is under way comes to its end.
    void pause();
    void proceed();
    //! Gives up what was not begun.
    void cancel();
    //! Those that are known not to have come to be; never one whose outcome is unknown.
    void retryFailed();
    //! Those that T-Mobile keeps from us, once more with its migration asked for.
    void migrate(const QStringList &numbers);
    //! Reads how far those are that the server took, or had already.
    void readProgress();
    //! Forgets it: what stands in the journal stays.
    void close();

    State state() const { return m_state; }
    bool isReading() const { return !m_looks.isIdle(); }
    //! A request is under way, or is being found out about.
    bool isWorking() const { return !m_works.empty(); }
    const domain::ImportJob &job() const { return m_job; }
    const std::vector<domain::ImportRow> &rows() const { return m_job.rows; }
    domain::ImportCounts counts() const { return domain::countsOf(m_job.rows); }
    //! UTC, this computer's clock: the server asked to be left alone until then.
    const std::optional<QDateTime> &waitsUntil() const { return m_waitsUntil; }

Q_SIGNALS:
    void stateChanged(flows::ImportJobFlow::State state);
    void rowsChanged();
    void waitsUntilChanged();
    //! Nothing more is sent until the store is well again.
    void storeFailed(const store::Error &error);

private:
    struct Work {
        std::vector<int> rows = {};
        std::unique_ptr<ImportBatchWork> work = {};
    };

    void takeLook(int row, const net::Result<domain::ImportedNumber> &result);
    void pump();
    int begin(const std::vector<int> &rows);
    void takeUpSent(const QString &intentId);
    void finished(int key);
    void takeRows(int key);
    void takeSettlement(const Settlement &settlement);
    void dropWorks();
    QFuture<store::Result<void>> keep(const std::vector<int> &rows, const ImportBatchWork::Rows &items);
    void note(const std::vector<int> &rows); //!< keeps them as they are now
    //! These wait again, and it goes on.
    template <class Wanted, class Change>
    void again(Wanted wanted, Change change);
    void setState(State state);
    void settleState();

    const Desk m_desk;
    SettleFlow &m_settler;
    store::ImportJobs &m_jobs;
    State m_state = State::Idle;
    domain::ImportJob m_job;
    std::map<int, Work> m_works; //!< one that sends, and those that are found out about
    int m_lastKey = 0;
    Parallel<int, domain::ImportedNumber> m_looks;
    QTimer m_gap; //!< until the next one may begin
    std::optional<QDateTime> m_waitsUntil;
    Pace m_pace;
    bool m_mayGoOn = false; //!< a person said so in this run
};

} // namespace flows
