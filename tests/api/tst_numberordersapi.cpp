#include "api/numbersbench.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace domain;

//! Emergency addresses and number orders, as they arrive: byte for byte what the contract says.
class TestNumberOrdersApi : public NumbersBench
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void readsAnEmergencyAddress();
    void provisionsAnEmergencyAddress();
    void deprovisionsAnEmergencyAddress_data();
    void deprovisionsAnEmergencyAddress();
    void validatesAnEmergencyAddress();
    void asksForRequirements();
    void asksForRequirementsAgainWhenTheServerFails();
    void createsNothingTwiceWhenTheServerFails();
    void createsAnOrder();
    void readsAnOrder();
    void readsAndSavesARegistration();
    void uploadsAnAttachment_data();
    void uploadsAnAttachment();
    void submitsAnOrder();
    void tellsAMissingAddressFromAMissingNumber();
    void tellsThatThereAreNoRequirements();
};

void TestNumberOrdersApi::readsAnEmergencyAddress()
{
    answer(R"({"streetNumber":"3500","streetInfo":"Lenox Rd NE","location":"","postalCode":"30326"})");
    const auto address = api::orNone(wait(m_api->emergencyAddresses().get(number)));
    QVERIFY(address && *address);
    QCOMPARE(line(), "GET /numbers/v1/projects/p%2F1/activeNumbers/%2B12085550102/emergencyAddress"_ba);
    QCOMPARE((*address)->streetInfo, u"Lenox Rd NE"_s);
}

void TestNumberOrdersApi::provisionsAnEmergencyAddress()
{
    answer(R"({"streetNumber":"3500","streetInfo":"Lenox Rd NE"})");
    const auto stored = wait(m_api->emergencyAddresses().provision(number, lobby));
    QVERIFY(stored);
    QCOMPARE(line(), "POST /numbers/v1/projects/p%2F1/activeNumbers/%2B12085550102/emergencyAddress:provision"_ba);
    QCOMPARE(last().body, lobbyBody);
    QCOMPARE(stored->streetInfo, u"Lenox Rd NE"_s);
}

void TestNumberOrdersApi::deprovisionsAnEmergencyAddress_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("an empty object") << "{}"_ba;
}

void TestNumberOrdersApi::deprovisionsAnEmergencyAddress()
{
    QFETCH(const QByteArray, body);
    answer(body);
    QVERIFY(wait(m_api->emergencyAddresses().deprovision(number)));
    QCOMPARE(line(), "POST /numbers/v1/projects/p%2F1/activeNumbers/%2B12085550102/emergencyAddress:deprovision"_ba);
    QCOMPARE(last().body, QByteArray());
}

void TestNumberOrdersApi::validatesAnEmergencyAddress()
{
    answer(R"({"phoneNumber":"+12085550102","displayName":"Lobby","validatedAddress":{"streetInfo":"Lenox Road NE"},)"
           R"("validationResult":"NEAR_MATCH","validationMessage":"Corrected to valid address|Corrected address )"
           R"(abbreviations","correctedAddress":{"streetInfo":"Lenox Rd NE"},"candidateAddresses":[]})");
    const auto check = wait(m_api->emergencyAddresses().validate(number, lobby));
    QVERIFY(check);
    QCOMPARE(line(), "POST /numbers/v1/projects/p%2F1/activeNumbers/%2B12085550102/emergencyAddress:validate"_ba);
    QCOMPARE(last().body, lobbyBody);
    QVERIFY(check->match == AddressMatch::Near);
    QCOMPARE(check->corrected.streetInfo, u"Lenox Rd NE"_s);
    QCOMPARE(messages(*check).size(), 2u);
}

void TestNumberOrdersApi::asksForRequirements()
{
    answer(R"({"fields":{"properties":{}},"attachments":[{"id":"d1c7","mandatory":true}]})");
    const auto wanted = api::orNone(wait(m_api->orders().requirements(u"AU"_s, NumberType::Mobile)));
    QVERIFY(wanted && *wanted);
    QCOMPARE(line(), "POST /numbers/v1/projects/p%2F1/numberOrders:lookupNumberRequirements"_ba);
    QCOMPARE(last().body, R"({"numberType":"MOBILE","regionCode":"AU"})"_ba);
    QCOMPARE((*wanted)->attachments.size(), 1u);
}

void TestNumberOrdersApi::asksForRequirementsAgainWhenTheServerFails()
{
    answer("{}", 503);
    answer(R"({"fields":{}})");
    QVERIFY(wait(m_api->orders().requirements(u"AU"_s, NumberType::Mobile)));
    QCOMPARE(m_server->count("POST"), 2);
}

void TestNumberOrdersApi::createsNothingTwiceWhenTheServerFails()
{
    answer("{}", 503);
    answer("{}", 503);
    QVERIFY(
        !wait(m_api->orders().create({.regionCode = u"AU"_s, .type = NumberType::Mobile, .what = u"+61400000001"_s})));
    QCOMPARE(m_server->count("POST"), 1);
    QVERIFY(!wait(m_api->orders().submit({u"01j"_s})));
    QCOMPARE(m_server->count("POST"), 2);
}

void TestNumberOrdersApi::createsAnOrder()
{
    answer(oneOrder);
    const auto order
        = wait(m_api->orders().create({.regionCode = u"AU"_s, .type = NumberType::Mobile, .what = u"+61400000001"_s}));
    QVERIFY(order);
    QCOMPARE(line(), "POST /numbers/v1/projects/p%2F1/numberOrders:createNumberOrder"_ba);
    QCOMPARE(last().body,
        R"({"numberOrderOption":{"phoneNumbers":["+61400000001"]},"numberType":"MOBILE","regionCode":"AU"})"_ba);
    QCOMPARE(order->id.text, u"01jgkbb8xywmz3hhahd76menqf"_s);
}

void TestNumberOrdersApi::readsAnOrder()
{
    answer(oneOrder);
    const auto order = wait(m_api->orders().get({u"01j"_s}));
    QVERIFY(order);
    QCOMPARE(line(), "GET /numbers/v1/projects/p%2F1/numberOrders/01j"_ba);
    QVERIFY(order->state == NumberOrderState::InReview);
}

void TestNumberOrdersApi::readsAndSavesARegistration()
{
    const QByteArray body
        = R"({"requestDetails":{"data":[1]},"attachments":[],"logs":[{"message":"Address differs"}]})";
    answer(body);
    const auto read = wait(m_api->orders().registration({u"01j"_s}));
    QVERIFY(read);
    QCOMPARE(line(), "GET /numbers/v1/projects/p%2F1/numberOrders/01j/registration"_ba);
    QCOMPARE(read->logs.front().message, u"Address differs"_s);

    answer(body);
    QVERIFY(wait(m_api->orders().saveRegistration({u"01j"_s}, read->details)));
    QCOMPARE(line(), "PUT /numbers/v1/projects/p%2F1/numberOrders/01j/registration"_ba);
    QCOMPARE(last().body, R"({"requestDetails":{"data":[1]}})"_ba);
}

void TestNumberOrdersApi::uploadsAnAttachment_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("an empty object") << "{}"_ba;
}

void TestNumberOrdersApi::uploadsAnAttachment()
{
    QFETCH(const QByteArray, body);
    answer(body);
    const QByteArray content = "%PDF-1.4\r\n" + QByteArray(300'000, '\xe7') + "\r\n%%EOF\r\n";
    const auto encoded = api::NumbersApi(*m_client, {})
                             .orders()
                             .encodeAttachment({.name = u"Strom Rechnung.pdf"_s,
                                 .mimeType = u"application/pdf"_s,
                                 .documentType = u"UTILITY_BILL"_s,
                                 .content = content});
    auto call = m_api->orders().upload({u"01j"_s}, {u"d1c7ccbf/919d"_s}, encoded);
    qint64 sent = 0;
    connect(call.job(), &net::Job::sent, this, [&](qint64 bytes) { sent = bytes; });
    QVERIFY(wait(std::move(call)));
    QCOMPARE(line(), "POST /numbers/v1/projects/p%2F1/numberOrders/01j/attachments/d1c7ccbf%2F919d"_ba);
    const QByteArray type = last().header("content-type");
    QVERIFY(type.startsWith("multipart/form-data; boundary="));
    const QByteArray boundary = "--" + type.mid(type.indexOf('=') + 1);
    QCOMPARE(last().body,
        boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"Strom Rechnung.pdf\"\r\n"
            + "Content-Type: application/pdf\r\n\r\n" + content + "\r\n" + boundary
            + "\r\nContent-Disposition: form-data; name=\"documentType\"\r\n\r\nUTILITY_BILL\r\n" + boundary
            + "--\r\n");
    QCOMPARE(sent, qint64(last().body.size()));
}

void TestNumberOrdersApi::submitsAnOrder()
{
    answer(oneOrder);
    const auto order = wait(m_api->orders().submit({u"01j"_s}));
    QVERIFY(order);
    QCOMPARE(line(), "POST /numbers/v1/projects/p%2F1/numberOrders/01j/submit"_ba);
    QCOMPARE(last().body, QByteArray());
    QCOMPARE(last().header("content-type"), "application/json"_ba);
}

void TestNumberOrdersApi::tellsAMissingAddressFromAMissingNumber()
{
    answer(notFound("EmergencyAddress", "Missing E911 feature"), 404);
    const auto none = api::orNone(wait(m_api->emergencyAddresses().get(number)));
    QVERIFY(none && !*none);
    answer(notFound("ActiveNumber", ""), 404);
    const auto gone = api::orNone(wait(m_api->emergencyAddresses().get(number)));
    QVERIFY(!gone);
    QCOMPARE(gone.error().title, u"ActiveNumber"_s);
    answer("<html>no such page</html>", 404);
    QVERIFY(!api::orNone(wait(m_api->emergencyAddresses().get(number))));
}

void TestNumberOrdersApi::tellsThatThereAreNoRequirements()
{
    answer(notFound("NumberProduct", "Number requirements not found"), 404);
    const auto none = api::orNone(wait(m_api->orders().requirements(u"US"_s, NumberType::Local)));
    QVERIFY(none && !*none);
    answer("{}", 404);
    QVERIFY(!api::orNone(wait(m_api->orders().requirements(u"US"_s, NumberType::Local))));
}

QTEST_GUILESS_MAIN(TestNumberOrdersApi)
#include "tst_numberordersapi.moc"
