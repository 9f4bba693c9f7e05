#pragma once

#include "domain/porting/orderrules.h"
#include "flows/desk.h"
#include "flows/journalledcall.h"

#include <QObject>

namespace flows {

class SettleFlow;
struct Settlement;

//! Cancels an order: read at the click, sent once, looked at again afterwards. A cancelation is asked for, and need not
//! be over with the answer: until it is, the numbers are locked (contract: porting §8).
class CancelFlow final : public QObject
{
    Q_OBJECT

public:
    enum class Step : quint8 { Idle, Reading, Ready, Sending, Settling, Verifying, Over };

    CancelFlow(Desk desk, domain::OrderId order, SettleFlow &settler, QObject *parent = nullptr);
    ~CancelFlow() override;

    //! First, and again whenever the person comes back to it. Not while something was sent.
    void prepare();
    //! Reads once more, and sends only when the order still may be canceled and holds the same numbers as on show;
    //! else says moved().
    void cancelOrder();

    Step step() const { return m_step; }
    const domain::OrderId &orderId() const { return m_id; }
    //! As read last.
    const std::optional<domain::PortOrder> &order() const { return m_order; }
    const std::optional<QDateTime> &readAt() const { return m_readAt; }
    //! By the order on show; UnknownStatus before the first reading.
    domain::Permission permission() const;

Q_SIGNALS:
    void stepChanged(flows::CancelFlow::Step step);
    //! Before the sending: nothing was sent. After it: the order was canceled, and could not be read again.
    void readFailed(const net::Error &error);
    //! Nothing was sent; the new state is on show.
    void moved();
    void sent(const flows::WriteEnd &end);
    void orderRead(const domain::PortOrder &order, const QDateTime &readAt);
    //! Nothing more will be found out by itself.
    void finished(bool canceled);

private:
    void read(const std::function<void()> &then);
    void sendIfUnmoved(const domain::PortOrder &shown);
    void takeEnd(const WriteEnd &end);
    void takeSettlement(const Settlement &settlement);
    void verify();
    void end(bool canceled);
    void setStep(Step step);

    const Desk m_desk;
    const domain::OrderId m_id;
    SettleFlow &m_settler;
    Step m_step = Step::Idle;
    std::optional<domain::PortOrder> m_order;
    std::optional<QDateTime> m_readAt;
    QString m_intentId;
    net::Call<domain::PortOrder> m_read;
    JournalledCall<net::Nothing> m_call;
};

} // namespace flows
