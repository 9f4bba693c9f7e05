#include "domain/porting/orderwork.h"

#include <QTest>

using namespace Qt::StringLiterals;

using domain::NumberStatus;
using domain::OrderFacts;
using domain::OrderStatus;
using domain::PortNumber;
using domain::PortOrder;
using domain::WorkAction;
using domain::WorkItem;
using domain::WorkReason;
using domain::WorkUrgency;

namespace {

//! Tuesday, noon in New York.
const QDateTime now(QDate(2026, 11, 24), QTime(17, 0), Qt::UTC);

domain::WireTime day(int year, int month, int dayOfMonth)
{
    return {.date = QDate(year, month, dayOfMonth)};
}

//! One that asks for nothing: an LOA, a FOC as desired, no note.
OrderFacts calm()
{
    PortOrder order;
    order.id = {u"4711"_s};
    order.status = {OrderStatus::Pending, {}};
    order.customerReference = u"Bluefinch"_s;
    order.createdDate = QDate(2026, 11, 20);
    order.schedule.date = QDate(2026, 12, 3);
    order.schedule.zone = {domain::PortZone::Eastern, {}};
    order.documents = {{.id = {u"1"_s}, .name = u"loa.pdf"_s}};
    for (const QString &e164 : {u"+12125550142"_s, u"+12125550143"_s})
        order.numbers.push_back({.phoneNumber = e164, .status = {NumberStatus::Pending, {}}, .group = u"G1"_s});
    return {.order = order};
}

std::vector<WorkItem> work(const OrderFacts &facts)
{
    return domain::workOf(facts, now);
}

} // namespace

//! The rules of the worklist, each by name.
class TestWorklist : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksForNothingWhenAllIsWell();
    void asksToFindOutWhatAnUnknownWriteDid();
    void asksToRepairRejectedNumbers();
    void repairsNothingInACanceledOrder();
    void asksToAnswerANoteFromSinch();
    void leavesANoteThatIsOurs();
    void asksToActivateAReadyGroup();
    void saysNothingOfAGroupWhoseReadyListIsNotRead();
    void asksToChaseAGroupThatMissedItsDay();
    void leavesAGroupOnItsDay();
    void leavesGroupsThatGoLiveByThemselves();
    void asksToAcknowledgeAnotherFoc_data();
    void asksToAcknowledgeAnotherFoc();
    void seesALaterFocBehindOneAsAsked();
    void asksToChaseAnOrderWithoutFoc_data();
    void asksToChaseAnOrderWithoutFoc();
    void asksForALetter();
    void leavesAnOrderWhoseLetterIsOursOrUnknown();
    void waitsForACancelation();
    void countsBusinessDaysInTheOrdersZone();
    void activatesOnlyWhenTheDayHasComeInTheOrdersZone_data();
    void activatesOnlyWhenTheDayHasComeInTheOrdersZone();
    void leavesOutTheHolidaysOfTheOrdersCountry_data();
    void leavesOutTheHolidaysOfTheOrdersCountry();
    void countsAnUnknownWriteInTheDesksZone();
    void assumesNothingOfAStatusThatNobodyHeardOf();
    void keepsItsKeyUntilSomethingNewHappens();
    void sortsTheUncertainFirst();
    void sortsTodaysByReasonAndTheRestByAge();
    void hasARuleForEveryReasonOfAnOrder();
};

void TestWorklist::asksForNothingWhenAllIsWell()
{
    QVERIFY(work(calm()).empty());
    QVERIFY(work({}).empty());
}

void TestWorklist::asksToFindOutWhatAnUnknownWriteDid()
{
    const WorkItem item = domain::workOf(
        domain::UnknownWrite{.intentId = u"abc"_s, .order = {u"4711"_s}, .sentAt = now.addDays(-1)}, now);
    QCOMPARE(item.action, WorkAction::Reconcile);
    QCOMPARE(item.urgency, WorkUrgency::FindOutFirst);
    QCOMPARE(item.businessDays, 1);
}

void TestWorklist::asksToRepairRejectedNumbers()
{
    OrderFacts facts = calm();
    for (PortNumber &number : facts.order.numbers) {
        number.status = {NumberStatus::Rejected, {}};
        number.rejectReason = u"Wrong PIN"_s;
        number.exclusionDate = day(2026, 11, 23);
    }
    facts.order.numbers.push_back({.phoneNumber = u"+12125550144"_s,
        .status = {NumberStatus::Rejected, {}},
        .rejectReason = u"Address  mismatch"_s,
        .exclusionDate = day(2026, 11, 24)});
    const auto items = work(facts);
    QCOMPARE(items.size(), 1U);
    QCOMPARE(items[0].action, WorkAction::Repair);
    QCOMPARE(items[0].concerned, 3);
    QCOMPARE(items[0].words, (QStringList{u"Wrong PIN (2)"_s, u"Address mismatch (1)"_s}));
    QCOMPARE(items[0].businessDays, 1);
}

void TestWorklist::repairsNothingInACanceledOrder()
{
    OrderFacts facts = calm();
    facts.order.numbers[0].status = {NumberStatus::Rejected, {}};
    facts.order.status = {OrderStatus::Canceled, {}};
    QVERIFY(work(facts).empty());
}

void TestWorklist::asksToAnswerANoteFromSinch()
{
    OrderFacts facts = calm();
    facts.order.notes = {{.note = u"We have sent it"_s, .createdTime = now.addDays(-4)},
        {.note = u"Please confirm\nthe account"_s, .createdTime = now.addDays(-1)}};
    facts.ourNotes = {u"We have sent it"_s};
    const auto items = work(facts);
    QCOMPARE(items.size(), 1U);
    QCOMPARE(items[0].reason, WorkReason::NoteFromSinch);
    QCOMPARE(items[0].action, WorkAction::Answer);
    QCOMPARE(items[0].words, QStringList{u"Please confirm the account"_s});
}

void TestWorklist::leavesANoteThatIsOurs()
{
    OrderFacts facts = calm();
    facts.order.notes = {{.note = u"Please confirm"_s, .createdTime = now.addDays(-4)},
        {.note = u"Confirmed"_s, .createdTime = now.addDays(-1)}};
    facts.ourNotes = {u"Confirmed"_s};
    QVERIFY(work(facts).empty());
}

static OrderFacts onDemand(const domain::WireTime &foc)
{
    OrderFacts facts = calm();
    facts.order.status = {OrderStatus::Confirmed, {}};
    facts.order.onDemandActivation = true;
    facts.order.schedule.date = foc.date;
    for (PortNumber &number : facts.order.numbers) {
        number.status = {NumberStatus::Confirmed, {}};
        number.focDate = foc;
    }
    return facts;
}

void TestWorklist::asksToActivateAReadyGroup()
{
    OrderFacts facts = onDemand(day(2026, 11, 24));
    facts.ready = domain::ReadyGroups{.groups = {{.name = u"G1"_s, .numbers = {u"+12125550142"_s, u"+12125550143"_s}}}};
    const auto items = work(facts);
    QCOMPARE(items.size(), 1U);
    QCOMPARE(items[0].reason, WorkReason::GroupReady);
    QCOMPARE(items[0].action, WorkAction::Activate);
    QCOMPARE(items[0].group, u"G1"_s);
    QCOMPARE(items[0].concerned, 2);
}

void TestWorklist::saysNothingOfAGroupWhoseReadyListIsNotRead()
{
    QVERIFY(work(onDemand(day(2026, 11, 20))).empty());
}

void TestWorklist::asksToChaseAGroupThatMissedItsDay()
{
    OrderFacts facts = onDemand(day(2026, 11, 20));
    facts.ready = domain::ReadyGroups();
    const auto items = work(facts);
    QCOMPARE(items.size(), 1U);
    QCOMPARE(items[0].reason, WorkReason::GroupLate);
    QCOMPARE(items[0].action, WorkAction::Chase);
    QCOMPARE(items[0].businessDays, 2);
}

void TestWorklist::leavesAGroupOnItsDay()
{
    OrderFacts facts = onDemand(day(2026, 11, 24));
    facts.ready = domain::ReadyGroups();
    QVERIFY(work(facts).empty());
}

void TestWorklist::leavesGroupsThatGoLiveByThemselves()
{
    OrderFacts facts = onDemand(day(2026, 11, 20));
    facts.order.onDemandActivation = false;
    facts.ready = domain::ReadyGroups();
    QVERIFY(work(facts).empty());
}

void TestWorklist::asksToAcknowledgeAnotherFoc_data()
{
    QTest::addColumn<QDate>("foc");
    QTest::addColumn<bool>("asks");
    QTest::addColumn<int>("urgency");
    QTest::newRow("as desired") << QDate(2026, 12, 3) << false << 0;
    QTest::newRow("earlier") << QDate(2026, 11, 30) << true << int(WorkUrgency::Today);
    QTest::newRow("later") << QDate(2026, 12, 7) << true << int(WorkUrgency::ThisWeek);
}

void TestWorklist::asksToAcknowledgeAnotherFoc()
{
    QFETCH(QDate, foc);
    QFETCH(bool, asks);
    QFETCH(int, urgency);
    OrderFacts facts = calm();
    for (PortNumber &number : facts.order.numbers)
        number.focDate = domain::WireTime{.date = foc};
    const auto items = work(facts);
    QCOMPARE(items.size(), asks ? 1U : 0U);
    if (!asks)
        return;
    QCOMPARE(items[0].reason, WorkReason::FocDiffers);
    QCOMPARE(int(items[0].urgency), urgency);
    QCOMPARE(items[0].foc, foc);
}

void TestWorklist::seesALaterFocBehindOneAsAsked()
{
    OrderFacts facts = calm();
    facts.order.numbers[0].focDate = day(2026, 12, 3);
    facts.order.numbers[1].focDate = day(2026, 12, 8);
    const auto items = work(facts);
    QCOMPARE(items.size(), 1U);
    QCOMPARE(items[0].foc, QDate(2026, 12, 8));
    QCOMPARE(items[0].concerned, 3);
    QCOMPARE(items[0].urgency, WorkUrgency::ThisWeek);
}

void TestWorklist::asksToChaseAnOrderWithoutFoc_data()
{
    QTest::addColumn<QDate>("created");
    QTest::addColumn<bool>("asks");
    QTest::newRow("five business days") << QDate(2026, 11, 17) << false;
    QTest::newRow("six business days") << QDate(2026, 11, 16) << true;
    QTest::newRow("over a weekend") << QDate(2026, 11, 19) << false;
}

void TestWorklist::asksToChaseAnOrderWithoutFoc()
{
    QFETCH(QDate, created);
    QFETCH(bool, asks);
    OrderFacts facts = calm();
    facts.order.createdDate = created;
    const auto items = work(facts);
    QCOMPARE(items.size(), asks ? 1U : 0U);
    if (asks)
        QCOMPARE(items[0].reason, WorkReason::NoFoc);
    for (PortNumber &number : facts.order.numbers)
        number.focDate = day(2026, 12, 3);
    QVERIFY(work(facts).empty());
}

void TestWorklist::asksForALetter()
{
    OrderFacts facts = calm();
    facts.order.documents.clear();
    const auto items = work(facts);
    QCOMPARE(items.size(), 1U);
    QCOMPARE(items[0].action, WorkAction::AttachLoa);
}

void TestWorklist::leavesAnOrderWhoseLetterIsOursOrUnknown()
{
    OrderFacts facts = calm();
    facts.order.documents = {{.id = {u"7"_s}, .name = u"scan.pdf"_s}};
    QVERIFY(work(facts).empty()); // it may be one
    facts.ourDocuments = {u"7"_s};
    QVERIFY(work(facts).empty());
}

void TestWorklist::waitsForACancelation()
{
    OrderFacts facts = calm();
    facts.order.status = {OrderStatus::PendingCancelation, {}};
    const auto items = work(facts);
    QCOMPARE(items.size(), 1U);
    QCOMPARE(items[0].action, WorkAction::Wait);
    QCOMPARE(items[0].urgency, WorkUrgency::Waiting);
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

void TestWorklist::assumesNothingOfAStatusThatNobodyHeardOf()
{
    OrderFacts facts = onDemand(day(2026, 11, 20));
    facts.order.status = {OrderStatus::Unknown, u"PARKED"_s};
    facts.order.createdDate = QDate(2026, 11, 2);
    facts.order.documents.clear();
    facts.ready = domain::ReadyGroups{.groups = {{.name = u"G1"_s, .numbers = {u"+12125550142"_s, u"+12125550143"_s}}}};
    for (PortNumber &number : facts.order.numbers)
        number.status = {NumberStatus::Unknown, u"PARKED"_s};
    QVERIFY(work(facts).empty());
    // What is said in so many words is work in any status.
    facts.order.numbers[0].status = {NumberStatus::Rejected, {}};
    QCOMPARE(work(facts).size(), 1U);
    QCOMPARE(work(facts)[0].reason, WorkReason::Rejected);
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

void TestWorklist::hasARuleForEveryReasonOfAnOrder()
{
    for (const WorkReason reason : domain::workReasons()) {
        const auto &rules = domain::orderRules();
        const auto found = std::count_if(
            rules.begin(), rules.end(), [&](const domain::WorkRule &rule) { return rule.reason == reason; });
        QCOMPARE(found, reason == WorkReason::OutcomeUnknown ? 0 : 1);
    }
}

QTEST_APPLESS_MAIN(TestWorklist)
#include "tst_worklist.moc"
