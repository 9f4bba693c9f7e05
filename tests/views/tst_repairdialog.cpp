#include "views/dialogs/repairdialog.h"

#include "flows/testdesk.h"
#include "views/format.h"
#include "views/widgets/datatable.h"
#include "views/widgets/errorbanner.h"
#include "views/wizardbench.h"

#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using views::RepairDialog;

//! The repair desk, against a sandbox.
class TestRepairDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void showsEachKindOfReason();
    void quotesTheServersWordsAsPlainText();
    void correctsTheNumbersOfTheChosenReason();
    void neverShowsASecret();
    void teachesWhatNobodyKnew();
    void takesATeachingBack();
    void draftsANoteAndSendsItOnlyWhenAsked();
    void keepsANoteThatCouldNotBeSent();
    void asksBeforeItForgetsANote();
    void offersANewDraftOfAnOrderThatIsConfirmed();
    void saysWhenNothingIsRejected();
    void saysWhenTheOrderCannotBeRead();
    void keepsTheChosenReasonWhenItIsReadAgain();
    void goesOnByKeyboard();
    void namesEveryControl();

private:
    std::unique_ptr<RepairDialog> repair(int groups);
    template <class W>
    static W *find(QWidget &parent, const QString &name)
    {
        const QList<W *> all = parent.findChildren<W *>(name);
        for (W *each : all) {
            if (each->isVisible())
                return each;
        }
        qFatal("no %s", qPrintable(name));
        return nullptr;
    }
    static QString text(QWidget &dialog, const QString &name)
    {
        return find<QWidget>(dialog, name)->property("text").toString();
    }

    std::unique_ptr<TestDesk> m_desk;
    std::unique_ptr<store::Database> m_database;
    std::unique_ptr<store::RejectionWords> m_words;
    TestPrompts m_prompts;
    qint64 m_order = 0;
};

void TestRepairDialog::init()
{
    m_prompts = TestPrompts();
    m_words.reset();
    m_database.reset();
    m_desk = std::make_unique<TestDesk>();
    QVERIFY(m_desk->isReady());
    m_database = std::make_unique<store::Database>(m_desk->filePath(u"words.sqlite"_s));
    QVERIFY(await(m_database->open()).has_value());
    m_words = std::make_unique<store::RejectionWords>(*m_database);
    m_order = m_desk->sandbox().createOrder(
        {u"+13125550100"_s, u"+13125550101"_s, u"+13125550102"_s, u"+13125550103"_s}, u"REF"_s);
    QVERIFY(m_order > 0);
}

std::unique_ptr<RepairDialog> TestRepairDialog::repair(int groups)
{
    auto flow = std::make_unique<flows::RepairFlow>(
        m_desk->desk(), domain::OrderId{QString::number(m_order)}, m_desk->settler(), *m_words);
    auto dialog = std::make_unique<RepairDialog>(std::move(flow), views::BandInfo(), m_prompts);
    dialog->show();
    const auto *table = dialog->findChild<views::DataTable *>(u"repairGroups"_s);
    if (!QTest::qWaitFor([&] { return table->model()->rowCount() == groups && table->isVisible(); }, 15'000))
        return {};
    return dialog;
}

void TestRepairDialog::showsEachKindOfReason()
{
    QVERIFY(m_desk->sandbox().reject(m_order, {u"+13125550100"_s, u"+13125550102"_s}, u"Invalid port-out PIN"_s));
    QVERIFY(m_desk->sandbox().reject(m_order, {u"+13125550101"_s}, u"Address mismatch"_s));
    const auto dialog = repair(2);
    QVERIFY(dialog);
    auto *table = find<views::DataTable>(*dialog, u"repairGroups"_s);
    QCOMPARE(table->model()->index(0, 0).data().toString(), u"Port-out PIN"_s);
    QCOMPARE(table->model()->index(0, 1).data().toString(), u"2"_s);
    QCOMPARE(table->model()->index(1, 0).data().toString(), u"Service address"_s);
    QCOMPARE(text(*dialog, u"repairReason/0"_s), u"“Invalid port-out PIN”"_s);
    table->setCurrentIndex(table->model()->index(1, 0));
    QTRY_COMPARE(text(*dialog, u"repairReason/0"_s), u"“Address mismatch”"_s);
    QCOMPARE(text(*dialog, u"repairGo"_s), u"C&orrect %1…"_s.arg(views::format::numbers(1)));
}

void TestRepairDialog::quotesTheServersWordsAsPlainText()
{
    QVERIFY(m_desk->sandbox().reject(m_order, {u"+13125550100"_s}, u"<b>PIN</b> <img src=x> is\u202Ewrong"_s));
    const auto dialog = repair(1);
    QVERIFY(dialog);
    auto *label = find<QLabel>(*dialog, u"repairReason/0"_s);
    QVERIFY(label->text().contains(u"<b>PIN</b>"_s));
    QCOMPARE(label->textFormat(), Qt::PlainText);
}

void TestRepairDialog::correctsTheNumbersOfTheChosenReason()
{
    QVERIFY(m_desk->sandbox().reject(m_order, {u"+13125550100"_s, u"+13125550102"_s}, u"Invalid port-out PIN"_s));
    const auto dialog = repair(1);
    QVERIFY(dialog);
    QSignalSpy correct(dialog.get(), &RepairDialog::correctRequested);
    find<QPushButton>(*dialog, u"repairGo"_s)->click();
    QCOMPARE(correct.count(), 1);
    const auto start = correct.front()[1].value<views::UpdateDialog::Start>();
    QCOMPARE(start.numbers, (QStringList{u"+13125550100"_s, u"+13125550102"_s}));
    QCOMPARE(start.fields, QSet<QString>{u"portOutInfo.existingPortOutPin"_s});
    QVERIFY(start.why.contains(u"Invalid port-out PIN"_s));
    QCOMPARE(m_desk->sandbox().count(u"PUT"_s, u"portIns"_s), 0);
}

void TestRepairDialog::neverShowsASecret()
{
    const QJsonObject order = m_desk->sandbox().porting("GET", u"/orders/portIns/%1"_s.arg(m_order)).object;
    const QJsonValue portOut = order[u"phoneNumbers"_s][0][u"portOutInfo"_s];
    const QString pin = portOut[u"existingPortOutPin"_s].toString();
    const QString account = portOut[u"accountNum"_s].toString();
    QVERIFY(!pin.isEmpty() || !account.isEmpty());
    QVERIFY(m_desk->sandbox().reject(m_order, {u"+13125550100"_s}, u"Wireless: account number, PIN and ZIP"_s));
    const auto dialog = repair(1);
    QVERIFY(dialog);
    find<QPushButton>(*dialog, u"repairDraftNote"_s)->click();
    QString shown = find<QPlainTextEdit>(*dialog, u"repairNoteText"_s)->toPlainText();
    const auto labels = dialog->findChildren<QLabel *>();
    for (const QLabel *label : labels)
        shown += label->text() + u'\n';
    QVERIFY(shown.contains(u"set, masked"_s));
    for (const QString &secret : {pin, account})
        QVERIFY(secret.isEmpty() || !shown.contains(secret));
}

void TestRepairDialog::teachesWhatNobodyKnew()
{
    QVERIFY(m_desk->sandbox().reject(m_order, {u"+13125550100"_s}, u"RC 7A, see remarks"_s));
    const auto dialog = repair(1);
    QVERIFY(dialog);
    auto *table = find<views::DataTable>(*dialog, u"repairGroups"_s);
    QCOMPARE(table->model()->index(0, 0).data().toString(), u"Not known"_s);
    find<QPushButton>(*dialog, u"repairTeach/0"_s)->click();
    auto *teach = find<QDialog>(*dialog, u"teachDialog"_s);
    auto *go = find<QPushButton>(*teach, u"teachGo"_s);
    QVERIFY(!go->isEnabled()); // no kind is proposed for what nobody knows
    find<QLineEdit>(*teach, u"teachWords"_s)->setText(u"rc 7b"_s);
    QVERIFY(text(*teach, u"teachVerdict"_s).contains(u"Not found"_s));
    find<QLineEdit>(*teach, u"teachWords"_s)->setText(u"rc 7a"_s);
    QVERIFY(text(*teach, u"teachVerdict"_s).startsWith(u"Found"_s));
    auto *kind = find<QComboBox>(*teach, u"teachKind"_s);
    kind->setCurrentIndex(kind->findData(int(domain::RejectionKind::Locked)));
    QVERIFY(go->isEnabled());
    go->click();
    QTRY_COMPARE(table->model()->index(0, 0).data().toString(), u"Port freeze or lock"_s);
    QTRY_VERIFY(find<QPushButton>(*dialog, u"repairUndo"_s));
}

void TestRepairDialog::takesATeachingBack()
{
    QVERIFY(m_desk->sandbox().reject(m_order, {u"+13125550100"_s}, u"RC 7A"_s));
    const auto dialog = repair(1);
    QVERIFY(dialog);
    find<QPushButton>(*dialog, u"repairTeach/0"_s)->click();
    auto *teach = find<QDialog>(*dialog, u"teachDialog"_s);
    find<QComboBox>(*teach, u"teachKind"_s)->setCurrentIndex(3);
    find<QPushButton>(*teach, u"teachGo"_s)->click();
    auto *banner = dialog->findChild<views::ErrorBanner *>(u"repairBanner"_s);
    QTRY_VERIFY(banner->isVisible());
    find<QPushButton>(*dialog, u"repairUndo"_s)->click();
    auto *table = find<views::DataTable>(*dialog, u"repairGroups"_s);
    QTRY_COMPARE(table->model()->index(0, 0).data().toString(), u"Not known"_s);
    QVERIFY(await(m_words->list()).value().empty());
}

void TestRepairDialog::draftsANoteAndSendsItOnlyWhenAsked()
{
    QVERIFY(m_desk->sandbox().reject(m_order, {u"+13125550100"_s}, u"Invalid port-out PIN"_s));
    const auto dialog = repair(1);
    QVERIFY(dialog);
    auto *note = find<QPlainTextEdit>(*dialog, u"repairNoteText"_s);
    QVERIFY(note->toPlainText().isEmpty());
    find<QPushButton>(*dialog, u"repairDraftNote"_s)->click();
    QVERIFY(note->toPlainText().contains(u"Invalid port-out PIN"_s));
    QCOMPARE(m_desk->sandbox().count(u"POST"_s, u"notes"_s), 0);
    note->setPlainText(u"Please try again"_s);
    find<QPushButton>(*dialog, u"repairSendNote"_s)->click();
    auto *banner = dialog->findChild<views::ErrorBanner *>(u"repairBanner"_s);
    QTRY_VERIFY(banner->text().contains(u"The note was sent"_s));
    QVERIFY(note->toPlainText().isEmpty());
    QCOMPARE(m_desk->sandbox().count(u"POST"_s, u"notes"_s), 1);
}

void TestRepairDialog::keepsANoteThatCouldNotBeSent()
{
    QVERIFY(m_desk->sandbox().reject(m_order, {u"+13125550100"_s}, u"Invalid port-out PIN"_s));
    const auto dialog = repair(1);
    QVERIFY(dialog);
    m_desk->sandbox().addFault({{u"kind"_s, u"status"_s}, {u"status"_s, 422}, {u"verb"_s, u"POST"_s}});
    auto *note = find<QPlainTextEdit>(*dialog, u"repairNoteText"_s);
    note->setPlainText(u"Please try again"_s);
    find<QPushButton>(*dialog, u"repairSendNote"_s)->click();
    auto *banner = dialog->findChild<views::ErrorBanner *>(u"repairBanner"_s);
    QTRY_VERIFY(!banner->text().isEmpty());
    QCOMPARE(note->toPlainText(), u"Please try again"_s);
}

void TestRepairDialog::asksBeforeItForgetsANote()
{
    QVERIFY(m_desk->sandbox().reject(m_order, {u"+13125550100"_s}, u"Invalid port-out PIN"_s));
    const auto dialog = repair(1);
    QVERIFY(dialog);
    find<QPushButton>(*dialog, u"repairDraftNote"_s)->click();
    find<QPushButton>(*dialog, u"repairClose"_s)->click();
    QCOMPARE(m_prompts.asked.size(), 1);
    QVERIFY(dialog->isVisible());
    m_prompts.answer = 1;
    find<QPushButton>(*dialog, u"repairClose"_s)->click();
    QVERIFY(!dialog->isVisible());
}

void TestRepairDialog::offersANewDraftOfAnOrderThatIsConfirmed()
{
    QVERIFY(m_desk->sandbox().reject(m_order, {u"+13125550100"_s}, u"Invalid port-out PIN"_s));
    QVERIFY(m_desk->sandbox().reject(m_order, {u"+13125550101"_s}, u"Address mismatch"_s));
    QVERIFY(m_desk->sandbox().confirm(m_order, {{u"leaveRejected"_s, true}}));
    const auto dialog = repair(2);
    QVERIFY(dialog);
    auto *go = find<QPushButton>(*dialog, u"repairGo"_s);
    QCOMPARE(go->text(), u"New draft of %1…"_s.arg(views::format::numbers(2)));
    QVERIFY(!text(*dialog, u"repairWhy"_s).isEmpty());
    QSignalSpy successor(dialog.get(), &RepairDialog::successorRequested);
    QSignalSpy correct(dialog.get(), &RepairDialog::correctRequested);
    go->click();
    QCOMPARE(successor.count(), 1);
    QCOMPARE(successor.front()[1].toStringList(), (QStringList{u"+13125550100"_s, u"+13125550101"_s}));
    QCOMPARE(correct.count(), 0);
}

void TestRepairDialog::saysWhenNothingIsRejected()
{
    auto flow = std::make_unique<flows::RepairFlow>(
        m_desk->desk(), domain::OrderId{QString::number(m_order)}, m_desk->settler(), *m_words);
    RepairDialog dialog(std::move(flow), {}, m_prompts);
    dialog.show();
    const auto says = [&] {
        const auto labels = dialog.findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
            return label->isVisible() && label->text() == u"No number of this order is rejected.";
        });
    };
    QTRY_VERIFY_WITH_TIMEOUT(says(), 15'000);
    QVERIFY(!dialog.findChild<QPushButton *>(u"repairGo"_s)->isVisible());
}

void TestRepairDialog::saysWhenTheOrderCannotBeRead()
{
    m_desk->sandbox().addFault({{u"kind"_s, u"status"_s}, {u"status"_s, 404}, {u"verb"_s, u"GET"_s}});
    auto flow = std::make_unique<flows::RepairFlow>(
        m_desk->desk(), domain::OrderId{QString::number(m_order)}, m_desk->settler(), *m_words);
    RepairDialog dialog(std::move(flow), {}, m_prompts);
    dialog.show();
    const auto shown = [&] {
        const auto banners = dialog.findChildren<views::ErrorBanner *>();
        return std::any_of(banners.begin(), banners.end(),
            [](const views::ErrorBanner *banner) { return banner->isVisible() && !banner->text().isEmpty(); });
    };
    QTRY_VERIFY_WITH_TIMEOUT(shown(), 15'000);
    QVERIFY(!dialog.findChild<QPushButton *>(u"repairGo"_s)->isEnabled());
}

void TestRepairDialog::keepsTheChosenReasonWhenItIsReadAgain()
{
    QVERIFY(m_desk->sandbox().reject(m_order, {u"+13125550100"_s, u"+13125550102"_s}, u"Invalid port-out PIN"_s));
    QVERIFY(m_desk->sandbox().reject(m_order, {u"+13125550101"_s}, u"Address mismatch"_s));
    const auto dialog = repair(2);
    QVERIFY(dialog);
    auto *table = find<views::DataTable>(*dialog, u"repairGroups"_s);
    table->setCurrentIndex(table->model()->index(1, 0));
    const int before = m_desk->sandbox().count(u"GET"_s, u"orders/portIns/"_s);
    QVERIFY(QTest::qWaitForWindowActive(dialog.get()));
    QTest::keyClick(dialog.get(), Qt::Key_F5);
    QTRY_VERIFY(m_desk->sandbox().count(u"GET"_s, u"orders/portIns/"_s) > before);
    QTRY_VERIFY(find<QPushButton>(*dialog, u"repairGo"_s)->isEnabled());
    QCOMPARE(text(*dialog, u"repairReason/0"_s), u"“Address mismatch”"_s);
}

void TestRepairDialog::goesOnByKeyboard()
{
    QVERIFY(m_desk->sandbox().reject(m_order, {u"+13125550100"_s}, u"Invalid port-out PIN"_s));
    const auto dialog = repair(1);
    QVERIFY(dialog);
    QSignalSpy correct(dialog.get(), &RepairDialog::correctRequested);
    auto *table = find<views::DataTable>(*dialog, u"repairGroups"_s);
    QVERIFY(QTest::qWaitForWindowActive(dialog.get()));
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Return);
    QTRY_COMPARE(correct.count(), 1);
    QTest::keyClick(table, Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(correct.count(), 2);
}

void TestRepairDialog::namesEveryControl()
{
    QVERIFY(m_desk->sandbox().reject(m_order, {u"+13125550100"_s}, u"Invalid port-out PIN"_s));
    const auto dialog = repair(1);
    QVERIFY(dialog);
    const auto children = dialog->findChildren<QWidget *>();
    for (const QWidget *control : children) {
        const bool isControl = qobject_cast<const QAbstractButton *>(control)
            || qobject_cast<const QPlainTextEdit *>(control) || qobject_cast<const QAbstractItemView *>(control);
        if (!isControl || !control->isVisible() || control->inherits("QTableCornerButton")
            || qobject_cast<const QAbstractItemView *>(control->parentWidget()))
            continue;
        QVERIFY2(!control->accessibleName().isEmpty(), qPrintable(control->objectName()));
    }
}

QTEST_MAIN(TestRepairDialog)
#include "tst_repairdialog.moc"
