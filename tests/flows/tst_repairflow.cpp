#include "flows/repairflow.h"

#include "flows/testdesk.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using domain::RejectionKind;
using flows::RepairFlow;

//! What was rejected of an order, against a sandbox.
class TestRepairFlow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void groupsWhatWasRejected();
    void saysWhenNothingIsRejected();
    void saysThatTheOrderCouldNotBeRead();
    void keepsWhatItReadWhenTheNextReadingFails();
    void regroupsWhenSomethingIsTaught();
    void takesATeachingBack();
    void bringsBackWhatTheWordsMeantBefore();
    void saysWhenTheDictionaryCannotBeWritten();
    void sendsANoteOnceAndReadsTheOrderAgain();
    void writesANoteIntoTheJournalBeforeItGoes();
    void tellsThatAConfirmedOrderCannotBeCorrected();
    void mayBeDestroyedWhileReading();

private:
    void begin(TestDesk::Store store = TestDesk::Store::Open);
    bool read();

    std::unique_ptr<TestDesk> m_desk;
    std::unique_ptr<store::Database> m_database;
    std::unique_ptr<store::RejectionWords> m_words;
    std::unique_ptr<RepairFlow> m_flow;
    qint64 m_order = 0;
};

void TestRepairFlow::init()
{
    m_flow.reset();
    m_words.reset();
    m_database.reset();
    begin();
}

void TestRepairFlow::begin(TestDesk::Store store)
{
    m_desk = std::make_unique<TestDesk>();
    QVERIFY(m_desk->isReady());
    m_database = std::make_unique<store::Database>(m_desk->filePath(u"words.sqlite"_s));
    if (store == TestDesk::Store::Open)
        QVERIFY(await(m_database->open()).has_value());
    m_words = std::make_unique<store::RejectionWords>(*m_database);
    m_order = m_desk->sandbox().createOrder({u"+13125550100"_s, u"+13125550101"_s, u"+13125550102"_s}, u"REF"_s);
    QVERIFY(m_order > 0);
    m_flow = std::make_unique<RepairFlow>(
        m_desk->desk(), domain::OrderId{QString::number(m_order)}, m_desk->settler(), *m_words);
}

bool TestRepairFlow::read()
{
    QSignalSpy read(m_flow.get(), &RepairFlow::orderRead);
    m_flow->refresh();
    return read.wait(15'000);
}

void TestRepairFlow::groupsWhatWasRejected()
{
    QVERIFY(m_desk->sandbox().reject(m_order, {u"+13125550100"_s, u"+13125550102"_s}, u"Invalid port-out PIN"_s));
    QVERIFY(read());
    QCOMPARE(m_flow->groups().size(), 1U);
    QCOMPARE(m_flow->groups().front().kind, RejectionKind::Pin);
    QCOMPARE(m_flow->rejected(), (QStringList{u"+13125550100"_s, u"+13125550102"_s}));
    QCOMPARE(m_flow->mayUpdate(), domain::Permission::Allowed);
    QVERIFY(m_flow->readAt());
    QVERIFY(!m_flow->isReading());
}

void TestRepairFlow::saysWhenNothingIsRejected()
{
    QSignalSpy groups(m_flow.get(), &RepairFlow::groupsChanged);
    QVERIFY(read());
    QVERIFY(m_flow->groups().empty());
    QVERIFY(groups.count() >= 1);
}

void TestRepairFlow::saysThatTheOrderCouldNotBeRead()
{
    m_desk->sandbox().addFault({{u"kind"_s, u"status"_s}, {u"status"_s, 403}, {u"verb"_s, u"GET"_s}});
    QSignalSpy failed(m_flow.get(), &RepairFlow::readFailed);
    m_flow->refresh();
    QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, 15'000);
    QVERIFY(!m_flow->order());
    QVERIFY(!m_flow->isReading());
    QCOMPARE(m_flow->mayUpdate(), domain::Permission::UnknownStatus);
}

void TestRepairFlow::keepsWhatItReadWhenTheNextReadingFails()
{
    QVERIFY(m_desk->sandbox().reject(m_order, {u"+13125550100"_s}, u"PIN"_s));
    QVERIFY(read());
    m_desk->sandbox().addFault({{u"kind"_s, u"status"_s}, {u"status"_s, 403}, {u"verb"_s, u"GET"_s}});
    QSignalSpy failed(m_flow.get(), &RepairFlow::readFailed);
    m_flow->refresh();
    QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, 15'000);
    QCOMPARE(m_flow->groups().size(), 1U);
}

void TestRepairFlow::regroupsWhenSomethingIsTaught()
{
    QVERIFY(m_desk->sandbox().reject(m_order, {u"+13125550100"_s}, u"RC 7A"_s));
    QVERIFY(read());
    QCOMPARE(m_flow->groups().front().kind, RejectionKind::Other);
    QSignalSpy taught(m_flow.get(), &RepairFlow::taughtWords);
    m_flow->teach(u"rc 7a"_s, RejectionKind::Locked);
    QTRY_COMPARE(m_flow->groups().front().kind, RejectionKind::Locked);
    QVERIFY(m_flow->groups().front().own);
    QTRY_COMPARE(taught.count(), 1);
    QCOMPARE(await(m_words->list()).value().front().by, m_desk->desk().user);
}

void TestRepairFlow::takesATeachingBack()
{
    QVERIFY(m_desk->sandbox().reject(m_order, {u"+13125550100"_s}, u"RC 7A"_s));
    QVERIFY(read());
    QVERIFY(!m_flow->canUndoTeaching());
    m_flow->teach(u"RC 7A"_s, RejectionKind::Locked);
    QTRY_VERIFY(m_flow->canUndoTeaching());
    m_flow->undoTeaching();
    QTRY_COMPARE(m_flow->groups().front().kind, RejectionKind::Other);
    QVERIFY(await(m_words->list()).value().empty());
    QVERIFY(!m_flow->canUndoTeaching());
}

void TestRepairFlow::bringsBackWhatTheWordsMeantBefore()
{
    QVERIFY(await(m_words->teach({.words = u"RC 7A"_s, .kind = RejectionKind::Pin, .by = u"ana"_s})).has_value());
    QVERIFY(m_desk->sandbox().reject(m_order, {u"+13125550100"_s}, u"RC 7A"_s));
    QVERIFY(read());
    QTRY_COMPARE(m_flow->taught().size(), 1U);
    m_flow->teach(u"rc 7a"_s, RejectionKind::Locked);
    QTRY_VERIFY(m_flow->canUndoTeaching());
    m_flow->undoTeaching();
    QTRY_COMPARE(m_flow->groups().front().kind, RejectionKind::Pin);
    QCOMPARE(await(m_words->list()).value().front().by, u"ana"_s);
}

void TestRepairFlow::saysWhenTheDictionaryCannotBeWritten()
{
    m_flow.reset();
    begin(TestDesk::Store::Closed);
    QVERIFY(m_desk->sandbox().reject(m_order, {u"+13125550100"_s}, u"Invalid port-out PIN"_s));
    QSignalSpy failed(m_flow.get(), &RepairFlow::dictionaryFailed);
    QVERIFY(read());
    QTRY_COMPARE(failed.count(), 1);
    QCOMPARE(m_flow->groups().front().kind, RejectionKind::Pin); // ours stand in
    QSignalSpy notTaught(m_flow.get(), &RepairFlow::teachingFailed);
    m_flow->teach(u"RC 7A"_s, RejectionKind::Locked);
    QTRY_COMPARE(notTaught.count(), 1);
    QVERIFY(!m_flow->canUndoTeaching());
}

void TestRepairFlow::sendsANoteOnceAndReadsTheOrderAgain()
{
    QVERIFY(m_desk->sandbox().reject(m_order, {u"+13125550100"_s}, u"PIN"_s));
    QVERIFY(read());
    QSignalSpy again(m_flow.get(), &RepairFlow::orderRead);
    m_flow->sendNote(u"Please try again"_s);
    QTRY_COMPARE_WITH_TIMEOUT(again.count(), 1, 15'000);
    QCOMPARE(m_flow->order()->notes.size(), 1U);
    QCOMPARE(m_flow->order()->notes.front().note, u"Please try again"_s);
    QCOMPARE(m_desk->sandbox().count(u"POST"_s, u"notes"_s), 1);
}

void TestRepairFlow::writesANoteIntoTheJournalBeforeItGoes()
{
    m_desk->sandbox().addFault({{u"kind"_s, u"hold-before"_s}, {u"verb"_s, u"POST"_s}, {u"path"_s, u"notes"_s}});
    m_flow->sendNote(u"Please try again"_s);
    QTRY_COMPARE(m_desk->sandbox().count(u"POST"_s, u"notes"_s), 1);
    const auto entries = m_desk->journalEntries();
    QVERIFY(!entries.empty());
    QCOMPARE(entries.front().intent.kind, store::IntentKind::AddNote);
    m_desk->sandbox().removeAllFaults();
}

void TestRepairFlow::tellsThatAConfirmedOrderCannotBeCorrected()
{
    QVERIFY(m_desk->sandbox().reject(m_order, {u"+13125550100"_s}, u"PIN"_s));
    QVERIFY(m_desk->sandbox().confirm(m_order, {{u"leaveRejected"_s, true}}));
    QVERIFY(read());
    QCOMPARE(m_flow->groups().size(), 1U);
    QVERIFY2(m_flow->mayUpdate() == domain::Permission::Locked, qPrintable(m_flow->order()->status.text));
}

void TestRepairFlow::mayBeDestroyedWhileReading()
{
    m_desk->sandbox().addFault({{u"kind"_s, u"delay"_s}, {u"ms"_s, 200}, {u"times"_s, 2}, {u"verb"_s, u"GET"_s}});
    m_flow->refresh();
    QTRY_VERIFY(m_desk->sandbox().count(u"GET"_s, u"portIns/"_s) > 0);
    m_flow.reset();
    // What was held back is answered before this: nothing may arrive at what is gone.
    auto later = m_desk->desk().orders.get({QString::number(m_order)});
    bool answered = false;
    later.then(this, [&answered](const net::Result<domain::PortOrder> &) { answered = true; });
    QTRY_VERIFY(answered);
}

QTEST_GUILESS_MAIN(TestRepairFlow)
#include "tst_repairflow.moc"
