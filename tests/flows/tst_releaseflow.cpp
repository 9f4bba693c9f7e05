#include "flows/numberbench.h"
#include "flows/numbers/releaseflow.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using domain::Interlock, domain::ReleaseState;
using flows::ReleaseFlow;

//! Numbers that may go, and those that must stay.
class TestReleaseFlow : public NumberBench
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void releasesWhatIsReady();
    void keepsWhatIsBlocked_data();
    void keepsWhatIsBlocked();
    void warnsOfAnEmergencyAddress();
    void looksOnceMoreBeforeItSends();
    void judgesAgainWhenTheDeskKnowsMore();
    void releasesOnceWhatever_data();
    void releasesOnceWhatever();
    void goesOnWithTheOthersWhenOneIsRefused();
    void stopsWhenItIsToldTo();
    void sendsNothingThatTheJournalCannotKeep();
    void mayBeDestroyedWhileReleasing();

private:
    std::unique_ptr<ReleaseFlow> prepared(const QStringList &numbers);
    QJsonObject address() const
    {
        return {{u"displayName"_s, u"x"_s},
            {u"address"_s,
                QJsonObject{{u"streetNumber"_s, u"3500"_s}, {u"streetInfo"_s, u"Lenox Rd NE"_s},
                    {u"city"_s, u"Atlanta"_s}, {u"state"_s, u"GA"_s}, {u"postalCode"_s, u"30326"_s}}}};
    }

    QHash<QString, ReleaseFlow::Known> m_known;
    QStringList m_numbers;
};

void TestReleaseFlow::init()
{
    QVERIFY(begin());
    m_known.clear();
    m_numbers = {add(101), add(102), add(103)};
}

std::unique_ptr<ReleaseFlow> TestReleaseFlow::prepared(const QStringList &numbers)
{
    auto flow = std::make_unique<ReleaseFlow>(
        desk->desk(), desk->settler(),
        [this](const QString &number) { return m_known.value(number, {.ordersRead = true}); }, numbers);
    flow->prepare();
    if (!QTest::qWaitFor([&] { return flow->step() == ReleaseFlow::Step::Ready; }, 15'000))
        return {};
    return flow;
}

void TestReleaseFlow::releasesWhatIsReady()
{
    const auto flow = prepared(m_numbers + m_numbers);
    QVERIFY(flow);
    QCOMPARE(flow->rows().size(), 3U);
    QCOMPARE(flow->count(ReleaseState::Ready), 3);
    flow->release();
    QTRY_COMPARE(flow->step(), ReleaseFlow::Step::Over);
    QCOMPARE(flow->count(ReleaseState::Released), 3);
    QCOMPARE(releases(), 3);
    for (const domain::ReleaseRow &row : flow->rows()) {
        QVERIFY(row.facts.number.expires.has_value());
        QVERIFY(now(row.number).expires.has_value()); // and it still is there, and works
        QCOMPARE(now(row.number).sms.servicePlanId, u"plan-a"_s);
    }
    QCOMPARE(desk->journalEntries().size(), 3U);
    QCOMPARE(desk->journalEntries()[0].intent.kind, store::IntentKind::ReleaseNumber);
}

void TestReleaseFlow::keepsWhatIsBlocked_data()
{
    QTest::addColumn<Interlock>("interlock");
    QTest::newRow("released already") << Interlock::AlreadyReleased;
    QTest::newRow("protected") << Interlock::Protected;
    QTest::newRow("port-in") << Interlock::OpenPortIn;
    QTest::newRow("campaign") << Interlock::CampaignLinked;
}

void TestReleaseFlow::keepsWhatIsBlocked()
{
    QFETCH(Interlock, interlock);
    const QString number = m_numbers[0];
    int before = 0;
    if (interlock == Interlock::AlreadyReleased) {
        QCOMPARE(desk->sandbox().numbers("POST", u"/activeNumbers/%1:release"_s.arg(number)).status, 200);
        before = 1;
    } else if (interlock == Interlock::CampaignLinked) {
        add(101, {{u"campaignId"_s, u"C1"_s}});
    } else if (interlock == Interlock::Protected) {
        m_known[number] = {.ordersRead = true, .isProtected = true, .protectedFor = u"on trucks"_s};
    } else {
        m_known[number] = {.openOrder = u"17"_s};
    }
    const auto flow = prepared({number});
    QVERIFY(flow);
    QCOMPARE(flow->rows()[0].state, ReleaseState::Blocked);
    QVERIFY(std::ranges::count(flow->rows()[0].interlocks, interlock) == 1);
    flow->release();
    QCOMPARE(flow->step(), ReleaseFlow::Step::Ready);
    QCOMPARE(releases(), before);
}

void TestReleaseFlow::warnsOfAnEmergencyAddress()
{
    QCOMPARE(desk->sandbox()
                 .numbers("POST", u"/activeNumbers/%1/emergencyAddress:provision"_s.arg(m_numbers[0]), address())
                 .status,
        200);
    const auto flow = prepared({m_numbers[0]});
    QVERIFY(std::ranges::count(flow->rows()[0].interlocks, Interlock::EmergencyAddress) == 1);
    QCOMPARE(flow->rows()[0].facts.address->city, u"Atlanta"_s);
    QCOMPARE(flow->rows()[0].state, ReleaseState::Ready);
    const auto without = prepared({m_numbers[1]});
    QVERIFY(without->rows()[0].facts.addressRead);
    QVERIFY(std::ranges::count(without->rows()[0].interlocks, Interlock::EmergencyAddress) == 0);
}

void TestReleaseFlow::looksOnceMoreBeforeItSends()
{
    const auto flow = prepared({m_numbers[0], m_numbers[1]});
    add(101, {{u"campaignId"_s, u"C1"_s}}); // somebody links it meanwhile
    flow->release();
    QTRY_COMPARE(flow->step(), ReleaseFlow::Step::Over);
    QCOMPARE(flow->rows()[0].state, ReleaseState::Moved);
    QCOMPARE(flow->rows()[1].state, ReleaseState::Released);
    QVERIFY(!now(m_numbers[0]).expires);
    QCOMPARE(releases(), 1);
}

void TestReleaseFlow::judgesAgainWhenTheDeskKnowsMore()
{
    const auto flow = prepared({m_numbers[0]});
    m_known[m_numbers[0]] = {.openOrder = u"17"_s};
    const QSignalSpy changed(flow.get(), &ReleaseFlow::rowChanged);
    flow->judgeAgain();
    QCOMPARE(changed.size(), 1);
    QCOMPARE(flow->rows()[0].state, ReleaseState::Blocked);
}

void TestReleaseFlow::releasesOnceWhatever_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<int>("status");
    QTest::addColumn<ReleaseState>("state");
    QTest::newRow("cut before the work") << u"drop-before"_s << 0 << ReleaseState::NotSent;
    QTest::newRow("cut after the work") << u"drop-after"_s << 0 << ReleaseState::Released;
    QTest::newRow("done, answer held") << u"hold-after"_s << 0 << ReleaseState::Released;
    QTest::newRow("garbage") << u"garbage"_s << 0 << ReleaseState::Released;
    QTest::newRow("half an answer") << u"half"_s << 0 << ReleaseState::Released;
    QTest::newRow("500") << u"status"_s << 500 << ReleaseState::NotSent;
    QTest::newRow("403") << u"status"_s << 403 << ReleaseState::Refused;
    QTest::newRow("429") << u"status"_s << 429 << ReleaseState::Refused;
}

void TestReleaseFlow::releasesOnceWhatever()
{
    QFETCH(QString, kind);
    QFETCH(int, status);
    QFETCH(ReleaseState, state);
    const auto flow = prepared({m_numbers[0]});
    if (kind.startsWith(u"hold"_s))
        desk->setWriteTimeout(500ms);
    QVERIFY(fault(kind, u"POST"_s, 1, status));
    flow->release();
    QTRY_COMPARE_WITH_TIMEOUT(flow->rows()[0].state, state, 15'000);
    QCOMPARE(releases(), 1);
    const bool isReleased = state == ReleaseState::Released;
    QCOMPARE(now(m_numbers[0]).expires.has_value(), isReleased);
    if (isReleased)
        QTRY_VERIFY(flow->rows()[0].facts.number.expires.has_value());
    desk->setWriteTimeout(10s);
    if (isReleased)
        return;
    flow->prepare();
    QTRY_COMPARE(flow->step(), ReleaseFlow::Step::Ready);
    flow->release();
    QTRY_COMPARE(flow->rows()[0].state, ReleaseState::Released);
    QCOMPARE(releases(), 2);
}

void TestReleaseFlow::goesOnWithTheOthersWhenOneIsRefused()
{
    const auto flow = prepared(m_numbers);
    QVERIFY(fault(u"status"_s, u"POST"_s, 1, 403));
    flow->release();
    QTRY_COMPARE(flow->step(), ReleaseFlow::Step::Over);
    QCOMPARE(flow->count(ReleaseState::Refused), 1);
    QCOMPARE(flow->count(ReleaseState::Released), 2);
}

void TestReleaseFlow::stopsWhenItIsToldTo()
{
    const auto flow = prepared(m_numbers);
    connect(flow.get(), &ReleaseFlow::rowChanged, flow.get(), [&](int row) {
        if (flow->rows()[std::size_t(row)].state == ReleaseState::Released)
            flow->stop();
    });
    flow->release();
    QTRY_COMPARE(flow->step(), ReleaseFlow::Step::Ready);
    QCOMPARE(releases(), 1);
    QCOMPARE(flow->count(ReleaseState::Ready), 2);
}

void TestReleaseFlow::sendsNothingThatTheJournalCannotKeep()
{
    QVERIFY(begin(TestDesk::Store::Closed));
    const QString number = add(101);
    const auto flow = prepared({number});
    QVERIFY(flow);
    const QSignalSpy failed(flow.get(), &ReleaseFlow::storeFailed);
    flow->release();
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(releases(), 0);
    QCOMPARE(flow->rows()[0].state, ReleaseState::NotSent);
}

void TestReleaseFlow::mayBeDestroyedWhileReleasing()
{
    auto flow = prepared(m_numbers);
    QVERIFY(fault(u"hold-before"_s, u"POST"_s));
    flow->release();
    QTRY_COMPARE(releases(), 1);
    flow.reset();
    QVERIFY(desk->sandbox().removeAllFaults());
    QTRY_COMPARE(desk->journalEntries().size(), 1U);
    QTRY_COMPARE(store::currentState(desk->journalEntries()[0]), store::OutcomeState::Unknown);
}

QTEST_GUILESS_MAIN(TestReleaseFlow)
#include "tst_releaseflow.moc"
