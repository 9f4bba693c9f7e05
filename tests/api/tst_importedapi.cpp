#include "api/importedbench.h"

using namespace Qt::StringLiterals;
using namespace domain;

//! Every operation of the Imported Numbers API, as it arrives: it must be what the contract says, byte for byte.
class TestImportedApi : public ImportedBench
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void listsImportedNumbers();
    void asksForNumbersThatHaveNeitherPlanNorCampaign();
    void searchesImportedNumbers_data();
    void searchesImportedNumbers();
    void importsANumber();
    void readsAnImportedNumber();
    void changesAnImportedNumber();
    void namesWhatItChangesWhenItMust();
    void deletesAnImportedNumber_data();
    void deletesAnImportedNumber();
    void listsHostingOrders();
    void readsAHostingOrder();
    void readsItsReport();
    void listsItsNumbers();
    void readsOneOfItsNumbers();
    void importsSeveralNumbers();
    void textEnablesNumbers();
    void textEnablesTollFreeNumbers();
    void listsQualifiedNumbers();
    void readsAQualifiedNumber();
    void deletesAQualifiedNumber();
    void addsQualifiedNumbers();
    void textEnablesQualifiedNumbers();
    void textEnablesQualifiedTollFreeNumbers();
    void sendsAVoiceChallenge();
    void verifiesAVoiceChallenge();
    void readsAndChangesTheCallbackSecret();
    void walksThroughAllPages();
    void aPageIsNeverReadTwice();
};

void TestImportedApi::listsImportedNumbers()
{
    answer(R"({"importedNumbers":[)" + oneNumber + R"(],"nextPageToken":"","totalSize":1})");
    const auto page = wait(m_api->numbers().list({.servicePlanId = u"plan"_s, .campaignId = u"C1"_s}));
    QVERIFY(page);
    QCOMPARE(
        line(), "GET /imported/v1/projects/p%2F1/importedNumbers?servicePlanId=plan&campaignId=C1&pageSize=100"_ba);
    QCOMPARE(page->items.size(), 1u);
    QCOMPARE(page->total.value_or(-1), 1);
    QVERIFY(!page->next);
}

void TestImportedApi::asksForNumbersThatHaveNeitherPlanNorCampaign()
{
    answer(R"({"importedNumbers":[]})");
    QVERIFY(wait(m_api->numbers().list({})));
    QCOMPARE(line(), "GET /imported/v1/projects/p%2F1/importedNumbers?servicePlanId=&campaignId=&pageSize=100"_ba);
}

void TestImportedApi::searchesImportedNumbers_data()
{
    QTest::addColumn<int>("search");
    QTest::addColumn<QByteArray>("word");
    QTest::newRow("start") << int(SearchPattern::Start) << "&numberPattern.searchPattern=START"_ba;
    QTest::newRow("contain") << int(SearchPattern::Contains) << "&numberPattern.searchPattern=CONTAIN"_ba;
    QTest::newRow("end") << int(SearchPattern::End) << "&numberPattern.searchPattern=END"_ba;
    QTest::newRow("the server's own") << int(SearchPattern::Unknown) << ""_ba;
}

void TestImportedApi::searchesImportedNumbers()
{
    QFETCH(const int, search);
    QFETCH(const QByteArray, word);
    answer(R"({"importedNumbers":[]})");
    QVERIFY(wait(m_api->numbers().list({.servicePlanId = u"a b"_s,
        .regionCode = u"US"_s,
        .pattern = {.pattern = u"+1206"_s, .search = SearchPattern(search)},
        .sorting = api::HostingSorting::Updated,
        .pageSize = 5000})));
    QCOMPARE(line(),
        "GET /imported/v1/projects/p%2F1/importedNumbers?servicePlanId=a%20b&campaignId=&regionCode=US"
        "&numberPattern.pattern=%2B1206"
            + word + "&orderBy=updatedTime&pageSize=100");
}

void TestImportedApi::importsANumber()
{
    answer(oneNumber);
    const auto imported = wait(m_api->numbers().import({.phoneNumber = number,
        .regionCode = u"US"_s,
        .displayName = u"Desk"_s,
        .sms = {.servicePlanId = u"plan"_s, .campaignId = u"C1"_s}}));
    QVERIFY(imported);
    QCOMPARE(line(), "POST /imported/v1/projects/p%2F1/importedNumbers"_ba);
    QCOMPARE(last().header("content-type"), "application/json"_ba);
    QCOMPARE(last().body,
        R"({"displayName":"Desk","phoneNumber":"+12025550134","regionCode":"US",)"
        R"("smsConfiguration":{"campaignId":"C1","servicePlanId":"plan"}})"_ba);
    QCOMPARE(imported->phoneNumber, number);
}

void TestImportedApi::readsAnImportedNumber()
{
    answer(oneNumber);
    const auto read = wait(m_api->numbers().get(number));
    QVERIFY(read);
    QCOMPARE(line(), "GET /imported/v1/projects/p%2F1/importedNumbers/%2B12025550134"_ba);
    QCOMPARE(read->sms.campaignId, u"C1"_s);
}

void TestImportedApi::changesAnImportedNumber()
{
    answer(oneNumber);
    QVERIFY(wait(m_api->numbers().change(
        number, {.displayName = u"Desk"_s, .servicePlanId = QString(), .campaignId = QString()})));
    QCOMPARE(line(), "PATCH /imported/v1/projects/p%2F1/importedNumbers/%2B12025550134"_ba);
    QCOMPARE(last().body, R"({"displayName":"Desk","smsConfiguration":{"campaignId":"","servicePlanId":""}})"_ba);
}

void TestImportedApi::namesWhatItChangesWhenItMust()
{
    answer(oneNumber);
    QVERIFY(wait(m_api->numbers().change(
        number, {.displayName = u"Desk"_s, .servicePlanId = u"plan"_s}, api::ChangeMask::Send)));
    QCOMPARE(line(),
        "PATCH /imported/v1/projects/p%2F1/importedNumbers/%2B12025550134"
        "?updateMask=displayName%2CsmsConfiguration.servicePlanId"_ba);
}

void TestImportedApi::deletesAnImportedNumber_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("empty") << 200 << ""_ba;
    QTest::newRow("an empty object") << 200 << "{}"_ba;
    QTest::newRow("no content") << 204 << ""_ba;
}

void TestImportedApi::deletesAnImportedNumber()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, body);
    answer(body, status);
    QVERIFY(wait(m_api->numbers().remove(number)));
    QCOMPARE(line(), "DELETE /imported/v1/projects/p%2F1/importedNumbers/%2B12025550134"_ba);
}

void TestImportedApi::listsHostingOrders()
{
    answer(R"({"hostingOrders":[)" + oneOrder + R"(],"nextPageToken":"","totalSize":1})");
    const auto page = wait(m_api->orders().list({.state = HostingOrderState::WaitingForSignature,
        .type = HostingOrderType::TextEnable,
        .servicePlanId = u"plan"_s,
        .regionCode = u"CA"_s,
        .sorting = api::HostingSorting::Created}));
    QVERIFY(page);
    QCOMPARE(line(),
        "GET /imported/v1/projects/p%2F1/hostingOrders?states=WAITING_FOR_LOA_SIGNATURE&type=TYPE_TEXT_ENABLE"
        "&servicePlanId=plan&campaignId=&regionCode=CA&orderBy=createdTime&pageSize=100"_ba);
    QCOMPARE(page->items.size(), 1u);
    answer(R"({"hostingOrders":[]})");
    QVERIFY(wait(m_api->orders().list(
        {.state = HostingOrderState::Completed, .type = HostingOrderType::Import, .campaignId = u"C1"_s})));
    QCOMPARE(line(),
        "GET /imported/v1/projects/p%2F1/hostingOrders?states=COMPLETED&type=IMPORT&servicePlanId=&campaignId=C1"
        "&pageSize=100"_ba);
}

void TestImportedApi::readsAHostingOrder()
{
    answer(oneOrder);
    const auto order = wait(m_api->orders().get({u"01arz3ndektsv4rrffq69g5fav"_s}));
    QVERIFY(order);
    QCOMPARE(line(), "GET /imported/v1/projects/p%2F1/hostingOrders/01arz3ndektsv4rrffq69g5fav"_ba);
    QVERIFY(order->state == HostingOrderState::Submitted);
}

void TestImportedApi::readsItsReport()
{
    answer(R"({"total":3,"osrUpdated":2,"smsProvisioned":1,"addedToCampaign":0})");
    const auto report = wait(m_api->orders().report({u"01arz"_s}));
    QVERIFY(report);
    QCOMPARE(line(), "GET /imported/v1/projects/p%2F1/hostingOrders/01arz/report"_ba);
    QCOMPARE(report->total.value_or(-1), 3);
    QVERIFY(!report->manualAction);
}

void TestImportedApi::listsItsNumbers()
{
    answer(R"({"numbers":[{"phoneNumber":"+12025550134"}],"nextPageToken":"","totalSize":1})");
    const auto page = wait(m_api->orders().numbers({u"01arz"_s},
        {.osr = HostingProgress::Failed,
            .platform = HostingProgress::Done,
            .campaign = HostingProgress::Unspecified,
            .sorting = api::HostingSorting::Updated,
            .pageSize = 0}));
    QVERIFY(page);
    QCOMPARE(line(),
        "GET /imported/v1/projects/p%2F1/hostingOrders/01arz/numbers?osrUpdateState=FAILED"
        "&platformProvisioningState=DONE&campaignProvisioningState=STATE_UNSPECIFIED&orderBy=updatedTime"
        "&pageSize=1"_ba);
    QCOMPARE(page->items.size(), 1u);
    answer(R"({"numbers":[]})");
    QVERIFY(wait(m_api->orders().numbers({u"01arz"_s})));
    QCOMPARE(line(), "GET /imported/v1/projects/p%2F1/hostingOrders/01arz/numbers?pageSize=100"_ba);
}

void TestImportedApi::readsOneOfItsNumbers()
{
    answer(R"({"phoneNumber":"+12025550134","osrUpdate":{"nnid":"104029","state":"DONE"}})");
    const auto read = wait(m_api->orders().number({u"01arz"_s}, number));
    QVERIFY(read);
    QCOMPARE(line(), "GET /imported/v1/projects/p%2F1/hostingOrders/01arz/numbers/%2B12025550134"_ba);
    QVERIFY(read->osr.state == HostingProgress::Done);
}

void TestImportedApi::importsSeveralNumbers()
{
    answer(R"({"hostingOrderId":"01j","state":"SUBMITTED","type":"IMPORT","numberImport":"{}"})");
    const auto order = wait(m_api->orders().importNumbers({.regionCode = u"US"_s,
        .numbers = {number, u"+12025550135"_s},
        .servicePlanId = u"plan"_s,
        .migrateToSinch = true}));
    QVERIFY(order);
    QCOMPARE(line(), "POST /imported/v1/projects/p%2F1/hostingOrders:importNumbers"_ba);
    QCOMPARE(last().body,
        R"({"migrateToSinchTmo":true,"numbers":["+12025550134","+12025550135"],"regionCode":"US",)"
        R"("servicePlanId":"plan"})"_ba);
    QVERIFY(order->type == HostingOrderType::Import);
}

void TestImportedApi::textEnablesNumbers()
{
    answer(oneOrder);
    QVERIFY(wait(m_api->orders().textEnable(textEnable)));
    QCOMPARE(line(), "POST /imported/v1/projects/p%2F1/hostingOrders:textEnableNumbers"_ba);
    QCOMPARE(last().body, textEnableBody);
}

void TestImportedApi::textEnablesTollFreeNumbers()
{
    answer(oneOrder);
    QVERIFY(wait(m_api->orders().textEnableTollFree(tollFree)));
    QCOMPARE(line(), "POST /imported/v1/projects/p%2F1/hostingOrders:textEnableTollFreeNumbers"_ba);
    QCOMPARE(last().body, tollFreeBody);
}

void TestImportedApi::listsQualifiedNumbers()
{
    answer(R"({"qualifiedNumbers":[)" + oneQualified + R"(],"nextPageToken":"","totalSize":1})");
    const auto page = wait(m_api->qualified().list({.state = QualifiedState::VerificationPending,
        .regionCode = u"US"_s,
        .sorting = api::HostingSorting::Created}));
    QVERIFY(page);
    QCOMPARE(line(),
        "GET /imported/v1/projects/p%2F1/qualifiedNumbers?states=GLOBAL_PROCESS_STATE_VERIFICATION_PENDING"
        "&regionCode=US&orderBy=createdTime&pageSize=100"_ba);
    QCOMPARE(page->items.size(), 1u);
}

void TestImportedApi::readsAQualifiedNumber()
{
    answer(oneQualified);
    const auto read = wait(m_api->qualified().get(number));
    QVERIFY(read);
    QCOMPARE(line(), "GET /imported/v1/projects/p%2F1/qualifiedNumbers/%2B12025550134"_ba);
    QVERIFY(read->state == QualifiedState::VerificationPending);
}

void TestImportedApi::deletesAQualifiedNumber()
{
    answer({});
    QVERIFY(wait(m_api->qualified().remove(number)));
    QCOMPARE(line(), "DELETE /imported/v1/projects/p%2F1/qualifiedNumbers/%2B12025550134"_ba);
}

void TestImportedApi::addsQualifiedNumbers()
{
    answer(R"({"qualifiedNumbers":[)" + oneQualified + "]}");
    const auto added = wait(m_api->qualified().add({number, u"+12025550135"_s}));
    QVERIFY(added);
    QCOMPARE(line(), "POST /imported/v1/projects/p%2F1/qualifiedNumbers:addNumbers"_ba);
    QCOMPARE(last().body, R"({"phoneNumbers":["+12025550134","+12025550135"]})"_ba);
    QCOMPARE(added->size(), 1u);
}

void TestImportedApi::textEnablesQualifiedNumbers()
{
    answer(R"({"hostingOrderId":"01arz3ndektsv4rrffq69g5fav"})");
    const auto order = wait(m_api->qualified().textEnable(textEnable));
    QVERIFY(order);
    QCOMPARE(line(), "POST /imported/v1/projects/p%2F1/qualifiedNumbers:textEnableNumbers"_ba);
    QCOMPARE(last().body, textEnableBody);
    QCOMPARE(order->text, u"01arz3ndektsv4rrffq69g5fav"_s);
}

void TestImportedApi::textEnablesQualifiedTollFreeNumbers()
{
    answer(oneOrder);
    const auto order = wait(m_api->qualified().textEnableTollFree(tollFree));
    QVERIFY(order);
    QCOMPARE(line(), "POST /imported/v1/projects/p%2F1/qualifiedNumbers:textEnableTollFreeNumbers"_ba);
    QCOMPARE(last().body, tollFreeBody);
    QVERIFY(order->state == HostingOrderState::Submitted);
}

void TestImportedApi::sendsAVoiceChallenge()
{
    answer(oneQualified);
    const auto sent = wait(m_api->qualified().sendVoiceChallenge(number));
    QVERIFY(sent);
    QCOMPARE(line(), "POST /imported/v1/projects/p%2F1/qualifiedNumbers/%2B12025550134:sendVoiceChallenge"_ba);
    QCOMPARE(last().body, QByteArray());
    QCOMPARE(last().header("content-length"), "0"_ba);
}

void TestImportedApi::verifiesAVoiceChallenge()
{
    answer(R"({"phoneNumber":"+12025550134","globalProcessState":"GLOBAL_PROCESS_STATE_VERIFICATION_FAILED"})");
    const auto verified = wait(m_api->qualified().verifyVoiceChallenge(number, u"0042"_s));
    QVERIFY(verified);
    QCOMPARE(line(), "POST /imported/v1/projects/p%2F1/qualifiedNumbers/%2B12025550134:verifyVoiceChallenge"_ba);
    QCOMPARE(last().body, R"({"code":"0042"})"_ba);
    QVERIFY(verified->state == QualifiedState::VerificationFailed); // no error, though the code was wrong
}

void TestImportedApi::readsAndChangesTheCallbackSecret()
{
    answer(R"({"projectId":"p/1"})");
    const auto before = wait(m_api->callbacks().get());
    QVERIFY(before);
    QCOMPARE(line(), "GET /imported/v1/projects/p%2F1/callbackConfiguration"_ba);
    QCOMPARE(before->hmacSecret, QString());
    answer(R"({"projectId":"p/1","hmacSecret":"s*$"})");
    const auto after = wait(m_api->callbacks().changeSecret(u"s*$"_s));
    QVERIFY(after);
    QCOMPARE(line(), "PATCH /imported/v1/projects/p%2F1/callbackConfiguration"_ba);
    QCOMPARE(last().body, R"({"hmacSecret":"s*$"})"_ba);
    QCOMPARE(after->hmacSecret, u"s*$"_s);
}

void TestImportedApi::walksThroughAllPages()
{
    answer(R"({"numbers":[{"phoneNumber":"+1"},{"projectId":"p"}],"nextPageToken":"C2VN+/0==","totalSize":4})");
    answer(R"({"numbers":[],"nextPageToken":"second","totalSize":4})");
    answer(R"({"numbers":[{"phoneNumber":"+2"},{"phoneNumber":"+3"}],"totalSize":4})");
    std::optional<api::Cursor> cursor;
    std::vector<int> seen;
    QStringList found;
    do {
        const auto page = wait(m_api->orders().numbers({u"o"_s}, {.pageSize = 2}, cursor));
        QVERIFY(page);
        for (const HostingOrderNumber &row : page->items)
            found << row.phoneNumber;
        cursor = page->next;
        seen.push_back(cursor ? cursor->seen : -1);
    } while (cursor && seen.size() < 10);
    QCOMPARE(found, QStringList({u"+1"_s, u"+2"_s, u"+3"_s}));
    QCOMPARE(seen, std::vector({2, 2, -1})); // the row that could not be read counts, and an empty page is not the end
    QVERIFY(m_server->arrived().at(1).target.endsWith("?pageSize=2&pageToken=C2VN%2B%2F0%3D%3D"));
    QVERIFY(last().target.endsWith("&pageToken=second"));
}

void TestImportedApi::aPageIsNeverReadTwice()
{
    const api::Cursor asked{.token = u"same"_s, .seen = 20};
    answer(R"({"importedNumbers":[],"nextPageToken":"same"})");
    const auto numbers = wait(m_api->numbers().list({}, asked));
    QVERIFY(numbers && !numbers->next);
    answer(R"({"hostingOrders":[],"nextPageToken":"same"})");
    const auto orders = wait(m_api->orders().list({}, asked));
    QVERIFY(orders && !orders->next);
    answer(R"({"qualifiedNumbers":[],"nextPageToken":"next"})");
    const auto qualified = wait(m_api->qualified().list({}, asked));
    QVERIFY(qualified && qualified->next == (api::Cursor{.token = u"next"_s, .seen = 20}));
}

QTEST_GUILESS_MAIN(TestImportedApi)
#include "tst_importedapi.moc"
