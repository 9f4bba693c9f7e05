#pragma once

#include "domain/imported/hostingorder.h"
#include "domain/porting/portindraft.h"
#include "flows/imported/textenableflow.h"
#include "flows/journalledcall.h"
#include "flows/progress.h"

namespace flows {

class SettleFlow;
struct Settlement;

//! One order of a text-enablement, and what became of it.
struct TextEnableOrder {
    domain::TextEnableOrderRequest request = {};
    domain::SubmitState state = domain::SubmitState::Waiting;
    QString intentId = {}; //!< in the journal
    domain::HostingOrderId id = {}; //!< once it was made
    std::optional<net::Error> error = {}; //!< of this run
    QString problem = {}; //!< why it was not made, in the server's words, as far as it told
};

//! It is at the server, or may be: it is not sent again.
bool mayExist(domain::SubmitState state);

//! Makes the orders of a text-enablement, one after the other, each written down before and sent exactly once. What was
//! made is never sent again; an order of unknown outcome is found out about by reading, and counts as not made only
//! when that is proven. Of a draft that was left the journal tells which orders exist. A draft is discarded when all of
//! it that is still wanted is made.
class TextEnableSubmit final : public QObject
{
    Q_OBJECT

public:
    TextEnableSubmit(Desk desk, TextEnableFlow &draft, SettleFlow &settler, QObject *parent = nullptr);
    ~TextEnableSubmit() override;

    //! Reads in the journal what a draft that was left has made, and settles what is unknown. Sends nothing. Before it
    //! is known start() reads it instead of sending.
    void reconcile();
    bool isReconciling() const { return m_reconciling; }
    //! Which orders exist, or may: not so of a draft that was left, until the journal was read.
    bool isKnown() const { return m_known; }
    //! Sends what provably does not exist yet, as the draft says it now.
    void start();
    //! After the request that is on its way.
    void stop();

    bool isRunning() const { return m_running; }
    bool isStopping() const { return m_running && m_stopping; }
    const std::vector<TextEnableOrder> &orders() const { return m_orders; }
    int count(domain::SubmitState state) const;
    //! What start() would send now: orders for numbers that are in none that exists or may exist.
    std::vector<domain::TextEnableOrderRequest> toSend() const;
    Progress progress() const;
    //! Something is made, and nothing that is wanted is left that may go yet.
    bool isDone() const;

Q_SIGNALS:
    void runningChanged(bool running);
    void planned(); //!< orders() are others now
    void orderChanged(int order);
    void orderMade(const domain::HostingOrderId &order);
    void storeFailed(const store::Error &error);

private:
    void takeJournal(const std::vector<store::JournalEntry> &entries);
    QStringList taken() const;
    void tellDraft();
    void next();
    void send(int order);
    net::Call<domain::HostingOrder> callFor(const domain::TextEnableOrderRequest &request) const;
    void takeEnd(int order, const WriteEnd &end, const std::optional<domain::HostingOrderId> &id);
    void takeSettlement(const Settlement &settlement, const store::JournalEntry &entry);
    void finish();

    const Desk m_desk;
    TextEnableFlow &m_draft;
    SettleFlow &m_settler;
    std::vector<TextEnableOrder> m_orders;
    bool m_running = false;
    bool m_stopping = false;
    bool m_known; //!< which orders exist
    bool m_reconciling = false;
    JournalledCall<domain::HostingOrderId> m_idCall;
    JournalledCall<domain::HostingOrder> m_orderCall;
};

} // namespace flows
