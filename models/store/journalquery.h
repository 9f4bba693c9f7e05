#pragma once

#include "store/intent.h"

#include <QStringList>
#include <QVariantList>

namespace store {

//! Which entries of the journal are wanted.
struct JournalFilter {
    std::optional<IntentKind> kind = {};
    //! A final state, or Unknown for all that have none.
    std::optional<OutcomeState> outcome = {};
    QDateTime from = {}; //!< UTC: begun at that time or later
    QDateTime until = {}; //!< UTC: begun earlier than that
    QString text = {}; //!< each of its words stands somewhere in the entry, but for secrets

    friend bool operator==(const JournalFilter &, const JournalFilter &) = default;
};

//! A part of the journal, newest first, without the secrets.
struct JournalPage {
    std::vector<JournalEntry> entries = {};
    qint64 next = 0; //!< where to go on; 0: there is nothing more
};

//! A filter as SQL, and what SQL cannot judge: it finds in any case in ASCII only, and in JSON names as well as values.
class JournalCondition
{
public:
    JournalCondition(const QString &profileKey, const JournalFilter &filter);

    //! What stands behind WHERE.
    const QString &sql() const { return m_sql; }
    const QVariantList &values() const { return m_values; }
    bool accepts(const JournalEntry &entry) const;

private:
    void add(const QString &condition, const QVariantList &values);

    QString m_sql;
    QVariantList m_values;
    QStringList m_words;
};

} // namespace store
