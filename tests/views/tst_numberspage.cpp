#include "store/settings.h"
#include "tables/intakemodel.h"
#include "views/widgets/datatable.h"
#include "views/widgets/errorbanner.h"
#include "views/wizardbench.h"
#include "views/wizards/portin/countline.h"
#include "views/wizards/portin/csvdialog.h"
#include "views/wizards/portin/pasteedit.h"

#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;
using domain::PortInStep;

namespace {

QString counts(views::PortInWizard &wizard)
{
    return child<views::CountLine>(wizard, u"counts"_s)->text();
}

} // namespace

//! The first page of a new port-in: what becomes of what is pasted, and of a file that is opened.
class TestNumbersPage final : public QObject
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
};

void TestNumbersPage::judgesWhatWasPasted()
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

void TestNumbersPage::showsLinesWithoutNumbersAsNothing()
{
    WizardBench bench;
    const auto wizard = bench.wizard();
    paste(*wizard, u"Hello\nno numbers here\n\n"_s);
    QTRY_VERIFY(wizard->flow().draft().pastedText.startsWith(u"Hello"_s));
    QTRY_VERIFY(!wizard->flow().isBusy(PortInStep::Numbers));
    QVERIFY(wizard->flow().draft().numbers.empty());
    QVERIFY(!child<QPushButton>(*wizard, u"next"_s)->isEnabled());
}

void TestNumbersPage::keepsFiveHundredAndOneAndMakesTwoOrders()
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

void TestNumbersPage::readsTwentyThousandLinesAndKeepsThemAll()
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

void TestNumbersPage::refusesAReferenceThatIsTooLong()
{
    WizardBench bench;
    const auto wizard = bench.wizard();
    auto *reference = child<QLineEdit>(*wizard, u"reference"_s);
    reference->setText(QString(101, u'x'));
    QTRY_VERIFY2(
        reference->accessibleDescription().startsWith(u"Too long"_s), qPrintable(reference->accessibleDescription()));
    QCOMPARE(wizard->flow().draft().reference.size(), 101);
}

void TestNumbersPage::fixesANumberInPlace()
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

void TestNumbersPage::removesAndPutsBack()
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

void TestNumbersPage::exportsWhatWasSetAside()
{
    WizardBench bench;
    const auto wizard = bench.wizard();
    paste(*wizard, goodText + u"(833) 555-0119 toll free\n"_s);
    QTRY_VERIFY(counts(*wizard).contains(u"1 set aside"_s));
    bench.prompts.fileToSave = bench.folder.filePath(u"aside.csv"_s);
    child<QPushButton>(*wizard, u"exportSetAside"_s)->click();
    QTRY_VERIFY(QFile::exists(bench.prompts.fileToSave));
    QFile file(bench.prompts.fileToSave);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto table = domain::readCsv(file.readAll());
    QVERIFY(table);
    QCOMPARE(table->rows.size(), std::size_t(2));
    QVERIFY(table->rows[1].contains(u"+18335550119"_s));
}

void TestNumbersPage::readsACsvAndRemembersItsColumns()
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

void TestNumbersPage::explainsAFileThatIsNoTable()
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

QTEST_MAIN(TestNumbersPage)
#include "tst_numberspage.moc"
