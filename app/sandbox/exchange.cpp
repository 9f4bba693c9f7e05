#include "sandbox/exchange.h"

#include <QTimer>

namespace sandbox {

Exchange::Exchange(QHttpServerResponder &&responder, std::function<QByteArray()> date)
    : m_responder(std::move(responder))
    , m_socket(m_responder.socket())
    , m_date(std::move(date))
{
}

bool Exchange::isOpen() const
{
    return m_socket && m_socket->state() == QAbstractSocket::ConnectedState;
}

void Exchange::answer(const Reply &reply)
{
    if (!isOpen())
        return;
    writeHead(reply);
    m_responder.writeBody(reply.body);
}

void Exchange::answerSlowly(const Reply &reply, qsizetype chunk, std::chrono::milliseconds interval)
{
    if (!isOpen())
        return;
    writeHead(reply);
    drip(reply.body, chunk, interval);
}

void Exchange::answerHalf(const Reply &reply)
{
    if (!isOpen())
        return;
    writeHead(reply);
    m_responder.writeBody(reply.body.left(reply.body.size() / 2));
    m_socket->disconnectFromHost();
}

void Exchange::answerRaw(const QByteArray &bytes)
{
    if (!isOpen())
        return;
    m_socket->write(bytes);
    m_socket->disconnectFromHost();
}

void Exchange::cut()
{
    if (isOpen())
        m_socket->abort();
}

void Exchange::after(std::chrono::milliseconds delay, std::function<void()> then)
{
    QTimer::singleShot(delay, std::move(then));
}

void Exchange::writeHead(const Reply &reply)
{
    m_responder.writeStatusLine(static_cast<QHttpServerResponder::StatusCode>(reply.status));
    m_responder.writeHeader("Date", m_date());
    if (!reply.contentType.isEmpty())
        m_responder.writeHeader("Content-Type", reply.contentType);
    for (const auto &[name, value] : reply.headers)
        m_responder.writeHeader(name, value);
    if (reply.status != 204)
        m_responder.writeHeader("Content-Length", QByteArray::number(reply.body.size()));
}

void Exchange::drip(QByteArray rest, qsizetype chunk, std::chrono::milliseconds interval)
{
    if (!isOpen())
        return;
    m_responder.writeBody(rest.left(chunk));
    rest.remove(0, chunk);
    if (rest.isEmpty())
        return;
    // The socket is the context: when it goes, nothing more is written, and this object is let go.
    QTimer::singleShot(interval, m_socket.data(),
        [self = shared_from_this(), rest, chunk, interval] { self->drip(rest, chunk, interval); });
}

} // namespace sandbox
