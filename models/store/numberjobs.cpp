#include "store/numberjobs.h"

#include "store/database.h"
#include "store/stored.h"
#include "json/numbers/numbersettingsjson.h"
#include "json/whole.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;
using domain::ChangeProblem, domain::NumberJob, domain::NumberJobKind, domain::NumberRow, domain::NumberRowState;

namespace store {

namespace {

constexpr Name<NumberJobKind> kindNames[]{{NumberJobKind::Bulk, "bulk"_L1}, {NumberJobKind::Relink, "relink"_L1},
    {NumberJobKind::RelinkImported, "relink-imported"_L1}};

constexpr Name<NumberRowState> stateNames[]{
    {NumberRowState::Impossible, "impossible"_L1},
    {NumberRowState::Waiting, "waiting"_L1},
    {NumberRowState::Sending, "sending"_L1},
    {NumberRowState::Unlinking, "unlinking"_L1},
    {NumberRowState::Done, "done"_L1},
    {NumberRowState::Refused, "refused"_L1},
    {NumberRowState::NotSent, "not-sent"_L1},
    {NumberRowState::Unknown, "unknown"_L1},
    {NumberRowState::Moved, "moved"_L1},
    {NumberRowState::ReadFailed, "read-failed"_L1},
    {NumberRowState::Stuck, "stuck"_L1},
};

constexpr Name<ChangeProblem> problemNames[]{
    {ChangeProblem::None, ""_L1},
    {ChangeProblem::NothingToChange, "nothing-to-change"_L1},
    {ChangeProblem::NoSms, "no-sms"_L1},
    {ChangeProblem::NoVoice, "no-voice"_L1},
    {ChangeProblem::SmsUnderWay, "sms-under-way"_L1},
    {ChangeProblem::VoiceUnderWay, "voice-under-way"_L1},
    {ChangeProblem::CampaignWithoutPlan, "campaign-without-plan"_L1},
    {ChangeProblem::NameTooLong, "name-too-long"_L1},
    {ChangeProblem::BadUrl, "bad-url"_L1},
};

QString text(const domain::NumberSettings &settings)
{
    return QString::fromUtf8(QJsonDocument(json::whole(settings).toObject()).toJson(QJsonDocument::Compact));
}

domain::NumberSettings settings(const QString &text)
{
    const auto read = json::decode<domain::NumberSettings>(text.toUtf8());
    return read ? read->value : domain::NumberSettings();
}

Result<void> addRow(
    Connection &connection, const QString &profileKey, const QString &jobId, int position, const NumberRow &row)
{
    return connection.exec(u"INSERT INTO number_job_rows (profile_key, job_id, position, phone_number, before_text, "
                           u"after_text, problem, state, "
                           "unlinked, intent_id, words) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
        {storedText(profileKey), jobId, position, row.plan.number, text(row.plan.before), text(row.plan.after),
            storedName(problemNames, row.plan.problem), storedName(stateNames, row.state), int(row.unlinked),
            storedText(row.intentId), storedText(row.words)});
}

//! A row in a state that a newer Portside wrote may have been sent: it counts as not known.
NumberRow rowOf(const QSqlQuery &query)
{
    return {.plan = {.number = query.value(1).toString(),
                .before = settings(query.value(2).toString()),
                .after = settings(query.value(3).toString()),
                .problem = readName(problemNames, query.value(4).toString()).value_or(ChangeProblem::None)},
        .state = readName(stateNames, query.value(5).toString()).value_or(NumberRowState::Unknown),
        .unlinked = query.value(6).toBool(),
        .intentId = query.value(7).toString(),
        .words = query.value(8).toString()};
}

} // namespace

NumberJobs::NumberJobs(Database &database, QObject *parent)
    : QObject(parent)
    , m_database(database)
{
}

QFuture<Result<void>> NumberJobs::add(const QString &profileKey, const NumberJob &job)
{
    auto future = m_database.run([profileKey, job](Connection &connection) {
        return connection.transaction([&]() -> Result<void> {
            Result<void> added = connection.exec(
                u"INSERT INTO number_jobs (profile_key, id, kind, made_at, made_by) VALUES (?, ?, ?, ?, ?)"_s,
                {storedText(profileKey), job.id, storedName(kindNames, job.kind), storedTime(job.madeAt),
                    storedText(job.madeBy)});
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

QFuture<Result<void>> NumberJobs::update(
    const QString &profileKey, const QString &jobId, int position, const NumberRow &row)
{
    return m_database.run([=](Connection &connection) {
        return connection.exec(u"UPDATE number_job_rows SET state = ?, unlinked = ?, intent_id = ?, words = ? "
                               "WHERE profile_key = ? AND job_id = ? AND position = ?"_s,
            {storedName(stateNames, row.state), int(row.unlinked), storedText(row.intentId), storedText(row.words),
                storedText(profileKey), jobId, position});
    });
}

QFuture<Result<void>> NumberJobs::close(const QString &profileKey, const QString &jobId)
{
    auto future = m_database.run([=](Connection &connection) {
        return connection.transaction([&]() -> Result<void> {
            const QVariantList which{storedText(profileKey), jobId};
            Result<void> done
                = connection.exec(u"DELETE FROM number_job_rows WHERE profile_key = ? AND job_id = ?"_s, which);
            return done ? connection.exec(u"DELETE FROM number_jobs WHERE profile_key = ? AND id = ?"_s, which) : done;
        });
    });
    then(future, this, [this, profileKey](const Result<void> &done) {
        if (done)
            Q_EMIT changed(profileKey);
    });
    return future;
}

QFuture<Result<std::vector<NumberJob>>> NumberJobs::list(const QString &profileKey)
{
    return m_database.run([profileKey](Connection &connection) -> Result<std::vector<NumberJob>> {
        auto jobs = connection.query(u"SELECT id, kind, made_at, made_by FROM number_jobs WHERE profile_key = ? "
                                     "ORDER BY made_at, id"_s,
            {storedText(profileKey)});
        if (!jobs)
            return tl::unexpected(jobs.error());
        std::vector<NumberJob> found;
        while (jobs->next()) {
            const auto kind = readName(kindNames, jobs->value(1).toString());
            if (kind) // else of a newer Portside
                found.push_back({.id = jobs->value(0).toString(),
                    .kind = *kind,
                    .madeAt = readTime(jobs->value(2).toString()),
                    .madeBy = jobs->value(3).toString()});
        }
        auto rows = connection.query(
            u"SELECT job_id, phone_number, before_text, after_text, problem, state, unlinked, intent_id, words "
            "FROM number_job_rows WHERE profile_key = ? ORDER BY job_id, position"_s,
            {storedText(profileKey)});
        if (!rows)
            return tl::unexpected(rows.error());
        while (rows->next()) {
            const auto job = std::find_if(found.begin(), found.end(),
                [id = rows->value(0).toString()](const NumberJob &one) { return one.id == id; });
            if (job != found.end())
                job->rows.push_back(rowOf(*rows));
        }
        return found;
    });
}

} // namespace store
