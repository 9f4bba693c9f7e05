#pragma once

#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpSocket>
#include <QTest>
#include <QUrl>

//! One request over a bare socket: QNetworkAccessManager repeats writes that get no answer, and hides raw bytes.
struct RawHttp {
    QByteArray received = {};
    bool closed = false; //!< the server ended the connection

    int status() const { return received.mid(9, 3).toInt(); }
    QByteArray body() const { return received.mid(received.indexOf("\r\n\r\n") + 4); }
    QJsonObject object() const { return QJsonDocument::fromJson(body()).object(); }
    QByteArray header(const QByteArray &name) const
    {
        for (const QByteArray &line : received.left(received.indexOf("\r\n\r\n")).split('\n')) {
            if (line.left(name.size()).compare(name, Qt::CaseInsensitive) == 0 && line.mid(name.size(), 1) == ":")
                return line.mid(name.size() + 1).trimmed();
        }
        return {};
    }

    bool isWhole() const
    {
        const qsizetype end = received.indexOf("\r\n\r\n");
        return end >= 0 && received.startsWith("HTTP/")
            && received.size() >= end + 4 + header("Content-Length").toInt();
    }

    //! Waits for the whole answer, the end of the connection, or \p patience milliseconds.
    static RawHttp send(const QUrl &base, const QByteArray &verb, const QByteArray &path, const QByteArray &headers,
        const QByteArray &body = {}, int patience = 10'000)
    {
        QTcpSocket socket;
        RawHttp answer;
        socket.connectToHost(base.host(), quint16(base.port()));
        if (!socket.waitForConnected(patience))
            return answer;
        socket.write(verb + ' ' + path + " HTTP/1.1\r\nHost: " + base.authority().toLatin1() + "\r\n" + headers
            + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
        const bool settled = QTest::qWaitFor(
            [&] {
                answer.received += socket.readAll();
                answer.closed = socket.state() != QAbstractSocket::ConnectedState;
                return answer.closed || answer.isWhole();
            },
            patience);
        Q_UNUSED(settled);
        answer.received += socket.isOpen() ? socket.readAll() : QByteArray();
        return answer;
    }
};
