#pragma once

#include "api/porting/ordersapi.h"
#include "domain/clock.h"
#include "flows/orderchange.h"
#include "flows/parallel.h"
#include "flows/progress.h"
#include "flows/timing.h"

#include <QHash>
#include <QObject>
#include <QTimer>

namespace flows {

enum class ReadState : quint8 { NotRead, Reading, Read, Failed };

//! What is known of one order beyond its row in the list.
struct OrderRecord {
    ReadState state = ReadState::NotRead; //!< Read stays Read while it is read again
    std::optional<domain::PortOrder> order = {};
    QDateTime readAt = {}; //!< UTC
    std::optional<net::Error> error = {}; //!< of the last attempt
    std::optional<OrderChange> lastChange = {}; //!< none until a second reading differs
};

//! Reads the details that a list answer does not carry, in the background: at most four at a time, the orders on
//! screen first, then the open ones, then the rest. Rests while offline or when every reading fails.
class OrderReader final : public QObject
{
    Q_OBJECT

public:
    OrderReader(const api::OrdersApi &api, domain::Clock now, const Timing &timing = {}, QObject *parent = nullptr);

    //! The rows of a completed list. Open orders, and those whose row changed, are read (again).
    void setOrders(const std::vector<domain::OrderSummary> &orders);
    //! Orders to be known beside those of the list. By itself it reads none.
    void setFollowed(const std::vector<domain::OrderId> &ids);
    //! To be read (again) in their turn.
    void readSoon(const std::vector<domain::OrderId> &ids);
    //! The orders on screen, top first.
    void setVisible(const std::vector<domain::OrderId> &ids);
    //! Before everything else, also while resting.
    void readNow(const domain::OrderId &id);
    //! An order that somebody else just read or changed.
    void accept(const domain::PortOrder &order, const QDateTime &readAt);
    //! No background reading until it is true again.
    void setOnline(bool online);
    //! Ends a rest after failures at once.
    void resume();

    const OrderRecord *find(const domain::OrderId &id) const;
    ReadState state(const domain::OrderId &id) const;
    //! Of the list's orders.
    Progress progress() const;
    bool isResting() const { return !m_online || m_rest.isActive(); }
    //! Why it rests; nothing when it is merely offline or works.
    const std::optional<net::Error> &restReason() const { return m_restReason; }

Q_SIGNALS:
    void stateChanged(const domain::OrderId &id, flows::ReadState state);
    void orderRead(const domain::PortOrder &order, const QDateTime &readAt);
    void orderChanged(const domain::OrderId &id, const flows::OrderChange &change);
    void failed(const domain::OrderId &id, const net::Error &error);
    void progressChanged(const flows::Progress &progress);
    void restingChanged(bool resting);

private:
    struct Entry {
        domain::OrderSummary summary = {}; //!< of the list's orders
        bool isListed = false;
        bool isFollowed = false;
        bool wanted = false; //!< to be read (again)
        bool overtaken = false; //!< somebody else read it while our own request was on its way
        OrderRecord record = {};
    };

    void dropOthers();
    void requeue();
    bool isRunning(const domain::OrderId &id) const { return m_calls.isRunning(id) || m_urgent.isRunning(id); }
    net::Call<domain::PortOrder> start(const domain::OrderId &id);
    void finish(const domain::OrderId &id, const net::Result<domain::PortOrder> &result);
    void take(const domain::OrderId &id, const domain::PortOrder &order, const QDateTime &readAt);
    void rest(const net::Error &error);

    const api::OrdersApi &m_api;
    const domain::Clock m_now;
    const Timing m_timing;
    QHash<domain::OrderId, Entry> m_entries;
    std::vector<domain::OrderId> m_order; //!< of the list
    std::vector<domain::OrderId> m_followed;
    std::vector<domain::OrderId> m_visible;
    QTimer m_rest;
    std::optional<net::Error> m_restReason;
    int m_failures = 0; //!< in a row
    bool m_online = true;
    Parallel<domain::OrderId, domain::PortOrder> m_calls;
    Parallel<domain::OrderId, domain::PortOrder> m_urgent; //!< asked for by a person: never rests
};

} // namespace flows
