#include "domain/porting/split.h"
#include "domain/porting/successor.h"

#include <QTest>

using namespace Qt::StringLiterals;
using domain::PortInDraft;
using domain::PortNumber;
using domain::PortOrder;

namespace {

const QString first = u"+13125550100"_s;
const QString second = u"+13125550101"_s;
const QString third = u"+13125550102"_s;

PortNumber number(const QString &e164)
{
    PortNumber number;
    number.phoneNumber = e164;
    number.endUser = domain::EndUser{.name = u"Larkspur"_s,
        .streetNumber = u"0420"_s,
        .streetName = u"Main"_s,
        .zipCode = u"02134"_s,
        .rest = {{u"addedLater"_s, true}}};
    number.portOutInfo = domain::PortOutInfo{.pin = u"0042"_s, .accountNumber = u"000123456"_s};
    number.voice = domain::VoiceConfiguration{.type = domain::VoiceType::Rtc, .appId = u"app"_s};
    number.sms = domain::SmsConfiguration{.appId = u"sms"_s};
    number.features = domain::NumberFeatures{.e911 = domain::EmergencyAddress{.name = u"Front desk"_s}};
    number.newPortOutPin = u"0071"_s;
    number.status = domain::NumberStatus::Rejected;
    number.rejectReason = u"Invalid PIN"_s;
    return number;
}

PortOrder order()
{
    PortOrder order;
    order.id = {u"890"_s};
    order.customerReference = u"Bluefinch 03/11 #K7Q2"_s;
    order.status = domain::OrderStatus::Confirmed;
    order.onDemandActivation = true;
    order.schedule = {.date = QDate(2026, 12, 1), .time = QTime(9, 0), .zone = domain::PortZone::Pacific};
    order.resellerName = u"Kestrel"_s;
    order.numbers = {number(first), number(second), number(third)};
    return order;
}

} // namespace

class TestSuccessor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesOnlyTheNumbersThatWereChosen()
    {
        const PortInDraft draft = domain::successorOf(order(), {second, u"+13125559999"_s});
        QCOMPARE(draft.numbers.size(), 1U);
        QCOMPARE(draft.numbers.front().e164, second);
        QCOMPARE(draft.numbers.front().line, 0); // it stands in no pasted text
        QVERIFY(domain::successorOf(order(), {}).numbers.empty());
    }

    void saysWhoseSuccessorItIs()
    {
        const PortInDraft draft = domain::successorOf(order(), {first});
        QVERIFY(draft.origin);
        QCOMPARE(draft.origin->order.text, u"890"_s);
        QCOMPARE(draft.origin->reference, u"Bluefinch 03/11 #K7Q2"_s);
        QCOMPARE(draft.reference, u"Bluefinch"_s);
        QVERIFY(draft.orders.empty());
    }

    void makesTheSameOrderAgain()
    {
        const PortInDraft draft = domain::successorOf(order(), {first, second, third});
        const PortOrder again = domain::toOrder(draft, {.indexes = {0, 1, 2}, .resellerName = draft.resellerName}, {});
        PortOrder expected = order();
        expected.id = {};
        expected.status = {};
        expected.customerReference.clear();
        for (PortNumber &each : expected.numbers) {
            each.status = {};
            each.rejectReason.clear();
            each.endUser->rest = {}; // what it means in another order nobody knows
        }
        QCOMPARE(again, expected);
    }

    void saysOnceWhatAllHaveAlike()
    {
        const PortInDraft draft = domain::successorOf(order(), {first, second});
        QCOMPARE(draft.endUser.streetNumber, u"0420"_s);
        QCOMPARE(draft.portOut.pin, u"0042"_s);
        QCOMPARE(draft.newPortOutPin, u"0071"_s);
        QVERIFY(draft.voice && draft.sms && draft.emergency);
        for (const domain::DraftNumber &each : draft.numbers)
            QVERIFY(!each.endUser && !each.portOut && !each.voice && each.newPortOutPin.isEmpty());
    }

    void keepsWhatDiffersWithTheNumber()
    {
        PortOrder mixed = order();
        mixed.numbers[1].portOutInfo->pin = u"0007"_s;
        mixed.numbers[2].sms.reset();
        const PortInDraft draft = domain::successorOf(mixed, {first, second, third});
        QCOMPARE(draft.portOut, domain::PortOutInfo());
        QCOMPARE(draft.numbers[0].portOut->pin, u"0042"_s);
        QCOMPARE(draft.numbers[1].portOut->pin, u"0007"_s);
        QVERIFY(!draft.sms); // the third one must not get an app by accident
        QVERIFY(draft.numbers[0].sms && !draft.numbers[2].sms);
    }

    void takesNothingThatAMaskLeft()
    {
        PortOrder masked = order();
        for (PortNumber &each : masked.numbers) {
            each.portOutInfo->pin = u"****"_s;
            each.portOutInfo->accountNumber = u"XXXX3456"_s;
            each.newPortOutPin = u"••••••"_s;
        }
        const PortInDraft draft = domain::successorOf(masked, {first, second});
        QVERIFY(draft.portOut.pin.isEmpty() && draft.portOut.accountNumber.isEmpty() && draft.newPortOutPin.isEmpty());
    }

    void standsASparseOrder()
    {
        PortOrder sparse;
        sparse.id = {u"890"_s};
        sparse.numbers = {{.phoneNumber = first}};
        const PortInDraft draft = domain::successorOf(sparse, {first});
        QCOMPARE(draft.numbers.size(), 1U);
        QCOMPARE(draft.endUser, domain::EndUser());
    }
};

QTEST_APPLESS_MAIN(TestSuccessor)
#include "tst_successor.moc"
