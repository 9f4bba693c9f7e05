#include "store/campaigns.h"

#include "store/campaignrows.h"
#include "store/database.h"

namespace store {

Campaigns::Campaigns(Database &database, QObject *parent)
    : QObject(parent)
    , m_database(database)
{
}

QFuture<Result<std::vector<domain::Campaign>>> Campaigns::list(const QString &profileKey)
{
    return m_database.run([profileKey](Connection &connection) { return CampaignRows(connection, profileKey).list(); });
}

QFuture<Result<std::optional<domain::Campaign>>> Campaigns::ofOrder(
    const QString &profileKey, const domain::OrderId &order)
{
    return m_database.run(
        [profileKey, order](Connection &connection) { return CampaignRows(connection, profileKey).ofOrder(order); });
}

QFuture<Result<void>> Campaigns::settle(
    const QString &profileKey, const QString &intentId, domain::SubmitState state, const domain::OrderId &order)
{
    return m_database.run([profileKey, intentId, state, order](Connection &connection) {
        return CampaignRows(connection, profileKey).settle(intentId, state, order);
    });
}

} // namespace store
