#include "flows/numberjobbench.h"

using namespace Qt::StringLiterals;
using domain::NumberRowState;
using flows::NumberJobFlow, flows::RelinkFlow;

//! A relink as a job: unlinked and linked again, whatever comes between the two requests.
class TestRelinkJob : public NumberJobBench
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }
    void relinksInTwoRequests();
    void stopsBetweenTheTwoWhenItDied();
    void goesBackToTheOldPlan();
    void offersTheWayBackWhenTheLinkIsRefused();
    void relinksOnceWhatever_data();
    void relinksOnceWhatever();
};

void TestRelinkJob::relinksInTwoRequests()
{
    const auto flow = relink();
    QVERIFY(flow);
    QTRY_COMPARE(flow->step(), RelinkFlow::Step::Unlinking);
    QVERIFY(comesTo([&] { return flow->step() == RelinkFlow::Step::Over; }));
    QCOMPARE(flow->number()->sms.servicePlanId, u"plan-b"_s);
    QCOMPARE(flow->number()->sms.campaignId, u"C9"_s);
    QCOMPARE(changes(), 2);
    QVERIFY(!flow->mayGoBack());
    QTRY_VERIFY(stored().empty());
}

void TestRelinkJob::stopsBetweenTheTwoWhenItDied()
{
    auto flow = relink();
    QTRY_COMPARE(changes(), 1);
    QTRY_VERIFY(flow->row()->unlinked);
    flow.reset();
    QVERIFY(provision());
    QCOMPARE(stored().size(), 1U);
    flow = std::make_unique<RelinkFlow>(desk->desk(), m_numbers[0], desk->settler(), *m_jobs);
    flow->takeUp(stored()[0]);
    QTRY_COMPARE(flow->step(), RelinkFlow::Step::Between);
    QCOMPARE(changes(), 1); // a person says how it goes on
    QVERIFY(flow->mayGoBack());
    QCOMPARE(flow->row()->plan.before.servicePlanId, u"plan-a"_s);
    flow->finish();
    QVERIFY(comesTo([&] { return flow->step() == RelinkFlow::Step::Over; }));
    QCOMPARE(flow->number()->sms.servicePlanId, u"plan-b"_s);
    QCOMPARE(changes(), 2);
}

void TestRelinkJob::goesBackToTheOldPlan()
{
    auto flow = relink();
    QTRY_VERIFY(flow->row()->unlinked);
    flow.reset();
    QVERIFY(provision());
    flow = std::make_unique<RelinkFlow>(desk->desk(), m_numbers[0], desk->settler(), *m_jobs);
    flow->takeUp(stored()[0]);
    QTRY_COMPARE(flow->step(), RelinkFlow::Step::Between);
    flow->goBack();
    QVERIFY(comesTo([&] { return flow->step() == RelinkFlow::Step::Over; }));
    QCOMPARE(flow->number()->sms.servicePlanId, u"plan-a"_s);
    QCOMPARE(changes(), 2);
    QTRY_VERIFY(stored().empty());
}

void TestRelinkJob::offersTheWayBackWhenTheLinkIsRefused()
{
    QVERIFY(fault(u"status"_s, u"PATCH"_s, 1, 400, 1)); // the second one
    const auto flow = relink();
    QVERIFY(comesTo([&] { return flow->step() == RelinkFlow::Step::Between; }));
    QCOMPARE(flow->row()->state, NumberRowState::Refused);
    QVERIFY(flow->mayGoBack());
    QVERIFY(comesTo([&] { return flow->mayFinish(); }));
    flow->goBack();
    QVERIFY(comesTo([&] { return flow->step() == RelinkFlow::Step::Over; }));
    QCOMPARE(now(m_numbers[0]).sms.servicePlanId, u"plan-a"_s);
}

void TestRelinkJob::relinksOnceWhatever_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<int>("skip");
    QTest::addColumn<bool>("worked");
    for (const int skip : {0, 1}) {
        const QByteArray which = skip == 0 ? "unlinking, " : "linking, ";
        QTest::newRow(QByteArray(which + "cut before the work").constData()) << u"drop-before"_s << skip << false;
        QTest::newRow(QByteArray(which + "cut after the work").constData()) << u"drop-after"_s << skip << true;
        QTest::newRow(QByteArray(which + "garbage").constData()) << u"garbage"_s << skip << true;
    }
}

void TestRelinkJob::relinksOnceWhatever()
{
    QFETCH(QString, kind);
    QFETCH(int, skip);
    QFETCH(bool, worked);
    QVERIFY(fault(kind, u"PATCH"_s, 1, 0, skip));
    const auto flow = relink();
    if (!worked) { // proven: the person sends it again
        QVERIFY(comesTo([&] { return flow->mayFinish(); }));
        flow->finish();
    }
    // What worked goes on by itself, past the moment between its two requests.
    QVERIFY(comesTo([&] { return flow->step() == RelinkFlow::Step::Over && !flow->mayFinish(); }));
    QVERIFY(comesTo([&] { return now(m_numbers[0]).sms.servicePlanId == u"plan-b"_s; }));
    QCOMPARE(changes(), worked ? 2 : 3); // what did not arrive counts as well
}

QTEST_GUILESS_MAIN(TestRelinkJob)
#include "tst_relinkjob.moc"
