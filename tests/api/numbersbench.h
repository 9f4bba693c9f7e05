#pragma once

#include "api/numbers/numbershost.h"
#include "net/rawserver.h"
#include "support/wait.h"

using support::wait;

//! The Numbers API in front of a server that writes down what arrives. Each test class derives from it.
class NumbersBench : public QObject
{
    Q_OBJECT

protected:
    void begin();

    //! Answers the next request so.
    void answer(const QByteArray &body, int status = 200) { m_server->next(RawServer::answer(status, body)); }
    const RawServer::Request &last() const { return m_server->arrived().back(); }
    QByteArray line() const { return last().verb + ' ' + last().target; }

    static const QString number;
    static const QByteArray oneNumber; //!< as production answers a release
    static const QByteArray oneOffer;
    static const QByteArray oneOrder;
    static const domain::E911Request lobby;
    static const QByteArray lobbyBody;
    static QByteArray notFound(const QByteArray &resource, const QByteArray &words);

    std::unique_ptr<RawServer> m_server;
    std::unique_ptr<net::Client> m_client;
    std::unique_ptr<api::NumbersApi> m_api;
};
