#pragma once

#include "domain/imported/importjob.h"
#include "store/future.h"

namespace store {

class Database;

//! Imports of numbers, by profile, until a person closes them.
class ImportJobs final : public QObject
{
    Q_OBJECT

public:
    //! Rows that went further, by their position in the job.
    using Moved = std::vector<std::pair<int, domain::ImportRow>>;

    explicit ImportJobs(Database &database, QObject *parent = nullptr);

    //! Durable when it resolves. Send only then.
    QFuture<Result<void>> add(const QString &profileKey, const domain::ImportJob &job);
    //! All of them or none.
    QFuture<Result<void>> update(const QString &profileKey, const QString &jobId, const Moved &rows);
    //! Forgets it. What was sent of it stays in the journal.
    QFuture<Result<void>> close(const QString &profileKey, const QString &jobId);
    //! All that were not closed, oldest first, with their rows.
    QFuture<Result<std::vector<domain::ImportJob>>> list(const QString &profileKey);

Q_SIGNALS:
    //! One was added or closed; not for every row.
    void changed(const QString &profileKey);

private:
    Database &m_database;
};

} // namespace store
