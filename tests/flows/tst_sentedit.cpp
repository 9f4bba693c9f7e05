#include "flows/intentdata.h"
#include "flows/sentedit.h"
#include "json/porting/portorderjson.h"
#include "json/writer.h"

#include <QTest>

using namespace Qt::StringLiterals;
using domain::PortNumber, domain::PortOrder;

namespace {

PortOrder order()
{
    PortOrder order{.id = {u"890192331"_s}, .customerReference = u"Juniper"_s};
    for (const QString &number : {u"+12125550101"_s, u"+12125550102"_s, u"+12125550103"_s})
        order.numbers.push_back({.phoneNumber = number,
            .endUser = domain::EndUser{.name = u"Juniper Bakery"_s, .city = u"New York"_s},
            .portOutInfo = domain::PortOutInfo{.pin = u"0042"_s, .accountNumber = u"ACC-1"_s}});
    return order;
}

//! What an update from the one to the other leaves in the journal.
QJsonObject data(const PortOrder &before, const PortOrder &after)
{
    return flows::intentdata::update(before, json::write(after).toObject());
}

} // namespace

//! What an update was to change, and the same edit made again.
class TestSentEdit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void drawsTogetherWhatWasChangedAlike()
    {
        PortOrder after = order();
        after.customerReference = u"Juniper 2"_s;
        after.numbers[0].endUser->city = u"Albany"_s;
        after.numbers[2].endUser->city = u"Albany"_s;
        after.numbers[1].endUser->city = u"Troy"_s;
        const auto changes = flows::sentChanges(data(order(), after));
        QCOMPARE(changes.size(), size_t(3));
        QCOMPARE(changes[0].path, u"customerOrderReference"_s);
        QVERIFY(changes[0].numbers.isEmpty());
        QCOMPARE(changes[1].path, u"endUser.city"_s);
        QCOMPARE(changes[1].numbers, QStringList({u"+12125550101"_s, u"+12125550103"_s}));
        QCOMPARE(changes[1].before.toString(), u"New York"_s);
        QCOMPARE(changes[1].sent.toString(), u"Albany"_s);
        QCOMPARE(changes[2].numbers, QStringList({u"+12125550102"_s}));
    }

    void tellsNumbersThatJoinedAndLeft()
    {
        PortOrder after = order();
        after.numbers.pop_back();
        after.numbers.push_back({.phoneNumber = u"+12125550109"_s});
        const auto changes = flows::sentChanges(data(order(), after));
        QCOMPARE(changes.size(), size_t(2));
        QCOMPARE(changes[0].numbers, QStringList({u"+12125550103"_s}));
        QVERIFY(changes[0].sent.isUndefined());
        QCOMPARE(changes[1].numbers, QStringList({u"+12125550109"_s}));
        QVERIFY(changes[1].before.isUndefined());
    }

    void makesTheSameEditAgain()
    {
        PortOrder after = order();
        after.numbers[0].endUser->city = u"Albany"_s;
        after.numbers[1].portOutInfo->pin = u"0007"_s;
        after.numbers[2].endUser->name.clear();
        PortOrder now = order();
        now.customerReference = u"Changed by somebody else"_s;
        now.status = domain::OrderStatus::Pending;
        const PortOrder typed = flows::withSentChanges(now, data(order(), after));
        QCOMPARE(typed.numbers[0].endUser->city, u"Albany"_s);
        QCOMPARE(typed.numbers[1].portOutInfo->pin, u"0007"_s);
        QCOMPARE(typed.numbers[2].endUser->name, QString());
        QCOMPARE(typed.customerReference, u"Changed by somebody else"_s);
        QCOMPARE(typed.id, now.id);
        QCOMPARE(typed.status, now.status);
        QCOMPARE(typed.numbers[1].endUser->city, u"New York"_s);
    }

    void dropsAndAddsNumbersAgain()
    {
        PortOrder after = order();
        after.numbers.erase(after.numbers.begin());
        after.numbers.push_back({.phoneNumber = u"+12125550109"_s, .endUser = domain::EndUser{.name = u"New"_s}});
        const PortOrder typed = flows::withSentChanges(order(), data(order(), after));
        QCOMPARE(typed.numbers.size(), size_t(3));
        QCOMPARE(typed.numbers.front().phoneNumber, u"+12125550102"_s);
        QCOMPARE(typed.numbers.back().phoneNumber, u"+12125550109"_s);
        QCOMPARE(typed.numbers.back().endUser->name, u"New"_s);
    }

    void changesNothingWhenNothingWasChanged()
    {
        QVERIFY(flows::sentChanges(data(order(), order())).empty());
        QVERIFY(flows::withSentChanges(order(), data(order(), order())) == order());
        QVERIFY(flows::withSentChanges(order(), {}) == order());
    }
};

QTEST_APPLESS_MAIN(TestSentEdit)
#include "tst_sentedit.moc"
