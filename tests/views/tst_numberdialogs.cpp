#include "views/numberdialogbench.h"

#include "views/forms/numberform.h"
#include "views/widgets/datatable.h"
#include "views/widgets/errorbanner.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

//! The dialogs that change and release numbers, by their controls, against a sandbox.
class TestNumberDialogs : public NumberDialogBench
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void renamesANumber();
    void putsTheServersWordsUnderTheField();
    void leadsToTheRelinkingWhereTwoRequestsAreNeeded();
    void fillsInWhatDidNotArrive();
    void saysWhatHappensWhenNoAnswerCame();
    void showsTheNamesOfThisDesk();
    void relinksWithItsSteps();
    void goesOnWithWhatAnEarlierRunLeft();
    void leavesANumberUnlinkedWhenItIsSaid();
    void forgetsARelinkingThatNeverBegan();
    void showsADryRunBeforeAnythingIsSent();
    void changesManyAndSavesAnUndoFile();
    void takesAChangeBackFromItsFile();
    void refusesAFileOfAnotherKind();
    void asksForTheLastDigitsBeforeARelease();
    void asksForTheCountBeforeSeveral();
    void releasesNothingThatIsProtected();
    void protectsWithAReasonAndLetsGo();

private:
    domain::NumberJob leaveHalf();
    std::vector<domain::NumberJob> kept()
    {
        return await(jobs->list(desk->desk().profileKey)).value_or(std::vector<domain::NumberJob>(1));
    }

    QString m_number;
};

void TestNumberDialogs::init()
{
    QVERIFY(beginDialogs());
    m_number = add(101);
}

void TestNumberDialogs::cleanup()
{
    names.reset();
    jobs.reset();
    protectedNumbers.reset();
    ids.reset();
}

void TestNumberDialogs::renamesANumber()
{
    const auto dialog = changeDialog(m_number);
    auto *name = child<QLineEdit>(*dialog, "numberName");
    auto *go = child<QPushButton>(*dialog, "numberChangeGo");
    QTRY_COMPARE(name->text(), u"Desk 101"_s);
    QVERIFY(!go->isEnabled()); // nothing differs yet
    name->setText(u"Front desk"_s);
    QVERIFY(go->isEnabled());
    QTest::keyClick(dialog.get(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(now(m_number).displayName, u"Front desk"_s);
    QTRY_VERIFY(child<views::ErrorBanner>(*dialog, "numberChangeBanner")->text().contains(u"has the change"_s));
    QVERIFY(!go->isEnabled());
    QCOMPARE(changes(), 1);
}

void TestNumberDialogs::putsTheServersWordsUnderTheField()
{
    const auto dialog = changeDialog(m_number);
    auto *name = child<QLineEdit>(*dialog, "numberName");
    QTRY_COMPARE(name->text(), u"Desk 101"_s);
    QVERIFY(desk->sandbox().addFault({{u"kind"_s, u"status"_s}, {u"verb"_s, u"PATCH"_s}, {u"status"_s, 400},
                {u"body"_s,
                    QJsonObject{{u"error"_s,
                        QJsonObject{{u"code"_s, 400}, {u"message"_s, u"no"_s}, {u"status"_s, u"INVALID_ARGUMENT"_s},
                            {u"details"_s,
                                QJsonArray{QJsonObject{{u"type"_s, u"BadRequest"_s},
                                    {u"fieldViolations"_s,
                                        QJsonArray{QJsonObject{{u"field"_s, u"displayName"_s},
                                            {u"description"_s, u"<b>not</b> this name"_s}}}}}}}}}}}})
        > 0);
    name->setText(u"x"_s);
    child<QPushButton>(*dialog, "numberChangeGo")->click();
    auto *form = dialog->findChild<views::NumberForm *>();
    QTRY_COMPARE(form->issueAt(u"displayName"_s), u"<b>not</b> this name"_s);
    QVERIFY(child<views::ErrorBanner>(*dialog, "numberChangeBanner")->text().contains(u"was not changed"_s));
    name->setText(u"y"_s); // the server's word no longer holds
    QVERIFY(form->issueAt(u"displayName"_s).isEmpty());
}

void TestNumberDialogs::leadsToTheRelinkingWhereTwoRequestsAreNeeded()
{
    const auto dialog = changeDialog(m_number);
    auto *plan = child<QLineEdit>(*dialog, "numberPlan");
    QTRY_COMPARE(plan->text(), u"plan-a"_s);
    plan->setText(u"plan-b"_s);
    const QSignalSpy wanted(dialog.get(), &views::NumberChangeDialog::relinkRequested);
    child<QPushButton>(*dialog, "numberChangeGo")->click();
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted[0][1].value<domain::NumberSettings>().servicePlanId, u"plan-b"_s);
    QCOMPARE(changes(), 0);
}

void TestNumberDialogs::fillsInWhatDidNotArrive()
{
    const auto dialog = changeDialog(m_number, {.sentBefore = domain::NumberChange{.displayName = u"lost"_s}});
    QTRY_COMPARE(child<QLineEdit>(*dialog, "numberName")->text(), u"lost"_s);
    QVERIFY(child<QPushButton>(*dialog, "numberChangeGo")->isEnabled());
    QCOMPARE(changes(), 0);
}

void TestNumberDialogs::saysWhatHappensWhenNoAnswerCame()
{
    desk->desk().timing.writeTimeout = std::chrono::hours(1); // it stays unknown
    const auto dialog = changeDialog(m_number);
    auto *name = child<QLineEdit>(*dialog, "numberName");
    QTRY_COMPARE(name->text(), u"Desk 101"_s);
    QVERIFY(fault(u"drop-before"_s, u"PATCH"_s));
    name->setText(u"x"_s);
    child<QPushButton>(*dialog, "numberChangeGo")->click();
    QTRY_VERIFY(child<views::ErrorBanner>(*dialog, "numberChangeBanner")->text().contains(u"no answer came"_s));
    QVERIFY(child<QLabel>(*dialog, "numberChangeWhy")->text().contains(u"Nothing is sent again"_s));
    QVERIFY(!child<QPushButton>(*dialog, "numberChangeGo")->isEnabled());
}

void TestNumberDialogs::showsTheNamesOfThisDesk()
{
    names->rename(store::SeenKind::ServicePlan, u"plan-a"_s, u"Alerts"_s);
    const auto dialog = changeDialog(m_number);
    auto *plan = child<QLineEdit>(*dialog, "numberPlan");
    QTRY_COMPARE(plan->text(), u"plan-a"_s);
    const auto says = [&](const QString &text) {
        const auto labels = dialog->findChildren<QLabel *>();
        return std::ranges::any_of(labels, [&](const QLabel *label) { return label->text().contains(text); });
    };
    QTRY_VERIFY(says(u"Alerts"_s));
    plan->setText({});
    QVERIFY(says(u"Now: Alerts · plan-a"_s));
}

void TestNumberDialogs::relinksWithItsSteps()
{
    const auto dialog = relinkDialog(m_number);
    auto *plan = child<QLineEdit>(*dialog, "numberPlan");
    auto *go = child<QPushButton>(*dialog, "relinkGo");
    QTRY_COMPARE(plan->text(), u"plan-a"_s);
    QVERIFY(!go->isEnabled());
    plan->setText(u"plan-b"_s);
    QVERIFY(go->isEnabled());
    go->click();
    QTRY_VERIFY(child<QLabel>(*dialog, "relinkWords2")->text().contains(u"Under way"_s));
    QCOMPARE(child<QLabel>(*dialog, "relinkStep1")->text(), u"Unlink from plan-a"_s);
    QTRY_VERIFY_WITH_TIMEOUT(provision() && now(m_number).sms.servicePlanId == u"plan-b"_s, 15'000);
    QTRY_VERIFY(child<views::ErrorBanner>(*dialog, "relinkBanner")->text().contains(u"linked anew"_s));
    QCOMPARE(changes(), 2);
    QVERIFY(!child<QPushButton>(*dialog, "relinkBack")->isVisible());
}

//! A relinking that ended between its two requests.
domain::NumberJob TestNumberDialogs::leaveHalf()
{
    add(101, {{u"servicePlanId"_s, u""_s}});
    const domain::NumberSettings before{.displayName = u"Desk 101"_s, .servicePlanId = u"plan-a"_s};
    domain::NumberSettings after = before;
    after.servicePlanId = u"plan-b"_s;
    domain::NumberJob left{.id = u"left"_s,
        .kind = domain::NumberJobKind::Relink,
        .rows = {{.plan = {.number = m_number, .before = before, .after = after}, .unlinked = true}}};
    if (!await(jobs->add(desk->desk().profileKey, left)))
        qFatal("the job is not kept");
    return left;
}

void TestNumberDialogs::goesOnWithWhatAnEarlierRunLeft()
{
    const auto dialog = relinkDialog(m_number, {.left = leaveHalf()});
    QTRY_VERIFY(child<QPushButton>(*dialog, "relinkBack")->isVisible());
    QVERIFY(child<QPushButton>(*dialog, "relinkGo")->isEnabled());
    QVERIFY(child<QLabel>(*dialog, "relinkWhy")->text().contains(u"linked to nothing"_s));
    QCOMPARE(changes(), 0);
    child<QPushButton>(*dialog, "relinkBack")->click();
    QTRY_VERIFY_WITH_TIMEOUT(provision() && now(m_number).sms.servicePlanId == u"plan-a"_s, 15'000);
    QCOMPARE(changes(), 1);
}

void TestNumberDialogs::leavesANumberUnlinkedWhenItIsSaid()
{
    const auto dialog = relinkDialog(m_number, {.left = leaveHalf()});
    auto *stay = child<QPushButton>(*dialog, "relinkStay");
    QTRY_VERIFY(stay->isVisible());
    stay->click();
    QVERIFY(!dialog->isVisible());
    QTRY_VERIFY(kept().empty());
    QCOMPARE(changes(), 0);
}

//! Nothing of it is open: nobody is asked about it again.
void TestNumberDialogs::forgetsARelinkingThatNeverBegan()
{
    QVERIFY(fault(u"status"_s, u"PATCH"_s, 1, 403));
    const auto dialog = relinkDialog(m_number);
    auto *plan = child<QLineEdit>(*dialog, "numberPlan");
    QTRY_COMPARE(plan->text(), u"plan-a"_s);
    QVERIFY(!child<QPushButton>(*dialog, "relinkStay")->isVisible());
    plan->setText(u"plan-b"_s);
    child<QPushButton>(*dialog, "relinkGo")->click();
    QTRY_COMPARE(changes(), 1);
    QTRY_VERIFY(child<QPushButton>(*dialog, "relinkGo")->isVisible()); // again
    QCOMPARE(kept().size(), 1u);
    child<QPushButton>(*dialog, "relinkLeave")->click();
    QTRY_VERIFY(kept().empty());
    QCOMPARE(now(m_number).sms.servicePlanId, u"plan-a"_s);
}

void TestNumberDialogs::showsADryRunBeforeAnythingIsSent()
{
    const auto dialog = bulkDialog({m_number, add(102), add(103, {{u"displayName"_s, u"Clinic 3"_s}})});
    auto *go = child<QPushButton>(*dialog, "bulkGo");
    QVERIFY(!go->isEnabled());
    child<QCheckBox>(*dialog, "bulkNameBox")->setChecked(true);
    child<QLineEdit>(*dialog, "bulkName")->setText(u"Clinic {n}"_s);
    const auto *table = child<views::DataTable>(*dialog, "bulkTable");
    const QAbstractItemModelTester tester(table->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    const auto cell = [&](int row, int column) { return table->model()->index(row, column).data().toString(); };
    QTRY_COMPARE(cell(1, tables::NumberJobModel::Becomes), u"Clinic 2"_s);
    QCOMPARE(cell(1, tables::NumberJobModel::Was), u"Desk 102"_s);
    QCOMPARE(cell(2, tables::NumberJobModel::StatusColumn), u"Nothing to change"_s);
    QVERIFY(go->text().contains(u"2"_s));
    QVERIFY(child<QLabel>(*dialog, "bulkCounts")->text().startsWith(u"2 to change, 1 to stay"_s));
    QCOMPARE(changes(), 0);
    QCOMPARE(dialog->findChild<tables::NumberJobModel *>()->rowCount(), 3);
}

void TestNumberDialogs::changesManyAndSavesAnUndoFile()
{
    const auto dialog = bulkDialog({m_number, add(102)});
    dialog->choose(domain::NumberMember::CallbackUrl);
    child<QLineEdit>(*dialog, "bulkCallback")->setText(u"https://hooks.example.com"_s);
    auto *go = child<QPushButton>(*dialog, "bulkGo");
    QTRY_VERIFY(go->isEnabled());
    go->click();
    auto *save = child<QPushButton>(*dialog, "bulkSaveUndo");
    QTRY_VERIFY(child<QLabel>(*dialog, "bulkCounts")->text().startsWith(u"2 of 2 changed"_s));
    QTRY_VERIFY(save->isEnabled());
    QCOMPARE(now(m_number).callbackUrl, u"https://hooks.example.com"_s);
    prompts.fileToSave = desk->filePath(u"undo.csv"_s);
    save->click();
    QFile file(prompts.fileToSave);
    QTRY_VERIFY(file.exists());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray undo = file.readAll();
    QVERIFY2(undo.contains("+12085550101,callbackUrl,\"\",https://hooks.example.com"), undo.constData());
    dialog->reject();
    QTRY_VERIFY(await(jobs->list(desk->desk().profileKey)).value().empty());
}

void TestNumberDialogs::takesAChangeBackFromItsFile()
{
    add(101, {{u"displayName"_s, u"new"_s}});
    prompts.fileToOpen = desk->filePath(u"undo.csv"_s);
    QFile file(prompts.fileToOpen);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("number,member,old,new\r\n+12085550101,displayName,old,new\r\n+12085550999,displayName,a,b\r\n");
    file.close();
    const auto dialog = bulkDialog({});
    child<QPushButton>(*dialog, "bulkReadUndo")->click();
    auto *go = child<QPushButton>(*dialog, "bulkGo");
    QTRY_VERIFY(go->isEnabled());
    QVERIFY(child<views::ErrorBanner>(*dialog, "bulkBanner")->text().contains(u"could not be read"_s));
    go->click();
    QTRY_COMPARE(now(m_number).displayName, u"old"_s);
    QCOMPARE(changes(), 1);
}

void TestNumberDialogs::refusesAFileOfAnotherKind()
{
    prompts.fileToOpen = desk->writeLetter();
    const auto dialog = bulkDialog({m_number});
    child<QPushButton>(*dialog, "bulkReadUndo")->click();
    QVERIFY(child<views::ErrorBanner>(*dialog, "bulkBanner")->text().contains(u"is no file of an earlier change"_s));
    QVERIFY(!child<QPushButton>(*dialog, "bulkGo")->isEnabled());
}

void TestNumberDialogs::asksForTheLastDigitsBeforeARelease()
{
    const auto dialog = releaseDialog({m_number});
    auto *typed = child<QLineEdit>(*dialog, "releaseTyped");
    auto *go = child<QPushButton>(*dialog, "releaseGo");
    QTRY_VERIFY(typed->isVisible());
    typed->setText(u"1"_s);
    QVERIFY(!go->isEnabled());
    typed->setText(u"0101"_s);
    QVERIFY(!go->isEnabled()); // it is linked: the warnings are to be read
    child<QCheckBox>(*dialog, "releaseWarnings")->setChecked(true);
    QVERIFY(go->isEnabled());
    QTest::keyClick(typed, Qt::Key_Return);
    QCOMPARE(releases(), 0); // Enter keeps it
    const auto again = releaseDialog({m_number});
    QTRY_VERIFY(child<QLineEdit>(*again, "releaseTyped")->isVisible());
    child<QLineEdit>(*again, "releaseTyped")->setText(u"0101"_s);
    child<QCheckBox>(*again, "releaseWarnings")->setChecked(true);
    child<QPushButton>(*again, "releaseGo")->click();
    QTRY_VERIFY(now(m_number).expires.has_value());
    QTRY_VERIFY(child<QLabel>(*again, "releaseWords")->text().contains(u"works until"_s)
        || child<QLabel>(*again, "releaseWords")->text().contains(u"Each works"_s));
    QCOMPARE(releases(), 1);
}

void TestNumberDialogs::asksForTheCountBeforeSeveral()
{
    const auto dialog = releaseDialog({m_number, add(102, {{u"servicePlanId"_s, u""_s}, {u"trunkId"_s, u""_s}}),
        add(103, {{u"campaignId"_s, u"C1"_s}})});
    auto *typed = child<QLineEdit>(*dialog, "releaseTyped");
    QTRY_VERIFY(typed->isVisible());
    child<QCheckBox>(*dialog, "releaseWarnings")->setChecked(true);
    typed->setText(u"3"_s); // one of them stays
    QVERIFY(!child<QPushButton>(*dialog, "releaseGo")->isEnabled());
    typed->setText(u"2"_s);
    child<QPushButton>(*dialog, "releaseGo")->click();
    QTRY_COMPARE(releases(), 2);
    QVERIFY(!now(u"+12085550103"_s).expires);
}

void TestNumberDialogs::releasesNothingThatIsProtected()
{
    names->protect({m_number}, u"on trucks"_s);
    QTRY_VERIFY(names->protection(m_number));
    const auto dialog = releaseDialog({m_number});
    QTRY_COMPARE(child<QLabel>(*dialog, "releaseWhy")->text(), u"None of them can be released."_s);
    QVERIFY(!child<QPushButton>(*dialog, "releaseGo")->isEnabled());
    const auto *table = child<views::DataTable>(*dialog, "releaseTable");
    const QAbstractItemModelTester tester(table->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QVERIFY(table->model()->index(0, tables::ReleaseModel::Reason).data().toString().contains(u"on trucks"_s));
    QCOMPARE(releases(), 0);
}

void TestNumberDialogs::protectsWithAReasonAndLetsGo()
{
    views::ProtectDialog dialog(*names, {m_number, add(102)}, band);
    dialog.show();
    QVERIFY(!child<QPushButton>(dialog, "protectGo")->isEnabled());
    QVERIFY(!child<QPushButton>(dialog, "protectLetGo")->isVisible());
    child<QLineEdit>(dialog, "protectReason")->setText(u"on trucks"_s);
    child<QPushButton>(dialog, "protectGo")->click();
    QTRY_VERIFY(names->protection(m_number));
    QCOMPARE(names->protection(m_number)->reason, u"on trucks"_s);
    views::ProtectDialog again(*names, {m_number}, band);
    again.show();
    child<QPushButton>(again, "protectLetGo")->click();
    QTRY_VERIFY(!names->protection(m_number));
    QVERIFY(names->protection(u"+12085550102"_s));
}

QTEST_MAIN(TestNumberDialogs)
#include "tst_numberdialogs.moc"
