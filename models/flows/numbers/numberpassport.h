#pragma once

#include "api/numbers/activenumbersapi.h"
#include "api/porting/ordersapi.h"
#include "flows/desk.h"
#include "flows/parallel.h"
#include "store/history.h"
#include "store/journal.h"

#include <QObject>
#include <QTimer>

#include <array>
#include <map>

namespace flows {

//! What is known of one number, each part read on its own.
enum class PassportPart : quint8 { Orders, Inventory, Journal, History };

struct PassportState {
    bool isReading = false;
    std::optional<QDateTime> readAt = {}; //!< UTC, of what is on show
    std::optional<net::Error> error = {}; //!< of the last reading; what was read before stays
    std::optional<store::Error> storeError = {};

    bool hasFailed() const { return error || storeError; }
};

//! A port-in that names the number.
struct PassportOrder {
    domain::OrderSummary order = {};
    //! The number as the order has it. Nothing until the order was read, or when it has left the order.
    std::optional<domain::PortNumber> number = {};
    domain::PortZone zone = domain::PortZone::Eastern; //!< of the order's days
    bool isRead = false;
    std::optional<net::Error> error = {}; //!< the order itself could not be read
};

//! One number over the port-ins, the inventory, and what this desk did and saw.
class NumberPassport final : public QObject
{
    Q_OBJECT

public:
    static constexpr int most = 100; //!< lines of each part

    //! \p history outlives it.
    NumberPassport(const Desk &desk, store::History &history, QObject *parent = nullptr);

    //! Shows another number, and reads it. Everything of the one before is dropped.
    void open(const QString &e164);
    void refresh();
    void refresh(PassportPart part);

    const QString &number() const { return m_number; }
    const PassportState &state(PassportPart part) const { return m_states[std::size_t(part)]; }
    bool isReading() const;

    const std::vector<PassportOrder> &orders() const { return m_orders; } //!< newest first
    bool hasMoreOrders() const { return m_moreOrders; }
    //! Nothing: the project does not have it, once that was read.
    const std::optional<domain::ActiveNumber> &active() const { return m_active; }
    const std::vector<store::JournalEntry> &journal() const { return m_journal; } //!< newest first
    bool hasMoreJournal() const { return m_moreJournal; }
    const std::vector<store::HistoryEntry> &history() const { return m_history; } //!< newest first
    bool hasMoreHistory() const { return m_moreHistory; }

Q_SIGNALS:
    void opened();
    void partChanged(flows::PassportPart part);

private:
    void readOrders();
    void readInventory();
    void readJournal();
    void readHistory();
    void takeOrders(api::OrderPage page);
    void takeOrder(const domain::OrderId &id, const net::Result<domain::PortOrder> &result);
    void begin(PassportPart part);
    void end(
        PassportPart part, const std::optional<net::Error> &error, const std::optional<store::Error> &storeError = {});

    const Desk m_desk;
    store::History &m_store;
    QString m_number;
    std::array<PassportState, 4> m_states;
    std::vector<PassportOrder> m_orders;
    std::optional<domain::ActiveNumber> m_active;
    std::vector<store::JournalEntry> m_journal;
    std::vector<store::HistoryEntry> m_history;
    bool m_moreOrders = false;
    bool m_moreJournal = false;
    bool m_moreHistory = false;
    int m_turn = 0; //!< answers of the store about another number are not listened to
    net::Call<api::OrderPage> m_list;
    net::Call<domain::ActiveNumber> m_get;
    Parallel<domain::OrderId, domain::PortOrder> m_reading;
    QTimer m_journalSoon; //!< an entry gets several lines one after the other
    QTimer m_historySoon;
};

} // namespace flows
