#pragma once

#include "domain/porting/activation.h"
#include "flows/desk.h"
#include "flows/orderchange.h"
#include "flows/orderlist.h"
#include "flows/parallel.h"
#include "flows/progress.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <map>
#include <set>

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
//! nothing changes; while offline, one row is asked for now and then, to learn when the line is back. Orders that were
//! seen to end stay for the rest of this run.
class OrderWatch final : public QObject
{
    Q_OBJECT

public:
    //! \p reader outlives it.
    OrderWatch(Desk desk, OrderReader &reader, QObject *parent = nullptr);
    ~OrderWatch() override;

    //! Once there are credentials; until then it only holds what others read.
    void start();
    //! A round now: asked for by a person, or by an event that names an order. During a round: another one after it.
    void refresh();
    void setOnline(bool online);

    const std::map<domain::OrderId, WatchedOrder> &orders() const { return m_orders; }
    const WatchedOrder *find(const domain::OrderId &id) const;
    //! Every order of the last round was read.
    bool isComplete() const { return m_asOf && !m_error; }
    //! UTC, when the last complete round began: what is shown is true as of then.
    const std::optional<QDateTime> &asOf() const { return m_asOf; }
    //! UTC, this computer's; nothing while a round is under way, or while it rests.
    std::optional<QDateTime> nextRoundAt() const;
    bool isReading() const { return m_phase != Phase::Idle; }
    //! Of the round under way; nothing to count while its list is read.
    Progress progress() const;
    //! Of the last round; what was read before stays.
    const std::optional<net::Error> &error() const { return m_error; }

Q_SIGNALS:
    //! New, or newer than before.
    void orderRead(const domain::OrderId &id);
    //! Something differs from the reading before; not for the first reading of this run.
    void orderChanged(const domain::OrderId &id, const std::vector<flows::OrderChange> &changes);
    void roundCompleted();
    void failed(const net::Error &error);
    //! Any of what the status line says.
    void stateChanged();

private:
    enum class Phase : quint8 { Idle, List, Details, Ready };

    void beginRound();
    void listNext();
    void listed(const std::vector<domain::OrderSummary> &orders);
    void readDetails();
    void readReady();
    void endRound();
    void detailsRead(const domain::PortOrder &order, const QDateTime &readAt);
    void detailsFailed(const domain::OrderId &id, const net::Error &error);
    void readyRead(const domain::OrderId &id, const net::Result<domain::ReadyGroups> &result);
    void take(const domain::PortOrder &order, const QDateTime &readAt);
    void settle(const domain::OrderId &id);
    void wait(std::chrono::milliseconds untilRound);
    void tick();
    void knock();

    const Desk m_desk;
    OrderReader &m_reader;
    OrderListFlow m_list; //!< one status after the other
    std::map<domain::OrderId, WatchedOrder> m_orders;
    std::set<domain::OrderId> m_followed; //!< not known to be over
    std::optional<QDateTime> m_asOf;
    std::optional<net::Error> m_error;

    Phase m_phase = Phase::Idle;
    size_t m_status = 0; //!< how many of the lists were read
    std::set<domain::OrderId> m_pending; //!< whose answer the round waits for
    std::set<domain::OrderId> m_readEarly; //!< since the round began, before its list was complete
    int m_total = 0;
    std::optional<net::Error> m_roundError;
    int m_readyFailures = 0; //!< in a row
    bool m_changed = false; //!< in this round
    bool m_again = false;
    QElapsedTimer m_round; //!< since the last one began
    std::chrono::milliseconds m_interval; //!< to the next round

    QTimer m_timer;
    net::Call<api::OrderPage> m_knock;
    std::chrono::milliseconds m_knockAfter;
    Parallel<domain::OrderId, domain::ReadyGroups> m_ready;
    bool m_started = false;
    bool m_online = true;
};

} // namespace flows
