#include "flows/testdesk.h"
#include "journeys/killbench.h"
#include "store/journalrules.h"

using namespace Qt::StringLiterals;

//! A rental that is cut or killed at any moment is charged exactly once when Portside is started again, and the journal
//! says of the right number that it was rented.
class TestKillRent : public QObject
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

private:
    bool prepare(const QString &job);
    QJsonObject fault(const QString &kind, bool abandon = false) const
    {
        return {{u"kind"_s, kind}, {u"verb"_s, u"POST"_s}, {u"path"_s, m_path}, {u"abandon"_s, abandon}};
    }
    QStringList charged();
    void verifyNothingIsClaimed();
    void verifyItIsChargedOnce();

    KillBench m_bench;
    QString m_path; //!< of the request, a regular expression
    QString m_wanted; //!< the number; empty: any
    qsizetype m_chargedBefore = 0;
};

void TestKillRent::initTestCase()
{
    QVERIFY(m_bench.start());
}

QStringList TestKillRent::charged()
{
    const QJsonArray charges = m_bench.sandbox().control("GET", u"/numbers"_s).object.value("charges"_L1).toArray();
    QStringList numbers;
    for (const auto &charge : charges)
        numbers << charge[u"what"_s].toString();
    return numbers.mid(m_chargedBefore);
}

bool TestKillRent::prepare(const QString &job)
{
    support::Sandbox &sandbox = m_bench.sandbox();
    m_chargedBefore = 0;
    m_chargedBefore = charged().size();
    m_path = job == u"rent"_s ? u":rent$"_s : u":rentAny$"_s;
    const QJsonObject offers = sandbox.numbers("GET", u"/availableNumbers?regionCode=US&type=LOCAL&size=1"_s).object;
    m_wanted = job == u"rent"_s ? offers["availableNumbers"_L1][0]["phoneNumber"_L1].toString() : QString();
    sandbox.clearRequests();
    return m_bench.newDesk({{u"job"_s, job}, {u"wanted"_s, m_wanted}});
}

//! Before it is found out nothing may be final that is not so.
void TestKillRent::verifyNothingIsClaimed()
{
    for (const store::JournalEntry &entry : m_bench.journal()) {
        if (store::currentState(entry) == store::OutcomeState::Done)
            QVERIFY(charged().contains(m_wanted.isEmpty() ? store::numberOf(entry) : m_wanted));
    }
}

void TestKillRent::verifyItIsChargedOnce()
{
    const QStringList numbers = charged();
    QCOMPARE(numbers.size(), 1);
    QVERIFY(m_wanted.isEmpty() || numbers[0] == m_wanted);
    int done = 0;
    for (const store::JournalEntry &entry : m_bench.journal()) {
        QVERIFY(store::isFinal(store::currentState(entry)));
        if (store::currentState(entry) != store::OutcomeState::Done)
            continue;
        ++done;
        QCOMPARE(store::numberOf(entry), numbers[0]);
    }
    QCOMPARE(done, 1);
}

void TestKillRent::survivesACut_data()
{
    QTest::addColumn<QString>("job");
    QTest::addColumn<QString>("kind");
    for (const QString &job : {u"rent"_s, u"rentAny"_s}) {
        for (const QString &kind : {u"drop-before"_s, u"drop-after"_s, u"half"_s, u"garbage"_s, u"html"_s})
            QTest::addRow("%s/%s", qPrintable(job), qPrintable(kind)) << job << kind;
    }
}

void TestKillRent::survivesACut()
{
    QFETCH(QString, job);
    QFETCH(QString, kind);
    QVERIFY(prepare(job));
    QVERIFY(m_bench.sandbox().addFault(fault(kind)) > 0);
    QVERIFY(m_bench.finishes());
    QVERIFY(m_bench.sandbox().removeAllFaults());
    verifyItIsChargedOnce();
}

void TestKillRent::survivesAKillInTheMiddleOfTheRequest_data()
{
    QTest::addColumn<QString>("job");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<bool>("abandon");
    for (const QString &job : {u"rent"_s, u"rentAny"_s}) {
        QTest::addRow("%s before the work", qPrintable(job)) << job << u"hold-before"_s << true;
        QTest::addRow("%s before the work, done all the same", qPrintable(job)) << job << u"hold-before"_s << false;
        QTest::addRow("%s after the work", qPrintable(job)) << job << u"hold-after"_s << false;
    }
}

void TestKillRent::survivesAKillInTheMiddleOfTheRequest()
{
    QFETCH(QString, job);
    QFETCH(QString, kind);
    QFETCH(bool, abandon);
    QVERIFY(prepare(job));
    QVERIFY(m_bench.isKilledWhileHeld(fault(kind, abandon)));
    verifyNothingIsClaimed();
    QVERIFY(m_bench.finishes());
    verifyItIsChargedOnce();
}

void TestKillRent::survivesAKillAtEachStep_data()
{
    QTest::addColumn<QString>("job");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<int>("stride");
    for (const QString &job : {u"rent"_s, u"rentAny"_s}) {
        QTest::addRow("%s/kill", qPrintable(job)) << job << QString() << 1;
        // The answer is lost as well, and it dies while it finds out.
        QTest::addRow("%s/drop-before and kill", qPrintable(job)) << job << u"drop-before"_s << 3;
        QTest::addRow("%s/drop-after and kill", qPrintable(job)) << job << u"drop-after"_s << 2;
    }
}

void TestKillRent::survivesAKillAtEachStep()
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
        verifyItIsChargedOnce();
        if (QTest::currentTestFailed())
            QFAIL(qPrintable(u"at step %1"_s.arg(step)));
        ++runs;
    }
    qInfo("%s: %d rentals, each charged once", QTest::currentDataTag(), runs);
    QVERIFY(runs > 2);
}

QTEST_GUILESS_MAIN(TestKillRent)
#include "tst_killrent.moc"
