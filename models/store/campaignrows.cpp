#include "store/campaignrows.h"

#include "domain/porting/reference.h"
#include "store/stored.h"

using namespace Qt::StringLiterals;

namespace store {

using domain::Campaign;
using domain::SubmitState;

namespace {

constexpr Name<SubmitState> stateNames[]{
    {SubmitState::Waiting, "waiting"_L1},
    {SubmitState::Sent, "sent"_L1},
    {SubmitState::Created, "created"_L1},
    {SubmitState::Refused, "refused"_L1},
    {SubmitState::Failed, "failed"_L1},
    {SubmitState::UnknownOutcome, "unknown"_L1},
};

//! E.164 has no spaces.
QString joined(const QStringList &numbers)
{
    return storedText(numbers.join(u' '));
}

QStringList split(const QString &numbers)
{
    return numbers.split(u' ', Qt::SkipEmptyParts);
}

QStringList numbersOf(const domain::PortInDraft &draft)
{
    QStringList numbers;
    for (const domain::DraftNumber &number : draft.numbers) {
        if (!number.removed && !number.e164.isEmpty())
            numbers.append(number.e164);
    }
    return numbers;
}

//! In front of the id of a campaign around an order that no draft of this desk made.
constexpr auto aroundOrder = "order/"_L1;

class ById
{
public:
    explicit ById(std::vector<Campaign> &campaigns)
    {
        for (Campaign &campaign : campaigns)
            m_campaigns.insert(campaign.id, &campaign);
    }
    Campaign *find(const QString &id) const { return m_campaigns.value(id); }

private:
    QHash<QString, Campaign *> m_campaigns;
};

} // namespace

CampaignRows::CampaignRows(Connection &connection, QString profileKey)
    : m_connection(connection)
    , m_profileKey(std::move(profileKey))
{
}

Result<void> CampaignRows::record(const domain::PortInDraft &draft)
{
    if (draft.orders.empty() && !draft.origin)
        return {};
    const Result<QString> campaign = campaignOf(draft);
    if (!campaign)
        return tl::unexpected(campaign.error());
    if (Result<void> added = addDraft(draft, *campaign); !added)
        return added;
    if (Result<void> gone = m_connection.exec(u"DELETE FROM campaign_orders WHERE profile_key = ? AND draft_id = ?"_s,
            {storedText(m_profileKey), draft.id.text});
        !gone)
        return gone;
    for (size_t i = 0; i < draft.orders.size(); ++i) {
        if (Result<void> added = addOrder(*campaign, draft.id.text, int(i), draft.orders[i]); !added)
            return added;
    }
    return {};
}

Result<QString> CampaignRows::campaignOf(const domain::PortInDraft &draft)
{
    Result<QString> known = campaignIdOf(u"draft_id"_s, u"campaign_drafts"_s, draft.id.text);
    if (!known || !known->isEmpty())
        return known;
    if (!draft.origin) {
        const Result<void> added = addCampaign(draft.id.text, draft.reference, draft.createdAt);
        return added.map([&draft] { return draft.id.text; });
    }
    known = campaignIdOf(u"order_id"_s, u"campaign_orders"_s, draft.origin->order.text);
    if (!known || !known->isEmpty())
        return known;
    const QString id = QString(aroundOrder + draft.origin->order.text);
    const domain::SubmittedOrder order{
        .reference = draft.origin->reference, .state = SubmitState::Created, .orderId = draft.origin->order};
    if (Result<void> added = addCampaign(id, domain::customersReference(draft.origin->reference), draft.createdAt);
        !added)
        return tl::unexpected(added.error());
    return addOrder(id, {}, 0, order).map([&id] { return id; });
}

Result<QString> CampaignRows::campaignIdOf(const QString &column, const QString &table, const QString &value)
{
    return m_connection
        .query(u"SELECT campaign_id FROM %1 WHERE profile_key = ? AND %2 = ?"_s.arg(table, column),
            {storedText(m_profileKey), value})
        .map([](QSqlQuery query) { return query.next() ? query.value(0).toString() : QString(); });
}

Result<void> CampaignRows::addCampaign(const QString &id, const QString &reference, const QDateTime &at)
{
    return m_connection.exec(u"INSERT INTO campaigns (profile_key, id, reference, created_at) VALUES (?, ?, ?, ?)"_s,
        {storedText(m_profileKey), id, storedText(reference), storedTime(at)});
}

Result<void> CampaignRows::addDraft(const domain::PortInDraft &draft, const QString &campaign)
{
    return m_connection.exec(
        u"INSERT INTO campaign_drafts (profile_key, draft_id, campaign_id, follows, numbers, made_at) "
        "VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (profile_key, draft_id) DO UPDATE SET numbers = excluded.numbers"_s,
        {storedText(m_profileKey), draft.id.text, campaign,
            storedText(draft.origin ? draft.origin->order.text : QString()), joined(numbersOf(draft)),
            storedTime(draft.createdAt)});
}

Result<void> CampaignRows::addOrder(
    const QString &campaign, const QString &draft, int position, const domain::SubmittedOrder &order)
{
    return m_connection.exec(
        u"INSERT INTO campaign_orders (profile_key, draft_id, position, campaign_id, reference, numbers, state, "
        "intent_id, order_id, problem) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
        {storedText(m_profileKey), storedText(draft.isEmpty() ? campaign : draft), position, campaign,
            storedText(order.reference), joined({order.numbers.begin(), order.numbers.end()}),
            storedName(stateNames, order.state), storedText(order.intentId), storedText(order.orderId.text),
            storedText(order.problem)});
}

Result<void> CampaignRows::settle(const QString &intentId, SubmitState state, const domain::OrderId &order)
{
    return m_connection.exec(
        u"UPDATE campaign_orders SET state = ?, order_id = ? WHERE profile_key = ? AND intent_id = ?"_s,
        {storedName(stateNames, state), storedText(order.text), storedText(m_profileKey), intentId});
}

Result<std::vector<Campaign>> CampaignRows::list()
{
    return select(u"profile_key = ? ORDER BY created_at DESC, id"_s, {storedText(m_profileKey)});
}

Result<std::optional<Campaign>> CampaignRows::ofOrder(const domain::OrderId &order)
{
    return select(u"profile_key = ? AND id IN (SELECT campaign_id FROM campaign_orders WHERE profile_key = ? "
                  "AND order_id = ?)"_s,
        {storedText(m_profileKey), storedText(m_profileKey), order.text})
        .map([](std::vector<Campaign> found) -> std::optional<Campaign> {
            if (found.empty())
                return {};
            return std::move(found.front());
        });
}

Result<std::vector<Campaign>> CampaignRows::select(const QString &condition, const QVariantList &values)
{
    Result<QSqlQuery> rows
        = m_connection.query(u"SELECT id, reference, created_at FROM campaigns WHERE %1"_s.arg(condition), values);
    if (!rows)
        return tl::unexpected(rows.error());
    std::vector<Campaign> campaigns;
    while (rows->next())
        campaigns.push_back({.id = rows->value(0).toString(),
            .reference = rows->value(1).toString(),
            .createdAt = readTime(rows->value(2).toString())});
    rows->finish();
    const QString only = campaigns.size() == 1 ? campaigns.front().id : QString();
    if (const Result<void> added = addOrders(campaigns, only); !added)
        return tl::unexpected(added.error());
    if (const Result<void> added = addDrafts(campaigns, only); !added)
        return tl::unexpected(added.error());
    return campaigns;
}

Result<void> CampaignRows::addOrders(std::vector<Campaign> &campaigns, const QString &which)
{
    // An order around which a campaign was made has no draft, and comes first.
    return m_connection
        .query(u"SELECT o.draft_id, o.reference, o.numbers, o.state, o.intent_id, o.order_id, o.problem, "
               "o.campaign_id FROM campaign_orders o LEFT JOIN campaign_drafts d ON d.profile_key = o.profile_key "
               "AND d.draft_id = o.draft_id WHERE o.profile_key = ? AND (? = '' OR o.campaign_id = ?) "
               "ORDER BY coalesce(d.made_at, ''), o.draft_id, o.position"_s,
            {storedText(m_profileKey), storedText(which), storedText(which)})
        .map([&campaigns](QSqlQuery rows) {
            const ById byId(campaigns);
            while (rows.next()) {
                const auto text = [&](int column) { return rows.value(column).toString(); };
                if (Campaign *campaign = byId.find(text(7)))
                    campaign->orders.push_back({.draft = {text(0).startsWith(aroundOrder) ? QString() : text(0)},
                        .reference = text(1),
                        .numbers = split(text(2)),
                        .state = readName(stateNames, text(3)).value_or(SubmitState::UnknownOutcome),
                        .intentId = text(4),
                        .order = {text(5)},
                        .problem = text(6)});
            }
        });
}

Result<void> CampaignRows::addDrafts(std::vector<Campaign> &campaigns, const QString &which)
{
    return m_connection
        .query(u"SELECT c.draft_id, c.follows, c.numbers, coalesce(d.discarded_at, 'purged'), c.campaign_id "
               "FROM campaign_drafts c LEFT JOIN drafts d ON d.profile_key = c.profile_key AND d.id = c.draft_id "
               "WHERE c.profile_key = ? AND (? = '' OR c.campaign_id = ?) ORDER BY c.made_at, c.draft_id"_s,
            {storedText(m_profileKey), storedText(which), storedText(which)})
        .map([&campaigns](QSqlQuery rows) {
            const ById byId(campaigns);
            while (rows.next()) {
                const auto text = [&](int column) { return rows.value(column).toString(); };
                if (Campaign *campaign = byId.find(text(4)))
                    campaign->drafts.push_back({.draft = {text(0)},
                        .follows = {text(1)},
                        .numbers = split(text(2)),
                        .kept = text(3).isEmpty()});
            }
        });
}

} // namespace store
