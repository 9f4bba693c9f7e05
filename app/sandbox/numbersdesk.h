#pragma once

#include "sandbox/account.h"
#include "sandbox/callbacks.h"
#include "sandbox/inventoryroutes.h"
#include "sandbox/numbersarchive.h"
#include "sandbox/provisioning.h"
#include "sandbox/reservations.h"
#include "sandbox/router.h"

namespace sandbox {

class Tokens;
struct Order;

//! The Numbers API as a whole: what it remembers, its routes, and who may call them.
class NumbersDesk
{
public:
    struct Context {
        const Clock &clock;
        const Tokens &tokens;
        const QString &project;
        quint32 seed = 1; //!< of what is for rent
        bool strict = false; //!< refuse a raw + in a query
    };

    explicit NumbersDesk(const Context &context);
    ~NumbersDesk();

    //! Begins with seeded numbers, or with what is kept in \p file; an empty one keeps nothing. \returns why it cannot.
    QString begin(const InventorySeed &seed, const QString &file = {});
    Reply answer(const Request &request);
    //! Adds the control calls on numbers to the router of the remote control.
    void addControlTo(Router &control);
    void tick(); //!< does what is due
    //! The activated numbers of a port-in order belong to the project from then on.
    void takePorted(const Order &order);

private:
    std::optional<Reply> refusal(const Request &request) const;
    NumbersContext context();
    void addRoutes(Router &router);
    void keep();

    Context m_context;
    Inventory m_inventory;
    InventoryList m_list;
    NumberStock m_stock;
    Reservations m_reservations;
    Account m_account;
    Callbacks m_callbacks;
    Provisioning m_provisioning;
    NumberOrders m_orders;
    std::set<NumberKey> m_ported;
    QDateTime m_tickedAt = QDateTime::fromMSecsSinceEpoch(0);
    std::optional<NumbersArchive> m_archive;
    Router m_router;
    // Routes hold references to what stands above.
    std::vector<std::shared_ptr<void>> m_routes;
};

} // namespace sandbox
