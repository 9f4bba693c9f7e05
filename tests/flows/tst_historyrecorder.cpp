#include "flows/eventreading.h"
#include "flows/historyrecorder.h"
#include "flows/noteflow.h"
#include "flows/orderhistory.h"
#include "flows/orderreader.h"
#include "flows/orderwatch.h"
#include "flows/testdesk.h"
#include "flows/unreadnotes.h"

#include <QElapsedTimer>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

using domain::DifferenceKind;
using domain::OrderId;
using domain::OrderStatus;
using flows::EventReading;
using store::HistoryEntry;

namespace {

//! What one run of the program writes down: gone with it, the store stays.
struct Run {
    explicit Run(TestDesk &desk, store::Database &database)
        : history(database)
        , seen(database)
        , reader(desk.desk().orders, desk.desk().now, desk.desk().timing)
        , watch(desk.desk(), reader)
        , recorder(desk.desk(), history, reader)
        , recorded(&recorder, &flows::HistoryRecorder::recorded)
    {
    }

    std::vector<HistoryEntry> about(const TestDesk &desk, const OrderId &id)
    {
        return await(history.about(desk.desk().profileKey, id)).value_or(std::vector<HistoryEntry>());
    }

    store::History history;
    store::SeenNotes seen;
    flows::OrderReader reader;
    flows::OrderWatch watch;
    flows::HistoryRecorder recorder;
    QSignalSpy recorded;
};

} // namespace

//! From readings to what is written down, over restarts; what an event asks for; which notes are new.
class TestHistoryRecorder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void writesDownWhatTheWatchSees();
    void comparesTheFirstReadingWithTheRunBefore();
    void whatWasReadBeforeTheStoreOpenedIsNotLost();
    void whatWasReadLastIsWrittenOnTheWayOut();
    void saysOnceThatTheStoreFails();
    void tenThousandReadingsLeaveTheWindowFree();
    void anOrdersHistoryHoldsWhatWasSentToo();
    void readsTheFiveEvents_data();
    void readsTheFiveEvents();
    void refusesWhatIsNoEvent_data();
    void refusesWhatIsNoEvent();
    void masksTheSecretsOfAnEvent();
    void anEventIsAHintAndNeverATruth();
    void anEventOfAnOrderThatIsNotThereSaysSo();
    void knowsWhichNotesAreNew();
    void ourOwnNotesAreNotNew();

private:
    OrderId make(const QString &reference);

    std::unique_ptr<TestDesk> m_desk;
    std::unique_ptr<store::Database> m_database;
    std::unique_ptr<Run> m_run;
    int m_next = 0;
};

void TestHistoryRecorder::initTestCase()
{
    m_desk = std::make_unique<TestDesk>();
    QVERIFY(m_desk->isReady());
}

void TestHistoryRecorder::init()
{
    m_desk->sandbox().removeAllFaults();
    m_desk->sandbox().clearRequests();
    m_database = std::make_unique<store::Database>(m_desk->filePath(u"history%1.db"_s.arg(++m_next)));
    QVERIFY(await(m_database->open()).has_value());
    m_run = std::make_unique<Run>(*m_desk, *m_database);
}

void TestHistoryRecorder::cleanup()
{
    m_run.reset();
    m_database.reset();
}

OrderId TestHistoryRecorder::make(const QString &reference)
{
    return {QString::number(m_desk->sandbox().createOrder(someNumbers(2, 10 * ++m_next), reference))};
}

void TestHistoryRecorder::writesDownWhatTheWatchSees()
{
    const OrderId id = make(u"Watched"_s);
    m_run->recorder.start();
    m_run->watch.start();
    QTRY_COMPARE(m_run->recorded.size(), 1);
    QVERIFY(m_desk->sandbox().note(id.text.toLongLong(), u"Please send a bill"_s));
    QTRY_COMPARE_WITH_TIMEOUT(m_run->recorded.size(), 2, 20'000);
    const auto entries = m_run->about(*m_desk, id);
    QCOMPARE(entries.size(), 2U);
    QCOMPARE(entries[0].difference.kind, DifferenceKind::Note);
    QCOMPARE(entries[0].difference.words, u"Please send a bill"_s);
    QVERIFY(entries[0].notBefore >= entries[1].seenAt);
    QVERIFY(entries[0].notBefore < entries[0].seenAt);
    QVERIFY(m_desk->sandbox().cancelNow(id.text.toLongLong()));
}

void TestHistoryRecorder::comparesTheFirstReadingWithTheRunBefore()
{
    const OrderId id = make(u"Over night"_s);
    m_run->recorder.start();
    m_run->reader.readNow(id);
    QTRY_COMPARE(m_run->recorded.size(), 1);
    const QDateTime before = m_run->about(*m_desk, id).front().seenAt;
    m_run.reset(); // the program ends
    QVERIFY(m_desk->sandbox().confirm(id.text.toLongLong()));
    m_run = std::make_unique<Run>(*m_desk, *m_database);
    m_run->recorder.start();
    m_run->reader.readNow(id);
    QTRY_COMPARE(m_run->recorded.size(), 1);
    const auto entries = m_run->about(*m_desk, id);
    const auto status = std::ranges::find(
        entries, DifferenceKind::Status, [](const HistoryEntry &entry) { return entry.difference.kind; });
    QVERIFY(status != entries.end());
    QCOMPARE(status->notBefore, before);
    QCOMPARE(status->difference.after, u"CONFIRMED"_s);
    QVERIFY(m_desk->sandbox().cancelNow(id.text.toLongLong()));
}

void TestHistoryRecorder::whatWasReadBeforeTheStoreOpenedIsNotLost()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const OrderId id{u"1"_s};
    m_run->reader.accept({.id = id, .status = OrderStatus::Pending}, now);
    m_run->reader.accept({.id = id, .status = OrderStatus::Confirmed}, now.addSecs(60));
    QVERIFY(!m_run->recorder.isIdle());
    m_run->recorder.start();
    QTRY_VERIFY(m_run->recorder.isIdle());
    const auto entries = m_run->about(*m_desk, id);
    QCOMPARE(entries.size(), 2U);
    QCOMPARE(entries[0].notBefore, now);
    QCOMPARE(entries[0].seenAt, now.addSecs(60));
}

void TestHistoryRecorder::whatWasReadLastIsWrittenOnTheWayOut()
{
    m_run->recorder.start();
    m_run->reader.accept({.id = {u"1"_s}, .status = OrderStatus::Pending}, QDateTime::currentDateTimeUtc());
    m_run.reset();
    m_run = std::make_unique<Run>(*m_desk, *m_database);
    QCOMPARE(m_run->about(*m_desk, {u"1"_s}).size(), 1U);
}

void TestHistoryRecorder::saysOnceThatTheStoreFails()
{
    store::Database closed(m_desk->filePath(u"never opened.db"_s));
    Run run(*m_desk, closed);
    const QSignalSpy failed(&run.recorder, &flows::HistoryRecorder::storeFailed);
    run.recorder.start();
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (int i = 0; i < 3; ++i) {
        run.reader.accept({.id = {QString::number(i)}}, now);
        QTRY_VERIFY(run.recorder.isIdle());
    }
    QCOMPARE(failed.size(), 1);
}

void TestHistoryRecorder::tenThousandReadingsLeaveTheWindowFree()
{
    m_run->recorder.start();
    const QDateTime now = QDateTime::currentDateTimeUtc();
    domain::PortOrder order{.status = OrderStatus::Pending};
    for (const QString &number : someNumbers(20))
        order.numbers.push_back({.phoneNumber = number, .status = domain::NumberStatus::Pending});
    QElapsedTimer turn;
    qint64 longest = 0;
    for (int i = 0; i < 10'000; ++i) {
        turn.start();
        order.id.text = QString::number(i);
        m_run->reader.accept(order, now);
        QCoreApplication::processEvents();
        longest = std::max(longest, turn.elapsed());
    }
    QVERIFY2(longest < 400, qPrintable(QString::number(longest))); // with sanitizers, on a busy machine
    QVERIFY(!m_run->recorder.isIdle());
    // Others get their turn in between.
    turn.start();
    QVERIFY(await(m_run->history.about(u"test"_s, {u"1"_s})).has_value());
    QVERIFY2(turn.elapsed() < 2000, qPrintable(QString::number(turn.elapsed())));
}

void TestHistoryRecorder::anOrdersHistoryHoldsWhatWasSentToo()
{
    const OrderId id = make(u"Both"_s);
    m_run->recorder.start();
    flows::OrderHistory history(m_desk->desk(), m_run->history);
    history.open(id);
    QTRY_VERIFY(history.isRead());
    QVERIFY(history.seen().empty() && history.sent().empty());
    flows::NoteFlow notes(m_desk->desk(), m_desk->settler());
    notes.send(id, u"Here is the bill"_s);
    QTRY_COMPARE(history.sent().size(), 1U);
    m_run->reader.readNow(id);
    QTRY_COMPARE(history.seen().size(), 1U);
    history.open({u"404"_s});
    QVERIFY(!history.isRead() && history.seen().empty());
    QTRY_VERIFY(history.isRead());
    QVERIFY(history.seen().empty() && history.sent().empty());
    QVERIFY(m_desk->sandbox().cancelNow(id.text.toLongLong()));
}

void TestHistoryRecorder::readsTheFiveEvents_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("type");
    using Type = domain::PortEventType;
    QTest::newRow("rejected")
        << uR"({"type":"NUMBERS_REJECTED","orderId":"897867","phoneNumbers":[{"phoneNumber":"+12125550123",)"
           R"("status":"REJECTED","rejectReason":"Invalid port-out PIN"}]})"_s
        << int(Type::NumbersRejected);
    QTest::newRow("confirmed") << u"{\"type\":\"NUMBERS_CONFIRMED\",\"orderId\":\"897867\",\"phoneNumbers\":[]}"_s
                               << int(Type::NumbersConfirmed);
    QTest::newRow("activated, older form, with headers around")
        << u"POST /hook HTTP/1.1\r\nContent-Type: application/json\r\n\r\n"
           "{\"event\":\"NUMBERS_ACTIVATED\",\"orderId\":897867}\n-- end"_s
        << int(Type::NumbersActivated);
    QTest::newRow("updated") << u"{\"type\":\"ORDER_UPDATED\",\"order\":{\"id\":897867,\"status\":\"PENDING\"}}"_s
                             << int(Type::OrderUpdated);
    QTest::newRow("note") << u"{\"type\":\"NEW_ORDER_NOTE\",\"orderId\":\"897867\",\"note\":\"This is a note\"}"_s
                          << int(Type::NewOrderNote);
    QTest::newRow("a new kind") << u"{\"type\":\"ORDER_ON_THE_MOON\",\"orderId\":\"897867\"}"_s << int(Type::Unknown);
}

void TestHistoryRecorder::readsTheFiveEvents()
{
    QFETCH(const QString, text);
    QFETCH(const int, type);
    const flows::EventText event = flows::readEvent(text);
    QVERIFY(event.event);
    QCOMPARE(int(event.event->type.value), type);
    QCOMPARE(event.event->orderId.text, u"897867"_s);
}

void TestHistoryRecorder::refusesWhatIsNoEvent_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("problem");
    QTest::newRow("nothing") << u"  \n"_s << int(flows::EventProblem::Empty);
    QTest::newRow("words") << u"your order was rejected"_s << int(flows::EventProblem::NotJson);
    QTest::newRow("half") << u"{\"type\": \"NUMBERS_REJ}"_s << int(flows::EventProblem::NotJson);
    QTest::newRow("other json") << u"{\"hello\": 1}"_s << int(flows::EventProblem::NotAnEvent);
    QTest::newRow("no order") << u"{\"type\": \"NUMBERS_REJECTED\"}"_s << int(flows::EventProblem::NotAnEvent);
    QTest::newRow("huge") << QString(3'000'000, u'{') << int(flows::EventProblem::TooLong);
}

void TestHistoryRecorder::refusesWhatIsNoEvent()
{
    QFETCH(const QString, text);
    QFETCH(const int, problem);
    const flows::EventText event = flows::readEvent(text);
    QVERIFY(!event.event);
    QCOMPARE(int(event.problem), problem);
}

void TestHistoryRecorder::masksTheSecretsOfAnEvent()
{
    const flows::EventText event = flows::readEvent(
        uR"({"type":"ORDER_UPDATED","orderId":"1","order":{"phoneNumbers":[{"phoneNumber":"+12125550123",)"
        R"("portOutInfo":{"existingPortOutPin":"0042","accountNum":"000777"}}]}})"_s);
    QVERIFY(event.event);
    QVERIFY(event.shown.contains("+12125550123"_L1));
    QVERIFY(!event.shown.contains("0042"_L1));
    QVERIFY(!event.shown.contains("000777"_L1));
    QVERIFY(flows::readEvent(event.shown).event); // it can be read again
}

void TestHistoryRecorder::anEventIsAHintAndNeverATruth()
{
    const OrderId id = make(u"Hinted"_s);
    EventReading reading(m_run->reader, m_run->watch);
    reading.read(id);
    QTRY_COMPARE(reading.state(), EventReading::State::Read);
    QVERIFY(!reading.wasKnown());
    // Somebody claims that it was completed; it was given a note.
    QVERIFY(m_desk->sandbox().note(id.text.toLongLong(), u"Hello"_s));
    const auto event = flows::readEvent(
        u"{\"type\":\"ORDER_UPDATED\",\"orderId\":\"%1\",\"order\":{\"status\":\"COMPLETED\"}}"_s.arg(id.text));
    reading.read(event.event->orderId);
    QCOMPARE(m_run->reader.find(id)->order->status.value, OrderStatus::Pending);
    QTRY_COMPARE(reading.state(), EventReading::State::Read);
    QCOMPARE(m_run->reader.find(id)->order->status.value, OrderStatus::Pending);
    QCOMPARE(reading.changes().size(), 1U);
    QCOMPARE(reading.changes().front().kind, flows::OrderChangeKind::Notes);
    QVERIFY(m_run->watch.find(id)); // followed from now on
    QVERIFY(m_desk->sandbox().cancelNow(id.text.toLongLong()));
}

void TestHistoryRecorder::anEventOfAnOrderThatIsNotThereSaysSo()
{
    EventReading reading(m_run->reader, m_run->watch);
    reading.read({u"123"_s});
    QTRY_COMPARE(reading.state(), EventReading::State::Failed);
    QCOMPARE(reading.error()->kind, net::ErrorKind::NotFound);
}

void TestHistoryRecorder::knowsWhichNotesAreNew()
{
    const domain::PortOrder order{.id = {u"1"_s}, .notes = {{.note = u"One"_s}, {.note = u"Two"_s}}};
    flows::UnreadNotes unread(m_desk->desk(), m_run->seen);
    QCOMPARE(unread.count(order), 0); // not known yet is not new
    const QSignalSpy changed(&unread, &flows::UnreadNotes::changed);
    unread.start();
    QTRY_COMPARE(unread.count(order), 2);
    unread.markRead({.id = order.id, .notes = {order.notes[0]}});
    QCOMPARE(unread.count(order), 1);
    QCOMPARE(changed.last()[0].value<OrderId>(), order.id);
    flows::UnreadNotes later(m_desk->desk(), m_run->seen);
    later.start();
    QTRY_COMPARE(later.count(order), 1);
}

void TestHistoryRecorder::ourOwnNotesAreNotNew()
{
    const OrderId id = make(u"Ours"_s);
    flows::UnreadNotes unread(m_desk->desk(), m_run->seen);
    unread.start();
    const domain::PortOrder order{.id = id, .notes = {{.note = u"From this desk"_s}}};
    QTRY_COMPARE(unread.count(order), 1);
    flows::NoteFlow notes(m_desk->desk(), m_desk->settler());
    notes.send(id, u"From this desk"_s);
    QTRY_COMPARE(unread.count(order), 0);
    const domain::PortOrder respaced{.id = id, .notes = {{.note = u"From this  desk\r\n"_s}}};
    QCOMPARE(unread.count(respaced), 0);
    QVERIFY(m_desk->sandbox().cancelNow(id.text.toLongLong()));
}

QTEST_GUILESS_MAIN(TestHistoryRecorder)
#include "tst_historyrecorder.moc"
