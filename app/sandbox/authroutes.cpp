#include "sandbox/authroutes.h"

#include "sandbox/jsonreply.h"
#include "sandbox/router.h"
#include "sandbox/tokens.h"

#include <QUrlQuery>

namespace sandbox {

using namespace Qt::StringLiterals;

namespace {

constexpr double bucketCapacity = 30;
constexpr double bucketRefillPerMs = 10.0 / 1000;

Reply oauthError(int status, const QString &error, const QString &description)
{
    Reply reply = jsonReply(
        QJsonObject{{u"error"_s, error}, {u"error_description"_s, description}, {u"error_verbose"_s, description},
            {u"error_hint"_s, u"Check the key id, the key secret and the grant type."_s}},
        status);
    reply.headers.emplace_back("Cache-Control", "no-store");
    if (status == 401)
        reply.headers.emplace_back("WWW-Authenticate", "Basic realm=\"Realm\"");
    return reply;
}

QByteArray formValue(const QUrlQuery &form, const QString &name)
{
    return form.queryItemValue(name, QUrl::FullyDecoded).toUtf8();
}

} // namespace

AuthRoutes::AuthRoutes(const Tokens &tokens)
    : m_tokens(tokens)
    , m_bucket(bucketCapacity)
{
    m_refilled.start();
}

void AuthRoutes::addTo(Router &router)
{
    router.add("POST", "/auth/oauth2/token", [this](const Call &call) { return token(call.request); });
}

Reply AuthRoutes::token(const Request &request)
{
    if (!takeFromBucket())
        return oauthError(429, u"rate_limit_exceeded"_s, u"Too Many Requests"_s);
    if (!request.header("Content-Type").toLower().startsWith("application/x-www-form-urlencoded"))
        return oauthError(400, u"invalid_request"_s, u"The body must be form-encoded."_s);

    QUrlQuery form;
    form.setQuery(QString::fromUtf8(QByteArray(request.body).replace('+', "%20")));
    const auto basic = basicParts(request.header("Authorization"));
    const QByteArray id = basic ? basic->first : formValue(form, u"client_id"_s);
    const QByteArray secret = basic ? basic->second : formValue(form, u"client_secret"_s);
    if (!m_tokens.credentials().match(id, secret))
        return oauthError(401, u"invalid_client"_s, u"Client authentication failed."_s);

    const QByteArray grant = formValue(form, u"grant_type"_s);
    if (grant.isEmpty())
        return oauthError(400, u"invalid_request"_s, u"grant_type is missing."_s);
    if (grant != "client_credentials")
        return oauthError(400, u"unsupported_grant_type"_s, u"Only client_credentials is supported."_s);

    Reply reply = jsonReply(QJsonObject{{u"access_token"_s, QString::fromLatin1(m_tokens.mint())},
        {u"expires_in"_s, Tokens::lifetime}, {u"scope"_s, QString()}, {u"token_type"_s, u"bearer"_s}});
    reply.headers.emplace_back("Cache-Control", "no-store");
    return reply;
}

bool AuthRoutes::takeFromBucket()
{
    m_bucket = std::min(bucketCapacity, m_bucket + double(m_refilled.restart()) * bucketRefillPerMs);
    if (m_bucket < 1)
        return false;
    m_bucket -= 1;
    return true;
}

} // namespace sandbox
