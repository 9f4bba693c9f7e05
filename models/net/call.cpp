#include "net/call.h"

namespace net {

using namespace Qt::StringLiterals;

Error undecodable(const QString &path, const QString &message)
{
    return {.kind = ErrorKind::Protocol, .detail = path.isEmpty() ? message : path + u": "_s + message};
}

template <>
Outcome<Nothing> decodeBody(const QByteArray &body)
{
    if (body.trimmed().isEmpty())
        return {};
    QJsonParseError syntax;
    QJsonDocument::fromJson(body, &syntax);
    if (syntax.error == QJsonParseError::NoError)
        return {};
    return {.result = tl::unexpected(undecodable({}, u"not JSON: "_s + syntax.errorString()))};
}

} // namespace net
