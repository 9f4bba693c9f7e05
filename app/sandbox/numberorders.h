#pragma once

#include "sandbox/inventoryroutes.h"
#include "sandbox/numberorder.h"

namespace sandbox {

//! The number orders of the project, and how they move:
//!
//!   CREATED    its numbers are reserved for 48 hours, then it is EXPIRED
//!   IN_REVIEW  decided after 20 seconds where nothing is required, else after 4 hours: BLOCKED when the registration
//!              names a post-office box, COMPLETED else, and then the numbers are rented and paid for
//!   BLOCKED    the log says why; with a better registration it can be submitted again
//!
//! An attachment is looked through for two seconds. EXPIRED and REJECTED give the numbers back.
class NumberOrders
{
public:
    NumberOrders(NumbersContext context, Reservations &reservations);

    NumberOrder &add(NumberOrder order); //!< reserves its numbers
    NumberOrder *find(const QString &id);
    const std::vector<NumberOrder> &orders() const { return m_orders; } //!< oldest first
    void touch(NumberOrder &order); //!< after a change by a request
    void restore(NumberOrder order);

    void submit(NumberOrder &order);
    void complete(NumberOrder &order);
    //! The state is BLOCKED, REJECTED or EXPIRED; \p message goes to the log when there is one.
    void end(NumberOrder &order, NumberOrderState state, const QString &message);

    void tick();
    std::set<QString> takeChanges(); //!< ids of orders that changed since the last call
    bool hasChanges() const { return !m_changes.empty(); }

private:
    void tick(NumberOrder &order, const QDateTime &now);
    void setState(NumberOrder &order, NumberOrderState state);

    NumbersContext m_context;
    Reservations &m_reservations;
    std::vector<NumberOrder> m_orders;
    std::set<QString> m_changes;
};

} // namespace sandbox
