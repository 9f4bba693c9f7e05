#pragma once

#include "sandbox/message.h"

#include <QHttpServerResponder>
#include <QObject>
#include <QPointer>
#include <QTcpSocket>

#include <chrono>
#include <functional>
#include <memory>

namespace sandbox {

//! The answering half of one request. It can be kept and used later; once the client has left, all calls do nothing.
//!
//! This is the only file that touches QHttpServerResponder::socket(): it is public in Qt 6.4 and gone in 6.5. Never
//! answer through QFuture<QHttpServerResponse>: when the client leaves first, Qt 6.4 writes to a freed socket.
class Exchange : public std::enable_shared_from_this<Exchange>
{
public:
    //! \p date gives the Date header at the moment of the answer.
    Exchange(QHttpServerResponder &&responder, std::function<QByteArray()> date);

    bool isOpen() const;
    void answer(const Reply &reply);
    //! One byte at a time would take too long to read a log of: \p chunk bytes every \p interval.
    void answerSlowly(const Reply &reply, qsizetype chunk, std::chrono::milliseconds interval);
    //! The full Content-Length, and half of the body.
    void answerHalf(const Reply &reply);
    //! Bytes that need not be HTTP, then the end of the connection.
    void answerRaw(const QByteArray &bytes);
    //! Resets the connection without a byte.
    void cut();
    //! Calls \p then on this thread after \p delay, whether or not the client is still there.
    static void after(std::chrono::milliseconds delay, std::function<void()> then);

private:
    void writeHead(const Reply &reply);
    void drip(QByteArray rest, qsizetype chunk, std::chrono::milliseconds interval);

    QHttpServerResponder m_responder;
    QPointer<QTcpSocket> m_socket;
    std::function<QByteArray()> m_date;
};

} // namespace sandbox
