#include "net/call.h"
#include "net/tokensource.h"
#include "support/sandbox.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using net::ErrorKind;

//! The network against the real sandbox process: its tokens, its faults, its count of what arrived and what was done.
class TestSandboxCalls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_sandbox = std::make_unique<support::Sandbox>();
        QVERIFY(m_sandbox->isRunning());
        m_orders = u"/v1/projects/%1/orders/portIns"_s.arg(m_sandbox->info().project);
    }

    void init()
    {
        m_sandbox->removeAllFaults();
        m_sandbox->clearRequests();
        m_tokens = std::make_unique<net::TokenSource>(m_sandbox->info().auth);
        m_tokens->client().setRetryPolicy({.attempts = 4, .base = 1ms, .cap = 20ms, .floor = 0});
        m_tokens->setCredentials(net::OAuth2{m_sandbox->info().keyId, m_sandbox->info().keySecret});
        m_client = std::make_unique<net::Client>(m_sandbox->info().porting, m_tokens.get());
        m_client->setRetryPolicy({.attempts = 3, .base = 1ms, .cap = 20ms});
    }

    void cleanup()
    {
        m_client.reset();
        m_tokens.reset();
    }

    void aLostCreateIsOneOrder_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::addColumn<int>("done");
        QTest::newRow("before the work") << u"drop-before"_s << 0;
        QTest::newRow("after the work") << u"drop-after"_s << 1;
        QTest::newRow("half of the answer") << u"half"_s << 1;
        QTest::newRow("half a status line") << u"half-status-line"_s << 1;
        QTest::newRow("garbage") << u"garbage"_s << 1;
        QTest::newRow("a gateway's page") << u"html"_s << -1; // either
    }

    void aLostCreateIsOneOrder()
    {
        QFETCH(QString, fault);
        QFETCH(int, done);
        const auto before = countOrders();
        QVERIFY(m_sandbox->addFault({{u"kind"_s, fault}, {u"verb"_s, u"POST"_s}, {u"path"_s, u"portIns$"_s}}));
        const auto result = call(net::post(u"orderPortIn"_s, m_orders, order()));
        QVERIFY(!result);
        QVERIFY(result.error().mayHaveArrived);
        QCOMPARE(m_sandbox->count(u"POST"_s, u"portIns$"_s), 1);
        if (done >= 0)
            QCOMPARE(countOrders() - before, done);
    }

    void aLostCancelationArrivesOnce()
    {
        const auto id = m_sandbox->createOrder({u"+12025550141"_s});
        QVERIFY(id);
        QVERIFY(m_sandbox->addFault({{u"kind"_s, u"drop-after"_s}, {u"verb"_s, u"DELETE"_s}}));
        const auto result = call(net::remove(u"deleteOrder"_s, m_orders + u'/' + QString::number(id)));
        QVERIFY(!result);
        QVERIFY(result.error().mayHaveArrived);
        QCOMPARE(m_sandbox->count(u"DELETE"_s, u"portIns"_s), 1);
    }

    void aReadComesThroughInTheEnd()
    {
        QVERIFY(m_sandbox->addFault(
            {{u"kind"_s, u"status"_s}, {u"status"_s, 503}, {u"verb"_s, u"GET"_s}, {u"times"_s, 2}}));
        QVERIFY(call(net::get(u"getPortInOrders"_s, m_orders)));
        QCOMPARE(m_sandbox->count(u"GET"_s, u"portIns$"_s), 3);
    }

    void anExpiredTokenIsRenewedUnseen()
    {
        QVERIFY(call(net::get(u"getPortInOrders"_s, m_orders)));
        QVERIFY(
            m_sandbox->addFault({{u"kind"_s, u"expired-token"_s}, {u"verb"_s, u"POST"_s}, {u"path"_s, u"portIns$"_s}}));
        const auto before = countOrders();
        QVERIFY(call(net::post(u"orderPortIn"_s, m_orders, order())));
        QCOMPARE(countOrders() - before, 1);
        QCOMPARE(m_sandbox->count(u"POST"_s, u"portIns$"_s), 2);
    }

    void aWrongKeyIsASignInError()
    {
        m_tokens->setCredentials(net::OAuth2{m_sandbox->info().keyId, u"wrong"_s});
        const auto result = call(net::get(u"getPortInOrders"_s, m_orders));
        QVERIFY(!result);
        QCOMPARE(result.error().kind, ErrorKind::SignIn);
        QVERIFY(!result.error().code.isEmpty());
        QCOMPARE(m_sandbox->count(u"GET"_s, u"portIns"_s), 0);
    }

    void aRefusedOrderSaysWhichField()
    {
        const auto result = call(net::post(u"orderPortIn"_s, m_orders, "{}"));
        QVERIFY(!result);
        QVERIFY(!result.error().mayHaveArrived);
        QVERIFY(!result.error().detail.isEmpty() || !result.error().fields.empty());
    }

    void followsTheSandboxClock()
    {
        QVERIFY(call(net::get(u"getPortInOrders"_s, m_orders)));
        const auto before = m_client->clock().now();
        QVERIFY(m_sandbox->advance(u"P1D"_s));
        QVERIFY(call(net::get(u"getPortInOrders"_s, m_orders)));
        const auto passed = before.secsTo(m_client->clock().now());
        QVERIFY2(passed >= 86'398 && passed < 86'460, qPrintable(QString::number(passed)));
    }

private:
    net::Result<QByteArray> call(const net::Request &request)
    {
        net::Call<QByteArray> running(
            *m_client, request, [](const QByteArray &body) { return net::Outcome<QByteArray>{.result = body}; });
        std::optional<net::Result<QByteArray>> result;
        running.then(this, [&result](net::Result<QByteArray> outcome) { result = std::move(outcome); });
        [&] { QTRY_VERIFY_WITH_TIMEOUT(result, 20'000); }();
        return result.value_or(tl::unexpected(net::Error{.detail = u"no answer"_s}));
    }

    QByteArray order()
    {
        const QString number = u"+12025550%1"_s.arg(++m_lastNumber);
        return QJsonDocument(m_sandbox->orderBody({number}, u"net test"_s)).toJson(QJsonDocument::Compact);
    }

    int countOrders() { return m_sandbox->porting("GET", u"/orders/portIns"_s).object.value(u"totalItems"_s).toInt(); }

    std::unique_ptr<support::Sandbox> m_sandbox;
    std::unique_ptr<net::TokenSource> m_tokens;
    std::unique_ptr<net::Client> m_client;
    QString m_orders;
    int m_lastNumber = 100;
};

QTEST_GUILESS_MAIN(TestSandboxCalls)
#include "tst_sandboxcalls.moc"
