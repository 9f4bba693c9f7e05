#include "store/draftwaitrows.h"

#include "store/stored.h"

using namespace Qt::StringLiterals;

namespace store {

using domain::DraftWait;
using domain::WaitState;

namespace {

constexpr Name<WaitState> stateNames[]{
    {WaitState::Waiting, "waiting"_L1},
    {WaitState::CanGo, "can-go"_L1},
    {WaitState::GoesOn, "goes-on"_L1},
};

} // namespace

DraftWaitRows::DraftWaitRows(Connection &connection, QString profileKey)
    : m_connection(connection)
    , m_profileKey(std::move(profileKey))
{
}

Result<void> DraftWaitRows::park(const domain::DraftId &draft, const std::vector<DraftWait> &waits)
{
    Result<void> done = m_connection.exec(
        u"DELETE FROM draft_waits WHERE profile_key = ? AND draft_id = ?"_s, {storedText(m_profileKey), draft.text});
    for (const DraftWait &wait : waits) {
        if (!done)
            return done;
        done = m_connection.exec(u"INSERT INTO draft_waits (profile_key, draft_id, order_id, reference, since, state, "
                                 "seen_at) VALUES (?, ?, ?, ?, ?, ?, ?)"_s,
            {storedText(m_profileKey), draft.text, wait.order.text, storedText(wait.reference), storedTime(wait.since),
                storedName(stateNames, wait.state), storedTime(wait.seenAt)});
    }
    return done;
}

Result<bool> DraftWaitRows::note(const domain::OrderId &order, WaitState state, const QDateTime &seenAt)
{
    const Result<bool> news
        = m_connection
              .query(u"SELECT count(*) FROM draft_waits WHERE profile_key = ? AND order_id = ? AND state <> ?"_s,
                  {storedText(m_profileKey), order.text, storedName(stateNames, state)})
              .map([](QSqlQuery query) { return query.next() && query.value(0).toInt() > 0; });
    if (!news)
        return news;
    return m_connection
        .exec(u"UPDATE draft_waits SET state = ?, seen_at = ? WHERE profile_key = ? AND order_id = ?"_s,
            {storedName(stateNames, state), storedTime(seenAt), storedText(m_profileKey), order.text})
        .map([&news] { return *news; });
}

Result<std::map<domain::DraftId, std::vector<DraftWait>>> DraftWaitRows::all()
{
    return m_connection
        .query(u"SELECT draft_id, order_id, reference, since, state, seen_at FROM draft_waits WHERE profile_key = ? "
               "ORDER BY since, order_id"_s,
            {storedText(m_profileKey)})
        .map([](QSqlQuery query) {
            std::map<domain::DraftId, std::vector<DraftWait>> waits;
            while (query.next()) {
                const auto text = [&](int column) { return query.value(column).toString(); };
                waits[{text(0)}].push_back({.order = {text(1)},
                    .reference = text(2),
                    .since = readTime(text(3)),
                    .state = readName(stateNames, text(4)).value_or(WaitState::Waiting),
                    .seenAt = readTime(text(5))});
            }
            return waits;
        });
}

} // namespace store
