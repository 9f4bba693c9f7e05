#include "api/numbersservicebench.h"

using namespace Qt::StringLiterals;
using namespace domain;
using support::wait;

//! Renting and changing numbers against the simulated service: what is asked for, what comes of it and when.
class TestRentService : public QObject, protected NumbersServiceBench
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }
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
};

void TestRentService::rentsAndFollowsTheProvisioning()
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

void TestRentService::rentsAnyNumber()
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

void TestRentService::aRentWhoseAnswerIsLostIsFoundByReading()
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

void TestRentService::tellsWhyItCannotRent_data()
{
    QTest::addColumn<QJsonObject>("settings");
    QTest::addColumn<QString>("words");
    QTest::newRow("trial account") << QJsonObject{{u"trial"_s, true}}
                                   << u"Trial account is not enabled to rent number"_s;
    QTest::newRow("no money") << QJsonObject{{u"balance"_s, u"0.10"_s}} << u"Insufficient balance"_s;
}

void TestRentService::tellsWhyItCannotRent()
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

void TestRentService::aNumberThatSomebodyElseTookIsGone()
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

void TestRentService::renamesAndClearsAName()
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

void TestRentService::linksAndUnlinksServices()
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

void TestRentService::tellsWhyProvisioningFailed()
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

void TestRentService::releasesUntilTheEndOfTheMonth()
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

QTEST_GUILESS_MAIN(TestRentService)
#include "tst_rentservice.moc"
