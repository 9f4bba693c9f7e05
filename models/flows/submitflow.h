#pragma once

#include "flows/draftreconciliation.h"
#include "flows/journalledcall.h"
#include "flows/noteflow.h"
#include "flows/progress.h"
#include "flows/submitplan.h"
#include "flows/uploadflow.h"

#include <QObject>
#include <QSet>

#include <map>

namespace flows {

class PortInFlow;
class SettleFlow;
struct Settlement;

//! Makes the orders of a draft: each is fixed in the draft, journalled, and sent once, one after the other; then
//! letters and first notes follow. What succeeded is never sent again; started again, it goes on with the rest. An
//! order of unknown outcome is settled by reading, and counts as not made only when that is proven.
class SubmitFlow final : public QObject
{
    Q_OBJECT

public:
    SubmitFlow(const Desk &desk, PortInFlow &draft, SettleFlow &settler, QObject *parent = nullptr);
    ~SubmitFlow() override;

    //! Sends everything that provably does not exist yet, with what the draft says now (new, waiting, refused, failed,
    //! proven absent), then letters and notes. What is unknown is settled by reading, never sent.
    void start();
    //! After the request that is on its way.
    void cancel();
    //! Brings a draft that was left in the middle up to what the journal knows, and settles what is unknown. Sends
    //! nothing: for a draft that was just resumed. start() does it by itself.
    void reconcile();

    bool isRunning() const { return m_running; }
    bool isCanceling() const { return m_canceling; }
    const std::vector<domain::SubmittedOrder> &orders() const;
    //! The order as it was created, with numbers that were rejected at once; nothing before, or after a restart.
    std::optional<domain::PortOrder> created(int order) const;
    //! Why the last request for it, or for its letter or note, did not succeed.
    std::optional<net::Error> error(int order) const;
    SubmitSummary summary() const;
    Progress progress() const;

Q_SIGNALS:
    void runningChanged(bool running);
    //! The orders were planned: their number and content are fixed now.
    void planned();
    void orderChanged(int order);
    void uploadProgress(int order, qint64 sent, qint64 total);
    void progressChanged(const flows::Progress &progress);
    //! The draft or the journal could not be written; the run stops.
    void storeFailed(const store::Error &error);
    //! The letter will not do, and was not sent; it can be chosen again.
    void letterRejected(int order, const flows::FileVerdict &verdict);
    void finished(const flows::SubmitSummary &summary);

private:
    void reconcile(const std::function<void()> &then);
    void takeReconciled(const ReconciledOrders &known, const std::function<void()> &then);
    void plan();
    void next();
    void create(int order);
    void takeAnswer(int order, const WriteEnd &end, const std::optional<domain::PortOrder> &answer);
    void uploadLetter(int order);
    void takeLetter(domain::LoaState state, const std::optional<net::Error> &error);
    void addNote(int order);
    void takeNote(const WriteEnd &end);
    void takeSettlement(const Settlement &settlement);
    void update(int order, const domain::SubmittedOrder &state, const std::function<void()> &then);
    void fail(const store::Error &error);
    void stop();

    const Desk m_desk;
    PortInFlow &m_draft;
    SettleFlow &m_settler;
    JournalledCall<domain::PortOrder> m_create;
    UploadFlow m_upload;
    NoteFlow m_note;
    DraftReconciliation m_reconciliation;
    bool m_running = false;
    bool m_canceling = false;
    bool m_wanted = false; //!< started and not canceled: what is settled later goes on by itself
    int m_current = -1; //!< whose letter or note is on its way
    std::map<int, OrderToSend> m_toSend;
    QSet<int> m_letterTried; //!< in this run
    QSet<int> m_noteTried;
    std::map<int, domain::PortOrder> m_created;
    std::map<int, net::Error> m_errors;
};

} // namespace flows
