#include "domain/porting/activationrules.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using domain::Gate;
using domain::GateKind;
using domain::GateResult;
using domain::GroupState;
using domain::NumberStatus;
using domain::PortOrder;
using domain::PortZone;
using domain::ReadyGroups;

namespace {

const QString group = u"GW Verizon Grp1"_s;
const QDate foc(2026, 11, 24);
const QDateTime noon(foc, QTime(17, 0), Qt::UTC);

domain::PortNumber number(const QString &e164, NumberStatus status = NumberStatus::Confirmed)
{
    domain::PortNumber result;
    result.phoneNumber = e164;
    result.status = status;
    result.group = group;
    result.focDate = domain::WireTime{.date = foc, .at = {}};
    result.voice = domain::VoiceConfiguration{.type = domain::VoiceType::Est, .appId = {}, .trunkId = u"marina"_s};
    domain::EmergencyAddress address;
    address.city = u"Miami"_s;
    result.features = domain::NumberFeatures{.e911 = address, .rest = {}};
    return result;
}

PortOrder readyOrder()
{
    PortOrder order;
    order.status = domain::OrderStatus::Confirmed;
    order.onDemandActivation = true;
    order.schedule.zone = PortZone::Eastern;
    order.numbers = {number(u"+13055550120"_s), number(u"+13055550121"_s)};
    return order;
}

ReadyGroups readyList()
{
    ReadyGroups ready;
    ready.groups.push_back({.name = group, .numbers = {u"+13055550120"_s, u"+13055550121"_s}});
    return ready;
}

Gate gate(const std::vector<Gate> &gates, GateKind kind)
{
    const auto found = std::find_if(gates.begin(), gates.end(), [kind](const Gate &g) { return g.kind == kind; });
    return found == gates.end() ? Gate() : *found;
}

std::vector<Gate> gatesOf(
    const PortOrder &order, const std::optional<ReadyGroups> &ready = readyList(), const QDateTime &now = noon)
{
    return domain::activationGates(order, group, ready, PortZone::Eastern, now);
}

} // namespace

class TestActivationRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void letsAReadyGroupGo()
    {
        const std::vector<Gate> gates = gatesOf(readyOrder());
        QVERIFY(domain::mayActivate(gates));
        QVERIFY(std::all_of(gates.begin(), gates.end(), [](const Gate &g) { return g.result == GateResult::Passed; }));
    }

    void stopsAPendingOrder()
    {
        PortOrder order = readyOrder();
        order.status = domain::OrderStatus::Pending;
        QCOMPARE(gate(gatesOf(order), GateKind::OrderConfirmed).result, GateResult::Failed);
        QVERIFY(!domain::mayActivate(gatesOf(order)));
    }

    void stopsAnOrderThatGoesLiveByItself()
    {
        PortOrder order = readyOrder();
        order.onDemandActivation = false;
        QVERIFY(!domain::mayActivate(gatesOf(order)));
        QCOMPARE(gate(gatesOf(order), GateKind::OnDemand).result, GateResult::Failed);
    }

    void waitsForTheDayInTheOrdersZone()
    {
        // Already the 24th in UTC, still the 23rd in New York.
        const QDateTime early(foc, QTime(4, 59), Qt::UTC);
        QCOMPARE(gate(gatesOf(readyOrder(), readyList(), early), GateKind::FocReached).result, GateResult::Failed);
        const Gate reached = gate(gatesOf(readyOrder(), readyList(), early.addSecs(60)), GateKind::FocReached);
        QCOMPARE(reached.result, GateResult::Passed);
        QCOMPARE(reached.focDate, foc);
        QCOMPARE(reached.today, foc);
    }

    void waitsForTheLatestFocOfTheGroup()
    {
        PortOrder order = readyOrder();
        order.numbers[1].focDate = domain::WireTime{.date = foc.addDays(1), .at = {}};
        QCOMPARE(gate(gatesOf(order), GateKind::FocReached).result, GateResult::Failed);
        order.numbers[1].focDate.reset();
        QCOMPARE(gate(gatesOf(order), GateKind::FocReached).result, GateResult::Failed);
    }

    void takesNotReadForNotReady()
    {
        QCOMPARE(gate(gatesOf(readyOrder(), {}), GateKind::InReadyList).result, GateResult::Failed);
        QCOMPARE(gate(gatesOf(readyOrder(), ReadyGroups()), GateKind::InReadyList).result, GateResult::Failed);
    }

    void comparesGroupNamesExactly()
    {
        ReadyGroups ready = readyList();
        ready.groups.front().name = u"GW Verizon Grp1 "_s;
        QVERIFY(!domain::mayActivate(gatesOf(readyOrder(), ready)));
    }

    void waitsForPendingNumbersAndWarnsOfRejectedOnes()
    {
        PortOrder order = readyOrder();
        order.numbers[1].status = NumberStatus::Pending;
        QVERIFY(!domain::mayActivate(gatesOf(order)));
        order.numbers[1].status = NumberStatus::Rejected;
        order.numbers[1].focDate.reset();
        const Gate confirmed = gate(gatesOf(order), GateKind::NumbersConfirmed);
        QCOMPARE(confirmed.result, GateResult::Warning);
        QCOMPARE(confirmed.numbers, QStringList{u"+13055550121"_s});
        QVERIFY(domain::mayActivate(gatesOf(order)));
        order.numbers[0].status = NumberStatus::Rejected;
        QVERIFY(!domain::mayActivate(gatesOf(order)));
    }

    void namesNumbersWithoutAddressOrVoice()
    {
        PortOrder order = readyOrder();
        order.numbers[0].features.reset();
        order.numbers[1].voice.reset();
        const std::vector<Gate> gates = gatesOf(order);
        QCOMPARE(gate(gates, GateKind::EmergencyAddress).numbers, QStringList{u"+13055550120"_s});
        QCOMPARE(gate(gates, GateKind::VoiceRoute).numbers, QStringList{u"+13055550121"_s});
        QVERIFY(domain::mayActivate(gates));
    }

    void warnsWhenTheServerListsOtherNumbers()
    {
        ReadyGroups ready = readyList();
        ready.groups.front().numbers = {u"+13055550120"_s, u"+13055550199"_s};
        const Gate same = gate(gatesOf(readyOrder(), ready), GateKind::SameNumbers);
        QCOMPARE(same.result, GateResult::Warning);
        QCOMPARE(same.numbers, (QStringList{u"+13055550199"_s, u"+13055550121"_s}));
        QCOMPARE(domain::numbersHit(readyOrder(), group, ready), (QStringList{u"+13055550120"_s, u"+13055550199"_s}));
    }

    void listsConfirmedNumbersWithoutTheServersList()
    {
        PortOrder order = readyOrder();
        order.numbers[1].status = NumberStatus::Excluded;
        QCOMPARE(domain::numbersHit(order, group, {}), QStringList{u"+13055550120"_s});
    }

    void stopsAGroupThatDoesNotExist()
    {
        QVERIFY(!domain::mayActivate(
            domain::activationGates(readyOrder(), u"other"_s, readyList(), PortZone::Eastern, noon)));
        QVERIFY(!domain::mayActivate({}));
    }

    void groups_data()
    {
        QTest::addColumn<QList<NumberStatus>>("statuses");
        QTest::addColumn<bool>("onDemand");
        QTest::addColumn<bool>("ready");
        QTest::addColumn<int>("daysToFoc");
        QTest::addColumn<GroupState>("state");
        using N = NumberStatus;
        using Statuses = QList<NumberStatus>;
        QTest::newRow("pending") << Statuses{N::Pending} << true << false << 0 << GroupState::Waiting;
        QTest::newRow("ahead") << Statuses{N::Confirmed} << true << false << 2 << GroupState::Confirmed;
        QTest::newRow("by itself") << Statuses{N::Confirmed} << false << false << 0 << GroupState::Confirmed;
        QTest::newRow("due") << Statuses{N::Confirmed} << true << false << 0 << GroupState::Due;
        QTest::newRow("ready") << Statuses{N::Confirmed} << true << true << 0 << GroupState::Ready;
        QTest::newRow("half") << Statuses{N::Confirmed, N::Activated} << true << true << 0
                              << GroupState::PartlyActivated;
        QTest::newRow("live") << Statuses{N::Activated, N::Excluded} << true << false << 0 << GroupState::Activated;
        QTest::newRow("live but for a rejected one")
            << Statuses{N::Activated, N::Rejected} << true << false << 0 << GroupState::Activated;
        QTest::newRow("rejected") << Statuses{N::Rejected, N::Canceled} << true << false << 0 << GroupState::Rejected;
        QTest::newRow("over") << Statuses{N::Canceled, N::Excluded} << true << false << 0 << GroupState::Over;
    }

    void groups()
    {
        QFETCH(QList<NumberStatus>, statuses);
        QFETCH(bool, onDemand);
        QFETCH(bool, ready);
        QFETCH(int, daysToFoc);
        PortOrder order = readyOrder();
        order.onDemandActivation = onDemand;
        order.numbers.clear();
        for (const NumberStatus status : statuses)
            order.numbers.push_back(number(u"+13055550120"_s, status));
        const auto views = domain::groupsOf(
            order, PortZone::Eastern, noon.addDays(-daysToFoc), ready ? std::optional(readyList()) : std::nullopt);
        QCOMPARE(views.size(), std::size_t{1});
        QTEST(views.front().state, "state");
        QCOMPARE(views.front().counts.all, int(statuses.size()));
    }

    void keepsNumbersWithoutAGroupTogether()
    {
        PortOrder order = readyOrder();
        order.numbers[0].group.clear();
        const auto views = domain::groupsOf(order, PortZone::Eastern, noon);
        QCOMPARE(views.size(), std::size_t{2});
        QCOMPARE(views[0].name, QString());
        QCOMPARE(views[1].indexes, std::vector<std::size_t>{1});
        QVERIFY(domain::groupsOf(PortOrder(), PortZone::Eastern, noon).empty());
    }
};

QTEST_APPLESS_MAIN(TestActivationRules)
#include "tst_activationrules.moc"
