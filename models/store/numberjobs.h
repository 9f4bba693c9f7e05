#pragma once

#include "domain/numbers/numberjob.h"
#include "store/future.h"

namespace store {

class Database;

//! Changes of numbers that are more than one request, by profile, until a person closes them.
class NumberJobs final : public QObject
{
    Q_OBJECT

public:
    explicit NumberJobs(Database &database, QObject *parent = nullptr);

    //! Durable when it resolves. Send only then.
    QFuture<Result<void>> add(const QString &profileKey, const domain::NumberJob &job);
    //! How far a row is; its plan does not change.
    QFuture<Result<void>> update(
        const QString &profileKey, const QString &jobId, int position, const domain::NumberRow &row);
    //! Forgets it. What was sent of it stays in the journal.
    QFuture<Result<void>> close(const QString &profileKey, const QString &jobId);
    //! All that were not closed, oldest first, with their rows.
    QFuture<Result<std::vector<domain::NumberJob>>> list(const QString &profileKey);

Q_SIGNALS:
    //! One was added or closed; not for every row.
    void changed(const QString &profileKey);

private:
    Database &m_database;
};

} // namespace store
