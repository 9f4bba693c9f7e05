#pragma once

#include "domain/porting/campaign.h"
#include "store/future.h"

namespace store {

class Database;

//! Which orders belong together. Drafts write it with every save, in one transaction: nobody has to remember to.
class Campaigns final : public QObject
{
    Q_OBJECT

public:
    explicit Campaigns(Database &database, QObject *parent = nullptr);

    //! Newest first; intakes that became one order alone too.
    QFuture<Result<std::vector<domain::Campaign>>> list(const QString &profileKey);
    //! The one that an order belongs to, if this desk knows of one.
    QFuture<Result<std::optional<domain::Campaign>>> ofOrder(const QString &profileKey, const domain::OrderId &order);
    //! What the journal says of an order that was sent, when its draft does not know yet.
    QFuture<Result<void>> settle(
        const QString &profileKey, const QString &intentId, domain::SubmitState state, const domain::OrderId &order);

private:
    Database &m_database;
};

} // namespace store
