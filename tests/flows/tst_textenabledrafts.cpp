#include "flows/textenabledraftbench.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using domain::SubmitState, domain::TextEnableRoute, domain::TextEnableStep, domain::TextEnableVerdict;
using flows::TextEnableFlow, flows::TextEnableSubmit;

//! A text-enablement that was begun: kept while it is typed, resumed, and removed when it is done.
class TestTextEnableDrafts : public TextEnableDraftBench
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

QTEST_GUILESS_MAIN(TestTextEnableDrafts)
#include "tst_textenabledrafts.moc"
