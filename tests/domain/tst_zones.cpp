#include "domain/porting/zones.h"

#include <QTest>

using namespace Qt::StringLiterals;
using domain::PortZone;
using domain::WallClock;
using domain::WireTime;

class TestZones : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesZonesAsTheWireDoes()
    {
        for (const PortZone zone :
            {PortZone::Eastern, PortZone::Central, PortZone::Mountain, PortZone::Pacific, PortZone::Gmt}) {
            QCOMPARE(domain::zoneFromWire(domain::wireName(zone)), zone);
            QVERIFY(domain::timeZone(zone).isValid());
            QVERIFY(!domain::timeZone(zone).id().startsWith("US/"));
        }
        QCOMPARE(domain::wireName(PortZone::Eastern), u"US/Eastern"_s);
        QCOMPARE(domain::zoneFromWire(u"US/Alaska"_s), PortZone::Unknown);
        QVERIFY(!domain::timeZone(PortZone::Unknown).isValid());
    }

    void findsInstants_data()
    {
        QTest::addColumn<QDate>("date");
        QTest::addColumn<QTime>("time");
        QTest::addColumn<PortZone>("zone");
        QTest::addColumn<WallClock>("wallClock");
        QTest::addColumn<QString>("utc");
        const QDate spring(2026, 3, 8);
        const QDate autumn(2026, 11, 1);
        const auto e = PortZone::Eastern;
        using W = WallClock;
        QTest::newRow("winter") << QDate(2026, 12, 4) << QTime(9, 0) << e << W::Exact << u"2026-12-04T14:00:00Z"_s;
        QTest::newRow("summer") << QDate(2026, 7, 6) << QTime(9, 0) << e << W::Exact << u"2026-07-06T13:00:00Z"_s;
        QTest::newRow("Pacific") << QDate(2026, 12, 4) << QTime(9, 0) << PortZone::Pacific << W::Exact
                                 << u"2026-12-04T17:00:00Z"_s;
        QTest::newRow("GMT") << QDate(2026, 7, 6) << QTime(9, 0) << PortZone::Gmt << W::Exact
                             << u"2026-07-06T09:00:00Z"_s;
        QTest::newRow("before the jump") << spring << QTime(1, 59) << e << W::Exact << u"2026-03-08T06:59:00Z"_s;
        QTest::newRow("skipped") << spring << QTime(2, 30) << e << W::Skipped << u"2026-03-08T07:30:00Z"_s;
        QTest::newRow("after the jump") << spring << QTime(3, 0) << e << W::Exact << u"2026-03-08T07:00:00Z"_s;
        QTest::newRow("before both") << autumn << QTime(0, 59) << e << W::Exact << u"2026-11-01T04:59:00Z"_s;
        QTest::newRow("twice") << autumn << QTime(1, 30) << e << W::Twice << u"2026-11-01T05:30:00Z"_s;
        QTest::newRow("after both") << autumn << QTime(2, 0) << e << W::Exact << u"2026-11-01T07:00:00Z"_s;
        QTest::newRow("the day after") << autumn.addDays(1) << QTime(0, 30) << e << W::Exact
                                       << u"2026-11-02T05:30:00Z"_s;
        QTest::newRow("no date") << QDate() << QTime(9, 0) << e << W::Invalid << QString();
        QTest::newRow("no time") << spring << QTime() << e << W::Invalid << QString();
        QTest::newRow("no zone") << spring << QTime(9, 0) << PortZone::Unknown << W::Invalid << QString();
    }

    void findsInstants()
    {
        QFETCH(QDate, date);
        QFETCH(QTime, time);
        QFETCH(PortZone, zone);
        const domain::Instant instant = domain::instantOf(date, time, zone);
        QTEST(instant.wallClock, "wallClock");
        QTEST(instant.utc.toString(Qt::ISODate), "utc");
    }

    void knowsWhichDayItIsInAZone()
    {
        const QDateTime night(QDate(2026, 11, 25), QTime(4, 30), Qt::UTC); // 23:30 in New York
        QCOMPARE(domain::today(PortZone::Eastern, night), QDate(2026, 11, 24));
        QCOMPARE(domain::today(PortZone::Gmt, night), QDate(2026, 11, 25));
        QCOMPARE(domain::today(PortZone::Eastern, night.addSecs(1800)), QDate(2026, 11, 25));
        QVERIFY(!domain::today(PortZone::Unknown, night).isValid());
        QVERIFY(!domain::today(PortZone::Eastern, {}).isValid());
    }

    void fillsEachMissingPartOnItsOwn()
    {
        domain::PortSchedule typed;
        typed.date = QDate(2026, 12, 4);
        domain::PortSchedule result = domain::effectiveSchedule(typed);
        QCOMPARE(result.time, QTime(9, 0));
        QCOMPARE(result.zone.value, PortZone::Eastern);

        domain::PortingDefaults defaults;
        defaults.portZone = PortZone::Pacific;
        typed.time = QTime(14, 0);
        result = domain::effectiveSchedule(typed, defaults);
        QCOMPARE(result.time, QTime(14, 0));
        QCOMPARE(result.zone.value, PortZone::Pacific);
    }

    void keepsAZoneItDoesNotKnow()
    {
        domain::PortOrder order;
        order.schedule.zone = {PortZone::Unknown, u"US/Alaska"_s};
        QCOMPARE(domain::effectiveSchedule(order.schedule).zone.text, u"US/Alaska"_s);
        QCOMPARE(domain::zoneOf(order), PortZone::Eastern);
    }

    void keepsADateADate()
    {
        const QDate day(2026, 11, 24);
        QCOMPARE(domain::dayIn(WireTime{.date = day}, PortZone::Pacific), day);
        const WireTime midnight{.date = day, .at = QDateTime(day, QTime(0, 0), Qt::UTC)};
        QCOMPARE(domain::dayIn(midnight, PortZone::Eastern), day);
        const WireTime early{.date = day, .at = QDateTime(day, QTime(4, 0), Qt::UTC)};
        QCOMPARE(domain::dayIn(early, PortZone::Eastern), day.addDays(-1));
        QCOMPARE(domain::dayIn(early, PortZone::Unknown), day);
    }
};

QTEST_APPLESS_MAIN(TestZones)
#include "tst_zones.moc"
