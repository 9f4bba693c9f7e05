#include "domain/porting/followups.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using domain::FollowUp;
using domain::FollowUpItem;
using domain::NumberStatus;
using domain::OrderStatus;

namespace {

domain::PortNumber number(const QString &e164, NumberStatus status, bool sms = false, const QString &country = u"US"_s)
{
    domain::PortNumber result;
    result.phoneNumber = e164;
    result.status = status;
    result.countryCode = country;
    if (sms)
        result.sms.emplace().appId = u"support"_s;
    return result;
}

domain::PortOrder orderOf(OrderStatus status, std::vector<domain::PortNumber> numbers)
{
    domain::PortOrder order;
    order.id = {u"890192331"_s};
    order.status = status;
    order.numbers = std::move(numbers);
    return order;
}

const FollowUpItem *find(const std::vector<FollowUpItem> &items, FollowUp what)
{
    const auto found
        = std::find_if(items.begin(), items.end(), [what](const FollowUpItem &item) { return item.what == what; });
    return found == items.end() ? nullptr : &*found;
}

} // namespace

//! Trap F31: numbers that are live are not done with.
class TestFollowUps : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksForNothingBeforeANumberIsActive()
    {
        QVERIFY(domain::followUpsOf({}).empty());
        QVERIFY(
            domain::followUpsOf(orderOf(OrderStatus::Confirmed, {number(u"+12125550142"_s, NumberStatus::Confirmed)}))
                .empty());
    }

    void asksForTestsAndWordsOnceNumbersAreActive()
    {
        const auto items = domain::followUpsOf(orderOf(OrderStatus::Confirmed,
            {number(u"+12125550142"_s, NumberStatus::Activated), number(u"+12125550143"_s, NumberStatus::Confirmed)}));
        for (const FollowUp what :
            {FollowUp::TestCall, FollowUp::EmergencyAddress, FollowUp::CallerName, FollowUp::TellCustomer}) {
            QVERIFY(find(items, what));
            QCOMPARE(find(items, what)->numbers, 1);
            QVERIFY(!find(items, what)->tooEarly);
        }
        QVERIFY(!find(items, FollowUp::TestMessage)); // there are no messages to test
        QVERIFY(!find(items, FollowUp::Campaign));
    }

    void letsNobodyCancelTheOldServiceBeforeTheOrderIsCompleted()
    {
        domain::PortOrder order = orderOf(OrderStatus::Confirmed,
            {number(u"+12125550142"_s, NumberStatus::Activated), number(u"+12125550143"_s, NumberStatus::Confirmed)});
        QVERIFY(find(domain::followUpsOf(order), FollowUp::CancelOldService)->tooEarly);
        order.status = domain::Open<OrderStatus>(OrderStatus::Unknown, u"HALF_DONE"_s);
        QVERIFY(find(domain::followUpsOf(order), FollowUp::CancelOldService)->tooEarly);
        order.status = OrderStatus::Completed;
        QVERIFY(!find(domain::followUpsOf(order), FollowUp::CancelOldService)->tooEarly);
    }

    void asksForACampaignOfAmericanNumbersThatSendMessages()
    {
        domain::PortOrder order = orderOf(OrderStatus::Confirmed,
            {number(u"+12125550142"_s, NumberStatus::Activated, true),
                number(u"+14165550142"_s, NumberStatus::Activated, true, u"CA"_s),
                number(u"+12125550143"_s, NumberStatus::Activated)});
        const auto items = domain::followUpsOf(order);
        QCOMPARE(find(items, FollowUp::TestMessage)->numbers, 2);
        QCOMPARE(find(items, FollowUp::Campaign)->numbers, 1);
        QVERIFY(find(items, FollowUp::Campaign)->tooEarly);
        order.status = OrderStatus::Completed;
        QVERIFY(!find(domain::followUpsOf(order), FollowUp::Campaign)->tooEarly);
        order.numbers.erase(order.numbers.begin());
        QVERIFY(!find(domain::followUpsOf(order), FollowUp::Campaign));
    }

    void remembersEachUnderANameOfItsOwn()
    {
        const auto items = domain::followUpsOf(
            orderOf(OrderStatus::Completed, {number(u"+12125550142"_s, NumberStatus::Activated, true)}));
        QCOMPARE(items.size(), 7U);
        QStringList names;
        for (const FollowUpItem &item : items)
            names << domain::storedName(item.what);
        QCOMPARE(names.removeDuplicates(), 0);
    }
};

QTEST_APPLESS_MAIN(TestFollowUps)
#include "tst_followups.moc"
