#include "tables/filterproxy.h"
#include "tables/ordernumbersmodel.h"
#include "tables/ordersmodel.h"
#include "json/porting/ordersummaryjson.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace domain;
using namespace tables;

//! What the GUI thread may spend: 50 ms for anything a person waits for with the mouse in hand.
class BenchTables : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void fillsTenThousandOrders();
    void mergesTheSameTenThousandOrders();
    void sortsTenThousandOrders_data();
    void sortsTenThousandOrders();
    void filtersTenThousandOrders_data();
    void filtersTenThousandOrders();
    void takesDetailsWhileSortedAndFiltered();
    void decodesAPageOfAThousandRows();
    void showsAnOrderOfFiveHundredNumbers();

private:
    static constexpr int count = 10'000;
    std::vector<OrderSummary> m_orders;
};

void BenchTables::initTestCase()
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

void BenchTables::fillsTenThousandOrders()
{
    QBENCHMARK
    {
        OrdersModel model([] { return QDateTime::currentDateTimeUtc(); });
        model.merge(m_orders);
        QCOMPARE(model.rowCount(), count);
    }
}

void BenchTables::mergesTheSameTenThousandOrders()
{
    OrdersModel model([] { return QDateTime::currentDateTimeUtc(); });
    model.merge(m_orders);
    QBENCHMARK
    {
        model.setAll(m_orders);
    }
}

void BenchTables::sortsTenThousandOrders_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<bool>("again");
    QTest::newRow("reference, first time") << int(OrdersModel::Reference) << false;
    QTest::newRow("reference, again") << int(OrdersModel::Reference) << true;
    QTest::newRow("status, first time") << int(OrdersModel::StatusColumn) << false;
    QTest::newRow("created, again") << int(OrdersModel::Created) << true;
}

void BenchTables::sortsTenThousandOrders()
{
    QFETCH(const int, column);
    QFETCH(const bool, again);
    OrdersModel model([] { return QDateTime::currentDateTimeUtc(); });
    model.merge(m_orders);
    FilterProxy proxy;
    proxy.setSourceModel(&model);
    QCOMPARE(proxy.rowCount(), count);
    if (!again) {
        QBENCHMARK_ONCE
        {
            proxy.sort(column);
        }
        return;
    }
    proxy.sort(column, Qt::DescendingOrder);
    bool ascending = true;
    QBENCHMARK
    {
        proxy.sort(column, ascending ? Qt::AscendingOrder : Qt::DescendingOrder);
        ascending = !ascending;
    }
}

void BenchTables::filtersTenThousandOrders_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::newRow("first keystroke") << QString() << u"7"_s;
    QTest::newRow("narrowed") << u"customer"_s << u"customer 97"_s;
    QTest::newRow("cleared") << u"97"_s << QString();
}

void BenchTables::filtersTenThousandOrders()
{
    QFETCH(const QString, from);
    QFETCH(const QString, to);
    OrdersModel model([] { return QDateTime::currentDateTimeUtc(); });
    model.merge(m_orders);
    FilterProxy proxy;
    proxy.setSourceModel(&model);
    proxy.sort(OrdersModel::Created, Qt::DescendingOrder);
    proxy.setFilterText(from);
    QVERIFY(proxy.rowCount() > 0);
    QBENCHMARK_ONCE
    {
        proxy.setFilterText(to);
    }
    QVERIFY(proxy.rowCount() > 0);
}

void BenchTables::takesDetailsWhileSortedAndFiltered()
{
    OrdersModel model([] { return QDateTime::currentDateTimeUtc(); });
    model.merge(m_orders);
    FilterProxy proxy;
    proxy.setSourceModel(&model);
    proxy.sort(OrdersModel::Desired);
    proxy.setFilterText(u"customer"_s);
    QCOMPARE(proxy.rowCount(), count);
    int i = 0;
    QBENCHMARK
    {
        const PortOrder order{.id = m_orders[std::size_t(i)].id,
            .status = OrderStatus::Confirmed,
            .schedule = {.date = QDate(2026, 12, 1).addDays(i % 20)}};
        model.setDetails(order, detailsOf(order), QDateTime::currentDateTimeUtc());
        i = (i + 1) % count;
    }
}

void BenchTables::decodesAPageOfAThousandRows()
{
    QByteArray body = R"({"orders":[)";
    for (int i = 0; i < 1000; ++i) {
        body += QByteArray(i ? "," : "") + R"({"id":)" + QByteArray::number(890000000 + i)
            + R"(,"status":"PENDING","customerOrderReference":"Customer )" + QByteArray::number(i)
            + R"(","createdDate":"2026-11-22","phoneNumberQuantity":24,"focQuantity":3,"activatedQuantity":0,"rejectedQuantity":1,"excludedQuantity":0})";
    }
    body += R"(],"page":1,"totalPages":1,"pageSize":1000,"totalItems":1000})";
    QBENCHMARK
    {
        const auto page = json::decode<json::OrderPage>(body);
        QVERIFY(page && page->value.orders.size() == 1000);
    }
}

void BenchTables::showsAnOrderOfFiveHundredNumbers()
{
    PortOrder order{.id = {u"1"_s}};
    for (int i = 0; i < 500; ++i)
        order.numbers.push_back({.phoneNumber = u"+1212555%1"_s.arg(1000 + i), .status = NumberStatus(1 + i % 6)});
    OrderNumbersModel model;
    FilterProxy proxy;
    proxy.setSourceModel(&model);
    proxy.sort(OrderNumbersModel::StatusColumn);
    QBENCHMARK
    {
        model.clear();
        model.setOrder(order, PortZone::Eastern);
        QCOMPARE(proxy.rowCount(), 500);
    }
}

QTEST_GUILESS_MAIN(BenchTables)
#include "bench_tables.moc"
