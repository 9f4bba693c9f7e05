#include "api/numbers/numbershost.h"
#include "support/sandbox.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace domain;

//! Number orders against the simulated service, which was written from the contract by itself: both sides mean the
//! same by them.
class TestNumberOrdersService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void readsRequirementsWithoutDrift_data();
    void readsRequirementsWithoutDrift();
    void knowsWhereNothingIsRequired();
    void reservesTheNumberThatItNames();
    void reservesSoManyOfTheServersChoice();
    void keepsWhatTheNumbersShallBeLinkedTo();
    void tellsWhyNothingWasReserved();
    void tellsWhatIsMissingInARegistration();
    void readsBackWhatItSaved();
    void uploadsWhatIsAskedFor();
    void tellsWhyAFileIsNotTaken();
    void tellsThatAFileIsTooLarge();
    void goesFromRequirementsToCompletion();
    void readsWhyAnOrderIsBlocked();
    void submitsNothingThatIsIncomplete();
    void anOrderThatIsNotThereIsNotFound();

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
        if (!QTest::qWaitFor([&] { return done; }, 30'000))
            qWarning("no answer");
        return result;
    }
    const api::NumberOrdersApi &orders() const { return m_host->api().orders(); }
    QString offered(const QString &region, NumberType type)
    {
        const auto found = wait(m_host->api().available().search({.regionCode = region, .type = type, .size = 1}));
        return found && !found->empty() ? found->front().phoneNumber : QString();
    }
    NumberOrder reserve(const QString &region, NumberType type)
    {
        return wait(orders().create({.regionCode = region, .type = type, .what = offered(region, type)}))
            .value_or(NumberOrder());
    }
    net::Result<net::Nothing> upload(
        const NumberOrderId &id, const QString &attachment, const api::AttachmentFile &file)
    {
        return wait(orders().upload(id, {attachment}, api::NumberOrdersApi::encodeAttachment(file)));
    }
    NumberOrder read(const NumberOrderId &id) { return wait(orders().get(id)).value_or(NumberOrder()); }
    Registration registration(const NumberOrderId &id)
    {
        return wait(orders().registration(id)).value_or(Registration());
    }
    static QStringList fieldsOf(const net::Error &error)
    {
        QStringList names;
        for (const net::FieldError &field : error.fields)
            names.append(field.field);
        return names;
    }
    static FreeForm swedish()
    {
        return {{{u"organizationName"_s, u"Fjällglass AB"_s}, {u"organizationNumber"_s, u"556677-8899"_s},
            {u"expectedMessagesPerDay"_s, 1200}}};
    }
    static FreeForm german(const QString &street = u"Hauptstraße"_s)
    {
        return {{{u"companyName"_s, u"Müller & Söhne GmbH"_s}, {u"street"_s, street}, {u"houseNumber"_s, u"7a"_s},
            {u"city"_s, u"Berlin"_s}, {u"postalCode"_s, u"01067"_s}}};
    }
    static api::AttachmentFile bill()
    {
        return {.name = u"bill.pdf"_s,
            .mimeType = u"application/pdf"_s,
            .documentType = u"UTILITY_BILL"_s,
            .content = "%PDF-1.4\n%%EOF\n"};
    }

    std::unique_ptr<support::Sandbox> m_sandbox;
    std::unique_ptr<net::TokenSource> m_tokens;
    std::unique_ptr<api::NumbersHost> m_host;
};

void TestNumberOrdersService::init()
{
    m_sandbox = std::make_unique<support::Sandbox>(support::SandboxOptions{.now = u"2026-05-04T14:00:00Z"_s});
    QVERIFY(m_sandbox->isRunning());
    const auto &info = m_sandbox->info();
    m_tokens = std::make_unique<net::TokenSource>(info.auth);
    m_tokens->setCredentials(net::OAuth2{info.keyId, info.keySecret});
    m_host = std::make_unique<api::NumbersHost>(
        api::SessionConfig{.projectId = info.project, .urls = {.auth = info.auth, .numbers = info.numbers}}, *m_tokens);
}

void TestNumberOrdersService::cleanup()
{
    m_host.reset();
    m_tokens.reset();
    m_sandbox.reset();
}

void TestNumberOrdersService::readsRequirementsWithoutDrift_data()
{
    QTest::addColumn<QString>("region");
    QTest::addColumn<NumberType>("type");
    QTest::addColumn<QString>("member");
    QTest::addColumn<int>("attachments");
    QTest::newRow("a schema") << u"GB"_s << NumberType::Mobile << u"properties"_s << 2;
    QTest::newRow("rules, with the attachments inside") << u"AU"_s << NumberType::Mobile << u"rules"_s << 1;
}

void TestNumberOrdersService::readsRequirementsWithoutDrift()
{
    QFETCH(const QString, region);
    QFETCH(const NumberType, type);
    QFETCH(const QString, member);
    QFETCH(const int, attachments);
    const QSignalSpy drift(&m_host->client(), &net::Client::driftSeen);
    const auto wanted = api::orNone(wait(orders().requirements(region, type)));
    QVERIFY(wanted && *wanted);
    QVERIFY((*wanted)->fields.rest.contains(member));
    QCOMPARE(int((*wanted)->attachments.size()), attachments);
    QVERIFY((*wanted)->attachments.front().mandatory);
    QVERIFY(drift.isEmpty());
}

void TestNumberOrdersService::knowsWhereNothingIsRequired()
{
    const auto wanted = api::orNone(wait(orders().requirements(u"US"_s, NumberType::Local)));
    QVERIFY(wanted);
    QVERIFY(!*wanted);
}

void TestNumberOrdersService::reservesTheNumberThatItNames()
{
    const QSignalSpy drift(&m_host->client(), &net::Client::driftSeen);
    const QString number = offered(u"SE"_s, NumberType::Mobile);
    const auto order = wait(orders().create({.regionCode = u"SE"_s, .type = NumberType::Mobile, .what = number}));
    QVERIFY(order);
    QVERIFY(!order->id.isEmpty());
    QVERIFY(order->state == NumberOrderState::Created);
    QCOMPARE(order->regionCode, u"SE"_s);
    QVERIFY(order->type == NumberType::Mobile);
    QCOMPARE(order->numbers.size(), 1u);
    QCOMPARE(order->numbers.front().phoneNumber, number);
    QVERIFY(order->numbers.front().price.monthlyPrice);
    QCOMPARE(order->expires->toSecsSinceEpoch() - order->created->toSecsSinceEpoch(), qint64(48) * 3600);
    QVERIFY(read(order->id) == *order);
    QVERIFY(!wait(m_host->api().available().get(number))); // it is kept for us
    QVERIFY(drift.isEmpty());
}

void TestNumberOrdersService::reservesSoManyOfTheServersChoice()
{
    const auto order = wait(orders().create({.regionCode = u"SE"_s,
        .type = NumberType::Mobile,
        .what = QuantityOrder{.quantity = 3, .sequential = true, .capabilities = {Capability::Sms}}}));
    QVERIFY(order);
    QCOMPARE(order->numbers.size(), 3u);
}

void TestNumberOrdersService::keepsWhatTheNumbersShallBeLinkedTo()
{
    const auto order = wait(orders().create({.regionCode = u"SE"_s,
        .type = NumberType::Mobile,
        .what = offered(u"SE"_s, NumberType::Mobile),
        .sms = {.servicePlanId = u"plan-1"_s},
        .voice = voiceLink(VoiceType::Est, u"trunk-1"_s),
        .callbackUrl = u"https://hooks.example.com/numbers"_s}));
    QVERIFY(order);
    QCOMPARE(order->sms.servicePlanId, u"plan-1"_s);
    QVERIFY(order->voice.type == VoiceType::Est);
    QCOMPARE(order->voice.trunkId, u"trunk-1"_s);
}

void TestNumberOrdersService::tellsWhyNothingWasReserved()
{
    const NumberOrder first = reserve(u"SE"_s, NumberType::Mobile);
    const auto again = wait(orders().create(
        {.regionCode = u"SE"_s, .type = NumberType::Mobile, .what = first.numbers.front().phoneNumber}));
    QVERIFY(!again);
    QCOMPARE(again.error().kind, net::ErrorKind::Invalid);
    QCOMPARE(fieldsOf(again.error()), QStringList{u"numberOrderOption.phoneNumbers[0]"_s});
    QVERIFY(!again.error().mayHaveArrived);
}

void TestNumberOrdersService::tellsWhatIsMissingInARegistration()
{
    const NumberOrder order = reserve(u"SE"_s, NumberType::Mobile);
    const auto saved = wait(orders().saveRegistration(order.id, {{{u"organizationNumber"_s, u"5566"_s}}}));
    QVERIFY(!saved);
    QCOMPARE(saved.error().kind, net::ErrorKind::Invalid);
    QCOMPARE(fieldsOf(saved.error()),
        (QStringList{u"requestDetails.organizationName"_s, u"requestDetails.organizationNumber"_s}));
    QVERIFY(registration(order.id).details.rest.isEmpty());
}

void TestNumberOrdersService::readsBackWhatItSaved()
{
    const NumberOrder order = reserve(u"SE"_s, NumberType::Mobile);
    const auto saved = wait(orders().saveRegistration(order.id, swedish()));
    QVERIFY(saved);
    QCOMPARE(saved->details.rest, swedish().rest);
    QCOMPARE(registration(order.id).details.rest, swedish().rest);
}

void TestNumberOrdersService::uploadsWhatIsAskedFor()
{
    const NumberOrder order = reserve(u"DE"_s, NumberType::Local);
    QVERIFY(upload(order.id, u"proof-of-local-address"_s, bill()));
    const Registration before = registration(order.id);
    QCOMPARE(before.attachments.size(), 1u);
    QCOMPARE(before.attachments.front().id.text, u"proof-of-local-address"_s);
    QCOMPARE(before.attachments.front().fileName, u"bill.pdf"_s);
    QCOMPARE(before.attachments.front().documentType, u"UTILITY_BILL"_s);
    QVERIFY(m_sandbox->advance(u"PT5S"_s));
    QVERIFY(registration(order.id).attachments.front().status == UploadStatus::Completed);
}

void TestNumberOrdersService::tellsWhyAFileIsNotTaken()
{
    const NumberOrder order = reserve(u"DE"_s, NumberType::Local);
    api::AttachmentFile file = bill();
    file.documentType = u"POSTCARD"_s;
    file.content = "\x89PNG\r\n\x1a\n and so on";
    const auto refused = upload(order.id, u"proof-of-local-address"_s, file);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, net::ErrorKind::Invalid);
    QCOMPARE(fieldsOf(refused.error()), (QStringList{u"documentType"_s, u"file"_s}));
    const auto unknown = upload(order.id, u"nobody/asked for it"_s, bill());
    QVERIFY(!unknown);
    QCOMPARE(unknown.error().kind, net::ErrorKind::NotFound);
}

void TestNumberOrdersService::tellsThatAFileIsTooLarge()
{
    const NumberOrder order = reserve(u"DE"_s, NumberType::Local);
    api::AttachmentFile file = bill();
    file.content += QByteArray(11 * 1024 * 1024, ' ');
    const auto refused = upload(order.id, u"proof-of-local-address"_s, file);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, net::ErrorKind::TooLarge);
    QVERIFY(!refused.error().mayHaveArrived);
}

void TestNumberOrdersService::goesFromRequirementsToCompletion()
{
    const NumberOrder order = reserve(u"DE"_s, NumberType::Local);
    QVERIFY(wait(orders().saveRegistration(order.id, german())));
    QVERIFY(upload(order.id, u"proof-of-local-address"_s, bill()));
    const auto submitted = wait(orders().submit(order.id));
    QVERIFY(submitted);
    QVERIFY(submitted->state == NumberOrderState::InReview);
    QVERIFY(m_sandbox->advance(u"P1D"_s));
    QVERIFY(read(order.id).state == NumberOrderState::Completed);
    QVERIFY(wait(m_host->api().active().get(order.numbers.front().phoneNumber)));
}

void TestNumberOrdersService::readsWhyAnOrderIsBlocked()
{
    const NumberOrder order = reserve(u"DE"_s, NumberType::Local);
    QVERIFY(wait(orders().saveRegistration(order.id, german(u"P.O. Box"_s))));
    QVERIFY(upload(order.id, u"proof-of-local-address"_s, bill()));
    QVERIFY(wait(orders().submit(order.id)));
    QVERIFY(m_sandbox->advance(u"P1D"_s));
    QVERIFY(read(order.id).state == NumberOrderState::Blocked);
    const Registration why = registration(order.id);
    QCOMPARE(why.logs.size(), 1u);
    QVERIFY(!why.logs.front().message.isEmpty());
    QVERIFY(why.logs.front().created);

    QVERIFY(wait(orders().saveRegistration(order.id, german())));
    const auto again = wait(orders().submit(order.id));
    QVERIFY(again);
    QVERIFY(again->state == NumberOrderState::InReview);
}

void TestNumberOrdersService::submitsNothingThatIsIncomplete()
{
    const NumberOrder order = reserve(u"DE"_s, NumberType::Local);
    QVERIFY(wait(orders().saveRegistration(order.id, german())));
    const auto refused = wait(orders().submit(order.id));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, net::ErrorKind::Invalid);
    QVERIFY(!refused.error().mayHaveArrived);
    QVERIFY(read(order.id).state == NumberOrderState::Created);
}

void TestNumberOrdersService::anOrderThatIsNotThereIsNotFound()
{
    const NumberOrderId nobodys{u"01jgkbb8xywmz3hhahd76menqf"_s};
    const auto order = wait(orders().get(nobodys));
    QVERIFY(!order);
    QCOMPARE(order.error().kind, net::ErrorKind::NotFound);
    const auto details = wait(orders().registration(nobodys));
    QVERIFY(!details);
    QCOMPARE(details.error().kind, net::ErrorKind::NotFound);
    const auto submitted = wait(orders().submit(nobodys));
    QVERIFY(!submitted);
    QCOMPARE(submitted.error().kind, net::ErrorKind::NotFound);
}

QTEST_GUILESS_MAIN(TestNumberOrdersService)
#include "tst_numberordersservice.moc"
