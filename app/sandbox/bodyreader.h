#pragma once

#include "sandbox/jsonreply.h"

#include <QJsonObject>

#include <initializer_list>
#include <optional>

namespace sandbox {

enum class Presence : quint8 { Optional, Required };

//! Reads members of one JSON object of a request and files what cannot be read, with its path. A null member is as
//! good as a missing one.
class BodyReader
{
public:
    BodyReader(QJsonObject object, QString path, Violations &violations);

    QString path(const QString &member) const;
    bool has(const QString &member) const;

    QString text(const QString &member, Presence presence = Presence::Optional);
    bool boolean(const QString &member, bool otherwise);
    std::optional<QJsonObject> object(const QString &member, Presence presence = Presence::Optional);
    std::optional<QJsonArray> array(const QString &member, Presence presence = Presence::Optional);
    //! Those of \p members that are there, as texts; anything but text is filed.
    QJsonObject texts(std::initializer_list<const char *> members);

private:
    QJsonValue value(const QString &member, QJsonValue::Type type, const QString &typeName, Presence presence);

    const QJsonObject m_object;
    const QString m_path;
    Violations &m_violations;
};

//! The object in \p bytes; a refusal when they hold none. An empty body is no object.
std::optional<QJsonObject> parseObject(const QByteArray &bytes, Reply &refusal);

} // namespace sandbox
