#include "await.h"
#include "store/campaigns.h"
#include "store/drafts.h"
#include "store/vault.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using domain::Campaign;
using domain::DraftWait;
using domain::PortInDraft;
using domain::SubmitState;
using domain::WaitState;

namespace {

const QString project = u"project"_s;

PortInDraft draftOf(const QString &id, const QStringList &numbers)
{
    PortInDraft draft;
    draft.id = {id};
    draft.reference = u"Bluefinch Q4"_s;
    for (const QString &number : numbers)
        draft.numbers.push_back({.read = number, .e164 = number});
    return draft;
}

domain::SubmittedOrder order(const QString &reference, const QStringList &numbers, SubmitState state,
    const QString &intent = {}, const QString &id = {})
{
    return {.reference = reference,
        .numbers = {numbers.begin(), numbers.end()},
        .state = state,
        .intentId = intent,
        .orderId = {id}};
}

//! An intake of four numbers that became two orders.
PortInDraft intake()
{
    PortInDraft draft = draftOf(u"intake"_s, {u"+1"_s, u"+2"_s, u"+3"_s, u"+4"_s});
    draft.orders = {order(u"Bluefinch Q4 1/2 #AAAA"_s, {u"+1"_s, u"+2"_s}, SubmitState::Created, u"i1"_s, u"890"_s),
        order(u"Bluefinch Q4 2/2 #BBBB"_s, {u"+3"_s, u"+4"_s}, SubmitState::Sent, u"i2"_s)};
    return draft;
}

PortInDraft successor(const QString &id = u"successor"_s, const QString &of = u"890"_s)
{
    PortInDraft draft = draftOf(id, {u"+2"_s});
    draft.origin = domain::DraftOrigin{.order = {of}, .reference = u"Bluefinch Q4 1/2 #AAAA"_s};
    return draft;
}

} // namespace

//! What stays together, and what waits.
class TestCampaigns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void aDraftWithoutOrdersIsNone();
    void keepsTheOrdersOfAnIntake();
    void savingAgainChangesNothing();
    void plansThatChangedReplaceOldOnes();
    void findsTheCampaignOfAnOrder();
    void attachesASuccessor();
    void attachesTheSuccessorOfASuccessor();
    void makesACampaignAroundAnOrderOfAnotherDesk();
    void knowsASuccessorThatWasDiscarded();
    void outlivesTheDraft();
    void takesWhatTheJournalSays();
    void keepsProfilesApart();
    void listsTheNewestFirst();
    void isAllOrNothingWithTheDraft();

    void parksADraft();
    void notesWhatWasSeenOfAnOrder();
    void tellsOnlyNews();
    void unparksADraft();
    void duplicatesADraft();
    void duplicatesSecretsUnderTheirOwnSeal();
    void saysThatSecretsOfACopyAreMissing();
    void duplicatesNothingThatIsGone();

private:
    bool save(const PortInDraft &draft) { return await(m_drafts->save(project, draft)).has_value(); }
    std::vector<Campaign> list(const QString &key = project) { return await(m_campaigns->list(key)).value(); }
    store::DraftSummary summary(const QString &id)
    {
        const std::vector<store::DraftSummary> all = await(m_drafts->list(project)).value();
        for (const store::DraftSummary &each : all) {
            if (each.id.text == id)
                return each;
        }
        return {};
    }

    std::unique_ptr<TestStore> m_store;
    std::unique_ptr<store::Drafts> m_drafts;
    std::unique_ptr<store::Campaigns> m_campaigns;
};

void TestCampaigns::init()
{
    m_store = std::make_unique<TestStore>();
    QVERIFY(m_store->open());
    m_drafts = std::make_unique<store::Drafts>(*m_store->database);
    m_drafts->setVault(store::Vault::fromKey(store::Vault::newKey()));
    m_campaigns = std::make_unique<store::Campaigns>(*m_store->database);
}

void TestCampaigns::cleanup()
{
    m_campaigns.reset();
    m_drafts.reset();
    m_store.reset();
}

void TestCampaigns::aDraftWithoutOrdersIsNone()
{
    QVERIFY(save(draftOf(u"draft"_s, {u"+1"_s})));
    QVERIFY(list().empty());
}

void TestCampaigns::keepsTheOrdersOfAnIntake()
{
    QVERIFY(save(intake()));
    QVERIFY(m_store->reopen());
    m_campaigns = std::make_unique<store::Campaigns>(*m_store->database);
    const auto campaigns = list();
    QCOMPARE(campaigns.size(), 1U);
    QCOMPARE(campaigns[0].reference, u"Bluefinch Q4"_s);
    QVERIFY(campaigns[0].createdAt.isValid());
    QCOMPARE(campaigns[0].orders.size(), 2U);
    QCOMPARE(campaigns[0].orders[0],
        (domain::CampaignOrder{.draft = {u"intake"_s},
            .reference = u"Bluefinch Q4 1/2 #AAAA"_s,
            .numbers = {u"+1"_s, u"+2"_s},
            .state = SubmitState::Created,
            .intentId = u"i1"_s,
            .order = {u"890"_s}}));
    QCOMPARE(campaigns[0].orders[1].state, SubmitState::Sent);
}

void TestCampaigns::savingAgainChangesNothing()
{
    QVERIFY(save(intake()));
    const auto before = list();
    for (int i = 0; i < 3; ++i)
        QVERIFY(save(intake()));
    QCOMPARE(list()[0].orders, before[0].orders);
    QCOMPARE(list().size(), 1U);
}

void TestCampaigns::plansThatChangedReplaceOldOnes()
{
    PortInDraft draft = intake();
    draft.orders[1].state = SubmitState::Refused;
    QVERIFY(save(draft));
    draft.orders[1] = order(u"Bluefinch Q4 2/3 #CCCC"_s, {u"+3"_s}, SubmitState::Created, u"i3"_s, u"891"_s);
    draft.orders.push_back(order(u"Bluefinch Q4 3/3 #DDDD"_s, {u"+4"_s}, SubmitState::Waiting));
    QVERIFY(save(draft));
    const auto orders = list().at(0).orders;
    QCOMPARE(orders.size(), 3U);
    QCOMPARE(orders[1].reference, u"Bluefinch Q4 2/3 #CCCC"_s);
    QCOMPARE(orders[2].state, SubmitState::Waiting);
}

void TestCampaigns::findsTheCampaignOfAnOrder()
{
    QVERIFY(save(intake()));
    const auto found = await(m_campaigns->ofOrder(project, {u"890"_s})).value();
    QVERIFY(found);
    QCOMPARE(found->orders.size(), 2U);
    QVERIFY(!await(m_campaigns->ofOrder(project, {u"4711"_s})).value());
}

void TestCampaigns::attachesASuccessor()
{
    QVERIFY(save(intake()));
    QVERIFY(save(successor()));
    auto campaigns = list();
    QCOMPARE(campaigns.size(), 1U);
    QCOMPARE(campaigns[0].drafts.size(), 2U);
    QCOMPARE(campaigns[0].drafts[1],
        (domain::CampaignDraft{.draft = {u"successor"_s}, .follows = {u"890"_s}, .numbers = {u"+2"_s}}));
    PortInDraft sent = successor();
    sent.orders = {order(u"Bluefinch Q4 #EEEE"_s, {u"+2"_s}, SubmitState::Created, u"i9"_s, u"900"_s)};
    QVERIFY(save(sent));
    campaigns = list();
    QCOMPARE(campaigns.size(), 1U);
    QCOMPARE(campaigns[0].orders.size(), 3U);
    QCOMPARE(campaigns[0].orders[2].order.text, u"900"_s); // behind those of the intake
    QCOMPARE(summary(u"successor"_s).origin->order.text, u"890"_s);
    QCOMPARE(summary(u"successor"_s).origin->reference, u"Bluefinch Q4 1/2 #AAAA"_s);
}

void TestCampaigns::attachesTheSuccessorOfASuccessor()
{
    QVERIFY(save(intake()));
    PortInDraft sent = successor();
    sent.orders = {order(u"Bluefinch Q4 #EEEE"_s, {u"+2"_s}, SubmitState::Created, u"i9"_s, u"900"_s)};
    QVERIFY(save(sent));
    QVERIFY(save(successor(u"third"_s, u"900"_s)));
    QCOMPARE(list().size(), 1U);
    QCOMPARE(list()[0].drafts.size(), 3U);
}

void TestCampaigns::makesACampaignAroundAnOrderOfAnotherDesk()
{
    QVERIFY(save(successor()));
    QVERIFY(save(successor(u"another"_s)));
    const auto campaigns = list();
    QCOMPARE(campaigns.size(), 1U);
    QCOMPARE(campaigns[0].reference, u"Bluefinch Q4"_s);
    QCOMPARE(campaigns[0].orders.size(), 1U);
    QCOMPARE(campaigns[0].orders[0].order.text, u"890"_s);
    QCOMPARE(campaigns[0].orders[0].state, SubmitState::Created);
    QVERIFY(campaigns[0].orders[0].draft.isEmpty());
    QCOMPARE(campaigns[0].drafts.size(), 2U);
}

void TestCampaigns::knowsASuccessorThatWasDiscarded()
{
    QVERIFY(save(intake()));
    QVERIFY(save(successor()));
    QVERIFY(await(m_drafts->discard(project, {u"successor"_s})).has_value());
    QVERIFY(!list()[0].drafts[1].kept);
    QVERIFY(await(m_drafts->restore(project, {u"successor"_s})).has_value());
    QVERIFY(list()[0].drafts[1].kept);
}

void TestCampaigns::outlivesTheDraft()
{
    QVERIFY(save(intake()));
    QVERIFY(await(m_drafts->discard(project, {u"intake"_s})).has_value());
    QVERIFY(await(m_drafts->purge(QDateTime::currentDateTimeUtc().addDays(1))).has_value());
    QCOMPARE(list().size(), 1U);
    QCOMPARE(list()[0].orders.size(), 2U);
    QVERIFY(!list()[0].drafts[0].kept);
}

void TestCampaigns::takesWhatTheJournalSays()
{
    QVERIFY(save(intake()));
    QVERIFY(await(m_campaigns->settle(project, u"i2"_s, SubmitState::Created, {u"891"_s})).has_value());
    QCOMPARE(list()[0].orders[1].state, SubmitState::Created);
    QCOMPARE(list()[0].orders[1].order.text, u"891"_s);
    QCOMPARE(list()[0].orders[0].order.text, u"890"_s);
    QVERIFY(await(m_campaigns->ofOrder(project, {u"891"_s})).value());
}

void TestCampaigns::keepsProfilesApart()
{
    QVERIFY(save(intake()));
    QVERIFY(list(u"another"_s).empty());
    QVERIFY(!await(m_campaigns->ofOrder(u"another"_s, {u"890"_s})).value());
}

void TestCampaigns::listsTheNewestFirst()
{
    PortInDraft old = intake();
    old.id = {u"old"_s};
    old.createdAt = QDateTime::currentDateTimeUtc().addDays(-3);
    QVERIFY(save(intake()));
    QVERIFY(save(old));
    QCOMPARE(list()[0].id, u"intake"_s);
    QCOMPARE(list()[1].id, u"old"_s);
}

void TestCampaigns::isAllOrNothingWithTheDraft()
{
    QVERIFY(await(m_store->database->run([](store::Connection &connection) {
        return connection.exec(u"DROP TABLE campaign_orders"_s);
    })).has_value());
    QVERIFY(!save(intake()));
    const auto drafts = await(m_store->database->run([](store::Connection &connection) {
        return connection.query(u"SELECT count(*) FROM drafts"_s).map([](QSqlQuery query) {
            return query.next() ? query.value(0).toInt() : -1;
        });
    }));
    QCOMPARE(drafts.value(), 0);
}

void TestCampaigns::parksADraft()
{
    QVERIFY(save(draftOf(u"draft"_s, {u"+1"_s})));
    const QDateTime since = QDateTime::fromString(u"2026-11-23T10:00:00Z"_s, Qt::ISODate);
    const std::vector<DraftWait> waits{
        {.order = {u"890"_s}, .reference = u"Old #AAAA"_s, .since = since}, {.order = {u"891"_s}, .since = since}};
    QVERIFY(await(m_drafts->park(project, {u"draft"_s}, waits)).has_value());
    QCOMPARE(summary(u"draft"_s).waits, waits);
    QVERIFY(save(draftOf(u"draft"_s, {u"+1"_s, u"+2"_s}))); // typing on does not unpark it
    QCOMPARE(summary(u"draft"_s).waits, waits);
}

void TestCampaigns::notesWhatWasSeenOfAnOrder()
{
    QVERIFY(save(draftOf(u"a"_s, {u"+1"_s})));
    QVERIFY(save(draftOf(u"b"_s, {u"+2"_s})));
    for (const QString &id : {u"a"_s, u"b"_s})
        QVERIFY(await(m_drafts->park(project, {id}, {{.order = {u"890"_s}}})).has_value());
    const QDateTime seen = QDateTime::fromString(u"2026-11-24T10:00:00Z"_s, Qt::ISODate);
    QVERIFY(await(m_drafts->noteWait(project, {u"890"_s}, WaitState::CanGo, seen)).has_value());
    for (const QString &id : {u"a"_s, u"b"_s}) {
        QCOMPARE(summary(id).waits.at(0).state, WaitState::CanGo);
        QCOMPARE(summary(id).waits.at(0).seenAt, seen);
    }
}

void TestCampaigns::tellsOnlyNews()
{
    QVERIFY(save(draftOf(u"a"_s, {u"+1"_s})));
    QVERIFY(await(m_drafts->park(project, {u"a"_s}, {{.order = {u"890"_s}}})).has_value());
    QCoreApplication::processEvents();
    QSignalSpy changed(m_drafts.get(), &store::Drafts::changed);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    await(m_drafts->noteWait(project, {u"890"_s}, WaitState::Waiting, now));
    await(m_drafts->noteWait(project, {u"4711"_s}, WaitState::CanGo, now));
    QCOMPARE(changed.size(), 0);
    await(m_drafts->noteWait(project, {u"890"_s}, WaitState::CanGo, now));
    QTRY_COMPARE(changed.size(), 1);
}

void TestCampaigns::unparksADraft()
{
    QVERIFY(save(draftOf(u"a"_s, {u"+1"_s})));
    QVERIFY(await(m_drafts->park(project, {u"a"_s}, {{.order = {u"890"_s}}})).has_value());
    QVERIFY(await(m_drafts->park(project, {u"a"_s}, {})).has_value());
    QVERIFY(summary(u"a"_s).waits.empty());
}

void TestCampaigns::duplicatesADraft()
{
    PortInDraft draft = intake();
    draft.origin = domain::DraftOrigin{.order = {u"700"_s}};
    draft.step = domain::PortInStep::Review;
    draft.endUser.name = u"Ana"_s;
    draft.numbers[0].portability = domain::Portability{.phoneNumber = u"+1"_s, .portable = true};
    QVERIFY(save(draft));
    const auto id = await(m_drafts->duplicate(project, draft.id)).value();
    QVERIFY(id && !(*id == draft.id));
    const PortInDraft copy = await(m_drafts->load(project, *id)).value()->draft;
    QVERIFY(copy.orders.empty());
    QVERIFY(!copy.origin);
    QCOMPARE(copy.step, domain::PortInStep::Numbers);
    QCOMPARE(copy.endUser.name, u"Ana"_s);
    QCOMPARE(copy.numbers.size(), 4U);
    QVERIFY(!copy.numbers[0].portability); // to be asked again
    QCOMPARE(await(m_drafts->list(project)).value().size(), 2U);
    QCOMPARE(list().size(), 1U);
}

void TestCampaigns::duplicatesSecretsUnderTheirOwnSeal()
{
    PortInDraft draft = draftOf(u"draft"_s, {u"+1"_s});
    draft.portOut.pin = u"0042"_s;
    draft.pastedText = u"my PIN is 0042"_s;
    QVERIFY(save(draft));
    const auto id = await(m_drafts->duplicate(project, draft.id)).value();
    const auto copy = await(m_drafts->load(project, *id)).value();
    QCOMPARE(copy->draft.portOut.pin, u"0042"_s);
    QCOMPARE(copy->draft.pastedText, draft.pastedText);
    QVERIFY(!copy->secretsMissing && !copy->textMissing);
}

void TestCampaigns::saysThatSecretsOfACopyAreMissing()
{
    PortInDraft draft = draftOf(u"draft"_s, {u"+1"_s});
    draft.portOut.pin = u"0042"_s;
    QVERIFY(save(draft));
    m_drafts->setVault({}); // the keychain is locked by now
    const auto id = await(m_drafts->duplicate(project, draft.id)).value();
    const auto copy = await(m_drafts->load(project, *id)).value();
    QVERIFY(copy->secretsMissing);
    QVERIFY(copy->draft.portOut.pin.isEmpty());
}

void TestCampaigns::duplicatesNothingThatIsGone()
{
    QVERIFY(!await(m_drafts->duplicate(project, {u"never"_s})).value());
    QVERIFY(await(m_drafts->list(project)).value().empty());
}

QTEST_GUILESS_MAIN(TestCampaigns)
#include "tst_campaigns.moc"
