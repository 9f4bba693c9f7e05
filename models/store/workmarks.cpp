#include "store/workmarks.h"

#include "store/database.h"
#include "store/stored.h"

using namespace Qt::StringLiterals;

namespace store {

WorkMarks::WorkMarks(Database &database, QObject *parent)
    : QObject(parent)
    , m_database(database)
{
}

QFuture<Result<void>> WorkMarks::mark(const QString &profileKey, WorkMark mark)
{
    mark.at = QDateTime::currentDateTimeUtc();
    return write(profileKey, [profileKey, mark](Connection &connection) {
        return connection.exec(
            u"INSERT INTO worklist_marks (profile_key, item_key, until, reason, marked_at, marked_by) "
            "VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (profile_key, item_key) DO UPDATE SET until = excluded.until, "
            "reason = excluded.reason, marked_at = excluded.marked_at, marked_by = excluded.marked_by"_s,
            {storedText(profileKey), mark.key, storedText(mark.until.toString(Qt::ISODate)), storedText(mark.reason),
                storedTime(mark.at), storedText(mark.by)});
    });
}

QFuture<Result<void>> WorkMarks::unmark(const QString &profileKey, const QString &key)
{
    return write(profileKey, [profileKey, key](Connection &connection) {
        return connection.exec(
            u"DELETE FROM worklist_marks WHERE profile_key = ? AND item_key = ?"_s, {profileKey, key});
    });
}

QFuture<Result<std::vector<WorkMark>>> WorkMarks::list(const QString &profileKey)
{
    return m_database.run([profileKey](Connection &connection) {
        return connection
            .query(u"SELECT item_key, until, reason, marked_at, marked_by FROM worklist_marks "
                   "WHERE profile_key = ? ORDER BY marked_at DESC, item_key"_s,
                {profileKey})
            .map([](QSqlQuery query) {
                std::vector<WorkMark> marks;
                while (query.next())
                    marks.push_back({.key = query.value(0).toString(),
                        .until = QDate::fromString(query.value(1).toString(), Qt::ISODate),
                        .reason = query.value(2).toString(),
                        .at = readTime(query.value(3).toString()),
                        .by = query.value(4).toString()});
                return marks;
            });
    });
}

QFuture<Result<void>> WorkMarks::write(const QString &profileKey, std::function<Result<void>(Connection &)> work)
{
    auto future = m_database.run(std::move(work));
    then(future, this, [this, profileKey](const Result<void> &done) {
        if (done)
            Q_EMIT changed(profileKey);
    });
    return future;
}

} // namespace store
