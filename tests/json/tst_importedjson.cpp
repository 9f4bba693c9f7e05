#include "json/imported/hostingorderjson.h"
#include "json/imported/importednumberjson.h"
#include "json/imported/qualifiednumberjson.h"
#include "json/whole.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace domain;

namespace {

const QByteArray importedNumber
    = R"({"phoneNumber":"+12025550134","projectId":"d1923022-5199-4bb3-a513-c47b3a656bc5","regionCode":"US",
    "displayName":"Front desk","smsConfiguration":{"servicePlanId":"plan","scheduledProvisioning":
      {"servicePlanId":"plan","status":3,"lastUpdatedTime":"2025-04-02T19:45:28.650924Z","campaignId":"CDCQLGJ",
       "errorCodes":[4,5]},"campaignId":"","migrateToSinchTmo":false},"callbackUrl":"https://example.com/c",
    "mnoConfiguration":{"smsAtt":{"state":"DONE","errorCode":"","errorMessage":"","updateTime":"2025-04-02T19:45:28Z",
        "operation":"PROVISIONING"},
      "smsTmo":{"state":"FAILED","errorCode":"60135","errorMessage":"held elsewhere","updateTime":"",
        "operation":"PROVISIONING"},
      "mmsAtt":{"state":"WAITING","operation":"OPERATION_UNSPECIFIED"},"mmsTmo":{"state":"STATE_UNSPECIFIED"}},
    "smsProvisioning":{"serviceType":"SMS","serviceId":"0130a21c9ed6461ba3a1fefda83f7ec7","type":"PROVISIONING",
      "state":"DONE","updateTime":"2025-04-02T19:45:28.650924Z","errorMessage":"","errorCode":""},
    "campaignProvisioning":{"serviceType":"CAMPAIGN","serviceId":"CDCQLGJ","type":"PROVISIONING","state":"FAILED",
      "updateTime":"2025-04-02T19:45:28Z","errorMessage":"no such campaign","errorCode":"CAMPAIGN_NOT_AVAILABLE"}})";

const QByteArray textEnableInfo
    = R"({"businessName":"Acme","authorisedPerson":{"firstName":"Ada","lastName":"Byron","email":"ada@example.com"},
    "address":{"buildingNumber":"12","street":"Main St","city":"Boston","state":"MA","postalCode":"01101",
      "country":"USA"},"serviceProvider":"Sinch America Inc.","currentVoiceCarrier":"Verizon","nnid":"004029",
    "loaType":"DIRECT"})";

QByteArray hostingOrder(const QByteArray &letterKey)
{
    return R"({"projectId":"p","hostingOrderId":"01arz3ndektsv4rrffq69g5fav","displayName":"Desk","regionCode":"US",
    "state":"WAITING_FOR_LOA_SIGNATURE","type":"TYPE_TEXT_ENABLE","createdTime":"2023-01-12T14:34:40.968Z",
    "updatedTime":"2023-01-12T14:34:41Z","scheduledOsrUpdateTime":"2023-02-01T10:00:00+02:00","servicePlanId":"plan",
    "campaignId":"C1","migrateToSinchTmo":true,")"
        + letterKey + "\":" + textEnableInfo + R"(,"callbackUrl":"https://example.com/c"})";
}

const QByteArray orderNumber = R"({"projectId":"p","hostingOrderId":"01arz","phoneNumber":"+12025550134",
    "osrUpdate":{"nnid":"104029","state":"DONE"},"campaignProvisioning":{"campaignId":"C1","state":"WAITING"},
    "platformProvisioning":{"servicePlanId":"plan","state":"IN_PROGRESS"},
    "smsAtt":{"state":"DONE","errorCode":"","errorMessage":"","updateTime":"2023-01-12T14:34:40Z"},
    "smsTmo":{"state":"FAILED","errorCode":"60135","errorMessage":"held","updateTime":"2023-01-12T14:34:40Z"},
    "mmsAtt":{"state":"WAITING"},"mmsTmo":{"state":"SLEEPING"}})";

const QByteArray qualifiedNumber = R"({"phoneNumber":"+12025550134","projectId":"p","regionCode":"US",
    "globalProcessState":"GLOBAL_PROCESS_STATE_VERIFICATION_FAILED","osrEligibility":{"status":"DONE","error":""},
    "ownershipVerification":{"status":"FAILED","error":"wrong code"},"hostedNumber":{"status":0,"error":""},
    "createdTime":"2023-01-12T14:34:40.968Z","updatedTime":"2023-01-12T14:34:41Z"})";

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

template <class T>
void readsBackWhole(const QByteArray &body)
{
    const auto value = decoded<T>(body).value;
    const auto again = json::read<T>(json::whole(value));
    QVERIFY(again);
    QVERIFY(again->drift.empty());
    QVERIFY(again->value == value);
    QCOMPARE(json::encode(value), "{}"_ba); // none of it is ever sent
}

} // namespace

//! What the Imported Numbers API answers, in all the forms in which it is published.
class TestImportedJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAnImportedNumber();
    void readsThePlainAnswerOfAnImport();
    void readsWhatIsScheduledInNumbersAndInWords_data();
    void readsWhatIsScheduledInNumbersAndInWords();
    void nothingScheduledIsNothing_data();
    void nothingScheduledIsNothing();
    void keepsWhatItDoesNotKnow();
    void readsErrorCodesThatAreNumbers();
    void readsAHostingOrder_data();
    void readsAHostingOrder();
    void readsTheKindOfLetterInEveryForm_data();
    void readsTheKindOfLetterInEveryForm();
    void readsAnImportOrder();
    void readsANumberOfAnOrder();
    void readsAReport();
    void readsAQualifiedNumber();
    void readsEveryQualifiedState_data();
    void readsEveryQualifiedState();
    void readsTheStatusOfTheHostedNumber_data();
    void readsTheStatusOfTheHostedNumber();
    void readsNoughtWhereOlderBodiesHaveIt();
    void everythingReadsBackWhole();
    void readsLists();
    void aRowWithoutItsKeyIsLostAlone();
    void refusesWhatIsNoList_data();
    void refusesWhatIsNoList();
    void readsTheIdOfAnOrderThatWasMade();
};

void TestImportedJson::readsAnImportedNumber()
{
    const auto [number, drift] = decoded<ImportedNumber>(importedNumber);
    QVERIFY(drift.empty());
    QCOMPARE(number.phoneNumber, u"+12025550134"_s);
    QCOMPARE(number.regionCode, u"US"_s);
    QCOMPARE(number.sms.servicePlanId, u"plan"_s);
    QCOMPARE(number.sms.campaignId, QString());
    QVERIFY(number.sms.migratesToSinch == false);
    QVERIFY(number.sms.scheduled->status == ProvisioningStatus::Failed);
    QVERIFY(number.sms.scheduled->errors
        == std::vector<Open<ProvisioningError>>(
            {ProvisioningError::CampaignNotAvailable, ProvisioningError::Exceeded10DlcLimit}));
    QVERIFY(number.carriers->smsAtt.state == HostingProgress::Done);
    QVERIFY(number.carriers->smsAtt.operation == HostingOperation::Provisioning);
    QCOMPARE(number.carriers->smsTmo.errorCode, u"60135"_s);
    QVERIFY(!number.carriers->smsTmo.updated);
    QVERIFY(number.carriers->mmsAtt.operation == HostingOperation::Unspecified);
    QVERIFY(number.smsProvisioning->service == HostingService::Sms);
    QVERIFY(number.smsProvisioning->state == HostingProgress::Done);
    QCOMPARE(*number.smsProvisioning->updated, QDateTime(QDate(2025, 4, 2), QTime(19, 45, 28, 651), Qt::UTC));
    QCOMPARE(number.campaignProvisioning->errorCode, u"CAMPAIGN_NOT_AVAILABLE"_s);
    QCOMPARE(number.campaignProvisioning->serviceId, u"CDCQLGJ"_s);
    QVERIFY(number.rest.isEmpty());
}

void TestImportedJson::readsThePlainAnswerOfAnImport()
{
    const auto [number, drift] = decoded<ImportedNumber>(R"({"phoneNumber":"+12025550134","projectId":"p",
        "regionCode":"US","displayName":"","smsConfiguration":{"servicePlanId":"","campaignId":""},"callbackUrl":null})");
    QVERIFY(drift.empty());
    QVERIFY(!number.carriers && !number.smsProvisioning && !number.campaignProvisioning);
    QVERIFY(!number.sms.migratesToSinch);
}

void TestImportedJson::readsWhatIsScheduledInNumbersAndInWords_data()
{
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<int>("expected");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *status, ProvisioningStatus expected, const QString &text = {}) {
        QTest::newRow(status) << QByteArray(status) << int(expected) << text;
    };
    row("0", ProvisioningStatus::Unspecified);
    row("1", ProvisioningStatus::Waiting);
    row("2", ProvisioningStatus::InProgress);
    row("3", ProvisioningStatus::Failed);
    row("4", ProvisioningStatus::Unknown, u"4"_s);
    row("-1", ProvisioningStatus::Unknown, u"-1"_s);
    row("1.5", ProvisioningStatus::Unknown, u"1.5"_s);
    row(R"("WAITING")", ProvisioningStatus::Waiting);
    row(R"("PAUSED")", ProvisioningStatus::Unknown, u"PAUSED"_s);
}

void TestImportedJson::readsWhatIsScheduledInNumbersAndInWords()
{
    QFETCH(const QByteArray, status);
    const auto [sms, drift] = decoded<ImportedSms>(
        R"({"scheduledProvisioning":{"status":)" + status + R"(,"errorCodes":[17,"INTERNAL_ERROR",18]}})");
    QVERIFY(drift.empty());
    QTEST(int(sms.scheduled->status.value), "expected");
    QTEST(sms.scheduled->status.text, "text");
    QVERIFY(sms.scheduled->errors
        == std::vector<Open<ProvisioningError>>(
            {ProvisioningError::InvalidNnid, ProvisioningError::Internal, Open(ProvisioningError::Unknown, u"18"_s)}));
}

void TestImportedJson::nothingScheduledIsNothing_data()
{
    QTest::addColumn<QByteArray>("scheduled");
    for (const char *scheduled : {"null", "{}", R"("")"})
        QTest::newRow(scheduled) << QByteArray(scheduled);
}

void TestImportedJson::nothingScheduledIsNothing()
{
    QFETCH(const QByteArray, scheduled);
    const auto [sms, drift]
        = decoded<ImportedSms>(R"({"servicePlanId":"plan","scheduledProvisioning":)" + scheduled + "}");
    QVERIFY(drift.empty());
    QVERIFY(!sms.scheduled);
    QCOMPARE(sms.servicePlanId, u"plan"_s);
}

void TestImportedJson::keepsWhatItDoesNotKnow()
{
    const auto [number, drift] = decoded<ImportedNumber>(R"({"phoneNumber":"+1","new":[1],
        "smsConfiguration":{"senderId":"s","scheduledProvisioning":{"status":1,"attempt":2}},
        "mnoConfiguration":{"smsVzw":{"state":"DONE"},"smsAtt":{"state":"ON_HOLD","ticket":"T1"}},
        "smsProvisioning":{"serviceType":"RCS","type":"MIGRATING","state":"DONE","by":"us"}})");
    QVERIFY(drift.empty());
    QCOMPARE(number.rest, object(R"({"new":[1]})"));
    QCOMPARE(number.sms.rest, object(R"({"senderId":"s"})"));
    QCOMPARE(number.sms.scheduled->rest, object(R"({"attempt":2})"));
    QCOMPARE(number.carriers->rest, object(R"({"smsVzw":{"state":"DONE"}})"));
    QVERIFY(number.carriers->smsAtt.state == Open(HostingProgress::Unknown, u"ON_HOLD"_s));
    QCOMPARE(number.carriers->smsAtt.rest, object(R"({"ticket":"T1"})"));
    QVERIFY(number.smsProvisioning->service == Open(HostingService::Unknown, u"RCS"_s));
    QVERIFY(number.smsProvisioning->operation == Open(HostingOperation::Unknown, u"MIGRATING"_s));
    QCOMPARE(number.smsProvisioning->rest, object(R"({"by":"us"})"));
}

void TestImportedJson::readsErrorCodesThatAreNumbers()
{
    const auto [carrier, drift] = decoded<CarrierState>(R"({"state":0,"errorCode":60135,"errorMessage":"held"})");
    QVERIFY(drift.empty());
    QVERIFY(carrier.state == HostingProgress::Unspecified);
    QCOMPARE(carrier.errorCode, u"60135"_s);
    QVERIFY(decoded<CarrierState>(R"({"state":2})").value.state == Open(HostingProgress::Unknown, u"2"_s));
}

void TestImportedJson::readsAHostingOrder_data()
{
    QTest::addColumn<QByteArray>("letterKey");
    QTest::newRow("schema") << "textEnableInfo"_ba;
    QTest::newRow("published example") << "hostingOrderInfo"_ba;
}

void TestImportedJson::readsAHostingOrder()
{
    QFETCH(const QByteArray, letterKey);
    const auto [order, drift] = decoded<HostingOrder>(hostingOrder(letterKey));
    QVERIFY(drift.empty());
    QCOMPARE(order.id.text, u"01arz3ndektsv4rrffq69g5fav"_s);
    QVERIFY(order.state == HostingOrderState::WaitingForSignature);
    QVERIFY(order.type == HostingOrderType::TextEnable);
    QCOMPARE(*order.created, QDateTime(QDate(2023, 1, 12), QTime(14, 34, 40, 968), Qt::UTC));
    QCOMPARE(*order.scheduledOsrUpdate, QDateTime(QDate(2023, 2, 1), QTime(8, 0), Qt::UTC));
    QVERIFY(order.migratesToSinch == true);
    QVERIFY(order.rest.isEmpty());
    const TextEnableInfo &letter = *order.textEnable;
    QCOMPARE(letter.businessName, u"Acme"_s);
    QCOMPARE(letter.person.email, u"ada@example.com"_s);
    QCOMPARE(letter.address.postalCode, u"01101"_s);
    QCOMPARE(letter.address.country, u"USA"_s);
    QCOMPARE(letter.serviceProvider, u"Sinch America Inc."_s);
    QCOMPARE(letter.voiceCarrier, u"Verizon"_s);
    QCOMPARE(letter.nnid, u"004029"_s);
    QVERIFY(letter.loa == HostingLoaKind::Direct);
}

void TestImportedJson::readsTheKindOfLetterInEveryForm_data()
{
    QTest::addColumn<QByteArray>("wire");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("text");
    QTest::newRow("schema") << R"("Reseller")"_ba << int(HostingLoaKind::Reseller) << QString();
    QTest::newRow("example") << R"("DIRECT")"_ba << int(HostingLoaKind::Direct) << QString();
    QTest::newRow("old number") << "0"_ba << int(HostingLoaKind::Unknown) << u"0"_s;
    QTest::newRow("another") << R"("Blanket")"_ba << int(HostingLoaKind::Unknown) << u"Blanket"_s;
    QTest::newRow("none") << "null"_ba << int(HostingLoaKind::Unknown) << QString();
}

void TestImportedJson::readsTheKindOfLetterInEveryForm()
{
    QFETCH(const QByteArray, wire);
    const auto [info, drift] = decoded<TextEnableInfo>(R"({"loaType":)" + wire + "}");
    QVERIFY(drift.empty());
    QTEST(int(info.loa.value), "kind");
    QTEST(info.loa.text, "text");
}

void TestImportedJson::readsAnImportOrder()
{
    const auto [order, drift]
        = decoded<HostingOrder>(R"({"hostingOrderId":17,"state":"SUBMITTED","type":"IMPORT","numberImport":"{}"})");
    QVERIFY(drift.empty());
    QCOMPARE(order.id.text, u"17"_s);
    QVERIFY(order.type == HostingOrderType::Import);
    QVERIFY(!order.textEnable);
    QCOMPARE(order.rest, object(R"({"numberImport":"{}"})"));
}

void TestImportedJson::readsANumberOfAnOrder()
{
    const auto [number, drift] = decoded<HostingOrderNumber>(orderNumber);
    QVERIFY(drift.empty());
    QCOMPARE(number.phoneNumber, u"+12025550134"_s);
    QCOMPARE(number.order.text, u"01arz"_s);
    QCOMPARE(number.osr.nnid, u"104029"_s);
    QVERIFY(number.osr.state == HostingProgress::Done);
    QVERIFY(number.platform.state == HostingProgress::InProgress);
    QVERIFY(number.campaign.state == HostingProgress::Waiting);
    QVERIFY(number.carriers.smsAtt.state == HostingProgress::Done);
    QVERIFY(wantsMigration(number.carriers));
    QVERIFY(number.carriers.mmsTmo.state == Open(HostingProgress::Unknown, u"SLEEPING"_s));
    QVERIFY(number.carriers.smsAtt.operation == Open<HostingOperation>());
    QVERIFY(number.rest.isEmpty());
}

void TestImportedJson::readsAReport()
{
    const auto published
        = decoded<HostingReport>(R"({"total":1,"osrUpdated":1,"smsProvisioned":1,"addedToCampaign":1})");
    QVERIFY(published.drift.empty());
    QVERIFY(published.value == (HostingReport{.total = 1, .osrUpdated = 1, .smsProvisioned = 1, .addedToCampaign = 1}));
    QVERIFY(!published.value.manualAction); // left out is not nought
    QVERIFY(decoded<HostingReport>(R"({"total":"500","ongoingManualAction":0})").value
        == (HostingReport{.total = 500, .manualAction = 0}));
}

void TestImportedJson::readsAQualifiedNumber()
{
    const auto [number, drift] = decoded<QualifiedNumber>(qualifiedNumber);
    QVERIFY(drift.empty());
    QCOMPARE(number.phoneNumber, u"+12025550134"_s);
    QVERIFY(number.state == QualifiedState::VerificationFailed);
    QVERIFY(number.eligibility.status == HostingProgress::Done);
    QVERIFY(number.ownership.status == HostingProgress::Failed);
    QCOMPARE(number.ownership.error, u"wrong code"_s);
    QVERIFY(number.hosted.status == HostedStatus::Unspecified);
    QCOMPARE(*number.created, QDateTime(QDate(2023, 1, 12), QTime(14, 34, 40, 968), Qt::UTC));
}

void TestImportedJson::readsEveryQualifiedState_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("state");
    const QStringList names{u"UNSPECIFIED"_s, u"ELIGIBLE_CHECK_PENDING"_s, u"ELIGIBLE"_s, u"NOT_ELIGIBLE"_s,
        u"VERIFICATION_PENDING"_s, u"VERIFICATION_FAILED"_s, u"VERIFICATION_BLOCKED"_s, u"VERIFIED"_s,
        u"HOSTING_IN_PROGRESS"_s, u"HOSTING_DONE"_s, u"HOSTING_FAILED"_s};
    for (int i = 0; i < names.size(); ++i)
        QTest::newRow(qPrintable(names.at(i))) << names.at(i) << i + 1;
}

void TestImportedJson::readsEveryQualifiedState()
{
    QFETCH(const QString, name);
    QFETCH(const int, state);
    const Open<QualifiedState> expected(QualifiedState{quint8(state)});
    for (const QString &prefix : {u"GLOBAL_PROCESS_STATE_"_s, QString()}) {
        const QByteArray body = R"({"phoneNumber":"+1","globalProcessState":")" + (prefix + name).toUtf8() + R"("})";
        QVERIFY(decoded<QualifiedNumber>(body).value.state == expected);
    }
    QCOMPARE(json::write(expected).toString(), u"GLOBAL_PROCESS_STATE_"_s + name); // as a filter has it
}

void TestImportedJson::readsTheStatusOfTheHostedNumber_data()
{
    QTest::addColumn<QByteArray>("wire");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("text");
    QTest::newRow("0") << "0"_ba << int(HostedStatus::Unspecified) << QString();
    QTest::newRow("1") << "1"_ba << int(HostedStatus::Hosted) << QString();
    QTest::newRow("2") << "2"_ba << int(HostedStatus::Failed) << QString();
    QTest::newRow("3") << "3"_ba << int(HostedStatus::Unknown) << u"3"_s;
    QTest::newRow("word") << R"("HOSTING_STATUS_HOSTED")"_ba << int(HostedStatus::Hosted) << QString();
}

void TestImportedJson::readsTheStatusOfTheHostedNumber()
{
    QFETCH(const QByteArray, wire);
    const auto [hosted, drift] = decoded<HostedCheck>(R"({"status":)" + wire + "}");
    QVERIFY(drift.empty());
    QTEST(int(hosted.status.value), "status");
    QTEST(hosted.status.text, "text");
}

void TestImportedJson::readsNoughtWhereOlderBodiesHaveIt()
{
    const auto [number, drift] = decoded<QualifiedNumber>(R"({"phoneNumber":"+1","osrEligibility":{"status":0},
        "ownershipVerification":{"status":0},"hostedNumber":{"status":0}})");
    QVERIFY(drift.empty());
    QVERIFY(number.eligibility.status == HostingProgress::Unspecified);
    QVERIFY(number.ownership.status == HostingProgress::Unspecified);
}

void TestImportedJson::everythingReadsBackWhole()
{
    readsBackWhole<ImportedNumber>(importedNumber);
    readsBackWhole<HostingOrder>(hostingOrder("textEnableInfo"));
    readsBackWhole<HostingOrder>(hostingOrder("hostingOrderInfo"));
    readsBackWhole<HostingOrderNumber>(orderNumber);
    readsBackWhole<HostingReport>(R"({"total":3,"osrUpdated":1})");
    readsBackWhole<QualifiedNumber>(qualifiedNumber);
}

void TestImportedJson::readsLists()
{
    const auto numbers = decoded<json::ImportedNumberPage>(
        R"({"importedNumbers":[)" + importedNumber + R"(],"nextPageToken":"C2VN=","totalSize":2})");
    QVERIFY(numbers.drift.empty());
    QCOMPARE(numbers.value.rows.size(), 1u);
    QCOMPARE(numbers.value.nextPageToken, u"C2VN="_s);
    QCOMPARE(numbers.value.totalSize.value_or(-1), 2);
    QCOMPARE(decoded<json::HostingOrderPage>(R"({"hostingOrders":[)" + hostingOrder("textEnableInfo") + "]}")
                 .value.rows.size(),
        1u);
    QCOMPARE(decoded<json::HostingOrderNumberPage>(R"({"numbers":[)" + orderNumber + "]}").value.rows.size(), 1u);
    QCOMPARE(
        decoded<json::QualifiedNumberPage>(R"({"qualifiedNumbers":[)" + qualifiedNumber + "]}").value.rows.size(), 1u);
    QCOMPARE(
        decoded<json::QualifiedNumbers>(R"({"qualifiedNumbers":[)" + qualifiedNumber + "]}").value.rows.size(), 1u);
}

void TestImportedJson::aRowWithoutItsKeyIsLostAlone()
{
    const auto [page, drift] = decoded<json::HostingOrderPage>(
        R"({"hostingOrders":[{"state":"DRAFT"},{"hostingOrderId":"a"},null],"nextPageToken":""})");
    QCOMPARE(page.rows.size(), 1u);
    QCOMPARE(drift.size(), 2u);
    QVERIFY(std::ranges::all_of(drift, &json::Drift::lostRow));
}

void TestImportedJson::refusesWhatIsNoList_data()
{
    QTest::addColumn<QByteArray>("body");
    for (const char *body : {"", "<html>", "[]", "{}", R"({"qualifiedNumbers":null,"numbers":{}})"})
        QTest::newRow(body) << QByteArray(body);
}

void TestImportedJson::refusesWhatIsNoList()
{
    QFETCH(const QByteArray, body);
    QVERIFY(!json::decode<json::ImportedNumberPage>(body));
    QVERIFY(!json::decode<json::HostingOrderPage>(body));
    QVERIFY(!json::decode<json::HostingOrderNumberPage>(body));
    QVERIFY(!json::decode<json::QualifiedNumberPage>(body));
    QVERIFY(!json::decode<json::QualifiedNumbers>(body));
}

void TestImportedJson::readsTheIdOfAnOrderThatWasMade()
{
    QCOMPARE(decoded<json::TextEnableAnswer>(R"({"hostingOrderId":"01j"})").value.order.text, u"01j"_s);
    QVERIFY(!json::decode<json::TextEnableAnswer>("{}"));
}

QTEST_APPLESS_MAIN(TestImportedJson)
#include "tst_importedjson.moc"
