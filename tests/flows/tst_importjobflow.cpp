#include "flows/hostingbench.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using domain::ImportRowState;
using flows::ImportJobFlow;
using State = flows::ImportJobFlow::State;

//! Numbers that are imported: each once, whatever becomes of the answer, and each with a result of its own.
class TestImportJobFlow : public HostingBench
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QVERIFY(begin()); }
    void cleanup() { end(); }
    void importsOneByItself();
    void importsSixInTwoRequests();
    void sendsAsManyAtOnceAsTheAccountMayHave();
    void findsWhatIsImportedAlready();
    void sendsTheOthersWhereOneIsInTheWay();
    void givesEachItsOwnResultWhereNobodyKnowsWhich();
    void refusesTheOneThatTheServerNames();
    void triesOnlyTheFailedOnesAgain();
    void importsOnceWhateverBecomesOfTheAnswer_data();
    void importsOnceWhateverBecomesOfTheAnswer();
    void importsOneOnceWhateverBecomesOfTheAnswer_data();
    void importsOneOnceWhateverBecomesOfTheAnswer();
    void waitsAsLongAsTheServerSays();
    void pausesAndGivesUp();
    void goesOnWithWhatAnEarlierRunLeft();
    void asksForTheMigrationOfWhatTMobileKeeps();
    void sendsNothingThatTheStoreCannotKeep();

private:
    static bool comesToRest(const ImportJobFlow &flow)
    {
        return QTest::qWaitFor([&] { return flow.state() == State::Over && !flow.isWorking(); }, 30'000);
    }
    static bool isFoundOut(const ImportJobFlow &flow)
    {
        return QTest::qWaitFor(
            [&] { return flow.state() == State::Over && !flow.isWorking() && flow.counts().unknown == 0; }, 30'000);
    }
};

void TestImportJobFlow::importsOneByItself()
{
    const auto flow = importFlow();
    flow->start(importOf({number(1)}));
    QVERIFY(comesToRest(*flow));
    QCOMPARE(flow->counts().done, 1);
    QCOMPARE(imported(), QStringList{number(1)});
    QCOMPARE(singles(), 1);
    QCOMPARE(bulks(), 0);
    const auto entries = desk->journalEntries();
    QCOMPARE(entries.size(), 1U);
    QCOMPARE(entries[0].intent.kind, store::IntentKind::ImportNumber);
    QCOMPARE(entries[0].intent.target, number(1));
    QCOMPARE(entries[0].intent.data["sent"_L1]["smsConfiguration"_L1]["servicePlanId"_L1].toString(), u"plan1"_s);
}

void TestImportJobFlow::importsSixInTwoRequests()
{
    const auto flow = importFlow();
    flow->start(importOf(numbers(6)));
    QVERIFY(comesToRest(*flow));
    QCOMPARE(flow->counts().done, 6);
    QCOMPARE(bulks(), 1); // of five
    QCOMPARE(singles(), 1); // what is left is one
    QCOMPARE(numbersOf(0), 5);
    QCOMPARE(flow->rows()[0].orderId, orderId(0));
    QVERIFY(flow->rows()[5].orderId.isEmpty());
}

void TestImportJobFlow::sendsAsManyAtOnceAsTheAccountMayHave()
{
    QCOMPARE(desk->sandbox().control("POST", u"/hosting/limits"_s, {{u"importNumbers"_s, 20}}).status, 200);
    const auto flow = importFlow(20);
    flow->start(importOf(numbers(12)));
    QVERIFY(comesToRest(*flow));
    QCOMPARE(bulks(), 1);
    QCOMPARE(numbersOf(0), 12);
}

void TestImportJobFlow::findsWhatIsImportedAlready()
{
    QVERIFY(import(number(101)));
    const auto flow = importFlow();
    flow->start(importOf(numbers(3)));
    QVERIFY(comesToRest(*flow));
    QCOMPARE(flow->rows()[1].state, ImportRowState::Existing);
    QCOMPARE(flow->rows()[1].existingPlan, u"theirs"_s);
    QCOMPARE(flow->counts().done, 2);
    QCOMPARE(numbersOf(0), 2); // it was not even asked for
}

void TestImportJobFlow::sendsTheOthersWhereOneIsInTheWay()
{
    // Somebody is faster, between the look and the request.
    const int held = desk->sandbox().addFault(
        {{u"kind"_s, u"hold-before"_s}, {u"verb"_s, u"POST"_s}, {u"path"_s, u":importNumbers$"_s}});
    const auto flow = importFlow();
    flow->start(importOf(numbers(3)));
    QTRY_COMPARE(bulks(), 1);
    QVERIFY(import(number(102)));
    QVERIFY(desk->sandbox().removeFault(held));
    QVERIFY(comesToRest(*flow));
    QCOMPARE(flow->rows()[2].state, ImportRowState::Existing);
    QCOMPARE(flow->counts().done, 2);
    QCOMPARE(bulks(), 2);
}

void TestImportJobFlow::givesEachItsOwnResultWhereNobodyKnowsWhich()
{
    // An order that is not over has one of them: it is imported nowhere yet, and nobody may import it.
    const auto theirs = importFlow();
    theirs->start(importOf({number(100), number(50)}));
    QVERIFY(comesToRest(*theirs));
    desk->sandbox().clearRequests();
    const auto flow = importFlow();
    flow->start(importOf(numbers(3)));
    QVERIFY(comesToRest(*flow));
    QCOMPARE(flow->rows()[0].state, ImportRowState::Refused);
    QVERIFY(!flow->rows()[0].words.isEmpty());
    QCOMPARE(flow->rows()[1].state, ImportRowState::Done);
    QCOMPARE(flow->rows()[2].state, ImportRowState::Done);
    QCOMPARE(bulks(), 1);
    QCOMPARE(singles(), 3);
}

void TestImportJobFlow::refusesTheOneThatTheServerNames()
{
    const QJsonArray violations{
        QJsonObject{{u"field"_s, u"numbers[1]"_s}, {u"description"_s, u"is <b>wireless</b>"_s}}};
    QVERIFY(fault(u"status"_s, u":importNumbers$"_s,
        {{u"status"_s, 400},
            {u"body"_s,
                QJsonObject{{u"code"_s, u"400"_s}, {u"message"_s, u"no"_s}, {u"status"_s, u"INVALID_ARGUMENT"_s},
                    {u"details"_s,
                        QJsonArray{QJsonObject{{u"type"_s, u"BadRequest"_s}, {u"fieldViolations"_s, violations}}}}}}}));
    const auto flow = importFlow();
    flow->start(importOf(numbers(3)));
    QVERIFY(comesToRest(*flow));
    QCOMPARE(flow->rows()[1].state, ImportRowState::Refused);
    QCOMPARE(flow->rows()[1].words, u"is <b>wireless</b>"_s);
    QCOMPARE(flow->counts().done, 2);
}

void TestImportJobFlow::triesOnlyTheFailedOnesAgain()
{
    QVERIFY(fault(u"status"_s, u":importNumbers$"_s, {{u"status"_s, 403}}));
    const auto flow = importFlow();
    flow->start(importOf(numbers(6)));
    QVERIFY(comesToRest(*flow));
    QCOMPARE(flow->counts().failed, 5);
    QCOMPARE(flow->counts().done, 1);
    flow->retryFailed();
    QVERIFY(comesToRest(*flow));
    QCOMPARE(flow->counts().done, 6);
    QCOMPARE(bulks(), 2);
    QCOMPARE(singles(), 1);
}

void TestImportJobFlow::importsOnceWhateverBecomesOfTheAnswer_data()
{
    addHostingFaults();
}

void TestImportJobFlow::importsOnceWhateverBecomesOfTheAnswer()
{
    QFETCH(const QString, kind);
    QFETCH(const bool, isDone);
    QVERIFY(fault(kind, u":importNumbers$"_s));
    const auto flow = importFlow();
    flow->start(importOf(numbers(3)));
    QVERIFY(isFoundOut(*flow));
    QCOMPARE(bulks(), 1);
    QCOMPARE(orders().size(), isDone ? 1 : 0);
    QCOMPARE(flow->counts().done, isDone ? 3 : 0);
    if (isDone) {
        QCOMPARE(flow->rows()[0].orderId, orderId(0));
        return;
    }
    QCOMPARE(flow->counts().toRetry, 3);
    flow->retryFailed();
    QVERIFY(comesToRest(*flow));
    QCOMPARE(orders().size(), 1);
}

void TestImportJobFlow::importsOneOnceWhateverBecomesOfTheAnswer_data()
{
    addHostingFaults();
}

void TestImportJobFlow::importsOneOnceWhateverBecomesOfTheAnswer()
{
    QFETCH(const QString, kind);
    QFETCH(const bool, isDone);
    QVERIFY(fault(kind, u"/importedNumbers$"_s));
    const auto flow = importFlow();
    flow->start(importOf({number(1)}));
    QVERIFY(isFoundOut(*flow));
    QCOMPARE(singles(), 1);
    QCOMPARE(flow->counts().done, isDone ? 1 : 0);
    QCOMPARE(imported().size(), isDone ? 1 : 0);
}

void TestImportJobFlow::waitsAsLongAsTheServerSays()
{
    QVERIFY(fault(u"status"_s, u":importNumbers$"_s,
        {{u"status"_s, 429}, {u"headers"_s, QJsonObject{{u"Retry-After"_s, u"1"_s}}}}));
    const auto flow = importFlow();
    const QSignalSpy waits(flow.get(), &ImportJobFlow::waitsUntilChanged);
    flow->start(importOf(numbers(2)));
    QTRY_COMPARE(waits.size(), 1);
    QVERIFY(flow->waitsUntil().has_value());
    QCOMPARE(flow->counts().waiting, 2);
    QVERIFY(comesToRest(*flow));
    QCOMPARE(flow->counts().done, 2);
    QVERIFY(!flow->waitsUntil());
}

void TestImportJobFlow::pausesAndGivesUp()
{
    const auto flow = importFlow(2);
    flow->start(importOf(numbers(30)));
    flow->pause();
    QTRY_VERIFY(!flow->isWorking());
    QCOMPARE(flow->state(), State::Paused);
    const int done = flow->counts().done;
    QVERIFY(done <= 2);
    flow->proceed();
    QTRY_VERIFY(flow->counts().done > done);
    flow->cancel();
    QVERIFY(comesToRest(*flow));
    QVERIFY(flow->counts().toRetry > 0);
    QCOMPARE(flow->counts().waiting, 0);
}

void TestImportJobFlow::goesOnWithWhatAnEarlierRunLeft()
{
    const int held = desk->sandbox().addFault(
        {{u"kind"_s, u"hold-after"_s}, {u"verb"_s, u"POST"_s}, {u"path"_s, u":importNumbers$"_s}});
    desk->setWriteTimeout(std::chrono::milliseconds(300));
    auto first = importFlow(2);
    first->start(importOf(numbers(4)));
    QTRY_COMPARE(bulks(), 1);
    first.reset(); // as when the program ends
    QVERIFY(desk->sandbox().removeFault(held));
    desk->restartSettler();
    const auto left = await(jobs->list(desk->desk().profileKey));
    QVERIFY(left && left->size() == 1);
    QCOMPARE(domain::countsOf(left->front().rows).sending, 2);
    const auto second = importFlow(2);
    second->takeUp(left->front());
    QTRY_COMPARE_WITH_TIMEOUT(second->counts().done, 2, 30'000);
    QCOMPARE(second->state(), State::Paused); // nothing more goes before a person says so
    QCOMPARE(bulks(), 1);
    second->proceed();
    QVERIFY(comesToRest(*second));
    QCOMPARE(second->counts().done, 4);
    QCOMPARE(orders().size(), 2);
    second->close();
    QTRY_VERIFY(await(jobs->list(desk->desk().profileKey)).value().empty());
}

void TestImportJobFlow::asksForTheMigrationOfWhatTMobileKeeps()
{
    QCOMPARE(
        desk->sandbox()
            .control("POST", u"/hosting/outcome"_s,
                {{u"step"_s, u"carrier"_s}, {u"number"_s, number(1)}, {u"errorCode"_s, u"60135"_s}, {u"times"_s, 9}})
            .status,
        204);
    const auto flow = importFlow();
    flow->start(importOf({number(1)}));
    QVERIFY(comesToRest(*flow));
    QVERIFY(desk->sandbox().advance(u"PT1H"_s));
    flow->readProgress();
    QTRY_COMPARE(flow->rows()[0].progress, domain::ImportProgress::HeldElsewhere);
    flow->migrate({number(1)});
    QVERIFY(comesToRest(*flow));
    QCOMPARE(bulks(), 1);
    QVERIFY(flow->rows()[0].migrate);
    const auto entries = desk->journalEntries();
    QCOMPARE(entries.front().intent.data["sent"_L1]["migrateToSinchTmo"_L1].toBool(), true);
}

void TestImportJobFlow::sendsNothingThatTheStoreCannotKeep()
{
    end();
    QVERIFY(begin({}, TestDesk::Store::Closed));
    const auto flow = importFlow();
    const QSignalSpy failed(flow.get(), &ImportJobFlow::storeFailed);
    flow->start(importOf(numbers(2)));
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(flow->state(), State::Idle);
    QCOMPARE(bulks(), 0);
}

QTEST_GUILESS_MAIN(TestImportJobFlow)
#include "tst_importjobflow.moc"
