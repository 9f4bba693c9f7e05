#include "rawserver.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

//! QNetworkAccessManager sends a request again by itself when its connection breaks. For a port-in that means two
//! orders. Here arrivals are counted at the server, for every write and every way to lose the answer.
class TestExactlyOnce : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<RawServer>();
        m_client = std::make_unique<net::Client>(m_server->url());
        m_client->setRetryPolicy({.attempts = 4, .base = 1ms, .cap = 5ms});
    }

    void aWriteArrivesOnce_data()
    {
        QTest::addColumn<QByteArray>("verb");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<bool>("keptAlive");
        QTest::addColumn<QString>("loss");
        const QByteArray large(300'000, 'x'); // more than the buffers in between
        for (const bool keptAlive : {false, true}) {
            for (const QString &loss : {u"closed on the headers"_s, u"closed"_s, u"reset"_s, u"half a status line"_s,
                     u"garbage"_s, u"half the headers"_s, u"half the body"_s}) {
                const QByteArray row = loss.toLatin1() + (keptAlive ? ", kept alive" : ", fresh");
                QTest::addRow("POST, %s", row.data()) << QByteArray("POST") << QByteArray("{}") << keptAlive << loss;
                QTest::addRow("large POST, %s", row.data()) << QByteArray("POST") << large << keptAlive << loss;
                QTest::addRow("empty POST, %s", row.data()) << QByteArray("POST") << QByteArray() << keptAlive << loss;
                QTest::addRow("PUT, %s", row.data()) << QByteArray("PUT") << QByteArray("{}") << keptAlive << loss;
                QTest::addRow("PATCH, %s", row.data()) << QByteArray("PATCH") << QByteArray("{}") << keptAlive << loss;
                QTest::addRow("DELETE, %s", row.data()) << QByteArray("DELETE") << QByteArray() << keptAlive << loss;
            }
        }
    }

    void aWriteArrivesOnce()
    {
        QFETCH(QByteArray, verb);
        QFETCH(QByteArray, body);
        QFETCH(bool, keptAlive);
        if (keptAlive) {
            const auto first = ::send(this, *m_client, net::get(u"warmUp"_s, u"/first"_s));
            QTRY_VERIFY(first->result && *first->result);
        }
        lose();

        const auto sent = ::send(this, *m_client,
            {.operation = u"op"_s, .verb = verb, .path = u"/orders"_s, .body = body, .patience = net::Patience::Write});
        QTRY_VERIFY(sent->result);
        QVERIFY(sent->failed());
        QVERIFY(sent->error().mayHaveArrived);
        // Whoever sends again does so now: let every connection that it may have opened be served.
        const auto last = ::send(this, *m_client, net::get(u"after"_s, u"/last"_s));
        m_server->always(RawServer::answer(200, "{}"));
        QTRY_VERIFY(last->result && *last->result);
        QCOMPARE(m_server->count(verb), 1);
        QCOMPARE(m_server->arrived().at(keptAlive ? 1 : 0).connection, 0); // the case is what its name says
    }

    void aWholeAnswerIsBelieved()
    {
        m_server->always(RawServer::answer(201, R"({"id":1})"));
        const auto sent = ::send(this, *m_client, net::post(u"op"_s, u"/orders"_s, "{\"a\":1}"));
        QTRY_VERIFY(sent->result);
        QVERIFY(*sent->result);
        QCOMPARE(**sent->result, QByteArray(R"({"id":1})"));
        const auto &request = m_server->arrived().at(0);
        QCOMPARE(request.body, QByteArray("{\"a\":1}"));
        QCOMPARE(request.header("content-length"), QByteArray("7"));
        QCOMPARE(request.header("content-type"), QByteArray("application/json"));
    }

    void anEmptyWriteHasALength()
    {
        const auto sent = ::send(this, *m_client, net::remove(u"op"_s, u"/orders/1"_s));
        QTRY_VERIFY(sent->result && *sent->result);
        QCOMPARE(m_server->arrived().at(0).header("content-length"), QByteArray("0"));
        QVERIFY(m_server->arrived().at(0).header("content-type").isEmpty());
        QVERIFY(m_server->arrived().at(0).header("transfer-encoding").isEmpty());
    }

    void anEmptyPostIsNoWebForm()
    {
        const auto sent = ::send(this, *m_client, net::post(u"op"_s, u"/orders/1/submit"_s, {}));
        QTRY_VERIFY(sent->result && *sent->result);
        QCOMPARE(m_server->arrived().at(0).header("content-length"), QByteArray("0"));
        QCOMPARE(m_server->arrived().at(0).header("content-type"), QByteArray("application/json"));
    }

    void anAnswerLostTogetherWithItsServerMayHaveArrived_data()
    {
        QTest::addColumn<QByteArray>("verb");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("POST") << QByteArray("POST") << QByteArray("{}");
        QTest::newRow("DELETE") << QByteArray("DELETE") << QByteArray();
    }

    //! The manager would connect again and be refused: "connection refused" must not be taken for "never left".
    void anAnswerLostTogetherWithItsServerMayHaveArrived()
    {
        QFETCH(QByteArray, verb);
        QFETCH(QByteArray, body);
        const auto first = ::send(this, *m_client, net::get(u"warmUp"_s, u"/first"_s));
        QTRY_VERIFY(first->result && *first->result);
        m_server->stopListening();
        m_server->always(RawServer::reset());
        const auto sent
            = ::send(this, *m_client, {.verb = verb, .path = u"/o"_s, .body = body, .patience = net::Patience::Write});
        QTRY_VERIFY(sent->failed());
        QCOMPARE(m_server->count(verb), 1);
        QVERIFY(sent->error().mayHaveArrived);
    }

    void aWriteToNobodyHasNotArrived_data() { anAnswerLostTogetherWithItsServerMayHaveArrived_data(); }

    void aWriteToNobodyHasNotArrived()
    {
        QFETCH(QByteArray, verb);
        QFETCH(QByteArray, body);
        m_server->stopListening();
        const auto sent
            = ::send(this, *m_client, {.verb = verb, .path = u"/o"_s, .body = body, .patience = net::Patience::Write});
        QTRY_VERIFY(sent->failed());
        QCOMPARE(sent->error().kind, net::ErrorKind::Offline);
        QVERIFY(!sent->error().mayHaveArrived);
    }

    void anUnansweredWriteMayHaveArrived_data() { anAnswerLostTogetherWithItsServerMayHaveArrived_data(); }

    void anUnansweredWriteMayHaveArrived()
    {
        QFETCH(QByteArray, verb);
        QFETCH(QByteArray, body);
        m_server->always(RawServer::silence());
        m_client->setTimeouts({.read = 100ms, .write = 100ms});
        const auto sent
            = ::send(this, *m_client, {.verb = verb, .path = u"/o"_s, .body = body, .patience = net::Patience::Write});
        QTRY_VERIFY(sent->failed());
        QCOMPARE(sent->error().kind, net::ErrorKind::Timeout);
        QVERIFY(sent->error().mayHaveArrived);
        QCOMPARE(m_server->count(verb), 1);
    }

    void aStatusTellsWhetherAWriteMayHaveArrived_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<bool>("mayHave");
        for (const int status : {400, 401, 402, 403, 404, 409, 413, 422, 429})
            QTest::addRow("%d", status) << status << false;
        for (const int status : {302, 307, 408, 500, 502, 503, 504})
            QTest::addRow("%d", status) << status << true;
    }

    void aStatusTellsWhetherAWriteMayHaveArrived()
    {
        QFETCH(int, status);
        QFETCH(bool, mayHave);
        m_server->always(RawServer::answer(status, {}, "Location: http://127.0.0.1:9/\r\nRetry-After: 0\r\n"));
        const auto sent = ::send(this, *m_client, net::post(u"op"_s, u"/orders"_s, "{}"));
        QTRY_VERIFY(sent->failed());
        QCOMPARE(sent->error().httpStatus, status);
        QCOMPARE(sent->error().mayHaveArrived, mayHave);
        QCOMPARE(m_server->arrived().size(), 1u);
    }

private:
    void lose()
    {
        QFETCH(QString, loss);
        if (loss == u"closed on the headers"_s)
            m_server->reactToHeaders();
        if (loss == u"closed on the headers"_s || loss == u"closed"_s)
            m_server->always(RawServer::sayAndClose({}));
        else if (loss == u"reset"_s)
            m_server->always(RawServer::reset());
        else if (loss == u"half a status line"_s)
            m_server->always(RawServer::sayAndClose("HTTP/1.1 2"));
        else if (loss == u"garbage"_s)
            m_server->always(RawServer::sayAndClose("\x16\x03 what is this\r\n\r\n"));
        else if (loss == u"half the headers"_s)
            m_server->always(RawServer::sayAndClose("HTTP/1.1 200 OK\r\nContent-Len"));
        else
            m_server->always(RawServer::sayAndClose("HTTP/1.1 201 Created\r\nContent-Length: 500\r\n\r\n{\"id\":"));
    }

    std::unique_ptr<RawServer> m_server;
    std::unique_ptr<net::Client> m_client;
};

QTEST_GUILESS_MAIN(TestExactlyOnce)
#include "tst_exactlyonce.moc"
