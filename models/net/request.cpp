#include "net/request.h"

#include <QUrl>

namespace net {

Request get(const QString &operation, const QString &path, const Query &query)
{
    return {.operation = operation, .verb = "GET", .path = path, .query = query, .repeatable = true};
}

Request post(const QString &operation, const QString &path, const QByteArray &body)
{
    return {.operation = operation, .verb = "POST", .path = path, .body = body, .patience = Patience::Write};
}

Request put(const QString &operation, const QString &path, const QByteArray &body)
{
    return {.operation = operation, .verb = "PUT", .path = path, .body = body, .patience = Patience::Write};
}

Request remove(const QString &operation, const QString &path)
{
    return {.operation = operation, .verb = "DELETE", .path = path, .patience = Patience::Write};
}

QString segment(const QString &text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

} // namespace net
