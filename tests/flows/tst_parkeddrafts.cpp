#include "flows/parkeddrafts.h"
#include "flows/successor.h"
#include "flows/testdesk.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;

using domain::WaitState;

//! Drafts that wait for the cancelation of an order, and what becomes of it.
class TestParkedDrafts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_desk.reset(); }
    void aParkedDraftCanGoOnceTheOrderIsCanceled();
    void aParkedDraftLearnsThatTheOrderGoesOn();
    void looksAgainByItselfWhileSomethingWaits();
    void asksNothingWhenNothingWaits();
    void staysParkedWhenTheOrderCannotBeRead();
    void aSuccessorOfAnOrderThatIsBeingCanceledIsParked();
    void theWizardParksADraftAndSaysWhatItWaitsFor();

private:
    store::DraftSummary onlyDraft() { return await(m_desk->drafts().list(m_desk->desk().profileKey)).value().at(0); }
    qint64 orderBeingCanceled(const QStringList &numbers);

    std::unique_ptr<TestDesk> m_desk;
};

void TestParkedDrafts::init()
{
    m_desk = std::make_unique<TestDesk>();
    QVERIFY(m_desk->isReady());
}

qint64 TestParkedDrafts::orderBeingCanceled(const QStringList &numbers)
{
    const qint64 order = m_desk->sandbox().createOrder(numbers, u"Leaving"_s);
    const int status = m_desk->sandbox().porting("DELETE", u"/orders/portIns/%1"_s.arg(order)).status;
    return status == 200 || status == 204 ? order : 0;
}

void TestParkedDrafts::aParkedDraftCanGoOnceTheOrderIsCanceled()
{
    const qint64 order = orderBeingCanceled(someNumbers(2));
    QVERIFY(order);
    flows::SuccessorFlow successor(m_desk->desk(), {QString::number(order)});
    successor.make();
    QTRY_VERIFY(!successor.isRunning());
    flows::ParkedDraftsFlow parked(m_desk->desk());
    const QSignalSpy needing(&parked, &flows::ParkedDraftsFlow::needingYouChanged);
    parked.look();
    QTRY_COMPARE(m_desk->sandbox().count(u"GET"_s, u"orders/portIns/%1$"_s.arg(order)), 2); // the successor's, and this
    QTRY_VERIFY(!parked.isReading());
    QCOMPARE(parked.needingYou(), 0);
    QVERIFY(m_desk->sandbox().cancelNow(order));
    parked.look();
    QTRY_COMPARE(parked.needingYou(), 1);
    QCOMPARE(needing.size(), 1);
    QCOMPARE(onlyDraft().waits.at(0).state, WaitState::CanGo);
    QVERIFY(onlyDraft().waits.at(0).seenAt.isValid());
}

void TestParkedDrafts::aParkedDraftLearnsThatTheOrderGoesOn()
{
    const qint64 order = orderBeingCanceled(someNumbers(2));
    flows::SuccessorFlow successor(m_desk->desk(), {QString::number(order)});
    successor.make();
    QTRY_VERIFY(!successor.isRunning());
    QVERIFY(m_desk->sandbox().change(order, {{u"status"_s, u"CONFIRMED"_s}}));
    flows::ParkedDraftsFlow parked(m_desk->desk());
    parked.look();
    QTRY_COMPARE(parked.needingYou(), 1);
    QCOMPARE(onlyDraft().waits.at(0).state, WaitState::GoesOn);
}

void TestParkedDrafts::looksAgainByItselfWhileSomethingWaits()
{
    const qint64 order = orderBeingCanceled(someNumbers(1));
    flows::SuccessorFlow successor(m_desk->desk(), {QString::number(order)});
    successor.make();
    QTRY_VERIFY(!successor.isRunning());
    flows::ParkedDraftsFlow parked(m_desk->desk());
    parked.start(std::chrono::milliseconds(30));
    QTRY_VERIFY(m_desk->sandbox().count(u"GET"_s, u"orders/portIns/%1$"_s.arg(order)) > 2);
    QVERIFY(m_desk->sandbox().cancelNow(order));
    QTRY_COMPARE(parked.needingYou(), 1);
    // What is over is not asked about any more.
    QTRY_VERIFY(!parked.isReading());
    const int asked = m_desk->sandbox().count(u"GET"_s, u"orders/portIns/%1$"_s.arg(order));
    for (int i = 0; i < 3; ++i) {
        const QSignalSpy looked(&parked, &flows::ParkedDraftsFlow::stateChanged);
        QTRY_VERIFY(!looked.isEmpty());
    }
    QCOMPARE(m_desk->sandbox().count(u"GET"_s, u"orders/portIns/%1$"_s.arg(order)), asked);
}

void TestParkedDrafts::asksNothingWhenNothingWaits()
{
    flows::ParkedDraftsFlow parked(m_desk->desk());
    const QSignalSpy looked(&parked, &flows::ParkedDraftsFlow::stateChanged);
    parked.look();
    QTRY_COMPARE(looked.size(), 1);
    QVERIFY(!parked.isReading());
    QCOMPARE(m_desk->sandbox().count(u"GET"_s, u"orders"_s), 0);
}

void TestParkedDrafts::staysParkedWhenTheOrderCannotBeRead()
{
    const qint64 order = orderBeingCanceled(someNumbers(1));
    flows::SuccessorFlow successor(m_desk->desk(), {QString::number(order)});
    successor.make();
    QTRY_VERIFY(!successor.isRunning());
    m_desk->sandbox().addFault({{u"kind"_s, u"status"_s}, {u"verb"_s, u"GET"_s}, {u"status"_s, 404}, {u"times"_s, 0}});
    flows::ParkedDraftsFlow parked(m_desk->desk());
    parked.look();
    QTRY_VERIFY(parked.error());
    QCOMPARE(onlyDraft().waits.at(0).state, WaitState::Waiting); // gone from sight is not canceled
    QCOMPARE(parked.needingYou(), 0);
}

void TestParkedDrafts::aSuccessorOfAnOrderThatIsBeingCanceledIsParked()
{
    const qint64 order = orderBeingCanceled(someNumbers(2));
    flows::SuccessorFlow successor(m_desk->desk(), {QString::number(order)});
    const QSignalSpy made(&successor, &flows::SuccessorFlow::made);
    successor.make();
    QTRY_COMPARE(made.size(), 1);
    const store::DraftSummary draft = onlyDraft();
    QCOMPARE(draft.waits.size(), 1U);
    QCOMPARE(draft.waits[0].order.text, QString::number(order));
    QCOMPARE(draft.waits[0].state, WaitState::Waiting);
    QCOMPARE(draft.origin->order.text, QString::number(order));
}

void TestParkedDrafts::theWizardParksADraftAndSaysWhatItWaitsFor()
{
    const qint64 order = orderBeingCanceled(someNumbers(1));
    flows::PortInFlow draft(m_desk->desk());
    draft.start();
    draft.setPastedText(someNumbers(2).join(u'\n'));
    QTRY_COMPARE(draft.cancelingOrders().size(), 1U);
    QCOMPARE(draft.cancelingOrders()[0].order.text, QString::number(order));
    QCOMPARE(draft.cancelingOrders()[0].numbers, someNumbers(1));
    QVERIFY(draft.news().isEmpty()); // it is no news: the numbers were only just typed
    const QSignalSpy parked(&draft, &flows::PortInFlow::parked);
    draft.park();
    QTRY_COMPARE(parked.size(), 1);
    QCOMPARE(onlyDraft().waits.at(0).order.text, QString::number(order));
    QCOMPARE(onlyDraft().waits.at(0).reference, u"Leaving"_s);
}

QTEST_GUILESS_MAIN(TestParkedDrafts)
#include "tst_parkeddrafts.moc"
