#include "api/numbersbench.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace domain;

//! Every operation on numbers, as it arrives: it must be what the contract says, byte for byte.
class TestNumbersApi : public NumbersBench
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void listsRegions();
    void searchesAvailableNumbers();
    void readsOneAvailableNumber();
    void rentsANumber();
    void rentsAnyNumber();
    void listsTheNumbersOfAType();
    void asksForAllThatAFilterHas();
    void walksThroughAllPages();
    void readsANumber();
    void changesANumber();
    void releasesANumber();
    void readsAndChangesTheCallbackSecret();
};

void TestNumbersApi::listsRegions()
{
    answer(R"({"availableRegions":[{"regionCode":"US","regionName":"United States","types":["LOCAL","TOLL_FREE"]}]})");
    const auto all = wait(m_api->available().regions());
    QVERIFY(all);
    QCOMPARE(line(), "GET /numbers/v1/projects/p%2F1/availableRegions"_ba);
    QCOMPARE(all->size(), 1u);
    QCOMPARE(all->front().code, u"US"_s);

    answer(R"({"availableRegions":[]})");
    QVERIFY(wait(m_api->available().regions({NumberType::Local, NumberType::TollFree})));
    QCOMPARE(line(), "GET /numbers/v1/projects/p%2F1/availableRegions?types=LOCAL&types=TOLL_FREE"_ba);
}

void TestNumbersApi::searchesAvailableNumbers()
{
    answer(R"({"availableNumbers":[)" + oneOffer + "]}");
    const auto found = wait(m_api->available().search({.regionCode = u"US"_s,
        .type = NumberType::Local,
        .pattern = {.pattern = u"+1208"_s, .search = SearchPattern::Start},
        .capabilities = {Capability::Sms, Capability::Voice},
        .size = 5}));
    QVERIFY(found);
    QCOMPARE(line(),
        "GET /numbers/v1/projects/p%2F1/availableNumbers?regionCode=US&type=LOCAL&numberPattern.pattern=%2B1208"
        "&numberPattern.searchPattern=START&capabilities=SMS&capabilities=VOICE&size=5"_ba);
    QCOMPARE(found->size(), 1u);
    QCOMPARE(found->front().monthlyPrice->amount, u"0.50"_s);

    answer(R"({"availableNumbers":[]})");
    const auto none = wait(m_api->available().search({.regionCode = u"SE"_s, .type = NumberType::Mobile}));
    QVERIFY(none && none->empty());
    QCOMPARE(line(), "GET /numbers/v1/projects/p%2F1/availableNumbers?regionCode=SE&type=MOBILE&size=100"_ba);
}

void TestNumbersApi::readsOneAvailableNumber()
{
    answer(oneOffer);
    const auto offer = wait(m_api->available().get(number));
    QVERIFY(offer);
    QCOMPARE(line(), "GET /numbers/v1/projects/p%2F1/availableNumbers/%2B12085550102"_ba);
    QCOMPARE(offer->phoneNumber, number);
}

void TestNumbersApi::rentsANumber()
{
    answer(oneNumber);
    const auto rented = wait(m_api->available().rent(
        number, {.sms = {.servicePlanId = u"plan"_s}, .voice = voiceLink(VoiceType::Rtc, u"app"_s)}));
    QVERIFY(rented);
    QCOMPARE(line(), "POST /numbers/v1/projects/p%2F1/availableNumbers/%2B12085550102:rent"_ba);
    QCOMPARE(last().body,
        R"({"smsConfiguration":{"servicePlanId":"plan"},"voiceConfiguration":{"appId":"app","type":"RTC"}})"_ba);
    QCOMPARE(rented->phoneNumber, number);

    answer(oneNumber);
    QVERIFY(wait(m_api->available().rent(number, {})));
    QCOMPARE(last().body, "{}"_ba);
}

void TestNumbersApi::rentsAnyNumber()
{
    answer(oneNumber);
    const auto rented = wait(m_api->available().rentAny({.regionCode = u"US"_s,
        .type = NumberType::Local,
        .pattern = {.pattern = u"7654321"_s, .search = SearchPattern::End}}));
    QVERIFY(rented);
    QCOMPARE(line(), "POST /numbers/v1/projects/p%2F1/availableNumbers:rentAny"_ba);
    QCOMPARE(last().body,
        R"({"numberPattern":{"pattern":"7654321","searchPattern":"END"},"regionCode":"US","type":"LOCAL"})"_ba);
}

void TestNumbersApi::listsTheNumbersOfAType()
{
    answer(R"({"activeNumbers":[)" + oneNumber + R"(],"nextPageToken":"","totalSize":1})");
    const auto page = wait(m_api->active().list({.type = NumberType::TollFree}));
    QVERIFY(page);
    QCOMPARE(line(), "GET /numbers/v1/projects/p%2F1/activeNumbers?type=TOLL_FREE&pageSize=1000"_ba);
    QCOMPARE(page->items.size(), 1u);
    QCOMPARE(page->total.value_or(-1), 1);
    QVERIFY(!page->next);
}

void TestNumbersApi::asksForAllThatAFilterHas()
{
    answer(R"({"activeNumbers":[],"nextPageToken":"","totalSize":0})");
    QVERIFY(wait(m_api->active().list({.regionCode = u"US"_s,
        .type = NumberType::Local,
        .pattern = {.pattern = u"0100"_s},
        .capabilities = {Capability::Voice, Capability::Sms},
        .sorting = api::NumberSorting::DisplayName,
        .pageSize = 5000})));
    QCOMPARE(line(),
        "GET /numbers/v1/projects/p%2F1/activeNumbers?regionCode=US&type=LOCAL&numberPattern.pattern=0100"
        "&capability=VOICE&capability=SMS&orderBy=displayName&pageSize=1000"_ba);
}

void TestNumbersApi::walksThroughAllPages()
{
    answer(R"({"activeNumbers":[{"phoneNumber":"+1"},{"type":"LOCAL"}],"nextPageToken":"a+b/c=","totalSize":4})");
    answer(R"({"activeNumbers":[],"nextPageToken":"second","totalSize":4})");
    answer(R"({"activeNumbers":[{"phoneNumber":"+2"},{"phoneNumber":"+3"}],"totalSize":4})");
    std::optional<api::Cursor> cursor;
    std::vector<int> seen;
    QStringList found;
    do {
        const auto page = wait(m_api->active().list({.type = NumberType::Local, .pageSize = 2}, cursor));
        QVERIFY(page);
        for (const ActiveNumber &row : page->items)
            found << row.phoneNumber;
        cursor = page->next;
        seen.push_back(cursor ? cursor->seen : -1);
    } while (cursor && seen.size() < 10);
    QCOMPARE(found, QStringList({u"+1"_s, u"+2"_s, u"+3"_s}));
    QCOMPARE(seen, std::vector({2, 2, -1})); // the row that could not be read counts, and an empty page is not the end
    QVERIFY(m_server->arrived().at(1).target.endsWith("?type=LOCAL&pageSize=2&pageToken=a%2Bb%2Fc%3D"));
    QVERIFY(last().target.endsWith("&pageToken=second"));
}

void TestNumbersApi::readsANumber()
{
    answer(oneNumber);
    const auto read = wait(m_api->active().get(number));
    QVERIFY(read);
    QCOMPARE(line(), "GET /numbers/v1/projects/p%2F1/activeNumbers/%2B12085550102"_ba);
    QCOMPARE(read->price->amount, u"0.50"_s);
}

void TestNumbersApi::changesANumber()
{
    answer(oneNumber);
    QVERIFY(wait(m_api->active().change(number, {.displayName = u"Lobby"_s, .servicePlanId = QString()})));
    QCOMPARE(line(), "PATCH /numbers/v1/projects/p%2F1/activeNumbers/%2B12085550102"_ba);
    QCOMPARE(last().header("content-type"), "application/json"_ba);
    QCOMPARE(last().body, R"({"displayName":"Lobby","smsConfiguration":{"servicePlanId":""}})"_ba);
}

void TestNumbersApi::releasesANumber()
{
    answer(oneNumber);
    const auto released = wait(m_api->active().release(number));
    QVERIFY(released);
    QCOMPARE(line(), "POST /numbers/v1/projects/p%2F1/activeNumbers/%2B12085550102:release"_ba);
    QCOMPARE(last().body, QByteArray());
    QCOMPARE(last().header("content-length"), "0"_ba);
    QVERIFY(released->expires.has_value());
}

void TestNumbersApi::readsAndChangesTheCallbackSecret()
{
    const QByteArray secret = "0123456789abcdef0123456789abcdef";
    answer(R"({"projectId":"p/1","hmacSecret":""})");
    const auto before = wait(m_api->callbacks().get());
    QVERIFY(before);
    QCOMPARE(line(), "GET /numbers/v1/projects/p%2F1/callbackConfiguration"_ba);
    QCOMPARE(before->hmacSecret, QString());

    answer(R"({"projectId":"p/1","hmacSecret":")" + secret + R"("})");
    const auto after = wait(m_api->callbacks().changeSecret(QString::fromLatin1(secret)));
    QVERIFY(after);
    QCOMPARE(line(), "PATCH /numbers/v1/projects/p%2F1/callbackConfiguration"_ba);
    QCOMPARE(last().body, R"({"hmacSecret":")" + secret + R"("})");
    QCOMPARE(after->hmacSecret.toLatin1(), secret);
}

QTEST_GUILESS_MAIN(TestNumbersApi)
#include "tst_numbersapi.moc"
