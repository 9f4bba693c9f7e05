#include "flows/watchbench.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using domain::OrderId;
using domain::OrderStatus;
using flows::OrderWatch;

//! Rounds over the open orders that do not come to their end.
class TestWatchTrouble : public QObject, private WatchBench
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(begin()); }
    void init() { reset(); }
    void keepsWhatItKnowsWhenARoundFails();
    void goesOnPastAnOrderThatCannotBeRead();
    void forgetsNobodyWhenAnOrderIsGone();
    void onlyKnocksWhileOffline();
    void takesUpTheRoundWhenTheLineIsBack();
    void mayBeDestroyedWhileReading();
};

void TestWatchTrouble::keepsWhatItKnowsWhenARoundFails()
{
    Patient desk(*m_desk, 100s);
    QVERIFY(desk.round());
    const size_t known = desk.watch.orders().size();
    const auto asOf = desk.watch.asOf();
    m_desk->sandbox().addFault({{u"kind"_s, u"status"_s}, {u"path"_s, anyList}, {u"status"_s, 503}, {u"times"_s, 0}});
    desk.watch.refresh();
    QTRY_COMPARE(desk.failed.size(), 1);
    QVERIFY(!desk.watch.isReading());
    QVERIFY(!desk.watch.isComplete());
    QCOMPARE(desk.watch.error()->httpStatus, 503);
    QCOMPARE(desk.watch.orders().size(), known);
    QCOMPARE(desk.watch.asOf(), asOf);
    QVERIFY(qAbs(desk.secondsToNext() - 200) <= 5); // a server in trouble is not pressed
    m_desk->sandbox().removeAllFaults();
    QVERIFY(desk.round());
    QVERIFY(desk.watch.isComplete());
    QVERIFY(*desk.watch.asOf() > *asOf);
}

void TestWatchTrouble::goesOnPastAnOrderThatCannotBeRead()
{
    const OrderId id = make(u"Unreadable"_s);
    m_desk->sandbox().addFault(
        {{u"kind"_s, u"status"_s}, {u"path"_s, QString(id.text + u'$')}, {u"status"_s, 500}, {u"times"_s, 0}});
    Patient desk(*m_desk);
    QVERIFY(!desk.round());
    QCOMPARE(desk.failed.size(), 1);
    QVERIFY(!desk.watch.find(id));
    QVERIFY(desk.watch.orders().size() > 5); // the others were read
    QVERIFY(!desk.watch.isComplete());
    QVERIFY(!desk.watch.asOf());
    m_desk->sandbox().removeAllFaults();
    QVERIFY(desk.round());
    QVERIFY(desk.watch.find(id));
    QVERIFY(m_desk->sandbox().cancelNow(id.text.toLongLong()));
}

void TestWatchTrouble::forgetsNobodyWhenAnOrderIsGone()
{
    const OrderId id = make(u"Gone"_s);
    Patient desk(*m_desk);
    QVERIFY(desk.round());
    QVERIFY(m_desk->sandbox().cancelNow(id.text.toLongLong()));
    m_desk->sandbox().addFault(
        {{u"kind"_s, u"status"_s}, {u"path"_s, QString(id.text + u'$')}, {u"status"_s, 404}, {u"times"_s, 0}});
    QVERIFY(desk.round());
    QVERIFY(desk.watch.isComplete());
    QCOMPARE(desk.watch.find(id)->order.status.value, OrderStatus::Pending); // as it was seen last
    const int asked = detailReadings(id);
    QVERIFY(desk.round());
    QCOMPARE(detailReadings(id), asked);
}

void TestWatchTrouble::onlyKnocksWhileOffline()
{
    Patient desk(*m_desk, 1ms);
    desk.watch.setOnline(false);
    desk.reader.setOnline(false);
    desk.watch.start();
    QTRY_VERIFY(m_desk->sandbox().count(u"GET"_s, anyList) >= 2);
    QVERIFY(!desk.watch.isReading());
    QVERIFY(!desk.watch.nextRoundAt());
    QCOMPARE(m_desk->sandbox().count(u"GET"_s, anyDetails), 0);
    const QJsonArray requests = m_desk->sandbox().requests();
    for (const auto &request : requests) {
        if (request.toObject().value("verb"_L1) == u"GET"_s)
            QVERIFY(request.toObject().value("query"_L1).toString().contains("pageSize=1"_L1));
    }
}

void TestWatchTrouble::takesUpTheRoundWhenTheLineIsBack()
{
    m_desk->sandbox().addFault({{u"kind"_s, u"hold-before"_s}, {u"path"_s, anyDetails}, {u"times"_s, 0}});
    Patient desk(*m_desk);
    desk.watch.start();
    QTRY_COMPARE(m_desk->sandbox().count(u"GET"_s, anyDetails), 4);
    desk.watch.setOnline(false);
    desk.reader.setOnline(false);
    m_desk->sandbox().removeAllFaults();
    QTRY_COMPARE(desk.watch.progress().done, 4); // what was on its way came
    QVERIFY(desk.watch.isReading());
    QCOMPARE(m_desk->sandbox().count(u"GET"_s, anyDetails), 4);
    desk.watch.setOnline(true);
    desk.reader.setOnline(true);
    QTRY_COMPARE_WITH_TIMEOUT(desk.completed.size(), 1, 20'000);
    QVERIFY(desk.watch.isComplete());
}

void TestWatchTrouble::mayBeDestroyedWhileReading()
{
    flows::OrderReader reader(m_desk->desk().orders, m_desk->desk().now, m_desk->desk().timing);
    auto watch = std::make_unique<OrderWatch>(m_desk->desk(), reader);
    connect(watch.get(), &OrderWatch::orderRead, this, [&] {
        if (watch)
            watch.release()->deleteLater();
    });
    watch->start();
    QTRY_VERIFY(!watch);
}

QTEST_GUILESS_MAIN(TestWatchTrouble)
#include "tst_watchtrouble.moc"
