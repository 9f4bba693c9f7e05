#pragma once

#include "domain/porting/portindraft.h"
#include "flows/desk.h"
#include "flows/ordermembers.h"
#include "net/call.h"
#include "store/error.h"

#include <QObject>

namespace flows {

//! A draft made from numbers of an order.
struct SuccessorDraft {
    domain::PortInDraft draft = {};
    //! Of its numbers: neither read nor known from what we sent. Empty in the draft, to be typed.
    std::vector<MemberKey> unknown = {};
};

//! The draft says whose successor it is, and holds no value that a mask left. \p lastSent: our own last copy of the
//! order, for what the server's answer left out.
SuccessorDraft makeSuccessorDraft(
    const domain::PortOrder &read, const std::optional<domain::PortOrder> &lastSent, const QStringList &numbers);

//! Reads an order and what was sent of it last, and stores a draft of numbers that are to go on in another order. It
//! sends nothing that changes anything. The draft is opened like any other.
class SuccessorFlow final : public QObject
{
    Q_OBJECT

public:
    SuccessorFlow(Desk desk, domain::OrderId order, QObject *parent = nullptr);
    ~SuccessorFlow() override;

    //! \p numbers in E.164; none: what domain::numbersToTakeUp() says once the order was read. Not while it runs.
    void make(const QStringList &numbers = {});
    void cancel();

    bool isRunning() const { return m_running; }
    const domain::OrderId &orderId() const { return m_id; }

Q_SIGNALS:
    void runningChanged(bool running);
    void orderRead(const domain::PortOrder &order, const QDateTime &readAt);
    //! It is on the disk; parked when the order is going to be canceled, and is not yet.
    void made(const domain::DraftId &draft, const flows::SuccessorDraft &successor);
    //! The order has nothing that could go on elsewhere: what is wrong in it is corrected there.
    void nothingToTakeUp(const domain::PortOrder &order);
    void readFailed(const net::Error &error);
    void storeFailed(const store::Error &error);

private:
    void read(const QStringList &numbers);
    void take(const domain::PortOrder &order, const QStringList &numbers);
    void park(const domain::PortOrder &order, const SuccessorDraft &successor);
    void finish(const SuccessorDraft &successor, const std::optional<store::Error> &error);
    void setRunning(bool running);

    const Desk m_desk;
    const domain::OrderId m_id;
    std::optional<domain::PortOrder> m_lastSent;
    net::Call<domain::PortOrder> m_read;
    bool m_running = false;
    int m_run = 0; //!< answers of one that was canceled are not heard
};

} // namespace flows
