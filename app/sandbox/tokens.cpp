#include "sandbox/tokens.h"

#include "sandbox/jsonreply.h"

#include <QJsonDocument>
#include <QMessageAuthenticationCode>
#include <QUuid>

namespace sandbox {

using namespace Qt::StringLiterals;

namespace {

constexpr auto base64Url = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

QByteArray part(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact).toBase64(base64Url);
}

//! The Porting documentation: the answer to wrong credentials has an empty body.
Reply unauthorized(const QByteArray &challenge)
{
    Reply reply = emptyReply(401);
    reply.headers.emplace_back("WWW-Authenticate", challenge);
    return reply;
}

} // namespace

Tokens::Tokens(const Credentials &credentials, const Clock &clock)
    : m_credentials(credentials)
    , m_clock(clock)
{
}

QByteArray Tokens::mint() const
{
    const qint64 now = m_clock.now().toSecsSinceEpoch();
    const QByteArray text = part({{u"alg"_s, u"HS256"_s}, {u"typ"_s, u"JWT"_s}}) + '.'
        + part({{u"iss"_s, u"portside-sandbox"_s}, {u"sub"_s, m_credentials.keyId}, {u"iat"_s, now},
            {u"exp"_s, now + lifetime}, {u"jti"_s, QUuid::createUuid().toString(QUuid::WithoutBraces)}});
    return text + '.' + sign(text);
}

std::optional<Reply> Tokens::refusal(const Request &request) const
{
    const QByteArray authorization = request.header("Authorization");
    if (const auto parts = basicParts(authorization)) {
        if (!m_credentials.match(parts->first, parts->second))
            return unauthorized("Basic realm=\"Realm\"");
    } else if (authorization.left(7).toLower() == "bearer ") {
        const auto until = expiry(authorization.mid(7).trimmed());
        if (!until)
            return unauthorized(R"(Bearer error="invalid_token", error_description="Jwt is not valid")");
        if (*until <= m_clock.now())
            return expired(*until);
    } else {
        return unauthorized("Bearer, Basic realm=\"Realm\"");
    }
    return std::nullopt;
}

std::optional<Reply> Tokens::refusal(const Request &request, const QString &project) const
{
    if (auto refused = refusal(request))
        return refused;
    if (project != m_credentials.project)
        return unauthorized(
            R"(Bearer error="invalid_token", error_description="The key has no access to the project")");
    return std::nullopt;
}

Reply Tokens::expired(const QDateTime &at)
{
    return unauthorized(R"(Bearer error="invalid_token", error_description="Jwt expired at )"
        + at.toUTC().toString(Qt::ISODate).toLatin1()
        + R"(", error_uri="https://tools.ietf.org/html/rfc6750#section-3.1")");
}

QByteArray Tokens::sign(const QByteArray &text) const
{
    return QMessageAuthenticationCode::hash(text, m_credentials.keySecret.toUtf8(), QCryptographicHash::Sha256)
        .toBase64(base64Url);
}

std::optional<QDateTime> Tokens::expiry(const QByteArray &token) const
{
    const QByteArrayList parts = token.split('.');
    if (parts.size() != 3 || sign(parts[0] + '.' + parts[1]) != parts[2])
        return std::nullopt;
    const auto claims = QJsonDocument::fromJson(QByteArray::fromBase64(parts[1], base64Url)).object();
    return QDateTime::fromSecsSinceEpoch(claims.value("exp"_L1).toInteger(), Qt::UTC);
}

std::optional<std::pair<QByteArray, QByteArray>> basicParts(const QByteArray &authorization)
{
    if (authorization.left(6).toLower() != "basic ")
        return std::nullopt;
    const QByteArray both = QByteArray::fromBase64(authorization.mid(6).trimmed());
    const qsizetype colon = both.indexOf(':');
    return std::pair(both.left(std::max<qsizetype>(0, colon)), both.mid(colon + 1));
}

} // namespace sandbox
