#pragma once

#include "api/imported/hostingordersapi.h"
#include "domain/imported/hostingrules.h"
#include "flows/desk.h"
#include "flows/parallel.h"
#include "flows/progress.h"

#include <QTimer>

#include <map>
#include <set>

namespace flows {

//! What is known of one hosting order.
struct HostingRecord {
    domain::HostingOrder order = {};
    QDateTime readAt = {}; //!< UTC, the server's
    std::vector<domain::HostingOrderNumber> numbers = {}; //!< in the server's order
    std::optional<QDateTime> numbersReadAt = {}; //!< UTC, the server's
    std::optional<net::Error> error = {}; //!< of the last reading of either; what was read before stays
    //! UTC, the server's: the last reading in which it waited for its signature, and the first in which it did not.
    //! The API has no date for it; nothing when that was not seen in this run.
    std::optional<std::pair<QDateTime, QDateTime>> signedBetween = {};

    //! COMPLETED says nothing before its numbers are known.
    domain::HostingOutcome outcome() const { return domain::outcomeOf(order.state.value, numbers); }
    int failedNumbers() const;
};

//! The hosting orders that were read, whoever read them, with their numbers, which are read by themselves: those of
//! open orders again and again, at a pace that grows slower while nothing changes.
class HostingBook final : public QObject
{
    Q_OBJECT

public:
    static constexpr int mostInARound = 20; //!< orders; those that were read longest ago
    static constexpr int mostPages = 20; //!< of the numbers of one order

    explicit HostingBook(const Desk &desk, QObject *parent = nullptr);

    const std::map<domain::HostingOrderId, HostingRecord> &orders() const { return m_orders; }
    const HostingRecord *find(const domain::HostingOrderId &id) const;
    int open() const; //!< how many are not over

    //! An answer of the server, whoever asked. An older one than what is there changes nothing.
    void accept(const domain::HostingOrder &order, const QDateTime &readAt);
    //! Of a list: the numbers of those at work are read again too.
    void accept(const std::vector<domain::HostingOrder> &orders, const QDateTime &readAt);
    void acceptNumbers(const domain::HostingOrderId &id, const std::vector<domain::HostingOrderNumber> &numbers,
        const QDateTime &readAt);
    //! Those of \p question that are not among \p orders have moved on since: they are read again.
    void compare(const api::HostingOrderFilter &question, const std::set<domain::HostingOrderId> &orders,
        const QDateTime &askedAt);

    //! Also one that is not known yet.
    void read(const domain::HostingOrderId &id);
    bool isReading(const domain::HostingOrderId &id) const;
    bool isReading() const { return !m_orderReads.isIdle() || !m_numberReads.isIdle(); }
    //! Orders whose numbers are known, of all.
    Progress progress() const;

    void start(); //!< there is a sign-in: follows the open orders from now on
    void setOnline(bool online);

Q_SIGNALS:
    void changed(const domain::HostingOrderId &id);
    void gone(const domain::HostingOrderId &id); //!< the server does not have it
    void readFailed(const domain::HostingOrderId &id, const net::Error &error);
    void readingChanged();

private:
    //! One page of an order's numbers.
    struct Page {
        domain::HostingOrderId order = {};
        std::optional<api::Cursor> cursor = {};

        friend bool operator==(const Page &, const Page &) = default;
    };
    struct Pages {
        std::vector<domain::HostingOrderNumber> numbers = {};
        int count = 0;
    };

    void takeOrder(const domain::HostingOrderId &id, const net::Result<domain::HostingOrder> &result);
    void takeNumbers(const Page &page, const net::Result<api::OrderNumberPage> &result);
    void put(const domain::HostingOrder &order, const QDateTime &readAt);
    void readNumbers(const domain::HostingOrderId &id);
    void fail(const domain::HostingOrderId &id, const net::Error &error);
    void round();
    void nextRound();

    const Desk m_desk;
    std::map<domain::HostingOrderId, HostingRecord> m_orders;
    std::map<domain::HostingOrderId, Pages> m_pages; //!< of the readings under way
    Parallel<domain::HostingOrderId, domain::HostingOrder> m_orderReads;
    Parallel<Page, api::OrderNumberPage> m_numberReads;
    QTimer m_timer;
    std::chrono::milliseconds m_wait{0};
    bool m_isStarted = false;
    bool m_roundChanged = false; //!< something did, since the last round began
};

} // namespace flows
