#pragma once

#include "domain/porting/campaign.h"
#include "flows/desk.h"
#include "flows/parallel.h"
#include "flows/progress.h"
#include "store/error.h"
#include "store/intent.h"

#include <QObject>
#include <QTimer>

#include <map>

namespace store {
class Campaigns;
}

namespace flows {

struct CampaignView {
    domain::Campaign campaign = {};
    domain::CampaignRollup rollup = {};

    friend bool operator==(const CampaignView &, const CampaignView &) = default;
};

//! The campaigns of the profile: which orders they have comes from the store, what became of an order that got no
//! answer from the journal, and what they are worth from reading them. Changes nothing at the server.
class CampaignsFlow final : public QObject
{
    Q_OBJECT

public:
    CampaignsFlow(Desk desk, store::Campaigns &store, QObject *parent = nullptr);
    ~CampaignsFlow() override;

    //! From the store; once loaded, it follows the drafts and the journal by itself.
    void load();
    //! Orders that were not read yet, at most four at a time; with \p again also those that are not over.
    void readOrders(bool again = false);
    void cancel();
    //! An order that somebody else read.
    void accept(const domain::PortOrder &order, const QDateTime &readAt);

    bool isLoaded() const { return m_loaded; }
    //! Newest first; those of one order alone are left out.
    const std::vector<CampaignView> &campaigns() const { return m_campaigns; }
    const CampaignView *find(const QString &id) const;
    //! The one that an order belongs to, and null when it stands alone.
    const CampaignView *ofOrder(const domain::OrderId &id) const;
    //! As read last; null when it was not.
    const domain::PortOrder *order(const domain::OrderId &id) const;
    Progress progress() const;
    //! UTC, the server's: when the oldest of what is shown was read.
    std::optional<QDateTime> asOf() const;
    //! Of the last reading; what was read before stays.
    const std::optional<net::Error> &error() const { return m_error; }

Q_SIGNALS:
    void changed();
    void progressChanged(const flows::Progress &progress);
    void failed(const net::Error &error);
    void storeFailed(const store::Error &error);

private:
    struct Reading {
        domain::PortOrder order = {};
        QDateTime at = {};
    };

    void take(std::vector<domain::Campaign> campaigns);
    void takeEntry(const QString &intentId, const store::JournalEntry &entry);
    void askJournal();
    void publish();
    void finish(const domain::OrderId &id, const net::Result<domain::PortOrder> &result);

    const Desk m_desk;
    store::Campaigns &m_store;
    bool m_loaded = false;
    bool m_wanted = false; //!< somebody looks: new orders are read as they come
    std::vector<domain::Campaign> m_stored;
    std::vector<CampaignView> m_campaigns;
    std::map<domain::OrderId, Reading> m_orders;
    std::map<domain::OrderId, net::Error> m_failed;
    std::optional<net::Error> m_error;
    int m_asked = 0; //!< readings of this round
    Parallel<domain::OrderId, domain::PortOrder> m_calls;
    QTimer m_reload; //!< many saves make one reading of the store
    QTimer m_count;
};

} // namespace flows
