#include "store/drafts.h"

#include "store/database.h"
#include "store/draftrows.h"
#include "store/draftwaitrows.h"
#include "store/stored.h"

#include <QUuid>

using namespace Qt::StringLiterals;

namespace store {

Drafts::Drafts(Database &database, QObject *parent)
    : QObject(parent)
    , m_database(database)
    , m_incomplete(std::make_shared<QSet<QString>>())
{
}

void Drafts::setVault(std::shared_ptr<const Vault> vault)
{
    m_vault = std::move(vault);
}

QFuture<Result<domain::DraftId>> Drafts::save(const QString &profileKey, domain::PortInDraft draft)
{
    return saveAny(profileKey, std::move(draft));
}

QFuture<Result<domain::DraftId>> Drafts::save(const QString &profileKey, domain::KeptTextEnable draft)
{
    return saveAny(profileKey, std::move(draft));
}

template <class Draft>
QFuture<Result<domain::DraftId>> Drafts::saveAny(const QString &profileKey, Draft draft)
{
    if (draft.id.isEmpty())
        draft.id.text = QUuid::createUuid().toString(QUuid::WithoutBraces);
    draft.changedAt = QDateTime::currentDateTimeUtc();
    if (!draft.createdAt.isValid())
        draft.createdAt = draft.changedAt;
    auto work = [profileKey, vault = m_vault, incomplete = m_incomplete, draft = std::move(draft)](
                    Connection &connection) mutable -> Result<domain::DraftId> {
        domain::DraftId id = draft.id;
        return DraftRows(connection, profileKey, vault.get())
            .save(std::move(draft), incomplete->contains(id.text))
            .map([&] { return id; });
    };
    auto future = m_database.run(std::move(work));
    announce(future, profileKey);
    return future;
}

QFuture<Result<std::optional<LoadedDraft>>> Drafts::load(const QString &profileKey, const domain::DraftId &id)
{
    return loadAny<domain::PortInDraft>(profileKey, id);
}

QFuture<Result<std::optional<LoadedTextEnable>>> Drafts::loadTextEnable(
    const QString &profileKey, const domain::DraftId &id)
{
    return loadAny<domain::KeptTextEnable>(profileKey, id);
}

template <class Draft>
QFuture<Result<std::optional<Loaded<Draft>>>> Drafts::loadAny(const QString &profileKey, const domain::DraftId &id)
{
    return m_database.run([profileKey, id, vault = m_vault, incomplete = m_incomplete](Connection &connection) {
        auto loaded = DraftRows(connection, profileKey, vault.get()).load<Draft>(id);
        if (!loaded || !*loaded)
            return loaded; // it may be one of the other kind, and says nothing of that
        if ((*loaded)->secretsMissing || (*loaded)->textMissing)
            incomplete->insert(id.text);
        else
            incomplete->remove(id.text);
        return loaded;
    });
}

QFuture<Result<std::vector<DraftSummary>>> Drafts::list(const QString &profileKey)
{
    return m_database.run(
        [profileKey](Connection &connection) { return DraftRows(connection, profileKey, nullptr).list(); });
}

QFuture<Result<void>> Drafts::discard(const QString &profileKey, const domain::DraftId &id)
{
    return setDiscarded(profileKey, id, QDateTime::currentDateTimeUtc());
}

QFuture<Result<void>> Drafts::restore(const QString &profileKey, const domain::DraftId &id)
{
    return setDiscarded(profileKey, id, {});
}

QFuture<Result<void>> Drafts::setDiscarded(const QString &profileKey, const domain::DraftId &id, const QDateTime &at)
{
    auto future = m_database.run([profileKey, id, at](Connection &connection) {
        return DraftRows(connection, profileKey, nullptr).setDiscarded(id, at);
    });
    announce(future, profileKey);
    return future;
}

QFuture<Result<void>> Drafts::purge(const QDateTime &time)
{
    return m_database.run([time](Connection &connection) {
        return connection.exec(
            u"DELETE FROM drafts WHERE discarded_at <> '' AND discarded_at < ?"_s, {storedTime(time)});
    });
}

QFuture<Result<std::optional<domain::DraftId>>> Drafts::duplicate(const QString &profileKey, const domain::DraftId &id)
{
    auto future = m_database.run([profileKey, vault = m_vault, id](Connection &connection) {
        const domain::DraftId copy{QUuid::createUuid().toString(QUuid::WithoutBraces)};
        return DraftRows(connection, profileKey, vault.get())
            .duplicate(id, copy, QDateTime::currentDateTimeUtc())
            .map([&copy](bool made) { return made ? std::optional(copy) : std::nullopt; });
    });
    announce(future, profileKey);
    return future;
}

QFuture<Result<void>> Drafts::park(
    const QString &profileKey, const domain::DraftId &id, const std::vector<domain::DraftWait> &waits)
{
    auto future = m_database.run([profileKey, id, waits](Connection &connection) {
        return connection.transaction([&] { return DraftWaitRows(connection, profileKey).park(id, waits); });
    });
    announce(future, profileKey);
    return future;
}

QFuture<Result<void>> Drafts::noteWait(
    const QString &profileKey, const domain::OrderId &order, domain::WaitState state, const QDateTime &seenAt)
{
    auto news = m_database.run([profileKey, order, state, seenAt](Connection &connection) {
        return connection.transaction([&] { return DraftWaitRows(connection, profileKey).note(order, state, seenAt); });
    });
    QPromise<Result<void>> promise;
    promise.start();
    auto future = promise.future();
    then(news, this, [this, profileKey, promise = std::move(promise)](const Result<bool> &isNews) mutable {
        promise.addResult(isNews.map([](bool) {}));
        promise.finish();
        if (isNews && *isNews)
            Q_EMIT changed(profileKey);
    });
    return future;
}

template <class Answer>
void Drafts::announce(const QFuture<Answer> &future, const QString &profileKey)
{
    then(future, this, [this, profileKey](const Answer &answer) {
        if (answer)
            Q_EMIT changed(profileKey);
    });
}

} // namespace store
