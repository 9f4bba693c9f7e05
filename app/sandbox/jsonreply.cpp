#include "sandbox/jsonreply.h"

#include <QJsonDocument>

namespace sandbox {

using namespace Qt::StringLiterals;

namespace {

Reply problem(int status, const QString &label, const QString &message, const Violations &violations)
{
    QJsonObject body{{u"code"_s, QString::number(status)}, {u"error"_s, label}, {u"message"_s, message}};
    if (!violations.empty()) {
        QJsonArray fields;
        for (const Violation &violation : violations)
            fields.append(QJsonObject{{u"field"_s, violation.field}, {u"description"_s, violation.description}});
        body[u"details"_s] = QJsonObject{{u"fieldViolations"_s, fields}};
    }
    return jsonReply(body, status);
}

} // namespace

Reply jsonReply(const QJsonObject &object, int status)
{
    return {.status = status,
        .body = QJsonDocument(object).toJson(QJsonDocument::Compact),
        .contentType = "application/json"};
}

Reply jsonReply(const QJsonArray &array, int status)
{
    return {.status = status,
        .body = QJsonDocument(array).toJson(QJsonDocument::Compact),
        .contentType = "application/json"};
}

Reply emptyReply(int status)
{
    return {.status = status};
}

Reply badRequest(const QString &message, const Violations &violations)
{
    return problem(400, u"Bad Request"_s, message, violations);
}

Reply notFound(const QString &message)
{
    return problem(404, u"Not found"_s, message, {});
}

Reply unprocessable(const QString &message, const Violations &violations)
{
    return problem(422, u"Invalid parameters"_s, message, violations);
}

Reply methodNotAllowed(const QByteArray &allowed)
{
    Reply reply = problem(405, u"Method not allowed"_s, u"This resource does not know that method."_s, {});
    reply.headers.emplace_back("Allow", allowed);
    return reply;
}

} // namespace sandbox
