#include "await.h"
#include "store/numberorders.h"
#include "store/vault.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;
using store::KnownNumberOrder;

//! The orders of numbers that a desk remembers, because the server has no list of them.
class TestNumberOrders : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void beginsEmpty();
    void keepsAllThatIsKnown();
    void replacesWhatWasKnown();
    void listsTheLastAddedFirst();
    void keepsProfilesApart();
    void refusesAnOrderWithoutId();
    void storesNoPersonalDetailsInTheClear();
    void storesNoPersonalDetailsWithoutAVault();
    void keepsWhatItCannotOpen();
    void keepsMembersThatNobodyKnows();

private:
    void useVault(const QByteArray &key) { m_orders->setVault(store::Vault::fromKey(key)); }
    std::vector<KnownNumberOrder> list(const QString &profileKey = u"p"_s)
    {
        return await(m_orders->list(profileKey)).value();
    }
    void reopen(const QByteArray &key)
    {
        QVERIFY(m_store->reopen());
        m_orders = std::make_unique<store::NumberOrders>(*m_store->database);
        if (!key.isEmpty())
            useVault(key);
    }
    static KnownNumberOrder sample(const QString &id = u"01jgkbb8xywmz3hhahd76menqf"_s);

    QByteArray m_key;
    std::unique_ptr<TestStore> m_store;
    std::unique_ptr<store::NumberOrders> m_orders;
};

KnownNumberOrder TestNumberOrders::sample(const QString &id)
{
    const QDateTime at(QDate(2026, 5, 4), QTime(14, 0), Qt::UTC);
    return {.order = {.id = {id},
                .regionCode = u"DE"_s,
                .state = domain::NumberOrderState::Blocked,
                .type = domain::NumberType::Local,
                .numbers = {{.phoneNumber = u"+493012345678"_s,
                    .price = {.monthlyPrice = domain::Money{.currency = u"EUR"_s, .amount = u"0.10"_s}},
                    .capabilities = {domain::Capability::Voice}}},
                .expires = at.addDays(2),
                .created = at},
        .addedAt = at,
        .readAt = at.addSecs(60),
        .requirementsReadAt = at.addSecs(60),
        .requirements = domain::NumberRequirements{.fields = {{{u"type"_s, u"object"_s}}},
            .attachments = {{.id = {u"bill"_s}, .title = u"A bill"_s, .mandatory = true}}},
        .registration = domain::Registration{.details = {{{u"companyName"_s, u"Kleefeld GmbH"_s}}},
            .attachments = {{.id = {u"bill"_s}, .fileName = u"bill.pdf"_s, .status = domain::UploadStatus::Completed}},
            .logs = {{.message = u"No post-office box."_s, .created = at}}},
        .draft = domain::FreeForm{{{u"companyName"_s, u"Ahornweg GmbH"_s}, {u"data"_s, QJsonArray{1, u"zwei"_s}}}}};
}

void TestNumberOrders::init()
{
    m_store = std::make_unique<TestStore>();
    QVERIFY(m_store->open());
    m_orders = std::make_unique<store::NumberOrders>(*m_store->database);
    m_key = store::Vault::newKey();
    useVault(m_key);
}

void TestNumberOrders::cleanup()
{
    m_orders.reset();
    m_store.reset();
}

void TestNumberOrders::beginsEmpty()
{
    QVERIFY(list().empty());
}

void TestNumberOrders::keepsAllThatIsKnown()
{
    QVERIFY(await(m_orders->save(u"p"_s, sample())));
    reopen(m_key);
    QCOMPARE(list().size(), 1u);
    QVERIFY(list().front() == sample());
}

void TestNumberOrders::replacesWhatWasKnown()
{
    QVERIFY(await(m_orders->save(u"p"_s, sample())));
    KnownNumberOrder later = sample();
    later.order.state = domain::NumberOrderState::Completed;
    later.draft.reset();
    later.requirements.reset();
    QVERIFY(await(m_orders->save(u"p"_s, later)));
    QCOMPARE(list().size(), 1u);
    QVERIFY(list().front() == later);
}

void TestNumberOrders::listsTheLastAddedFirst()
{
    for (const QString &id : {u"b"_s, u"c"_s, u"a"_s}) {
        KnownNumberOrder order = sample(id);
        order.addedAt = order.addedAt.addDays(id == u"c"_s ? 1 : 0);
        QVERIFY(await(m_orders->save(u"p"_s, order)));
    }
    QCOMPARE(list().front().order.id.text, u"c"_s);
}

void TestNumberOrders::keepsProfilesApart()
{
    QVERIFY(await(m_orders->save(u"p"_s, sample())));
    QVERIFY(list(u"another"_s).empty());
}

void TestNumberOrders::refusesAnOrderWithoutId()
{
    QVERIFY(!await(m_orders->save(u"p"_s, sample(QString()))));
    QVERIFY(list().empty());
}

void TestNumberOrders::storesNoPersonalDetailsInTheClear()
{
    QVERIFY(await(m_orders->save(u"p"_s, sample())));
    const QByteArray bytes = m_store->bytes();
    QVERIFY(bytes.contains("01jgkbb8xywmz3hhahd76menqf"));
    QVERIFY(!bytes.contains("Kleefeld"));
    QVERIFY(!bytes.contains("Ahornweg"));
}

void TestNumberOrders::storesNoPersonalDetailsWithoutAVault()
{
    m_orders->setVault(nullptr);
    QVERIFY(await(m_orders->save(u"p"_s, sample())));
    QVERIFY(!m_store->bytes().contains("Kleefeld"));
    const KnownNumberOrder known = list().front();
    QVERIFY(known.secretsMissing);
    QVERIFY(!known.draft);
    QVERIFY(known.registration->details.rest.isEmpty());
    QCOMPARE(known.order, sample().order);
}

void TestNumberOrders::keepsWhatItCannotOpen()
{
    QVERIFY(await(m_orders->save(u"p"_s, sample())));
    reopen({}); // the keychain is locked
    KnownNumberOrder known = list().front();
    QVERIFY(known.secretsMissing);
    known.registration->details.rest = {{u"companyName"_s, u"read meanwhile"_s}};
    QVERIFY(await(m_orders->save(u"p"_s, known)));
    reopen(m_key);
    QVERIFY(!list().front().secretsMissing);
    QCOMPARE(*list().front().draft, *sample().draft);
}

void TestNumberOrders::keepsMembersThatNobodyKnows()
{
    KnownNumberOrder order = sample();
    order.order.rest = {{u"resellerId"_s, u"r1"_s}};
    order.order.state = {domain::NumberOrderState::Unknown, u"PAUSED"_s};
    order.requirements->fields.rest = {{u"accountNumber"_s, QJsonObject{{u"type"_s, u"string"_s}}}};
    QVERIFY(await(m_orders->save(u"p"_s, order)));
    QVERIFY(list().front() == order);
}

QTEST_GUILESS_MAIN(TestNumberOrders)
#include "tst_numberorders.moc"
