#include "views/pages/monthpane.h"
#include "views/widgets/monthgrid.h"

#include <QAccessible>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

//! The month by keyboard, and as a screen reader meets it.
class TestMonthGrid : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void goesByKeys_data();
    void goesByKeys();
    void goesByKeysFromRightToLeft();
    void opensTheDayWithEnter();
    void turnsToTheMonthOfAClickedDay();
    void goesToOtherMonthsAndBackToToday();
    void tellsAScreenReaderEachDay();
    void leavesOtherKeysToTheWindow();

private:
    std::unique_ptr<views::MonthPane> m_pane;
    views::MonthGrid *m_grid = nullptr;
};

void TestMonthGrid::init()
{
    m_pane = std::make_unique<views::MonthPane>();
    m_grid = m_pane->grid();
    m_pane->setToday(QDate(2026, 11, 24));
    m_pane->resize(600, 500);
    m_pane->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_pane.get()));
    m_grid->setFocus();
}

void TestMonthGrid::goesByKeys_data()
{
    QTest::addColumn<QDate>("from");
    QTest::addColumn<Qt::Key>("key");
    QTest::addColumn<QDate>("to");
    const QDate tuesday(2026, 11, 24);
    QTest::newRow("the next day") << tuesday << Qt::Key_Right << tuesday.addDays(1);
    QTest::newRow("the day before") << tuesday << Qt::Key_Left << tuesday.addDays(-1);
    QTest::newRow("the next week") << tuesday << Qt::Key_Down << tuesday.addDays(7);
    QTest::newRow("the week before") << tuesday << Qt::Key_Up << tuesday.addDays(-7);
    QTest::newRow("over the end of a line") << QDate(2026, 11, 22) << Qt::Key_Right << QDate(2026, 11, 23);
    QTest::newRow("into the next month") << QDate(2026, 11, 30) << Qt::Key_Right << QDate(2026, 12, 1);
    QTest::newRow("into the month before") << QDate(2026, 11, 3) << Qt::Key_Up << QDate(2026, 10, 27);
    QTest::newRow("the next month") << tuesday << Qt::Key_PageDown << QDate(2026, 12, 24);
    QTest::newRow("the month before") << tuesday << Qt::Key_PageUp << QDate(2026, 10, 24);
    QTest::newRow("a month that has no such day") << QDate(2027, 1, 31) << Qt::Key_PageDown << QDate(2027, 2, 28);
    QTest::newRow("over the year") << QDate(2026, 12, 31) << Qt::Key_Right << QDate(2027, 1, 1);
    QTest::newRow("today") << QDate(2027, 5, 3) << Qt::Key_Home << tuesday;
}

void TestMonthGrid::goesByKeys()
{
    QFETCH(QDate, from);
    QFETCH(Qt::Key, key);
    QFETCH(QDate, to);
    m_grid->setDay(from);
    const QSignalSpy changes(m_grid, &views::MonthGrid::dayChanged);
    QTest::keyClick(m_grid, key);
    QCOMPARE(m_grid->day(), to);
    QCOMPARE(changes.count(), 1);
    QCOMPARE(m_pane->model().dayAt(m_grid->currentIndex()), to);
    QCOMPARE(m_pane->model().month(), QDate(to.year(), to.month(), 1));
    // Turning the page leaves nothing behind that moves the day later.
    QCoreApplication::processEvents();
    QCOMPARE(m_grid->day(), to);
}

void TestMonthGrid::goesByKeysFromRightToLeft()
{
    m_grid->setLayoutDirection(Qt::RightToLeft);
    QTest::keyClick(m_grid, Qt::Key_Left);
    QCOMPARE(m_grid->day(), QDate(2026, 11, 25));
}

void TestMonthGrid::opensTheDayWithEnter()
{
    QSignalSpy opened(m_grid, &views::MonthGrid::opened);
    QTest::keyClick(m_grid, Qt::Key_Return);
    QCOMPARE(opened.count(), 1);
    QCOMPARE(opened[0][0].toDate(), QDate(2026, 11, 24));
}

void TestMonthGrid::turnsToTheMonthOfAClickedDay()
{
    const QModelIndex other = m_pane->model().indexOf(QDate(2026, 12, 2));
    QVERIFY(other.isValid());
    QTest::mouseClick(m_grid->viewport(), Qt::LeftButton, {}, m_grid->visualRect(other).center());
    QTRY_COMPARE(m_grid->day(), QDate(2026, 12, 2));
    QCOMPARE(m_pane->model().month(), QDate(2026, 12, 1));
    QCOMPARE(m_pane->model().dayAt(m_grid->currentIndex()), QDate(2026, 12, 2));
}

void TestMonthGrid::goesToOtherMonthsAndBackToToday()
{
    auto *today = m_pane->findChild<QPushButton *>(u"calendarToday"_s);
    auto *next = m_pane->findChild<QPushButton *>(u"calendarNext"_s);
    auto *previous = m_pane->findChild<QPushButton *>(u"calendarPrevious"_s);
    QVERIFY(!today->isEnabled());
    next->click();
    next->click();
    QCOMPARE(m_grid->day(), QDate(2027, 1, 24));
    previous->click();
    QCOMPARE(m_pane->findChild<QLabel *>(u"calendarMonth"_s)->text(), u"December 2026"_s);
    today->click();
    QCOMPARE(m_grid->day(), QDate(2026, 11, 24));
    for (const QPushButton *button : {today, next, previous})
        QVERIFY(!button->accessibleName().isEmpty());
}

void TestMonthGrid::tellsAScreenReaderEachDay()
{
    m_pane->model().setPlan({}, {}, {domain::HolidayCountry::Us});
    QAccessibleInterface *grid = QAccessible::queryAccessibleInterface(m_grid);
    QVERIFY(grid && grid->tableInterface());
    QCOMPARE(grid->text(QAccessible::Name), u"Month, November 2026"_s);
    QCOMPARE(grid->tableInterface()->rowCount(), 6);
    const QModelIndex index = m_pane->model().indexOf(QDate(2026, 11, 26));
    QAccessibleInterface *cell = grid->tableInterface()->cellAt(index.row(), index.column());
    QVERIFY(cell);
    QVERIFY2(cell->text(QAccessible::Name).startsWith(u"Thursday 26 November 2026, Thanksgiving Day (US)"_s),
        qPrintable(cell->text(QAccessible::Name)));
}

void TestMonthGrid::leavesOtherKeysToTheWindow()
{
    QKeyEvent press(QEvent::KeyPress, Qt::Key_J, Qt::NoModifier, u"j"_s);
    QCoreApplication::sendEvent(m_grid, &press);
    QVERIFY(!press.isAccepted());
    QCOMPARE(m_grid->day(), QDate(2026, 11, 24));
}

QTEST_MAIN(TestMonthGrid)
#include "tst_monthgrid.moc"
