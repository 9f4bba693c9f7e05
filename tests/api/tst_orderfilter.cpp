#include "api/porting/orderfilter.h"

#include <QTest>

using namespace Qt::StringLiterals;
using api::OrderFilter;

class TestOrderFilter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksForWhatIsSet_data();
    void asksForWhatIsSet();
};

void TestOrderFilter::asksForWhatIsSet_data()
{
    QTest::addColumn<OrderFilter>("filter");
    QTest::addColumn<QString>("query");
    const auto row = [](const char *name, const OrderFilter &filter, const QString &query) {
        QTest::newRow(name) << filter << query;
    };
    row("nothing", {}, u"pageSize=500"_s);
    row("page size within the limits", {.pageSize = 5000}, u"pageSize=1000"_s);
    row("page size of one at least", {.pageSize = 0}, u"pageSize=1"_s);
    row("number keeps its plus", {.phoneNumber = u"+12125550142"_s}, u"phoneNumber=%2B12125550142&pageSize=500"_s);
    row("reference with everything", {.customerReference = u"A & B + C/1 #K7Q2"_s},
        u"customerOrderReference=A%20%26%20B%20%2B%20C%2F1%20%23K7Q2&pageSize=500"_s);
    row("status", {.status = domain::OrderStatus::PendingCancelation},
        u"orderStatus=PENDING_CANCELATION&pageSize=500"_s);
    row("status of a newer server", {.status = {domain::OrderStatus::Unknown, u"CARRIER_HOLD"_s}},
        u"orderStatus=CARRIER_HOLD&pageSize=500"_s);
    row("whole days", {.createdFrom = QDate(2026, 10, 26), .createdTo = QDate(2026, 11, 24)},
        u"createdDateStart=2026-10-26T00%3A00%3A00.000Z&createdDateEnd=2026-11-24T23%3A59%3A59.999Z&pageSize=500"_s);
    row("FOC", {.focFrom = QDate(2026, 12, 1)}, u"focStartDate=2026-12-01T00%3A00%3A00.000Z&pageSize=500"_s);
    row("order", {.orderId = u"890192331"_s}, u"orderId=890192331&pageSize=500"_s);
}

void TestOrderFilter::asksForWhatIsSet()
{
    QFETCH(const OrderFilter, filter);
    QTEST(api::queryOf(filter).encoded(), "query");
}

QTEST_APPLESS_MAIN(TestOrderFilter)
#include "tst_orderfilter.moc"
