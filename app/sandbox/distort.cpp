#include "sandbox/distort.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>

#include <functional>

namespace sandbox {

using namespace Qt::StringLiterals;

namespace {

using Rewrite = std::function<QJsonValue(const QString &name, const QJsonValue &value)>;

//! Rewrites every member of every object, innermost first.
QJsonValue rewritten(const QJsonValue &value, const Rewrite &rewrite)
{
    if (value.isArray()) {
        QJsonArray array;
        for (const QJsonArray old = value.toArray(); const auto &entry : old)
            array.append(rewritten(entry, rewrite));
        return array;
    }
    if (!value.isObject())
        return value;
    QJsonObject object;
    const QJsonObject old = value.toObject();
    for (auto member = old.begin(); member != old.end(); ++member)
        object[member.key()] = rewrite(member.key(), rewritten(*member, rewrite));
    return object;
}

QJsonValue ofAnotherType(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Bool:
        return value.toBool() ? u"yes"_s : u"no"_s;
    case QJsonValue::Double:
        return QJsonArray{value};
    case QJsonValue::String:
        return 12345;
    case QJsonValue::Array:
        return u"none"_s;
    case QJsonValue::Object:
        return true;
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        return QJsonObject();
    }
    Q_UNREACHABLE();
}

QJsonValue parsed(const QByteArray &body)
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    return document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
}

Reply withBody(Reply reply, const QJsonValue &value)
{
    const QJsonDocument document = value.isArray() ? QJsonDocument(value.toArray()) : QJsonDocument(value.toObject());
    reply.body = document.toJson(QJsonDocument::Compact);
    return reply;
}

bool isJson(const Reply &reply)
{
    return reply.contentType == "application/json" && reply.status < 300;
}

} // namespace

Reply withWrongTypes(const Reply &reply, const QString &member)
{
    if (!isJson(reply))
        return reply;
    const QJsonValue value = parsed(reply.body);
    if (!member.isEmpty())
        return withBody(reply, rewritten(value, [&member](const QString &name, const QJsonValue &old) {
            return name == member ? ofAnotherType(old) : old;
        }));
    if (value.isArray())
        return withBody(reply, QJsonObject{{u"entries"_s, value}});
    QJsonObject object = value.toObject();
    for (auto &&entry : object)
        entry = ofAnotherType(entry);
    return withBody(reply, object);
}

Reply sparse(const Reply &reply)
{
    if (!isJson(reply))
        return reply;
    return withBody(reply, rewritten(parsed(reply.body), [](const QString &name, const QJsonValue &old) {
        if (name != "phoneNumbers"_L1)
            return old;
        QJsonArray numbers;
        for (const QJsonArray entries = old.toArray(); const auto &entry : entries) {
            const QJsonObject full = entry.toObject();
            QJsonObject number;
            for (const QString &kept : {u"phoneNumber"_s, u"status"_s, u"focDate"_s}) {
                if (full.contains(kept))
                    number[kept] = full.value(kept);
            }
            numbers.append(number);
        }
        return QJsonValue(numbers);
    }));
}

Reply inSkillDialect(const Reply &reply)
{
    if (!isJson(reply))
        return reply;
    const QJsonValue value = rewritten(parsed(reply.body), [](const QString &name, const QJsonValue &old) {
        return name == "focDate"_L1 ? QJsonValue(old.toString().left(10)) : old;
    });
    if (!value.isArray())
        return withBody(reply, value);
    QJsonArray groups;
    for (const QJsonArray entries = value.toArray(); const auto &entry : entries) {
        QJsonArray numbers;
        for (const QJsonArray full = entry.toObject().value("phoneNumbers"_L1).toArray(); const auto &number : full)
            numbers.append(number.toObject().value("phoneNumber"_L1));
        const QString group = entry.toObject().value("phoneNumberGroup"_L1).toString();
        groups.append(
            QJsonObject{{u"groupId"_s, skillGroupId(group)}, {u"phoneNumbers"_s, numbers}, {u"status"_s, u"READY"_s}});
    }
    return withBody(reply, QJsonObject{{u"activationGroups"_s, groups}});
}

QString skillGroupId(const QString &name)
{
    const QByteArray digest = QCryptographicHash::hash(name.toUtf8(), QCryptographicHash::Sha256);
    return u"grp-%1"_s.arg(QString::fromLatin1(digest.toHex().left(4)));
}

} // namespace sandbox
