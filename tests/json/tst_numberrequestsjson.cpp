#include "json/numberbodies.h"

using namespace Qt::StringLiterals;
using namespace domain;

Q_DECLARE_METATYPE(domain::RentRequest)
Q_DECLARE_METATYPE(domain::NumberChange)

//! What is sent about numbers, and the answers that are no numbers: addresses and the callback secret.
class TestNumberRequestsJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
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

void TestNumberRequestsJson::writesARentRequest_data()
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

void TestNumberRequestsJson::writesARentRequest()
{
    QFETCH(const RentRequest, request);
    QTEST(json::encode(request), "body");
}

void TestNumberRequestsJson::writesARequestForAnyNumber()
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

void TestNumberRequestsJson::writesAChange_data()
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

void TestNumberRequestsJson::writesAChange()
{
    QFETCH(const NumberChange, change);
    QTEST(json::encode(change), "body");
}

void TestNumberRequestsJson::readsAnEmergencyAddress()
{
    const auto [address, drift] = decoded<E911Address>(R"({"streetNumber": "012345", "streetInfo": "Main St",
        "location": "", "city": "Springfield", "state": "MA", "postalCode": "01101", "postalCodePlusFour": "0042"})");
    QVERIFY(drift.empty());
    QCOMPARE(address.streetNumber, u"012345"_s);
    QCOMPARE(address.postalCode, u"01101"_s);
    QCOMPARE(address.postalCodePlusFour, u"0042"_s);
    QCOMPARE(address.location, QString());
}

void TestNumberRequestsJson::writesAnEmergencyAddress()
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

void TestNumberRequestsJson::readsTheCheckOfAnAddress_data()
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

void TestNumberRequestsJson::readsTheCheckOfAnAddress()
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

void TestNumberRequestsJson::refusesACheckWithoutAResult()
{
    QVERIFY(!json::decode<AddressCheck>(R"({"phoneNumber": "+12085550100", "validationMessage": "fine"})"));
}

void TestNumberRequestsJson::readsAndWritesTheCallbackSecret()
{
    const auto [read, drift]
        = decoded<CallbackConfiguration>(R"({"projectId": "p", "hmacSecret": "0default-pass-word-*max-36characters"})");
    QVERIFY(drift.empty());
    QCOMPARE(read.hmacSecret, u"0default-pass-word-*max-36characters"_s);
    QCOMPARE(json::encode(read), R"({"hmacSecret":"0default-pass-word-*max-36characters"})"_ba);
    QCOMPARE(decoded<CallbackConfiguration>(R"({"projectId": "p", "hmacSecret": ""})").value.hmacSecret, QString());
}

QTEST_APPLESS_MAIN(TestNumberRequestsJson)
#include "tst_numberrequestsjson.moc"
