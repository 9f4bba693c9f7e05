#include "flows/hostingbench.h"
#include "flows/imported/textenablesubmit.h"
#include "store/vault.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using domain::SubmitState, domain::TextEnableRoute, domain::TextEnableStep, domain::TextEnableVerdict;
using flows::TextEnableFlow, flows::TextEnableSubmit;

//! A text-enablement that was begun: kept while it is typed, resumed, and removed when it is done.
class TestTextEnableDrafts : public HostingBench
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QVERIFY(begin()); }
    void cleanup() { end(); }
    void savesEachChange_data();
    void savesEachChange();
    void turningPagesAloneMakesNoDraft();
    void remembersPagesThatAreTurnedBeforeItWasEverSaved();
    void savesTheRestWhenItGoes();
    void triesAgainWhatCouldNotBeSaved();
    void resumesWhereItWasLeft();
    void showsWhyANumberMayNotGoAnyMore();
    void keepsTheNumbersWhenTheTextIsGone();
    void isRemovedWhenItIsDone();
    void isKeptAgainWhenMoreIsTyped();
    void isRemovedOnceNobodyWantsTheRest_data();
    void isRemovedOnceNobodyWantsTheRest();
    void isRemovedThoughTheStateOfOneIsUnknown();
    void isKeptWhileANumberCouldNotBeLookedUp();
    void isKeptAfterARefusal();
    void sendsOnlyTheRestAfterwards();
    void copiesOnlyTheRest();
    void isNotSentInPartWhenItsOrderNeverWent();
    void isKeptWhileTheOutcomeIsUnknown();
    void isRemovedOnceALostOrderIsFound();
    void sendsNothingBeforeTheJournalWasRead();

private:
    const QString &profile() const { return desk->desk().profileKey; }
    std::vector<store::DraftSummary> list() { return await(desk->drafts().list(profile())).value(); }
    store::LoadedTextEnable load(const domain::DraftId &id)
    {
        const auto loaded = await(desk->drafts().loadTextEnable(profile(), id));
        return loaded && *loaded ? **loaded : store::LoadedTextEnable{};
    }
    static domain::TextEnableDraft complete(const domain::TextEnableDraft &draft)
    {
        return {.route = draft.route,
            .servicePlanId = u"plan1"_s,
            .campaignId = u"C1"_s,
            .displayName = u"Bluefinch"_s,
            .loa = domain::HostingLoaKind::Direct,
            .person = {.firstName = u"Ana"_s, .lastName = u"Diaz"_s, .email = u"ana@example.com"_s},
            .emailAgain = u"ana@example.com"_s,
            .address = {.buildingNumber = u"1400"_s,
                .street = u"Harbor Court"_s,
                .city = u"Boise"_s,
                .state = u"ID"_s,
                .postalCode = u"83702"_s,
                .country = u"US"_s},
            .voiceCarrier = u"Verizon"_s};
    }
    std::unique_ptr<TextEnableFlow> typed(
        const std::vector<QString> &numbers, TextEnableRoute route = TextEnableRoute::HostingOrders)
    {
        auto flow = std::make_unique<TextEnableFlow>(desk->desk(), route);
        flow->setDraft(complete(flow->draft()));
        flow->setTyped(QStringList(numbers.begin(), numbers.end()).join(u'\n'));
        return isRead(*flow) ? std::move(flow) : nullptr;
    }
    std::unique_ptr<TextEnableFlow> resumed(const domain::DraftId &id)
    {
        auto flow = std::make_unique<TextEnableFlow>(desk->desk(), load(id));
        flow->readOffered();
        return isRead(*flow) ? std::move(flow) : nullptr;
    }
    //! What the journal knows of it.
    static bool reconciles(TextEnableSubmit &submit)
    {
        submit.reconcile();
        return QTest::qWaitFor([&] { return !submit.isReconciling(); }, 15'000);
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
};

void TestTextEnableDrafts::savesEachChange_data()
{
    using Change = std::function<void(TextEnableFlow &)>;
    QTest::addColumn<Change>("change");
    QTest::newRow("pasted") << Change([](TextEnableFlow &flow) { flow.setTyped(u"208 555 0101, and a name"_s); });
    QTest::newRow("ticked again") << Change([](TextEnableFlow &flow) {
        flow.setChosen({number(1)}, false);
        flow.setChosen({number(1)}, true);
    });
    QTest::newRow("unticked") << Change([](TextEnableFlow &flow) { flow.setChosen({number(1)}, false); });
    QTest::newRow("typed") << Change([](TextEnableFlow &flow) { flow.setDraft(complete(flow.draft())); });
    QTest::newRow("the e-mail alone") << Change([](TextEnableFlow &flow) {
        domain::TextEnableDraft draft = flow.draft();
        draft.emailAgain = u"an"_s;
        flow.setDraft(draft);
    });
}

void TestTextEnableDrafts::savesEachChange()
{
    QFETCH(const std::function<void(TextEnableFlow &)>, change);
    TextEnableFlow flow(desk->desk(), TextEnableRoute::HostingOrders);
    flow.begin({{.phoneNumber = number(1), .state = domain::QualifiedState::Verified}});
    QVERIFY(list().empty());
    const QSignalSpy saved(&flow.autosave(), &flows::DraftAutosave::saved);
    change(flow);
    QVERIFY(!flow.autosave().isSaved());
    QTRY_COMPARE(saved.size(), 1);
    QVERIFY(flow.autosave().isSaved());
    const TextEnableFlow left(desk->desk(), load(flow.id()));
    QVERIFY(left.draft() == flow.draft());
    QCOMPARE(left.going(), flow.going());
}

void TestTextEnableDrafts::turningPagesAloneMakesNoDraft()
{
    {
        TextEnableFlow flow(desk->desk(), TextEnableRoute::HostingOrders);
        flow.goTo(TextEnableStep::Services);
        QVERIFY(!flow.autosave().isKept());
    }
    QVERIFY(list().empty());
    TextEnableFlow flow(desk->desk(), TextEnableRoute::HostingOrders);
    flow.setTyped(number(1));
    QTRY_VERIFY(flow.autosave().isSaved());
    flow.goTo(TextEnableStep::Letter);
    flow.goTo(TextEnableStep::Review); // while that is being saved
    QTRY_VERIFY(flow.autosave().isSaved());
    QCOMPARE(load(flow.id()).draft.step, TextEnableStep::Review);
}

void TestTextEnableDrafts::remembersPagesThatAreTurnedBeforeItWasEverSaved()
{
    TextEnableFlow flow(desk->desk(), TextEnableRoute::HostingOrders);
    flow.setTyped(number(1));
    flow.goTo(TextEnableStep::Letter);
    flow.goTo(TextEnableStep::Services);
    QTRY_VERIFY(flow.autosave().isSaved());
    QCOMPARE(load(flow.id()).draft.step, TextEnableStep::Services);
}

void TestTextEnableDrafts::savesTheRestWhenItGoes()
{
    desk->desk().timing.autosave = std::chrono::minutes(10);
    auto flow = std::make_unique<TextEnableFlow>(desk->desk(), TextEnableRoute::HostingOrders);
    flow->setTyped(number(1));
    QVERIFY(list().empty());
    flow.reset();
    QCOMPARE(list().size(), 1U);
    QCOMPARE(list().front().numbers, 1);
}

void TestTextEnableDrafts::triesAgainWhatCouldNotBeSaved()
{
    end();
    QVERIFY(begin({}, TestDesk::Store::Closed));
    TextEnableFlow flow(desk->desk(), TextEnableRoute::HostingOrders);
    const QSignalSpy failed(&flow.autosave(), &flows::DraftAutosave::saveFailed);
    flow.setTyped(number(1));
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(!flow.autosave().isSaved());
    flow.setTyped(number(2));
    QTRY_COMPARE(failed.size(), 2);
}

void TestTextEnableDrafts::resumesWhereItWasLeft()
{
    QVERIFY(verify({number(1), number(2)}));
    auto flow = typed({number(3), number(4)});
    QVERIFY(flow);
    flow->readOffered();
    QVERIFY(isRead(*flow));
    flow->setChosen({number(1)}, true);
    flow->setChosen({number(4)}, false);
    flow->goTo(TextEnableStep::Schedule);
    const domain::DraftId id = flow->id();
    const domain::TextEnableDraft before = flow->draft();
    const std::vector<QString> going = flow->going();
    QCOMPARE(going, (std::vector<QString>{number(3), number(1)}));
    flow.reset();
    flow = resumed(id);
    QVERIFY(flow);
    QVERIFY(flow->wasLeft());
    QCOMPARE(flow->id(), id);
    QCOMPARE(flow->step(), TextEnableStep::Schedule);
    QVERIFY(flow->draft() == before);
    QCOMPARE(flow->going(), going);
    QCOMPARE(flow->numbers().size(), 4U); // the other offered one is offered again
    QVERIFY(flow->issues().empty());
}

void TestTextEnableDrafts::showsWhyANumberMayNotGoAnyMore()
{
    QVERIFY(verify({number(1), number(2)}));
    auto flow = std::make_unique<TextEnableFlow>(desk->desk(), TextEnableRoute::QualifiedNumbers);
    flow->readOffered();
    QVERIFY(isRead(*flow));
    flow->setDraft(complete(flow->draft()));
    flow->setChosen({number(1), number(2)}, true);
    QCOMPARE(flow->going().size(), 2U);
    const domain::DraftId id = flow->id();
    flow.reset();
    // A colleague text-enables one of them meanwhile.
    const auto theirs = typed({number(1)});
    QVERIFY(theirs);
    TextEnableSubmit their(desk->desk(), *theirs, desk->settler());
    QVERIFY(submits(their));
    flow = resumed(id);
    QVERIFY(flow);
    QCOMPARE(flow->going(), std::vector<QString>{number(2)});
    const auto row = std::ranges::find(flow->numbers(), number(1), &flows::TextEnableNumber::number);
    QVERIFY(row != flow->numbers().end());
    QCOMPARE(row->verdict, TextEnableVerdict::BeingHosted);
    QVERIFY(row->isWanted && !row->isChosen);
    const auto issues = flow->issues(TextEnableStep::Numbers);
    QCOMPARE(issues.size(), 1U);
    QCOMPARE(issues[0].issue.kind, domain::HostingIssueKind::LeftBehind);
    QCOMPARE(issues[0].issue.severity, domain::Severity::Warning);
    QCOMPARE(issues[0].issue.count, 1);
}

void TestTextEnableDrafts::keepsTheNumbersWhenTheTextIsGone()
{
    desk->drafts().setVault(nullptr); // no keychain: what was pasted is not stored
    auto flow = typed({number(1), number(2), number(3)});
    QVERIFY(flow);
    flow->setChosen({number(2)}, false);
    const domain::DraftId id = flow->id();
    flow.reset();
    flow = resumed(id);
    QVERIFY(flow);
    QVERIFY(flow->textMissing());
    QCOMPARE(flow->draft().typed, QString());
    QCOMPARE(flow->going(), (std::vector<QString>{number(1), number(3)}));
    flow->setTyped(number(4)); // another text takes none of them away
    QCOMPARE(flow->going(), (std::vector<QString>{number(4), number(1), number(3)}));
}

void TestTextEnableDrafts::isRemovedWhenItIsDone()
{
    const auto flow = typed({number(1), tollFree(1)});
    QVERIFY(flow);
    TextEnableSubmit submit(desk->desk(), *flow, desk->settler());
    QVERIFY(submits(submit));
    QVERIFY(submit.isDone());
    QVERIFY(list().empty());
    flow->goTo(TextEnableStep::Numbers); // looking back keeps nothing
    QVERIFY(!flow->autosave().isKept());
    QVERIFY(list().empty());
}

void TestTextEnableDrafts::isKeptAgainWhenMoreIsTyped()
{
    const auto flow = typed({number(1)});
    QVERIFY(flow);
    TextEnableSubmit submit(desk->desk(), *flow, desk->settler());
    QVERIFY(submits(submit));
    QVERIFY(list().empty());
    flow->setTyped(number(1) + u'\n' + number(2));
    QVERIFY(isRead(*flow));
    QTRY_COMPARE(list().size(), 1U);
    QCOMPARE(load(flow->id()).draft.submitted, QStringList{number(1)});
    const auto left = resumed(flow->id());
    QVERIFY(left);
    TextEnableSubmit rest(desk->desk(), *left, desk->settler());
    QVERIFY(reconciles(rest));
    QCOMPARE(rest.toSend().size(), 1U);
    QCOMPARE(domain::numbersOf(rest.toSend()[0]), std::vector<QString>{number(2)});
}

void TestTextEnableDrafts::isRemovedOnceNobodyWantsTheRest_data()
{
    QTest::addColumn<SubmitState>("rest");
    QTest::addColumn<bool>("isResumed");
    QTest::newRow("refused") << SubmitState::Refused << false;
    QTest::newRow("refused, after a restart") << SubmitState::Refused << true;
    QTest::newRow("not sent any more") << SubmitState::Waiting << false;
}

void TestTextEnableDrafts::isRemovedOnceNobodyWantsTheRest()
{
    QFETCH(const SubmitState, rest);
    QFETCH(const bool, isResumed);
    if (rest == SubmitState::Refused)
        QVERIFY(fault(u"status"_s, u":textEnableTollFreeNumbers$"_s, {{u"status"_s, 409}}));
    auto flow = typed({number(1), tollFree(1)});
    QVERIFY(flow);
    auto submit = std::make_unique<TextEnableSubmit>(desk->desk(), *flow, desk->settler());
    submit->start();
    if (rest == SubmitState::Waiting)
        submit->stop();
    QTRY_VERIFY_WITH_TIMEOUT(!submit->isRunning(), 30'000);
    QCOMPARE(submit->count(SubmitState::Created), 1);
    QCOMPARE(submit->count(rest), 1);
    if (isResumed) {
        submit.reset();
        flow = resumed(flow->id());
        QVERIFY(flow);
        submit = std::make_unique<TextEnableSubmit>(desk->desk(), *flow, desk->settler());
        QVERIFY(reconciles(*submit));
    }
    QVERIFY(!submit->isDone());
    QCOMPARE(list().size(), 1U);
    flow->setChosen({tollFree(1)}, false);
    QVERIFY(submit->isDone());
    QVERIFY(list().empty());
    flow->setChosen({tollFree(1)}, true); // wanted after all
    QVERIFY(!submit->isDone());
    QTRY_COMPARE(list().size(), 1U);
    QCOMPARE(submit->toSend().size(), 1U);
}

void TestTextEnableDrafts::isRemovedThoughTheStateOfOneIsUnknown()
{
    QVERIFY(verify({number(1)}));
    TextEnableFlow flow(desk->desk(), TextEnableRoute::QualifiedNumbers);
    flow.setDraft(complete(flow.draft()));
    flow.begin({{.phoneNumber = number(1), .state = domain::QualifiedState::Verified},
        {.phoneNumber = number(2), .state = domain::QualifiedState::Unknown}});
    QCOMPARE(flow.going(), std::vector<QString>{number(1)});
    QCOMPARE(flow.issues(TextEnableStep::Numbers).size(), 1U); // it stays behind
    TextEnableSubmit submit(desk->desk(), flow, desk->settler());
    QVERIFY(submits(submit));
    QCOMPARE(submit.count(SubmitState::Created), 1);
    QVERIFY(submit.isDone());
    QVERIFY(list().empty());
}

void TestTextEnableDrafts::isKeptWhileANumberCouldNotBeLookedUp()
{
    QVERIFY(verify({number(1)}));
    QVERIFY(fault(u"status"_s, u"/qualifiedNumbers/.*12085550002$"_s, {{u"verb"_s, u"GET"_s}, {u"status"_s, 403}}));
    TextEnableFlow flow(desk->desk(), TextEnableRoute::QualifiedNumbers);
    flow.setDraft(complete(flow.draft()));
    flow.begin({{.phoneNumber = number(1), .state = domain::QualifiedState::Verified}});
    flow.setTyped(number(2));
    QVERIFY(isRead(flow));
    QVERIFY(flow.readError());
    TextEnableSubmit submit(desk->desk(), flow, desk->settler());
    QVERIFY(submits(submit));
    QCOMPARE(submit.count(SubmitState::Created), 1);
    QVERIFY(!submit.isDone());
    QCOMPARE(list().size(), 1U);
}

void TestTextEnableDrafts::isKeptAfterARefusal()
{
    QVERIFY(fault(u"status"_s, u":textEnableNumbers$"_s,
        {{u"status"_s, 409},
            {u"body"_s, QJsonObject{{u"code"_s, 409}, {u"message"_s, u"not today"_s}, {u"status"_s, u"ABORTED"_s}}}}));
    domain::DraftId id;
    {
        const auto flow = typed({number(1)});
        QVERIFY(flow);
        id = flow->id();
        TextEnableSubmit submit(desk->desk(), *flow, desk->settler());
        QVERIFY(submits(submit));
        QCOMPARE(submit.count(SubmitState::Refused), 1);
    }
    QCOMPARE(list().size(), 1U);
    QVERIFY(!list()[0].submitting);
    QVERIFY2(list()[0].problem.contains(u"not today"_s), qPrintable(list()[0].problem));
    const auto flow = resumed(id);
    QVERIFY(flow);
    TextEnableSubmit submit(desk->desk(), *flow, desk->settler());
    QVERIFY(reconciles(submit));
    QCOMPARE(submit.count(SubmitState::Refused), 1); // it still says so
    QVERIFY(list()[0].problem.contains(u"not today"_s));
    QCOMPARE(submit.toSend().size(), 1U);
    QVERIFY(submits(submit));
    QVERIFY(submit.isDone());
    QCOMPARE(orders().size(), 1);
    QVERIFY(list().empty());
}

void TestTextEnableDrafts::sendsOnlyTheRestAfterwards()
{
    QVERIFY(fault(u"status"_s, u":textEnableNumbers$"_s, {{u"status"_s, 409}}));
    domain::DraftId id;
    {
        const auto flow = typed({number(1), tollFree(1)});
        QVERIFY(flow);
        id = flow->id();
        TextEnableSubmit submit(desk->desk(), *flow, desk->settler());
        QVERIFY(submits(submit));
        QCOMPARE(submit.count(SubmitState::Created), 1);
    }
    QVERIFY(list().at(0).submitting);
    const auto flow = resumed(id);
    QVERIFY(flow);
    TextEnableSubmit submit(desk->desk(), *flow, desk->settler());
    QVERIFY(reconciles(submit));
    QCOMPARE(submit.count(SubmitState::Created), 1);
    QVERIFY(domain::isTollFree(submit.orders().back().request));
    QCOMPARE(submit.orders().back().id.text, orderId(0));
    QVERIFY(flow->issues().empty()); // that the one that went is being hosted is no news
    QCOMPARE(submit.toSend().size(), 1U);
    QVERIFY(submits(submit));
    QCOMPARE(submit.count(SubmitState::Created), 2);
    QCOMPARE(enablings(u"hostingOrders:textEnableTollFreeNumbers$"_s), 1);
    QVERIFY(list().empty());
}

void TestTextEnableDrafts::copiesOnlyTheRest()
{
    QVERIFY(fault(u"status"_s, u":textEnableNumbers$"_s, {{u"status"_s, 409}}));
    domain::DraftId id;
    {
        const auto flow = typed({number(1), tollFree(1)});
        QVERIFY(flow);
        id = flow->id();
        TextEnableSubmit submit(desk->desk(), *flow, desk->settler());
        QVERIFY(submits(submit));
        QCOMPARE(submit.count(SubmitState::Created), 1);
    }
    const auto copy = await(desk->drafts().duplicate(profile(), id));
    QVERIFY(copy && *copy);
    const TextEnableFlow flow(desk->desk(), load(**copy)); // nothing is looked up: the copy alone leaves it out
    QCOMPARE(flow.going(), std::vector<QString>{number(1)});
    QVERIFY(flow.draft().typed.contains(tollFree(1)));
}

void TestTextEnableDrafts::isNotSentInPartWhenItsOrderNeverWent()
{
    domain::DraftId id;
    {
        const auto flow = typed({number(1)});
        QVERIFY(flow);
        id = flow->id();
        TextEnableSubmit submit(desk->desk(), *flow, desk->settler());
        submit.start();
    } // it is written down, and goes before it is sent
    QVERIFY(list().at(0).submitting);
    const auto flow = resumed(id);
    QVERIFY(flow);
    TextEnableSubmit submit(desk->desk(), *flow, desk->settler());
    QVERIFY(reconciles(submit));
    QCOMPARE(submit.count(SubmitState::Failed), 1);
    QVERIFY(!list().at(0).submitting);
    QVERIFY(load(id).draft.submitted.isEmpty());
    QCOMPARE(enablings(), 0);
}

void TestTextEnableDrafts::isKeptWhileTheOutcomeIsUnknown()
{
    desk->desk().timing.writeTimeout = std::chrono::seconds(60); // until then no look proves an absence
    desk->restartSettler();
    QVERIFY(fault(u"drop-before"_s, u":textEnableNumbers$"_s));
    domain::DraftId id;
    {
        const auto flow = typed({number(1)});
        QVERIFY(flow);
        id = flow->id();
        TextEnableSubmit submit(desk->desk(), *flow, desk->settler());
        QVERIFY(submits(submit));
        QCOMPARE(submit.count(SubmitState::UnknownOutcome), 1);
        QVERIFY(!submit.isDone());
    }
    desk->restartSettler();
    QVERIFY(list().at(0).submitting);
    const auto flow = resumed(id);
    QVERIFY(flow);
    TextEnableSubmit submit(desk->desk(), *flow, desk->settler());
    QVERIFY(reconciles(submit));
    QCOMPARE(submit.count(SubmitState::UnknownOutcome), 1);
    QVERIFY(submit.toSend().empty());
    submit.start();
    QVERIFY(!submit.isRunning());
    QCOMPARE(enablings(), 1);
    QCOMPARE(list().size(), 1U);
}

void TestTextEnableDrafts::isRemovedOnceALostOrderIsFound()
{
    QVERIFY(fault(u"drop-after"_s, u":textEnableNumbers$"_s));
    domain::DraftId id;
    {
        const auto flow = typed({number(1)});
        QVERIFY(flow);
        id = flow->id();
        TextEnableSubmit submit(desk->desk(), *flow, desk->settler());
        QVERIFY(submits(submit));
    }
    desk->restartSettler();
    QCOMPARE(list().size(), 1U);
    const auto flow = resumed(id);
    QVERIFY(flow);
    TextEnableSubmit submit(desk->desk(), *flow, desk->settler());
    QVERIFY(reconciles(submit));
    QTRY_VERIFY_WITH_TIMEOUT(submit.isDone(), 30'000);
    QCOMPARE(submit.orders()[0].id.text, orderId(0));
    QVERIFY(list().empty());
    QCOMPARE(enablings(), 1);
}

void TestTextEnableDrafts::sendsNothingBeforeTheJournalWasRead()
{
    end();
    QVERIFY(begin({}, TestDesk::Store::Closed));
    store::LoadedTextEnable left{.draft = {.id = {u"left"_s}, .draft = {.typed = number(1)}}};
    left.draft.draft = complete(left.draft.draft);
    left.draft.draft.typed = number(1);
    TextEnableFlow flow(desk->desk(), left);
    flow.readOffered();
    QVERIFY(isRead(flow));
    QCOMPARE(flow.going().size(), 1U);
    TextEnableSubmit submit(desk->desk(), flow, desk->settler());
    const QSignalSpy failed(&submit, &TextEnableSubmit::storeFailed);
    submit.start();
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(!submit.isRunning());
    QVERIFY(!submit.isKnown());
    QVERIFY(submit.orders().empty());
    QCOMPARE(enablings(), 0);
}

QTEST_GUILESS_MAIN(TestTextEnableDrafts)
#include "tst_textenabledrafts.moc"
