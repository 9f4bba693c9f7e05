#include "views/textenablewizardbench.h"

#include <QLabel>

using namespace Qt::StringLiterals;
using domain::SubmitState, domain::TextEnableRoute, domain::TextEnableStep;

//! What the wizard keeps of a text-enablement that is left, and says when it is resumed.
class TestTextEnableWizardDraft : public TextEnableWizardBench
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QVERIFY(beginViews()); }
    void cleanup() { endViews(); }
    void keepsTheDraftWhenItIsLeft();
    void discardsTheDraftWhenSomebodySaysSo();
    void leavesAnUntouchedOneWithoutAQuestion();
    void saysThatTheDraftIsSaved();
    void resumesAtItsPageWithEverythingTyped();
    void looksAgainBeforeItSubmitsWhatWasLeft();
    void tellsOnTheReviewWhatMayNotGoAnyMore();
    void keepsNoDraftOfWhatIsDone();
    void saysThatAllIsMadeWhenTheRefusedIsNotWanted();
    void saysThatNothingIsLeftWhenNoneIsWanted();
    void claimsNothingBeforeTheJournalIsKnown();
};

void TestTextEnableWizardDraft::keepsTheDraftWhenItIsLeft()
{
    const auto dialog = wizard();
    QVERIFY(pasted(*dialog, {number(1)}));
    next(*dialog);
    type(*dialog, "hostingPlan", u"plan1"_s);
    auto *leave = control<QPushButton>(*dialog, "leave");
    QCOMPARE(leave->text().remove(u'&'), u"Leave, keep draft"_s);
    leave->click();
    QCOMPARE(prompts.asked.size(), 1);
    QVERIFY(dialog->isVisible()); // the harmless answer stays
    prompts.answer = 2;
    leave->click();
    QVERIFY(!dialog->isVisible());
    QTRY_COMPARE(drafts().size(), 1U);
    QTRY_COMPARE(left().draft.draft.servicePlanId, u"plan1"_s);
}

void TestTextEnableWizardDraft::discardsTheDraftWhenSomebodySaysSo()
{
    auto dialog = wizard();
    QVERIFY(pasted(*dialog, {number(1)}));
    QTRY_COMPARE(drafts().size(), 1U);
    prompts.answer = 1;
    control<QPushButton>(*dialog, "leave")->click();
    QVERIFY(!dialog->isVisible());
    dialog.reset();
    QVERIFY(drafts().empty());
}

void TestTextEnableWizardDraft::leavesAnUntouchedOneWithoutAQuestion()
{
    auto dialog = wizard();
    control<QPushButton>(*dialog, "leave")->click();
    QVERIFY(!dialog->isVisible());
    QVERIFY(prompts.asked.isEmpty());
    dialog.reset();
    QVERIFY(drafts().empty());
}

void TestTextEnableWizardDraft::saysThatTheDraftIsSaved()
{
    const auto dialog = wizard();
    auto *words = control<QLabel>(*dialog, "draftState");
    QCOMPARE(words->text(), u"Nothing typed yet."_s);
    QVERIFY(pasted(*dialog, {number(1)}));
    QTRY_VERIFY2(words->text().startsWith(u"Draft saved"_s), qPrintable(words->text()));
}

void TestTextEnableWizardDraft::resumesAtItsPageWithEverythingTyped()
{
    auto dialog = wizard();
    QVERIFY(complete(*dialog, {number(1), tollFree(1)}));
    goTo(*dialog, TextEnableStep::Details);
    const domain::TextEnableDraft before = dialog->flow().draft();
    dialog.reset(); // not left: gone
    QTRY_COMPARE(left().draft.step, TextEnableStep::Details);
    dialog = resumed(left());
    QCOMPARE(dialog->step(), int(TextEnableStep::Details));
    QVERIFY(dialog->flow().draft() == before);
    QCOMPARE(control<QLineEdit>(*dialog, "letterEmailAgain")->text(), u"ana@example.com"_s);
    QCOMPARE(control<QLineEdit>(*dialog, "letterPostalCode")->text(), u"01234"_s);
    goTo(*dialog, TextEnableStep::Numbers);
    QCOMPARE(control<QPlainTextEdit>(*dialog, "hostingPaste")->toPlainText(), number(1) + u'\n' + tollFree(1));
    QTRY_VERIFY(!dialog->flow().isReading());
    QCOMPARE(dialog->flow().going(), (std::vector<QString>{number(1), tollFree(1)}));
    QVERIFY(dialog->flow().draft() == before); // looking at the pages changes nothing
    for (int step = 0; step < int(TextEnableStep::Review); ++step)
        next(*dialog);
    QVERIFY(submits(*dialog));
    QCOMPARE(dialog->submit().count(SubmitState::Created), 2);
}

void TestTextEnableWizardDraft::looksAgainBeforeItSubmitsWhatWasLeft()
{
    auto dialog = wizard();
    QVERIFY(complete(*dialog, {number(1)}));
    dialog.reset();
    dialog = resumed(left());
    QCOMPARE(dialog->step(), int(TextEnableStep::Review));
    QVERIFY(!control<QPushButton>(*dialog, "next")->isEnabled());
    QTRY_VERIFY(control<QPushButton>(*dialog, "next")->isEnabled());
    QVERIFY(submits(*dialog));
    QCOMPARE(dialog->submit().count(SubmitState::Created), 1);
}

void TestTextEnableWizardDraft::tellsOnTheReviewWhatMayNotGoAnyMore()
{
    auto dialog = wizard();
    QVERIFY(complete(*dialog, {number(1), number(2)}));
    dialog.reset();
    const store::LoadedTextEnable kept = left();
    QVERIFY(verify({number(1), number(2)}));
    const auto theirs = wizard(TextEnableRoute::QualifiedNumbers); // a colleague's
    QTRY_COMPARE(theirs->flow().numbers().size(), 2U);
    theirs->flow().setChosen({number(1)}, true);
    QVERIFY(fillRest(*theirs));
    QVERIFY(submits(*theirs));
    dialog = resumed(kept);
    QTRY_VERIFY(control<QPushButton>(*dialog, "next")->isEnabled());
    QVERIFY(control<QPushButton>(*dialog, "next")->text().contains(u"1 number"_s));
    control<QPushButton>(*dialog, "goToIssue1")->click();
    QCOMPARE(dialog->step(), int(TextEnableStep::Numbers));
    const QString summary = control<QLabel>(*dialog, "hostingSummary")->text();
    QVERIFY2(summary.contains(u"cannot go"_s), qPrintable(summary));
    auto *table = control<views::DataTable>(*dialog, "hostingNumbers");
    QCOMPARE(table->model()->rowCount(), 2);
    QCOMPARE(table->model()->index(0, 0).data(Qt::CheckStateRole).value<Qt::CheckState>(), Qt::Unchecked);
    QCOMPARE(table->model()->index(0, 2).data().toString(), u"Being hosted"_s);
}

void TestTextEnableWizardDraft::keepsNoDraftOfWhatIsDone()
{
    auto dialog = wizard();
    QVERIFY(complete(*dialog, {number(1)}));
    QVERIFY(submits(*dialog));
    QVERIFY(drafts().empty());
    QCOMPARE(control<QPushButton>(*dialog, "leave")->text().remove(u'&'), u"Leave"_s);
    control<QPushButton>(*dialog, "leave")->click();
    QVERIFY(!dialog->isVisible());
    QVERIFY(prompts.asked.isEmpty());
    dialog.reset();
    QVERIFY(drafts().empty());
}

void TestTextEnableWizardDraft::saysThatAllIsMadeWhenTheRefusedIsNotWanted()
{
    QVERIFY(fault(u"status"_s, u":textEnableNumbers$"_s, {{u"status"_s, 409}}));
    const auto dialog = wizard();
    QVERIFY(complete(*dialog, {number(1), tollFree(1)}));
    QVERIFY(submits(*dialog));
    QCOMPARE(dialog->submit().count(SubmitState::Created), 1);
    const auto *review = dialog->page(int(TextEnableStep::Review));
    QVERIFY2(review->explanation().startsWith(u"1 hosting order"_s), qPrintable(review->explanation()));
    QCOMPARE(review->state(), views::StepState::NeedsYou);
    dialog->flow().setChosen({number(1)}, false);
    QVERIFY2(review->explanation().startsWith(u"All hosting orders are made"_s), qPrintable(review->explanation()));
    QCOMPARE(review->state(), views::StepState::Done);
    QCOMPARE(control<QPushButton>(*dialog, "next")->text().remove(u'&'), u"Close"_s);
    QVERIFY(drafts().empty());
}

void TestTextEnableWizardDraft::saysThatNothingIsLeftWhenNoneIsWanted()
{
    QVERIFY(fault(u"status"_s, u":textEnableNumbers$"_s, {{u"status"_s, 409}}));
    const auto dialog = wizard();
    QVERIFY(complete(*dialog, {number(1)}));
    QVERIFY(submits(*dialog));
    QCOMPARE(dialog->submit().count(SubmitState::Refused), 1);
    dialog->flow().setChosen({number(1)}, false);
    const QString words = dialog->page(int(TextEnableStep::Review))->explanation();
    QVERIFY2(words.startsWith(u"Nothing is left to send"_s), qPrintable(words));
}

void TestTextEnableWizardDraft::claimsNothingBeforeTheJournalIsKnown()
{
    auto dialog = wizard();
    QVERIFY(complete(*dialog, {number(1)}));
    dialog.reset();
    const store::LoadedTextEnable kept = left();
    QVERIFY(await(desk->database().run([](store::Connection &connection) {
        return connection.exec(u"ALTER TABLE intents RENAME TO elsewhere"_s);
    })).has_value());
    dialog = resumed(kept);
    QTRY_VERIFY(!dialog->submit().isReconciling() && !dialog->flow().isReading());
    QVERIFY(!dialog->submit().isKnown());
    const QString words = dialog->page(int(TextEnableStep::Review))->explanation();
    QVERIFY2(words.contains(u"has still to be read"_s), qPrintable(words));
    prompts.answer = 1; // would discard it
    control<QPushButton>(*dialog, "leave")->click();
    QVERIFY(prompts.asked.isEmpty());
    QVERIFY(!dialog->isVisible());
    dialog.reset();
    QCOMPARE(drafts().size(), 1U);
}

QTEST_MAIN(TestTextEnableWizardDraft)
#include "tst_textenablewizarddraft.moc"
