#include "json/numbers/activenumberjson.h"
#include "json/numbers/availablenumberjson.h"
#include "json/numbers/callbackconfigurationjson.h"
#include "json/numbers/e911addressjson.h"
#include "json/numbers/numberrequestsjson.h"
#include "json/whole.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace domain;

Q_DECLARE_METATYPE(domain::RentRequest)
Q_DECLARE_METATYPE(domain::NumberChange)

namespace {

//! A number as production wrote it in April 2026, with all thirteen members.
const QByteArray listedNumber
    = R"({"phoneNumber": "+12085550100", "projectId": "p", "displayName": "", "regionCode": "US", "type": "LOCAL",
    "capability": ["SMS", "VOICE"], "money": {"currencyCode": "USD", "amount": "1.00"}, "paymentIntervalMonths": 1,
    "nextChargeDate": "2026-05-18T20:08:53.423835Z", "expireAt": null,
    "smsConfiguration": {"servicePlanId": "EXAMPLE_PLAN", "scheduledProvisioning": null, "campaignId": "CEXAMPLE"},
    "voiceConfiguration": {"appId": "00000000-0000-0000-0000-000000000001", "scheduledVoiceProvisioning": null,
      "lastUpdatedTime": null, "type": "RTC", "trunkId": "", "serviceId": ""}, "callbackUrl": ""})";

const QByteArray rentedNumber
    = R"({"phoneNumber":"+12085550102","projectId":"p","displayName":"","regionCode":"US","type":"LOCAL",
    "capability":["SMS","VOICE"],"money":{"currencyCode":"USD","amount":"0.50"},"paymentIntervalMonths":1,
    "nextChargeDate":"2026-05-19T21:38:22.937044Z","expireAt":null,
    "smsConfiguration":{"servicePlanId":"","scheduledProvisioning":null,"campaignId":""},
    "voiceConfiguration":{"appId":"","scheduledVoiceProvisioning":{"appId":"00000000-0000-0000-0000-000000000001",
      "status":"WAITING","lastUpdatedTime":"2026-04-19T21:38:23.410063Z","type":"RTC","trunkId":"","serviceId":""},
      "lastUpdatedTime":null,"type":"RTC","trunkId":"","serviceId":""},"callbackUrl":""})";

const QByteArray releasedNumber
    = R"({"phoneNumber":"+12085550102","projectId":"p","displayName":"","regionCode":"US","type":"LOCAL",
    "capability":["SMS","VOICE"],"money":{"currencyCode":"USD","amount":"0.50"},"paymentIntervalMonths":1,
    "nextChargeDate":"2026-05-19T21:38:22.937044Z","expireAt":"2026-05-19T21:38:22.937044Z",
    "smsConfiguration":{"servicePlanId":"","scheduledProvisioning":null,"campaignId":""},
    "voiceConfiguration":{"appId":"","scheduledVoiceProvisioning":null,"lastUpdatedTime":null,"type":"RTC",
      "trunkId":"","serviceId":""},"callbackUrl":""})";

template <class T>
json::Decoded<T> decoded(const QByteArray &body)
{
    auto result = json::decode<T>(body);
    if (!result)
        qFatal("%s: %s", qPrintable(result.error().path), qPrintable(result.error().message));
    return *result;
}

QJsonObject object(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object();
}

const QDateTime chargeTime(QDate(2026, 5, 18), QTime(20, 8, 53, 424), Qt::UTC);

} // namespace

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
    void writesARentRequest_data();
    void writesARentRequest();
    void writesARequestForAnyNumber();
    void writesAChange_data();
    void writesAChange();
    void readsAnEmergencyAddress();
    void writesAnEmergencyAddress();
    void readsTheCheckOfAnAddress_data();
    void readsTheCheckOfAnAddress();
    void refusesACheckWithoutAResult();
    void readsAndWritesTheCallbackSecret();
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

void TestNumbersJson::writesARentRequest_data()
{
    QTest::addColumn<RentRequest>("request");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("nothing yet") << RentRequest() << "{}"_ba; // never an empty configuration: the server refuses it
    QTest::newRow("all") << RentRequest{.sms = {.servicePlanId = u"plan"_s, .campaignId = u"C1"_s},
        .voice = voiceLink(VoiceType::Est, u"trunk"_s),
        .callbackUrl = u"https://example.com/a?b=1"_s}
                         << R"({"callbackUrl":"https://example.com/a?b=1",)"
                            R"("smsConfiguration":{"campaignId":"C1","servicePlanId":"plan"},)"
                            R"("voiceConfiguration":{"trunkId":"trunk","type":"EST"}})"_ba;
    QTest::newRow("rtc says so") << RentRequest{.voice = voiceLink(VoiceType::Rtc, u"app"_s)}
                                 << R"({"voiceConfiguration":{"appId":"app","type":"RTC"}})"_ba;
}

void TestNumbersJson::writesARentRequest()
{
    QFETCH(const RentRequest, request);
    QTEST(json::encode(request), "body");
}

void TestNumbersJson::writesARequestForAnyNumber()
{
    QCOMPARE(json::encode(RentAnyRequest{.regionCode = u"US"_s,
                 .type = NumberType::Local,
                 .pattern = {.pattern = u"+1208"_s, .search = SearchPattern::Start},
                 .capabilities = {Capability::Sms, Capability::Voice}}),
        R"({"capabilities":["SMS","VOICE"],"numberPattern":{"pattern":"+1208","searchPattern":"START"},)"
        R"("regionCode":"US","type":"LOCAL"})"_ba);
    QCOMPARE(json::encode(RentAnyRequest{.regionCode = u"US"_s, .type = NumberType::Local}),
        R"({"regionCode":"US","type":"LOCAL"})"_ba);
}

void TestNumbersJson::writesAChange_data()
{
    QTest::addColumn<NumberChange>("change");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("nothing") << NumberChange() << "{}"_ba;
    QTest::newRow("rename") << NumberChange{.displayName = u"Front \"desk\""_s}
                            << R"({"displayName":"Front \"desk\""})"_ba;
    QTest::newRow("no name any more") << NumberChange{.displayName = QString()} << R"({"displayName":""})"_ba;
    QTest::newRow("link") << NumberChange{.servicePlanId = u"plan"_s, .campaignId = u"C1"_s}
                          << R"({"smsConfiguration":{"campaignId":"C1","servicePlanId":"plan"}})"_ba;
    QTest::newRow("unlink the plan") << NumberChange{.servicePlanId = QString()}
                                     << R"({"smsConfiguration":{"servicePlanId":""}})"_ba;
    QTest::newRow("unlink the campaign") << NumberChange{.campaignId = u""_s}
                                         << R"({"smsConfiguration":{"campaignId":""}})"_ba;
    QTest::newRow("fax") << NumberChange{.voice = voiceLink(VoiceType::Fax, u"f"_s)}
                         << R"({"voiceConfiguration":{"serviceId":"f","type":"FAX"}})"_ba;
    QTest::newRow("unlink voice") << NumberChange{.voice = voiceLink(VoiceType::Est, {})}
                                  << R"({"voiceConfiguration":{"trunkId":"","type":"EST"}})"_ba;
    QTest::newRow("no callbacks any more") << NumberChange{.callbackUrl = QString()} << R"({"callbackUrl":""})"_ba;
}

void TestNumbersJson::writesAChange()
{
    QFETCH(const NumberChange, change);
    QTEST(json::encode(change), "body");
}

void TestNumbersJson::readsAnEmergencyAddress()
{
    const auto [address, drift] = decoded<E911Address>(R"({"streetNumber": "012345", "streetInfo": "Main St",
        "location": "", "city": "Springfield", "state": "MA", "postalCode": "01101", "postalCodePlusFour": "0042"})");
    QVERIFY(drift.empty());
    QCOMPARE(address.streetNumber, u"012345"_s);
    QCOMPARE(address.postalCode, u"01101"_s);
    QCOMPARE(address.postalCodePlusFour, u"0042"_s);
    QCOMPARE(address.location, QString());
}

void TestNumbersJson::writesAnEmergencyAddress()
{
    QCOMPARE(json::encode(E911Request{.displayName = u"Lobby"_s,
                 .address = {.streetNumber = u"3500"_s,
                     .streetInfo = u"Lenox Rd NE"_s,
                     .city = u"Atlanta"_s,
                     .state = u"GA"_s,
                     .postalCode = u"30326"_s}}),
        R"({"address":{"city":"Atlanta","postalCode":"30326","state":"GA","streetInfo":"Lenox Rd NE",)"
        R"("streetNumber":"3500"},"displayName":"Lobby"})"_ba);
}

void TestNumbersJson::readsTheCheckOfAnAddress_data()
{
    QTest::addColumn<QByteArray>("more");
    QTest::addColumn<int>("match");
    QTest::addColumn<QString>("corrected");
    QTest::addColumn<int>("candidates");
    QTest::newRow("exact")
        << R"("validationResult": "EXACT_MATCH", "correctedAddress": {}, "candidateAddresses": [])"_ba
        << int(AddressMatch::Exact) << QString() << 0;
    QTest::newRow("near")
        << R"("validationResult": "NEAR_MATCH", "candidateAddresses": [], "correctedAddress": {"streetNumber": "3500",
           "streetInfo": "Lenox Rd NE", "location": "", "city": "Atlanta"})"_ba
        << int(AddressMatch::Near) << u"Lenox Rd NE"_s << 0;
    QTest::newRow("none") << R"("validationResult": "NO_MATCH", "correctedAddress": {"streetNumber": "",
        "streetInfo": "", "location": "", "city": "", "state": "", "postalCode": "", "postalCodePlusFour": ""},
        "candidateAddresses": [{"streetNumber": "3500", "streetInfo": "Lenox Rd NE"}])"_ba
                          << int(AddressMatch::None) << QString() << 1;
    QTest::newRow("nobody heard of") << R"("validationResult": "ODD_MATCH")"_ba << int(AddressMatch::Unknown)
                                     << QString() << 0;
}

void TestNumbersJson::readsTheCheckOfAnAddress()
{
    QFETCH(const QByteArray, more);
    QFETCH(const QString, corrected);
    const auto [check, drift] = decoded<AddressCheck>(R"({"phoneNumber": "+12085550100", "displayName": "Lobby",
        "validatedAddress": {"streetNumber": "3500", "streetInfo": "Lenox Road NE"},
        "validationMessage": "a|b", )"
        + more + "}");
    QVERIFY(drift.empty());
    QCOMPARE(check.checked.streetInfo, u"Lenox Road NE"_s);
    QTEST(int(check.match.value), "match");
    QCOMPARE(check.corrected == E911Address(), corrected.isEmpty());
    QCOMPARE(check.corrected.streetInfo, corrected);
    QTEST(int(check.candidates.size()), "candidates");
}

void TestNumbersJson::refusesACheckWithoutAResult()
{
    QVERIFY(!json::decode<AddressCheck>(R"({"phoneNumber": "+12085550100", "validationMessage": "fine"})"));
}

void TestNumbersJson::readsAndWritesTheCallbackSecret()
{
    const auto [read, drift]
        = decoded<CallbackConfiguration>(R"({"projectId": "p", "hmacSecret": "0default-pass-word-*max-36characters"})");
    QVERIFY(drift.empty());
    QCOMPARE(read.hmacSecret, u"0default-pass-word-*max-36characters"_s);
    QCOMPARE(json::encode(read), R"({"hmacSecret":"0default-pass-word-*max-36characters"})"_ba);
    QCOMPARE(decoded<CallbackConfiguration>(R"({"projectId": "p", "hmacSecret": ""})").value.hmacSecret, QString());
}

QTEST_APPLESS_MAIN(TestNumbersJson)
#include "tst_numbersjson.moc"
