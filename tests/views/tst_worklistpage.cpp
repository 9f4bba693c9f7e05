#include "flows/orderlist.h"
#include "flows/orderreader.h"
#include "flows/orderwatch.h"
#include "flows/testdesk.h"
#include "flows/workcase.h"
#include "flows/worklistflow.h"
#include "views/delegates/actiondelegate.h"
#include "views/mainwindow.h"
#include "views/pages/worklistpage.h"
#include "views/style/theme.h"
#include "views/widgets/datatable.h"
#include "views/widgets/emptystate.h"
#include "views/widgets/errorbanner.h"
#include "views/widgets/pagestate.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace domain;
using flows::WorkReading;
using views::WorklistPage;

namespace {

//! Finds what a test wants it to.
class Findings final : public flows::WorkSource
{
    Q_OBJECT

public:
    WorkReading reading() const override { return state; }
    void start() override { }
    void refresh() override { ++refreshed; }
    void judgeAgain() override { }
    void find(const WorkItem &item) { Q_EMIT found(item.key, {item}); }
    void lose(const QString &key) { Q_EMIT found(key, {}); }
    void set(const WorkReading &reading)
    {
        state = reading;
        Q_EMIT readingChanged();
    }

    WorkReading state = {};
    int refreshed = 0;
};

WorkItem item(WorkReason reason, WorkAction action, WorkUrgency urgency, const QString &order)
{
    return {.key = u"order/%1/%2"_s.arg(order, storedName(reason)),
        .reason = reason,
        .action = action,
        .urgency = urgency,
        .order = {order},
        .name = u"Customer %1"_s.arg(order),
        .group = reason == WorkReason::GroupReady ? u"GW Grp1"_s : QString(),
        .numbers = 12,
        .concerned = 3,
        .since = QDate(2026, 11, 16),
        .businessDays = 6,
        .due = QDate(2026, 11, 24),
        .foc = QDate(2026, 11, 24)};
}

const WorkItem ready = item(WorkReason::GroupReady, WorkAction::Activate, WorkUrgency::Today, u"1"_s);
const WorkItem rejected = item(WorkReason::Rejected, WorkAction::Repair, WorkUrgency::Today, u"2"_s);
const WorkItem noFoc = item(WorkReason::NoFoc, WorkAction::Chase, WorkUrgency::ThisWeek, u"3"_s);
const WorkItem canceling = item(WorkReason::Canceling, WorkAction::Wait, WorkUrgency::Waiting, u"4"_s);

} // namespace

//! The worklist as a person sees it, in a window of its own.
class TestWorklistPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void walksWithJAndKOverTheHeadings();
    void opensTheOrderWithEnter();
    void pressesTheShownNextAction_data();
    void pressesTheShownNextAction();
    void chasesWithADraft();
    void pressesTheNextActionWithoutAPane();
    void saysWhyThereIsNothingToDo();
    void acknowledgesWithAReason();
    void reconcilesAnUnknownWrite();
    void staysLockedUntilAbsenceIsProven();
    void snoozesOnlyWithAReasonAndADayAhead();
    void undoesASnooze();
    void showsWhatIsSnoozedAndBringsItBack();
    void filtersByKindReferenceAndText();
    void saysThatNothingNeedsYou();
    void saysThatItIsNotReadYet();
    void saysThatTheReadingFailed();
    void keepsItsPlaceWhenEntriesComeAndGo();
    void copiesTheEvidence();
    void tellsTheStatusLineWhenItLooksNext();
    void namesEveryControl();

private:
    struct Bench;
    template <class W>
    W *child(const QString &name) const
    {
        for (W *candidate : m_page->window()->findChildren<W *>(name)) {
            if (candidate->isVisible())
                return candidate;
        }
        return nullptr;
    }
    QString text(const QString &name) const
    {
        const auto *label = child<QLabel>(name);
        return label ? label->text() : QString();
    }
    views::DataTable *table() const { return m_page->findChild<views::DataTable *>(u"worklistTable"_s); }
    void find(std::initializer_list<WorkItem> items);
    void key(int which, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    bool select(const QString &entry) { return table()->selectId(entry); }
    QDialog *dialog() const;

    std::unique_ptr<TestDesk> m_desk;
    std::unique_ptr<store::Database> m_database;
    std::unique_ptr<store::WorkMarks> m_marks;
    std::unique_ptr<flows::OrderReader> m_reader;
    std::unique_ptr<flows::OrderWatch> m_watch;
    std::unique_ptr<flows::WorklistFlow> m_worklist;
    std::unique_ptr<flows::WorkCase> m_work;
    std::unique_ptr<views::MainWindow> m_window;
    Findings *m_findings = nullptr;
    WorklistPage *m_page = nullptr;
    int m_run = 0;
};

void TestWorklistPage::initTestCase()
{
    new views::Theme(*qApp);
    m_desk = std::make_unique<TestDesk>(support::SandboxOptions{.now = u"2026-11-24T15:00:00Z"_s});
    QVERIFY(m_desk->isReady());
    // The server's time is known from its first answer.
    flows::OrderListFlow list(m_desk->desk().orders, m_desk->desk().now);
    list.refresh();
    QTRY_COMPARE(list.state(), flows::ListState::Complete);
}

void TestWorklistPage::init()
{
    m_database = std::make_unique<store::Database>(m_desk->filePath(u"marks%1.db"_s.arg(++m_run)));
    QVERIFY(await(m_database->open()).has_value());
    m_marks = std::make_unique<store::WorkMarks>(*m_database);
    const flows::Desk &desk = m_desk->desk();
    m_reader = std::make_unique<flows::OrderReader>(desk.orders, desk.now, desk.timing);
    m_watch = std::make_unique<flows::OrderWatch>(desk, *m_reader);
    m_worklist = std::make_unique<flows::WorklistFlow>(desk, *m_marks);
    auto findings = std::make_unique<Findings>();
    m_findings = findings.get();
    m_worklist->add(std::move(findings));
    m_work = std::make_unique<flows::WorkCase>(desk, *m_watch, m_desk->settler());
    m_findings->state = {.asOf = QDateTime(QDate(2026, 11, 24), QTime(15, 2, 17), Qt::UTC),
        .nextAt = QDateTime::currentDateTimeUtc().addSecs(43)};
    m_window = std::make_unique<views::MainWindow>(
        std::vector<views::PageSpec>{{.id = u"worklist"_s, .title = u"Worklist"_s, .create = [this] {
                                          m_page = new WorklistPage({.worklist = *m_worklist,
                                              .work = *m_work,
                                              .settler = m_desk->settler(),
                                              .now = m_desk->desk().now,
                                              .local = m_desk->desk().local});
                                          return m_page;
                                      }}});
    m_window->resize(1440, 900);
    m_window->showPage(u"worklist"_s);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_worklist->start();
    QTRY_VERIFY(m_worklist->reading().isComplete);
}

void TestWorklistPage::cleanup()
{
    m_window.reset();
    m_work.reset();
    m_worklist.reset();
    m_watch.reset();
    m_reader.reset();
    m_marks.reset();
    m_database.reset();
}

void TestWorklistPage::find(std::initializer_list<WorkItem> items)
{
    for (const WorkItem &each : items)
        m_findings->find(each);
    QTRY_COMPARE(m_worklist->entries().size(), items.size());
    QTRY_VERIFY(table()->isVisible());
}

void TestWorklistPage::key(int which, Qt::KeyboardModifiers modifiers)
{
    QWidget *focus = QApplication::focusWidget();
    QTest::keyClick(focus ? focus : m_window.get(), Qt::Key(which), modifiers);
}

QDialog *TestWorklistPage::dialog() const
{
    return child<QDialog>(u"markDialog"_s);
}

void TestWorklistPage::walksWithJAndKOverTheHeadings()
{
    find({ready, rejected, noFoc});
    QCOMPARE(table()->currentId(), ready.key); // the most urgent one
    QVERIFY(table()->hasFocus());
    key(Qt::Key_J);
    QCOMPARE(table()->currentId(), rejected.key);
    key(Qt::Key_J);
    QCOMPARE(table()->currentId(), noFoc.key);
    key(Qt::Key_K);
    key(Qt::Key_K);
    QCOMPARE(table()->currentId(), ready.key);
    key(Qt::Key_K);
    QCOMPARE(table()->currentId(), ready.key);
}

void TestWorklistPage::opensTheOrderWithEnter()
{
    find({ready, rejected});
    const QSignalSpy opened(m_page, &WorklistPage::openRequested);
    key(Qt::Key_J);
    key(Qt::Key_Return);
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.first().first().value<OrderId>(), rejected.order);
    QCOMPARE(m_page->shownOrders(), (std::vector<OrderId>{ready.order, rejected.order}));
}

void TestWorklistPage::pressesTheShownNextAction_data()
{
    QTest::addColumn<WorkReason>("reason");
    QTest::addColumn<WorkAction>("action");
    QTest::addColumn<QByteArray>("signal");
    const auto normalized = [](const char *signature) { return QMetaObject::normalizedSignature(signature); };
    QTest::newRow("repair") << WorkReason::Rejected << WorkAction::Repair
                            << normalized("repairRequested(domain::OrderId)");
    QTest::newRow("answer") << WorkReason::NoteFromSinch << WorkAction::Answer
                            << normalized("answerRequested(domain::OrderId)");
    QTest::newRow("activate") << WorkReason::GroupReady << WorkAction::Activate
                              << normalized("activateRequested(domain::OrderId,QStringList)");
    QTest::newRow("attach") << WorkReason::NoLoa << WorkAction::AttachLoa
                            << normalized("attachRequested(domain::OrderId)");
}

void TestWorklistPage::pressesTheShownNextAction()
{
    QFETCH(WorkReason, reason);
    QFETCH(WorkAction, action);
    QFETCH(QByteArray, signal);
    find({item(reason, action, WorkUrgency::Today, u"77"_s)});
    const QSignalSpy asked(m_page, QByteArray(QByteArray::number(QSIGNAL_CODE) + signal).constData());
    QVERIFY(asked.isValid());
    key(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.first().first().value<OrderId>().text, u"77"_s);
    // The button in the row does the same.
    auto *delegate
        = qobject_cast<views::ActionDelegate *>(table()->itemDelegateForColumn(tables::WorklistModel::NextAction));
    QVERIFY(delegate);
    Q_EMIT delegate->pressed(table()->currentIndex());
    QCOMPARE(asked.size(), 2);
}

void TestWorklistPage::chasesWithADraft()
{
    find({noFoc});
    const QSignalSpy chased(m_page, &WorklistPage::chaseRequested);
    key(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(chased.size(), 1);
    QVERIFY(chased.first().at(1).toString().contains(u"16 Nov 2026"_s));
}

void TestWorklistPage::pressesTheNextActionWithoutAPane()
{
    find({rejected});
    QVERIFY(child<QPushButton>(u"paneAction"_s));
    QVERIFY(!child<QPushButton>(u"nextAction"_s));
    key(Qt::Key_F8);
    QVERIFY(!child<QPushButton>(u"paneAction"_s));
    QVERIFY(child<QPushButton>(u"nextAction"_s));
    const QSignalSpy repaired(m_page, &WorklistPage::repairRequested);
    key(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(repaired.size(), 1);
    key(Qt::Key_F8);
    QVERIFY(child<QPushButton>(u"paneAction"_s));
}

void TestWorklistPage::saysWhyThereIsNothingToDo()
{
    find({canceling});
    QVERIFY(!child<QPushButton>(u"paneAction"_s));
    QVERIFY(!m_page->nextAction());
    QVERIFY(text(u"paneMeans"_s).contains(u"locked"_s));
}

void TestWorklistPage::acknowledgesWithAReason()
{
    WorkItem differs = item(WorkReason::FocDiffers, WorkAction::Acknowledge, WorkUrgency::Today, u"5"_s);
    differs.desired = QDate(2026, 12, 3);
    find({differs});
    key(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(dialog());
    QVERIFY(!child<QPushButton>(u"markGo"_s)->isEnabled());
    child<QLineEdit>(u"markReason"_s)->setText(u"They know"_s);
    child<QPushButton>(u"markGo"_s)->click();
    QTRY_COMPARE(m_worklist->counts().hidden, 1);
    QVERIFY(!m_worklist->find(differs.key)->mark->until.isValid());
}

void TestWorklistPage::reconcilesAnUnknownWrite()
{
    // A cancelation that never arrived: reading proves it.
    const QString order = QString::number(m_desk->sandbox().createOrder({u"+13125550190"_s}, u"REF"_s));
    const store::Intent intent = m_desk->desk().intent(store::IntentKind::CancelOrder, order, std::chrono::seconds(0));
    const auto begun = await(m_desk->journal().begin(intent));
    await(m_desk->journal().append(begun->id, {.state = store::OutcomeState::Unknown}));
    find({workOf(UnknownWrite{.intentId = begun->id, .order = {order}, .write = WorkWrite::Cancel, .name = u"REF"_s},
        m_desk->desk().local())});
    m_desk->sandbox().clearRequests();
    QTRY_VERIFY(text(u"paneHappened"_s).contains(u"cancelation"_s));
    key(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(m_desk->stateOf(begun->id), store::OutcomeState::Absent);
    QCOMPARE(m_desk->sandbox().count(u"DELETE"_s, u".*"_s), 0);
    const auto *banner = m_page->findChild<views::ErrorBanner *>(u"worklistBanner"_s);
    QTRY_VERIFY(banner->text().contains(u"did not arrive"_s));
}

void TestWorklistPage::staysLockedUntilAbsenceIsProven()
{
    find({workOf(
        UnknownWrite{.intentId = u"x"_s, .write = WorkWrite::Create, .name = u"REF"_s}, m_desk->desk().local())});
    const auto *again = child<QPushButton>(u"paneSendAgain"_s);
    QVERIFY(again && !again->isEnabled());
    QVERIFY(again->toolTip().contains(u"proven absent"_s));
    QVERIFY(!child<QPushButton>(u"paneOpen"_s)->isEnabled()); // there may be no order
}

void TestWorklistPage::snoozesOnlyWithAReasonAndADayAhead()
{
    find({noFoc, rejected});
    QVERIFY(select(noFoc.key));
    child<QPushButton>(u"paneSnooze"_s)->click();
    QTRY_VERIFY(dialog());
    auto *go = child<QPushButton>(u"markGo"_s);
    QVERIFY(!go->isEnabled());
    child<QLineEdit>(u"markReason"_s)->setText(u"  "_s);
    QVERIFY(!go->isEnabled());
    child<QLineEdit>(u"markReason"_s)->setText(u"They promised Friday"_s);
    QVERIFY(go->isEnabled());
    child<QRadioButton>(u"snoozeOtherDay"_s)->click();
    QVERIFY(!go->isEnabled());
    child<QLineEdit>(u"snoozeDay"_s)->setText(u"2026-11-24"_s); // today
    QVERIFY(!go->isEnabled());
    child<QLineEdit>(u"snoozeDay"_s)->setText(u"2026-11-27"_s);
    QVERIFY(go->isEnabled());
    go->click();
    QTRY_VERIFY(m_worklist->find(noFoc.key)->isHidden());
    QCOMPARE(m_worklist->find(noFoc.key)->mark->until, QDate(2026, 11, 27));
    QTRY_COMPARE(table()->currentId(), rejected.key);
}

void TestWorklistPage::undoesASnooze()
{
    find({noFoc});
    child<QPushButton>(u"paneSnooze"_s)->click();
    QTRY_VERIFY(dialog());
    child<QLineEdit>(u"markReason"_s)->setText(u"later"_s);
    child<QPushButton>(u"markGo"_s)->click();
    QTRY_COMPARE(m_worklist->counts().hidden, 1);
    QTRY_VERIFY(child<QPushButton>(u"undoMark"_s));
    child<QPushButton>(u"undoMark"_s)->click();
    QTRY_COMPARE(m_worklist->counts().hidden, 0);
    QTRY_VERIFY(table()->isVisible());
}

void TestWorklistPage::showsWhatIsSnoozedAndBringsItBack()
{
    find({noFoc});
    m_worklist->snooze(noFoc.key, QDate(2026, 11, 27), u"They promised Friday"_s);
    QTRY_COMPARE(m_worklist->counts().hidden, 1);
    auto *box = child<QCheckBox>(u"showSnoozed"_s);
    QTRY_VERIFY(box->text().contains(u"(1)"_s));
    QTRY_VERIFY(!table()->isVisible());
    box->click();
    QTRY_VERIFY(table()->isVisible());
    QVERIFY(select(noFoc.key));
    QVERIFY(text(u"paneMark"_s).contains(u"They promised Friday"_s));
    child<QPushButton>(u"paneAction"_s)->click(); // Un-snooze
    QTRY_COMPARE(m_worklist->counts().hidden, 0);
}

void TestWorklistPage::filtersByKindReferenceAndText()
{
    find({ready, rejected, noFoc});
    child<QLineEdit>(u"textFilter"_s)->setText(u"pending since"_s);
    QTRY_COMPARE(table()->model()->rowCount(), 2);
    QTRY_COMPARE(table()->currentId(), noFoc.key);
    child<QLineEdit>(u"textFilter"_s)->setText(u"nobody"_s);
    QTRY_VERIFY(child<views::EmptyState>(u"emptyState"_s));
    QVERIFY(child<views::EmptyState>(u"emptyState"_s)->accessibleName().contains(u"None of the 3"_s));
    child<QPushButton>(u"emptyAction"_s)->click();
    QTRY_COMPARE(table()->model()->rowCount(), 5);
    child<QAbstractButton>(u"filterKind"_s)->click();
    QTRY_VERIFY(child<QRadioButton>(u"choice%1"_s.arg(int(WorkReason::Rejected))));
    child<QRadioButton>(u"choice%1"_s.arg(int(WorkReason::Rejected)))->click();
    child<QPushButton>(u"filterApply"_s)->click();
    QTRY_COMPARE(table()->model()->rowCount(), 2);
}

void TestWorklistPage::saysThatNothingNeedsYou()
{
    const QSignalSpy asked(m_page, &WorklistPage::portInsRequested);
    QTRY_VERIFY(child<views::EmptyState>(u"emptyState"_s));
    const QString words = child<views::EmptyState>(u"emptyState"_s)->accessibleName();
    QVERIFY2(words.startsWith(u"Nothing needs you. Checked at 15:02:17, again in "_s), qPrintable(words));
    child<QPushButton>(u"emptyAction"_s)->click();
    QCOMPARE(asked.size(), 1);
}

void TestWorklistPage::saysThatItIsNotReadYet()
{
    m_findings->set({.isComplete = false});
    QTRY_VERIFY(child<views::EmptyState>(u"emptyState"_s)->accessibleName().startsWith(u"Not read yet."_s));
    child<QPushButton>(u"emptyAction"_s)->click();
    QCOMPARE(m_findings->refreshed, 1);
    m_findings->set({.isReading = true, .isComplete = false, .progress = {.done = 12, .total = 40}});
    QTRY_VERIFY(child<QWidget>(u"loading"_s));
    QVERIFY(child<QWidget>(u"loading"_s)->accessibleName().contains(u"12 of 40"_s));
}

void TestWorklistPage::saysThatTheReadingFailed()
{
    const WorkReading failed{.isComplete = false,
        .error = net::Error{.kind = net::ErrorKind::Offline},
        .failedAt = QDateTime(QDate(2026, 11, 24), QTime(14, 58, 40), Qt::UTC)};
    m_findings->set(failed);
    QTRY_VERIFY(child<views::EmptyState>(u"emptyState"_s)->accessibleName().contains(u"failed at 14:58:40"_s));
    // What was read before stays, under a banner.
    find({rejected});
    const auto *state = m_page->findChild<views::PageState *>();
    QTRY_VERIFY(state->banner()->isVisible());
    QVERIFY(table()->isVisible());
    m_findings->set({.asOf = QDateTime::currentDateTimeUtc()});
    QTRY_VERIFY(!state->banner()->isVisible());
}

void TestWorklistPage::keepsItsPlaceWhenEntriesComeAndGo()
{
    find({ready, noFoc});
    QVERIFY(select(noFoc.key));
    m_findings->find(rejected); // above it
    QTRY_COMPARE(table()->model()->rowCount(), 5);
    QCOMPARE(table()->currentId(), noFoc.key);
    m_findings->lose(noFoc.key);
    QTRY_COMPARE(table()->model()->rowCount(), 3);
    QCOMPARE(table()->currentId(), rejected.key); // the nearest
    m_findings->lose(ready.key);
    m_findings->lose(rejected.key);
    QTRY_VERIFY(child<views::EmptyState>(u"emptyState"_s));
}

void TestWorklistPage::copiesTheEvidence()
{
    find({rejected});
    child<QPushButton>(u"paneEvidence"_s)->click();
    const QString copied = QApplication::clipboard()->text();
    QVERIFY(copied.contains(u"Customer 2"_s));
    QVERIFY(copied.contains(u"Port-in 2"_s));
    QVERIFY(copied.contains(u"Numbers rejected"_s));
}

void TestWorklistPage::tellsTheStatusLineWhenItLooksNext()
{
    find({rejected});
    QVERIFY(m_page->status().shown.startsWith(u'1'));
    QVERIFY(m_page->status().asOf.contains(u"15:02:17"_s));
    QVERIFY(m_page->status().busy.startsWith(u"Next check in "_s));
    m_findings->set({.isReading = true, .progress = {.done = 3, .total = 9}});
    QCOMPARE(m_page->status().total, 9);
}

void TestWorklistPage::namesEveryControl()
{
    find({rejected});
    for (const QAbstractButton *button : m_page->findChildren<QAbstractButton *>()) {
        if (!button->isVisible() || qobject_cast<const QLineEdit *>(button->parent())) // Qt's own, inside a field
            continue;
        QVERIFY2(!button->objectName().isEmpty(), qPrintable(button->text()));
        QVERIFY2(!button->accessibleName().isEmpty(), qPrintable(button->objectName()));
    }
}

QTEST_MAIN(TestWorklistPage)
#include "tst_worklistpage.moc"
