#include "tables/documentsmodel.h"
#include "tables/draftsmodel.h"
#include "tables/groupsmodel.h"
#include "tables/intakemodel.h"
#include "tables/journalmodel.h"
#include "tables/notesmodel.h"
#include "tables/ordernumbersmodel.h"
#include "tables/portabilitymodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
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

class TestTableModels : public QObject
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
    void intakeGroupsRows();
    void intakeLeavesEmptyGroupsOut();
    void intakeKeepsRowsInPlaceWhenOnlyAVerdictChanges();
    void intakeMovesWhatThePersonTookOut();
    void intakeSaysWhy_data();
    void intakeSaysWhy();
    void intakeExportsTheReason();
    void portabilityKeepsAnswersWhileAskingAgain();
    void portabilityIgnoresAnswersNobodyAskedFor();
    void portabilityDoesNotTakeSilenceForANo();
    void draftsSayWhereTheyStopped();
    void journalPutsTheUncertainFirst();
    void journalShowsTheServersWords();
};

void TestTableModels::numbersSayWhyTheyFailed()
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

void TestTableModels::numbersOfASparseAnswerAreNotStated()
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

void TestTableModels::numbersKeepTicksThroughANewReading()
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

void TestTableModels::numbersMayBeThereTwice()
{
    OrderNumbersModel model;
    QAbstractItemModelTester tester(&model, fatal);
    model.setOrder(
        {.numbers = {{.phoneNumber = u"+12125551000"_s}, {.phoneNumber = u"+12125551000"_s}}}, PortZone::Eastern);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.idAt(1), u"+12125551000#2"_s);
}

void TestTableModels::numbersJudgeFocInTheOrdersZone()
{
    PortOrder order{.numbers = {{.phoneNumber = u"+12125551000"_s}}};
    order.numbers[0].focDate
        = WireTime{.date = QDate(2026, 12, 2), .at = QDateTime(QDate(2026, 12, 2), QTime(4, 30), Qt::UTC)};
    OrderNumbersModel model;
    model.setOrder(order, PortZone::Eastern);
    QCOMPARE(cell(model, 0, OrderNumbersModel::Foc, SortRole).toDate(), QDate(2026, 12, 1));
}

void TestTableModels::groupsOfferActivationWhenAllGatesAreOpen()
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

void TestTableModels::groupsWithoutANameAreShown()
{
    GroupsModel model;
    QAbstractItemModelTester tester(&model, fatal);
    model.setGroups({{.group = {.counts = {.all = 3, .pending = 3}}}});
    QCOMPARE(cell(model, 0, GroupsModel::Name).toString(), u"no group yet"_s);
    model.clear();
    QCOMPARE(model.rowCount(), 0);
}

void TestTableModels::notesStandNewestFirst()
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

void TestTableModels::notesStayPlainText()
{
    NotesModel model;
    model.setNotes({{.note = u"<b>bold</b> & <script>"_s, .createdTime = now}}, {});
    QCOMPARE(cell(model, 0, NotesModel::Note).toString(), u"<b>bold</b> & <script>"_s);
}

void TestTableModels::sameNotesAreTwoRows()
{
    NotesModel model;
    QAbstractItemModelTester tester(&model, fatal);
    model.setNotes({{.note = u"ping"_s}, {.note = u"ping"_s}}, {});
    QCOMPARE(model.rowCount(), 2);
}

void TestTableModels::documentsSayWhoSentThem()
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

void TestTableModels::documentsWithoutAnIdCannotBeOpened()
{
    DocumentsModel model;
    QAbstractItemModelTester tester(&model, fatal);
    model.setDocuments({{.name = u"a"_s}, {.name = u"b"_s}}, {});
    QCOMPARE(model.rowCount(), 2);
    QVERIFY(!cell(model, 0, DocumentsModel::NextAction, ActionRole).isValid());
    QCOMPARE(cell(model, 0, DocumentsModel::From).toString(), u"not by this desk"_s);
}

void TestTableModels::intakeGroupsRows()
{
    const std::vector<DraftNumber> numbers
        = readText(u"212-555-0142\n(833) 555-0119\n2.12556E+09\n212 555 0143"_s).numbers;
    IntakeModel model;
    QAbstractItemModelTester tester(&model, fatal);
    model.setNumbers(numbers, judge(numbers, {}));
    QCOMPARE(model.rowCount(), 6);
    QCOMPARE(cell(model, 0, 0, GroupTitleRole).toString(), u"Set aside"_s);
    QCOMPARE(cell(model, 0, 0, SecondLineRole).toString(), u"2 · the others go on without them"_s);
    QVERIFY(!cell(model, 0, IntakeModel::Verdict).isValid());
    QVERIFY(!model.index(0, 0).flags().testFlag(Qt::ItemIsSelectable));
    QVERIFY(!cell(model, 1, 0, GroupTitleRole).isValid());
    QCOMPARE(cell(model, 1, IntakeModel::Line).toString(), u"2"_s);
    QCOMPARE(cell(model, 1, IntakeModel::Verdict).toString(), u"Refused"_s);
    QCOMPARE(cell(model, 2, IntakeModel::NextAction, ActionRole).value<Action>().kind, ActionKind::Fix);
    QCOMPARE(cell(model, 3, 0, GroupTitleRole).toString(), u"Good"_s);
    QCOMPARE(model.numberIndex(0), -1);
    QCOMPARE(model.rowOfNumber(0), 4);
    QCOMPARE(cell(model, 4, IntakeModel::Number, SecondLineRole).toString(), u"+12125550142"_s);
}

void TestTableModels::intakeLeavesEmptyGroupsOut()
{
    IntakeModel model;
    QAbstractItemModelTester tester(&model, fatal);
    model.setNumbers({}, {});
    QCOMPARE(model.rowCount(), 0);
}

void TestTableModels::intakeKeepsRowsInPlaceWhenOnlyAVerdictChanges()
{
    const std::vector<DraftNumber> numbers = readText(u"212-555-0142\n212 555 0143"_s).numbers;
    IntakeModel model;
    QAbstractItemModelTester tester(&model, fatal);
    model.setNumbers(numbers, judge(numbers, {}));
    QCOMPARE(cell(model, 1, IntakeModel::Verdict).toString(), u"Not checked"_s);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.setNumbers(numbers, judge(numbers, {{u"+12125550142"_s, {}}, {u"+12125550143"_s, {}}}));
    QCOMPARE(reset.size(), 0);
    QCOMPARE(cell(model, 1, IntakeModel::Verdict).toString(), u"Good"_s);
}

void TestTableModels::intakeMovesWhatThePersonTookOut()
{
    std::vector<DraftNumber> numbers = readText(u"212-555-0142\n212 555 0143"_s).numbers;
    numbers[0].removed = true;
    IntakeModel model;
    QAbstractItemModelTester tester(&model, fatal);
    model.setNumbers(numbers, judge(numbers, {}));
    QCOMPARE(cell(model, 2, 0, GroupTitleRole).toString(), u"Removed"_s);
    QCOMPARE(cell(model, 3, IntakeModel::NextAction, ActionRole).value<Action>().kind, ActionKind::Restore);
}

void TestTableModels::intakeSaysWhy_data()
{
    QTest::addColumn<int>("reason");
    for (int reason = 0; reason <= int(IntakeReason::NotANumber); ++reason)
        QTest::addRow("reason %d", reason) << reason;
}

void TestTableModels::intakeSaysWhy()
{
    QFETCH(const int, reason);
    const std::vector<DraftNumber> numbers{{.line = 1, .read = u"x"_s}};
    const std::vector<IntakeRow> rows{{.verdict = IntakeVerdict::Refused,
        .reason = IntakeReason(reason),
        .region = u"BS"_s,
        .otherLine = 4,
        .use = {.id = u"890183377"_s, .name = u"Juniper"_s}}};
    IntakeModel model;
    model.setNumbers(numbers, rows);
    QCOMPARE(cell(model, 1, IntakeModel::Why).toString().isEmpty(), IntakeReason(reason) == IntakeReason::None);
}

void TestTableModels::intakeExportsTheReason()
{
    const std::vector<DraftNumber> numbers = readText(u"(833) 555-0119 toll free"_s).numbers;
    IntakeModel model;
    model.setNumbers(numbers, judge(numbers, {}));
    QVERIFY(model.exportRow(1).contains(u"Toll-free number. Local numbers only"_s));
}

void TestTableModels::portabilityKeepsAnswersWhileAskingAgain()
{
    PortabilityModel model;
    QAbstractItemModelTester tester(&model, fatal);
    std::vector<QString> numbers;
    for (int i = 0; i < 500; ++i)
        numbers.push_back(u"+1212555%1"_s.arg(1000 + i));
    model.setNumbers(numbers);
    QCOMPARE(model.counts(), (PortabilityModel::Counts{.open = 500}));
    model.setState(numbers, PortabilityState::Asking);
    model.setAnswers({{.phoneNumber = numbers[0], .portable = true, .carrier = u"Verizon"_s},
        {.phoneNumber = numbers[1], .portable = false, .reason = u"Number is not portable"_s}});
    QCOMPARE(model.counts(), (PortabilityModel::Counts{.portable = 1, .notPortable = 1, .asking = 498}));
    model.setState(numbers, PortabilityState::Asking);
    QCOMPARE(cell(model, 0, PortabilityModel::Verdict).toString(), u"Checking"_s);
    QCOMPARE(cell(model, 0, PortabilityModel::Carrier).toString(), u"Verizon"_s);
    numbers.resize(2);
    model.setNumbers(numbers);
    QCOMPARE(cell(model, 1, PortabilityModel::Reason).toString(), u"Number is not portable"_s);
}

void TestTableModels::portabilityIgnoresAnswersNobodyAskedFor()
{
    PortabilityModel model;
    QAbstractItemModelTester tester(&model, fatal);
    model.setNumbers({u"+12125551000"_s});
    model.setAnswers({{.phoneNumber = u"+12125559999"_s, .portable = true}});
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.counts().portable, 0);
}

void TestTableModels::portabilityDoesNotTakeSilenceForANo()
{
    PortabilityModel model;
    model.setNumbers({u"+12125551000"_s});
    model.setState({u"+12125551000"_s}, PortabilityState::NoAnswer);
    QCOMPARE(cell(model, 0, PortabilityModel::Verdict, MeaningRole).value<Meaning>(), Meaning::Unknown);
    QCOMPARE(model.counts().notPortable, 0);
    QCOMPARE(model.counts().open, 1);
}

void TestTableModels::draftsSayWhereTheyStopped()
{
    DraftsModel model([] { return now; });
    QAbstractItemModelTester tester(&model, fatal);
    model.setDrafts({{.id = {u"d1"_s}, .numbers = 1704, .step = PortInStep::Loa, .changedAt = now},
        {.id = {u"d2"_s}, .reference = u"Bluefinch"_s, .submitting = true, .problem = u"No answer came."_s}});
    QCOMPARE(cell(model, 0, DraftsModel::Reference).toString(), u"no reference"_s);
    QCOMPARE(cell(model, 0, DraftsModel::Step).toString(), u"Letter of authorization"_s);
    QCOMPARE(cell(model, 0, DraftsModel::Changed).toString(), u"today 15:02"_s);
    QCOMPARE(cell(model, 0, DraftsModel::State, MeaningRole).value<Meaning>(), Meaning::Closed);
    QCOMPARE(cell(model, 1, DraftsModel::State, MeaningRole).value<Meaning>(), Meaning::NeedsYou);
    QCOMPARE(cell(model, 1, DraftsModel::State, SecondLineRole).toString(), u"No answer came."_s);
    QCOMPARE(cell(model, 1, DraftsModel::NextAction, ActionRole).value<Action>().kind, ActionKind::Continue);
}

void TestTableModels::journalPutsTheUncertainFirst()
{
    using enum store::OutcomeState;
    const store::JournalEntry unknown{
        .intent = {.id = u"i1"_s, .createdAt = now, .kind = store::IntentKind::CreateOrder, .target = u"B #K7Q2"_s},
        .outcomes = {{.at = now, .state = Sent}, {.at = now, .state = Unknown}}};
    const store::JournalEntry done{
        .intent = {.id = u"i2"_s, .createdAt = now, .kind = store::IntentKind::AddNote, .target = u"12345"_s},
        .outcomes = {{.at = now, .state = Sent}, {.at = now, .state = Done, .httpStatus = 200, .orderId = u"12345"_s}}};
    JournalModel model([] { return now; });
    QAbstractItemModelTester tester(&model, fatal);
    model.setEntries({done, unknown});
    QCOMPARE(model.unsettled(), 1);
    QVERIFY(cell(model, 1, JournalModel::OutcomeColumn, SortRole).toInt()
        < cell(model, 0, JournalModel::OutcomeColumn, SortRole).toInt());
    QCOMPARE(cell(model, 1, JournalModel::OutcomeColumn, MeaningRole).value<Meaning>(), Meaning::Unknown);
    QCOMPARE(cell(model, 1, JournalModel::NextAction, ActionRole).value<Action>().kind, ActionKind::Reconcile);
    QCOMPARE(cell(model, 0, JournalModel::NextAction, ActionRole).value<Action>().kind, ActionKind::Open);
    store::JournalEntry settled = unknown;
    settled.outcomes.push_back({.at = now, .state = Done, .orderId = u"777"_s});
    model.setEntry(settled);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.unsettled(), 0);
    QCOMPARE(cell(model, 1, JournalModel::Target, SecondLineRole).toString(), u"777"_s);
}

void TestTableModels::journalShowsTheServersWords()
{
    JournalModel model([] { return now; });
    QAbstractItemModelTester tester(&model, fatal);
    model.setEntry({.intent = {.id = u"i1"_s, .createdAt = now},
        .outcomes
        = {{.at = now, .state = store::OutcomeState::Refused, .httpStatus = 422, .words = u"Invalid parameters"_s}}});
    QCOMPARE(cell(model, 0, JournalModel::Answer).toString(), u"Invalid parameters (422)"_s);
    QCOMPARE(cell(model, 0, JournalModel::Target).toString(), u"—"_s);
}

QTEST_GUILESS_MAIN(TestTableModels)
#include "tst_tablemodels.moc"
