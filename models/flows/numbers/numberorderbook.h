#pragma once

#include "domain/numbers/registrationrules.h"
#include "flows/desk.h"
#include "flows/numbers/numberorderreading.h"
#include "flows/progress.h"
#include "store/journal.h"
#include "store/numberorders.h"

#include <QTimer>

#include <deque>
#include <set>

namespace flows {

//! A create of which nobody knows what became. There is nothing to look for it by.
struct LostNumberOrder {
    QString intentId = {};
    domain::NumberOrderRequest request = {};
    QDateTime sentAt = {}; //!< UTC, the server's
    QDateTime goneAt = {}; //!< UTC, the server's: then its reservation must be over

    friend bool operator==(const LostNumberOrder &, const LostNumberOrder &) = default;
};

//! The details of the registration as they would be sent: what was typed here, else what the server has.
domain::FreeForm detailsOf(const store::KnownNumberOrder &known);
domain::MissingParts missingOf(const store::KnownNumberOrder &known);

//! The number orders that this desk knows: kept in the store because the server has no list of them, and followed
//! until they are over. It only reads; who changes an order tells it what came of that.
class NumberOrderBook final : public QObject
{
    Q_OBJECT

public:
    NumberOrderBook(Desk desk, store::NumberOrders &store, QObject *parent = nullptr);
    ~NumberOrderBook() override;

    //! From the store and the journal, once they are open.
    void load();
    //! Follows what is not over. Once; it begins when the store was read.
    void start();
    void setOnline(bool online);
    //! All that are not over; \p id alone whatever its state.
    void refresh();
    void refresh(const domain::NumberOrderId &id);
    void cancel();

    bool isLoaded() const { return m_loaded; }
    //! Newest first.
    const std::vector<store::KnownNumberOrder> &orders() const { return m_orders; }
    const store::KnownNumberOrder *find(const domain::NumberOrderId &id) const;
    const std::vector<LostNumberOrder> &lost() const { return m_lost; }
    bool isReading() const { return !m_readings.empty() || !m_queue.empty(); }
    bool isReading(const domain::NumberOrderId &id) const;
    Progress progress() const { return {.done = m_total - int(m_readings.size() + m_queue.size()), .total = m_total}; }
    std::optional<QDateTime> asOf() const { return m_asOf; } //!< UTC, the server's: the last round
    std::optional<QDateTime> nextRoundAt() const; //!< UTC, this computer's
    //! Of the last round; what was read before stays.
    const std::optional<net::Error> &error() const { return m_error; }

    //! An order made elsewhere, by its id: read, and kept from then on.
    void adopt(const domain::NumberOrderId &id);

    void take(const domain::NumberOrder &order, const QDateTime &readAt);
    void takeRegistration(const domain::NumberOrderId &id, const domain::Registration &registration);
    //! What was typed; nothing: it is as the server has it.
    void setDraft(const domain::NumberOrderId &id, const std::optional<domain::FreeForm> &draft);

Q_SIGNALS:
    void changed();
    void orderChanged(const domain::NumberOrderId &id);
    void readingChanged();
    void failed(const net::Error &error);
    void storeFailed(const store::Error &error);
    void adopted(const domain::NumberOrderId &id);
    void adoptFailed(const domain::NumberOrderId &id, const net::Error &error);
    //! It was there after all: an order that was read answers it, and the journal has its id now.
    void lostFound(const QString &intentId);

private:
    store::KnownNumberOrder *known(const domain::NumberOrderId &id);
    void takeStored(std::vector<store::KnownNumberOrder> orders);
    void readJournal();
    void takeJournal(const std::vector<store::JournalEntry> &entries);
    void findLost(const domain::NumberOrder &order);
    void enqueue(const domain::NumberOrderId &id);
    void pump();
    void finish(NumberOrderReading *reading, const net::Result<NumberOrderRead> &result);
    void takeRead(const NumberOrderRead &read);
    void save(const domain::NumberOrderId &id);
    void tell(const domain::NumberOrderId &id);
    void beginRound();
    void endRound();

    const Desk m_desk;
    store::NumberOrders &m_store;
    bool m_loading = false;
    bool m_loaded = false;
    bool m_started = false;
    bool m_online = true;
    bool m_moved = false; //!< something changed in this round
    std::vector<store::KnownNumberOrder> m_orders;
    std::vector<LostNumberOrder> m_lost;
    std::set<domain::NumberOrderId> m_adopting; //!< asked for by a person
    std::set<domain::NumberOrderId> m_found; //!< in the journal
    std::deque<domain::NumberOrderId> m_queue;
    std::vector<std::unique_ptr<NumberOrderReading>> m_readings;
    int m_total = 0; //!< of the reading that is under way
    std::optional<QDateTime> m_asOf;
    std::optional<net::Error> m_error;
    std::chrono::milliseconds m_interval;
    QTimer m_round;
    QTimer m_journal; //!< many entries make one reading
};

} // namespace flows
