#include "store/historyrows.h"

#include "domain/phonenumber.h"
#include "store/secretjson.h"
#include "store/stored.h"
#include "store/vault.h"
#include "json/porting/orderdiff.h"
#include "json/porting/portorderjson.h"
#include "json/whole.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace store {

using domain::DifferenceKind;
using domain::OrderDifference;
using domain::OrderId;

namespace {

constexpr Name<DifferenceKind> kindNames[]{
    {DifferenceKind::FirstSeen, "first-seen"_L1},
    {DifferenceKind::Status, "status"_L1},
    {DifferenceKind::NumberStatus, "number-status"_L1},
    {DifferenceKind::Foc, "foc"_L1},
    {DifferenceKind::Note, "note"_L1},
    {DifferenceKind::NoteGone, "note-gone"_L1},
    {DifferenceKind::Document, "document"_L1},
    {DifferenceKind::DocumentGone, "document-gone"_L1},
    {DifferenceKind::Group, "group"_L1},
    {DifferenceKind::Schedule, "schedule"_L1},
    {DifferenceKind::NumbersAdded, "numbers-added"_L1},
    {DifferenceKind::NumbersRemoved, "numbers-removed"_L1},
    {DifferenceKind::Field, "field"_L1},
};

QString compact(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QJsonObject parsed(const QString &text)
{
    return QJsonDocument::fromJson(text.toUtf8()).object();
}

//! Of the end user and the port-out information: an answer may leave them out.
bool maySometimesBeAbsent(const OrderDifference &difference)
{
    return difference.kind == DifferenceKind::Field
        && (difference.isSecret || difference.field.startsWith("endUser."_L1)
            || difference.field.startsWith("portOutInfo."_L1));
}

QString searchText(const HistoryEntry &entry)
{
    const OrderDifference &difference = entry.difference;
    QStringList parts{entry.order.text, entry.reference, difference.before, difference.after, difference.words,
        difference.author, difference.field};
    parts.append(difference.numbers);
    return parts.join(u'\n').toCaseFolded();
}

} // namespace

QString storedKind(DifferenceKind kind)
{
    return storedName(kindNames, kind);
}

QStringList wordsForSearch(const QString &text)
{
    if (const auto number = domain::toE164(text.trimmed()))
        return {*number};
    return text.toCaseFolded().simplified().split(u' ', Qt::SkipEmptyParts);
}

HistoryRows::HistoryRows(Connection &connection, QString profileKey, const Vault *vault)
    : m_connection(connection)
    , m_profileKey(std::move(profileKey))
    , m_vault(vault)
{
}

QByteArray HistoryRows::boundTo(const OrderId &order) const
{
    return "order/" + m_profileKey.toUtf8() + '/' + order.text.toUtf8();
}

Result<std::vector<HistoryEntry>> HistoryRows::record(const OrderReading &reading)
{
    const Result<std::optional<Row>> known = row(reading.order.id);
    if (!known)
        return tl::unexpected(known.error());
    const auto entry = [&](const QDateTime &notBefore, OrderDifference difference) {
        return HistoryEntry{.order = reading.order.id,
            .reference = reading.order.customerReference,
            .notBefore = notBefore,
            .seenAt = reading.readAt,
            .notedAt = reading.notedAt,
            .difference = std::move(difference)};
    };
    std::vector<HistoryEntry> entries;
    OrderReading kept = reading;
    QDateTime completeAt = reading.readAt;
    if (*known) {
        if ((*known)->readAt >= reading.readAt)
            return entries; // arrived late: what is known is newer
        const Result<OrderSnapshot> before = read(reading.order.id, **known);
        if (!before)
            return tl::unexpected(before.error());
        for (OrderDifference &difference : json::differences(before->order, reading.order)) {
            const QDateTime notBefore = maySometimesBeAbsent(difference) ? (*known)->completeAt : (*known)->readAt;
            entries.push_back(entry(notBefore, std::move(difference)));
        }
        if (json::fillIn(kept.order, before->order))
            completeAt = (*known)->completeAt;
        if (!before->secretsMissing && json::whole(kept.order) == json::whole(before->order))
            return keepTime(reading, completeAt).map([&] { return entries; });
    } else {
        entries.push_back(
            entry({}, {.kind = DifferenceKind::FirstSeen, .after = json::write(reading.order.status).toString()}));
    }
    if (const Result<void> done = keep(kept, completeAt); !done)
        return tl::unexpected(done.error());
    return append(entries).map([&] { return entries; });
}

Result<std::optional<HistoryRows::Row>> HistoryRows::row(const OrderId &order)
{
    return m_connection
        .query(u"SELECT read_at, complete_at, content, sealed, secrets_missing FROM order_snapshots "
               "WHERE profile_key = ? AND order_id = ?"_s,
            {storedText(m_profileKey), storedText(order.text)})
        .map([](QSqlQuery query) -> std::optional<Row> {
            if (!query.next())
                return {};
            return Row{.readAt = readTime(query.value(0).toString()),
                .completeAt = readTime(query.value(1).toString()),
                .content = query.value(2).toString(),
                .sealed = query.value(3).toString(),
                .secretsMissing = query.value(4).toInt() != 0};
        });
}

Result<OrderSnapshot> HistoryRows::read(const OrderId &order, const Row &row) const
{
    OrderSnapshot snapshot{.readAt = row.readAt, .secretsMissing = row.secretsMissing};
    QJsonObject content = parsed(row.content);
    if (!row.sealed.isEmpty()) {
        const QByteArray sealed = QByteArray::fromBase64(row.sealed.toLatin1());
        std::optional<QByteArray> plain = m_vault ? m_vault->open(sealed, boundTo(order)) : std::nullopt;
        snapshot.secretsMissing = !plain;
        if (plain) {
            content = mergeSecrets(content, QJsonDocument::fromJson(*plain).object());
            Vault::wipe(*plain);
        }
    }
    auto decoded = json::read<domain::PortOrder>(content);
    if (!decoded)
        return tl::unexpected(Error{.kind = ErrorKind::Damaged, .detail = u"order "_s + order.text});
    snapshot.order = std::move(decoded->value);
    return snapshot;
}

Result<std::optional<OrderSnapshot>> HistoryRows::snapshot(const OrderId &order)
{
    const Result<std::optional<Row>> stored = row(order);
    if (!stored)
        return tl::unexpected(stored.error());
    if (!*stored)
        return std::nullopt;
    return read(order, **stored).map([](OrderSnapshot snapshot) { return std::optional(std::move(snapshot)); });
}

Result<void> HistoryRows::keep(const OrderReading &reading, const QDateTime &completeAt)
{
    const SplitJson split = splitSecrets(json::whole(reading.order).toObject());
    QString sealed;
    if (m_vault && !split.secrets.isEmpty()) {
        QByteArray plain = QJsonDocument(split.secrets).toJson(QJsonDocument::Compact);
        sealed = QString::fromLatin1(m_vault->seal(plain, boundTo(reading.order.id)).toBase64());
        Vault::wipe(plain);
    }
    return m_connection.exec(
        u"INSERT INTO order_snapshots (profile_key, order_id, reference, read_at, complete_at, content, sealed, "
        "secrets_missing) VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (profile_key, order_id) DO UPDATE SET "
        "reference = excluded.reference, read_at = excluded.read_at, complete_at = excluded.complete_at, "
        "content = excluded.content, sealed = excluded.sealed, secrets_missing = excluded.secrets_missing"_s,
        {storedText(m_profileKey), storedText(reading.order.id.text), storedText(reading.order.customerReference),
            storedTime(reading.readAt), storedTime(completeAt), compact(split.open), storedText(sealed),
            !split.secrets.isEmpty() && sealed.isEmpty() ? 1 : 0});
}

Result<void> HistoryRows::keepTime(const OrderReading &reading, const QDateTime &completeAt)
{
    return m_connection.exec(
        u"UPDATE order_snapshots SET read_at = ?, complete_at = ? WHERE profile_key = ? AND order_id = ?"_s,
        {storedTime(reading.readAt), storedTime(completeAt), storedText(m_profileKey),
            storedText(reading.order.id.text)});
}

Result<void> HistoryRows::append(std::vector<HistoryEntry> &entries)
{
    if (entries.empty())
        return {};
    Result<QSqlQuery> newest = m_connection.query(
        u"SELECT COALESCE(MAX(position), 0) FROM order_history WHERE profile_key = ?"_s, {storedText(m_profileKey)});
    if (!newest)
        return tl::unexpected(newest.error());
    newest->next();
    qint64 position = newest->value(0).toLongLong();
    for (HistoryEntry &entry : entries) {
        entry.position = ++position;
        const OrderDifference &difference = entry.difference;
        const Result<void> done
            = m_connection.exec(u"INSERT INTO order_history (profile_key, position, order_id, reference, not_before, "
                                u"seen_at, noted_at, kind, field, "
                                "before_text, after_text, numbers, words, author, server_time, is_secret, folded) "
                                "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
                {storedText(m_profileKey), entry.position, storedText(entry.order.text), storedText(entry.reference),
                    storedTime(entry.notBefore), storedTime(entry.seenAt), storedTime(entry.notedAt),
                    storedKind(difference.kind), storedText(difference.field), storedText(difference.before),
                    storedText(difference.after), storedText(difference.numbers.join(u' ')),
                    storedText(difference.words), storedText(difference.author), storedTime(difference.serverTime),
                    difference.isSecret ? 1 : 0, storedText(searchText(entry))});
        if (!done)
            return done;
    }
    return {};
}

Result<std::vector<HistoryEntry>> HistoryRows::select(const QString &condition, const QVariantList &values)
{
    return m_connection
        .query(
            u"SELECT position, order_id, reference, not_before, seen_at, kind, field, before_text, after_text, "
            "numbers, words, author, server_time, is_secret, noted_at FROM order_history WHERE profile_key = ? AND "_s
                % condition,
            QVariantList{storedText(m_profileKey)} + values)
        .map([](QSqlQuery query) {
            std::vector<HistoryEntry> entries;
            while (query.next()) {
                const auto text = [&](int column) { return query.value(column).toString(); };
                entries.push_back({.position = query.value(0).toLongLong(),
                    .order = {text(1)},
                    .reference = text(2),
                    .notBefore = readTime(text(3)),
                    .seenAt = readTime(text(4)),
                    .notedAt = readTime(text(14)),
                    .difference = {.kind = readName(kindNames, text(5)).value_or(DifferenceKind::Field),
                        .field = text(6),
                        .before = text(7),
                        .after = text(8),
                        .numbers = text(9).split(u' ', Qt::SkipEmptyParts),
                        .words = text(10),
                        .author = text(11),
                        .serverTime = readTime(text(12)),
                        .isSecret = query.value(13).toInt() != 0}});
            }
            return entries;
        });
}

} // namespace store
