#include "flows/textenabledraftbench.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using domain::SubmitState, domain::TextEnableRoute, domain::TextEnableStep, domain::TextEnableVerdict;
using flows::TextEnableFlow, flows::TextEnableSubmit;

//! What becomes of the draft of a text-enablement once orders of it were sent.
class TestTextEnableLeft : public TextEnableDraftBench
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QVERIFY(begin()); }
    void cleanup() { end(); }
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
    //! The order of the toll-free number is made, the other one is refused; then it is left.
    domain::DraftId halfMade();
};

void TestTextEnableLeft::isRemovedWhenItIsDone()
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

void TestTextEnableLeft::isKeptAgainWhenMoreIsTyped()
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

void TestTextEnableLeft::isRemovedOnceNobodyWantsTheRest_data()
{
    QTest::addColumn<SubmitState>("rest");
    QTest::addColumn<bool>("isResumed");
    QTest::newRow("refused") << SubmitState::Refused << false;
    QTest::newRow("refused, after a restart") << SubmitState::Refused << true;
    QTest::newRow("not sent any more") << SubmitState::Waiting << false;
}

void TestTextEnableLeft::isRemovedOnceNobodyWantsTheRest()
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

void TestTextEnableLeft::isRemovedThoughTheStateOfOneIsUnknown()
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

void TestTextEnableLeft::isKeptWhileANumberCouldNotBeLookedUp()
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

void TestTextEnableLeft::isKeptAfterARefusal()
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

domain::DraftId TestTextEnableLeft::halfMade()
{
    const auto flow = typed({number(1), tollFree(1)});
    if (!flow || !fault(u"status"_s, u":textEnableNumbers$"_s, {{u"status"_s, 409}}))
        return {};
    TextEnableSubmit submit(desk->desk(), *flow, desk->settler());
    return submits(submit) && submit.count(SubmitState::Created) == 1 ? flow->id() : domain::DraftId();
}

void TestTextEnableLeft::sendsOnlyTheRestAfterwards()
{
    const domain::DraftId id = halfMade();
    QVERIFY(!id.text.isEmpty());
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

void TestTextEnableLeft::copiesOnlyTheRest()
{
    const domain::DraftId id = halfMade();
    QVERIFY(!id.text.isEmpty());
    const auto copy = await(desk->drafts().duplicate(profile(), id));
    QVERIFY(copy && *copy);
    const TextEnableFlow flow(desk->desk(), load(**copy)); // nothing is looked up: the copy alone leaves it out
    QCOMPARE(flow.going(), std::vector<QString>{number(1)});
    QVERIFY(flow.draft().typed.contains(tollFree(1)));
}

void TestTextEnableLeft::isNotSentInPartWhenItsOrderNeverWent()
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

void TestTextEnableLeft::isKeptWhileTheOutcomeIsUnknown()
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

void TestTextEnableLeft::isRemovedOnceALostOrderIsFound()
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

void TestTextEnableLeft::sendsNothingBeforeTheJournalWasRead()
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

QTEST_GUILESS_MAIN(TestTextEnableLeft)
#include "tst_textenableleft.moc"
