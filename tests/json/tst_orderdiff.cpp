#include "json/porting/orderdiff.h"
#include "json/porting/portorderjson.h"
#include "json/whole.h"

#include <QTest>

using namespace Qt::StringLiterals;

using domain::DifferenceKind;
using domain::NumberStatus;
using domain::OrderDifference;
using domain::OrderStatus;
using domain::PortNumber;
using domain::PortOrder;

//! What differs between two readings of an order.
class TestOrderDiff : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsNothingInTheSameOrder();
    void reorderingNumbersIsNoChange();
    void tellsTheStatusAsItCame();
    void groupsNumbersThatFaredAlike();
    void tellsAReasonThatChangedByItself();
    void tellsWhereAnFocMoved();
    void tellsEachNewNoteWithItsAuthor();
    void twoEqualNotesAreTwo();
    void tellsDocumentsGroupsAndTheSchedule();
    void tellsNumbersThatCameAndWent();
    void tellsFieldsByTheirPath();
    void ofASecretOnlyThatItChanged();
    void aSecretInsideAnUnknownMemberIsNotTold();
    void tellsMembersThatNobodyHeardOf();
    void aSparseAnswerTakesNothingAway();
    void aMaskHidesAndChangesNothing();
    void fillsInWhatAnAnswerLeftOut();
    void keepsAllOfAnOrderInJson();

private:
    static PortOrder sample();
    static OrderDifference only(const PortOrder &before, const PortOrder &after);
};

PortOrder TestOrderDiff::sample()
{
    PortOrder order{.id = {u"7"_s},
        .status = OrderStatus::Pending,
        .customerReference = u"Bluefinch"_s,
        .schedule = {.date = QDate(2026, 12, 1), .time = QTime(9, 0), .zone = domain::PortZone::Eastern}};
    for (int i = 0; i < 3; ++i)
        order.numbers.push_back({.phoneNumber = u"+1312555010%1"_s.arg(i),
            .endUser = domain::EndUser{.name = u"Bluefinch"_s, .city = u"Chicago"_s, .zipCode = u"02134"_s},
            .portOutInfo = domain::PortOutInfo{.pin = u"0042"_s, .accountNumber = u"000777"_s},
            .status = NumberStatus::Pending});
    return order;
}

OrderDifference TestOrderDiff::only(const PortOrder &before, const PortOrder &after)
{
    const std::vector<OrderDifference> found = json::differences(before, after);
    return found.size() == 1 ? found.front() : OrderDifference{.words = u"%1 differences"_s.arg(found.size())};
}

void TestOrderDiff::findsNothingInTheSameOrder()
{
    QVERIFY(json::differences(sample(), sample()).empty());
}

void TestOrderDiff::reorderingNumbersIsNoChange()
{
    PortOrder after = sample();
    std::ranges::reverse(after.numbers);
    QVERIFY(json::differences(sample(), after).empty());
}

void TestOrderDiff::tellsTheStatusAsItCame()
{
    PortOrder after = sample();
    after.status = {OrderStatus::Unknown, u"ON_THE_MOON"_s};
    const OrderDifference found = only(sample(), after);
    QCOMPARE(found.kind, DifferenceKind::Status);
    QCOMPARE(found.before, u"PENDING"_s);
    QCOMPARE(found.after, u"ON_THE_MOON"_s);
}

void TestOrderDiff::groupsNumbersThatFaredAlike()
{
    PortOrder after = sample();
    for (PortNumber &number : after.numbers) {
        number.status = NumberStatus::Rejected;
        number.rejectReason = u"Invalid port-out PIN"_s;
    }
    after.numbers[1].rejectReason = u"Address mismatch"_s;
    const auto found = json::differences(sample(), after);
    QCOMPARE(found.size(), 2U);
    QCOMPARE(found[0].kind, DifferenceKind::NumberStatus);
    QCOMPARE(found[0].words, u"Invalid port-out PIN"_s);
    QCOMPARE(found[0].numbers, (QStringList{u"+13125550100"_s, u"+13125550102"_s}));
    QCOMPARE(found[1].words, u"Address mismatch"_s);
    QCOMPARE(found[1].numbers, QStringList{u"+13125550101"_s});
}

void TestOrderDiff::tellsAReasonThatChangedByItself()
{
    PortOrder before = sample();
    before.numbers[0].status = NumberStatus::Rejected;
    before.numbers[0].rejectReason = u"Wrong PIN"_s;
    PortOrder after = before;
    after.numbers[0].rejectReason = u"Wrong address"_s;
    const OrderDifference found = only(before, after);
    QCOMPARE(found.kind, DifferenceKind::Field);
    QCOMPARE(found.field, u"rejectReason"_s);
    QCOMPARE(found.before, u"Wrong PIN"_s);
    QCOMPARE(found.after, u"Wrong address"_s);
}

void TestOrderDiff::tellsWhereAnFocMoved()
{
    PortOrder before = sample();
    before.numbers[2].focDate = domain::WireTime{.date = QDate(2026, 12, 1)};
    PortOrder after = before;
    after.numbers[2].focDate = domain::WireTime{.date = QDate(2026, 11, 27)};
    const OrderDifference found = only(before, after);
    QCOMPARE(found.kind, DifferenceKind::Foc);
    QCOMPARE(found.before, u"2026-12-01"_s);
    QCOMPARE(found.after, u"2026-11-27"_s);
    QCOMPARE(found.numbers, QStringList{u"+13125550102"_s});
}

void TestOrderDiff::tellsEachNewNoteWithItsAuthor()
{
    const QDateTime at(QDate(2026, 11, 24), QTime(10, 5), Qt::UTC);
    PortOrder after = sample();
    after.notes
        = {{.note = u"<b>Send</b> a bill"_s, .createdTime = at, .createdBy = u"porting desk"_s}, {.note = u"Thanks"_s}};
    const auto found = json::differences(sample(), after);
    QCOMPARE(found.size(), 2U);
    QCOMPARE(found[0].kind, DifferenceKind::Note);
    QCOMPARE(found[0].words, u"<b>Send</b> a bill"_s);
    QCOMPARE(found[0].author, u"porting desk"_s);
    QCOMPARE(found[0].serverTime, at);
    QCOMPARE(only(after,
                 [&] {
                     PortOrder less = after;
                     less.notes.pop_back();
                     return less;
                 }())
                 .kind,
        DifferenceKind::NoteGone);
}

void TestOrderDiff::twoEqualNotesAreTwo()
{
    PortOrder before = sample();
    before.notes = {{.note = u"Hello"_s}};
    PortOrder after = before;
    after.notes.push_back({.note = u"Hello"_s});
    QCOMPARE(only(before, after).kind, DifferenceKind::Note);
}

void TestOrderDiff::tellsDocumentsGroupsAndTheSchedule()
{
    PortOrder after = sample();
    after.documents = {{.id = {u"1"_s}, .name = u"loa.pdf"_s}};
    after.numbers[0].group = u"GW Verizon Grp1"_s;
    after.schedule.time = QTime(10, 30);
    const auto found = json::differences(sample(), after);
    QCOMPARE(found.size(), 3U);
    QCOMPARE(found[0].kind, DifferenceKind::Document);
    QCOMPARE(found[0].words, u"loa.pdf"_s);
    QCOMPARE(found[1].kind, DifferenceKind::Group);
    QCOMPARE(found[1].after, u"GW Verizon Grp1"_s);
    QCOMPARE(found[2].kind, DifferenceKind::Schedule);
    QCOMPARE(found[2].before, u"2026-12-01 09:00 US/Eastern"_s);
    QCOMPARE(found[2].after, u"2026-12-01 10:30 US/Eastern"_s);
}

void TestOrderDiff::tellsNumbersThatCameAndWent()
{
    PortOrder after = sample();
    after.numbers[0].phoneNumber = u"+13125550199"_s;
    const auto found = json::differences(sample(), after);
    QCOMPARE(found.size(), 2U);
    QCOMPARE(found[0].kind, DifferenceKind::NumbersAdded);
    QCOMPARE(found[0].numbers, QStringList{u"+13125550199"_s});
    QCOMPARE(found[1].kind, DifferenceKind::NumbersRemoved);
    QCOMPARE(found[1].numbers, QStringList{u"+13125550100"_s});
}

void TestOrderDiff::tellsFieldsByTheirPath()
{
    PortOrder after = sample();
    after.numbers[0].endUser->city = u"Springfield"_s;
    after.numbers[1].endUser->city = u"Springfield"_s;
    after.customerReference = u"Bluefinch Dental"_s;
    const auto found = json::differences(sample(), after);
    QCOMPARE(found.size(), 2U);
    QCOMPARE(found[0].field, u"endUser.city"_s);
    QCOMPARE(found[0].before, u"Chicago"_s);
    QCOMPARE(found[0].after, u"Springfield"_s);
    QCOMPARE(found[0].numbers.size(), 2);
    QCOMPARE(found[1].field, u"customerOrderReference"_s);
    QVERIFY(found[1].numbers.isEmpty());
}

void TestOrderDiff::ofASecretOnlyThatItChanged()
{
    PortOrder after = sample();
    after.numbers[0].portOutInfo->pin = u"0043"_s;
    const OrderDifference found = only(sample(), after);
    QCOMPARE(found.field, u"portOutInfo.existingPortOutPin"_s);
    QVERIFY(found.isSecret);
    QVERIFY(found.before.isEmpty() && found.after.isEmpty() && found.words.isEmpty());
}

void TestOrderDiff::aSecretInsideAnUnknownMemberIsNotTold()
{
    PortOrder after = sample();
    after.numbers[0].rest = {{u"escrow"_s, QJsonObject{{u"pin"_s, u"9911"_s}, {u"kind"_s, u"new"_s}}}};
    const OrderDifference found = only(sample(), after);
    QCOMPARE(found.field, u"escrow"_s);
    QCOMPARE(found.after, u"{\"kind\":\"new\"}"_s);
}

void TestOrderDiff::tellsMembersThatNobodyHeardOf()
{
    PortOrder after = sample();
    after.rest = {{u"priority"_s, 3}};
    const OrderDifference found = only(sample(), after);
    QCOMPARE(found.field, u"priority"_s);
    QCOMPARE(found.after, u"3"_s);
}

void TestOrderDiff::aSparseAnswerTakesNothingAway()
{
    PortOrder sparse = sample();
    sparse.numbers[0].endUser.reset();
    sparse.numbers[1].portOutInfo.reset();
    sparse.numbers[2].portOutInfo->pin.clear();
    QVERIFY(json::differences(sample(), sparse).empty());
    QVERIFY(json::differences(sparse, sample()).empty());
}

void TestOrderDiff::aMaskHidesAndChangesNothing()
{
    PortOrder masked = sample();
    masked.numbers[0].portOutInfo->pin = u"****"_s;
    QVERIFY(json::differences(sample(), masked).empty());
    QVERIFY(json::differences(masked, sample()).empty());
}

void TestOrderDiff::fillsInWhatAnAnswerLeftOut()
{
    PortOrder sparse = sample();
    sparse.numbers[0].endUser.reset();
    sparse.numbers[1].portOutInfo->pin = u"****"_s;
    QVERIFY(json::fillIn(sparse, sample()));
    QCOMPARE(sparse, sample());
    QVERIFY(!json::fillIn(sparse, sample()));
}

void TestOrderDiff::keepsAllOfAnOrderInJson()
{
    PortOrder order = sample();
    order.notes = {{.note = u"Hello"_s, .createdTime = QDateTime(QDate(2026, 1, 2), QTime(3, 4, 5, 6), Qt::UTC)}};
    order.documents = {{.id = {u"9007199254740993"_s}, .name = u"loa.pdf"_s}};
    order.numbers[0].focDate = domain::WireTime{.date = QDate(2026, 12, 1)};
    order.numbers[0].excludedFeatures = {{.featureName = u"SMS"_s, .exclusionReason = u"landline"_s}};
    order.numbers[0].rest = {{u"unheard"_s, QJsonArray{1, 2}}};
    order.createdDate = QDate(2026, 11, 16);
    const auto read = json::read<PortOrder>(json::whole(order));
    QVERIFY(read);
    QCOMPARE(read->value, order);
}

QTEST_GUILESS_MAIN(TestOrderDiff)
#include "tst_orderdiff.moc"
