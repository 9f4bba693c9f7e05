#pragma once

#include "domain/imported/kepttextenable.h"
#include "domain/porting/parking.h"
#include "store/future.h"

#include <QSet>

#include <memory>
#include <optional>
#include <variant>

namespace store {

class Database;
class Vault;

//! A row of the list of drafts.
struct DraftSummary {
    domain::DraftId id = {};
    QString reference = {};
    int numbers = 0; //!< without those taken out
    //! The page that was shown last; whose page it is tells what the draft is to become.
    std::variant<domain::PortInStep, domain::TextEnableStep> step = domain::PortInStep::Numbers;
    QDateTime createdAt = {}; //!< UTC
    QDateTime changedAt = {}; //!< UTC
    bool submitting = false; //!< orders were sent from it
    QString problem = {}; //!< the first problem of its orders, in words
    std::optional<domain::DraftOrigin> origin = {};
    std::vector<domain::DraftWait> waits = {}; //!< parked until these orders are canceled

    friend bool operator==(const DraftSummary &, const DraftSummary &) = default;
};

inline bool isTextEnable(const DraftSummary &draft)
{
    return std::holds_alternative<domain::TextEnableStep>(draft.step);
}

template <class Draft>
struct Loaded {
    Draft draft = {};
    //! PINs or account numbers were typed, but could not be stored or opened (no key): to be asked for again.
    bool secretsMissing = false;
    //! Likewise the pasted lines, as they stood there. The numbers read from them are all here.
    bool textMissing = false;
};
using LoadedDraft = Loaded<domain::PortInDraft>;
using LoadedTextEnable = Loaded<domain::KeptTextEnable>;

//! Port-ins and text-enablements that were begun, kept on this computer until they are discarded. PINs and account
//! numbers, and the pasted lines in which they may stand, are stored encrypted, or not at all when there is no vault.
class Drafts final : public QObject
{
    Q_OBJECT

public:
    explicit Drafts(Database &database, QObject *parent = nullptr);

    void setVault(std::shared_ptr<const Vault> vault);

    //! On the disk when it resolves. Sets changedAt, and createdAt and the id when they are missing; answers the id.
    QFuture<Result<domain::DraftId>> save(const QString &profileKey, domain::PortInDraft draft);
    QFuture<Result<domain::DraftId>> save(const QString &profileKey, domain::KeptTextEnable draft);
    //! Empty when there is no such draft, it was discarded, or is to become something else.
    QFuture<Result<std::optional<LoadedDraft>>> load(const QString &profileKey, const domain::DraftId &id);
    QFuture<Result<std::optional<LoadedTextEnable>>> loadTextEnable(
        const QString &profileKey, const domain::DraftId &id);
    //! Last changed first.
    QFuture<Result<std::vector<DraftSummary>>> list(const QString &profileKey);
    //! Discards; restore() is the undo, and purge() at start-up forgets what was discarded before \p time.
    QFuture<Result<void>> discard(const QString &profileKey, const domain::DraftId &id);
    QFuture<Result<void>> restore(const QString &profileKey, const domain::DraftId &id);
    QFuture<Result<void>> purge(const QDateTime &time);
    //! A new draft like that one, without what was ordered from it, and belonging to nothing. Empty when it is gone.
    QFuture<Result<std::optional<domain::DraftId>>> duplicate(const QString &profileKey, const domain::DraftId &id);

    //! Until these orders are canceled; replaces what it waited for, and none unparks it.
    QFuture<Result<void>> park(
        const QString &profileKey, const domain::DraftId &id, const std::vector<domain::DraftWait> &waits);
    //! An order was seen in that state: whatever waits for it knows.
    QFuture<Result<void>> noteWait(
        const QString &profileKey, const domain::OrderId &order, domain::WaitState state, const QDateTime &seenAt);

Q_SIGNALS:
    //! The list of \p profileKey has another content or order.
    void changed(const QString &profileKey);

private:
    template <class Draft>
    QFuture<Result<domain::DraftId>> saveAny(const QString &profileKey, Draft draft);
    template <class Draft>
    QFuture<Result<std::optional<Loaded<Draft>>>> loadAny(const QString &profileKey, const domain::DraftId &id);
    QFuture<Result<void>> setDiscarded(const QString &profileKey, const domain::DraftId &id, const QDateTime &at);
    template <class Answer>
    void announce(const QFuture<Answer> &future, const QString &profileKey);

    Database &m_database;
    std::shared_ptr<const Vault> m_vault;
    //! Drafts that were loaded without what is sealed in them: saving them must not lose it. Store's thread only.
    std::shared_ptr<QSet<QString>> m_incomplete;
};

} // namespace store
