#include "store/seenids.h"

#include "store/database.h"
#include "store/stored.h"

using namespace Qt::StringLiterals;

namespace store {

namespace {

constexpr Name<SeenKind> kindNames[]{
    {SeenKind::RtcApp, "rtc-app"_L1},
    {SeenKind::EstTrunk, "est-trunk"_L1},
    {SeenKind::FaxService, "fax-service"_L1},
    {SeenKind::SmsApp, "sms-app"_L1},
    {SeenKind::ServicePlan, "service-plan"_L1},
    {SeenKind::Campaign, "sms-campaign"_L1},
};

//! Adds the row when it is new, and changes \p column alone when it is not.
Result<void> put(Connection &connection, const QString &profileKey, const SeenId &id, const QString &column)
{
    return connection.exec(
        u"INSERT INTO seen_ids (profile_key, kind, id, local_name, last_seen_at) VALUES (?, ?, ?, ?, ?) "
        "ON CONFLICT (profile_key, kind, id) DO UPDATE SET %1 = excluded.%1"_s.arg(column),
        {storedText(profileKey), storedName(kindNames, id.kind), id.id, storedText(id.localName),
            storedTime(id.lastSeenAt)});
}

} // namespace

SeenIds::SeenIds(Database &database, QObject *parent)
    : QObject(parent)
    , m_database(database)
{
}

QFuture<Result<void>> SeenIds::see(const QString &profileKey, std::vector<SeenId> ids)
{
    std::erase_if(ids, [](const SeenId &id) { return id.id.trimmed().isEmpty(); });
    if (ids.empty())
        return answered(Result<void>());
    return write(profileKey, [profileKey, ids = std::move(ids)](Connection &connection) {
        return connection.transaction([&]() -> Result<void> {
            const QDateTime now = QDateTime::currentDateTimeUtc();
            for (SeenId id : ids) {
                id.lastSeenAt = now;
                if (Result<void> done = put(connection, profileKey, id, u"last_seen_at"_s); !done)
                    return done;
            }
            return {};
        });
    });
}

QFuture<Result<void>> SeenIds::rename(
    const QString &profileKey, SeenKind kind, const QString &id, const QString &localName)
{
    const SeenId named{.kind = kind, .id = id, .localName = localName, .lastSeenAt = QDateTime::currentDateTimeUtc()};
    return write(profileKey,
        [profileKey, named](Connection &connection) { return put(connection, profileKey, named, u"local_name"_s); });
}

QFuture<Result<void>> SeenIds::forget(const QString &profileKey, SeenKind kind, const QString &id)
{
    return write(profileKey, [profileKey, kind, id](Connection &connection) {
        return connection.exec(u"DELETE FROM seen_ids WHERE profile_key = ? AND kind = ? AND id = ?"_s,
            {profileKey, storedName(kindNames, kind), id});
    });
}

QFuture<Result<std::vector<SeenId>>> SeenIds::list(const QString &profileKey)
{
    return m_database.run([profileKey](Connection &connection) {
        return connection
            .query(u"SELECT kind, id, local_name, last_seen_at FROM seen_ids WHERE profile_key = ? "
                   "ORDER BY CASE WHEN local_name = '' THEN 1 ELSE 0 END, lower(local_name), last_seen_at DESC, id"_s,
                {profileKey})
            .map([](QSqlQuery query) {
                std::vector<SeenId> ids;
                while (query.next()) {
                    const auto kind = readName(kindNames, query.value(0).toString());
                    if (!kind) // of a newer Portside
                        continue;
                    ids.push_back({.kind = *kind,
                        .id = query.value(1).toString(),
                        .localName = query.value(2).toString(),
                        .lastSeenAt = readTime(query.value(3).toString())});
                }
                return ids;
            });
    });
}

QFuture<Result<void>> SeenIds::write(const QString &profileKey, std::function<Result<void>(Connection &)> work)
{
    auto future = m_database.run(std::move(work));
    then(future, this, [this, profileKey](const Result<void> &done) {
        if (done)
            Q_EMIT changed(profileKey);
    });
    return future;
}

} // namespace store
