#include "domain/imported/invoicework.h"
#include "tables/worklistmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace domain;
using namespace tables;

namespace {

constexpr auto fatal = QAbstractItemModelTester::FailureReportingMode::QtTest;
const QDate today(2026, 11, 24);

WorkRow row(const QString &key, WorkReason reason, WorkAction action, WorkUrgency urgency)
{
    return {.item = {.key = key,
                .reason = reason,
                .action = action,
                .urgency = urgency,
                .order = {u"890192331"_s},
                .name = u"Bluefinch Dental"_s,
                .numbers = 24,
                .due = urgency == WorkUrgency::ThisWeek ? QDate(2026, 11, 25) : today}};
}

WorkRow unknown()
{
    WorkRow made = row(u"write/1"_s, WorkReason::OutcomeUnknown, WorkAction::Reconcile, WorkUrgency::FindOutFirst);
    made.item.write = WorkWrite::Update;
    return made;
}

WorkRow rejected()
{
    WorkRow made = row(u"order/1/rejected"_s, WorkReason::Rejected, WorkAction::Repair, WorkUrgency::Today);
    made.item.concerned = 3;
    made.item.words = {u"Wrong PIN (2)"_s, u"Address mismatch (1)"_s};
    return made;
}

WorkRow late()
{
    WorkRow made = row(u"order/2/no-foc"_s, WorkReason::NoFoc, WorkAction::Chase, WorkUrgency::ThisWeek);
    made.item.name = u"Sagebrush Veterinary"_s;
    made.item.businessDays = 6;
    made.item.since = QDate(2026, 11, 16);
    return made;
}

WorkRow waiting()
{
    return row(u"order/3/canceling"_s, WorkReason::Canceling, WorkAction::Wait, WorkUrgency::Waiting);
}

QString text(const WorklistModel &model, int row, int column, int role = Qt::DisplayRole)
{
    return model.index(row, column).data(role).toString();
}

QStringList headings(const WorklistModel &model)
{
    QStringList all;
    for (int row = 0; row < model.rowCount(); ++row) {
        if (model.isGroupRow(row))
            all << text(model, row, 0) % u": "_s % text(model, row, 0, SecondLineRole);
    }
    return all;
}

} // namespace

class TestWorklistModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isEmptyWithoutEntries();
    void groupsByUrgencyAndCounts();
    void saysWhyInWordsAndByMeaning();
    void saysWhenItIsDue();
    void offersWhatCanBeDoneAndSaysWhatCannot();
    void hidesWhatWasSnoozedUntilItIsAskedFor();
    void filtersWithItsHeadings_data();
    void filtersWithItsHeadings();
    void doesNotMakeTheTableAnewForANewerCopy();
    void everyReasonHasWords();
    void saysOfWhichNumbersInvoicesAreMissing();
    void exportsNoHeading();
};

void TestWorklistModel::isEmptyWithoutEntries()
{
    WorklistModel model;
    const QAbstractItemModelTester tester(&model, fatal);
    model.setEntries({}, today);
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.available(), 0);
}

void TestWorklistModel::groupsByUrgencyAndCounts()
{
    WorklistModel model;
    const QAbstractItemModelTester tester(&model, fatal);
    model.setEntries({unknown(), rejected(), late(), waiting()}, today);
    QCOMPARE(headings(model),
        (QStringList{u"Find out first: 1 · a change was sent and its outcome is not known"_s,
            u"Today: 1 · most urgent first"_s, u"This week: 1 · oldest first"_s,
            u"Waiting: 1 · somebody else's turn, nothing to do"_s}));
    QCOMPARE(model.rowCount(), 8);
    QVERIFY(!model.flags(model.index(0, 0)).testFlag(Qt::ItemIsSelectable));
    QCOMPARE(model.shown(), 4);
}

void TestWorklistModel::saysWhyInWordsAndByMeaning()
{
    WorklistModel model;
    const QAbstractItemModelTester tester(&model, fatal);
    model.setEntries({rejected()}, today);
    QCOMPARE(text(model, 1, WorklistModel::What), u"Bluefinch Dental"_s);
    QCOMPARE(text(model, 1, WorklistModel::Why, SecondLineRole), u"Wrong PIN (2), Address mismatch (1)"_s);
    QCOMPARE(model.index(1, WorklistModel::Why).data(MeaningRole).value<Meaning>(), Meaning::Failed);
    QCOMPARE(model.index(1, WorklistModel::Reason).data(WorklistModel::ReasonRole).toInt(), int(WorkReason::Rejected));
    // A screen reader gets both lines.
    QVERIFY(text(model, 1, WorklistModel::What, Qt::AccessibleTextRole).contains(u"890192331"_s));
}

void TestWorklistModel::saysWhenItIsDue()
{
    WorklistModel model;
    const QAbstractItemModelTester tester(&model, fatal);
    model.setEntries({unknown(), rejected(), late(), waiting()}, today);
    QCOMPARE(text(model, 1, WorklistModel::Due), u"now"_s);
    QCOMPARE(text(model, 3, WorklistModel::Due), u"today"_s);
    QCOMPARE(text(model, 5, WorklistModel::Due), u"25 Nov"_s);
    QCOMPARE(text(model, 7, WorklistModel::Due), u"—"_s);
    QCOMPARE(text(model, 5, WorklistModel::BusinessDays), u"6"_s);
}

void TestWorklistModel::offersWhatCanBeDoneAndSaysWhatCannot()
{
    WorklistModel model;
    const QAbstractItemModelTester tester(&model, fatal);
    model.setEntries({rejected(), waiting()}, today);
    const auto action
        = [&](int row) { return model.index(row, WorklistModel::NextAction).data(ActionRole).value<Action>(); };
    QCOMPARE(action(1).text, u"Repair…"_s);
    QVERIFY(action(1).kind != ActionKind::None);
    QCOMPARE(action(3).kind, ActionKind::None);
    QVERIFY(!action(3).text.isEmpty());
}

void TestWorklistModel::hidesWhatWasSnoozedUntilItIsAskedFor()
{
    WorkRow snoozed = late();
    snoozed.mark
        = store::WorkMark{.key = snoozed.item.key, .until = QDate(2026, 11, 27), .reason = u"They promised Friday"_s};
    WorkRow done = rejected();
    done.mark = store::WorkMark{.key = done.item.key, .reason = u"Settled by phone"_s};
    WorklistModel model;
    const QAbstractItemModelTester tester(&model, fatal);
    model.setEntries({unknown(), snoozed, done}, today);
    QCOMPARE(model.shown(), 1);
    model.setFilter({.hidden = true});
    QCOMPARE(model.shown(), 3);
    QCOMPARE(headings(model).size(), 3);
    QVERIFY(text(model, 3, WorklistModel::Why, SecondLineRole).contains(u"They promised Friday"_s));
    QCOMPARE(text(model, 3, WorklistModel::Due), u"27 Nov"_s);
    QCOMPARE(model.index(3, WorklistModel::NextAction).data(ActionRole).value<Action>().kind, ActionKind::Restore);
    QVERIFY(text(model, 5, WorklistModel::Why, SecondLineRole).contains(u"Settled by phone"_s));
}

void TestWorklistModel::filtersWithItsHeadings_data()
{
    QTest::addColumn<WorkFilter>("filter");
    QTest::addColumn<int>("shown");
    QTest::newRow("none") << WorkFilter() << 4;
    QTest::newRow("area") << WorkFilter{.area = WorkArea::Porting} << 4;
    QTest::newRow("kind") << WorkFilter{.reason = WorkReason::NoFoc} << 1;
    QTest::newRow("reference") << WorkFilter{.reference = u"sagebrush"_s} << 1;
    QTest::newRow("text of any cell") << WorkFilter{.text = u"WRONG pin"_s} << 1;
    QTest::newRow("text that is nowhere") << WorkFilter{.text = u"pin sagebrush"_s} << 0;
}

void TestWorklistModel::filtersWithItsHeadings()
{
    QFETCH(WorkFilter, filter);
    QFETCH(int, shown);
    WorklistModel model;
    const QAbstractItemModelTester tester(&model, fatal);
    model.setEntries({unknown(), rejected(), late(), waiting()}, today);
    model.setFilter(filter);
    QCOMPARE(model.shown(), shown);
    QCOMPARE(model.available(), 4);
    QCOMPARE(model.rowCount(), 2 * shown); // one entry in each group
}

void TestWorklistModel::doesNotMakeTheTableAnewForANewerCopy()
{
    WorklistModel model;
    const QAbstractItemModelTester tester(&model, fatal);
    model.setEntries({unknown(), late()}, today);
    const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    const QPersistentModelIndex kept(model.index(3, WorklistModel::BusinessDays));
    WorkRow older = late();
    older.item.businessDays = 7;
    model.setEntries({unknown(), older}, today);
    QCOMPARE(resets.size(), 0);
    QVERIFY(kept.isValid());
    QCOMPARE(kept.data().toString(), u"7"_s);
}

void TestWorklistModel::everyReasonHasWords()
{
    for (const WorkReason reason : workReasons()) {
        WorkItem item = rejected().item;
        item.reason = reason;
        QVERIFY(!WorkText::kind(reason).isEmpty());
        QVERIFY(!WorkText::why(item).isEmpty());
        QVERIFY(!WorkText::whyLine(item).isEmpty());
        QVERIFY(WorkText::meaning(reason) != Meaning::None);
    }
    // What has no reference is called by its id.
    WorkItem nameless = rejected().item;
    nameless.name.clear();
    QVERIFY(WorkText::name(nameless).contains(u"890192331"_s));
}

void TestWorklistModel::saysOfWhichNumbersInvoicesAreMissing()
{
    const QDateTime now(today, QTime(15, 0), Qt::UTC);
    std::vector<InvoiceFacts> facts{
        {.number = {.phoneNumber = u"+12025550134"_s, .state = QualifiedState::VerificationBlocked}}};
    const WorkItem one = invoiceWork(facts, now).front();
    QCOMPARE(WorkText::name(one), u"(202) 555-0134"_s);
    QCOMPARE(WorkText::about(one), u"Qualified number +12025550134"_s);
    QVERIFY(WorkText::whyLine(one).contains(u"only invoices"_s));
    facts.clear();
    for (int i = 0; i < 12; ++i)
        facts.push_back({.number = {.phoneNumber = u"+1202555%1"_s.arg(1000 + i), .state = QualifiedState::Eligible}});
    const WorkItem many = invoiceWork(facts, now).front();
    QVERIFY2(WorkText::name(many).startsWith(u"12 number"_s), qPrintable(WorkText::name(many)));
    QCOMPARE(WorkText::about(many), u"of the qualified numbers"_s);
    facts = {{.number = facts.front().number, .sentAt = now.addDays(-10)}};
    QVERIFY(WorkText::why(invoiceWork(facts, now).front()).contains(u"No answer after"_s));
}

void TestWorklistModel::exportsNoHeading()
{
    WorklistModel model;
    model.setEntries({late()}, today);
    QVERIFY(model.exportRow(0).join(QString()).isEmpty());
    QCOMPARE(model.exportRow(1).size(), model.exportTitles().size());
}

Q_DECLARE_METATYPE(tables::WorkFilter)
QTEST_GUILESS_MAIN(TestWorklistModel)
#include "tst_worklistmodel.moc"
