#include "json/numbers/numbereventjson.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace domain;

//! Callbacks of the Numbers API, as the contract has them.
class TestNumberEventJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAnEventOfANumber();
    void readsAnEventOfAnOrder();
    void readsEveryTimeAsUtc_data();
    void readsEveryTimeAsUtc();
    void knowsOlderNames();
    void keepsWordsThatNobodyHasHeardOf();
    void needsToKnowWhatItIsAbout();
    void tellsItFromAPortingEvent();

private:
    static NumberEvent read(const QByteArray &body)
    {
        const auto event = json::decode<NumberEvent>(body);
        return event ? event->value : NumberEvent();
    }
};

void TestNumberEventJson::readsAnEventOfANumber()
{
    const NumberEvent event
        = read(R"({"eventId":"01j1wefx7p3wf2r3x6h4dh6hh9","timestamp":"2023-06-06T07:45:27.785357","projectId":"p",)"
               R"("resourceType":"ACTIVE_NUMBER","resourceId":"+12085550102","eventType":"PROVISIONING_TO_CAMPAIGN",)"
               R"("status":"FAILED","failureCode":"CAMPAIGN_NOT_AVAILABLE","internalFailureCode":"CRS0018"})");
    QCOMPARE(event.id, u"01j1wefx7p3wf2r3x6h4dh6hh9"_s);
    QCOMPARE(event.projectId, u"p"_s);
    QVERIFY(event.subject == NumberEventSubject::Number);
    QCOMPARE(event.subjectId, u"+12085550102"_s);
    QVERIFY(event.type == NumberEventType::ToCampaign);
    QVERIFY(event.status == NumberEventStatus::Failed);
    QVERIFY(event.failure && *event.failure == ProvisioningError::CampaignNotAvailable);
    QCOMPARE(event.internalFailure, u"CRS0018"_s);
    QVERIFY(event.rest.isEmpty());
}

void TestNumberEventJson::readsAnEventOfAnOrder()
{
    const NumberEvent event = read(R"({"resourceType":"NUMBER_ORDER","resourceId":"01jgkbb8xywmz3hhahd76menqf",)"
                                   R"("eventType":"NUMBER_ORDER_PROCESSING","status":"BLOCKED","failureCode":null})");
    QVERIFY(event.subject == NumberEventSubject::NumberOrder);
    QCOMPARE(event.subjectId, u"01jgkbb8xywmz3hhahd76menqf"_s);
    QVERIFY(event.type == NumberEventType::OrderProcessing);
    QVERIFY(event.status == NumberEventStatus::Blocked);
    QVERIFY(!event.failure);
    QVERIFY(!event.at);
}

void TestNumberEventJson::readsEveryTimeAsUtc_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("six digits") << "2023-06-06T07:45:27.785357"_ba;
    QTest::newRow("nine digits") << "2023-06-06T07:45:27.785357361"_ba;
    QTest::newRow("with a Z") << "2023-06-06T07:45:27.785357Z"_ba;
    QTest::newRow("none") << "2023-06-06T07:45:27"_ba;
}

void TestNumberEventJson::readsEveryTimeAsUtc()
{
    QFETCH(const QByteArray, text);
    const NumberEvent event
        = read(R"({"resourceType":"ACTIVE_NUMBER","resourceId":"+1","timestamp":")" + text + R"("})");
    QVERIFY(event.at);
    QCOMPARE(event.at->toUTC().toString(u"yyyy-MM-dd HH:mm:ss"_s), u"2023-06-06 07:45:27"_s);
    QCOMPARE(event.at->timeSpec(), Qt::UTC);
}

void TestNumberEventJson::knowsOlderNames()
{
    const NumberEvent event = read(
        R"({"resourceType":"NUMBER","resourceId":"+1","eventType":"DEPROVISIONING_TO_VOICE_PLATFORM","status":"SUCCEEDED"})");
    QVERIFY(event.subject == NumberEventSubject::Number);
    QVERIFY(event.type == NumberEventType::FromVoice);
}

void TestNumberEventJson::keepsWordsThatNobodyHasHeardOf()
{
    const NumberEvent event
        = read(R"({"resourceType":"HOSTING_ORDER","resourceId":"7","eventType":"SIGNED","status":"X",)"
               R"("failureCode":"NEW_ONE","more":1})");
    QCOMPARE(event.subject.text, u"HOSTING_ORDER"_s);
    QCOMPARE(event.type.text, u"SIGNED"_s);
    QCOMPARE(event.status.text, u"X"_s);
    QCOMPARE(event.failure->text, u"NEW_ONE"_s);
    QVERIFY(event.rest.contains("more"_L1));
}

void TestNumberEventJson::needsToKnowWhatItIsAbout()
{
    QVERIFY(!json::decode<NumberEvent>(R"({"resourceType":"ACTIVE_NUMBER","eventType":"PROVISIONING_TO_CAMPAIGN"})"));
    QVERIFY(!json::decode<NumberEvent>(R"({"resourceId":"+1","status":"FAILED"})"));
}

void TestNumberEventJson::tellsItFromAPortingEvent()
{
    QVERIFY(json::looksLikeNumberEvent({{u"resourceType"_s, u"NUMBER_ORDER"_s}}));
    QVERIFY(!json::looksLikeNumberEvent({{u"type"_s, u"ORDER_UPDATED"_s}, {u"orderId"_s, u"1"_s}}));
}

QTEST_APPLESS_MAIN(TestNumberEventJson)
#include "tst_numbereventjson.moc"
