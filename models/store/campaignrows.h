#pragma once

#include "domain/porting/campaign.h"
#include "store/connection.h"

namespace store {

//! The campaigns' statements, for the store's thread.
class CampaignRows
{
public:
    CampaignRows(Connection &connection, QString profileKey);

    //! Brings the campaign of a draft up to what the draft says now. A draft without orders and without an order that
    //! it follows is none yet.
    Result<void> record(const domain::PortInDraft &draft);
    //! What became of an order, by its intent; a draft that is saved later says it again.
    Result<void> settle(const QString &intentId, domain::SubmitState state, const domain::OrderId &order);

    //! Newest first.
    Result<std::vector<domain::Campaign>> list();
    Result<std::optional<domain::Campaign>> ofOrder(const domain::OrderId &order);

private:
    //! Makes it where there is none.
    Result<QString> campaignOf(const domain::PortInDraft &draft);
    Result<QString> campaignIdOf(const QString &column, const QString &table, const QString &value);
    Result<void> addCampaign(const QString &id, const QString &reference, const QDateTime &at);
    Result<void> addDraft(const domain::PortInDraft &draft, const QString &campaign);
    Result<void> addOrder(
        const QString &campaign, const QString &draft, int position, const domain::SubmittedOrder &order);
    Result<std::vector<domain::Campaign>> select(const QString &condition, const QVariantList &values);
    Result<void> addOrders(std::vector<domain::Campaign> &campaigns, const QString &which);
    Result<void> addDrafts(std::vector<domain::Campaign> &campaigns, const QString &which);

    Connection &m_connection;
    const QString m_profileKey;
};

} // namespace store
