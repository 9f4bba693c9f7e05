#include "flows/lastchanges.h"
#include "flows/orderlist.h"
#include "flows/orderreader.h"
#include "flows/savedviews.h"
#include "flows/testdesk.h"
#include "store/settings.h"
#include "tables/roles.h"
#include "views/findings.h"
#include "views/pages/orderspage.h"
#include "views/pages/orderviews.h"
#include "views/widgets/datatable.h"
#include "views/widgets/labels.h"
#include "views/widgets/textfilter.h"

#include <QCheckBox>
#include <QDialog>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QTabBar>

using namespace Qt::StringLiterals;

namespace {
constexpr int patience = 20'000;
}

//! The saved views on the page of port-ins, over a sandbox.
class TestOrderViews : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void showsTheRowsOfABuiltInView();
    void showsAsReadyWhatTheWorklistHasAsReady();
    void savesWhatIsShownUnderAName();
    void saysWhenTheViewWasModified();
    void takesADeletedViewBack();
    void refusesANameThatIsTaken();
    void switchesColumnsOff();
    void saysWhichViewHidesEverything();
    void survivesARestart();
    void namesEveryControl();

private:
    void open();
    bool read();
    void answerName(const QString &name);
    int rows() const { return child<views::DataTable>(u"ordersTable"_s)->model()->rowCount(); }
    void choose(const QString &id) const;
    QString chosen() const;
    QStringList tabs() const;
    bool isShown(const QString &button) const { return child<QWidget>(button)->isVisible(); }
    template <class W>
    W *child(const QString &name) const
    {
        W *found = m_page->findChild<W *>(name);
        if (!found)
            qFatal("no %s", qPrintable(name));
        return found;
    }

    std::unique_ptr<TestDesk> m_desk;
    std::unique_ptr<store::Settings> m_settings;
    std::unique_ptr<flows::SavedViews> m_views;
    std::unique_ptr<flows::OrderListFlow> m_list;
    std::unique_ptr<flows::OrderReader> m_reader;
    std::unique_ptr<store::WorkMarks> m_marks;
    std::unique_ptr<flows::WorklistFlow> m_worklist;
    std::unique_ptr<store::History> m_history;
    std::unique_ptr<flows::LastChanges> m_changes;
    Findings *m_findings = nullptr;
    std::unique_ptr<views::OrdersPage> m_page;
};

void TestOrderViews::init()
{
    m_desk = std::make_unique<TestDesk>(support::SandboxOptions{.orders = 40});
    QVERIFY(m_desk->isReady());
    open();
    QVERIFY(read());
}

void TestOrderViews::cleanup()
{
    m_page.reset();
    m_changes.reset();
    m_history.reset();
    m_worklist.reset();
    m_marks.reset();
    m_reader.reset();
    m_list.reset();
    m_views.reset();
    m_settings.reset();
    m_desk.reset();
}

void TestOrderViews::open()
{
    m_settings = std::make_unique<store::Settings>(m_desk->filePath(u"portside.ini"_s));
    m_views = std::make_unique<flows::SavedViews>(*m_settings, u"test"_s);
    m_list = std::make_unique<flows::OrderListFlow>(m_desk->desk().orders, m_desk->desk().now);
    m_reader = std::make_unique<flows::OrderReader>(m_desk->desk().orders, m_desk->desk().now, m_desk->desk().timing);
    m_marks = std::make_unique<store::WorkMarks>(m_desk->database());
    m_worklist = std::make_unique<flows::WorklistFlow>(m_desk->desk(), *m_marks);
    auto findings = std::make_unique<Findings>();
    m_findings = findings.get();
    m_worklist->add(std::move(findings));
    m_worklist->start();
    m_history = std::make_unique<store::History>(m_desk->database());
    m_changes = std::make_unique<flows::LastChanges>(m_desk->desk(), *m_history);
    m_page = std::make_unique<views::OrdersPage>(views::OrdersPage::Parts{.list = *m_list,
        .reader = *m_reader,
        .settler = m_desk->settler(),
        .worklist = *m_worklist,
        .changes = *m_changes,
        .now = m_desk->desk().now});
    m_page->setSavedViews(*m_views);
    m_page->resize(1224, 760);
    m_page->show();
}

bool TestOrderViews::read()
{
    m_page->shown();
    return QTest::qWaitFor(
        [&] {
            const flows::Progress details = m_reader->progress();
            return m_list->state() == flows::ListState::Complete && details.total > 0 && details.done == details.total;
        },
        patience);
}

void TestOrderViews::answerName(const QString &name)
{
    auto *dialog = child<QDialog>(u"viewDialog"_s);
    dialog->findChild<QLineEdit *>(u"viewName"_s)->setText(name);
    dialog->findChild<QPushButton *>(u"viewGo"_s)->click();
    QCoreApplication::sendPostedEvents(dialog, QEvent::DeferredDelete);
}

void TestOrderViews::choose(const QString &id) const
{
    auto *bar = child<QTabBar>(u"savedViews"_s);
    for (int tab = 0; tab < bar->count(); ++tab) {
        if (bar->tabData(tab).toString() == id)
            bar->setCurrentIndex(tab);
    }
}

QString TestOrderViews::chosen() const
{
    const auto *bar = child<QTabBar>(u"savedViews"_s);
    return bar->tabData(bar->currentIndex()).toString();
}

QStringList TestOrderViews::tabs() const
{
    const auto *bar = child<QTabBar>(u"savedViews"_s);
    QStringList texts;
    for (int tab = 0; tab < bar->count(); ++tab)
        texts << bar->tabText(tab).section(u"  "_s, 0, 0);
    return texts;
}

void TestOrderViews::showsTheRowsOfABuiltInView()
{
    QCOMPARE(tabs(), (QStringList{u"All"_s, u"Open"_s, u"Rejected"_s, u"Ready to activate"_s}));
    const int all = rows();
    QVERIFY(all >= 40);
    choose(u"open"_s);
    const int open = rows();
    QVERIFY(open > 0 && open < all);
    const auto *model = child<views::DataTable>(u"ordersTable"_s)->model();
    for (int row = 0; row < open; ++row) {
        const QString status = model->index(row, tables::OrdersModel::StatusColumn).data().toString();
        QVERIFY2(status != u"Completed"_s && status != u"Canceled"_s, qPrintable(status));
    }
    const auto *bar = child<QTabBar>(u"savedViews"_s);
    QTRY_COMPARE(bar->tabText(1), u"Open  %1"_s.arg(open));
    choose(u"rejected"_s);
    QVERIFY(rows() > 0 && rows() < all);
    choose(u"all"_s);
    QCOMPARE(rows(), all);
    QVERIFY(!isShown(u"viewModified"_s));
    // None of it asked the server anything.
    QCOMPARE(m_desk->sandbox().count(u"GET"_s, u"orders/portIns$"_s), 1);
}

void TestOrderViews::showsAsReadyWhatTheWorklistHasAsReady()
{
    choose(u"ready"_s);
    QCOMPARE(rows(), 0);
    const domain::OrderId order = m_list->orders().front().id;
    const domain::WorkItem ready = workItem(
        domain::WorkReason::GroupReady, domain::WorkAction::Activate, domain::WorkUrgency::Today, order.text);
    m_findings->find(ready);
    QTRY_COMPARE(rows(), 1);
    QCOMPARE(m_page->shownOrders(), std::vector{order});
    m_worklist->snooze(ready.key, m_worklist->nextBusinessDay(), u"later"_s);
    QTRY_COMPARE(m_worklist->counts().hidden, 1);
    QCOMPARE(rows(), 1); // ready all the same
    m_findings->lose(ready.key);
    QTRY_COMPARE(rows(), 0);
}

void TestOrderViews::savesWhatIsShownUnderAName()
{
    choose(u"open"_s);
    auto *table = child<views::DataTable>(u"ordersTable"_s);
    table->sortByColumn(tables::OrdersModel::Foc, Qt::AscendingOrder);
    const int open = rows();
    child<views::TextFilter>(u"textFilter"_s)->setText(u"confirmed"_s);
    QTRY_VERIFY(isShown(u"viewModified"_s));
    QVERIFY(!isShown(u"viewSave"_s)); // a built-in view stays as it is
    QTRY_VERIFY(rows() < open);
    const int shown = rows();
    child<QPushButton>(u"viewNew"_s)->click();
    answerName(u"Soon & sure"_s);
    QCOMPARE(tabs().last(), u"Soon && sure"_s);
    QVERIFY(!isShown(u"viewModified"_s));
    choose(u"all"_s);
    QVERIFY(child<views::TextFilter>(u"textFilter"_s)->text().isEmpty());
    QVERIFY(rows() > shown);
    choose(m_views->all().back().id);
    QCOMPARE(rows(), shown);
    QCOMPARE(table->horizontalHeader()->sortIndicatorSection(), int(tables::OrdersModel::Foc));
    QCOMPARE(child<views::TextFilter>(u"textFilter"_s)->text(), u"confirmed"_s);
}

void TestOrderViews::saysWhenTheViewWasModified()
{
    child<QPushButton>(u"viewNew"_s)->click();
    answerName(u"Mine"_s);
    const QString id = chosen();
    QVERIFY(isShown(u"viewRename"_s));
    auto *filter = child<views::TextFilter>(u"textFilter"_s);
    filter->setText(u"llc"_s);
    QTRY_VERIFY(isShown(u"viewModified"_s));
    QVERIFY(isShown(u"viewSave"_s));
    child<QPushButton>(u"viewReset"_s)->click();
    QVERIFY(filter->text().isEmpty());
    QVERIFY(!isShown(u"viewModified"_s));
    filter->setText(u"llc"_s);
    QTRY_VERIFY(isShown(u"viewSave"_s));
    child<QPushButton>(u"viewSave"_s)->click();
    QVERIFY(!isShown(u"viewModified"_s));
    QCOMPARE(m_views->find(id)->text, u"llc"_s);
    QVERIFY(isShown(u"viewUndo"_s));
    child<QPushButton>(u"viewUndo"_s)->click();
    QVERIFY(m_views->find(id)->text.isEmpty());
    QVERIFY(isShown(u"viewModified"_s)); // what is shown is still what was typed
}

void TestOrderViews::takesADeletedViewBack()
{
    child<QPushButton>(u"viewNew"_s)->click();
    answerName(u"Mine"_s);
    child<QPushButton>(u"viewRename"_s)->click();
    answerName(u"Ours"_s);
    QCOMPARE(tabs().last(), u"Ours"_s);
    child<QPushButton>(u"viewDelete"_s)->click();
    QVERIFY(!tabs().contains(u"Ours"_s));
    QCOMPARE(chosen(), u"all"_s);
    QVERIFY(child<QLabel>(u"viewSaid"_s)->text().contains(u"Ours"_s));
    child<QPushButton>(u"viewUndo"_s)->click();
    QCOMPARE(tabs().last(), u"Ours"_s);
    QVERIFY(!isShown(u"viewUndo"_s));
}

void TestOrderViews::refusesANameThatIsTaken()
{
    child<QPushButton>(u"viewNew"_s)->click();
    auto *dialog = child<QDialog>(u"viewDialog"_s);
    auto *name = dialog->findChild<QLineEdit *>(u"viewName"_s);
    auto *go = dialog->findChild<QPushButton *>(u"viewGo"_s);
    QVERIFY(!go->isEnabled());
    name->setText(u"rejected"_s);
    QVERIFY(!go->isEnabled());
    QVERIFY(!dialog->findChild<QLabel *>(u"viewProblem"_s)->text().isEmpty());
    name->setText(u"Rejected by T-Mobile"_s);
    QVERIFY(go->isEnabled());
    dialog->reject();
    QCOMPARE(m_views->all().size(), 4U);
}

void TestOrderViews::switchesColumnsOff()
{
    auto *table = child<views::DataTable>(u"ordersTable"_s);
    QVERIFY(!table->isColumnHidden(tables::OrdersModel::Foc));
    child<QPushButton>(u"columns"_s)->click();
    auto *dialog = child<QDialog>(u"viewDialog"_s);
    dialog->findChild<QCheckBox *>(u"column_foc"_s)->setChecked(false);
    dialog->findChild<QPushButton *>(u"viewGo"_s)->click();
    QVERIFY(table->isColumnHidden(tables::OrdersModel::Foc));
    QVERIFY(isShown(u"viewModified"_s));
    choose(u"open"_s);
    QVERIFY(!table->isColumnHidden(tables::OrdersModel::Foc));
}

void TestOrderViews::saysWhichViewHidesEverything()
{
    choose(u"ready"_s);
    QTRY_COMPARE(rows(), 0);
    auto *all = child<QPushButton>(u"emptyAction"_s);
    QTRY_VERIFY(all->isVisible());
    all->click();
    QCOMPARE(chosen(), u"all"_s);
    QVERIFY(rows() > 0);
}

void TestOrderViews::survivesARestart()
{
    choose(u"rejected"_s);
    child<QPushButton>(u"viewNew"_s)->click();
    answerName(u"Mine"_s);
    const QString id = chosen();
    const int shown = rows();
    m_page.reset();
    m_changes.reset();
    m_history.reset();
    m_worklist.reset();
    m_marks.reset();
    m_reader.reset();
    m_list.reset();
    m_views.reset();
    m_settings.reset();
    open();
    QVERIFY(read());
    QCOMPARE(tabs().last(), u"Mine"_s);
    choose(id);
    QCOMPARE(rows(), shown);
}

void TestOrderViews::namesEveryControl()
{
    for (const auto *button : m_page->findChildren<QAbstractButton *>()) {
        if (button->isVisible() && button->focusPolicy() != Qt::NoFocus)
            QVERIFY2(!button->accessibleName().isEmpty(), qPrintable(button->objectName()));
    }
    const auto *bar = child<QTabBar>(u"savedViews"_s);
    QVERIFY(!bar->accessibleName().isEmpty());
    QCOMPARE(bar->focusPolicy(), Qt::StrongFocus);
    QTRY_VERIFY(bar->accessibleTabName(0).startsWith(u"All, "_s));
}

QTEST_MAIN(TestOrderViews)
#include "tst_orderviews.moc"
