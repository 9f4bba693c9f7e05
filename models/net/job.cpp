#include "net/job.h"

#include "net/answer.h"
#include "net/oneshotbody.h"
#include "net/redact.h"
#include "net/tokensource.h"

#include <QMetaEnum>
#include <QNetworkReply>
#include <QRandomGenerator>

namespace net {

using namespace Qt::StringLiterals;

Job::Job(Client &client, Request request, QObject *parent)
    : QObject(parent)
    , m_client(&client)
    , m_request(std::move(request))
{
    m_timeout.setSingleShot(true);
    m_backoff.setSingleShot(true);
    connect(&m_timeout, &QTimer::timeout, this, &Job::timeOut);
    connect(&m_backoff, &QTimer::timeout, this, &Job::proceed);
    // A client takes its running replies with it without a word.
    connect(&client, &QObject::destroyed, this, [this] {
        if (m_state != State::Idle && m_state != State::Over)
            end({.error
                = Error{.kind = ErrorKind::Offline, .requestId = m_requestId, .mayHaveArrived = mayHaveLeft()}});
    });
    if (auto *tokens = client.tokens()) {
        connect(tokens, &TokenSource::granted, this, [this] {
            if (m_state == State::WaitingForToken)
                proceed();
        });
        connect(tokens, &TokenSource::refused, this, [this](const Error &error) {
            if (m_state == State::WaitingForToken)
                end({.error = error});
        });
    }
}

Job::~Job()
{
    cancel();
}

void Job::start()
{
    Q_ASSERT(m_state == State::Idle);
    m_state = State::BackingOff;
    m_backoff.start(0);
}

void Job::cancel()
{
    m_state = State::Over;
    m_timeout.stop();
    m_backoff.stop();
    dropReply();
}

void Job::dropReply()
{
    if (!m_reply)
        return;
    m_reply->disconnect(this);
    m_reply->abort();
    m_reply->deleteLater(); // it stays its manager's child: one that outlives the manager crashes in abort()
    m_reply.clear();
}

void Job::proceed()
{
    TokenSource *tokens = m_client->tokens();
    if (!tokens)
        return attempt(m_client->ownAuthorization());
    if (const auto authorization = tokens->authorization())
        return attempt(*authorization);
    m_state = State::WaitingForToken;
    tokens->fetch();
}

void Job::attempt(const QByteArray &authorization)
{
    m_state = State::Running;
    m_authorization = authorization;
    m_connecting = false;
    m_requestSent = false;
    m_timedOut = false;
    auto sending = m_client->send(m_request, authorization);
    if (!sending)
        return end({.error = std::move(sending.error())});
    m_reply = sending->reply;
    m_body = sending->body;
    m_requestId = sending->requestId;
    m_took.start();
    m_timeout.start(m_client->timeouts().of(m_request.patience));
    connect(m_reply, &QNetworkReply::socketStartedConnecting, this, [this] {
        m_connecting = true;
        if (!isEmptyWrite()) // requestSent is never emitted for one (Qt 6.4)
            m_timeout.start(m_client->timeouts().connect);
    });
    connect(m_reply, &QNetworkReply::encrypted, this, [this] { m_connecting = false; });
    connect(m_reply, &QNetworkReply::requestSent, this, [this] {
        m_requestSent = true;
        m_timeout.start(m_client->timeouts().of(m_request.patience));
    });
    connect(m_reply, &QNetworkReply::uploadProgress, this, [this](qint64 bytes, qint64 total) {
        if (total > 0) // the last one is always 0 of 0
            Q_EMIT sent(bytes, total);
    });
    connect(m_reply, &QNetworkReply::downloadProgress, this, &Job::received);
    connect(m_reply, &QNetworkReply::finished, this, &Job::settle);
}

void Job::timeOut()
{
    m_timedOut = true; // first: abort() emits finished() from inside
    m_reply->abort();
}

bool Job::isEmptyWrite() const
{
    return m_body && m_body->size() == 0;
}

//! Errs on the side of yes. The signals come from another thread, so when we cut the request ourselves, requestSent may
//! still be on its way: then only a body that nobody has asked for proves that the request was never complete.
bool Job::mayHaveLeft() const
{
    if (m_state != State::Running)
        return false;
    if (m_requestSent || (m_body && m_body->wasTouched()))
        return true;
    if (m_body && !isEmptyWrite())
        return false;
    if (m_timedOut || !m_connecting || !m_reply)
        return true;
    switch (m_reply->error()) { // nothing tells that an empty write was sent, only that there was nobody to send it to
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::HostNotFoundError:
    case QNetworkReply::SslHandshakeFailedError:
        return false;
    default:
        return true;
    }
}

void Job::settle()
{
    m_timeout.stop();
    QNetworkReply *reply = m_reply;
    const bool left = mayHaveLeft();
    reply->deleteLater();
    m_reply.clear();

    const QByteArray body = reply->isOpen() ? reply->readAll() : QByteArray(); // an aborted one is not open
    const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status > 0)
        m_client->noteAnswer(reply->rawHeader("Date"));
    else
        m_client->noteNoAnswer();
    auto error = judge(*reply, body, {m_timedOut, left, m_client->clock().now()});
    const QString outcome = !error || status
        ? QString::number(status)
        : QString::fromLatin1(QMetaEnum::fromType<ErrorKind>().valueToKey(int(error->kind)));
    qCInfo(lcNet).noquote() << logLine(m_request, outcome, std::chrono::milliseconds(m_took.elapsed()), m_requestId);
    if (!error)
        return end({.body = body, .httpStatus = status, .requestId = m_requestId});
    error->requestId = m_requestId;
    if (status == 401 && mayReplay(*reply))
        return proceed();
    fail(*error);
}

//! An expired token is the one refusal that we answer ourselves, once, writes included: refused means not done.
bool Job::mayReplay(const QNetworkReply &reply)
{
    const bool isExpired = reply.rawHeader("WWW-Authenticate").toLower().contains("expired");
    if (!isExpired || m_replayed || !m_client->tokens() || !m_client->tokens()->expire(m_authorization))
        return false;
    m_replayed = true;
    return true;
}

void Job::fail(const Error &error)
{
    const int next = m_attempt + 1;
    const double jitter = QRandomGenerator::global()->generateDouble();
    const auto wait = m_client->retryPolicy().delay(m_request, error, next, jitter);
    if (!wait)
        return end({.httpStatus = error.httpStatus, .requestId = m_requestId, .error = error});
    m_attempt = next;
    m_state = State::BackingOff;
    m_backoff.start(*wait);
    qCInfo(lcNet).noquote() << m_requestId << "attempt" << next << "in" << wait->count() << "ms";
    Q_EMIT retryScheduled(next, *wait);
}

void Job::end(const Reply &reply)
{
    m_state = State::Over;
    m_timeout.stop();
    m_backoff.stop();
    Q_EMIT finished(reply);
}

} // namespace net
