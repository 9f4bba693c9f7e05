#include "flows/importedbench.h"

#include "domain/imported/invoicework.h"
#include "flows/imported/addqualifiedflow.h"
#include "flows/imported/invoices.h"
#include "flows/imported/qualifiedlist.h"
#include "flows/imported/qualifiedwork.h"
#include "flows/imported/removalflow.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using domain::QualifiedState;
using flows::AddQualifiedFlow, flows::AddState, flows::QualifiedListFlow, flows::RemovalFlow;
using store::OutcomeState;

//! Qualified numbers: listed, added and removed, through lost answers as well.
class TestQualifiedFlows : public ImportedBench
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QVERIFY(begin()); }

    void listsEveryStateToItsEnd();
    void findsWhatMovedWhileItRead();
    void saysWhichStatesCouldNotBeRead();
    void looksAgainAtWhatIsUnderWay();

    void addsOnlyWhatIsNotThereYet();
    void addsTheOthersWhereOneIsRefused();
    void findsOutWhetherAddingArrived_data();
    void findsOutWhetherAddingArrived();

    void removesANumber();
    void removesNothingThatIsBeingHosted();
    void findsOutWhetherItWasRemoved_data();
    void findsOutWhetherItWasRemoved();

    void remembersSentInvoices();
    void asksForInvoicesUntilTheyAreMailed();
    void saysThatTheWorkOfQualifiedNumbersCannotBeRead();

private:
    bool listed(QualifiedListFlow &list)
    {
        list.read();
        return QTest::qWaitFor([&] { return !list.isReading(); }, 20'000);
    }
    QualifiedState stateOf(const QString &number)
    {
        const auto found = qualified(number);
        return found ? found->state.value : QualifiedState::Unknown;
    }
};

void TestQualifiedFlows::listsEveryStateToItsEnd()
{
    QVERIFY(addQualified({phone(1), phone(2), u"+12025559999"_s}));
    QVERIFY(outside(phone(2), u"approve"_s));
    QVERIFY(addQualified({phone(3)}, false));
    QualifiedListFlow list(desk->desk());
    QVERIFY(listed(list));
    QCOMPARE(list.numbers().size(), size_t(4));
    QVERIFY(list.find(phone(1))->state.value == QualifiedState::Eligible);
    QVERIFY(list.find(phone(2))->state.value == QualifiedState::Verified);
    QVERIFY(list.find(phone(3)));
    QVERIFY(list.find(u"+12025559999"_s)->state.value == QualifiedState::NotEligible);
    QVERIFY(list.asOf());
    QVERIFY(!list.error());
    QCOMPARE(arrived(u"GET"_s, u"qualifiedNumbers$"_s), 11); // one for each state
}

void TestQualifiedFlows::findsWhatMovedWhileItRead()
{
    QVERIFY(addQualified({phone(1), phone(2)}));
    QualifiedListFlow list(desk->desk());
    QVERIFY(listed(list));
    // It is in no list, as one that moved from a state that is read late to one that was read early.
    domain::QualifiedNumber hidden = *qualified(phone(1));
    hidden.phoneNumber = phone(9);
    list.accept(hidden);
    QVERIFY(outside(phone(1), u"approve"_s));
    QVERIFY(listed(list));
    QVERIFY(!list.find(phone(9))); // read by itself, and gone
    QVERIFY(list.find(phone(1))->state.value == QualifiedState::Verified);
    QCOMPARE(arrived(u"GET"_s, u"qualifiedNumbers/"_s + QString(phone(9)).replace(u"+"_s, u"(%2B|\\+)"_s)), 1);
}

void TestQualifiedFlows::saysWhichStatesCouldNotBeRead()
{
    QVERIFY(addQualified({phone(1)}));
    QualifiedListFlow list(desk->desk());
    QVERIFY(listed(list));
    QVERIFY(fault(u"status"_s, u"GET"_s, u"qualifiedNumbers$"_s, 403));
    QVERIFY(listed(list));
    QCOMPARE(list.failedStates().size(), size_t(1));
    QVERIFY(list.error());
    QVERIFY(list.find(phone(1)));
}

void TestQualifiedFlows::looksAgainAtWhatIsUnderWay()
{
    QVERIFY(addQualified({phone(2)}));
    QVERIFY(addQualified({phone(1)}, false));
    desk->desk().timing.activationPoll = std::chrono::milliseconds(20);
    QualifiedListFlow list(desk->desk());
    QVERIFY(listed(list));
    QVERIFY(list.find(phone(1))->state.value == QualifiedState::CheckPending);
    desk->sandbox().clearRequests();
    list.setFollowing(true);
    QVERIFY(desk->sandbox().advance(u"PT1M"_s));
    QTRY_VERIFY(list.find(phone(1))->state.value == QualifiedState::Eligible);
    QCOMPARE(arrived(u"GET"_s, u"qualifiedNumbers$"_s), 0); // only the one that moves
}

void TestQualifiedFlows::addsOnlyWhatIsNotThereYet()
{
    QVERIFY(addQualified({phone(1)}));
    desk->sandbox().clearRequests();
    AddQualifiedFlow flow(desk->desk(), desk->settler());
    flow.setNumbers({phone(1), phone(2), phone(3), phone(2)});
    QTRY_VERIFY(!flow.isReading());
    QCOMPARE(flow.rows().size(), size_t(3));
    QVERIFY(flow.rows()[0].state == AddState::Known);
    QCOMPARE(flow.toAdd(), 2);
    flow.add();
    flow.add(); // a double click
    QTRY_COMPARE(flow.count(AddState::Added), 2);
    QCOMPARE(arrived(u"POST"_s, u":addNumbers$"_s), 1);
    QVERIFY(flow.rows()[1].qualified);
    QVERIFY(qualified(phone(3)));
    QCOMPARE(desk->journalEntries().size(), size_t(1));
}

void TestQualifiedFlows::addsTheOthersWhereOneIsRefused()
{
    const QString british = u"+442079460958"_s;
    AddQualifiedFlow flow(desk->desk(), desk->settler());
    QSignalSpy failed(&flow, &AddQualifiedFlow::failed);
    flow.setNumbers({phone(1), british, phone(2)});
    QTRY_VERIFY(!flow.isReading());
    flow.add();
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(flow.rows()[1].state == AddState::Refused);
    QVERIFY(!flow.rows()[1].words.isEmpty());
    QCOMPARE(flow.toAdd(), 2);
    QVERIFY(!qualified(phone(1)));
    flow.add();
    QTRY_COMPARE(flow.count(AddState::Added), 2);
    QVERIFY(qualified(phone(1)) && qualified(phone(2)));
}

void TestQualifiedFlows::findsOutWhetherAddingArrived_data()
{
    lostAnswers();
}

void TestQualifiedFlows::findsOutWhetherAddingArrived()
{
    QFETCH(const QString, kind);
    QFETCH(const bool, arrives);
    AddQualifiedFlow flow(desk->desk(), desk->settler());
    flow.setNumbers({phone(1), phone(2)});
    QTRY_VERIFY(!flow.isReading());
    QVERIFY(fault(kind, u"POST"_s, u":addNumbers$"_s));
    flow.add();
    QTRY_COMPARE(flow.count(arrives ? AddState::Added : AddState::NotSent), 2);
    QCOMPARE(arrived(u"POST"_s, u":addNumbers$"_s), 1);
    const auto state = desk->stateOf(desk->journalEntries()[0].intent.id);
    QVERIFY(state == (arrives ? OutcomeState::Done : OutcomeState::Absent));
    if (arrives)
        return;
    flow.add();
    QTRY_COMPARE(flow.count(AddState::Added), 2);
}

void TestQualifiedFlows::removesANumber()
{
    QVERIFY(addQualified({phone(1)}));
    RemovalFlow flow(desk->desk(), flows::Removable::QualifiedNumber, phone(1), desk->settler());
    QSignalSpy gone(&flow, &RemovalFlow::numberGone);
    flow.prepare();
    QTRY_VERIFY(flow.step() == RemovalFlow::Step::Ready);
    flow.remove();
    flow.remove(); // a double click
    QTRY_COMPARE(gone.size(), 1);
    QVERIFY(!qualified(phone(1)));
    QCOMPARE(arrived(u"DELETE"_s, u"qualifiedNumbers/"_s), 1);
}

void TestQualifiedFlows::removesNothingThatIsBeingHosted()
{
    QVERIFY(addQualified({phone(1)}));
    QVERIFY(outside(phone(1), u"approve"_s));
    RemovalFlow flow(desk->desk(), flows::Removable::QualifiedNumber, phone(1), desk->settler());
    QSignalSpy moved(&flow, &RemovalFlow::moved);
    flow.prepare();
    QTRY_VERIFY(flow.step() == RemovalFlow::Step::Ready);
    QVERIFY(flow.isAllowed());
    QCOMPARE(calls
                 ->call("POST", u"/qualifiedNumbers:textEnableNumbers"_s,
                     {{u"regionCode"_s, u"US"_s}, {u"numbers"_s, QJsonArray{phone(1)}}, {u"servicePlanId"_s, u"plan"_s},
                         {u"campaignId"_s, u"C1"_s}, {u"blanketLoaInfo"_s, QJsonObject()}})
                 .status,
        200);
    flow.remove();
    QTRY_COMPARE(moved.size(), 1);
    QVERIFY(!flow.isAllowed());
    QCOMPARE(arrived(u"DELETE"_s, u"qualifiedNumbers/"_s), 0);
}

void TestQualifiedFlows::findsOutWhetherItWasRemoved_data()
{
    lostAnswers();
}

void TestQualifiedFlows::findsOutWhetherItWasRemoved()
{
    QFETCH(const QString, kind);
    QFETCH(const bool, arrives);
    QVERIFY(addQualified({phone(1)}));
    RemovalFlow flow(desk->desk(), flows::Removable::QualifiedNumber, phone(1), desk->settler());
    QSignalSpy settled(&flow, &RemovalFlow::settled);
    flow.prepare();
    QTRY_VERIFY(flow.step() == RemovalFlow::Step::Ready);
    QVERIFY(fault(kind, u"DELETE"_s, u"qualifiedNumbers/"_s));
    flow.remove();
    QTRY_COMPARE(settled.size(), 1);
    QCOMPARE(settled[0][0].toBool(), arrives);
    QCOMPARE(!qualified(phone(1)), arrives);
    QCOMPARE(arrived(u"DELETE"_s, u"qualifiedNumbers/"_s), 1);
}

void TestQualifiedFlows::remembersSentInvoices()
{
    QVERIFY(addQualified({phone(1), phone(2)}));
    const auto one = *qualified(phone(1));
    const auto two = *qualified(phone(2));
    store::WorkMarks marks(desk->database());
    flows::Invoices invoices(desk->desk(), marks);
    QTRY_VERIFY(invoices.isKnown());
    QVERIFY(!invoices.sent(one));
    invoices.setSent({one}, true);
    QTRY_VERIFY(invoices.sent(one));
    QCOMPARE(invoices.sent(one)->by, desk->desk().user);
    QVERIFY(!invoices.sent(two));
    const QDateTime first = invoices.sent(one)->at;
    invoices.setMailed({one}); // once more
    QTRY_VERIFY(invoices.sent(one)->at > first);
    flows::Invoices again(desk->desk(), marks); // the next start
    QTRY_VERIFY(again.sent(one));
    domain::QualifiedNumber anew = one; // deleted, and added again
    anew.created = one.created->addDays(3);
    QVERIFY(!again.sent(anew));
    invoices.setSent({one}, false);
    QTRY_VERIFY(!invoices.sent(one));
    QTRY_VERIFY(!again.sent(one));
}

void TestQualifiedFlows::asksForInvoicesUntilTheyAreMailed()
{
    QVERIFY(addQualified({phone(1), phone(2)}));
    QVERIFY(outside(phone(2), u"approve"_s));
    store::WorkMarks marks(desk->database());
    flows::Invoices invoices(desk->desk(), marks);
    QualifiedListFlow list(desk->desk());
    flows::QualifiedWork work(desk->desk(), list, invoices);
    QSignalSpy found(&work, &flows::WorkSource::found);
    const auto items = [&found] {
        return found.isEmpty() ? std::vector<domain::WorkItem>()
                               : found.last()[1].value<std::vector<domain::WorkItem>>();
    };
    work.begin();
    QVERIFY(!work.reading().isComplete); // nobody can say yet that nothing is to be done
    QTRY_COMPARE(items().size(), size_t(1));
    QVERIFY(work.reading().isComplete);
    QVERIFY(items().front().reason == domain::WorkReason::InvoicesNotSent);
    QVERIFY(items().front().action == domain::WorkAction::EmailInvoices);
    QCOMPARE(items().front().number, phone(1));
    const auto concerned = domain::numbersOf(items().front(), invoices.factsOf(list), desk->desk().now());
    QCOMPARE(concerned.size(), size_t(1));
    invoices.setMailed(concerned);
    QTRY_VERIFY(items().empty());
    invoices.setSent(concerned, false);
    QTRY_COMPARE(items().size(), size_t(1));
    QVERIFY(outside(phone(1), u"approve"_s)); // proven by somebody else
    work.refresh();
    QTRY_VERIFY(items().empty());
}

void TestQualifiedFlows::saysThatTheWorkOfQualifiedNumbersCannotBeRead()
{
    QVERIFY(addQualified({phone(1)}));
    store::WorkMarks marks(desk->database());
    flows::Invoices invoices(desk->desk(), marks);
    QualifiedListFlow list(desk->desk());
    flows::QualifiedWork work(desk->desk(), list, invoices);
    QVERIFY(fault(u"status"_s, u"GET"_s, u"qualifiedNumbers$"_s, 403));
    work.begin();
    QTRY_VERIFY(!work.reading().isReading);
    QCOMPARE(work.reading().unread, std::vector{flows::WorkPart::QualifiedNumbers});
    QVERIFY(work.reading().isComplete); // the rest of the worklist does not wait for it
    work.refresh();
    QTRY_VERIFY(list.asOf());
    QVERIFY(work.reading().unread.empty());
}

QTEST_GUILESS_MAIN(TestQualifiedFlows)
#include "tst_qualifiedflows.moc"
