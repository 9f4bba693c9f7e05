#include "flows/activationflow.h"
#include "flows/testdesk.h"

#include <QPointer>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using flows::ActivationFlow;
using flows::ActivationState;

//! From a ready group to active numbers.
class TestActivationFlow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void offersOnlyWhatTheServerListsAsReady();
    void activatesAGroupAndFollowsItUntilActive();
    void activatesSeveralGroupsWithOneRequest();
    void sendsNothingWhenTheServerMoved();
    void aSecondClickSendsNothing();
    void sendsNothingWhenAnotherOperatorWasFaster();
    void aNumberThatWasActiveBeforeProvesNothing();
    void activatesOnceWhatever_data();
    void activatesOnceWhatever();
    void saysWhenItCannotBeReadFirst();
    void stopsFollowing();
    void mayBeDestroyedAtAnyStep_data();
    void mayBeDestroyedAtAnyStep();

private:
    std::unique_ptr<ActivationFlow> prepared();
    QStringList names(const ActivationFlow &flow);
    int activations() { return m_desk->sandbox().count(u"POST"_s, u"/activate$"_s); }

    std::unique_ptr<TestDesk> m_desk;
    qint64 m_order = 0;
};

void TestActivationFlow::init()
{
    m_desk = std::make_unique<TestDesk>();
    QVERIFY(m_desk->isReady());
    m_order = m_desk->sandbox().createOrder({u"+13125550100"_s, u"+13125550101"_s, u"+13125560100"_s}, u"REF"_s, true);
    QVERIFY(m_order > 0);
    const QString today = m_desk->sandbox().now().date().addDays(-1).toString(Qt::ISODate);
    QVERIFY(m_desk->sandbox().confirm(m_order, {{u"focDate"_s, today}}));
    QVERIFY(m_desk->sandbox().release(m_order));
}

std::unique_ptr<ActivationFlow> TestActivationFlow::prepared()
{
    auto flow = std::make_unique<ActivationFlow>(
        m_desk->desk(), domain::OrderId{QString::number(m_order)}, m_desk->settler());
    flow->prepare();
    if (!QTest::qWaitFor([&] { return flow->step() == ActivationFlow::Step::Ready; }, 15'000))
        return {};
    return flow;
}

QStringList TestActivationFlow::names(const ActivationFlow &flow)
{
    QStringList names;
    for (const flows::GroupProgress &group : flow.groups())
        names.append(group.name);
    return names;
}

void TestActivationFlow::offersOnlyWhatTheServerListsAsReady()
{
    const qint64 waiting = m_desk->sandbox().createOrder({u"+13125550200"_s}, u"Waiting"_s, true);
    m_order = waiting;
    const auto flow = prepared();
    QVERIFY(flow);
    QCOMPARE(flow->groups().size(), size_t(1));
    QCOMPARE(flow->groups()[0].state, ActivationState::Closed);
    QVERIFY(!domain::mayActivate(flow->groups()[0].gates));
    flow->activate(names(*flow));
    QTRY_COMPARE(flow->step(), ActivationFlow::Step::Ready);
    QCOMPARE(activations(), 0);
}

void TestActivationFlow::activatesAGroupAndFollowsItUntilActive()
{
    const auto flow = prepared();
    QVERIFY(flow);
    QCOMPARE(flow->groups().size(), size_t(2));
    QCOMPARE(flow->groups()[0].state, ActivationState::Offered);
    QCOMPARE(flow->groups()[0].numbers, (QStringList{u"+13125550100"_s, u"+13125550101"_s}));
    const QSignalSpy finished(flow.get(), &ActivationFlow::finished);
    flow->activate({names(*flow)[0]});
    QTRY_COMPARE(finished.size(), 1);
    QVERIFY(finished[0][0].toBool());
    QCOMPARE(flow->groups()[0].state, ActivationState::Activated);
    QCOMPARE(flow->groups()[0].activated, 2);
    QCOMPARE(flow->groups()[1].state, ActivationState::Offered); // the other one was not touched
    QCOMPARE(activations(), 1);
    QCOMPARE(m_desk->journalEntries().size(), size_t(1));
}

void TestActivationFlow::activatesSeveralGroupsWithOneRequest()
{
    const auto flow = prepared();
    QVERIFY(flow);
    const QSignalSpy finished(flow.get(), &ActivationFlow::finished);
    flow->activate(names(*flow));
    QTRY_COMPARE(finished.size(), 1);
    QVERIFY(std::ranges::all_of(
        flow->groups(), [](const flows::GroupProgress &group) { return group.state == ActivationState::Activated; }));
    QCOMPARE(activations(), 1);
}

void TestActivationFlow::sendsNothingWhenTheServerMoved()
{
    const auto flow = prepared();
    QVERIFY(flow);
    QVERIFY(m_desk->sandbox().exclude(m_order, {u"+13125550101"_s}, u"not yours"_s));
    const QSignalSpy moved(flow.get(), &ActivationFlow::moved);
    flow->activate({names(*flow)[0]});
    QTRY_COMPARE(moved.size(), 1);
    QCOMPARE(moved[0][0].toStringList(), QStringList{names(*flow)[0]});
    QCOMPARE(flow->step(), ActivationFlow::Step::Ready);
    QCOMPARE(activations(), 0);
    QVERIFY(m_desk->journalEntries().empty());
    QCOMPARE(flow->groups()[0].numbers, QStringList{u"+13125550100"_s}); // the new state is on show
}

void TestActivationFlow::aSecondClickSendsNothing()
{
    const auto flow = prepared();
    QVERIFY(flow);
    const QSignalSpy finished(flow.get(), &ActivationFlow::finished);
    const QString group = names(*flow)[0];
    flow->activate({group});
    flow->activate({group});
    QTRY_COMPARE(finished.size(), 1);
    flow->activate({group});
    QCOMPARE(flow->step(), ActivationFlow::Step::Over);
    QCOMPARE(activations(), 1);
}

void TestActivationFlow::sendsNothingWhenAnotherOperatorWasFaster()
{
    const auto flow = prepared();
    QVERIFY(flow);
    const QString group = names(*flow)[0];
    QCOMPARE(m_desk->sandbox()
                 .porting("POST", u"/orders/portIns/%1/activate"_s.arg(m_order),
                     {{u"phoneNumberGroups"_s, QJsonArray{group}}})
                 .status,
        200);
    m_desk->sandbox().clearRequests();
    const QSignalSpy moved(flow.get(), &ActivationFlow::moved);
    flow->activate({group});
    QTRY_COMPARE(moved.size(), 1);
    QCOMPARE(activations(), 0);
    QVERIFY(m_desk->journalEntries().empty());
}

//! Of a group with a number that went live some other time, only the rest shows what became of a lost activation.
void TestActivationFlow::aNumberThatWasActiveBeforeProvesNothing()
{
    const QJsonObject active{{u"phoneNumber"_s, u"+13125550100"_s}, {u"status"_s, u"ACTIVATED"_s}};
    QVERIFY(
        m_desk->sandbox().change(m_order, {{u"phoneNumbers"_s, QJsonArray{active}}, {u"status"_s, u"CONFIRMED"_s}}));
    const auto flow = prepared();
    QVERIFY(flow);
    QCOMPARE(flow->groups()[0].state, ActivationState::Offered);
    QCOMPARE(flow->groups()[0].numbers, QStringList{u"+13125550101"_s});
    QVERIFY(m_desk->sandbox().addFault({{u"kind"_s, u"drop-before"_s}, {u"path"_s, u"/activate$"_s}}) > 0);
    const QSignalSpy finished(flow.get(), &ActivationFlow::finished);
    flow->activate({names(*flow)[0]});
    QTRY_COMPARE(finished.size(), 1);
    QVERIFY(!finished[0][0].toBool());
    QCOMPARE(store::currentState(m_desk->journalEntries().front()), store::OutcomeState::Absent);
}

void TestActivationFlow::activatesOnceWhatever_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("active");
    QTest::newRow("cut before the work") << u"drop-before"_s << 0 << false;
    QTest::newRow("cut after the work") << u"drop-after"_s << 0 << true;
    QTest::newRow("done, answer held") << u"hold-after"_s << 0 << true;
    QTest::newRow("half a body") << u"half"_s << 0 << true;
    QTest::newRow("503") << u"status"_s << 503 << false;
    QTest::newRow("422") << u"status"_s << 422 << false;
    QTest::newRow("429") << u"status"_s << 429 << false;
}

void TestActivationFlow::activatesOnceWhatever()
{
    QFETCH(QString, kind);
    QFETCH(int, status);
    QFETCH(bool, active);
    const auto flow = prepared();
    QVERIFY(flow);
    if (kind.startsWith(u"hold"_s))
        m_desk->setWriteTimeout(500ms);
    QJsonObject fault{{u"kind"_s, kind}, {u"verb"_s, u"POST"_s}, {u"path"_s, u"/activate$"_s}};
    if (status)
        fault[u"status"_s] = status;
    QVERIFY(m_desk->sandbox().addFault(fault) > 0);
    const QSignalSpy finished(flow.get(), &ActivationFlow::finished);
    flow->activate(names(*flow));
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 15'000);
    QCOMPARE(finished[0][0].toBool(), active);
    QCOMPARE(activations(), 1);
    m_desk->setWriteTimeout(10s);
    if (active)
        return;
    flow->prepare();
    QTRY_COMPARE(flow->step(), ActivationFlow::Step::Ready);
    flow->activate(names(*flow));
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 2, 15'000);
    QVERIFY(finished[1][0].toBool());
}

void TestActivationFlow::saysWhenItCannotBeReadFirst()
{
    const auto flow = prepared();
    QVERIFY(flow);
    m_desk->sandbox().addFault({{u"kind"_s, u"status"_s}, {u"verb"_s, u"GET"_s}, {u"status"_s, 500}, {u"times"_s, 0}});
    const QSignalSpy failed(flow.get(), &ActivationFlow::readFailed);
    flow->activate(names(*flow));
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(activations(), 0);
    QCOMPARE(flow->step(), ActivationFlow::Step::Idle);
}

void TestActivationFlow::stopsFollowing()
{
    m_desk->desk().timing.activationPoll = 10min;
    m_desk->desk().timing.activationPollMax = 10min;
    const auto flow = prepared();
    QVERIFY(flow);
    m_desk->sandbox().addFault({{u"kind"_s, u"status"_s}, {u"verb"_s, u"POST"_s}, {u"path"_s, u"/activate$"_s},
        {u"status"_s, 200}, {u"body"_s, QJsonObject{{u"phoneNumberGroups"_s, QJsonArray()}}}});
    const QSignalSpy finished(flow.get(), &ActivationFlow::finished);
    flow->activate({names(*flow)[0]});
    QTRY_VERIFY(flow->nextLookAt().has_value());
    QCOMPARE(flow->groups()[0].state, ActivationState::Accepted);
    flow->stopFollowing();
    QCOMPARE(finished.size(), 1);
    QVERIFY(!finished[0][0].toBool());
    QCOMPARE(flow->groups()[0].state, ActivationState::FollowEnded);
}

void TestActivationFlow::mayBeDestroyedAtAnyStep_data()
{
    QTest::addColumn<int>("step");
    QTest::newRow("reading") << int(ActivationFlow::Step::Reading);
    QTest::newRow("sending") << int(ActivationFlow::Step::Sending);
    QTest::newRow("following") << int(ActivationFlow::Step::Following);
}

void TestActivationFlow::mayBeDestroyedAtAnyStep()
{
    QFETCH(int, step);
    auto flow = prepared();
    QVERIFY(flow);
    const QPointer<ActivationFlow> guard(flow.get());
    connect(flow.get(), &ActivationFlow::stepChanged, this, [&](ActivationFlow::Step now) {
        if (flow && int(now) == step)
            flow.release()->deleteLater();
    });
    flow->activate(names(*flow));
    QTRY_VERIFY(guard.isNull());
    m_desk->settler().settleAll();
    QTRY_VERIFY(await(m_desk->journal().unsettled(m_desk->desk().profileKey))->empty());
    QVERIFY(activations() <= 1);
}

QTEST_GUILESS_MAIN(TestActivationFlow)
#include "tst_activationflow.moc"
