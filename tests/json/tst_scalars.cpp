#include "json/scalars.h"

#include "domain/porting/portorder.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;

//! The leaf formats, as text of a JSON document: only the parser shows what a number really becomes.
class TestScalars : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAnIdExactly_data();
    void readsAnIdExactly();
    void refusesWhatIsNoId_data();
    void refusesWhatIsNoId();
    void readsIntegers_data();
    void readsIntegers();
    void readsDates_data();
    void readsDates();
    void readsTimesOfDay_data();
    void readsTimesOfDay();
    void readsDatesWithTimes_data();
    void readsDatesWithTimes();
    void keepsADateADate();
    void readsBase64_data();
    void readsBase64();
    void writesWhatIsSetOnly();
    void writesTimesInUtc();

private:
    static QJsonValue parsed(const QByteArray &json)
    {
        const auto document = QJsonDocument::fromJson('[' + json + ']');
        return document.array().at(0);
    }
};

void TestScalars::readsAnIdExactly_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("text");
    QTest::newRow("number") << "890192331"_ba << u"890192331"_s;
    QTest::newRow("text") << "\"890192331\""_ba << u"890192331"_s;
    QTest::newRow("above the digits of a double") << "9007199254740993"_ba << u"9007199254740993"_s;
    QTest::newRow("the largest integer") << "9223372036854775807"_ba << u"9223372036854775807"_s;
    QTest::newRow("beyond, as text") << "\"18446744073709551615\""_ba << u"18446744073709551615"_s;
    QTest::newRow("leading zeros") << "\"00123\""_ba << u"00123"_s;
    QTest::newRow("uuid") << "\"d1923022-5199\""_ba << u"d1923022-5199"_s;
    QTest::newRow("spaces around") << "\" 12 \""_ba << u"12"_s;
}

void TestScalars::readsAnIdExactly()
{
    QFETCH(const QByteArray, json);
    QFETCH(const QString, text);
    domain::OrderId id;
    QCOMPARE(json::readScalar(parsed(json), id), nullptr);
    QCOMPARE(id.text, text);
    QCOMPARE(json::writeScalar(id), QJsonValue(text));
}

void TestScalars::refusesWhatIsNoId_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("an integer that only fits a double") << "18446744073709551615"_ba;
    QTest::newRow("fraction") << "1.5"_ba;
    QTest::newRow("empty text") << "\"\""_ba;
    QTest::newRow("blank text") << "\"  \""_ba;
    QTest::newRow("boolean") << "true"_ba;
    QTest::newRow("object") << "{}"_ba;
}

void TestScalars::refusesWhatIsNoId()
{
    QFETCH(const QByteArray, json);
    domain::OrderId id{u"before"_s};
    QCOMPARE(QByteArray(json::readScalar(parsed(json), id)), "an id"_ba);
    QCOMPARE(id.text, u"before"_s);
}

void TestScalars::readsIntegers_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<int>("number");
    QTest::addColumn<bool>("good");
    QTest::newRow("number") << "24"_ba << 24 << true;
    QTest::newRow("text") << "\"24\""_ba << 24 << true;
    QTest::newRow("whole double") << "24.0"_ba << 24 << true;
    QTest::newRow("fraction") << "24.5"_ba << -1 << false;
    QTest::newRow("too large") << "4294967297"_ba << -1 << false;
    QTest::newRow("words") << "\"many\""_ba << -1 << false;
    QTest::newRow("empty text") << "\"\""_ba << -1 << false;
    QTest::newRow("boolean") << "false"_ba << -1 << false;
}

void TestScalars::readsIntegers()
{
    QFETCH(const QByteArray, json);
    QFETCH(const int, number);
    QFETCH(const bool, good);
    int out = -1;
    QCOMPARE(json::readScalar(parsed(json), out) == nullptr, good);
    QCOMPARE(out, number);
}

void TestScalars::readsDates_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QDate>("date");
    QTest::addColumn<bool>("good");
    const QDate day(2026, 5, 15);
    QTest::newRow("date") << "\"2026-05-15\""_ba << day << true;
    QTest::newRow("with a time, as written") << "\"2026-05-15T23:30:00-05:00\""_ba << day << true;
    QTest::newRow("default of the spec") << "\"\""_ba << QDate() << true;
    QTest::newRow("US order") << "\"05/15/2026\""_ba << QDate() << false;
    QTest::newRow("no such day") << "\"2026-02-30\""_ba << QDate() << false;
    QTest::newRow("something behind it") << "\"2026-05-15 or later\""_ba << QDate() << false;
    QTest::newRow("number") << "20260515"_ba << QDate() << false;
}

void TestScalars::readsDates()
{
    QFETCH(const QByteArray, json);
    QFETCH(const bool, good);
    QDate out;
    QCOMPARE(json::readScalar(parsed(json), out) == nullptr, good);
    QTEST(out, "date");
}

void TestScalars::readsTimesOfDay_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QTime>("time");
    QTest::addColumn<bool>("good");
    QTest::newRow("published") << "\"09:00:00\""_ba << QTime(9, 0) << true;
    QTest::newRow("older samples") << "\"09:00:00Z\""_ba << QTime(9, 0) << true;
    QTest::newRow("without seconds") << "\"09:30\""_ba << QTime(9, 30) << true;
    QTest::newRow("fraction") << "\"09:00:00.500\""_ba << QTime(9, 0, 0, 500) << true;
    QTest::newRow("no such time") << "\"25:00:00\""_ba << QTime() << false;
    QTest::newRow("number") << "900"_ba << QTime() << false;
}

void TestScalars::readsTimesOfDay()
{
    QFETCH(const QByteArray, json);
    QFETCH(const bool, good);
    QTime out;
    QCOMPARE(json::readScalar(parsed(json), out) == nullptr, good);
    QTEST(out, "time");
}

void TestScalars::readsDatesWithTimes_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QDateTime>("time");
    QTest::addColumn<bool>("good");
    const QDateTime noon(QDate(2024, 9, 24), QTime(12, 0), Qt::UTC);
    QTest::newRow("seconds") << "\"2024-09-24T12:00:00Z\""_ba << noon << true;
    QTest::newRow("milliseconds") << "\"2024-09-24T12:00:00.250Z\""_ba << noon.addMSecs(250) << true;
    QTest::newRow("microseconds") << "\"2024-09-24T12:00:00.250301Z\""_ba << noon.addMSecs(250) << true;
    QTest::newRow("offset") << "\"2024-09-24T08:00:00-04:00\""_ba << noon << true;
    QTest::newRow("without a zone it is UTC") << "\"2024-09-24T12:00:00\""_ba << noon << true;
    QTest::newRow("bare date") << "\"2024-09-24\""_ba << noon.addSecs(-12 * 3600) << true;
    QTest::newRow("words") << "\"soon\""_ba << QDateTime() << false;
    QTest::newRow("seconds since 1970") << "1727179200"_ba << QDateTime() << false;
}

void TestScalars::readsDatesWithTimes()
{
    QFETCH(const QByteArray, json);
    QFETCH(const bool, good);
    QDateTime out;
    QCOMPARE(json::readScalar(parsed(json), out) == nullptr, good);
    QTEST(out, "time");
    if (good)
        QCOMPARE(out.timeSpec(), Qt::UTC);
}

void TestScalars::keepsADateADate()
{
    domain::WireTime foc;
    QCOMPARE(json::readScalar(QJsonValue(u"2026-05-15"_s), foc), nullptr);
    QCOMPARE(foc.date, QDate(2026, 5, 15));
    QVERIFY(!foc.at);
    QCOMPARE(json::writeScalar(foc), QJsonValue(u"2026-05-15"_s));

    QCOMPARE(json::readScalar(QJsonValue(u"2026-05-15T23:30:00-05:00"_s), foc), nullptr);
    QCOMPARE(foc.date, QDate(2026, 5, 16));
    QCOMPARE(*foc.at, QDateTime(QDate(2026, 5, 16), QTime(4, 30), Qt::UTC));
}

void TestScalars::readsBase64_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("good");
    QTest::newRow("text") << "\"JVBERg==\""_ba
                          << "%PDF"_ba << true;
    QTest::newRow("broken lines") << "\"JVBE\\r\\nRg==\""_ba
                                  << "%PDF"_ba << true;
    QTest::newRow("empty") << "\"\""_ba << QByteArray() << true;
    QTest::newRow("not base64") << "\"%PDF\""_ba << QByteArray() << false;
    QTest::newRow("number") << "1"_ba << QByteArray() << false;
}

void TestScalars::readsBase64()
{
    QFETCH(const QByteArray, json);
    QFETCH(const bool, good);
    QByteArray out;
    QCOMPARE(json::readScalar(parsed(json), out) == nullptr, good);
    QTEST(out, "bytes");
}

void TestScalars::writesWhatIsSetOnly()
{
    QVERIFY(json::writeScalar(QString()).isUndefined());
    QVERIFY(json::writeScalar(QDate()).isUndefined());
    QVERIFY(json::writeScalar(QTime()).isUndefined());
    QVERIFY(json::writeScalar(QDateTime()).isUndefined());
    QVERIFY(json::writeScalar(QByteArray()).isUndefined());
    QVERIFY(json::writeScalar(domain::OrderId()).isUndefined());
    QVERIFY(json::writeScalar(domain::WireTime()).isUndefined());
    QCOMPARE(json::writeScalar(false), QJsonValue(false));
    QCOMPARE(json::writeScalar(0), QJsonValue(0));
}

void TestScalars::writesTimesInUtc()
{
    const QDateTime local(QDate(2026, 5, 15), QTime(9, 0), Qt::OffsetFromUTC, 2 * 3600);
    QCOMPARE(json::writeScalar(local), QJsonValue(u"2026-05-15T07:00:00.000Z"_s));
    QCOMPARE(json::writeScalar(QTime(9, 5)), QJsonValue(u"09:05:00"_s));
}

QTEST_APPLESS_MAIN(TestScalars)
#include "tst_scalars.moc"
