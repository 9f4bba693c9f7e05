#include "app/simulation.h"
#include "support/sandbox.h"
#include "views/widgets/simulationstrip.h"

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
    void failsTheNextLinkOfANumber();
    void decidesTheOrderThatWasSubmittedLast();
    void saysThatNoOrderIsInReview();

private:
    static QString submittedOrder(support::Sandbox &sandbox);
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

void TestSimulation::failsTheNextLinkOfANumber()
{
    support::Sandbox sandbox;
    QVERIFY(sandbox.isRunning());
    const QString number = u"+14045550199"_s;
    QCOMPARE(sandbox.control("PUT", u"/numbers/"_s + number, {{u"displayName"_s, u"Lobby"_s}}).status, 200);
    app::Simulation simulation(sandbox.info().control);
    const QSignalSpy done(&simulation, &app::Simulation::done);
    simulation.play(views::NumberPlay::FailSms);
    simulation.play(views::NumberPlay::FailVoice);
    QTRY_COMPARE(done.size(), 2);
    QCOMPARE(sandbox
                 .numbers("PATCH", u"/activeNumbers/"_s + number,
                     {{u"smsConfiguration"_s, QJsonObject{{u"servicePlanId"_s, u"plan"_s}}},
                         {u"voiceConfiguration"_s, QJsonObject{{u"appId"_s, u"app"_s}}}})
                 .status,
        200);
    QVERIFY(sandbox.advance(u"PT1H"_s));
    const QJsonObject now = sandbox.numbers("GET", u"/activeNumbers/"_s + number).object;
    QCOMPARE(now["smsConfiguration"_L1]["scheduledProvisioning"_L1]["status"_L1].toString(), u"FAILED"_s);
    QCOMPARE(now["voiceConfiguration"_L1]["scheduledVoiceProvisioning"_L1]["status"_L1].toString(), u"FAILED"_s);
}

QString TestSimulation::submittedOrder(support::Sandbox &sandbox)
{
    const QString id = sandbox
                           .numbers("POST", u"/numberOrders:createNumberOrder"_s,
                               {{u"regionCode"_s, u"US"_s}, {u"numberType"_s, u"LOCAL"_s},
                                   {u"quantityOrderOption"_s, QJsonObject{{u"requestedQuantity"_s, 1}}}})
                           .object.value("idNumberOrder"_L1)
                           .toString();
    sandbox.numbers("POST", u"/numberOrders/%1/submit"_s.arg(id));
    return id;
}

void TestSimulation::decidesTheOrderThatWasSubmittedLast()
{
    support::Sandbox sandbox;
    QVERIFY(sandbox.isRunning());
    const QString order = submittedOrder(sandbox);
    const auto state
        = [&] { return sandbox.numbers("GET", u"/numberOrders/"_s + order).object.value("state"_L1).toString(); };
    QCOMPARE(state(), u"IN_REVIEW"_s);
    app::Simulation simulation(sandbox.info().control);
    const QSignalSpy done(&simulation, &app::Simulation::done);
    simulation.play(views::NumberPlay::BlockOrder);
    QTRY_COMPARE(done.size(), 1);
    QCOMPARE(state(), u"BLOCKED"_s);
    sandbox.numbers("POST", u"/numberOrders/%1/submit"_s.arg(order));
    simulation.play(views::NumberPlay::CompleteOrder);
    QTRY_COMPARE(done.size(), 2);
    QCOMPARE(state(), u"COMPLETED"_s);
}

void TestSimulation::saysThatNoOrderIsInReview()
{
    support::Sandbox sandbox;
    QVERIFY(sandbox.isRunning());
    app::Simulation simulation(sandbox.info().control);
    const QSignalSpy failed(&simulation, &app::Simulation::failed);
    const QSignalSpy done(&simulation, &app::Simulation::done);
    simulation.play(views::NumberPlay::CompleteOrder);
    simulation.advance(std::chrono::hours(1));
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(failed[0][0].toString().contains(u"No number order is in review"_s));
    QTRY_COMPARE(done.size(), 1);
}

QTEST_GUILESS_MAIN(TestSimulation)
#include "tst_simulation.moc"
