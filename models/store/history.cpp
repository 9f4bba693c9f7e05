#include "store/history.h"

#include "store/database.h"
#include "store/historyrows.h"
#include "store/stored.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace store {

History::History(Database &database, QObject *parent)
    : QObject(parent)
    , m_database(database)
{
}

QFuture<Result<std::vector<HistoryEntry>>> History::record(
    const QString &profileKey, std::vector<OrderReading> readings)
{
    auto work = [profileKey, vault = m_vault, readings = std::move(readings)](
                    Connection &connection) -> Result<std::vector<HistoryEntry>> {
        return connection.transaction([&]() -> Result<std::vector<HistoryEntry>> {
            HistoryRows rows(connection, profileKey, vault.get());
            std::vector<HistoryEntry> all;
            for (const OrderReading &reading : readings) {
                Result<std::vector<HistoryEntry>> entries = rows.record(reading);
                if (!entries)
                    return tl::unexpected(entries.error());
                std::ranges::move(*entries, std::back_inserter(all));
            }
            return all;
        });
    };
    auto future = m_database.run(std::move(work));
    then(future, this, [this, profileKey](const Result<std::vector<HistoryEntry>> &entries) {
        if (entries && !entries->empty())
            Q_EMIT recorded(profileKey, *entries);
    });
    return future;
}

QFuture<Result<std::vector<HistoryEntry>>> History::about(const QString &profileKey, const domain::OrderId &order)
{
    return m_database.run([profileKey, order](Connection &connection) {
        return HistoryRows(connection, profileKey, nullptr)
            .select(u"order_id = ? ORDER BY position DESC"_s, {storedText(order.text)});
    });
}

QFuture<Result<std::vector<HistoryEntry>>> History::search(
    const QString &profileKey, const QString &text, int limit, FirstReadings first)
{
    return m_database.run([profileKey, text, limit, first](Connection &connection) {
        QString condition;
        QVariantList values;
        for (QString word : wordsForSearch(text)) {
            word.replace(QRegularExpression(u"([\\\\%_])"_s), u"\\\\1"_s);
            condition += u"folded LIKE ? ESCAPE '\\' AND "_s;
            values << QString(u'%' + word + u'%');
        }
        if (first == FirstReadings::Hidden) {
            condition += u"kind <> ? AND "_s;
            values << storedKind(domain::DifferenceKind::FirstSeen);
        }
        values << limit;
        return HistoryRows(connection, profileKey, nullptr)
            .select(condition % u"1 = 1 ORDER BY position DESC LIMIT ?"_s, values);
    });
}

QFuture<Result<std::vector<HistoryEntry>>> History::latest(const QString &profileKey)
{
    return m_database.run([profileKey](Connection &connection) {
        return HistoryRows(connection, profileKey, nullptr)
            .select(u"position IN (SELECT MIN(entry.position) FROM order_history entry JOIN (SELECT order_id, "
                    "MAX(seen_at) AS seen_at FROM order_history WHERE profile_key = ? AND kind <> ? GROUP BY order_id) "
                    "newest ON entry.order_id = newest.order_id AND entry.seen_at = newest.seen_at "
                    "WHERE entry.profile_key = ? AND entry.kind <> ? GROUP BY entry.order_id) ORDER BY position DESC"_s,
                {storedText(profileKey), storedKind(domain::DifferenceKind::FirstSeen), storedText(profileKey),
                    storedKind(domain::DifferenceKind::FirstSeen)});
    });
}

QFuture<Result<std::optional<OrderSnapshot>>> History::snapshot(const QString &profileKey, const domain::OrderId &order)
{
    return m_database.run([profileKey, order, vault = m_vault](Connection &connection) {
        return HistoryRows(connection, profileKey, vault.get()).snapshot(order);
    });
}

} // namespace store
