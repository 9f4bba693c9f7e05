#include "flows/numbers/emergencyaddress.h"
#include "flows/testdesk.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using domain::AddressMatch, domain::E911Request;
using flows::EmergencyAddressFlow;
using store::OutcomeState;
using Step = flows::EmergencyAddressFlow::Step;

//! Reading, checking, setting and removing the emergency address of a number, and what becomes of lost answers.
class TestEmergencyFlow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void saysThatThereIsNone();
    void setsAnAddressOnceAndReadsItBack();
    void removesItAndWritesDownWhatWasThere();
    void aCheckIsNoWrite();
    void onlyTheLastCheckIsHeard();
    void tellsTheServersFieldErrors();
    void sendsNothingWhenSomebodyElseWasFaster();
    void sendsNothingWhenItCannotReadFirst();
    void findsOutWhatBecameOfALostAnswer_data();
    void findsOutWhatBecameOfALostAnswer();
    void aThirdAddressIsForAPersonToJudge();
    void settlesWhatAnEarlierRunLeft_data();
    void settlesWhatAnEarlierRunLeft();
    void showsNothingOldWhenItCannotReadAfterwards();
    void isSilentWhenItIsDropped();

private:
    static E911Request lenox(const QString &street = u"Lenox Rd NE"_s)
    {
        return {.displayName = u"Front desk"_s,
            .address = {.streetNumber = u"3500"_s,
                .streetInfo = street,
                .city = u"Atlanta"_s,
                .state = u"GA"_s,
                .postalCode = u"30326"_s}};
    }
    std::unique_ptr<EmergencyAddressFlow> newFlow()
    {
        return std::make_unique<EmergencyAddressFlow>(m_desk->desk(), m_desk->settler(), number);
    }
    bool begin()
    {
        m_flow = newFlow();
        m_flow->read();
        return QTest::qWaitFor([this] { return m_flow->step() == Step::Ready; }, 15'000);
    }
    int sent(const QString &verb) { return m_desk->sandbox().count(u"POST"_s, u"emergencyAddress:%1$"_s.arg(verb)); }
    //! As somebody else does it.
    int put(const E911Request &request, const QString &verb = u"provision"_s)
    {
        const domain::E911Address &to = request.address;
        return m_desk->sandbox()
            .numbers("POST", u"/activeNumbers/%1/emergencyAddress:%2"_s.arg(number, verb),
                {{u"displayName"_s, request.displayName},
                    {u"address"_s,
                        QJsonObject{{u"streetNumber"_s, to.streetNumber}, {u"streetInfo"_s, to.streetInfo},
                            {u"city"_s, to.city}, {u"state"_s, to.state}, {u"postalCode"_s, to.postalCode}}}})
            .status;
    }

    static const QString number;
    std::unique_ptr<TestDesk> m_desk;
    std::unique_ptr<EmergencyAddressFlow> m_flow;
};

const QString TestEmergencyFlow::number = u"+14045550199"_s;

void TestEmergencyFlow::init()
{
    m_flow.reset();
    m_desk = std::make_unique<TestDesk>(support::SandboxOptions{.now = u"2026-05-04T14:00:00Z"_s});
    QVERIFY(m_desk->isReady());
    QCOMPARE(m_desk->sandbox().control("PUT", u"/numbers/"_s + number, {{u"appId"_s, u"app"_s}}).status, 200);
}

void TestEmergencyFlow::saysThatThereIsNone()
{
    QVERIFY(begin());
    QVERIFY(!m_flow->address());
    QVERIFY(m_flow->readAt());
    EmergencyAddressFlow foreign(m_desk->desk(), m_desk->settler(), u"+14045550111"_s);
    const QSignalSpy failed(&foreign, &EmergencyAddressFlow::readFailed);
    foreign.read();
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(foreign.step() == Step::Idle);
}

void TestEmergencyFlow::setsAnAddressOnceAndReadsItBack()
{
    QVERIFY(begin());
    const QSignalSpy finished(m_flow.get(), &EmergencyAddressFlow::finished);
    m_flow->provision(lenox());
    m_flow->provision(lenox()); // a double click
    QTRY_COMPARE(finished.size(), 1);
    QVERIFY(finished[0][0].toBool());
    QCOMPARE(m_flow->address(), std::optional(lenox().address));
    QCOMPARE(sent(u"provision"_s), 1);
    const auto entries = m_desk->journalEntries();
    QCOMPARE(entries.size(), size_t(1));
    QVERIFY(entries[0].intent.kind == store::IntentKind::ProvisionAddress);
    QCOMPARE(entries[0].intent.target, number);
    QVERIFY(store::currentState(entries[0]) == OutcomeState::Done);
    QCOMPARE(entries[0].intent.data["sent"_L1]["address"_L1]["city"_L1].toString(), u"Atlanta"_s);
    QVERIFY(entries[0].intent.data["before"_L1].isNull());
}

void TestEmergencyFlow::removesItAndWritesDownWhatWasThere()
{
    QCOMPARE(put(lenox()), 200);
    QVERIFY(begin());
    const QSignalSpy finished(m_flow.get(), &EmergencyAddressFlow::finished);
    m_flow->deprovision();
    QTRY_COMPARE(finished.size(), 1);
    QVERIFY(!m_flow->address());
    QCOMPARE(sent(u"deprovision"_s), 1);
    const auto entries = m_desk->journalEntries();
    QVERIFY(entries[0].intent.kind == store::IntentKind::DeprovisionAddress);
    QCOMPARE(entries[0].intent.data["before"_L1]["streetInfo"_L1].toString(), u"Lenox Rd NE"_s);
}

void TestEmergencyFlow::aCheckIsNoWrite()
{
    QVERIFY(begin());
    const QSignalSpy checked(m_flow.get(), &EmergencyAddressFlow::checked);
    m_flow->check(lenox(u"Lenox Road NE"_s));
    QVERIFY(m_flow->step() == Step::Checking);
    QTRY_COMPARE(checked.size(), 1);
    QVERIFY(checked[0][1].value<domain::AddressCheck>().match == AddressMatch::Near);
    QVERIFY(m_flow->step() == Step::Ready);
    QVERIFY(m_desk->journalEntries().empty());
    QVERIFY(!m_flow->address());
}

void TestEmergencyFlow::onlyTheLastCheckIsHeard()
{
    QVERIFY(begin());
    const QSignalSpy checked(m_flow.get(), &EmergencyAddressFlow::checked);
    m_flow->check(lenox(u"Lenox Road"_s));
    m_flow->check(lenox());
    QTRY_COMPARE(checked.size(), 1);
    QCOMPARE(checked[0][0].value<E911Request>(), lenox());
    QVERIFY(checked[0][1].value<domain::AddressCheck>().match == AddressMatch::Exact);
}

void TestEmergencyFlow::tellsTheServersFieldErrors()
{
    QVERIFY(begin());
    E911Request request = lenox();
    request.address.city.clear();
    const QSignalSpy failed(m_flow.get(), &EmergencyAddressFlow::checkFailed);
    m_flow->check(request);
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(failed[0][1].value<net::Error>().fields.front().field, u"address.city"_s);
    const QSignalSpy sentEnd(m_flow.get(), &EmergencyAddressFlow::sent);
    const QSignalSpy finished(m_flow.get(), &EmergencyAddressFlow::finished);
    m_flow->provision(request);
    QTRY_COMPARE(finished.size(), 1);
    QVERIFY(!finished[0][0].toBool());
    const auto end = sentEnd[0][0].value<flows::WriteEnd>();
    QVERIFY(end.state == OutcomeState::Refused);
    QCOMPARE(end.error->fields.front().field, u"address.city"_s);
}

void TestEmergencyFlow::sendsNothingWhenSomebodyElseWasFaster()
{
    QVERIFY(begin());
    QCOMPARE(put(lenox()), 200);
    const QSignalSpy moved(m_flow.get(), &EmergencyAddressFlow::moved);
    E911Request other = lenox();
    other.address.streetNumber = u"12"_s;
    m_flow->provision(other);
    QTRY_COMPARE(moved.size(), 1);
    QCOMPARE(m_flow->address(), std::optional(lenox().address));
    QCOMPARE(sent(u"provision"_s), 1); // theirs
    QVERIFY(m_desk->journalEntries().empty());
}

void TestEmergencyFlow::sendsNothingWhenItCannotReadFirst()
{
    QVERIFY(begin());
    m_desk->sandbox().addFault({{u"kind"_s, u"status"_s}, {u"verb"_s, u"GET"_s}, {u"status"_s, 500}, {u"times"_s, 0}});
    const QSignalSpy failed(m_flow.get(), &EmergencyAddressFlow::readFailed);
    m_flow->deprovision();
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(m_flow->step() == Step::Ready);
    QCOMPARE(sent(u"deprovision"_s), 0);
    QVERIFY(m_desk->journalEntries().empty());
}

void TestEmergencyFlow::findsOutWhatBecameOfALostAnswer_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<bool>("removes");
    QTest::addColumn<bool>("done");
    QTest::newRow("set, cut before") << u"drop-before"_s << false << false;
    QTest::newRow("set, cut after") << u"drop-after"_s << false << true;
    QTest::newRow("set, half an answer") << u"half"_s << false << true;
    QTest::newRow("set, garbage") << u"garbage"_s << false << true;
    QTest::newRow("removed, cut before") << u"drop-before"_s << true << false;
    QTest::newRow("removed, cut after") << u"drop-after"_s << true << true;
    QTest::newRow("removed, a gateway's page") << u"html"_s << true << true;
}

void TestEmergencyFlow::findsOutWhatBecameOfALostAnswer()
{
    QFETCH(const QString, kind);
    QFETCH(const bool, removes);
    QFETCH(const bool, done);
    E911Request before = lenox();
    before.address.streetNumber = u"12"_s;
    QCOMPARE(put(before), 200);
    QVERIFY(begin());
    m_desk->sandbox().clearRequests();
    QJsonObject fault{{u"kind"_s, kind}, {u"verb"_s, u"POST"_s}, {u"path"_s, u"emergencyAddress:"_s}};
    if (kind == "html"_L1)
        fault.insert(u"status"_s, 200); // with an error's status the work is not done
    m_desk->sandbox().addFault(fault);
    const QSignalSpy sentEnd(m_flow.get(), &EmergencyAddressFlow::sent);
    const QSignalSpy finished(m_flow.get(), &EmergencyAddressFlow::finished);
    removes ? m_flow->deprovision() : m_flow->provision(lenox());
    QTRY_COMPARE(sentEnd.size(), 1);
    const auto end = sentEnd[0][0].value<flows::WriteEnd>();
    QVERIFY(end.state == OutcomeState::Unknown);
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(finished[0][0].toBool(), done);
    QVERIFY(m_desk->stateOf(end.intentId) == (done ? OutcomeState::Done : OutcomeState::Absent));
    QCOMPARE(sent(removes ? u"deprovision"_s : u"provision"_s), 1); // reading only
    if (!done)
        QCOMPARE(m_flow->address(), std::optional(before.address));
    else
        QCOMPARE(m_flow->address(), removes ? std::optional<domain::E911Address>() : std::optional(lenox().address));
}

void TestEmergencyFlow::aThirdAddressIsForAPersonToJudge()
{
    QVERIFY(begin());
    m_desk->sandbox().addFault({{u"kind"_s, u"drop-before"_s}, {u"verb"_s, u"POST"_s}, {u"path"_s, u":provision$"_s}});
    const QSignalSpy sentEnd(m_flow.get(), &EmergencyAddressFlow::sent);
    const QSignalSpy finished(m_flow.get(), &EmergencyAddressFlow::finished);
    const int held = m_desk->sandbox().addFault(
        {{u"kind"_s, u"hold-before"_s}, {u"verb"_s, u"GET"_s}, {u"path"_s, u"emergencyAddress$"_s}, {u"skip"_s, 1}});
    m_flow->provision(lenox());
    QTRY_COMPARE(sentEnd.size(), 1);
    E911Request other = lenox();
    other.address.streetNumber = u"12"_s;
    QCOMPARE(put(other), 200); // somebody else, while ours is looked for
    m_desk->sandbox().removeFault(held);
    QTRY_COMPARE(finished.size(), 1);
    QVERIFY(!finished[0][0].toBool());
    QCOMPARE(m_flow->address(), std::optional(other.address));
    const QString id = sentEnd[0][0].value<flows::WriteEnd>().intentId;
    QVERIFY(m_desk->stateOf(id) == OutcomeState::Unknown);
    QVERIFY(m_desk->settler().settlement(id)->state == flows::SettleState::Undecided);
}

void TestEmergencyFlow::settlesWhatAnEarlierRunLeft_data()
{
    QTest::addColumn<bool>("arrived");
    QTest::newRow("arrived") << true;
    QTest::newRow("lost") << false;
}

void TestEmergencyFlow::settlesWhatAnEarlierRunLeft()
{
    QFETCH(const bool, arrived);
    QVERIFY(begin());
    m_desk->sandbox().addFault({{u"kind"_s, arrived ? u"hold-after"_s : u"hold-before"_s}, {u"verb"_s, u"POST"_s},
        {u"path"_s, u":provision$"_s}, {u"abandon"_s, true}});
    m_flow->provision(lenox());
    QTRY_COMPARE(sent(u"provision"_s), 1);
    m_flow.reset(); // the program ends
    m_desk->restartSettler();
    QTRY_VERIFY(store::currentState(m_desk->journalEntries().at(0)) == OutcomeState::Unknown);
    m_desk->settler().settleAll();
    QTRY_VERIFY(
        store::currentState(m_desk->journalEntries().at(0)) == (arrived ? OutcomeState::Done : OutcomeState::Absent));
    QCOMPARE(sent(u"provision"_s), 1);
}

void TestEmergencyFlow::showsNothingOldWhenItCannotReadAfterwards()
{
    QCOMPARE(put(lenox()), 200);
    QVERIFY(begin());
    m_desk->sandbox().addFault(
        {{u"kind"_s, u"status"_s}, {u"verb"_s, u"GET"_s}, {u"status"_s, 500}, {u"times"_s, 0}, {u"skip"_s, 1}});
    const QSignalSpy finished(m_flow.get(), &EmergencyAddressFlow::finished);
    const QSignalSpy failed(m_flow.get(), &EmergencyAddressFlow::readFailed);
    m_flow->deprovision();
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(finished.size(), 1);
    QVERIFY(finished[0][0].toBool());
    QVERIFY(!m_flow->readAt());
    QVERIFY(m_flow->step() == Step::Idle);
}

void TestEmergencyFlow::isSilentWhenItIsDropped()
{
    QVERIFY(begin());
    m_flow->check(lenox());
    m_flow.reset();
    m_flow = newFlow();
    m_flow->read();
    m_flow.reset();
    QVERIFY(begin());
}

QTEST_GUILESS_MAIN(TestEmergencyFlow)
#include "tst_emergencyflow.moc"
