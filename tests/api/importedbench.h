#pragma once

#include "api/imported/importedhost.h"
#include "net/rawserver.h"

#include <QTest>

//! The Imported Numbers API in front of a server that writes down what arrives. Each test class derives from it.
class ImportedBench : public QObject
{
    Q_OBJECT

protected:
    void begin();

    template <class T>
    net::Result<T> wait(net::Call<T> call)
    {
        net::Result<T> result = tl::unexpected(net::Error());
        bool done = false;
        call.then(this, [&](net::Result<T> answer) {
            result = std::move(answer);
            done = true;
        });
        if (!QTest::qWaitFor([&] { return done; }, 30'000))
            qWarning("no answer");
        return result;
    }
    //! Answers the next request so.
    void answer(const QByteArray &body, int status = 200) { m_server->next(RawServer::answer(status, body)); }
    const RawServer::Request &last() const { return m_server->arrived().back(); }
    QByteArray line() const { return last().verb + ' ' + last().target; }

    static const QString number;
    static const QByteArray oneNumber;
    static const QByteArray oneOrder;
    static const QByteArray oneQualified;
    static const domain::TextEnableRequest textEnable;
    static const QByteArray textEnableBody;
    static const domain::TollFreeRequest tollFree;
    static const QByteArray tollFreeBody; //!< of project p/1
    //! The flat form, which all but the callbacks use.
    static QByteArray flatError(const QByteArray &code, const QByteArray &status, const QByteArray &words);
    //! The form of the callbacks.
    static QByteArray wrappedError(const QByteArray &code, const QByteArray &status, const QByteArray &words);

    std::unique_ptr<RawServer> m_server;
    std::unique_ptr<net::Client> m_client;
    std::unique_ptr<api::ImportedApi> m_api;
};
