#include "api/numbersservicebench.h"

#include <QSignalSpy>
#include <set>

using namespace Qt::StringLiterals;
using namespace domain;
using support::wait;

//! The operations on numbers against the simulated service, which was written from the contract by itself: both sides
//! mean the same by it.
class TestNumbersService : public QObject, protected NumbersServiceBench
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }
    void listsEveryTypeToItsEnd();
    void readsWhatProductionWritesWithoutDrift();
    void filtersAsTheServerDoes();
    void aForgottenPageTokenIsRefused();
    void listsRegionsByType();
    void findsWhatItAsksFor();
    void changesTheCallbackSecret();
};

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
