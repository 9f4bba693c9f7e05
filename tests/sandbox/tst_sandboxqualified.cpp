#include "sandbox/importedcalls.h"

#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;

//! Qualified numbers as the published API serves them: eligibility, voice challenge, invoices, and the way into
//! hosting.
class TestSandboxQualified : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void checksWhetherANumberIsEligible();
    void someNumbersAreNotEligible();
    void addingAgainChangesNothing();
    void refusesBadNumbers();
    void demandsAStateOfAList();
    void aChallengeProvesWhoseItIs();
    void aWrongCodeIsNoError();
    void tooManyWrongCodesBlock();
    void aCodeKeepsItsZeros();
    void aCodeExpires();
    void aChallengeWantsTheRightState();
    void invoicesProveItToo();
    void invoicesHelpWhereCodesAreBlocked();
    void refusedInvoicesFail();
    void onlyProvenNumbersAreTextEnabled();
    void answersWithTheOrdersIdOnly();
    void isHostedWhenItsOrderIsDone();
    void canBeTriedAgainWhenHostingFailed();
    void deletesNothingThatIsBeingHosted();

private:
    support::SandboxAnswer call(const QByteArray &verb, const QString &more, const QJsonObject &body = {})
    {
        return m_calls->call(verb, u"/qualifiedNumbers"_s + more, body);
    }
    support::SandboxAnswer add(const QString &number)
    {
        return call("POST", u":addNumbers"_s, {{u"phoneNumbers"_s, QJsonArray{number}}});
    }
    QJsonObject read(const QString &number = m_number) { return call("GET", u'/' + number).object; }
    QString state(const QString &number = m_number) { return stateOf(read(number)); }
    static QString stateOf(const QJsonObject &number)
    {
        return number.value("globalProcessState"_L1).toString().mid(qsizetype(qstrlen("GLOBAL_PROCESS_STATE_")));
    }
    support::SandboxAnswer challenge() { return call("POST", u'/' + m_number + u":sendVoiceChallenge"); }
    support::SandboxAnswer verify(const QString &code)
    {
        return call("POST", u'/' + m_number + u":verifyVoiceChallenge", {{u"code"_s, code}});
    }
    support::SandboxAnswer outside(const QString &verb, const QJsonObject &body = {})
    {
        return m_sandbox->control("POST", u"/hosting/qualified/"_s + m_number + u'/' + verb, body);
    }
    //! What the telephone was told.
    QString code()
    {
        const QJsonArray rows = m_sandbox->control("GET", u"/hosting"_s).object.value("qualified"_L1).toArray();
        return rows.at(0).toObject().value("code"_L1).toString();
    }
    void makeEligible()
    {
        QCOMPARE(add(m_number).status, 200);
        QVERIFY(m_sandbox->advance(u"PT1M"_s));
        QCOMPARE(state(), u"ELIGIBLE"_s);
    }
    void makeVerified()
    {
        makeEligible();
        QCOMPARE(outside(u"approve"_s).status, 200);
    }
    support::SandboxAnswer textEnable(const QString &number = m_number)
    {
        return call("POST", u":textEnableNumbers"_s,
            {{u"regionCode"_s, u"US"_s}, {u"numbers"_s, QJsonArray{number}}, {u"servicePlanId"_s, u"plan"_s},
                {u"campaignId"_s, u"C1"_s}, {u"blanketLoaInfo"_s, QJsonObject()}});
    }

    static const QString m_number;
    std::unique_ptr<support::Sandbox> m_sandbox;
    std::unique_ptr<ImportedCalls> m_calls;
};

const QString TestSandboxQualified::m_number = u"+12025550134"_s;

void TestSandboxQualified::init()
{
    m_sandbox = std::make_unique<support::Sandbox>(support::SandboxOptions{.now = u"2026-05-04T14:00:00Z"_s});
    m_calls = std::make_unique<ImportedCalls>(*m_sandbox);
}

void TestSandboxQualified::checksWhetherANumberIsEligible()
{
    const QJsonObject added = add(m_number).object.value("qualifiedNumbers"_L1).toArray().at(0).toObject();
    QCOMPARE(stateOf(added), u"ELIGIBLE_CHECK_PENDING"_s);
    QCOMPARE(added.value("osrEligibility"_L1).toObject().value("status"_L1), QJsonValue(u"IN_PROGRESS"_s));
    QVERIFY(m_sandbox->advance(u"PT1M"_s));
    const QJsonObject number = read();
    QCOMPARE(stateOf(number), u"ELIGIBLE"_s);
    QCOMPARE(number.value("osrEligibility"_L1).toObject().value("status"_L1), QJsonValue(u"DONE"_s));
    QCOMPARE(number.value("ownershipVerification"_L1).toObject().value("status"_L1), QJsonValue(u"WAITING"_s));
    QCOMPARE(number.value("hostedNumber"_L1).toObject().value("status"_L1), QJsonValue(0)); // a number, as published
}

void TestSandboxQualified::someNumbersAreNotEligible()
{
    add(u"+12025559999"_s);
    m_sandbox->control("POST", u"/hosting/outcome"_s,
        {{u"step"_s, u"eligibility"_s}, {u"errorCode"_s, u"Wireless"_s}, {u"number"_s, m_number}});
    add(m_number);
    QVERIFY(m_sandbox->advance(u"PT1M"_s));
    QCOMPARE(state(u"+12025559999"_s), u"NOT_ELIGIBLE"_s);
    QCOMPARE(state(), u"NOT_ELIGIBLE"_s);
    QCOMPARE(read().value("osrEligibility"_L1).toObject().value("error"_L1), QJsonValue(u"Wireless"_s));
    QCOMPARE(challenge().status, 400);
}

void TestSandboxQualified::addingAgainChangesNothing()
{
    makeEligible();
    const auto again = add(m_number);
    QCOMPARE(again.status, 200);
    QCOMPARE(stateOf(again.object.value("qualifiedNumbers"_L1).toArray().at(0).toObject()), u"ELIGIBLE"_s);
}

void TestSandboxQualified::refusesBadNumbers()
{
    const auto answer = call("POST", u":addNumbers"_s, {{u"phoneNumbers"_s, QJsonArray{m_number, u"+4670"_s}}});
    QCOMPARE(answer.status, 400);
    QCOMPARE(read().value("code"_L1), QJsonValue(u"404"_s)); // all or nothing
    QCOMPARE(call("POST", u":addNumbers"_s).status, 400);
}

void TestSandboxQualified::demandsAStateOfAList()
{
    makeEligible();
    QCOMPARE(call("GET", QString()).status, 400);
    QCOMPARE(call("GET", u"?states=ELIGIBLE"_s).status, 400); // without its long beginning
    const auto found = call("GET", u"?states=GLOBAL_PROCESS_STATE_ELIGIBLE"_s);
    QCOMPARE(found.object.value("totalSize"_L1), QJsonValue(1));
    QCOMPARE(call("GET", u"?states=GLOBAL_PROCESS_STATE_VERIFIED"_s).object.value("totalSize"_L1), QJsonValue(0));
    QCOMPARE(call("GET", u"?states=GLOBAL_PROCESS_STATE_VERIFIED&states=GLOBAL_PROCESS_STATE_ELIGIBLE"_s)
                 .object.value("totalSize"_L1),
        QJsonValue(1));
}

void TestSandboxQualified::aChallengeProvesWhoseItIs()
{
    makeEligible();
    QCOMPARE(stateOf(challenge().object), u"VERIFICATION_PENDING"_s);
    QCOMPARE(code().size(), 4);
    const auto answer = verify(code());
    QCOMPARE(answer.status, 200);
    QCOMPARE(stateOf(answer.object), u"VERIFIED"_s);
    QCOMPARE(answer.object.value("ownershipVerification"_L1).toObject().value("status"_L1), QJsonValue(u"DONE"_s));
}

void TestSandboxQualified::aWrongCodeIsNoError()
{
    makeEligible();
    challenge();
    const auto answer = verify(u"wrong"_s);
    QCOMPARE(answer.status, 200);
    QCOMPARE(stateOf(answer.object), u"VERIFICATION_FAILED"_s);
    QVERIFY(!answer.object.value("ownershipVerification"_L1).toObject().value("error"_L1).toString().isEmpty());
    QCOMPARE(verify(u"again"_s).status, 400); // without a new challenge
    QCOMPARE(stateOf(challenge().object), u"VERIFICATION_PENDING"_s);
    QCOMPARE(stateOf(verify(code()).object), u"VERIFIED"_s);
}

void TestSandboxQualified::tooManyWrongCodesBlock()
{
    makeEligible();
    for (const QString &expected : {u"VERIFICATION_FAILED"_s, u"VERIFICATION_FAILED"_s, u"VERIFICATION_BLOCKED"_s}) {
        QCOMPARE(challenge().status, 200);
        QCOMPARE(stateOf(verify(u"wrong"_s).object), expected);
    }
    QCOMPARE(challenge().status, 400);
}

void TestSandboxQualified::aCodeKeepsItsZeros()
{
    makeEligible();
    challenge();
    QCOMPARE(outside(u"code"_s, {{u"code"_s, u"0042"_s}}).status, 200);
    QCOMPARE(stateOf(verify(u"42"_s).object), u"VERIFICATION_FAILED"_s);
    challenge();
    outside(u"code"_s, {{u"code"_s, u"0042"_s}});
    QCOMPARE(stateOf(verify(u"0042"_s).object), u"VERIFIED"_s);
}

void TestSandboxQualified::aCodeExpires()
{
    makeEligible();
    challenge();
    const QString late = code();
    QVERIFY(m_sandbox->advance(u"PT11M"_s));
    QCOMPARE(state(), u"VERIFICATION_FAILED"_s);
    QCOMPARE(verify(late).status, 400);
}

void TestSandboxQualified::aChallengeWantsTheRightState()
{
    QCOMPARE(challenge().status, 404);
    add(m_number);
    QCOMPARE(challenge().status, 400); // not known to be eligible yet
    QVERIFY(m_sandbox->advance(u"PT1M"_s));
    QCOMPARE(verify(u"1234"_s).status, 400);
    challenge();
    const QString first = u"told first"_s;
    QCOMPARE(outside(u"code"_s, {{u"code"_s, first}}).status, 200);
    QCOMPARE(challenge().status, 200); // the call was missed
    QVERIFY(code() != first);
    QCOMPARE(call("POST", u'/' + m_number + u":verifyVoiceChallenge").status, 400); // no code
}

void TestSandboxQualified::invoicesProveItToo()
{
    makeEligible();
    QCOMPARE(outside(u"invoices"_s).status, 200);
    QCOMPARE(state(), u"VERIFICATION_PENDING"_s);
    QCOMPARE(verify(u"1234"_s).status, 400); // nobody was told a code
    QVERIFY(m_sandbox->advance(u"P1D"_s));
    QCOMPARE(state(), u"VERIFICATION_PENDING"_s);
    QVERIFY(m_sandbox->advance(u"P2D"_s));
    QCOMPARE(state(), u"VERIFIED"_s);
}

void TestSandboxQualified::invoicesHelpWhereCodesAreBlocked()
{
    makeEligible();
    m_sandbox->control("POST", u"/hosting/limits"_s, {{u"wrongCodes"_s, 1}});
    challenge();
    QCOMPARE(stateOf(verify(u"wrong"_s).object), u"VERIFICATION_BLOCKED"_s);
    outside(u"invoices"_s);
    QCOMPARE(state(), u"VERIFICATION_BLOCKED"_s);
    QVERIFY(m_sandbox->advance(u"P3D"_s));
    QCOMPARE(state(), u"VERIFIED"_s);
}

void TestSandboxQualified::refusedInvoicesFail()
{
    makeEligible();
    outside(u"invoices"_s);
    QCOMPARE(outside(u"refuse"_s, {{u"reason"_s, u"Not this number"_s}}).status, 200);
    QCOMPARE(state(), u"VERIFICATION_FAILED"_s);
    QCOMPARE(read().value("ownershipVerification"_L1).toObject().value("error"_L1), QJsonValue(u"Not this number"_s));
}

void TestSandboxQualified::onlyProvenNumbersAreTextEnabled()
{
    makeEligible();
    const auto refused = textEnable();
    QCOMPARE(refused.status, 400);
    const QJsonObject violation = refused.object.value("details"_L1)
                                      .toArray()
                                      .at(0)
                                      .toObject()
                                      .value("fieldViolations"_L1)
                                      .toArray()
                                      .at(0)
                                      .toObject();
    QCOMPARE(violation.value("field"_L1), QJsonValue(u"numbers[0]"_s));
    QCOMPARE(textEnable(u"+12025550199"_s).status, 400); // was never added
}

void TestSandboxQualified::answersWithTheOrdersIdOnly()
{
    makeVerified();
    const auto answer = textEnable();
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.object.keys(), QStringList{u"hostingOrderId"_s});
    QCOMPARE(state(), u"HOSTING_IN_PROGRESS"_s);
    QCOMPARE(textEnable().status, 409);
}

void TestSandboxQualified::isHostedWhenItsOrderIsDone()
{
    makeVerified();
    textEnable();
    QVERIFY(m_sandbox->advance(u"PT2H"_s));
    QCOMPARE(state(), u"HOSTING_DONE"_s);
    QCOMPARE(read().value("hostedNumber"_L1).toObject().value("status"_L1), QJsonValue(1));
    QCOMPARE(m_calls->call("GET", u"/importedNumbers/"_s + m_number).status, 200);
}

void TestSandboxQualified::canBeTriedAgainWhenHostingFailed()
{
    makeVerified();
    m_sandbox->control("POST", u"/hosting/outcome"_s, {{u"step"_s, u"osr"_s}, {u"errorCode"_s, u"INVALID_NNID"_s}});
    textEnable();
    QVERIFY(m_sandbox->advance(u"PT2H"_s));
    QCOMPARE(state(), u"HOSTING_FAILED"_s);
    const QJsonObject hosted = read().value("hostedNumber"_L1).toObject();
    QCOMPARE(hosted.value("status"_L1), QJsonValue(2));
    QCOMPARE(hosted.value("error"_L1), QJsonValue(u"INVALID_NNID"_s));
    QCOMPARE(textEnable().status, 200);
    QVERIFY(m_sandbox->advance(u"PT2H"_s));
    QCOMPARE(state(), u"HOSTING_DONE"_s);
}

void TestSandboxQualified::deletesNothingThatIsBeingHosted()
{
    makeVerified();
    textEnable();
    QCOMPARE(call("DELETE", u'/' + m_number).status, 400);
    QVERIFY(m_sandbox->advance(u"PT2H"_s));
    QCOMPARE(call("DELETE", u'/' + m_number).status, 200);
    QCOMPARE(call("GET", u'/' + m_number).status, 404);
}

QTEST_GUILESS_MAIN(TestSandboxQualified)
#include "tst_sandboxqualified.moc"
