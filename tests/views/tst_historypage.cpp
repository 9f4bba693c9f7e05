#include "flows/testdesk.h"
#include "views/mainwindow.h"
#include "views/pages/historypage.h"
#include "views/style/theme.h"
#include "views/widgets/datatable.h"
#include "views/widgets/emptystate.h"
#include "views/widgets/errorbanner.h"
#include "views/widgets/textfilter.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QFile>
#include <QPushButton>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace domain;
using tables::ChangesModel;
using views::HistoryPage;

namespace {

QDateTime at(int day, int hour, int minute = 0)
{
    return {QDate(2026, 11, day), QTime(hour, minute), Qt::UTC};
}

PortOrder order(const QString &id, const QString &reference, const QStringList &numbers)
{
    PortOrder order{.id = {id}, .status = OrderStatus::Pending, .customerReference = reference};
    for (const QString &number : numbers)
        order.numbers.push_back({.phoneNumber = number, .status = NumberStatus::Pending});
    return order;
}

} // namespace

//! The search over what was seen of all orders, in a window of its own and without a line to the server.
class TestHistoryPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void showsTheNewestOfAllOrders();
    void findsWordsNumbersAndReferences_data();
    void findsWordsNumbersAndReferences();
    void leavesFirstReadingsOut();
    void opensTheOrderByTheKeyboard();
    void saysThatNothingMatchesAndStartsOver();
    void saysThatNothingWasWrittenDownYet();
    void saysThatTheStoreCannotBeRead();
    void takesInWhatIsSeenMeanwhile();
    void saysThatThereAreOlderOnes();
    void copiesWhatIsShown();
    void namesEveryControl();

private:
    bool open(store::Database &database);
    void fill();
    bool record(const PortOrder &order, const QDateTime &readAt);
    template <class W>
    W *child(const QString &name) const
    {
        for (W *candidate : m_window->findChildren<W *>(name)) {
            if (candidate->isVisible())
                return candidate;
        }
        return nullptr;
    }
    QAbstractItemModel *rows() const { return m_page->findChild<views::DataTable *>(u"historyTable"_s)->model(); }
    QString said() const
    {
        const auto *empty = child<views::EmptyState>(u"emptyState"_s);
        return empty ? empty->accessibleName() : QString();
    }
    void key(int which)
    {
        QWidget *focus = QApplication::focusWidget();
        QTest::keyClick(focus ? focus : m_window.get(), Qt::Key(which));
    }

    std::unique_ptr<TestDesk> m_desk;
    std::unique_ptr<store::Database> m_database;
    std::unique_ptr<store::History> m_history;
    std::unique_ptr<flows::HistorySearch> m_search;
    std::unique_ptr<views::MainWindow> m_window;
    HistoryPage *m_page = nullptr;
    int m_run = 0;
};

void TestHistoryPage::initTestCase()
{
    new views::Theme(*qApp);
    m_desk = std::make_unique<TestDesk>(support::SandboxOptions{.orders = 0});
    QVERIFY(m_desk->isReady());
}

bool TestHistoryPage::open(store::Database &database)
{
    m_history = std::make_unique<store::History>(database);
    m_search = std::make_unique<flows::HistorySearch>(m_desk->desk(), *m_history);
    m_window = std::make_unique<views::MainWindow>(
        std::vector<views::PageSpec>{{.id = u"history"_s, .title = u"History"_s, .create = [this] {
                                          m_page = new HistoryPage(*m_search);
                                          return m_page;
                                      }}});
    m_window->resize(1200, 800);
    m_window->showPage(u"history"_s);
    new QAbstractItemModelTester(rows(), QAbstractItemModelTester::FailureReportingMode::QtTest, m_window.get());
    m_window->show();
    return QTest::qWaitForWindowActive(m_window.get());
}

void TestHistoryPage::init()
{
    m_database = std::make_unique<store::Database>(m_desk->filePath(u"history%1.db"_s.arg(++m_run)));
    QVERIFY(await(m_database->open()).has_value());
    QVERIFY(open(*m_database));
    m_desk->sandbox().clearRequests();
}

void TestHistoryPage::cleanup()
{
    QCOMPARE(m_desk->sandbox().requests().size(), 0); // it asks nobody
    m_window.reset();
    m_search.reset();
    m_history.reset();
    m_database.reset();
}

bool TestHistoryPage::record(const PortOrder &order, const QDateTime &readAt)
{
    return await(m_history->record(u"test"_s, {{.order = order, .readAt = readAt}})).has_value();
}

//! Two orders: one is rejected and gets a note, the other one is confirmed the next day.
void TestHistoryPage::fill()
{
    PortOrder first = order(u"7001"_s, u"Bluefinch"_s, {u"+12125550123"_s, u"+12125550124"_s});
    PortOrder second = order(u"7002"_s, u"Marlow & Pike"_s, {u"+13125550199"_s});
    QVERIFY(record(first, at(23, 8)));
    QVERIFY(record(second, at(23, 8)));
    first.numbers[1].status = NumberStatus::Rejected;
    first.numbers[1].rejectReason = u"Address mismatch"_s;
    QVERIFY(record(first, at(23, 9)));
    first.notes = {{.note = u"Please send <b>a bill</b>"_s, .createdBy = u"Sinch"_s}};
    QVERIFY(record(first, at(23, 10)));
    second.status = OrderStatus::Confirmed;
    QVERIFY(record(second, at(24, 9)));
    m_page->refresh();
    QTRY_COMPARE(m_search->entries().size(), 5U);
}

void TestHistoryPage::showsTheNewestOfAllOrders()
{
    fill();
    QCOMPARE(rows()->rowCount(), 7); // two days
    QVERIFY(rows()->index(0, 0).data(tables::GroupTitleRole).toString().contains(u"24 Nov 2026"_s));
    QCOMPARE(rows()->index(1, ChangesModel::Order).data().toString(), u"Marlow & Pike"_s);
    QCOMPARE(rows()->index(1, ChangesModel::What).data().toString(), u"Status: Pending → Confirmed"_s);
    QCOMPARE(m_page->shownOrders(), (std::vector<OrderId>{{u"7002"_s}, {u"7001"_s}}));
}

void TestHistoryPage::findsWordsNumbersAndReferences_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("found");
    QTest::newRow("a reason") << u"MISMATCH"_s << 1;
    QTest::newRow("a number as it is written") << u"(212) 555-0124"_s << 1;
    QTest::newRow("a reference") << u"bluefinch"_s << 3;
    QTest::newRow("an order") << u"7002"_s << 2;
    QTest::newRow("every word") << u"bill bluefinch"_s << 1;
    QTest::newRow("no pattern") << u"%"_s << 0;
}

void TestHistoryPage::findsWordsNumbersAndReferences()
{
    QFETCH(const QString, text);
    QFETCH(const int, found);
    fill();
    child<views::TextFilter>(u"historySearch"_s)->setText(text);
    QTRY_COMPARE(m_search->text(), text);
    QTRY_COMPARE(int(m_search->entries().size()), found);
}

void TestHistoryPage::leavesFirstReadingsOut()
{
    fill();
    const QSignalSpy told(m_page, &HistoryPage::firstReadingsChanged);
    child<QCheckBox>(u"historyFirst"_s)->click();
    QTRY_COMPARE(m_search->entries().size(), 3U);
    for (const store::HistoryEntry &entry : m_search->entries())
        QVERIFY(entry.difference.kind != DifferenceKind::FirstSeen);
    child<views::TextFilter>(u"historySearch"_s)->setText(u"bluefinch"_s);
    QTRY_COMPARE(m_search->entries().size(), 2U);
    child<QCheckBox>(u"historyFirst"_s)->click();
    QTRY_COMPARE(m_search->entries().size(), 3U);
    QCOMPARE(told.size(), 2);
    QCOMPARE(told[0][0].toBool(), false);
}

void TestHistoryPage::opensTheOrderByTheKeyboard()
{
    fill();
    const QSignalSpy opened(m_page, &HistoryPage::openRequested);
    QVERIFY(child<views::TextFilter>(u"historySearch"_s)->hasFocus()); // to type at once
    QTest::keyClicks(QApplication::focusWidget(), u"mismatch"_s);
    QTRY_COMPARE(m_search->entries().size(), 1U);
    child<views::DataTable>(u"historyTable"_s)->setFocus();
    m_window->findChild<views::DataTable *>(u"historyTable"_s)->selectRow(1);
    key(Qt::Key_Return);
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.first().first().value<OrderId>().text, u"7001"_s);
    QCOMPARE(opened.first().at(1).toString(), u"+12125550124"_s);
}

void TestHistoryPage::saysThatNothingMatchesAndStartsOver()
{
    fill();
    child<views::TextFilter>(u"historySearch"_s)->setText(u"nobody"_s);
    QTRY_VERIFY(said().contains(u"Nothing in the history"_s));
    QVERIFY(said().contains(u"nobody"_s));
    QVERIFY(!child<QPushButton>(u"openHistory"_s)->isEnabled());
    child<QPushButton>(u"emptyAction"_s)->click();
    QTRY_COMPARE(m_search->entries().size(), 5U);
}

void TestHistoryPage::saysThatNothingWasWrittenDownYet()
{
    QTRY_VERIFY(said().startsWith(u"Nothing yet."_s));
}

void TestHistoryPage::saysThatTheStoreCannotBeRead()
{
    QFile file(m_desk->filePath(u"damaged.db"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("not a database, and long enough to be read as one") > 0);
    file.close();
    store::Database damaged(file.fileName());
    QVERIFY(!await(damaged.open()).has_value());
    m_window.reset();
    QVERIFY(open(damaged));
    QTRY_VERIFY(!m_page->findChild<views::ErrorBanner *>()->isEmpty());
    m_window.reset();
    m_search.reset();
    m_history.reset();
    QVERIFY(open(*m_database));
}

void TestHistoryPage::takesInWhatIsSeenMeanwhile()
{
    fill();
    QVERIFY(record(order(u"7003"_s, u"Osprey"_s, {u"+13125550177"_s}), at(24, 10)));
    QTRY_COMPARE(m_search->entries().size(), 6U);
    QCOMPARE(rows()->index(1, ChangesModel::Order).data().toString(), u"Osprey"_s);
}

void TestHistoryPage::saysThatThereAreOlderOnes()
{
    std::vector<store::OrderReading> readings;
    for (int i = 0; i <= flows::HistorySearch::most; ++i)
        readings.push_back({.order = order(QString::number(8000 + i), u"Many"_s, {}), .readAt = at(23, 8)});
    QVERIFY(await(m_history->record(u"test"_s, readings)).has_value());
    m_page->refresh();
    QTRY_COMPARE(int(m_search->entries().size()), flows::HistorySearch::most);
    QVERIFY(m_search->isCut());
    QVERIFY(m_page->status().shown.startsWith(u"the newest 500"_s));
}

void TestHistoryPage::copiesWhatIsShown()
{
    fill();
    child<views::TextFilter>(u"historySearch"_s)->setText(u"bluefinch"_s);
    QTRY_COMPARE(m_search->entries().size(), 3U);
    child<QPushButton>(u"copyHistory"_s)->click();
    const QString copied = QApplication::clipboard()->text();
    QVERIFY(copied.contains(u"Bluefinch\t7001"_s));
    QVERIFY(copied.contains(u"<b>a bill</b>"_s)); // as it came
    QVERIFY(!copied.contains(u"Marlow"_s));
}

void TestHistoryPage::namesEveryControl()
{
    fill();
    for (const QAbstractButton *button : m_page->findChildren<QAbstractButton *>()) {
        if (!button->isVisible() || qobject_cast<const QLineEdit *>(button->parent())) // Qt's own, inside a field
            continue;
        QVERIFY2(!button->objectName().isEmpty(), qPrintable(button->text()));
        QVERIFY2(!button->accessibleName().isEmpty(), qPrintable(button->objectName()));
    }
    QVERIFY(!child<views::TextFilter>(u"historySearch"_s)->accessibleName().isEmpty());
}

QTEST_MAIN(TestHistoryPage)
#include "tst_historypage.moc"
