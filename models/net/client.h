#pragma once

#include "net/error.h"
#include "net/request.h"
#include "net/retrypolicy.h"
#include "net/serverclock.h"

#include <QDateTime>
#include <QNetworkAccessManager>
#include <QPointer>
#include <QSet>
#include <QUrl>

#include <chrono>

class QNetworkReply;

namespace json {
struct Drift;
}

namespace net {

class OneShotBody;
class TokenSource;

//! All settable, so that tests need not wait.
struct Timeouts {
    std::chrono::milliseconds connect{10'000}; //!< from the first packet to a connection that works
    std::chrono::milliseconds read{30'000}; //!< until the whole answer is here
    std::chrono::milliseconds write{30'000};
    std::chrono::milliseconds upload{120'000};

    std::chrono::milliseconds of(Patience patience) const;
};

//! For the status line.
struct ConnectionState {
    bool online = true; //!< false after a request that found no server; true again with the next answer
    QDateTime lastAnswer = {}; //!< local time, UTC; null before the first
};

//! One host: base URL, credentials, clock, time-outs. Outlives its jobs, and survives not doing so.
//!
//! Credentials go to the base URL's own scheme, host and port only; redirects are never followed; there are no
//! cookies and no cache. HTTP/2 stays off: its stream resets would be a second way to lose an answer.
class Client : public QObject
{
    Q_OBJECT

public:
    //! \p tokens may be null for a host that needs no sign-in; it must outlive the client otherwise.
    explicit Client(QUrl baseUrl, TokenSource *tokens = nullptr, QObject *parent = nullptr);
    ~Client() override;

    //! Why a base URL will not do, or nothing: https, or http to this machine; a host; no user, query or fragment.
    static std::optional<Error> objection(const QUrl &baseUrl);

    QUrl baseUrl() const { return m_baseUrl; }
    TokenSource *tokens() const { return m_tokens; }
    ServerClock &clock() { return m_clock; }
    const ServerClock &clock() const { return m_clock; }
    const ConnectionState &connectionState() const { return m_state; }

    void setTimeouts(Timeouts timeouts) { m_timeouts = timeouts; }
    const Timeouts &timeouts() const { return m_timeouts; }
    void setRetryPolicy(RetryPolicy policy) { m_retry = policy; }
    const RetryPolicy &retryPolicy() const { return m_retry; }

    //! For a host without a token source: what to send as Authorization. The token endpoint takes the key itself.
    void setOwnAuthorization(const QByteArray &authorization) { m_ownAuthorization = authorization; }
    const QByteArray &ownAuthorization() const { return m_ownAuthorization; }

    //! For Job. Starts one attempt. The caller owns the reply, which stays the manager's child.
    struct Attempt {
        QNetworkReply *reply = nullptr;
        OneShotBody *body = nullptr; //!< child of the reply; null for a GET
        QString requestId = {};
    };
    tl::expected<Attempt, Error> send(const Request &request, const QByteArray &authorization);
    //! For Job and Call. What an attempt taught about the host, and where a reply differs from what is published.
    void noteAnswer(const QByteArray &dateHeader);
    void noteNoAnswer();
    void noteDrift(const QString &operation, const std::vector<json::Drift> &drift);

Q_SIGNALS:
    void connectionStateChanged();
    //! Once per operation and path (list indexes do not count). Kinds of JSON, never values.
    void driftSeen(const QString &operation, const QString &path, const QString &expected, const QString &got);

private:
    QNetworkAccessManager m_manager;
    const QUrl m_baseUrl;
    TokenSource *const m_tokens;
    QByteArray m_ownAuthorization;
    ServerClock m_clock;
    Timeouts m_timeouts;
    RetryPolicy m_retry;
    ConnectionState m_state;
    QSet<QString> m_driftSeen;
};

} // namespace net
