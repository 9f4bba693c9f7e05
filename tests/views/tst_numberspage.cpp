#include "store/settings.h"
#include "tables/intakemodel.h"
#include "tests/support/packagefile.h"
#include "views/widgets/datatable.h"
#include "views/widgets/errorbanner.h"
#include "views/wizardbench.h"
#include "views/wizards/portin/countline.h"
#include "views/wizards/portin/importdialog.h"
#include "views/wizards/portin/pasteedit.h"

#include <QComboBox>
#include <QFile>
#include <QLabel>
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
    void readsASheetOfAWorkbook();
    void readsWhatItsNameHides();
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
    child<QPushButton>(*wizard, u"openTable"_s)->click();
    views::ImportDialog *dialog = nullptr;
    QTRY_VERIFY((dialog = child<views::ImportDialog>(*wizard, u"importDialog"_s)));
    auto *holder = child<QComboBox>(*dialog, u"importColumn2"_s);
    auto *code = child<QComboBox>(*dialog, u"importColumn3"_s);
    holder->setCurrentIndex(holder->findText(u"Name on the bill"_s));
    code->setCurrentIndex(code->findText(u"Port-out PIN"_s));
    const domain::ImportMapping chosen = dialog->mapping();
    child<QPushButton>(*dialog, u"importUse"_s)->click();
    QTRY_COMPARE(wizard->flow().draft().numbers.size(), std::size_t(2));
    QCOMPARE(wizard->flow().draft().numbers[0].portOut->pin, u"0042"_s);
    QCOMPARE(wizard->flow().draft().numbers[1].endUser->name, u"Second"_s);
    QCOMPARE(wizard->flow().draft().fileName, u"order.csv"_s);

    const auto table = domain::readCsv("Phone,Holder,Code\n212-555-0199,Third,0044\n");
    const views::ImportDialog again(
        {.path = u"other.csv"_s, .sheets = {{.table = *table}}}, bench.settings.value(store::setting::csvMapping));
    QCOMPARE(again.mapping(), chosen);
}

void TestNumbersPage::readsASheetOfAWorkbook()
{
    WizardBench bench;
    bench.prompts.fileToOpen = bench.file(u"order.xlsx"_s, {});
    QVERIFY(support::writePackage(bench.prompts.fileToOpen,
        support::workbookParts({{u"Contacts"_s, "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>Ann</v></c></row>"},
            {u"Numbers"_s,
                "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>Phone</v></c><c r=\"B1\" t=\"str\"><v>PIN</v></c></row>"
                "<row r=\"2\"><c r=\"A2\"><v>12125550142</v></c><c r=\"B2\" t=\"str\"><v>0042</v></c></row>"
                "<row r=\"3\"><c r=\"A3\"><v>2125550143</v></c><c r=\"B3\"><v>43</v></c></row>"
                "<row r=\"4\"><c r=\"A4\"><v>2.12555E15</v></c><c r=\"B4\" t=\"e\"><v>#REF!</v></c></row>"}})));
    const auto wizard = bench.wizard();
    child<QPushButton>(*wizard, u"openTable"_s)->click();
    views::ImportDialog *dialog = nullptr;
    QTRY_VERIFY((dialog = child<views::ImportDialog>(*wizard, u"importDialog"_s)));
    auto *sheet = child<QComboBox>(*dialog, u"importSheet"_s);
    QCOMPARE(sheet->count(), 2);
    QVERIFY(!child<QPushButton>(*dialog, u"importUse"_s)->isEnabled());
    sheet->setCurrentIndex(sheet->findText(u"Numbers"_s));
    const QString words = child<QLabel>(*dialog, u"importWords"_s)->text();
    QVERIFY2(words.contains(u"row 3"_s) && words.contains(u"row 4"_s), qPrintable(words));
    child<QPushButton>(*dialog, u"importUse"_s)->click();
    QTRY_COMPARE(wizard->flow().draft().numbers.size(), std::size_t(3));
    const auto &numbers = wizard->flow().draft().numbers;
    QCOMPARE(numbers[0].e164, u"+12125550142"_s);
    QCOMPARE(numbers[0].portOut->pin, u"0042"_s);
    QCOMPARE(numbers[1].e164, u"+12125550143"_s);
    QCOMPARE(numbers[2].e164, QString());
    QVERIFY(!numbers[2].portOut); // an error is no PIN
}

void TestNumbersPage::readsWhatItsNameHides()
{
    WizardBench bench;
    bench.prompts.fileToOpen = bench.file(u"order.xlsx"_s, "Phone,PIN\n212-555-0142,0042\n");
    const auto wizard = bench.wizard();
    child<QPushButton>(*wizard, u"openTable"_s)->click();
    views::ImportDialog *dialog = nullptr;
    QTRY_VERIFY((dialog = child<views::ImportDialog>(*wizard, u"importDialog"_s)));
    QVERIFY(child<QLabel>(*dialog, u"importRemark"_s)->text().contains(u"plain text"_s));
    child<QPushButton>(*dialog, u"importUse"_s)->click();
    QTRY_COMPARE(wizard->flow().draft().numbers.size(), std::size_t(1));
}

void TestNumbersPage::explainsAFileThatIsNoTable()
{
    WizardBench bench;
    bench.prompts.fileToOpen = bench.file(u"order.xlsx"_s, QByteArray("PK\x03\x04\0\0\0\0binary\0\0", 16));
    const auto wizard = bench.wizard();
    paste(*wizard, goodText);
    child<QPushButton>(*wizard, u"openTable"_s)->click();
    auto *banner = wizard->findChild<views::ErrorBanner *>(u"numbersProblem"_s);
    QTRY_VERIFY(!banner->isEmpty());
    QVERIFY2(banner->text().contains(u"order.xlsx was not opened: it is damaged"_s), qPrintable(banner->text()));
    QTRY_COMPARE(wizard->flow().counts().goOn, 3);
}

QTEST_MAIN(TestNumbersPage)
#include "tst_numberspage.moc"
