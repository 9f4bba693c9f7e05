#include "domain/icalendar.h"

#include <QTest>

using namespace Qt::StringLiterals;
using domain::IcsEvent;

namespace {

const QDateTime stamp(QDate(2026, 11, 27), QTime(7, 30), Qt::UTC);

//! What a reader does first: joins the lines that go on, then splits.
QList<QByteArray> unfolded(const QByteArray &ics)
{
    QByteArray joined = ics;
    joined.replace("\r\n ", "");
    QList<QByteArray> lines = joined.split('\n');
    for (QByteArray &line : lines) {
        if (line.endsWith('\r'))
            line.chop(1);
    }
    return lines;
}

QByteArray valueOf(const QByteArray &ics, const QByteArray &name)
{
    for (const QByteArray &line : unfolded(ics)) {
        if (line.startsWith(name) && (line.at(name.size()) == ':' || line.at(name.size()) == ';'))
            return line.sliced(name.size());
    }
    return {};
}

} // namespace

class TestIcalendar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesAPointInTimeInUtc()
    {
        const IcsEvent event{.uid = u"a@portside"_s,
            .day = QDate(2026, 12, 1),
            .at = QDateTime(QDate(2026, 12, 1), QTime(14, 0), Qt::UTC),
            .summary = u"FOC"_s};
        const QByteArray ics = domain::writeIcs({event}, stamp);
        QCOMPARE(valueOf(ics, "DTSTART"), ":20261201T140000Z");
        QCOMPARE(valueOf(ics, "DTSTAMP"), ":20261127T073000Z");
        QVERIFY(!ics.contains("DTEND"));
    }

    void keepsADateWithoutATimeADate()
    {
        const IcsEvent event{.uid = u"a@portside"_s, .day = QDate(2026, 12, 31), .summary = u"FOC"_s};
        const QByteArray ics = domain::writeIcs({event}, stamp);
        QCOMPARE(valueOf(ics, "DTSTART"), ";VALUE=DATE:20261231");
        QCOMPARE(valueOf(ics, "DTEND"), ";VALUE=DATE:20270101");
    }

    void endsEveryLineWithCarriageReturnAndLineFeed()
    {
        const IcsEvent event{.uid = u"a"_s, .day = QDate(2026, 12, 1), .summary = QString(300, u'x')};
        const QByteArray ics = domain::writeIcs({event}, stamp);
        QVERIFY(ics.startsWith("BEGIN:VCALENDAR\r\n"));
        QVERIFY(ics.endsWith("END:VCALENDAR\r\n"));
        QCOMPARE(ics.count('\n'), ics.count("\r\n"));
        QCOMPARE(ics.count('\r'), ics.count("\r\n"));
    }

    void foldsLongLinesInsideNoCharacter_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("ASCII") << QString(200, u'a');
        QTest::newRow("two octets") << u"a"_s + QString(120, u'é');
        QTest::newRow("three octets") << u"ab"_s + QString(90, u'—');
        QTest::newRow("four octets") << u"abc"_s + u"📞"_s.repeated(60);
        QTest::newRow("right to left") << u"שלום מרפאת שיניים "_s.repeated(9);
        QTest::newRow("exactly 75") << QString(75 - 8, u'z'); // after "SUMMARY:"
        QTest::newRow("exactly 76") << QString(76 - 8, u'z');
    }

    void foldsLongLinesInsideNoCharacter()
    {
        QFETCH(QString, text);
        const QByteArray ics = domain::writeIcs({{.uid = u"a"_s, .day = QDate(2026, 12, 1), .summary = text}}, stamp);
        for (const QByteArray &line : ics.split('\n')) {
            QVERIFY2(line.size() <= 76, line.constData()); // 75 and the carriage return
            QByteArray alone = line;
            alone.replace("\r", "");
            QCOMPARE(QString::fromUtf8(alone).toUtf8(), alone); // every line is whole UTF-8
            QVERIFY(!QString::fromUtf8(alone).contains(QChar(0xfffd)));
        }
        QCOMPARE(QString::fromUtf8(valueOf(ics, "SUMMARY")), u':' + text);
    }

    void escapesWhatWouldEndAValue()
    {
        const QString nasty = u"Smith, Jones; \\ Co\r\nEND:VEVENT\nBEGIN:VALARM\rx\u0007"_s;
        const QByteArray ics = domain::writeIcs({{.uid = u"a"_s, .day = QDate(2026, 12, 1), .summary = nasty}}, stamp);
        QCOMPARE(valueOf(ics, "SUMMARY"), ":Smith\\, Jones\\; \\\\ Co\\nEND:VEVENT\\nBEGIN:VALARM\\nx");
        QCOMPARE(unfolded(ics).count("END:VEVENT"), 1);
        QCOMPARE(unfolded(ics).count("BEGIN:VALARM"), 0);
    }

    void givesTheSameThingTheSameUid()
    {
        const QString uid = domain::icsUid({u"890190675"_s, u"GW Verizon Grp1"_s, u"2026-11-27"_s});
        QCOMPARE(domain::icsUid({u"890190675"_s, u"GW Verizon Grp1"_s, u"2026-11-27"_s}), uid);
        QVERIFY(domain::icsUid({u"890190675"_s, u"GW Verizon Grp1"_s, u"2026-11-30"_s}) != uid);
        QVERIFY(domain::icsUid({u"89019067"_s, u"5GW Verizon Grp1"_s, u"2026-11-27"_s}) != uid);
        QVERIFY(!uid.contains("890190675"_L1));
        QVERIFY(!uid.contains("Verizon"_L1));
    }

    void writesADayWithoutEventsAsAnEmptyCalendar()
    {
        const QByteArray ics = domain::writeIcs({}, stamp);
        QVERIFY(ics.contains("VERSION:2.0\r\n"));
        QVERIFY(ics.contains("PRODID:"));
        QVERIFY(!ics.contains("VEVENT"));
    }
};

QTEST_APPLESS_MAIN(TestIcalendar)
#include "tst_icalendar.moc"
