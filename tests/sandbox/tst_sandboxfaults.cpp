#include "sandbox/rawhttp.h"
#include "support/sandbox.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;

//! Each kind of fault as it looks on the wire, and what it leaves behind on the desk.
class TestSandboxFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_token = "Authorization: Bearer " + m_sandbox.token().toLatin1() + "\r\n"; }
    void init();

    void answersTheStatusThatItIsTold();
    void cutsBeforeOrAfterTheWork_data();
    void cutsBeforeOrAfterTheWork();
    void holdsUntilItIsRemoved_data();
    void holdsUntilItIsRemoved();
    void aHeldCreateIsDoneEvenWhenTheClientHasLeft_data();
    void aHeldCreateIsDoneEvenWhenTheClientHasLeft();
    void sendsBrokenAnswers_data();
    void sendsBrokenAnswers();
    void sendsAGatewaysPage();
    void delays();
    void drips();
    void changesTypes();
    void leavesOutMembers();
    void sendsAnEmptyAnswer();
    void expiresATokenEarly();
    void skipsAndCounts();
    void matchesVerbAndPath();
    void refusesNonsense_data();
    void refusesNonsense();
    void neverHitsTheControl();
    void logsWhatArrived();

private:
    QByteArray path(const char *rest) const
    {
        return "/porting/v1/projects/" + m_sandbox.info().project.toLatin1() + rest;
    }
    RawHttp send(const QByteArray &verb, const char *rest, const QByteArray &body = {}, int patience = 10'000)
    {
        return RawHttp::send(m_sandbox.info().porting, verb, path(rest), m_token, body, patience);
    }
    RawHttp create(int patience = 10'000)
    {
        const QJsonObject body = m_sandbox.orderBody({u"+1312555%1"_s.arg(++m_line)});
        return send("POST", "/orders/portIns", QJsonDocument(body).toJson(), patience);
    }
    int orders() { return m_sandbox.state().value("orders"_L1).toInt(); }

    support::Sandbox m_sandbox;
    QByteArray m_token;
    int m_line = 1000;
};

void TestSandboxFaults::init()
{
    m_sandbox.removeAllFaults();
    m_sandbox.clearRequests();
}

void TestSandboxFaults::answersTheStatusThatItIsTold()
{
    m_sandbox.addFault({{u"kind"_s, u"status"_s}, {u"status"_s, 429},
        {u"headers"_s, QJsonObject{{u"Retry-After"_s, 7}}}, {u"body"_s, QJsonObject{{u"title"_s, u"Too many"_s}}}});
    const int before = orders();
    const RawHttp answer = create();
    QCOMPARE(answer.status(), 429);
    QCOMPARE(answer.header("Retry-After"), QByteArray("7"));
    QCOMPARE(answer.body(), QByteArray(R"({"title":"Too many"})"));
    QCOMPARE(orders(), before);
    QCOMPARE(create().status(), 201);
}

void TestSandboxFaults::cutsBeforeOrAfterTheWork_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<int>("made");
    QTest::newRow("before") << u"drop-before"_s << 0;
    QTest::newRow("after") << u"drop-after"_s << 1;
}

void TestSandboxFaults::cutsBeforeOrAfterTheWork()
{
    QFETCH(QString, kind);
    QFETCH(int, made);
    m_sandbox.addFault({{u"kind"_s, kind}});
    const int before = orders();
    const RawHttp answer = create();
    QCOMPARE(answer.received, QByteArray());
    QVERIFY(answer.closed);
    QCOMPARE(orders(), before + made);
    QCOMPARE(m_sandbox.count(u"POST"_s, u"orders/portIns$"_s), 1);
    const QJsonObject logged = m_sandbox.requests().at(0).toObject();
    QCOMPARE(logged.value("fault"_L1).toObject().value("kind"_L1).toString(), kind);
    QCOMPARE(logged.contains("order"_L1), made == 1);
}

void TestSandboxFaults::holdsUntilItIsRemoved_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<int>("madeWhileHeld");
    QTest::newRow("before") << u"hold-before"_s << 0;
    QTest::newRow("after") << u"hold-after"_s << 1;
}

void TestSandboxFaults::holdsUntilItIsRemoved()
{
    QFETCH(QString, kind);
    QFETCH(int, madeWhileHeld);
    const int fault = m_sandbox.addFault({{u"kind"_s, kind}});
    const int before = orders();
    const QByteArray body = QJsonDocument(m_sandbox.orderBody({u"+1312555%1"_s.arg(++m_line)})).toJson();
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_s, quint16(m_sandbox.info().porting.port()));
    socket.write("POST " + path("/orders/portIns") + " HTTP/1.1\r\nHost: x\r\n" + m_token
        + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
    QTRY_COMPARE(m_sandbox.count(u"POST"_s, u"orders/portIns$"_s), 1);
    QVERIFY(m_sandbox.requests().at(0).toObject().value("held"_L1).toBool());
    QCOMPARE(orders(), before + madeWhileHeld);
    QCOMPARE(socket.bytesAvailable(), 0);
    QVERIFY(m_sandbox.removeFault(fault));
    QTRY_VERIFY(socket.bytesAvailable() > 0);
    QVERIFY(socket.readAll().startsWith("HTTP/1.1 201"));
    QCOMPARE(orders(), before + 1);
    QVERIFY(!m_sandbox.requests().at(0).toObject().value("held"_L1).toBool());
}

void TestSandboxFaults::aHeldCreateIsDoneEvenWhenTheClientHasLeft_data()
{
    QTest::addColumn<QJsonObject>("fault");
    QTest::addColumn<int>("made");
    QTest::newRow("before") << QJsonObject{{u"kind"_s, u"hold-before"_s}} << 1;
    QTest::newRow("before, abandoned") << QJsonObject{{u"kind"_s, u"hold-before"_s}, {u"abandon"_s, true}} << 0;
    QTest::newRow("after") << QJsonObject{{u"kind"_s, u"hold-after"_s}} << 1;
}

void TestSandboxFaults::aHeldCreateIsDoneEvenWhenTheClientHasLeft()
{
    QFETCH(QJsonObject, fault);
    QFETCH(int, made);
    const int id = m_sandbox.addFault(fault);
    const int before = orders();
    QCOMPARE(create(200).received, QByteArray()); // gives up, and closes
    QTRY_COMPARE(m_sandbox.count(u"POST"_s, u"orders/portIns$"_s), 1);
    QVERIFY(m_sandbox.removeFault(id));
    QCOMPARE(orders(), before + made);
    QCOMPARE(send("GET", "/orders/portIns").status(), 200);
}

void TestSandboxFaults::sendsBrokenAnswers_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QByteArray>("start");
    QTest::newRow("half") << u"half"_s << QByteArray("HTTP/1.1 201 Created\r\n");
    QTest::newRow("half a status line") << u"half-status-line"_s << QByteArray("HTTP/1.1 20");
    QTest::newRow("garbage") << u"garbage"_s << QByteArray("\0\1", 2);
}

void TestSandboxFaults::sendsBrokenAnswers()
{
    QFETCH(QString, kind);
    QFETCH(QByteArray, start);
    m_sandbox.addFault({{u"kind"_s, kind}});
    const int before = orders();
    const RawHttp answer = create();
    QVERIFY2(answer.received.startsWith(start), answer.received.constData());
    QVERIFY(answer.closed);
    QVERIFY(!answer.isWhole());
    QCOMPARE(orders(), before + 1);
    if (kind == "half"_L1)
        QCOMPARE(answer.body().size(), answer.header("Content-Length").toInt() / 2);
}

void TestSandboxFaults::sendsAGatewaysPage()
{
    m_sandbox.addFault({{u"kind"_s, u"html"_s}});
    m_sandbox.addFault({{u"kind"_s, u"html"_s}, {u"status"_s, 200}});
    const int before = orders();
    const RawHttp failed = create();
    QCOMPARE(failed.status(), 502);
    QVERIFY(failed.header("Content-Type").startsWith("text/html"));
    QCOMPARE(orders(), before);
    const RawHttp worked = create();
    QCOMPARE(worked.status(), 200);
    QVERIFY(worked.body().contains("<html>"));
    QCOMPARE(orders(), before + 1);
}

void TestSandboxFaults::delays()
{
    m_sandbox.addFault({{u"kind"_s, u"delay"_s}, {u"ms"_s, 300}});
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(send("GET", "/orders/portIns").status(), 200);
    QVERIFY(timer.elapsed() >= 290);
}

void TestSandboxFaults::drips()
{
    m_sandbox.addFault({{u"kind"_s, u"drip"_s}, {u"bytes"_s, 10}, {u"ms"_s, 20}});
    QElapsedTimer timer;
    timer.start();
    const RawHttp answer = send("GET", "/orders/portIns");
    QVERIFY(answer.object().contains("totalItems"_L1));
    QVERIFY(timer.elapsed() >= (answer.body().size() / 10 - 1) * 20);
}

void TestSandboxFaults::changesTypes()
{
    m_sandbox.addFault({{u"kind"_s, u"wrong-type"_s}, {u"member"_s, u"totalItems"_s}});
    m_sandbox.addFault({{u"kind"_s, u"wrong-type"_s}});
    const QJsonObject one = send("GET", "/orders/portIns").object();
    QVERIFY(one.value("totalItems"_L1).isArray());
    QVERIFY(one.value("page"_L1).isDouble());
    const QJsonObject all = send("GET", "/orders/portIns").object();
    QVERIFY(all.value("orders"_L1).isString());
    QVERIFY(all.value("page"_L1).isArray());
}

void TestSandboxFaults::leavesOutMembers()
{
    m_sandbox.addFault({{u"kind"_s, u"sparse"_s}});
    const QJsonObject order = create().object();
    const QJsonObject number = order.value("phoneNumbers"_L1).toArray().at(0).toObject();
    QCOMPARE(number.keys(), QStringList({u"phoneNumber"_s, u"status"_s}));
    QVERIFY(order.contains("desiredPortSchedule"_L1));
}

void TestSandboxFaults::sendsAnEmptyAnswer()
{
    m_sandbox.addFault({{u"kind"_s, u"empty"_s}});
    const RawHttp answer = create();
    QCOMPARE(answer.status(), 201);
    QCOMPARE(answer.header("Content-Length"), QByteArray("0"));
}

void TestSandboxFaults::expiresATokenEarly()
{
    m_sandbox.addFault({{u"kind"_s, u"expired-token"_s}});
    const RawHttp answer = send("GET", "/orders/portIns");
    QCOMPARE(answer.status(), 401);
    QVERIFY(answer.header("WWW-Authenticate").contains("expired"));
    QCOMPARE(send("GET", "/orders/portIns").status(), 200);
}

void TestSandboxFaults::skipsAndCounts()
{
    m_sandbox.addFault({{u"kind"_s, u"status"_s}, {u"status"_s, 503}, {u"skip"_s, 1}, {u"times"_s, 2}});
    QList<int> seen;
    for (int i = 0; i < 4; ++i)
        seen.append(send("GET", "/orders/portIns").status());
    QCOMPARE(seen, QList<int>({200, 503, 503, 200}));
    const int always = m_sandbox.addFault({{u"kind"_s, u"status"_s}, {u"times"_s, 0}});
    for (int i = 0; i < 3; ++i)
        QCOMPARE(send("GET", "/orders/portIns").status(), 500);
    QVERIFY(m_sandbox.removeFault(always));
    QVERIFY(!m_sandbox.removeFault(always));
    QCOMPARE(send("GET", "/orders/portIns").status(), 200);
}

void TestSandboxFaults::matchesVerbAndPath()
{
    m_sandbox.addFault({{u"kind"_s, u"status"_s},
        {u"match"_s, QJsonObject{{u"verb"_s, u"POST"_s}, {u"path"_s, u"orders/portIns$"_s}}}});
    QCOMPARE(send("GET", "/orders/portIns").status(), 200);
    QCOMPARE(send("POST", "/orders/portIns/1/notes", "{}").status(), 404);
    QCOMPARE(create().status(), 500);
}

void TestSandboxFaults::refusesNonsense_data()
{
    QTest::addColumn<QJsonObject>("fault");
    QTest::newRow("no kind") << QJsonObject{{u"times"_s, 1}};
    QTest::newRow("other kind") << QJsonObject{{u"kind"_s, u"earthquake"_s}};
    QTest::newRow("bad pattern") << QJsonObject{{u"kind"_s, u"empty"_s}, {u"path"_s, u"("_s}};
    QTest::newRow("bad status") << QJsonObject{{u"kind"_s, u"status"_s}, {u"status"_s, 999}};
}

void TestSandboxFaults::refusesNonsense()
{
    QFETCH(QJsonObject, fault);
    QCOMPARE(m_sandbox.addFault(fault), 0);
    QCOMPARE(m_sandbox.control("POST", u"/faults"_s, fault).status, 422);
}

void TestSandboxFaults::neverHitsTheControl()
{
    m_sandbox.addFault({{u"kind"_s, u"drop-before"_s}, {u"times"_s, 0}});
    QCOMPARE(m_sandbox.control("GET", u"/state"_s).status, 200);
    QVERIFY(m_sandbox.requests().isEmpty());
}

void TestSandboxFaults::logsWhatArrived()
{
    const qint64 order = create().object().value("id"_L1).toInteger();
    send("GET", "/orders/portIns?phoneNumber=%2B13125551000");
    const QJsonArray log = m_sandbox.requests();
    QCOMPARE(log.size(), 2);
    QCOMPARE(log.at(0).toObject().value("order"_L1).toInteger(), order);
    QCOMPARE(log.at(0).toObject().value("status"_L1).toInt(), 201);
    QCOMPARE(log.at(0).toObject().value("authorization"_L1).toString(), u"Bearer"_s);
    QCOMPARE(log.at(1).toObject().value("verb"_L1).toString(), u"GET"_s);
    QCOMPARE(log.at(1).toObject().value("query"_L1).toString(), u"phoneNumber=%2B13125551000"_s);
    QVERIFY(!QJsonDocument(log).toJson().contains(m_token.mid(22, 20)));
}

QTEST_GUILESS_MAIN(TestSandboxFaults)
#include "tst_sandboxfaults.moc"
