#pragma once

#include "store/future.h"

#include <QDate>
#include <QDateTime>

#include <functional>
#include <vector>

namespace store {

class Connection;
class Database;

//! What a person decided about one entry of the worklist.
struct WorkMark {
    QString key = {}; //!< domain::WorkItem::key
    QDate until = {}; //!< put off until that day; not set: done, for good
    QString reason = {}; //!< the person's own words
    QDateTime at = {}; //!< UTC; mark() fills it
    QString by = {}; //!< user of this computer

    bool hides(const QDate &today) const { return !until.isValid() || today < until; }
    friend bool operator==(const WorkMark &, const WorkMark &) = default;
};

//! Snoozes and check marks of the worklist, by profile.
class WorkMarks final : public QObject
{
    Q_OBJECT

public:
    explicit WorkMarks(Database &database, QObject *parent = nullptr);

    //! Replaces an older mark of the same entry.
    QFuture<Result<void>> mark(const QString &profileKey, WorkMark mark);
    QFuture<Result<void>> unmark(const QString &profileKey, const QString &key);
    QFuture<Result<std::vector<WorkMark>>> list(const QString &profileKey);

Q_SIGNALS:
    void changed(const QString &profileKey);

private:
    QFuture<Result<void>> write(const QString &profileKey, std::function<Result<void>(Connection &)> work);

    Database &m_database;
};

} // namespace store
