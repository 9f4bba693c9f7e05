#include "views/widgets/datatable.h"
#include "views/widgets/errorbanner.h"
#include "views/wizardbench.h"
#include "views/wizards/portin/countline.h"
#include "views/wizards/portin/enduserpage.h"
#include "views/wizards/portin/numbergrid.h"
#include "views/wizards/portin/pasteedit.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTest>

using namespace Qt::StringLiterals;
using domain::PortInStep;

namespace {

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
    void checksPortabilityByItself();
    void goesOnAfterAFailedCheck();
    void showsWhatNumbersHaveOfTheirOwnInTheGrid();
    void fillsDownAndPastesIntoTheGrid();
    void keepsWhatWasTypedWhileGoingBackAndForth();
    void resumesAtTheSamePageWithEverything();
    void leavesNothingBehindWhenNothingWasTyped();
    void namesEveryControl();
};

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
    QTRY_VERIFY(QFile::exists(bench.prompts.fileToSave));
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
