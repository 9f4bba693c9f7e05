#include "store/importjobs.h"

#include "store/database.h"
#include "store/stored.h"

using namespace Qt::StringLiterals;
using domain::ImportJob, domain::ImportProblem, domain::ImportRow, domain::ImportRowState;

namespace store {

namespace {

constexpr Name<ImportRowState> stateNames[]{
    {ImportRowState::Impossible, "impossible"_L1},
    {ImportRowState::Waiting, "waiting"_L1},
    {ImportRowState::Sending, "sending"_L1},
    {ImportRowState::Done, "done"_L1},
    {ImportRowState::Existing, "existing"_L1},
    {ImportRowState::Refused, "refused"_L1},
    {ImportRowState::NotSent, "not-sent"_L1},
    {ImportRowState::Unknown, "unknown"_L1},
    {ImportRowState::ReadFailed, "read-failed"_L1},
};

constexpr Name<ImportProblem> problemNames[]{
    {ImportProblem::None, ""_L1},
    {ImportProblem::NotHostable, "not-hostable"_L1},
    {ImportProblem::OtherCountry, "other-country"_L1},
};

Result<void> addRow(
    Connection &connection, const QString &profileKey, const QString &jobId, int position, const ImportRow &row)
{
    return connection.exec(
        u"INSERT INTO import_job_rows (profile_key, job_id, position, phone_number, region, problem, "
        u"state, alone, migrate, intent_id, order_id, existing_plan, existing_campaign, words) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
        {storedText(profileKey), jobId, position, row.number, storedText(row.regionCode),
            storedName(problemNames, row.problem), storedName(stateNames, row.state), int(row.alone), int(row.migrate),
            storedText(row.intentId), storedText(row.orderId), storedText(row.existingPlan),
            storedText(row.existingCampaign), storedText(row.words)});
}

//! A row in a state that a newer Portside wrote may have been sent: it counts as not known.
ImportRow rowOf(const QSqlQuery &query)
{
    return {.number = query.value(1).toString(),
        .regionCode = query.value(2).toString(),
        .problem = readName(problemNames, query.value(3).toString()).value_or(ImportProblem::None),
        .state = readName(stateNames, query.value(4).toString()).value_or(ImportRowState::Unknown),
        .alone = query.value(5).toBool(),
        .migrate = query.value(6).toBool(),
        .intentId = query.value(7).toString(),
        .orderId = query.value(8).toString(),
        .existingPlan = query.value(9).toString(),
        .existingCampaign = query.value(10).toString(),
        .words = query.value(11).toString()};
}

} // namespace

ImportJobs::ImportJobs(Database &database, QObject *parent)
    : QObject(parent)
    , m_database(database)
{
}

QFuture<Result<void>> ImportJobs::add(const QString &profileKey, const ImportJob &job)
{
    auto future = m_database.run([profileKey, job](Connection &connection) {
        return connection.transaction([&]() -> Result<void> {
            Result<void> added = connection.exec(
                u"INSERT INTO import_jobs (profile_key, id, made_at, made_by, service_plan, campaign, "
                "display_name, callback_url) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"_s,
                {storedText(profileKey), job.id, storedTime(job.madeAt), storedText(job.madeBy),
                    storedText(job.links.servicePlanId), storedText(job.links.campaignId),
                    storedText(job.links.displayName), storedText(job.links.callbackUrl)});
            for (int i = 0; added && i < int(job.rows.size()); ++i)
                added = addRow(connection, profileKey, job.id, i, job.rows[std::size_t(i)]);
            return added;
        });
    });
    then(future, this, [this, profileKey](const Result<void> &added) {
        if (added)
            Q_EMIT changed(profileKey);
    });
    return future;
}

QFuture<Result<void>> ImportJobs::update(const QString &profileKey, const QString &jobId, const Moved &rows)
{
    return m_database.run([=](Connection &connection) {
        return connection.transaction([&]() -> Result<void> {
            Result<void> done;
            for (const auto &[position, row] : rows) {
                done = connection.exec(u"UPDATE import_job_rows SET state = ?, alone = ?, migrate = ?, intent_id = ?, "
                                       u"order_id = ?, existing_plan = ?, existing_campaign = ?, words = ? "
                                       "WHERE profile_key = ? AND job_id = ? AND position = ?"_s,
                    {storedName(stateNames, row.state), int(row.alone), int(row.migrate), storedText(row.intentId),
                        storedText(row.orderId), storedText(row.existingPlan), storedText(row.existingCampaign),
                        storedText(row.words), storedText(profileKey), jobId, position});
                if (!done)
                    break;
            }
            return done;
        });
    });
}

QFuture<Result<void>> ImportJobs::close(const QString &profileKey, const QString &jobId)
{
    auto future = m_database.run([=](Connection &connection) {
        return connection.transaction([&]() -> Result<void> {
            const QVariantList which{storedText(profileKey), jobId};
            Result<void> done
                = connection.exec(u"DELETE FROM import_job_rows WHERE profile_key = ? AND job_id = ?"_s, which);
            return done ? connection.exec(u"DELETE FROM import_jobs WHERE profile_key = ? AND id = ?"_s, which) : done;
        });
    });
    then(future, this, [this, profileKey](const Result<void> &done) {
        if (done)
            Q_EMIT changed(profileKey);
    });
    return future;
}

QFuture<Result<std::vector<ImportJob>>> ImportJobs::list(const QString &profileKey)
{
    return m_database.run([profileKey](Connection &connection) -> Result<std::vector<ImportJob>> {
        auto jobs = connection.query(u"SELECT id, made_at, made_by, service_plan, campaign, display_name, callback_url "
                                     "FROM import_jobs WHERE profile_key = ? ORDER BY made_at, id"_s,
            {storedText(profileKey)});
        if (!jobs)
            return tl::unexpected(jobs.error());
        std::vector<ImportJob> found;
        while (jobs->next()) {
            found.push_back({.id = jobs->value(0).toString(),
                .madeAt = readTime(jobs->value(1).toString()),
                .madeBy = jobs->value(2).toString(),
                .links = {.servicePlanId = jobs->value(3).toString(),
                    .campaignId = jobs->value(4).toString(),
                    .displayName = jobs->value(5).toString(),
                    .callbackUrl = jobs->value(6).toString()}});
        }
        auto rows = connection.query(u"SELECT job_id, phone_number, region, problem, state, alone, migrate, intent_id, "
                                     u"order_id, existing_plan, existing_campaign, words "
                                     "FROM import_job_rows WHERE profile_key = ? ORDER BY job_id, position"_s,
            {storedText(profileKey)});
        if (!rows)
            return tl::unexpected(rows.error());
        while (rows->next()) {
            const auto job = std::ranges::find(found, rows->value(0).toString(), &ImportJob::id);
            if (job != found.end())
                job->rows.push_back(rowOf(*rows));
        }
        return found;
    });
}

} // namespace store
