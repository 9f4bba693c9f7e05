#include "json/decoded.h"
#include "json/porting/ordersummaryjson.h"
#include "json/porting/portabilityjson.h"
#include "json/porting/portorderjson.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace domain;

namespace {

//! An order as the contract's samples have it, with a member that nobody published.
const QByteArray wholeOrder = R"({
  "id": 890192331, "status": "PENDING", "customerOrderReference": "123456", "onDemandActivation": true,
  "desiredPortSchedule": {"desiredPortDate": "2025-01-31", "desiredPortTime": "09:00:00", "desiredPortTimeZone": "US/Eastern"},
  "loaUploadedBy": "john doe", "loaAttachmentDate": "2024-09-24T12:00:00Z",
  "phoneNumbers": [{
    "phoneNumber": "+12345678901",
    "endUser": {"name": "Ann", "streetNum": "12345", "streetPreDir": "N", "streetName": "Main", "streetType": "Court",
      "streetPostDir": "SW", "locationType1": "Suite", "locationValue1": "2134", "city": "Boston", "state": "MA",
      "zipCode": "02134", "typeOfService": "B", "country": "US"},
    "portOutInfo": {"existingPortOutPin": "0042", "accountNum": "A-7", "accountPhoneNumber": "+12345678901",
      "authorizingName": "Ann Lee", "authorizingDate": "2025-01-02"},
    "voiceConfiguration": {"type": "EST", "trunkId": "01G65Z755AFWAKHE12NY0CQ9FH", "appId": ""},
    "smsConfiguration": {"smsAppId": "6afd2da3"},
    "features": {"e911": {"name": "Ann", "streetNum": "12345", "streetInfo": "Main St", "location": "Apt 5",
      "city": "Boston", "state": "MA", "postalCode": "02134", "postalCodePlusFour": "0001",
      "enhStreetNum": "12345", "enhStreetInfo": "MAIN ST", "enhLocation": "APT 5", "enhCity": "BOSTON",
      "enhState": "MA", "enhPostalCode": "02134", "enhPostalCodePlusFour": "0001"}},
    "newPortOutPin": "0007",
    "status": "REJECTED", "rejectReason": "Invalid port-out PIN", "exclusionReason": "", "exclusionDate": null,
    "excludedFeatures": [{"featureName": "SMS", "exclusionReason": "no route"}],
    "phoneNumberGroup": "GW Verizon Grp1", "focDate": "2025-01-30", "confirmedDate": "2025-01-20T10:00:00.000Z",
    "activatedDate": "2025-01-31T10:00:00Z", "activateUser": "ann", "countryCode": "US", "lineType": "wireline"}],
  "notes": [{"note": "PIN not accepted", "createdTime": "2025-01-05T08:12:00Z", "createdBy": "sinch"}],
  "documents": [{"id": 5, "documentName": "loa.pdf", "description": "LOA"}],
  "createdDate": "2025-01-01", "resellerName": "", "priority": {"level": 2}
})";

const QByteArray sparseOrder = R"({"id": 12345, "status": "PENDING", "phoneNumbers": [
    {"phoneNumber": "+15551234567", "status": "PENDING", "focDate": "2026-05-15"}]})";

} // namespace

class TestPortOrderJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAWholeOrder();
    void sendsAnOrderWithoutWhatIsTheServers();
    void readsASparseOrder();
    void readsPagesOfTheList();
    void keepsUnknownWords();
    void readsMixedCaseWords();
    void reportsDrift_data();
    void reportsDrift();
    void refusesReplies_data();
    void refusesReplies();
    void neverTellsAValue();
    void oneBadRowDoesNotHideTheOthers();
    void anUnreadableNumberGoesBackAsItCame();
    void whatWasOfTheWrongTypeGoesBackAsItCame();
    void whatWasOfTheWrongTypeIsReplacedWhenSet();
    void readOnlyMembersOfTheWrongTypeAreNotSent();
    void doesNotSendPartsOfWhichNothingIsSet();
    void sendsAnEmptyPortOutInfo();
    void doesNotTakeSilenceForNotPortable();
    void readsAThousandRows();
};

void TestPortOrderJson::readsAWholeOrder()
{
    const auto [order, drift] = decoded<PortOrder>(wholeOrder);
    QVERIFY(drift.empty());
    QCOMPARE(order.id.text, u"890192331"_s);
    QVERIFY(order.status == OrderStatus::Pending);
    QVERIFY(order.onDemandActivation);
    QCOMPARE(order.schedule.date, QDate(2025, 1, 31));
    QCOMPARE(order.schedule.time, QTime(9, 0));
    QVERIFY(order.schedule.zone == PortZone::Eastern);
    QCOMPARE(*order.loaAttachmentDate, QDateTime(QDate(2024, 9, 24), QTime(12, 0), Qt::UTC));
    QCOMPARE(order.createdDate, QDate(2025, 1, 1));
    QCOMPARE(order.rest, object(R"({"priority": {"level": 2}})"));

    QCOMPARE(order.numbers.size(), 1u);
    const PortNumber &number = order.numbers.front();
    QCOMPARE(number.endUser->zipCode, u"02134"_s);
    QCOMPARE(number.endUser->rest, object(R"({"country": "US"})"));
    QCOMPARE(number.portOutInfo->pin, u"0042"_s);
    QCOMPARE(number.portOutInfo->authorizingDate, QDate(2025, 1, 2));
    QCOMPARE(number.voice->id(), u"01G65Z755AFWAKHE12NY0CQ9FH"_s);
    QCOMPARE(number.sms->appId, u"6afd2da3"_s);
    QCOMPARE(number.features->e911->postalCodePlusFour, u"0001"_s);
    QCOMPARE(number.features->e911->rest.size(), 7);
    QVERIFY(number.status == NumberStatus::Rejected);
    QCOMPARE(number.group, u"GW Verizon Grp1"_s);
    QCOMPARE(number.focDate->date, QDate(2025, 1, 30));
    QVERIFY(!number.focDate->at);
    QVERIFY(number.confirmedDate->at);
    QVERIFY(!number.exclusionDate);
    QCOMPARE(number.excludedFeatures.front().featureName, u"SMS"_s);

    QCOMPARE(order.notes.front().createdBy, u"sinch"_s);
    QCOMPARE(order.documents.front().id.text, u"5"_s);
}

void TestPortOrderJson::sendsAnOrderWithoutWhatIsTheServers()
{
    const QJsonObject sent = json::write(decoded<PortOrder>(wholeOrder).value).toObject();
    QCOMPARE(sent, object(R"({
      "customerOrderReference": "123456", "onDemandActivation": true,
      "desiredPortSchedule": {"desiredPortDate": "2025-01-31", "desiredPortTime": "09:00:00", "desiredPortTimeZone": "US/Eastern"},
      "loaUploadedBy": "john doe", "loaAttachmentDate": "2024-09-24T12:00:00.000Z",
      "phoneNumbers": [{
        "phoneNumber": "+12345678901",
        "endUser": {"name": "Ann", "streetNum": "12345", "streetPreDir": "N", "streetName": "Main", "streetType": "Court",
          "streetPostDir": "SW", "locationType1": "Suite", "locationValue1": "2134", "city": "Boston", "state": "MA",
          "zipCode": "02134", "typeOfService": "B", "country": "US"},
        "portOutInfo": {"existingPortOutPin": "0042", "accountNum": "A-7", "accountPhoneNumber": "+12345678901",
          "authorizingName": "Ann Lee", "authorizingDate": "2025-01-02"},
        "voiceConfiguration": {"type": "EST", "trunkId": "01G65Z755AFWAKHE12NY0CQ9FH"},
        "smsConfiguration": {"smsAppId": "6afd2da3"},
        "features": {"e911": {"name": "Ann", "streetNum": "12345", "streetInfo": "Main St", "location": "Apt 5",
          "city": "Boston", "state": "MA", "postalCode": "02134", "postalCodePlusFour": "0001"}},
        "newPortOutPin": "0007", "lineType": "wireline"}],
      "priority": {"level": 2}})"));
}

void TestPortOrderJson::readsASparseOrder()
{
    const auto [order, drift] = decoded<PortOrder>(sparseOrder);
    QVERIFY(drift.empty());
    const PortNumber &number = order.numbers.front();
    QVERIFY(!number.endUser);
    QVERIFY(!number.portOutInfo);
    QCOMPARE(number.focDate->date, QDate(2026, 5, 15));
    QCOMPARE(json::write(order).toObject(),
        object(R"({"onDemandActivation": false, "phoneNumbers": [{"phoneNumber": "+15551234567"}]})"));
}

void TestPortOrderJson::readsPagesOfTheList()
{
    const auto [page, drift] = decoded<json::OrderPage>(R"({"orders": [
        {"id": 2, "status": "CONFIRMED", "customerOrderReference": "b", "createdDate": "2025-01-02",
         "phoneNumberQuantity": 24, "focQuantity": 15, "activatedQuantity": 1, "rejectedQuantity": 3, "excludedQuantity": 2},
        {"id": "1", "status": "PENDING"}], "page": "1", "totalPages": 1, "pageSize": 100, "totalItems": 2})");
    QVERIFY(drift.empty());
    QCOMPARE(page.orders.size(), 2u);
    QCOMPARE(page.orders[0].numbers, 24);
    QCOMPARE(page.orders[0].confirmed, 15);
    QCOMPARE(page.orders[0].activated, 1);
    QCOMPARE(page.orders[0].rejected, 3);
    QCOMPARE(page.orders[0].excluded, 2);
    QCOMPARE(page.orders[1].id.text, u"1"_s);
    QCOMPARE(page.page.value_or(-1), 1);
    QCOMPARE(page.totalItems.value_or(-1), 2);
    QVERIFY(decoded<json::OrderPage>(R"({"orders": []})").value.orders.empty());
}

void TestPortOrderJson::keepsUnknownWords()
{
    const auto order = decoded<PortOrder>(R"({"id": 1, "status": "CARRIER_HOLD",
        "desiredPortSchedule": {"desiredPortTimeZone": "US/Alaska"}})")
                           .value;
    QVERIFY(order.status.value == OrderStatus::Unknown);
    QCOMPARE(order.status.text, u"CARRIER_HOLD"_s);
    QCOMPARE(json::write(order).toObject()["desiredPortSchedule"_L1].toObject(),
        object(R"({"desiredPortTimeZone": "US/Alaska"})"));
}

void TestPortOrderJson::readsMixedCaseWords()
{
    const auto number = decoded<PortNumber>(R"({"phoneNumber": "+12345678901", "status": "Activated"})").value;
    QVERIFY(number.status == NumberStatus::Activated);
    QVERIFY(number.status.text.isEmpty());
}

void TestPortOrderJson::reportsDrift_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("expected");
    QTest::addColumn<QString>("got");
    QTest::newRow("status") << R"({"id": 1, "status": 3})"_ba << u"status"_s << u"a string"_s << u"a number"_s;
    QTest::newRow("reference") << R"({"id": 1, "customerOrderReference": 3})"_ba << u"customerOrderReference"_s
                               << u"a string"_s << u"a number"_s;
    QTest::newRow("on demand") << R"({"id": 1, "onDemandActivation": "yes"})"_ba << u"onDemandActivation"_s
                               << u"a boolean"_s << u"a string"_s;
    QTest::newRow("schedule") << R"({"id": 1, "desiredPortSchedule": "2025-01-31"})"_ba << u"desiredPortSchedule"_s
                              << u"an object"_s << u"a string"_s;
    QTest::newRow("date") << R"({"id": 1, "desiredPortSchedule": {"desiredPortDate": "31.1."}})"_ba
                          << u"desiredPortSchedule.desiredPortDate"_s << u"a date"_s << u"a string"_s;
    QTest::newRow("numbers") << R"({"id": 1, "phoneNumbers": {}})"_ba << u"phoneNumbers"_s << u"an array"_s
                             << u"an object"_s;
    QTest::newRow("inside a row")
        << R"({"id": 1, "phoneNumbers": [{"phoneNumber": "+1", "portOutInfo": {"existingPortOutPin": 42}}]})"_ba
        << u"phoneNumbers[0].portOutInfo.existingPortOutPin"_s << u"a string"_s << u"a number"_s;
    QTest::newRow("created") << R"({"id": 1, "createdDate": false})"_ba << u"createdDate"_s << u"a date"_s
                             << u"a boolean"_s;
}

void TestPortOrderJson::reportsDrift()
{
    QFETCH(const QByteArray, body);
    const auto [order, drift] = decoded<PortOrder>(body);
    QCOMPARE(order.id.text, u"1"_s);
    QCOMPARE(drift.size(), 1u);
    QTEST(drift[0].path, "path");
    QTEST(drift[0].expected, "expected");
    QTEST(drift[0].got, "got");
    QVERIFY(!drift[0].lostRow);
}

void TestPortOrderJson::refusesReplies_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("path");
    QTest::newRow("nothing") << ""_ba << QString();
    QTest::newRow("HTML") << "<html>"_ba << QString();
    QTest::newRow("half") << wholeOrder.left(200) << QString();
    QTest::newRow("an array") << "[]"_ba << QString();
    QTest::newRow("no id") << R"({"status": "PENDING"})"_ba << u"id"_s;
    QTest::newRow("null id") << R"({"id": null})"_ba << u"id"_s;
    QTest::newRow("id of the wrong type") << R"({"id": true})"_ba << u"id"_s;
    QTest::newRow("id too large to be exact") << R"({"id": 18446744073709551615})"_ba << u"id"_s;
}

void TestPortOrderJson::refusesReplies()
{
    QFETCH(const QByteArray, body);
    const auto result = json::decode<PortOrder>(body);
    QVERIFY(!result);
    QTEST(result.error().path, "path");
    QVERIFY(!result.error().message.isEmpty());
}

void TestPortOrderJson::neverTellsAValue()
{
    const auto drift
        = decoded<PortNumber>(R"({"phoneNumber": "+1", "portOutInfo": {"existingPortOutPin": 424242}})").drift;
    QVERIFY(!QString(drift[0].path + drift[0].expected + drift[0].got).contains("424242"_L1));
}

void TestPortOrderJson::oneBadRowDoesNotHideTheOthers()
{
    const auto [page, drift] = decoded<json::OrderPage>(
        R"({"orders": [{"id": 1}, {"status": "PENDING"}, 7, null, {"id": 4, "createdDate": 5}]})");
    QCOMPARE(page.orders.size(), 2u);
    QCOMPARE(page.orders[0].id.text, u"1"_s);
    QCOMPARE(page.orders[1].id.text, u"4"_s);
    QStringList lost;
    for (const json::Drift &each : drift) {
        if (each.lostRow)
            lost << each.path;
    }
    QCOMPARE(lost, QStringList({u"orders[1].id"_s, u"orders[2]"_s, u"orders[3]"_s}));
    QCOMPARE(drift.back().path, u"orders[4].createdDate"_s);
}

void TestPortOrderJson::anUnreadableNumberGoesBackAsItCame()
{
    // Dropping it would, with a PUT, take the number out of the order.
    const auto order = decoded<PortOrder>(R"({"id": 1, "phoneNumbers": [
        {"number": "+12345678902", "status": "PENDING"}, {"phoneNumber": "+12345678901"}]})")
                           .value;
    QCOMPARE(order.numbers.size(), 1u);
    QCOMPARE(json::write(order).toObject()["phoneNumbers"_L1].toArray(),
        QJsonArray({object(R"({"phoneNumber": "+12345678901"})"), object(R"({"number": "+12345678902"})")}));
}

void TestPortOrderJson::whatWasOfTheWrongTypeGoesBackAsItCame()
{
    const auto order = decoded<PortOrder>(R"({"id": 1, "resellerName": {"name": "R"}})").value;
    QCOMPARE(json::write(order).toObject(), object(R"({"onDemandActivation": false, "resellerName": {"name": "R"}})"));
}

void TestPortOrderJson::whatWasOfTheWrongTypeIsReplacedWhenSet()
{
    auto order = decoded<PortOrder>(R"({"id": 1, "resellerName": {"name": "R"}})").value;
    order.resellerName = u"Ours"_s;
    QCOMPARE(json::write(order).toObject()["resellerName"_L1], QJsonValue(u"Ours"_s));
}

void TestPortOrderJson::readOnlyMembersOfTheWrongTypeAreNotSent()
{
    const auto order = decoded<PortOrder>(R"({"id": 1, "status": 3, "notes": "none", "documents": [7],
        "phoneNumbers": [{"phoneNumber": "+1", "status": {}, "focDate": 5, "features": {"e911": {"enhCity": 3}}}]})")
                           .value;
    QCOMPARE(json::write(order).toObject(),
        object(R"({"onDemandActivation": false, "phoneNumbers": [{"phoneNumber": "+1", "features": {"e911": {}}}]})"));
}

void TestPortOrderJson::doesNotSendPartsOfWhichNothingIsSet()
{
    PortOrder order;
    order.numbers.push_back({.phoneNumber = u"+12345678901"_s});
    QCOMPARE(json::encode(order), R"({"onDemandActivation":false,"phoneNumbers":[{"phoneNumber":"+12345678901"}]})"_ba);
}

void TestPortOrderJson::sendsAnEmptyPortOutInfo()
{
    const PortNumber number{.phoneNumber = u"+12345678901"_s, .portOutInfo = PortOutInfo()};
    QCOMPARE(json::encode(number), R"({"phoneNumber":"+12345678901","portOutInfo":{}})"_ba);
}

void TestPortOrderJson::doesNotTakeSilenceForNotPortable()
{
    const auto [answer, drift] = decoded<json::PortabilityAnswer>(R"({"phoneNumbers": [
        {"phoneNumber": "+12345678901", "portable": true, "carrier": "T-Mobile"},
        {"phoneNumber": "+12345678902", "carrier": "Verizon"},
        {"phoneNumber": "+12345678903", "portable": "false"},
        {"phoneNumber": "+12345678904", "portable": false, "reason": "Number is not portable"}]})");
    QCOMPARE(answer.numbers.size(), 2u);
    QVERIFY(answer.numbers[0].portable);
    QCOMPARE(answer.numbers[1].reason, u"Number is not portable"_s);
    QCOMPARE(drift.size(), 2u);
}

void TestPortOrderJson::readsAThousandRows()
{
    QByteArray body = R"({"orders": [)";
    for (int i = 0; i < 1000; ++i)
        body += QByteArray(i ? "," : "") + R"({"id": )" + QByteArray::number(i) + R"(, "status": "PENDING"})";
    const auto page = decoded<json::OrderPage>(body + "]}").value;
    QCOMPARE(page.orders.size(), 1000u);
    QCOMPARE(page.orders.back().id.text, u"999"_s);
}

QTEST_APPLESS_MAIN(TestPortOrderJson)
#include "tst_portorderjson.moc"
