#include "views/textenablewizardbench.h"

#include <QComboBox>
#include <QLabel>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using domain::SubmitState, domain::TextEnableRoute, domain::TextEnableStep;
using views::TextEnableWizard;

//! Text-enabling by its controls, against a sandbox.
class TestTextEnableWizard : public TextEnableWizardBench
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QVERIFY(beginViews()); }
    void cleanup() { endViews(); }
    void carriesNumbersToAnOrderByKeyboardAlone();
    void ticksWhatIsQualifiedAndSaysWhatIsNot();
    void sendsQualifiedNumbersTheirOwnWay();
    void takesNumbersFromAFile();
    void sendsTollFreeNumbersApartByItself();
    void refusesTollFreeNumbersInCanada();
    void offersNoBlanketLetterForTollFreeNumbers();
    void wantsOneLetterBeforeItGoesOn();
    void asksForTheEmailTwice();
    void namesTheBusinessOfAReseller();
    void refusesThePastByTheServersClock();
    void losesNothingOnTheWayBack();
    void leadsFromAnObjectionToItsField();
    void saysWhatTheServerRefused();
    void findsOutWhatBecameOfALostOrder();
};

void TestTextEnableWizard::carriesNumbersToAnOrderByKeyboardAlone()
{
    const auto dialog = wizard();
    const auto go = [&] { QTest::keyClick(dialog->focusWidget(), Qt::Key_Return, Qt::ControlModifier); };
    const auto typed = [&](const QString &text) { QTest::keyClicks(dialog->focusWidget(), text); };
    const auto tab = [&] { QTest::keyClick(dialog->focusWidget(), Qt::Key_Tab); };
    typed(u"208 555 0101, 208 555 0102"_s);
    QTRY_COMPARE(dialog->flow().going().size(), 2U);
    go();
    QCOMPARE(dialog->step(), int(TextEnableStep::Services));
    typed(u"plan1"_s);
    go();
    QCOMPARE(dialog->step(), int(TextEnableStep::Letter));
    QTest::keyClick(dialog->focusWidget(), Qt::Key_Space);
    go();
    QCOMPARE(dialog->step(), int(TextEnableStep::Details));
    for (const QString &text : {u"Ana"_s, u"Diaz"_s, u"ana@example.com"_s, u"ana@example.com"_s, u"1400"_s,
             u"Harbor Court"_s, u"Boise"_s, u"ID"_s, u"01234"_s, u"US"_s, u"Verizon"_s}) {
        typed(text);
        tab();
    }
    go();
    go();
    QCOMPARE(dialog->step(), int(TextEnableStep::Review));
    go();
    QTRY_COMPARE(dialog->submit().count(SubmitState::Created), 1);
    QCOMPARE(numbersOf(0), 2);
    const auto entries = desk->journalEntries();
    const QJsonObject sent = entries.front().intent.data["sent"_L1].toObject();
    QCOMPARE(sent["directLoaInfo"_L1]["address"_L1]["postalCode"_L1].toString(), u"01234"_s);
    QVERIFY(!sent.contains("resellerLoaInfo"_L1) && !sent.contains("blanketLoaInfo"_L1));
    QVERIFY(control<QLabel>(*dialog, "outcome1")->text().contains(orderId(0)));
}

void TestTextEnableWizard::ticksWhatIsQualifiedAndSaysWhatIsNot()
{
    QVERIFY(verify({number(1), number(2)}));
    const auto dialog = wizard(TextEnableRoute::QualifiedNumbers);
    QTRY_COMPARE(dialog->flow().numbers().size(), 2U);
    QVERIFY(!control<QPushButton>(*dialog, "next")->isEnabled());
    auto *table = control<views::DataTable>(*dialog, "hostingNumbers");
    QVERIFY(table->model()->setData(table->model()->index(0, 0), Qt::Checked, Qt::CheckStateRole));
    QCOMPARE(dialog->flow().going(), std::vector<QString>{number(1)});
    QVERIFY(control<QPushButton>(*dialog, "next")->isEnabled());
    control<QPushButton>(*dialog, "tickAll")->click();
    QCOMPARE(dialog->flow().going().size(), 2U);
    // One that was never qualified is told so, and does not go this way.
    control<QPlainTextEdit>(*dialog, "hostingPaste")->setPlainText(number(9));
    QTRY_COMPARE(dialog->flow().numbers().size(), 3U);
    QTRY_COMPARE(table->model()->index(0, 2).data().toString(), u"Not qualified here"_s);
    QCOMPARE(dialog->flow().going().size(), 2U);
}

void TestTextEnableWizard::sendsQualifiedNumbersTheirOwnWay()
{
    QVERIFY(verify({number(1), number(2), tollFree(1)}));
    const auto dialog = wizard(TextEnableRoute::QualifiedNumbers);
    QTRY_COMPARE(dialog->flow().numbers().size(), 3U);
    control<QPushButton>(*dialog, "tickAll")->click();
    QCOMPARE(dialog->flow().going().size(), 3U);
    QVERIFY(fillRest(*dialog));
    QVERIFY(submits(*dialog));
    QCOMPARE(dialog->submit().count(SubmitState::Created), 2);
    QCOMPARE(enablings(u"qualifiedNumbers:textEnableNumbers$"_s), 1);
    QCOMPARE(enablings(u"qualifiedNumbers:textEnableTollFreeNumbers$"_s), 1);
    QCOMPARE(enablings(u"hostingOrders:textEnable"_s), 0);
}

void TestTextEnableWizard::takesNumbersFromAFile()
{
    prompts.fileToOpen = desk->filePath(u"numbers.csv"_s);
    QFile file(prompts.fileToOpen);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("Customer,Phone number,Account\nBluefinch,(208) 555-0101,2085550199\nBluefinch,(208) 555-0102,77\n");
    file.close();
    const auto dialog = wizard();
    control<QPushButton>(*dialog, "openTable")->click();
    QTRY_COMPARE(dialog->flow().going(), (std::vector<QString>{u"+12085550101"_s, u"+12085550102"_s}));
}

void TestTextEnableWizard::sendsTollFreeNumbersApartByItself()
{
    const auto dialog = wizard();
    QVERIFY(complete(*dialog, {number(1), tollFree(1), tollFree(2)}));
    QVERIFY(control<QPushButton>(*dialog, "next")->text().contains(u"3 number"_s));
    QVERIFY(control<QPushButton>(*dialog, "next")->text().contains(u"2 order"_s));
    QVERIFY(submits(*dialog));
    QCOMPARE(dialog->submit().count(SubmitState::Created), 2);
    QCOMPARE(enablings(u"hostingOrders:textEnableNumbers$"_s), 1);
    QCOMPARE(enablings(u"hostingOrders:textEnableTollFreeNumbers$"_s), 1);
    const QSignalSpy ended(dialog.get(), &QDialog::accepted);
    next(*dialog); // it says Close now
    QCOMPARE(ended.size(), 1);
}

void TestTextEnableWizard::refusesTollFreeNumbersInCanada()
{
    const auto dialog = wizard();
    QVERIFY(pasted(*dialog, {tollFree(1)}));
    auto *region = control<QComboBox>(*dialog, "hostingRegion");
    region->setCurrentIndex(region->findData(u"CA"_s));
    QVERIFY(dialog->flow().going().empty());
    auto *table = control<views::DataTable>(*dialog, "hostingNumbers");
    QCOMPARE(table->model()->index(0, 2).data().toString(), u"Toll-free, not in Canada"_s);
    QVERIFY(table->model()->index(0, 3).data().toString().contains(u"US only"_s));
    QVERIFY(!control<QPushButton>(*dialog, "next")->isEnabled());
}

void TestTextEnableWizard::offersNoBlanketLetterForTollFreeNumbers()
{
    const auto dialog = wizard();
    QVERIFY(pasted(*dialog, {number(1), tollFree(1)}));
    next(*dialog);
    next(*dialog);
    auto *blanket = control<QRadioButton>(*dialog, "letterBlanket");
    QVERIFY(!blanket->isEnabled());
    dialog->flow().setChosen({tollFree(1)}, false);
    QVERIFY(blanket->isEnabled());
    blanket->click();
    next(*dialog);
    QVERIFY(control<QLabel>(*dialog, "letterNothing")->isVisibleTo(dialog.get()));
    dialog->flow().setChosen({tollFree(1)}, true);
    QVERIFY(control<QLabel>(*dialog, "letterProblem")->text().contains(u"blanket"_s));
}

void TestTextEnableWizard::wantsOneLetterBeforeItGoesOn()
{
    const auto dialog = wizard();
    QVERIFY(pasted(*dialog, {number(1)}));
    next(*dialog);
    next(*dialog);
    QCOMPARE(dialog->step(), int(TextEnableStep::Letter));
    next(*dialog);
    QCOMPARE(dialog->step(), int(TextEnableStep::Letter));
    QVERIFY(control<QLabel>(*dialog, "letterProblem")->isVisibleTo(dialog.get()));
    control<QRadioButton>(*dialog, "letterDirect")->click();
    control<QRadioButton>(*dialog, "letterReseller")->click(); // one at a time
    QVERIFY(!control<QRadioButton>(*dialog, "letterDirect")->isChecked());
    control<QRadioButton>(*dialog, "letterReseller")->click();
    QVERIFY(control<QRadioButton>(*dialog, "letterReseller")->isChecked());
    next(*dialog);
    QCOMPARE(dialog->step(), int(TextEnableStep::Details));
}

void TestTextEnableWizard::asksForTheEmailTwice()
{
    const auto dialog = wizard();
    QVERIFY(complete(*dialog, {number(1)}));
    goTo(*dialog, TextEnableStep::Details);
    type(*dialog, "letterEmailAgain", u"anna@example.com"_s);
    auto *form = dialog->findChild<views::HostingLetterForm *>();
    QVERIFY(form->issueAt(u"emailAgain"_s).contains(u"differ"_s));
    goTo(*dialog, TextEnableStep::Review);
    QVERIFY(!control<QPushButton>(*dialog, "next")->isEnabled());
    QCOMPARE(enablings(), 0);
}

void TestTextEnableWizard::namesTheBusinessOfAReseller()
{
    const auto dialog = wizard();
    QVERIFY(complete(*dialog, {number(1)}));
    goTo(*dialog, TextEnableStep::Letter);
    control<QRadioButton>(*dialog, "letterReseller")->click();
    goTo(*dialog, TextEnableStep::Details);
    QVERIFY(control<QLineEdit>(*dialog, "letterBusiness")->isVisibleTo(dialog.get()));
    QVERIFY(!control<QLineEdit>(*dialog, "letterFirstName")->text().isEmpty()); // what was typed stays
    type(*dialog, "letterBusiness", u"Bluefinch & Söhne <Ltd>"_s);
    goTo(*dialog, TextEnableStep::Review);
    QVERIFY(submits(*dialog));
    const QJsonObject sent = desk->journalEntries().front().intent.data["sent"_L1].toObject();
    QCOMPARE(sent["resellerLoaInfo"_L1]["businessName"_L1].toString(), u"Bluefinch & Söhne <Ltd>"_s);
    QVERIFY(!sent.contains("directLoaInfo"_L1));
}

void TestTextEnableWizard::refusesThePastByTheServersClock()
{
    const auto dialog = wizard();
    QVERIFY(complete(*dialog, {number(1)}));
    QCOMPARE(dialog->flow().now().date(), QDate(2026, 5, 4)); // the server's day, whatever day it is here
    goTo(*dialog, TextEnableStep::Schedule);
    control<QRadioButton>(*dialog, "scheduleLater")->click();
    type(*dialog, "hostingDate", u"2026-05-03"_s);
    type(*dialog, "hostingTime", u"09:00"_s);
    goTo(*dialog, TextEnableStep::Review);
    QVERIFY(!control<QPushButton>(*dialog, "next")->isEnabled());
    goTo(*dialog, TextEnableStep::Schedule);
    type(*dialog, "hostingDate", u"2026-05-06"_s);
    goTo(*dialog, TextEnableStep::Review);
    QVERIFY(submits(*dialog));
    QCOMPARE(desk->journalEntries().front().intent.data["sent"_L1]["scheduledOsrUpdateTime"_L1].toString().left(16),
        u"2026-05-06T13:00"_s);
}

void TestTextEnableWizard::losesNothingOnTheWayBack()
{
    const auto dialog = wizard();
    QVERIFY(complete(*dialog, {number(1), number(2)}));
    const domain::TextEnableDraft before = dialog->flow().draft();
    for (int step = int(TextEnableStep::Review); step > 0; --step)
        control<QPushButton>(*dialog, "back")->click();
    QCOMPARE(dialog->step(), 0);
    for (int step = 0; step < int(TextEnableStep::Review); ++step)
        next(*dialog);
    QCOMPARE(dialog->step(), int(TextEnableStep::Review));
    QVERIFY(dialog->flow().draft() == before);
    QCOMPARE(dialog->flow().going().size(), 2U);
}

void TestTextEnableWizard::leadsFromAnObjectionToItsField()
{
    const auto dialog = wizard();
    QVERIFY(complete(*dialog, {number(1)}));
    goTo(*dialog, TextEnableStep::Services);
    type(*dialog, "hostingNnid", u"12"_s);
    goTo(*dialog, TextEnableStep::Review);
    control<QPushButton>(*dialog, "goToIssue1")->click();
    QCOMPARE(dialog->step(), int(TextEnableStep::Services));
    QTRY_COMPARE(dialog->focusWidget(), control<QLineEdit>(*dialog, "hostingNnid"));
}

void TestTextEnableWizard::saysWhatTheServerRefused()
{
    QVERIFY(fault(u"status"_s, u":textEnableNumbers$"_s,
        {{u"status"_s, 409},
            {u"body"_s,
                QJsonObject{{u"code"_s, u"409"_s}, {u"message"_s, u"<i>imported</i> already"_s},
                    {u"status"_s, u"ALREADY_EXISTS"_s}}}}));
    const auto dialog = wizard();
    QVERIFY(complete(*dialog, {number(1)}));
    QVERIFY(submits(*dialog));
    const QString words = control<QLabel>(*dialog, "outcome1")->text();
    QVERIFY2(words.contains(u"was not made"_s), qPrintable(words));
    QVERIFY2(words.contains(u"<i>imported</i> already"_s), qPrintable(words));
    QVERIFY(submits(*dialog)); // once more, when a person says so
    QTRY_COMPARE(dialog->submit().count(SubmitState::Created), 1);
}

void TestTextEnableWizard::findsOutWhatBecameOfALostOrder()
{
    QVERIFY(fault(u"drop-after"_s, u":textEnableNumbers$"_s));
    const auto dialog = wizard();
    QVERIFY(complete(*dialog, {number(1)}));
    const QSignalSpy made(dialog.get(), &TextEnableWizard::orderMade);
    next(*dialog);
    QTRY_COMPARE_WITH_TIMEOUT(made.size(), 1, 30'000);
    QVERIFY(control<QLabel>(*dialog, "outcome1")->text().contains(orderId(0)));
    QCOMPARE(enablings(), 1);
}

QTEST_MAIN(TestTextEnableWizard)
#include "tst_textenablewizard.moc"
