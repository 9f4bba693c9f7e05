#include "sandbox/rawhttp.h"
#include "support/sandbox.h"

#include <QTest>

using namespace Qt::StringLiterals;

//! The faults meet the Numbers API as they meet porting, and what they cost can be counted.
class TestSandboxNumberFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void doesOrDoesNotRent_data();
    void doesOrDoesNotRent();
    void rentsWhatIsHeldWhenItIsLetGo();
    void expiredTokensAreToldFromBadOnes();
    void refusesARawPlusOnlyWhenStrict();
    void countsWhatArrived();

private:
    QByteArray headers() { return "Authorization: Bearer " + m_sandbox.token().toLatin1() + "\r\n"; }
    QByteArray path(const QString &rest) const
    {
        return (m_sandbox.info().numbers.path() + u"/v1/projects/"_s + m_sandbox.info().project + rest).toLatin1();
    }
    QString offered()
    {
        const auto answer = m_sandbox.numbers("GET", u"/availableNumbers?regionCode=US&type=LOCAL&size=1"_s);
        const QJsonArray numbers = answer.object.value("availableNumbers"_L1).toArray();
        return numbers.at(0).toObject().value("phoneNumber"_L1).toString();
    }
    int charges() { return int(m_sandbox.control("GET", u"/numbers"_s).object.value("charges"_L1).toArray().size()); }

    support::Sandbox m_sandbox{{.now = u"2026-05-04T14:00:00Z"_s}};
};

void TestSandboxNumberFaults::doesOrDoesNotRent_data()
{
    QTest::addColumn<QJsonObject>("fault");
    QTest::addColumn<int>("status"); // 0: no whole answer
    QTest::addColumn<bool>("rented");
    QTest::newRow("status") << QJsonObject{{u"kind"_s, u"status"_s}, {u"status"_s, 500}} << 500 << false;
    QTest::newRow("too many") << QJsonObject{{u"kind"_s, u"status"_s}, {u"status"_s, 429}} << 429 << false;
    QTest::newRow("drop before") << QJsonObject{{u"kind"_s, u"drop-before"_s}} << 0 << false;
    QTest::newRow("drop after") << QJsonObject{{u"kind"_s, u"drop-after"_s}} << 0 << true;
    QTest::newRow("half") << QJsonObject{{u"kind"_s, u"half"_s}} << 200 << true;
    QTest::newRow("garbage") << QJsonObject{{u"kind"_s, u"garbage"_s}} << 0 << true;
    QTest::newRow("gateway's page") << QJsonObject{{u"kind"_s, u"html"_s}, {u"status"_s, 502}} << 502 << false;
    QTest::newRow("page after work") << QJsonObject{{u"kind"_s, u"html"_s}, {u"status"_s, 200}} << 200 << true;
    QTest::newRow("empty") << QJsonObject{{u"kind"_s, u"empty"_s}} << 200 << true;
    QTest::newRow("wrong types") << QJsonObject{{u"kind"_s, u"wrong-type"_s}} << 200 << true;
    QTest::newRow("expired token") << QJsonObject{{u"kind"_s, u"expired-token"_s}} << 401 << false;
}

void TestSandboxNumberFaults::doesOrDoesNotRent()
{
    QFETCH(QJsonObject, fault);
    QFETCH(int, status);
    QFETCH(bool, rented);
    const int before = charges();
    const QString number = offered();
    fault[u"path"_s] = u":rent$"_s;
    QVERIFY(m_sandbox.addFault(fault));
    const RawHttp answer
        = RawHttp::send(m_sandbox.info().numbers, "POST", path(u"/availableNumbers/%1:rent"_s.arg(number)), headers());
    QCOMPARE(answer.status(), status);
    QCOMPARE(charges() - before, rented ? 1 : 0);
    QCOMPARE(m_sandbox.numbers("GET", u"/activeNumbers/"_s + number).status, rented ? 200 : 404);
    QVERIFY(m_sandbox.removeAllFaults());
}

void TestSandboxNumberFaults::rentsWhatIsHeldWhenItIsLetGo()
{
    const QString number = offered();
    const int before = charges();
    const int fault = m_sandbox.addFault({{u"kind"_s, u"hold-before"_s}, {u"path"_s, u":rent$"_s}});
    const RawHttp nothing = RawHttp::send(
        m_sandbox.info().numbers, "POST", path(u"/availableNumbers/%1:rent"_s.arg(number)), headers(), {}, 300);
    QVERIFY(!nothing.isWhole());
    QCOMPARE(charges(), before);
    QVERIFY(m_sandbox.removeFault(fault));
    QCOMPARE(charges(), before + 1);
}

void TestSandboxNumberFaults::expiredTokensAreToldFromBadOnes()
{
    const QByteArray list = path(u"/activeNumbers"_s);
    const QByteArray old = headers();
    QVERIFY(m_sandbox.advance(u"PT2H"_s));
    const RawHttp expired = RawHttp::send(m_sandbox.info().numbers, "GET", list, old);
    QCOMPARE(expired.status(), 401);
    QVERIFY(expired.header("WWW-Authenticate").contains("expired"));
    QCOMPARE(expired.object().value("error"_L1).toObject().value("status"_L1).toString(), u"UNAUTHENTICATED"_s);
    const RawHttp bad = RawHttp::send(m_sandbox.info().numbers, "GET", list, "Authorization: Bearer a.b.c\r\n");
    QCOMPARE(bad.status(), 401);
    QVERIFY(!bad.header("WWW-Authenticate").contains("expired"));
}

void TestSandboxNumberFaults::refusesARawPlusOnlyWhenStrict()
{
    const QByteArray raw = path(u"/activeNumbers?numberPattern.searchPattern=START&numberPattern.pattern=+1"_s);
    QCOMPARE(RawHttp::send(m_sandbox.info().numbers, "GET", raw, headers()).status(), 400);
    QCOMPARE(
        RawHttp::send(m_sandbox.info().numbers, "GET", QByteArray(raw).replace("=+", "=%2B"), headers()).status(), 200);
}

void TestSandboxNumberFaults::countsWhatArrived()
{
    m_sandbox.clearRequests();
    const QString number = offered();
    QCOMPARE(m_sandbox.numbers("POST", u"/availableNumbers/%1:rent"_s.arg(number)).status, 200);
    QCOMPARE(m_sandbox.numbers("POST", u"/activeNumbers/%1:release"_s.arg(number)).status, 200);
    QCOMPARE(m_sandbox.numbers("GET", u"/activeNumbers/"_s + number).status, 200);
    QCOMPARE(m_sandbox.count(u"POST"_s, u":rent$"_s), 1);
    QCOMPARE(m_sandbox.count(u"POST"_s, u":release$"_s), 1);
    QCOMPARE(m_sandbox.count(u"GET"_s, u"/activeNumbers/"_s), 1);
    QCOMPARE(m_sandbox.count(u"GET"_s, u"/availableNumbers$"_s), 1);
}

QTEST_GUILESS_MAIN(TestSandboxNumberFaults)
#include "tst_sandboxnumberfaults.moc"
