#include "flows/watchbench.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using domain::OrderId;
using domain::OrderStatus;

//! The open orders, followed in rounds.
class TestOrderWatch : public QObject, private WatchBench
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(begin()); }
    void init() { reset(); }
    void readsEveryOpenOrderAndNoOther();
    void asksNothingBeforeItIsStarted();
    void tellsEachDifferenceOnce();
    void seesHowAnOrderEndedAndThenLetsItBe();
    void followsAStatusThatNoListHas();
    void readsWhatCanBeActivated();
    void holdsWhatOthersRead();
    void neverAsksMoreThanFourAtATime();
    void doesNotDependOnTheListOnShow();
    void slowsDownWhileNothingChanges();
    void comesSoonAgainAfterAChange();
    void aRefreshDuringARoundMakesAnother();
};

void TestOrderWatch::readsEveryOpenOrderAndNoOther()
{
    int open = 0;
    const QJsonArray orders = m_desk->sandbox().control("GET", u"/orders"_s).object.value("orders"_L1).toArray();
    for (const auto &order : orders) {
        const QString status = order.toObject().value("status"_L1).toString();
        open += status != u"COMPLETED"_s && status != u"CANCELED"_s;
    }
    QVERIFY(open > 5 && open < orders.size());
    Patient desk(*m_desk);
    QVERIFY(!desk.watch.isComplete());
    const QDateTime before = m_desk->desk().now();
    QVERIFY(desk.round());
    QCOMPARE(int(desk.watch.orders().size()), open);
    QCOMPARE(m_desk->sandbox().count(u"GET"_s, anyDetails), open);
    QVERIFY(desk.watch.isComplete());
    QVERIFY(!desk.watch.error());
    QVERIFY(*desk.watch.asOf() >= before.addSecs(-1));
    for (const auto &[id, watched] : desk.watch.orders()) {
        QVERIFY(!watched.order.numbers.empty());
        QVERIFY(watched.readAt >= *desk.watch.asOf()); // true as of then
    }
    QCOMPARE(desk.changed.size(), 0); // the first reading differs from nothing
}

void TestOrderWatch::asksNothingBeforeItIsStarted()
{
    Patient desk(*m_desk, 1ms);
    desk.watch.setOnline(false);
    desk.watch.setOnline(true);
    desk.watch.refresh();
    QVERIFY(!desk.watch.isReading());
    QVERIFY(!desk.watch.nextRoundAt());
    QCOMPARE(m_desk->sandbox().count(u"GET"_s, u"orders"_s), 0);
}

void TestOrderWatch::tellsEachDifferenceOnce()
{
    const OrderId id = make(u"Differs"_s);
    Patient desk(*m_desk);
    QVERIFY(desk.round());
    QVERIFY(m_desk->sandbox().confirm(id.text.toLongLong()));
    QVERIFY(m_desk->sandbox().note(id.text.toLongLong(), u"Confirmed, see you"_s));
    QVERIFY(desk.round());
    QCOMPARE(desk.changed.size(), 1);
    QCOMPARE(desk.changed[0][0].value<OrderId>(), id);
    const auto changes = desk.changed[0][1].value<std::vector<flows::OrderChange>>();
    QCOMPARE(changes.front().kind, flows::OrderChangeKind::Status);
    QCOMPARE(changes.front().after, u"CONFIRMED"_s);
    QVERIFY(std::ranges::any_of(
        changes, [](const auto &change) { return change.kind == flows::OrderChangeKind::Notes && change.count == 1; }));
    QVERIFY(changes.front().notBefore < changes.front().seenAt);
    QVERIFY(desk.round());
    QCOMPARE(desk.changed.size(), 1);
    QVERIFY(m_desk->sandbox().cancelNow(id.text.toLongLong()));
}

void TestOrderWatch::seesHowAnOrderEndedAndThenLetsItBe()
{
    const OrderId id = make(u"Ends"_s);
    Patient desk(*m_desk);
    QVERIFY(desk.round());
    QVERIFY(m_desk->sandbox().cancelNow(id.text.toLongLong()));
    QVERIFY(desk.round());
    QCOMPARE(desk.watch.find(id)->order.status.value, OrderStatus::Canceled);
    QCOMPARE(desk.changed.size(), 1);
    QCOMPARE(detailReadings(id), 2);
    QVERIFY(desk.round());
    QCOMPARE(detailReadings(id), 2);
    QVERIFY(desk.watch.find(id)); // for the rest of this run
}

void TestOrderWatch::followsAStatusThatNoListHas()
{
    const OrderId id = make(u"Strange"_s);
    Patient desk(*m_desk);
    QVERIFY(desk.round());
    QVERIFY(m_desk->sandbox().change(id.text.toLongLong(), {{u"status"_s, u"ON_THE_MOON"_s}}));
    QVERIFY(desk.round());
    QVERIFY(desk.round());
    QCOMPARE(desk.watch.find(id)->order.status.text, u"ON_THE_MOON"_s);
    QCOMPARE(detailReadings(id), 3);
    QVERIFY(m_desk->sandbox().cancelNow(id.text.toLongLong()));
}

void TestOrderWatch::readsWhatCanBeActivated()
{
    const OrderId id = make(u"On demand"_s, true);
    Patient desk(*m_desk);
    QVERIFY(desk.round());
    QVERIFY(!desk.watch.find(id)->ready);
    const qint64 number = id.text.toLongLong();
    QVERIFY(m_desk->sandbox().confirm(
        number, {{u"focDate"_s, m_desk->desk().now().date().addDays(-1).toString(Qt::ISODate)}}));
    QVERIFY(m_desk->sandbox().release(number));
    QVERIFY(desk.round());
    QVERIFY(desk.watch.find(id)->ready);
    QVERIFY(!desk.watch.find(id)->ready->groups.empty());
    QVERIFY(desk.watch.find(id)->readyAt.isValid());
    QVERIFY(m_desk->sandbox().cancelNow(number));
    QVERIFY(desk.round());
    QVERIFY(!desk.watch.find(id)->ready);
}

void TestOrderWatch::holdsWhatOthersRead()
{
    Patient desk(*m_desk);
    const OrderId open{u"9001"_s};
    const OrderId over{u"9002"_s};
    const QDateTime now = QDateTime::currentDateTimeUtc();
    desk.reader.accept({.id = open, .status = OrderStatus::Confirmed}, now);
    desk.reader.accept({.id = over, .status = OrderStatus::Completed}, now);
    QCOMPARE(desk.watch.find(open)->readAt, now);
    QVERIFY(!desk.watch.find(over));
    desk.reader.accept({.id = open, .status = OrderStatus::Pending}, now.addSecs(-1)); // older, and late
    QCOMPARE(desk.watch.find(open)->order.status.value, OrderStatus::Confirmed);
    QCOMPARE(desk.changed.size(), 0);
}

void TestOrderWatch::neverAsksMoreThanFourAtATime()
{
    m_desk->sandbox().addFault({{u"kind"_s, u"hold-before"_s}, {u"path"_s, anyDetails}, {u"times"_s, 0}});
    flows::OrderListFlow list(m_desk->desk().orders, m_desk->desk().now);
    Patient desk(*m_desk);
    connect(&list, &flows::OrderListFlow::completed, &desk.reader, &flows::OrderReader::setOrders);
    list.refresh();
    desk.watch.start();
    QTRY_COMPARE(list.state(), flows::ListState::Complete);
    QTRY_VERIFY(desk.watch.progress().total > 4);
    QTRY_COMPARE(m_desk->sandbox().count(u"GET"_s, anyDetails), 4);
    m_desk->sandbox().removeAllFaults();
    QTRY_COMPARE_WITH_TIMEOUT(desk.completed.size(), 1, 20'000);
}

void TestOrderWatch::doesNotDependOnTheListOnShow()
{
    Patient desk(*m_desk);
    QVERIFY(desk.round());
    const size_t before = desk.watch.orders().size();
    desk.reader.setOrders({});
    m_desk->sandbox().clearRequests();
    QVERIFY(desk.round());
    QCOMPARE(desk.watch.orders().size(), before);
    QVERIFY(m_desk->sandbox().count(u"GET"_s, anyDetails) > 0);
}

void TestOrderWatch::slowsDownWhileNothingChanges()
{
    Patient desk(*m_desk, 100s);
    QVERIFY(desk.round()); // all of them are new
    QVERIFY(qAbs(desk.secondsToNext() - 100) <= 5);
    QVERIFY(desk.round());
    QVERIFY(qAbs(desk.secondsToNext() - 150) <= 5);
    QVERIFY(desk.round());
    QVERIFY(qAbs(desk.secondsToNext() - 225) <= 5);
    for (int i = 0; i < 3; ++i)
        QVERIFY(desk.round());
    QVERIFY(qAbs(desk.secondsToNext() - 400) <= 5); // and no slower
}

void TestOrderWatch::comesSoonAgainAfterAChange()
{
    const OrderId id = make(u"Wakes"_s);
    Patient desk(*m_desk, 100s);
    QVERIFY(desk.round());
    QVERIFY(desk.round());
    QVERIFY(desk.secondsToNext() > 120);
    QVERIFY(m_desk->sandbox().note(id.text.toLongLong(), u"Hello"_s));
    QVERIFY(desk.round());
    QVERIFY(qAbs(desk.secondsToNext() - 100) <= 5);
    QVERIFY(m_desk->sandbox().cancelNow(id.text.toLongLong()));
}

void TestOrderWatch::aRefreshDuringARoundMakesAnother()
{
    Patient desk(*m_desk);
    desk.watch.start();
    QVERIFY(desk.watch.isReading());
    desk.watch.refresh();
    desk.watch.refresh();
    QTRY_COMPARE_WITH_TIMEOUT(desk.completed.size(), 2, 20'000);
    QVERIFY(!desk.watch.isReading());
    QVERIFY(desk.watch.nextRoundAt());
}

QTEST_GUILESS_MAIN(TestOrderWatch)
#include "tst_orderwatch.moc"
