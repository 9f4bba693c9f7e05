#include "store/seennotes.h"

#include "store/database.h"
#include "store/stored.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace store {

SeenNotes::SeenNotes(Database &database, QObject *parent)
    : QObject(parent)
    , m_database(database)
{
}

QString SeenNotes::keyOf(const domain::OrderNote &note)
{
    const QChar apart(0x1f);
    const QString text
        = storedTime(note.createdTime.value_or(QDateTime())) + apart + note.createdBy + apart + note.note;
    return QString::fromLatin1(QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256).toHex());
}

QFuture<Result<void>> SeenNotes::mark(
    const QString &profileKey, const domain::OrderId &order, const std::vector<domain::OrderNote> &notes)
{
    QStringList keys;
    for (const domain::OrderNote &note : notes)
        keys.append(keyOf(note));
    const QString now = storedTime(QDateTime::currentDateTimeUtc());
    return m_database.run([profileKey, order, keys, now](Connection &connection) {
        return connection.transaction([&]() -> Result<void> {
            for (const QString &key : keys) {
                const Result<void> done = connection.exec(
                    u"INSERT INTO seen_notes (profile_key, order_id, note_key, seen_at) VALUES (?, ?, ?, ?) "
                    "ON CONFLICT (profile_key, order_id, note_key) DO NOTHING"_s,
                    {storedText(profileKey), storedText(order.text), key, now});
                if (!done)
                    return done;
            }
            return {};
        });
    });
}

QFuture<Result<SeenNotes::Keys>> SeenNotes::list(const QString &profileKey)
{
    return m_database.run([profileKey](Connection &connection) {
        return connection
            .query(u"SELECT order_id, note_key FROM seen_notes WHERE profile_key = ?"_s, {storedText(profileKey)})
            .map([](QSqlQuery query) {
                Keys keys;
                while (query.next())
                    keys[{query.value(0).toString()}].insert(query.value(1).toString());
                return keys;
            });
    });
}

} // namespace store
