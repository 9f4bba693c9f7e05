#pragma once

#include "store/future.h"

#include <QDateTime>
#include <QStringList>

#include <functional>
#include <vector>

namespace store {

class Connection;
class Database;

//! A number that this desk must not release.
struct ProtectedNumber {
    QString number = {}; //!< E.164
    QString reason = {}; //!< the person's own words
    QDateTime at = {}; //!< UTC; protect() fills it
    QString by = {}; //!< user of this computer

    friend bool operator==(const ProtectedNumber &, const ProtectedNumber &) = default;
};

//! The protected numbers, by profile. Known to this desk only: the API has no such tag.
class ProtectedNumbers final : public QObject
{
    Q_OBJECT

public:
    explicit ProtectedNumbers(Database &database, QObject *parent = nullptr);

    //! Replaces an older reason.
    QFuture<Result<void>> protect(
        const QString &profileKey, const QStringList &numbers, const QString &reason, const QString &by);
    QFuture<Result<void>> unprotect(const QString &profileKey, const QStringList &numbers);
    QFuture<Result<std::vector<ProtectedNumber>>> list(const QString &profileKey);

Q_SIGNALS:
    void changed(const QString &profileKey);

private:
    QFuture<Result<void>> write(const QString &profileKey, std::function<Result<void>(Connection &)> work);

    Database &m_database;
};

} // namespace store
