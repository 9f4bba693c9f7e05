#include "store/protectednumbers.h"

#include "store/database.h"
#include "store/stored.h"

using namespace Qt::StringLiterals;

namespace store {

ProtectedNumbers::ProtectedNumbers(Database &database, QObject *parent)
    : QObject(parent)
    , m_database(database)
{
}

QFuture<Result<void>> ProtectedNumbers::protect(
    const QString &profileKey, const QStringList &numbers, const QString &reason, const QString &by)
{
    const QString now = storedTime(QDateTime::currentDateTimeUtc());
    return write(profileKey, [=](Connection &connection) {
        return connection.transaction([&]() -> Result<void> {
            for (const QString &number : numbers) {
                const Result<void> done = connection.exec(
                    u"INSERT INTO protected_numbers (profile_key, phone_number, reason, protected_at, protected_by) "
                    "VALUES (?, ?, ?, ?, ?) ON CONFLICT (profile_key, phone_number) DO UPDATE SET "
                    "reason = excluded.reason, protected_at = excluded.protected_at, "
                    "protected_by = excluded.protected_by"_s,
                    {storedText(profileKey), number, storedText(reason), now, storedText(by)});
                if (!done)
                    return done;
            }
            return {};
        });
    });
}

QFuture<Result<void>> ProtectedNumbers::unprotect(const QString &profileKey, const QStringList &numbers)
{
    return write(profileKey, [=](Connection &connection) {
        return connection.transaction([&]() -> Result<void> {
            for (const QString &number : numbers) {
                const Result<void> done
                    = connection.exec(u"DELETE FROM protected_numbers WHERE profile_key = ? AND phone_number = ?"_s,
                        {storedText(profileKey), number});
                if (!done)
                    return done;
            }
            return {};
        });
    });
}

QFuture<Result<std::vector<ProtectedNumber>>> ProtectedNumbers::list(const QString &profileKey)
{
    return m_database.run([profileKey](Connection &connection) {
        return connection
            .query(u"SELECT phone_number, reason, protected_at, protected_by FROM protected_numbers "
                   "WHERE profile_key = ? ORDER BY phone_number"_s,
                {storedText(profileKey)})
            .map([](QSqlQuery query) {
                std::vector<ProtectedNumber> numbers;
                while (query.next())
                    numbers.push_back({.number = query.value(0).toString(),
                        .reason = query.value(1).toString(),
                        .at = readTime(query.value(2).toString()),
                        .by = query.value(3).toString()});
                return numbers;
            });
    });
}

QFuture<Result<void>> ProtectedNumbers::write(const QString &profileKey, std::function<Result<void>(Connection &)> work)
{
    auto future = m_database.run(std::move(work));
    then(future, this, [this, profileKey](const Result<void> &done) {
        if (done)
            Q_EMIT changed(profileKey);
    });
    return future;
}

} // namespace store
