#include "net/tokensource.h"
#include "rawserver.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using net::ErrorKind;

static const QByteArray expiredChallenge
    = "WWW-Authenticate: Bearer error=\"invalid_token\", error_description=\"Jwt expired at 2024-07-08T22:12:28Z\"\r\n";

static RawServer::Reaction token(const QByteArray &token, int seconds = 3599)
{
    return RawServer::answer(200,
        R"({"access_token":")" + token + R"(","expires_in":)" + QByteArray::number(seconds)
            + R"(,"scope":"","token_type":"bearer"})");
}

class TestTokenSource : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_auth = std::make_unique<RawServer>();
        m_auth->always(token("T1"));
        m_api = std::make_unique<RawServer>();
        m_tokens = std::make_unique<net::TokenSource>(m_auth->url());
        m_tokens->client().setRetryPolicy({.attempts = 4, .base = 1ms, .cap = 20ms, .factor = 4, .floor = 0});
        m_tokens->setCredentials(net::OAuth2{u"key"_s, u"pässword"_s});
        m_client = std::make_unique<net::Client>(m_api->url(), m_tokens.get());
        m_client->setRetryPolicy({.attempts = 1});
    }

    void cleanup()
    {
        m_client.reset();
        m_tokens.reset();
    }

    void exchangesTheKeyForAToken()
    {
        const auto sent = read();
        QTRY_VERIFY(sent->result && *sent->result);
        const auto &asked = m_auth->arrived().at(0);
        QCOMPARE(asked.verb, QByteArray("POST"));
        QCOMPARE(asked.target, QByteArray("/oauth2/token"));
        QCOMPARE(asked.body, QByteArray("grant_type=client_credentials"));
        QCOMPARE(asked.header("content-type"), QByteArray("application/x-www-form-urlencoded"));
        QCOMPARE(asked.header("authorization"), "Basic " + QByteArray("key:pässword").toBase64());
        QCOMPARE(m_api->arrived().at(0).header("authorization"), QByteArray("Bearer T1"));
    }

    void fetchesOnceForEverybody()
    {
        std::vector<std::unique_ptr<Sent>> all;
        for (int i = 0; i < 20; ++i)
            all.push_back(read());
        for (const auto &sent : all)
            QTRY_VERIFY(sent->result && *sent->result);
        const auto later = read();
        QTRY_VERIFY(later->result);
        QCOMPARE(m_auth->arrived().size(), 1u);
    }

    void renewsBeforeTheEnd()
    {
        m_auth->always(token("short", 2)); // good for half its life
        const auto first = read();
        QTRY_VERIFY(first->result && *first->result);
        QTRY_VERIFY(!m_tokens->authorization());
        m_auth->always(token("T2"));
        const auto second = read();
        QTRY_VERIFY(second->result && *second->result);
        QCOMPARE(m_api->arrived().at(1).header("authorization"), QByteArray("Bearer T2"));
    }

    void renewsAnExpiredTokenOnceForEverybody()
    {
        const auto first = read();
        QTRY_VERIFY(first->result && *first->result);
        m_auth->always(token("T2"));
        m_api->always([](QTcpSocket &socket, const RawServer::Request &request) {
            const bool good = request.header("authorization") == "Bearer T2";
            (good ? RawServer::answer(200, "{}") : RawServer::answer(401, {}, expiredChallenge))(socket, request);
        });
        std::vector<std::unique_ptr<Sent>> all;
        for (int i = 0; i < 5; ++i)
            all.push_back(i % 2 ? write() : read());
        for (const auto &sent : all)
            QTRY_VERIFY(sent->result && *sent->result);
        QCOMPARE(m_auth->arrived().size(), 2u);
        QCOMPARE(m_api->count("POST"), 4); // each refused once, done once
        QCOMPARE(m_api->arrived().back().header("authorization"), QByteArray("Bearer T2"));
    }

    void replaysAWriteWithItsWholeBody()
    {
        m_api->next(RawServer::answer(401, {}, expiredChallenge));
        const auto sent = write();
        QTRY_VERIFY(sent->result && *sent->result);
        QCOMPARE(m_api->count("POST"), 2);
        QCOMPARE(m_api->arrived().at(1).body, QByteArray("{\"a\":1}"));
    }

    void replaysOnlyOnce()
    {
        m_api->always(RawServer::answer(401, {}, expiredChallenge));
        const auto sent = write();
        QTRY_VERIFY(sent->failed());
        QCOMPARE(sent->error().kind, ErrorKind::Unauthorized);
        QVERIFY(!sent->error().mayHaveArrived);
        QCOMPARE(m_api->count("POST"), 2);
        QCOMPARE(m_auth->arrived().size(), 2u);
    }

    void surfacesEveryOther401_data()
    {
        QTest::addColumn<QByteArray>("challenge");
        QTest::newRow("none") << QByteArray();
        QTest::newRow("basic") << QByteArray("WWW-Authenticate: Basic realm=\"Realm\"\r\n");
        QTest::newRow("invalid") << QByteArray("WWW-Authenticate: Bearer error=\"invalid_token\"\r\n");
    }

    void surfacesEveryOther401()
    {
        QFETCH(QByteArray, challenge);
        m_api->always(
            RawServer::answer(401, R"({"error":{"code":401,"message":"who?","status":"UNAUTHENTICATED"}})", challenge));
        for (int i = 0; i < 2; ++i) {
            const auto sent = i ? write() : read();
            QTRY_VERIFY(sent->failed());
            QCOMPARE(sent->error().kind, ErrorKind::Unauthorized);
            QCOMPARE(sent->error().detail, u"who?"_s);
        }
        QCOMPARE(m_api->arrived().size(), 2u);
        QCOMPARE(m_auth->arrived().size(), 1u);
    }

    void saysWhyTheKeyWasRefused()
    {
        m_auth->always(RawServer::answer(401, R"({"error":"invalid_client","error_description":"Unknown key"})"));
        std::vector<std::unique_ptr<Sent>> all;
        all.push_back(read());
        all.push_back(write());
        for (const auto &sent : all) {
            QTRY_VERIFY(sent->failed());
            QCOMPARE(sent->error().kind, ErrorKind::SignIn);
            QCOMPARE(sent->error().detail, u"Unknown key"_s);
            QVERIFY(!sent->error().mayHaveArrived);
        }
        QCOMPARE(m_auth->arrived().size(), 1u);
        QCOMPARE(m_api->arrived().size(), 0u);
    }

    void retriesAFullTokenEndpoint()
    {
        for (int i = 0; i < 3; ++i)
            m_auth->next(RawServer::answer(429));
        const auto sent = read();
        QTRY_VERIFY(sent->result && *sent->result);
        QCOMPARE(m_auth->arrived().size(), 4u);
    }

    void aWriteWithoutATokenHasNotArrived_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<ErrorKind>("kind");
        QTest::newRow("busy") << 429 << ErrorKind::RateLimited;
        QTest::newRow("broken") << 500 << ErrorKind::Server;
        QTest::newRow("redirect") << 302 << ErrorKind::Protocol;
        QTest::newRow("no token in it") << 200 << ErrorKind::Protocol;
    }

    void aWriteWithoutATokenHasNotArrived()
    {
        QFETCH(int, status);
        m_auth->always(RawServer::answer(status, "{}", "Location: http://127.0.0.1:9/\r\n"));
        const auto sent = write();
        QTRY_VERIFY(sent->failed());
        QTEST(sent->error().kind, "kind");
        QVERIFY(!sent->error().mayHaveArrived);
        QCOMPARE(m_api->arrived().size(), 0u);
    }

    void sendsBasicAndGivenTokensAsTheyAre()
    {
        m_tokens->setCredentials(net::Basic{u"key"_s, u"secret"_s});
        const auto first = read();
        QTRY_VERIFY(first->result);
        QCOMPARE(m_api->arrived().at(0).header("authorization"), "Basic " + QByteArray("key:secret").toBase64());
        m_tokens->setCredentials(net::GivenToken{u" abc\n"_s});
        const auto second = read();
        QTRY_VERIFY(second->result);
        QCOMPARE(m_api->arrived().at(1).header("authorization"), QByteArray("Bearer abc"));
        QCOMPARE(m_auth->arrived().size(), 0u);
    }

    void aGivenTokenThatExpiredIsTheCallersToReplace()
    {
        m_tokens->setCredentials(net::GivenToken{u"abc"_s});
        m_api->always(RawServer::answer(401, {}, expiredChallenge));
        const auto sent = read();
        QTRY_VERIFY(sent->failed());
        QCOMPARE(sent->error().kind, ErrorKind::Unauthorized);
        QCOMPARE(m_api->arrived().size(), 1u);
    }

    void withoutAKeyNothingIsSent()
    {
        m_tokens->setCredentials({});
        const auto sent = write();
        QTRY_VERIFY(sent->failed());
        QCOMPARE(sent->error().kind, ErrorKind::SignIn);
        QCOMPARE(sent->error().code, u"no-credentials"_s);
        QCOMPARE(m_api->arrived().size(), 0u);
    }

    void requestsWaitUntilTheKeychainHasAnswered()
    {
        net::TokenSource tokens(m_auth->url());
        net::Client client(m_api->url(), &tokens);
        const auto early = ::send(this, client, net::get(u"op"_s, u"/orders"_s));
        const auto other = read();
        QTRY_VERIFY(other->result && *other->result);
        QVERIFY(!early->result);
        tokens.setCredentials(net::GivenToken{u"abc"_s});
        QTRY_VERIFY(early->result && *early->result);
        QCOMPARE(m_api->arrived().back().header("authorization"), QByteArray("Bearer abc"));
    }

    void aNewKeyServesThoseWhoWait()
    {
        m_auth->next(RawServer::silence());
        const auto sent = read();
        QTRY_COMPARE(m_auth->arrived().size(), 1u);
        m_auth->always(token("T9"));
        m_tokens->setCredentials(net::OAuth2{u"other"_s, u"secret"_s});
        QTRY_VERIFY(sent->result && *sent->result);
        QCOMPARE(m_api->arrived().at(0).header("authorization"), QByteArray("Bearer T9"));
    }

    void aDroppedCallDoesNotComeBackWithTheToken()
    {
        m_auth->next(RawServer::silence());
        auto dropped = write();
        QTRY_COMPARE(m_auth->arrived().size(), 1u);
        dropped->call.cancel();
        m_tokens->setCredentials(net::OAuth2{u"other"_s, u"secret"_s});
        const auto later = read();
        QTRY_VERIFY(later->result && *later->result);
        QCOMPARE(m_api->count("POST"), 0);
    }

private:
    std::unique_ptr<Sent> read() { return ::send(this, *m_client, net::get(u"op"_s, u"/orders"_s)); }
    std::unique_ptr<Sent> write() { return ::send(this, *m_client, net::post(u"op"_s, u"/orders"_s, "{\"a\":1}")); }

    std::unique_ptr<RawServer> m_auth;
    std::unique_ptr<RawServer> m_api;
    std::unique_ptr<net::TokenSource> m_tokens;
    std::unique_ptr<net::Client> m_client;
};

QTEST_GUILESS_MAIN(TestTokenSource)
#include "tst_tokensource.moc"
