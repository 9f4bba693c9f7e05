#pragma once

#include "domain/porting/activation.h"
#include "flows/desk.h"
#include "flows/orderchange.h"
#include "flows/progress.h"
#include "net/error.h"

#include <QObject>

#include <map>

namespace flows {

class OrderReader;

//! An order that is worth following, as it was read last.
struct WatchedOrder {
    domain::PortOrder order = {};
    QDateTime readAt = {}; //!< UTC, the server's
    std::optional<domain::ReadyGroups> ready = {}; //!< only of on-demand orders that are confirmed
    QDateTime readyAt = {};
};

//! Follows the orders that are not over, whatever the list on the Port-ins page is filtered by: their list in rounds,
//! the details of each through the reader, and what can be activated. Bounded: the rounds come more slowly while
//! nothing changes, and not at all while offline. Orders that were seen to end stay for the rest of this run.
class OrderWatch final : public QObject
{
    Q_OBJECT

public:
    OrderWatch(const Desk &desk, OrderReader &reader, QObject *parent = nullptr);
    ~OrderWatch() override;

    //! Once there are credentials; until then it only holds what others read.
    void start();
    //! A round now: asked for by a person, or by an event that names an order.
    void refresh();
    void setOnline(bool online);

    const std::map<domain::OrderId, WatchedOrder> &orders() const { return m_orders; }
    const WatchedOrder *find(const domain::OrderId &id) const;
    //! Every order of the last round was read.
    bool isComplete() const;
    //! UTC, when the last complete round began: what is shown is true as of then.
    const std::optional<QDateTime> &asOf() const { return m_asOf; }
    //! UTC, this computer's; nothing while a round is under way, or while it rests.
    std::optional<QDateTime> nextRoundAt() const;
    bool isReading() const;
    Progress progress() const;
    //! Of the last round; what was read before stays.
    const std::optional<net::Error> &error() const { return m_error; }

Q_SIGNALS:
    //! New, or newer than before.
    void orderRead(const domain::OrderId &id);
    //! Something differs from the reading before; not for the first reading of this run and of the store.
    void orderChanged(const domain::OrderId &id, const std::vector<flows::OrderChange> &changes);
    void roundCompleted();
    void failed(const net::Error &error);
    //! Any of what the status line says.
    void stateChanged();

private:
    std::map<domain::OrderId, WatchedOrder> m_orders;
    std::optional<QDateTime> m_asOf;
    std::optional<net::Error> m_error;
};

} // namespace flows
