#include "api/numbersbench.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace domain;

//! What is refused, lost or unreadable, for any operation of the Numbers API.
class TestNumbersRefusals : public NumbersBench
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void anIdFromOutsideStaysOneSegment();
    void readsEveryKindOfRefusal_data();
    void readsEveryKindOfRefusal();
    void neverRepeatsWhatChangesSomething_data();
    void neverRepeatsWhatChangesSomething();
    void asksAgainWhatOnlyAsks();
    void anAnswerThatCannotBeReadMayHaveBeenDone();
    void asksTheHostOfTheProfileWithItsKey();
};

void TestNumbersRefusals::anIdFromOutsideStaysOneSegment()
{
    answer(oneOrder);
    QVERIFY(wait(m_api->orders().get({u"../activeNumbers/+1?x=#y"_s})));
    QCOMPARE(last().target, "/numbers/v1/projects/p%2F1/numberOrders/..%2FactiveNumbers%2F%2B1%3Fx%3D%23y"_ba);
    const auto refused = wait(m_api->orders().submit({}));
    QVERIFY(!refused);
    QVERIFY(!refused.error().mayHaveArrived);
    QCOMPARE(m_server->count("POST"), 0);
}

void TestNumbersRefusals::readsEveryKindOfRefusal_data()
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

void TestNumbersRefusals::readsEveryKindOfRefusal()
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

void TestNumbersRefusals::neverRepeatsWhatChangesSomething_data()
{
    QTest::addColumn<QString>("operation");
    for (const char *operation : {"rent", "rentAny", "change", "release", "provision", "deprovision", "secret",
             "create", "save", "upload", "submit"})
        QTest::newRow(operation) << QString::fromLatin1(operation);
}

void TestNumbersRefusals::neverRepeatsWhatChangesSomething()
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

void TestNumbersRefusals::asksAgainWhatOnlyAsks()
{
    answer("", 503);
    m_server->next(RawServer::reset());
    answer(R"({"validationResult":"EXACT_MATCH"})");
    const auto check = wait(m_api->emergencyAddresses().validate(number, lobby));
    QVERIFY(check);
    QVERIFY(check->match == AddressMatch::Exact);
    QCOMPARE(m_server->count("POST"), 3);
    for (const RawServer::Request &asked : m_server->arrived())
        QCOMPARE(asked.body, lobbyBody);
}

void TestNumbersRefusals::anAnswerThatCannotBeReadMayHaveBeenDone()
{
    answer(R"({"displayName":"no number in it"})");
    const auto rented = wait(m_api->available().rent(number, {}));
    QVERIFY(!rented);
    QCOMPARE(rented.error().kind, net::ErrorKind::Protocol);
    QVERIFY(rented.error().mayHaveArrived);
}

void TestNumbersRefusals::asksTheHostOfTheProfileWithItsKey()
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

QTEST_GUILESS_MAIN(TestNumbersRefusals)
#include "tst_numbersrefusals.moc"
