#include "api/numbers/numbershost.h"
#include "domain/numbers/servicestate.h"
#include "support/sandbox.h"
#include "support/wait.h"

#include <QSignalSpy>
#include <QTest>

#include <set>

using namespace Qt::StringLiterals;
using namespace domain;
using support::wait;

//! The operations on numbers against the simulated service, which was written from the contract by itself: both sides
//! mean the same by it.
class TestNumbersService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void listsEveryTypeToItsEnd();
    void readsWhatProductionWritesWithoutDrift();
    void filtersAsTheServerDoes();
    void aForgottenPageTokenIsRefused();
    void listsRegionsByType();
    void findsWhatItAsksFor();
    void rentsAndFollowsTheProvisioning();
    void rentsAnyNumber();
    void aRentWhoseAnswerIsLostIsFoundByReading();
    void tellsWhyItCannotRent_data();
    void tellsWhyItCannotRent();
    void aNumberThatSomebodyElseTookIsGone();
    void renamesAndClearsAName();
    void linksAndUnlinksServices();
    void tellsWhyProvisioningFailed();
    void releasesUntilTheEndOfTheMonth();
    void changesTheCallbackSecret();

private:
    const api::NumbersApi &api() const { return m_host->api(); }
    std::vector<ActiveNumber> listAll(const api::ActiveNumberFilter &filter);
    std::vector<AvailableNumber> offers(int size = 5);
    ActiveNumber rent(const RentRequest &request);
    ActiveNumber read(const QString &number) { return wait(api().active().get(number)).value_or(ActiveNumber()); }
    qsizetype charges() { return m_sandbox->control("GET", u"/numbers"_s).object.value("charges"_L1).toArray().size(); }

    std::unique_ptr<support::Sandbox> m_sandbox;
    std::unique_ptr<net::TokenSource> m_tokens;
    std::unique_ptr<api::NumbersHost> m_host;
};

void TestNumbersService::init()
{
    m_sandbox
        = std::make_unique<support::Sandbox>(support::SandboxOptions{.numbers = 250, .now = u"2026-05-04T14:00:00Z"_s});
    QVERIFY(m_sandbox->isRunning());
    const auto &info = m_sandbox->info();
    m_tokens = std::make_unique<net::TokenSource>(info.auth);
    m_tokens->setCredentials(net::OAuth2{info.keyId, info.keySecret});
    m_host = std::make_unique<api::NumbersHost>(
        api::SessionConfig{.projectId = info.project, .urls = {.auth = info.auth, .numbers = info.numbers}}, *m_tokens);
}

void TestNumbersService::cleanup()
{
    m_host.reset();
    m_tokens.reset();
    m_sandbox.reset();
}

std::vector<ActiveNumber> TestNumbersService::listAll(const api::ActiveNumberFilter &filter)
{
    std::vector<ActiveNumber> all;
    std::optional<api::Cursor> cursor;
    int calls = 0;
    do {
        auto page = wait(api().active().list(filter, cursor));
        if (!page)
            return {};
        cursor = page->next;
        const int seen = int(all.size() + page->items.size());
        if (cursor ? cursor->seen != seen : page->total != seen)
            return {}; // the count is not what the server says
        std::ranges::move(page->items, std::back_inserter(all));
    } while (cursor && ++calls < 50);
    return all;
}

std::vector<AvailableNumber> TestNumbersService::offers(int size)
{
    return wait(api().available().search({.regionCode = u"US"_s, .type = NumberType::Local, .size = size}))
        .value_or(std::vector<AvailableNumber>());
}

ActiveNumber TestNumbersService::rent(const RentRequest &request)
{
    const auto found = offers(1);
    return found.empty() ? ActiveNumber()
                         : wait(api().available().rent(found.front().phoneNumber, request)).value_or(ActiveNumber());
}

void TestNumbersService::listsEveryTypeToItsEnd()
{
    std::set<QString> numbers;
    for (const auto type : {NumberType::Mobile, NumberType::Local, NumberType::TollFree}) {
        const auto all = listAll({.type = type, .pageSize = 40});
        QVERIFY(!all.empty());
        for (const ActiveNumber &number : all) {
            QVERIFY(number.type == type);
            QVERIFY(numbers.insert(number.phoneNumber).second); // each once
        }
    }
    QCOMPARE(numbers.size(), 250u);
    QCOMPARE(listAll({}).size(), 250u); // without a type it is the same set
}

void TestNumbersService::readsWhatProductionWritesWithoutDrift()
{
    QSignalSpy drift(&m_host->client(), &net::Client::driftSeen);
    const auto all = listAll({});
    QCOMPARE(all.size(), 250u);
    std::set<ServiceState> states;
    int released = 0;
    for (const ActiveNumber &number : all) {
        QVERIFY(number.rest.isEmpty() && number.sms.rest.isEmpty() && number.voice.rest.isEmpty());
        QVERIFY(number.type.text.isEmpty() && number.voice.type.text.isEmpty());
        QVERIFY(number.price && !number.price->amount.isEmpty());
        QVERIFY(number.nextCharge.has_value());
        states.insert(smsState(number.sms));
        states.insert(voiceState(number.voice));
        released += isReleased(number);
        if (number.sms.scheduled) {
            for (const auto &error : number.sms.scheduled->errors)
                QVERIFY2(error.value != ProvisioningError::Unknown, qPrintable(error.text));
        }
    }
    QVERIFY(released > 0);
    QVERIFY(
        states == std::set({ServiceState::None, ServiceState::Linked, ServiceState::Changing, ServiceState::Failed}));
    QCOMPARE(drift.size(), 0);
}

void TestNumbersService::filtersAsTheServerDoes()
{
    const auto all = listAll({.regionCode = u"US"_s,
        .type = NumberType::Local,
        .pattern = {.pattern = u"+1"_s, .search = SearchPattern::Start},
        .capabilities = {Capability::Sms, Capability::Voice},
        .sorting = api::NumberSorting::DisplayName});
    QVERIFY(!all.empty());
    QVERIFY(std::ranges::is_sorted(all, {}, [](const ActiveNumber &number) { return number.displayName; }));
    for (const ActiveNumber &number : all)
        QVERIFY(number.regionCode == u"US"_s && number.phoneNumber.startsWith(u"+1"_s));
    QVERIFY(listAll({.pattern = {.pattern = u"1"_s, .search = SearchPattern::Start}}).empty()); // the + belongs to it
}

void TestNumbersService::aForgottenPageTokenIsRefused()
{
    const auto first = wait(api().active().list({.pageSize = 10}));
    QVERIFY(first && first->next);
    QCOMPARE(m_sandbox->control("POST", u"/numbers/forget-tokens"_s).status, 204);
    const auto second = wait(api().active().list({.pageSize = 10}, first->next));
    QVERIFY(!second);
    QCOMPARE(second.error().kind, net::ErrorKind::Invalid);
    QCOMPARE(second.error().fields.size(), 1u);
    QCOMPARE(second.error().fields.front().field, u"pageToken"_s);
}

void TestNumbersService::listsRegionsByType()
{
    const auto all = wait(api().available().regions());
    QVERIFY(all && !all->empty());
    const auto some = wait(api().available().regions({NumberType::Mobile, NumberType::TollFree}));
    QVERIFY(some && !some->empty() && some->size() < all->size());
    for (const NumberRegion &region : *some) {
        QVERIFY(!region.name.isEmpty());
        QVERIFY(std::ranges::any_of(
            region.types, [](const auto &type) { return type == NumberType::Mobile || type == NumberType::TollFree; }));
    }
}

void TestNumbersService::findsWhatItAsksFor()
{
    const auto found = wait(api().available().search({.regionCode = u"US"_s,
        .type = NumberType::Local,
        .pattern = {.pattern = u"+1208"_s, .search = SearchPattern::Start},
        .capabilities = {Capability::Sms, Capability::Voice},
        .size = 3}));
    QVERIFY(found);
    QCOMPARE(found->size(), 3u);
    for (const AvailableNumber &number : *found) {
        QVERIFY(number.phoneNumber.startsWith(u"+1208"_s));
        QVERIFY(number.setupPrice && number.monthlyPrice);
        const auto one = wait(api().available().get(number.phoneNumber));
        QVERIFY(one && *one == number);
    }
    const auto wrong = wait(api().available().search({.regionCode = u"US"_s}));
    QVERIFY(!wrong);
    QCOMPARE(wrong.error().kind, net::ErrorKind::Invalid);
}

void TestNumbersService::rentsAndFollowsTheProvisioning()
{
    const auto found = offers();
    QVERIFY(!found.empty());
    const AvailableNumber &offer = found.front();
    const auto rented = wait(api().available().rent(offer.phoneNumber,
        {.sms = {.servicePlanId = u"plan"_s, .campaignId = u"C1"_s}, .voice = voiceLink(VoiceType::Est, u"trunk"_s)}));
    QVERIFY(rented);
    QCOMPARE(rented->phoneNumber, offer.phoneNumber);
    QVERIFY(rented->price == offer.monthlyPrice);
    QCOMPARE(smsState(rented->sms), ServiceState::Changing);
    QCOMPARE(rented->sms.servicePlanId, QString());
    QCOMPARE(rented->sms.scheduled->servicePlanId, u"plan"_s);
    QCOMPARE(rented->sms.scheduled->campaignId, u"C1"_s);
    QVERIFY(rented->voice.scheduled.has_value());
    QCOMPARE(scheduledId(*rented->voice.scheduled), u"trunk"_s);

    QVERIFY(m_sandbox->advance(u"PT1M"_s));
    const ActiveNumber later = read(offer.phoneNumber);
    QCOMPARE(smsState(later.sms), ServiceState::Linked);
    QCOMPARE(later.sms.servicePlanId, u"plan"_s);
    QCOMPARE(later.sms.campaignId, u"C1"_s);
    QVERIFY(later.voice.type == VoiceType::Est);
    QCOMPARE(linkedId(later.voice), u"trunk"_s);
    QCOMPARE(charges(), 1);
}

void TestNumbersService::rentsAnyNumber()
{
    const auto rented = wait(api().available().rentAny({.regionCode = u"US"_s,
        .type = NumberType::Local,
        .pattern = {.pattern = u"+1208"_s, .search = SearchPattern::Start},
        .capabilities = {Capability::Sms}}));
    QVERIFY(rented);
    QVERIFY(rented->phoneNumber.startsWith(u"+1208"_s));
    const auto none = wait(api().available().rentAny({.regionCode = u"US"_s,
        .type = NumberType::Local,
        .pattern = {.pattern = u"+1000"_s, .search = SearchPattern::Start}}));
    QVERIFY(!none);
    QCOMPARE(none.error().kind, net::ErrorKind::NotFound);
    const auto british = wait(api().available().rentAny({.regionCode = u"GB"_s, .type = NumberType::Mobile}));
    QVERIFY(!british);
    QCOMPARE(british.error().kind, net::ErrorKind::Invalid);
    QCOMPARE(charges(), 1);
}

void TestNumbersService::aRentWhoseAnswerIsLostIsFoundByReading()
{
    const auto found = offers();
    QVERIFY(!found.empty());
    const QString number = found.front().phoneNumber;
    QVERIFY(m_sandbox->addFault({{u"kind"_s, u"drop-after"_s}, {u"verb"_s, u"POST"_s}, {u"path"_s, u":rent$"_s}}));
    const auto lost = wait(api().available().rent(number, {}));
    QVERIFY(!lost);
    QVERIFY(lost.error().mayHaveArrived);
    QCOMPARE(m_sandbox->count(u"POST"_s, u":rent$"_s), 1);
    QCOMPARE(charges(), 1);
    QCOMPARE(read(number).phoneNumber, number);
    const auto gone = wait(api().available().get(number));
    QVERIFY(!gone);
    QCOMPARE(gone.error().kind, net::ErrorKind::NotFound);
}

void TestNumbersService::tellsWhyItCannotRent_data()
{
    QTest::addColumn<QJsonObject>("settings");
    QTest::addColumn<QString>("words");
    QTest::newRow("trial account") << QJsonObject{{u"trial"_s, true}}
                                   << u"Trial account is not enabled to rent number"_s;
    QTest::newRow("no money") << QJsonObject{{u"balance"_s, u"0.10"_s}} << u"Insufficient balance"_s;
}

void TestNumbersService::tellsWhyItCannotRent()
{
    QFETCH(const QJsonObject, settings);
    QCOMPARE(m_sandbox->control("POST", u"/numbers/settings"_s, settings).status, 200);
    const auto found = offers();
    QVERIFY(!found.empty());
    const auto refused = wait(api().available().rent(found.front().phoneNumber, {}));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, net::ErrorKind::Forbidden);
    QTEST(refused.error().detail, "words");
    QVERIFY(!refused.error().mayHaveArrived);
    QCOMPARE(charges(), 0);
}

void TestNumbersService::aNumberThatSomebodyElseTookIsGone()
{
    const QString number = rent({}).phoneNumber;
    QVERIFY(!number.isEmpty());
    const auto again = wait(api().available().rent(number, {}));
    QVERIFY(!again);
    QCOMPARE(again.error().kind, net::ErrorKind::NotFound);
    QCOMPARE(again.error().title, u"AvailableNumber"_s);
    QCOMPARE(m_sandbox->control("DELETE", u"/numbers/"_s + number).status, 204);
    const auto gone = wait(api().active().get(number));
    QVERIFY(!gone);
    QCOMPARE(gone.error().kind, net::ErrorKind::NotFound);
    QCOMPARE(gone.error().title, u"ActiveNumber"_s);
    const auto released = wait(api().active().release(number));
    QVERIFY(!released);
    QCOMPARE(released.error().title, u"ActiveNumber"_s);
}

void TestNumbersService::renamesAndClearsAName()
{
    const ActiveNumber before = rent({.callbackUrl = u"https://example.com/a?b=1"_s});
    QCOMPARE(before.callbackUrl, u"https://example.com/a?b=1"_s);
    const QString name = u"Größe \"A\" \\ <b> 🌙\n2"_s;
    const auto renamed = wait(api().active().change(before.phoneNumber, {.displayName = name}));
    QVERIFY(renamed);
    QCOMPARE(renamed->displayName, name);
    QCOMPARE(renamed->callbackUrl, before.callbackUrl); // what is not named stays
    const auto cleared
        = wait(api().active().change(before.phoneNumber, {.displayName = QString(), .callbackUrl = QString()}));
    QVERIFY(cleared);
    QCOMPARE(cleared->displayName, QString());
    QCOMPARE(cleared->callbackUrl, QString());
    const auto refused = wait(api().active().change(before.phoneNumber, {.displayName = QString(10'000, u'x')}));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, net::ErrorKind::Invalid);
    QCOMPARE(refused.error().fields.size(), 1u);
    QCOMPARE(refused.error().fields.front().field, u"displayName"_s);
}

void TestNumbersService::linksAndUnlinksServices()
{
    const QString number
        = rent({.sms = {.servicePlanId = u"old"_s}, .voice = voiceLink(VoiceType::Rtc, u"app"_s)}).phoneNumber;
    QVERIFY(!number.isEmpty());
    QVERIFY(m_sandbox->advance(u"PT1M"_s));
    const auto direct = wait(api().active().change(number, {.servicePlanId = u"new"_s}));
    QVERIFY(!direct);
    QCOMPARE(direct.error().kind, net::ErrorKind::Invalid); // unlink first
    QVERIFY(wait(api().active().change(number, {.servicePlanId = QString()})));
    QVERIFY(m_sandbox->advance(u"PT1M"_s));
    QCOMPARE(smsState(read(number).sms), ServiceState::None);
    QVERIFY(wait(api().active().change(number, {.servicePlanId = u"new"_s})));
    QVERIFY(wait(api().active().change(number, {.campaignId = u"C2"_s})));
    const auto switched = wait(api().active().change(number, {.voice = voiceLink(VoiceType::Fax, u"fax"_s)}));
    QVERIFY(switched);
    QCOMPARE(linkedId(switched->voice), u"app"_s); // until the other is there
    QVERIFY(switched->voice.scheduled.has_value());
    QCOMPARE(scheduledId(*switched->voice.scheduled), u"fax"_s);
    QVERIFY(m_sandbox->advance(u"PT1M"_s));
    ActiveNumber linked = read(number);
    QCOMPARE(linked.sms.servicePlanId, u"new"_s);
    QCOMPARE(linked.sms.campaignId, u"C2"_s);
    QVERIFY(linked.voice.type == VoiceType::Fax);
    QCOMPARE(linkedId(linked.voice), u"fax"_s);

    QVERIFY(wait(api().active().change(number, {.campaignId = QString(), .voice = voiceLink(VoiceType::Fax, {})})));
    QVERIFY(m_sandbox->advance(u"PT1M"_s));
    linked = read(number);
    QCOMPARE(linked.sms.servicePlanId, u"new"_s);
    QCOMPARE(linked.sms.campaignId, QString());
    QCOMPARE(voiceState(linked.voice), ServiceState::None);
}

void TestNumbersService::tellsWhyProvisioningFailed()
{
    const QJsonObject outcome{{u"service"_s, u"sms"_s}, {u"errorCode"_s, u"SMS_PROVISIONING_FAILED"_s}};
    QCOMPARE(m_sandbox->control("POST", u"/numbers/outcome"_s, outcome).status, 204);
    const QString number = rent({.sms = {.servicePlanId = u"plan"_s}}).phoneNumber;
    QVERIFY(m_sandbox->advance(u"PT1M"_s));
    const ActiveNumber failed = read(number);
    QCOMPARE(smsState(failed.sms), ServiceState::Failed);
    QVERIFY(failed.sms.scheduled->errors
        == std::vector<Open<ProvisioningError>>({ProvisioningError::SmsProvisioningFailed}));
}

void TestNumbersService::releasesUntilTheEndOfTheMonth()
{
    const ActiveNumber rented = rent({.voice = voiceLink(VoiceType::Rtc, u"app"_s)});
    QVERIFY(!rented.phoneNumber.isEmpty());
    QVERIFY(!isReleased(rented));
    const auto released = wait(api().active().release(rented.phoneNumber));
    QVERIFY(released);
    QVERIFY(isReleased(*released));
    QVERIFY(released->expires == rented.nextCharge);
    QVERIFY(!released->voice.scheduled);
    QVERIFY(wait(api().active().release(rented.phoneNumber)));
    QVERIFY(read(rented.phoneNumber) == *released);
}

void TestNumbersService::changesTheCallbackSecret()
{
    const auto before = wait(api().callbacks().get());
    QVERIFY(before);
    QCOMPARE(before->projectId, m_sandbox->info().project);
    const QString secret = u"0123456789-abcdef-0123456789-ABCDEF"_s;
    const auto after = wait(api().callbacks().changeSecret(secret));
    QVERIFY(after);
    QCOMPARE(after->hmacSecret, secret);
    const auto again = wait(api().callbacks().get());
    QVERIFY(again);
    QCOMPARE(again->hmacSecret, secret);
    const auto refused = wait(api().callbacks().changeSecret(u"too short"_s));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, net::ErrorKind::Invalid);
    QCOMPARE(refused.error().fields.size(), 1u);
    QCOMPARE(refused.error().fields.front().field, u"hmacSecret"_s);
}

QTEST_GUILESS_MAIN(TestNumbersService)
#include "tst_numbersservice.moc"
