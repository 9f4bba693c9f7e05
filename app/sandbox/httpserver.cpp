#include "sandbox/httpserver.h"

#include <QMetaEnum>
#include <QUrl>

namespace sandbox {

namespace {

Request copyOf(const QHttpServerRequest &request)
{
    const char *verb = QMetaEnum::fromType<QHttpServerRequest::Method>().valueToKey(int(request.method()));
    Request copy{
        .verb = QByteArray(verb).toUpper(),
        .path = request.url().path(QUrl::FullyEncoded).toLatin1(),
        .query = request.url().query(QUrl::FullyEncoded).toLatin1(),
        .body = request.body(),
    };
    for (const auto &[name, value] : request.headers())
        copy.headers.emplace_back(name, value);
    return copy;
}

} // namespace

HttpServer::HttpServer(Handler handler, std::function<QByteArray()> date, QObject *parent)
    : QObject(parent)
{
    m_server.setMissingHandler([handler = std::move(handler), date = std::move(date)](
                                   const QHttpServerRequest &request, QHttpServerResponder &&responder) {
        handler(copyOf(request), std::make_shared<Exchange>(std::move(responder), date));
    });
}

quint16 HttpServer::listen(quint16 port)
{
    return m_server.listen(QHostAddress::LocalHost, port);
}

} // namespace sandbox
