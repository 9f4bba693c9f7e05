#pragma once

#include "api/porting/portabilityapi.h"
#include "domain/clock.h"
#include "flows/parallel.h"
#include "flows/progress.h"

#include <QHash>
#include <QObject>

namespace flows {

//! The server's word on one number, and when it was given.
struct CheckedNumber {
    domain::Portability portability = {};
    QDateTime at = {}; //!< UTC
};

//! Asks about any number of numbers, in batches. What was answered is kept: a check that was canceled or that
//! failed half-way goes on with the rest.
class PortabilityCheckFlow final : public QObject
{
    Q_OBJECT

public:
    PortabilityCheckFlow(const api::PortabilityApi &api, domain::Clock now, QObject *parent = nullptr);

    //! Numbers per request: the provider publishes no limit, so it is the order's.
    void setBatchSize(int numbers) { m_batchSize = numbers; }
    //! Requests at the same time, at most four.
    void setParallel(int calls);

    //! Known from before, for example from a draft.
    void setKnown(const std::vector<CheckedNumber> &known);
    //! Asks about those of \p numbers that were not answered yet. A number asked about twice counts once.
    void start(const std::vector<QString> &numbers);
    //! Asks about all of \p numbers again.
    void restart(const std::vector<QString> &numbers);
    void cancel();

    bool isRunning() const { return m_running; }
    Progress progress() const { return m_progress; }
    //! The last answer on a number; nothing while there is none.
    std::optional<CheckedNumber> result(const QString &number) const;
    //! Numbers asked about in this run that the server left out of its answer.
    const std::vector<QString> &unanswered() const { return m_unanswered; }
    const std::optional<net::Error> &error() const { return m_error; }

Q_SIGNALS:
    void runningChanged(bool running);
    void progressChanged(const flows::Progress &progress);
    void checked(const std::vector<flows::CheckedNumber> &numbers);
    //! The first failure of a run; batches on their way are still heard. The rest can be asked again with start().
    void failed(const net::Error &error);
    //! The run is over. \p complete: everything was answered.
    void finished(bool complete);

private:
    using Batch = std::vector<QString>;
    using Answer = net::Result<std::vector<domain::Portability>>;

    void run(const std::vector<QString> &numbers);
    void take(const Batch &batch, const Answer &answer);
    void takeResults(const Batch &batch, const std::vector<domain::Portability> &answer);
    void stop();

    const api::PortabilityApi &m_api;
    const domain::Clock m_now;
    int m_batchSize = 500;
    bool m_running = false;
    Progress m_progress;
    QHash<QString, CheckedNumber> m_results;
    std::vector<QString> m_unanswered;
    std::optional<net::Error> m_error;
    Parallel<Batch, std::vector<domain::Portability>> m_calls;
};

} // namespace flows
