#include "json/decoded.h"
#include "json/numbers/numberorderjson.h"
#include "json/whole.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace domain;

namespace {

const QByteArray wholeOrder
    = R"({"projectId": "p", "idNumberOrder": "01jgkbb8xywmz3hhahd76menqf", "regionCode": "AU", "state": "CREATED",
    "numberType": "MOBILE", "orderNumbers": [{"phoneNumber": "+61400000001", "numberPrice": {
      "setupPrice": {"currencyCode": "EUR", "amount": "0.00"}, "monthlyPrice": {"currencyCode": "EUR", "amount": "6.50"},
      "paymentIntervalMonths": 1}, "capabilities": ["SMS", "VOICE"]}],
    "smsConfiguration": {"servicePlanId": "plan"}, "voiceConfiguration": {"type": "FAX", "serviceId": "fax"},
    "expireTime": "2025-11-23T08:54:58.115123Z", "createTime": "2025-11-21T08:54:58Z",
    "updateTime": "2025-11-21T08:54:59Z", "reviewer": "r"})";

} // namespace

class TestNumberOrderJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAnOrder();
    void readsAnOrderBackWhole();
    void readsASparseOrder();
    void readsEveryState_data();
    void readsEveryState();
    void refusesAnOrderWithoutAnId();
    void asksForRequirements();
    void readsRequirements_data();
    void readsRequirements();
    void keepsTheFormAsItCame();
    void ordersOneNumber();
    void ordersAQuantity();
    void readsARegistration();
    void writesOnlyTheDetailsOfARegistration();
    void sendsTheDetailsAsTheyAre();
};

void TestNumberOrderJson::readsAnOrder()
{
    const auto [order, drift] = decoded<NumberOrder>(wholeOrder);
    QVERIFY(drift.empty());
    QCOMPARE(order.id.text, u"01jgkbb8xywmz3hhahd76menqf"_s);
    QCOMPARE(order.regionCode, u"AU"_s);
    QVERIFY(order.state == NumberOrderState::Created);
    QVERIFY(order.type == NumberType::Mobile);
    QCOMPARE(order.numbers.size(), 1u);
    QCOMPARE(order.numbers.front().phoneNumber, u"+61400000001"_s);
    QCOMPARE(order.numbers.front().price.monthlyPrice->amount, u"6.50"_s);
    QCOMPARE(order.numbers.front().price.paymentIntervalMonths, 1);
    QCOMPARE(order.numbers.front().capabilities.size(), 2u);
    QCOMPARE(order.sms.servicePlanId, u"plan"_s);
    QCOMPARE(order.voice.id(), u"fax"_s);
    QCOMPARE(*order.expires, QDateTime(QDate(2025, 11, 23), QTime(8, 54, 58, 115), Qt::UTC));
    QCOMPARE(*order.created, QDateTime(QDate(2025, 11, 21), QTime(8, 54, 58), Qt::UTC));
    QCOMPARE(order.rest, object(R"({"reviewer": "r"})"));
}

void TestNumberOrderJson::readsAnOrderBackWhole()
{
    const NumberOrder order = decoded<NumberOrder>(wholeOrder).value;
    const auto again = json::read<NumberOrder>(json::whole(order));
    QVERIFY(again);
    QVERIFY(again->value == order);
}

void TestNumberOrderJson::readsASparseOrder()
{
    const auto [order, drift] = decoded<NumberOrder>(R"({"idNumberOrder": "01j", "expireTime": null})");
    QVERIFY(drift.empty());
    QVERIFY(order == NumberOrder{.id = {u"01j"_s}});
}

void TestNumberOrderJson::readsEveryState_data()
{
    QTest::addColumn<QByteArray>("word");
    QTest::addColumn<int>("state");
    QTest::newRow("unspecified") << "NUMBER_ORDER_STATE_UNSPECIFIED"_ba << int(NumberOrderState::Unspecified);
    QTest::newRow("created") << "CREATED"_ba << int(NumberOrderState::Created);
    QTest::newRow("expired") << "EXPIRED"_ba << int(NumberOrderState::Expired);
    QTest::newRow("in review") << "IN_REVIEW"_ba << int(NumberOrderState::InReview);
    QTest::newRow("blocked") << "BLOCKED"_ba << int(NumberOrderState::Blocked);
    QTest::newRow("rejected") << "REJECTED"_ba << int(NumberOrderState::Rejected);
    QTest::newRow("completed") << "COMPLETED"_ba << int(NumberOrderState::Completed);
    QTest::newRow("nobody heard of") << "ON_HOLD"_ba << int(NumberOrderState::Unknown);
}

void TestNumberOrderJson::readsEveryState()
{
    QFETCH(const QByteArray, word);
    const auto order = decoded<NumberOrder>(R"({"idNumberOrder": "01j", "state": ")" + word + R"("})").value;
    QTEST(int(order.state.value), "state");
    QCOMPARE(order.state.text, order.state.value == NumberOrderState::Unknown ? QString::fromLatin1(word) : QString());
}

void TestNumberOrderJson::refusesAnOrderWithoutAnId()
{
    QVERIFY(!json::decode<NumberOrder>(R"({"state": "CREATED"})"));
    QVERIFY(!json::decode<NumberOrder>(R"({"idNumberOrder": "", "state": "CREATED"})"));
}

void TestNumberOrderJson::asksForRequirements()
{
    QCOMPARE(json::encode(json::RequirementsQuestion{.regionCode = u"AU"_s, .type = NumberType::TollFree}),
        R"({"numberType":"TOLL_FREE","regionCode":"AU"})"_ba);
}

void TestNumberOrderJson::readsRequirements_data()
{
    QTest::addColumn<QByteArray>("body");
    const QByteArray attachments = R"("attachments": [{"id": "d1c7", "title": "Proof of address",
        "description": "Not older than 3 months", "mandatory": true,
        "template": [{"name": "form.pdf", "url": "https://example.com/form.pdf"}],
        "allowedMimeTypes": ["application/pdf"], "allowedDocumentTypes": ["UTILITY_BILL"]}])";
    const QByteArray schema = R"("schema": "/schema/policySchema-v1.json", "rules": [{"template": {}}])";
    QTest::newRow("beside the fields, as the schema says") << "{\"fields\": {" + schema + "}, " + attachments + "}";
    QTest::newRow("inside the fields, as the example has it") << "{\"fields\": {" + schema + ", " + attachments + "}}";
}

void TestNumberOrderJson::readsRequirements()
{
    QFETCH(const QByteArray, body);
    const auto [requirements, drift] = decoded<NumberRequirements>(body);
    QVERIFY(drift.empty());
    QCOMPARE(
        requirements.fields.rest, object(R"({"schema": "/schema/policySchema-v1.json", "rules": [{"template": {}}]})"));
    QCOMPARE(requirements.attachments.size(), 1u);
    const RequiredAttachment &attachment = requirements.attachments.front();
    QCOMPARE(attachment.id.text, u"d1c7"_s);
    QCOMPARE(attachment.title, u"Proof of address"_s);
    QVERIFY(attachment.mandatory);
    QCOMPARE(attachment.templates.front().url, u"https://example.com/form.pdf"_s);
    QCOMPARE(attachment.allowedMimeTypes, std::vector({u"application/pdf"_s}));
    QCOMPARE(attachment.allowedDocumentTypes, std::vector({u"UTILITY_BILL"_s}));
}

void TestNumberOrderJson::keepsTheFormAsItCame()
{
    const auto requirements = decoded<NumberRequirements>(
        R"({"fields": {"properties": {"acn": {"type": "integer", "maximum": 9007199254740993}}, "": null}})")
                                  .value;
    QCOMPARE(requirements.fields.rest["properties"_L1]["acn"_L1]["maximum"_L1].toInteger(), 9007199254740993);
    QVERIFY(requirements.fields.rest.contains(""_L1));
    QVERIFY(requirements.attachments.empty());
}

void TestNumberOrderJson::ordersOneNumber()
{
    QCOMPARE(json::encode(NumberOrderRequest{.regionCode = u"GB"_s,
                 .type = NumberType::Mobile,
                 .what = u"+447478727259"_s,
                 .sms = {.servicePlanId = u"plan"_s},
                 .callbackUrl = u"https://example.com/"_s}),
        R"({"callbackUrl":"https://example.com/","numberOrderOption":{"phoneNumbers":["+447478727259"]},)"
        R"("numberType":"MOBILE","regionCode":"GB","smsConfiguration":{"servicePlanId":"plan"}})"_ba);
}

void TestNumberOrderJson::ordersAQuantity()
{
    QCOMPARE(json::encode(NumberOrderRequest{.regionCode = u"US"_s,
                 .type = NumberType::TollFree,
                 .what = QuantityOrder{.quantity = 3,
                     .pattern = {.pattern = u"+1888"_s, .search = SearchPattern::Start},
                     .sequential = true,
                     .capabilities = {Capability::Voice}},
                 .voice = voiceLink(VoiceType::Rtc, u"app"_s)}),
        R"({"numberType":"TOLL_FREE","quantityOrderOption":{"capabilities":["VOICE"],)"
        R"("numberPattern":{"pattern":"+1888","searchPattern":"START"},"requestedQuantity":3,"sequential":true},)"
        R"("regionCode":"US","voiceConfiguration":{"appId":"app","type":"RTC"}})"_ba);
}

void TestNumberOrderJson::readsARegistration()
{
    const auto [registration, drift] = decoded<Registration>(R"({"requestDetails": {"data": [[{"senderId": "x"}]]},
        "attachments": [{"attachmentId": "d1c7", "fileName": "bill.pdf", "mimeType": "application/pdf",
          "createTime": "2025-11-21T08:54:58Z", "updateTime": "2025-11-21T08:54:59Z", "uploadStatus": "COMPLETED",
          "documentType": "UTILITY_BILL"}],
        "logs": [{"message": "Address differs", "createTime": "2025-11-22T08:00:00Z"}]})");
    QVERIFY(drift.empty());
    QCOMPARE(registration.details.rest, object(R"({"data": [[{"senderId": "x"}]]})"));
    QCOMPARE(registration.attachments.size(), 1u);
    QCOMPARE(registration.attachments.front().id.text, u"d1c7"_s);
    QVERIFY(registration.attachments.front().status == UploadStatus::Completed);
    QCOMPARE(registration.attachments.front().documentType, u"UTILITY_BILL"_s);
    QCOMPARE(registration.logs.size(), 1u);
    QCOMPARE(registration.logs.front().message, u"Address differs"_s);
    QCOMPARE(*registration.logs.front().created, QDateTime(QDate(2025, 11, 22), QTime(8, 0), Qt::UTC));
}

void TestNumberOrderJson::writesOnlyTheDetailsOfARegistration()
{
    const auto registration = decoded<Registration>(R"({"requestDetails": {"a": 1}, "attachments": [
        {"attachmentId": "d1c7"}], "logs": [{"message": "x"}]})")
                                  .value;
    QCOMPARE(json::encode(registration), R"({"requestDetails":{"a":1}})"_ba);
}

void TestNumberOrderJson::sendsTheDetailsAsTheyAre()
{
    const QByteArray details = R"({"data":[[{"iConfirm":true,"senderId":""}],{"abn":9007199254740993,"city":null}]})";
    QCOMPARE(json::encode(Registration{.details = {object(details)}}), R"({"requestDetails":)" + details + "}");
}

QTEST_APPLESS_MAIN(TestNumberOrderJson)
#include "tst_numberorderjson.moc"
