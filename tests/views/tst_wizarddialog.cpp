#include "views/widgets/steplist.h"
#include "views/wizards/wizarddialog.h"
#include "views/wizards/wizardpage.h"

#include <QLineEdit>

#include <QPushButton>
#include <QScreen>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using views::WizardDialog;
using views::WizardPage;

namespace {

class FakePage final : public WizardPage
{
public:
    explicit FakePage(const QString &name)
        : m_name(name)
        , m_line(new QLineEdit(this))
    {
        m_line->setObjectName(u"line"_s);
        const auto column = new QVBoxLayout(this);
        column->addWidget(m_line);
    }

    QString name() const override { return m_name; }
    views::StepState state() const override { return m_state; }
    QString nextText() const override { return m_next; }
    bool mayGoOn() const override { return m_mayGoOn; }
    bool goOn() override
    {
        ++m_asked;
        return m_goesOn;
    }
    void takeTyped() override { ++m_taken; }
    void focusFirst() override { m_line->setFocus(); }
    void setNarrow(bool narrow) override { m_narrow = narrow; }

    QString m_name;
    QString m_next;
    QLineEdit *m_line;
    views::StepState m_state = views::StepState::Done;
    bool m_mayGoOn = true;
    bool m_goesOn = true;
    bool m_narrow = false;
    int m_asked = 0;
    int m_taken = 0;
};

struct Wizard {
    Wizard()
    {
        for (FakePage *page : {first, second, third})
            dialog.addPage(page);
        dialog.start();
        dialog.show();
    }
    QPushButton *button(const QString &name)
    {
        // The heads of pages hide buttons of the same names.
        return dialog.findChild<QWidget *>(u"wizardFooter"_s)->findChild<QPushButton *>(name);
    }

    FakePage *first = new FakePage(u"First"_s);
    FakePage *second = new FakePage(u"Second"_s);
    FakePage *third = new FakePage(u"Third"_s);
    WizardDialog dialog{{.profile = u"Kestrel"_s}};
};

} // namespace

class TestWizardDialog final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesWhereNextAndBackLead();
    void keepsThePagesWhileGoingBackAndForth();
    void goesOnWithCtrlReturn();
    void doesNotPressAButtonOnReturnInAField();
    void leavesOnEscape();
    void takesWhatWasTypedLastWheneverAPageIsLeft();
    void staysWhenThePageSaysSo();
    void greysNextOutWhileThePageWaits();
    void reachesOnlyStepsThatWereReached();
    void resumesAtAStep();
    void saysTheStepInWordsWhenNarrow();
    void fitsTheScreen();
    void namesItsControls();
};

void TestWizardDialog::namesWhereNextAndBackLead()
{
    Wizard wizard;
    QCOMPARE(wizard.button(u"next"_s)->text(), u"&Next: Second"_s);
    QVERIFY(!wizard.button(u"back"_s)->isEnabled());
    wizard.button(u"next"_s)->click();
    QCOMPARE(wizard.dialog.step(), 1);
    QCOMPARE(wizard.button(u"back"_s)->text(), u"&Back: First"_s);
    wizard.third->m_next = u"Submit 3 numbers"_s;
    wizard.button(u"next"_s)->click();
    QCOMPARE(wizard.button(u"next"_s)->text(), u"Submit 3 numbers"_s);
}

void TestWizardDialog::keepsThePagesWhileGoingBackAndForth()
{
    Wizard wizard;
    wizard.first->m_line->setText(u"typed"_s);
    wizard.button(u"next"_s)->click();
    wizard.button(u"back"_s)->click();
    QCOMPARE(wizard.dialog.step(), 0);
    QCOMPARE(wizard.first->m_line->text(), u"typed"_s);
}

void TestWizardDialog::goesOnWithCtrlReturn()
{
    Wizard wizard;
    QVERIFY(QTest::qWaitForWindowActive(&wizard.dialog));
    QTest::keyClick(wizard.first->m_line, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(wizard.dialog.step(), 1);
}

void TestWizardDialog::doesNotPressAButtonOnReturnInAField()
{
    Wizard wizard;
    QSignalSpy finished(&wizard.dialog, &QDialog::finished);
    QTest::keyClick(wizard.first->m_line, Qt::Key_Return);
    QCOMPARE(wizard.dialog.step(), 0);
    QCOMPARE(wizard.first->m_asked, 0);
    QCOMPARE(finished.count(), 0);
}

void TestWizardDialog::leavesOnEscape()
{
    Wizard wizard;
    QSignalSpy rejected(&wizard.dialog, &QDialog::rejected);
    QTest::keyClick(wizard.first->m_line, Qt::Key_Escape);
    QCOMPARE(rejected.count(), 1);
}

void TestWizardDialog::takesWhatWasTypedLastWheneverAPageIsLeft()
{
    Wizard wizard;
    QCOMPARE(wizard.first->m_taken, 0);
    wizard.button(u"next"_s)->click();
    QCOMPARE(wizard.first->m_taken, 1);
    wizard.button(u"back"_s)->click();
    QCOMPARE(wizard.second->m_taken, 1);
    QTest::keyClick(&wizard.dialog, Qt::Key_Escape);
    QCOMPARE(wizard.first->m_taken, 2);
    QCOMPARE(wizard.third->m_taken, 0);
}

void TestWizardDialog::staysWhenThePageSaysSo()
{
    Wizard wizard;
    wizard.first->m_goesOn = false;
    wizard.button(u"next"_s)->click();
    QCOMPARE(wizard.dialog.step(), 0);
    QCOMPARE(wizard.first->m_asked, 1);
}

void TestWizardDialog::greysNextOutWhileThePageWaits()
{
    Wizard wizard;
    wizard.first->m_mayGoOn = false;
    Q_EMIT wizard.first->stateChanged();
    QVERIFY(!wizard.button(u"next"_s)->isEnabled());
    wizard.first->m_mayGoOn = true;
    Q_EMIT wizard.first->stateChanged();
    QVERIFY(wizard.button(u"next"_s)->isEnabled());
}

void TestWizardDialog::reachesOnlyStepsThatWereReached()
{
    Wizard wizard;
    wizard.dialog.goTo(2);
    QCOMPARE(wizard.dialog.step(), 0);
    wizard.button(u"next"_s)->click();
    wizard.button(u"next"_s)->click();
    wizard.dialog.goTo(0);
    wizard.dialog.goTo(2);
    QCOMPARE(wizard.dialog.step(), 2);
}

void TestWizardDialog::resumesAtAStep()
{
    WizardDialog dialog({});
    for (const QString &name : {u"First"_s, u"Second"_s, u"Third"_s})
        dialog.addPage(new FakePage(name));
    dialog.start(2);
    QCOMPARE(dialog.step(), 2);
    dialog.goTo(0);
    QCOMPARE(dialog.step(), 0);
}

void TestWizardDialog::saysTheStepInWordsWhenNarrow()
{
    Wizard wizard;
    auto *steps = wizard.dialog.findChild<views::StepList *>();
    auto *line = wizard.dialog.findChild<QWidget *>(u"stepLine"_s);
    wizard.dialog.resize(1000, 700);
    QVERIFY(steps->isVisible());
    QVERIFY(!line->isVisible());
    wizard.dialog.resize(800, 520);
    QTRY_VERIFY(!steps->isVisible());
    QVERIFY(line->isVisible());
    QCOMPARE(line->property("text").toString(), u"Step 1 of 3: First"_s);
    QVERIFY(wizard.first->m_narrow);
}

void TestWizardDialog::fitsTheScreen()
{
    Wizard wizard;
    const QSize screen = wizard.dialog.screen()->availableSize();
    QVERIFY(wizard.dialog.width() <= screen.width() - 48);
    QVERIFY(wizard.dialog.height() <= screen.height() - 48);
}

void TestWizardDialog::namesItsControls()
{
    Wizard wizard;
    for (const QString &name : {u"next"_s, u"back"_s, u"leave"_s})
        QVERIFY2(!wizard.button(name)->accessibleName().isEmpty(), qPrintable(name));
    QCOMPARE(wizard.button(u"next"_s)->accessibleName(), u"Next: Second"_s);
}

QTEST_MAIN(TestWizardDialog)
#include "tst_wizarddialog.moc"
