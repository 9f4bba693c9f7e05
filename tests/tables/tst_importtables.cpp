#include "tables/imported/importrowsmodel.h"
#include "tables/imported/textenablemodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using domain::ImportRow, domain::ImportRowState, domain::TextEnableRoute, domain::TextEnableVerdict;
using tables::ImportRowsModel, tables::TextEnableModel, tables::Meaning;

//! What stands in the tables of an import and of a text-enablement.
class TestImportTables : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasAWordForEveryStateOfAnImport();
    void showsWhatAnExistingNumberIsLinkedTo();
    void neverShowsAnUnknownOutcomeAsSuccess();
    void keepsForeignWordsPlain();
    void saysNoCountryOfANumberFromElsewhere();
    void hasAWordForEveryVerdict();
    void saysThatAStateIsUnknown();
    void ticksOnlyWhatMayGo();
    void showsFirstWhatWasTypedThenWhatMayGo();
    void keepsItsRowsWhileTheyMove();

private:
    static QString text(const QAbstractItemModel &model, int row, int column)
    {
        return model.index(row, column).data().toString();
    }
};

void TestImportTables::hasAWordForEveryStateOfAnImport()
{
    ImportRowsModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    using enum ImportRowState;
    std::vector<ImportRow> rows;
    for (const ImportRowState state :
        {Impossible, Waiting, Sending, Done, Existing, Refused, NotSent, Unknown, ReadFailed})
        rows.push_back({.number = u"+1206555%1"_s.arg(int(state), 4, 10, QChar(u'0')), .state = state});
    model.setRows(rows);
    QSet<QString> words;
    for (int row = 0; row < model.rowCount(); ++row)
        words.insert(text(model, row, ImportRowsModel::StatusColumn));
    QCOMPARE(words.size(), model.rowCount()); // each has its own
    QVERIFY(!words.contains(QString()));
    QCOMPARE(text(model, 0, ImportRowsModel::Number), u"(206) 555-0000"_s);
}

void TestImportTables::showsWhatAnExistingNumberIsLinkedTo()
{
    ImportRowsModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setNames([](const QString &id) { return id == u"p1"_s ? u"Alerts"_s : QString(); });
    model.setRows({{.number = u"+12065550101"_s,
                       .state = ImportRowState::Existing,
                       .existingPlan = u"p1"_s,
                       .existingCampaign = u"C1"_s},
        {.number = u"+12065550102"_s, .state = ImportRowState::Existing}});
    QVERIFY(text(model, 0, ImportRowsModel::Reason).contains(u"Alerts · p1"_s));
    QVERIFY(text(model, 0, ImportRowsModel::Reason).contains(u"C1"_s));
    QVERIFY(text(model, 1, ImportRowsModel::Reason).contains(u"no service plan"_s));
}

void TestImportTables::neverShowsAnUnknownOutcomeAsSuccess()
{
    QCOMPARE(tables::ImportText::of(ImportRow{.state = ImportRowState::Unknown}).meaning, Meaning::Unknown);
    QCOMPARE(tables::ImportText::of(ImportRow{.state = ImportRowState::Refused}).meaning, Meaning::Failed);
    QCOMPARE(tables::ImportText::of(ImportRow{.state = ImportRowState::Existing}).meaning, Meaning::NeedsYou);
}

void TestImportTables::keepsForeignWordsPlain()
{
    ImportRowsModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setRows({{.number = u"+12065550101"_s, .state = ImportRowState::Refused, .words = u"<b>no</b>\n\n way"_s}});
    QCOMPARE(text(model, 0, ImportRowsModel::Reason), u"<b>no</b> way"_s);
}

void TestImportTables::saysNoCountryOfANumberFromElsewhere()
{
    ImportRowsModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setRows({{.number = u"+12065550101"_s, .regionCode = u"US"_s},
        {.number = u"+442079460958"_s, .regionCode = u"US"_s, .problem = domain::ImportProblem::NotHostable}});
    QCOMPARE(model.data(model.index(0, 1)).toString(), u"US"_s);
    QCOMPARE(model.data(model.index(1, 1)).toString(), u"—"_s);
}

void TestImportTables::hasAWordForEveryVerdict()
{
    using enum TextEnableVerdict;
    QSet<QString> words;
    int verdicts = 0;
    for (const TextEnableVerdict verdict : {Ready, Again, NotChecked, NotQualified, NotProven, NotEligible, BeingHosted,
             Hosted, NotHostable, TollFreeInCanada, OtherCountry}) {
        words.insert(tables::ImportText::of(verdict, false).text);
        ++verdicts;
    }
    QCOMPARE(words.size(), verdicts);
    QCOMPARE(tables::ImportText::of(NotProven, false).text, u"Prove ownership first"_s);
    QVERIFY(tables::ImportText::reason(TollFreeInCanada, false).contains(u"US only"_s));
}

void TestImportTables::saysThatAStateIsUnknown()
{
    TextEnableModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const auto show = [&model](bool isAnswered, TextEnableRoute route) -> QString {
        model.setNumbers(
            {{.number = u"+12065550101"_s, .verdict = TextEnableVerdict::NotChecked, .isAnswered = isAnswered}}, route);
        return text(model, 0, TextEnableModel::StatusColumn) + u": "_s + text(model, 0, TextEnableModel::Reason);
    };
    QCOMPARE(
        show(false, TextEnableRoute::QualifiedNumbers), u"Not checked: It is not known yet whether it is qualified."_s);
    QCOMPARE(show(true, TextEnableRoute::QualifiedNumbers),
        u"Unknown state: Sinch has it in a state that this version does not know."_s);
    QCOMPARE(show(true, TextEnableRoute::HostingOrders), u"Not checked: The server has the last word."_s);
}

void TestImportTables::ticksOnlyWhatMayGo()
{
    TextEnableModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setNumbers({{.number = u"+12065550101"_s, .verdict = TextEnableVerdict::Ready},
                         {.number = u"+12065550102"_s, .verdict = TextEnableVerdict::NotProven}},
        TextEnableRoute::QualifiedNumbers);
    const QSignalSpy ticked(&model, &tables::RowModelBase::checkedChanged);
    QVERIFY(model.setData(model.index(0, 0), Qt::Checked, Qt::CheckStateRole));
    QVERIFY(!model.setData(model.index(1, 0), Qt::Checked, Qt::CheckStateRole));
    QCOMPARE(model.checkedIds(), QStringList{u"+12065550101"_s});
    QVERIFY((model.flags(model.index(0, 0)) & Qt::ItemIsUserCheckable) != 0);
    QVERIFY((model.flags(model.index(1, 0)) & Qt::ItemIsUserCheckable) == 0);
    QCOMPARE(ticked.size(), 1);
}

void TestImportTables::showsFirstWhatWasTypedThenWhatMayGo()
{
    TextEnableModel model;
    model.setNumbers({{.number = u"+12065550101"_s, .verdict = TextEnableVerdict::NotProven},
                         {.number = u"+12065550104"_s, .verdict = TextEnableVerdict::Ready},
                         {.number = u"+12065550103"_s, .verdict = TextEnableVerdict::Again},
                         {.number = u"+12065550109"_s, .verdict = TextEnableVerdict::NotQualified, .isTyped = true},
                         {.number = u"+12065550108"_s, .verdict = TextEnableVerdict::Ready, .isTyped = true},
                         {.number = u"+12065550102"_s, .verdict = TextEnableVerdict::Ready}},
        TextEnableRoute::QualifiedNumbers);
    QStringList shown;
    for (int row = 0; row < model.rowCount(); ++row)
        shown << model.idAt(row).right(1);
    QCOMPARE(shown.join(u' '), u"9 8 2 4 3 1"_s);
}

void TestImportTables::keepsItsRowsWhileTheyMove()
{
    ImportRowsModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    std::vector<ImportRow> rows{{.number = u"+12065550101"_s}, {.number = u"+12065550102"_s}};
    model.setRows(rows);
    const QPersistentModelIndex kept = model.index(1, 0);
    const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    rows[1].state = ImportRowState::Done;
    model.setRows(rows);
    QVERIFY(kept.isValid());
    QCOMPARE(resets.size(), 0);
    QCOMPARE(text(model, 1, ImportRowsModel::StatusColumn), u"Taken by the server"_s);
}

QTEST_MAIN(TestImportTables)
#include "tst_importtables.moc"
