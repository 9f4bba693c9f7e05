#include "api/importedbench.h"

#include "api/session.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace domain;

//! What is refused, lost or unreadable, for any operation of the Imported Numbers API.
class TestImportedRefusals : public ImportedBench
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void readsEveryKindOfRefusal_data();
    void readsEveryKindOfRefusal();
    void namesTheFieldsOfARefusal();
    void tellsNoneFromAnError();
    void takesAMissingConfigurationForNoSecret_data();
    void takesAMissingConfigurationForNoSecret();
    void anIdFromOutsideStaysOneSegment();
    void neverRepeatsWhatChangesSomething_data();
    void neverRepeatsWhatChangesSomething();
    void readsAreRepeated();
    void anAnswerThatCannotBeReadMayHaveBeenDone();
    void asksTheHostOfTheProfileWithItsKey();
    void theSessionHoldsTheHost();
};

void TestImportedRefusals::readsEveryKindOfRefusal_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<net::ErrorKind>("kind");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("detail");
    QTest::newRow("flat 400") << 400 << flatError("400", "INVALID_ARGUMENT", "Bad") << net::ErrorKind::Invalid
                              << u"INVALID_ARGUMENT"_s << u"Bad"_s;
    QTest::newRow("flat 404") << 404 << flatError("404", "NOT_FOUND", "Gone") << net::ErrorKind::NotFound
                              << u"NOT_FOUND"_s << u"Gone"_s;
    QTest::newRow("flat 409") << 409 << flatError("409", "ALREADY_EXISTS", "Imported already")
                              << net::ErrorKind::Conflict << u"ALREADY_EXISTS"_s << u"Imported already"_s;
    QTest::newRow("wrapped 400") << 400 << wrappedError("400", "INVALID_ARGUMENT", "Bad") << net::ErrorKind::Invalid
                                 << u"INVALID_ARGUMENT"_s << u"Bad"_s;
    QTest::newRow("wrapped 404") << 404 << wrappedError("404", "NOT_FOUND", "Gone") << net::ErrorKind::NotFound
                                 << u"NOT_FOUND"_s << u"Gone"_s;
    QTest::newRow("wrapped 403") << 403 << wrappedError("403", "PERMISSION_DENIED", "No") << net::ErrorKind::Forbidden
                                 << u"PERMISSION_DENIED"_s << u"No"_s;
    QTest::newRow("a code that is a number")
        << 409 << R"({"code":409,"message":"Twice"})"_ba << net::ErrorKind::Conflict << u"409"_s << u"Twice"_s;
    QTest::newRow("no body") << 409 << ""_ba << net::ErrorKind::Conflict << QString() << QString();
    QTest::newRow("not JSON") << 404 << "<html>"_ba << net::ErrorKind::NotFound << QString() << QString();
    QTest::newRow("too many requests")
        << 429
        << R"({"type":"https://x/errors/registry/too-many-requests","title":"Slow down",)"
           R"("detail":"Later"})"_ba
        << net::ErrorKind::RateLimited << u"too-many-requests"_s << u"Later"_s;
}

void TestImportedRefusals::readsEveryKindOfRefusal()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, body);
    answer(body, status);
    const auto refused = wait(m_api->orders().textEnable(textEnable));
    QVERIFY(!refused);
    QTEST(refused.error().kind, "kind");
    QTEST(refused.error().code, "code");
    QTEST(refused.error().detail, "detail");
    QCOMPARE(refused.error().httpStatus, status);
    QVERIFY(!refused.error().mayHaveArrived);
}

void TestImportedRefusals::namesTheFieldsOfARefusal()
{
    const QByteArray details = R"("details":[{"type":"BadRequest","fieldViolations":[)"
                               R"({"field":"numbers[2]","description":"not qualified"},)"
                               R"({"field":"smsConfiguration.servicePlanId","description":"Invalid servicePlanId"}]}])";
    const QByteArray flat = R"({"code":"400","message":"Invalid","status":"INVALID_ARGUMENT",)" + details + "}";
    const QByteArray wrapped
        = R"({"error":{"code":400,"message":"Invalid","status":"INVALID_ARGUMENT",)" + details + "}}";
    for (const QByteArray &body : {flat, wrapped}) {
        answer(body, 400);
        const auto refused = wait(m_api->qualified().textEnable(textEnable));
        QVERIFY(!refused);
        QCOMPARE(refused.error().fields.size(), 2u);
        QCOMPARE(refused.error().fields.front().field, u"numbers[2]"_s);
        QCOMPARE(refused.error().fields.back().message, u"Invalid servicePlanId"_s);
    }
}

void TestImportedRefusals::tellsNoneFromAnError()
{
    answer(flatError("404", "NOT_FOUND", "Gone"), 404);
    const auto none = api::orNone(wait(m_api->numbers().get(number)));
    QVERIFY(none && !none->has_value());
    answer(oneQualified);
    const auto one = api::orNone(wait(m_api->qualified().get(number)));
    QVERIFY(one && (*one)->phoneNumber == number);
    for (const auto &[status, body] : std::initializer_list<std::pair<int, QByteArray>>{
             {404, "<html>no such page</html>"}, {404, ""}, {403, flatError("403", "NOT_FOUND", "No")}}) {
        answer(body, status);
        QVERIFY(!api::orNone(wait(m_api->qualified().get(number))));
    }
}

void TestImportedRefusals::takesAMissingConfigurationForNoSecret_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("known");
    QTest::newRow("never set") << 200 << R"({"projectId":"p/1"})"_ba << true;
    QTest::newRow("none") << 404 << wrappedError("404", "NOT_FOUND", "None") << true;
    QTest::newRow("somebody else's 404") << 404 << "<html>"_ba << false;
    QTest::newRow("refused") << 403 << wrappedError("403", "PERMISSION_DENIED", "No") << false;
}

void TestImportedRefusals::takesAMissingConfigurationForNoSecret()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, body);
    answer(body, status);
    const auto configuration = api::noSecretIfMissing(wait(m_api->callbacks().get()));
    QTEST(configuration.has_value(), "known");
    if (configuration)
        QCOMPARE(configuration->hmacSecret, QString());
}

void TestImportedRefusals::anIdFromOutsideStaysOneSegment()
{
    answer(oneOrder);
    QVERIFY(wait(m_api->orders().get({u"../qualifiedNumbers/+1?x=#y"_s})));
    QCOMPARE(last().target, "/imported/v1/projects/p%2F1/hostingOrders/..%2FqualifiedNumbers%2F%2B1%3Fx%3D%23y"_ba);
    const auto before = m_server->arrived().size();
    const auto refused = wait(m_api->orders().get({}));
    QVERIFY(!refused);
    QCOMPARE(m_server->arrived().size(), before);
}

void TestImportedRefusals::neverRepeatsWhatChangesSomething_data()
{
    QTest::addColumn<QString>("operation");
    for (const char *operation : {"import", "change", "delete", "import several", "text-enable", "toll-free", "add",
             "delete qualified", "text-enable qualified", "toll-free qualified", "challenge", "verify", "secret"})
        QTest::newRow(operation) << QString::fromLatin1(operation);
}

void TestImportedRefusals::neverRepeatsWhatChangesSomething()
{
    QFETCH(const QString, operation);
    const auto once = [&](auto call) {
        const auto result = wait(std::move(call));
        return !result && result.error().mayHaveArrived;
    };
    const std::map<QString, std::function<bool()>> operations{
        {u"import"_s, [&] { return once(m_api->numbers().import({})); }},
        {u"change"_s, [&] { return once(m_api->numbers().change(number, {})); }},
        {u"delete"_s, [&] { return once(m_api->numbers().remove(number)); }},
        {u"import several"_s, [&] { return once(m_api->orders().importNumbers({})); }},
        {u"text-enable"_s, [&] { return once(m_api->orders().textEnable(textEnable)); }},
        {u"toll-free"_s, [&] { return once(m_api->orders().textEnableTollFree(tollFree)); }},
        {u"add"_s, [&] { return once(m_api->qualified().add({number})); }},
        {u"delete qualified"_s, [&] { return once(m_api->qualified().remove(number)); }},
        {u"text-enable qualified"_s, [&] { return once(m_api->qualified().textEnable(textEnable)); }},
        {u"toll-free qualified"_s, [&] { return once(m_api->qualified().textEnableTollFree(tollFree)); }},
        {u"challenge"_s, [&] { return once(m_api->qualified().sendVoiceChallenge(number)); }},
        {u"verify"_s, [&] { return once(m_api->qualified().verifyVoiceChallenge(number, u"1"_s)); }},
        {u"secret"_s, [&] { return once(m_api->callbacks().changeSecret(u"x"_s)); }},
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

void TestImportedRefusals::readsAreRepeated()
{
    answer({}, 503);
    answer(R"({"qualifiedNumbers":[]})");
    QVERIFY(wait(m_api->qualified().list({})));
    QCOMPARE(m_server->count("GET"), 2);
}

void TestImportedRefusals::anAnswerThatCannotBeReadMayHaveBeenDone()
{
    answer("{}");
    const auto made = wait(m_api->qualified().textEnable(textEnable));
    QVERIFY(!made);
    QCOMPARE(made.error().kind, net::ErrorKind::Protocol);
    QVERIFY(made.error().mayHaveArrived);
    answer("<html>");
    const auto gone = wait(m_api->numbers().remove(number));
    QVERIFY(!gone);
    QVERIFY(gone.error().mayHaveArrived);
}

void TestImportedRefusals::asksTheHostOfTheProfileWithItsKey()
{
    const api::SessionConfig config{.projectId = u"mine"_s,
        .urls = {.auth = m_server->url(u"/auth"_s), .imported = m_server->url(u"/imported"_s)},
        .timeouts = {.read = 100ms},
        .retry = {.attempts = 2, .base = 1ms, .cap = 5ms}};
    net::TokenSource tokens(config.urls.auth);
    tokens.setCredentials(net::Basic{u"key"_s, u"secret"_s});
    api::ImportedHost host(config, tokens);
    m_server->always(RawServer::silence());
    const auto nothing = wait(host.api().callbacks().get());
    QVERIFY(!nothing);
    QCOMPARE(nothing.error().kind, net::ErrorKind::Timeout);
    QCOMPARE(m_server->count("GET"), 2);
    QCOMPARE(line(), "GET /imported/v1/projects/mine/callbackConfiguration"_ba);
    QCOMPARE(last().header("authorization"), "Basic " + "key:secret"_ba.toBase64());
}

void TestImportedRefusals::theSessionHoldsTheHost()
{
    api::Session session({.projectId = u"mine"_s,
        .credentials = net::Basic{u"key"_s, u"secret"_s},
        .urls = {.auth = m_server->url(u"/auth"_s),
            .porting = m_server->url(u"/porting"_s),
            .numbers = m_server->url(u"/numbers"_s),
            .imported = m_server->url(u"/imported"_s)}});
    answer(oneQualified);
    QVERIFY(wait(session.imported().qualified().get(number)));
    QCOMPARE(line(), "GET /imported/v1/projects/mine/qualifiedNumbers/%2B12025550134"_ba);
    QCOMPARE(session.importedClient().baseUrl(), m_server->url(u"/imported"_s));
}

QTEST_GUILESS_MAIN(TestImportedRefusals)
#include "tst_importedrefusals.moc"
