#include "flows/orderchange.h"
#include "flows/ournotes.h"
#include "flows/submitplan.h"
#include "flows/writeend.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;

using domain::LoaState;
using domain::SubmitState;
using flows::OrderChangeKind;
using store::OutcomeState;

Q_DECLARE_METATYPE(store::OutcomeState)

//! What the flows decide without asking anybody.
class TestFlowRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anErrorBecomesAnOutcome_data();
    void anErrorBecomesAnOutcome();
    void masksWhatARefusalQuotes();
    void seesNoChangeInTheSameOrder();
    void seesTheMostTellingChange();
    void saysFromWhatToWhatWhenAllNumbersAgree();
    void countsWhatWasAddedAndRemoved();
    void plansNewOrdersBehindThoseThatExist();
    void keepsTheReferenceOfAnOrderWithTheSameNumbers();
    void wantsALetterThatWasChosenLater();
    void theJournalKnowsBetterThanTheDraft();
    void placesTheServersObjections();
    void countsASubmission();
    void aNoteIsOursUnlessItDidNotArrive_data();
    void aNoteIsOursUnlessItDidNotArrive();

private:
    static domain::PortOrder sampleOrder();
    static domain::PortInDraft sampleDraft(int numbers);
};

domain::PortOrder TestFlowRules::sampleOrder()
{
    domain::PortOrder order{.id = {u"1"_s}, .status = domain::OrderStatus::Pending};
    for (const QString &number : {u"+13125550100"_s, u"+13125550101"_s})
        order.numbers.push_back({.phoneNumber = number, .status = domain::NumberStatus::Pending});
    return order;
}

domain::PortInDraft TestFlowRules::sampleDraft(int numbers)
{
    domain::PortInDraft draft{.reference = u"REF"_s};
    for (int i = 0; i < numbers; ++i)
        draft.numbers.push_back({.line = i + 1, .e164 = u"+1312555010%1"_s.arg(i)});
    return draft;
}

void TestFlowRules::anErrorBecomesAnOutcome_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("mayHaveArrived");
    QTest::addColumn<OutcomeState>("outcome");
    QTest::newRow("no connection") << 0 << false << OutcomeState::Failed;
    QTest::newRow("cut") << 0 << true << OutcomeState::Unknown;
    QTest::newRow("422") << 422 << false << OutcomeState::Refused;
    QTest::newRow("429") << 429 << false << OutcomeState::Refused;
    QTest::newRow("500") << 500 << false << OutcomeState::Unknown;
    QTest::newRow("half a 201") << 201 << true << OutcomeState::Unknown;
}

void TestFlowRules::anErrorBecomesAnOutcome()
{
    QFETCH(int, status);
    QFETCH(bool, mayHaveArrived);
    QFETCH(OutcomeState, outcome);
    net::Error error{.httpStatus = status};
    error.mayHaveArrived = mayHaveArrived;
    QCOMPARE(flows::outcomeOf(error), outcome);
}

void TestFlowRules::masksWhatARefusalQuotes()
{
    const QJsonObject sent{{u"phoneNumbers"_s,
        QJsonArray{QJsonObject{{u"phoneNumber"_s, u"+13125550100"_s},
            {u"portOutInfo"_s, QJsonObject{{u"existingPortOutPin"_s, u"0042"_s}, {u"accountNum"_s, u"AC-7(1)"_s}}}}}}};
    const net::Error error = flows::withoutSecrets({.httpStatus = 422,
                                                       .title = u"Bad PIN 0042"_s,
                                                       .detail = u"+13125550100: \"0042\" is not 100423"_s,
                                                       .fields = {{u"phoneNumbers[0]"_s, u"AC-7(1) is unknown"_s}}},
        sent);
    QVERIFY(!error.title.contains(u"0042"_s));
    QVERIFY(error.detail.startsWith(u"+13125550100: "_s));
    QVERIFY(!error.detail.contains(u"\"0042\""_s));
    QVERIFY(error.detail.endsWith(u"is not 100423"_s)); // another number that happens to hold the same digits
    QVERIFY(!error.fields[0].message.contains(u"AC-7"_s));
    QVERIFY(error.fields[0].message.endsWith(u"is unknown"_s));
}

void TestFlowRules::seesNoChangeInTheSameOrder()
{
    QVERIFY(!flows::changeBetween(sampleOrder(), {}, sampleOrder(), {}));
}

void TestFlowRules::seesTheMostTellingChange()
{
    domain::PortOrder after = sampleOrder();
    after.resellerName = u"Other"_s;
    QCOMPARE(flows::changeBetween(sampleOrder(), {}, after, {})->kind, OrderChangeKind::Details);
    after.notes.push_back({.note = u"Call us"_s});
    QCOMPARE(flows::changeBetween(sampleOrder(), {}, after, {})->kind, OrderChangeKind::Notes);
    after.status = domain::OrderStatus::Confirmed;
    const QDateTime before = QDateTime::fromString(u"2026-05-04T10:00:00Z"_s, Qt::ISODate);
    const auto change = flows::changeBetween(sampleOrder(), before, after, before.addSecs(60));
    QCOMPARE(change->kind, OrderChangeKind::Status);
    QCOMPARE(change->before, u"PENDING"_s);
    QCOMPARE(change->after, u"CONFIRMED"_s);
    QCOMPARE(change->notBefore, before);
    QCOMPARE(change->seenAt, before.addSecs(60));
}

void TestFlowRules::saysFromWhatToWhatWhenAllNumbersAgree()
{
    domain::PortOrder after = sampleOrder();
    after.numbers[0].status = domain::NumberStatus::Rejected;
    auto change = flows::changeBetween(sampleOrder(), {}, after, {});
    QCOMPARE(change->kind, OrderChangeKind::NumberStatus);
    QCOMPARE(change->count, 1);
    QCOMPARE(change->after, u"REJECTED"_s);

    after.numbers[1].status = {domain::NumberStatus::Unknown, u"ON_THE_MOON"_s};
    change = flows::changeBetween(sampleOrder(), {}, after, {});
    QCOMPARE(change->count, 2);
    QVERIFY(change->after.isEmpty());
}

void TestFlowRules::countsWhatWasAddedAndRemoved()
{
    domain::PortOrder after = sampleOrder();
    after.numbers[1].phoneNumber = u"+13125550199"_s;
    const auto change = flows::changeBetween(sampleOrder(), {}, after, {});
    QCOMPARE(change->kind, OrderChangeKind::Numbers);
    QCOMPARE(change->count, 2);
}

void TestFlowRules::plansNewOrdersBehindThoseThatExist()
{
    domain::PortInDraft draft = sampleDraft(3);
    draft.orders = {{.reference = u"REF 1/2 #AAAA"_s, .numbers = {u"+13125550100"_s}, .state = SubmitState::Refused},
        {.reference = u"REF 2/2 #BBBB"_s, .numbers = {u"+13125550101"_s}, .state = SubmitState::UnknownOutcome}};
    const auto submission = flows::planSubmission(draft, {{.indexes = {0, 2}}}, [] { return 7U; });
    QCOMPARE(submission.orders.size(), size_t(2));
    QCOMPARE(submission.orders[0].reference, u"REF 2/2 #BBBB"_s);
    QCOMPARE(submission.orders[0].state, SubmitState::UnknownOutcome);
    QVERIFY(submission.orders[1].reference.startsWith(u"REF 2/2 #"_s));
    QVERIFY(submission.orders[1].reference != u"REF 2/2 #BBBB"_s);
    QCOMPARE(submission.orders[1].numbers, (std::vector<QString>{u"+13125550100"_s, u"+13125550102"_s}));
    QVERIFY(!submission.toSend.contains(0)); // it may exist
    QCOMPARE(submission.toSend.at(1).body.customerReference, submission.orders[1].reference);
}

void TestFlowRules::keepsTheReferenceOfAnOrderWithTheSameNumbers()
{
    domain::PortInDraft draft = sampleDraft(1);
    draft.orders = {{.reference = u"REF #AAAA"_s, .numbers = {u"+13125550100"_s}, .state = SubmitState::Failed}};
    const auto submission = flows::planSubmission(draft, {{.indexes = {0}}}, [] { return 7U; });
    QCOMPARE(submission.orders.size(), size_t(1));
    QCOMPARE(submission.orders[0].reference, u"REF #AAAA"_s);
    QCOMPARE(submission.orders[0].state, SubmitState::Waiting);
}

void TestFlowRules::wantsALetterThatWasChosenLater()
{
    domain::PortInDraft draft = sampleDraft(1);
    draft.orders = {{.numbers = {u"+13125550100"_s}, .state = SubmitState::Created, .orderId = {u"1"_s}}};
    draft.loa = {.kind = domain::LoaKind::File, .filePath = u"/loa.pdf"_s};
    const auto submission = flows::planSubmission(draft, {}, [] { return 7U; });
    QCOMPARE(submission.orders[0].loa, LoaState::Waiting);
    QVERIFY(submission.toSend.empty());
}

void TestFlowRules::theJournalKnowsBetterThanTheDraft()
{
    using flows::submitState;
    QCOMPARE(submitState({}), SubmitState::Waiting); // never begun
    store::JournalEntry entry;
    QCOMPARE(submitState(entry), SubmitState::UnknownOutcome); // of a process that died
    entry.fromThisRun = true;
    QCOMPARE(submitState(entry), SubmitState::Sent);
    entry.outcomes.push_back({.state = OutcomeState::Done});
    QCOMPARE(submitState(entry), SubmitState::Created);
    entry.outcomes.back().state = OutcomeState::Absent;
    QCOMPARE(submitState(entry), SubmitState::Failed);
    QCOMPARE(flows::letterState(std::optional(entry)), LoaState::Waiting);
}

void TestFlowRules::placesTheServersObjections()
{
    net::Error error;
    error.fields = {{.field = u"phoneNumbers[1].endUser.zipCode"_s, .message = u"no match"_s},
        {.field = u"desiredPortSchedule.desiredPortDate"_s, .message = u"in the past"_s},
        {.field = u"phoneNumbers[9].phoneNumber"_s, .message = u"who knows"_s}};
    const auto issues = flows::serverIssues(error, 2, {4, 7});
    QCOMPARE(issues.size(), size_t(3));
    QCOMPARE(issues[0].number, 7);
    QCOMPARE(issues[0].order, 2);
    QCOMPARE(issues[0].field, u"endUser.zipCode"_s);
    QCOMPARE(issues[1].step, domain::PortInStep::Schedule);
    QCOMPARE(issues[1].number, -1);
    QCOMPARE(issues[2].number, -1); // not one of ours
}

void TestFlowRules::countsASubmission()
{
    const flows::SubmitSummary summary = flows::summarize({{.state = SubmitState::Created, .loa = LoaState::Uploaded},
        {.state = SubmitState::Created, .loa = LoaState::Waiting}, {.state = SubmitState::Refused},
        {.state = SubmitState::UnknownOutcome}, {.state = SubmitState::Waiting}});
    QCOMPARE(summary.orders, 5);
    QCOMPARE(summary.created, 2);
    QCOMPARE(summary.lettersOpen, 1);
    QCOMPARE(summary.refused, 1);
    QCOMPARE(summary.unknown, 1);
    QCOMPARE(summary.waiting, 1);
    QVERIFY(!summary.isComplete());
}

void TestFlowRules::aNoteIsOursUnlessItDidNotArrive_data()
{
    QTest::addColumn<OutcomeState>("state");
    QTest::addColumn<bool>("ours");
    QTest::newRow("it arrived") << OutcomeState::Done << true;
    QTest::newRow("nobody knows") << OutcomeState::Unknown << true;
    QTest::newRow("the server refused it") << OutcomeState::Refused << false;
    QTest::newRow("it never left") << OutcomeState::Failed << false;
    QTest::newRow("it is proven not to be there") << OutcomeState::Absent << false;
}

void TestFlowRules::aNoteIsOursUnlessItDidNotArrive()
{
    QFETCH(const OutcomeState, state);
    const store::JournalEntry entry{
        .intent = {.kind = store::IntentKind::AddNote, .data = {{u"note"_s, u"Please expedite.\nThanks"_s}}},
        .outcomes = {{.state = state}}};
    const QSet<QString> ours = flows::ourNotes({entry});
    QTEST(flows::isOurs({.note = u"Please expedite. Thanks\n"_s}, ours), "ours");
    QVERIFY(!flows::isOurs({.note = u"We look into it."_s}, ours));
}

QTEST_APPLESS_MAIN(TestFlowRules)
#include "tst_flowrules.moc"
