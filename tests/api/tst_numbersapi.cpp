#include "api/numbers/numbershost.h"
#include "net/rawserver.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace domain;

namespace {

const QString number = u"+12085550102"_s;

//! As production answers a release.
const QByteArray oneNumber
    = R"({"phoneNumber":"+12085550102","projectId":"p","displayName":"","regionCode":"US","type":"LOCAL",)"
      R"("capability":["SMS","VOICE"],"money":{"currencyCode":"USD","amount":"0.50"},"paymentIntervalMonths":1,)"
      R"("nextChargeDate":"2026-05-19T21:38:22.937044Z","expireAt":"2026-05-19T21:38:22.937044Z",)"
      R"("smsConfiguration":{"servicePlanId":"","scheduledProvisioning":null,"campaignId":""},)"
      R"("voiceConfiguration":{"appId":"","scheduledVoiceProvisioning":null,"lastUpdatedTime":null,"type":"RTC",)"
      R"("trunkId":"","serviceId":""},"callbackUrl":""})";

const QByteArray oneOffer
    = R"({"phoneNumber":"+12085550102","regionCode":"US","type":"LOCAL","capability":["SMS","VOICE"],)"
      R"("setupPrice":{"currencyCode":"USD","amount":"0.50"},"monthlyPrice":{"currencyCode":"USD","amount":"0.50"},)"
      R"("paymentIntervalMonths":1,"supportingDocumentationRequired":true})";

const QByteArray oneOrder = R"({"idNumberOrder":"01jgkbb8xywmz3hhahd76menqf","state":"IN_REVIEW"})";

QByteArray notFound(const QByteArray &resource, const QByteArray &words)
{
    return R"({"error":{"code":404,"message":")" + words
        + R"(","status":"NOT_FOUND","details":[{"type":"ResourceInfo","resourceType":")" + resource
        + R"(","resourceName":"","owner":"","description":")" + words + R"("}]}})";
}

} // namespace

//! Every operation against a server that writes down what arrives: it must be what the contract says, byte for byte.
class TestNumbersApi : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
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
    void readsAnEmergencyAddress();
    void provisionsAnEmergencyAddress();
    void deprovisionsAnEmergencyAddress_data();
    void deprovisionsAnEmergencyAddress();
    void validatesAnEmergencyAddress();
    void readsAndChangesTheCallbackSecret();
    void asksForRequirements();
    void createsAnOrder();
    void readsAnOrder();
    void readsAndSavesARegistration();
    void uploadsAnAttachment_data();
    void uploadsAnAttachment();
    void submitsAnOrder();
    void anIdFromOutsideStaysOneSegment();
    void readsEveryKindOfRefusal_data();
    void readsEveryKindOfRefusal();
    void tellsAMissingAddressFromAMissingNumber();
    void tellsThatThereAreNoRequirements();
    void neverRepeatsWhatChangesSomething_data();
    void neverRepeatsWhatChangesSomething();
    void anAnswerThatCannotBeReadMayHaveBeenDone();
    void asksTheHostOfTheProfileWithItsKey();

private:
    template <class T>
    net::Result<T> wait(net::Call<T> call)
    {
        net::Result<T> result = tl::unexpected(net::Error());
        bool done = false;
        call.then(this, [&](net::Result<T> answer) {
            result = std::move(answer);
            done = true;
        });
        if (!QTest::qWaitFor([&] { return done; }, 10'000))
            qWarning("no answer");
        return result;
    }
    //! Answers the next request so.
    void answer(const QByteArray &body, int status = 200) { m_server->next(RawServer::answer(status, body)); }
    const RawServer::Request &last() const { return m_server->arrived().back(); }
    QByteArray line() const { return last().verb + ' ' + last().target; }

    std::unique_ptr<RawServer> m_server;
    std::unique_ptr<net::Client> m_client;
    std::unique_ptr<api::NumbersApi> m_api;
};

void TestNumbersApi::init()
{
    m_api.reset();
    m_server = std::make_unique<RawServer>();
    m_client = std::make_unique<net::Client>(m_server->url(u"/numbers"_s));
    m_client->setRetryPolicy({.attempts = 3, .base = 1ms, .cap = 5ms});
    m_api = std::make_unique<api::NumbersApi>(*m_client, u"p/1"_s);
}

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

static const E911Request lobby{.displayName = u"Lobby"_s,
    .address = {.streetNumber = u"3500"_s,
        .streetInfo = u"Lenox Road NE"_s,
        .city = u"Atlanta"_s,
        .state = u"GA"_s,
        .postalCode = u"30326"_s}};
static const QByteArray lobbyBody
    = R"({"address":{"city":"Atlanta","postalCode":"30326","state":"GA","streetInfo":"Lenox Road NE",)"
      R"("streetNumber":"3500"},"displayName":"Lobby"})";

void TestNumbersApi::readsAnEmergencyAddress()
{
    answer(R"({"streetNumber":"3500","streetInfo":"Lenox Rd NE","location":"","postalCode":"30326"})");
    const auto address = api::orNone(wait(m_api->emergencyAddresses().get(number)));
    QVERIFY(address && *address);
    QCOMPARE(line(), "GET /numbers/v1/projects/p%2F1/activeNumbers/%2B12085550102/emergencyAddress"_ba);
    QCOMPARE((*address)->streetInfo, u"Lenox Rd NE"_s);
}

void TestNumbersApi::provisionsAnEmergencyAddress()
{
    answer(R"({"streetNumber":"3500","streetInfo":"Lenox Rd NE"})");
    const auto stored = wait(m_api->emergencyAddresses().provision(number, lobby));
    QVERIFY(stored);
    QCOMPARE(line(), "POST /numbers/v1/projects/p%2F1/activeNumbers/%2B12085550102/emergencyAddress:provision"_ba);
    QCOMPARE(last().body, lobbyBody);
    QCOMPARE(stored->streetInfo, u"Lenox Rd NE"_s);
}

void TestNumbersApi::deprovisionsAnEmergencyAddress_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("an empty object") << "{}"_ba;
}

void TestNumbersApi::deprovisionsAnEmergencyAddress()
{
    QFETCH(const QByteArray, body);
    answer(body);
    QVERIFY(wait(m_api->emergencyAddresses().deprovision(number)));
    QCOMPARE(line(), "POST /numbers/v1/projects/p%2F1/activeNumbers/%2B12085550102/emergencyAddress:deprovision"_ba);
    QCOMPARE(last().body, QByteArray());
}

void TestNumbersApi::validatesAnEmergencyAddress()
{
    answer(R"({"phoneNumber":"+12085550102","displayName":"Lobby","validatedAddress":{"streetInfo":"Lenox Road NE"},)"
           R"("validationResult":"NEAR_MATCH","validationMessage":"Corrected to valid address|Corrected address )"
           R"(abbreviations","correctedAddress":{"streetInfo":"Lenox Rd NE"},"candidateAddresses":[]})");
    const auto check = wait(m_api->emergencyAddresses().validate(number, lobby));
    QVERIFY(check);
    QCOMPARE(line(), "POST /numbers/v1/projects/p%2F1/activeNumbers/%2B12085550102/emergencyAddress:validate"_ba);
    QCOMPARE(last().body, lobbyBody);
    QVERIFY(check->match == AddressMatch::Near);
    QCOMPARE(check->corrected.streetInfo, u"Lenox Rd NE"_s);
    QCOMPARE(messages(*check).size(), 2u);
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

void TestNumbersApi::asksForRequirements()
{
    answer(R"({"fields":{"properties":{}},"attachments":[{"id":"d1c7","mandatory":true}]})");
    const auto wanted = api::orNone(wait(m_api->orders().requirements(u"AU"_s, NumberType::Mobile)));
    QVERIFY(wanted && *wanted);
    QCOMPARE(line(), "POST /numbers/v1/projects/p%2F1/numberOrders:lookupNumberRequirements"_ba);
    QCOMPARE(last().body, R"({"numberType":"MOBILE","regionCode":"AU"})"_ba);
    QCOMPARE((*wanted)->attachments.size(), 1u);
}

void TestNumbersApi::createsAnOrder()
{
    answer(oneOrder);
    const auto order
        = wait(m_api->orders().create({.regionCode = u"AU"_s, .type = NumberType::Mobile, .what = u"+61400000001"_s}));
    QVERIFY(order);
    QCOMPARE(line(), "POST /numbers/v1/projects/p%2F1/numberOrders:createNumberOrder"_ba);
    QCOMPARE(last().body,
        R"({"numberOrderOption":{"phoneNumbers":["+61400000001"]},"numberType":"MOBILE","regionCode":"AU"})"_ba);
    QCOMPARE(order->id.text, u"01jgkbb8xywmz3hhahd76menqf"_s);
}

void TestNumbersApi::readsAnOrder()
{
    answer(oneOrder);
    const auto order = wait(m_api->orders().get({u"01j"_s}));
    QVERIFY(order);
    QCOMPARE(line(), "GET /numbers/v1/projects/p%2F1/numberOrders/01j"_ba);
    QVERIFY(order->state == NumberOrderState::InReview);
}

void TestNumbersApi::readsAndSavesARegistration()
{
    const QByteArray body
        = R"({"requestDetails":{"data":[1]},"attachments":[],"logs":[{"message":"Address differs"}]})";
    answer(body);
    const auto read = wait(m_api->orders().registration({u"01j"_s}));
    QVERIFY(read);
    QCOMPARE(line(), "GET /numbers/v1/projects/p%2F1/numberOrders/01j/registration"_ba);
    QCOMPARE(read->logs.front().message, u"Address differs"_s);

    answer(body);
    QVERIFY(wait(m_api->orders().saveRegistration({u"01j"_s}, read->details)));
    QCOMPARE(line(), "PUT /numbers/v1/projects/p%2F1/numberOrders/01j/registration"_ba);
    QCOMPARE(last().body, R"({"requestDetails":{"data":[1]}})"_ba);
}

void TestNumbersApi::uploadsAnAttachment_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("an empty object") << "{}"_ba;
}

void TestNumbersApi::uploadsAnAttachment()
{
    QFETCH(const QByteArray, body);
    answer(body);
    const QByteArray content = "%PDF-1.4\r\n" + QByteArray(300'000, '\xe7') + "\r\n%%EOF\r\n";
    const auto encoded = api::NumbersApi(*m_client, {})
                             .orders()
                             .encodeAttachment({.name = u"Strom Rechnung.pdf"_s,
                                 .mimeType = u"application/pdf"_s,
                                 .documentType = u"UTILITY_BILL"_s,
                                 .content = content});
    auto call = m_api->orders().upload({u"01j"_s}, {u"d1c7ccbf/919d"_s}, encoded);
    qint64 sent = 0;
    connect(call.job(), &net::Job::sent, this, [&](qint64 bytes) { sent = bytes; });
    QVERIFY(wait(std::move(call)));
    QCOMPARE(line(), "POST /numbers/v1/projects/p%2F1/numberOrders/01j/attachments/d1c7ccbf%2F919d"_ba);
    const QByteArray type = last().header("content-type");
    QVERIFY(type.startsWith("multipart/form-data; boundary="));
    const QByteArray boundary = "--" + type.mid(type.indexOf('=') + 1);
    QCOMPARE(last().body,
        boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"Strom Rechnung.pdf\"\r\n"
            + "Content-Type: application/pdf\r\n\r\n" + content + "\r\n" + boundary
            + "\r\nContent-Disposition: form-data; name=\"documentType\"\r\n\r\nUTILITY_BILL\r\n" + boundary
            + "--\r\n");
    QCOMPARE(sent, qint64(last().body.size()));
}

void TestNumbersApi::submitsAnOrder()
{
    answer(oneOrder);
    const auto order = wait(m_api->orders().submit({u"01j"_s}));
    QVERIFY(order);
    QCOMPARE(line(), "POST /numbers/v1/projects/p%2F1/numberOrders/01j/submit"_ba);
    QCOMPARE(last().body, QByteArray());
}

void TestNumbersApi::anIdFromOutsideStaysOneSegment()
{
    answer(oneOrder);
    QVERIFY(wait(m_api->orders().get({u"../activeNumbers/+1?x=#y"_s})));
    QCOMPARE(last().target, "/numbers/v1/projects/p%2F1/numberOrders/..%2FactiveNumbers%2F%2B1%3Fx%3D%23y"_ba);
    const auto refused = wait(m_api->orders().submit({}));
    QVERIFY(!refused);
    QVERIFY(!refused.error().mayHaveArrived);
    QCOMPARE(m_server->count("POST"), 0);
}

void TestNumbersApi::readsEveryKindOfRefusal_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<net::ErrorKind>("kind");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("detail");
    QTest::addColumn<QString>("title");
    QTest::newRow("violations")
        << 400
        << R"({"error":{"code":400,"message":"Bad","status":"INVALID_ARGUMENT","details":[)"
           R"({"type":"BadRequest","fieldViolations":[{"field":"hmacSecret","description":"short"}]}]}})"_ba
        << net::ErrorKind::Invalid << u"INVALID_ARGUMENT"_s << u"Bad"_s << QString();
    QTest::newRow("trial account")
        << 403
        << R"({"error":{"code":403,"message":"Trial account is not enabled to rent number","status":"PERMISSION_DENIED",)"
           R"("details":[{"type":"ResourceInfo","resourceType":"AvailableNumber","resourceName":"","owner":"",)"
           R"("description":"Trial account is not enabled to rent number"}]}})"_ba
        << net::ErrorKind::Forbidden << u"PERMISSION_DENIED"_s << u"Trial account is not enabled to rent number"_s
        << u"AvailableNumber"_s;
    QTest::newRow("another project")
        << 403 << R"({"error":{"code":403,"message":"","status":"PERMISSION_DENIED","details":[]}})"_ba
        << net::ErrorKind::Forbidden << u"PERMISSION_DENIED"_s << QString() << u"Whatever"_s;
    QTest::newRow("gone") << 404 << notFound("AvailableNumber", "") << net::ErrorKind::NotFound << u"NOT_FOUND"_s
                          << QString() << u"AvailableNumber"_s;
    QTest::newRow("too large")
        << 413
        << R"({"error":{"code":413,"message":"File is too large","status":"CONTENT_TOO_LARGE","details":[)"
           R"({"type":"x","resourceName":"file","description":"10 MiB at most"}]}})"_ba
        << net::ErrorKind::TooLarge << u"CONTENT_TOO_LARGE"_s << u"File is too large"_s << QString();
    QTest::newRow("inner code differs") << 400 << notFound("ActiveNumber", "no such number") << net::ErrorKind::Invalid
                                        << u"NOT_FOUND"_s << u"no such number"_s << u"ActiveNumber"_s;
    QTest::newRow("not JSON") << 404 << "<html>"_ba << net::ErrorKind::NotFound << QString() << QString()
                              << u"Whatever"_s;
}

void TestNumbersApi::readsEveryKindOfRefusal()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, body);
    answer(body, status);
    const auto refused = wait(m_api->available().rent(number, {}));
    QVERIFY(!refused);
    QTEST(refused.error().kind, "kind");
    QTEST(refused.error().code, "code");
    QTEST(refused.error().detail, "detail");
    QTEST(refused.error().title, "title");
    QCOMPARE(refused.error().httpStatus, status);
    QVERIFY(!refused.error().mayHaveArrived);
    if (status == 400 && refused.error().code == u"INVALID_ARGUMENT"_s) {
        QCOMPARE(refused.error().fields.size(), 1u);
        QCOMPARE(refused.error().fields.front().field, u"hmacSecret"_s);
    }
}

void TestNumbersApi::tellsAMissingAddressFromAMissingNumber()
{
    answer(notFound("EmergencyAddress", "Missing E911 feature"), 404);
    const auto none = api::orNone(wait(m_api->emergencyAddresses().get(number)));
    QVERIFY(none && !*none);
    answer(notFound("ActiveNumber", ""), 404);
    const auto gone = api::orNone(wait(m_api->emergencyAddresses().get(number)));
    QVERIFY(!gone);
    QCOMPARE(gone.error().title, u"ActiveNumber"_s);
    answer("<html>no such page</html>", 404);
    QVERIFY(!api::orNone(wait(m_api->emergencyAddresses().get(number))));
}

void TestNumbersApi::tellsThatThereAreNoRequirements()
{
    answer(notFound("NumberProduct", "Number requirements not found"), 404);
    const auto none = api::orNone(wait(m_api->orders().requirements(u"US"_s, NumberType::Local)));
    QVERIFY(none && !*none);
    answer("{}", 404);
    QVERIFY(!api::orNone(wait(m_api->orders().requirements(u"US"_s, NumberType::Local))));
}

void TestNumbersApi::neverRepeatsWhatChangesSomething_data()
{
    QTest::addColumn<QString>("operation");
    for (const char *operation : {"rent", "rentAny", "change", "release", "provision", "deprovision", "secret",
             "create", "save", "upload", "submit"})
        QTest::newRow(operation) << QString::fromLatin1(operation);
}

void TestNumbersApi::neverRepeatsWhatChangesSomething()
{
    QFETCH(const QString, operation);
    const NumberOrderId order{u"01j"_s};
    const auto once = [&](auto call) {
        const auto result = wait(std::move(call));
        return !result && result.error().mayHaveArrived;
    };
    const std::map<QString, std::function<bool()>> operations{
        {u"rent"_s, [&] { return once(m_api->available().rent(number, {})); }},
        {u"rentAny"_s, [&] { return once(m_api->available().rentAny({})); }},
        {u"change"_s, [&] { return once(m_api->active().change(number, {})); }},
        {u"release"_s, [&] { return once(m_api->active().release(number)); }},
        {u"provision"_s, [&] { return once(m_api->emergencyAddresses().provision(number, lobby)); }},
        {u"deprovision"_s, [&] { return once(m_api->emergencyAddresses().deprovision(number)); }},
        {u"secret"_s, [&] { return once(m_api->callbacks().changeSecret(u"x"_s)); }},
        {u"create"_s, [&] { return once(m_api->orders().create({})); }},
        {u"save"_s, [&] { return once(m_api->orders().saveRegistration(order, {})); }},
        {u"upload"_s, [&] { return once(m_api->orders().upload(order, {u"d"_s}, {})); }},
        {u"submit"_s, [&] { return once(m_api->orders().submit(order)); }},
    };
    for (const auto &reaction : {RawServer::answer(503), RawServer::reset(), RawServer::sayAndClose("HTTP/1.1 2")}) {
        const auto before = m_server->arrived().size();
        m_server->always(reaction);
        QVERIFY(operations.at(operation)());
        m_server->always(RawServer::answer(200, R"({"projectId":"p"})"));
        QVERIFY(wait(m_api->callbacks().get())); // whoever sends again has done so now
        QCOMPARE(m_server->arrived().size(), before + 2);
    }
}

void TestNumbersApi::anAnswerThatCannotBeReadMayHaveBeenDone()
{
    answer(R"({"displayName":"no number in it"})");
    const auto rented = wait(m_api->available().rent(number, {}));
    QVERIFY(!rented);
    QCOMPARE(rented.error().kind, net::ErrorKind::Protocol);
    QVERIFY(rented.error().mayHaveArrived);
}

void TestNumbersApi::asksTheHostOfTheProfileWithItsKey()
{
    const api::SessionConfig config{.projectId = u"mine"_s,
        .urls = {.auth = m_server->url(u"/auth"_s),
            .porting = m_server->url(u"/porting"_s),
            .numbers = m_server->url(u"/numbers"_s)},
        .timeouts = {.read = 100ms},
        .retry = {.attempts = 2, .base = 1ms, .cap = 5ms}};
    net::TokenSource tokens(config.urls.auth);
    tokens.setCredentials(net::Basic{u"key"_s, u"secret"_s});
    api::NumbersHost host(config, tokens);
    m_server->always(RawServer::silence());
    const auto nothing = wait(host.api().callbacks().get());
    QVERIFY(!nothing);
    QCOMPARE(nothing.error().kind, net::ErrorKind::Timeout);
    QCOMPARE(m_server->count("GET"), 2);
    QCOMPARE(line(), "GET /numbers/v1/projects/mine/callbackConfiguration"_ba);
    QCOMPARE(last().header("authorization"), "Basic " + "key:secret"_ba.toBase64());
}

QTEST_GUILESS_MAIN(TestNumbersApi)
#include "tst_numbersapi.moc"
