#include "flows/noteflow.h"
#include "flows/orderreader.h"
#include "flows/orderwatch.h"
#include "flows/orderwork.h"
#include "flows/testdesk.h"
#include "flows/workcase.h"
#include "flows/worklistflow.h"
#include "flows/writework.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using domain::WorkItem;
using domain::WorkReason;
using flows::WorkEntry;
using store::IntentKind;
using store::OutcomeState;

namespace {

const QString aTuesday = u"2026-11-24T15:00:00Z"_s;

//! What another part of the desk would find.
class Findings final : public flows::WorkSource
{
    Q_OBJECT

public:
    void start() override { }
    void judgeAgain() override { }
};

WorkItem urgent(const QString &key)
{
    return {.key = key, .reason = WorkReason::Rejected, .urgency = domain::WorkUrgency::Today};
}

} // namespace

//! The worklist over a desk, without a window.
class TestWorklistFlow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsEveryKindOfWork();
    void tellsAnUnknownWriteUntilItIsSettled();
    void callsAnUnknownWriteByItsOrder();
    void countsOurOwnNoteAsAnAnswer();
    void hidesASnoozedEntryUntilItsDay();
    void hidesWhatIsDoneAndTakesItBack();
    void judgesOnlyWhatWasTouched();
    void judgesAllAgainWhenADayBegins();
    void tellsOnceWhatTurnedUrgent();
    void tellsWhatIsNewSinceItWasShown();
    void keepsWhatItHasWhenTheReadingFails();
    void worksWithoutAStore();
    void takesFindingsOfAnySource();
    void gathersTenThousandFindingsAtOnce();
    void knowsAllAboutOneEntry();

private:
    struct Desk {
        explicit Desk(const support::SandboxOptions &options, TestDesk::Store store = TestDesk::Store::Open)
            : parts(options, store)
            , marksDatabase(parts.filePath(u"marks.db"_s))
            , marks(marksDatabase)
            , reader(parts.desk().orders, parts.desk().now, parts.desk().timing)
            , watch(parts.desk(), reader)
            , worklist(parts.desk(), marks)
        {
            if (store == TestDesk::Store::Open)
                await(marksDatabase.open());
            auto source = std::make_unique<flows::OrderWork>(parts.desk(), watch);
            orders = source.get();
            worklist.add(std::move(source));
            worklist.add(std::make_unique<flows::WriteWork>(parts.desk(), watch));
        }

        //! Until the orders were read once.
        bool begin()
        {
            if (!parts.isReady())
                return false;
            worklist.start();
            watch.start();
            return settle();
        }
        //! A whole reading that begins now.
        bool readAgain()
        {
            const QSignalSpy rounds(&watch, &flows::OrderWatch::roundCompleted);
            watch.refresh();
            return QTest::qWaitFor([&] { return !rounds.isEmpty(); }, 20'000) && settle();
        }
        bool settle()
        {
            return QTest::qWaitFor([&] { return worklist.reading().isComplete && !watch.isReading(); }, 20'000);
        }
        const WorkEntry *entry(WorkReason reason, const QString &order = {}) const
        {
            for (const WorkEntry &each : worklist.entries()) {
                if (each.item.reason == reason && (order.isEmpty() || each.item.order.text == order))
                    return &each;
            }
            return nullptr;
        }
        //! A write of which no answer came.
        QString lose(IntentKind kind, const QString &target)
        {
            store::Intent intent = parts.desk().intent(kind, target, 1h);
            const auto begun = await(parts.journal().begin(intent));
            await(parts.journal().append(begun->id, {.state = OutcomeState::Sent}));
            await(parts.journal().append(begun->id, {.state = OutcomeState::Unknown}));
            return begun->id;
        }

        TestDesk parts;
        store::Database marksDatabase;
        store::WorkMarks marks;
        flows::OrderReader reader;
        flows::OrderWatch watch;
        flows::WorklistFlow worklist;
        flows::OrderWork *orders = nullptr;
    };
};

void TestWorklistFlow::findsEveryKindOfWork()
{
    Desk desk({.orders = 240, .now = aTuesday}); // as the program starts its own
    QVERIFY(desk.parts.isReady());
    QVERIFY(desk.begin());
    const QString lost = desk.lose(IntentKind::CreateOrder, u"REF #K7Q2"_s);
    QTRY_VERIFY(desk.entry(WorkReason::OutcomeUnknown));
    for (const WorkReason reason : domain::workReasons()) {
        if (domain::areaOf(reason) == domain::WorkArea::Porting)
            QVERIFY2(desk.entry(reason), qPrintable(domain::storedName(reason)));
    }
    // As much as a person can do in some days; more would bury the urgent.
    const auto &entries = desk.worklist.entries();
    QVERIFY2(entries.size() >= 30 && entries.size() <= 60, qPrintable(QString::number(entries.size())));
    QCOMPARE(entries.front().item.intentId, lost);
    QVERIFY(std::is_sorted(entries.begin(), entries.end(),
        [](const WorkEntry &a, const WorkEntry &b) { return domain::comesBefore(a.item, b.item); }));
    const flows::WorkCounts &counts = desk.worklist.counts();
    QCOMPARE(counts.needsYou + counts.waiting + counts.hidden, int(entries.size()));
    QCOMPARE(counts.unknown, 1);
    QVERIFY(counts.waiting > 0);
}

void TestWorklistFlow::tellsAnUnknownWriteUntilItIsSettled()
{
    Desk desk({.now = aTuesday});
    QVERIFY(desk.begin());
    const QString id = desk.lose(IntentKind::CreateOrder, u"REF #K7Q2"_s);
    QTRY_VERIFY(desk.entry(WorkReason::OutcomeUnknown));
    QCOMPARE(desk.entry(WorkReason::OutcomeUnknown)->item.name, u"REF #K7Q2"_s);
    await(desk.parts.journal().append(id, {.state = OutcomeState::Done}));
    QTRY_VERIFY(!desk.entry(WorkReason::OutcomeUnknown));
    QCOMPARE(desk.worklist.counts().unknown, 0);
}

void TestWorklistFlow::callsAnUnknownWriteByItsOrder()
{
    Desk desk({.now = aTuesday});
    const QString order
        = QString::number(desk.parts.sandbox().createOrder({u"+13125550100"_s, u"+13125550101"_s}, u"Ironbark"_s));
    QVERIFY(desk.begin());
    desk.lose(IntentKind::CancelOrder, order);
    QTRY_VERIFY(desk.entry(WorkReason::OutcomeUnknown));
    const WorkItem item = desk.entry(WorkReason::OutcomeUnknown)->item;
    QCOMPARE(item.name, u"Ironbark"_s);
    QCOMPARE(item.numbers, 2);
    QCOMPARE(item.write, domain::WorkWrite::Cancel);
}

void TestWorklistFlow::countsOurOwnNoteAsAnAnswer()
{
    Desk desk({.now = aTuesday});
    const qint64 id = desk.parts.sandbox().createOrder({u"+13125550100"_s}, u"REF"_s);
    const QString order = QString::number(id);
    QVERIFY(desk.parts.sandbox().note(id, u"Please confirm the account"_s));
    QVERIFY(desk.begin());
    QTRY_VERIFY(desk.entry(WorkReason::NoteFromSinch, order));
    flows::NoteFlow note(desk.parts.desk(), desk.parts.settler());
    const QSignalSpy finished(&note, &flows::NoteFlow::finished);
    QVERIFY(desk.parts.sandbox().advance(u"PT1M"_s));
    note.send({order}, u"It is\nconfirmed"_s);
    QTRY_COMPARE(finished.size(), 1);
    QVERIFY(desk.readAgain());
    QTRY_VERIFY(!desk.entry(WorkReason::NoteFromSinch, order));
    // The same words from Sinch, later, are another note.
    QVERIFY(desk.parts.sandbox().advance(u"PT1H"_s));
    QVERIFY(desk.parts.sandbox().note(id, u"And the PIN?"_s));
    QVERIFY(desk.readAgain());
    QTRY_VERIFY(desk.entry(WorkReason::NoteFromSinch, order));
}

void TestWorklistFlow::hidesASnoozedEntryUntilItsDay()
{
    Desk desk({.now = aTuesday});
    const QString order = QString::number(desk.parts.sandbox().createOrder({u"+13125550100"_s}, u"REF"_s));
    QVERIFY(desk.begin());
    QTRY_VERIFY(desk.entry(WorkReason::NoLoa, order));
    const QString key = desk.entry(WorkReason::NoLoa)->item.key;
    // Thanksgiving is no business day.
    QCOMPARE(desk.worklist.today(), QDate(2026, 11, 24));
    QCOMPARE(desk.worklist.nextBusinessDay(), QDate(2026, 11, 25));
    desk.worklist.snooze(key, QDate(2026, 11, 25), u"The customer signs tomorrow"_s);
    QTRY_VERIFY(desk.worklist.find(key)->isHidden());
    QCOMPARE(desk.worklist.find(key)->mark->reason, u"The customer signs tomorrow"_s);
    QCOMPARE(desk.worklist.find(key)->mark->by, desk.parts.desk().user);
    QCOMPARE(desk.worklist.counts().needsYou, 0);
    QCOMPARE(desk.worklist.counts().hidden, 1);
    QVERIFY(desk.parts.sandbox().advance(u"P1D"_s));
    QVERIFY(desk.readAgain());
    QTRY_VERIFY(!desk.worklist.find(key)->isHidden());
    QCOMPARE(desk.worklist.counts().needsYou, 1);
}

void TestWorklistFlow::hidesWhatIsDoneAndTakesItBack()
{
    Desk desk({.now = aTuesday});
    QVERIFY(desk.parts.sandbox().createOrder({u"+13125550100"_s}, u"REF"_s) > 0);
    QVERIFY(desk.begin());
    QTRY_VERIFY(desk.entry(WorkReason::NoLoa));
    const QString key = desk.entry(WorkReason::NoLoa)->item.key;
    desk.worklist.markDone(key, u"Sent by e-mail"_s);
    QTRY_VERIFY(desk.worklist.find(key)->isHidden());
    QVERIFY(desk.parts.sandbox().advance(u"P3D"_s));
    QVERIFY(desk.readAgain());
    QVERIFY(desk.worklist.find(key)->isHidden());
    desk.worklist.bringBack(key);
    QTRY_VERIFY(!desk.worklist.find(key)->isHidden());
}

void TestWorklistFlow::judgesOnlyWhatWasTouched()
{
    Desk desk({.orders = 30, .now = aTuesday});
    QVERIFY(desk.begin());
    const qint64 touched = desk.watch.orders().begin()->first.text.toLongLong();
    const QSignalSpy found(desk.orders, &flows::WorkSource::found);
    QVERIFY(desk.parts.sandbox().note(touched, u"One more thing"_s));
    QVERIFY(desk.readAgain());
    QTRY_VERIFY(desk.entry(WorkReason::NoteFromSinch, QString::number(touched)));
    QSet<QString> subjects;
    for (const QList<QVariant> &each : found)
        subjects.insert(each.value(0).toString());
    QVERIFY(subjects.contains(u"order/%1"_s.arg(touched)));
    QSignalSpy changed(&desk.worklist, &flows::WorklistFlow::changed);
    QVERIFY(desk.readAgain()); // nothing is new
    QVERIFY(!changed.wait(300));
}

void TestWorklistFlow::judgesAllAgainWhenADayBegins()
{
    Desk desk({.now = aTuesday});
    QVERIFY(desk.parts.sandbox().createOrder({u"+13125550100"_s}, u"REF"_s) > 0);
    QVERIFY(desk.begin());
    QTRY_VERIFY(desk.entry(WorkReason::NoLoa));
    QCOMPARE(desk.entry(WorkReason::NoLoa)->item.businessDays, 0);
    QVERIFY(desk.parts.sandbox().advance(u"P1D"_s));
    QVERIFY(desk.readAgain());
    QTRY_COMPARE(desk.entry(WorkReason::NoLoa)->item.businessDays, 1);
}

void TestWorklistFlow::tellsOnceWhatTurnedUrgent()
{
    Desk desk({.orders = 30, .now = aTuesday});
    const QSignalSpy urgents(&desk.worklist, &flows::WorklistFlow::turnedUrgent);
    QVERIFY(desk.begin());
    QTRY_VERIFY(desk.worklist.counts().needsYou > 0);
    const qint64 order = desk.parts.sandbox().createOrder({u"+13125550100"_s}, u"REF"_s);
    QVERIFY(desk.parts.sandbox().note(order, u"Please answer"_s));
    QVERIFY(desk.readAgain());
    QTRY_COMPARE(urgents.size(), 1);
    const auto items = urgents.first().first().value<std::vector<WorkItem>>();
    QCOMPARE(items.size(), 1U);
    QCOMPARE(items.front().reason, WorkReason::NoteFromSinch);
    QCOMPARE(items.front().order.text, QString::number(order));
    QVERIFY(desk.readAgain());
    QCOMPARE(urgents.size(), 1);
}

void TestWorklistFlow::tellsWhatIsNewSinceItWasShown()
{
    Desk desk({.now = aTuesday});
    QVERIFY(desk.begin());
    auto findings = std::make_unique<Findings>();
    Findings &source = *findings;
    desk.worklist.add(std::move(findings));
    Q_EMIT source.found(u"number/1"_s, {urgent(u"number/1"_s)});
    QTRY_COMPARE(desk.worklist.newlyUrgent().size(), 1U);
    desk.worklist.markShown();
    QVERIFY(desk.worklist.newlyUrgent().empty());
    Q_EMIT source.found(u"number/2"_s, {urgent(u"number/2"_s)});
    QTRY_COMPARE(desk.worklist.newlyUrgent().size(), 1U);
    QCOMPARE(desk.worklist.newlyUrgent().front().key, u"number/2"_s);
    desk.worklist.snooze(u"number/2"_s, QDate(2026, 12, 1), u"later"_s);
    QTRY_VERIFY(desk.worklist.newlyUrgent().empty());
}

void TestWorklistFlow::keepsWhatItHasWhenTheReadingFails()
{
    Desk desk({.orders = 30, .now = aTuesday});
    QVERIFY(desk.begin());
    QTRY_VERIFY(desk.worklist.counts().needsYou > 0);
    const std::vector<WorkEntry> known = desk.worklist.entries();
    desk.parts.sandbox().addFault({{u"kind"_s, u"status"_s}, {u"verb"_s, u"GET"_s}, {u"path"_s, u"orders/portIns"_s},
        {u"status"_s, 500}, {u"times"_s, 0}});
    desk.worklist.refresh();
    QTRY_VERIFY(desk.worklist.reading().error);
    QVERIFY(desk.worklist.reading().failedAt);
    QVERIFY(desk.worklist.reading().isComplete);
    for (const WorkEntry &entry : known)
        QVERIFY2(desk.worklist.find(entry.item.key), qPrintable(entry.item.key));
}

void TestWorklistFlow::worksWithoutAStore()
{
    Desk desk({.now = aTuesday}, TestDesk::Store::Closed);
    QVERIFY(desk.parts.sandbox().createOrder({u"+13125550100"_s}, u"REF"_s) > 0);
    QSignalSpy failed(&desk.worklist, &flows::WorklistFlow::markFailed);
    QVERIFY(desk.begin());
    QTRY_VERIFY(desk.entry(WorkReason::NoLoa));
    desk.worklist.snooze(desk.entry(WorkReason::NoLoa)->item.key, QDate(2026, 12, 1), u"later"_s);
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(!desk.entry(WorkReason::NoLoa)->isHidden());
}

void TestWorklistFlow::takesFindingsOfAnySource()
{
    Desk desk({.now = aTuesday});
    auto findings = std::make_unique<Findings>();
    Findings &source = *findings;
    desk.worklist.add(std::move(findings));
    QVERIFY(desk.begin());
    Q_EMIT source.found(u"number/1"_s, {urgent(u"number/1/a"_s), urgent(u"number/1/b"_s)});
    QTRY_COMPARE(desk.worklist.entries().size(), 2U);
    Q_EMIT source.found(u"number/1"_s, {urgent(u"number/1/b"_s)});
    QTRY_COMPARE(desk.worklist.entries().size(), 1U);
    Q_EMIT source.found(u"number/1"_s, {});
    QTRY_VERIFY(desk.worklist.entries().empty());
}

void TestWorklistFlow::gathersTenThousandFindingsAtOnce()
{
    Desk desk({.now = aTuesday});
    auto findings = std::make_unique<Findings>();
    Findings &source = *findings;
    desk.worklist.add(std::move(findings));
    QVERIFY(desk.begin());
    const QSignalSpy changed(&desk.worklist, &flows::WorklistFlow::changed);
    for (int i = 0; i < 10'000; ++i)
        Q_EMIT source.found(u"number/%1"_s.arg(i), {urgent(u"number/%1"_s.arg(i))});
    QTRY_COMPARE(desk.worklist.entries().size(), 10'000U);
    QVERIFY2(changed.size() <= 2, "it was sorted again and again");
    // The same again is no news.
    for (int i = 0; i < 10'000; ++i)
        Q_EMIT source.found(u"number/%1"_s.arg(i), {urgent(u"number/%1"_s.arg(i))});
    QSignalSpy again(&desk.worklist, &flows::WorklistFlow::changed);
    QVERIFY(!again.wait(300));
}

void TestWorklistFlow::knowsAllAboutOneEntry()
{
    Desk desk({.now = aTuesday});
    const QString order = QString::number(desk.parts.sandbox().createOrder({u"+13125550100"_s}, u"Ironbark"_s));
    QVERIFY(desk.begin());
    const QString id = desk.lose(IntentKind::CancelOrder, order);
    QTRY_VERIFY(desk.entry(WorkReason::OutcomeUnknown));
    flows::WorkCase work(desk.parts.desk(), desk.watch, desk.parts.settler());
    QVERIFY(!work.order() && !work.write());
    work.open(*desk.entry(WorkReason::OutcomeUnknown));
    QTRY_VERIFY(work.write());
    QCOMPARE(work.write()->intent.id, id);
    QVERIFY(work.order());
    QCOMPARE(work.order()->order.customerReference, u"Ironbark"_s);
    QSignalSpy changed(&work, &flows::WorkCase::changed);
    await(desk.parts.journal().absenceSeen(id, QDateTime::currentDateTimeUtc()));
    QTRY_COMPARE(work.write()->outcomes.size(), 3U);
    work.close();
    QVERIFY(!work.entry());
    QVERIFY(work.journal().empty());
}

QTEST_GUILESS_MAIN(TestWorklistFlow)
#include "tst_worklistflow.moc"
