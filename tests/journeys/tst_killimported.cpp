#include "flows/testdesk.h"
#include "journeys/killbench.h"
#include "sandbox/importedcalls.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

//! What changes qualified and imported numbers is done once, whether its request is cut or the program killed at any
//! moment.
class TestKillImported : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void doesItOnceThroughACut_data() { writes(); }
    void doesItOnceThroughACut();
    void doesItOnceThroughAKillInTheMiddle_data() { writes(); }
    void doesItOnceThroughAKillInTheMiddle();
    void doesItOnceThroughAKillAtEachStep_data() { writes(); }
    void doesItOnceThroughAKillAtEachStep();

private:
    support::Sandbox &sandbox() { return m_bench.sandbox(); }
    support::SandboxAnswer call(const QByteArray &verb, const QString &path, const QJsonObject &body = {})
    {
        return ImportedCalls(sandbox()).call(verb, path, body);
    }
    static void writes();
    //! The sandbox as the job wants it, and a desk for it.
    bool prepare(const QString &job);
    bool isDone(const QString &job);
    static QString verbOf(const QString &job);
    static QString pathOf(const QString &job);
    //! How many of the requests have worked.
    int worked(const QString &job);

    static inline const QString number = u"+12025550134"_s;
    KillBench m_bench;
};

void TestKillImported::writes()
{
    QTest::addColumn<QString>("job");
    for (const char *job : {"addQualified", "challenge", "verify", "removeQualified", "removeImported",
             "changeImported", "hostingCallbacks"})
        QTest::newRow(job) << QString::fromLatin1(job);
}

QString TestKillImported::verbOf(const QString &job)
{
    if (job == u"changeImported"_s || job == u"hostingCallbacks"_s)
        return u"PATCH"_s;
    return job.startsWith(u"remove"_s) ? u"DELETE"_s : u"POST"_s;
}

QString TestKillImported::pathOf(const QString &job)
{
    if (job == u"addQualified"_s)
        return u":addNumbers$"_s;
    if (job == u"challenge"_s)
        return u":sendVoiceChallenge$"_s;
    if (job == u"verify"_s)
        return u":verifyVoiceChallenge$"_s;
    if (job == u"hostingCallbacks"_s)
        return u"imported.*callbackConfiguration$"_s;
    return job == u"removeQualified"_s ? u"qualifiedNumbers/"_s : u"importedNumbers/"_s;
}

bool TestKillImported::prepare(const QString &job)
{
    QJsonObject config{{u"job"_s, job}, {u"hosted"_s, number}, {u"wanted"_s, u"0123456789abcdef0123456789abcdef"_s}};
    if (job.endsWith(u"Imported"_s)) {
        sandbox().control(
            "PUT", u"/hosting/imported/"_s + number, {{u"regionCode"_s, u"US"_s}, {u"servicePlanId"_s, u"plan-a"_s}});
        sandbox().advance(u"PT5M"_s);
    } else if (job != u"addQualified"_s && job != u"hostingCallbacks"_s) {
        call("POST", u"/qualifiedNumbers:addNumbers"_s, {{u"phoneNumbers"_s, QJsonArray{number}}});
        sandbox().advance(u"PT1M"_s);
    }
    if (job == u"verify"_s) {
        call("POST", u"/qualifiedNumbers/"_s + number + u":sendVoiceChallenge");
        sandbox().control("POST", u"/hosting/qualified/%1/code"_s.arg(number), {{u"code"_s, u"0042"_s}});
        config.insert(u"code"_s, u"0042"_s);
    }
    sandbox().clearRequests();
    return m_bench.newDesk(config);
}

bool TestKillImported::isDone(const QString &job)
{
    if (job == u"hostingCallbacks"_s)
        return call("GET", u"/callbackConfiguration"_s).object.value("hmacSecret"_L1).toString().startsWith(u"0123"_s);
    const QString place = job.endsWith(u"Imported"_s) ? u"/importedNumbers/"_s : u"/qualifiedNumbers/"_s;
    const support::SandboxAnswer answer = call("GET", place + number);
    if (job.startsWith(u"remove"_s))
        return answer.status == 404;
    const QString state = answer.object.value("globalProcessState"_L1).toString();
    if (job == u"challenge"_s)
        return state.endsWith(u"VERIFICATION_PENDING"_s);
    if (job == u"verify"_s)
        return state.endsWith(u"_VERIFIED"_s);
    if (job == u"changeImported"_s)
        return answer.object.value("displayName"_L1).toString().startsWith(u"0123"_s);
    return answer.status == 200;
}

int TestKillImported::worked(const QString &job)
{
    int count = 0;
    const QRegularExpression path(pathOf(job));
    for (const QJsonArray requests = sandbox().requests(); const auto &entry : requests) {
        const QJsonObject request = entry.toObject();
        count += request.value("verb"_L1).toString() == verbOf(job)
            && request.value("path"_L1).toString().contains(path) && request.value("status"_L1).toInt() == 200;
    }
    return count;
}

void TestKillImported::doesItOnceThroughACut()
{
    QFETCH(const QString, job);
    for (const QString &kind : {u"drop-before"_s, u"drop-after"_s, u"half"_s, u"garbage"_s}) {
        QVERIFY(m_bench.start());
        QVERIFY(prepare(job));
        QVERIFY(sandbox().addFault({{u"kind"_s, kind}, {u"verb"_s, verbOf(job)}, {u"path"_s, pathOf(job)}}) > 0);
        QVERIFY2(m_bench.finishes(), qPrintable(kind));
        QVERIFY2(isDone(job), qPrintable(kind));
        QCOMPARE(worked(job), 1);
    }
}

void TestKillImported::doesItOnceThroughAKillInTheMiddle()
{
    QFETCH(const QString, job);
    for (const auto &[kind, abandon] :
        {std::pair(u"hold-before"_s, true), std::pair(u"hold-before"_s, false), std::pair(u"hold-after"_s, false)}) {
        QVERIFY(m_bench.start());
        QVERIFY(prepare(job));
        QVERIFY(m_bench.isKilledWhileHeld(
            {{u"kind"_s, kind}, {u"verb"_s, verbOf(job)}, {u"path"_s, pathOf(job)}, {u"abandon"_s, abandon}}));
        QVERIFY2(m_bench.finishes(), qPrintable(kind));
        QVERIFY2(isDone(job), qPrintable(kind));
        QCOMPARE(worked(job), 1);
    }
}

void TestKillImported::doesItOnceThroughAKillAtEachStep()
{
    QFETCH(const QString, job);
    int step = 1;
    for (bool died = true; died; ++step) {
        QVERIFY(m_bench.start());
        QVERIFY(prepare(job));
        died = m_bench.diesAt(step);
        QVERIFY2(m_bench.finishes(), qPrintable(u"at step %1"_s.arg(step)));
        QVERIFY2(isDone(job), qPrintable(u"at step %1"_s.arg(step)));
        QCOMPARE(worked(job), 1);
    }
    QVERIFY(step > 2);
}

QTEST_GUILESS_MAIN(TestKillImported)
#include "tst_killimported.moc"
