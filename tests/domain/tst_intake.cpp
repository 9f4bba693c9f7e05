#include "domain/porting/intake.h"

#include <QTest>

using namespace Qt::StringLiterals;
using domain::DraftNumber;
using domain::IntakeNote;
using domain::IntakeReason;
using domain::IntakeVerdict;
using domain::InUse;
using domain::NumberReading;
using domain::UsePlace;

namespace {

//! Every number is looked for and found nowhere else.
InUse free(const std::vector<DraftNumber> &numbers)
{
    InUse use;
    for (const DraftNumber &number : numbers)
        use.insert(number.e164, {});
    return use;
}

QStringList e164Of(const std::vector<NumberReading> &readings)
{
    QStringList result;
    for (const NumberReading &reading : readings)
        result.append(reading.e164);
    return result;
}

} // namespace

class TestIntake : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsNumbersInALine_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QStringList>("numbers");
        const QString a = u"+12125550142"_s;
        const QString b = u"+19175550106"_s;
        QTest::newRow("dots") << u"212.555.0142"_s << QStringList{a};
        QTest::newRow("plus") << u"+1 (212) 555-0142"_s << QStringList{a};
        QTest::newRow("one first") << u"1-212-555-0142"_s << QStringList{a};
        QTest::newRow("digits") << u"2125550142"_s << QStringList{a};
        QTest::newRow("eleven digits") << u"12125550142"_s << QStringList{a};
        QTest::newRow("E.164") << u"+12125550142"_s << QStringList{a};
        QTest::newRow("fax behind") << u"(212) 555-0142 / fax"_s << QStringList{a};
        QTest::newRow("label") << u"Main line: 212 555 0142."_s << QStringList{a};
        QTest::newRow("link") << u"tel:+1-212-555-0142"_s << QStringList{a};
        QTest::newRow("no-break spaces") << u"212\u00a0555\u00a00142"_s << QStringList{a};
        QTest::newRow("typographic dashes") << u"212–555—0142"_s << QStringList{a};
        QTest::newRow("invisible marks") << u"\u202a(212) 555-0142\u202c"_s << QStringList{a};
        QTest::newRow("full width") << u"＋１（２１２）５５５０１４２"_s << QStringList{a};
        QTest::newRow("text cell") << u"'2125550142"_s << QStringList{a};
        QTest::newRow("formula cell") << u"=\"2125550142\""_s << QStringList{a};
        QTest::newRow("two with a comma") << u"212-555-0142, 917-555-0106"_s << QStringList{a, b};
        QTest::newRow("two with a slash") << u"212-555-0142 / 917-555-0106"_s << QStringList{a, b};
        QTest::newRow("two with nothing") << u"212 555 0142 917 555 0106"_s << QStringList{a, b};
        QTest::newRow("two with tabs") << u"2125550142\t9175550106"_s << QStringList{a, b};
        QTest::newRow("ZIP in front") << u"10004 212-555-0142"_s << QStringList{a};
        QTest::newRow("date in front") << u"2026-11-24 212-555-0142"_s << QStringList{a};
        QTest::newRow("dialed from here") << u"011 44 20 7946 0958"_s << QStringList{u"+442079460958"_s};
        QTest::newRow("dialed from there") << u"00 1 212 555 0142"_s << QStringList{a};
        QTest::newRow("dialed in one") << u"0012125550142"_s << QStringList{a};
        QTest::newRow("other country") << u"+44 20 7946 0958"_s << QStringList{u"+442079460958"_s};
        QTest::newRow("odd groups alone") << u"21 2555 0142"_s << QStringList{a};
        QTest::newRow("spreadsheet decimals") << u"2125550142.0"_s << QStringList{a};
        QTest::newRow("spreadsheet, all digits") << u"2.125550142E+09"_s << QStringList{a};
        QTest::newRow("keys") << u"212-555-CARE"_s << QStringList{u"+12125552273"_s};
        QTest::newRow("long word on keys") << u"1-800-FLOWERS"_s << QStringList{u"+18003569377"_s};
    }

    void findsNumbersInALine()
    {
        QFETCH(QString, line);
        const std::vector<NumberReading> readings = domain::readLine(line);
        QTEST(e164Of(readings), "numbers");
        for (const NumberReading &reading : readings)
            QVERIFY(line.contains(reading.read));
    }

    void passesOverTextWithoutANumber_data()
    {
        QTest::addColumn<QString>("line");
        QTest::newRow("empty") << QString();
        QTest::newRow("spaces") << u"   \t "_s;
        QTest::newRow("greeting") << u"Hi, please move these,"_s;
        QTest::newRow("street") << u"1400 N Harbor Court SW, New York, NY 10004-1234"_s;
        QTest::newRow("date") << u"2026-11-24"_s;
        QTest::newRow("American date") << u"11/24/2026"_s;
        QTest::newRow("date and time") << u"Sent on 24.11.2026 at 10:02:17"_s;
        QTest::newRow("amount") << u"Total $1234567890.00 due"_s;
        QTest::newRow("account") << u"Account 98765432109876"_s;
        QTest::newRow("id") << u"6afd2da3-1692-4443-834c-8a2f386ec284"_s;
        QTest::newRow("mail address") << u"2125550142@example.com"_s;
        QTest::newRow("page") << u"3"_s;
        QTest::newRow("dashes") << u"----------"_s;
    }

    void passesOverTextWithoutANumber()
    {
        QFETCH(QString, line);
        QCOMPARE(e164Of(domain::readLine(line)), QStringList());
    }

    void saysWhyALineCannotBeRead_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<IntakeReason>("reason");
        QTest::newRow("rounded") << u"2.12556E+09"_s << IntakeReason::SpreadsheetRounding;
        QTest::newRow("rounded, comma") << u"2,12556E+09"_s << IntakeReason::SpreadsheetRounding;
        QTest::newRow("rounded, eleven") << u"1.21256e+10"_s << IntakeReason::SpreadsheetRounding;
        QTest::newRow("narrow column") << u"##########"_s << IntakeReason::SpreadsheetOverflow;
        QTest::newRow("no area code") << u"555-0142"_s << IntakeReason::AreaCodeMissing;
        QTest::newRow("no area code, in words") << u"my cell is 555-0142"_s << IntakeReason::AreaCodeMissing;
        QTest::newRow("nine digits") << u"212555014"_s << IntakeReason::TooFewDigits;
        QTest::newRow("nine in words") << u"fax: 212-555-014"_s << IntakeReason::TooFewDigits;
        QTest::newRow("one too many") << u"212-555-01422"_s << IntakeReason::TooManyDigits;
        QTest::newRow("plus and too few") << u"call +1 212 555 014"_s << IntakeReason::TooFewDigits;
        QTest::newRow("a 1 and nine digits") << u"1212555014"_s << IntakeReason::TooFewDigits;
        QTest::newRow("area code 0XX") << u"0125550142"_s << IntakeReason::NotANumber;
    }

    void saysWhyALineCannotBeRead()
    {
        QFETCH(QString, line);
        const std::vector<NumberReading> readings = domain::readLine(line);
        QCOMPARE(readings.size(), std::size_t{1});
        QCOMPARE(readings.front().e164, QString());
        QTEST(readings.front().reason, "reason");
    }

    void keepsTheOrderOfGoodAndBadInALine()
    {
        const std::vector<NumberReading> readings = domain::readLine(u"555-0142 212-555-0143 917-555-01"_s);
        QCOMPARE(e164Of(readings), (QStringList{QString(), u"+12125550143"_s, QString()}));
    }

    void leavesTheExtensionOut_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("extension");
        QTest::newRow("x") << u"212-555-0142 x14"_s << u"14"_s;
        QTest::newRow("x at once") << u"2125550142x014"_s << u"014"_s;
        QTest::newRow("ext.") << u"(212) 555-0142, ext. 7"_s << u"7"_s;
        QTest::newRow("extension") << u"+1 212 555 0142 Extension: 1234"_s << u"1234"_s;
        QTest::newRow("RFC 3966") << u"+1-212-555-0142;ext=99"_s << u"99"_s;
        QTest::newRow("hash") << u"212 555 0142 #3"_s << u"3"_s;
        QTest::newRow("French") << u"212 555 0142 poste 22"_s << u"22"_s;
    }

    void leavesTheExtensionOut()
    {
        QFETCH(QString, line);
        const std::vector<NumberReading> readings = domain::readLine(line);
        QCOMPARE(readings.size(), std::size_t{1});
        QCOMPARE(readings.front().e164, u"+12125550142"_s);
        QCOMPARE(readings.front().note, IntakeNote::ExtensionLeftOut);
        QTEST(readings.front().extension, "extension");
        QCOMPARE(readings.front().read, line);
    }

    void countsLines_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("lines");
        QTest::addColumn<int>("lineOfNumber");
        QTest::newRow("empty") << QString() << 0 << 0;
        QTest::newRow("one") << u"2125550142"_s << 1 << 1;
        QTest::newRow("one, ended") << u"2125550142\n"_s << 1 << 1;
        QTest::newRow("Windows") << u"Hi\r\n\r\n2125550142\r\n"_s << 3 << 3;
        QTest::newRow("old Mac") << u"Hi\r2125550142"_s << 2 << 2;
        QTest::newRow("rich text") << u"Hi\u20292125550142\u2028Bye"_s << 3 << 2;
    }

    void countsLines()
    {
        QFETCH(QString, text);
        const domain::IntakeResult result = domain::readText(text);
        QTEST(result.lines, "lines");
        QTEST(result.numbers.empty() ? 0 : result.numbers.front().line, "lineOfNumber");
    }

    void judgesTheMailOfThePicture()
    {
        const QString mail
            = u"Hi, please move these,\nfront desk ones first:\n212.555.0142\n+1 (212) 555-0143\n"
              "212-555-0144 x14\n(833) 555-0119 toll free\n1-917-555-0106\n917 555 0107\n2.12556E+09\n"
              "917.555.0109\n(555) 555-0150\n212 555 0143\n242-555-0102\n212-555-0188\nThanks, the office\n"_s;
        const domain::IntakeResult result = domain::readText(mail);
        QCOMPARE(result.lines, 15);
        InUse use = free(result.numbers);
        use[u"+12125550188"_s] = {.place = UsePlace::CancelingOrder, .id = u"890183377"_s, .name = {}};
        const std::vector<domain::IntakeRow> rows = domain::judge(result.numbers, use);
        const auto expected = std::to_array<std::pair<IntakeVerdict, IntakeReason>>({
            {IntakeVerdict::Good, IntakeReason::None},
            {IntakeVerdict::Good, IntakeReason::None},
            {IntakeVerdict::Good, IntakeReason::None},
            {IntakeVerdict::Refused, IntakeReason::TollFree},
            {IntakeVerdict::Good, IntakeReason::None},
            {IntakeVerdict::Good, IntakeReason::None},
            {IntakeVerdict::Unreadable, IntakeReason::SpreadsheetRounding},
            {IntakeVerdict::Good, IntakeReason::None},
            {IntakeVerdict::Check, IntakeReason::UnknownAreaCode},
            {IntakeVerdict::Duplicate, IntakeReason::SameAsLine},
            {IntakeVerdict::Refused, IntakeReason::OtherCountry},
            {IntakeVerdict::InUse, IntakeReason::InCancelingOrder},
        });
        QCOMPARE(rows.size(), expected.size());
        for (std::size_t i = 0; i < rows.size(); ++i) {
            QVERIFY2(rows[i].verdict == expected[i].first, qPrintable(result.numbers[i].read));
            QVERIFY2(rows[i].reason == expected[i].second, qPrintable(result.numbers[i].read));
        }
        QCOMPARE(rows[2].extension, u"14"_s);
        QCOMPARE(rows[9].otherLine, 4);
        QCOMPARE(rows[10].region, u"BS"_s);
        QCOMPARE(rows[11].use.id, u"890183377"_s);
        QCOMPARE(domain::countIntake(result.numbers, rows),
            (domain::IntakeCounts{.read = 12, .goOn = 7, .toLookAt = 1, .setAside = 5, .removed = 0}));
        const QHash<int, IntakeVerdict> gutter = domain::worstByLine(result.numbers, rows);
        QCOMPARE(gutter.value(6), IntakeVerdict::Refused);
        QVERIFY(!gutter.contains(1));
    }

    void keepsANumberNotCheckedUntilItWasLookedFor()
    {
        const domain::IntakeResult result = domain::readText(u"2125550142"_s);
        QCOMPARE(domain::judge(result.numbers, {}).front().verdict, IntakeVerdict::NotChecked);
        QCOMPARE(domain::judge(result.numbers, free(result.numbers)).front().verdict, IntakeVerdict::Good);
        QVERIFY(domain::goesOn(IntakeVerdict::NotChecked));
    }

    void countsTheNextOneWhenTheFirstOfEqualNumbersIsRemoved()
    {
        domain::IntakeResult result = domain::readText(u"2125550142\n2125550142\n2125550142"_s);
        result.numbers[0].removed = true;
        const std::vector<domain::IntakeRow> rows = domain::judge(result.numbers, free(result.numbers));
        QCOMPARE(rows[1].verdict, IntakeVerdict::Good);
        QCOMPARE(rows[2].verdict, IntakeVerdict::Duplicate);
        QCOMPARE(rows[2].otherLine, 2);
    }

    void refusesTollFreeTwiceRatherThanCallingItADuplicate()
    {
        const domain::IntakeResult result = domain::readText(u"8335550119\n8335550119"_s);
        const std::vector<domain::IntakeRow> rows = domain::judge(result.numbers, {});
        QCOMPARE(rows[1].verdict, IntakeVerdict::Refused);
    }

    void mendsANumberInItsPlace()
    {
        DraftNumber number = domain::readText(u"2.12556E+09"_s).numbers.front();
        number = domain::fixed(number, u"(212) 555-6142"_s);
        QCOMPARE(number.e164, u"+12125556142"_s);
        QCOMPARE(number.read, u"2.12556E+09"_s);
        const domain::IntakeRow row = domain::judge({number}, free({number})).front();
        QCOMPARE(row.verdict, IntakeVerdict::Good);
        QCOMPARE(row.note, IntakeNote::None);
        QCOMPARE(domain::fixed(number, u"555"_s).e164, QString());
    }

    void keepsWhatWasTypedWhenTheTextIsEdited()
    {
        domain::IntakeResult first = domain::readText(u"212-555-0142\n2.12556E+09\n917-555-0106"_s);
        first.numbers[0].groupHint = u"north"_s;
        first.numbers[1] = domain::fixed(first.numbers[1], u"2125556142"_s);
        first.numbers[2].removed = true;
        DraftNumber byHand;
        byHand.read = byHand.e164 = u"+13055550120"_s;
        first.numbers.push_back(byHand);

        const domain::IntakeResult again
            = domain::readAgain(u"new line\n(212) 555-0142\n2.12556E+09\n305-555-0199\n917-555-0106"_s, first.numbers);
        QCOMPARE(again.numbers.size(), std::size_t{5});
        QCOMPARE(again.numbers[0].groupHint, u"north"_s);
        QCOMPARE(again.numbers[0].read, u"(212) 555-0142"_s);
        QCOMPARE(again.numbers[0].line, 2);
        QCOMPARE(again.numbers[1].e164, u"+12125556142"_s);
        QVERIFY(!again.numbers[2].removed);
        QVERIFY(again.numbers[3].removed);
        QCOMPARE(again.numbers[4], byHand);
    }

    void readsTheSameTextTheSameWay()
    {
        const domain::IntakeResult first = domain::readText(u"212-555-0142 x1\n212-555-0142 x1"_s);
        QCOMPARE(domain::readAgain(u"212-555-0142 x1\n212-555-0142 x1"_s, first.numbers).numbers, first.numbers);
    }

    void takesAnyNumberOfLines_data()
    {
        QTest::addColumn<int>("count");
        for (const int count : {0, 1, 499, 500, 501, 20'000})
            QTest::newRow(qPrintable(QString::number(count))) << count;
    }

    void takesAnyNumberOfLines()
    {
        QFETCH(int, count);
        QString text;
        for (int i = 0; i < count; ++i)
            text += u"(212) %1-%2 line of desk %3\n"_s.arg(200 + i / 10000).arg(i % 10000, 4, 10, QChar(u'0')).arg(i);
        const domain::IntakeResult result = domain::readText(text);
        QCOMPARE(result.numbers.size(), static_cast<std::size_t>(count));
        const std::vector<domain::IntakeRow> rows = domain::judge(result.numbers, {});
        QCOMPARE(domain::countIntake(result.numbers, rows).setAside, 0);
        QCOMPARE(domain::readAgain(text, result.numbers).numbers, result.numbers);
    }

    void survivesOneEndlessLine()
    {
        const QString line = u"212-555-0142 "_s.repeated(5000);
        QCOMPARE(domain::readText(line).numbers.size(), std::size_t{5000});
        QVERIFY(domain::readText(u"1234 "_s.repeated(20000)).numbers.size() <= 1);
    }
};

QTEST_APPLESS_MAIN(TestIntake)
#include "tst_intake.moc"
