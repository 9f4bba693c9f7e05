#include "domain/imported/hostingrules.h"
#include "domain/imported/importedrules.h"
#include "domain/imported/qualifiedrules.h"

#include <QTest>

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;
using namespace domain;

namespace {

template <class State>
using Edges = std::set<std::pair<State, State>>;

template <class State>
std::vector<State> upTo(State last)
{
    std::vector<State> all;
    for (int i = 0; i <= int(last); ++i)
        all.push_back(State(i));
    return all;
}

//! All pairs but those that begin with a state of which nothing is known.
template <class State>
Edges<State> edgesOf(State last, std::initializer_list<State> unknown)
{
    Edges<State> edges;
    for (const State now : upTo(last)) {
        if (std::ranges::find(unknown, now) != unknown.end())
            continue;
        for (const State next : upTo(last)) {
            if (mayFollow(now, next))
                edges.insert({now, next});
        }
    }
    return edges;
}

HostingOrderNumber number(HostingProgress osr, HostingProgress platform, HostingProgress campaign)
{
    return {.osr = {.state = osr}, .platform = {.state = platform}, .campaign = {.state = campaign}};
}

} // namespace

//! The state machines of hosting, walked along all of their edges, and what may be done in which state.
class TestHostingRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aQualifiedNumberMovesAlongItsEdgesOnly();
    void everyQualifiedStateCanBeReached();
    void whatANewQualifiedStateAllows_data();
    void whatANewQualifiedStateAllows();
    void anOrderMovesAlongItsEdgesOnly();
    void everyOrderEndsOneWayOrTheOther();
    void aStepMovesAlongItsEdgesOnly();
    void aLinkMovesAlongItsEdgesOnly();
    void anotherPlanIsNeverLinkedOverOne();
    void nothingIsForbiddenOfWhatIsNotKnown();
    void sumsUpItsNumbers();
    void doubtsImpossibleReports();
    void tellsWhatCameOfANumber_data();
    void tellsWhatCameOfANumber();
    void completedIsNoSuccessByItself();
    void onlyACompletedOrderIsJudgedByItsNumbers();
    void carriersFailBesideTheSteps();
    void readsALinkFromWhatIsScheduled();
    void readsALinkFromItsProvisioning();
    void readsALinkThatIsSimplyThere();
    void deletesNothingThatIsUnderWay();
    void knowsWhenANumberMustMigrate();
    void aLetterIsSignedUnlessItIsBlanket();
};

void TestHostingRules::aQualifiedNumberMovesAlongItsEdgesOnly()
{
    using enum QualifiedState;
    const Edges<QualifiedState> expected{{CheckPending, Eligible}, {CheckPending, NotEligible},
        {Eligible, VerificationPending}, {VerificationPending, Verified}, {VerificationPending, VerificationFailed},
        {VerificationPending, VerificationBlocked}, {VerificationFailed, VerificationPending},
        {VerificationBlocked, Verified}, {Verified, HostingInProgress}, {HostingInProgress, HostingDone},
        {HostingInProgress, HostingFailed}, {HostingFailed, HostingInProgress}};
    QVERIFY(edgesOf(HostingFailed, {Unknown, Unspecified}) == expected);
}

void TestHostingRules::everyQualifiedStateCanBeReached()
{
    using enum QualifiedState;
    std::set<QualifiedState> reached{CheckPending};
    for (std::size_t before = 0; before != reached.size();) {
        before = reached.size();
        for (const auto &[now, next] : edgesOf(HostingFailed, {Unknown, Unspecified})) {
            if (reached.contains(now))
                reached.insert(next);
        }
    }
    QCOMPARE(reached.size(), upTo(HostingFailed).size() - 2);
}

void TestHostingRules::whatANewQualifiedStateAllows_data()
{
    using enum QualifiedState;
    QTest::addColumn<int>("state");
    QTest::addColumn<QString>("allowed"); // challenge, code, invoices, text-enable, delete, final, under way
    QTest::newRow("unknown") << int(Unknown) << u"----d--"_s;
    QTest::newRow("unspecified") << int(Unspecified) << u"----d--"_s;
    QTest::newRow("check pending") << int(CheckPending) << u"----d-w"_s;
    QTest::newRow("eligible") << int(Eligible) << u"c-i-d--"_s;
    QTest::newRow("not eligible") << int(NotEligible) << u"----df-"_s;
    QTest::newRow("verification pending") << int(VerificationPending) << u"cvi-d-w"_s;
    QTest::newRow("verification failed") << int(VerificationFailed) << u"c-i-d--"_s;
    QTest::newRow("verification blocked") << int(VerificationBlocked) << u"--i-d--"_s;
    QTest::newRow("verified") << int(Verified) << u"---td--"_s;
    QTest::newRow("hosting in progress") << int(HostingInProgress) << u"------w"_s;
    QTest::newRow("hosting done") << int(HostingDone) << u"----df-"_s;
    QTest::newRow("hosting failed") << int(HostingFailed) << u"---td--"_s;
}

void TestHostingRules::whatANewQualifiedStateAllows()
{
    QFETCH(const int, state);
    const auto it = QualifiedState(state);
    const auto letter = [](bool holds, QChar name) { return holds ? name : QChar(u'-'); };
    const QString allowed = QString() + letter(mayBeChallenged(it), u'c') + letter(mayBeVerified(it), u'v')
        + letter(invoicesHelp(it), u'i') + letter(mayBeTextEnabled(it), u't') + letter(mayBeDeleted(it), u'd')
        + letter(isFinal(it), u'f') + letter(isUnderWay(it), u'w');
    QTEST(allowed, "allowed");
}

void TestHostingRules::anOrderMovesAlongItsEdgesOnly()
{
    using enum HostingOrderState;
    const Edges<HostingOrderState> expected{{Draft, Submitted}, {Submitted, WaitingForSignature},
        {Submitted, InProgress}, {Submitted, Rejected}, {WaitingForSignature, InProgress},
        {WaitingForSignature, Rejected}, {InProgress, Completed}, {InProgress, Rejected}};
    QVERIFY(edgesOf(Rejected, {Unknown, Unspecified}) == expected);
}

void TestHostingRules::everyOrderEndsOneWayOrTheOther()
{
    using enum HostingOrderState;
    for (const HostingOrderState state : upTo(Rejected)) {
        const auto all = upTo(Rejected);
        const bool goesOn = std::ranges::any_of(all, [&](HostingOrderState next) { return mayFollow(state, next); });
        QCOMPARE(goesOn, !isFinal(state));
    }
}

void TestHostingRules::aStepMovesAlongItsEdgesOnly()
{
    using enum HostingProgress;
    const Edges<HostingProgress> expected{{Unspecified, Waiting}, {Waiting, InProgress}, {InProgress, Done},
        {InProgress, Failed}, {Done, Waiting}, {Failed, Waiting}};
    QVERIFY(edgesOf(Failed, {Unknown}) == expected);
    for (const HostingProgress progress : upTo(Failed))
        QCOMPARE(isOver(progress), progress == Done || progress == Failed);
}

void TestHostingRules::aLinkMovesAlongItsEdgesOnly()
{
    using enum LinkState;
    const Edges<LinkState> expected{{Unlinked, Linking}, {Linking, Linked}, {Linking, LinkFailed}, {Linked, Unlinking},
        {LinkFailed, Linking}, {LinkFailed, Unlinking}, {Unlinking, Unlinked}, {Unlinking, UnlinkFailed},
        {UnlinkFailed, Unlinking}};
    QVERIFY(edgesOf(Unclear, {Unclear}) == expected);
}

void TestHostingRules::anotherPlanIsNeverLinkedOverOne()
{
    using enum LinkState;
    for (const LinkState state : upTo(Unclear)) {
        QCOMPARE(mayBeLinked(state), state == Unlinked || state == LinkFailed);
        QCOMPARE(mayBeUnlinked(state), state == Linked || state == LinkFailed || state == UnlinkFailed);
        QCOMPARE(isUnderWay(state), state == Linking || state == Unlinking);
    }
}

void TestHostingRules::nothingIsForbiddenOfWhatIsNotKnown()
{
    for (const QualifiedState next : upTo(QualifiedState::HostingFailed)) {
        QVERIFY(mayFollow(QualifiedState::Unknown, next));
        QVERIFY(mayFollow(QualifiedState::Unspecified, next));
    }
    for (const HostingOrderState next : upTo(HostingOrderState::Rejected)) {
        QVERIFY(mayFollow(HostingOrderState::Unknown, next));
        QVERIFY(mayFollow(HostingOrderState::Unspecified, next));
    }
    QVERIFY(mayFollow(HostingProgress::Unknown, HostingProgress::Done));
    QVERIFY(mayFollow(LinkState::Unclear, LinkState::Linked));
}

void TestHostingRules::sumsUpItsNumbers()
{
    using enum HostingProgress;
    QVERIFY(reportOf({}) == (HostingReport{.total = 0, .osrUpdated = 0, .smsProvisioned = 0, .addedToCampaign = 0}));
    QVERIFY(reportOf({number(Done, Done, Done), number(Done, Done, Failed), number(Done, InProgress, Waiting),
                number(Unspecified, Done, Unspecified), number(Failed, Unknown, Waiting)})
        == (HostingReport{.total = 5, .osrUpdated = 3, .smsProvisioned = 3, .addedToCampaign = 1}));
}

void TestHostingRules::doubtsImpossibleReports()
{
    QVERIFY(isPlausible({}));
    QVERIFY(isPlausible({.total = 0, .osrUpdated = 0}));
    QVERIFY(isPlausible({.total = 3, .osrUpdated = 3, .smsProvisioned = 0, .manualAction = 3}));
    QVERIFY(isPlausible({.smsProvisioned = 2})); // of nobody knows how many
    QVERIFY(!isPlausible({.total = 3, .addedToCampaign = 4}));
    QVERIFY(!isPlausible({.total = 3, .manualAction = -1}));
    QVERIFY(!isPlausible({.total = -1}));
}

void TestHostingRules::tellsWhatCameOfANumber_data()
{
    using enum HostingProgress;
    QTest::addColumn<int>("osr");
    QTest::addColumn<int>("platform");
    QTest::addColumn<int>("campaign");
    QTest::addColumn<int>("outcome");
    const auto row = [](const char *name, HostingProgress a, HostingProgress b, HostingProgress c,
                         HostingOutcome outcome) { QTest::newRow(name) << int(a) << int(b) << int(c) << int(outcome); };
    row("all done", Done, Done, Done, HostingOutcome::Done);
    row("no campaign", Done, Done, Unspecified, HostingOutcome::Done);
    row("imported, no campaign", Unspecified, Done, Unspecified, HostingOutcome::Done);
    row("waiting", Waiting, Waiting, Waiting, HostingOutcome::Open);
    row("on the platform", Done, InProgress, Waiting, HostingOutcome::Open);
    row("OSR failed", Failed, Waiting, Waiting, HostingOutcome::Failed);
    row("campaign failed", Done, Done, Failed, HostingOutcome::Failed);
    row("a word that nobody knows", Done, Done, Unknown, HostingOutcome::NotKnown);
    row("failed, whatever the word", Unknown, Failed, Unknown, HostingOutcome::Failed);
    row("nothing told", Unspecified, Unspecified, Unspecified, HostingOutcome::NotKnown);
}

void TestHostingRules::tellsWhatCameOfANumber()
{
    QFETCH(const int, osr);
    QFETCH(const int, platform);
    QFETCH(const int, campaign);
    const auto it = number(HostingProgress(osr), HostingProgress(platform), HostingProgress(campaign));
    QTEST(int(outcomeOf(it)), "outcome");
}

void TestHostingRules::completedIsNoSuccessByItself()
{
    using enum HostingProgress;
    const auto completed = [](const std::vector<HostingOrderNumber> &numbers) {
        return outcomeOf(HostingOrderState::Completed, numbers);
    };
    const auto good = number(Done, Done, Done);
    const auto bad = number(Done, Failed, Waiting);
    const auto open = number(Done, InProgress, Waiting);
    QCOMPARE(completed({}), HostingOutcome::NotKnown);
    QCOMPARE(completed({good, good}), HostingOutcome::Done);
    QCOMPARE(completed({good, bad}), HostingOutcome::PartlyDone);
    QCOMPARE(completed({bad, bad}), HostingOutcome::Failed);
    QCOMPARE(completed({good, open}), HostingOutcome::NotKnown); // the list was read before the order ended
    QCOMPARE(completed({open, bad}), HostingOutcome::PartlyDone);
}

void TestHostingRules::onlyACompletedOrderIsJudgedByItsNumbers()
{
    using enum HostingOrderState;
    const std::vector<HostingOrderNumber> good{
        number(HostingProgress::Done, HostingProgress::Done, HostingProgress::Done)};
    for (const HostingOrderState state : {Draft, Submitted, WaitingForSignature, InProgress})
        QCOMPARE(outcomeOf(state, good), HostingOutcome::Open);
    QCOMPARE(outcomeOf(Rejected, good), HostingOutcome::Failed);
    for (const HostingOrderState state : {Unknown, Unspecified})
        QCOMPARE(outcomeOf(state, good), HostingOutcome::NotKnown);
}

void TestHostingRules::carriersFailBesideTheSteps()
{
    auto it = number(HostingProgress::Done, HostingProgress::Done, HostingProgress::Done);
    QVERIFY(!hasFailedAtACarrier(it));
    it.carriers.mmsTmo.state = HostingProgress::Failed;
    QVERIFY(hasFailedAtACarrier(it));
    QCOMPARE(outcomeOf(it), HostingOutcome::Done);
}

void TestHostingRules::readsALinkFromWhatIsScheduled()
{
    ImportedNumber it;
    it.sms.scheduled = SmsProvisioning{.servicePlanId = u"new"_s, .status = ProvisioningStatus::Waiting};
    QCOMPARE(planLink(it), LinkState::Linking);
    QCOMPARE(campaignLink(it), LinkState::Unlinked); // the schedule has none
    it.sms.scheduled->status = ProvisioningStatus::Failed;
    QCOMPARE(planLink(it), LinkState::LinkFailed);
    it.sms.scheduled->status = {ProvisioningStatus::Unknown, u"7"_s};
    QCOMPARE(planLink(it), LinkState::Unclear);

    it.sms = {.servicePlanId = u"old"_s, .campaignId = u"C"_s, .scheduled = SmsProvisioning{}};
    it.sms.scheduled->status = ProvisioningStatus::InProgress;
    QCOMPARE(planLink(it), LinkState::Unlinking);
    QCOMPARE(campaignLink(it), LinkState::Unlinking);
    it.sms.scheduled->status = ProvisioningStatus::Failed;
    QCOMPARE(planLink(it), LinkState::UnlinkFailed);

    // The plan is there already: the schedule is about the campaign alone.
    it.sms = {.servicePlanId = u"old"_s, .scheduled = SmsProvisioning{.servicePlanId = u"old"_s, .campaignId = u"C"_s}};
    it.sms.scheduled->status = ProvisioningStatus::Failed;
    QCOMPARE(planLink(it), LinkState::Linked);
    QCOMPARE(campaignLink(it), LinkState::LinkFailed);
}

void TestHostingRules::readsALinkFromItsProvisioning()
{
    using enum HostingProgress;
    const auto link = [](HostingOperation operation, HostingProgress state) {
        return planLink({.smsProvisioning = ServiceProvisioning{.operation = operation, .state = state}});
    };
    const auto on = HostingOperation::Provisioning;
    const auto off = HostingOperation::Deprovisioning;
    QCOMPARE(link(on, Waiting), LinkState::Linking);
    QCOMPARE(link(on, InProgress), LinkState::Linking);
    QCOMPARE(link(on, Done), LinkState::Linked);
    QCOMPARE(link(on, Failed), LinkState::LinkFailed);
    QCOMPARE(link(off, Waiting), LinkState::Unlinking);
    QCOMPARE(link(off, InProgress), LinkState::Unlinking);
    QCOMPARE(link(off, Done), LinkState::Unlinked);
    QCOMPARE(link(off, Failed), LinkState::UnlinkFailed);
    QCOMPARE(link(on, Unknown), LinkState::Unclear);

    // A failed schedule is about both halves; the provisioning of each says which one it was.
    ImportedNumber it{.smsProvisioning = ServiceProvisioning{.state = Done},
        .campaignProvisioning = ServiceProvisioning{.state = Failed}};
    it.sms.scheduled
        = SmsProvisioning{.servicePlanId = u"p"_s, .campaignId = u"C"_s, .status = ProvisioningStatus::Failed};
    QCOMPARE(planLink(it), LinkState::Linked);
    QCOMPARE(campaignLink(it), LinkState::LinkFailed);
    QVERIFY(hasFailed(it));
    it.sms.scheduled->status = ProvisioningStatus::Waiting; // a new attempt is more than how the last one ended
    QCOMPARE(campaignLink(it), LinkState::Linking);
}

void TestHostingRules::readsALinkThatIsSimplyThere()
{
    ImportedNumber it;
    QCOMPARE(planLink(it), LinkState::Unlinked);
    it.sms.servicePlanId = u"p"_s;
    it.smsProvisioning = ServiceProvisioning{.state = HostingProgress::Unspecified}; // says nothing
    QCOMPARE(planLink(it), LinkState::Linked);
    QCOMPARE(campaignLink(it), LinkState::Unlinked);
}

void TestHostingRules::deletesNothingThatIsUnderWay()
{
    ImportedNumber it{.sms = {.servicePlanId = u"p"_s}};
    QVERIFY(mayBeDeleted(it));
    QVERIFY(!isUnderWay(it));
    it.carriers = CarrierStates{.mmsAtt = {.state = HostingProgress::InProgress}};
    QVERIFY(mayBeDeleted(it));
    QVERIFY(isUnderWay(it)); // a carrier is, though nothing else
    it.campaignProvisioning = ServiceProvisioning{.state = HostingProgress::Waiting};
    QVERIFY(!mayBeDeleted(it));
    QVERIFY(!hasFailed(it));
    it.campaignProvisioning->state = HostingProgress::Done;
    it.carriers->smsTmo.state = HostingProgress::Failed;
    QVERIFY(mayBeDeleted(it));
    QVERIFY(hasFailed(it));
}

void TestHostingRules::knowsWhenANumberMustMigrate()
{
    QVERIFY(!wantsMigration({}));
    QVERIFY(wantsMigration({.smsTmo = {.errorCode = u"60135"_s}}));
    QVERIFY(wantsMigration({.mmsTmo = {.errorCode = u"60135"_s}}));
    QVERIFY(!wantsMigration({.smsAtt = {.errorCode = u"60135"_s}, .smsTmo = {.errorCode = u"60136"_s}}));
}

void TestHostingRules::aLetterIsSignedUnlessItIsBlanket()
{
    QCOMPARE(kindOf(DirectLoa()), HostingLoaKind::Direct);
    QCOMPARE(kindOf(ResellerLoa()), HostingLoaKind::Reseller);
    QCOMPARE(kindOf(BlanketLoa()), HostingLoaKind::Blanket);
    for (const bool tollFree : {false, true}) {
        QVERIFY(mayBeUsed(HostingLoaKind::Direct, tollFree));
        QVERIFY(mayBeUsed(HostingLoaKind::Reseller, tollFree));
        QCOMPARE(mayBeUsed(HostingLoaKind::Blanket, tollFree), !tollFree);
        QVERIFY(!mayBeUsed(HostingLoaKind::Unknown, tollFree));
    }
    QVERIFY(wantsSignature(HostingLoaKind::Direct));
    QVERIFY(wantsSignature(HostingLoaKind::Reseller));
    QVERIFY(!wantsSignature(HostingLoaKind::Blanket));
}

QTEST_APPLESS_MAIN(TestHostingRules)
#include "tst_hostingrules.moc"
