#include "await.h"
#include "store/importjobs.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using domain::ImportJob, domain::ImportRow, domain::ImportRowState;

class TestImportJobs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void keepsAJobWithItsRows();
    void keepsHowFarRowsAre();
    void takesAStateOfANewerVersionForNotKnown();
    void forgetsAClosedJobAndNoOther();
    void keepsProfilesApart();

private:
    std::vector<ImportJob> list(const QString &profileKey = u"p"_s) { return await(m_jobs->list(profileKey)).value(); }
    static ImportJob job(const QString &id)
    {
        ImportJob job{.id = id,
            .madeAt = QDateTime::currentDateTimeUtc(),
            .madeBy = u"ana@desk"_s,
            .links = {.servicePlanId = u"plan a"_s,
                .campaignId = u"C1"_s,
                .displayName = u"\"Front\" <desk> 🌙"_s,
                .callbackUrl = u"https://x.example/?a=1&b=%2B"_s}};
        for (int i = 0; i < 3; ++i)
            job.rows.push_back({.number = u"+1206555%1"_s.arg(i, 4, 10, QChar(u'0')), .regionCode = u"US"_s});
        job.rows[2].problem = domain::ImportProblem::OtherCountry;
        job.rows[2].state = ImportRowState::Impossible;
        return job;
    }

    std::unique_ptr<TestStore> m_store;
    std::unique_ptr<store::ImportJobs> m_jobs;
};

void TestImportJobs::init()
{
    m_store = std::make_unique<TestStore>();
    QVERIFY(m_store->open());
    m_jobs = std::make_unique<store::ImportJobs>(*m_store->database);
}

void TestImportJobs::cleanup()
{
    m_jobs.reset();
    m_store.reset();
}

void TestImportJobs::keepsAJobWithItsRows()
{
    const ImportJob made = job(u"a"_s);
    QVERIFY(await(m_jobs->add(u"p"_s, made)).has_value());
    QVERIFY(m_store->reopen());
    m_jobs = std::make_unique<store::ImportJobs>(*m_store->database);
    const std::vector<ImportJob> found = list();
    QCOMPARE(found.size(), 1U);
    QCOMPARE(found[0].id, made.id);
    QCOMPARE(found[0].madeAt, made.madeAt);
    QCOMPARE(found[0].madeBy, made.madeBy);
    QVERIFY(found[0].links == made.links);
    QVERIFY(found[0].rows == made.rows);
}

void TestImportJobs::keepsHowFarRowsAre()
{
    ImportJob made = job(u"a"_s);
    m_jobs->add(u"p"_s, made);
    using enum ImportRowState;
    for (const ImportRowState state : {Waiting, Sending, Done, Existing, Refused, NotSent, Unknown, ReadFailed}) {
        for (ImportRow *row : {&made.rows[0], &made.rows[1]}) {
            row->state = state;
            row->alone = !row->alone;
            row->migrate = !row->migrate;
            row->intentId = u"intent"_s;
            row->orderId = u"01arz3"_s;
            row->existingPlan = u"plan b"_s;
            row->existingCampaign = u"C2"_s;
            row->words = u"die Nummer ist „gesperrt“"_s;
        }
        QVERIFY(await(m_jobs->update(u"p"_s, u"a"_s, {{0, made.rows[0]}, {1, made.rows[1]}})).has_value());
        QVERIFY(list()[0].rows == made.rows);
    }
}

void TestImportJobs::takesAStateOfANewerVersionForNotKnown()
{
    m_jobs->add(u"p"_s, job(u"a"_s));
    QVERIFY(await(m_store->database->run([](store::Connection &connection) {
        return connection.exec(u"UPDATE import_job_rows SET state = 'parked' WHERE position = 1"_s);
    })).has_value());
    QCOMPARE(list()[0].rows[1].state, ImportRowState::Unknown);
}

void TestImportJobs::forgetsAClosedJobAndNoOther()
{
    QSignalSpy changed(m_jobs.get(), &store::ImportJobs::changed);
    m_jobs->add(u"p"_s, job(u"a"_s));
    m_jobs->add(u"p"_s, job(u"b"_s));
    QVERIFY(await(m_jobs->close(u"p"_s, u"a"_s)).has_value());
    const auto left = list();
    QCOMPARE(left.size(), 1U);
    QCOMPARE(left[0].id, u"b"_s);
    QCOMPARE(left[0].rows.size(), 3U);
    QTRY_COMPARE(changed.size(), 3);
}

void TestImportJobs::keepsProfilesApart()
{
    m_jobs->add(u"p"_s, job(u"a"_s));
    m_jobs->add(u"q"_s, job(u"a"_s));
    m_jobs->close(u"q"_s, u"a"_s);
    QCOMPARE(list(u"p"_s).size(), 1U);
    QVERIFY(list(u"q"_s).empty());
}

QTEST_GUILESS_MAIN(TestImportJobs)
#include "tst_importjobs.moc"
