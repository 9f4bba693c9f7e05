#pragma once

#include "store/future.h"
#include "store/journalquery.h"
#include "store/journalrules.h"

#include <QVariantList>

#include <memory>

namespace store {

class Database;
class Vault;

//! The append-only record of every request that changes something: the intent before it is sent, its outcomes after.
class Journal final : public QObject
{
    Q_OBJECT

public:
    explicit Journal(Database &database, QObject *parent = nullptr);

    //! Without a vault the secrets in Intent::data are left out.
    void setVault(std::shared_ptr<const Vault> vault);
    void setAbsenceRules(AbsenceRules rules);

    //! Durable when it resolves, with the intent as it was written (id and times filled in). Send only then.
    QFuture<Result<Intent>> begin(Intent intent);
    //! The entry as it stands with \p outcome.
    QFuture<Result<JournalEntry>> append(const QString &intentId, Outcome outcome);
    //! Notes that a look at \p at found nothing; writes the final Absent by itself once that is proven.
    QFuture<Result<JournalEntry>> absenceSeen(const QString &intentId, const QDateTime &at);

    //! Everything without a final outcome, oldest first.
    QFuture<Result<std::vector<JournalEntry>>> unsettled(const QString &profileKey, const JournalFilter &filter = {});
    //! Newest first, from \p before (0: the newest) backwards. May have fewer entries than \p limit, or none, and yet
    //! go on: see JournalPage::next.
    QFuture<Result<JournalPage>> page(
        const QString &profileKey, const JournalFilter &filter, qint64 before = 0, int limit = 100);
    //! The entry, when the filter wants it; without its secrets.
    QFuture<Result<std::optional<JournalEntry>>> wanted(
        const QString &profileKey, const JournalFilter &filter, const QString &intentId);
    QFuture<Result<int>> count(const QString &profileKey);
    //! Newest first.
    QFuture<Result<std::vector<JournalEntry>>> recent(const QString &profileKey, int limit);
    //! About one order or reference, newest first: the last sent copy, whose note it is.
    QFuture<Result<std::vector<JournalEntry>>> about(const QString &profileKey, const QString &target);
    //! All of these kinds, oldest first: which notes and documents of the orders are ours.
    QFuture<Result<std::vector<JournalEntry>>> ofKinds(const QString &profileKey, const std::vector<IntentKind> &kinds);
    QFuture<Result<std::optional<JournalEntry>>> find(const QString &intentId);

Q_SIGNALS:
    //! An intent was begun or got an outcome, by this process.
    void changed(const QString &intentId);

private:
    //! \p proof: the rules by which a look that found nothing may be the last one.
    QFuture<Result<JournalEntry>> write(const QString &intentId, Outcome outcome, std::optional<AbsenceRules> proof);
    QFuture<Result<std::vector<JournalEntry>>> select(const QString &condition, const QVariantList &values);

    Database &m_database;
    std::shared_ptr<const Vault> m_vault;
    AbsenceRules m_absenceRules;
    QString m_run; //!< tells this process's intents from those of a process that died
};

} // namespace store
