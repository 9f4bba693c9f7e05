#include "store/journal.h"

#include "store/database.h"
#include "store/journalrows.h"

#include <QUuid>

using namespace Qt::StringLiterals;

namespace store {

namespace {

//! The entry as it stands, inside a transaction that has just added to it.
Result<JournalEntry> known(JournalRows &rows, const QString &intentId)
{
    Result<std::optional<JournalEntry>> entry = rows.find(intentId);
    if (!entry)
        return tl::unexpected(entry.error());
    if (!*entry)
        return tl::unexpected(Error{.detail = u"no intent "_s + intentId});
    return std::move(**entry);
}

} // namespace

Journal::Journal(Database &database, QObject *parent)
    : QObject(parent)
    , m_database(database)
    , m_run(QUuid::createUuid().toString(QUuid::WithoutBraces))
{
}

void Journal::setVault(std::shared_ptr<const Vault> vault)
{
    m_vault = std::move(vault);
}

void Journal::setAbsenceRules(AbsenceRules rules)
{
    m_absenceRules = rules;
}

QFuture<Result<Intent>> Journal::begin(Intent intent)
{
    if (intent.id.isEmpty())
        intent.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    if (!intent.createdAt.isValid())
        intent.createdAt = QDateTime::currentDateTimeUtc();
    if (!intent.givesUpAt.isValid())
        intent.givesUpAt = intent.createdAt;
    const QString id = intent.id;
    auto future = m_database.run(
        [run = m_run, vault = m_vault, intent = std::move(intent)](Connection &connection) -> Result<Intent> {
            return JournalRows(connection, run, vault.get()).addIntent(intent).map([&] { return intent; });
        });
    then(future, this, [this, id](const Result<Intent> &begun) {
        if (begun)
            Q_EMIT changed(id);
    });
    return future;
}

QFuture<Result<JournalEntry>> Journal::append(const QString &intentId, Outcome outcome)
{
    if (!outcome.at.isValid())
        outcome.at = QDateTime::currentDateTimeUtc();
    return write(intentId, std::move(outcome), {});
}

QFuture<Result<JournalEntry>> Journal::absenceSeen(const QString &intentId, const QDateTime &at)
{
    return write(
        intentId, {.at = at, .state = OutcomeState::Unknown, .observation = Observation::Absent}, m_absenceRules);
}

QFuture<Result<JournalEntry>> Journal::write(
    const QString &intentId, Outcome outcome, std::optional<AbsenceRules> proof)
{
    auto work = [run = m_run, vault = m_vault, intentId, outcome = std::move(outcome), proof](Connection &connection) {
        return connection.transaction([&]() -> Result<JournalEntry> {
            JournalRows rows(connection, run, vault.get());
            if (const Result<void> added = rows.addOutcome(intentId, outcome); !added)
                return tl::unexpected(added.error());
            Result<JournalEntry> entry = known(rows, intentId);
            if (!entry || !proof || isFinal(currentState(*entry)) || !provenAbsent(*entry, *proof))
                return entry;
            const Outcome absent{.at = outcome.at, .state = OutcomeState::Absent};
            if (const Result<void> added = rows.addOutcome(intentId, absent); !added)
                return tl::unexpected(added.error());
            return known(rows, intentId);
        });
    };
    auto future = m_database.run(std::move(work));
    then(future, this, [this, intentId](const Result<JournalEntry> &entry) {
        if (entry)
            Q_EMIT changed(intentId);
    });
    return future;
}

QFuture<Result<std::vector<JournalEntry>>> Journal::unsettled(const QString &profileKey, const JournalFilter &filter)
{
    JournalFilter open = filter;
    open.outcome = OutcomeState::Unknown;
    const JournalCondition condition(profileKey, open);
    return m_database.run([run = m_run, vault = m_vault, condition](Connection &connection) {
        auto found = JournalRows(connection, run, vault.get())
                         .select(condition.sql() + u" ORDER BY position"_s, condition.values());
        if (found)
            std::erase_if(*found, [&](const JournalEntry &entry) { return !condition.accepts(entry); });
        return found;
    });
}

QFuture<Result<JournalPage>> Journal::page(
    const QString &profileKey, const JournalFilter &filter, qint64 before, int limit)
{
    const JournalCondition condition(profileKey, filter);
    return m_database.run([run = m_run, condition, before, limit](Connection &connection) {
        return JournalRows(connection, run, nullptr).page(condition, before, limit);
    });
}

QFuture<Result<std::optional<JournalEntry>>> Journal::wanted(
    const QString &profileKey, const JournalFilter &filter, const QString &intentId)
{
    const JournalCondition condition(profileKey, filter);
    return m_database.run(
        [run = m_run, condition, intentId](Connection &connection) -> Result<std::optional<JournalEntry>> {
            auto found = JournalRows(connection, run, nullptr)
                             .select(condition.sql() + u" AND id = ?"_s, condition.values() + QVariantList{intentId},
                                 JournalRows::Secrets::LeaveSealed);
            if (!found)
                return tl::unexpected(found.error());
            if (found->empty() || !condition.accepts(found->front()))
                return std::optional<JournalEntry>();
            return std::optional(std::move(found->front()));
        });
}

QFuture<Result<int>> Journal::count(const QString &profileKey)
{
    return m_database.run([profileKey](Connection &connection) -> Result<int> {
        Result<QSqlQuery> rows
            = connection.query(u"SELECT count(*) FROM intents WHERE profile_key = ?"_s, {profileKey});
        if (!rows)
            return tl::unexpected(rows.error());
        return rows->next() ? rows->value(0).toInt() : 0;
    });
}

QFuture<Result<std::vector<JournalEntry>>> Journal::recent(const QString &profileKey, int limit)
{
    return select(u"profile_key = ? ORDER BY position DESC LIMIT ?"_s, {profileKey, limit});
}

QFuture<Result<std::vector<JournalEntry>>> Journal::about(const QString &profileKey, const QString &target)
{
    return select(u"profile_key = ? AND (target = ? OR EXISTS (SELECT 1 FROM outcomes "
                  "WHERE outcomes.intent_id = intents.id AND outcomes.order_id = ?)) ORDER BY position DESC"_s,
        {profileKey, target, target});
}

QFuture<Result<std::vector<JournalEntry>>> Journal::ofKinds(
    const QString &profileKey, const std::vector<IntentKind> &kinds)
{
    return select(u"profile_key = ? AND kind IN (%1) ORDER BY position"_s.arg(kindsInSql(kinds)), {profileKey});
}

QFuture<Result<std::optional<JournalEntry>>> Journal::find(const QString &intentId)
{
    return m_database.run([run = m_run, vault = m_vault, intentId](Connection &connection) {
        return JournalRows(connection, run, vault.get()).find(intentId);
    });
}

QFuture<Result<std::vector<JournalEntry>>> Journal::select(const QString &condition, const QVariantList &values)
{
    return m_database.run([run = m_run, vault = m_vault, condition, values](Connection &connection) {
        return JournalRows(connection, run, vault.get()).select(condition, values);
    });
}

} // namespace store
