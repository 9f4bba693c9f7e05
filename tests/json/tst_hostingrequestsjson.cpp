#include "json/imported/hostingrequestsjson.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace domain;

Q_DECLARE_METATYPE(domain::ImportedNumberChange)

namespace {

const AuthorizedPerson person{.firstName = u"Ada"_s, .lastName = u"Byron"_s, .email = u"ada@example.com"_s};
const HostingAddress address{.buildingNumber = u"12"_s,
    .street = u"Main St"_s,
    .city = u"Boston"_s,
    .state = u"MA"_s,
    .postalCode = u"01101"_s,
    .country = u"US"_s};
const QByteArray letterBody
    = R"("address":{"buildingNumber":"12","city":"Boston","country":"US","postalCode":"01101","state":"MA",)"
      R"("street":"Main St"},"authorisedPerson":{"email":"ada@example.com","firstName":"Ada","lastName":"Byron"},)";

} // namespace

//! What is asked of the Imported Numbers API, byte for byte.
class TestHostingRequestsJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesAnImport();
    void writesABulkImport();
    void asksForMigrationOnlyWhenItIsWanted();
    void writesAChange_data();
    void writesAChange();
    void writesADirectLetter();
    void writesAResellersLetter();
    void writesABlanketLetterAsAnEmptyObject();
    void writesExactlyOneLetter_data();
    void writesExactlyOneLetter();
    void writesTollFreeNumbersWithTheirTimeBesideTheLetter();
    void keepsTheZerosOfACode();
};

void TestHostingRequestsJson::writesAnImport()
{
    QCOMPARE(json::encode(ImportRequest{.phoneNumber = u"+12025550134"_s,
                 .regionCode = u"US"_s,
                 .displayName = u"Desk"_s,
                 .sms = {.servicePlanId = u"plan"_s, .campaignId = u"C1"_s},
                 .callbackUrl = u"https://example.com/c"_s}),
        R"({"callbackUrl":"https://example.com/c","displayName":"Desk","phoneNumber":"+12025550134",)"
        R"("regionCode":"US","smsConfiguration":{"campaignId":"C1","servicePlanId":"plan"}})"_ba);
    QCOMPARE(json::encode(ImportRequest{
                 .phoneNumber = u"+12025550134"_s, .regionCode = u"US"_s, .sms = {.servicePlanId = u"plan"_s}}),
        R"({"phoneNumber":"+12025550134","regionCode":"US","smsConfiguration":{"servicePlanId":"plan"}})"_ba);
}

void TestHostingRequestsJson::writesABulkImport()
{
    QCOMPARE(json::encode(BulkImportRequest{.regionCode = u"US"_s,
                 .numbers = {u"+12025550134"_s, u"+12025550135"_s},
                 .servicePlanId = u"plan"_s,
                 .campaignId = u"C1"_s,
                 .displayName = u"Desk"_s,
                 .callbackUrl = u"https://example.com/c"_s}),
        R"({"callbackUrl":"https://example.com/c","campaignId":"C1","displayName":"Desk",)"
        R"("numbers":["+12025550134","+12025550135"],"regionCode":"US","servicePlanId":"plan"})"_ba);
}

void TestHostingRequestsJson::asksForMigrationOnlyWhenItIsWanted()
{
    QCOMPARE(json::encode(BulkImportRequest{.numbers = {u"+1"_s}, .migrateToSinch = true}),
        R"({"migrateToSinchTmo":true,"numbers":["+1"]})"_ba);
    QCOMPARE(json::encode(BulkImportRequest{.numbers = {u"+1"_s}}), R"({"numbers":["+1"]})"_ba);
}

void TestHostingRequestsJson::writesAChange_data()
{
    QTest::addColumn<ImportedNumberChange>("change");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("mask");
    QTest::newRow("nothing") << ImportedNumberChange() << "{}"_ba << QString();
    QTest::newRow("rename") << ImportedNumberChange{.displayName = u"Desk"_s} << R"({"displayName":"Desk"})"_ba
                            << u"displayName"_s;
    QTest::newRow("no name any more") << ImportedNumberChange{.displayName = QString()} << R"({"displayName":""})"_ba
                                      << u"displayName"_s;
    QTest::newRow("unlink both") << ImportedNumberChange{.servicePlanId = QString(), .campaignId = QString()}
                                 << R"({"smsConfiguration":{"campaignId":"","servicePlanId":""}})"_ba
                                 << u"smsConfiguration.servicePlanId,smsConfiguration.campaignId"_s;
    QTest::newRow("unlink the campaign") << ImportedNumberChange{.campaignId = u""_s}
                                         << R"({"smsConfiguration":{"campaignId":""}})"_ba
                                         << u"smsConfiguration.campaignId"_s;
    QTest::newRow("link") << ImportedNumberChange{.servicePlanId = u"plan"_s, .campaignId = u"C1"_s}
                          << R"({"smsConfiguration":{"campaignId":"C1","servicePlanId":"plan"}})"_ba
                          << u"smsConfiguration.servicePlanId,smsConfiguration.campaignId"_s;
    QTest::newRow("no callbacks any more")
        << ImportedNumberChange{.displayName = u"a"_s, .callbackUrl = QString()}
        << R"({"callbackUrl":"","displayName":"a"})"_ba << u"displayName,callbackUrl"_s;
}

void TestHostingRequestsJson::writesAChange()
{
    QFETCH(const ImportedNumberChange, change);
    QTEST(json::encode(change), "body");
    QTEST(json::maskOf(change), "mask");
}

void TestHostingRequestsJson::writesADirectLetter()
{
    QCOMPARE(json::encode(TextEnableRequest{.regionCode = u"US"_s,
                 .numbers = {u"+12025550134"_s},
                 .servicePlanId = u"plan"_s,
                 .campaignId = u"C1"_s,
                 .nnid = u"004029"_s,
                 .displayName = u"Desk"_s,
                 .callbackUrl = u"https://example.com/c"_s,
                 .loa = DirectLoa{.person = person, .address = address, .voiceCarrier = u"Verizon"_s},
                 .osrUpdateAt = QDateTime(QDate(2026, 12, 1), QTime(9, 30), Qt::OffsetFromUTC, 3600)}),
        R"({"callbackUrl":"https://example.com/c","campaignId":"C1","directLoaInfo":{)" + letterBody
            + R"("currentVoiceCarrier":"Verizon"},"displayName":"Desk","nnid":"004029","numbers":["+12025550134"],)"
              R"("regionCode":"US","scheduledOsrUpdateTime":"2026-12-01T08:30:00.000Z","servicePlanId":"plan"})");
}

void TestHostingRequestsJson::writesAResellersLetter()
{
    QCOMPARE(
        json::encode(TextEnableRequest{.regionCode = u"US"_s,
            .numbers = {u"+12025550134"_s},
            .servicePlanId = u"plan"_s,
            .loa
            = ResellerLoa{.businessName = u"Acme"_s, .person = person, .address = address, .voiceCarrier = u"TMO"_s}}),
        R"({"numbers":["+12025550134"],"regionCode":"US","resellerLoaInfo":{)" + letterBody
            + R"("businessName":"Acme","currentVoiceCarrier":"TMO"},"servicePlanId":"plan"})");
}

void TestHostingRequestsJson::writesABlanketLetterAsAnEmptyObject()
{
    QCOMPARE(json::encode(TextEnableRequest{
                 .regionCode = u"CA"_s, .numbers = {u"+1"_s}, .servicePlanId = u"plan"_s, .loa = BlanketLoa()}),
        R"({"blanketLoaInfo":{},"numbers":["+1"],"regionCode":"CA","servicePlanId":"plan"})"_ba);
}

void TestHostingRequestsJson::writesExactlyOneLetter_data()
{
    QTest::addColumn<int>("kind");
    for (int kind = 0; kind < 3; ++kind)
        QTest::addRow("%d", kind) << kind;
}

void TestHostingRequestsJson::writesExactlyOneLetter()
{
    QFETCH(const int, kind);
    const std::array<HostingLoa, 3> letters{DirectLoa(), ResellerLoa(), BlanketLoa()};
    const QByteArray body = json::encode(TextEnableRequest{.loa = letters.at(std::size_t(kind))});
    QCOMPARE(body.count("LoaInfo"), 1); // even an empty one: the server says what is missing
}

void TestHostingRequestsJson::writesTollFreeNumbersWithTheirTimeBesideTheLetter()
{
    QCOMPARE(json::encode(TollFreeRequest{.regionCode = u"US"_s,
                              .numbers = {u"+18005550100"_s},
                              .servicePlanId = u"plan"_s,
                              .displayName = u"Desk"_s,
                              .loa = DirectLoa{.person = person, .address = address, .voiceCarrier = u"Verizon"_s},
                              .provisionAt = QDateTime(QDate(2026, 12, 1), QTime(9, 30), Qt::UTC)},
                 u"p-1"_s),
        R"({"directLoaInfo":{)" + letterBody
            + R"("currentVoiceCarrier":"Verizon"},"displayName":"Desk","numbers":["+18005550100"],"projectId":"p-1",)"
              R"("regionCode":"US","scheduledZipwhipProvisioningTime":"2026-12-01T09:30:00.000Z",)"
              R"("servicePlanId":"plan"})");
}

void TestHostingRequestsJson::keepsTheZerosOfACode()
{
    QCOMPARE(json::encode(json::ChallengeAnswer{u"0042"_s}), R"({"code":"0042"})"_ba);
    QCOMPARE(json::encode(json::NumbersToQualify{{u"+1"_s, u"+2"_s}}), R"({"phoneNumbers":["+1","+2"]})"_ba);
}

QTEST_APPLESS_MAIN(TestHostingRequestsJson)
#include "tst_hostingrequestsjson.moc"
