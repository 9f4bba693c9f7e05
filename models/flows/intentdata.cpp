#include "flows/intentdata.h"

#include "store/journalrules.h"
#include "json/porting/portorderjson.h"
#include "json/reader.h"

#include <QCryptographicHash>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace flows::intentdata {

using domain::PortOrder;

QJsonObject create(const domain::PortOrder &order)
{
    return {{u"order"_s, json::write(order)}};
}

QJsonObject update(const PortOrder &before, const QJsonObject &body)
{
    return {{u"order"_s, body}, {u"before"_s, json::write(before)}};
}

std::optional<PortOrder> sentOrder(const QJsonObject &data)
{
    return orderOf(data.value("order"_L1).toObject(), {});
}

std::optional<PortOrder> lastSentCopy(const std::vector<store::JournalEntry> &newestFirst)
{
    for (const store::JournalEntry &entry : newestFirst) {
        const bool isCopy = entry.intent.kind == store::IntentKind::CreateOrder
            || entry.intent.kind == store::IntentKind::UpdateOrder;
        if (!isCopy || store::currentState(entry) != store::OutcomeState::Done)
            continue;
        if (auto copy = sentOrder(entry.intent.data))
            return copy;
    }
    return {};
}

std::optional<PortOrder> orderOf(const QJsonObject &body, const domain::OrderId &id)
{
    if (body.isEmpty())
        return {};
    QJsonObject whole = body;
    whole.insert(u"id"_s, id.text.isEmpty() ? u"0"_s : id.text); // a body has none, an order can't be without
    const auto order = json::read<PortOrder>(whole);
    if (!order)
        return {};
    PortOrder known = order->value;
    known.id = id;
    return known;
}

QJsonObject document(const QString &name, const QString &description, qsizetype bytes, const QByteArray &sha256,
    const QStringList &knownBefore)
{
    return {{u"documentName"_s, name}, {u"description"_s, description}, {u"bytes"_s, qint64(bytes)},
        {u"sha256"_s, QString::fromLatin1(sha256.toHex())},
        {u"knownBefore"_s, QJsonArray::fromStringList(knownBefore)}};
}

QJsonObject note(const QString &text, const QDateTime &serverNow, std::optional<int> equalBefore)
{
    QJsonObject data = sentAt(serverNow, {{u"note"_s, text}});
    if (equalBefore)
        data.insert(u"equalBefore"_s, *equalBefore);
    return data;
}

QJsonObject sentAt(const QDateTime &serverNow, QJsonObject data)
{
    data.insert(u"sentAt"_s, serverNow.toUTC().toString(Qt::ISODateWithMs));
    return data;
}

QDateTime sentAt(const store::Intent &intent)
{
    const QDateTime known = QDateTime::fromString(intent.data.value("sentAt"_L1).toString(), Qt::ISODateWithMs);
    return known.isValid() ? known : intent.createdAt;
}

QJsonObject configuration(const QJsonValue &before, const QJsonValue &body)
{
    return {{u"configuration"_s, body}, {u"before"_s, before}};
}

QJsonObject cancelation(const QString &reference, const QStringList &numbers)
{
    return {{u"customerOrderReference"_s, reference}, {u"numbers"_s, QJsonArray::fromStringList(numbers)}};
}

QJsonObject activation(const QStringList &groups, const QStringList &numbers)
{
    return {{u"groups"_s, QJsonArray::fromStringList(groups)}, {u"numbers"_s, QJsonArray::fromStringList(numbers)}};
}

QString subjectOf(const QJsonObject &data)
{
    constexpr qsizetype longest = 200;
    if (data.contains("note"_L1))
        return data.value("note"_L1).toString().simplified().left(longest);
    if (data.contains("documentName"_L1))
        return data.value("documentName"_L1).toString().simplified();
    const QStringList groups = data.value("groups"_L1).toVariant().toStringList();
    return groups.join(", "_L1);
}

QString referenceOf(const QJsonObject &data)
{
    const auto own = data.value("customerOrderReference"_L1).toString();
    return own.isEmpty() ? data.value("order"_L1)["customerOrderReference"_L1].toString() : own;
}

QSet<QString> documentsOf(const domain::PortOrder &order, const QJsonObject &data)
{
    const QString name = data.value("documentName"_L1).toString();
    const QJsonArray before = data.value("knownBefore"_L1).toArray();
    QSet<QString> ids;
    for (const domain::OrderDocument &document : order.documents) {
        if (document.name == name && !before.contains(document.id.text))
            ids.insert(document.id.text);
    }
    return ids;
}

bool hasDocument(const domain::PortOrder &order, const QJsonObject &data)
{
    return !documentsOf(order, data).isEmpty();
}

bool isContent(const QByteArray &content, const QJsonObject &data)
{
    const QByteArray checksum = QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex();
    return data.value("sha256"_L1).toString().toLatin1() == checksum;
}

bool hasNote(const domain::PortOrder &order, const QJsonObject &data)
{
    // The server's clock stamps the note, and ours the sending: they need not agree to the second.
    constexpr int slackSeconds = 120;
    const QString text = data.value("note"_L1).toString().simplified();
    const QDateTime from
        = QDateTime::fromString(data.value("sentAt"_L1).toString(), Qt::ISODateWithMs).addSecs(-slackSeconds);
    return std::any_of(order.notes.begin(), order.notes.end(), [&](const domain::OrderNote &note) {
        return note.note.simplified() == text && (!note.createdTime || *note.createdTime >= from);
    });
}

int equalNotes(const domain::PortOrder &order, const QString &text)
{
    return int(std::count_if(order.notes.begin(), order.notes.end(),
        [wanted = text.simplified()](const domain::OrderNote &note) { return note.note.simplified() == wanted; }));
}

std::optional<int> equalNotesBefore(const QJsonObject &data)
{
    const QJsonValue before = data.value("equalBefore"_L1);
    return before.isDouble() ? std::optional(before.toInt()) : std::nullopt;
}

} // namespace flows::intentdata
