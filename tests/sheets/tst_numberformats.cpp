#include "sheets/numberformats.h"

#include <QTest>

using namespace Qt::StringLiterals;
using sheets::NumberFormat;
using sheets::NumberMeaning;

class TestNumberFormats : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatAFormatMeans_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<NumberMeaning>("meaning");
        QTest::addColumn<int>("digits");
        const auto row = [](const char *code, NumberMeaning meaning, int digits = 0) {
            QTest::newRow(code) << QString::fromLatin1(code) << meaning << digits;
        };
        row("General", NumberMeaning::Number);
        row("0", NumberMeaning::Number);
        row("0.00", NumberMeaning::Number);
        row("#,##0", NumberMeaning::Number);
        row("0000", NumberMeaning::Number, 4);
        row("00000;@", NumberMeaning::Number, 5);
        row("00000\\-0000", NumberMeaning::Number, 9);
        row("\"Day\" 0", NumberMeaning::Number);
        row("[Red]0", NumberMeaning::Number);
        row("[<=9999999]###-####;(###) ###-####", NumberMeaning::Number);
        row("yyyy-mm-dd", NumberMeaning::Moment);
        row("d\\.m\\.yyyy", NumberMeaning::Moment);
        row("[$-409]mmmm d, yyyy;@", NumberMeaning::Moment);
        row("[h]:mm", NumberMeaning::Moment);
        row("", NumberMeaning::Number);
        row("[", NumberMeaning::Number);
        row("\"", NumberMeaning::Number);
    }

    void tellsWhatAFormatMeans()
    {
        QFETCH(QString, code);
        const NumberFormat format = sheets::formatOfCode(code);
        QTEST(format.meaning, "meaning");
        QTEST(format.digits, "digits");
    }

    void writesANumberAsItWasMeant_data()
    {
        QTest::addColumn<QString>("raw");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *raw, const char *code, const char *text) {
            QTest::addRow("%s as %s", raw, code)
                << QString::fromLatin1(raw) << QString::fromLatin1(code) << QString::fromLatin1(text);
        };
        row("12125550142", "General", "12125550142");
        row("1.2125550142E10", "General", "12125550142");
        row("2125550142.0", "General", "2125550142");
        row("512", "0000", "0512");
        row("2134", "00000", "02134");
        row("0", "General", "0");
        row("-5", "General", "-5");
        row("1.5", "General", "1.5");
        row("0.1", "General", "0.1");
        row("999999999999999", "General", "999999999999999");
        row("1234567890123450", "General", "1.23456789012345E+15"); // its sixteenth digit was lost
        row("1.2345678901234567E+19", "General", "1.23456789012346E+19");
        row("46328", "yyyy-mm-dd", "2026-11-02");
        row("46328.375", "yyyy-mm-dd hh:mm", "2026-11-02 09:00:00");
        row("0.375", "hh:mm", "09:00:00");
        row("1", "d/m/yy", "1900-01-01");
        row("61", "d/m/yy", "1900-03-01");
        row("-3", "d/m/yy", "-3");
        row("99999999", "d/m/yy", "99999999");
        row("many", "General", "many");
        row("inf", "General", "inf");
        row("nan", "General", "nan");
    }

    void writesANumberAsItWasMeant()
    {
        QFETCH(QString, raw);
        QFETCH(QString, code);
        QTEST(sheets::cellNumber(raw, sheets::formatOfCode(code), false).text, "text");
    }

    void countsFrom1904WhereTheWorkbookDoes()
    {
        QCOMPARE(sheets::cellNumber(u"44866"_s, sheets::builtInFormat(14), true).text, u"2026-11-02"_s);
    }

    void knowsThatAFormatGivesTheZeros()
    {
        QVERIFY(sheets::cellNumber(u"512"_s, sheets::formatOfCode(u"0000"_s), false).zerosKnown);
        QVERIFY(!sheets::cellNumber(u"512"_s, NumberFormat(), false).zerosKnown);
    }
};

QTEST_APPLESS_MAIN(TestNumberFormats)
#include "tst_numberformats.moc"
