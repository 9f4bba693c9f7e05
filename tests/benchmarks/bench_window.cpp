#include "domain/porting/intake.h"
#include "tables/filterproxy.h"
#include "tables/ordersmodel.h"
#include "views/pages/ordernumberstab.h"
#include "views/pages/orderstable.h"
#include "views/widgets/datatable.h"

#include <QElapsedTimer>
#include <QHeaderView>
#include <QScrollBar>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace domain;
using namespace tables;

//! What is on screen, painted: the longest the GUI thread is away for one thing a person does. Up to 50 ms goes
//! unnoticed, an order may take 100 ms to open.
class BenchWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void scrollsTenThousandOrders();
    void sortsTenThousandOrdersInTheWindow_data();
    void sortsTenThousandOrdersInTheWindow();
    void opensAnOrderOfFiveHundredNumbers();
    void judgesPastedNumbers_data();
    void judgesPastedNumbers();

private:
    static constexpr int count = 10'000;
    //! Milliseconds until it is done and painted.
    template <class Work>
    static double away(QWidget &window, const Work &work);

    std::vector<OrderSummary> m_orders;
};

template <class Work>
double BenchWindow::away(QWidget &window, const Work &work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    window.repaint();
    return double(timer.nsecsElapsed()) / 1e6;
}

void BenchWindow::initTestCase()
{
    for (int i = 0; i < count; ++i) {
        m_orders.push_back({.id = {QString::number(890000000 + i * 7919LL % count)},
            .status = OrderStatus(1 + i % 6),
            .customerReference = u"Customer %1 of %2"_s.arg(i * 31 % 977).arg(i % 13),
            .createdDate = QDate(2026, 1, 1).addDays(i % 300),
            .numbers = 1 + i % 500,
            .confirmed = i % 3});
    }
}

void BenchWindow::scrollsTenThousandOrders()
{
    OrdersModel model([] { return QDateTime::currentDateTimeUtc(); });
    model.merge(m_orders);
    FilterProxy proxy;
    proxy.setSourceModel(&model);
    const std::unique_ptr<views::DataTable> table(views::makeOrdersTable(proxy));
    table->resize(1440, 800);
    table->show();
    QVERIFY(QTest::qWaitForWindowExposed(table.get()));
    double longest = 0;
    QScrollBar &bar = *table->verticalScrollBar();
    for (int page = 0; bar.value() < bar.maximum() && page < 200; ++page)
        longest = std::max(longest, away(*table, [&] { bar.setValue(bar.value() + bar.maximum() / 200 + 1); }));
    QTest::setBenchmarkResult(longest, QTest::WalltimeMilliseconds);
}

void BenchWindow::sortsTenThousandOrdersInTheWindow_data()
{
    QTest::addColumn<int>("column");
    QTest::newRow("reference") << int(OrdersModel::Reference);
    QTest::newRow("status") << int(OrdersModel::StatusColumn);
    QTest::newRow("created") << int(OrdersModel::Created);
}

void BenchWindow::sortsTenThousandOrdersInTheWindow()
{
    QFETCH(const int, column);
    OrdersModel model([] { return QDateTime::currentDateTimeUtc(); });
    model.merge(m_orders);
    FilterProxy proxy;
    proxy.setSourceModel(&model);
    const std::unique_ptr<views::DataTable> table(views::makeOrdersTable(proxy));
    table->resize(1440, 800);
    table->show();
    QVERIFY(QTest::qWaitForWindowExposed(table.get()));
    double longest = 0;
    for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder, Qt::AscendingOrder})
        longest = std::max(longest, away(*table, [&] { table->sortByColumn(column, order); }));
    QTest::setBenchmarkResult(longest, QTest::WalltimeMilliseconds);
}

void BenchWindow::opensAnOrderOfFiveHundredNumbers()
{
    PortOrder order{.id = {u"1"_s}};
    for (int i = 0; i < 500; ++i)
        order.numbers.push_back({.phoneNumber = u"+1212555%1"_s.arg(1000 + i), .status = NumberStatus(1 + i % 6)});
    views::OrderNumbersTab tab;
    tab.resize(1000, 800);
    tab.show();
    QVERIFY(QTest::qWaitForWindowExposed(&tab));
    QTest::setBenchmarkResult(away(tab, [&] { tab.showOrder(order); }), QTest::WalltimeMilliseconds);
}

void BenchWindow::judgesPastedNumbers_data()
{
    QTest::addColumn<int>("lines");
    QTest::newRow("500") << 500;
    QTest::newRow("20,000") << 20'000;
}

void BenchWindow::judgesPastedNumbers()
{
    QFETCH(const int, lines);
    QString text;
    for (int i = 0; i < lines; ++i)
        text += u"(212) %1-%2 Front desk %3\n"_s.arg(200 + i / 10000).arg(i % 10000, 4, 10, QChar(u'0')).arg(i);
    QBENCHMARK
    {
        const IntakeResult read = readText(text);
        QCOMPARE(int(judge(read.numbers, {}).size()), lines);
    }
}

QTEST_MAIN(BenchWindow)
#include "bench_window.moc"
