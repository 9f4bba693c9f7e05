#include "support/readpdf.h"
#include "views/print/dayevents.h"
#include "views/print/daysheet.h"

#include <QBuffer>
#include <QPdfWriter>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using domain::PlanEntry;
using domain::PlanState;
using domain::PortZone;
using views::DaySheet;

namespace {

const QDate day(2026, 12, 1);

PlanEntry entry(const QString &order, const QString &reference, PortZone zone, int numbers = 3)
{
    PlanEntry result{.state = PlanState::Scheduled, .day = day, .order = {order}, .reference = reference};
    result.group = u"GW Verizon Grp1"_s;
    result.zone = zone;
    result.time = QTime(9, 0);
    result.at = domain::instantOf(day, result.time, zone).utc;
    for (int i = 0; i < numbers; ++i)
        result.numbers.append(u"+1212555%1"_s.arg(i, 4, 10, QLatin1Char('0')));
    return result;
}

DaySheet sheetWith(std::vector<PlanEntry> entries)
{
    return {.day = day,
        .desk = u"Kestrel Voice · Production"_s,
        .entries = std::move(entries),
        .asOf = QDateTime(QDate(2026, 11, 27), QTime(7, 30), Qt::UTC),
        .printedAt = QDateTime(QDate(2026, 11, 27), QTime(7, 31), Qt::UTC)};
}

//! The texts of the pages.
QStringList printed(const DaySheet &sheet, int *pages = nullptr)
{
    QByteArray bytes;
    {
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        QPdfWriter writer(&buffer);
        writer.setPageSize(QPageSize(QPageSize::Letter));
        writer.setPageMargins({20, 20, 20, 20}, QPageLayout::Millimeter);
        const int count = views::paintDaySheet(writer, sheet);
        if (pages)
            *pages = count;
    }
    return support::ReadPdf(bytes).texts();
}

} // namespace

//! The day on paper, and for another calendar.
class TestDaySheet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void printsWhatGoesLiveWhen()
    {
        const QStringList pages
            = printed(sheetWith({entry(u"890190675"_s, u"Marlow & Pike Law"_s, PortZone::Eastern)}));
        QCOMPARE(pages.size(), 1);
        for (const QString &words :
            {u"Tuesday 1 December 2026"_s, u"Kestrel Voice · Production"_s, u"US/Eastern"_s, u"09:00"_s, u"14:00 UTC"_s,
                u"Marlow & Pike Law"_s, u"890190675 · GW Verizon Grp1"_s, u"(212) 555-0000"_s, u"(212) 555-0002"_s,
                u"Scheduled"_s, u"Routed"_s, u"Tested"_s, u"Cut-over by"_s, u"Page 1 of 1"_s})
            QVERIFY2(pages[0].contains(words), qPrintable(words + u"\n"_s + pages[0]));
    }

    void printsASectionForEachZone()
    {
        const QStringList pages = printed(sheetWith({entry(u"1"_s, u"East"_s, PortZone::Eastern),
            entry(u"2"_s, u"West"_s, PortZone::Pacific), entry(u"3"_s, u"East again"_s, PortZone::Eastern)}));
        QCOMPARE(pages[0].count(u"US/Eastern"_s), 1);
        QCOMPARE(pages[0].count(u"US/Pacific"_s), 1);
        QVERIFY(pages[0].contains(u"17:00 UTC"_s));
    }

    void goesOnOnAnotherPageAndCountsThem()
    {
        std::vector<PlanEntry> many;
        for (int i = 0; i < 60; ++i)
            many.push_back(entry(QString::number(1000 + i), u"Order no. %1"_s.arg(i), PortZone::Eastern, 12));
        int count = 0;
        const QStringList pages = printed(sheetWith(many), &count);
        QVERIFY(pages.size() > 3);
        QCOMPARE(pages.size(), count);
        const QString all = pages.join(u'\n');
        for (int i = 0; i < 60; ++i)
            QCOMPARE(all.count(QRegularExpression(u"Order no\\. %1\\b"_s.arg(i))), 1);
        QVERIFY(pages[1].contains(u"Tuesday 1 December 2026, continued"_s));
        QVERIFY(pages.last().contains(u"Page %1 of %1"_s.arg(count)));
    }

    void doesNotListAHundredNumbers()
    {
        const QStringList pages = printed(sheetWith({entry(u"1"_s, u"Big"_s, PortZone::Eastern, 500)}));
        QCOMPARE(pages.size(), 1);
        QVERIFY(pages[0].contains(u"listed in the order"_s));
        QVERIFY(!pages[0].contains(u"(212) 555-0499"_s));
    }

    void saysWhenItIsNotAllOfTheDay()
    {
        DaySheet sheet = sheetWith({entry(u"1"_s, u"One"_s, PortZone::Eastern)});
        QVERIFY(!printed(sheet)[0].contains(u"Not all of the day"_s));
        sheet.filter = u"State is set to Ready."_s;
        QVERIFY(printed(sheet)[0].contains(u"Not all of the day. State is set to Ready."_s));
    }

    void exportsNoNumberAndNoName()
    {
        const auto events = views::eventsOf({entry(u"890190675"_s, u"REF 03/11"_s, PortZone::Eastern, 12)});
        QCOMPARE(events.size(), 1U);
        const QByteArray ics = domain::writeIcs(events, QDateTime(QDate(2026, 11, 27), QTime(7, 31), Qt::UTC));
        QVERIFY(ics.contains("REF 03/11"));
        QVERIFY(ics.contains("DTSTART:20261201T140000Z"));
        QVERIFY(!ics.contains("2125550"));
        QVERIFY(!ics.contains("555-0"));
    }

    void exportsADayWithoutATimeAsAWholeDay()
    {
        PlanEntry untimed = entry(u"1"_s, u"One"_s, PortZone::Pacific);
        untimed.time = QTime();
        untimed.at = QDateTime();
        const QByteArray ics = domain::writeIcs(views::eventsOf({untimed}), QDateTime::currentDateTimeUtc());
        QVERIFY(ics.contains("DTSTART;VALUE=DATE:20261201"));
    }

    void keepsTheUidOfAGroupAndDay()
    {
        PlanEntry before = entry(u"1"_s, u"One"_s, PortZone::Eastern);
        PlanEntry after = before;
        after.state = PlanState::Activated;
        after.reference = u"Renamed"_s;
        after.time = QTime(10, 0);
        QCOMPARE(views::eventsOf({after})[0].uid, views::eventsOf({before})[0].uid);
        after.group = u"GW Verizon Grp2"_s;
        QVERIFY(views::eventsOf({after})[0].uid != views::eventsOf({before})[0].uid);
        PlanEntry asked = before;
        asked.kind = domain::PlanKind::Desired;
        QVERIFY(views::eventsOf({asked})[0].uid != views::eventsOf({before})[0].uid);
    }
};

QTEST_MAIN(TestDaySheet)
#include "tst_daysheet.moc"
