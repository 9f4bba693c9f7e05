#include "sandbox/bodyreader.h"

#include <QJsonDocument>
#include <utility>

namespace sandbox {

using namespace Qt::StringLiterals;

BodyReader::BodyReader(QJsonObject object, QString path, Violations &violations)
    : m_object(std::move(object))
    , m_path(std::move(path))
    , m_violations(violations)
{
}

QString BodyReader::path(const QString &member) const
{
    return m_path.isEmpty() ? member : m_path + u'.' + member;
}

bool BodyReader::has(const QString &member) const
{
    QJsonValue value = m_object.value(member);
    return !value.isUndefined() && !value.isNull();
}

QJsonValue BodyReader::value(const QString &member, QJsonValue::Type type, const QString &typeName, Presence presence)
{
    if (!has(member)) {
        if (presence == Presence::Required)
            m_violations.push_back({path(member), u"is required"_s});
        return {};
    }
    QJsonValue value = m_object.value(member);
    if (value.type() == type)
        return value;
    m_violations.push_back({path(member), u"must be %1"_s.arg(typeName)});
    return {};
}

QString BodyReader::text(const QString &member, Presence presence)
{
    return value(member, QJsonValue::String, u"a string"_s, presence).toString();
}

bool BodyReader::boolean(const QString &member, bool otherwise)
{
    return value(member, QJsonValue::Bool, u"a boolean"_s, Presence::Optional).toBool(otherwise);
}

std::optional<QJsonObject> BodyReader::object(const QString &member, Presence presence)
{
    const QJsonValue found = value(member, QJsonValue::Object, u"an object"_s, presence);
    return found.isObject() ? std::optional(found.toObject()) : std::nullopt;
}

std::optional<QJsonArray> BodyReader::array(const QString &member, Presence presence)
{
    const QJsonValue found = value(member, QJsonValue::Array, u"an array"_s, presence);
    return found.isArray() ? std::optional(found.toArray()) : std::nullopt;
}

QJsonObject BodyReader::texts(std::initializer_list<const char *> members)
{
    QJsonObject object;
    for (const char *name : members) {
        const QString member = QString::fromLatin1(name);
        if (has(member))
            object[member] = text(member);
    }
    return object;
}

std::optional<QJsonObject> parseObject(const QByteArray &bytes, Reply &refusal)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (document.isObject())
        return document.object();
    refusal = badRequest(error.error == QJsonParseError::NoError
            ? u"The body must be a JSON object."_s
            : u"The body is not JSON: %1 at byte %2."_s.arg(error.errorString(), QString::number(error.offset)));
    return std::nullopt;
}

} // namespace sandbox
