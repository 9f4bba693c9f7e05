#pragma once

#include "domain/porting/rejection.h"
#include "store/future.h"

#include <QDateTime>

#include <functional>
#include <vector>

namespace store {

class Connection;
class Database;

//! Words that a person has taught, and what they mean.
struct TaughtWords {
    QString words = {}; //!< as they were typed
    domain::RejectionKind kind = domain::RejectionKind::Other;
    QDateTime at = {}; //!< UTC; teach() fills it when it is not set
    QString by = {}; //!< user of this computer

    friend bool operator==(const TaughtWords &, const TaughtWords &) = default;
};

//! The person's dictionary of rejections. One for all profiles: what a carrier means does not depend on the project.
class RejectionWords final : public QObject
{
    Q_OBJECT

public:
    explicit RejectionWords(Database &database, QObject *parent = nullptr);

    //! Replaces what the same words meant before. Words without a letter or a digit are refused.
    QFuture<Result<void>> teach(TaughtWords words);
    QFuture<Result<void>> forget(const QString &words);
    //! By words.
    QFuture<Result<std::vector<TaughtWords>>> list();

Q_SIGNALS:
    void changed();

private:
    QFuture<Result<void>> write(std::function<Result<void>(Connection &)> work);

    Database &m_database;
};

//! What the dictionary is asked with.
std::vector<domain::RejectionWords> wordsOf(const std::vector<TaughtWords> &taught);

} // namespace store
