#include "flows/submitflow.h"
#include "flows/successor.h"
#include "flows/testdesk.h"

#include <QPointer>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

using flows::SuccessorFlow;

//! From an order that lost numbers, or is going to be canceled, to a draft of them.
class TestSuccessorFlow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void makesADraftOfTheRejectedRest();
    void takesWhatASparseAnswerLeavesOutFromWhatWasSent();
    void leavesOutWhatAMaskLeft();
    void saysWhatIsToBeTyped();
    void takesEverythingOfACanceledOrder();
    void takesOnlyWhatWasChosen();
    void hasNothingToTakeUpOfAPendingOrder();
    void storesNothingWhenTheOrderCannotBeRead();
    void saysWhenTheDraftCannotBeStored();
    void mayBeCanceledAndDestroyedWhileReading();
    void theRestIsOrderedOnceMore();

private:
    //! An order of ours, made through a draft, so that the journal knows what was sent.
    domain::OrderId submit(const QStringList &numbers, const QString &reference = u"Bluefinch"_s);
    bool rejectSome(const domain::OrderId &order, const QStringList &numbers);
    std::optional<domain::PortInDraft> make(const domain::OrderId &order, const QStringList &numbers = {});
    int drafts() { return int(await(m_desk->drafts().list(m_desk->desk().profileKey))->size()); }

    std::unique_ptr<TestDesk> m_desk;
    std::vector<flows::MemberKey> m_unknown;
};

void TestSuccessorFlow::init()
{
    m_desk = std::make_unique<TestDesk>();
    QVERIFY(m_desk->isReady());
    m_unknown.clear();
}

domain::OrderId TestSuccessorFlow::submit(const QStringList &numbers, const QString &reference)
{
    flows::PortInFlow flow(m_desk->desk());
    if (!fillIn(flow, numbers, reference))
        return {};
    flows::SubmitFlow submit(m_desk->desk(), flow, m_desk->settler());
    submit.start();
    if (!QTest::qWaitFor([&] { return !submit.isRunning(); }, 15'000) || submit.orders().size() != 1)
        return {};
    const domain::OrderId order = submit.orders().front().orderId;
    await(m_desk->drafts().discard(m_desk->desk().profileKey, flow.draft().id));
    return order;
}

bool TestSuccessorFlow::rejectSome(const domain::OrderId &order, const QStringList &numbers)
{
    const qint64 id = order.text.toLongLong();
    return m_desk->sandbox().reject(id, numbers, u"Invalid PIN"_s)
        && m_desk->sandbox().confirm(id, {{u"leaveRejected"_s, true}});
}

std::optional<domain::PortInDraft> TestSuccessorFlow::make(const domain::OrderId &order, const QStringList &numbers)
{
    SuccessorFlow flow(m_desk->desk(), order);
    const QSignalSpy made(&flow, &SuccessorFlow::made);
    flow.make(numbers);
    if (!QTest::qWaitFor([&] { return made.size() == 1; }, 15'000) || flow.isRunning())
        return {};
    m_unknown = made[0][1].value<flows::SuccessorDraft>().unknown;
    const auto loaded = await(m_desk->drafts().load(m_desk->desk().profileKey, made[0][0].value<domain::DraftId>()));
    return loaded && *loaded ? std::optional((*loaded)->draft) : std::nullopt;
}

void TestSuccessorFlow::makesADraftOfTheRejectedRest()
{
    const QStringList numbers = someNumbers(4);
    const domain::OrderId order = submit(numbers);
    QVERIFY(rejectSome(order, numbers.mid(2)));
    const auto draft = make(order);
    QVERIFY(draft);
    QCOMPARE(draft->numbers.size(), 2U);
    QCOMPARE(draft->numbers[0].e164, numbers[2]);
    QCOMPARE(draft->origin->order, order);
    QCOMPARE(draft->reference, u"Bluefinch"_s);
    QCOMPARE(draft->endUser.zipCode, u"02134"_s);
    QCOMPARE(draft->portOut.authorizingName, u"Ann Larkspur"_s);
    QCOMPARE(draft->portOut.authorizingDate, QDate(2026, 1, 5));
    QCOMPARE(draft->schedule.zone.value, domain::PortZone::Eastern);
    QVERIFY(m_unknown.empty());
}

void TestSuccessorFlow::takesWhatASparseAnswerLeavesOutFromWhatWasSent()
{
    const QStringList numbers = someNumbers(2);
    const domain::OrderId order = submit(numbers);
    QVERIFY(rejectSome(order, numbers.mid(1)));
    m_desk->sandbox().addFault({{u"kind"_s, u"sparse"_s}, {u"verb"_s, u"GET"_s}, {u"times"_s, 0}});
    const auto draft = make(order);
    QVERIFY(draft);
    QCOMPARE(draft->portOut.pin, u"0042"_s);
    QCOMPARE(draft->portOut.accountNumber, u"000123456"_s);
    QCOMPARE(draft->endUser.streetNumber, u"0420"_s);
    QVERIFY(m_unknown.empty());
}

void TestSuccessorFlow::leavesOutWhatAMaskLeft()
{
    // Nobody here knows what was sent: another desk made the order.
    const QString number = someNumbers(1).front();
    const qint64 id = m_desk->sandbox().createOrder({number}, u"Theirs"_s);
    const domain::OrderId order{QString::number(id)};
    QVERIFY(m_desk->sandbox().change(id,
        {{u"phoneNumbers"_s,
            QJsonArray{QJsonObject{{u"phoneNumber"_s, number},
                {u"portOutInfo"_s,
                    QJsonObject{{u"existingPortOutPin"_s, u"****"_s}, {u"accountNum"_s, u"****3456"_s}}}}}}}));
    const auto draft = make(order, {number});
    QVERIFY(draft);
    QVERIFY(draft->portOut.pin.isEmpty());
    QVERIFY(draft->portOut.accountNumber.isEmpty());
    QCOMPARE(m_unknown.size(), 2U);
}

void TestSuccessorFlow::saysWhatIsToBeTyped()
{
    const QString number = someNumbers(1).front();
    const qint64 id = m_desk->sandbox().createOrder({number}, u"Theirs"_s);
    m_desk->sandbox().addFault({{u"kind"_s, u"sparse"_s}, {u"verb"_s, u"GET"_s}, {u"times"_s, 0}});
    const auto draft = make({QString::number(id)}, {number});
    QVERIFY(draft);
    QCOMPARE(draft->endUser, domain::EndUser());
    QVERIFY(std::ranges::any_of(m_unknown, [](const flows::MemberKey &key) { return key.path == "endUser"_L1; }));
}

void TestSuccessorFlow::takesEverythingOfACanceledOrder()
{
    const QStringList numbers = someNumbers(3);
    const domain::OrderId order = submit(numbers);
    QVERIFY(m_desk->sandbox().cancelNow(order.text.toLongLong()));
    const auto draft = make(order);
    QVERIFY(draft);
    QCOMPARE(draft->numbers.size(), 3U);
}

void TestSuccessorFlow::takesOnlyWhatWasChosen()
{
    const QStringList numbers = someNumbers(4);
    const domain::OrderId order = submit(numbers);
    QVERIFY(rejectSome(order, numbers.mid(1)));
    const auto draft = make(order, {numbers[3]});
    QVERIFY(draft);
    QCOMPARE(draft->numbers.size(), 1U);
    QCOMPARE(draft->numbers[0].e164, numbers[3]);
}

void TestSuccessorFlow::hasNothingToTakeUpOfAPendingOrder()
{
    const domain::OrderId order = submit(someNumbers(2));
    QVERIFY(m_desk->sandbox().reject(order.text.toLongLong(), someNumbers(1), u"Invalid PIN"_s));
    SuccessorFlow flow(m_desk->desk(), order);
    const QSignalSpy nothing(&flow, &SuccessorFlow::nothingToTakeUp);
    flow.make();
    QTRY_COMPARE(nothing.size(), 1);
    QVERIFY(!flow.isRunning());
    QCOMPARE(drafts(), 0);
}

void TestSuccessorFlow::storesNothingWhenTheOrderCannotBeRead()
{
    m_desk->sandbox().addFault({{u"kind"_s, u"status"_s}, {u"status"_s, 403}, {u"times"_s, 0}});
    SuccessorFlow flow(m_desk->desk(), {u"1"_s});
    const QSignalSpy failed(&flow, &SuccessorFlow::readFailed);
    flow.make({u"+13125550100"_s});
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(drafts(), 0);
    m_desk->sandbox().removeAllFaults();
    const qint64 id = m_desk->sandbox().createOrder({u"+13125550100"_s}, u"Theirs"_s);
    QVERIFY(make({QString::number(id)}, {u"+13125550100"_s})); // once more is enough
}

void TestSuccessorFlow::saysWhenTheDraftCannotBeStored()
{
    m_desk = std::make_unique<TestDesk>(support::SandboxOptions{}, TestDesk::Store::Closed);
    const qint64 id = m_desk->sandbox().createOrder({u"+13125550100"_s}, u"Theirs"_s);
    SuccessorFlow flow(m_desk->desk(), {QString::number(id)});
    const QSignalSpy failed(&flow, &SuccessorFlow::storeFailed);
    flow.make({u"+13125550100"_s});
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(!flow.isRunning());
}

void TestSuccessorFlow::mayBeCanceledAndDestroyedWhileReading()
{
    const qint64 id = m_desk->sandbox().createOrder({u"+13125550100"_s}, u"Theirs"_s);
    const domain::OrderId order{QString::number(id)};
    m_desk->sandbox().addFault({{u"kind"_s, u"hold-before"_s}, {u"verb"_s, u"GET"_s}, {u"times"_s, 0}});
    auto flow = std::make_unique<SuccessorFlow>(m_desk->desk(), order);
    const QSignalSpy made(flow.get(), &SuccessorFlow::made);
    flow->make({u"+13125550100"_s});
    QTRY_COMPARE(m_desk->sandbox().count(u"GET"_s, u"orders/portIns/"_s), 1);
    flow->cancel();
    QVERIFY(!flow->isRunning());
    flow->make({u"+13125550100"_s});
    QTRY_COMPARE(m_desk->sandbox().count(u"GET"_s, u"orders/portIns/"_s), 2);
    flow.reset(); // first: the answer is on its way as soon as nothing holds it back
    m_desk->sandbox().removeAllFaults();
    QCOMPARE(made.size(), 0);
    QCOMPARE(drafts(), 0);
}

void TestSuccessorFlow::theRestIsOrderedOnceMore()
{
    const QStringList numbers = someNumbers(3);
    const domain::OrderId order = submit(numbers);
    QVERIFY(rejectSome(order, numbers.mid(1)));
    const auto draft = make(order);
    QVERIFY(draft);
    flows::PortInFlow flow(m_desk->desk(), store::LoadedDraft{.draft = *draft});
    flow.start();
    flow.goTo(domain::PortInStep::Portability);
    QTRY_COMPARE(flow.counts().goOn, 2); // the order that let them go does not lock them
    QTRY_VERIFY(!flow.isBusy(domain::PortInStep::Portability));
    flows::SubmitFlow submit(m_desk->desk(), flow, m_desk->settler());
    submit.start();
    QTRY_VERIFY(!submit.isRunning());
    QCOMPARE(submit.summary().created, 1);
    QCOMPARE(m_desk->orders(), 2);
}

QTEST_GUILESS_MAIN(TestSuccessorFlow)
#include "tst_successorflow.moc"
