#include "views/wizardbench.h"
#include "views/wizards/portin/loapage.h"

#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTest>

using namespace Qt::StringLiterals;

//! The page of the letter of authorization: attached, made, gone stale, or gone.
class TestLoaPage final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void attachesALetter();
    void makesALetterThatTurnsStale();
    void remembersTheNewProviderForTheNextLetter();
    void explainsALetterThatWillNotDo_data();
    void explainsALetterThatWillNotDo();
    void saysThatALetterWasChangedOrIsGone();
};

void TestLoaPage::attachesALetter()
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

void TestLoaPage::makesALetterThatTurnsStale()
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

void TestLoaPage::remembersTheNewProviderForTheNextLetter()
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

void TestLoaPage::explainsALetterThatWillNotDo_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("words");
    QTest::newRow("empty") << QByteArray() << u"empty"_s;
    QTest::newRow("a program") << QByteArray("MZ\x90\0not a letter", 16) << u"not a PDF"_s;
    QTest::newRow("huge") << QByteArray("%PDF-1.4\n") + QByteArray(11 * 1024 * 1024, 'x') + QByteArray("\n%%EOF\n")
                          << u"larger than"_s;
}

void TestLoaPage::explainsALetterThatWillNotDo()
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

void TestLoaPage::saysThatALetterWasChangedOrIsGone()
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

QTEST_MAIN(TestLoaPage)
#include "tst_loapage.moc"
