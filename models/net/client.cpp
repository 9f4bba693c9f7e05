#include "net/client.h"

#include "net/oneshotbody.h"
#include "net/redact.h"
#include "json/drift.h"

#include <QCoreApplication>
#include <QHostAddress>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QRegularExpression>
#include <QUuid>

#include <utility>

namespace net {

using namespace Qt::StringLiterals;

std::chrono::milliseconds Timeouts::of(Patience patience) const
{
    switch (patience) {
    case Patience::Read:
        return read;
    case Patience::Write:
        return write;
    case Patience::Upload:
        return upload;
    }
    Q_UNREACHABLE();
}

static bool isThisMachine(const QString &host)
{
    return host == "localhost"_L1 || QHostAddress(host).isLoopback();
}

static Error refusal(ErrorKind kind, const QString &code, const QString &detail)
{
    return {.kind = kind, .code = code, .detail = detail};
}

std::optional<Error> Client::objection(const QUrl &baseUrl)
{
    const auto unusable = [](const QString &why) { return refusal(ErrorKind::Protocol, u"bad-base-url"_s, why); };
    if (!baseUrl.isValid() || baseUrl.host().isEmpty())
        return unusable(u"the address has no host"_s);
    if (!baseUrl.userInfo().isEmpty() || baseUrl.hasQuery() || baseUrl.hasFragment())
        return unusable(u"the address has more than scheme, host, port and path"_s);
    if (baseUrl.scheme() == "https"_L1 || (baseUrl.scheme() == "http"_L1 && isThisMachine(baseUrl.host())))
        return {};
    return refusal(ErrorKind::Tls, u"insecure-base-url"_s, u"the address does not begin with https"_s);
}

//! Such a path would reach another resource than the caller meant: DELETE /orders/portIns/ with an empty id.
static bool isAmbiguous(const QString &path)
{
    static const QRegularExpression segment(u"/(|\\.|\\.\\.)(/|$)|[?#]"_s);
    return !path.startsWith(u'/') || segment.match(path).hasMatch();
}

static QNetworkRequest plainRequest(const QUrl &url)
{
    QNetworkRequest http(url);
    http.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    http.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    http.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    http.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    http.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    http.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    http.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    http.setRawHeader("Accept", "application/json");
    http.setRawHeader("Accept-Encoding", "identity"); // else Qt unpacks, and Content-Length proves nothing
    return http;
}

Client::Client(QUrl baseUrl, TokenSource *tokens, QObject *parent)
    : QObject(parent)
    , m_baseUrl(std::move(baseUrl))
    , m_tokens(tokens)
{
}

Client::~Client() = default;

tl::expected<Client::Attempt, Error> Client::send(const Request &request, const QByteArray &authorization)
{
    if (auto no = objection(m_baseUrl))
        return tl::unexpected(std::move(*no));
    if (isAmbiguous(request.path))
        return tl::unexpected(refusal(ErrorKind::Protocol, u"bad-path"_s, u"a part of the path is empty"_s));

    // Joined as encoded text: setPath() would decode, and the host must stay the one the credentials are for.
    QString whole = m_baseUrl.toString(QUrl::FullyEncoded | QUrl::StripTrailingSlash) + request.path;
    if (!request.query.isEmpty())
        whole += u'?' + request.query.encoded();
    const QUrl url(whole, QUrl::StrictMode);
    if (!url.isValid() || url.adjusted(QUrl::RemovePath | QUrl::RemoveQuery) != m_baseUrl.adjusted(QUrl::RemovePath))
        return tl::unexpected(refusal(ErrorKind::Protocol, u"bad-path"_s, u"the path is not encoded"_s));

    Attempt attempt;
    attempt.requestId = QUuid::createUuid().toString(QUuid::WithoutBraces);
    auto http = plainRequest(url);
    http.setRawHeader("X-Request-Id", attempt.requestId.toLatin1());
    const QString agent = QCoreApplication::applicationName() + u'/' + QCoreApplication::applicationVersion();
    http.setRawHeader("User-Agent", agent.toLatin1());
    if (!authorization.isEmpty())
        http.setRawHeader("Authorization", authorization);
    if (request.verb == "GET") {
        attempt.reply = m_manager.get(http);
        return attempt;
    }
    // Always one-shot, also where we may repeat: whether to do so is RetryPolicy's to say, never the manager's.
    http.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    http.setHeader(QNetworkRequest::ContentLengthHeader, request.body.size());
    // An empty POST or PUT has one too: without it Qt would call the nothing a web form.
    if (!request.body.isEmpty() || request.verb != "DELETE")
        http.setRawHeader("Content-Type", request.contentType);
    attempt.body = new OneShotBody(request.body);
    attempt.reply = m_manager.sendCustomRequest(http, request.verb, attempt.body);
    attempt.body->setParent(attempt.reply);
    return attempt;
}

void Client::noteAnswer(const QByteArray &dateHeader)
{
    m_clock.observe(dateHeader);
    m_state = {.online = true, .lastAnswer = QDateTime::currentDateTimeUtc()};
    Q_EMIT connectionStateChanged();
}

void Client::noteNoAnswer()
{
    if (!std::exchange(m_state.online, false))
        return;
    Q_EMIT connectionStateChanged();
}

void Client::noteDrift(const QString &operation, const std::vector<json::Drift> &drift)
{
    static const QRegularExpression index(u"\\[\\d+\\]"_s);
    for (const auto &entry : drift) {
        QString path = entry.path;
        path.replace(index, u"[]"_s);
        const QString key = operation + u' ' + path;
        if (m_driftSeen.contains(key))
            continue;
        m_driftSeen.insert(key);
        qCInfo(lcNet).noquote() << "contract drift:" << operation << path << "expected" << entry.expected << "got"
                                << entry.got;
        Q_EMIT driftSeen(operation, path, entry.expected, entry.got);
    }
}

} // namespace net
