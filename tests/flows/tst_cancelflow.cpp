#include "flows/cancelflow.h"
#include "flows/testdesk.h"

#include <QPointer>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using flows::CancelFlow;

//! From an order that may be canceled to one that is, or is going to be.
class TestCancelFlow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cancelsAndLooksAgain();
    void offersNothingForAConfirmedOrder();
    void sendsNothingWhenTheServerMoved_data();
    void sendsNothingWhenTheServerMoved();
    void cancelsOnceWhatever_data();
    void cancelsOnceWhatever();
    void saysWhenItCannotBeReadFirst();
    void sendsNothingThatTheJournalCannotKeep();
    void mayBeDestroyedAtAnyStep_data();
    void mayBeDestroyedAtAnyStep();

private:
    std::unique_ptr<CancelFlow> prepared();
    int cancelations() { return m_desk->sandbox().count(u"DELETE"_s, u"orders/portIns/"_s); }

    std::unique_ptr<TestDesk> m_desk;
    qint64 m_order = 0;
};

void TestCancelFlow::init()
{
    m_desk = std::make_unique<TestDesk>();
    QVERIFY(m_desk->isReady());
    m_order = m_desk->sandbox().createOrder({u"+13125550100"_s, u"+13125550101"_s}, u"REF"_s, true);
    QVERIFY(m_order > 0);
}

std::unique_ptr<CancelFlow> TestCancelFlow::prepared()
{
    auto flow
        = std::make_unique<CancelFlow>(m_desk->desk(), domain::OrderId{QString::number(m_order)}, m_desk->settler());
    flow->prepare();
    if (!QTest::qWaitFor([&] { return flow->step() == CancelFlow::Step::Ready; }, 15'000))
        return {};
    return flow;
}

void TestCancelFlow::cancelsAndLooksAgain()
{
    const auto flow = prepared();
    QVERIFY(flow);
    QCOMPARE(flow->permission(), domain::Permission::Allowed);
    const QSignalSpy finished(flow.get(), &CancelFlow::finished);
    flow->cancelOrder();
    QTRY_COMPARE(finished.size(), 1);
    QVERIFY(finished[0][0].toBool());
    QCOMPARE(cancelations(), 1);
    QVERIFY(flow->order()->status.value == domain::OrderStatus::PendingCancelation
        || flow->order()->status.value == domain::OrderStatus::Canceled);
    const auto entries = m_desk->journalEntries();
    QCOMPARE(entries.size(), 1U);
    QCOMPARE(entries[0].intent.kind, store::IntentKind::CancelOrder);
    QCOMPARE(entries[0].intent.data.value("customerOrderReference"_L1).toString(), u"REF"_s);
}

void TestCancelFlow::offersNothingForAConfirmedOrder()
{
    QVERIFY(m_desk->sandbox().confirm(m_order, {}));
    const auto flow = prepared();
    QVERIFY(flow);
    QCOMPARE(flow->permission(), domain::Permission::Locked);
    flow->cancelOrder();
    QCOMPARE(flow->step(), CancelFlow::Step::Ready);
    QCOMPARE(cancelations(), 0);
}

void TestCancelFlow::sendsNothingWhenTheServerMoved_data()
{
    QTest::addColumn<bool>("confirmed");
    QTest::newRow("confirmed meanwhile") << true;
    QTest::newRow("canceled meanwhile by somebody else") << false;
}

void TestCancelFlow::sendsNothingWhenTheServerMoved()
{
    QFETCH(bool, confirmed);
    const auto flow = prepared();
    QVERIFY(flow);
    if (confirmed) {
        QVERIFY(m_desk->sandbox().confirm(m_order, {}));
    } else {
        const auto other = prepared();
        const QSignalSpy finished(other.get(), &CancelFlow::finished);
        other->cancelOrder();
        QTRY_COMPARE(finished.size(), 1);
    }
    const int before = cancelations();
    const QSignalSpy moved(flow.get(), &CancelFlow::moved);
    flow->cancelOrder();
    QTRY_COMPARE(moved.size(), 1);
    QCOMPARE(flow->step(), CancelFlow::Step::Ready);
    QCOMPARE(cancelations(), before);
    QVERIFY(flow->permission() != domain::Permission::Allowed); // the new state is on show
}

void TestCancelFlow::cancelsOnceWhatever_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("canceled");
    QTest::newRow("cut before the work") << u"drop-before"_s << 0 << false;
    QTest::newRow("cut after the work") << u"drop-after"_s << 0 << true;
    QTest::newRow("done, answer held") << u"hold-after"_s << 0 << true;
    QTest::newRow("garbage") << u"garbage"_s << 0 << true;
    QTest::newRow("503") << u"status"_s << 503 << false;
    QTest::newRow("422") << u"status"_s << 422 << false;
    QTest::newRow("429") << u"status"_s << 429 << false;
}

void TestCancelFlow::cancelsOnceWhatever()
{
    QFETCH(QString, kind);
    QFETCH(int, status);
    QFETCH(bool, canceled);
    const auto flow = prepared();
    QVERIFY(flow);
    if (kind.startsWith(u"hold"_s))
        m_desk->setWriteTimeout(500ms);
    QJsonObject fault{{u"kind"_s, kind}, {u"verb"_s, u"DELETE"_s}, {u"path"_s, u"orders/portIns/"_s}};
    if (status)
        fault[u"status"_s] = status;
    QVERIFY(m_desk->sandbox().addFault(fault) > 0);
    const QSignalSpy finished(flow.get(), &CancelFlow::finished);
    flow->cancelOrder();
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 15'000);
    QCOMPARE(finished[0][0].toBool(), canceled);
    QCOMPARE(cancelations(), 1);
    m_desk->setWriteTimeout(10s);
    if (canceled)
        return;
    flow->prepare();
    QTRY_COMPARE(flow->step(), CancelFlow::Step::Ready);
    flow->cancelOrder();
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 2, 15'000);
    QVERIFY(finished[1][0].toBool());
}

void TestCancelFlow::saysWhenItCannotBeReadFirst()
{
    const auto flow = prepared();
    QVERIFY(flow);
    m_desk->sandbox().addFault({{u"kind"_s, u"status"_s}, {u"verb"_s, u"GET"_s}, {u"status"_s, 500}, {u"times"_s, 0}});
    const QSignalSpy failed(flow.get(), &CancelFlow::readFailed);
    flow->cancelOrder();
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(cancelations(), 0);
    QCOMPARE(flow->step(), CancelFlow::Step::Idle);
}

void TestCancelFlow::sendsNothingThatTheJournalCannotKeep()
{
    m_desk = std::make_unique<TestDesk>(support::SandboxOptions{}, TestDesk::Store::Closed);
    m_order = m_desk->sandbox().createOrder({u"+13125550100"_s}, u"REF"_s, false);
    const auto flow = prepared();
    QVERIFY(flow);
    const QSignalSpy sent(flow.get(), &CancelFlow::sent);
    flow->cancelOrder();
    QTRY_COMPARE(sent.size(), 1);
    QVERIFY(sent[0][0].value<flows::WriteEnd>().storeError.has_value());
    QCOMPARE(cancelations(), 0);
}

void TestCancelFlow::mayBeDestroyedAtAnyStep_data()
{
    QTest::addColumn<int>("step");
    QTest::newRow("reading") << int(CancelFlow::Step::Reading);
    QTest::newRow("sending") << int(CancelFlow::Step::Sending);
    QTest::newRow("verifying") << int(CancelFlow::Step::Verifying);
}

void TestCancelFlow::mayBeDestroyedAtAnyStep()
{
    QFETCH(int, step);
    auto flow = prepared();
    QVERIFY(flow);
    const QPointer<CancelFlow> guard(flow.get());
    connect(flow.get(), &CancelFlow::stepChanged, this, [&](CancelFlow::Step now) {
        if (flow && int(now) == step)
            flow.release()->deleteLater();
    });
    flow->cancelOrder();
    QTRY_VERIFY(guard.isNull());
    m_desk->settler().settleAll();
    QTRY_VERIFY(await(m_desk->journal().unsettled(m_desk->desk().profileKey))->empty());
    QVERIFY(cancelations() <= 1);
}

QTEST_GUILESS_MAIN(TestCancelFlow)
#include "tst_cancelflow.moc"
