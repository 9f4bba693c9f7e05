#include "flows/campaigns.h"
#include "flows/submitflow.h"
#include "flows/successor.h"
#include "flows/testdesk.h"
#include "store/campaigns.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;

using domain::CampaignState;
using domain::SubmitState;
using flows::CampaignsFlow;

//! What belongs together, through every kind of end.
class TestCampaignsFlow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void gathersTheOrdersOfAnIntake();
    void leavesOutAnIntakeOfOneOrder();
    void readsEachOrderOnceAndFourAtATime();
    void takesWhatOthersRead();
    void saysWhatCannotBeRead();
    void keepsAnUnknownOutcomeUnknown();
    void learnsFromTheJournalWhatTheDraftDoesNotKnow();
    void standsAsItWasAfterARestartAtAnyStep_data();
    void standsAsItWasAfterARestartAtAnyStep();
    void reattachesTheRejectedRest();
    void knowsTheCampaignOfAnOrder();

private:
    //! Two orders: one number is of another end user.
    std::unique_ptr<flows::PortInFlow> twoOrders();
    bool submit(flows::PortInFlow &draft);
    std::unique_ptr<CampaignsFlow> flow();
    bool isRead(const CampaignsFlow &flow) const
    {
        return !flow.campaigns().empty() && flow.campaigns()[0].rollup.ordersNotRead == 0;
    }

    std::unique_ptr<TestDesk> m_desk;
    std::unique_ptr<store::Campaigns> m_campaigns;
};

void TestCampaignsFlow::init()
{
    m_desk = std::make_unique<TestDesk>();
    QVERIFY(m_desk->isReady());
    m_campaigns = std::make_unique<store::Campaigns>(m_desk->database());
}

void TestCampaignsFlow::cleanup()
{
    m_campaigns.reset();
    m_desk.reset();
}

std::unique_ptr<flows::PortInFlow> TestCampaignsFlow::twoOrders()
{
    auto draft = std::make_unique<flows::PortInFlow>(m_desk->desk());
    if (!fillIn(*draft, someNumbers(4), u"Bluefinch Q4"_s))
        return {};
    for (const int index : {2, 3}) {
        domain::DraftNumber number = draft->draft().numbers[size_t(index)];
        number.endUser = draft->draft().endUser;
        number.endUser->name = u"Another Company"_s;
        draft->setNumber(index, number);
    }
    return draft->plan().size() == 2 ? std::move(draft) : nullptr;
}

bool TestCampaignsFlow::submit(flows::PortInFlow &draft)
{
    flows::SubmitFlow submit(m_desk->desk(), draft, m_desk->settler());
    submit.start();
    return QTest::qWaitFor([&] { return !submit.isRunning(); }, 20'000);
}

std::unique_ptr<CampaignsFlow> TestCampaignsFlow::flow()
{
    auto flow = std::make_unique<CampaignsFlow>(m_desk->desk(), *m_campaigns);
    flow->load();
    const bool loaded = QTest::qWaitFor([&] { return flow->isLoaded(); }, 15'000);
    return loaded ? std::move(flow) : nullptr;
}

void TestCampaignsFlow::gathersTheOrdersOfAnIntake()
{
    const auto draft = twoOrders();
    QVERIFY(draft && submit(*draft));
    const auto campaigns = flow();
    QVERIFY(campaigns);
    QCOMPARE(campaigns->campaigns().size(), 1U);
    const flows::CampaignView &view = campaigns->campaigns()[0];
    QCOMPARE(view.campaign.reference, u"Bluefinch Q4"_s);
    QCOMPARE(view.campaign.orders.size(), 2U);
    QVERIFY(view.campaign.orders[0].reference.startsWith(u"Bluefinch Q4 1/2 #"_s));
    QCOMPARE(view.rollup.state, CampaignState::NotRead);
    QCOMPARE(view.rollup.notRead, 4);
    campaigns->readOrders();
    QTRY_COMPARE(campaigns->campaigns()[0].rollup.state, CampaignState::Pending);
    QCOMPARE(campaigns->campaigns()[0].rollup.numbers.pending, 4);
    QVERIFY(campaigns->asOf());
}

void TestCampaignsFlow::leavesOutAnIntakeOfOneOrder()
{
    flows::PortInFlow draft(m_desk->desk());
    QVERIFY(fillIn(draft, someNumbers(2)));
    QVERIFY(submit(draft));
    QVERIFY(flow()->campaigns().empty());
}

void TestCampaignsFlow::readsEachOrderOnceAndFourAtATime()
{
    const auto draft = twoOrders();
    QVERIFY(draft && submit(*draft));
    m_desk->sandbox().clearRequests();
    const auto campaigns = flow();
    campaigns->readOrders();
    campaigns->readOrders();
    QTRY_VERIFY(isRead(*campaigns));
    QCOMPARE(m_desk->sandbox().count(u"GET"_s, u"orders/portIns/"_s), 2);
    campaigns->readOrders(true); // open ones are read again when a person asks
    QTRY_COMPARE(m_desk->sandbox().count(u"GET"_s, u"orders/portIns/"_s), 4);
}

void TestCampaignsFlow::takesWhatOthersRead()
{
    const auto draft = twoOrders();
    QVERIFY(draft && submit(*draft));
    const auto campaigns = flow();
    campaigns->readOrders();
    QTRY_VERIFY(isRead(*campaigns));
    domain::PortOrder order = *campaigns->order(campaigns->campaigns()[0].campaign.orders[0].order);
    order.numbers[0].status = domain::NumberStatus::Rejected;
    campaigns->accept(order, m_desk->desk().now().addSecs(-3600)); // older than what is known
    campaigns->accept(order, m_desk->desk().now().addSecs(1));
    QTRY_COMPARE(campaigns->campaigns()[0].rollup.state, CampaignState::Rejected);
}

void TestCampaignsFlow::saysWhatCannotBeRead()
{
    const auto draft = twoOrders();
    QVERIFY(draft && submit(*draft));
    m_desk->sandbox().addFault({{u"kind"_s, u"status"_s}, {u"verb"_s, u"GET"_s}, {u"status"_s, 403}, {u"times"_s, 0}});
    const auto campaigns = flow();
    const QSignalSpy failed(campaigns.get(), &CampaignsFlow::failed);
    campaigns->readOrders();
    QTRY_COMPARE(failed.size(), 2);
    QCOMPARE(campaigns->campaigns()[0].rollup.state, CampaignState::NotRead);
    QCOMPARE(campaigns->error()->httpStatus, 403);
    m_desk->sandbox().removeAllFaults();
    campaigns->readOrders(true);
    QTRY_VERIFY(isRead(*campaigns));
    QVERIFY(!campaigns->error());
}

void TestCampaignsFlow::keepsAnUnknownOutcomeUnknown()
{
    const auto draft = twoOrders();
    QVERIFY(draft);
    m_desk->setWriteTimeout(std::chrono::milliseconds(400));
    m_desk->sandbox().addFault(
        {{u"kind"_s, u"hold-before"_s}, {u"verb"_s, u"POST"_s}, {u"path"_s, u"orders/portIns$"_s}, {u"skip"_s, 1}});
    // Nobody can find out either.
    m_desk->sandbox().addFault({{u"kind"_s, u"status"_s}, {u"verb"_s, u"GET"_s}, {u"path"_s, u"orders/portIns$"_s},
        {u"status"_s, 500}, {u"times"_s, 0}});
    QVERIFY(submit(*draft));
    const auto campaigns = flow();
    campaigns->readOrders();
    QTRY_COMPARE(campaigns->campaigns().at(0).rollup.ordersNotRead, 0);
    const domain::CampaignRollup rollup = campaigns->campaigns()[0].rollup;
    QCOMPARE(rollup.state, CampaignState::OutcomeUnknown);
    QCOMPARE(rollup.outcomeUnknown, 2);
    QCOMPARE(rollup.numbers.pending, 2);
    QCOMPARE(rollup.notSent, 0);
}

void TestCampaignsFlow::learnsFromTheJournalWhatTheDraftDoesNotKnow()
{
    // The draft was cut between the answer and its saving: the journal is ahead of it.
    const auto draft = twoOrders();
    QVERIFY(draft && submit(*draft));
    std::vector<domain::SubmittedOrder> orders = draft->draft().orders;
    const domain::OrderId id = orders[1].orderId;
    orders[1].state = SubmitState::Sent;
    orders[1].orderId = {};
    const QSignalSpy saved(draft.get(), &flows::PortInFlow::saved);
    draft->setOrders(orders, this, [](const auto &) {});
    QTRY_COMPARE(saved.size(), 1);
    const auto campaigns = flow();
    QTRY_COMPARE(campaigns->campaigns().at(0).campaign.orders[1].state, SubmitState::Created);
    QCOMPARE(campaigns->campaigns()[0].campaign.orders[1].order, id);
    // It is in the record too: the next start need not ask again.
    QTRY_COMPARE(await(m_campaigns->list(m_desk->desk().profileKey)).value().at(0).orders[1].order, id);
}

void TestCampaignsFlow::standsAsItWasAfterARestartAtAnyStep_data()
{
    QTest::addColumn<int>("destroyedAt");
    for (int step = 0; step < 4; ++step)
        QTest::addRow("at change %d", step) << step;
}

//! The program ends while it submits; the next one finds every order that it planned, and nothing twice.
void TestCampaignsFlow::standsAsItWasAfterARestartAtAnyStep()
{
    QFETCH(int, destroyedAt);
    auto draft = twoOrders();
    QVERIFY(draft);
    const domain::DraftId id = draft->draft().id;
    auto running = std::make_unique<flows::SubmitFlow>(m_desk->desk(), *draft, m_desk->settler());
    int changes = 0;
    bool cut = false;
    connect(running.get(), &flows::SubmitFlow::orderChanged, this, [&] { cut = cut || changes++ == destroyedAt; });
    running->start();
    QTRY_VERIFY_WITH_TIMEOUT(cut || !running->isRunning(), 20'000);
    running.reset();
    draft.reset();
    m_desk->restartSettler();

    const auto loaded = await(m_desk->drafts().load(m_desk->desk().profileKey, id)).value();
    QVERIFY(loaded);
    flows::PortInFlow again(m_desk->desk(), *loaded);
    again.start();
    QTRY_VERIFY(again.counts().goOn + int(again.draft().orders.size()) > 0);
    flows::SubmitFlow rest(m_desk->desk(), again, m_desk->settler());
    QTRY_VERIFY_WITH_TIMEOUT(
        [&] {
            if (!rest.isRunning() && rest.summary().created < 2)
                rest.start();
            return rest.summary().created == 2 && !rest.isRunning();
        }(),
        30'000);
    const auto campaigns = flow();
    QCOMPARE(campaigns->campaigns().size(), 1U);
    QCOMPARE(campaigns->campaigns()[0].campaign.orders.size(), 2U);
    QCOMPARE(m_desk->orders(), 2);
    for (const domain::CampaignOrder &order : campaigns->campaigns()[0].campaign.orders)
        QVERIFY(!order.order.isEmpty());
}

void TestCampaignsFlow::reattachesTheRejectedRest()
{
    const auto draft = twoOrders();
    QVERIFY(draft && submit(*draft));
    const auto campaigns = flow();
    const domain::CampaignOrder first = campaigns->campaigns()[0].campaign.orders[0];
    const qint64 id = first.order.text.toLongLong();
    QVERIFY(m_desk->sandbox().reject(id, first.numbers.mid(1), u"Invalid PIN"_s));
    QVERIFY(m_desk->sandbox().confirm(id, {{u"leaveRejected"_s, true}}));
    campaigns->readOrders();
    QTRY_COMPARE(campaigns->campaigns()[0].rollup.state, CampaignState::Rejected);
    QCOMPARE(
        domain::rejectedRest(campaigns->campaigns()[0].campaign, *campaigns->order(first.order)), first.numbers.mid(1));

    flows::SuccessorFlow successor(m_desk->desk(), first.order);
    const QSignalSpy made(&successor, &flows::SuccessorFlow::made);
    successor.make();
    QTRY_COMPARE(made.size(), 1);
    QTRY_COMPARE(campaigns->campaigns()[0].rollup.state, CampaignState::OrderMissing); // followed by itself
    QVERIFY(domain::rejectedRest(campaigns->campaigns()[0].campaign, *campaigns->order(first.order)).isEmpty());

    const auto loaded
        = await(m_desk->drafts().load(m_desk->desk().profileKey, made[0][0].value<domain::DraftId>())).value();
    flows::PortInFlow again(m_desk->desk(), *loaded);
    again.start();
    again.goTo(domain::PortInStep::Portability);
    QTRY_VERIFY(again.counts().goOn == 1 && !again.isBusy(domain::PortInStep::Portability));
    QVERIFY(submit(again));
    QTRY_COMPARE(campaigns->campaigns()[0].campaign.orders.size(), 3U);
    QTRY_COMPARE(campaigns->campaigns()[0].rollup.state, CampaignState::Pending);
    QCOMPARE(campaigns->campaigns()[0].rollup.numbers.all, 4); // each number once
    QCOMPARE(campaigns->campaigns()[0].rollup.numbers.rejected, 0);
}

void TestCampaignsFlow::knowsTheCampaignOfAnOrder()
{
    const auto draft = twoOrders();
    QVERIFY(draft && submit(*draft));
    const auto campaigns = flow();
    const domain::OrderId order = campaigns->campaigns()[0].campaign.orders[1].order;
    QCOMPARE(campaigns->ofOrder(order), &campaigns->campaigns()[0]);
    QVERIFY(!campaigns->ofOrder({u"4711"_s}));
    QVERIFY(!campaigns->ofOrder({}));
}

QTEST_GUILESS_MAIN(TestCampaignsFlow)
#include "tst_campaignsflow.moc"
