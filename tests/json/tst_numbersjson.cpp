#include "json/numberbodies.h"
#include "json/whole.h"

using namespace Qt::StringLiterals;
using namespace domain;

//!
class TestNumbersJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsANumberAsProductionWritesIt();
    void readsAPageAsProductionWritesIt();
    void readsARentedNumber();
    void readsAReleasedNumber();
    void readsWhatIsScheduledHoweverItIsLeftOut_data();
    void readsWhatIsScheduledHoweverItIsLeftOut();
    void readsAFailedProvisioning();
    void readsAVoiceSwitchUnderWay();
    void takesAVoiceServiceWithoutATypeForRtc();
    void readsASparseNumber();
    void keepsUnknownMembersAndWords();
    void keepsErrorCodesThatAreNumbers();
    void keepsMoneyAsText();
    void readsANumberBackWhole_data();
    void readsANumberBackWhole();
    void neverSendsANumber();
    void aNumberWithoutANumberIsLostAlone();
    void refusesWhatIsNoList_data();
    void refusesWhatIsNoList();
    void readsAvailableNumbers();
    void doesNotTakeSilenceForNoDocuments();
    void readsRegions();
};

void TestNumbersJson::readsANumberAsProductionWritesIt()
{
    const auto [number, drift] = decoded<ActiveNumber>(listedNumber);
    QVERIFY(drift.empty());
    QCOMPARE(number.phoneNumber, u"+12085550100"_s);
    QCOMPARE(number.projectId, u"p"_s);
    QCOMPARE(number.displayName, QString());
    QCOMPARE(number.regionCode, u"US"_s);
    QVERIFY(number.type == NumberType::Local);
    QVERIFY(number.capabilities == std::vector<Open<Capability>>({Capability::Sms, Capability::Voice}));
    QVERIFY(number.price == (Money{.currency = u"USD"_s, .amount = u"1.00"_s}));
    QCOMPARE(number.paymentIntervalMonths, 1);
    QCOMPARE(*number.nextCharge, chargeTime);
    QVERIFY(!number.expires);
    QCOMPARE(number.sms.servicePlanId, u"EXAMPLE_PLAN"_s);
    QCOMPARE(number.sms.campaignId, u"CEXAMPLE"_s);
    QVERIFY(!number.sms.scheduled);
    QVERIFY(number.voice.type == VoiceType::Rtc);
    QCOMPARE(number.voice.appId, u"00000000-0000-0000-0000-000000000001"_s);
    QVERIFY(!number.voice.scheduled);
    QVERIFY(!number.voice.lastUpdatedTime);
    QVERIFY(number.rest.isEmpty() && number.sms.rest.isEmpty() && number.voice.rest.isEmpty());
}

void TestNumbersJson::readsAPageAsProductionWritesIt()
{
    const auto [page, drift] = decoded<json::ActiveNumberPage>(
        R"({"activeNumbers": [)" + listedNumber + ", " + rentedNumber + R"(], "nextPageToken": "", "totalSize": 2})");
    QVERIFY(drift.empty());
    QCOMPARE(page.numbers.size(), 2u);
    QCOMPARE(page.nextPageToken, QString());
    QCOMPARE(page.totalSize.value_or(-1), 2);
}

void TestNumbersJson::readsARentedNumber()
{
    const auto [number, drift] = decoded<ActiveNumber>(rentedNumber);
    QVERIFY(drift.empty());
    QCOMPARE(number.voice.appId, QString());
    QVERIFY(number.voice.scheduled.has_value());
    QCOMPARE(number.voice.scheduled->appId, u"00000000-0000-0000-0000-000000000001"_s);
    QVERIFY(number.voice.scheduled->status == ProvisioningStatus::Waiting);
    QCOMPARE(*number.voice.scheduled->lastUpdatedTime, QDateTime(QDate(2026, 4, 19), QTime(21, 38, 23, 410), Qt::UTC));
}

void TestNumbersJson::readsAReleasedNumber()
{
    const auto [number, drift] = decoded<ActiveNumber>(releasedNumber);
    QVERIFY(drift.empty());
    QVERIFY(number.expires.has_value());
    QCOMPARE(*number.expires, *number.nextCharge);
}

void TestNumbersJson::readsWhatIsScheduledHoweverItIsLeftOut_data()
{
    QTest::addColumn<QByteArray>("scheduled");
    QTest::newRow("missing") << QByteArray();
    QTest::newRow("null") << R"("scheduledProvisioning": null, )"_ba;
    QTest::newRow("empty text") << R"("scheduledProvisioning": "", )"_ba;
}

void TestNumbersJson::readsWhatIsScheduledHoweverItIsLeftOut()
{
    QFETCH(const QByteArray, scheduled);
    const auto [number, drift] = decoded<ActiveNumber>(
        R"({"phoneNumber": "+1", "smsConfiguration": {)" + scheduled + R"("servicePlanId": "plan"}})");
    QVERIFY(drift.empty());
    QVERIFY(!number.sms.scheduled);
    QCOMPARE(number.sms.servicePlanId, u"plan"_s);
}

void TestNumbersJson::readsAFailedProvisioning()
{
    const auto [sms, drift] = decoded<NumberSms>(
        R"({"servicePlanId": "", "campaignId": "", "scheduledProvisioning": {"servicePlanId": "plan", "campaignId": "",
        "status": "FAILED", "lastUpdatedTime": "2026-05-18T20:08:53.423835Z",
        "errorCodes": ["SMS_PROVISIONING_FAILED", "CAMPAIGN_ON_FIRE"]}})");
    QVERIFY(drift.empty());
    QVERIFY(sms.scheduled->status == ProvisioningStatus::Failed);
    QCOMPARE(sms.scheduled->errors.size(), 2u);
    QVERIFY(sms.scheduled->errors[0] == ProvisioningError::SmsProvisioningFailed);
    QVERIFY(sms.scheduled->errors[1] == Open(ProvisioningError::Unknown, u"CAMPAIGN_ON_FIRE"_s));
}

void TestNumbersJson::readsAVoiceSwitchUnderWay()
{
    const auto voice = decoded<NumberVoice>(R"({"type": "RTC", "appId": "old", "trunkId": "", "serviceId": "",
        "lastUpdatedTime": null, "scheduledVoiceProvisioning": {"type": "FAX", "serviceId": "new", "appId": "",
        "trunkId": "", "status": "WAITING", "lastUpdatedTime": "2026-05-18T20:08:53Z"}})")
                           .value;
    QVERIFY(voice.type == VoiceType::Rtc);
    QCOMPARE(voice.appId, u"old"_s);
    QVERIFY(voice.scheduled->type == VoiceType::Fax);
    QCOMPARE(voice.scheduled->serviceId, u"new"_s);
}

void TestNumbersJson::takesAVoiceServiceWithoutATypeForRtc()
{
    for (const QByteArray &type : {QByteArray(), R"("type": null, )"_ba, R"("type": "", )"_ba}) {
        const auto [voice, drift] = decoded<NumberVoice>("{" + type + R"("appId": "a",
            "scheduledVoiceProvisioning": {)"
            + type + R"("appId": "b", "status": "IN_PROGRESS"}})");
        QVERIFY(drift.empty());
        QVERIFY(voice.type == VoiceType::Rtc);
        QVERIFY(voice.scheduled->type == VoiceType::Rtc);
    }
    QVERIFY(decoded<NumberVoice>(R"({"type": 7})").value.type == VoiceType::Unknown); // said, but not understood
}

void TestNumbersJson::readsASparseNumber()
{
    const auto [number, drift] = decoded<ActiveNumber>(
        R"({"phoneNumber": "+46113232516", "smsConfiguration": null, "money": null, "capability": null})");
    QVERIFY(drift.empty());
    QVERIFY(number == ActiveNumber{.phoneNumber = u"+46113232516"_s});
}

void TestNumbersJson::keepsUnknownMembersAndWords()
{
    const auto [number, drift] = decoded<ActiveNumber>(R"({"phoneNumber": "+1", "type": "SATELLITE",
        "capability": ["SMS", "MMS"], "owner": {"id": 9007199254740993},
        "money": {"currencyCode": "USD", "amount": "1.00", "tax": "0.10"},
        "voiceConfiguration": {"type": "SIP", "sipId": "s"},
        "smsConfiguration": {"servicePlanId": "x", "senderId": "y"}})");
    QVERIFY(drift.empty());
    QVERIFY(number.type == Open(NumberType::Unknown, u"SATELLITE"_s));
    QVERIFY(number.capabilities[1] == Open(Capability::Unknown, u"MMS"_s));
    QVERIFY(number.voice.type == Open(VoiceType::Unknown, u"SIP"_s));
    QCOMPARE(number.rest["owner"_L1]["id"_L1].toInteger(), 9007199254740993); // through a double it would end in 2
    QCOMPARE(number.price->rest, object(R"({"tax": "0.10"})"));
    QCOMPARE(number.voice.rest, object(R"({"sipId": "s"})"));
    QCOMPARE(number.sms.rest, object(R"({"senderId": "y"})"));
}

void TestNumbersJson::keepsErrorCodesThatAreNumbers()
{
    const auto [sms, drift] = decoded<NumberSms>(
        R"({"scheduledProvisioning": {"status": 3, "errorCodes": [5, "INTERNAL_ERROR"], "servicePlanId": "plan"}})");
    QCOMPARE(drift.size(), 2u);
    QVERIFY(sms.scheduled.has_value());
    QVERIFY(sms.scheduled->status == ProvisioningStatus::Unknown);
    QVERIFY(sms.scheduled->errors == std::vector<Open<ProvisioningError>>({ProvisioningError::Internal}));
    QCOMPARE(sms.scheduled->rest, object(R"({"status": 3, "errorCodes": [5]})"));
}

void TestNumbersJson::keepsMoneyAsText()
{
    const auto asText = decoded<Money>(R"({"currencyCode": "USD", "amount": "1.10000000000000000001"})");
    QVERIFY(asText.drift.empty());
    QCOMPARE(asText.value.amount, u"1.10000000000000000001"_s);
    const auto asNumber = decoded<Money>(R"({"currencyCode": "USD", "amount": 0.5})");
    QCOMPARE(asNumber.drift.size(), 1u);
    QCOMPARE(asNumber.drift.front().path, u"amount"_s);
    QCOMPARE(asNumber.value.amount, QString());
}

void TestNumbersJson::readsANumberBackWhole_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("listed") << listedNumber;
    QTest::newRow("rented") << rentedNumber;
    QTest::newRow("released") << releasedNumber;
    QTest::newRow("failed") << R"({"phoneNumber": "+1", "smsConfiguration": {"scheduledProvisioning":
        {"status": "FAILED", "errorCodes": ["EXCEEDED_10DLC_LIMIT", "NEW_ONE"], "extra": [1]}}, "extra": {"a": null}})"_ba;
}

void TestNumbersJson::readsANumberBackWhole()
{
    QFETCH(const QByteArray, body);
    const auto number = decoded<ActiveNumber>(body).value;
    const auto again = json::read<ActiveNumber>(json::whole(number));
    QVERIFY(again);
    QVERIFY(again->drift.empty());
    QVERIFY(again->value == number);
}

void TestNumbersJson::neverSendsANumber()
{
    QCOMPARE(json::encode(decoded<ActiveNumber>(rentedNumber).value), "{}"_ba);
}

void TestNumbersJson::aNumberWithoutANumberIsLostAlone()
{
    const auto [page, drift] = decoded<json::ActiveNumberPage>(
        R"({"activeNumbers": [{"type": "LOCAL"}, {"phoneNumber": 12085550100}, {"phoneNumber": "+12085550100"}, null],
        "nextPageToken": "t", "totalSize": "4"})");
    QCOMPARE(page.numbers.size(), 1u);
    QCOMPARE(page.numbers.front().phoneNumber, u"+12085550100"_s);
    QCOMPARE(page.totalSize.value_or(-1), 4);
    QCOMPARE(drift.size(), 3u);
    QVERIFY(std::ranges::all_of(drift, &json::Drift::lostRow));
}

void TestNumbersJson::refusesWhatIsNoList_data()
{
    QTest::addColumn<QByteArray>("body");
    for (const char *body : {"", "<html>", "[]", "{}", R"({"activeNumbers": null})", R"({"activeNumbers": {}})"})
        QTest::newRow(body) << QByteArray(body);
}

void TestNumbersJson::refusesWhatIsNoList()
{
    QFETCH(const QByteArray, body);
    QVERIFY(!json::decode<json::ActiveNumberPage>(body));
    QVERIFY(!json::decode<json::AvailableNumbers>(body));
    QVERIFY(!json::decode<json::AvailableRegions>(body));
}

void TestNumbersJson::readsAvailableNumbers()
{
    const auto [answer, drift] = decoded<json::AvailableNumbers>(
        R"({"availableNumbers":[{"phoneNumber":"+12085550102","regionCode":"US","type":"LOCAL",
        "capability":["SMS","VOICE"],"setupPrice":{"currencyCode":"USD","amount":"0.50"},
        "monthlyPrice":{"currencyCode":"USD","amount":"0.50"},"paymentIntervalMonths":1,
        "supportingDocumentationRequired":true}]})");
    QVERIFY(drift.empty());
    QCOMPARE(answer.numbers.size(), 1u);
    const AvailableNumber &number = answer.numbers.front();
    QCOMPARE(number.phoneNumber, u"+12085550102"_s);
    QVERIFY(number.type == NumberType::Local);
    QCOMPARE(number.capabilities.size(), 2u);
    QCOMPARE(number.setupPrice->amount, u"0.50"_s);
    QCOMPARE(number.monthlyPrice->currency, u"USD"_s);
    QCOMPARE(number.paymentIntervalMonths, 1);
    QVERIFY(number.needsDocuments == true);
    QVERIFY(decoded<json::AvailableNumbers>(R"({"availableNumbers":[]})").value.numbers.empty());
}

void TestNumbersJson::doesNotTakeSilenceForNoDocuments()
{
    QVERIFY(!decoded<AvailableNumber>(R"({"phoneNumber": "+1"})").value.needsDocuments);
    QVERIFY(decoded<AvailableNumber>(R"({"phoneNumber": "+1", "supportingDocumentationRequired": false})")
                .value.needsDocuments
        == false);
}

void TestNumbersJson::readsRegions()
{
    const auto [answer, drift] = decoded<json::AvailableRegions>(R"({"availableRegions": [
        {"regionCode": "US", "regionName": "United States", "types": ["LOCAL", "TOLL_FREE"]}, {"regionName": "?"}]})");
    QCOMPARE(answer.regions.size(), 1u);
    QCOMPARE(drift.size(), 1u);
    QCOMPARE(answer.regions.front().name, u"United States"_s);
    QVERIFY(answer.regions.front().types == std::vector<Open<NumberType>>({NumberType::Local, NumberType::TollFree}));
}

QTEST_APPLESS_MAIN(TestNumbersJson)
#include "tst_numbersjson.moc"
