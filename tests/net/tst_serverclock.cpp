#include "net/serverclock.h"

#include <QSignalSpy>
#include <QTest>

using namespace std::chrono_literals;
using std::chrono::milliseconds;

class TestServerClock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_local = QDateTime({2026, 1, 1}, {0, 0}, Qt::UTC);
        m_uptime = 5000ms;
    }

    void isTheLocalTimeBeforeTheFirstAnswer()
    {
        QVERIFY(!m_clock.isKnown());
        QCOMPARE(m_clock.now(), m_local);
        QCOMPARE(m_clock.offset(), 0ms);
    }

    void runsOnFromTheLastDate()
    {
        net::ServerClock clock(local(), uptime());
        QSignalSpy changes(&clock, &net::ServerClock::changed);
        clock.observe("Fri, 20 Mar 2026 12:00:00 GMT");
        QVERIFY(clock.isKnown());
        QCOMPARE(changes.count(), 1);
        pass(90s);
        QCOMPARE(clock.now(), QDateTime({2026, 3, 20}, {12, 1, 30}, Qt::UTC));
        QCOMPARE(clock.asClock()(), clock.now());
        QVERIFY(clock.offset() > 24h * 78);
    }

    void aDateInsideItsSecondChangesNothing()
    {
        net::ServerClock clock(local(), uptime());
        clock.observe("Fri, 20 Mar 2026 12:00:00 GMT");
        QSignalSpy changes(&clock, &net::ServerClock::changed);
        pass(1999ms);
        const auto before = clock.now();
        clock.observe("Fri, 20 Mar 2026 12:00:01 GMT");
        QCOMPARE(clock.now(), before);
        QCOMPARE(changes.count(), 0);
    }

    void followsAServerThatWasAdvanced()
    {
        net::ServerClock clock(local(), uptime());
        clock.observe("Fri, 20 Mar 2026 12:00:00 GMT");
        QSignalSpy changes(&clock, &net::ServerClock::changed);
        clock.observe("Sat, 21 Mar 2026 12:00:00 GMT");
        QCOMPARE(clock.now().date(), QDate(2026, 3, 21));
        QCOMPARE(changes.count(), 1);
        clock.observe("Fri, 20 Mar 2026 12:00:00 GMT"); // and back
        QCOMPARE(clock.now().date(), QDate(2026, 3, 20));
        QCOMPARE(changes.count(), 2);
    }

    void isNotMovedByTheWorkstationsClock()
    {
        net::ServerClock clock(local(), uptime());
        clock.observe("Fri, 20 Mar 2026 12:00:00 GMT");
        m_local = m_local.addYears(3);
        QCOMPARE(clock.now(), QDateTime({2026, 3, 20}, {12, 0}, Qt::UTC));
    }

    void ignoresNonsense_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::newRow("absent") << QByteArray();
        QTest::newRow("words") << QByteArray("today");
        QTest::newRow("ISO") << QByteArray("2026-03-20T12:00:00Z");
        QTest::newRow("no such day") << QByteArray("Sat, 31 Feb 2026 12:00:00 GMT");
    }

    void ignoresNonsense()
    {
        QFETCH(QByteArray, header);
        net::ServerClock clock(local(), uptime());
        clock.observe(header);
        QVERIFY(!clock.isKnown());
    }

private:
    domain::Clock local()
    {
        return [this] { return m_local; };
    }
    net::ServerClock::Uptime uptime()
    {
        return [this] { return m_uptime; };
    }
    void pass(milliseconds time)
    {
        m_uptime += time;
        m_local = m_local.addMSecs(time.count());
    }

    QDateTime m_local;
    milliseconds m_uptime{};
    net::ServerClock m_clock{local(), uptime()};
};

QTEST_APPLESS_MAIN(TestServerClock)
#include "tst_serverclock.moc"
