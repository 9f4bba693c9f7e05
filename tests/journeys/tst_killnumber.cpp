#include "flows/testdesk.h"
#include "journeys/killbench.h"
#include "store/journalrules.h"

using namespace Qt::StringLiterals;

namespace {

const QStringList jobs{u"change"_s, u"release"_s, u"bulk"_s, u"relink"_s};

} // namespace

//! A change or a release of numbers that is cut or killed at any moment is done exactly once when Portside is started
//! again, and a relinking is brought to its end: no number is left linked to nothing.
class TestKillNumber : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void survivesACut_data();
    void survivesACut();
    void survivesAKillInTheMiddleOfTheRequest_data();
    void survivesAKillInTheMiddleOfTheRequest();
    void survivesAKillAtEachStep_data();
    void survivesAKillAtEachStep();
    void cleanupTestCase();

private:
    bool prepare(const QString &job);
    QString verb() const { return m_job == u"release"_s ? u"POST"_s : u"PATCH"_s; }
    QJsonObject fault(const QString &kind, bool abandon = false, int skip = 0) const;
    //! How often the server did something to that number.
    int worked(const QString &number);
    int wantedTimes() const { return m_job == u"relink"_s ? 2 : 1; } // unlinked, then linked
    void verifyNothingIsClaimed();
    void verifyItIsDoneOnce();
    bool isDone(const QString &number);

    KillBench m_bench;
    QString m_job;
    QString m_wanted;
    QStringList m_numbers;
    int m_next = 100;
};

void TestKillNumber::initTestCase()
{
    // What is asked for over there is done in a moment.
    QVERIFY(m_bench.start({.more = {u"--pace"_s, u"200"_s}}));
}

bool TestKillNumber::prepare(const QString &job)
{
    m_job = job;
    m_wanted = u"wanted-%1"_s.arg(m_next);
    m_numbers.clear();
    for (int i = 0; i < (job == u"bulk"_s ? 3 : 1); ++i) {
        const QString number = u"+1208555%1"_s.arg(m_next++, 4, 10, QChar(u'0'));
        const QJsonObject members{{u"displayName"_s, u"before"_s}, {u"servicePlanId"_s, u"plan-a"_s}};
        if (m_bench.sandbox().control("PUT", u"/numbers/"_s + number, members).status != 200)
            return false;
        m_numbers.append(number);
    }
    m_bench.sandbox().clearRequests();
    return m_bench.newDesk({{u"job"_s, job}, {u"targets"_s, m_numbers.join(u',')}, {u"wanted"_s, m_wanted}});
}

QJsonObject TestKillNumber::fault(const QString &kind, bool abandon, int skip) const
{
    return {{u"kind"_s, kind}, {u"verb"_s, verb()}, {u"path"_s, u"activeNumbers/"_s}, {u"abandon"_s, abandon},
        {u"skip"_s, skip}};
}

int TestKillNumber::worked(const QString &number)
{
    int count = 0;
    const QJsonArray requests = m_bench.sandbox().requests();
    for (const auto &entry : requests) {
        const QJsonObject request = entry.toObject();
        const int status = request.value("status"_L1).toInt();
        count += request.value("verb"_L1).toString() == verb()
            && request.value("path"_L1).toString().contains(number.mid(1)) && status >= 200 && status < 300;
    }
    return count;
}

//! What the journal says right after the process died.
void TestKillNumber::verifyNothingIsClaimed()
{
    int all = 0;
    for (const QString &number : std::as_const(m_numbers))
        all += worked(number);
    int done = 0;
    const std::vector<store::JournalEntry> entries = m_bench.journal();
    for (const store::JournalEntry &entry : entries)
        done += store::currentState(entry) == store::OutcomeState::Done;
    QVERIFY(done <= all);
    QVERIFY(all <= int(entries.size())); // nothing went out unrecorded
}

void TestKillNumber::verifyItIsDoneOnce()
{
    for (const QString &number : std::as_const(m_numbers)) {
        QTRY_VERIFY(isDone(number));
        QCOMPARE(worked(number), wantedTimes());
    }
    int done = 0;
    for (const store::JournalEntry &entry : m_bench.journal()) {
        QVERIFY(store::isFinal(store::currentState(entry)));
        done += store::currentState(entry) == store::OutcomeState::Done;
    }
    QCOMPARE(done, int(m_numbers.size()) * wantedTimes());
}

//! On the server, whatever anybody says of it.
bool TestKillNumber::isDone(const QString &number)
{
    const QJsonObject is = m_bench.sandbox().numbers("GET", u"/activeNumbers/"_s + number).object;
    if (m_job == u"release"_s)
        return !is.value("expireAt"_L1).toString().isEmpty();
    if (m_job == u"relink"_s)
        return is.value("smsConfiguration"_L1)["servicePlanId"_L1].toString() == m_wanted;
    return is.value("displayName"_L1).toString() == m_wanted;
}

void TestKillNumber::survivesACut_data()
{
    QTest::addColumn<QString>("job");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<int>("skip");
    for (const QString &job : jobs) {
        for (const QString &kind : {u"drop-before"_s, u"drop-after"_s})
            QTest::addRow("%s/%s", qPrintable(job), qPrintable(kind)) << job << kind << 0;
    }
    QTest::newRow("relink/drop-before the second") << u"relink"_s << u"drop-before"_s << 1;
    QTest::newRow("relink/drop-after the second") << u"relink"_s << u"drop-after"_s << 1;
}

void TestKillNumber::survivesACut()
{
    QFETCH(QString, job);
    QFETCH(QString, kind);
    QFETCH(int, skip);
    QVERIFY(prepare(job));
    QVERIFY(m_bench.sandbox().addFault(fault(kind, false, skip)) > 0);
    QVERIFY(m_bench.finishes());
    verifyItIsDoneOnce();
}

void TestKillNumber::survivesAKillInTheMiddleOfTheRequest_data()
{
    QTest::addColumn<QString>("job");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<bool>("abandon");
    QTest::addColumn<int>("skip");
    for (const QString &job : jobs) {
        const QByteArray name = job.toUtf8();
        QTest::addRow("%s/hold-before, and never done", name.constData()) << job << u"hold-before"_s << true << 0;
        QTest::addRow("%s/hold-before, and done all the same", name.constData())
            << job << u"hold-before"_s << false << 0;
        QTest::addRow("%s/hold-after", name.constData()) << job << u"hold-after"_s << false << 0;
    }
    QTest::newRow("relink/hold-before the second, and never done") << u"relink"_s << u"hold-before"_s << true << 1;
    QTest::newRow("relink/hold-after the second") << u"relink"_s << u"hold-after"_s << false << 1;
}

void TestKillNumber::survivesAKillInTheMiddleOfTheRequest()
{
    QFETCH(QString, job);
    QFETCH(QString, kind);
    QFETCH(bool, abandon);
    QFETCH(int, skip);
    QVERIFY(prepare(job));
    QVERIFY(m_bench.isKilledWhileHeld(fault(kind, abandon, skip)));
    verifyNothingIsClaimed();
    QVERIFY(m_bench.finishes());
    verifyItIsDoneOnce();
}

void TestKillNumber::survivesAKillAtEachStep_data()
{
    QTest::addColumn<QString>("job");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<int>("stride");
    // Three numbers take three times the steps of one; they are the same ones.
    QTest::newRow("change/kill") << u"change"_s << QString() << 1;
    QTest::newRow("release/kill") << u"release"_s << QString() << 2;
    QTest::newRow("bulk/kill") << u"bulk"_s << QString() << 5;
    QTest::newRow("relink/kill") << u"relink"_s << QString() << 4;
    QTest::newRow("change/drop-after and kill") << u"change"_s << u"drop-after"_s << 3;
    QTest::newRow("release/drop-after and kill") << u"release"_s << u"drop-after"_s << 3;
    QTest::newRow("bulk/drop-after and kill") << u"bulk"_s << u"drop-after"_s << 7;
}

void TestKillNumber::survivesAKillAtEachStep()
{
    QFETCH(QString, job);
    QFETCH(QString, kind);
    QFETCH(int, stride);
    int runs = 0;
    int step = stride;
    for (bool died = true; died; step += stride) {
        QVERIFY(prepare(job));
        QVERIFY(kind.isEmpty() || m_bench.sandbox().addFault(fault(kind)) > 0);
        died = m_bench.diesAt(step);
        verifyNothingIsClaimed();
        QVERIFY(!died || m_bench.finishes());
        QVERIFY(m_bench.sandbox().removeAllFaults());
        verifyItIsDoneOnce();
        if (QTest::currentTestFailed())
            QFAIL(qPrintable(u"at step %1"_s.arg(step)));
        ++runs;
    }
    QVERIFY(runs > 2);
}

//! However often it was tried, none of it is a purchase.
void TestKillNumber::cleanupTestCase()
{
    const auto state = m_bench.sandbox().control("GET", u"/numbers"_s);
    QCOMPARE(state.status, 200);
    QVERIFY(state.object.value("charges"_L1).toArray().isEmpty());
}

QTEST_GUILESS_MAIN(TestKillNumber)
#include "tst_killnumber.moc"
