#include "views/mainwindow.h"
#include "views/style/theme.h"
#include "views/widgets/errorbanner.h"
#include "views/widgets/overflowrow.h"
#include "views/widgets/simulationstrip.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QLineEdit>
#include <QMenu>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace views;

namespace {

//! Remembers what the window asked of it.
class SpyPage final : public Page
{
    Q_OBJECT
public:
    explicit SpyPage(const QString &name)
        : next(new QPushButton(u"Reconcile"_s))
        , field(new QLineEdit)
        , m_name(name)
    {
        auto *layout = new QVBoxLayout(this);
        layout->addWidget(next);
        layout->addWidget(field);
    }
    QString title() const override { return m_name; }
    PageStatus status() const override { return {.shown = m_name}; }
    void shown() override { calls.append(u"shown"_s); }
    void refresh() override { calls.append(u"refresh"_s); }
    void cancelBusy() override { calls.append(u"cancel"_s); }
    void focusFilter() override { calls.append(u"filter"_s); }
    void togglePane() override { calls.append(u"pane"_s); }
    void moveCurrent(int rows) override { calls.append(u"move %1"_s.arg(rows)); }
    bool goBack() override { return takesBack; }
    QAbstractButton *nextAction() const override { return next; }
    QList<QAction *> orderActions() const override { return orders; }
    QString simulationOrder() const override { return order; }

    QPushButton *next;
    QLineEdit *field;
    QStringList calls = {};
    bool takesBack = false;
    QList<QAction *> orders = {};
    QString order = {};

private:
    QString m_name;
};

} // namespace

class TestMainWindow : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void pagesAreBuiltWhenFirstShown();
    void keysReachTheCurrentPage();
    void theNextActionIsPressedOnlyWhileItIsOn();
    void theNextActionIsPressedInTheMenuOfItsRow();
    void jAndKStayTextInAField();
    void escapeClosesTheInnerPage();
    void aPageMayTakeEscape();
    void anInnerPageMayCloseItself();
    void theOrderMenuIsThePages();
    void theTitleNamesPageAndProfile();
    void theRailShrinksWithTheWindow();
    void controlBOpensTheRailAgain();
    void remembersItsLayout();
    void aDamagedLayoutChangesNothing();
    void theSimulationStripFollowsThePage();
    void aPageThatDoesNotExistIsIgnored();
    void troubleWithThisComputerStandsAboveEveryPage();

private:
    SpyPage *spy() { return static_cast<SpyPage *>(m_window->currentPage()); }
    void press(QKeyCombination keys) { QTest::keyClick(m_window.get(), keys.key(), keys.keyboardModifiers()); }

    std::unique_ptr<MainWindow> m_window;
    int m_built = 0;
};

void TestMainWindow::initTestCase()
{
    new Theme(*qApp);
}

void TestMainWindow::init()
{
    m_built = 0;
    const auto page = [this](const QString &name) {
        return [this, name]() -> Page * {
            ++m_built;
            return new SpyPage(name);
        };
    };
    m_window = std::make_unique<MainWindow>(std::vector<PageSpec>{
        {u"portins"_s, Icon::PhoneIncoming, u"Port-ins"_s, u"Porting"_s, QKeySequence(Qt::CTRL | Qt::Key_2),
            page(u"Port-ins"_s)},
        {u"settings"_s, Icon::Settings, u"Settings"_s, u"Desk"_s, QKeySequence(Qt::CTRL | Qt::Key_Comma),
            page(u"Settings"_s)},
    });
    m_window->resize(1300, 800);
    m_window->show();
    m_window->showPage(u"portins"_s);
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestMainWindow::cleanup()
{
    m_window.reset();
}

void TestMainWindow::pagesAreBuiltWhenFirstShown()
{
    QCOMPARE(m_built, 1);
    press(Qt::CTRL | Qt::Key_Comma);
    QCOMPARE(m_built, 2);
    QCOMPARE(m_window->currentPageId(), u"settings"_s);
    press(Qt::CTRL | Qt::Key_2);
    QCOMPARE(m_built, 2);
    QCOMPARE(spy()->calls, QStringList({u"shown"_s, u"shown"_s}));
    QVERIFY(m_window->findChild<QAbstractButton *>(u"nav_portins"_s)->isChecked());
}

void TestMainWindow::keysReachTheCurrentPage()
{
    QSignalSpy created(m_window.get(), &MainWindow::newPortInRequested);
    spy()->calls.clear();
    press(Qt::Key_F5);
    press(Qt::CTRL | Qt::Key_F);
    press(Qt::Key_F8);
    press(Qt::Key_J);
    press(Qt::Key_K);
    press(Qt::CTRL | Qt::Key_N);
    QCOMPARE(spy()->calls, QStringList({u"refresh"_s, u"filter"_s, u"pane"_s, u"move 1"_s, u"move -1"_s}));
    QCOMPARE(created.size(), 1);
}

void TestMainWindow::theNextActionIsPressedOnlyWhileItIsOn()
{
    QSignalSpy clicked(spy()->next, &QPushButton::clicked);
    press(Qt::CTRL | Qt::Key_Return);
    QCOMPARE(clicked.size(), 1);
    spy()->next->setEnabled(false);
    press(Qt::CTRL | Qt::Key_Return);
    spy()->next->setEnabled(true);
    spy()->next->hide();
    press(Qt::CTRL | Qt::Key_Return);
    QCOMPARE(clicked.size(), 1);
}

void TestMainWindow::theNextActionIsPressedInTheMenuOfItsRow()
{
    auto *row = new OverflowRow(OverflowRow::Keeps::First, spy());
    row->add(new QPushButton(u"Refresh"_s));
    row->add(spy()->next);
    row->show();
    row->resize(row->minimumSizeHint());
    QVERIFY(!spy()->next->isVisible()); // there is no room for it
    QSignalSpy clicked(spy()->next, &QPushButton::clicked);
    press(Qt::CTRL | Qt::Key_Return);
    QCOMPARE(clicked.size(), 1);
    row->hide();
    press(Qt::CTRL | Qt::Key_Return);
    QCOMPARE(clicked.size(), 1);
}

void TestMainWindow::jAndKStayTextInAField()
{
    spy()->calls.clear();
    spy()->field->setFocus();
    QTest::keyClicks(spy()->field, u"jk"_s);
    QCOMPARE(spy()->field->text(), u"jk"_s);
    QVERIFY(spy()->calls.isEmpty());
}

void TestMainWindow::escapeClosesTheInnerPage()
{
    QPointer<SpyPage> inner = new SpyPage(u"Bluefinch Dental"_s);
    m_window->open(inner);
    QCOMPARE(spy(), inner.data());
    QCOMPARE(m_window->currentPageId(), u"portins"_s);
    press(Qt::Key_Escape);
    QCOMPARE(spy()->title(), u"Port-ins"_s);
    QTRY_VERIFY(!inner);
    press(Qt::Key_Escape); // nothing left to close
    QCOMPARE(spy()->title(), u"Port-ins"_s);
}

void TestMainWindow::aPageMayTakeEscape()
{
    auto *inner = new SpyPage(u"Bluefinch Dental"_s);
    inner->takesBack = true;
    m_window->open(inner);
    press(Qt::Key_Escape);
    QCOMPARE(spy(), inner);
}

void TestMainWindow::anInnerPageMayCloseItself()
{
    QPointer<SpyPage> inner = new SpyPage(u"Bluefinch Dental"_s);
    m_window->open(inner);
    Q_EMIT inner->backRequested();
    QCOMPARE(spy()->title(), u"Port-ins"_s);
    QTRY_VERIFY(!inner);
}

void TestMainWindow::theOrderMenuIsThePages()
{
    QAction cancel(u"Cancel the order…"_s);
    spy()->orders = {&cancel};
    Q_EMIT spy()->orderActionsChanged();
    QVERIFY(m_window->menu(MainWindow::Menu::Order)->actions().contains(&cancel));
    m_window->showPage(u"settings"_s);
    QVERIFY(!m_window->menu(MainWindow::Menu::Order)->actions().contains(&cancel));
}

void TestMainWindow::theTitleNamesPageAndProfile()
{
    m_window->setBand({.profile = u"Kestrel"_s});
    QCOMPARE(m_window->windowTitle(), u"Port-ins — Kestrel — Portside"_s);
    m_window->showPage(u"settings"_s);
    QCOMPARE(m_window->windowTitle(), u"Settings — Kestrel — Portside"_s);
}

void TestMainWindow::theRailShrinksWithTheWindow()
{
    auto *rail = m_window->findChild<NavRail *>();
    QVERIFY(!rail->isCollapsed());
    m_window->resize(1000, 700);
    QTRY_VERIFY(rail->isCollapsed());
    m_window->resize(1300, 700);
    QTRY_VERIFY(!rail->isCollapsed());
}

void TestMainWindow::controlBOpensTheRailAgain()
{
    auto *rail = m_window->findChild<NavRail *>();
    m_window->resize(1000, 700);
    QTRY_VERIFY(rail->isCollapsed());
    press(Qt::CTRL | Qt::Key_B);
    QVERIFY(!rail->isCollapsed());
    m_window->resize(980, 700); // stays as the operator left it
    QTRY_COMPARE(m_window->width(), 980);
    QVERIFY(!rail->isCollapsed());
}

void TestMainWindow::remembersItsLayout()
{
    m_window->showPage(u"settings"_s);
    press(Qt::CTRL | Qt::Key_B);
    const QByteArray layout = m_window->saveLayout();
    init();
    m_window->restoreLayout(layout);
    QCOMPARE(m_window->currentPageId(), u"portins"_s);
    QCOMPARE(m_built, 1); // the page of last time reads nothing before somebody looks at it
    QVERIFY(m_window->findChild<NavRail *>()->isCollapsed());
}

void TestMainWindow::aDamagedLayoutChangesNothing()
{
    const QSize size = m_window->size();
    for (const QByteArray &damaged :
        {QByteArray(), QByteArray("\x01"), QByteArray("\x7f garbage"), m_window->saveLayout().chopped(3)}) {
        m_window->restoreLayout(damaged);
        QCOMPARE(m_window->size(), size);
        QCOMPARE(m_window->currentPageId(), u"portins"_s);
    }
}

void TestMainWindow::theSimulationStripFollowsThePage()
{
    SimulationStrip *strip = m_window->simulationStrip();
    QVERIFY(!strip->isVisible());
    m_window->setSimulated(true);
    QVERIFY(strip->isVisible());
    spy()->order = u"890192331"_s;
    Q_EMIT spy()->simulationOrderChanged();
    QCOMPARE(strip->order(), u"890192331"_s);
    m_window->showPage(u"settings"_s);
    QVERIFY(strip->order().isEmpty());
}

void TestMainWindow::aPageThatDoesNotExistIsIgnored()
{
    m_window->showPage(u"worklist"_s);
    QCOMPARE(m_window->currentPageId(), u"portins"_s);
    QVERIFY(!m_window->page(u"worklist"_s));
}

void TestMainWindow::troubleWithThisComputerStandsAboveEveryPage()
{
    auto *banner = m_window->findChild<ErrorBanner *>(u"windowTrouble"_s);
    QVERIFY(!banner->isVisible());
    m_window->showTrouble(storeErrorText(StoreTrouble::CannotWrite, u"disk full"_s));
    QVERIFY(banner->isVisible());
    m_window->showPage(u"settings"_s);
    QVERIFY(banner->isVisible());
    QVERIFY(banner->text().contains(storeErrorText(StoreTrouble::CannotWrite).happened));
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
