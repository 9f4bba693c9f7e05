#include "flows/lastchanges.h"
#include "flows/orderlist.h"
#include "flows/orderreader.h"
#include "flows/testdesk.h"
#include "tables/roles.h"
#include "views/delegates/actiondelegate.h"
#include "views/findings.h"
#include "views/mainwindow.h"
#include "views/pages/orderspage.h"
#include "views/pages/orderstable.h"
#include "views/pages/workactions.h"
#include "views/style/theme.h"
#include "views/widgets/datatable.h"
#include "views/widgets/errorbanner.h"

#include <QApplication>
#include <QDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace domain;
using tables::OrdersModel;
using views::OrdersPage, views::WorkActions;

//! The page of port-ins in a window of its own, over a sandbox, with a worklist that has what a test wants.
class TestOrdersPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void doesWhatTheButtonOfTheRowSays_data();
    void doesWhatTheButtonOfTheRowSays();
    void chasesWithADraft();
    void acknowledgesWithAReason();
    void reconcilesAnUnknownWrite();
    void pressesTheNextActionWithoutAPane();
    void opensAnOrderThatAsksForNothing();
    void hasNoButtonWhereOnlyWaitingHelps();
    void showsWhatChangedBeforeThisRun();

private:
    template <class W>
    W *child(const QString &name) const
    {
        for (W *candidate : m_window->findChildren<W *>(name)) {
            if (candidate->isVisible())
                return candidate;
        }
        return nullptr;
    }
    views::DataTable *table() const { return child<views::DataTable>(u"ordersTable"_s); }
    //! The order of the current row gets an entry in the worklist.
    WorkItem ask(WorkReason reason, WorkAction action);
    void pressRow();
    void key(int which, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    QString cell(OrdersModel::ColumnIndex column) const
    {
        return table()->currentIndex().siblingAtColumn(column).data().toString();
    }

    std::unique_ptr<TestDesk> m_desk;
    std::unique_ptr<store::Database> m_database;
    std::unique_ptr<store::WorkMarks> m_marks;
    std::unique_ptr<flows::OrderListFlow> m_list;
    std::unique_ptr<flows::OrderReader> m_reader;
    std::unique_ptr<flows::WorklistFlow> m_worklist;
    std::unique_ptr<store::History> m_history;
    std::unique_ptr<flows::LastChanges> m_changes;
    std::unique_ptr<views::MainWindow> m_window;
    Findings *m_findings = nullptr;
    OrdersPage *m_page = nullptr;
    int m_run = 0;
};

void TestOrdersPage::initTestCase()
{
    new views::Theme(*qApp);
    m_desk = std::make_unique<TestDesk>(support::SandboxOptions{.orders = 0, .now = u"2026-11-24T15:00:00Z"_s});
    QVERIFY(m_desk->isReady());
    m_desk->sandbox().createOrder({u"+13125550190"_s}, u"First"_s);
    m_desk->sandbox().createOrder({u"+13125550191"_s}, u"Second"_s);
}

void TestOrdersPage::init()
{
    m_database = std::make_unique<store::Database>(m_desk->filePath(u"marks%1.db"_s.arg(++m_run)));
    QVERIFY(await(m_database->open()).has_value());
    m_marks = std::make_unique<store::WorkMarks>(*m_database);
    const flows::Desk &desk = m_desk->desk();
    m_list = std::make_unique<flows::OrderListFlow>(desk.orders, desk.now);
    m_reader = std::make_unique<flows::OrderReader>(desk.orders, desk.now, desk.timing);
    m_worklist = std::make_unique<flows::WorklistFlow>(desk, *m_marks);
    auto findings = std::make_unique<Findings>();
    m_findings = findings.get();
    m_worklist->add(std::move(findings));
    m_worklist->start();
    m_history = std::make_unique<store::History>(*m_database);
    m_changes = std::make_unique<flows::LastChanges>(m_desk->desk(), *m_history);
    m_window = std::make_unique<views::MainWindow>(
        std::vector<views::PageSpec>{{.id = u"portins"_s, .title = u"Port-ins"_s, .create = [this] {
                                          m_page = new OrdersPage({.list = *m_list,
                                              .reader = *m_reader,
                                              .settler = m_desk->settler(),
                                              .worklist = *m_worklist,
                                              .changes = *m_changes,
                                              .now = m_desk->desk().now});
                                          return m_page;
                                      }}});
    m_window->resize(1440, 900);
    m_window->showPage(u"portins"_s);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QTRY_COMPARE(m_list->state(), flows::ListState::Complete);
    QTRY_VERIFY(table());
    table()->selectRow(0);
    table()->setFocus();
}

void TestOrdersPage::cleanup()
{
    m_window.reset();
    m_changes.reset();
    m_history.reset();
    m_worklist.reset();
    m_reader.reset();
    m_list.reset();
    m_marks.reset();
    m_database.reset();
}

WorkItem TestOrdersPage::ask(WorkReason reason, WorkAction action)
{
    const WorkItem item = workItem(reason, action, WorkUrgency::Today, table()->currentId());
    m_findings->find(item);
    return item;
}

void TestOrdersPage::pressRow()
{
    Q_EMIT views::actionDelegate(*table())->pressed(table()->currentIndex());
}

void TestOrdersPage::key(int which, Qt::KeyboardModifiers modifiers)
{
    QWidget *focus = QApplication::focusWidget();
    QTest::keyClick(focus ? focus : m_window.get(), Qt::Key(which), modifiers);
}

void TestOrdersPage::doesWhatTheButtonOfTheRowSays_data()
{
    QTest::addColumn<WorkReason>("reason");
    QTest::addColumn<WorkAction>("action");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("signal");
    const auto row = [](WorkReason reason, WorkAction action, const QString &text, const char *signature) {
        QTest::newRow(qPrintable(text)) << reason << action << text << QMetaObject::normalizedSignature(signature);
    };
    row(WorkReason::Rejected, WorkAction::Repair, u"Repair…"_s, "repairRequested(domain::OrderId)");
    row(WorkReason::NoteFromSinch, WorkAction::Answer, u"Answer…"_s, "answerRequested(domain::OrderId)");
    row(WorkReason::GroupReady, WorkAction::Activate, u"Activate…"_s, "activateRequested(domain::OrderId,QStringList)");
    row(WorkReason::NoFoc, WorkAction::Chase, u"Chase…"_s, "chaseRequested(domain::OrderId,QString)");
    row(WorkReason::NoLoa, WorkAction::AttachLoa, u"Attach LOA…"_s, "attachRequested(domain::OrderId)");
}

void TestOrdersPage::doesWhatTheButtonOfTheRowSays()
{
    QFETCH(WorkReason, reason);
    QFETCH(WorkAction, action);
    QFETCH(QString, text);
    QFETCH(QByteArray, signal);
    const WorkItem item = ask(reason, action);
    QTRY_COMPARE(cell(OrdersModel::NextAction), text);
    const QSignalSpy asked(&m_page->actions(), QByteArray(QByteArray::number(QSIGNAL_CODE) + signal).constData());
    QVERIFY(asked.isValid());
    pressRow();
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.first().first().value<OrderId>(), item.order);
    // The button in the pane, by its key, does the same.
    QCOMPARE(child<QPushButton>(u"paneAction"_s)->text(), text);
    key(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(asked.size(), 2);
}

void TestOrdersPage::chasesWithADraft()
{
    ask(WorkReason::NoFoc, WorkAction::Chase);
    QTRY_COMPARE(cell(OrdersModel::NextAction), u"Chase…"_s);
    const QSignalSpy chased(&m_page->actions(), &WorkActions::chaseRequested);
    pressRow();
    QVERIFY(chased.first().at(1).toString().contains(u"16 Nov 2026"_s));
}

void TestOrdersPage::acknowledgesWithAReason()
{
    const WorkItem item = ask(WorkReason::FocDiffers, WorkAction::Acknowledge);
    QTRY_COMPARE(cell(OrdersModel::NextAction), u"Acknowledge…"_s);
    pressRow();
    QTRY_VERIFY(child<QDialog>(u"markDialog"_s));
    child<QLineEdit>(u"markReason"_s)->setText(u"They know"_s);
    child<QPushButton>(u"markGo"_s)->click();
    QTRY_VERIFY(m_worklist->find(item.key)->isHidden());
    QTRY_COMPARE(cell(OrdersModel::NextAction), u"Open"_s);
    QVERIFY(!child<QPushButton>(u"paneAction"_s));
    // What was done can be taken back here, too.
    child<QPushButton>(u"undoMark"_s)->click();
    QTRY_COMPARE(cell(OrdersModel::NextAction), u"Acknowledge…"_s);
}

void TestOrdersPage::reconcilesAnUnknownWrite()
{
    // A cancelation that never arrived: reading proves it.
    const OrderId order{table()->currentId()};
    const store::Intent intent
        = m_desk->desk().intent(store::IntentKind::CancelOrder, order.text, std::chrono::seconds(0));
    const auto begun = await(m_desk->journal().begin(intent));
    await(m_desk->journal().append(begun->id, {.state = store::OutcomeState::Unknown}));
    m_findings->find(workOf(
        UnknownWrite{.intentId = begun->id, .order = order, .write = WorkWrite::Cancel}, m_desk->desk().local()));
    QTRY_COMPARE(cell(OrdersModel::NextAction), u"Reconcile"_s);
    pressRow();
    QTRY_COMPARE(m_desk->stateOf(begun->id), store::OutcomeState::Absent);
    QTRY_VERIFY(child<views::ErrorBanner>(u"ordersBanner"_s));
    QVERIFY(child<views::ErrorBanner>(u"ordersBanner"_s)->text().contains(u"did not arrive"_s));
}

void TestOrdersPage::pressesTheNextActionWithoutAPane()
{
    ask(WorkReason::Rejected, WorkAction::Repair);
    QTRY_VERIFY(child<QPushButton>(u"paneAction"_s));
    QVERIFY(!child<QPushButton>(u"nextAction"_s));
    key(Qt::Key_F8);
    QVERIFY(!child<QPushButton>(u"paneAction"_s));
    QTRY_VERIFY(child<QPushButton>(u"nextAction"_s));
    QCOMPARE(child<QPushButton>(u"nextAction"_s)->accessibleName(), u"Repair…"_s);
    const QSignalSpy repaired(&m_page->actions(), &WorkActions::repairRequested);
    key(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(repaired.size(), 1);
}

void TestOrdersPage::opensAnOrderThatAsksForNothing()
{
    QCOMPARE(cell(OrdersModel::NextAction), u"Open"_s);
    QVERIFY(!m_page->nextAction());
    const QSignalSpy opened(m_page, &OrdersPage::openRequested);
    pressRow();
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.first().first().value<OrderId>().text, table()->currentId());
}

void TestOrdersPage::hasNoButtonWhereOnlyWaitingHelps()
{
    ask(WorkReason::Canceling, WorkAction::Wait);
    QTRY_COMPARE(cell(OrdersModel::NextAction), u"wait, locked"_s);
    const QModelIndex button = table()->currentIndex().siblingAtColumn(OrdersModel::NextAction);
    QCOMPARE(button.data(tables::ActionRole).value<tables::Action>().kind, tables::ActionKind::None);
    QVERIFY(!m_page->nextAction());
}

void TestOrdersPage::showsWhatChangedBeforeThisRun()
{
    QCOMPARE(cell(OrdersModel::LastChange), u"—"_s);
    const auto at = [](int hour) { return QDateTime(QDate(2026, 11, 24), QTime(hour, 0), Qt::UTC); };
    PortOrder order{.id = {table()->currentId()}, .status = OrderStatus::Pending};
    order.numbers.push_back({.phoneNumber = u"+13125550190"_s, .status = NumberStatus::Pending});
    QVERIFY(await(m_history->record(u"test"_s, {{.order = order, .readAt = at(8)}})).has_value());
    QCOMPARE(cell(OrdersModel::LastChange), u"—"_s); // that it was read is no change
    order.numbers.front().status = NumberStatus::Rejected;
    QVERIFY(await(m_history->record(u"test"_s, {{.order = order, .readAt = at(9)}})).has_value());
    QTRY_COMPARE(cell(OrdersModel::LastChange), u"today 09:00"_s);
    const QModelIndex change = table()->currentIndex().siblingAtColumn(OrdersModel::LastChange);
    QCOMPARE(change.data(tables::SecondLineRole).toString(), u"1 number(s): Rejected"_s);
    // The next run knows it from the store alone.
    flows::LastChanges next(m_desk->desk(), *m_history);
    next.start();
    QTRY_COMPARE(next.all().size(), 1U);
    QCOMPARE(next.all().begin()->second.difference.after, u"REJECTED"_s);
}

QTEST_MAIN(TestOrdersPage)
#include "tst_orderspage.moc"
