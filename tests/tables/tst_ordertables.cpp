#include "tables/documentsmodel.h"
#include "tables/groupsmodel.h"
#include "tables/notesmodel.h"
#include "tables/ordernumbersmodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace domain;
using namespace tables;

namespace {

constexpr auto fatal = QAbstractItemModelTester::FailureReportingMode::QtTest;
const QDateTime now(QDate(2026, 11, 24), QTime(15, 2), Qt::UTC);

QVariant cell(const QAbstractItemModel &model, int row, int column, int role = Qt::DisplayRole)
{
    return model.index(row, column).data(role);
}

PortOrder fiveHundred()
{
    PortOrder order{.id = {u"1"_s}};
    for (int i = 0; i < 500; ++i)
        order.numbers.push_back({.phoneNumber = u"+1212555%1"_s.arg(1000 + i), .status = NumberStatus::Pending});
    return order;
}

} // namespace

class TestOrderTables : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numbersSayWhyTheyFailed();
    void numbersOfASparseAnswerAreNotStated();
    void numbersKeepTicksThroughANewReading();
    void numbersMayBeThereTwice();
    void numbersJudgeFocInTheOrdersZone();
    void groupsOfferActivationWhenAllGatesAreOpen();
    void groupsWithoutANameAreShown();
    void notesStandNewestFirst();
    void notesStayPlainText();
    void sameNotesAreTwoRows();
    void documentsSayWhoSentThem();
    void documentsWithoutAnIdCannotBeOpened();
};

void TestOrderTables::numbersSayWhyTheyFailed()
{
    PortOrder order = fiveHundred();
    order.numbers[7].status = NumberStatus::Rejected;
    order.numbers[7].rejectReason = u"Invalid port-out PIN"_s;
    order.numbers[7].exclusionReason = u"Invalid port-out PIN"_s;
    order.numbers[8].status = NumberStatus::Excluded;
    order.numbers[8].excludedFeatures = {{u"SMS"_s, u"no route"_s}};
    OrderNumbersModel model;
    QAbstractItemModelTester tester(&model, fatal);
    model.setOrder(order, PortZone::Eastern);
    QCOMPARE(model.rowCount(), 500);
    QCOMPARE(cell(model, 7, OrderNumbersModel::Reason).toString(), u"Invalid port-out PIN"_s);
    QCOMPARE(cell(model, 7, OrderNumbersModel::Reason, MeaningRole).value<Meaning>(), Meaning::Failed);
    QCOMPARE(cell(model, 8, OrderNumbersModel::Reason).toString(), u"SMS: no route"_s);
    QCOMPARE(cell(model, 0, OrderNumbersModel::Number).toString(), u"(212) 555-1000"_s);
    QCOMPARE(model.exportRow(0).front(), u"+12125551000"_s);
    // Failing rows come first.
    QVERIFY(cell(model, 7, OrderNumbersModel::StatusColumn, SortRole).toInt()
        < cell(model, 0, OrderNumbersModel::StatusColumn, SortRole).toInt());
}

void TestOrderTables::numbersOfASparseAnswerAreNotStated()
{
    PortOrder order{.numbers = {{.phoneNumber = u"+12125551000"_s}}};
    OrderNumbersModel model;
    QAbstractItemModelTester tester(&model, fatal);
    model.setOrder(order, PortZone::Eastern);
    for (const int column : {OrderNumbersModel::Voice, OrderNumbersModel::Sms, OrderNumbersModel::Emergency})
        QCOMPARE(cell(model, 0, column).toString(), u"not stated"_s);
    order.numbers[0].voice = VoiceConfiguration{.type = VoiceType::Est, .trunkId = u"01G6"_s};
    order.numbers[0].sms = SmsConfiguration();
    order.numbers[0].features = NumberFeatures{
        .e911 = EmergencyAddress{.streetNumber = u"5"_s, .streetInfo = u"Main St"_s, .city = u"Boston"_s}};
    model.setOrder(order, PortZone::Eastern);
    QCOMPARE(cell(model, 0, OrderNumbersModel::Voice).toString(), u"EST trunk"_s);
    QCOMPARE(cell(model, 0, OrderNumbersModel::Voice, Qt::ToolTipRole).toString(), u"01G6"_s);
    QCOMPARE(cell(model, 0, OrderNumbersModel::Sms).toString(), u"—"_s);
    QCOMPARE(cell(model, 0, OrderNumbersModel::Emergency).toString(), u"5 Main St, Boston"_s);
}

void TestOrderTables::numbersKeepTicksThroughANewReading()
{
    PortOrder order = fiveHundred();
    OrderNumbersModel model;
    QAbstractItemModelTester tester(&model, fatal);
    model.setOrder(order, PortZone::Eastern);
    model.setChecked({u"+12125551003"_s}, true);
    const QPersistentModelIndex third = model.index(3, 0);
    order.numbers[3].status = NumberStatus::Confirmed;
    model.setOrder(order, PortZone::Eastern);
    QVERIFY(third.isValid());
    QCOMPARE(cell(model, 3, OrderNumbersModel::StatusColumn).toString(), u"Confirmed"_s);
    order.numbers.erase(order.numbers.begin());
    model.setOrder(order, PortZone::Eastern);
    QCOMPARE(model.checkedIds(), QStringList(u"+12125551003"_s));
}

void TestOrderTables::numbersMayBeThereTwice()
{
    OrderNumbersModel model;
    QAbstractItemModelTester tester(&model, fatal);
    model.setOrder(
        {.numbers = {{.phoneNumber = u"+12125551000"_s}, {.phoneNumber = u"+12125551000"_s}}}, PortZone::Eastern);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.idAt(1), u"+12125551000#2"_s);
}

void TestOrderTables::numbersJudgeFocInTheOrdersZone()
{
    PortOrder order{.numbers = {{.phoneNumber = u"+12125551000"_s}}};
    order.numbers[0].focDate
        = WireTime{.date = QDate(2026, 12, 2), .at = QDateTime(QDate(2026, 12, 2), QTime(4, 30), Qt::UTC)};
    OrderNumbersModel model;
    model.setOrder(order, PortZone::Eastern);
    QCOMPARE(cell(model, 0, OrderNumbersModel::Foc, SortRole).toDate(), QDate(2026, 12, 1));
}

void TestOrderTables::groupsOfferActivationWhenAllGatesAreOpen()
{
    GroupsModel model;
    QAbstractItemModelTester tester(&model, fatal);
    const NumberCounts counts{.all = 15, .confirmed = 15};
    const FocRange foc{.earliest = QDate(2026, 12, 1), .latest = QDate(2026, 12, 3), .without = 2};
    model.setGroups({{.group = {.name = u"GW Verizon Grp1"_s, .counts = counts, .foc = foc, .state = GroupState::Ready},
                         .offered = true},
        {.group = {.name = u"GW T-Mobile Grp1"_s, .state = GroupState::Waiting}}});
    QCOMPARE(cell(model, 0, GroupsModel::NextAction, ActionRole).value<Action>().kind, ActionKind::Activate);
    QVERIFY(!cell(model, 1, GroupsModel::NextAction, ActionRole).isValid());
    QCOMPARE(cell(model, 0, GroupsModel::Foc).toString(), u"1 Dec 2026 to 3 Dec 2026"_s);
    QCOMPARE(cell(model, 0, GroupsModel::Foc, SecondLineRole).toString(), u"2 without"_s);
    QCOMPARE(cell(model, 1, GroupsModel::Foc).toString(), u"none yet"_s);
    QCOMPARE(cell(model, 0, GroupsModel::Numbers, BarPartsRole).value<BarParts>().parts.size(), 1u);
}

void TestOrderTables::groupsWithoutANameAreShown()
{
    GroupsModel model;
    QAbstractItemModelTester tester(&model, fatal);
    model.setGroups({{.group = {.counts = {.all = 3, .pending = 3}}}});
    QCOMPARE(cell(model, 0, GroupsModel::Name).toString(), u"no group yet"_s);
    model.clear();
    QCOMPARE(model.rowCount(), 0);
}

void TestOrderTables::notesStandNewestFirst()
{
    NotesModel model;
    QAbstractItemModelTester tester(&model, fatal);
    model.setNotes({{.note = u"first"_s, .createdTime = now}, {.note = u"without a time"_s},
                       {.note = u"second"_s, .createdTime = now.addDays(1), .createdBy = u"ann"_s}},
        [](const OrderNote &note) { return note.note == u"first"_s; });
    QCOMPARE(cell(model, 0, NotesModel::Note).toString(), u"second"_s);
    QCOMPARE(cell(model, 0, NotesModel::From).toString(), u"ann"_s);
    QCOMPARE(cell(model, 1, NotesModel::From).toString(), u"Us"_s);
    QCOMPARE(cell(model, 1, NotesModel::Written).toString(), u"24 Nov 2026 15:02"_s);
    QCOMPARE(cell(model, 2, NotesModel::Note).toString(), u"without a time"_s);
    QCOMPARE(cell(model, 2, NotesModel::From).toString(), u"Sinch"_s);
}

void TestOrderTables::notesStayPlainText()
{
    NotesModel model;
    model.setNotes({{.note = u"<b>bold</b> & <script>"_s, .createdTime = now}}, {});
    QCOMPARE(cell(model, 0, NotesModel::Note).toString(), u"<b>bold</b> & <script>"_s);
}

void TestOrderTables::sameNotesAreTwoRows()
{
    NotesModel model;
    QAbstractItemModelTester tester(&model, fatal);
    model.setNotes({{.note = u"ping"_s}, {.note = u"ping"_s}}, {});
    QCOMPARE(model.rowCount(), 2);
}

void TestOrderTables::documentsSayWhoSentThem()
{
    DocumentsModel model;
    QAbstractItemModelTester tester(&model, fatal);
    model.setDocuments({{.id = {u"5"_s}, .name = u"loa.pdf"_s}, {.id = {u"6"_s}}}, {u"5"_s});
    QCOMPARE(cell(model, 0, DocumentsModel::From).toString(), u"Us"_s);
    QCOMPARE(cell(model, 1, DocumentsModel::From).toString(), u"not by this desk"_s);
    QCOMPARE(cell(model, 1, DocumentsModel::Name).toString(), u"without a name"_s);
    QCOMPARE(cell(model, 0, DocumentsModel::NextAction, ActionRole).value<Action>().kind, ActionKind::Open);
    model.setOpening({u"5"_s}, true);
    QCOMPARE(cell(model, 0, DocumentsModel::NextAction, ActionRole).value<Action>().kind, ActionKind::None);
    model.setDocuments({{.id = {u"5"_s}, .name = u"loa.pdf"_s}}, {});
    QCOMPARE(cell(model, 0, DocumentsModel::NextAction, ActionRole).value<Action>().kind, ActionKind::None);
}

void TestOrderTables::documentsWithoutAnIdCannotBeOpened()
{
    DocumentsModel model;
    QAbstractItemModelTester tester(&model, fatal);
    model.setDocuments({{.name = u"a"_s}, {.name = u"b"_s}}, {});
    QCOMPARE(model.rowCount(), 2);
    QVERIFY(!cell(model, 0, DocumentsModel::NextAction, ActionRole).isValid());
    QCOMPARE(cell(model, 0, DocumentsModel::From).toString(), u"not by this desk"_s);
}

QTEST_GUILESS_MAIN(TestOrderTables)
#include "tst_ordertables.moc"
