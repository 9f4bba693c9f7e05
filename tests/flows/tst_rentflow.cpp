#include "flows/numbers/rentflow.h"
#include "flows/rentbench.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using domain::RentState;
using flows::RentFlow;

//! Numbers that are rented one after the other: each once, whatever becomes of the answer.
class TestRentFlow : public RentBench
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QVERIFY(begin()); }
    void rentsOneAfterTheOther();
    void writesDownWhatItSendsAndForHowMuch();
    void goesOnWhenANumberIsGone();
    void stopsAtARefusalThatIsNotAboutTheNumber_data();
    void stopsAtARefusalThatIsNotAboutTheNumber();
    void chargesOnceWhatever_data();
    void chargesOnceWhatever();
    void chargesOnceWhenTheAnswerComesTooLate_data();
    void chargesOnceWhenTheAnswerComesTooLate();
    void stopsBetweenTwoNumbers();
    void sendsAgainOnlyWhenToldTo();
    void sendsNothingThatTheJournalCannotKeep();
    void mayBeDestroyedAtAnyStep_data();
    void mayBeDestroyedAtAnyStep();

private:
    std::unique_ptr<RentFlow> flow(const std::vector<domain::AvailableNumber> &numbers)
    {
        return std::make_unique<RentFlow>(m_desk->desk(), m_desk->settler(), numbers);
    }
    static RentState state(const RentFlow &flow, int item) { return flow.items().at(size_t(item)).state; }
};

void TestRentFlow::rentsOneAfterTheOther()
{
    const auto numbers = offers(3);
    QCOMPARE(numbers.size(), 3U);
    const auto renting = flow(numbers);
    const QSignalSpy rented(renting.get(), &RentFlow::rented);
    const QSignalSpy running(renting.get(), &RentFlow::runningChanged);
    renting->setRequest({.sms = {.servicePlanId = u"plan1"_s}});
    renting->start();
    QVERIFY(renting->isRunning());
    QTRY_VERIFY(!renting->isRunning());
    QCOMPARE(renting->count(RentState::Rented), 3);
    QCOMPARE(rented.size(), 3);
    QCOMPARE(running.size(), 2);
    QCOMPARE(charged(), (QStringList{numbers[0].phoneNumber, numbers[1].phoneNumber, numbers[2].phoneNumber}));
    QVERIFY(renting->items()[0].active);
    QCOMPARE(renting->items()[0].active->sms.scheduled->servicePlanId, u"plan1"_s);
    QCOMPARE(renting->progress(), (flows::Progress{.done = 3, .total = 3}));
    renting->start(); // there is nothing left to send
    QVERIFY(!renting->isRunning());
    QCOMPARE(rents(), 3);
}

void TestRentFlow::writesDownWhatItSendsAndForHowMuch()
{
    const auto numbers = offers(1);
    const auto renting = flow(numbers);
    renting->setRequest({.voice = domain::voiceLink(domain::VoiceType::Est, u"trunk1"_s)});
    renting->start();
    QTRY_VERIFY(!renting->isRunning());
    const auto entries = m_desk->journalEntries();
    QCOMPARE(entries.size(), 1U);
    QCOMPARE(entries[0].intent.kind, store::IntentKind::RentNumber);
    QCOMPARE(entries[0].intent.target, numbers[0].phoneNumber);
    QCOMPARE(entries[0].intent.id, renting->items()[0].intentId);
    const QJsonObject data = entries[0].intent.data;
    QCOMPARE(data["phoneNumber"_L1].toString(), numbers[0].phoneNumber);
    QCOMPARE(data["regionCode"_L1].toString(), u"US"_s);
    QCOMPARE(data["setupPrice"_L1]["amount"_L1].toString(), numbers[0].setupPrice->amount);
    QCOMPARE(data["monthlyPrice"_L1]["currencyCode"_L1].toString(), u"USD"_s);
    QCOMPARE(data["sent"_L1]["voiceConfiguration"_L1]["trunkId"_L1].toString(), u"trunk1"_s);
    QVERIFY(!data["sentAt"_L1].toString().isEmpty());
}

void TestRentFlow::goesOnWhenANumberIsGone()
{
    const auto numbers = offers(3);
    QVERIFY(take(numbers[1].phoneNumber));
    const auto renting = flow(numbers);
    renting->start();
    QTRY_VERIFY(!renting->isRunning());
    QCOMPARE(state(*renting, 0), RentState::Rented);
    QCOMPARE(state(*renting, 1), RentState::Refused);
    QVERIFY(flows::isGone(*renting->items()[1].error));
    QCOMPARE(state(*renting, 2), RentState::Rented);
    QVERIFY(!renting->stoppedBy());
}

void TestRentFlow::stopsAtARefusalThatIsNotAboutTheNumber_data()
{
    QTest::addColumn<QJsonObject>("settings");
    QTest::addColumn<QString>("words");
    QTest::newRow("trial account") << QJsonObject{{u"trial"_s, true}} << u"Trial account"_s;
    QTest::newRow("no money") << QJsonObject{{u"balance"_s, u"0.10"_s}} << u"balance"_s;
}

void TestRentFlow::stopsAtARefusalThatIsNotAboutTheNumber()
{
    QFETCH(QJsonObject, settings);
    QFETCH(QString, words);
    const auto numbers = offers(3);
    QVERIFY(set(settings));
    const auto renting = flow(numbers);
    renting->start();
    QTRY_VERIFY(!renting->isRunning());
    QCOMPARE(state(*renting, 0), RentState::Refused);
    QCOMPARE(renting->count(RentState::Waiting), 2);
    QVERIFY(renting->stoppedBy());
    QVERIFY2(
        renting->stoppedBy()->detail.contains(words, Qt::CaseInsensitive), qPrintable(renting->stoppedBy()->detail));
    QCOMPARE(rents(), 1);
    QCOMPARE(charged(), QStringList());
    QCOMPARE(m_desk->stateOf(renting->items()[0].intentId), store::OutcomeState::Refused);
}

void TestRentFlow::chargesOnceWhatever_data()
{
    addWriteFaults();
}

void TestRentFlow::chargesOnceWhatever()
{
    QFETCH(QJsonObject, fault);
    QFETCH(bool, isDone);
    fault.insert(u"verb"_s, u"POST"_s);
    fault.insert(u"path"_s, u":rent$"_s);
    const auto numbers = offers(2);
    QVERIFY(m_desk->sandbox().addFault(fault) > 0);
    const auto renting = flow(numbers);
    const QSignalSpy rented(renting.get(), &RentFlow::rented);
    renting->start();
    QTRY_VERIFY(!renting->isRunning());
    QCOMPARE(state(*renting, 1), RentState::Waiting); // with an unknown outcome nothing more is bought by itself
    QTRY_COMPARE_WITH_TIMEOUT(state(*renting, 0), isDone ? RentState::Rented : RentState::Absent, 15'000);
    QCOMPARE(rents(), 1);
    QCOMPARE(charged().size(), isDone ? 1 : 0);
    QTRY_COMPARE(rented.size(), isDone ? 1 : 0);
    QCOMPARE(m_desk->stateOf(renting->items()[0].intentId),
        isDone ? store::OutcomeState::Done : store::OutcomeState::Absent);
}

void TestRentFlow::chargesOnceWhenTheAnswerComesTooLate_data()
{
    QTest::addColumn<QString>("kind");
    QTest::newRow("the work was done") << u"hold-after"_s;
    QTest::newRow("the work comes later") << u"hold-before"_s;
}

void TestRentFlow::chargesOnceWhenTheAnswerComesTooLate()
{
    QFETCH(QString, kind);
    const auto numbers = offers(1);
    m_desk->setWriteTimeout(200ms);
    const int fault = m_desk->sandbox().addFault({{u"kind"_s, kind}, {u"verb"_s, u"POST"_s}, {u"path"_s, u":rent$"_s}});
    QVERIFY(fault > 0);
    m_desk->desk().timing.writeTimeout = 2s; // so long it may still arrive
    const auto renting = flow(numbers);
    renting->start();
    QTRY_VERIFY(!renting->isRunning()); // no answer came in time
    QVERIFY(m_desk->sandbox().removeFault(fault));
    QTRY_COMPARE_WITH_TIMEOUT(state(*renting, 0), RentState::Rented, 15'000);
    QCOMPARE(rents(), 1);
    QCOMPARE(charged(), QStringList{numbers[0].phoneNumber});
}

void TestRentFlow::stopsBetweenTwoNumbers()
{
    const auto numbers = offers(3);
    const auto renting = flow(numbers);
    connect(renting.get(), &RentFlow::itemChanged, renting.get(), [&](int item) {
        if (item == 0 && state(*renting, 0) == RentState::Sending)
            renting->stop();
    });
    renting->start();
    QVERIFY(renting->isStopping());
    QTRY_VERIFY(!renting->isRunning());
    QCOMPARE(state(*renting, 0), RentState::Rented);
    QCOMPARE(renting->count(RentState::Waiting), 2);
    QCOMPARE(rents(), 1);
    renting->disconnect();
    renting->start();
    QTRY_VERIFY(!renting->isRunning());
    QCOMPARE(renting->count(RentState::Rented), 3);
    QCOMPARE(charged().size(), 3);
}

void TestRentFlow::sendsAgainOnlyWhenToldTo()
{
    QVERIFY(set({{u"trial"_s, true}}));
    const auto renting = flow(offers(1));
    renting->start();
    QTRY_VERIFY(!renting->isRunning());
    renting->start();
    QVERIFY(!renting->isRunning());
    QCOMPARE(rents(), 1);
    QVERIFY(set({{u"trial"_s, false}}));
    renting->takeUp();
    QCOMPARE(state(*renting, 0), RentState::Waiting);
    renting->start();
    QTRY_VERIFY(!renting->isRunning());
    QCOMPARE(state(*renting, 0), RentState::Rented);
    QCOMPARE(charged().size(), 1);
    renting->takeUp(); // what is rented is not taken up
    QCOMPARE(state(*renting, 0), RentState::Rented);
}

void TestRentFlow::sendsNothingThatTheJournalCannotKeep()
{
    m_desk = std::make_unique<TestDesk>(support::SandboxOptions(), TestDesk::Store::Closed);
    const auto numbers = offers(2);
    QCOMPARE(numbers.size(), 2U);
    const auto renting = flow(numbers);
    const QSignalSpy failed(renting.get(), &RentFlow::storeFailed);
    renting->start();
    QTRY_VERIFY(!renting->isRunning());
    QCOMPARE(failed.size(), 1);
    QCOMPARE(state(*renting, 0), RentState::Failed);
    QCOMPARE(state(*renting, 1), RentState::Waiting);
    QCOMPARE(rents(), 0);
}

void TestRentFlow::mayBeDestroyedAtAnyStep_data()
{
    QTest::addColumn<int>("notes");
    QTest::newRow("at once") << 0;
    QTest::newRow("the first is written down") << 1;
    QTest::newRow("the first is sent") << 2;
    QTest::newRow("the first is answered") << 3;
    QTest::newRow("the second is written down") << 4;
    QTest::newRow("the second is sent") << 5;
    QTest::newRow("the second is answered") << 6;
}

void TestRentFlow::mayBeDestroyedAtAnyStep()
{
    QFETCH(const int, notes);
    const auto numbers = offers(2);
    auto renting = flow(numbers);
    dropAfter(notes, renting);
    renting->start();
    if (notes == 0)
        renting.reset();
    QTRY_VERIFY(!renting);
    // What may have been sent is known to be open, and is found out: never more than was charged.
    m_desk->settler().settleAll();
    QTRY_VERIFY_WITH_TIMEOUT(std::ranges::none_of(m_desk->journalEntries(), store::needsSettling), 15'000);
    int done = 0;
    for (const auto &entry : m_desk->journalEntries())
        done += store::currentState(entry) == store::OutcomeState::Done;
    QCOMPARE(done, charged().size());
}

QTEST_GUILESS_MAIN(TestRentFlow)
#include "tst_rentflow.moc"
