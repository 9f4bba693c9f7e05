#include "net/retrypolicy.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using net::ErrorKind;
using std::chrono::milliseconds;

static const net::Request reading = net::get(u"op"_s, u"/p"_s);

class TestRetryPolicy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void repeatsWhatMayPass_data()
    {
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<bool>("repeats");
        const QList passing{ErrorKind::Offline, ErrorKind::Timeout, ErrorKind::RateLimited, ErrorKind::Server};
        const auto kinds = QMetaEnum::fromType<ErrorKind>();
        for (int i = 0; i < kinds.keyCount(); ++i)
            QTest::newRow(kinds.key(i)) << ErrorKind(kinds.value(i)) << passing.contains(ErrorKind(kinds.value(i)));
    }

    void repeatsWhatMayPass()
    {
        QFETCH(ErrorKind, kind);
        QFETCH(bool, repeats);
        QCOMPARE(net::RetryPolicy().delay(reading, {.kind = kind}, 2, 0.5).has_value(), repeats);
    }

    void neverRepeatsAWrite()
    {
        const net::Error error{.kind = ErrorKind::RateLimited, .retryAfter = 1s};
        for (const auto &write :
            {net::post(u"o"_s, u"/p"_s, "{}"), net::put(u"o"_s, u"/p"_s, "{}"), net::remove(u"o"_s, u"/p"_s)})
            QVERIFY(!net::RetryPolicy().delay(write, error, 2, 0));
    }

    void repeatsAPostThatSaysItMay()
    {
        auto check = net::post(u"checkPortingAvailability"_s, u"/portabilityChecks"_s, "{}");
        check.repeatable = true;
        QVERIFY(net::RetryPolicy().delay(check, {.kind = ErrorKind::Offline}, 2, 0));
    }

    void givesUpAfterItsAttempts()
    {
        const net::RetryPolicy policy{.attempts = 3};
        QVERIFY(policy.delay(reading, {.kind = ErrorKind::Server}, 3, 0));
        QVERIFY(!policy.delay(reading, {.kind = ErrorKind::Server}, 4, 0));
    }

    void waitsLongerEachTimeUpToTheCap_data()
    {
        QTest::addColumn<int>("next");
        QTest::addColumn<double>("jitter");
        QTest::addColumn<qint64>("wait");
        QTest::newRow("second, least") << 2 << 0.0 << qint64(500);
        QTest::newRow("second, most") << 2 << 1.0 << qint64(1000);
        QTest::newRow("third") << 3 << 1.0 << qint64(2000);
        QTest::newRow("fourth") << 4 << 1.0 << qint64(4000);
        QTest::newRow("capped") << 9 << 1.0 << qint64(60000);
    }

    void waitsLongerEachTimeUpToTheCap()
    {
        QFETCH(int, next);
        QFETCH(double, jitter);
        QFETCH(qint64, wait);
        const net::RetryPolicy policy{.attempts = 10};
        QCOMPARE(policy.delay(reading, {.kind = ErrorKind::Server}, next, jitter), milliseconds(wait));
    }

    void fullJitterMayNotWaitAtAll()
    {
        const net::RetryPolicy policy{.factor = 4, .floor = 0};
        QCOMPARE(policy.delay(reading, {.kind = ErrorKind::RateLimited}, 2, 0), 0ms);
        QCOMPARE(policy.delay(reading, {.kind = ErrorKind::RateLimited}, 4, 1), 16000ms);
    }

    void doesWhatTheServerAsks()
    {
        const net::RetryPolicy policy;
        QCOMPARE(policy.delay(reading, {.kind = ErrorKind::RateLimited, .retryAfter = 7s}, 2, 0.5), 7000ms);
        QCOMPARE(policy.delay(reading, {.kind = ErrorKind::Server, .retryAfter = 0s}, 2, 0.5), 0ms);
    }

    void leavesALongWaitToThePerson()
    {
        QVERIFY(!net::RetryPolicy().delay(reading, {.kind = ErrorKind::RateLimited, .retryAfter = 61s}, 2, 0));
    }

    void readsRetryAfter_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<std::optional<milliseconds>>("wait");
        using Wait = std::optional<milliseconds>;
        QTest::newRow("seconds") << QByteArray("120") << Wait(120s);
        QTest::newRow("zero") << QByteArray(" 0 ") << Wait(0s);
        QTest::newRow("date") << QByteArray("Sun, 06 Nov 1994 08:50:07 GMT") << Wait(30s);
        QTest::newRow("date in the past") << QByteArray("Sun, 06 Nov 1994 08:00:00 GMT") << Wait(0s);
        QTest::newRow("absent") << QByteArray() << Wait();
        QTest::newRow("negative") << QByteArray("-5") << Wait();
        QTest::newRow("fraction") << QByteArray("1.5") << Wait();
        QTest::newRow("words") << QByteArray("soon") << Wait();
        QTest::newRow("beyond an int") << QByteArray("99999999999") << Wait();
    }

    void readsRetryAfter()
    {
        QFETCH(QByteArray, header);
        QFETCH(std::optional<milliseconds>, wait);
        const QDateTime serverNow({1994, 11, 6}, {8, 49, 37}, Qt::UTC);
        QCOMPARE(net::retryAfter(header, serverNow), wait);
    }
};

QTEST_APPLESS_MAIN(TestRetryPolicy)
#include "tst_retrypolicy.moc"
