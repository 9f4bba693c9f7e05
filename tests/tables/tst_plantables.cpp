#include "tables/monthmodel.h"
#include "tables/plantext.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace domain;
using namespace tables;

namespace {

constexpr auto fatal = QAbstractItemModelTester::FailureReportingMode::QtTest;
const QDateTime now(QDate(2026, 11, 24), QTime(15, 0), Qt::UTC); // 10:00 in New York
const QDate tuesday(2026, 11, 24);
const std::vector<HolidayCountry> us{HolidayCountry::Us};

PlanEntry entry(const QString &order, PlanState state, QDate day = tuesday, const QString &group = u"G1"_s)
{
    PlanEntry result{.kind = PlanKind::Foc, .state = state, .day = day, .order = {order}, .group = group};
    result.reference = u"Order "_s + order;
    result.numbers = {u"+13055550120"_s, u"+13055550121"_s};
    result.zone = PortZone::Eastern;
    result.time = QTime(9, 0);
    result.at = instantOf(day, result.time, PortZone::Eastern).utc;
    result.wallClock = WallClock::Exact;
    result.opens = day;
    result.opensAt = instantOf(day, QTime(0, 0), PortZone::Eastern).utc;
    result.mayActivate = state == PlanState::Ready;
    return result;
}

PlanEntry desired(const QString &order, QDate day = tuesday)
{
    PlanEntry result = entry(order, PlanState::Asked, day, {});
    result.kind = PlanKind::Desired;
    return result;
}

DayCell cellOf(const MonthModel &model, QDate day)
{
    return model.indexOf(day).data(MonthModel::CellRole).value<DayCell>();
}

} // namespace

class TestPlanTables : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void monthBeginsItsWeeksAsTheLocaleDoes_data()
    {
        QTest::addColumn<Qt::DayOfWeek>("firstDay");
        QTest::addColumn<QDate>("first");
        QTest::newRow("Monday") << Qt::Monday << QDate(2026, 10, 26);
        QTest::newRow("Sunday") << Qt::Sunday << QDate(2026, 11, 1);
        QTest::newRow("Saturday") << Qt::Saturday << QDate(2026, 10, 31);
    }

    void monthBeginsItsWeeksAsTheLocaleDoes()
    {
        QFETCH(Qt::DayOfWeek, firstDay);
        QFETCH(QDate, first);
        MonthModel model(firstDay);
        QAbstractItemModelTester tester(&model, fatal);
        model.setMonth(tuesday);
        QCOMPARE(model.dayAt(model.index(0, 0)), first);
        for (int column = 0; column < MonthModel::days; ++column) {
            const QString title = QLocale().standaloneDayName(first.addDays(column).dayOfWeek(), QLocale::LongFormat);
            QCOMPARE(model.headerData(column, Qt::Horizontal, Qt::AccessibleTextRole).toString(), title);
        }
        QCOMPARE(model.dayAt(model.indexOf(QDate(2026, 11, 30))), QDate(2026, 11, 30));
        QVERIFY(!model.indexOf(first.addDays(-1)).isValid());
        QVERIFY(!model.indexOf(first.addDays(42)).isValid());
    }

    void monthCountsByStateMostUrgentFirst()
    {
        MonthModel model(Qt::Monday);
        QAbstractItemModelTester tester(&model, fatal);
        model.setMonth(tuesday);
        model.setToday(tuesday);
        PlanEntry early = entry(u"4"_s, PlanState::Scheduled);
        early.compared = {.verdict = FocVerdict::Earlier, .businessDays = 4};
        model.setPlan({entry(u"1"_s, PlanState::Scheduled), entry(u"2"_s, PlanState::Ready),
                          entry(u"3"_s, PlanState::Missed), early, desired(u"5"_s), desired(u"6"_s)},
            {}, us);
        const DayCell cell = cellOf(model, tuesday);
        QStringList words;
        for (const DayMark &mark : cell.marks)
            words << mark.words;
        const QStringList expected{u"1 missed"_s, u"1 ready"_s, u"1 early"_s, u"2 scheduled"_s, u"2 asked"_s};
        QCOMPARE(words, expected);
        QVERIFY(cell.today);
        QVERIFY(cell.inMonth);
        QVERIFY(cellOf(model, QDate(2026, 11, 25)).marks.empty());
    }

    void monthSaysEveryDayInWords()
    {
        MonthModel model(Qt::Monday);
        QAbstractItemModelTester tester(&model, fatal);
        model.setMonth(tuesday);
        model.setToday(tuesday);
        model.setPlan({entry(u"1"_s, PlanState::Ready)}, {}, us);
        const auto said = [&model](QDate day) { return model.indexOf(day).data(Qt::AccessibleTextRole).toString(); };
        QCOMPARE(said(tuesday), u"Tuesday 24 November 2026, today, 1 ready"_s);
        QCOMPARE(said(QDate(2026, 11, 26)), u"Thursday 26 November 2026, Thanksgiving Day (US), nothing due"_s);
        model.setPlan({}, {}, {HolidayCountry::Us, HolidayCountry::Ca});
        QCOMPARE(said(QDate(2026, 11, 11)),
            u"Wednesday 11 November 2026, Veterans Day (US), Remembrance Day (Canada), nothing due"_s);
    }

    void monthShowsOnlyWhatTheFilterAccepts()
    {
        MonthModel model(Qt::Monday);
        model.setMonth(tuesday);
        const std::vector<PlanEntry> plan{entry(u"1"_s, PlanState::Ready), desired(u"2"_s)};
        model.setPlan(plan, {.state = PlanFilter::State::Ready}, us);
        QCOMPARE(cellOf(model, tuesday).marks.size(), 1U);
        model.setPlan(plan, {.text = u"asked for"_s}, us);
        QCOMPARE(cellOf(model, tuesday).marks.front().state, PlanState::Asked);
    }

    void filterLooksAtReferenceOrderGroupAndNumbers_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("accepted");
        QTest::newRow("nothing") << QString() << true;
        QTest::newRow("reference, other case and accents") << u"órder"_s << true;
        QTest::newRow("id") << u"890190675"_s << true;
        QTest::newRow("group") << u"verizon"_s << true;
        QTest::newRow("number as written") << u"(305) 555-0121"_s << true;
        QTest::newRow("number as sent") << u"+13055550121"_s << true;
        QTest::newRow("two words, both there") << u"verizon order"_s << true;
        QTest::newRow("two words, one missing") << u"verizon nowhere"_s << false;
    }

    void filterLooksAtReferenceOrderGroupAndNumbers()
    {
        QFETCH(QString, text);
        QFETCH(bool, accepted);
        const PlanEntry one = entry(u"890190675"_s, PlanState::Opens, tuesday, u"GW Verizon Grp1"_s);
        QCOMPARE(PlanFilter{.text = text}.accepts(one), accepted);
    }

    void filterKnowsWhatWasAskedForAlsoWhenItWasGiven()
    {
        PlanEntry asAsked = entry(u"1"_s, PlanState::Scheduled);
        asAsked.compared.verdict = FocVerdict::AsAsked;
        const PlanFilter desiredOnly{.kind = PlanFilter::Kind::Desired};
        QVERIFY(desiredOnly.accepts(asAsked));
        QVERIFY(desiredOnly.accepts(desired(u"2"_s)));
        QVERIFY(!desiredOnly.accepts(entry(u"3"_s, PlanState::Scheduled)));
        QVERIFY(!PlanFilter{.kind = PlanFilter::Kind::Foc}.accepts(desired(u"2"_s)));
    }

    void dayListsFocsThenWhatIsAskedFor()
    {
        PlanModel model([] { return now; }, QTimeZone("Europe/Paris"));
        QAbstractItemModelTester tester(&model, fatal);
        model.setDay(tuesday,
            {entry(u"1"_s, PlanState::Ready), entry(u"2"_s, PlanState::Scheduled), desired(u"3"_s),
                entry(u"4"_s, PlanState::Scheduled, tuesday.addDays(1))},
            {});
        QCOMPARE(model.entries(), 3);
        QCOMPARE(model.rowCount(), 5);
        const auto said = [&model](int row, int column, int role = Qt::DisplayRole) {
            return model.index(row, column).data(role).toString();
        };
        QCOMPARE(said(0, 0, GroupTitleRole), u"FOC"_s);
        QCOMPARE(said(3, 0, GroupTitleRole), u"Asked for"_s);
        QCOMPARE(said(1, PlanModel::Time), u"09:00 US/Eastern"_s);
        QCOMPARE(said(1, PlanModel::Time, SecondLineRole), u"14:00 UTC · 15:00 here"_s);
        QCOMPARE(said(1, PlanModel::Order), u"Order 1"_s);
        QVERIFY(said(1, PlanModel::Order, SecondLineRole).startsWith(u"1 · G1 · "_s));
        QCOMPARE(said(1, PlanModel::StateColumn), u"Ready"_s);
        QCOMPARE(said(1, PlanModel::NextAction), u"Activate…"_s);
        QCOMPARE(said(2, PlanModel::NextAction), u"Open"_s);
        model.setDay(QDate(2026, 12, 24), {}, {});
        QCOMPARE(model.rowCount(), 0);
    }

    void dayKeepsItsRowsWhileTheyOnlyChange()
    {
        PlanModel model([] { return now; }, QTimeZone::utc());
        QAbstractItemModelTester tester(&model, fatal);
        model.setDay(tuesday, {entry(u"1"_s, PlanState::Opens)}, {});
        const QPersistentModelIndex kept(model.index(1, 0));
        const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        model.setDay(tuesday, {entry(u"1"_s, PlanState::Ready)}, {});
        QCOMPARE(resets.count(), 0);
        QVERIFY(kept.isValid());
        QCOMPARE(model.index(1, PlanModel::StateColumn).data().toString(), u"Ready"_s);
    }

    void countsDownByInstant()
    {
        // The night in which clocks are set back has 25 hours.
        const QDateTime midnight = instantOf(QDate(2026, 11, 1), QTime(0, 0), PortZone::Eastern).utc;
        const QDateTime next = instantOf(QDate(2026, 11, 2), QTime(0, 0), PortZone::Eastern).utc;
        QCOMPARE(PlanText::duration(midnight, next), u"1 d 1 h"_s);
        QCOMPARE(PlanText::duration(now, now.addSecs(192 * 60)), u"3 h 12 min"_s);
        QCOMPARE(PlanText::duration(now, now.addSecs(30)), u"1 min"_s);
        QCOMPARE(PlanText::duration(now, now.addSecs(-30)), u"0 min"_s);
        const PlanEntry opens = entry(u"1"_s, PlanState::Opens, QDate(2026, 11, 25));
        QCOMPARE(PlanText::when(opens, now), u"opens in 14 h"_s);
        const PlanEntry scheduled = entry(u"1"_s, PlanState::Scheduled, QDate(2026, 11, 25));
        QCOMPARE(PlanText::when(scheduled, now), u"goes live in 23 h"_s);
    }

    void saysWhatSpeaksAgainstATimeOrADay()
    {
        PlanEntry odd = entry(u"1"_s, PlanState::Scheduled, QDate(2026, 11, 1)); // a Sunday
        odd.time = QTime(1, 30);
        odd.wallClock = WallClock::Twice;
        odd.zone = {PortZone::Unknown, u"US/Alaska"_s};
        odd.elsewhere = {
            {.region = u"AZ"_s, .time = QDateTime(QDate(2026, 10, 31), QTime(22, 30), QTimeZone("America/Phoenix"))}};
        const QString words = PlanText::warnings(odd);
        QVERIFY(words.contains(u"twice"_s));
        QVERIFY(words.contains(u"judged as US/Eastern"_s));
        QVERIFY(words.contains(u"In AZ it is Sat 22:30 then."_s));
        QVERIFY(words.contains(u"weekend"_s));
        QCOMPARE(PlanText::time(odd), u"01:30 US/Alaska"_s);
        odd.time = QTime();
        QCOMPARE(PlanText::time(odd), u"time not stated"_s);
    }

    void givesEveryStateAWordAndAFigureOfItsOwn()
    {
        QSet<QString> words;
        QSet<QString> figures;
        for (std::size_t i = 0; i < planStates; ++i) {
            words.insert(PlanText::of(PlanState(i)).text);
            figures.insert(PlanText::counted(PlanState(i), 3));
        }
        QCOMPARE(words.size(), qsizetype(planStates));
        QCOMPARE(figures.size(), qsizetype(planStates));
        // What nobody read is not late, and what is late is not done.
        QCOMPARE(PlanText::of(PlanState::NotKnown).meaning, Meaning::Unknown);
        QCOMPARE(PlanText::of(PlanState::Missed).meaning, Meaning::NeedsYou);
        QCOMPARE(PlanText::of(PlanState::Activated).meaning, Meaning::Done);
    }
};

QTEST_GUILESS_MAIN(TestPlanTables)
#include "tst_plantables.moc"
