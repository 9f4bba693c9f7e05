#include "sandbox/numbererrors.h"

#include <QJsonDocument>

namespace sandbox {

using namespace Qt::StringLiterals;

Reply numberError(int status, const QString &label, const QString &message, const QJsonArray &details)
{
    return jsonReply(
        QJsonObject{{u"error"_s,
            QJsonObject{{u"code"_s, status}, {u"message"_s, message}, {u"status"_s, label}, {u"details"_s, details}}}},
        status);
}

Reply invalidArgument(const QString &message, const Violations &violations)
{
    QJsonArray details;
    if (!violations.empty()) {
        QJsonArray fields;
        for (const Violation &violation : violations)
            fields.append(QJsonObject{{u"field"_s, violation.field}, {u"description"_s, violation.description}});
        details.append(QJsonObject{{u"type"_s, u"BadRequest"_s}, {u"fieldViolations"_s, fields}});
    }
    return numberError(400, u"INVALID_ARGUMENT"_s, message, details);
}

Reply resourceError(int status, const QString &message, const ResourceInfo &resource)
{
    const QJsonObject info{{u"type"_s, u"ResourceInfo"_s}, {u"resourceType"_s, resource.resourceType},
        {u"resourceName"_s, resource.resourceName}, {u"owner"_s, QString()}, {u"description"_s, resource.description}};
    return numberError(status, status == 403 ? u"PERMISSION_DENIED"_s : u"NOT_FOUND"_s, message, {info});
}

Reply missingResource(const QString &resourceType, const QString &resourceName)
{
    return resourceError(404, {}, {.resourceType = resourceType, .resourceName = resourceName});
}

Reply contentTooLarge(const QString &resourceName, const QString &description)
{
    return numberError(413, u"CONTENT_TOO_LARGE"_s, description,
        {QJsonObject{
            {u"type"_s, u"ResourceInfo"_s}, {u"resourceName"_s, resourceName}, {u"description"_s, description}}});
}

Reply unknownNumbersRoute(const QByteArray &allowed)
{
    if (allowed.isEmpty())
        return numberError(404, u"NOT_FOUND"_s, u"Not Found"_s);
    Reply reply = numberError(405, u"UNIMPLEMENTED"_s, u"Method Not Allowed"_s);
    reply.headers.emplace_back("Allow", allowed);
    return reply;
}

std::optional<QJsonObject> parseNumbersBody(const QByteArray &bytes, Reply &refusal)
{
    if (bytes.trimmed().isEmpty())
        return QJsonObject();
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (document.isObject())
        return document.object();
    refusal = invalidArgument(error.error == QJsonParseError::NoError
            ? u"The body must be a JSON object."_s
            : u"The body is not JSON: %1 at byte %2."_s.arg(error.errorString(), QString::number(error.offset)));
    return std::nullopt;
}

} // namespace sandbox
