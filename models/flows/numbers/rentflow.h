#pragma once

#include "domain/numbers/numberrequests.h"
#include "domain/numbers/pricetotal.h"
#include "flows/desk.h"
#include "flows/journalledcall.h"
#include "flows/numbers/rentitem.h"
#include "flows/progress.h"

#include <QObject>

#include <map>

namespace flows {

class SettleFlow;
struct Settlement;

//! Rents numbers that were found, one request after the other, each written down before and sent exactly once. What
//! the server answers about one number alone lets the next one go; anything else stops, as each costs money.
class RentFlow final : public QObject
{
    Q_OBJECT

public:
    //! All of \p numbers wait at first.
    RentFlow(
        Desk desk, SettleFlow &settler, const std::vector<domain::AvailableNumber> &numbers, QObject *parent = nullptr);
    ~RentFlow() override;

    //! What the numbers are linked to at once; not while it runs.
    void setRequest(const domain::RentRequest &request) { m_request = request; }
    const domain::RentRequest &request() const { return m_request; }

    //! Sends what waits.
    void start();
    //! After the one that is under way.
    void stop();
    //! What provably was not rented waits again.
    void takeUp();

    bool isRunning() const { return m_running; }
    bool isStopping() const { return m_running && m_stopping; }
    const std::vector<RentItem> &items() const { return m_items; }
    int count(RentState state) const;
    domain::PriceTotal total() const; //!< of what waits
    Progress progress() const;
    //! Why the others were not sent.
    const std::optional<net::Error> &stoppedBy() const { return m_stoppedBy; }

Q_SIGNALS:
    void runningChanged(bool running);
    void itemChanged(int item);
    void rented(const domain::ActiveNumber &number);
    void storeFailed(const store::Error &error);

private:
    void next();
    void send(int item);
    void takeEnd(int item, const WriteEnd &end, const std::optional<domain::ActiveNumber> &answer);
    void takeSettlement(const Settlement &settlement);
    void readRented(int item);
    void finish();

    const Desk m_desk;
    SettleFlow &m_settler;
    domain::RentRequest m_request;
    std::vector<RentItem> m_items;
    bool m_running = false;
    bool m_stopping = false;
    std::optional<net::Error> m_stoppedBy;
    JournalledCall<domain::ActiveNumber> m_call;
    std::map<int, net::Call<domain::ActiveNumber>> m_reads; //!< of those that turned out to be rented
};

} // namespace flows
