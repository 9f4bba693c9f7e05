#include "domain/porting/portcalendar.h"

#include "domain/businessdays.h"

#include <QTest>

using namespace Qt::StringLiterals;
using domain::NumberStatus;
using domain::OrderStatus;
using domain::PlanEntry;
using domain::PlanKind;
using domain::PlanState;
using domain::PortOrder;
using domain::PortZone;
using domain::WireTime;

Q_DECLARE_METATYPE(domain::PlanState)

namespace {

const QDate tuesday(2026, 11, 24);

QDateTime utc(const char *iso)
{
    return QDateTime::fromString(QString::fromLatin1(iso), Qt::ISODate);
}

const QDateTime noon = utc("2026-11-24T17:00:00Z"); // 12:00 in New York

domain::PortNumber number(
    const QString &e164, const QString &group, QDate foc = {}, NumberStatus status = NumberStatus::Confirmed)
{
    domain::PortNumber result;
    result.phoneNumber = e164;
    result.group = group;
    result.status = status;
    result.countryCode = u"US"_s;
    if (foc.isValid())
        result.focDate = WireTime{.date = foc};
    return result;
}

PortOrder orderWith(std::vector<domain::PortNumber> numbers, QDate desired = tuesday, bool onDemand = false)
{
    PortOrder order;
    order.id = {u"890190675"_s};
    order.customerReference = u"Marlow & Pike Law"_s;
    order.status = OrderStatus::Confirmed;
    order.onDemandActivation = onDemand;
    order.schedule = {.date = desired, .time = QTime(9, 0), .zone = PortZone::Eastern};
    order.numbers = std::move(numbers);
    return order;
}

domain::ReadyGroups readyList(const QStringList &groups)
{
    domain::ReadyGroups ready;
    for (const QString &group : groups)
        ready.groups.push_back({.name = group});
    return ready;
}

//! The only entry, which is what most tests ask for.
PlanEntry only(
    const PortOrder &order, const std::optional<domain::ReadyGroups> &ready = {}, const QDateTime &now = noon)
{
    const auto plan = domain::planOf(order, ready, now);
    return plan.size() == 1 ? plan.front() : PlanEntry{.group = u"%1 entries"_s.arg(plan.size())};
}

} // namespace

//! The days of an order. A1 to A7 are what goes wrong with dates, zones and calendars.
class TestPortCalendar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void A1_computesInZonesThatEverySystemHasAndKeepsTheServersName()
    {
        PortOrder order = orderWith({number(u"+13055550120"_s, u"G1"_s, tuesday)});
        order.schedule.zone = PortZone::Pacific;
        PlanEntry entry = only(order);
        QCOMPARE(entry.zone, domain::Open<PortZone>(PortZone::Pacific));
        QCOMPARE(entry.at, utc("2026-11-24T17:00:00Z"));
        // One that nobody heard of is kept as it came, and judged as Eastern, as everywhere.
        order.schedule.zone = {PortZone::Unknown, u"US/Alaska"_s};
        entry = only(order);
        QCOMPARE(entry.zone.text, u"US/Alaska"_s);
        QCOMPARE(entry.at, utc("2026-11-24T14:00:00Z"));
    }

    void A2_tellsWhatClocksShowWhereTheApiHasNoZone()
    {
        PortOrder order = orderWith({number(u"+16025550120"_s, u"G1"_s, tuesday)});
        order.schedule.time = QTime(); // the project's default: not stated here, so no time is claimed
        order.numbers[0].endUser = domain::EndUser{.state = u"AZ"_s};
        QVERIFY(only(order).elsewhere.empty());
        order.schedule.time = QTime(9, 0); // 09:00 Eastern, the default of the API
        const PlanEntry winter = only(order);
        QCOMPARE(winter.elsewhere.size(), 1U);
        QCOMPARE(winter.elsewhere[0].region, u"AZ"_s);
        QCOMPARE(winter.elsewhere[0].time.time(), QTime(7, 0));
        // Arizona does not set its clocks: in summer it is three hours behind.
        order.numbers[0].focDate = WireTime{.date = QDate(2027, 7, 7)};
        order.schedule.date = QDate(2027, 7, 7);
        QCOMPARE(only(order).elsewhere[0].time.time(), QTime(6, 0));
        order.numbers[0].endUser->state = u"HI"_s;
        order.schedule.time = QTime(1, 0);
        QCOMPARE(only(order).elsewhere[0].time.date(), QDate(2027, 7, 6)); // the evening before
        order.numbers[0].endUser->state = u"NY"_s;
        QVERIFY(only(order).elsewhere.empty());
    }

    void A3_keepsDatesWithoutTimesOnTheirDay_data()
    {
        QTest::addColumn<WireTime>("foc");
        QTest::addColumn<PortZone>("zone");
        QTest::addColumn<QDate>("day");
        QTest::addColumn<QTime>("time");
        const QDate first(2026, 12, 1);
        QTest::newRow("a bare date") << WireTime{.date = first} << PortZone::Pacific << first << QTime(9, 0);
        QTest::newRow("midnight UTC is how a date is written")
            << WireTime{.date = first, .at = utc("2026-12-01T00:00:00Z")} << PortZone::Pacific << first << QTime(9, 0);
        QTest::newRow("a time of the carrier's own") << WireTime{.date = first, .at = utc("2026-12-01T15:30:00Z")}
                                                     << PortZone::Eastern << first << QTime(10, 30);
        QTest::newRow("late at night in the zone is the day before in it")
            << WireTime{.date = first, .at = utc("2026-12-01T05:30:00Z")} << PortZone::Pacific << QDate(2026, 11, 30)
            << QTime(21, 30);
    }

    void A3_keepsDatesWithoutTimesOnTheirDay()
    {
        QFETCH(WireTime, foc);
        QFETCH(PortZone, zone);
        QFETCH(QDate, day);
        QFETCH(QTime, time);
        PortOrder order = orderWith({number(u"+13055550120"_s, u"G1"_s)}, day);
        order.schedule.zone = zone;
        order.numbers[0].focDate = foc;
        const PlanEntry entry = only(order);
        QCOMPARE(entry.day, day);
        QCOMPARE(entry.time, time);
    }

    void A3_judgesTodayNearMidnightInTheOrdersZone_data()
    {
        QTest::addColumn<QString>("now");
        QTest::addColumn<PortZone>("zone");
        QTest::addColumn<PlanState>("state");
        QTest::newRow("23:59 the evening before in New York")
            << u"2026-11-24T04:59:00Z"_s << PortZone::Eastern << PlanState::Opens;
        QTest::newRow("00:00 in New York") << u"2026-11-24T05:00:00Z"_s << PortZone::Eastern << PlanState::Ready;
        QTest::newRow("the same instant in Los Angeles")
            << u"2026-11-24T05:00:00Z"_s << PortZone::Pacific << PlanState::Opens;
        QTest::newRow("00:00 in Los Angeles") << u"2026-11-24T08:00:00Z"_s << PortZone::Pacific << PlanState::Ready;
    }

    void A3_judgesTodayNearMidnightInTheOrdersZone()
    {
        QFETCH(QString, now);
        QFETCH(PortZone, zone);
        QFETCH(PlanState, state);
        PortOrder order = orderWith({number(u"+13055550120"_s, u"G1"_s, tuesday)}, tuesday, true);
        order.schedule.zone = zone;
        QCOMPARE(only(order, readyList({u"G1"_s}), QDateTime::fromString(now, Qt::ISODate)).state, state);
    }

    void A3_missesAGroupOnlyOnTheNextDayInItsZone()
    {
        const PortOrder order = orderWith({number(u"+13055550120"_s, u"G1"_s, tuesday)}, tuesday, true);
        QCOMPARE(only(order, readyList({}), utc("2026-11-25T04:59:59Z")).state, PlanState::Due);
        QCOMPARE(only(order, readyList({}), utc("2026-11-25T05:00:00Z")).state, PlanState::Missed);
    }

    void A4_countsByInstantAndSchedulesByWallClock()
    {
        // On 1 Nov 2026 clocks are set back, so that night is an hour longer.
        PortOrder order = orderWith({number(u"+13055550120"_s, u"G1"_s, QDate(2026, 11, 2))}, QDate(2026, 11, 2), true);
        const PlanEntry entry = only(order, {}, utc("2026-11-01T04:00:00Z"));
        QCOMPARE(entry.time, QTime(9, 0));
        QCOMPARE(entry.at, utc("2026-11-02T14:00:00Z"));
        QCOMPARE(entry.opensAt, utc("2026-11-02T05:00:00Z"));
        QCOMPARE(utc("2026-11-01T04:00:00Z").secsTo(entry.opensAt), 25 * 3600);
        // 02:30 does not exist on 8 Mar 2026, 01:30 exists twice on 1 Nov.
        order = orderWith({number(u"+13055550120"_s, u"G1"_s, QDate(2026, 3, 8))}, QDate(2026, 3, 8));
        order.schedule.time = QTime(2, 30);
        QCOMPARE(only(order).wallClock, domain::WallClock::Skipped);
        order = orderWith({number(u"+13055550120"_s, u"G1"_s, QDate(2026, 11, 1))}, QDate(2026, 11, 1));
        order.schedule.time = QTime(1, 30);
        QCOMPARE(only(order).wallClock, domain::WallClock::Twice);
    }

    void A5_countsBusinessDaysOfTheOrdersCountry()
    {
        // Thanksgiving is on 26 Nov 2026 in the United States alone.
        PortOrder order = orderWith({number(u"+13055550120"_s, u"G1"_s, QDate(2026, 11, 25))}, QDate(2026, 11, 30));
        QCOMPARE(domain::earlyFocOf(order)->businessDays, 2);
        order.numbers[0].countryCode = u"CA"_s;
        QCOMPARE(domain::earlyFocOf(order)->businessDays, 3);
        // What should be over is counted the same way.
        order = orderWith({number(u"+13055550120"_s, u"G1"_s, QDate(2026, 11, 25))}, QDate(2026, 11, 25), true);
        QCOMPARE(only(order, readyList({}), utc("2026-11-30T15:00:00Z")).businessDaysPast, 2);
    }

    void A6_namesTheHolidayThatADayFallsOn()
    {
        PortOrder order = orderWith({number(u"+13055550120"_s, u"G1"_s, QDate(2026, 11, 26))}, QDate(2026, 11, 26));
        QVERIFY(only(order).holiday);
        QCOMPARE(only(order).holiday->kind, domain::HolidayKind::Thanksgiving);
        order.numbers[0].countryCode = u"CA"_s;
        QVERIFY(!only(order).holiday);
        order = orderWith({number(u"+14165550120"_s, u"G1"_s, QDate(2026, 12, 26))}, QDate(2026, 12, 26));
        QVERIFY(!only(order).holiday);
        order.numbers[0].countryCode = u"CA"_s;
        QCOMPARE(only(order).holiday->kind, domain::HolidayKind::BoxingDay);
    }

    void A7_warnsOfAnEarlyFocUntilItIsLive()
    {
        PortOrder order = orderWith({number(u"+13055550120"_s, u"G1"_s, QDate(2026, 11, 27)),
                                        number(u"+13055550121"_s, u"G2"_s, QDate(2026, 12, 3))},
            QDate(2026, 12, 3));
        const auto early = domain::earlyFocOf(order);
        QVERIFY(early);
        QCOMPARE(early->foc, QDate(2026, 11, 27));
        QCOMPARE(early->desired, QDate(2026, 12, 3));
        QCOMPARE(early->businessDays, 4);
        QCOMPARE(early->numbers, 1);
        QCOMPARE(early->reference, u"Marlow & Pike Law"_s);
        order.numbers[0].status = NumberStatus::Activated;
        QVERIFY(!domain::earlyFocOf(order));
        order.numbers[0].status = NumberStatus::Confirmed;
        order.status = OrderStatus::PendingCancelation;
        QVERIFY(!domain::earlyFocOf(order));
    }

    void A7_countsDaysWhereOnlyDaysOffLieBetween()
    {
        const PortOrder order
            = orderWith({number(u"+13055550120"_s, u"G1"_s, QDate(2026, 11, 27))}, QDate(2026, 11, 29));
        const auto early = domain::earlyFocOf(order);
        QVERIFY(early);
        QCOMPARE(early->businessDays, 0);
        QCOMPARE(early->days, 2);
    }

    void A7_isSilentAboutALaterFoc()
    {
        const PortOrder order = orderWith({number(u"+13055550120"_s, u"G1"_s, QDate(2026, 12, 4))});
        QVERIFY(!domain::earlyFocOf(order));
        const auto plan = domain::planOf(order, {}, noon);
        QCOMPARE(plan.size(), 2U);
        QCOMPARE(plan[0].compared.verdict, domain::FocVerdict::Later);
        QCOMPARE(plan[1].state, PlanState::Moved);
        QCOMPARE(plan[1].day, tuesday);
        QCOMPARE(plan[1].otherDay, QDate(2026, 12, 4));
    }

    void tellsHowAGroupStands_data()
    {
        QTest::addColumn<bool>("onDemand");
        QTest::addColumn<int>("days"); //!< from today to the FOC
        QTest::addColumn<int>("list"); //!< -1: not read, 0: without the group, 1: with it
        QTest::addColumn<PlanState>("state");
        QTest::newRow("goes live later") << false << 2 << -1 << PlanState::Scheduled;
        QTest::newRow("goes live today") << false << 0 << -1 << PlanState::Scheduled;
        QTest::newRow("should have gone live") << false << -1 << -1 << PlanState::Missed;
        QTest::newRow("opens later") << true << 2 << -1 << PlanState::Opens;
        QTest::newRow("opens later, whatever the list says") << true << 2 << 1 << PlanState::Opens;
        QTest::newRow("nobody asked") << true << 0 << -1 << PlanState::NotKnown;
        QTest::newRow("nobody asked, and the day passed") << true << -3 << -1 << PlanState::NotKnown;
        QTest::newRow("ready") << true << 0 << 1 << PlanState::Ready;
        QTest::newRow("ready for days") << true << -3 << 1 << PlanState::Ready;
        QTest::newRow("its day, and not ready") << true << 0 << 0 << PlanState::Due;
        QTest::newRow("missed") << true << -1 << 0 << PlanState::Missed;
    }

    void tellsHowAGroupStands()
    {
        QFETCH(bool, onDemand);
        QFETCH(int, days);
        QFETCH(int, list);
        QFETCH(PlanState, state);
        const QDate foc = tuesday.addDays(days);
        const PortOrder order = orderWith({number(u"+13055550120"_s, u"G1"_s, foc)}, foc, onDemand);
        std::optional<domain::ReadyGroups> ready;
        if (list >= 0)
            ready = readyList(list > 0 ? QStringList{u"G1"_s} : QStringList());
        const PlanEntry entry = only(order, ready);
        QCOMPARE(entry.state, state);
        QCOMPARE(entry.mayActivate, state == PlanState::Ready);
        QCOMPARE(entry.day, foc);
    }

    void offersNothingWhileTheOrderIsNotConfirmed()
    {
        PortOrder order = orderWith({number(u"+13055550120"_s, u"G1"_s, tuesday)}, tuesday, true);
        order.status = OrderStatus::Pending;
        const PlanEntry entry = only(order);
        QCOMPARE(entry.state, PlanState::Due);
        QVERIFY(!entry.mayActivate);
    }

    void givesEachDayOfAGroupItsNumbersAndOpensWithTheLast()
    {
        const PortOrder order = orderWith(
            {number(u"+13055550120"_s, u"G1"_s, tuesday), number(u"+13055550121"_s, u"G1"_s, tuesday.addDays(2)),
                number(u"+13055550122"_s, u"G1"_s, tuesday.addDays(2))},
            tuesday, true);
        const auto plan = domain::planOf(order, readyList({u"G1"_s}), noon);
        QCOMPARE(plan.size(), 3U); // two days, and what was asked for today and given later
        QCOMPARE(plan[0].day, tuesday);
        QCOMPARE(plan[0].numbers, QStringList{u"+13055550120"_s});
        QCOMPARE(plan[0].state, PlanState::Opens);
        QCOMPARE(plan[0].opens, tuesday.addDays(2));
        QCOMPARE(plan[1].numbers.size(), 2);
        QCOMPARE(plan[2].state, PlanState::Moved);
        QCOMPARE(plan[2].numbers.size(), 2);
    }

    void saysWhatIsAskedForAndNotGiven()
    {
        PortOrder order = orderWith({number(u"+13055550120"_s, {}, {}, NumberStatus::Pending)}, QDate(2026, 12, 1));
        order.status = OrderStatus::Pending;
        PlanEntry entry = only(order);
        QCOMPARE(entry.kind, PlanKind::Desired);
        QCOMPARE(entry.state, PlanState::Asked);
        QVERIFY(entry.isDesired());
        entry = only(order, {}, utc("2026-12-03T15:00:00Z"));
        QCOMPARE(entry.state, PlanState::Unanswered);
        QCOMPARE(entry.businessDaysPast, 2);
    }

    void saysADayOnceWhenItWasGivenAsAsked()
    {
        const PlanEntry entry = only(orderWith({number(u"+13055550120"_s, u"G1"_s, tuesday)}));
        QCOMPARE(entry.kind, PlanKind::Foc);
        QVERIFY(entry.isDesired());
    }

    void leavesOutWhatNeverGoesLive()
    {
        const QDate foc = tuesday;
        const PortOrder order = orderWith({number(u"+13055550120"_s, u"G1"_s, foc, NumberStatus::Canceled),
            number(u"+13055550121"_s, u"G1"_s, foc, NumberStatus::Excluded),
            number(u"+13055550122"_s, u"G1"_s, {}, NumberStatus::Rejected)});
        QVERIFY(domain::planOf(order, {}, noon).empty());
        PortOrder canceled = orderWith({number(u"+13055550120"_s, u"G1"_s, foc)});
        canceled.status = OrderStatus::Canceled;
        QVERIFY(domain::planOf(canceled, {}, noon).empty());
    }

    void showsWhatIsDoneAndWhatIsBeingCanceled()
    {
        PortOrder order = orderWith({number(u"+13055550120"_s, u"G1"_s, tuesday, NumberStatus::Activated),
            number(u"+13055550121"_s, u"G1"_s, tuesday)});
        QCOMPARE(only(order).state, PlanState::PartlyActivated);
        order.numbers[1].status = NumberStatus::Activated;
        QCOMPARE(only(order).state, PlanState::Activated);
        order.status = OrderStatus::PendingCancelation;
        QCOMPARE(only(order).state, PlanState::Canceling);
    }

    void ordersADayByWhatNeedsSomebodyThenByTime()
    {
        const PlanEntry late{.state = PlanState::Missed, .day = tuesday, .order = {u"9"_s}};
        const PlanEntry soon{
            .state = PlanState::Scheduled, .day = tuesday, .order = {u"8"_s}, .at = utc("2026-11-24T14:00:00Z")};
        const PlanEntry later{
            .state = PlanState::Opens, .day = tuesday, .order = {u"7"_s}, .at = utc("2026-11-24T15:00:00Z")};
        const PlanEntry asked{.kind = PlanKind::Desired, .state = PlanState::Asked, .day = tuesday, .order = {u"6"_s}};
        const std::vector<PlanEntry> sorted{late, soon, later, asked};
        std::vector<PlanEntry> plan{asked, later, soon, late};
        std::sort(plan.begin(), plan.end(), domain::comesBefore);
        QCOMPARE(plan, sorted);
    }
};

QTEST_APPLESS_MAIN(TestPortCalendar)
#include "tst_portcalendar.moc"
