#include "await.h"
#include "store/numberjobs.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using domain::NumberJob, domain::NumberRow, domain::NumberRowState;

class TestNumberJobs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void keepsAJobWithItsRows();
    void keepsHowFarARowIs();
    void takesAStateOfANewerVersionForNotKnown();
    void forgetsAClosedJob();
    void keepsProfilesApart();
    void tellsOfJobsAndNotOfRows();
    void keepsThousandsInOneGo();

private:
    store::NumberJobs &jobs() { return *m_jobs; }
    std::vector<NumberJob> list(const QString &profileKey = u"p"_s) { return await(jobs().list(profileKey)).value(); }
    void reopen();
    static NumberRow row(const QString &number);
    static NumberJob job(const QString &id, int rows = 2);

    std::unique_ptr<TestStore> m_store;
    std::unique_ptr<store::NumberJobs> m_jobs;
};

void TestNumberJobs::init()
{
    m_store = std::make_unique<TestStore>();
    QVERIFY(m_store->open());
    m_jobs = std::make_unique<store::NumberJobs>(*m_store->database);
}

void TestNumberJobs::cleanup()
{
    m_jobs.reset();
    m_store.reset();
}

void TestNumberJobs::reopen()
{
    QVERIFY(m_store->reopen());
    m_jobs = std::make_unique<store::NumberJobs>(*m_store->database);
}

NumberRow TestNumberJobs::row(const QString &number)
{
    NumberRow row;
    row.plan = {.number = number,
        .before = {.displayName = u"\"Front\" <desk> 🌙\n2"_s, .servicePlanId = u"plan a"_s, .campaignId = u"C1"_s},
        .after = {.servicePlanId = u"plan b"_s,
            .voiceType = domain::VoiceType::Est,
            .voiceId = u"01H"_s,
            .callbackUrl = u"https://x.example/?a=1&b=%2B"_s},
        .problem = domain::ChangeProblem::NoSms};
    return row;
}

NumberJob TestNumberJobs::job(const QString &id, int rows)
{
    NumberJob job{.id = id,
        .kind = domain::NumberJobKind::Relink,
        .madeAt = QDateTime::currentDateTimeUtc(),
        .madeBy = u"ana@desk"_s};
    for (int i = 0; i < rows; ++i)
        job.rows.push_back(row(u"+1212555%1"_s.arg(i, 4, 10, QChar(u'0'))));
    return job;
}

void TestNumberJobs::keepsAJobWithItsRows()
{
    const NumberJob made = job(u"a"_s);
    QVERIFY(await(jobs().add(u"p"_s, made)).has_value());
    reopen();
    const std::vector<NumberJob> found = list();
    QCOMPARE(found.size(), 1U);
    QCOMPARE(found[0].id, made.id);
    QCOMPARE(found[0].kind, made.kind);
    QCOMPARE(found[0].madeBy, made.madeBy);
    QCOMPARE(found[0].madeAt, made.madeAt);
    QVERIFY(found[0].rows == made.rows);
}

void TestNumberJobs::keepsHowFarARowIs()
{
    NumberJob made = job(u"a"_s);
    jobs().add(u"p"_s, made);
    NumberRow &second = made.rows[1];
    for (const NumberRowState state : {NumberRowState::Impossible, NumberRowState::Waiting, NumberRowState::Sending,
             NumberRowState::Unlinking, NumberRowState::Done, NumberRowState::Refused, NumberRowState::NotSent,
             NumberRowState::Unknown, NumberRowState::Moved, NumberRowState::ReadFailed, NumberRowState::Stuck}) {
        second.state = state;
        second.unlinked = !second.unlinked;
        second.intentId = u"intent"_s;
        second.words = u"die Nummer ist „gesperrt“"_s;
        QVERIFY(await(jobs().update(u"p"_s, u"a"_s, 1, second)).has_value());
        QVERIFY(list()[0].rows == made.rows);
    }
}

void TestNumberJobs::takesAStateOfANewerVersionForNotKnown()
{
    jobs().add(u"p"_s, job(u"a"_s, 1));
    QVERIFY(await(m_store->database->run([](store::Connection &connection) {
        return connection.exec(u"UPDATE number_job_rows SET state = 'half-sent'"_s);
    })).has_value());
    QCOMPARE(list()[0].rows[0].state, NumberRowState::Unknown);
}

void TestNumberJobs::forgetsAClosedJob()
{
    jobs().add(u"p"_s, job(u"a"_s));
    jobs().add(u"p"_s, job(u"b"_s));
    QVERIFY(await(jobs().close(u"p"_s, u"a"_s)).has_value());
    QCOMPARE(list().size(), 1U);
    QCOMPARE(list()[0].id, u"b"_s);
    QCOMPARE(list()[0].rows.size(), 2U);
}

void TestNumberJobs::keepsProfilesApart()
{
    jobs().add(u"p"_s, job(u"a"_s));
    await(jobs().close(u"q"_s, u"a"_s));
    QVERIFY(list(u"q"_s).empty());
    QCOMPARE(list()[0].rows.size(), 2U);
}

void TestNumberJobs::tellsOfJobsAndNotOfRows()
{
    const QSignalSpy changed(&jobs(), &store::NumberJobs::changed);
    NumberJob made = job(u"a"_s);
    await(jobs().add(u"p"_s, made));
    await(jobs().update(u"p"_s, u"a"_s, 0, made.rows[0]));
    await(jobs().close(u"p"_s, u"a"_s));
    QTRY_COMPARE(changed.size(), 2);
}

void TestNumberJobs::keepsThousandsInOneGo()
{
    QVERIFY(await(jobs().add(u"p"_s, job(u"a"_s, 5000))).has_value());
    QCOMPARE(list()[0].rows.size(), 5000U);
    QCOMPARE(list()[0].rows[4999].plan.number, u"+12125554999"_s);
}

QTEST_GUILESS_MAIN(TestNumberJobs)
#include "tst_numberjobs.moc"
