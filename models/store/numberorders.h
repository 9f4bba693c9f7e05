#pragma once

#include "domain/numbers/numberorder.h"
#include "store/future.h"

#include <memory>

namespace store {

class Database;
class Vault;

//! An order of numbers as this desk knows it: what was read last, and what was typed since.
struct KnownNumberOrder {
    domain::NumberOrder order = {};
    QDateTime addedAt = {}; //!< UTC; save() fills it
    QDateTime readAt = {}; //!< UTC, the server's; not set: it was never read
    std::optional<QDateTime> requirementsReadAt = {}; //!< UTC; nothing: not asked yet
    std::optional<domain::NumberRequirements> requirements
        = {}; //!< nothing: the server knows of none, or was not asked
    std::optional<domain::Registration> registration = {};
    std::optional<domain::FreeForm> draft = {}; //!< of the registration's details, where they were changed here
    //! Personal details could not be stored or opened (no key): what was typed is to be typed again.
    bool secretsMissing = false;

    friend bool operator==(const KnownNumberOrder &, const KnownNumberOrder &) = default;
};

//! Number orders, by profile. The server has no list of them, so what is forgotten here is found again by its id alone.
//! What a registration tells of people is stored encrypted, or not at all when there is no vault.
class NumberOrders
{
    Q_DISABLE_COPY_MOVE(NumberOrders)

public:
    explicit NumberOrders(Database &database);

    void setVault(std::shared_ptr<const Vault> vault);

    //! Replaces what was known of it; keeps when it was added.
    QFuture<Result<void>> save(const QString &profileKey, KnownNumberOrder order);
    //! Last added first.
    QFuture<Result<std::vector<KnownNumberOrder>>> list(const QString &profileKey);

private:
    Database &m_database;
    std::shared_ptr<const Vault> m_vault;
};

} // namespace store
