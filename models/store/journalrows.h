#pragma once

#include "store/connection.h"
#include "store/intent.h"

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

    Result<std::optional<JournalEntry>> find(const QString &intentId);
    //! \p condition is what stands behind WHERE, and after it.
    Result<std::vector<JournalEntry>> select(const QString &condition, const QVariantList &values);

private:
    JournalEntry readEntry(const QSqlQuery &row) const;
    Result<std::vector<Outcome>> outcomes(const QString &intentId);

    Connection &m_connection;
    QString m_run;
    const Vault *m_vault;
};

//! The states behind which nothing is to be found out, for a list in SQL: 'done', 'refused', ...
QString finalStatesInSql();
//! Likewise.
QString kindsInSql(const std::vector<IntentKind> &kinds);

} // namespace store
