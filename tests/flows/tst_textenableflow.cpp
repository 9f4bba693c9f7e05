#include "flows/hostingbench.h"
#include "flows/imported/textenablesubmit.h"
#include "store/vault.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using domain::HostingLoaKind, domain::SubmitState, domain::TextEnableRoute, domain::TextEnableStep,
    domain::TextEnableVerdict;
using flows::TextEnableFlow, flows::TextEnableSubmit;

//! Text-enabling from the first number to the orders, without a window.
class TestTextEnableFlow : public HostingBench
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QVERIFY(begin()); }
    void cleanup() { end(); }
    void offersWhatIsProvenAndListsWhatIsNot();
    void looksUpWhatWasTyped();
    void takesOnlyQualifiedOnesOnTheirRoute();
    void makesOneOrderOfLocalNumbers();
    void sendsTollFreeNumbersTheirOwnWay();
    void usesTheOperationsOfItsRoute();
    void goesOnAfterARefusal();
    void makesEachOrderOnceWhateverBecomesOfTheAnswer_data();
    void makesEachOrderOnceWhateverBecomesOfTheAnswer();
    void takesNoOrderOfSomebodyElseForItsOwn();
    void staysUnknownWhereANumberIsHostedAndNoListSaysWhy();
    void sendsNothingThatTheJournalCannotKeep();

private:
    std::unique_ptr<TextEnableFlow> draft(TextEnableRoute route = TextEnableRoute::HostingOrders)
    {
        auto flow = std::make_unique<TextEnableFlow>(desk->desk(), route);
        domain::TextEnableDraft draft = flow->draft();
        draft.servicePlanId = u"plan1"_s;
        draft.campaignId = u"C1"_s;
        draft.displayName = u"Bluefinch"_s;
        draft.loa = HostingLoaKind::Direct;
        draft.person = {.firstName = u"Ana"_s, .lastName = u"Diaz"_s, .email = u"ana@example.com"_s};
        draft.emailAgain = draft.person.email;
        draft.address = {.buildingNumber = u"1400"_s,
            .street = u"Harbor Court"_s,
            .city = u"Boise"_s,
            .state = u"ID"_s,
            .postalCode = u"83702"_s,
            .country = u"US"_s};
        draft.voiceCarrier = u"Verizon"_s;
        flow->setDraft(draft);
        return flow;
    }
    static void type(TextEnableFlow &flow, const std::vector<QString> &numbers)
    {
        QStringList lines(numbers.begin(), numbers.end());
        flow.setTyped(lines.join(u'\n'));
    }
    static bool isRead(const TextEnableFlow &flow)
    {
        return QTest::qWaitFor([&] { return !flow.isReading(); }, 15'000);
    }
    static bool submits(TextEnableSubmit &submit)
    {
        submit.start();
        return QTest::qWaitFor([&] { return !submit.isRunning(); }, 30'000);
    }
    static TextEnableVerdict verdictOf(const TextEnableFlow &flow, const QString &number)
    {
        const auto found = std::ranges::find(flow.numbers(), number, &flows::TextEnableNumber::number);
        return found == flow.numbers().end() ? TextEnableVerdict::NotHostable : found->verdict;
    }
};

void TestTextEnableFlow::offersWhatIsProvenAndListsWhatIsNot()
{
    QVERIFY(verify({number(1), number(2)}));
    net::Call<std::vector<domain::QualifiedNumber>> call = desk->desk().imported.qualified().add({number(3)});
    bool isAdded = false;
    call.then(this, [&](const auto &added) { isAdded = added.has_value(); });
    QTRY_VERIFY(isAdded);
    QVERIFY(desk->sandbox().advance(u"PT1M"_s));
    const auto flow = draft(TextEnableRoute::QualifiedNumbers);
    flow->readOffered();
    QVERIFY(isRead(*flow));
    QCOMPARE(flow->numbers().size(), 3U);
    QCOMPARE(verdictOf(*flow, number(1)), TextEnableVerdict::Ready);
    QCOMPARE(verdictOf(*flow, number(3)), TextEnableVerdict::NotProven);
    QVERIFY(flow->going().empty()); // nothing is ticked by itself
    flow->setChosen({number(1), number(3)}, true);
    QCOMPARE(flow->going(), std::vector<QString>{number(1)}); // the other has no proof
}

void TestTextEnableFlow::looksUpWhatWasTyped()
{
    QVERIFY(verify({number(1)}));
    const auto flow = draft();
    type(*flow, {number(1), number(2), u"+442079460958"_s, number(1)});
    QVERIFY(isRead(*flow));
    QTRY_COMPARE(verdictOf(*flow, number(1)), TextEnableVerdict::Ready);
    QCOMPARE(verdictOf(*flow, number(2)), TextEnableVerdict::NotQualified);
    QCOMPARE(verdictOf(*flow, u"+442079460958"_s), TextEnableVerdict::NotHostable);
    QCOMPARE(flow->numbers().size(), 3U);
    QCOMPARE(flow->going(), (std::vector<QString>{number(1), number(2)}));
    flow->setChosen({number(2)}, false);
    QCOMPARE(flow->going(), std::vector<QString>{number(1)});
}

void TestTextEnableFlow::takesOnlyQualifiedOnesOnTheirRoute()
{
    const auto flow = draft(TextEnableRoute::QualifiedNumbers);
    type(*flow, {number(2)});
    QVERIFY(isRead(*flow));
    QTRY_COMPARE(verdictOf(*flow, number(2)), TextEnableVerdict::NotQualified);
    QVERIFY(flow->going().empty());
}

void TestTextEnableFlow::makesOneOrderOfLocalNumbers()
{
    const auto flow = draft();
    type(*flow, numbers(7));
    QVERIFY(isRead(*flow));
    TextEnableSubmit submit(desk->desk(), *flow, desk->settler());
    const QSignalSpy made(&submit, &TextEnableSubmit::orderMade);
    QVERIFY(submits(submit));
    QCOMPARE(made.size(), 1);
    QCOMPARE(submit.count(SubmitState::Created), 1);
    QCOMPARE(submit.orders()[0].id.text, orderId(0));
    QCOMPARE(numbersOf(0), 7);
    QVERIFY(submit.toSend().empty());
    submit.start(); // there is nothing left to send
    QVERIFY(!submit.isRunning());
    QCOMPARE(enablings(), 1);
    const auto entries = desk->journalEntries();
    QCOMPARE(entries[0].intent.kind, store::IntentKind::TextEnable);
    QCOMPARE(store::hostingOrderIdOf(entries[0]), orderId(0));
}

void TestTextEnableFlow::sendsTollFreeNumbersTheirOwnWay()
{
    const auto flow = draft();
    type(*flow, {number(1), tollFree(1), tollFree(2)});
    QVERIFY(isRead(*flow));
    TextEnableSubmit submit(desk->desk(), *flow, desk->settler());
    QVERIFY(submits(submit));
    QCOMPARE(submit.count(SubmitState::Created), 2);
    QCOMPARE(enablings(u"hostingOrders:textEnableNumbers$"_s), 1);
    QCOMPARE(enablings(u"hostingOrders:textEnableTollFreeNumbers$"_s), 1);
}

void TestTextEnableFlow::usesTheOperationsOfItsRoute()
{
    QVERIFY(verify({number(1), tollFree(1)}));
    const auto flow = draft(TextEnableRoute::QualifiedNumbers);
    flow->readOffered();
    QVERIFY(isRead(*flow));
    flow->setChosen({number(1), tollFree(1)}, true);
    TextEnableSubmit submit(desk->desk(), *flow, desk->settler());
    QVERIFY(submits(submit));
    QCOMPARE(submit.count(SubmitState::Created), 2);
    QCOMPARE(enablings(u"qualifiedNumbers:textEnableNumbers$"_s), 1);
    QCOMPARE(enablings(u"qualifiedNumbers:textEnableTollFreeNumbers$"_s), 1);
    QCOMPARE(enablings(u"hostingOrders"_s), 0);
}

void TestTextEnableFlow::goesOnAfterARefusal()
{
    QVERIFY(fault(u"status"_s, u":textEnableNumbers$"_s, {{u"status"_s, 409}}));
    const auto flow = draft();
    type(*flow, {number(1), tollFree(1)});
    QVERIFY(isRead(*flow));
    TextEnableSubmit submit(desk->desk(), *flow, desk->settler());
    QVERIFY(submits(submit));
    QCOMPARE(submit.orders()[0].state, SubmitState::Refused);
    QCOMPARE(submit.orders()[1].state, SubmitState::Created);
    QCOMPARE(submit.toSend().size(), 1U); // the one that was refused may be asked for again
    QVERIFY(submits(submit));
    QCOMPARE(submit.count(SubmitState::Created), 2);
    QCOMPARE(orders().size(), 2);
}

void TestTextEnableFlow::makesEachOrderOnceWhateverBecomesOfTheAnswer_data()
{
    addHostingFaults();
}

void TestTextEnableFlow::makesEachOrderOnceWhateverBecomesOfTheAnswer()
{
    QFETCH(const QString, kind);
    QFETCH(const bool, isDone);
    QVERIFY(fault(kind, u":textEnableNumbers$"_s));
    const auto flow = draft();
    type(*flow, numbers(3));
    QVERIFY(isRead(*flow));
    TextEnableSubmit submit(desk->desk(), *flow, desk->settler());
    QVERIFY(submits(submit));
    QTRY_COMPARE_WITH_TIMEOUT(submit.count(SubmitState::UnknownOutcome), 0, 30'000);
    QCOMPARE(enablings(), 1);
    QCOMPARE(submit.count(SubmitState::Created), isDone ? 1 : 0);
    QCOMPARE(orders().size(), isDone ? 1 : 0);
    if (isDone) {
        QCOMPARE(submit.orders()[0].id.text, orderId(0));
        return;
    }
    QVERIFY(submits(submit));
    QCOMPARE(submit.count(SubmitState::Created), 1);
    QCOMPARE(orders().size(), 1);
}

void TestTextEnableFlow::takesNoOrderOfSomebodyElseForItsOwn()
{
    // A colleague makes one of the same kind, with other numbers, while ours is lost.
    const auto theirs = draft();
    type(*theirs, numbers(2, 300));
    QVERIFY(isRead(*theirs));
    DeskParts other(desk->sandbox().info(), desk->filePath(u"other.db"_s), store::Vault::newKey());
    QVERIFY(other.openStore());
    TextEnableSubmit their(other.desk(), *theirs, other.settler());
    QVERIFY(submits(their));
    QCOMPARE(orders().size(), 1);
    QVERIFY(fault(u"drop-before"_s, u":textEnableNumbers$"_s));
    const auto flow = draft();
    type(*flow, numbers(2));
    QVERIFY(isRead(*flow));
    TextEnableSubmit submit(desk->desk(), *flow, desk->settler());
    QVERIFY(submits(submit));
    QTRY_COMPARE_WITH_TIMEOUT(submit.count(SubmitState::UnknownOutcome), 0, 30'000);
    QCOMPARE(submit.orders()[0].state, SubmitState::Failed);
}

void TestTextEnableFlow::staysUnknownWhereANumberIsHostedAndNoListSaysWhy()
{
    desk->desk().timing.writeTimeout = std::chrono::seconds(60); // until then no look proves an absence
    desk->restartSettler();
    QVERIFY(verify({number(1)}));
    // A colleague text-enables it, for another plan: our order is in no list, and yet it is being hosted.
    const auto theirs = draft();
    domain::TextEnableDraft other = theirs->draft();
    other.servicePlanId = u"plan2"_s;
    theirs->setDraft(other);
    type(*theirs, {number(1)});
    QVERIFY(isRead(*theirs));
    QVERIFY(fault(u"drop-before"_s, u":textEnableNumbers$"_s));
    const auto flow = draft();
    type(*flow, {number(1)});
    QVERIFY(isRead(*flow));
    TextEnableSubmit submit(desk->desk(), *flow, desk->settler());
    submit.start();
    QTRY_COMPARE(submit.count(SubmitState::UnknownOutcome), 1);
    TextEnableSubmit their(desk->desk(), *theirs, desk->settler());
    QVERIFY(submits(their));
    QCOMPARE(their.count(SubmitState::Created), 1);
    desk->settler().settle(submit.orders()[0].intentId); // looks at once
    QTRY_VERIFY_WITH_TIMEOUT(desk->settler().settlement(submit.orders()[0].intentId)
            && desk->settler().settlement(submit.orders()[0].intentId)->state == flows::SettleState::Undecided,
        30'000);
    QCOMPARE(submit.orders()[0].state, SubmitState::UnknownOutcome);
    QVERIFY(submit.toSend().empty()); // nobody sends it again
}

void TestTextEnableFlow::sendsNothingThatTheJournalCannotKeep()
{
    end();
    QVERIFY(begin({}, TestDesk::Store::Closed));
    const auto flow = draft();
    type(*flow, numbers(2));
    QVERIFY(isRead(*flow));
    TextEnableSubmit submit(desk->desk(), *flow, desk->settler());
    const QSignalSpy failed(&submit, &TextEnableSubmit::storeFailed);
    QVERIFY(submits(submit));
    QCOMPARE(failed.size(), 1);
    QCOMPARE(submit.orders()[0].state, SubmitState::Failed);
    QCOMPARE(enablings(), 0);
}

QTEST_GUILESS_MAIN(TestTextEnableFlow)
#include "tst_textenableflow.moc"
