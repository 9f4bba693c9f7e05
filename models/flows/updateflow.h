#pragma once

#include "domain/porting/orderrules.h"
#include "flows/desk.h"
#include "flows/journalledcall.h"
#include "flows/orderletter.h"
#include "flows/updateplan.h"

#include <QObject>

namespace flows {

class SettleFlow;
struct Settlement;

//! Changes an order: a full replacement, sent once (contract: porting §7, operation 5). Read when it is opened, when
//! it is checked and at the click; what the server did meanwhile is decided by a person; read again afterwards, and
//! compared with what was sent.
class UpdateFlow final : public QObject
{
    Q_OBJECT

public:
    enum class Step : quint8 {
        Idle, //!< not read yet, or not readable
        Opening,
        Editing,
        Checking, //!< reading once more
        Deciding,
        Sending,
        Settling, //!< the answer was lost
        Verifying,
        Over,
    };

    UpdateFlow(Desk desk, domain::OrderId order, SettleFlow &settler, QObject *parent = nullptr);
    ~UpdateFlow() override;

    //! Reads the order and our last sent copy. Not after something was sent.
    void open();
    //! Only while Editing.
    void setTyped(const domain::PortOrder &order);
    //! From Editing: reads the order and says what would happen. From Deciding: reads once more.
    void check();
    //! From Deciding: back to the forms. Decisions are kept for what stays the same.
    void edit();
    void decide(const MemberKey &key, Side side);
    void confirm(const MemberKey &key, bool confirmed);
    //! Reads once more, and sends only when everything is decided and the server has not moved; else says moved().
    void send();

    Step step() const { return m_step; }
    const domain::OrderId &orderId() const { return m_id; }
    //! Completed by our last sent copy. Empty before it was read.
    const std::optional<CompletedOrder> &opened() const { return m_opened; }
    const std::optional<QDateTime> &openedAt() const { return m_openedAt; }
    const std::optional<CompletedOrder> &server() const { return m_server; }
    const std::optional<QDateTime> &serverAt() const { return m_serverAt; }
    const domain::PortOrder &typed() const { return m_typed; }
    const UpdatePlan &plan() const { return m_plan; }
    const UpdateDecisions &decisions() const { return m_decisions; }
    std::vector<MemberKey> undecided() const { return flows::undecided(m_plan, m_decisions); }
    //! By what the server said last.
    domain::Permission permission() const;
    bool maySend() const;
    //! As it would go out now.
    QJsonObject body() const;
    //! The letter of authorization that goes with the order, and in what the order would differ from it.
    const std::optional<OrderLetter> &letter() const { return m_letter; }
    domain::LoaDifference letterDifference() const;
    //! Empty when everything was taken; once Over.
    const std::vector<UpdateItem> &notTaken() const { return m_notTaken; }

Q_SIGNALS:
    void stepChanged(flows::UpdateFlow::Step step);
    void planChanged();
    //! Before the sending: nothing was sent. After it: what the server has could not be compared.
    void readFailed(const net::Error &error);
    //! Nothing was sent; the plan is the new one.
    void moved();
    void sent(const flows::WriteEnd &end);
    void orderRead(const domain::PortOrder &order, const QDateTime &readAt);
    //! Nothing more will be found out by itself. `updated`: the server has it.
    void finished(bool updated);

private:
    void read(const std::function<void(const domain::PortOrder &)> &then);
    void takeServer(const domain::PortOrder &order);
    void replan();
    void sendNow();
    void takeEnd(const WriteEnd &end);
    void takeSettlement(const Settlement &settlement);
    void verify();
    void end(bool updated);
    void setStep(Step step);

    const Desk m_desk;
    const domain::OrderId m_id;
    SettleFlow &m_settler;
    Step m_step = Step::Idle;
    std::optional<domain::PortOrder> m_lastSent;
    std::optional<OrderLetter> m_letter;
    std::optional<CompletedOrder> m_opened;
    std::optional<QDateTime> m_openedAt;
    std::optional<CompletedOrder> m_server;
    std::optional<QDateTime> m_serverAt;
    domain::PortOrder m_typed;
    UpdatePlan m_plan;
    UpdateDecisions m_decisions;
    QJsonObject m_sentBody;
    std::vector<UpdateItem> m_notTaken;
    QString m_intentId;
    net::Call<domain::PortOrder> m_read;
    JournalledCall<domain::PortOrder> m_call;
};

} // namespace flows
