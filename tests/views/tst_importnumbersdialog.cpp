#include "views/hostingviewbench.h"

#include "views/widgets/datatable.h"
#include "views/widgets/errorbanner.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using domain::ImportRowState;
using views::ImportNumbersDialog;

//! Importing by its controls, against a sandbox.
class TestImportNumbersDialog : public HostingViewBench
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QVERIFY(beginViews()); }
    void cleanup() { endViews(); }
    void saysWhatMustBeThereBefore();
    void importsOneNumber();
    void importsSixInTwoRequests();
    void showsTheNumberThatIsImportedAlready();
    void leavesOutWhatCannotBeImported();
    void takesNumbersFromAFile();
    void triesTheFailedOnesAgain();
    void offersTheMigrationWhereTMobileKeepsANumber();
    void keepsAnImportThatIsLeft();
    void goesOnWithWhatAnEarlierRunLeft();

private:
    static void fill(ImportNumbersDialog &dialog, const QStringList &numbers)
    {
        control<QPlainTextEdit>(dialog, "importPaste")->setPlainText(numbers.join(u'\n'));
        control<QLineEdit>(dialog, "hostingPlan")->setText(u"plan1"_s);
    }
    static bool goes(ImportNumbersDialog &dialog)
    {
        auto *go = control<QPushButton>(dialog, "importGo");
        if (!QTest::qWaitFor([&] { return go->isEnabled(); }, 5'000))
            return false;
        go->click();
        return QTest::qWaitFor(
            [&] { return dialog.flow().state() == flows::ImportJobFlow::State::Over && !dialog.flow().isWorking(); },
            30'000);
    }
    static QString cell(ImportNumbersDialog &dialog, int row, int column)
    {
        return control<views::DataTable>(dialog, "importTable")->model()->index(row, column).data().toString();
    }
    static QStringList texts(const std::vector<QString> &numbers) { return {numbers.begin(), numbers.end()}; }
};

void TestImportNumbersDialog::saysWhatMustBeThereBefore()
{
    const auto dialog = importDialog();
    QVERIFY(control<QLabel>(*dialog, "importPrerequisite")->text().contains(u"NNID"_s));
    QVERIFY(!control<QPushButton>(*dialog, "importGo")->isEnabled());
}

void TestImportNumbersDialog::importsOneNumber()
{
    const auto dialog = importDialog();
    const QSignalSpy used(dialog.get(), &ImportNumbersDialog::used);
    fill(*dialog, {u"(208) 555-0101"_s});
    QVERIFY(goes(*dialog));
    QCOMPARE(imported(), QStringList{u"+12085550101"_s});
    QCOMPARE(singles(), 1);
    QCOMPARE(cell(*dialog, 0, 2), u"Taken by the server"_s);
    QCOMPARE(used.size(), 1);
    QVERIFY(control<QLabel>(*dialog, "importCounts")->text().startsWith(u"1 of 1 imported"_s));
}

void TestImportNumbersDialog::importsSixInTwoRequests()
{
    const auto dialog = importDialog();
    fill(*dialog, texts(numbers(6)));
    QTRY_VERIFY(control<QLabel>(*dialog, "importCounts")->text().contains(u"in 2 request"_s));
    QVERIFY(control<QLabel>(*dialog, "importCounts")->text().contains(u"At most 5"_s));
    QVERIFY(goes(*dialog));
    QCOMPARE(bulks(), 1);
    QCOMPARE(singles(), 1);
    QVERIFY(cell(*dialog, 0, 3).contains(orderId(0)));
}

void TestImportNumbersDialog::showsTheNumberThatIsImportedAlready()
{
    QVERIFY(import(number(101), u"plan-of-theirs"_s));
    const auto dialog = importDialog();
    const QSignalSpy opened(dialog.get(), &ImportNumbersDialog::openNumberRequested);
    fill(*dialog, texts(numbers(2)));
    QVERIFY(goes(*dialog));
    QCOMPARE(cell(*dialog, 1, 2), u"Imported already"_s);
    QVERIFY(cell(*dialog, 1, 3).contains(u"plan-of-theirs"_s));
    auto *show = control<QPushButton>(*dialog, "importShow");
    QVERIFY(!show->isVisibleTo(dialog.get()));
    QVERIFY(control<views::DataTable>(*dialog, "importTable")->selectId(number(101)));
    QVERIFY(show->isVisibleTo(dialog.get()));
    show->click();
    QCOMPARE(opened[0][0].toString(), number(101));
}

void TestImportNumbersDialog::leavesOutWhatCannotBeImported()
{
    const auto dialog = importDialog();
    fill(*dialog, {number(1), u"+44 20 7946 0958"_s});
    QTRY_VERIFY(control<QPushButton>(*dialog, "importGo")->text().remove(u'&').startsWith(u"Import 1 number"_s));
    QVERIFY(goes(*dialog));
    QCOMPARE(cell(*dialog, 1, 2), u"Not possible"_s);
    QCOMPARE(imported(), QStringList{number(1)});
}

void TestImportNumbersDialog::takesNumbersFromAFile()
{
    prompts.fileToOpen = desk->filePath(u"numbers.csv"_s);
    QFile file(prompts.fileToOpen);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("2085550101\n2085550102\n");
    file.close();
    const auto dialog = importDialog();
    control<QPushButton>(*dialog, "importOpen")->click();
    QTRY_COMPARE(control<views::DataTable>(*dialog, "importTable")->model()->rowCount(), 2);
}

void TestImportNumbersDialog::triesTheFailedOnesAgain()
{
    QVERIFY(fault(u"status"_s, u":importNumbers$"_s, {{u"status"_s, 403}}));
    const auto dialog = importDialog();
    fill(*dialog, texts(numbers(2)));
    QVERIFY(goes(*dialog));
    auto *retry = control<QPushButton>(*dialog, "importRetry");
    QTRY_VERIFY(retry->isVisibleTo(dialog.get()));
    retry->click();
    QTRY_COMPARE(dialog->flow().counts().done, 2);
    QCOMPARE(bulks(), 2);
}

void TestImportNumbersDialog::offersTheMigrationWhereTMobileKeepsANumber()
{
    QCOMPARE(desk->sandbox()
                 .control("POST", u"/hosting/outcome"_s,
                     {{u"step"_s, u"carrier"_s}, {u"errorCode"_s, u"60135"_s}, {u"times"_s, 9}})
                 .status,
        204);
    const auto dialog = importDialog();
    fill(*dialog, {number(1)});
    QVERIFY(goes(*dialog));
    auto *again = control<QPushButton>(*dialog, "importMigrateAgain");
    QVERIFY(!again->isVisibleTo(dialog.get()));
    QVERIFY(desk->sandbox().advance(u"PT1H"_s));
    auto *look = control<QPushButton>(*dialog, "importLook");
    QTRY_VERIFY(look->isVisibleTo(dialog.get()));
    look->click();
    QTRY_VERIFY(cell(*dialog, 0, 3).contains(u"60135"_s));
    QVERIFY(again->isVisibleTo(dialog.get()));
    again->click();
    QTRY_COMPARE(bulks(), 1);
    QTRY_VERIFY(!dialog->flow().isWorking());
    QCOMPARE(desk->journalEntries().front().intent.data["sent"_L1]["migrateToSinchTmo"_L1].toBool(), true);
}

void TestImportNumbersDialog::keepsAnImportThatIsLeft()
{
    const int held = desk->sandbox().addFault(
        {{u"kind"_s, u"hold-after"_s}, {u"verb"_s, u"POST"_s}, {u"path"_s, u":importNumbers$"_s}});
    const auto dialog = importDialog();
    fill(*dialog, texts(numbers(3)));
    QTRY_VERIFY(control<QPushButton>(*dialog, "importGo")->isEnabled());
    control<QPushButton>(*dialog, "importGo")->click();
    QTRY_COMPARE(bulks(), 1);
    prompts.answer = 1;
    control<QPushButton>(*dialog, "importLeave")->click();
    QCOMPARE(prompts.asked.size(), 1);
    QVERIFY(!dialog->isVisible());
    QVERIFY(desk->sandbox().removeFault(held));
    QCOMPARE(await(jobs->list(desk->desk().profileKey)).value().size(), 1U);
}

void TestImportNumbersDialog::goesOnWithWhatAnEarlierRunLeft()
{
    domain::ImportJob job = importOf(numbers(3));
    job.id = u"left"_s;
    job.madeAt = QDateTime::currentDateTimeUtc();
    QVERIFY(await(jobs->add(desk->desk().profileKey, job)).has_value());
    const auto dialog = importDialog();
    dialog->takeUp(job);
    QVERIFY(control<views::ErrorBanner>(*dialog, "importBanner")->text().contains(u"interrupted"_s));
    QCOMPARE(control<QLineEdit>(*dialog, "hostingPlan")->text(), u"plan1"_s);
    QCOMPARE(bulks(), 0);
    control<QPushButton>(*dialog, "importPause")->click(); // it says Go on
    QTRY_COMPARE(dialog->flow().counts().done, 3);
    QTRY_COMPARE(dialog->flow().state(), flows::ImportJobFlow::State::Over);
    control<QPushButton>(*dialog, "importLeave")->click();
    QTRY_VERIFY(await(jobs->list(desk->desk().profileKey)).value().empty());
}

QTEST_MAIN(TestImportNumbersDialog)
#include "tst_importnumbersdialog.moc"
