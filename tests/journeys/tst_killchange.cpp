#include "flows/testdesk.h"
#include "journeys/killbench.h"
#include "store/journalrules.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace {

struct Change {
    QString verb;
    QString path; //!< of its request, a regular expression
};

Change changeOf(const QString &job)
{
    static const QHash<QString, Change> changes{
        {u"update"_s, {u"PUT"_s, u"orders/portIns/[0-9]+$"_s}},
        {u"cancel"_s, {u"DELETE"_s, u"orders/portIns/[0-9]+$"_s}},
        {u"note"_s, {u"POST"_s, u"/notes$"_s}},
        {u"document"_s, {u"POST"_s, u"/documents$"_s}},
        {u"activate"_s, {u"POST"_s, u"/activate$"_s}},
        {u"configuration"_s, {u"POST|PUT"_s, u"/configuration$"_s}},
    };
    return changes.value(job);
}

struct Counts {
    int sent = 0; //!< by the journal
    int arrived = 0;
    int worked = 0;

    Counts &operator+=(const Counts &other)
    {
        sent += other.sent;
        arrived += other.arrived;
        worked += other.worked;
        return *this;
    }
};

const QStringList jobs{u"update"_s, u"cancel"_s, u"note"_s, u"document"_s, u"activate"_s, u"configuration"_s};

} // namespace

//! A change that is cut or killed at any moment is done exactly once when Portside is started again, and until that is
//! known nothing says that it is done or that it failed.
class TestKillChange : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void survivesACut_data();
    void survivesACut();
    void survivesAKillInTheMiddleOfTheRequest_data();
    void survivesAKillInTheMiddleOfTheRequest();
    void survivesAKillAtEachStep_data();
    void survivesAKillAtEachStep();

private:
    //! An order that may be changed so, and a new desk that is to do it.
    bool prepare(const QString &job);
    QJsonObject fault(const QString &kind, bool abandon = false) const;
    int arrived() { return countRequests(false); }
    int worked() { return countRequests(true); } //!< whether or not the answer came through
    int countRequests(bool worked);
    int sent();
    void verifyNothingIsClaimed();
    void verifyItIsDoneOnce();
    void tellCounts(int runs);
    bool isDone();

    KillBench m_bench;
    QString m_job;
    QString m_wanted;
    qint64 m_order = 0;
    int m_orders = 0;
    Counts m_counts;
};

void TestKillChange::init()
{
    m_counts = {};
}

void TestKillChange::tellCounts(int runs)
{
    const bool configuration = m_job == u"configuration"_s;
    qInfo("%s: %d to change, sent %d, arrived %d, %s changed %d", QTest::currentDataTag(), runs, m_counts.sent,
        m_counts.arrived, configuration ? "configurations" : "orders", m_counts.worked);
}

void TestKillChange::initTestCase()
{
    QVERIFY(m_bench.start());
}

bool TestKillChange::prepare(const QString &job)
{
    support::Sandbox &sandbox = m_bench.sandbox();
    m_job = job;
    ++m_orders;
    m_wanted = u"wanted %1"_s.arg(m_orders);
    m_order = sandbox.createOrder(someNumbers(2, m_orders * 2), u"REF %1"_s.arg(m_orders), job == u"activate"_s);
    if (m_order <= 0)
        return false;
    if (job == u"activate"_s) {
        const QString yesterday = sandbox.now().date().addDays(-1).toString(Qt::ISODate);
        if (!sandbox.confirm(m_order, {{u"focDate"_s, yesterday}}) || !sandbox.release(m_order))
            return false;
    }
    sandbox.clearRequests();
    return m_bench.newDesk({{u"job"_s, job}, {u"order"_s, QString::number(m_order)}, {u"wanted"_s, m_wanted}});
}

QJsonObject TestKillChange::fault(const QString &kind, bool abandon) const
{
    const Change change = changeOf(m_job);
    QJsonObject fault{{u"kind"_s, kind}, {u"path"_s, change.path}, {u"abandon"_s, abandon}};
    if (!change.verb.contains(u'|'))
        fault.insert(u"verb"_s, change.verb);
    else
        fault.insert(u"skip"_s, 1); // the reading before it
    return fault;
}

int TestKillChange::countRequests(bool worked)
{
    const Change change = changeOf(m_job);
    const QRegularExpression path(change.path);
    int count = 0;
    const QJsonArray requests = m_bench.sandbox().requests();
    for (const auto &entry : requests) {
        const QJsonObject request = entry.toObject();
        const int status = request.value("status"_L1).toInt();
        count += change.verb.split(u'|').contains(request.value("verb"_L1).toString())
            && request.value("path"_L1).toString().contains(path) && (!worked || (status >= 200 && status < 300));
    }
    return count;
}

int TestKillChange::sent()
{
    int sent = 0;
    for (const store::JournalEntry &entry : m_bench.journal())
        sent += std::ranges::count(entry.outcomes, store::OutcomeState::Sent, &store::Outcome::state) > 0;
    return sent;
}

//! What the journal says right after the process died.
void TestKillChange::verifyNothingIsClaimed()
{
    int done = 0;
    int unknown = 0;
    const std::vector<store::JournalEntry> entries = m_bench.journal();
    for (const store::JournalEntry &entry : entries) {
        done += store::currentState(entry) == store::OutcomeState::Done;
        unknown += store::currentState(entry) == store::OutcomeState::Unknown;
    }
    QVERIFY(done <= worked());
    if (worked() > done)
        QCOMPARE(unknown, 1); // the server did it, and the answer was not written down yet
    QVERIFY(arrived() <= int(entries.size())); // nothing went out unrecorded
}

void TestKillChange::verifyItIsDoneOnce()
{
    m_counts += {sent(), arrived(), worked()};
    QVERIFY(isDone());
    QCOMPARE(worked(), 1);
    QVERIFY(arrived() <= sent());
    int done = 0;
    for (const store::JournalEntry &entry : m_bench.journal()) {
        QVERIFY(store::isFinal(store::currentState(entry)));
        done += store::currentState(entry) == store::OutcomeState::Done;
    }
    QCOMPARE(done, 1);
}

//! On the server, whatever anybody says of it.
bool TestKillChange::isDone()
{
    support::Sandbox &sandbox = m_bench.sandbox();
    if (m_job == u"configuration"_s) {
        const QJsonObject configuration = sandbox.porting("GET", u"/configuration"_s).object;
        return configuration.value("contact"_L1).toObject().value("name"_L1).toString() == m_wanted;
    }
    if (m_job == u"activate"_s)
        sandbox.advance(u"PT10S"_s);
    const QJsonObject order = sandbox.porting("GET", u"/orders/portIns/%1"_s.arg(m_order)).object;
    const QJsonArray numbers = order.value("phoneNumbers"_L1).toArray();
    if (m_job == u"update"_s)
        return order.value("customerOrderReference"_L1).toString() == m_wanted && numbers.size() == 2;
    if (m_job == u"cancel"_s)
        return order.value("status"_L1).toString().contains(u"CANCEL"_s);
    if (m_job == u"note"_s) {
        const QJsonArray notes = order.value("notes"_L1).toArray();
        return notes.size() == 1 && notes[0].toObject().value("note"_L1).toString() == m_wanted;
    }
    if (m_job == u"document"_s) {
        const QJsonArray documents = order.value("documents"_L1).toArray();
        return documents.size() == 1 && documents[0].toObject().value("documentName"_L1).toString() == m_wanted;
    }
    return std::ranges::all_of(
        numbers, [](const auto &number) { return number.toObject().value("status"_L1).toString() == u"ACTIVATED"_s; });
}

void TestKillChange::survivesACut_data()
{
    QTest::addColumn<QString>("job");
    QTest::addColumn<QString>("kind");
    for (const QString &job : jobs) {
        for (const QString &kind : {u"drop-before"_s, u"drop-after"_s})
            QTest::addRow("%s/%s", qPrintable(job), qPrintable(kind)) << job << kind;
    }
}

void TestKillChange::survivesACut()
{
    QFETCH(QString, job);
    QFETCH(QString, kind);
    QVERIFY(prepare(job));
    QVERIFY(m_bench.sandbox().addFault(fault(kind)) > 0);
    QVERIFY(m_bench.finishes());
    verifyItIsDoneOnce();
    tellCounts(1);
}

void TestKillChange::survivesAKillInTheMiddleOfTheRequest_data()
{
    QTest::addColumn<QString>("job");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<bool>("abandon");
    for (const QString &job : jobs) {
        const QByteArray name = job.toUtf8();
        QTest::addRow("%s/hold-before, and never done", name.constData()) << job << u"hold-before"_s << true;
        QTest::addRow("%s/hold-before, and done all the same", name.constData()) << job << u"hold-before"_s << false;
        QTest::addRow("%s/hold-after", name.constData()) << job << u"hold-after"_s << false;
    }
}

void TestKillChange::survivesAKillInTheMiddleOfTheRequest()
{
    QFETCH(QString, job);
    QFETCH(QString, kind);
    QFETCH(bool, abandon);
    QVERIFY(prepare(job));
    QVERIFY(m_bench.isKilledWhileHeld(fault(kind, abandon)));
    verifyNothingIsClaimed();
    QVERIFY(m_bench.finishes());
    verifyItIsDoneOnce();
    tellCounts(1);
}

void TestKillChange::survivesAKillAtEachStep_data()
{
    QTest::addColumn<QString>("job");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<int>("stride");
    for (const QString &job : jobs) {
        QTest::addRow("%s/kill", qPrintable(job)) << job << QString() << 1;
        // The answer is lost as well, and it dies while it finds out.
        QTest::addRow("%s/drop-before and kill", qPrintable(job)) << job << u"drop-before"_s << 4;
        QTest::addRow("%s/drop-after and kill", qPrintable(job)) << job << u"drop-after"_s << 2;
    }
}

void TestKillChange::survivesAKillAtEachStep()
{
    QFETCH(QString, job);
    QFETCH(QString, kind);
    QFETCH(int, stride);
    int orders = 0;
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
        ++orders;
    }
    tellCounts(orders);
    QVERIFY(orders > 2);
}

QTEST_GUILESS_MAIN(TestKillChange)
#include "tst_killchange.moc"
