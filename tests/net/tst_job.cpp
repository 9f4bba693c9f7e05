#include "rawserver.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using net::ErrorKind;

namespace wire {

struct Item {
    QString name = {};
    int size = 0;
};

} // namespace wire

template <>
inline constexpr auto json::fields<wire::Item> = std::tuple{
    json::field("name", &wire::Item::name), json::field("size", &wire::Item::size)};

class TestJob : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<RawServer>();
        m_client = std::make_unique<net::Client>(m_server->url(u"/porting"_s));
        m_client->setRetryPolicy({.attempts = 3, .base = 1ms, .cap = 20ms});
    }

    void sendsWhatTheRequestSays()
    {
        const auto sent = read(net::Query().add(u"phone"_s, u"+1919"_s));
        QTRY_VERIFY(sent->result && *sent->result);
        const auto &request = m_server->arrived().at(0);
        QCOMPARE(request.verb, QByteArray("GET"));
        QCOMPARE(request.target, QByteArray("/porting/orders?phone=%2B1919"));
        QCOMPARE(request.header("accept"), QByteArray("application/json"));
        QCOMPARE(request.header("accept-encoding"), QByteArray("identity"));
        QCOMPARE(request.header("x-request-id").size(), 36);
        QVERIFY(request.header("user-agent").contains('/'));
        QVERIFY(request.header("cookie").isEmpty());
        QVERIFY(request.header("authorization").isEmpty());
    }

    void keepsAnEncodedPathEncoded()
    {
        const auto sent = ::send(this, *m_client, net::get(u"op"_s, u"/numbers/"_s + net::segment(u"+1/9 %"_s)));
        QTRY_VERIFY(sent->result && *sent->result);
        QCOMPARE(m_server->arrived().at(0).target, QByteArray("/porting/numbers/%2B1%2F9%20%25"));
    }

    void refusesAPathThatMeansAnotherResource_data()
    {
        QTest::addColumn<QString>("path");
        for (const auto &path : {u"/orders/"_s, u"/orders//notes"_s, u"/orders/.."_s, u"/orders/./x"_s, u"orders"_s,
                 u"@evil.example/x"_s, u""_s, u"/a?b"_s, u"/a#b"_s})
            QTest::newRow(qPrintable(path)) << path;
    }

    void refusesAPathThatMeansAnotherResource()
    {
        QFETCH(QString, path);
        const auto sent = ::send(this, *m_client, net::remove(u"op"_s, path));
        QTRY_VERIFY(sent->failed());
        QCOMPARE(sent->error().code, u"bad-path"_s);
        QVERIFY(!sent->error().mayHaveArrived);
        QCOMPARE(m_server->arrived().size(), 0u);
    }

    void refusesAnUnsafeBaseUrl_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<bool>("safe");
        QTest::newRow("https") << u"https://porting.api.sinch.com"_s << true;
        QTest::newRow("loopback") << u"http://127.0.0.1:8080/porting"_s << true;
        QTest::newRow("loopback, IPv6") << u"http://[::1]:8080"_s << true;
        QTest::newRow("localhost") << u"http://localhost"_s << true;
        QTest::newRow("http") << u"http://porting.api.sinch.com"_s << false;
        QTest::newRow("looks like loopback") << u"http://127.0.0.1.example.com"_s << false;
        QTest::newRow("user") << u"https://me@porting.api.sinch.com"_s << false;
        QTest::newRow("query") << u"https://porting.api.sinch.com?a=b"_s << false;
        QTest::newRow("file") << u"file:///etc/passwd"_s << false;
        QTest::newRow("no host") << u"https:///x"_s << false;
        QTest::newRow("empty") << QString() << false;
    }

    void refusesAnUnsafeBaseUrl()
    {
        QFETCH(QString, url);
        QTEST(!net::Client::objection(QUrl(url)), "safe");
    }

    void failsOnAnUnsafeBaseUrlWithoutSending()
    {
        net::Client client(QUrl(u"http://198.51.100.1"_s));
        const auto sent = ::send(this, client, net::get(u"op"_s, u"/x"_s));
        QTRY_VERIFY(sent->failed());
        QCOMPARE(sent->error().kind, ErrorKind::Tls);
        QCOMPARE(sent->error().code, u"insecure-base-url"_s);
    }

    void retriesAGetUntilItWorks()
    {
        m_server->next(RawServer::answer(503));
        m_server->next(RawServer::sayAndClose({}));
        const auto sent = read();
        QSignalSpy retries(sent->call.job(), &net::Job::retryScheduled);
        QSignalSpy ends(sent->call.job(), &net::Job::finished);
        QTRY_VERIFY(sent->result);
        QVERIFY(*sent->result);
        QVERIFY(retries.count() >= 1); // the manager itself may have mended the closed connection of a read
        QCOMPARE(retries.at(0).at(0).toInt(), 2);
        QCOMPARE(ends.count(), 1);
    }

    void givesUpWithTheLastError()
    {
        m_server->always(RawServer::answer(502));
        const auto sent = read();
        QTRY_VERIFY(sent->failed());
        QCOMPARE(sent->error().kind, ErrorKind::Server);
        QCOMPARE(m_server->arrived().size(), 3u);
    }

    void waitsAsLongAsTheServerAsks()
    {
        m_client->clock().observe("Sun, 06 Nov 1994 08:49:37 GMT");
        m_server->next(RawServer::answer(
            429, {}, "Date: Sun, 06 Nov 1994 08:49:37 GMT\r\nRetry-After: Sun, 06 Nov 1994 08:50:07 GMT\r\n"));
        m_client->setRetryPolicy({.attempts = 2, .cap = 1s});
        const auto sent = read();
        QTRY_VERIFY(sent->failed());
        QCOMPARE(sent->error().kind, ErrorKind::RateLimited);
        QVERIFY(*sent->error().retryAfter > 29s && *sent->error().retryAfter <= 30s);
    }

    void reportsTheServersWordsAndFields()
    {
        m_server->always(RawServer::answer(422,
            R"({"code":"422","error":"Invalid","message":"Check","details":{"fieldViolations":[{"field":"zip","description":"d"}]}})"));
        const auto sent = read();
        QTRY_VERIFY(sent->failed());
        QCOMPARE(sent->error().kind, ErrorKind::Invalid);
        QCOMPARE(sent->error().detail, u"Check"_s);
        QCOMPARE(sent->error().fields.at(0).field, u"zip"_s);
        QCOMPARE(sent->error().requestId.toLatin1(), m_server->arrived().at(0).header("x-request-id"));
    }

    void followsNoRedirect()
    {
        RawServer other;
        m_server->always(RawServer::answer(302, {}, "Location: " + other.url(u"/x"_s).toEncoded() + "\r\n"));
        const auto sent = read();
        QTRY_VERIFY(sent->failed());
        QCOMPARE(sent->error().kind, ErrorKind::Protocol);
        QCOMPARE(other.arrived().size(), 0u);
        QCOMPARE(m_server->arrived().size(), 1u);
    }

    void keepsNoCookies()
    {
        m_server->always(RawServer::answer(200, "{}", "Set-Cookie: a=b\r\n"));
        for (int i = 0; i < 2; ++i) {
            const auto sent = read();
            QTRY_VERIFY(sent->result && *sent->result);
        }
        QVERIFY(m_server->arrived().at(1).header("cookie").isEmpty());
    }

    void aTimeoutIsNotACancelation()
    {
        m_client->setTimeouts({.read = 50ms});
        m_client->setRetryPolicy({.attempts = 1});
        m_server->always(RawServer::silence());
        const auto sent = read();
        QTRY_VERIFY(sent->failed());
        QCOMPARE(sent->error().kind, ErrorKind::Timeout);
        QVERIFY(!m_client->connectionState().online);
    }

    void aBodyThatNeverEndsTimesOut()
    {
        m_client->setTimeouts({.read = 80ms});
        m_client->setRetryPolicy({.attempts = 1});
        m_server->always([](QTcpSocket &socket, const RawServer::Request &) {
            socket.write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nx");
        });
        const auto sent = read();
        QTRY_VERIFY(sent->failed());
        QCOMPARE(sent->error().kind, ErrorKind::Timeout);
    }

    void aCutBodyIsNotBelieved()
    {
        m_client->setRetryPolicy({.attempts = 1});
        m_server->always(RawServer::sayAndClose("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{}"));
        const auto sent = read();
        QTRY_VERIFY(sent->failed());
        QCOMPARE(sent->error().kind, ErrorKind::Offline);
        QCOMPARE(sent->error().code, u"cut"_s);
    }

    void droppingTheCallSilencesIt_data()
    {
        QTest::addColumn<int>("afterArrivals");
        QTest::newRow("before it was sent") << 0;
        QTest::newRow("while the server thinks") << 1;
    }

    void droppingTheCallSilencesIt()
    {
        QFETCH(int, afterArrivals);
        m_server->next(RawServer::silence());
        auto sent = read();
        QTRY_COMPARE(int(m_server->arrived().size()), afterArrivals);
        sent->call.cancel();
        QVERIFY(!sent->call.isRunning());
        const auto later = ::send(this, *m_client, net::get(u"op"_s, u"/later"_s));
        m_server->always(RawServer::answer(200, "{}"));
        QTRY_VERIFY(m_server->count("GET") > afterArrivals);
        QVERIFY(!sent->result);
    }

    void aDecodedResultIsNotDeliveredToADroppedCall()
    {
        auto sent = read();
        QSignalSpy ends(sent->call.job(), &net::Job::finished);
        connect(sent->call.job(), &net::Job::finished, this, [&sent] { sent->call.cancel(); });
        QTRY_COMPARE(ends.count(), 1);
        const auto later = read();
        QTRY_VERIFY(later->result);
        QVERIFY(!sent->result);
    }

    void theHandlerMayReplaceItsOwnCall()
    {
        net::Call<net::Nothing> call(*m_client, net::get(u"op"_s, u"/1"_s));
        int heard = 0;
        call.then(this, [&](const net::Result<net::Nothing> &) {
            ++heard;
            call = net::Call<net::Nothing>(*m_client, net::get(u"op"_s, u"/2"_s));
            call.then(this, [&](const net::Result<net::Nothing> &) { ++heard; });
        });
        QTRY_COMPARE(heard, 2);
    }

    void theContextMayDieFirst()
    {
        auto context = std::make_unique<QObject>();
        const auto sent = ::send(context.get(), *m_client, net::get(u"op"_s, u"/x"_s));
        context.reset();
        QTRY_COMPARE(m_server->arrived().size(), 1u);
        const auto later = read();
        QTRY_VERIFY(later->result);
        QVERIFY(!sent->result);
    }

    void theClientMayDieFirst()
    {
        m_server->always(RawServer::silence());
        const auto sent = ::send(this, *m_client, net::post(u"op"_s, u"/x"_s, "{}"));
        QTRY_COMPARE(m_server->arrived().size(), 1u);
        m_client.reset();
        QVERIFY(sent->failed());
        QCOMPARE(sent->error().kind, ErrorKind::Offline);
        QVERIFY(sent->error().mayHaveArrived);
    }

    void tellsItsProgress()
    {
        const auto sent = ::send(this, *m_client, net::post(u"op"_s, u"/x"_s, QByteArray(100'000, ' ')));
        QSignalSpy up(sent->call.job(), &net::Job::sent);
        QSignalSpy down(sent->call.job(), &net::Job::received);
        QTRY_VERIFY(sent->result && *sent->result);
        QVERIFY(!up.isEmpty() && !down.isEmpty());
        QCOMPARE(up.last().at(1).toLongLong(), 100'000);
    }

    void htmlIsNotASuccess_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<bool>("believed");
        QTest::newRow("nothing") << QByteArray() << true;
        QTest::newRow("white space") << QByteArray(" \r\n") << true;
        QTest::newRow("object") << QByteArray("{}") << true;
        QTest::newRow("HTML") << QByteArray("<html>Sign in to our Wi-Fi</html>") << false;
        QTest::newRow("cut JSON") << QByteArray("{\"a\":") << false;
    }

    void htmlIsNotASuccess()
    {
        QFETCH(QByteArray, body);
        m_server->always(RawServer::answer(200, body));
        net::Call<net::Nothing> call(*m_client, net::remove(u"deleteOrder"_s, u"/orders/1"_s));
        std::optional<net::Result<net::Nothing>> result;
        call.then(this, [&](const net::Result<net::Nothing> &r) { result = r; });
        QTRY_VERIFY(result);
        QTEST(result->has_value(), "believed");
        if (!*result) {
            QCOMPARE(result->error().kind, ErrorKind::Protocol);
            QVERIFY(result->error().mayHaveArrived);
            QCOMPARE(result->error().httpStatus, 200);
            QVERIFY(!result->error().requestId.isEmpty());
        }
    }

    void tellsDriftOncePerPath()
    {
        QSignalSpy drift(m_client.get(), &net::Client::driftSeen);
        m_server->always(RawServer::answer(200, R"([{"name":"a","size":"x"},{"name":"b","size":"y"}])"));
        for (int i = 0; i < 2; ++i) {
            net::Call<std::vector<wire::Item>> call(*m_client, net::get(u"listItems"_s, u"/items"_s));
            std::optional<net::Result<std::vector<wire::Item>>> result;
            call.then(this, [&](const net::Result<std::vector<wire::Item>> &r) { result = r; });
            QTRY_VERIFY(result && *result);
            QCOMPARE((*result)->size(), 2u);
        }
        QCOMPARE(drift.count(), 1);
        QCOMPARE(drift.at(0).at(0).toString(), u"listItems"_s);
        QCOMPARE(drift.at(0).at(1).toString(), u"[].size"_s);
    }

    void knowsWhetherTheServerIsThere()
    {
        QSignalSpy changes(m_client.get(), &net::Client::connectionStateChanged);
        m_client->setRetryPolicy({.attempts = 1});
        m_server->next(RawServer::answer(404, {}, "Date: Fri, 20 Mar 2026 12:00:00 GMT\r\n"));
        auto sent = read();
        QTRY_VERIFY(sent->result);
        QVERIFY(m_client->connectionState().online);
        QVERIFY(m_client->connectionState().lastAnswer.isValid());
        QCOMPARE(m_client->clock().now().date(), QDate(2026, 3, 20));
        m_server->always(RawServer::sayAndClose({}));
        sent = read();
        QTRY_VERIFY(sent->result);
        QVERIFY(!m_client->connectionState().online);
        QVERIFY(m_client->connectionState().lastAnswer.isValid());
        QCOMPARE(changes.count(), 2);
    }

    void neitherBodyNorQueryIsLogged()
    {
        static QStringList lines;
        lines.clear();
        const auto before
            = qInstallMessageHandler([](QtMsgType, const QMessageLogContext &, const QString &line) { lines << line; });
        auto request = net::post(u"op"_s, u"/n/%2B12025550134"_s, R"({"pin":"4711"})");
        request.query.add(u"account"_s, u"998877"_s);
        m_client->setOwnAuthorization("Bearer s3cret");
        m_server->always(RawServer::answer(200, R"({"pin":"4712"})"));
        const auto sent = ::send(this, *m_client, request);
        [&] { QTRY_VERIFY(sent->result); }();
        qInstallMessageHandler(before);
        const QString all = lines.join(u'\n');
        QVERIFY(all.contains(u"POST /n/%2B*********34 -> 200"_s));
        for (const auto &secret : {u"471"_s, u"998877"_s, u"s3cret"_s, u"55501"_s})
            QVERIFY2(!all.contains(secret), qPrintable(all));
    }

private:
    std::unique_ptr<Sent> read(const net::Query &query = {})
    {
        return ::send(this, *m_client, net::get(u"op"_s, u"/orders"_s, query));
    }

    std::unique_ptr<RawServer> m_server;
    std::unique_ptr<net::Client> m_client;
};

QTEST_GUILESS_MAIN(TestJob)
#include "tst_job.moc"
