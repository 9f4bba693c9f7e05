#include "views/format.h"
#include "views/inventorybench.h"
#include "views/mainwindow.h"
#include "views/pages/numbers/inventorycolumns.h"
#include "views/pages/numbers/inventorypage.h"
#include "views/style/theme.h"
#include "views/widgets/datatable.h"
#include "views/widgets/errorbanner.h"
#include "views/widgets/filterchip.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace domain;
using tables::NumbersModel;
using views::InventoryPage;

//! The inventory in a window of its own, over a sandbox.
class TestInventoryPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void showsTheWholeInventory();
    void filtersAsOneTypes();
    void filtersByAChip();
    void saysWhyNothingIsShown();
    void showsTheSelectedNumber();
    void saysWhyAServiceFailed();
    void takesOutANumberThatIsGone();
    void offersNothingThatNobodyServes();
    void asksForWhatItsActionsSay();
    void ticksWithTheKeyboardAndTheMouse();
    void copiesWhatIsTicked();
    void remembersItsColumns();
    void saysWhatItCouldNotRead();
    void staysPartialWhenCanceled();
    void selectsANumberThatAFilterHides();
    void showsOnlyWhatItIsToldTo();
    void offersWhatWasLeftHalfDone();

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
    views::DataTable *table() const { return m_page->table(); }
    QString said(const QString &name) const
    {
        const auto *label = child<QLabel>(name);
        return label ? label->text() : QString();
    }
    void type(const QString &text) const { child<QLineEdit>(u"textFilter"_s)->setText(text); }
    QDialog *dialog() const { return m_window->findChild<QDialog *>(u"filterDialog"_s); }
    QString paneText() const;
    void setUpBench(const flows::Desk &desk)
    {
        m_bench = std::make_unique<InventoryBench>(desk);
        m_flow = &m_bench->flow;
        m_detail = &m_bench->detail;
        m_model = &m_bench->model;
    }

    std::unique_ptr<TestDesk> m_desk;
    std::unique_ptr<InventoryBench> m_bench;
    flows::InventoryFlow *m_flow = nullptr;
    flows::NumberDetailFlow *m_detail = nullptr;
    NumbersModel *m_model = nullptr;
    std::unique_ptr<views::MainWindow> m_window;
    InventoryPage *m_page = nullptr;
};

void TestInventoryPage::initTestCase()
{
    new views::Theme(*qApp);
    m_desk = std::make_unique<TestDesk>(support::SandboxOptions{.numbers = 400});
    QVERIFY(m_desk->isReady());
}

void TestInventoryPage::init()
{
    const flows::Desk &desk = m_desk->desk();
    m_desk->sandbox().removeAllFaults();
    setUpBench(desk);
    m_window = std::make_unique<views::MainWindow>(std::vector<views::PageSpec>{
        {.id = u"numbers"_s, .title = u"Numbers"_s, .create = [this] {
             m_page = new InventoryPage(
                 {.flow = *m_flow, .detail = *m_detail, .model = *m_model, .now = m_desk->desk().now});
             return m_page;
         }}});
    m_window->resize(1440, 900);
    m_window->showPage(u"numbers"_s);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QTRY_COMPARE_WITH_TIMEOUT(m_flow->state(), flows::ListState::Complete, 20'000);
}

void TestInventoryPage::cleanup()
{
    m_window.reset();
    m_page = nullptr;
    m_bench.reset();
}

QString TestInventoryPage::paneText() const
{
    QStringList texts;
    for (const QLabel *label : m_window->findChild<QWidget *>(u"numberPane"_s)->findChildren<QLabel *>())
        texts << QString(label->text()).remove(QChar(0x200B));
    return texts.join(u'\n');
}

void TestInventoryPage::showsTheWholeInventory()
{
    QCOMPARE(table()->model()->rowCount(), 400);
    QVERIFY(said(u"pageSubtitle"_s).contains(views::format::numbers(400)));
    QCOMPARE(m_page->status().shown, views::format::numbers(400));
    QVERIFY(!m_page->status().asOf.isEmpty());
    QVERIFY(table()->currentIndex().isValid());
    QVERIFY(std::ranges::is_sorted(std::vector{m_model->idAt(0), m_model->idAt(1), m_model->idAt(2)}));
}

void TestInventoryPage::filtersAsOneTypes()
{
    const QString last = m_model->idAt(399);
    type(last.right(6));
    QVERIFY(m_model->rowCount() >= 1 && m_model->rowCount() < 10);
    QVERIFY(said(u"pageSubtitle"_s).contains("of "_L1 + views::format::numbers(400)));
    type({});
    QCOMPARE(m_model->rowCount(), 400);
}

void TestInventoryPage::filtersByAChip()
{
    QTest::mouseClick(child<views::FilterChip>(u"filterType"_s), Qt::LeftButton);
    QTRY_VERIFY(dialog());
    for (auto *choice : dialog()->findChildren<QRadioButton *>()) {
        if (choice->text() == "Toll-free"_L1)
            choice->click();
    }
    dialog()->findChild<QPushButton *>(u"filterApply"_s)->click();
    QVERIFY(m_model->rowCount() > 0 && m_model->rowCount() < 400);
    for (int row = 0; row < m_model->rowCount(); ++row)
        QCOMPARE(m_model->index(row, NumbersModel::Type).data().toString(), u"Toll-free"_s);
    QTest::keyClick(child<views::FilterChip>(u"filterType"_s), Qt::Key_Delete);
    QCOMPARE(m_model->rowCount(), 400);
}

void TestInventoryPage::saysWhyNothingIsShown()
{
    type(u"nobody has this"_s);
    QTRY_VERIFY(child<QWidget>(u"emptyAction"_s) || !table()->isVisible());
    QVERIFY(!table()->isVisible());
    const auto buttons = m_window->findChildren<QPushButton *>();
    const auto clear = std::ranges::find_if(
        buttons, [](const QPushButton *button) { return button->isVisible() && button->text() == "Clear filter"_L1; });
    QVERIFY(clear != buttons.end());
    (*clear)->click();
    QCOMPARE(m_model->rowCount(), 400);
    QTRY_VERIFY(table()->isVisible());
}

void TestInventoryPage::showsTheSelectedNumber()
{
    table()->selectRow(7);
    const QString number = m_model->idAt(7);
    QTRY_VERIFY(m_detail->readAt());
    QCOMPARE(m_detail->number()->phoneNumber, number);
    QVERIFY(said(u"paneWords"_s).contains(number));
    const QString text = paneText();
    for (const char *part :
        {"SMS", "Voice", "Emergency address", "Charges", "per month", "Next charge", "Capabilities"})
        QVERIFY2(text.contains(QLatin1StringView(part)), part);
    QTest::keyClick(m_window.get(), Qt::Key_F8);
    QVERIFY(!child<QWidget>(u"numberPane"_s));
}

void TestInventoryPage::saysWhyAServiceFailed()
{
    ActiveNumber number = *m_model->find(m_model->idAt(0));
    number.sms = {.servicePlanId = u"support"_s,
        .scheduled = SmsProvisioning{.servicePlanId = u"alerts"_s,
            .campaignId = u"CDCQLGJ"_s,
            .status = ProvisioningStatus::Failed,
            .errors = {ProvisioningError::CampaignNotAvailable}}};
    m_detail->close();
    m_detail->open(number);
    const QString text = paneText();
    QVERIFY2(text.contains("The campaign is not available. (CAMPAIGN_NOT_AVAILABLE) Pick another campaign."_L1)
            && text.contains("Messages still go through support."_L1) && text.contains("alerts, campaign CDCQLGJ"_L1),
        qPrintable(text));
}

void TestInventoryPage::takesOutANumberThatIsGone()
{
    table()->selectRow(3);
    const QString gone = m_model->idAt(5);
    QCOMPARE(m_desk->sandbox().control("DELETE", u"/numbers/"_s + gone).status, 204);
    table()->selectRow(5);
    QTRY_COMPARE(m_model->rowCount(), 399);
    QCOMPARE(m_model->rowOf(gone), -1);
    auto *banner = child<views::ErrorBanner>(u"inventoryBanner"_s);
    QVERIFY(banner && banner->text().contains("no longer among the project's numbers"_L1));
    QCOMPARE(m_desk->sandbox().control("PUT", u"/numbers/"_s + gone, {{u"displayName"_s, u"back"_s}}).status,
        200); // for the next test
}

void TestInventoryPage::offersNothingThatNobodyServes()
{
    for (const char *name :
        {"paneRename", "paneChange", "paneRelink", "paneEmergency", "panePassport", "paneRelease", "buyNumbers"})
        QVERIFY2(!child<QPushButton>(QString::fromLatin1(name)), name);
    const int before = int(m_page->orderActions().size());
    connect(m_page, &InventoryPage::renameRequested, this, [] {});
    QVERIFY(child<QPushButton>(u"paneRename"_s));
    QCOMPARE(m_page->orderActions().size(), before + 1);
    disconnect(m_page, &InventoryPage::renameRequested, this, nullptr);
    QVERIFY(!child<QPushButton>(u"paneRename"_s));
}

void TestInventoryPage::asksForWhatItsActionsSay()
{
    ActiveNumber renamed;
    std::vector<ActiveNumber> changed;
    std::vector<ActiveNumber> released;
    connect(m_page, &InventoryPage::renameRequested, this, [&](const ActiveNumber &number) { renamed = number; });
    connect(m_page, &InventoryPage::bulkRequested, this,
        [&](const std::vector<ActiveNumber> &numbers) { changed = numbers; });
    connect(m_page, &InventoryPage::releaseRequested, this,
        [&](const std::vector<ActiveNumber> &numbers) { released = numbers; });
    table()->selectRow(2);
    child<QPushButton>(u"paneRename"_s)->click();
    QCOMPARE(renamed.phoneNumber, m_model->idAt(2));
    child<QPushButton>(u"paneRelease"_s)->click();
    QCOMPARE(released.size(), 1u);
    m_model->tick(m_model->idAt(8), true);
    m_model->tick(m_model->idAt(9), true);
    child<QPushButton>(u"bulkChange"_s)->click();
    QCOMPARE(changed.size(), 2u);
    child<QPushButton>(u"bulkRelease"_s)->click();
    QCOMPARE(released.size(), 2u);
}

void TestInventoryPage::ticksWithTheKeyboardAndTheMouse()
{
    QVERIFY(!child<QWidget>(u"bulkBar"_s));
    table()->selectRow(0);
    table()->setFocus();
    QTest::keyClick(table(), Qt::Key_Space);
    QCOMPARE(m_model->ticked(), 1);
    QVERIFY(child<QWidget>(u"bulkBar"_s));
    QVERIFY(said(u"tickText"_s).startsWith("1 "_L1));
    const auto click = [this](int row, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        const QRect cell = table()->visualRect(m_model->index(row, NumbersModel::Number));
        QTest::mouseClick(
            table()->viewport(), Qt::LeftButton, modifiers, cell.topLeft() + QPoint(28, cell.height() / 2));
    };
    click(2);
    QCOMPARE(m_model->ticked(), 2);
    click(6, Qt::ShiftModifier);
    QCOMPARE(m_model->ticked(), 6);
    click(2);
    QCOMPARE(m_model->ticked(), 5);
    QTest::keyClick(m_window.get(), Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(m_model->ticked(), 400);
    child<QPushButton>(u"clearTicks"_s)->click();
    QCOMPARE(m_model->ticked(), 0);
    QVERIFY(!child<QWidget>(u"bulkBar"_s));
}

void TestInventoryPage::copiesWhatIsTicked()
{
    m_model->tick(m_model->idAt(1), true);
    m_model->tick(m_model->idAt(4), true);
    child<QPushButton>(u"copyTicked"_s)->click();
    const QStringList copied = QApplication::clipboard()->text().split(u'\n');
    QCOMPARE(copied.size(), 2);
    QVERIFY(copied.contains(m_model->idAt(1)) && copied.contains(m_model->idAt(4)));
}

void TestInventoryPage::remembersItsColumns()
{
    QVERIFY(table()->isColumnHidden(NumbersModel::Callback));
    child<QPushButton>(u"columns"_s)->click();
    auto *chooser = m_window->findChild<QDialog *>(u"viewDialog"_s);
    QVERIFY(chooser);
    chooser->findChild<QAbstractButton *>(u"column_name"_s)->click();
    chooser->findChild<QPushButton *>(u"viewGo"_s)->click();
    QVERIFY(table()->isColumnHidden(NumbersModel::Name));
    table()->sortByColumn(NumbersModel::Price, Qt::DescendingOrder);
    const QByteArray state = m_page->columns().save();
    cleanup();
    init();
    QVERIFY(!table()->isColumnHidden(NumbersModel::Name));
    m_page->columns().restore(state);
    QVERIFY(table()->isColumnHidden(NumbersModel::Name));
    QCOMPARE(m_model->sorting(), (tables::NumberSorting{NumbersModel::Price, Qt::DescendingOrder}));
    m_page->columns().restore("nonsense");
    QVERIFY(table()->isColumnHidden(NumbersModel::Name));
}

void TestInventoryPage::saysWhatItCouldNotRead()
{
    m_desk->sandbox().addFault(
        {{u"kind"_s, u"status"_s}, {u"status"_s, 403}, {u"path"_s, u"activeNumbers$"_s}, {u"times"_s, 0}});
    QTest::keyClick(m_window.get(), Qt::Key_F5);
    QTRY_COMPARE(m_flow->state(), flows::ListState::Failed);
    QCOMPARE(m_model->rowCount(), 400); // what was read stays
    QVERIFY(table()->isVisible());
    bool isSaid = false;
    for (const auto *banner : m_page->findChildren<views::ErrorBanner *>())
        isSaid = isSaid || (banner->isVisible() && banner->text().contains("The numbers could not be read."_L1));
    QVERIFY(isSaid);
}

void TestInventoryPage::staysPartialWhenCanceled()
{
    cleanup();
    m_desk->sandbox().addFault({{u"kind"_s, u"hold-before"_s}, {u"path"_s, u"activeNumbers$"_s}, {u"times"_s, 0}});
    const flows::Desk &desk = m_desk->desk();
    setUpBench(desk);
    InventoryPage page({.flow = *m_flow, .detail = *m_detail, .model = *m_model, .now = desk.now});
    page.resize(1200, 800);
    page.QWidget::show();
    page.shown();
    QVERIFY(page.status().cancelable);
    page.cancelBusy();
    QCOMPARE(m_flow->state(), flows::ListState::Canceled);
    QVERIFY(page.status().shown.contains("not all"_L1));
    QVERIFY(page.status().busy.contains("canceled"_L1));
}

void TestInventoryPage::selectsANumberThatAFilterHides()
{
    const QString wanted = m_model->idAt(350);
    type(m_model->idAt(2));
    QCOMPARE(m_model->rowOf(wanted), -1);
    m_page->select(wanted);
    QTRY_COMPARE(table()->currentId(), wanted);
    QCOMPARE(m_model->rowCount(), 400);
}

void TestInventoryPage::showsOnlyWhatItIsToldTo()
{
    type(m_model->idAt(2));
    m_page->narrow({.state = tables::NumberState::Released});
    QVERIFY(m_model->rowCount() > 0 && m_model->rowCount() < 400);
    QCOMPARE(m_model->filter(), (tables::InventoryFilter{.state = tables::NumberState::Released}));
    QCOMPARE(child<views::FilterChip>(u"filterState"_s)->value(), u"Released"_s);
    m_page->narrow({});
    QCOMPARE(m_model->rowCount(), 400);
}

void TestInventoryPage::offersWhatWasLeftHalfDone()
{
    QVERIFY(!child<views::ErrorBanner>(u"leftJobs"_s));
    m_page->offerLeft(2);
    QVERIFY(child<views::ErrorBanner>(u"leftJobs"_s)->text().contains("2 "_L1));
    const QSignalSpy asked(m_page, &InventoryPage::goOnRequested);
    child<QPushButton>(u"goOn"_s)->click();
    QCOMPARE(asked.size(), 1);
    m_page->offerLeft(0);
    QVERIFY(!child<views::ErrorBanner>(u"leftJobs"_s));
}

QTEST_MAIN(TestInventoryPage)
#include "tst_inventorypage.moc"
