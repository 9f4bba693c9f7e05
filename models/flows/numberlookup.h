#pragma once

#include "api/porting/ordersapi.h"
#include "domain/porting/intake.h"
#include "flows/desk.h"
#include "flows/parallel.h"
#include "flows/progress.h"

#include <QHash>
#include <QObject>
#include <QSet>

namespace flows {

//! Finds out which numbers are already in an order that is not over (by asking the list for each, four at a time), or
//! in another draft of this desk. An order that is locked and has lost numbers is read: those that it has let go are
//! free. What it has not looked for is not in inUse(): "not checked".
class NumberLookupFlow final : public QObject
{
    Q_OBJECT

public:
    NumberLookupFlow(Desk desk, domain::DraftId ownDraft, QObject *parent = nullptr);

    //! Once: what the other drafts hold.
    void readDrafts();
    //! The numbers that matter now (E.164). What was checked before is kept; numbers that are no longer among them
    //! are not asked about any more.
    void setNumbers(const std::vector<QString> &numbers);
    //! Orders that this draft made itself do not count.
    void setOwnOrders(const QSet<QString> &orderIds);
    //! Those that failed, again, and those that waited behind them.
    void retry();
    void cancel();

    domain::InUse inUse() const;
    bool isChecked(const QString &number) const { return m_found.contains(number); }
    Progress progress() const;
    //! Of the last number that could not be looked up; it stays "not checked".
    const std::optional<net::Error> &error() const { return m_error; }

Q_SIGNALS:
    void checked(const QString &number);
    void progressChanged(const flows::Progress &progress);
    void failed(const net::Error &error);

    void draftsRead();

private:
    void readDraft(const domain::DraftId &id);
    void finish(const QString &number, const net::Result<api::OrderPage> &result);
    void finishOrder(const domain::OrderId &id, const net::Result<domain::PortOrder> &result);
    void fail(const QString &number, const net::Error &error);
    //! Once every order that the row alone says too little of was read.
    void settle(const QString &number);
    void enqueueUnchecked();

    const Desk m_desk;
    const domain::DraftId m_ownDraft;
    QSet<QString> m_ownOrders;
    std::vector<QString> m_numbers;
    QHash<QString, std::vector<domain::OrderSummary>> m_found; //!< open orders with it
    QHash<QString, std::vector<domain::OrderSummary>> m_waiting; //!< for an order to be read
    QHash<domain::OrderId, domain::PortOrder> m_orders;
    domain::InUse m_drafts;
    QSet<QString> m_failed;
    std::optional<net::Error> m_error;
    Parallel<QString, api::OrderPage> m_calls;
    Parallel<domain::OrderId, domain::PortOrder> m_reading;
};

} // namespace flows
