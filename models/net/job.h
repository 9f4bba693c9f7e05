#pragma once

#include "net/client.h"
#include "net/error.h"
#include "net/request.h"

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QTimer>

class QNetworkReply;

namespace net {

//! How a request ended: with a body that can be believed, or with an error.
struct Reply {
    QByteArray body = {};
    int httpStatus = 0;
    QString requestId = {};
    std::optional<Error> error = {};
};

//! One logical request: waits for a token, makes as many attempts as the policy allows, and ends with exactly one
//! finished(). A canceled or destroyed job is silent.
//!
//! The job owns its time-outs because QNetworkRequest::setTransferTimeout() reports OperationCanceledError,
//! which is also what abort() reports.
class Job final : public QObject
{
    Q_OBJECT

public:
    Job(Client &client, Request request, QObject *parent = nullptr);
    ~Job() override;

    const Request &request() const { return m_request; }
    Client *client() const { return m_client; }

    void start();
    void cancel();

Q_SIGNALS:
    void sent(qint64 bytes, qint64 total);
    void received(qint64 bytes, qint64 total); //!< total is -1 when the server does not say
    void retryScheduled(int attempt, std::chrono::milliseconds in);
    void finished(const net::Reply &reply);

private:
    enum class State { Idle, WaitingForToken, Running, BackingOff, Over };

    void proceed();
    void attempt(const QByteArray &authorization);
    void timeOut();
    void settle();
    bool isEmptyWrite() const;
    bool mayHaveLeft() const;
    bool mayReplay(const QNetworkReply &reply);
    void fail(const Error &error);
    void end(const Reply &reply);
    void dropReply();

    QPointer<Client> m_client;
    const Request m_request;
    QPointer<QNetworkReply> m_reply;
    QPointer<OneShotBody> m_body;
    QByteArray m_authorization;
    QString m_requestId;
    QTimer m_timeout;
    QTimer m_backoff;
    QElapsedTimer m_took;
    State m_state = State::Idle;
    int m_attempt = 1;
    bool m_connecting = false; //!< over TLS until the handshake is done, else for good
    bool m_requestSent = false;
    bool m_timedOut = false;
    bool m_replayed = false; //!< once after an expired token, no more
};

} // namespace net
