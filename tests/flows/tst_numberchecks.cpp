#include "flows/numberlookup.h"
#include "flows/parallel.h"
#include "flows/portabilitycheck.h"
#include "flows/testdesk.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;

//! Asking the server about many numbers: portability in batches, other orders one by one.
class TestNumberChecks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void asksInBatches_data();
    void asksInBatches();
    void goesOnWithTheRestAfterACancel();
    void goesOnWithTheRestAfterAFailure();
    void tellsWhichNumbersTheServerLeftOut();
    void checkMayBeDestroyedWhileAsking();
    void looksUpFourAtATime();
    void keepsWhatItKnowsAndDropsWhatIsNotWanted();
    void stopsWhenTheServerIsGoneAndTriesAgain();
    void aNumberOfItsOwnOrderIsNotInUse();
    void whatAnotherDraftHasSentIsNotInItAnyMore();
    void knowsNumbersThatWaitForACancelation();
    void aNumberThatALockedOrderLetGoIsFree();
    void aLockedOrderThatCannotBeReadIsNotChecked();

private:
    static std::vector<QString> numbers(int count, int from = 0)
    {
        const QStringList list = someNumbers(count, from);
        return {list.begin(), list.end()};
    }

    std::unique_ptr<TestDesk> m_desk;
};

void TestNumberChecks::initTestCase()
{
    m_desk = std::make_unique<TestDesk>();
    QVERIFY(m_desk->isReady());
}

void TestNumberChecks::init()
{
    m_desk->sandbox().removeAllFaults();
    m_desk->sandbox().clearRequests();
}

void TestNumberChecks::asksInBatches_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("requests");
    QTest::newRow("none") << 0 << 0;
    QTest::newRow("one") << 1 << 1;
    QTest::newRow("a full batch") << 500 << 1;
    QTest::newRow("one more") << 501 << 2;
}

void TestNumberChecks::asksInBatches()
{
    QFETCH(int, count);
    QFETCH(int, requests);
    flows::PortabilityCheckFlow flow(m_desk->desk().portability, m_desk->desk().now);
    const QSignalSpy finished(&flow, &flows::PortabilityCheckFlow::finished);
    flow.start(numbers(count));
    QTRY_COMPARE(finished.size(), 1);
    QVERIFY(finished[0][0].toBool());
    QCOMPARE(flow.progress(), (flows::Progress{count, count}));
    QCOMPARE(m_desk->sandbox().count(u"POST"_s, u"portabilityChecks$"_s), requests);
    for (const QString &number : numbers(count)) {
        const auto result = flow.result(number);
        QVERIFY(result && result->portability.portable && result->at.isValid());
    }
}

void TestNumberChecks::goesOnWithTheRestAfterACancel()
{
    flows::PortabilityCheckFlow flow(m_desk->desk().portability, m_desk->desk().now);
    flow.setBatchSize(10);
    const QSignalSpy finished(&flow, &flows::PortabilityCheckFlow::finished);
    connect(
        &flow, &flows::PortabilityCheckFlow::checked, &flow, [&] { flow.cancel(); }, Qt::SingleShotConnection);
    flow.start(numbers(30));
    QTRY_COMPARE(finished.size(), 1);
    QVERIFY(!finished[0][0].toBool());
    QVERIFY(!flow.isRunning());
    QCOMPARE(flow.progress(), (flows::Progress{10, 30}));
    flow.start(numbers(30));
    QCOMPARE(flow.progress(), (flows::Progress{10, 30}));
    QTRY_COMPARE(finished.size(), 2);
    QVERIFY(finished[1][0].toBool());
    QCOMPARE(m_desk->sandbox().count(u"POST"_s, u"portabilityChecks$"_s), 3);
}

void TestNumberChecks::goesOnWithTheRestAfterAFailure()
{
    flows::PortabilityCheckFlow flow(m_desk->desk().portability, m_desk->desk().now);
    flow.setBatchSize(10);
    const QSignalSpy failed(&flow, &flows::PortabilityCheckFlow::failed);
    const QSignalSpy finished(&flow, &flows::PortabilityCheckFlow::finished);
    m_desk->sandbox().addFault(
        {{u"kind"_s, u"status"_s}, {u"path"_s, u"portabilityChecks$"_s}, {u"status"_s, 402}, {u"skip"_s, 1}});
    flow.start(numbers(30));
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(failed.size(), 1);
    QCOMPARE(flow.error()->httpStatus, 402);
    QCOMPARE(flow.progress(), (flows::Progress{10, 30}));
    flow.start(numbers(30));
    QTRY_COMPARE(finished.size(), 2);
    QCOMPARE(flow.progress(), (flows::Progress{30, 30}));
    QVERIFY(!flow.error());
}

void TestNumberChecks::tellsWhichNumbersTheServerLeftOut()
{
    m_desk->sandbox().addFault({{u"kind"_s, u"status"_s}, {u"path"_s, u"portabilityChecks$"_s}, {u"status"_s, 200},
        {u"body"_s,
            QJsonObject{{u"phoneNumbers"_s,
                QJsonArray{QJsonObject{{u"phoneNumber"_s, u"+13125550001"_s}, {u"portable"_s, true}},
                    QJsonObject{{u"phoneNumber"_s, u"+19995550000"_s}, {u"portable"_s, false}}}}}}});
    flows::PortabilityCheckFlow flow(m_desk->desk().portability, m_desk->desk().now);
    const QSignalSpy finished(&flow, &flows::PortabilityCheckFlow::finished);
    flow.start(numbers(2));
    QTRY_COMPARE(finished.size(), 1);
    QVERIFY(!finished[0][0].toBool());
    QCOMPARE(flow.unanswered(), numbers(1));
    QVERIFY(!flow.result(u"+13125550000"_s)); // not asked, not "no"
    QVERIFY(!flow.result(u"+19995550000"_s)); // nobody asked for it
}

void TestNumberChecks::checkMayBeDestroyedWhileAsking()
{
    auto flow = std::make_unique<flows::PortabilityCheckFlow>(m_desk->desk().portability, m_desk->desk().now);
    flow->setBatchSize(1);
    flow->setParallel(4);
    connect(flow.get(), &flows::PortabilityCheckFlow::checked, this, [&] {
        if (flow)
            flow.release()->deleteLater();
    });
    flow->start(numbers(20));
    QTRY_VERIFY(!flow);
}

void TestNumberChecks::looksUpFourAtATime()
{
    const qint64 order = m_desk->sandbox().createOrder({u"+13125550003"_s}, u"Theirs"_s);
    m_desk->sandbox().clearRequests();
    const int held = m_desk->sandbox().addFault(
        {{u"kind"_s, u"hold-before"_s}, {u"path"_s, u"orders/portIns$"_s}, {u"times"_s, 0}});
    flows::NumberLookupFlow flow(m_desk->desk(), {});
    flow.setNumbers(numbers(9));
    QTRY_COMPARE(m_desk->sandbox().count(u"GET"_s, u"orders/portIns$"_s), 4);
    QVERIFY(flow.inUse().isEmpty()); // not checked is not "in no order"
    m_desk->sandbox().removeFault(held);
    QTRY_COMPARE(flow.progress(), (flows::Progress{9, 9}));
    QCOMPARE(flow.inUse().value(u"+13125550003"_s).place, domain::UsePlace::OpenOrder);
    QCOMPARE(flow.inUse().value(u"+13125550003"_s).id, QString::number(order));
    QCOMPARE(flow.inUse().value(u"+13125550003"_s).name, u"Theirs"_s);
    QCOMPARE(flow.inUse().value(u"+13125550004"_s).place, domain::UsePlace::Nowhere);
    QVERIFY(m_desk->sandbox().cancelNow(order));
}

void TestNumberChecks::keepsWhatItKnowsAndDropsWhatIsNotWanted()
{
    flows::NumberLookupFlow flow(m_desk->desk(), {});
    flow.setNumbers(numbers(3));
    QTRY_COMPARE(flow.progress(), (flows::Progress{3, 3}));
    flow.setNumbers(numbers(4));
    QTRY_COMPARE(flow.progress(), (flows::Progress{4, 4}));
    QCOMPARE(m_desk->sandbox().count(u"GET"_s, u"orders/portIns$"_s), 4);
}

void TestNumberChecks::stopsWhenTheServerIsGoneAndTriesAgain()
{
    m_desk->sandbox().addFault(
        {{u"kind"_s, u"status"_s}, {u"path"_s, u"orders/portIns$"_s}, {u"status"_s, 403}, {u"times"_s, 0}});
    flows::NumberLookupFlow flow(m_desk->desk(), {});
    const QSignalSpy failed(&flow, &flows::NumberLookupFlow::failed);
    flow.setNumbers(numbers(50));
    QTRY_VERIFY(failed.size() >= 4);
    QCOMPARE(flow.error()->httpStatus, 403);
    QVERIFY(flow.inUse().isEmpty());
    m_desk->sandbox().removeAllFaults();
    flow.retry();
    QTRY_COMPARE_WITH_TIMEOUT(flow.progress(), (flows::Progress{50, 50}), 15'000);
    QVERIFY(m_desk->sandbox().count(u"GET"_s, u"orders/portIns$"_s) <= 58);
}

void TestNumberChecks::aNumberOfItsOwnOrderIsNotInUse()
{
    const qint64 order = m_desk->sandbox().createOrder({u"+13125550007"_s}, u"Ours"_s);
    flows::NumberLookupFlow flow(m_desk->desk(), {});
    flow.setOwnOrders({QString::number(order)});
    flow.setNumbers({u"+13125550007"_s});
    QTRY_VERIFY(flow.isChecked(u"+13125550007"_s));
    QCOMPARE(flow.inUse().value(u"+13125550007"_s).place, domain::UsePlace::Nowhere);
}

void TestNumberChecks::whatAnotherDraftHasSentIsNotInItAnyMore()
{
    domain::PortInDraft other;
    for (const QString &number : {u"+13125550010"_s, u"+13125550011"_s})
        other.numbers.push_back({.read = number, .e164 = number});
    other.orders = {{.numbers = {u"+13125550010"_s}, .state = domain::SubmitState::Created},
        {.numbers = {u"+13125550011"_s}, .state = domain::SubmitState::Refused}};
    QVERIFY(await(m_desk->drafts().save(m_desk->desk().profileKey, other)).has_value());
    flows::NumberLookupFlow flow(m_desk->desk(), {});
    const QSignalSpy read(&flow, &flows::NumberLookupFlow::draftsRead);
    flow.readDrafts();
    QTRY_COMPARE(read.size(), 1);
    QVERIFY(!flow.inUse().contains(u"+13125550010"_s));
    QCOMPARE(flow.inUse().value(u"+13125550011"_s).place, domain::UsePlace::OtherDraft);
}

void TestNumberChecks::knowsNumbersThatWaitForACancelation()
{
    const qint64 order = m_desk->sandbox().createOrder({u"+13125550020"_s}, u"Leaving"_s);
    QCOMPARE(m_desk->sandbox().porting("DELETE", u"/orders/portIns/%1"_s.arg(order)).status, 200);
    flows::NumberLookupFlow flow(m_desk->desk(), {});
    flow.setNumbers({u"+13125550020"_s});
    QTRY_VERIFY(flow.isChecked(u"+13125550020"_s));
    const domain::NumberUse use = flow.inUse().value(u"+13125550020"_s);
    QCOMPARE(use.place, domain::UsePlace::CancelingOrder);
    QCOMPARE(use.id, QString::number(order));
    const std::vector<domain::DraftNumber> draft{{.line = 1, .read = u"+13125550020"_s, .e164 = u"+13125550020"_s}};
    const domain::IntakeRow row = domain::judge(draft, flow.inUse()).front();
    QCOMPARE(row.verdict, domain::IntakeVerdict::InUse);
    QCOMPARE(row.reason, domain::IntakeReason::InCancelingOrder);
}

void TestNumberChecks::aNumberThatALockedOrderLetGoIsFree()
{
    const qint64 order = m_desk->sandbox().createOrder({u"+13125550030"_s, u"+13125550031"_s}, u"Mixed"_s);
    QVERIFY(m_desk->sandbox().reject(order, {u"+13125550031"_s}, u"Invalid PIN"_s));
    QVERIFY(m_desk->sandbox().confirm(order, {{u"leaveRejected"_s, true}}));
    m_desk->sandbox().clearRequests();
    flows::NumberLookupFlow flow(m_desk->desk(), {});
    flow.setNumbers({u"+13125550030"_s, u"+13125550031"_s});
    QTRY_COMPARE(flow.progress(), (flows::Progress{2, 2}));
    QCOMPARE(flow.inUse().value(u"+13125550030"_s).place, domain::UsePlace::OpenOrder);
    QCOMPARE(flow.inUse().value(u"+13125550031"_s).place, domain::UsePlace::Nowhere);
    QCOMPARE(m_desk->sandbox().count(u"GET"_s, u"orders/portIns/%1$"_s.arg(order)), 1);
    // The sandbox is of the same mind.
    QVERIFY(m_desk->sandbox().createOrder({u"+13125550031"_s}, u"Again"_s) > 0);
    QCOMPARE(m_desk->sandbox().createOrder({u"+13125550030"_s}, u"Twice"_s), 0);
}

void TestNumberChecks::aLockedOrderThatCannotBeReadIsNotChecked()
{
    const qint64 order = m_desk->sandbox().createOrder({u"+13125550040"_s, u"+13125550041"_s}, u"Mixed"_s);
    QVERIFY(m_desk->sandbox().reject(order, {u"+13125550041"_s}, u"Invalid PIN"_s));
    QVERIFY(m_desk->sandbox().confirm(order, {{u"leaveRejected"_s, true}}));
    m_desk->sandbox().addFault({{u"kind"_s, u"status"_s}, {u"path"_s, u"orders/portIns/%1$"_s.arg(order)},
        {u"status"_s, 403}, {u"times"_s, 0}});
    flows::NumberLookupFlow flow(m_desk->desk(), {});
    const QSignalSpy failed(&flow, &flows::NumberLookupFlow::failed);
    flow.setNumbers({u"+13125550041"_s});
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(!flow.inUse().contains(u"+13125550041"_s));
    m_desk->sandbox().removeAllFaults();
    flow.retry();
    QTRY_VERIFY(flow.isChecked(u"+13125550041"_s));
    QCOMPARE(flow.inUse().value(u"+13125550041"_s).place, domain::UsePlace::Nowhere);
}

QTEST_GUILESS_MAIN(TestNumberChecks)
#include "tst_numberchecks.moc"
