#include "flows/submitbench.h"

#include <QSignalSpy>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using domain::LoaState;
using domain::SubmitState;
using domain::SubmittedOrder;

Q_DECLARE_METATYPE(domain::SubmitState)

//! Submitting a draft against a server that does its worst: never two orders, never a lost one.
class TestSubmitFlow : public QObject, private SubmitBench
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QVERIFY(begin()); }
    void cleanup() { end(); }
    void makesOneOrderOfADraft();
    void sendsPinsWithLeadingZeros();
    void makesExactlyOneOrderWhatever_data();
    void makesExactlyOneOrderWhatever();
    void waitsForARequestThatMayStillArrive();
    void aFailureInOneStopsNothingElse();
    void mendsARefusedOrderAndSendsItAgain();
    void showsNumbersThatWereRejectedAtOnce();
    void cancelsBetweenOrders();
    void goesOnAfterBeingDestroyedAtAnyStep_data();
    void goesOnAfterBeingDestroyedAtAnyStep();
    void sendsNothingWithoutAStore();
};

void TestSubmitFlow::makesOneOrderOfADraft()
{
    open(someNumbers(3));
    QVERIFY(m_flow->issues().empty() || std::ranges::none_of(m_flow->issues(), [](const domain::DraftIssue &issue) {
        return issue.severity == domain::Severity::Error;
    }));
    const QSignalSpy finished(m_submit.get(), &flows::SubmitFlow::finished);
    QVERIFY(submit());
    QCOMPARE(finished.size(), 1);
    QCOMPARE(m_submit->summary().created, 1);
    QVERIFY(m_submit->summary().isComplete());
    QCOMPARE(order().numbers.size(), size_t(3));
    QVERIFY(!order().orderId.isEmpty());
    QVERIFY(order().reference.startsWith(u"REF #"_s));
    QCOMPARE(m_desk->ordersWith(order().reference), 1);
    QCOMPARE(m_submit->created(0)->id, order().orderId);
    QCOMPARE(m_submit->progress(), (flows::Progress{1, 1}));
    const auto entries = m_desk->journalEntries();
    QCOMPARE(entries.size(), size_t(1));
    QCOMPARE(entries[0].intent.target, order().reference);
    QCOMPARE(store::currentState(entries[0]), store::OutcomeState::Done);
    QCOMPARE(store::orderIdOf(entries[0]), order().orderId.text);
    // Again: there is nothing left to do.
    QVERIFY(submit());
    QCOMPARE(m_desk->orders(), 1);
}

void TestSubmitFlow::sendsPinsWithLeadingZeros()
{
    open(someNumbers(1));
    QVERIFY(submit());
    const auto made = m_desk->sandbox().porting("GET", u"/orders/portIns/"_s + order().orderId.text).object;
    const QJsonObject number = made.value("phoneNumbers"_L1).toArray().at(0).toObject();
    const QJsonObject portOut = number.value("portOutInfo"_L1).toObject();
    QCOMPARE(portOut.value("existingPortOutPin"_L1).toString(), u"0042"_s);
    QCOMPARE(portOut.value("accountNum"_L1).toString(), u"000123456"_s);
}

void TestSubmitFlow::makesExactlyOneOrderWhatever_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QJsonObject>("more");
    QTest::addColumn<SubmitState>("state");
    QTest::addColumn<int>("ordersBefore");

    const auto status = [](int code) { return QJsonObject{{u"status"_s, code}}; };
    QTest::newRow("cut before the work") << u"drop-before"_s << QJsonObject() << SubmitState::Failed << 0;
    QTest::newRow("cut after the work") << u"drop-after"_s << QJsonObject() << SubmitState::Created << 1;
    QTest::newRow("held, and given up") << u"hold-before"_s << QJsonObject{{u"abandon"_s, true}} << SubmitState::Failed
                                        << 0;
    QTest::newRow("done, answer held") << u"hold-after"_s << QJsonObject() << SubmitState::Created << 1;
    QTest::newRow("half a body") << u"half"_s << QJsonObject() << SubmitState::Created << 1;
    QTest::newRow("half a status line") << u"half-status-line"_s << QJsonObject() << SubmitState::Created << 1;
    QTest::newRow("garbage") << u"garbage"_s << QJsonObject() << SubmitState::Created << 1;
    QTest::newRow("an empty answer") << u"empty"_s << QJsonObject() << SubmitState::Created << 1;
    QTest::newRow("a page with 200") << u"html"_s << status(200) << SubmitState::Created << 1;
    QTest::newRow("a gateway's page") << u"html"_s << status(502) << SubmitState::Failed << 0;
    QTest::newRow("500") << u"status"_s << status(500) << SubmitState::Failed << 0;
    QTest::newRow("503") << u"status"_s << status(503) << SubmitState::Failed << 0;
    QTest::newRow("400") << u"status"_s << status(400) << SubmitState::Refused << 0;
    QTest::newRow("402") << u"status"_s << status(402) << SubmitState::Refused << 0;
    QTest::newRow("403") << u"status"_s << status(403) << SubmitState::Refused << 0;
    QTest::newRow("404") << u"status"_s << status(404) << SubmitState::Refused << 0;
    QTest::newRow("409") << u"status"_s << status(409) << SubmitState::Refused << 0;
    QTest::newRow("422") << u"status"_s << status(422) << SubmitState::Refused << 0;
    QTest::newRow("429") << u"status"_s << status(429) << SubmitState::Refused << 0;
    QTest::newRow("an expired token") << u"expired-token"_s << QJsonObject() << SubmitState::Created << 1;
}

void TestSubmitFlow::makesExactlyOneOrderWhatever()
{
    QFETCH(QString, kind);
    QFETCH(QJsonObject, more);
    QFETCH(SubmitState, state);
    QFETCH(int, ordersBefore);

    open(someNumbers(2));
    if (kind.startsWith(u"hold"_s))
        m_desk->setWriteTimeout(500ms);
    QVERIFY(m_desk->sandbox().addFault(fault(kind, u"orders/portIns$"_s, more)) > 0);
    QVERIFY(submit());
    QCOMPARE(order().state, state);
    QCOMPARE(m_desk->orders(), ordersBefore);
    const QString reference = order().reference;

    m_desk->setWriteTimeout(10s);
    m_desk->sandbox().removeAllFaults();
    QVERIFY(submit());
    QCOMPARE(order().state, SubmitState::Created);
    QCOMPARE(order().reference, reference);
    QCOMPARE(m_desk->orders(), 1);
    QCOMPARE(m_desk->ordersWith(reference), 1);
}

void TestSubmitFlow::waitsForARequestThatMayStillArrive()
{
    m_desk->desk().timing.absenceGap = 10min;
    m_desk->journal().setAbsenceRules({.apart = 10min});
    m_desk->restartSettler();
    open(someNumbers(1));
    m_desk->setWriteTimeout(500ms);
    const int held = m_desk->sandbox().addFault(fault(u"hold-before"_s, u"orders/portIns$"_s));
    m_submit->start();
    const auto isWaiting = [this] {
        const auto settlement = m_desk->settler().settlement(order().intentId);
        return settlement && settlement->state == flows::SettleState::WaitingToLook;
    };
    QTRY_VERIFY_WITH_TIMEOUT(!m_flow->draft().orders.empty() && isWaiting(), 15'000);
    QCOMPARE(order().state, SubmitState::UnknownOutcome);

    // Pressing Submit again must not send it again.
    m_submit->start();
    QTRY_VERIFY(!m_submit->isRunning());
    QCOMPARE(m_desk->sandbox().count(u"POST"_s, u"orders/portIns$"_s), 1);

    QVERIFY(m_desk->sandbox().removeFault(held)); // the server does it after all
    QTRY_COMPARE(m_desk->orders(), 1);
    m_desk->settler().settle(order().intentId);
    QTRY_COMPARE(order().state, SubmitState::Created);
    QCOMPARE(m_desk->orders(), 1);
}

void TestSubmitFlow::aFailureInOneStopsNothingElse()
{
    // Two blocks beside each other belong to two carriers.
    open({u"+13125550100"_s, u"+13125560100"_s, u"+13125570100"_s});
    QCOMPARE(m_flow->plan().size(), size_t(3));
    m_desk->sandbox().addFault(fault(u"status"_s, u"orders/portIns$"_s, {{u"status"_s, 422}, {u"skip"_s, 1}}));
    QVERIFY(submit());
    QCOMPARE(order(0).state, SubmitState::Created);
    QCOMPARE(order(1).state, SubmitState::Refused);
    QCOMPARE(order(2).state, SubmitState::Created);
    QVERIFY(order(0).reference.startsWith(u"REF 1/3 #"_s));

    QVERIFY(submit());
    QCOMPARE(m_submit->summary().created, 3);
    QCOMPARE(m_desk->orders(), 3);
}

void TestSubmitFlow::mendsARefusedOrderAndSendsItAgain()
{
    open(someNumbers(2));
    const QJsonArray violations{
        QJsonObject{{u"field"_s, u"phoneNumbers[1].endUser.zipCode"_s}, {u"description"_s, u"does not match"_s}}};
    m_desk->sandbox().addFault(fault(u"status"_s, u"orders/portIns$"_s,
        {{u"status"_s, 422},
            {u"body"_s,
                QJsonObject{{u"code"_s, u"422"_s}, {u"error"_s, u"Invalid parameters"_s},
                    {u"message"_s, u"Check the address."_s},
                    {u"details"_s, QJsonObject{{u"fieldViolations"_s, violations}}}}}}));
    QVERIFY(submit());
    QCOMPARE(order().state, SubmitState::Refused);
    QCOMPARE(order().problem, u"Check the address."_s);
    QCOMPARE(m_flow->serverIssues().size(), size_t(1));
    const flows::ServerIssue &issue = m_flow->serverIssues().front();
    QCOMPARE(issue.step, domain::PortInStep::EndUser);
    QCOMPARE(issue.field, u"endUser.zipCode"_s);
    QCOMPARE(issue.number, 1);
    QCOMPARE(issue.words, u"does not match"_s);
    QCOMPARE(m_flow->state(domain::PortInStep::EndUser), domain::StepState::Error);

    domain::EndUser mended = m_flow->draft().endUser;
    mended.zipCode = u"62701"_s;
    m_flow->setEndUser(mended);
    QVERIFY(m_flow->serverIssues().empty());
    QVERIFY(submit());
    QCOMPARE(m_desk->orders(), 1);
    QCOMPARE(m_submit->created(0)->numbers.at(0).endUser->zipCode, u"62701"_s);
}

void TestSubmitFlow::showsNumbersThatWereRejectedAtOnce()
{
    open(someNumbers(1));
    const QJsonObject number{{u"phoneNumber"_s, u"+13125550000"_s}, {u"status"_s, u"REJECTED"_s},
        {u"rejectReason"_s, u"Invalid port-out PIN"_s}};
    m_desk->sandbox().addFault(fault(u"status"_s, u"orders/portIns$"_s,
        {{u"status"_s, 201},
            {u"body"_s,
                QJsonObject{{u"id"_s, 4711}, {u"status"_s, u"PENDING"_s}, {u"phoneNumbers"_s, QJsonArray{number}}}}}));
    QVERIFY(submit());
    QCOMPARE(order().state, SubmitState::Created);
    const auto created = m_submit->created(0);
    QVERIFY(created);
    QCOMPARE(created->numbers.at(0).status.value, domain::NumberStatus::Rejected);
    QCOMPARE(created->numbers.at(0).rejectReason, u"Invalid port-out PIN"_s);
}

void TestSubmitFlow::cancelsBetweenOrders()
{
    open({u"+13125550100"_s, u"+13125560100"_s});
    connect(m_submit.get(), &flows::SubmitFlow::orderChanged, m_submit.get(), [this] { m_submit->cancel(); });
    QVERIFY(submit());
    QCOMPARE(m_submit->summary().created, 1);
    QCOMPARE(m_submit->summary().waiting, 1);
    QCOMPARE(m_desk->orders(), 1);
    m_submit->disconnect(m_submit.get());
    QVERIFY(reopen());
    QVERIFY(submit());
    QCOMPARE(m_desk->orders(), 2);
    QCOMPARE(m_submit->summary().created, 2);
}

void TestSubmitFlow::goesOnAfterBeingDestroyedAtAnyStep_data()
{
    QTest::addColumn<int>("changes");
    for (int changes = 1; changes <= 6; ++changes)
        QTest::addRow("after change %d", changes) << changes;
}

void TestSubmitFlow::goesOnAfterBeingDestroyedAtAnyStep()
{
    QFETCH(int, changes);
    open(someNumbers(1));
    m_flow->setLoa({.kind = domain::LoaKind::File, .filePath = m_desk->writeLetter()});
    m_flow->setDirectoryListing(u"white pages"_s);
    const domain::DraftId id = m_flow->draft().id;
    int left = changes;
    connect(m_submit.get(), &flows::SubmitFlow::orderChanged, this, [&] {
        if (--left == 0)
            QTimer::singleShot(0, this, [this] { close(); });
    });
    m_submit->start();
    QTRY_VERIFY_WITH_TIMEOUT(!m_submit, 15'000);
    QVERIFY(load(id));
    // What was proven absent is sent again only at the next start, so it may take more than one.
    for (int attempt = 0; attempt < 4 && !m_submit->summary().isComplete(); ++attempt)
        QVERIFY(submit());
    QVERIFY(m_submit->summary().isComplete());
    QCOMPARE(m_desk->orders(), 1);
    QCOMPARE(documents(order().orderId.text), 1);
    QCOMPARE(notes(order().orderId.text, u"white pages"_s), 1);
}

void TestSubmitFlow::sendsNothingWithoutAStore()
{
    m_desk = std::make_unique<TestDesk>(support::SandboxOptions(), TestDesk::Store::Closed);
    QVERIFY(m_desk->isReady());
    open(someNumbers(1));
    const QSignalSpy failed(m_submit.get(), &flows::SubmitFlow::storeFailed);
    m_submit->start();
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(!m_submit->isRunning());
    QCOMPARE(m_desk->sandbox().count(u"POST"_s, u"orders/portIns$"_s), 0);
}

QTEST_GUILESS_MAIN(TestSubmitFlow)
#include "tst_submitflow.moc"
