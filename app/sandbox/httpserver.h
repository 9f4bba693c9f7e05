#pragma once

#include "sandbox/exchange.h"
#include "sandbox/message.h"

#include <QHttpServer>

namespace sandbox {

//! A loopback HTTP server with one handler for everything that arrives. QHttpServer's own routes stay empty: they
//! cannot answer 405, decode the path, and would need the Date header and the log in each of them.
class HttpServer : public QObject
{
    Q_OBJECT

public:
    using Handler = std::function<void(Request, std::shared_ptr<Exchange>)>;

    //! \p date gives the Date header of each answer.
    HttpServer(Handler handler, std::function<QByteArray()> date, QObject *parent = nullptr);

    //! \returns the port, 0 when it could not listen.
    quint16 listen(quint16 port);

private:
    QHttpServer m_server;
};

} // namespace sandbox
