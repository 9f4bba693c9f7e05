#include "sandbox/rawhttp.h"
#include "support/sandbox.h"

#include <QTest>

#include <memory>
#include <vector>

using namespace Qt::StringLiterals;

class TestSandboxAuth : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_sandbox.isRunning()); }
    void init() { m_sandbox.removeAllFaults(); }

    void givesATokenWithAllFourMembers();
    void takesTheKeyFromTheForm();
    void refusesInTheWordsOfOAuth_data();
    void refusesInTheWordsOfOAuth();
    void takesBearerAndBasic();
    void refusesWithAnEmptyBodyAndAChallenge_data();
    void refusesWithAnEmptyBodyAndAChallenge();
    void tokensExpireOnTheClockOfTheSandbox();
    void theBucketRunsDry();

private:
    QByteArray basic(const QString &id, const QString &secret) const
    {
        return "Basic " + QString(id + u':' + secret).toUtf8().toBase64();
    }
    QByteArray goodBasic() const { return basic(m_sandbox.info().keyId, m_sandbox.info().keySecret); }
    QUrl tokenUrl() const { return QUrl(m_sandbox.info().auth.toString() + u"/oauth2/token"_s); }
    RawHttp list(const QByteArray &authorization, const QString &project = {})
    {
        const QString path
            = u"/porting/v1/projects/%1/orders/portIns"_s.arg(project.isEmpty() ? m_sandbox.info().project : project);
        return RawHttp::send(m_sandbox.info().porting, "GET", path.toLatin1(),
            authorization.isEmpty() ? QByteArray() : "Authorization: " + authorization + "\r\n");
    }

    support::Sandbox m_sandbox;
};

constexpr char form[] = "application/x-www-form-urlencoded";

void TestSandboxAuth::givesATokenWithAllFourMembers()
{
    const auto answer = m_sandbox.call("POST", tokenUrl(), "grant_type=client_credentials", form, goodBasic());
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.object.keys(), QStringList({u"access_token"_s, u"expires_in"_s, u"scope"_s, u"token_type"_s}));
    QCOMPARE(answer.object.value("expires_in"_L1).toInt(), 3599);
    QCOMPARE(answer.object.value("token_type"_L1).toString(), u"bearer"_s);
    QCOMPARE(answer.object.value("access_token"_L1).toString().split(u'.').size(), 3);
}

void TestSandboxAuth::takesTheKeyFromTheForm()
{
    const QByteArray body = "grant_type=client_credentials&client_id=" + m_sandbox.info().keyId.toUtf8()
        + "&client_secret=" + m_sandbox.info().keySecret.toUtf8();
    QCOMPARE(m_sandbox.call("POST", tokenUrl(), body, form, {}).status, 200);
}

void TestSandboxAuth::refusesInTheWordsOfOAuth_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<bool>("rightSecret");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("error");
    QTest::newRow("wrong secret") << QByteArray("grant_type=client_credentials") << QByteArray(form) << false << 401
                                  << u"invalid_client"_s;
    QTest::newRow("no grant") << QByteArray("scope=") << QByteArray(form) << true << 400 << u"invalid_request"_s;
    QTest::newRow("other grant") << QByteArray("grant_type=password") << QByteArray(form) << true << 400
                                 << u"unsupported_grant_type"_s;
    QTest::newRow("JSON") << QByteArray("{}") << QByteArray("application/json") << true << 400 << u"invalid_request"_s;
}

void TestSandboxAuth::refusesInTheWordsOfOAuth()
{
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, type);
    QFETCH(bool, rightSecret);
    const auto answer = m_sandbox.call(
        "POST", tokenUrl(), body, type, rightSecret ? goodBasic() : basic(m_sandbox.info().keyId, u"wrong"_s));
    QTEST(answer.status, "status");
    QTEST(answer.object.value("error"_L1).toString(), "error");
    QVERIFY(!answer.object.value("error_description"_L1).toString().isEmpty());
}

void TestSandboxAuth::takesBearerAndBasic()
{
    QCOMPARE(list("Bearer " + m_sandbox.token().toLatin1()).status(), 200);
    QCOMPARE(list(goodBasic()).status(), 200);
}

void TestSandboxAuth::refusesWithAnEmptyBodyAndAChallenge_data()
{
    QTest::addColumn<QByteArray>("authorization");
    QTest::addColumn<QString>("project");
    QTest::newRow("nothing") << QByteArray() << QString();
    QTest::newRow("wrong basic") << basic(u"nobody"_s, u"wrong"_s) << QString();
    QTest::newRow("no token of ours") << QByteArray("Bearer abc") << QString();
    QTest::newRow("forged") << QByteArray("Bearer eyJhbGciOiJub25lIn0.e30.") << QString();
    QTest::newRow("foreign project") << goodBasic() << u"00000000-0000-0000-0000-000000000000"_s;
}

void TestSandboxAuth::refusesWithAnEmptyBodyAndAChallenge()
{
    QFETCH(QByteArray, authorization);
    QFETCH(QString, project);
    const RawHttp answer = list(authorization, project);
    QCOMPARE(answer.status(), 401);
    QCOMPARE(answer.body(), QByteArray());
    QVERIFY(!answer.header("WWW-Authenticate").isEmpty());
    QVERIFY(!answer.header("WWW-Authenticate").contains("expired"));
}

void TestSandboxAuth::tokensExpireOnTheClockOfTheSandbox()
{
    const QByteArray token = "Bearer " + m_sandbox.token().toLatin1();
    QVERIFY(m_sandbox.advance(u"PT59M"_s));
    QCOMPARE(list(token).status(), 200);
    QVERIFY(m_sandbox.advance(u"PT1M"_s));
    const RawHttp answer = list(token);
    QCOMPARE(answer.status(), 401);
    QVERIFY(answer.header("WWW-Authenticate").startsWith("Bearer error=\"invalid_token\""));
    QVERIFY(answer.header("WWW-Authenticate").contains("Jwt expired at "));
}

void TestSandboxAuth::theBucketRunsDry()
{
    // All requests at once, each on a connection of its own: faster than ten a second on any machine.
    const QByteArray request = "POST /auth/oauth2/token HTTP/1.1\r\nHost: localhost\r\nAuthorization: " + goodBasic()
        + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 29\r\n\r\n"
          "grant_type=client_credentials";
    std::vector<std::unique_ptr<QTcpSocket>> sockets;
    for (int i = 0; i < 60; ++i) {
        sockets.push_back(std::make_unique<QTcpSocket>());
        sockets.back()->connectToHost(u"127.0.0.1"_s, quint16(m_sandbox.info().auth.port()));
        sockets.back()->write(request);
    }
    QList<QByteArray> lines;
    for (const auto &socket : sockets) {
        QTRY_VERIFY(socket->canReadLine());
        lines.append(socket->readLine());
    }
    QVERIFY(lines.count("HTTP/1.1 429 Too Many Requests\r\n") > 0);
    QVERIFY(lines.count("HTTP/1.1 200 OK\r\n") >= 10);
}

QTEST_GUILESS_MAIN(TestSandboxAuth)
#include "tst_sandboxauth.moc"
