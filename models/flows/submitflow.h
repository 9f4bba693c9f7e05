#pragma once

#include "domain/porting/portindraft.h"
#include "flows/desk.h"
#include "flows/documentfile.h"
#include "flows/journalledcall.h"
#include "flows/progress.h"

#include <QObject>

#include <map>

namespace flows {

class PortInFlow;
class SettleFlow;
struct Settlement;

//! What submitting did, counted.
struct SubmitSummary {
    int orders = 0;
    int created = 0;
    int refused = 0;
    int failed = 0;
    int unknown = 0;
    int waiting = 0; //!< not sent: canceled before
    int loaOpen = 0; //!< created, but the letter or the note is not there

    bool isComplete() const { return orders > 0 && created == orders && loaOpen == 0; }
};

//! Makes the orders of a draft: each is fixed in the draft, journalled, sent once; then its letter and its first note
//! follow. What succeeded is never sent again; run again, it goes on with the rest. An order whose outcome is
//! unknown is settled by reading, and goes out again only when it provably did not arrive and the person says so.
class SubmitFlow final : public QObject
{
    Q_OBJECT

public:
    SubmitFlow(const Desk &desk, PortInFlow &draft, SettleFlow &settler, QObject *parent = nullptr);
    ~SubmitFlow() override;

    //! Everything that provably does not exist yet, with what the draft says now (waiting, refused, failed, proven
    //! absent), then letters and notes. What is unknown is settled by reading, never sent.
    void start();
    //! After the request that is on its way.
    void cancel();
    //! Brings a draft that was left in the middle up to what the journal knows, and settles what is unknown. Sends
    //! nothing: for a draft that was just resumed. start() does it by itself.
    void reconcile();
    //! How many orders start() would send now.
    int ordersToSend() const;

    bool isRunning() const { return m_running; }
    bool isCanceling() const { return m_canceling; }
    const std::vector<domain::SubmittedOrder> &orders() const;
    //! The order as it was created, with numbers that were rejected at once; nothing before, or after a restart.
    std::optional<domain::PortOrder> created(int order) const;
    //! Why the last request for it did not succeed.
    std::optional<net::Error> error(int order) const;
    SubmitSummary summary() const;

Q_SIGNALS:
    void runningChanged(bool running);
    //! The orders were planned: their number and content are fixed now.
    void planned();
    void orderChanged(int order);
    void uploadProgress(int order, qint64 sent, qint64 total);
    void progressChanged(const flows::Progress &progress);
    //! Nothing was sent: the draft or the journal could not be written.
    void storeFailed(const store::Error &error);
    //! The letter will not do, and was not sent; it can be chosen again.
    void letterRejected(int order, const flows::FileVerdict &verdict);
    void finished(const flows::SubmitSummary &summary);

private:
    struct Run;

    void reconcile(std::function<void()> then);
    void plan();
    void next();
    void create(int order);
    void takeAnswer(int order, const WriteEnd &end, const std::optional<domain::PortOrder> &answer);
    void takeObjections(int order, const net::Error &error);
    void uploadLetter(int order);
    void addNote(int order);
    void takeSettlement(const Settlement &settlement);
    void update(int order, const domain::SubmittedOrder &state, const std::function<void()> &then);
    void stop();

    const Desk m_desk;
    PortInFlow &m_draft;
    SettleFlow &m_settler;
    bool m_running = false;
    bool m_canceling = false;
    std::unique_ptr<Run> m_run;
    std::map<int, domain::PortOrder> m_created;
    std::map<int, net::Error> m_errors;
};

} // namespace flows
