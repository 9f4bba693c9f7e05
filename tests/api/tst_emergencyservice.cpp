#include "api/numbers/numbershost.h"
#include "support/sandbox.h"
#include "support/wait.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace domain;
using support::wait;

//! The emergency address of a number against the simulated service, which was written from the contract by itself.
class TestEmergencyService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aNumberHasNoneAtFirst();
    void storesAndRemovesAnAddress();
    void keepsTheZerosOfAZip();
    void judgesAnAddress_data();
    void judgesAnAddress();
    void aCheckChangesNothing();
    void asksAgainWhenTheAnswerToACheckIsLost();
    void neverStoresTwice();
    void tellsWhichFieldIsWrong();
    void aNumberOfSomebodyElseIsNoNumberWithoutAnAddress();

private:
    const api::EmergencyAddressApi &api() const { return m_host->api().emergencyAddresses(); }
    static E911Request lenox(const QString &street, const QString &zip = u"30326"_s)
    {
        return {.displayName = u"Front desk"_s,
            .address = {.streetNumber = u"3500"_s,
                .streetInfo = street,
                .city = u"Atlanta"_s,
                .state = u"GA"_s,
                .postalCode = zip}};
    }
    std::optional<E911Address> stored() { return api::orNone(wait(api().get(number))).value(); }

    static const QString number;
    std::unique_ptr<support::Sandbox> m_sandbox;
    std::unique_ptr<net::TokenSource> m_tokens;
    std::unique_ptr<api::NumbersHost> m_host;
};

const QString TestEmergencyService::number = u"+14045550199"_s;

void TestEmergencyService::init()
{
    m_sandbox = std::make_unique<support::Sandbox>(support::SandboxOptions{.now = u"2026-05-04T14:00:00Z"_s});
    QVERIFY(m_sandbox->isRunning());
    QCOMPARE(m_sandbox->control("PUT", u"/numbers/"_s + number, {{u"appId"_s, u"app"_s}}).status, 200);
    const auto &info = m_sandbox->info();
    m_tokens = std::make_unique<net::TokenSource>(info.auth);
    m_tokens->setCredentials(net::OAuth2{info.keyId, info.keySecret});
    m_host = std::make_unique<api::NumbersHost>(
        api::SessionConfig{.projectId = info.project, .urls = {.auth = info.auth, .numbers = info.numbers}}, *m_tokens);
    m_host->client().setRetryPolicy(
        {.attempts = 3, .base = std::chrono::milliseconds(1), .cap = std::chrono::milliseconds(5)});
}

void TestEmergencyService::cleanup()
{
    m_host.reset();
    m_tokens.reset();
    m_sandbox.reset();
}

void TestEmergencyService::aNumberHasNoneAtFirst()
{
    const auto answer = wait(api().get(number));
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, net::ErrorKind::NotFound);
    const auto read = api::orNone(answer);
    QVERIFY(read);
    QVERIFY(!*read);
    const auto removed = wait(api().deprovision(number));
    QVERIFY(!removed);
    QCOMPARE(removed.error().kind, net::ErrorKind::NotFound);
}

void TestEmergencyService::storesAndRemovesAnAddress()
{
    QSignalSpy drift(&m_host->client(), &net::Client::driftSeen);
    E911Request request = lenox(u"Lenox Rd NE"_s);
    request.address.location = u"Ste 5"_s;
    const auto kept = wait(api().provision(number, request));
    QVERIFY(kept);
    QCOMPARE(*kept, request.address);
    QCOMPARE(stored(), std::optional(request.address));
    QVERIFY(wait(api().deprovision(number)));
    QVERIFY(!stored());
    QCOMPARE(drift.size(), 0);
    QCOMPARE(m_sandbox->count(u"POST"_s, u"emergencyAddress:provision$"_s), 1);
    QCOMPARE(m_sandbox->count(u"POST"_s, u"emergencyAddress:deprovision$"_s), 1);
}

void TestEmergencyService::keepsTheZerosOfAZip()
{
    const E911Request boston{.displayName = u"Desk"_s,
        .address = {.streetNumber = u"1"_s,
            .streetInfo = u"State St"_s,
            .city = u"Boston"_s,
            .state = u"MA"_s,
            .postalCode = u"02109"_s,
            .postalCodePlusFour = u"0012"_s}};
    QVERIFY(wait(api().provision(number, boston)));
    QCOMPARE(stored()->postalCode, u"02109"_s);
    QCOMPARE(stored()->postalCodePlusFour, u"0012"_s);
}

void TestEmergencyService::judgesAnAddress_data()
{
    QTest::addColumn<E911Request>("request");
    QTest::addColumn<AddressMatch>("match");
    QTest::newRow("exact") << lenox(u"Lenox Rd NE"_s) << AddressMatch::Exact;
    QTest::newRow("another spelling") << lenox(u"Lenox Road NE"_s) << AddressMatch::Near;
    QTest::newRow("without its direction") << lenox(u"Lenox Road"_s) << AddressMatch::None;
}

void TestEmergencyService::judgesAnAddress()
{
    QFETCH(const E911Request, request);
    QFETCH(const AddressMatch, match);
    QSignalSpy drift(&m_host->client(), &net::Client::driftSeen);
    const auto check = wait(api().validate(number, request));
    QVERIFY(check);
    QVERIFY(check->match == match);
    QCOMPARE(check->phoneNumber, number);
    QCOMPARE(check->displayName, request.displayName);
    QCOMPARE(check->checked, request.address);
    QVERIFY(!messages(*check).empty());
    const E911Address better = lenox(u"Lenox Rd NE"_s).address;
    QCOMPARE(check->corrected, match == AddressMatch::Near ? better : E911Address());
    QCOMPARE(check->candidates, match == AddressMatch::None ? std::vector{better} : std::vector<E911Address>());
    QCOMPARE(drift.size(), 0);
}

void TestEmergencyService::aCheckChangesNothing()
{
    QVERIFY(wait(api().validate(number, lenox(u"Lenox Rd NE"_s))));
    QVERIFY(!stored());
}

void TestEmergencyService::asksAgainWhenTheAnswerToACheckIsLost()
{
    m_sandbox->addFault({{u"kind"_s, u"drop-after"_s}, {u"path"_s, u":validate$"_s}});
    QVERIFY(wait(api().validate(number, lenox(u"Lenox Rd NE"_s))));
    QCOMPARE(m_sandbox->count(u"POST"_s, u":validate$"_s), 2);
}

void TestEmergencyService::neverStoresTwice()
{
    for (const QString &kind : {u"drop-before"_s, u"drop-after"_s, u"half"_s, u"garbage"_s}) {
        m_sandbox->clearRequests();
        m_sandbox->addFault({{u"kind"_s, kind}, {u"path"_s, u":provision$"_s}});
        const auto lost = wait(api().provision(number, lenox(u"Lenox Rd NE"_s)));
        QVERIFY(!lost);
        QVERIFY(lost.error().mayHaveArrived);
        QCOMPARE(m_sandbox->count(u"POST"_s, u":provision$"_s), 1);
    }
}

void TestEmergencyService::tellsWhichFieldIsWrong()
{
    E911Request request = lenox(u"Lenox Rd NE"_s);
    request.address.city.clear();
    for (const auto &error :
        {wait(api().provision(number, request)).error(), wait(api().validate(number, request)).error()}) {
        QCOMPARE(error.kind, net::ErrorKind::Invalid);
        QCOMPARE(error.fields.size(), 1u);
        QCOMPARE(error.fields.front().field, u"address.city"_s);
    }
    QVERIFY(!stored());
}

void TestEmergencyService::aNumberOfSomebodyElseIsNoNumberWithoutAnAddress()
{
    const auto read = api::orNone(wait(api().get(u"+14045550100"_s)));
    QVERIFY(!read);
    QCOMPARE(read.error().title, u"ActiveNumber"_s);
}

QTEST_GUILESS_MAIN(TestEmergencyService)
#include "tst_emergencyservice.moc"
