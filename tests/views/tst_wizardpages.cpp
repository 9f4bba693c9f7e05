#include "store/settings.h"
#include "tables/intakemodel.h"
#include "views/widgets/datatable.h"
#include "views/widgets/errorbanner.h"
#include "views/wizardbench.h"
#include "views/wizards/portin/countline.h"
#include "views/wizards/portin/csvdialog.h"
#include "views/wizards/portin/enduserpage.h"
#include "views/wizards/portin/formorgrid.h"
#include "views/wizards/portin/loapage.h"
#include "views/wizards/portin/numbergrid.h"
#include "views/wizards/portin/numberspage.h"
#include "views/wizards/portin/pasteedit.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QImage>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using domain::PortInStep;

namespace {

constexpr auto goodText = "Hi, please move these:\n212.555.0142\n+1 (212) 555-0143\n917 555 0107\n"_L1;

void paste(views::PortInWizard &wizard, const QString &text)
{
    child<views::PasteEdit>(wizard, u"paste"_s)->setPlainText(text);
}

QString counts(views::PortInWizard &wizard)
{
    return child<views::CountLine>(wizard, u"counts"_s)->text();
}

QString textOf(views::PortInWizard &wizard, const QString &name)
{
    const auto widget = wizard.findChild<QWidget *>(name);
    return widget ? widget->property("text").toString() : QString();
}

} // namespace

class TestWizardPages final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void judgesWhatWasPasted();
    void showsLinesWithoutNumbersAsNothing();
    void keepsFiveHundredAndOneAndMakesTwoOrders();
    void readsTwentyThousandLinesAndKeepsThemAll();
    void refusesAReferenceThatIsTooLong();
    void fixesANumberInPlace();
    void removesAndPutsBack();
    void exportsWhatWasSetAside();
    void readsACsvAndRemembersItsColumns();
    void explainsAFileThatIsNoTable();
    void checksPortabilityByItself();
    void goesOnAfterAFailedCheck();
    void showsWhatNumbersHaveOfTheirOwnInTheGrid();
    void fillsDownAndPastesIntoTheGrid();
    void attachesALetter();
    void makesALetterThatTurnsStale();
    void remembersTheNewProviderForTheNextLetter();
    void explainsALetterThatWillNotDo_data();
    void explainsALetterThatWillNotDo();
    void saysThatALetterWasChangedOrIsGone();
    void keepsWhatWasTypedWhileGoingBackAndForth();
    void resumesAtTheSamePageWithEverything();
    void leavesNothingBehindWhenNothingWasTyped();
    void namesEveryControl();
};

void TestWizardPages::judgesWhatWasPasted()
{
    WizardBench bench;
    const auto wizard = bench.wizard();
    QVERIFY(!child<QPushButton>(*wizard, u"next"_s)->isEnabled());
    paste(*wizard,
        goodText + u"(833) 555-0119 toll free\n2.12556E+09\n212 555 0143\n242-555-0102\n(983) 555-0150\nThanks\n"_s);
    QTRY_VERIFY2(counts(*wizard).contains(u"4 set aside"_s), qPrintable(counts(*wizard)));
    QVERIFY2(counts(*wizard).contains(u"4 go on"_s), qPrintable(counts(*wizard)));
    const auto *table = child<views::DataTable>(*wizard, u"verdicts"_s);
    QStringList why;
    for (int row = 0; row < table->model()->rowCount(); ++row)
        why.append(table->model()->index(row, tables::IntakeModel::Why).data().toString());
    QVERIFY2(why.contains(u"Toll-free number"_s), qPrintable(why.join(u'|')));
    QVERIFY2(why.contains(u"Bahamas"_s), qPrintable(why.join(u'|')));
    QVERIFY(child<QPushButton>(*wizard, u"next"_s)->isEnabled());
}

void TestWizardPages::showsLinesWithoutNumbersAsNothing()
{
    WizardBench bench;
    const auto wizard = bench.wizard();
    paste(*wizard, u"Hello\nno numbers here\n\n"_s);
    QTRY_VERIFY(wizard->flow().draft().pastedText.startsWith(u"Hello"_s));
    QTRY_VERIFY(!wizard->flow().isBusy(PortInStep::Numbers));
    QVERIFY(wizard->flow().draft().numbers.empty());
    QVERIFY(!child<QPushButton>(*wizard, u"next"_s)->isEnabled());
}

void TestWizardPages::keepsFiveHundredAndOneAndMakesTwoOrders()
{
    WizardBench bench;
    const auto wizard = bench.wizard();
    QString text;
    for (int i = 0; i < 501; ++i)
        text += u"212-555-%1\n"_s.arg(i, 4, 10, QChar(u'0'));
    paste(*wizard, text);
    QTRY_COMPARE(wizard->flow().counts().goOn, 501);
    QCOMPARE(wizard->flow().plan().size(), std::size_t(2));
}

void TestWizardPages::readsTwentyThousandLinesAndKeepsThemAll()
{
    WizardBench bench;
    const auto wizard = bench.wizard();
    QString text;
    for (int i = 0; i < 20'000; ++i)
        text += u"%1-555-%2\n"_s.arg(i < 10'000 ? 212 : 917).arg(i % 10'000, 4, 10, QChar(u'0'));
    paste(*wizard, text);
    QTRY_COMPARE_WITH_TIMEOUT(wizard->flow().counts().read, 20'000, 60'000);
    QCOMPARE(child<views::PasteEdit>(*wizard, u"paste"_s)->toPlainText(), text);
}

void TestWizardPages::refusesAReferenceThatIsTooLong()
{
    WizardBench bench;
    const auto wizard = bench.wizard();
    auto *reference = child<QLineEdit>(*wizard, u"reference"_s);
    reference->setText(QString(101, u'x'));
    QTRY_VERIFY2(
        reference->accessibleDescription().startsWith(u"Too long"_s), qPrintable(reference->accessibleDescription()));
    QCOMPARE(wizard->flow().draft().reference.size(), 101);
}

void TestWizardPages::fixesANumberInPlace()
{
    WizardBench bench;
    const auto wizard = bench.wizard();
    paste(*wizard, u"2.12556E+09\n"_s);
    QTRY_VERIFY(counts(*wizard).contains(u"1 set aside"_s));
    auto *table = child<views::DataTable>(*wizard, u"verdicts"_s);
    QVERIFY(table->selectId(u"n0"_s));
    QTest::keyClick(table, Qt::Key_Return);
    auto *edit = child<QLineEdit>(*wizard, u"fixEdit"_s);
    QVERIFY(edit->isVisible());
    edit->clear();
    QTest::keyClicks(edit, u"(212) 556-0042"_s);
    QTest::keyClick(edit, Qt::Key_Return);
    QTRY_COMPARE(wizard->flow().draft().numbers.at(0).e164, u"+12125560042"_s);
    QCOMPARE(wizard->flow().draft().numbers.at(0).read, u"2.12556E+09"_s);
    QTRY_VERIFY(counts(*wizard).contains(u"1 go"_s));
}

void TestWizardPages::removesAndPutsBack()
{
    WizardBench bench;
    const auto wizard = bench.wizard();
    paste(*wizard, goodText);
    QTRY_COMPARE(wizard->flow().counts().goOn, 3);
    auto *table = child<views::DataTable>(*wizard, u"verdicts"_s);
    auto *remove = child<QPushButton>(*wizard, u"removeNumber"_s);
    QVERIFY(table->selectId(u"n1"_s));
    remove->click();
    QTRY_COMPARE(wizard->flow().counts().goOn, 2);
    QTRY_VERIFY(table->selectId(u"n1"_s) && remove->isEnabled() && remove->text() == u"Pu&t back"_s);
    remove->click();
    QTRY_COMPARE(wizard->flow().counts().goOn, 3);
}

void TestWizardPages::exportsWhatWasSetAside()
{
    WizardBench bench;
    const auto wizard = bench.wizard();
    paste(*wizard, goodText + u"(833) 555-0119 toll free\n"_s);
    QTRY_VERIFY(counts(*wizard).contains(u"1 set aside"_s));
    bench.prompts.fileToSave = bench.folder.filePath(u"aside.csv"_s);
    child<QPushButton>(*wizard, u"exportSetAside"_s)->click();
    QFile file(bench.prompts.fileToSave);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto table = domain::readCsv(file.readAll());
    QVERIFY(table);
    QCOMPARE(table->rows.size(), std::size_t(2));
    QVERIFY(table->rows[1].contains(u"+18335550119"_s));
}

void TestWizardPages::readsACsvAndRemembersItsColumns()
{
    WizardBench bench;
    bench.prompts.fileToOpen
        = bench.file(u"order.csv"_s, "Phone,Holder,Code\n212-555-0142,Bluefinch,0042\n212-555-0143,Second,0043\n");
    const auto wizard = bench.wizard();
    child<QPushButton>(*wizard, u"openCsv"_s)->click();
    views::CsvDialog *dialog = nullptr;
    QTRY_VERIFY((dialog = child<views::CsvDialog>(*wizard, u"csvDialog"_s)));
    auto *holder = child<QComboBox>(*dialog, u"csvColumn2"_s);
    auto *code = child<QComboBox>(*dialog, u"csvColumn3"_s);
    holder->setCurrentIndex(holder->findText(u"Name on the bill"_s));
    code->setCurrentIndex(code->findText(u"Port-out PIN"_s));
    const domain::ImportMapping chosen = dialog->mapping();
    child<QPushButton>(*dialog, u"csvUse"_s)->click();
    QTRY_COMPARE(wizard->flow().draft().numbers.size(), std::size_t(2));
    QCOMPARE(wizard->flow().draft().numbers[0].portOut->pin, u"0042"_s);
    QCOMPARE(wizard->flow().draft().numbers[1].endUser->name, u"Second"_s);
    QCOMPARE(wizard->flow().draft().fileName, u"order.csv"_s);

    const auto table = domain::readCsv("Phone,Holder,Code\n212-555-0199,Third,0044\n");
    const views::CsvDialog again(u"other.csv"_s, *table, bench.settings.value(store::setting::csvMapping));
    QCOMPARE(again.mapping(), chosen);
}

void TestWizardPages::explainsAFileThatIsNoTable()
{
    WizardBench bench;
    bench.prompts.fileToOpen = bench.file(u"order.xlsx"_s, QByteArray("PK\x03\x04\0\0\0\0binary\0\0", 16));
    const auto wizard = bench.wizard();
    paste(*wizard, goodText);
    child<QPushButton>(*wizard, u"openCsv"_s)->click();
    auto *banner = wizard->findChild<views::ErrorBanner *>(u"numbersProblem"_s);
    QTRY_VERIFY(!banner->isEmpty());
    QVERIFY2(banner->text().contains(u"workbook"_s), qPrintable(banner->text()));
    QTRY_COMPARE(wizard->flow().counts().goOn, 3);
}

void TestWizardPages::checksPortabilityByItself()
{
    WizardBench bench;
    const auto wizard = bench.wizard();
    paste(*wizard, goodText + u"212 985 0001\n"_s);
    QTRY_COMPARE(wizard->flow().counts().goOn, 4);
    child<QPushButton>(*wizard, u"next"_s)->click();
    QTRY_COMPARE(textOf(*wizard, u"checkState"_s), u"All checked"_s);
    QVERIFY(child<views::CountLine>(*wizard, u"portabilityCounts"_s)->text().contains(u"3 portable"_s));
    QVERIFY(child<views::CountLine>(*wizard, u"portabilityCounts"_s)->text().contains(u"1 not portable"_s));
    QTRY_VERIFY(!wizard->flow().plan().empty());
    bench.prompts.fileToSave = bench.folder.filePath(u"not.csv"_s);
    child<QPushButton>(*wizard, u"exportNotPortable"_s)->click();
    QFile file(bench.prompts.fileToSave);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains("+12129850001"));
}

void TestWizardPages::goesOnAfterAFailedCheck()
{
    WizardBench bench;
    bench.sandbox.addFault({{u"kind"_s, u"status"_s}, {u"status"_s, 402}, {u"path"_s, u"portabilityChecks"_s}});
    const auto wizard = bench.wizard();
    paste(*wizard, goodText);
    QTRY_COMPARE(wizard->flow().counts().goOn, 3);
    child<QPushButton>(*wizard, u"next"_s)->click();
    auto *banner = wizard->findChild<views::ErrorBanner *>(u"portabilityProblem"_s);
    QTRY_VERIFY(!banner->isEmpty());
    QTRY_COMPARE(textOf(*wizard, u"checkState"_s), u"Not all are checked"_s);
    child<QPushButton>(*wizard, u"resumeCheck"_s)->click();
    QTRY_COMPARE(textOf(*wizard, u"checkState"_s), u"All checked"_s);
    QVERIFY(banner->isEmpty());
}

void TestWizardPages::showsWhatNumbersHaveOfTheirOwnInTheGrid()
{
    WizardBench bench;
    flows::PortInFlow flow(bench.desk);
    domain::DraftNumber own{.line = 1, .read = u"a"_s, .e164 = u"+12125550142"_s};
    own.endUser = sampleEndUser();
    own.endUser->city.clear();
    flow.setNumbers({own, {.line = 2, .read = u"b"_s, .e164 = u"+12125550143"_s}});
    flow.setEndUser(sampleEndUser());
    views::EndUserPage page(flow);
    page.show();
    page.entered();
    auto *grid = page.findChild<views::NumberGrid *>();
    QAbstractItemModelTester tester(&grid->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QVERIFY(child<QRadioButton>(page, u"gridForm"_s)->isChecked());
    const QModelIndex city = grid->model().indexOf(0, u"endUser.city"_s);
    QCOMPARE(city.data().toString(), u"missing"_s);
    QCOMPARE(grid->model().problems(), 1);
    QVERIFY(grid->model().setData(city, u"New York"_s, Qt::EditRole));
    QCOMPARE(flow.draft().numbers[0].endUser->city, u"New York"_s);
    QTRY_COMPARE(grid->model().problems(), 0);
}

void TestWizardPages::fillsDownAndPastesIntoTheGrid()
{
    WizardBench bench;
    flows::PortInFlow flow(bench.desk);
    std::vector<domain::DraftNumber> numbers;
    for (int i = 0; i < 4; ++i)
        numbers.push_back({.line = i + 1, .e164 = u"+1212555014%1"_s.arg(i)});
    flow.setNumbers(numbers);
    views::EndUserPage page(flow);
    page.show();
    child<QRadioButton>(page, u"gridForm"_s)->click();
    auto *grid = page.findChild<views::NumberGrid *>();
    auto *table = child<views::DataTable>(page, u"numberGrid"_s);
    table->setCurrentIndex(grid->model().indexOf(0, u"endUser.name"_s));
    grid->paste(u"First\t1\nSecond\t\"2\"\nThird\t3\nFourth\t4\nnobody\t5\n"_s);
    QCOMPARE(flow.draft().numbers[1].endUser->name, u"Second"_s);
    QCOMPARE(flow.draft().numbers[3].endUser->streetNumber, u"4"_s);
    QVERIFY(
        page.findChild<QWidget *>(u"gridWords"_s)->property("text").toString().contains(u"no number to stand at"_s));

    table->setCurrentIndex(grid->model().indexOf(1, u"endUser.name"_s));
    QTest::keyClick(table, Qt::Key_D, Qt::ControlModifier);
    QCOMPARE(flow.draft().numbers[1].endUser->name, u"First"_s);
    table->selectionModel()->select(QItemSelection(grid->model().indexOf(0, u"endUser.streetNum"_s),
                                        grid->model().indexOf(3, u"endUser.streetNum"_s)),
        QItemSelectionModel::ClearAndSelect);
    child<QPushButton>(page, u"fillDown"_s)->click();
    for (const domain::DraftNumber &number : flow.draft().numbers)
        QCOMPARE(number.endUser->streetNumber, u"1"_s);
}

void TestWizardPages::attachesALetter()
{
    WizardBench bench;
    bench.prompts.fileToOpen = bench.file(u"loa.png"_s, pngLetter());
    flows::PortInFlow flow(bench.desk);
    views::PortInSurroundings around{.prompts = bench.prompts, .settings = bench.settings};
    views::LoaPage page(flow, around);
    page.show();
    page.entered();
    QVERIFY(child<QRadioButton>(page, u"loaNone"_s)->isChecked());
    child<QPushButton>(page, u"loaPick"_s)->click();
    QTRY_COMPARE(flow.draft().loa.kind, domain::LoaKind::File);
    QCOMPARE(flow.draft().loa.filePath, bench.prompts.fileToOpen);
    QCOMPARE(flow.draft().loa.sha256.size(), 32);
    QVERIFY(child<QRadioButton>(page, u"loaFile"_s)->isChecked());
    child<QRadioButton>(page, u"loaNone"_s)->click();
    QCOMPARE(flow.draft().loa.kind, domain::LoaKind::None);
}

void TestWizardPages::makesALetterThatTurnsStale()
{
    WizardBench bench;
    bench.prompts.fileToSave = bench.folder.filePath(u"letter.pdf"_s);
    flows::PortInFlow flow(bench.desk);
    flow.setNumbers({{.read = u"+12125550142"_s, .e164 = u"+12125550142"_s}});
    flow.setPortOut({.authorizingName = u"J. Doe"_s});
    views::PortInSurroundings around{.prompts = bench.prompts, .settings = bench.settings};
    views::LoaPage page(flow, around);
    page.show();
    page.entered();
    QVERIFY(!child<QPushButton>(page, u"loaSave"_s)->isVisible());
    child<QRadioButton>(page, u"loaMade"_s)->click();
    QCOMPARE(child<QLineEdit>(page, u"loaSigner"_s)->placeholderText(), u"J. Doe"_s);
    child<QLineEdit>(page, u"loaTitle"_s)->setText(u"Owner"_s);
    QCOMPARE(flow.draft().loa.signerTitle, u"Owner"_s);
    QCOMPARE(page.state(), views::StepState::NeedsYou); // not signed
    child<QPushButton>(page, u"loaSave"_s)->click();
    QFile saved(bench.prompts.fileToSave);
    QVERIFY(saved.open(QIODevice::ReadOnly) && saved.readAll().startsWith("%PDF-"));
    const auto stale = child<QWidget>(page, u"loaStale"_s);
    QVERIFY(!stale->isVisible());
    flow.addNumbers({{.read = u"+12125550143"_s, .e164 = u"+12125550143"_s}});
    page.entered();
    QVERIFY(stale->isVisible());
    QVERIFY2(
        stale->property("text").toString().contains(u"1 number"_s), qPrintable(stale->property("text").toString()));
    child<QPushButton>(page, u"loaSave"_s)->click();
    QVERIFY(!stale->isVisible());
}

void TestWizardPages::remembersTheNewProviderForTheNextLetter()
{
    WizardBench bench;
    views::PortInSurroundings around{.prompts = bench.prompts, .settings = bench.settings};
    {
        flows::PortInFlow flow(bench.desk);
        views::LoaPage page(flow, around);
        page.entered();
        child<QRadioButton>(page, u"loaMade"_s)->click();
        child<QLineEdit>(page, u"loaNewProvider"_s)->setText(u"Kestrel Voice"_s);
    }
    flows::PortInFlow flow(bench.desk);
    views::LoaPage page(flow, around);
    page.entered();
    child<QRadioButton>(page, u"loaMade"_s)->click();
    QCOMPARE(child<QLineEdit>(page, u"loaNewProvider"_s)->text(), u"Kestrel Voice"_s);
    QCOMPARE(flow.draft().loa.newProvider, u"Kestrel Voice"_s);
}

void TestWizardPages::explainsALetterThatWillNotDo_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("words");
    QTest::newRow("empty") << QByteArray() << u"empty"_s;
    QTest::newRow("a program") << QByteArray("MZ\x90\0not a letter", 16) << u"not a PDF"_s;
    QTest::newRow("huge") << QByteArray("%PDF-1.4\n") + QByteArray(11 * 1024 * 1024, 'x') + QByteArray("\n%%EOF\n")
                          << u"larger than"_s;
}

void TestWizardPages::explainsALetterThatWillNotDo()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, words);
    WizardBench bench;
    flows::PortInFlow flow(bench.desk);
    views::PortInSurroundings around{.prompts = bench.prompts, .settings = bench.settings};
    views::LoaPage page(flow, around);
    page.show();
    page.attach(bench.file(u"loa.pdf"_s, content));
    QTRY_VERIFY(
        page.findChild<QWidget *>(u"loaWords"_s)->property("text").toString().contains(words, Qt::CaseInsensitive));
    QCOMPARE(flow.draft().loa.kind, domain::LoaKind::None);
}

void TestWizardPages::saysThatALetterWasChangedOrIsGone()
{
    WizardBench bench;
    const QString path = bench.file(u"loa.png"_s, pngLetter());
    flows::PortInFlow flow(bench.desk);
    views::PortInSurroundings around{.prompts = bench.prompts, .settings = bench.settings};
    views::LoaPage page(flow, around);
    page.show();
    page.attach(path);
    QTRY_COMPARE(flow.draft().loa.kind, domain::LoaKind::File);
    const auto words = [&] { return page.findChild<QWidget *>(u"loaWords"_s)->property("text").toString(); };
    bench.file(u"loa.png"_s, pngLetter(7));
    page.entered();
    QTRY_VERIFY2(words().contains(u"changed after"_s), qPrintable(words()));
    QCOMPARE(page.state(), views::StepState::NeedsYou);
    QFile::remove(path);
    page.entered();
    QTRY_VERIFY2(words().contains(u"not there any more"_s), qPrintable(words()));
    QCOMPARE(flow.draft().loa.filePath, path);
}

void TestWizardPages::keepsWhatWasTypedWhileGoingBackAndForth()
{
    WizardBench bench;
    const auto wizard = bench.wizard();
    paste(*wizard, goodText);
    child<QLineEdit>(*wizard, u"reference"_s)->setText(u"Bluefinch"_s);
    QTRY_COMPARE(wizard->flow().counts().goOn, 3);
    auto *next = child<QPushButton>(*wizard, u"next"_s);
    auto *back = child<QPushButton>(*wizard, u"back"_s);
    next->click();
    QTRY_VERIFY(next->isEnabled());
    next->click();
    QTest::keyClicks(child<QLineEdit>(*wizard, u"endUserName"_s), u"Bluefinch Dental"_s);
    next->click();
    QTest::keyClicks(child<QLineEdit>(*wizard, u"portOutPin"_s), u"0042"_s);
    QTest::keyClicks(child<QLineEdit>(*wizard, u"portOutAuthorizingDate"_s), u"2026-02-31"_s);
    next->click();
    QTest::keyClicks(child<QLineEdit>(*wizard, u"scheduleTime"_s), u"9 am"_s);
    for (int i = 0; i < 4; ++i)
        back->click();
    QCOMPARE(wizard->step(), 0);
    for (int i = 0; i < 4; ++i)
        next->click();
    QCOMPARE(wizard->step(), 4);
    const domain::PortInDraft &draft = wizard->flow().draft();
    QCOMPARE(draft.reference, u"Bluefinch"_s);
    QCOMPARE(draft.endUser.name, u"Bluefinch Dental"_s);
    QCOMPARE(draft.portOut.pin, u"0042"_s);
    QCOMPARE(draft.schedule.time, QTime(9, 0));
    QCOMPARE(child<QLineEdit>(*wizard, u"portOutAuthorizingDate"_s)->text(), u"2026-02-31"_s);
    QCOMPARE(child<QLineEdit>(*wizard, u"scheduleTime"_s)->text(), u"9 am"_s);
}

void TestWizardPages::resumesAtTheSamePageWithEverything()
{
    WizardBench bench;
    domain::PortInDraft left;
    {
        const auto wizard = bench.wizard();
        paste(*wizard, goodText);
        child<QLineEdit>(*wizard, u"reference"_s)->setText(u"Bluefinch"_s);
        QTRY_COMPARE(wizard->flow().counts().goOn, 3);
        auto *next = child<QPushButton>(*wizard, u"next"_s);
        next->click();
        QTRY_VERIFY(next->isEnabled());
        next->click();
        next->click();
        QTest::keyClicks(child<QLineEdit>(*wizard, u"portOutPin"_s), u"0042"_s);
        left = wizard->flow().draft();
        QTest::keyClick(wizard.get(), Qt::Key_Escape);
        QVERIFY(!wizard->isVisible());
    }
    const auto stored = bench.storedDraft();
    QVERIFY(stored);
    const auto wizard = bench.wizard(stored);
    QCOMPARE(wizard->step(), int(PortInStep::Carrier));
    QCOMPARE(wizard->flow().draft().numbers, left.numbers);
    QCOMPARE(child<QLineEdit>(*wizard, u"portOutPin"_s)->text(), u"0042"_s);
    QCOMPARE(child<views::PasteEdit>(*wizard, u"paste"_s)->toPlainText(), QString(goodText));
    QCOMPARE(wizard->windowTitle(), u"New port-in — Bluefinch"_s);
}

void TestWizardPages::leavesNothingBehindWhenNothingWasTyped()
{
    WizardBench bench;
    {
        const auto wizard = bench.wizard();
        wizard->reject();
    }
    QVERIFY(!bench.storedDraft());
}

void TestWizardPages::namesEveryControl()
{
    WizardBench bench;
    const auto wizard = bench.wizard();
    const auto children = wizard->findChildren<QWidget *>();
    for (const QWidget *control : children) {
        const bool inside = control->parentWidget()
            && (qobject_cast<QLineEdit *>(control->parentWidget()) || qobject_cast<QComboBox *>(control->parentWidget())
                || control->objectName().startsWith(u"qt_"_s));
        const bool isControl = qobject_cast<const QLineEdit *>(control) || qobject_cast<const QComboBox *>(control)
            || qobject_cast<const QAbstractButton *>(control) || qobject_cast<const QAbstractItemView *>(control);
        if (!isControl || inside || control->inherits("QHeaderView") || control->inherits("QTableCornerButton"))
            continue;
        QVERIFY2(!control->accessibleName().isEmpty(),
            qPrintable(control->objectName() + u' ' + QString::fromLatin1(control->metaObject()->className())));
        QVERIFY2(!control->objectName().isEmpty(), qPrintable(control->accessibleName()));
    }
}

QTEST_MAIN(TestWizardPages)
#include "tst_wizardpages.moc"
