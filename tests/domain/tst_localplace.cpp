#include "domain/porting/draftrules.h"
#include "domain/porting/localplace.h"
#include "domain/porting/scheduleadvice.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using domain::LocalPlace;
using domain::PortZone;
using domain::ScheduleAdvice;

namespace {

const QDateTime now(QDate(2026, 11, 22), QTime(22, 20), Qt::UTC);

domain::PortSchedule schedule(QDate date, QTime time, PortZone zone)
{
    return {.date = date, .time = time, .zone = zone, .rest = {}};
}

//! A draft of one number, and what the rules say of clocks elsewhere.
std::vector<domain::DraftIssue> clockIssues(const QString &state, const QString &e164, PortZone zone)
{
    domain::PortInDraft draft;
    domain::DraftNumber number;
    number.line = 1;
    number.e164 = e164;
    number.portability = domain::Portability{.phoneNumber = e164, .portable = true, .carrier = {}, .reason = {}};
    number.portabilityAt = now;
    draft.numbers = {number};
    draft.endUser.state = state;
    draft.schedule.date = QDate(2026, 12, 2);
    draft.schedule.zone = zone;
    domain::DraftFacts facts;
    facts.nowUtc = now;
    std::vector<domain::DraftIssue> issues = domain::draftIssues(draft, facts);
    std::erase_if(issues, [](const domain::DraftIssue &issue) {
        return !issue.advice || issue.advice->kind != ScheduleAdvice::ForeignClock;
    });
    return issues;
}

} // namespace

//! Trap A2: some places keep none of the four zones that an order may name.
class TestLocalPlace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsWhereNoneOfTheFourZonesHolds_data()
    {
        QTest::addColumn<QString>("state");
        QTest::addColumn<QString>("number");
        QTest::addColumn<QList<LocalPlace>>("places");
        using P = LocalPlace;
        const auto row = [](const char *name, const QString &state, const QString &number, QList<P> places) {
            QTest::newRow(name) << state << number << places;
        };
        row("New York", u"NY"_s, u"+12125550142"_s, {});
        row("Arizona", u"AZ"_s, u"+16025550142"_s, {P::Arizona});
        row("Hawaii by number", {}, u"+18085550142"_s, {P::Hawaii});
        row("Alaska by address", u"ak "_s, u"+12125550142"_s, {P::Alaska});
        row("both, and they differ", u"AZ"_s, u"+18085550142"_s, {P::Arizona, P::Hawaii});
        row("Puerto Rico", u"PR"_s, u"+17875550142"_s, {P::PuertoRico});
        row("Guam", u"GU"_s, u"+16715550142"_s, {P::Guam});
        row("Nova Scotia", u"NS"_s, u"+19025550142"_s, {P::AtlanticProvinces});
        row("Newfoundland", u"NL"_s, u"+17095550142"_s, {P::Newfoundland});
        row("Saskatchewan", u"SK"_s, u"+13065550142"_s, {P::Saskatchewan});
        row("Ontario", u"ON"_s, u"+14165550142"_s, {});
        row("867 alone spans several zones", {}, u"+18675550142"_s, {P::NorthernTerritories});
        row("867 in Yukon", u"YT"_s, u"+18675550142"_s, {P::Yukon});
        row("867 in the Northwest keeps Mountain", u"NT"_s, u"+18675550142"_s, {});
        row("no such state", u"A"_s, u"+12125550142"_s, {});
        row("not a +1 number", {}, u"+448085550142"_s, {});
    }

    void knowsWhereNoneOfTheFourZonesHolds()
    {
        QFETCH(QString, state);
        QFETCH(QString, number);
        domain::PortOrder order;
        domain::PortNumber one;
        one.phoneNumber = number;
        one.endUser.emplace().state = state;
        order.numbers = {one, one}; // each place once
        const std::vector<LocalPlace> places = domain::placesOf(order);
        QTEST(QList<LocalPlace>(places.begin(), places.end()), "places");
    }

    void tellsTheTimeThere_data()
    {
        QTest::addColumn<LocalPlace>("place");
        QTest::addColumn<QDateTime>("asked");
        QTest::addColumn<PortZone>("zone");
        QTest::addColumn<QDate>("date");
        QTest::addColumn<QTime>("time");
        const auto row = [](const char *name, LocalPlace place, QDateTime asked, PortZone zone, QDate date,
                             QTime time) { QTest::newRow(name) << place << asked << zone << date << time; };
        const QDateTime winter(QDate(2026, 12, 2), QTime(9, 0));
        const QDateTime summer(QDate(2027, 7, 7), QTime(9, 0));
        row("Arizona in winter is Mountain", LocalPlace::Arizona, winter, PortZone::Mountain, winter.date(), {9, 0});
        row("and in summer an hour behind", LocalPlace::Arizona, summer, PortZone::Mountain, summer.date(), {8, 0});
        row("Hawaii", LocalPlace::Hawaii, winter, PortZone::Eastern, winter.date(), {4, 0});
        row("Alaska", LocalPlace::Alaska, winter, PortZone::Pacific, winter.date(), {8, 0});
        row("Guam is a day ahead", LocalPlace::Guam, winter, PortZone::Eastern, QDate(2026, 12, 3), {0, 0});
        row("Newfoundland has half an hour", LocalPlace::Newfoundland, winter, PortZone::Eastern, winter.date(),
            {10, 30});
        row("Saskatchewan in summer", LocalPlace::Saskatchewan, summer, PortZone::Central, summer.date(), {8, 0});
        row("Puerto Rico in winter", LocalPlace::PuertoRico, winter, PortZone::Eastern, winter.date(), {10, 0});
        row("the north has several", LocalPlace::NorthernTerritories, winter, PortZone::Eastern, {}, {});
    }

    void tellsTheTimeThere()
    {
        QFETCH(LocalPlace, place);
        QFETCH(QDateTime, asked);
        QFETCH(PortZone, zone);
        const auto advice = domain::adviseClocks(schedule(asked.date(), asked.time(), zone), {place});
        QCOMPARE(advice.size(), 1U);
        QCOMPARE(advice[0].kind, ScheduleAdvice::ForeignClock);
        QTEST(advice[0].moment->date, "date");
        QTEST(advice[0].moment->time, "time");
    }

    void warnsAndNeverRefusesWhereNoneOfTheFourZonesHolds()
    {
        QVERIFY(clockIssues(u"NY"_s, u"+12125550142"_s, PortZone::Eastern).empty());
        const auto issues = clockIssues(u"AZ"_s, u"+18085550142"_s, PortZone::Unknown);
        QCOMPARE(issues.size(), 2U);
        for (const domain::DraftIssue &issue : issues) {
            QCOMPARE(issue.step, domain::PortInStep::Schedule);
            QCOMPARE(issue.severity, domain::Severity::Warning);
            QCOMPARE(issue.field, u"desiredPortSchedule.desiredPortTimeZone"_s);
            // What nobody chose is named, not guessed by the place.
            QCOMPARE(issue.advice->moment->asked.zone.value, PortZone::Eastern);
        }
    }

    void warnsBeforeADateIsChosen()
    {
        const auto advice = domain::adviseSchedule({}, {.places = {LocalPlace::Hawaii}}, now);
        QCOMPARE(advice.size(), 2U);
        QCOMPARE(advice[0].kind, ScheduleAdvice::NoDate);
        QCOMPARE(advice[1].kind, ScheduleAdvice::ForeignClock);
        QVERIFY(!advice[1].moment->time.isValid());
    }
};

QTEST_APPLESS_MAIN(TestLocalPlace)
#include "tst_localplace.moc"
