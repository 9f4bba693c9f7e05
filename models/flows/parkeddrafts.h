#pragma once

#include "domain/porting/parking.h"
#include "flows/desk.h"
#include "flows/parallel.h"
#include "store/drafts.h"

#include <QObject>
#include <QSet>
#include <QTimer>

namespace flows {

//! Looks at the orders that parked drafts wait for, and notes in the store when one is canceled, or goes on after all.
//! What others read of them counts as well.
class ParkedDraftsFlow final : public QObject
{
    Q_OBJECT

public:
    explicit ParkedDraftsFlow(Desk desk, QObject *parent = nullptr);
    ~ParkedDraftsFlow() override;

    //! Now, and from then on every \p interval for as long as something waits.
    void start(std::chrono::milliseconds interval = std::chrono::minutes(2));
    //! A person asks: now.
    void look();
    void accept(const domain::PortOrder &order, const QDateTime &readAt);
    void setOnline(bool online);

    //! Drafts that can go now, and those whose order goes on.
    int needingYou() const { return m_needingYou; }
    bool isReading() const { return !m_calls.isIdle(); }
    //! Of the last reading; what was seen before stays.
    const std::optional<net::Error> &error() const { return m_error; }

Q_SIGNALS:
    void needingYouChanged(int drafts);
    void stateChanged();

private:
    void readDrafts(bool andOrders);
    void take(const std::vector<store::DraftSummary> &drafts, bool andOrders);
    void finish(const domain::OrderId &id, const net::Result<domain::PortOrder> &result);

    const Desk m_desk;
    QSet<domain::OrderId> m_awaited; //!< of any parked draft
    int m_needingYou = 0;
    bool m_online = true;
    std::optional<net::Error> m_error;
    Parallel<domain::OrderId, domain::PortOrder> m_calls;
    QTimer m_timer;
};

} // namespace flows
