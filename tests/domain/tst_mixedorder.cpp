#include "domain/porting/followups.h"
#include "domain/porting/orderrules.h"
#include "domain/porting/orderwork.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using domain::NumberStatus;
using domain::OrderStatus;
using domain::PortOrder;

Q_DECLARE_METATYPE(domain::OrderStatus)

namespace {

const QDateTime now(QDate(2026, 11, 24), QTime(15, 2), Qt::UTC);

//! One number in each state that an order may have beside the others.
PortOrder mixed(OrderStatus status)
{
    PortOrder order;
    order.id = {u"890192331"_s};
    order.status = status == OrderStatus::Unknown ? domain::Open(status, u"HALF_DONE"_s) : domain::Open(status);
    order.createdDate = QDate(2026, 11, 16);
    order.schedule.date = QDate(2026, 12, 1);
    int last = 0;
    for (const NumberStatus state : {NumberStatus::Pending, NumberStatus::Confirmed, NumberStatus::Rejected,
             NumberStatus::Activated, NumberStatus::Excluded}) {
        domain::PortNumber number;
        number.phoneNumber = u"+1212555014%1"_s.arg(last++);
        number.countryCode = u"US"_s;
        number.status = state;
        if (state == NumberStatus::Rejected)
            number.rejectReason = u"Invalid PIN"_s;
        order.numbers.push_back(number);
    }
    return order;
}

bool asksToRepair(const PortOrder &order)
{
    const auto work = domain::workOf(domain::OrderFacts{.order = order}, now);
    return std::any_of(work.begin(), work.end(),
        [](const domain::WorkItem &item) { return item.reason == domain::WorkReason::Rejected; });
}

} // namespace

//! Trap B8: carriers answer group by group, so an order's own status says little of its numbers.
class TestMixedOrder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void B8_judgesNumbersWhateverTheOrderSays_data()
    {
        QTest::addColumn<OrderStatus>("status");
        QTest::addColumn<bool>("repairs");
        QTest::addColumn<bool>("updates");
        QTest::newRow("being built") << OrderStatus::Building << true << false;
        QTest::newRow("pending") << OrderStatus::Pending << true << true;
        QTest::newRow("confirmed") << OrderStatus::Confirmed << true << false;
        QTest::newRow("completed") << OrderStatus::Completed << true << false;
        QTest::newRow("a status that nobody heard of") << OrderStatus::Unknown << true << false;
        // What is canceled on purpose has nothing left to repair.
        QTest::newRow("being canceled") << OrderStatus::PendingCancelation << false << false;
        QTest::newRow("canceled") << OrderStatus::Canceled << false << false;
    }

    void B8_judgesNumbersWhateverTheOrderSays()
    {
        QFETCH(OrderStatus, status);
        QFETCH(bool, updates);
        const PortOrder order = mixed(status);
        const domain::NumberCounts counts = domain::countNumbers(order.numbers);
        QCOMPARE(counts.all, 5);
        QCOMPARE(counts.rejected, 1);
        QCOMPARE(counts.confirmed, 1);
        QCOMPARE(counts.activated, 1);
        QCOMPARE(counts.pending, 1);
        QCOMPARE(counts.excluded, 1);
        QTEST(asksToRepair(order), "repairs");
        QCOMPARE(domain::permission(order, domain::OrderAction::Update) == domain::Permission::Allowed, updates);
        // The number that is live is followed up, the others are not.
        const auto after = domain::followUpsOf(order);
        QVERIFY(!after.empty());
        QCOMPARE(after.front().numbers, 1);
    }

    void B8_callsNoOrderWellByItsStatusAlone_data() { B8_judgesNumbersWhateverTheOrderSays_data(); }

    void B8_callsNoOrderWellByItsStatusAlone()
    {
        QFETCH(OrderStatus, status);
        PortOrder order = mixed(status);
        std::erase_if(order.numbers,
            [](const domain::PortNumber &number) { return number.status.value == NumberStatus::Rejected; });
        QVERIFY(!asksToRepair(order)); // it is the number that asks, never the order
    }
};

QTEST_APPLESS_MAIN(TestMixedOrder)
#include "tst_mixedorder.moc"
