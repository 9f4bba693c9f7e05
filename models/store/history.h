#pragma once

#include "domain/porting/orderdifference.h"
#include "domain/porting/portorder.h"
#include "store/future.h"

#include <memory>
#include <vector>

namespace store {

class Database;
class Vault;

//! An order as one answer had it.
struct OrderReading {
    domain::PortOrder order = {};
    QDateTime readAt = {}; //!< UTC, the server's
    QDateTime notedAt = {}; //!< UTC, this computer's: the journal is stamped by it too
};

//! A difference with the two readings between which it came about.
struct HistoryEntry {
    qint64 position = 0; //!< grows with every entry of the profile
    domain::OrderId order = {};
    QString reference = {}; //!< the customer's, at that time
    QDateTime notBefore = {}; //!< UTC, the last reading without it; not set for the first of all
    QDateTime seenAt = {}; //!< UTC, the first reading with it
    QDateTime notedAt = {}; //!< UTC, this computer's
    domain::OrderDifference difference = {};

    friend bool operator==(const HistoryEntry &, const HistoryEntry &) = default;
};

//! That an order was read for the first time is no change: after a first start there are as many as orders.
enum class FirstReadings : quint8 { Shown, Hidden };

struct OrderSnapshot {
    domain::PortOrder order = {};
    QDateTime readAt = {}; //!< UTC
    bool secretsMissing = false; //!< were left out, or cannot be read with this key
};

//! What this desk saw of the orders: the last state of each, and everything that differed from one reading to the
//! next. PINs and account numbers are kept encrypted, or not at all without a vault; of their changes only that there
//! was one.
class History final : public QObject
{
    Q_OBJECT

public:
    explicit History(Database &database, QObject *parent = nullptr);

    void setVault(std::shared_ptr<const Vault> vault) { m_vault = std::move(vault); }

    //! All or none of them, in their order. A reading that is not newer than what is known of its order is passed over.
    //! \returns what is new.
    QFuture<Result<std::vector<HistoryEntry>>> record(const QString &profileKey, std::vector<OrderReading> readings);

    //! Of one order, newest first.
    QFuture<Result<std::vector<HistoryEntry>>> about(const QString &profileKey, const domain::OrderId &order);
    //! That hold every word of \p text anywhere: order, reference, number (in any form), reason, note. Newest first;
    //! without a text all of them.
    QFuture<Result<std::vector<HistoryEntry>>> search(
        const QString &profileKey, const QString &text, int limit, FirstReadings first = FirstReadings::Shown);
    //! Of every order the most telling entry of the reading that told something last; not that it was seen first.
    QFuture<Result<std::vector<HistoryEntry>>> latest(const QString &profileKey);
    QFuture<Result<std::optional<OrderSnapshot>>> snapshot(const QString &profileKey, const domain::OrderId &order);

Q_SIGNALS:
    //! By this process.
    void recorded(const QString &profileKey, const std::vector<store::HistoryEntry> &entries);

private:
    Database &m_database;
    std::shared_ptr<const Vault> m_vault;
};

} // namespace store
