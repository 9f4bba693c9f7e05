#include "domain/porting/campaign.h"
#include "domain/porting/parking.h"

#include <QTest>

#include <map>

using namespace Qt::StringLiterals;
using domain::Campaign;
using domain::CampaignOrder;
using domain::CampaignRollup;
using domain::CampaignState;
using domain::NumberStatus;
using domain::PortOrder;
using domain::SubmitState;

namespace {

//! What the server says, by order id.
class Server
{
public:
    Server &has(const QString &id, const std::vector<std::pair<QString, NumberStatus>> &numbers,
        domain::OrderStatus status = domain::OrderStatus::Confirmed)
    {
        PortOrder order;
        order.id = {id};
        order.status = status;
        for (const auto &[e164, state] : numbers)
            order.numbers.push_back({.phoneNumber = e164, .status = state});
        m_orders[{id}] = order;
        return *this;
    }
    domain::FindOrder find() const
    {
        return [this](const domain::OrderId &id) {
            const auto found = m_orders.find(id);
            return found == m_orders.end() ? nullptr : &found->second;
        };
    }
    const PortOrder &order(const QString &id) const { return m_orders.at({id}); }

private:
    std::map<domain::OrderId, PortOrder> m_orders;
};

CampaignOrder made(const QString &id, const QStringList &numbers, const QString &draft = u"intake"_s)
{
    return {.draft = {draft}, .numbers = numbers, .state = SubmitState::Created, .order = {id}};
}

CampaignOrder unmade(SubmitState state, const QStringList &numbers)
{
    return {.draft = {u"intake"_s}, .numbers = numbers, .state = state};
}

using N = NumberStatus;

} // namespace

class TestCampaign : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isTheWorstOfItsOrders_data();
    void isTheWorstOfItsOrders();
    void countsOverAllOrders();
    void neverRoundsAnUnknownOutcome();
    void saysThatAnOrderIsStillMissing_data();
    void saysThatAnOrderIsStillMissing();
    void countsWhatWasNotReadAsNotRead();
    void countsANumberWhereItWasLast();
    void aDraftThatGoesOnWithTheRestIsAMissingOrder();
    void aDiscardedDraftTakesNothingUp();
    void believesTheServerAboutTheNumbersOfAnOrder();
    void leavesOutOfTheRestWhatGoesOnAlready();
    void oneOrderAloneIsNoCampaign();
    void waitsUntilEveryOrderIsCanceled_data();
    void waitsUntilEveryOrderIsCanceled();
    void anUnknownStatusEndsNoWait();
};

void TestCampaign::isTheWorstOfItsOrders_data()
{
    QTest::addColumn<int>("a");
    QTest::addColumn<int>("b");
    QTest::addColumn<int>("state");
    const auto row = [](const char *name, N a, N b, CampaignState state) {
        QTest::newRow(name) << int(a) << int(b) << int(state);
    };
    row("both active", N::Activated, N::Activated, CampaignState::Active);
    row("one confirmed", N::Activated, N::Confirmed, CampaignState::Confirmed);
    row("one pending", N::Confirmed, N::Pending, CampaignState::Pending);
    row("one rejected", N::Rejected, N::Activated, CampaignState::Rejected);
    row("one canceled", N::Canceled, N::Activated, CampaignState::Active);
    row("both canceled", N::Canceled, N::Canceled, CampaignState::Canceled);
    row("excluded only", N::Excluded, N::Excluded, CampaignState::Canceled);
    row("a status that nobody knows", N::Unknown, N::Rejected, CampaignState::OutcomeUnknown);
}

void TestCampaign::isTheWorstOfItsOrders()
{
    QFETCH(int, a);
    QFETCH(int, b);
    const Server server = Server().has(u"1"_s, {{u"+1"_s, N(a)}}).has(u"2"_s, {{u"+2"_s, N(b)}});
    const Campaign campaign{.orders = {made(u"1"_s, {u"+1"_s}), made(u"2"_s, {u"+2"_s})}};
    QTEST(int(domain::rollUp(campaign, server.find()).state), "state");
}

void TestCampaign::countsOverAllOrders()
{
    const Server server = Server()
                              .has(u"1"_s, {{u"+1"_s, N::Activated}, {u"+2"_s, N::Rejected}})
                              .has(u"2"_s, {{u"+3"_s, N::Pending}, {u"+4"_s, N::Canceled}});
    const Campaign campaign{.orders = {made(u"1"_s, {u"+1"_s, u"+2"_s}), made(u"2"_s, {u"+3"_s, u"+4"_s}),
                                unmade(SubmitState::UnknownOutcome, {u"+5"_s, u"+6"_s}), made(u"9"_s, {u"+7"_s}),
                                unmade(SubmitState::Waiting, {u"+8"_s})}};
    QCOMPARE(domain::rollUp(campaign, server.find()),
        (CampaignRollup{.state = CampaignState::OutcomeUnknown,
            .numbers = {.all = 8, .pending = 1, .rejected = 1, .activated = 1, .canceled = 1},
            .outcomeUnknown = 2,
            .notSent = 1,
            .notRead = 1,
            .orders = 5,
            .ordersUnknown = 1,
            .ordersMissing = 1,
            .ordersNotRead = 1}));
}

void TestCampaign::neverRoundsAnUnknownOutcome()
{
    const Server server = Server().has(u"1"_s, {{u"+1"_s, N::Activated}});
    for (const SubmitState state : {SubmitState::Sent, SubmitState::UnknownOutcome}) {
        const Campaign campaign{.orders = {made(u"1"_s, {u"+1"_s}), unmade(state, {u"+2"_s})}};
        const CampaignRollup rollup = domain::rollUp(campaign, server.find());
        QCOMPARE(rollup.state, CampaignState::OutcomeUnknown);
        QCOMPARE(rollup.outcomeUnknown, 1);
        QCOMPARE(rollup.numbers.activated, 1);
        QCOMPARE(rollup.numbers.rejected, 0);
        QCOMPARE(rollup.notSent, 0);
    }
}

void TestCampaign::saysThatAnOrderIsStillMissing_data()
{
    QTest::addColumn<int>("state");
    QTest::newRow("waiting") << int(SubmitState::Waiting);
    QTest::newRow("refused") << int(SubmitState::Refused);
    QTest::newRow("failed") << int(SubmitState::Failed);
}

void TestCampaign::saysThatAnOrderIsStillMissing()
{
    QFETCH(int, state);
    const Server server = Server().has(u"1"_s, {{u"+1"_s, N::Activated}});
    const Campaign campaign{.orders = {made(u"1"_s, {u"+1"_s}), unmade(SubmitState(state), {u"+2"_s})}};
    const CampaignRollup rollup = domain::rollUp(campaign, server.find());
    QCOMPARE(rollup.state, CampaignState::OrderMissing);
    QCOMPARE(rollup.ordersMissing, 1);
    QCOMPARE(rollup.notSent, 1);
}

void TestCampaign::countsWhatWasNotReadAsNotRead()
{
    const Campaign campaign{.orders = {made(u"1"_s, {u"+1"_s, u"+2"_s}), made(u"2"_s, {u"+3"_s})}};
    const CampaignRollup rollup = domain::rollUp(campaign, Server().find());
    QCOMPARE(rollup.state, CampaignState::NotRead);
    QCOMPARE(rollup.notRead, 3);
    QCOMPARE(rollup.ordersNotRead, 2);
}

void TestCampaign::countsANumberWhereItWasLast()
{
    const Server server
        = Server().has(u"1"_s, {{u"+1"_s, N::Activated}, {u"+2"_s, N::Rejected}}).has(u"2"_s, {{u"+2"_s, N::Pending}});
    const Campaign campaign{.orders = {made(u"1"_s, {u"+1"_s, u"+2"_s}), made(u"2"_s, {u"+2"_s}, u"successor"_s)},
        .drafts = {{.draft = {u"intake"_s}, .numbers = {u"+1"_s, u"+2"_s}},
            {.draft = {u"successor"_s}, .follows = {u"1"_s}, .numbers = {u"+2"_s}, .kept = false}}};
    const CampaignRollup rollup = domain::rollUp(campaign, server.find());
    QCOMPARE(rollup.state, CampaignState::Pending);
    QCOMPARE(rollup.numbers.all, 2);
    QCOMPARE(rollup.numbers.rejected, 0);
}

void TestCampaign::aDraftThatGoesOnWithTheRestIsAMissingOrder()
{
    const Server server = Server().has(u"1"_s, {{u"+1"_s, N::Activated}, {u"+2"_s, N::Rejected}});
    const Campaign campaign{.orders = {made(u"1"_s, {u"+1"_s, u"+2"_s})},
        .drafts = {{.draft = {u"successor"_s}, .follows = {u"1"_s}, .numbers = {u"+2"_s}}}};
    const CampaignRollup rollup = domain::rollUp(campaign, server.find());
    QCOMPARE(rollup.state, CampaignState::OrderMissing);
    QCOMPARE(rollup.notSent, 1);
    QCOMPARE(rollup.ordersMissing, 1);
    QCOMPARE(rollup.orders, 1);
}

void TestCampaign::aDiscardedDraftTakesNothingUp()
{
    const Server server = Server().has(u"1"_s, {{u"+2"_s, N::Rejected}});
    const Campaign campaign{.orders = {made(u"1"_s, {u"+2"_s})},
        .drafts = {{.draft = {u"successor"_s}, .follows = {u"1"_s}, .numbers = {u"+2"_s}, .kept = false}}};
    QCOMPARE(domain::rollUp(campaign, server.find()).state, CampaignState::Rejected);
    QCOMPARE(domain::rejectedRest(campaign, server.order(u"1"_s)), QStringList{u"+2"_s});
}

void TestCampaign::believesTheServerAboutTheNumbersOfAnOrder()
{
    // An update added one and dropped one.
    const Server server = Server().has(u"1"_s, {{u"+1"_s, N::Pending}, {u"+9"_s, N::Pending}});
    const Campaign campaign{.orders = {made(u"1"_s, {u"+1"_s, u"+2"_s})}};
    const CampaignRollup rollup = domain::rollUp(campaign, server.find());
    QCOMPARE(rollup.numbers.all, 2);
    QCOMPARE(rollup.numbers.pending, 2);
}

void TestCampaign::leavesOutOfTheRestWhatGoesOnAlready()
{
    const Server server = Server().has(
        u"1"_s, {{u"+1"_s, N::Confirmed}, {u"+2"_s, N::Rejected}, {u"+3"_s, N::Rejected}, {u"+4"_s, N::Rejected}});
    const QStringList all{u"+1"_s, u"+2"_s, u"+3"_s, u"+4"_s};
    const Campaign campaign{.orders = {made(u"1"_s, all), made(u"2"_s, {u"+2"_s}, u"first"_s)},
        .drafts = {{.draft = {u"intake"_s}, .numbers = all},
            {.draft = {u"first"_s}, .follows = {u"1"_s}, .numbers = {u"+2"_s}, .kept = false},
            {.draft = {u"second"_s}, .follows = {u"1"_s}, .numbers = {u"+3"_s}}}};
    QCOMPARE(domain::rejectedRest(campaign, server.order(u"1"_s)), QStringList{u"+4"_s});
}

void TestCampaign::oneOrderAloneIsNoCampaign()
{
    QVERIFY(!domain::holdsSeveral({}));
    QVERIFY(!domain::holdsSeveral({.orders = {made(u"1"_s, {})}}));
    QVERIFY(!domain::holdsSeveral({.orders = {made(u"1"_s, {})}, .drafts = {{.draft = {u"intake"_s}}}}));
    QVERIFY(domain::holdsSeveral({.orders = {made(u"1"_s, {}), made(u"2"_s, {})}}));
    QVERIFY(domain::holdsSeveral({.orders = {made(u"1"_s, {})}, .drafts = {{.follows = {u"1"_s}}}}));
}

void TestCampaign::waitsUntilEveryOrderIsCanceled_data()
{
    using W = domain::WaitState;
    QTest::addColumn<std::vector<int>>("waits");
    QTest::addColumn<int>("state");
    QTest::newRow("one") << std::vector<int>{int(W::Waiting)} << int(W::Waiting);
    QTest::newRow("one canceled") << std::vector<int>{int(W::CanGo)} << int(W::CanGo);
    QTest::newRow("one of two") << std::vector<int>{int(W::CanGo), int(W::Waiting)} << int(W::Waiting);
    QTest::newRow("both") << std::vector<int>{int(W::CanGo), int(W::CanGo)} << int(W::CanGo);
    QTest::newRow("one goes on") << std::vector<int>{int(W::Waiting), int(W::GoesOn)} << int(W::GoesOn);
}

void TestCampaign::waitsUntilEveryOrderIsCanceled()
{
    QFETCH(std::vector<int>, waits);
    std::vector<domain::DraftWait> all;
    for (const int state : waits)
        all.push_back({.state = domain::WaitState(state)});
    QTEST(int(domain::waitState(all).value()), "state");
    QVERIFY(!domain::waitState(std::vector<domain::DraftWait>()));
}

void TestCampaign::anUnknownStatusEndsNoWait()
{
    QCOMPARE(domain::waitState(domain::OrderStatus::Unknown), domain::WaitState::Waiting);
    QCOMPARE(domain::waitState(domain::OrderStatus::PendingCancelation), domain::WaitState::Waiting);
    QCOMPARE(domain::waitState(domain::OrderStatus::Canceled), domain::WaitState::CanGo);
    QCOMPARE(domain::waitState(domain::OrderStatus::Confirmed), domain::WaitState::GoesOn);
}

QTEST_APPLESS_MAIN(TestCampaign)
#include "tst_campaign.moc"
