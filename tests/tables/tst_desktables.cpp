#include "tables/draftsmodel.h"
#include "tables/intakemodel.h"
#include "tables/journalmodel.h"
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

} // namespace

class TestDeskTables : public QObject
{
    Q_OBJECT

private Q_SLOTS:
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
    void journalOffersToSendAgainOnlyWhatDidNotArrive();
    void journalShowsTheServersWords();
};

void TestDeskTables::intakeGroupsRows()
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

void TestDeskTables::intakeLeavesEmptyGroupsOut()
{
    IntakeModel model;
    QAbstractItemModelTester tester(&model, fatal);
    model.setNumbers({}, {});
    QCOMPARE(model.rowCount(), 0);
}

void TestDeskTables::intakeKeepsRowsInPlaceWhenOnlyAVerdictChanges()
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

void TestDeskTables::intakeMovesWhatThePersonTookOut()
{
    std::vector<DraftNumber> numbers = readText(u"212-555-0142\n212 555 0143"_s).numbers;
    numbers[0].removed = true;
    IntakeModel model;
    QAbstractItemModelTester tester(&model, fatal);
    model.setNumbers(numbers, judge(numbers, {}));
    QCOMPARE(cell(model, 2, 0, GroupTitleRole).toString(), u"Removed"_s);
    QCOMPARE(cell(model, 3, IntakeModel::NextAction, ActionRole).value<Action>().kind, ActionKind::Restore);
}

void TestDeskTables::intakeSaysWhy_data()
{
    QTest::addColumn<int>("reason");
    for (int reason = 0; reason <= int(IntakeReason::NotANumber); ++reason)
        QTest::addRow("reason %d", reason) << reason;
}

void TestDeskTables::intakeSaysWhy()
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

void TestDeskTables::intakeExportsTheReason()
{
    const std::vector<DraftNumber> numbers = readText(u"(833) 555-0119 toll free"_s).numbers;
    IntakeModel model;
    model.setNumbers(numbers, judge(numbers, {}));
    QVERIFY(model.exportRow(1).contains(u"Toll-free number. Local numbers only"_s));
}

void TestDeskTables::portabilityKeepsAnswersWhileAskingAgain()
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

void TestDeskTables::portabilityIgnoresAnswersNobodyAskedFor()
{
    PortabilityModel model;
    QAbstractItemModelTester tester(&model, fatal);
    model.setNumbers({u"+12125551000"_s});
    model.setAnswers({{.phoneNumber = u"+12125559999"_s, .portable = true}});
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.counts().portable, 0);
}

void TestDeskTables::portabilityDoesNotTakeSilenceForANo()
{
    PortabilityModel model;
    model.setNumbers({u"+12125551000"_s});
    model.setState({u"+12125551000"_s}, PortabilityState::NoAnswer);
    QCOMPARE(cell(model, 0, PortabilityModel::Verdict, MeaningRole).value<Meaning>(), Meaning::Unknown);
    QCOMPARE(model.counts().notPortable, 0);
    QCOMPARE(model.counts().open, 1);
}

void TestDeskTables::draftsSayWhereTheyStopped()
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
    QCOMPARE(cell(model, 1, DraftsModel::Remark).toString(), u"No answer came."_s);
    QCOMPARE(cell(model, 1, DraftsModel::NextAction, ActionRole).value<Action>().kind, ActionKind::Continue);
    model.setDrafts(
        {{.id = {u"d1"_s}, .step = PortInStep::Services}, {.id = {u"d2"_s}, .step = TextEnableStep::Details}});
    QCOMPARE(cell(model, 0, DraftsModel::Reference, SecondLineRole).toString(), u"Port-in"_s);
    QCOMPARE(cell(model, 1, DraftsModel::Reference, SecondLineRole).toString(), u"Text-enablement"_s);
    QCOMPARE(cell(model, 1, DraftsModel::Step).toString(), u"Letter details"_s);
}

void TestDeskTables::journalPutsTheUncertainFirst()
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
    model.setItems({{.entry = unknown}}, {{.entry = done, .subject = u"Please expedite"_s}});
    QCOMPARE(model.unsettled(), 1);
    QCOMPARE(model.rowCount(), 4);
    QCOMPARE(cell(model, 0, 0, GroupTitleRole).toString(), u"Find out first"_s);
    QCOMPARE(cell(model, 1, JournalModel::OutcomeColumn, MeaningRole).value<Meaning>(), Meaning::Unknown);
    QCOMPARE(cell(model, 1, JournalModel::NextAction, ActionRole).value<Action>().kind, ActionKind::Reconcile);
    QCOMPARE(cell(model, 1, JournalModel::Target).toString(), u"B #K7Q2"_s);
    QCOMPARE(cell(model, 2, 0, GroupTitleRole).toString(), u"Settled"_s);
    QCOMPARE(cell(model, 3, JournalModel::NextAction, ActionRole).value<Action>().kind, ActionKind::Open);
    QCOMPARE(cell(model, 3, JournalModel::What, SecondLineRole).toString(), u"Please expedite"_s);
    store::JournalEntry settled = unknown;
    settled.outcomes.push_back({.at = now, .state = Done, .orderId = u"777"_s});
    model.setItems({}, {{.entry = settled}, {.entry = done, .reference = u"Juniper"_s}});
    QCOMPARE(model.rowCount(), 2); // nothing to find out: no groups
    QCOMPARE(model.unsettled(), 0);
    QCOMPARE(cell(model, 0, JournalModel::Target, SecondLineRole).toString(), u"777"_s);
    QCOMPARE(cell(model, 1, JournalModel::Target).toString(), u"Juniper"_s);
    QCOMPARE(cell(model, 1, JournalModel::Target, SecondLineRole).toString(), u"12345"_s);
}

void TestDeskTables::journalOffersToSendAgainOnlyWhatDidNotArrive()
{
    using enum store::OutcomeState;
    JournalModel model([] { return now; });
    QAbstractItemModelTester tester(&model, fatal);
    for (const auto state : {Sent, Unknown, Done, Refused, Failed, Absent}) {
        model.setItems({},
            {{.entry
                = {.intent = {.id = u"i"_s, .createdAt = now, .kind = store::IntentKind::AddNote, .target = u"1"_s},
                    .outcomes = {{.at = now, .state = state}}}}});
        const bool offered
            = cell(model, 0, JournalModel::NextAction, ActionRole).value<Action>().kind == ActionKind::Continue;
        QCOMPARE(offered, state == Failed || state == Absent);
    }
}

void TestDeskTables::journalShowsTheServersWords()
{
    JournalModel model([] { return now; });
    QAbstractItemModelTester tester(&model, fatal);
    model.setItems({},
        {{.entry = {.intent = {.id = u"i1"_s, .createdAt = now},
              .outcomes = {{.at = now,
                  .state = store::OutcomeState::Refused,
                  .httpStatus = 422,
                  .requestId = u"r-1"_s,
                  .words = u"Invalid\nparameters"_s}}}}});
    QCOMPARE(cell(model, 0, JournalModel::Answer).toString(), u"Invalid parameters (422)"_s);
    QCOMPARE(cell(model, 0, JournalModel::Answer, SecondLineRole).toString(), u"r-1"_s);
    QCOMPARE(cell(model, 0, JournalModel::Target).toString(), u"—"_s);
}

QTEST_GUILESS_MAIN(TestDeskTables)
#include "tst_desktables.moc"
