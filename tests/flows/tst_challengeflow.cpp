#include "flows/importedbench.h"

#include "domain/imported/qualifiedrules.h"
#include "flows/imported/challengeflow.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using domain::QualifiedState;
using flows::ChallengeFlow;
using store::OutcomeState;

//! Proving by a call whose a number is, through lost answers as well.
class TestChallengeFlow : public ImportedBench
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QVERIFY(begin()); }

    void provesByACode();
    void takesAWrongCodeForAnAnswer();
    void sendsACodeWithItsZeros();
    void sendsNothingInAnotherState();
    void blocksAfterTooManyWrongCodes();
    void findsOutWhetherItWasCalled_data();
    void findsOutWhetherItWasCalled();
    void cannotTellWhetherItWasCalledAgain();
    void findsOutWhetherTheCodeArrived_data();
    void findsOutWhetherTheCodeArrived();
    void keepsNoCodeInTheJournal();

private:
    static bool isReady(const ChallengeFlow &flow) { return flow.step() == ChallengeFlow::Step::Ready; }
    QualifiedState stateOf(const QString &number)
    {
        const auto found = qualified(number);
        return found ? found->state.value : QualifiedState::Unknown;
    }
    //! A flow that has read the number.
    std::unique_ptr<ChallengeFlow> challengeFlow(const QString &number)
    {
        auto flow = std::make_unique<ChallengeFlow>(desk->desk(), number, desk->settler());
        flow->prepare();
        if (!QTest::qWaitFor([&] { return isReady(*flow); }, 15'000))
            qFatal("the number was not read");
        return flow;
    }
    bool isCalled(ChallengeFlow &flow)
    {
        flow.challenge();
        return QTest::qWaitFor(
            [&] { return isReady(flow) && domain::mayBeVerified(flow.number()->state.value); }, 15'000);
    }
};

void TestChallengeFlow::provesByACode()
{
    QVERIFY(addQualified({phone(1)}));
    const auto flow = challengeFlow(phone(1));
    QVERIFY(isCalled(*flow));
    const QSignalSpy sent(flow.get(), &ChallengeFlow::sent);
    flow->verify(codeOf(phone(1)));
    QTRY_COMPARE(sent.size(), 1);
    QVERIFY(flow->number()->state.value == QualifiedState::Verified);
    QVERIFY(stateOf(phone(1)) == QualifiedState::Verified);
    QCOMPARE(arrived(u"POST"_s, u":sendVoiceChallenge$"_s), 1);
    QTRY_COMPARE(flow->codesTold(), std::optional(1));
}

void TestChallengeFlow::takesAWrongCodeForAnAnswer()
{
    QVERIFY(addQualified({phone(1)}));
    const auto flow = challengeFlow(phone(1));
    QVERIFY(isCalled(*flow));
    const QString right = codeOf(phone(1));
    flow->verify(right == u"0000"_s ? u"1111"_s : u"0000"_s);
    QTRY_VERIFY(isReady(*flow) && flow->number()->state.value == QualifiedState::VerificationFailed);
    QVERIFY(desk->stateOf(desk->journalEntries().front().intent.id) == OutcomeState::Done);
    QVERIFY(isCalled(*flow)); // a new code
}

void TestChallengeFlow::sendsACodeWithItsZeros()
{
    QVERIFY(addQualified({phone(1)}));
    const auto flow = challengeFlow(phone(1));
    QVERIFY(isCalled(*flow));
    QVERIFY(outside(phone(1), u"code"_s, {{u"code"_s, u"0042"_s}}));
    flow->verify(u"0042"_s);
    QTRY_VERIFY(flow->number()->state.value == QualifiedState::Verified);
}

void TestChallengeFlow::sendsNothingInAnotherState()
{
    QVERIFY(addQualified({phone(1)}));
    const auto flow = challengeFlow(phone(1));
    QSignalSpy moved(flow.get(), &ChallengeFlow::moved);
    QVERIFY(outside(phone(1), u"approve"_s));
    flow->challenge();
    QTRY_COMPARE(moved.size(), 1);
    QVERIFY(flow->number()->state.value == QualifiedState::Verified);
    flow->verify(u"1234"_s);
    QTRY_COMPARE(moved.size(), 2);
    QCOMPARE(arrived(u"POST"_s, u":(send|verify)VoiceChallenge$"_s), 0);
}

void TestChallengeFlow::blocksAfterTooManyWrongCodes()
{
    QVERIFY(addQualified({phone(1)}));
    const auto flow = challengeFlow(phone(1));
    for (int i = 0; i < 3; ++i) {
        QVERIFY(isCalled(*flow));
        flow->verify(u"99999"_s);
        QTRY_VERIFY(isReady(*flow) && !domain::mayBeVerified(flow->number()->state.value));
    }
    QVERIFY(flow->number()->state.value == QualifiedState::VerificationBlocked);
    QTRY_COMPARE(flow->codesTold(), std::optional(3));
}

void TestChallengeFlow::findsOutWhetherItWasCalled_data()
{
    lostAnswers();
}

void TestChallengeFlow::findsOutWhetherItWasCalled()
{
    QFETCH(const QString, kind);
    QFETCH(const bool, arrives);
    QVERIFY(addQualified({phone(1)}));
    const auto flow = challengeFlow(phone(1));
    QSignalSpy settled(flow.get(), &ChallengeFlow::settled);
    QVERIFY(fault(kind, u"POST"_s, u":sendVoiceChallenge$"_s));
    flow->challenge();
    QTRY_COMPARE(settled.size(), 1);
    QVERIFY(settled[0][1].value<OutcomeState>() == (arrives ? OutcomeState::Done : OutcomeState::Absent));
    QCOMPARE(arrived(u"POST"_s, u":sendVoiceChallenge$"_s), 1);
    QTRY_VERIFY(isReady(*flow));
    QCOMPARE(domain::mayBeVerified(flow->number()->state.value), arrives);
}

void TestChallengeFlow::cannotTellWhetherItWasCalledAgain()
{
    QVERIFY(addQualified({phone(1)}));
    const auto flow = challengeFlow(phone(1));
    QVERIFY(isCalled(*flow));
    QSignalSpy settled(flow.get(), &ChallengeFlow::settled);
    QVERIFY(fault(u"drop-after"_s, u"POST"_s, u":sendVoiceChallenge$"_s));
    flow->challenge();
    QTRY_COMPARE(settled.size(), 1);
    QVERIFY(settled[0][1].value<OutcomeState>() == OutcomeState::Unknown); // a person has to ask
    QTRY_VERIFY(isReady(*flow));
    QVERIFY(desk->stateOf(desk->journalEntries().front().intent.id) == OutcomeState::Unknown);
}

void TestChallengeFlow::findsOutWhetherTheCodeArrived_data()
{
    lostAnswers();
}

void TestChallengeFlow::findsOutWhetherTheCodeArrived()
{
    QFETCH(const QString, kind);
    QFETCH(const bool, arrives);
    QVERIFY(addQualified({phone(1)}));
    const auto flow = challengeFlow(phone(1));
    QVERIFY(isCalled(*flow));
    QSignalSpy settled(flow.get(), &ChallengeFlow::settled);
    QVERIFY(fault(kind, u"POST"_s, u":verifyVoiceChallenge$"_s));
    flow->verify(codeOf(phone(1)));
    QTRY_COMPARE(settled.size(), 1);
    QVERIFY(settled[0][1].value<OutcomeState>() == (arrives ? OutcomeState::Done : OutcomeState::Absent));
    QCOMPARE(arrived(u"POST"_s, u":verifyVoiceChallenge$"_s), 1);
    QVERIFY((stateOf(phone(1)) == QualifiedState::Verified) == arrives);
}

void TestChallengeFlow::keepsNoCodeInTheJournal()
{
    QVERIFY(addQualified({phone(1)}));
    const auto flow = challengeFlow(phone(1));
    QVERIFY(isCalled(*flow));
    QVERIFY(outside(phone(1), u"code"_s, {{u"code"_s, u"8317046"_s}}));
    flow->verify(u"8317046"_s);
    QTRY_VERIFY(flow->number()->state.value == QualifiedState::Verified);
    for (const store::JournalEntry &entry : desk->journalEntries())
        QVERIFY(!QJsonDocument(entry.intent.data).toJson().contains("8317046"));
}

QTEST_GUILESS_MAIN(TestChallengeFlow)
#include "tst_challengeflow.moc"
