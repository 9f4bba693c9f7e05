#include "flows/numberbench.h"
#include "flows/numbers/numberchangeflow.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using flows::NumberChangeFlow;

//! One number, one request, whatever happens to it.
class TestNumberChangeFlow : public NumberBench
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void renamesAtOnce();
    void followsAServiceUntilItIsLinked();
    void tellsWhyAServiceFailed();
    void sendsOnlyWhatDiffersFromNow();
    void sendsNothingWhenSomebodyWasFaster();
    void sendsNothingThatNeedsTwoRequests();
    void changesOnceWhatever_data();
    void changesOnceWhatever();
    void saysWhenItCannotBeReadFirst();
    void sendsNothingThatTheJournalCannotKeep();
    void stopsLookingAndLeavesWhatWasSent();
    void mayBeDestroyedAtAnyStep_data();
    void mayBeDestroyedAtAnyStep();

private:
    std::unique_ptr<NumberChangeFlow> prepared();
    domain::NumberSettings shown(const NumberChangeFlow &flow) { return domain::settingsOf(*flow.number()); }

    QString m_number;
};

void TestNumberChangeFlow::init()
{
    QVERIFY(begin());
    m_number = add(101);
}

std::unique_ptr<NumberChangeFlow> TestNumberChangeFlow::prepared()
{
    auto flow = std::make_unique<NumberChangeFlow>(desk->desk(), m_number, desk->settler());
    flow->prepare();
    if (!QTest::qWaitFor([&] { return flow->step() == NumberChangeFlow::Step::Ready; }, 15'000))
        return {};
    return flow;
}

void TestNumberChangeFlow::renamesAtOnce()
{
    const auto flow = prepared();
    QVERIFY(flow);
    domain::NumberSettings wanted = shown(*flow);
    wanted.displayName = u"Night \"line\" 🌙"_s;
    const QSignalSpy finished(flow.get(), &NumberChangeFlow::finished);
    flow->change(wanted);
    QTRY_COMPARE(finished.size(), 1);
    QVERIFY(finished[0][0].toBool());
    QCOMPARE(now(m_number).displayName, wanted.displayName);
    QCOMPARE(now(m_number).sms.servicePlanId, u"plan-a"_s);
    QCOMPARE(changes(), 1);
    const auto entries = desk->journalEntries();
    QCOMPARE(entries.size(), 1U);
    QCOMPARE(entries[0].intent.kind, store::IntentKind::ChangeNumber);
    QCOMPARE(entries[0].intent.target, m_number);
    QCOMPARE(entries[0].intent.data.value("sent"_L1).toObject(), (QJsonObject{{u"displayName"_s, wanted.displayName}}));
    QCOMPARE(entries[0].intent.data.value("before"_L1)["displayName"_L1].toString(), u"Desk 101"_s);
}

void TestNumberChangeFlow::followsAServiceUntilItIsLinked()
{
    const auto flow = prepared();
    domain::NumberSettings wanted = shown(*flow);
    wanted.voiceType = domain::VoiceType::Rtc;
    wanted.voiceId = u"app-b"_s;
    const QSignalSpy finished(flow.get(), &NumberChangeFlow::finished);
    flow->change(wanted);
    QTRY_COMPARE(flow->step(), NumberChangeFlow::Step::Following);
    QVERIFY(flow->number()->voice.scheduled.has_value());
    QVERIFY(provision());
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(shown(*flow), wanted);
    QVERIFY(!flow->number()->voice.scheduled);
    QCOMPARE(changes(), 1);
}

void TestNumberChangeFlow::tellsWhyAServiceFailed()
{
    QCOMPARE(desk->sandbox()
                 .control("POST", u"/numbers/outcome"_s,
                     {{u"service"_s, u"campaign"_s}, {u"errorCode"_s, u"CAMPAIGN_EXPIRED"_s}})
                 .status,
        204);
    const auto flow = prepared();
    domain::NumberSettings wanted = shown(*flow);
    wanted.campaignId = u"C42"_s;
    const QSignalSpy finished(flow.get(), &NumberChangeFlow::finished);
    flow->change(wanted);
    QTRY_COMPARE(flow->step(), NumberChangeFlow::Step::Following);
    QVERIFY(provision());
    QTRY_COMPARE(finished.size(), 1);
    QVERIFY(flow->number()->sms.scheduled.has_value());
    QCOMPARE(flow->number()->sms.scheduled->status.value, domain::ProvisioningStatus::Failed);
    QCOMPARE(flow->number()->sms.scheduled->errors,
        (std::vector<domain::Open<domain::ProvisioningError>>{domain::ProvisioningError::CampaignExpired}));
}

void TestNumberChangeFlow::sendsOnlyWhatDiffersFromNow()
{
    const auto flow = prepared();
    domain::NumberSettings wanted = shown(*flow);
    wanted.displayName = u"ours"_s;
    add(101, {{u"displayName"_s, u"Desk 101"_s}, {u"callbackUrl"_s, u"https://theirs.example"_s}});
    const QSignalSpy finished(flow.get(), &NumberChangeFlow::finished);
    flow->change(wanted);
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(now(m_number).displayName, u"ours"_s);
    QCOMPARE(now(m_number).callbackUrl, u"https://theirs.example"_s); // was not ours to take away
}

void TestNumberChangeFlow::sendsNothingWhenSomebodyWasFaster()
{
    const auto flow = prepared();
    domain::NumberSettings wanted = shown(*flow);
    wanted.displayName = u"ours"_s;
    add(101, {{u"displayName"_s, u"theirs"_s}});
    const QSignalSpy moved(flow.get(), &NumberChangeFlow::moved);
    flow->change(wanted);
    QTRY_COMPARE(moved.size(), 1);
    QCOMPARE(flow->step(), NumberChangeFlow::Step::Ready);
    QCOMPARE(changes(), 0);
    QCOMPARE(shown(*flow).displayName, u"theirs"_s);
}

void TestNumberChangeFlow::sendsNothingThatNeedsTwoRequests()
{
    const auto flow = prepared();
    domain::NumberSettings wanted = shown(*flow);
    wanted.servicePlanId = u"plan-b"_s;
    const QSignalSpy moved(flow.get(), &NumberChangeFlow::moved);
    flow->change(wanted);
    QTRY_COMPARE(moved.size(), 1);
    QCOMPARE(changes(), 0);
}

void TestNumberChangeFlow::changesOnceWhatever_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("changed");
    QTest::addColumn<bool>("service");
    for (const bool service : {false, true}) {
        const QByteArray of = service ? " of a service" : " of a name";
        QTest::newRow(QByteArray("cut before the work" + of).constData()) << u"drop-before"_s << 0 << false << service;
        QTest::newRow(QByteArray("cut after the work" + of).constData()) << u"drop-after"_s << 0 << true << service;
        QTest::newRow(QByteArray("done, answer held" + of).constData()) << u"hold-after"_s << 0 << true << service;
        QTest::newRow(QByteArray("garbage" + of).constData()) << u"garbage"_s << 0 << true << service;
        QTest::newRow(QByteArray("half an answer" + of).constData()) << u"half"_s << 0 << true << service;
        QTest::newRow(QByteArray("503" + of).constData()) << u"status"_s << 503 << false << service;
        QTest::newRow(QByteArray("400" + of).constData()) << u"status"_s << 400 << false << service;
        QTest::newRow(QByteArray("429" + of).constData()) << u"status"_s << 429 << false << service;
    }
}

void TestNumberChangeFlow::changesOnceWhatever()
{
    QFETCH(QString, kind);
    QFETCH(int, status);
    QFETCH(bool, changed);
    QFETCH(bool, service);
    const auto flow = prepared();
    QVERIFY(flow);
    if (kind.startsWith(u"hold"_s))
        desk->setWriteTimeout(500ms);
    QVERIFY(fault(kind, u"PATCH"_s, 1, status));
    domain::NumberSettings wanted = shown(*flow);
    if (service)
        wanted.servicePlanId.clear();
    else
        wanted.displayName = u"wanted"_s;
    const QSignalSpy finished(flow.get(), &NumberChangeFlow::finished);
    flow->change(wanted);
    const auto advances = [&] { return !finished.isEmpty() || (service && !provision()); };
    QTRY_VERIFY_WITH_TIMEOUT(advances(), 15'000);
    QCOMPARE(finished[0][0].toBool(), changed);
    QCOMPARE(changes(), 1);
    desk->setWriteTimeout(10s);
    if (changed) {
        QTRY_COMPARE(domain::settingsOf(now(m_number)), wanted);
        return;
    }
    flow->change(wanted);
    const auto goesOn = [&] { return finished.size() == 2 || (service && !provision()); };
    QTRY_VERIFY_WITH_TIMEOUT(goesOn(), 15'000);
    QVERIFY(finished[1][0].toBool());
    QCOMPARE(changes(), 2);
}

void TestNumberChangeFlow::saysWhenItCannotBeReadFirst()
{
    const auto flow = prepared();
    domain::NumberSettings wanted = shown(*flow);
    wanted.displayName = u"ours"_s;
    QVERIFY(fault(u"status"_s, u"GET"_s, 0, 500));
    const QSignalSpy failed(flow.get(), &NumberChangeFlow::readFailed);
    flow->change(wanted);
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(changes(), 0);
    QCOMPARE(flow->step(), NumberChangeFlow::Step::Ready);
}

void TestNumberChangeFlow::sendsNothingThatTheJournalCannotKeep()
{
    QVERIFY(begin(TestDesk::Store::Closed));
    m_number = add(101);
    const auto flow = prepared();
    QVERIFY(flow);
    domain::NumberSettings wanted = shown(*flow);
    wanted.displayName = u"ours"_s;
    const QSignalSpy sent(flow.get(), &NumberChangeFlow::sent);
    flow->change(wanted);
    QTRY_COMPARE(sent.size(), 1);
    QVERIFY(sent[0][0].value<flows::WriteEnd>().storeError.has_value());
    QCOMPARE(changes(), 0);
}

void TestNumberChangeFlow::stopsLookingAndLeavesWhatWasSent()
{
    const auto flow = prepared();
    domain::NumberSettings wanted = shown(*flow);
    wanted.voiceId.clear();
    flow->change(wanted);
    QTRY_COMPARE(flow->step(), NumberChangeFlow::Step::Following);
    flow->stopFollowing();
    QCOMPARE(flow->step(), NumberChangeFlow::Step::Over);
    QVERIFY(provision());
    QVERIFY(domain::settingsOf(now(m_number)).voiceId.isEmpty());
}

void TestNumberChangeFlow::mayBeDestroyedAtAnyStep_data()
{
    using Step = NumberChangeFlow::Step;
    QTest::addColumn<Step>("step");
    QTest::newRow("reading") << Step::Reading;
    QTest::newRow("sending") << Step::Sending;
    QTest::newRow("settling") << Step::Settling;
    QTest::newRow("following") << Step::Following;
}

void TestNumberChangeFlow::mayBeDestroyedAtAnyStep()
{
    QFETCH(NumberChangeFlow::Step, step);
    auto flow = prepared();
    if (step == NumberChangeFlow::Step::Settling)
        QVERIFY(fault(u"drop-after"_s, u"PATCH"_s));
    domain::NumberSettings wanted = shown(*flow);
    wanted.voiceId.clear();
    connect(flow.get(), &NumberChangeFlow::stepChanged, this, [&, step](NumberChangeFlow::Step reached) {
        if (reached == step && flow)
            flow.release()->deleteLater();
    });
    flow->change(wanted);
    QTRY_VERIFY(!flow);
    QTRY_VERIFY(step == NumberChangeFlow::Step::Reading || changes() <= 1);
}

QTEST_GUILESS_MAIN(TestNumberChangeFlow)
#include "tst_numberchangeflow.moc"
