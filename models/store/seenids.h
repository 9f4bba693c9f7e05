#pragma once

#include "store/future.h"

#include <QDateTime>

#include <functional>
#include <vector>

namespace store {

class Connection;
class Database;

//! The kinds of ids that no API lists. Stored by name.
enum class SeenKind : quint8 { RtcApp, EstTrunk, FaxService, SmsApp, ServicePlan, Campaign };

struct SeenId {
    SeenKind kind = SeenKind::RtcApp;
    QString id = {};
    QString localName = {}; //!< the person's own
    QDateTime lastSeenAt = {}; //!< UTC

    friend bool operator==(const SeenId &, const SeenId &) = default;
};

//! Ids of trunks, apps, services, plans and campaigns that were seen or typed, with local names: what the pickers
//! offer.
class SeenIds final : public QObject
{
    Q_OBJECT

public:
    explicit SeenIds(Database &database, QObject *parent = nullptr);

    //! Notes that these ids were seen now; keeps their names. Empty ids are ignored.
    QFuture<Result<void>> see(const QString &profileKey, std::vector<SeenId> ids);
    QFuture<Result<void>> rename(const QString &profileKey, SeenKind kind, const QString &id, const QString &localName);
    QFuture<Result<void>> forget(const QString &profileKey, SeenKind kind, const QString &id);
    //! Named ones first, by name, then the last seen.
    QFuture<Result<std::vector<SeenId>>> list(const QString &profileKey);

Q_SIGNALS:
    void changed(const QString &profileKey);

private:
    QFuture<Result<void>> write(const QString &profileKey, std::function<Result<void>(Connection &)> work);

    Database &m_database;
};

} // namespace store
