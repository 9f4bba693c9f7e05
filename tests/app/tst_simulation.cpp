#include "app/simulation.h"
#include "support/sandbox.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

//! The buttons of the simulation strip, without the strip.
class TestSimulation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void letsEveryDayPassThatWasAskedFor();
    void saysWhatTheSandboxRefused();
};

void TestSimulation::letsEveryDayPassThatWasAskedFor()
{
    support::Sandbox sandbox;
    QVERIFY(sandbox.isRunning());
    const QDateTime before = sandbox.now();
    app::Simulation simulation(sandbox.info().control);
    const QSignalSpy done(&simulation, &app::Simulation::done);
    const QSignalSpy failed(&simulation, &app::Simulation::failed);
    for (int day = 0; day < 5; ++day)
        simulation.advance(std::chrono::hours(24));
    QTRY_COMPARE(done.size(), 5);
    QCOMPARE(failed.size(), 0);
    QCOMPARE(before.daysTo(sandbox.now()), 5);
}

void TestSimulation::saysWhatTheSandboxRefused()
{
    support::Sandbox sandbox;
    QVERIFY(sandbox.isRunning());
    app::Simulation simulation(sandbox.info().control);
    const QSignalSpy done(&simulation, &app::Simulation::done);
    const QSignalSpy failed(&simulation, &app::Simulation::failed);
    simulation.confirm({u"123"_s}); // an order that is not there
    simulation.advance(std::chrono::hours(1));
    QTRY_COMPARE(failed.size(), 1);
    QTRY_COMPARE(done.size(), 1); // and goes on with what was asked for after it
}

QTEST_GUILESS_MAIN(TestSimulation)
#include "tst_simulation.moc"
