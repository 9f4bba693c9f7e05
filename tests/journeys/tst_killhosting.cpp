#include "flows/testdesk.h"
#include "journeys/killbench.h"
#include "sandbox/importedcalls.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

//! Imports and text-enablements whose requests are cut, or whose program is killed at any moment: each number is hosted
//! once, no order is made twice, none is lost, and the journal knows in the end what became of every request.
class TestKillHosting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesThroughACut_data();
    void comesThroughACut();
    void comesThroughAKillInTheMiddle_data();
    void comesThroughAKillInTheMiddle();
    void comesThroughAKillAtEachStep_data();
    void comesThroughAKillAtEachStep();

private:
    //! What is to be done, and which requests do it.
    struct Job {
        QString name = {};
        QStringList numbers = {};
        QString path = {};
        int orders = 0; //!< in the end
        int singles = 0; //!< numbers that are imported without an order
        bool wantsProof = false; //!< whose the numbers are is proven before
    };
    static const std::vector<Job> &jobs();
    static Job jobOf(const QString &name);
    support::Sandbox &sandbox() { return m_bench.sandbox(); }
    bool prepare(const Job &job);
    void finish(const Job &job);
    static QJsonObject fault(const QString &kind, const Job &job, int skip, bool abandon = false)
    {
        return {{u"kind"_s, kind}, {u"verb"_s, u"POST"_s}, {u"path"_s, job.path}, {u"skip"_s, skip},
            {u"abandon"_s, abandon}};
    }
    //! Requests that the server did.
    int worked(const Job &job);
    //! Orders as the sandbox has them, by id, each with its numbers.
    std::map<QString, QStringList> orders();

    KillBench m_bench;
};

const std::vector<TestKillHosting::Job> &TestKillHosting::jobs()
{
    static const QStringList several{u"+12085550101"_s, u"+12085550102"_s, u"+12085550103"_s};
    static const QStringList tollFree{u"+18555550101"_s};
    static const std::vector<Job> all{
        {.name = u"importNumber"_s, .numbers = several.mid(0, 1), .path = u"/importedNumbers$"_s, .singles = 1},
        // Two together, and the last one by itself.
        {.name = u"importNumbers"_s,
            .numbers = several,
            .path = u":importNumbers$|/importedNumbers$"_s,
            .orders = 1,
            .singles = 1},
        {.name = u"textEnable"_s,
            .numbers = several.mid(0, 2),
            .path = u"hostingOrders:textEnableNumbers$"_s,
            .orders = 1},
        {.name = u"textEnableQualified"_s,
            .numbers = several.mid(0, 2),
            .path = u"qualifiedNumbers:textEnableNumbers$"_s,
            .orders = 1,
            .wantsProof = true},
        {.name = u"textEnableTollFree"_s,
            .numbers = tollFree,
            .path = u"hostingOrders:textEnableTollFreeNumbers$"_s,
            .orders = 1},
        {.name = u"textEnableQualifiedTollFree"_s,
            .numbers = tollFree,
            .path = u"qualifiedNumbers:textEnableTollFreeNumbers$"_s,
            .orders = 1,
            .wantsProof = true}};
    return all;
}

TestKillHosting::Job TestKillHosting::jobOf(const QString &name)
{
    return *std::ranges::find(jobs(), name, &Job::name);
}

bool TestKillHosting::prepare(const Job &job)
{
    if (!m_bench.start())
        return false;
    if (job.wantsProof) {
        ImportedCalls(sandbox()).call(
            "POST", u"/qualifiedNumbers:addNumbers"_s, {{u"phoneNumbers"_s, QJsonArray::fromStringList(job.numbers)}});
        sandbox().advance(u"PT1M"_s);
        for (const QString &number : job.numbers)
            sandbox().control("POST", u"/hosting/qualified/%1/approve"_s.arg(number));
    }
    sandbox().clearRequests();
    return m_bench.newDesk({{u"job"_s, job.name}, {u"toHost"_s, job.numbers.join(u' ')}});
}

int TestKillHosting::worked(const Job &job)
{
    int count = 0;
    const QRegularExpression pattern(job.path);
    for (const QJsonArray requests = sandbox().requests(); const auto &entry : requests) {
        const QJsonObject request = entry.toObject();
        count += request.value("verb"_L1).toString() == u"POST"_s
            && request.value("path"_L1).toString().contains(pattern) && request.value("status"_L1).toInt() == 200;
    }
    return count;
}

std::map<QString, QStringList> TestKillHosting::orders()
{
    std::map<QString, QStringList> found;
    const QJsonArray rows = sandbox().control("GET", u"/hosting"_s).object.value("orders"_L1).toArray();
    for (const auto &row : rows) {
        const QString id = row["hostingOrderId"_L1].toString();
        const auto answer = ImportedCalls(sandbox()).call("GET", u"/hostingOrders/%1/numbers"_s.arg(id));
        for (const QJsonArray numbers = answer.object.value("numbers"_L1).toArray(); const auto &number : numbers)
            found[id] << number["phoneNumber"_L1].toString();
    }
    return found;
}

void TestKillHosting::finish(const Job &job)
{
    QVERIFY(m_bench.finishes());
    QCOMPARE(worked(job), job.orders + job.singles);
    QStringList hosted;
    QSet<QString> made;
    const auto ordered = orders();
    for (const auto &[id, numbers] : ordered) {
        made.insert(id);
        hosted << numbers;
    }
    QCOMPARE(int(made.size()), job.orders);
    if (job.singles > 0) { // those of the orders become imported ones a minute later
        const QJsonArray imported = sandbox().control("GET", u"/hosting"_s).object.value("imported"_L1).toArray();
        QCOMPARE(int(imported.size()), job.singles);
        for (const auto &number : imported)
            hosted << number.toString();
    }
    hosted.sort();
    QCOMPARE(hosted, job.numbers); // none twice, none lost
    int done = 0;
    QSet<QString> told;
    for (const store::JournalEntry &entry : m_bench.journal()) {
        QVERIFY(store::isFinal(store::currentState(entry)));
        if (store::currentState(entry) != store::OutcomeState::Done)
            continue;
        ++done;
        told.insert(store::hostingOrderIdOf(entry));
    }
    told.remove({});
    QCOMPARE(done, job.orders + job.singles);
    QCOMPARE(told, made);
}

void TestKillHosting::comesThroughACut_data()
{
    QTest::addColumn<QString>("job");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<int>("skip");
    for (const Job &job : jobs()) {
        for (const QString &kind : {u"drop-before"_s, u"drop-after"_s})
            QTest::newRow(qPrintable(job.name + u", " + kind)) << job.name << kind << 0;
    }
    QTest::newRow("importNumbers, drop-after, the last one") << u"importNumbers"_s << u"drop-after"_s << 1;
    QTest::newRow("importNumbers, garbage") << u"importNumbers"_s << u"garbage"_s << 0;
    QTest::newRow("textEnableQualified, half") << u"textEnableQualified"_s << u"half"_s << 0;
}

void TestKillHosting::comesThroughACut()
{
    QFETCH(const QString, job);
    QFETCH(const QString, kind);
    QFETCH(const int, skip);
    const Job wanted = jobOf(job);
    QVERIFY(prepare(wanted));
    QVERIFY(sandbox().addFault(fault(kind, wanted, skip)) > 0);
    finish(wanted);
}

void TestKillHosting::comesThroughAKillInTheMiddle_data()
{
    QTest::addColumn<QString>("job");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<bool>("abandon");
    QTest::addColumn<int>("skip");
    for (const Job &job : jobs()) {
        QTest::newRow(qPrintable(job.name + u", before it is done, and never done"))
            << job.name << u"hold-before"_s << true << 0;
        QTest::newRow(qPrintable(job.name + u", before it is done, and done all the same"))
            << job.name << u"hold-before"_s << false << 0;
        QTest::newRow(qPrintable(job.name + u", after it is done")) << job.name << u"hold-after"_s << false << 0;
    }
    QTest::newRow("importNumbers, after the last one is done") << u"importNumbers"_s << u"hold-after"_s << false << 1;
}

void TestKillHosting::comesThroughAKillInTheMiddle()
{
    QFETCH(const QString, job);
    QFETCH(const QString, kind);
    QFETCH(const bool, abandon);
    QFETCH(const int, skip);
    const Job wanted = jobOf(job);
    QVERIFY(prepare(wanted));
    QVERIFY(m_bench.isKilledWhileHeld(fault(kind, wanted, skip, abandon)));
    finish(wanted);
}

void TestKillHosting::comesThroughAKillAtEachStep_data()
{
    QTest::addColumn<QString>("job");
    QTest::newRow("importNumbers") << u"importNumbers"_s;
    QTest::newRow("textEnable") << u"textEnable"_s;
}

void TestKillHosting::comesThroughAKillAtEachStep()
{
    QFETCH(const QString, job);
    const Job wanted = jobOf(job);
    int step = 1;
    for (bool died = true; died; ++step) {
        QVERIFY(prepare(wanted));
        died = m_bench.diesAt(step);
        finish(wanted);
        if (QTest::currentTestFailed())
            QFAIL(qPrintable(u"at step %1"_s.arg(step)));
    }
    QVERIFY(step > 4);
}

QTEST_GUILESS_MAIN(TestKillHosting)
#include "tst_killhosting.moc"
