#include "domain/businessdays.h"

#include <QTest>

using domain::BusinessCalendar;

class TestBusinessDays : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsBusinessDays_data()
    {
        QTest::addColumn<QDate>("day");
        QTest::addColumn<bool>("us");
        QTest::addColumn<bool>("ca");
        QTest::newRow("Tuesday") << QDate(2026, 11, 24) << true << true;
        QTest::newRow("Saturday") << QDate(2026, 11, 21) << false << false;
        QTest::newRow("Thanksgiving") << QDate(2026, 11, 26) << false << true;
        QTest::newRow("Canadian Thanksgiving is Columbus Day") << QDate(2026, 10, 12) << false << false;
        QTest::newRow("Boxing Day") << QDate(2028, 12, 26) << true << false;
        QTest::newRow("Independence Day observed") << QDate(2026, 7, 3) << false << true;
        QTest::newRow("New Year observed in the old year") << QDate(2027, 12, 31) << false << true;
        QTest::newRow("no day") << QDate() << false << false;
    }

    void tellsBusinessDays()
    {
        QFETCH(QDate, day);
        QTEST(domain::isBusinessDay(day, {.us = true, .ca = false}), "us");
        QTEST(domain::isBusinessDay(day, {.us = false, .ca = true}), "ca");
    }

    void addsAndCountsAlike_data()
    {
        QTest::addColumn<QDate>("from");
        QTest::addColumn<int>("count");
        QTest::addColumn<QDate>("to");
        QTest::newRow("none") << QDate(2026, 11, 21) << 0 << QDate(2026, 11, 21);
        QTest::newRow("over a weekend") << QDate(2026, 11, 20) << 1 << QDate(2026, 11, 23);
        QTest::newRow("over Thanksgiving") << QDate(2026, 11, 24) << 2 << QDate(2026, 11, 27);
        QTest::newRow("a week from Sunday") << QDate(2026, 11, 22) << 5 << QDate(2026, 11, 30);
        QTest::newRow("over the year") << QDate(2027, 12, 30) << 1 << QDate(2028, 1, 3);
        QTest::newRow("back") << QDate(2026, 11, 30) << -2 << QDate(2026, 11, 25);
    }

    void addsAndCountsAlike()
    {
        QFETCH(QDate, from);
        QFETCH(int, count);
        QFETCH(QDate, to);
        QCOMPARE(domain::addBusinessDays(from, count), to);
        if (count >= 0)
            QCOMPARE(domain::businessDaysBetween(from, to), count);
        QCOMPARE(domain::businessDaysBetween(to, from), -domain::businessDaysBetween(from, to));
    }

    void countsNothingFromNoDay()
    {
        QCOMPARE(domain::businessDaysBetween({}, QDate(2026, 11, 24)), 0);
        QVERIFY(!domain::addBusinessDays({}, 3).isValid());
    }
};

QTEST_APPLESS_MAIN(TestBusinessDays)
#include "tst_businessdays.moc"
