#include "json/porting/activationjson.h"
#include "json/porting/documentjson.h"
#include "json/porting/portineventjson.h"
#include "json/porting/portingdefaultsjson.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace domain;

//! The smaller bodies of the Porting API, in all the dialects that Sinch's material speaks.
class TestPortingJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsReadyGroupsInBothDialects_data();
    void readsReadyGroupsInBothDialects();
    void nothingReadyIsNoError_data();
    void nothingReadyIsNoError();
    void leavesOutAGroupWithoutAName();
    void asksInTheDialectOfTheServer();
    void readsTheAnswerToAnActivation_data();
    void readsTheAnswerToAnActivation();
    void readsPhoneGroups();
    void readsDefaultsAndSendsThemBack();
    void readsEvents_data();
    void readsEvents();
    void readsTheOrderOfAnEvent();
    void refusesAnEventWithoutAnOrder();
    void readsADocument_data();
    void readsADocument();
    void sendsADocumentWithoutTheServersMembers();
    void refusesADocumentThatIsNotBase64();
};

void TestPortingJson::readsReadyGroupsInBothDialects_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("skill");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QDate>("foc");
    QTest::addColumn<QString>("status");
    QTest::newRow("published")
        << R"([{"phoneNumberGroup": "GW Verizon Grp1", "focDate": "2025-01-30T00:00:00Z", "phoneNumbers": [
              {"phoneNumber": "+12345678901", "voiceConfiguration": {"type": "RTC"}, "smsConfiguration": {}},
              {"phoneNumber": "+12345678902"}]}])"_ba
        << false << u"GW Verizon Grp1"_s << QDate(2025, 1, 30) << QString();
    QTest::newRow("skill")
        << R"({"activationGroups": [{"groupId": "grp-001", "phoneNumbers": ["+12345678901", "+12345678902"], "status": "READY"}]})"_ba
        << true << u"grp-001"_s << QDate() << u"READY"_s;
}

void TestPortingJson::readsReadyGroupsInBothDialects()
{
    QFETCH(const QByteArray, body);
    QFETCH(const bool, skill);
    QFETCH(const QDate, foc);
    const auto decoded = json::decode<ReadyGroups>(body);
    QVERIFY(decoded);
    QVERIFY(decoded->drift.empty());
    QCOMPARE(decoded->value.dialect == GroupDialect::Skill, skill);
    QCOMPARE(decoded->value.groups.size(), 1u);
    const ActivationGroup &group = decoded->value.groups.front();
    QTEST(group.name, "name");
    QTEST(group.status, "status");
    QCOMPARE(group.focDate ? group.focDate->date : QDate(), foc);
    QCOMPARE(group.numbers, std::vector({u"+12345678901"_s, u"+12345678902"_s}));
}

void TestPortingJson::nothingReadyIsNoError_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("published") << "[]"_ba;
    QTest::newRow("skill") << R"({"activationGroups": []})"_ba;
    QTest::newRow("null") << R"({"activationGroups": null})"_ba;
    QTest::newRow("empty object") << "{}"_ba;
}

void TestPortingJson::nothingReadyIsNoError()
{
    QFETCH(const QByteArray, body);
    const auto decoded = json::decode<ReadyGroups>(body);
    QVERIFY(decoded);
    QVERIFY(decoded->value.groups.empty());
}

void TestPortingJson::leavesOutAGroupWithoutAName()
{
    const auto decoded = json::decode<ReadyGroups>(R"([{"phoneNumbers": []}, {"phoneNumberGroup": "A"}, 3])");
    QVERIFY(decoded);
    QCOMPARE(decoded->value.groups.size(), 1u);
    QCOMPARE(decoded->drift.size(), 2u);
}

void TestPortingJson::asksInTheDialectOfTheServer()
{
    QCOMPARE(json::encode(json::PublishedActivation{{u"GW Verizon Grp1"_s}}),
        R"({"phoneNumberGroups":["GW Verizon Grp1"]})"_ba);
    QCOMPARE(json::encode(json::SkillActivation{{u"grp-001"_s}}), R"({"groupIds":["grp-001"]})"_ba);
}

void TestPortingJson::readsTheAnswerToAnActivation_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("published") << R"({"phoneNumberGroups": [{"phoneNumberGroup": "A", "status": "ACTIVATED"}]})"_ba;
    QTest::newRow("array") << R"([{"phoneNumberGroup": "A", "status": "ACTIVATED"}])"_ba;
    QTest::newRow("skill") << R"({"activationGroups": [{"groupId": "A", "status": "ACTIVATED"}]})"_ba;
}

void TestPortingJson::readsTheAnswerToAnActivation()
{
    QFETCH(const QByteArray, body);
    const auto decoded = json::decode<json::ActivationAnswer>(body);
    QVERIFY(decoded);
    QCOMPARE(decoded->value.groups.size(), 1u);
    QCOMPARE(decoded->value.groups[0].name, u"A"_s);
    QCOMPARE(decoded->value.groups[0].status, u"ACTIVATED"_s);
}

void TestPortingJson::readsPhoneGroups()
{
    const auto decoded = json::decode<json::PhoneGroups>(
        R"([{"phoneNumberGroup": "A", "focDate": "2025-01-30", "phoneNumbers": [{"phoneNumber": "+12345678901", "status": "PENDING"}]}])");
    QVERIFY(decoded);
    QCOMPARE(decoded->value.groups[0].focDate->date, QDate(2025, 1, 30));
    QCOMPARE(decoded->value.groups[0].numbers[0].phoneNumber, u"+12345678901"_s);
}

void TestPortingJson::readsDefaultsAndSendsThemBack()
{
    const QByteArray body
        = R"({"contact":{"email":"name@email.com","fax":"1","name":"John Smith","phone":"+15559999"},)"
          R"("defaultPortTime":"09:00:00","defaultPortTimeZone":"US/Mountain","extra":1,)"
          R"("webhookUrl":"my.callback.server"})";
    const auto decoded = json::decode<PortingDefaults>(body);
    QVERIFY(decoded);
    QVERIFY(decoded->value.portZone == PortZone::Mountain);
    QCOMPARE(decoded->value.portTime, QTime(9, 0));
    QCOMPARE(json::encode(decoded->value), body);
    QVERIFY(json::decode<PortingDefaults>("{}")->value == PortingDefaults());
}

void TestPortingJson::readsEvents_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("type");
    QTest::newRow("rejected")
        << R"({"type": "NUMBERS_REJECTED", "orderId": "897867", "phoneNumbers": [{"phoneNumber": "+12345678901", "status": "REJECTED", "rejectReason": "Invalid port-out PIN"}]})"_ba
        << int(PortEventType::NumbersRejected);
    QTest::newRow("older: event, number, mixed case")
        << R"({"event": "NUMBERS_ACTIVATED", "orderId": 897867, "phoneNumbers": [{"phoneNumber": "+12345678901", "status": "Activated"}]})"_ba
        << int(PortEventType::NumbersActivated);
    QTest::newRow("note") << R"({"type": "NEW_ORDER_NOTE", "orderId": "897867", "note": "This is a note"})"_ba
                          << int(PortEventType::NewOrderNote);
    QTest::newRow("nobody heard of") << R"({"type": "ORDER_ARCHIVED", "orderId": "897867"})"_ba
                                     << int(PortEventType::Unknown);
}

void TestPortingJson::readsEvents()
{
    QFETCH(const QByteArray, body);
    const auto decoded = json::decode<PortEvent>(body);
    QVERIFY(decoded);
    QVERIFY(decoded->drift.empty());
    QTEST(int(decoded->value.type.value), "type");
    QCOMPARE(decoded->value.orderId.text, u"897867"_s);
    for (const PortNumber &number : decoded->value.numbers)
        QVERIFY(number.status.value != NumberStatus::Unknown);
}

void TestPortingJson::readsTheOrderOfAnEvent()
{
    const auto without = json::decode<PortEvent>(
        R"({"type": "ORDER_UPDATED", "orderId": "897867", "order": {"status": "CONFIRMED"}})");
    QVERIFY(without);
    QCOMPARE(without->value.order->id.text, u"897867"_s);
    const auto inside = json::decode<PortEvent>(R"({"type": "ORDER_UPDATED", "order": {"id": 897867}})");
    QVERIFY(inside);
    QCOMPARE(inside->value.orderId.text, u"897867"_s);
}

void TestPortingJson::refusesAnEventWithoutAnOrder()
{
    QVERIFY(!json::decode<PortEvent>(R"({"type": "NEW_ORDER_NOTE", "note": "x"})"));
    QVERIFY(!json::decode<PortEvent>(R"({"orderId": 3})"));
    QVERIFY(!json::decode<PortEvent>("[]"));
}

void TestPortingJson::readsADocument_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("published")
        << R"({"documentId": 5, "id": 5, "documentName": "loa.pdf", "description": "LOA", "fileContent": "JVBERg==", "contentType": "application/pdf"})"_ba;
    QTest::newRow("documentId only")
        << R"({"documentId": "5", "documentName": "loa.pdf", "fileContent": "JVBERg==", "contentType": "application/pdf"})"_ba;
}

void TestPortingJson::readsADocument()
{
    QFETCH(const QByteArray, body);
    const auto decoded = json::decode<DocumentContent>(body);
    QVERIFY(decoded);
    QCOMPARE(decoded->value.id.text, u"5"_s);
    QCOMPARE(decoded->value.name, u"loa.pdf"_s);
    QCOMPARE(decoded->value.contentType, u"application/pdf"_s);
    QCOMPARE(decoded->value.content, "%PDF"_ba);
}

void TestPortingJson::sendsADocumentWithoutTheServersMembers()
{
    const auto decoded = json::decode<DocumentContent>(
        R"({"documentId": 5, "id": 5, "documentName": "loa.pdf", "description": "LOA", "fileContent": "JVBERg==", "contentType": "application/pdf"})");
    QCOMPARE(
        json::encode(decoded->value), R"({"description":"LOA","documentName":"loa.pdf","fileContent":"JVBERg=="})"_ba);
}

void TestPortingJson::refusesADocumentThatIsNotBase64()
{
    QVERIFY(!json::decode<DocumentContent>(R"({"id": 5, "fileContent": "%PDF"})"));
    QVERIFY(!json::decode<DocumentContent>(R"({"id": 5})"));
}

QTEST_APPLESS_MAIN(TestPortingJson)
#include "tst_portingjson.moc"
