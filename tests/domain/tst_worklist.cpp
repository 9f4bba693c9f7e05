#include "domain/calmorder.h"

#include <QTest>

using namespace Qt::StringLiterals;

using domain::NumberStatus;
using domain::OrderFacts;
using domain::WorkAction;
using domain::WorkItem;
using domain::WorkReason;
using domain::WorkUrgency;

//! Entries of the worklist: how old they are, what tells them apart, and which comes first.
class TestWorklist : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksToFindOutWhatAnUnknownWriteDid();
    void countsBusinessDaysInTheOrdersZone();
    void activatesOnlyWhenTheDayHasComeInTheOrdersZone_data();
    void activatesOnlyWhenTheDayHasComeInTheOrdersZone();
    void leavesOutTheHolidaysOfTheOrdersCountry_data();
    void leavesOutTheHolidaysOfTheOrdersCountry();
    void countsAnUnknownWriteInTheDesksZone();
    void keepsItsKeyUntilSomethingNewHappens();
    void sortsTheUncertainFirst();
    void sortsTodaysByReasonAndTheRestByAge();
};

void TestWorklist::asksToFindOutWhatAnUnknownWriteDid()
{
    const WorkItem item = domain::workOf(
        domain::UnknownWrite{.intentId = u"abc"_s, .order = {u"4711"_s}, .sentAt = now.addDays(-1)}, now);
    QCOMPARE(item.action, WorkAction::Reconcile);
    QCOMPARE(item.urgency, WorkUrgency::FindOutFirst);
    QCOMPARE(item.businessDays, 1);
}

void TestWorklist::countsBusinessDaysInTheOrdersZone()
{
    OrderFacts facts = calm();
    facts.order.documents.clear();
    facts.order.createdDate = QDate(2026, 11, 23);
    // 02:00 UTC on the 25th is still the 24th in New York.
    const auto items = domain::workOf(facts, QDateTime(QDate(2026, 11, 25), QTime(2, 0), Qt::UTC));
    QCOMPARE(items[0].businessDays, 1);
    QCOMPARE(items[0].due, QDate(2026, 11, 25)); // the next business day
}

void TestWorklist::activatesOnlyWhenTheDayHasComeInTheOrdersZone_data()
{
    QTest::addColumn<int>("zone");
    QTest::addColumn<bool>("asks");
    QTest::newRow("01:30 in New York") << int(domain::PortZone::Eastern) << true;
    QTest::newRow("00:30 in Chicago") << int(domain::PortZone::Central) << true;
    QTest::newRow("22:30 the day before in Los Angeles") << int(domain::PortZone::Pacific) << false;
}

void TestWorklist::activatesOnlyWhenTheDayHasComeInTheOrdersZone()
{
    QFETCH(int, zone);
    QFETCH(bool, asks);
    OrderFacts facts = onDemand(day(2026, 11, 25));
    facts.order.schedule.zone = {domain::PortZone(zone), {}};
    facts.ready = domain::ReadyGroups{.groups = {{.name = u"G1"_s, .numbers = {u"+12125550142"_s, u"+12125550143"_s}}}};
    const auto items = domain::workOf(facts, QDateTime(QDate(2026, 11, 25), QTime(6, 30), Qt::UTC));
    QCOMPARE(items.size(), asks ? 1U : 0U);
    if (asks)
        QCOMPARE(items[0].due, QDate(2026, 11, 25));
}

void TestWorklist::leavesOutTheHolidaysOfTheOrdersCountry_data()
{
    QTest::addColumn<QStringList>("countries");
    QTest::addColumn<int>("businessDays");
    QTest::newRow("US: Thanksgiving is none") << QStringList{u"US"_s, u"US"_s} << 5;
    QTest::newRow("Canada works on it") << QStringList{u"CA"_s, u"CA"_s} << 6;
    QTest::newRow("both: a day off in one is no business day") << QStringList{u"US"_s, u"CA"_s} << 5;
}

void TestWorklist::leavesOutTheHolidaysOfTheOrdersCountry()
{
    QFETCH(QStringList, countries);
    QFETCH(int, businessDays);
    OrderFacts facts = calm();
    facts.order.createdDate = QDate(2026, 11, 19);
    for (qsizetype i = 0; i < countries.size(); ++i)
        facts.order.numbers[size_t(i)].countryCode = countries[i];
    // The Friday after Thanksgiving; patience ends with the sixth business day.
    const auto items = domain::workOf(facts, QDateTime(QDate(2026, 11, 27), QTime(17, 0), Qt::UTC));
    QCOMPARE(items.size(), businessDays > 5 ? 1U : 0U);
    facts.order.documents.clear();
    const auto letter = domain::workOf(facts, QDateTime(QDate(2026, 11, 27), QTime(17, 0), Qt::UTC));
    QCOMPARE(letter.back().reason, WorkReason::NoLoa);
    QCOMPARE(letter.back().businessDays, businessDays);
}

void TestWorklist::countsAnUnknownWriteInTheDesksZone()
{
    // Sent at nine in the evening in New York, looked at an hour later: in UTC a day has begun.
    const QDateTime sent(QDate(2026, 11, 25), QTime(2, 0), Qt::UTC);
    const WorkItem item
        = domain::workOf(domain::UnknownWrite{.intentId = u"abc"_s, .sentAt = sent}, sent.addSecs(3600));
    QCOMPARE(item.since, QDate(2026, 11, 24));
    QCOMPARE(item.due, QDate(2026, 11, 24));
    QCOMPARE(item.businessDays, 0);
}

void TestWorklist::keepsItsKeyUntilSomethingNewHappens()
{
    OrderFacts facts = calm();
    facts.order.numbers[0].status = {NumberStatus::Rejected, {}};
    facts.order.numbers[0].rejectReason = u"Wrong PIN"_s;
    const QString key = work(facts)[0].key;
    facts.order.customerReference = u"other"_s;
    QCOMPARE(domain::workOf(facts, now.addDays(3))[0].key, key);
    facts.order.numbers[0].rejectReason = u"Address mismatch"_s;
    QVERIFY(work(facts)[0].key != key);
}

void TestWorklist::sortsTheUncertainFirst()
{
    OrderFacts facts = calm();
    facts.order.documents.clear();
    facts.order.numbers[0].status = {NumberStatus::Rejected, {}};
    std::vector<WorkItem> items = work(facts);
    items.push_back(domain::workOf(domain::UnknownWrite{.intentId = u"x"_s, .sentAt = now}, now));
    std::sort(items.begin(), items.end(), domain::comesBefore);
    QCOMPARE(items[0].reason, WorkReason::OutcomeUnknown);
    QCOMPARE(items[1].reason, WorkReason::Rejected);
    QCOMPARE(items[2].reason, WorkReason::NoLoa);
}

void TestWorklist::sortsTodaysByReasonAndTheRestByAge()
{
    const QDate today(2026, 11, 24);
    const auto item = [&](WorkReason reason, WorkUrgency urgency, int age) {
        return WorkItem{.key = QString::number(int(reason)) + QString::number(age),
            .reason = reason,
            .urgency = urgency,
            .businessDays = age,
            .due = today};
    };
    std::vector<WorkItem> items{
        item(WorkReason::NoLoa, WorkUrgency::ThisWeek, 2),
        item(WorkReason::Canceling, WorkUrgency::Waiting, 9),
        item(WorkReason::NoteFromSinch, WorkUrgency::Today, 5),
        item(WorkReason::NoFoc, WorkUrgency::ThisWeek, 6),
        item(WorkReason::GroupReady, WorkUrgency::Today, 0),
        item(WorkReason::GroupLate, WorkUrgency::ThisWeek, 8),
        item(WorkReason::NoteFromSinch, WorkUrgency::Today, 7),
    };
    std::sort(items.begin(), items.end(), domain::comesBefore);
    QList<int> ages;
    for (const WorkItem &each : items)
        ages.append(each.businessDays);
    QCOMPARE(ages, (QList<int>{0, 7, 5, 8, 6, 2, 9}));
}

QTEST_APPLESS_MAIN(TestWorklist)
#include "tst_worklist.moc"
