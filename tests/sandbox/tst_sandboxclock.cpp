#include "sandbox/duration.h"
#include "support/sandbox.h"

#include <QTest>

using namespace Qt::StringLiterals;

//! Time, and what it does to orders by itself.
class TestSandboxClock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsDurations_data();
    void readsDurations();
    void refusesOtherTexts_data();
    void refusesOtherTexts();
    void knowsBusinessDays_data();
    void knowsBusinessDays();
    void advancesAndRefuses();
    void runsAtItsPace();
    void carriersAnswerAfterBusinessDays();
    void aScheduledOrderGoesLiveAtItsInstant();
    void anOnDemandOrderRoutesAtMidnightAndWaits();
    void carriersRefuseABadPin();
    void aLongJumpDoesEverythingInItsOrder();

private:
    static support::SandboxOptions monday() { return {.now = u"2026-05-04T14:00:00Z"_s}; }
    static QJsonObject order(support::Sandbox &sandbox, qint64 id)
    {
        return sandbox.porting("GET", u"/orders/portIns/%1"_s.arg(id)).object;
    }
    static QJsonObject number(support::Sandbox &sandbox, qint64 id)
    {
        return order(sandbox, id).value("phoneNumbers"_L1).toArray().at(0).toObject();
    }
};

void TestSandboxClock::readsDurations_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QDateTime>("later");
    const auto at = [](int year, int month, int day, int hour) {
        return QDateTime(QDate(year, month, day), QTime(hour, 0), Qt::UTC);
    };
    QTest::newRow("hour") << u"PT1H"_s << at(2026, 5, 1, 15);
    QTest::newRow("minutes") << u"PT120M"_s << at(2026, 5, 1, 16);
    QTest::newRow("seconds") << u"PT3600S"_s << at(2026, 5, 1, 15);
    QTest::newRow("day") << u"P1D"_s << at(2026, 5, 2, 14);
    QTest::newRow("both") << u"P1DT2H"_s << at(2026, 5, 2, 16);
    QTest::newRow("weeks") << u"P2W"_s << at(2026, 5, 15, 14);
    QTest::newRow("month") << u"P1M"_s << at(2026, 6, 1, 14);
    QTest::newRow("year") << u"P1Y"_s << at(2027, 5, 1, 14);
    QTest::newRow("business day") << u"P1B"_s << at(2026, 5, 4, 14);
    QTest::newRow("six business days") << u"P6B"_s << at(2026, 5, 11, 14);
}

void TestSandboxClock::readsDurations()
{
    QFETCH(QString, text);
    const QDateTime friday(QDate(2026, 5, 1), QTime(14, 0), Qt::UTC);
    const auto duration = sandbox::parseDuration(text);
    QVERIFY(duration.has_value());
    QTEST(sandbox::added(friday, *duration), "later");
}

void TestSandboxClock::refusesOtherTexts_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"", "P", "PT", "1D", "P1", "P1H", "PT1D", "-P1D", "P1D1D", "P1.5D", "P1DT", "p1d"})
        QTest::newRow(*text ? text : "nothing") << QString::fromLatin1(text);
}

void TestSandboxClock::refusesOtherTexts()
{
    QFETCH(QString, text);
    QVERIFY(!sandbox::parseDuration(text));
}

void TestSandboxClock::knowsBusinessDays_data()
{
    QTest::addColumn<QDate>("day");
    QTest::addColumn<bool>("business");
    QTest::newRow("Saturday") << QDate(2026, 5, 2) << false;
    QTest::newRow("Monday") << QDate(2026, 5, 4) << true;
    QTest::newRow("Memorial Day") << QDate(2026, 5, 25) << false;
    QTest::newRow("Independence Day kept on Friday") << QDate(2026, 7, 3) << false;
    QTest::newRow("Thanksgiving") << QDate(2026, 11, 26) << false;
    QTest::newRow("the day after") << QDate(2026, 11, 27) << true;
    QTest::newRow("New Year kept in the old year") << QDate(2027, 12, 31) << false;
    QTest::newRow("Martin Luther King") << QDate(2026, 1, 19) << false;
}

void TestSandboxClock::knowsBusinessDays()
{
    QFETCH(QDate, day);
    QTEST(sandbox::isBusinessDay(day), "business");
}

void TestSandboxClock::advancesAndRefuses()
{
    support::Sandbox sandbox(monday());
    QVERIFY(sandbox.advance(u"P1D"_s));
    QCOMPARE(sandbox.now().date(), QDate(2026, 5, 5));
    QVERIFY(!sandbox.advance(u"soon"_s));
    QCOMPARE(sandbox.now().date(), QDate(2026, 5, 5));
}

void TestSandboxClock::runsAtItsPace()
{
    support::SandboxOptions options = monday();
    options.more = QStringList{u"--pace"_s, u"100000"_s};
    support::Sandbox sandbox(options);
    // A second is more than a day.
    QTRY_VERIFY_WITH_TIMEOUT(sandbox.now() > QDateTime(QDate(2026, 5, 5), QTime(14, 0), Qt::UTC), 10'000);
}

void TestSandboxClock::carriersAnswerAfterBusinessDays()
{
    support::Sandbox sandbox(monday());
    const qint64 id = sandbox.createOrder({u"+13125550100"_s});
    QVERIFY(sandbox.advance(u"P1B"_s));
    QCOMPARE(number(sandbox, id).value("status"_L1).toString(), u"PENDING"_s);
    QVERIFY(sandbox.advance(u"P4B"_s));
    const QJsonObject confirmed = number(sandbox, id);
    QCOMPARE(confirmed.value("status"_L1).toString(), u"CONFIRMED"_s);
    const auto foc = QDateTime::fromString(confirmed.value("focDate"_L1).toString(), Qt::ISODateWithMs);
    QVERIFY(sandbox::isBusinessDay(foc.date()));
    QCOMPARE(foc.time(), QTime(13, 0)); // 09:00 US/Eastern in summer
    QCOMPARE(order(sandbox, id).value("status"_L1).toString(), u"CONFIRMED"_s);
}

void TestSandboxClock::aScheduledOrderGoesLiveAtItsInstant()
{
    support::Sandbox sandbox(monday());
    const qint64 id = sandbox.createOrder({u"+13125550100"_s});
    QVERIFY(sandbox.confirm(id, {{u"focDate"_s, u"2026-05-06"_s}}));
    QVERIFY(sandbox.advance(u"P1DT22H"_s)); // Wednesday 12:00 UTC, 08:00 Eastern
    QCOMPARE(number(sandbox, id).value("status"_L1).toString(), u"CONFIRMED"_s);
    QVERIFY(sandbox.advance(u"PT1H"_s));
    QCOMPARE(number(sandbox, id).value("status"_L1).toString(), u"ACTIVATED"_s);
    QCOMPARE(number(sandbox, id).value("activatedDate"_L1).toString(), u"2026-05-06T13:00:00.000Z"_s);
    QCOMPARE(order(sandbox, id).value("status"_L1).toString(), u"COMPLETED"_s);
}

void TestSandboxClock::anOnDemandOrderRoutesAtMidnightAndWaits()
{
    support::Sandbox sandbox(monday());
    const qint64 id = sandbox.createOrder({u"+13125550100"_s}, {}, true);
    QVERIFY(sandbox.confirm(id, {{u"focDate"_s, u"2026-05-06"_s}}));
    const auto ready
        = [&] { return sandbox.porting("GET", u"/orders/portIns/%1/availableActivations"_s.arg(id)).array.size(); };
    QVERIFY(sandbox.advance(u"P1DT13H"_s)); // 23:00 Eastern on Tuesday
    QCOMPARE(ready(), 0);
    QVERIFY(sandbox.advance(u"PT1H"_s));
    QCOMPARE(ready(), 1);
    QVERIFY(sandbox.advance(u"P2W"_s));
    QCOMPARE(ready(), 1);
    QCOMPARE(number(sandbox, id).value("status"_L1).toString(), u"CONFIRMED"_s);
}

void TestSandboxClock::carriersRefuseABadPin()
{
    support::Sandbox sandbox(monday());
    QJsonObject body = sandbox.orderBody({u"+13125550100"_s});
    QJsonArray numbers = body.value("phoneNumbers"_L1).toArray();
    QJsonObject entry = numbers.at(0).toObject();
    entry[u"portOutInfo"_s] = QJsonObject{{u"existingPortOutPin"_s, u"0000"_s}};
    numbers[0] = entry;
    body[u"phoneNumbers"_s] = numbers;
    const qint64 id = sandbox.porting("POST", u"/orders/portIns"_s, body).object.value("id"_L1).toInteger();
    QVERIFY(sandbox.advance(u"P5B"_s));
    QCOMPARE(number(sandbox, id).value("status"_L1).toString(), u"REJECTED"_s);
    QCOMPARE(number(sandbox, id).value("rejectReason"_L1).toString(), u"Invalid port-out PIN"_s);
    QCOMPARE(order(sandbox, id).value("status"_L1).toString(), u"PENDING"_s);
}

void TestSandboxClock::aLongJumpDoesEverythingInItsOrder()
{
    support::Sandbox sandbox(monday());
    const qint64 id = sandbox.createOrder({u"+13125550100"_s});
    QVERIFY(sandbox.advance(u"P2M"_s));
    const QJsonObject done = number(sandbox, id);
    QCOMPARE(done.value("status"_L1).toString(), u"ACTIVATED"_s);
    QVERIFY(done.value("confirmedDate"_L1).toString() < done.value("activatedDate"_L1).toString());
    QVERIFY(done.value("activatedDate"_L1).toString() < u"2026-06"_s);
}

QTEST_GUILESS_MAIN(TestSandboxClock)
#include "tst_sandboxclock.moc"
