#pragma once

#include "net/call.h"

#include <QHostAddress>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <vector>

//! A server that speaks bytes, for what no HTTP server can be made to say: half a status line, garbage, a cut body.
class RawServer
{
public:
    struct Request {
        QByteArray verb = {};
        QByteArray target = {};
        std::map<QByteArray, QByteArray> headers = {}; //!< lower-case names
        QByteArray body = {};
        int connection = 0; //!< counted from 0

        QByteArray header(const QByteArray &name) const
        {
            const auto found = headers.find(name);
            return found == headers.end() ? QByteArray() : found->second;
        }
    };
    using Reaction = std::function<void(QTcpSocket &, const Request &)>;

    RawServer()
    {
        m_server.listen(QHostAddress::LocalHost);
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] {
            while (QTcpSocket *socket = m_server.nextPendingConnection())
                serve(socket, m_connections++);
        });
    }

    QUrl url(const QString &path = {}) const
    {
        return QUrl(QStringLiteral("http://127.0.0.1:%1%2").arg(QString::number(m_server.serverPort()), path));
    }

    void always(Reaction reaction) { m_always = std::move(reaction); }
    void next(Reaction reaction) { m_next.push_back(std::move(reaction)); }
    void reactToHeaders() { m_waitsForBody = false; } //!< before the body has come
    void stopListening() { m_server.close(); }

    const std::vector<Request> &arrived() const { return m_arrived; }
    int count(const QByteArray &verb) const
    {
        return int(std::count_if(
            m_arrived.begin(), m_arrived.end(), [&verb](const Request &request) { return request.verb == verb; }));
    }

    //! Reactions.
    static Reaction answer(int status, const QByteArray &body = {}, const QByteArray &headers = {})
    {
        return [=](QTcpSocket &socket, const Request &) {
            socket.write("HTTP/1.1 " + QByteArray::number(status)
                + " Whatever\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n" + headers + "\r\n" + body);
        };
    }
    static Reaction sayAndClose(const QByteArray &bytes)
    {
        return [=](QTcpSocket &socket, const Request &) {
            socket.write(bytes);
            socket.disconnectFromHost();
        };
    }
    static Reaction reset()
    {
        return [](QTcpSocket &socket, const Request &) { socket.abort(); };
    }
    static Reaction silence()
    {
        return [](QTcpSocket &, const Request &) {};
    }

private:
    void serve(QTcpSocket *socket, int connection)
    {
        auto pending = std::make_shared<QByteArray>();
        QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket, connection, pending] {
            *pending += socket->readAll();
            while (takeOne(*pending, *socket, connection)) { }
        });
    }

    bool takeOne(QByteArray &pending, QTcpSocket &socket, int connection)
    {
        const auto end = pending.indexOf("\r\n\r\n");
        if (end < 0)
            return false;
        const auto lines = pending.left(end).split('\n');
        const auto first = lines.front().trimmed().split(' ');
        Request request{.verb = first.value(0), .target = first.value(1), .connection = connection};
        for (const QByteArray &line : lines.mid(1)) {
            const auto colon = line.indexOf(':');
            request.headers[line.left(colon).toLower()] = line.mid(colon + 1).trimmed();
        }
        const qsizetype length = request.header("content-length").toInt();
        const qsizetype whole = end + 4 + (m_waitsForBody ? length : 0);
        if (pending.size() < whole)
            return false;
        request.body = pending.mid(end + 4, length);
        pending.remove(0, end + 4 + length);
        m_arrived.push_back(request);
        Reaction reaction = m_always;
        if (!m_next.empty()) {
            reaction = std::move(m_next.front());
            m_next.pop_front();
        }
        reaction(socket, request);
        return true;
    }

    QTcpServer m_server;
    Reaction m_always = answer(200, "{}");
    std::deque<Reaction> m_next;
    std::vector<Request> m_arrived;
    int m_connections = 0;
    bool m_waitsForBody = true;
};

//! A request that is under way, and what came of it.
struct Sent {
    net::Call<QByteArray> call = {};
    std::optional<net::Result<QByteArray>> result = {};

    bool failed() const { return result && !*result; }
    const net::Error &error() const { return result->error(); }
};

inline std::unique_ptr<Sent> send(QObject *context, net::Client &client, const net::Request &request)
{
    auto sent = std::make_unique<Sent>();
    sent->call = net::Call<QByteArray>(
        client, request, [](const QByteArray &body) { return net::Outcome<QByteArray>{.result = body}; });
    sent->call.then(context, [raw = sent.get()](net::Result<QByteArray> result) { raw->result = std::move(result); });
    return sent;
}
