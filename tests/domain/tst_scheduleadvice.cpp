#include "domain/porting/scheduleadvice.h"

#include <QTest>

using domain::Advice;
using domain::PortZone;
using domain::ScheduleAdvice;
using Kinds = QList<ScheduleAdvice>;

namespace {

// Sunday, 17:20 in New York.
const QDateTime now(QDate(2026, 11, 22), QTime(22, 20), Qt::UTC);

domain::PortSchedule schedule(QDate date, QTime time = QTime(9, 0), PortZone zone = PortZone::Eastern)
{
    return {.date = date, .time = time, .zone = zone, .rest = {}};
}

Kinds kindsOf(const std::vector<Advice> &advice)
{
    Kinds kinds;
    for (const Advice &one : advice)
        kinds.append(one.kind);
    return kinds;
}

} // namespace

class TestScheduleAdvice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void advises_data()
    {
        QTest::addColumn<QDate>("date");
        QTest::addColumn<bool>("canadian");
        QTest::addColumn<Kinds>("kinds");
        using S = ScheduleAdvice;
        QTest::newRow("a good Wednesday") << QDate(2026, 12, 2) << false << Kinds{};
        QTest::newRow("yesterday") << QDate(2026, 11, 21) << false << Kinds{S::Past};
        QTest::newRow("tomorrow") << QDate(2026, 11, 23) << false << Kinds{S::ShortNotice};
        QTest::newRow("this morning is past") << QDate(2026, 11, 22) << false << Kinds{S::Past};
        QTest::newRow("Friday") << QDate(2026, 12, 4) << false << Kinds{S::Friday};
        QTest::newRow("Saturday") << QDate(2026, 12, 5) << false << Kinds{S::Weekend};
        QTest::newRow("Thanksgiving") << QDate(2026, 11, 26) << false << Kinds{S::Holiday, S::ShortNotice};
        QTest::newRow("the day before") << QDate(2026, 11, 25) << false << Kinds{S::EveOfHoliday, S::ShortNotice};
        QTest::newRow("no holiday in Canada") << QDate(2026, 11, 26) << true << Kinds{S::ShortNotice};
        QTest::newRow("Christmas") << QDate(2026, 12, 25) << true
                                   << Kinds{S::Holiday, S::Friday, S::EveOfHoliday, S::FarAhead};
        QTest::newRow("next year") << QDate(2027, 2, 3) << false << Kinds{S::FarAhead};
        QTest::newRow("no date") << QDate() << false << Kinds{S::NoDate};
    }

    void advises()
    {
        QFETCH(QDate, date);
        QFETCH(bool, canadian);
        const auto advice
            = domain::adviseSchedule(schedule(date), {.numbers = 12, .american = !canadian, .canadian = canadian}, now);
        QTEST(kindsOf(advice), "kinds");
    }

    void refusesByTheZonesOwnDay()
    {
        // 23:30 on the 24th in New York, already the 25th in UTC.
        const QDateTime night(QDate(2026, 11, 25), QTime(4, 30), Qt::UTC);
        const auto today = domain::adviseSchedule(schedule(QDate(2026, 11, 24), QTime(23, 45)), {}, night);
        QVERIFY(!kindsOf(today).contains(ScheduleAdvice::Past));
        const auto past = domain::adviseSchedule(schedule(QDate(2026, 11, 24), QTime(23, 0)), {}, night);
        QVERIFY(kindsOf(past).contains(ScheduleAdvice::Past));
        QVERIFY(domain::refuses(ScheduleAdvice::Past));
        QVERIFY(!domain::refuses(ScheduleAdvice::Friday));
    }

    void refusesZonesThatMayNotBeWritten()
    {
        for (const PortZone zone : {PortZone::Gmt, PortZone::Unknown}) {
            const auto advice = domain::adviseSchedule(schedule(QDate(2026, 12, 2), QTime(9, 0), zone), {}, now);
            QCOMPARE(kindsOf(advice), Kinds{ScheduleAdvice::UnknownZone});
        }
    }

    void remarksTimesThatClocksSkipOrRepeat()
    {
        const auto skipped = domain::adviseSchedule(schedule(QDate(2027, 3, 14), QTime(2, 30)), {}, now);
        QVERIFY(kindsOf(skipped).contains(ScheduleAdvice::SkippedTime));
        const auto twice = domain::adviseSchedule(schedule(QDate(2027, 11, 7), QTime(1, 30)), {}, now);
        QVERIFY(kindsOf(twice).contains(ScheduleAdvice::TwiceTime));
    }

    void wantsLongerForMoreNumbers()
    {
        QVERIFY(domain::adviseSchedule(schedule(QDate(2026, 12, 2)), {.numbers = 50}, now).empty());
        const auto advice = domain::adviseSchedule(schedule(QDate(2026, 12, 2)), {.numbers = 51}, now);
        QCOMPARE(kindsOf(advice), Kinds{ScheduleAdvice::ShortNotice});
        QCOMPARE(advice.front().businessDays, 7);
        QCOMPARE(advice.front().usual, 10);
    }

    void namesABetterDay()
    {
        const auto advice = domain::adviseSchedule(schedule(QDate(2026, 12, 4)), {}, now);
        QCOMPARE(advice.front().better, QDate(2026, 12, 7));
        const auto holiday = domain::adviseSchedule(schedule(QDate(2026, 11, 26)), {}, now);
        QCOMPARE(holiday.front().holiday->kind, domain::HolidayKind::Thanksgiving);
        QCOMPARE(holiday.front().better, QDate(2026, 11, 30));
    }
};

QTEST_APPLESS_MAIN(TestScheduleAdvice)
#include "tst_scheduleadvice.moc"
