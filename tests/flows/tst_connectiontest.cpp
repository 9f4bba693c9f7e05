#include "flows/connectiontest.h"
#include "flows/testdesk.h"
#include "flows/watch.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;

using flows::ConnectionTestFlow;
using flows::TestOutcome;

Q_DECLARE_METATYPE(flows::TestOutcome)

//! What a person is told about the hosts of a profile.
class TestConnectionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void worksWithAGoodKey();
    void saysWhatAnAnswerMeans_data();
    void saysWhatAnAnswerMeans();
    void saysThatAKeyIsRefused();
    void saysThatNobodyIsThere();
    void asksForNoTokenWhenOneIsGiven();
    void mayBeDestroyedWhileAsking();
    void watchesTheConnection();

private:
    ConnectionTestFlow::Subject subject() const;

    std::unique_ptr<support::Sandbox> m_sandbox;
};

void TestConnectionTest::init()
{
    m_sandbox = std::make_unique<support::Sandbox>();
    QVERIFY(m_sandbox->isRunning());
}

ConnectionTestFlow::Subject TestConnectionTest::subject() const
{
    const app::SandboxInfo &info = m_sandbox->info();
    return {.authUrl = info.auth,
        .portingUrl = info.porting,
        .project = info.project,
        .credentials = net::OAuth2{.keyId = info.keyId, .secret = info.keySecret}};
}

void TestConnectionTest::worksWithAGoodKey()
{
    ConnectionTestFlow flow;
    const QSignalSpy finished(&flow, &ConnectionTestFlow::finished);
    flow.start(subject());
    QVERIFY(flow.isRunning());
    QTRY_COMPARE(finished.size(), 1);
    QVERIFY(finished[0][0].toBool());
    QCOMPARE(flow.rows().size(), size_t(2));
    QCOMPARE(flow.rows()[0].outcome, TestOutcome::Works);
    QCOMPARE(flow.rows()[1].outcome, TestOutcome::Works);
    QCOMPARE(flow.rows()[1].address, m_sandbox->info().porting.toString());
    QVERIFY(!flow.isRunning());
}

void TestConnectionTest::saysWhatAnAnswerMeans_data()
{
    QTest::addColumn<QJsonObject>("fault");
    QTest::addColumn<TestOutcome>("outcome");
    const auto status = [](int code) { return QJsonObject{{u"kind"_s, u"status"_s}, {u"status"_s, code}}; };
    QTest::newRow("401") << status(401) << TestOutcome::KeyRefused;
    QTest::newRow("402") << status(402) << TestOutcome::NoAccess;
    QTest::newRow("403") << status(403) << TestOutcome::NoAccess;
    QTest::newRow("404 of another server")
        << QJsonObject{{u"kind"_s, u"html"_s}, {u"status"_s, 404}} << TestOutcome::Unusable;
    QTest::newRow("429") << status(429) << TestOutcome::Limited;
    QTest::newRow("500") << status(500) << TestOutcome::ServerFault;
    QTest::newRow("a page") << QJsonObject{{u"kind"_s, u"html"_s}, {u"status"_s, 200}} << TestOutcome::Unusable;
    QTest::newRow("cut") << QJsonObject{{u"kind"_s, u"drop-before"_s}} << TestOutcome::NoServer;
}

void TestConnectionTest::saysWhatAnAnswerMeans()
{
    QFETCH(QJsonObject, fault);
    QFETCH(TestOutcome, outcome);
    fault[u"path"_s] = u"orders/portIns$"_s;
    fault[u"times"_s] = 0;
    QVERIFY(m_sandbox->addFault(fault) > 0);
    ConnectionTestFlow flow;
    const QSignalSpy finished(&flow, &ConnectionTestFlow::finished);
    flow.start(subject());
    QTRY_COMPARE(finished.size(), 1);
    QVERIFY(!finished[0][0].toBool());
    QCOMPARE(flow.rows()[0].outcome, TestOutcome::Works);
    QCOMPARE(flow.rows()[1].outcome, outcome);
    QVERIFY(flow.rows()[1].error.has_value());
}

void TestConnectionTest::saysThatAKeyIsRefused()
{
    ConnectionTestFlow::Subject wrong = subject();
    wrong.credentials = net::OAuth2{.keyId = u"nobody"_s, .secret = u"nothing"_s};
    ConnectionTestFlow flow;
    const QSignalSpy finished(&flow, &ConnectionTestFlow::finished);
    flow.start(wrong);
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(flow.rows()[0].outcome, TestOutcome::KeyRefused);
    QCOMPARE(flow.rows()[1].outcome, TestOutcome::Skipped);
    QCOMPARE(m_sandbox->count(u"GET"_s, u"orders"_s), 0);
}

void TestConnectionTest::saysThatNobodyIsThere()
{
    const ConnectionTestFlow::Subject gone = subject();
    m_sandbox->stop();
    ConnectionTestFlow flow;
    const QSignalSpy finished(&flow, &ConnectionTestFlow::finished);
    flow.start(gone);
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(flow.rows()[0].outcome, TestOutcome::NoServer);
}

void TestConnectionTest::asksForNoTokenWhenOneIsGiven()
{
    ConnectionTestFlow::Subject given = subject();
    given.credentials = net::GivenToken{.token = m_sandbox->token()};
    m_sandbox->clearRequests();
    ConnectionTestFlow flow;
    const QSignalSpy finished(&flow, &ConnectionTestFlow::finished);
    flow.start(given);
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(flow.rows()[0].outcome, TestOutcome::Skipped);
    QCOMPARE(flow.rows()[1].outcome, TestOutcome::Works);
    QCOMPARE(m_sandbox->count(u"POST"_s, u"token"_s), 0);
}

void TestConnectionTest::mayBeDestroyedWhileAsking()
{
    for (const int row : {0, 1}) {
        auto flow = std::make_unique<ConnectionTestFlow>();
        connect(flow.get(), &ConnectionTestFlow::rowChanged, this, [&](int changed) {
            if (flow && changed == row)
                flow.release()->deleteLater();
        });
        flow->start(subject());
        QTRY_VERIFY(!flow);
    }
}

void TestConnectionTest::watchesTheConnection()
{
    TestDesk desk;
    QVERIFY(desk.isReady());
    flows::ConnectionWatch watch;
    watch.add(desk.client());
    const QSignalSpy online(&watch, &flows::ConnectionWatch::onlineChanged);
    QVERIFY(watch.connection().online);
    auto call = desk.desk().orders.list({});
    bool answered = false;
    call.then(this, [&](const auto &) { answered = true; });
    QTRY_VERIFY(answered);
    QVERIFY(watch.connection().lastAnswer.isValid());

    desk.sandbox().stop();
    answered = false;
    call = desk.desk().orders.list({});
    call.then(this, [&](const auto &) { answered = true; });
    QTRY_VERIFY(answered);
    QCOMPARE(online.size(), 1);
    QVERIFY(!watch.connection().online);
    QCOMPARE(watch.connection().unreachable, u"127.0.0.1"_s);
}

QTEST_GUILESS_MAIN(TestConnectionTest)
#include "tst_connectiontest.moc"
