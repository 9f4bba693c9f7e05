#include "views/format.h"

#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace views;

class TestFormat : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void writesDates();
    void saysRecentTimesInWords_data();
    void saysRecentTimesInWords();
    void saysTheSameInstantInUtc();
    void showsWhatNobodyKnowsAsItCame();
    void showsNumbersInNationalForm();
    void masksAreOfOneLength();
    void whatIsMissingHasAWord();
};

void TestFormat::writesDates()
{
    QCOMPARE(format::date(QDate(2026, 11, 24)), u"24 Nov 2026"_s);
    QCOMPARE(format::longDate(QDate(2026, 12, 1)), u"Tue 1 Dec 2026"_s);
    QCOMPARE(format::shortDate(QDate(2026, 11, 9), QDate(2026, 12, 1)), u"9 Nov"_s);
    QCOMPARE(format::shortDate(QDate(2025, 11, 9), QDate(2026, 12, 1)), u"9 Nov 2025"_s);
    QCOMPARE(format::date({}), u"—"_s);
}

void TestFormat::saysRecentTimesInWords_data()
{
    QTest::addColumn<QDateTime>("at");
    QTest::addColumn<QString>("said");
    const auto utc = [](int day, int hour) { return QDateTime(QDate(2026, 11, day), QTime(hour, 40), Qt::UTC); };
    QTest::newRow("today") << utc(24, 8) << u"today 08:40"_s;
    QTest::newRow("yesterday") << utc(23, 17) << u"Mon 17:40"_s;
    QTest::newRow("six days ago") << utc(18, 17) << u"Wed 17:40"_s;
    QTest::newRow("a week ago") << utc(17, 17) << u"17 Nov 2026"_s;
    QTest::newRow("tomorrow") << utc(25, 8) << u"25 Nov 2026"_s;
    QTest::newRow("never") << QDateTime() << u"—"_s;
}

void TestFormat::saysRecentTimesInWords()
{
    QFETCH(QDateTime, at);
    QTEST(format::recently(at, QDateTime(QDate(2026, 11, 24), QTime(10, 2), Qt::UTC)), "said");
}

void TestFormat::saysTheSameInstantInUtc()
{
    const QDateTime at(QDate(2026, 12, 1), QTime(9, 0), QTimeZone("America/New_York"));
    QCOMPARE(format::timeInZone(QTime(9, 0), u"US/Eastern"_s, at), u"09:00 US/Eastern (14:00 UTC)"_s);
    QCOMPARE(format::timeInZone(QTime(9, 0), u"Mars/Base"_s, {}), u"09:00 Mars/Base"_s);
}

void TestFormat::showsWhatNobodyKnowsAsItCame()
{
    using domain::Open;
    QCOMPARE(format::zone(Open<domain::PortZone>(domain::PortZone::Eastern)), u"US/Eastern"_s);
    QCOMPARE(format::zone(Open<domain::PortZone>({}, u"US/Alaska"_s)), u"US/Alaska"_s);
    QCOMPARE(format::voiceType(Open<domain::VoiceType>({}, u"SIP"_s)), u"SIP"_s);
    QCOMPARE(format::serviceType({}), u"not stated"_s);
}

void TestFormat::showsNumbersInNationalForm()
{
    QCOMPARE(format::phone(u"+12125550142"_s), u"(212) 555-0142"_s);
    QCOMPARE(format::phone(u"not a number"_s), u"not a number"_s);
}

void TestFormat::masksAreOfOneLength()
{
    QCOMPARE(format::masked(u"1"_s), format::masked(u"123456789"_s));
    QVERIFY(format::masked({}).isEmpty());
    QVERIFY(format::maskedTail(u"ACC-99-0512"_s).endsWith(u"0512"_s));
    QVERIFY(!format::maskedTail(u"0512"_s).contains(u"0512"_s));
}

void TestFormat::whatIsMissingHasAWord()
{
    using format::Absent;
    for (const Absent why :
        {Absent::DoesNotApply, Absent::NoneYet, Absent::NotReadYet, Absent::NotStated, Absent::Masked})
        QVERIFY(!format::absent(why).isEmpty());
}

QTEST_APPLESS_MAIN(TestFormat)
#include "tst_format.moc"
