#pragma once

#include "store/connection.h"
#include "store/journalquery.h"

#include <memory>

namespace store {

class Vault;

//! The journal's statements, for the store's thread. Nothing here updates or deletes.
class JournalRows
{
public:
    //! \p run is this process's; without \p vault secrets are neither written nor read.
    JournalRows(Connection &connection, QString run, const Vault *vault);

    Result<void> addIntent(const Intent &intent);
    Result<void> addOutcome(const QString &intentId, const Outcome &outcome);

    enum class Secrets : quint8 { Open, LeaveSealed };

    Result<std::optional<JournalEntry>> find(const QString &intentId);
    //! \p condition is what stands behind WHERE, and after it.
    Result<std::vector<JournalEntry>> select(
        const QString &condition, const QVariantList &values, Secrets secrets = Secrets::Open);
    //! At most \p limit, from \p before (0: the newest) backwards. Looks at a bounded part of the journal, so that what
    //! waits behind it is not held up: a page may have fewer entries, or none, and yet go on.
    Result<JournalPage> page(const JournalCondition &condition, qint64 before, int limit);

private:
    JournalEntry readEntry(const QSqlQuery &row, Secrets secrets) const;
    Result<std::vector<Outcome>> outcomes(const QString &intentId);

    Connection &m_connection;
    QString m_run;
    const Vault *m_vault;
};

//! As it is stored.
QString nameOf(IntentKind kind);
QString nameOf(OutcomeState state);
//! The states behind which nothing is to be found out, for a list in SQL: 'done', 'refused', ...
QString finalStatesInSql();
//! Likewise.
QString kindsInSql(const std::vector<IntentKind> &kinds);

} // namespace store
