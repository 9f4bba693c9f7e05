#include "sandbox/router.h"

#include "sandbox/jsonreply.h"

#include <QUrl>

#include <optional>

namespace sandbox {

using namespace Qt::StringLiterals;

namespace {

std::optional<QStringList> match(const QByteArrayList &pattern, const QByteArrayList &path)
{
    if (pattern.size() != path.size())
        return std::nullopt;
    QStringList values;
    for (qsizetype i = 0; i < path.size(); ++i) {
        if (pattern[i].startsWith('{')) {
            const QByteArray tail = pattern[i].mid(pattern[i].indexOf('}') + 1);
            if (path[i].size() <= tail.size() || !path[i].endsWith(tail))
                return std::nullopt;
            values.append(QUrl::fromPercentEncoding(path[i].chopped(tail.size())));
        } else if (pattern[i] != path[i]) {
            return std::nullopt;
        }
    }
    return values;
}

} // namespace

Router::Router()
    : Router([](const QByteArray &allowed) {
        return allowed.isEmpty() ? notFound(u"There is nothing at this path."_s) : methodNotAllowed(allowed);
    })
{
}

Router::Router(Refusal refusal)
    : m_refusal(std::move(refusal))
{
}

void Router::add(const QByteArray &verb, const QByteArray &pattern, Handler handler)
{
    m_routes.push_back({verb, pattern.split('/'), std::move(handler)});
}

Reply Router::route(const Request &request) const
{
    const QByteArrayList path = request.path.split('/');
    QByteArrayList allowed;
    for (const Route &route : m_routes) {
        const auto values = match(route.segments, path);
        if (!values)
            continue;
        if (route.verb == request.verb)
            return route.handler({.request = request, .values = *values, .query = parseQuery(request.query)});
        allowed.append(route.verb);
    }
    return m_refusal(allowed.join(", "));
}

Query parseQuery(const QByteArray &raw)
{
    Query query;
    for (const QByteArrayList pairs = raw.split('&'); const QByteArray &pair : pairs) {
        if (pair.isEmpty())
            continue;
        const qsizetype equals = pair.indexOf('=');
        const QByteArray name = equals < 0 ? pair : pair.left(equals);
        const QByteArray value = equals < 0 ? QByteArray() : pair.mid(equals + 1);
        query.emplace(QUrl::fromPercentEncoding(name), QUrl::fromPercentEncoding(value));
    }
    return query;
}

} // namespace sandbox
