#include "flows/calendarflow.h"
#include "flows/orderreader.h"
#include "flows/orderwatch.h"
#include "flows/testdesk.h"
#include "tables/roles.h"
#include "views/pages/calendarpage.h"
#include "views/widgets/datatable.h"
#include "views/widgets/errorbanner.h"
#include "views/widgets/monthgrid.h"
#include "views/widgets/textfilter.h"
#include "views/wizardbench.h"

#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int patience = 20'000; // a debug build on a busy machine
const QString friday = u"2026-11-20T15:00:00Z"_s; // 10:00 in New York

flows::Desk slow(const flows::Desk &desk)
{
    flows::Desk copy = desk;
    copy.timing.watchEvery = copy.timing.watchSlowest = 10min; // rounds come when they are asked for
    return copy;
}

} // namespace

//! The calendar over a sandbox.
class TestCalendarPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void showsWhatIsAskedForAndWhatIsGiven();
    void offersAReadyGroupToActivate();
    void raisesTheAlarmOverAnEarlyFoc();
    void filtersTheMonthAndTheDay();
    void saysWhyADayIsEmpty();
    void saysWhatWentWrongAndKeepsWhatWasRead();
    void opensTheDayByKeyboard();
    void printsAndExportsTheDay();
    void namesEveryControl();

private:
    qint64 make(const QString &reference, bool onDemand = false);
    //! A round over all orders, and the calendar of it.
    bool read();
    QDate desiredDay();
    QStringList column(int column, int role = Qt::DisplayRole) const;
    QString marksOn(QDate day) const;
    template <class W>
    W *child(const QString &name) const
    {
        W *found = m_page->findChild<W *>(name);
        if (!found)
            qFatal("no %s", qPrintable(name));
        return found;
    }

    std::unique_ptr<TestDesk> m_desk;
    std::unique_ptr<flows::OrderReader> m_reader;
    std::unique_ptr<flows::OrderWatch> m_watch;
    std::unique_ptr<flows::CalendarFlow> m_flow;
    std::unique_ptr<views::CalendarPage> m_page;
    TestPrompts m_prompts;
    int m_next = 100;
};

void TestCalendarPage::init()
{
    m_prompts = TestPrompts();
    m_desk = std::make_unique<TestDesk>(support::SandboxOptions{.now = friday});
    QVERIFY(m_desk->isReady());
    m_reader = std::make_unique<flows::OrderReader>(m_desk->desk().orders, m_desk->desk().now, m_desk->desk().timing);
    m_watch = std::make_unique<flows::OrderWatch>(slow(m_desk->desk()), *m_reader);
    m_flow = std::make_unique<flows::CalendarFlow>(*m_watch, m_desk->desk().now);
    m_page = std::make_unique<views::CalendarPage>(*m_flow, m_prompts, u"Kestrel Voice"_s);
    m_page->resize(1224, 700);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
}

void TestCalendarPage::cleanup()
{
    m_page.reset();
    m_flow.reset();
    m_watch.reset();
    m_reader.reset();
    m_desk.reset();
}

qint64 TestCalendarPage::make(const QString &reference, bool onDemand)
{
    const int first = m_next;
    m_next += 2;
    return m_desk->sandbox().createOrder(
        {u"+13125550%1"_s.arg(first), u"+13125550%1"_s.arg(first + 1)}, reference, onDemand);
}

bool TestCalendarPage::read()
{
    QSignalSpy completed(m_watch.get(), &flows::OrderWatch::roundCompleted);
    if (m_watch->asOf())
        m_watch->refresh();
    else
        m_watch->start();
    if (!QTest::qWaitFor([&] { return !completed.isEmpty(); }, patience))
        return false;
    // An empty plan is an answer, too.
    static_cast<void>(QTest::qWaitFor([&] { return !m_flow->plan().empty(); }, 1000));
    m_page->shown(); // the server's clock may say another day
    return true;
}

QDate TestCalendarPage::desiredDay()
{
    return m_flow->plan().empty() ? QDate() : m_flow->plan().front().desired;
}

QStringList TestCalendarPage::column(int column, int role) const
{
    const auto *model = child<views::DataTable>(u"dayTable"_s)->model();
    QStringList texts;
    for (int row = 0; row < model->rowCount(); ++row) {
        if (!model->index(row, 0).data(tables::GroupTitleRole).isValid())
            texts << model->index(row, column).data(role).toString();
    }
    return texts;
}

QString TestCalendarPage::marksOn(QDate day) const
{
    const auto *grid = child<views::MonthGrid>(u"monthGrid"_s);
    for (int row = 0; row < grid->model()->rowCount(); ++row) {
        for (int column = 0; column < grid->model()->columnCount(); ++column) {
            const QString words = grid->model()->index(row, column).data(Qt::AccessibleTextRole).toString();
            if (words.contains(QLocale().toString(day, u" d MMMM yyyy"_s)))
                return words;
        }
    }
    return {};
}

void TestCalendarPage::showsWhatIsAskedForAndWhatIsGiven()
{
    const qint64 given = make(u"Given"_s);
    QVERIFY(make(u"Asked"_s) > 0);
    QVERIFY(m_desk->sandbox().confirm(given));
    QVERIFY(read());
    QTRY_COMPARE(m_flow->plan().size(), 2U);
    QCOMPARE(child<QLabel>(u"pageSubtitle"_s)->text(), u"Today is Fri 20 Nov 2026 in US/Eastern"_s);
    m_page->setDay(desiredDay());
    QTRY_COMPARE(column(tables::PlanModel::Order), (QStringList{u"Given"_s, u"Asked"_s}));
    QCOMPARE(column(tables::PlanModel::StateColumn), (QStringList{u"Scheduled"_s, u"Asked for"_s}));
    QVERIFY2(marksOn(m_page->day()).contains(u"1 scheduled, 1 asked"_s), qPrintable(marksOn(m_page->day())));
    QCOMPARE(m_page->shownOrders().size(), 2U);
    QVERIFY(m_page->status().asOf.startsWith(u"as of"_s));
}

void TestCalendarPage::offersAReadyGroupToActivate()
{
    const qint64 order = make(u"Ready"_s, true);
    QVERIFY(m_desk->sandbox().confirm(order, {{u"focDate"_s, u"2026-11-20"_s}}));
    QVERIFY(read());
    m_page->setDay(QDate(2026, 11, 20));
    auto *activate = child<QPushButton>(u"dayActivate"_s);
    QTRY_COMPARE(column(tables::PlanModel::StateColumn), QStringList{u"Due, not ready"_s});
    QVERIFY(!activate->isVisible());
    QVERIFY(!m_page->nextAction());
    QVERIFY(m_desk->sandbox().release(order));
    QVERIFY(read());
    QTRY_COMPARE(column(tables::PlanModel::StateColumn), QStringList{u"Ready"_s});
    QVERIFY(activate->isVisible());
    QCOMPARE(m_page->nextAction(), activate);
    QSignalSpy asked(m_page.get(), &views::CalendarPage::activateRequested);
    activate->click();
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked[0][0].value<domain::OrderId>().text, QString::number(order));
    QCOMPARE(asked[0][1].toStringList(), QStringList{m_flow->plan().front().group});
    // The day after, and not in the list any more: missed.
    QVERIFY(m_desk->sandbox().advance(u"P1D"_s));
    QVERIFY(read());
    QTRY_VERIFY(m_flow->plan().front().businessDaysPast >= 0);
}

void TestCalendarPage::raisesTheAlarmOverAnEarlyFoc()
{
    auto *strip = child<QWidget>(u"earlyStrip"_s);
    QVERIFY(!strip->isVisible());
    const qint64 order = make(u"Too soon"_s);
    QVERIFY(m_desk->sandbox().confirm(order, {{u"focDate"_s, u"2026-11-24"_s}}));
    QVERIFY(read());
    QTRY_VERIFY(strip->isVisible());
    const QString words = child<QLabel>(u"early_"_s + QString::number(order))->text();
    QVERIFY2(words.contains(u"FOC 24 Nov 2026, asked for "_s), qPrintable(words));
    child<QPushButton>(u"earlyDay_"_s + QString::number(order))->click();
    QCOMPARE(m_page->day(), QDate(2026, 11, 24));
    QVERIFY(marksOn(m_page->day()).contains(u"1 early"_s));
    QSignalSpy opened(m_page.get(), &views::CalendarPage::openRequested);
    child<QPushButton>(u"earlyOpen_"_s + QString::number(order))->click();
    QCOMPARE(opened.count(), 1);
}

void TestCalendarPage::filtersTheMonthAndTheDay()
{
    QVERIFY(make(u"Alpha"_s) > 0);
    QVERIFY(make(u"Beta"_s) > 0);
    QVERIFY(read());
    QTRY_COMPARE(m_flow->plan().size(), 2U);
    m_page->setDay(desiredDay());
    auto *filter = child<views::TextFilter>(u"textFilter"_s);
    filter->setText(u"alph"_s);
    QTRY_COMPARE(column(tables::PlanModel::Order), QStringList{u"Alpha"_s});
    QVERIFY(marksOn(m_page->day()).contains(u"1 asked"_s));
    filter->setText(u"gamma"_s);
    QTRY_VERIFY(column(tables::PlanModel::Order).isEmpty());
    auto *clear = m_page->findChild<QPushButton *>(u"emptyAction"_s);
    QVERIFY(clear && clear->isVisible());
    clear->click();
    QTRY_COMPARE(column(tables::PlanModel::Order).size(), 2);
    QVERIFY(filter->text().isEmpty());
}

void TestCalendarPage::saysWhyADayIsEmpty()
{
    QVERIFY(make(u"Alpha"_s) > 0);
    QVERIFY(read());
    QTRY_COMPARE(m_flow->plan().size(), 1U);
    m_page->setDay(QDate(2026, 11, 20));
    QVERIFY(!child<QPushButton>(u"printDay"_s)->isEnabled());
    QVERIFY(!child<QPushButton>(u"exportDay"_s)->isEnabled());
    auto *go = child<QPushButton>(u"emptyAction"_s);
    QTRY_VERIFY(go->isVisible());
    go->click(); // to the next day with something
    QCOMPARE(m_page->day(), desiredDay());
}

void TestCalendarPage::saysWhatWentWrongAndKeepsWhatWasRead()
{
    QVERIFY(make(u"Alpha"_s) > 0);
    QVERIFY(read());
    QTRY_COMPARE(m_flow->plan().size(), 1U);
    m_page->setDay(desiredDay());
    QVERIFY(m_desk->sandbox().addFault({{u"kind"_s, u"status"_s}, {u"status"_s, 503}, {u"verb"_s, u"GET"_s},
                {u"path"_s, u"orders/portIns$"_s}, {u"times"_s, 0}})
        > 0);
    QSignalSpy failed(m_watch.get(), &flows::OrderWatch::failed);
    m_page->refresh();
    QTRY_VERIFY_WITH_TIMEOUT(!failed.isEmpty(), patience);
    const auto banners = child<QWidget>(u"dayTable"_s)->window()->findChildren<views::ErrorBanner *>();
    QTRY_VERIFY(
        std::ranges::any_of(banners, [](const views::ErrorBanner *b) { return b->isVisible() && !b->isEmpty(); }));
    QCOMPARE(column(tables::PlanModel::Order), QStringList{u"Alpha"_s});
}

void TestCalendarPage::opensTheDayByKeyboard()
{
    const qint64 order = make(u"Alpha"_s);
    QVERIFY(read());
    QTRY_COMPARE(m_flow->plan().size(), 1U);
    auto *grid = child<views::MonthGrid>(u"monthGrid"_s);
    m_page->activateWindow();
    grid->setFocus();
    while (m_page->day() < desiredDay())
        QTest::keyClick(grid, Qt::Key_Right);
    QTest::keyClick(grid, Qt::Key_Return);
    auto *table = child<views::DataTable>(u"dayTable"_s);
    QTRY_VERIFY(table->hasFocus());
    QSignalSpy opened(m_page.get(), &views::CalendarPage::openRequested);
    QTest::keyClick(table, Qt::Key_Return);
    QCOMPARE(opened.count(), 1);
    QCOMPARE(opened[0][0].value<domain::OrderId>().text, QString::number(order));
}

void TestCalendarPage::printsAndExportsTheDay()
{
    QVERIFY(make(u"Alpha, früh"_s) > 0);
    QVERIFY(read());
    QTRY_COMPARE(m_flow->plan().size(), 1U);
    m_page->setDay(desiredDay());
    m_prompts.fileToPrint = m_desk->filePath(u"day.pdf"_s);
    child<QPushButton>(u"printDay"_s)->click();
    QVERIFY(QFileInfo(m_prompts.fileToPrint).size() > 1000);
    m_prompts.fileToSave = m_desk->filePath(u"day.ics"_s);
    child<QPushButton>(u"exportDay"_s)->click();
    QFile file(m_prompts.fileToSave);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray ics = file.readAll();
    QVERIFY(ics.startsWith("BEGIN:VCALENDAR\r\n"));
    QVERIFY(ics.contains("Alpha\\, fr\xc3\xbch"));
    QVERIFY(!ics.contains("3125550"));
    // A folder that is not there is told, not swallowed.
    m_prompts.fileToSave = m_desk->filePath(u"nowhere/day.ics"_s);
    child<QPushButton>(u"exportDay"_s)->click();
    const auto banners = m_page->findChildren<views::ErrorBanner *>();
    QVERIFY(std::ranges::any_of(
        banners, [](const views::ErrorBanner *b) { return b->text().contains(u"could not be written"_s); }));
}

void TestCalendarPage::namesEveryControl()
{
    QVERIFY(make(u"Alpha"_s) > 0);
    QVERIFY(read());
    for (const auto *button : m_page->findChildren<QAbstractButton *>()) {
        if (button->isVisible() && button->focusPolicy() != Qt::NoFocus) {
            QVERIFY2(!button->accessibleName().isEmpty(), qPrintable(button->text()));
            QVERIFY2(!button->objectName().isEmpty(), qPrintable(button->accessibleName()));
        }
    }
    for (const auto *view : m_page->findChildren<QTableView *>())
        QVERIFY(!view->accessibleName().isEmpty());
}

QTEST_MAIN(TestCalendarPage)
#include "tst_calendarpage.moc"
