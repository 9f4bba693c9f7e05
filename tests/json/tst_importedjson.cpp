#include "json/importedbodies.h"

using namespace Qt::StringLiterals;
using namespace domain;

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

QTEST_APPLESS_MAIN(TestImportedJson)
#include "tst_importedjson.moc"
