#include "sandbox/imported/importederrors.h"

#include <QJsonDocument>

namespace sandbox {

using namespace Qt::StringLiterals;

Reply hostingError(int status, const QString &label, const QString &message, const Violations &violations)
{
    QJsonObject body{{u"code"_s, QString::number(status)}, {u"message"_s, message}, {u"status"_s, label}};
    if (!violations.empty()) {
        QJsonArray fields;
        for (const Violation &violation : violations)
            fields.append(QJsonObject{{u"field"_s, violation.field}, {u"description"_s, violation.description}});
        body[u"details"_s] = QJsonArray{QJsonObject{{u"type"_s, u"BadRequest"_s}, {u"fieldViolations"_s, fields}}};
    }
    return jsonReply(body, status);
}

Reply hostingInvalid(const QString &message, const Violations &violations)
{
    return hostingError(400, u"INVALID_ARGUMENT"_s, message, violations);
}

Reply hostingMissing(const QString &what)
{
    return hostingError(404, u"NOT_FOUND"_s, u"%1 was not found"_s.arg(what));
}

Reply hostingConflict(const QString &message)
{
    return hostingError(409, u"ALREADY_EXISTS"_s, message);
}

Reply hostingNotNow(const QString &message)
{
    return hostingError(400, u"FAILED_PRECONDITION"_s, message);
}

Reply unknownHostingRoute(const QByteArray &allowed)
{
    if (allowed.isEmpty())
        return hostingError(404, u"NOT_FOUND"_s, u"Not Found"_s);
    Reply reply = hostingError(405, u"UNIMPLEMENTED"_s, u"Method Not Allowed"_s);
    reply.headers.emplace_back("Allow", allowed);
    return reply;
}

std::optional<QJsonObject> parseHostingBody(const QByteArray &bytes, Reply &refusal)
{
    if (bytes.trimmed().isEmpty())
        return QJsonObject();
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (document.isObject())
        return document.object();
    refusal = hostingInvalid(error.error == QJsonParseError::NoError
            ? u"The body must be a JSON object."_s
            : u"The body is not JSON: %1 at byte %2."_s.arg(error.errorString(), QString::number(error.offset)));
    return std::nullopt;
}

} // namespace sandbox
