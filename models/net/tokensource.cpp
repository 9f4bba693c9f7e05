#include "net/tokensource.h"

#include "net/job.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <utility>

namespace net {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

static QByteArray basic(const QString &keyId, const QString &secret)
{
    return "Basic " + (keyId + u':' + secret).toUtf8().toBase64();
}

static Request tokenRequest()
{
    return {.operation = u"oauth2Token"_s,
        .verb = "POST",
        .path = u"/oauth2/token"_s,
        .body = "grant_type=client_credentials",
        .contentType = "application/x-www-form-urlencoded",
        .repeatable = true}; // several tokens of one key may live at once
}

TokenSource::TokenSource(const QUrl &authUrl, QObject *parent)
    : QObject(parent)
    , m_client(authUrl)
{
    // The gateway's bucket refills ten times a second and sends no Retry-After: full jitter, as Sinch's own SDKs.
    m_client.setRetryPolicy({.attempts = 4, .base = 1s, .cap = 60s, .factor = 4, .floor = 0});
}

TokenSource::~TokenSource() = default;

void TokenSource::setCredentials(Credentials credentials)
{
    if (std::exchange(m_isSet, true) && credentials == m_credentials)
        return;
    m_credentials = std::move(credentials);
    m_token.clear();
    if (m_job)
        drop();
    if (m_isWanted)
        fetch();
}

std::optional<QByteArray> TokenSource::authorization() const
{
    if (const auto *key = std::get_if<Basic>(&m_credentials))
        return basic(key->keyId, key->secret);
    if (const auto *given = std::get_if<GivenToken>(&m_credentials))
        return "Bearer " + given->token.trimmed().toUtf8();
    if (!m_token.isEmpty() && uptime() < m_renewAt)
        return "Bearer " + m_token;
    return {};
}

void TokenSource::fetch()
{
    m_isWanted = true;
    if (m_job || !m_isSet)
        return;
    const auto *key = std::get_if<OAuth2>(&m_credentials);
    if (!key) {
        QMetaObject::invokeMethod(this, &TokenSource::answerWithoutFetching, Qt::QueuedConnection);
        return;
    }
    m_client.setOwnAuthorization(basic(key->keyId, key->secret));
    m_job = new Job(m_client, tokenRequest(), this);
    connect(m_job, &Job::finished, this, &TokenSource::settle);
    m_askedAt = uptime();
    m_job->start();
}

bool TokenSource::expire(const QByteArray &authorization)
{
    if (!std::holds_alternative<OAuth2>(m_credentials))
        return false;
    if (authorization == "Bearer " + m_token) // else somebody has renewed it in the meantime
        m_token.clear();
    return true;
}

void TokenSource::answerWithoutFetching()
{
    if (m_job || !m_isWanted) // a key has come in the meantime, or we have answered already
        return;
    if (authorization())
        grant();
    else
        refuse({.kind = ErrorKind::SignIn, .code = u"no-credentials"_s});
}

void TokenSource::grant()
{
    m_isWanted = false;
    Q_EMIT granted();
}

void TokenSource::drop()
{
    m_job->cancel();
    m_job->deleteLater();
    m_job = nullptr;
}

void TokenSource::settle(const Reply &reply)
{
    drop();
    if (reply.error)
        return refuse(*reply.error);
    const auto answer = QJsonDocument::fromJson(reply.body).object();
    const auto token = answer.value("access_token"_L1).toString();
    const auto type = answer.value("token_type"_L1).toString(u"bearer"_s);
    if (token.isEmpty() || type.compare("bearer"_L1, Qt::CaseInsensitive) != 0)
        return refuse({.kind = ErrorKind::Protocol,
            .httpStatus = reply.httpStatus,
            .detail = u"access_token: expected a bearer token"_s,
            .requestId = reply.requestId});
    // Counted from before the question, and a short-lived token is used for half its life: never fetched in a circle.
    const std::chrono::seconds life(std::max<qint64>(2, answer.value("expires_in"_L1).toInteger(3600)));
    m_token = token.toUtf8();
    m_renewAt = m_askedAt + std::max<std::chrono::milliseconds>(life - 60s, life / 2);
    grant();
}

void TokenSource::refuse(Error error)
{
    switch (error.httpStatus) {
    case 400:
    case 401:
    case 402:
    case 403:
    case 404:
        error.kind = ErrorKind::SignIn;
        break;
    default:
        break;
    }
    error.mayHaveArrived = false; // of the request that waits for the token
    m_isWanted = false;
    Q_EMIT refused(error);
}

} // namespace net
