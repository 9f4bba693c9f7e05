#include "store/journalrows.h"

#include "store/journalrules.h"
#include "store/secretjson.h"
#include "store/stored.h"
#include "store/vault.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace store {

namespace {

constexpr Name<IntentKind> kindNames[]{
    {IntentKind::Unknown, "unknown"_L1},
    {IntentKind::CreateOrder, "create-order"_L1},
    {IntentKind::UpdateOrder, "update-order"_L1},
    {IntentKind::CancelOrder, "cancel-order"_L1},
    {IntentKind::AddNote, "add-note"_L1},
    {IntentKind::UploadDocument, "upload-document"_L1},
    {IntentKind::Activate, "activate"_L1},
    {IntentKind::Configuration, "configuration"_L1},
    {IntentKind::RentNumber, "rent-number"_L1},
    {IntentKind::RentAnyNumber, "rent-any-number"_L1},
    {IntentKind::ChangeNumber, "change-number"_L1},
    {IntentKind::ReleaseNumber, "release-number"_L1},
    {IntentKind::CreateNumberOrder, "create-number-order"_L1},
    {IntentKind::SaveRegistration, "save-registration"_L1},
    {IntentKind::UploadAttachment, "upload-attachment"_L1},
    {IntentKind::SubmitNumberOrder, "submit-number-order"_L1},
    {IntentKind::ProvisionAddress, "provision-address"_L1},
    {IntentKind::DeprovisionAddress, "deprovision-address"_L1},
    {IntentKind::CallbackSecret, "callback-secret"_L1},
    {IntentKind::ImportNumber, "import-number"_L1},
    {IntentKind::ImportNumbers, "import-numbers"_L1},
    {IntentKind::ChangeImportedNumber, "change-imported-number"_L1},
    {IntentKind::RemoveImportedNumber, "remove-imported-number"_L1},
    {IntentKind::TextEnable, "text-enable"_L1},
    {IntentKind::TextEnableTollFree, "text-enable-toll-free"_L1},
    {IntentKind::AddQualifiedNumbers, "add-qualified-numbers"_L1},
    {IntentKind::RemoveQualifiedNumber, "remove-qualified-number"_L1},
    {IntentKind::SendVoiceChallenge, "send-voice-challenge"_L1},
    {IntentKind::VerifyVoiceChallenge, "verify-voice-challenge"_L1},
    {IntentKind::HostingCallbacks, "hosting-callbacks"_L1},
};

constexpr Name<OutcomeState> stateNames[]{
    {OutcomeState::Begun, "begun"_L1},
    {OutcomeState::Sent, "sent"_L1},
    {OutcomeState::Unknown, "unknown"_L1},
    {OutcomeState::Done, "done"_L1},
    {OutcomeState::Refused, "refused"_L1},
    {OutcomeState::Failed, "failed"_L1},
    {OutcomeState::Absent, "absent"_L1},
};

constexpr Name<Observation> observationNames[]{
    {Observation::None, ""_L1},
    {Observation::Absent, "absent"_L1},
    {Observation::Present, "present"_L1},
};

constexpr auto columns
    = "id, position, run_id, created_at, gives_up_at, profile_key, kind, target, token, draft_id, user_name, "
      "data, sealed, secrets_missing"_L1;

//! What the sealed secrets of an intent are bound to.
QByteArray boundTo(const QString &intentId)
{
    return "intent/" + intentId.toUtf8();
}

QString toText(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

} // namespace

QString nameOf(IntentKind kind)
{
    return storedName(kindNames, kind);
}

QString nameOf(OutcomeState state)
{
    return storedName(stateNames, state);
}

QString finalStatesInSql()
{
    QStringList names;
    for (const Name<OutcomeState> &entry : stateNames) {
        if (isFinal(entry.value))
            names.append(u'\'' + QString(entry.name) + u'\'');
    }
    return names.join(", "_L1);
}

QString kindsInSql(const std::vector<IntentKind> &kinds)
{
    QStringList names;
    for (const IntentKind kind : kinds)
        names.append(u'\'' + storedName(kindNames, kind) + u'\'');
    return names.join(", "_L1);
}

JournalRows::JournalRows(Connection &connection, QString run, const Vault *vault)
    : m_connection(connection)
    , m_run(std::move(run))
    , m_vault(vault)
{
}

Result<void> JournalRows::addIntent(const Intent &intent)
{
    const SplitJson split = splitSecrets(intent.data);
    QString sealed;
    if (m_vault && !split.secrets.isEmpty()) {
        QByteArray plain = QJsonDocument(split.secrets).toJson(QJsonDocument::Compact);
        sealed = QString::fromLatin1(m_vault->seal(plain, boundTo(intent.id)).toBase64());
        Vault::wipe(plain);
    }
    const bool leftOut = sealed.isEmpty() && !split.secrets.isEmpty();
    return m_connection.exec(u"INSERT INTO intents (%1) SELECT ?, coalesce(max(position), 0) + 1, "
                             "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ? FROM intents"_s.arg(columns),
        {intent.id, m_run, storedTime(intent.createdAt), storedTime(intent.givesUpAt), storedText(intent.profileKey),
            storedName(kindNames, intent.kind), storedText(intent.target), storedText(intent.token),
            storedText(intent.draftId), storedText(intent.user), toText(split.open), storedText(sealed),
            leftOut ? 1 : 0});
}

Result<void> JournalRows::addOutcome(const QString &intentId, const Outcome &outcome)
{
    return m_connection.exec(
        u"INSERT INTO outcomes (intent_id, position, noted_at, state, observation, http_status, request_id, order_id, "
        "words) SELECT ?, coalesce(max(position), 0) + 1, ?, ?, ?, ?, ?, ?, ? FROM outcomes WHERE intent_id = ?"_s,
        {intentId, storedTime(outcome.at), storedName(stateNames, outcome.state),
            storedText(storedName(observationNames, outcome.observation)), outcome.httpStatus,
            storedText(outcome.requestId), storedText(outcome.orderId), storedText(outcome.words), intentId});
}

Result<std::optional<JournalEntry>> JournalRows::find(const QString &intentId)
{
    return select(u"id = ?"_s, {intentId}).map([](std::vector<JournalEntry> entries) -> std::optional<JournalEntry> {
        if (entries.empty())
            return {};
        return std::move(entries.front());
    });
}

Result<std::vector<JournalEntry>> JournalRows::select(
    const QString &condition, const QVariantList &values, Secrets secrets)
{
    Result<QSqlQuery> rows = m_connection.query(u"SELECT %1 FROM intents WHERE %2"_s.arg(columns, condition), values);
    if (!rows)
        return tl::unexpected(rows.error());
    std::vector<JournalEntry> entries;
    while (rows->next())
        entries.push_back(readEntry(*rows, secrets));
    rows->finish();
    for (JournalEntry &entry : entries) {
        Result<std::vector<Outcome>> known = outcomes(entry.intent.id);
        if (!known)
            return tl::unexpected(known.error());
        entry.outcomes = std::move(*known);
    }
    return entries;
}

Result<JournalPage> JournalRows::page(const JournalCondition &condition, qint64 before, int limit)
{
    constexpr qint64 mostLookedAt = 5000;
    if (before == 0) {
        Result<QSqlQuery> newest = m_connection.query(u"SELECT coalesce(max(position), 0) + 1 FROM intents"_s);
        if (!newest)
            return tl::unexpected(newest.error());
        before = newest->next() ? newest->value(0).toLongLong() : 1;
    }
    const qint64 from = std::max<qint64>(1, before - mostLookedAt);
    JournalPage page;
    while (before > from && int(page.entries.size()) < limit) {
        Result<std::vector<JournalEntry>> found
            = select(condition.sql() + u" AND position < ? AND position >= ? ORDER BY position DESC LIMIT ?"_s,
                condition.values() + QVariantList{before, from, limit}, Secrets::LeaveSealed);
        if (!found)
            return tl::unexpected(found.error());
        before = int(found->size()) < limit ? from : found->back().position;
        for (JournalEntry &entry : *found) {
            if (!condition.accepts(entry))
                continue;
            if (int(page.entries.size()) == limit) { // the rest of them begins the next page
                before = page.entries.back().position;
                break;
            }
            page.entries.push_back(std::move(entry));
        }
    }
    page.next = before > 1 ? before : 0;
    return page;
}

JournalEntry JournalRows::readEntry(const QSqlQuery &row, Secrets secrets) const
{
    int column = 0;
    const auto next = [&] { return row.value(column++).toString(); };
    JournalEntry entry;
    Intent &intent = entry.intent;
    intent.id = next();
    entry.position = row.value(column++).toLongLong();
    entry.fromThisRun = next() == m_run;
    intent.createdAt = readTime(next());
    intent.givesUpAt = readTime(next());
    intent.profileKey = next();
    intent.kind = readName(kindNames, next()).value_or(IntentKind::Unknown);
    intent.target = next();
    intent.token = next();
    intent.draftId = next();
    intent.user = next();
    intent.data = QJsonDocument::fromJson(next().toUtf8()).object();
    const QByteArray sealed = QByteArray::fromBase64(next().toLatin1());
    intent.secretsMissing = row.value(column).toInt() != 0;
    if (sealed.isEmpty() || secrets == Secrets::LeaveSealed)
        return entry;
    std::optional<QByteArray> plain = m_vault ? m_vault->open(sealed, boundTo(intent.id)) : std::nullopt;
    intent.secretsMissing = !plain;
    if (plain) {
        intent.data = mergeSecrets(intent.data, QJsonDocument::fromJson(*plain).object());
        Vault::wipe(*plain);
    }
    return entry;
}

Result<std::vector<Outcome>> JournalRows::outcomes(const QString &intentId)
{
    Result<QSqlQuery> rows = m_connection.query(
        u"SELECT noted_at, state, observation, http_status, request_id, order_id, words FROM outcomes "
        "WHERE intent_id = ? ORDER BY position"_s,
        {intentId});
    if (!rows)
        return tl::unexpected(rows.error());
    std::vector<Outcome> outcomes;
    while (rows->next()) {
        const auto text = [&](int column) { return rows->value(column).toString(); };
        outcomes.push_back({.at = readTime(text(0)),
            .state = readName(stateNames, text(1)).value_or(OutcomeState::Unknown),
            .observation = readName(observationNames, text(2)).value_or(Observation::None),
            .httpStatus = rows->value(3).toInt(),
            .requestId = text(4),
            .orderId = text(5),
            .words = text(6)});
    }
    return outcomes;
}

} // namespace store
