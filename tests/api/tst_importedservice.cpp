#include "api/imported/importedhost.h"
#include "domain/imported/hostingrules.h"
#include "domain/imported/importedrules.h"
#include "domain/imported/qualifiedrules.h"
#include "support/sandbox.h"
#include "support/wait.h"

#include <QSignalSpy>
#include <QTest>

#include <map>
#include <set>

using namespace Qt::StringLiterals;
using namespace domain;
using support::wait;

//! The operations on imported numbers and hosting orders against the simulated service, which was written from the
//! contract by itself: both sides mean the same by it.
class TestImportedService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void qualifiesVerifiesAndTextEnables();
    void everyStateThatIsSeenFollowsTheOneBefore();
    void readsAWholeDeskWithoutDrift();
    void listsEveryOrderToItsEnd();
    void theReportIsTheSumOfTheNumbers();
    void aCompletedOrderWithFailedNumbersIsNoSuccess();
    void importsAndRelinks();
    void tellsAConflict();
    void tellsWhichNumberIsRefused();
    void asksForMigrationWhenTMobileWantsIt();
    void textEnablesTollFreeNumbers();
    void hasASecretOfItsOwn();
    void anImportWhoseAnswerIsLostIsFoundByReading();

private:
    const api::ImportedApi &api() const { return m_host->api(); }
    void start(const support::SandboxOptions &options);
    QualifiedNumber qualified(const QString &number = m_number)
    {
        return wait(api().qualified().get(number)).value_or(QualifiedNumber());
    }
    ImportedNumber imported(const QString &number = m_number)
    {
        return wait(api().numbers().get(number)).value_or(ImportedNumber());
    }
    HostingOrder order(const HostingOrderId &id) { return wait(api().orders().get(id)).value_or(HostingOrder()); }
    std::vector<HostingOrderNumber> numbers(const HostingOrderId &id)
    {
        return wait(api().orders().numbers(id)).value_or(api::OrderNumberPage()).items;
    }
    QString code()
    {
        const QJsonArray rows = m_sandbox->control("GET", u"/hosting"_s).object.value("qualified"_L1).toArray();
        return rows.at(0).toObject().value("code"_L1).toString();
    }
    void outside(const QString &path, const QJsonObject &body = {})
    {
        QVERIFY2(m_sandbox->control("POST", u"/hosting/"_s + path, body).status / 100 == 2, qPrintable(path));
    }
    static TextEnableRequest textEnable(const HostingLoa &loa, const std::vector<QString> &numbers = {m_number})
    {
        return {
            .regionCode = u"US"_s, .numbers = numbers, .servicePlanId = u"plan"_s, .campaignId = u"C1"_s, .loa = loa};
    }

    static const QString m_number;
    static const DirectLoa m_loa;
    std::unique_ptr<support::Sandbox> m_sandbox;
    std::unique_ptr<net::TokenSource> m_tokens;
    std::unique_ptr<api::ImportedHost> m_host;
};

const QString TestImportedService::m_number = u"+12025550134"_s;
const DirectLoa TestImportedService::m_loa{
    .person = {.firstName = u"Ada"_s, .lastName = u"Byron"_s, .email = u"ada@example.com"_s},
    .address = {.buildingNumber = u"12"_s,
        .street = u"Main St"_s,
        .city = u"Boston"_s,
        .state = u"MA"_s,
        .postalCode = u"01101"_s,
        .country = u"US"_s},
    .voiceCarrier = u"Verizon"_s};

void TestImportedService::init()
{
    start({.now = u"2026-05-04T14:00:00Z"_s});
}

void TestImportedService::start(const support::SandboxOptions &options)
{
    cleanup();
    m_sandbox = std::make_unique<support::Sandbox>(options);
    QVERIFY(m_sandbox->isRunning());
    const auto &info = m_sandbox->info();
    m_tokens = std::make_unique<net::TokenSource>(info.auth);
    m_tokens->setCredentials(net::OAuth2{info.keyId, info.keySecret});
    m_host = std::make_unique<api::ImportedHost>(
        api::SessionConfig{.projectId = info.project, .urls = {.auth = info.auth, .imported = info.imported}},
        *m_tokens);
}

void TestImportedService::cleanup()
{
    m_host.reset();
    m_tokens.reset();
    m_sandbox.reset();
}

void TestImportedService::qualifiesVerifiesAndTextEnables()
{
    QSignalSpy drift(&m_host->client(), &net::Client::driftSeen);
    QVERIFY(!*api::orNone(wait(api().qualified().get(m_number))));
    const auto added = wait(api().qualified().add({m_number}));
    QVERIFY(added && added->size() == 1);
    QVERIFY(added->front().state == QualifiedState::CheckPending);
    QVERIFY(m_sandbox->advance(u"PT1M"_s));
    QVERIFY(mayBeChallenged(qualified().state.value));
    QVERIFY(mayBeVerified(wait(api().qualified().sendVoiceChallenge(m_number))->state.value));
    const auto wrong = wait(api().qualified().verifyVoiceChallenge(m_number, u"wrong"_s));
    QVERIFY(wrong && wrong->state == QualifiedState::VerificationFailed);
    QVERIFY(wait(api().qualified().sendVoiceChallenge(m_number)));
    const auto right = wait(api().qualified().verifyVoiceChallenge(m_number, code()));
    QVERIFY(right && mayBeTextEnabled(right->state.value));
    const auto id = wait(api().qualified().textEnable(textEnable(m_loa)));
    QVERIFY(id);
    QVERIFY(m_sandbox->advance(u"PT1M"_s));
    const HostingOrder waiting = order(*id);
    QVERIFY(waiting.state == HostingOrderState::WaitingForSignature);
    QVERIFY(waiting.textEnable->loa == HostingLoaKind::Direct);
    QCOMPARE(waiting.textEnable->address.postalCode, u"01101"_s);
    outside(u"orders/%1/sign"_s.arg(id->text));
    QVERIFY(m_sandbox->advance(u"PT2H"_s));
    QVERIFY(order(*id).state == HostingOrderState::Completed);
    QCOMPARE(outcomeOf(HostingOrderState::Completed, numbers(*id)), HostingOutcome::Done);
    QVERIFY(qualified().hosted.status == HostedStatus::Hosted);
    QCOMPARE(planLink(imported()), LinkState::Linked);
    QCOMPARE(drift.count(), 0);
}

void TestImportedService::everyStateThatIsSeenFollowsTheOneBefore()
{
    outside(u"limits"_s, {{u"wrongCodes"_s, 2}});
    QVERIFY(wait(api().qualified().add({m_number})));
    std::vector<QualifiedState> seen{qualified().state.value};
    const auto look = [&] {
        const QualifiedState now = qualified().state.value;
        if (now == seen.back())
            return;
        QVERIFY2(mayFollow(seen.back(), now), qPrintable(u"%1 after %2"_s.arg(int(now)).arg(int(seen.back()))));
        seen.push_back(now);
    };
    m_sandbox->advance(u"PT1M"_s);
    look();
    for (int i = 0; i < 2; ++i) {
        QVERIFY(wait(api().qualified().sendVoiceChallenge(m_number)));
        look();
        QVERIFY(wait(api().qualified().verifyVoiceChallenge(m_number, u"x"_s)));
        look();
    }
    outside(u"qualified/%1/invoices"_s.arg(m_number));
    m_sandbox->advance(u"P3D"_s);
    look();
    outside(u"outcome"_s, {{u"step"_s, u"platform"_s}, {u"errorCode"_s, u"PARTNER_SERVICE_UNAVAILABLE"_s}});
    for (int i = 0; i < 2; ++i) {
        QVERIFY(wait(api().qualified().textEnable(textEnable(BlanketLoa()))));
        look();
        m_sandbox->advance(u"PT2H"_s);
        look();
    }
    using enum QualifiedState;
    QCOMPARE(seen,
        std::vector({CheckPending, Eligible, VerificationPending, VerificationFailed, VerificationPending,
            VerificationBlocked, Verified, HostingInProgress, HostingFailed, HostingInProgress, HostingDone}));
}

void TestImportedService::readsAWholeDeskWithoutDrift()
{
    start({.numbers = 150, .now = u"2026-05-04T14:00:00Z"_s});
    QSignalSpy drift(&m_host->client(), &net::Client::driftSeen);
    std::map<QualifiedState, int> states;
    for (int i = int(QualifiedState::CheckPending); i <= int(QualifiedState::HostingFailed); ++i) {
        const auto page = wait(api().qualified().list({.state = QualifiedState(i)}));
        QVERIFY(page);
        states[QualifiedState(i)] = int(page->items.size());
    }
    QVERIFY(states[QualifiedState::Eligible] > 0 && states[QualifiedState::Verified] > 0);
    QVERIFY(states[QualifiedState::HostingFailed] > 0);
    const QJsonObject book = m_sandbox->control("GET", u"/hosting"_s).object;
    std::set<HostingOutcome> outcomes;
    const QJsonArray orders = book.value("orders"_L1).toArray();
    for (const auto &row : orders) {
        const HostingOrderId id{row.toObject().value("hostingOrderId"_L1).toString()};
        const auto read = wait(api().orders().get(id));
        QVERIFY(read && read->state.value != HostingOrderState::Unknown);
        outcomes.insert(outcomeOf(read->state.value, numbers(id)));
    }
    for (const HostingOutcome outcome :
        {HostingOutcome::Open, HostingOutcome::Done, HostingOutcome::PartlyDone, HostingOutcome::Failed})
        QVERIFY(outcomes.contains(outcome));
    int failed = 0;
    const QJsonArray numbers = book.value("imported"_L1).toArray();
    QVERIFY(numbers.size() > 50);
    for (const auto &number : numbers)
        failed += hasFailed(imported(number.toString()));
    QVERIFY(failed > 0 && failed < numbers.size());
    QCOMPARE(drift.count(), 0);
}

void TestImportedService::listsEveryOrderToItsEnd()
{
    std::set<QString> made;
    for (int i = 0; i < 7; ++i) {
        const auto order = wait(api().orders().textEnable(textEnable(m_loa, {u"+1202555%1"_s.arg(1000 + i)})));
        QVERIFY(order);
        made.insert(order->id.text);
    }
    m_sandbox->advance(u"PT1M"_s);
    const auto state = HostingOrderState::WaitingForSignature;
    std::set<QString> found;
    std::optional<api::Cursor> cursor;
    int calls = 0;
    do {
        const auto page = wait(api().orders().list(
            {.state = state, .servicePlanId = u"plan"_s, .campaignId = u"C1"_s, .pageSize = 3}, cursor));
        QCOMPARE(page ? page->total.value_or(-1) : -1, 7);
        for (const HostingOrder &row : page->items)
            found.insert(row.id.text);
        cursor = page->next;
    } while (cursor && ++calls < 10);
    QVERIFY(found == made);
    const auto others = wait(api().orders().list({.state = state, .servicePlanId = u"plan"_s}));
    QVERIFY(others && others->items.empty()); // without a campaign is not with any
}

void TestImportedService::theReportIsTheSumOfTheNumbers()
{
    for (const QString &step : {u"osr"_s, u"platform"_s, u"campaign"_s})
        outside(u"outcome"_s, {{u"step"_s, step}, {u"errorCode"_s, u"PARTNER_SERVICE_UNAVAILABLE"_s}});
    std::vector<QString> several;
    for (int i = 0; i < 8; ++i)
        several.push_back(u"+1202555%1"_s.arg(1000 + i));
    const auto made = wait(api().orders().textEnable(textEnable(BlanketLoa(), several)));
    QVERIFY(made);
    for (const QString &time : {u"PT1M"_s, u"PT29M30S"_s, u"PT1M"_s, u"PT1H"_s}) {
        m_sandbox->advance(time);
        auto report = wait(api().orders().report(made->id));
        QVERIFY(report && isPlausible(*report));
        QCOMPARE(report->manualAction.value_or(-1), 0);
        report->manualAction.reset();
        QVERIFY(*report == reportOf(numbers(made->id)));
    }
}

void TestImportedService::aCompletedOrderWithFailedNumbersIsNoSuccess()
{
    outside(
        u"outcome"_s, {{u"step"_s, u"campaign"_s}, {u"errorCode"_s, u"CAMPAIGN_EXPIRED"_s}, {u"number"_s, m_number}});
    const auto made = wait(api().orders().textEnable(textEnable(BlanketLoa(), {m_number, u"+12025550135"_s})));
    QVERIFY(made);
    m_sandbox->advance(u"PT2H"_s);
    const HostingOrder over = order(made->id);
    QVERIFY(over.state == HostingOrderState::Completed);
    QCOMPARE(outcomeOf(over.state.value, numbers(made->id)), HostingOutcome::PartlyDone);
    const auto failed = wait(api().orders().numbers(made->id, {.campaign = HostingProgress::Failed}));
    QVERIFY(failed && failed->items.size() == 1);
    QCOMPARE(failed->items.front().phoneNumber, m_number);
    QCOMPARE(outcomeOf(wait(api().orders().number(made->id, m_number)).value()), HostingOutcome::Failed);
}

void TestImportedService::importsAndRelinks()
{
    const auto made = wait(api().numbers().import({.phoneNumber = m_number,
        .regionCode = u"US"_s,
        .displayName = u"Desk"_s,
        .sms = {.servicePlanId = u"old"_s, .campaignId = u"C1"_s}}));
    QVERIFY(made && made->sms.scheduled);
    QVERIFY(made->sms.scheduled->status == ProvisioningStatus::Waiting); // written as a number
    QCOMPARE(planLink(*made), LinkState::Linking);
    QVERIFY(!mayBeDeleted(imported()));
    const auto early = wait(api().numbers().remove(m_number));
    QVERIFY(!early && early.error().kind == net::ErrorKind::Invalid);
    m_sandbox->advance(u"PT1H"_s);
    QCOMPARE(planLink(imported()), LinkState::Linked);
    QCOMPARE(campaignLink(imported()), LinkState::Linked);
    const auto over = wait(api().numbers().change(m_number, {.servicePlanId = u"new"_s}));
    QVERIFY(!over);
    QCOMPARE(over.error().fields.front().field, u"smsConfiguration.servicePlanId"_s);
    QVERIFY(wait(api().numbers().change(m_number, {.servicePlanId = QString(), .campaignId = QString()})));
    QCOMPARE(planLink(imported()), LinkState::Unlinking);
    m_sandbox->advance(u"PT1H"_s);
    QCOMPARE(planLink(imported()), LinkState::Unlinked);
    QVERIFY(wait(api().numbers().change(
        m_number, {.displayName = QString(), .servicePlanId = u"new"_s}, api::ChangeMask::Send)));
    m_sandbox->advance(u"PT1H"_s);
    QCOMPARE(imported().sms.servicePlanId, u"new"_s);
    QCOMPARE(imported().displayName, QString());
    QVERIFY(wait(api().numbers().remove(m_number)));
    QVERIFY(!*api::orNone(wait(api().numbers().get(m_number))));
}

void TestImportedService::tellsAConflict()
{
    const ImportRequest request{.phoneNumber = m_number, .regionCode = u"US"_s, .sms = {.servicePlanId = u"plan"_s}};
    QVERIFY(wait(api().numbers().import(request)));
    const auto again = wait(api().numbers().import(request));
    QVERIFY(!again);
    QCOMPARE(again.error().kind, net::ErrorKind::Conflict);
    QVERIFY(!again.error().mayHaveArrived);
    const auto order = wait(
        api().orders().importNumbers({.regionCode = u"US"_s, .numbers = {m_number}, .servicePlanId = u"plan"_s}));
    QVERIFY(!order && order.error().kind == net::ErrorKind::Conflict);
}

void TestImportedService::tellsWhichNumberIsRefused()
{
    std::vector<QString> six;
    for (int i = 0; i < 6; ++i)
        six.push_back(u"+1202555%1"_s.arg(1000 + i));
    const auto tooMany
        = wait(api().orders().importNumbers({.regionCode = u"US"_s, .numbers = six, .servicePlanId = u"plan"_s}));
    QVERIFY(!tooMany);
    QCOMPARE(tooMany.error().kind, net::ErrorKind::Invalid);
    QCOMPARE(tooMany.error().code, u"INVALID_ARGUMENT"_s);
    QCOMPARE(tooMany.error().fields.front().field, u"numbers"_s);
    const auto unproven = wait(api().qualified().textEnable(textEnable(BlanketLoa(), {m_number, u"+12025550135"_s})));
    QVERIFY(!unproven);
    QCOMPARE(unproven.error().fields.size(), 2u);
    QCOMPARE(unproven.error().fields.back().field, u"numbers[1]"_s);
}

void TestImportedService::asksForMigrationWhenTMobileWantsIt()
{
    outside(u"outcome"_s,
        {{u"step"_s, u"carrier"_s}, {u"errorCode"_s, u"60135"_s}, {u"number"_s, m_number}, {u"times"_s, 2}});
    QVERIFY(wait(
        api().numbers().import({.phoneNumber = m_number, .regionCode = u"US"_s, .sms = {.servicePlanId = u"plan"_s}})));
    m_sandbox->advance(u"PT1H"_s);
    QVERIFY(wantsMigration(*imported().carriers));
    QVERIFY(hasFailed(imported()));
    QVERIFY(wait(api().numbers().remove(m_number)));
    outside(u"outcome"_s,
        {{u"step"_s, u"carrier"_s}, {u"errorCode"_s, u"60135"_s}, {u"number"_s, m_number}, {u"times"_s, 2}});
    const auto order = wait(api().orders().importNumbers(
        {.regionCode = u"US"_s, .numbers = {m_number}, .servicePlanId = u"plan"_s, .migrateToSinch = true}));
    QVERIFY(order && order->migratesToSinch == true);
    m_sandbox->advance(u"PT1H"_s);
    QVERIFY(!wantsMigration(*imported().carriers));
    QVERIFY(!hasFailed(imported()));
}

void TestImportedService::textEnablesTollFreeNumbers()
{
    const TollFreeRequest request{
        .regionCode = u"US"_s, .numbers = {u"+18005550100"_s}, .servicePlanId = u"plan"_s, .loa = m_loa};
    const auto made = wait(api().orders().textEnableTollFree(request));
    QVERIFY(made);
    m_sandbox->advance(u"PT1M"_s);
    outside(u"orders/%1/sign"_s.arg(made->id.text));
    m_sandbox->advance(u"PT1H"_s);
    QVERIFY(order(made->id).state == HostingOrderState::Completed);
    const auto number = numbers(made->id).front();
    QVERIFY(number.osr.state == HostingProgress::Unspecified);
    QCOMPARE(outcomeOf(number), HostingOutcome::Done);
    const auto local = wait(api().orders().textEnable(textEnable(m_loa, {u"+18005550101"_s})));
    QVERIFY(!local && local.error().kind == net::ErrorKind::Invalid);
    QVERIFY(!wait(api().qualified().textEnableTollFree(request))); // it was never added
}

void TestImportedService::hasASecretOfItsOwn()
{
    const auto before = api::noSecretIfMissing(wait(api().callbacks().get()));
    QVERIFY(before && before->hmacSecret.isEmpty());
    QVERIFY(wait(api().callbacks().changeSecret(u"short"_s)));
    QCOMPARE(wait(api().callbacks().get())->hmacSecret, u"short"_s);
    const auto refused = wait(api().callbacks().changeSecret(QString()));
    QVERIFY(refused && refused->hmacSecret == u"short"_s); // an empty one is not sent, and changes nothing
}

void TestImportedService::anImportWhoseAnswerIsLostIsFoundByReading()
{
    QVERIFY(
        m_sandbox->addFault({{u"kind"_s, u"drop-after"_s}, {u"verb"_s, u"POST"_s}, {u"path"_s, u"importedNumbers$"_s}})
        > 0);
    const auto lost = wait(
        api().numbers().import({.phoneNumber = m_number, .regionCode = u"US"_s, .sms = {.servicePlanId = u"plan"_s}}));
    QVERIFY(!lost);
    QVERIFY(lost.error().mayHaveArrived);
    const auto found = api::orNone(wait(api().numbers().get(m_number)));
    QVERIFY(found && found->has_value());
    QCOMPARE(m_sandbox->count(u"POST"_s, u"importedNumbers$"_s), 1);
}

QTEST_GUILESS_MAIN(TestImportedService)
#include "tst_importedservice.moc"
