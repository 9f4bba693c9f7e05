#include "domain/calmorder.h"

#include <QTest>

using namespace Qt::StringLiterals;

using domain::NumberStatus;
using domain::OrderFacts;
using domain::OrderStatus;
using domain::PortNumber;
using domain::PortOrder;
using domain::WorkAction;
using domain::WorkReason;
using domain::WorkUrgency;

//! What an order asks for, each rule by name.
class TestOrderWork : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksForNothingWhenAllIsWell();
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
    void assumesNothingOfAStatusThatNobodyHeardOf();
    void hasARuleForEveryReasonOfAnOrder();
    void asksOfAnOrderThatIsOverOnlyForItsRejectedNumbers();
};

void TestOrderWork::asksForNothingWhenAllIsWell()
{
    QVERIFY(work(calm()).empty());
    QVERIFY(work({}).empty());
}

void TestOrderWork::asksToRepairRejectedNumbers()
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

void TestOrderWork::repairsNothingInACanceledOrder()
{
    OrderFacts facts = calm();
    facts.order.numbers[0].status = {NumberStatus::Rejected, {}};
    facts.order.status = {OrderStatus::Canceled, {}};
    QVERIFY(work(facts).empty());
}

void TestOrderWork::asksToAnswerANoteFromSinch()
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

void TestOrderWork::leavesANoteThatIsOurs()
{
    OrderFacts facts = calm();
    facts.order.notes = {{.note = u"Please confirm"_s, .createdTime = now.addDays(-4)},
        {.note = u"Confirmed"_s, .createdTime = now.addDays(-1)}};
    facts.ourNotes = {u"Confirmed"_s};
    QVERIFY(work(facts).empty());
}

void TestOrderWork::asksToActivateAReadyGroup()
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

void TestOrderWork::saysNothingOfAGroupWhoseReadyListIsNotRead()
{
    QVERIFY(work(onDemand(day(2026, 11, 20))).empty());
}

void TestOrderWork::asksToChaseAGroupThatMissedItsDay()
{
    OrderFacts facts = onDemand(day(2026, 11, 20));
    facts.ready = domain::ReadyGroups();
    const auto items = work(facts);
    QCOMPARE(items.size(), 1U);
    QCOMPARE(items[0].reason, WorkReason::GroupLate);
    QCOMPARE(items[0].action, WorkAction::Chase);
    QCOMPARE(items[0].businessDays, 2);
}

void TestOrderWork::leavesAGroupOnItsDay()
{
    OrderFacts facts = onDemand(day(2026, 11, 24));
    facts.ready = domain::ReadyGroups();
    QVERIFY(work(facts).empty());
}

void TestOrderWork::leavesGroupsThatGoLiveByThemselves()
{
    OrderFacts facts = onDemand(day(2026, 11, 20));
    facts.order.onDemandActivation = false;
    facts.ready = domain::ReadyGroups();
    QVERIFY(work(facts).empty());
}

void TestOrderWork::asksToAcknowledgeAnotherFoc_data()
{
    QTest::addColumn<QDate>("foc");
    QTest::addColumn<bool>("asks");
    QTest::addColumn<int>("urgency");
    QTest::newRow("as desired") << QDate(2026, 12, 3) << false << 0;
    QTest::newRow("earlier") << QDate(2026, 11, 30) << true << int(WorkUrgency::Today);
    QTest::newRow("later") << QDate(2026, 12, 7) << true << int(WorkUrgency::ThisWeek);
}

void TestOrderWork::asksToAcknowledgeAnotherFoc()
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

void TestOrderWork::seesALaterFocBehindOneAsAsked()
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

void TestOrderWork::asksToChaseAnOrderWithoutFoc_data()
{
    QTest::addColumn<QDate>("created");
    QTest::addColumn<bool>("asks");
    QTest::newRow("five business days") << QDate(2026, 11, 17) << false;
    QTest::newRow("six business days") << QDate(2026, 11, 16) << true;
    QTest::newRow("over a weekend") << QDate(2026, 11, 19) << false;
}

void TestOrderWork::asksToChaseAnOrderWithoutFoc()
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

void TestOrderWork::asksForALetter()
{
    OrderFacts facts = calm();
    facts.order.documents.clear();
    const auto items = work(facts);
    QCOMPARE(items.size(), 1U);
    QCOMPARE(items[0].action, WorkAction::AttachLoa);
}

void TestOrderWork::leavesAnOrderWhoseLetterIsOursOrUnknown()
{
    OrderFacts facts = calm();
    facts.order.documents = {{.id = {u"7"_s}, .name = u"scan.pdf"_s}};
    QVERIFY(work(facts).empty()); // it may be one
    facts.ourDocuments = {u"7"_s};
    QVERIFY(work(facts).empty());
}

void TestOrderWork::waitsForACancelation()
{
    OrderFacts facts = calm();
    facts.order.status = {OrderStatus::PendingCancelation, {}};
    const auto items = work(facts);
    QCOMPARE(items.size(), 1U);
    QCOMPARE(items[0].action, WorkAction::Wait);
    QCOMPARE(items[0].urgency, WorkUrgency::Waiting);
}

void TestOrderWork::assumesNothingOfAStatusThatNobodyHeardOf()
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

void TestOrderWork::hasARuleForEveryReasonOfAnOrder()
{
    for (const WorkReason reason : domain::workReasons()) {
        if (domain::areaOf(reason) != domain::WorkArea::Porting)
            continue;
        const auto &rules = domain::orderRules();
        const auto found = std::count_if(
            rules.begin(), rules.end(), [&](const domain::WorkRule &rule) { return rule.reason == reason; });
        QCOMPARE(found, reason == WorkReason::OutcomeUnknown ? 0 : 1);
    }
}

void TestOrderWork::asksOfAnOrderThatIsOverOnlyForItsRejectedNumbers()
{
    PortOrder order = calm().order;
    order.numbers[0].status = NumberStatus::Rejected;
    order.notes = {{.note = u"Please confirm"_s, .createdTime = now.addDays(-1)}};
    QVERIFY(!domain::workLeftBy(order, now)); // the worklist has what an open order asks for
    order.status = OrderStatus::Completed;
    const auto left = domain::workLeftBy(order, now);
    QVERIFY(left);
    QCOMPARE(left->action, WorkAction::Repair);
    order.status = OrderStatus::Canceled;
    QVERIFY(!domain::workLeftBy(order, now));
    order.status = OrderStatus::Completed;
    order.numbers[0].status = NumberStatus::Activated;
    QVERIFY(!domain::workLeftBy(order, now));
}

QTEST_APPLESS_MAIN(TestOrderWork)
#include "tst_orderwork.moc"
