#include "flows/numberjobbench.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using domain::NumberRowState;
using flows::NumberJobFlow, flows::RelinkFlow;

//! Many numbers, each changed once or clearly not; and one number that is taken from one plan to another.
class TestNumberJobFlow : public NumberJobBench
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }
    void changesThemAll();
    void keepsTheJobUntilItIsClosed();
    void leavesOutWhatIsNotPossible();
    void leavesAloneWhatSomebodyElseChanged();
    void retriesOnlyWhatIsKnownToHaveFailed();
    void neverRepeatsWhatMayHaveHappened();
    void waitsWhenItIsAskedTo();
    void pausesAndGoesOn();
    void cancelsWhatWasNotBegun();
    void goesOnAfterItDied();
    void sendsNothingThatTheStoreCannotKeep();
    void movesNumbersToAnotherPlan();
    void undoesAChangeFromItsFile();
};

void TestNumberJobFlow::changesThemAll()
{
    const auto flow = newFlow();
    flow->start(job({.displayName = u"Line {n}"_s}));
    QTRY_COMPARE(flow->state(), NumberJobFlow::State::Over);
    QCOMPARE(flow->counts().done, 5);
    for (int i = 0; i < 5; ++i)
        QCOMPARE(now(m_numbers[i]).displayName, u"Line %1"_s.arg(i + 1));
    QCOMPARE(changes(), 5);
    QCOMPARE(desk->journalEntries().size(), 5U);
}

void TestNumberJobFlow::keepsTheJobUntilItIsClosed()
{
    const auto flow = newFlow();
    flow->start(job({.displayName = u"x"_s}));
    QTRY_COMPARE(flow->state(), NumberJobFlow::State::Over);
    QCOMPARE(stored().size(), 1U);
    QVERIFY(stored()[0].rows == flow->rows());
    flow->close();
    QVERIFY(stored().empty());
}

void TestNumberJobFlow::leavesOutWhatIsNotPossible()
{
    add(100, {{u"displayName"_s, u"x"_s}});
    const auto flow = newFlow();
    flow->start(job({.displayName = u"x"_s}));
    QTRY_COMPARE(flow->state(), NumberJobFlow::State::Over);
    QCOMPARE(flow->rows()[0].state, NumberRowState::Impossible);
    QCOMPARE(flow->rows()[0].plan.problem, domain::ChangeProblem::NothingToChange);
    QCOMPARE(changes(), 4);
}

void TestNumberJobFlow::leavesAloneWhatSomebodyElseChanged()
{
    const domain::NumberJob planned = job({.displayName = u"x"_s});
    add(102, {{u"displayName"_s, u"theirs"_s}});
    const auto flow = newFlow();
    flow->start(planned);
    QTRY_COMPARE(flow->state(), NumberJobFlow::State::Over);
    QCOMPARE(flow->rows()[2].state, NumberRowState::Moved);
    QCOMPARE(now(m_numbers[2]).displayName, u"theirs"_s);
    QCOMPARE(flow->counts().toRetry, 0);
}

void TestNumberJobFlow::retriesOnlyWhatIsKnownToHaveFailed()
{
    const domain::NumberJob planned = job({.displayName = u"x"_s});
    QVERIFY(fault(u"status"_s, u"PATCH"_s, 2, 400));
    const auto flow = newFlow();
    flow->start(planned);
    QTRY_COMPARE(flow->state(), NumberJobFlow::State::Over);
    QCOMPARE(flow->counts().done, 3);
    QCOMPARE(flow->counts().toRetry, 2);
    flow->retryFailed();
    QTRY_COMPARE(flow->counts().done, 5);
    QCOMPARE(changes(), 7);
}

void TestNumberJobFlow::neverRepeatsWhatMayHaveHappened()
{
    const domain::NumberJob planned = job({.displayName = u"x"_s});
    desk->desk().timing.writeTimeout = 1h; // it may still arrive as long as this test takes
    QVERIFY(fault(u"drop-before"_s, u"PATCH"_s));
    const auto flow = newFlow();
    flow->start(planned);
    QTRY_COMPARE(flow->counts().done + flow->counts().unknown, 5);
    const int unknown = flow->counts().unknown;
    QCOMPARE(unknown, 1);
    QTRY_COMPARE(flow->state(), NumberJobFlow::State::Over);
    flow->retryFailed();
    QTRY_COMPARE(flow->state(), NumberJobFlow::State::Over);
    QCOMPARE(flow->counts().unknown, unknown);
    QCOMPARE(changes(), 5);
}

void TestNumberJobFlow::waitsWhenItIsAskedTo()
{
    const domain::NumberJob planned = job({.displayName = u"x"_s});
    QVERIFY(
        desk->sandbox().addFault({{u"kind"_s, u"status"_s}, {u"verb"_s, u"PATCH"_s}, {u"path"_s, u"activeNumbers/"_s},
            {u"status"_s, 429}, {u"headers"_s, QJsonObject{{u"Retry-After"_s, u"1"_s}}}})
        > 0);
    const auto flow = newFlow();
    const QSignalSpy waits(flow.get(), &NumberJobFlow::waitsUntilChanged);
    flow->start(planned);
    QTRY_VERIFY(!waits.isEmpty());
    QVERIFY(flow->waitsUntil().has_value());
    QVERIFY(desk->desk().local().msecsTo(*flow->waitsUntil()) > 200);
    QTRY_COMPARE(flow->state(), NumberJobFlow::State::Over);
    QCOMPARE(flow->counts().done, 5); // a refused one goes again: nothing of it was done
    QCOMPARE(changes(), 6);
}

void TestNumberJobFlow::pausesAndGoesOn()
{
    const auto flow = newFlow(1);
    connect(flow.get(), &NumberJobFlow::rowChanged, flow.get(), [&] {
        if (flow->counts().done == 1)
            flow->pause();
    });
    flow->start(job({.displayName = u"x"_s}));
    QTRY_COMPARE(flow->state(), NumberJobFlow::State::Paused);
    QTRY_COMPARE(flow->counts().running, 0);
    const int done = flow->counts().done;
    QVERIFY(done < 5);
    QCOMPARE(changes(), done);
    flow->disconnect(flow.get());
    flow->proceed();
    QTRY_COMPARE(flow->state(), NumberJobFlow::State::Over);
    QCOMPARE(flow->counts().done, 5);
}

void TestNumberJobFlow::cancelsWhatWasNotBegun()
{
    const auto flow = newFlow(1);
    connect(flow.get(), &NumberJobFlow::rowChanged, flow.get(), [&] {
        if (flow->counts().done == 1 && flow->state() == NumberJobFlow::State::Running)
            flow->pause();
    });
    flow->start(job({.displayName = u"x"_s}));
    QTRY_COMPARE(flow->state(), NumberJobFlow::State::Paused);
    QTRY_COMPARE(flow->counts().running, 0);
    flow->disconnect(flow.get());
    flow->cancel();
    QTRY_COMPARE(flow->state(), NumberJobFlow::State::Over);
    QCOMPARE(flow->counts().done, changes());
    QCOMPARE(flow->counts().failed, 5 - changes());
    QVERIFY(changes() < 5);
}

void TestNumberJobFlow::goesOnAfterItDied()
{
    const domain::NumberJob planned = job({.displayName = u"x"_s});
    const int hold = desk->sandbox().addFault(
        {{u"kind"_s, u"hold-after"_s}, {u"verb"_s, u"PATCH"_s}, {u"path"_s, u"activeNumbers/"_s}, {u"times"_s, 2}});
    auto flow = newFlow();
    flow->start(planned);
    QTRY_COMPARE(flow->counts().running, 2);
    QTRY_COMPARE(changes(), 2);
    flow.reset(); // and all that it knew
    QVERIFY(desk->sandbox().removeFault(hold));
    desk->restartSettler();
    const std::vector<domain::NumberJob> found = stored();
    QCOMPARE(found.size(), 1U);
    flow = newFlow();
    flow->takeUp(found[0]);
    QTRY_COMPARE(flow->counts().done, 2); // found out by reading
    QCOMPARE(flow->state(), NumberJobFlow::State::Paused);
    QCOMPARE(changes(), 2); // nothing goes on by itself
    flow->proceed();
    QTRY_COMPARE(flow->state(), NumberJobFlow::State::Over);
    QCOMPARE(flow->counts().done, 5);
    QCOMPARE(changes(), 5);
}

void TestNumberJobFlow::sendsNothingThatTheStoreCannotKeep()
{
    const domain::NumberJob planned = job({.displayName = u"x"_s});
    QVERIFY(await(desk->database().run([](store::Connection &connection) {
        return connection.exec(u"DROP TABLE number_job_rows"_s);
    })).has_value());
    const auto flow = newFlow();
    const QSignalSpy failed(flow.get(), &NumberJobFlow::storeFailed);
    flow->start(planned);
    QTRY_VERIFY(!failed.isEmpty());
    QCOMPARE(flow->state(), NumberJobFlow::State::Idle);
    QCOMPARE(changes(), 0);
}

void TestNumberJobFlow::movesNumbersToAnotherPlan()
{
    const auto flow = newFlow();
    flow->start(job({.servicePlanId = u"plan-b"_s}));
    QVERIFY(comesTo([&] { return flow->state() == NumberJobFlow::State::Over; }));
    QCOMPARE(flow->counts().done, 5);
    QCOMPARE(changes(), 10); // unlinked, then linked
    QVERIFY(provision());
    for (const QString &number : std::as_const(m_numbers))
        QCOMPARE(now(number).sms.servicePlanId, u"plan-b"_s);
}

void TestNumberJobFlow::undoesAChangeFromItsFile()
{
    auto flow = newFlow();
    flow->start(job({.displayName = u"x"_s, .callbackUrl = u"https://x.example"_s}));
    QTRY_COMPARE(flow->state(), NumberJobFlow::State::Over);
    std::vector<domain::BulkPlan> changed;
    std::vector<domain::ActiveNumber> numbers;
    for (const domain::NumberRow &row : flow->rows()) {
        changed.push_back(row.plan);
        numbers.push_back(now(row.plan.number));
    }
    const auto file = domain::readUndo(domain::readCsv(domain::writeCsv(domain::undoRows(changed)))->rows);
    QVERIFY(file.has_value());
    domain::NumberJob back;
    for (const domain::BulkPlan &plan : domain::planUndo(*file, numbers).rows)
        back.rows.push_back({.plan = plan});
    flow->close();
    flow = newFlow();
    flow->start(back);
    QTRY_COMPARE(flow->counts().done, 5);
    QCOMPARE(now(m_numbers[3]).displayName, u"Desk 103"_s);
    QVERIFY(now(m_numbers[3]).callbackUrl.isEmpty());
}

QTEST_GUILESS_MAIN(TestNumberJobFlow)
#include "tst_numberjobflow.moc"
