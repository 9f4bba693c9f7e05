#include "flows/testdesk.h"
#include "journeys/killbench.h"
#include "sandbox/importedcalls.h"

using namespace Qt::StringLiterals;

//! Another plan for an imported number takes two requests: it comes to its end from wherever it was cut or killed.
class TestKillRelink : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesThroughACutOfEitherRequest_data();
    void comesThroughACutOfEitherRequest();
    void comesThroughAKillBetweenTheTwoRequests();
    void comesThroughAKillAtEachStep();

private:
    support::Sandbox &sandbox() { return m_bench.sandbox(); }
    QString linked()
    {
        const auto answer = ImportedCalls(sandbox()).call("GET", u"/importedNumbers/"_s + number);
        return answer.object.value("smsConfiguration"_L1)["servicePlanId"_L1].toString();
    }
    //! The sandbox's clock is a fast one: what is asked for is done while somebody waits.
    bool prepare();
    void finish();

    static inline const QString number = u"+12025550134"_s;
    KillBench m_bench;
};

bool TestKillRelink::prepare()
{
    if (!m_bench.start({.more = {u"--pace"_s, u"20"_s}}))
        return false;
    sandbox().control(
        "PUT", u"/hosting/imported/"_s + number, {{u"regionCode"_s, u"US"_s}, {u"servicePlanId"_s, u"plan-a"_s}});
    sandbox().advance(u"PT5M"_s);
    sandbox().clearRequests();
    return linked() == u"plan-a"_s
        && m_bench.newDesk({{u"job"_s, u"relinkImported"_s}, {u"hosted"_s, number}, {u"wanted"_s, u"plan-b"_s}});
}

void TestKillRelink::finish()
{
    QVERIFY(m_bench.finishes());
    QVERIFY(sandbox().advance(u"PT5M"_s));
    QCOMPARE(linked(), u"plan-b"_s);
    int worked = 0; // unlinked once, and linked once
    for (const QJsonArray requests = sandbox().requests(); const auto &request : requests)
        worked += request["verb"_L1].toString() == u"PATCH"_s && request["status"_L1].toInt() == 200;
    QCOMPARE(worked, 2);
    for (const store::JournalEntry &entry : m_bench.journal())
        QVERIFY(store::isFinal(store::currentState(entry)));
}

void TestKillRelink::comesThroughACutOfEitherRequest_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<int>("skip");
    for (const char *kind : {"drop-before", "drop-after"}) {
        QTest::addRow("%s, the unlinking", kind) << QString::fromLatin1(kind) << 0;
        QTest::addRow("%s, the linking", kind) << QString::fromLatin1(kind) << 1;
    }
}

void TestKillRelink::comesThroughACutOfEitherRequest()
{
    QFETCH(const QString, kind);
    QFETCH(const int, skip);
    QVERIFY(prepare());
    QVERIFY(sandbox().addFault(
                {{u"kind"_s, kind}, {u"verb"_s, u"PATCH"_s}, {u"path"_s, u"importedNumbers/"_s}, {u"skip"_s, skip}})
        > 0);
    finish();
}

void TestKillRelink::comesThroughAKillBetweenTheTwoRequests()
{
    QVERIFY(prepare());
    // The second one is held: the first was taken, and the number is linked to nothing.
    QVERIFY(m_bench.isKilledWhileHeld({{u"kind"_s, u"hold-before"_s}, {u"verb"_s, u"PATCH"_s},
        {u"path"_s, u"importedNumbers/"_s}, {u"skip"_s, 1}, {u"abandon"_s, true}}));
    QCOMPARE(linked(), QString());
    finish();
}

//! Before and after each note of the journal and of the job: before the first request, after its answer, while the
//! unlinking is waited for, before the second request and after its answer.
void TestKillRelink::comesThroughAKillAtEachStep()
{
    int step = 1;
    for (bool died = true; died; ++step) {
        QVERIFY(prepare());
        died = m_bench.diesAt(step);
        finish();
        if (QTest::currentTestFailed())
            QFAIL(qPrintable(u"at step %1"_s.arg(step)));
    }
    QVERIFY(step > 8);
}

QTEST_GUILESS_MAIN(TestKillRelink)
#include "tst_killrelink.moc"
