#pragma once

#include "sandbox/numberorders.h"

namespace sandbox {

//! Number orders: requirements, create, read, registration, attachments, submit. There is no list and no way to cancel
//! one, as in production.
class NumberOrderRoutes
{
public:
    NumberOrderRoutes(NumbersContext context, NumberOrders &orders);

    void addTo(Router &router);

private:
    Reply lookup(const Call &call) const;
    Reply create(const Call &call);
    Reply writeRegistration(const Call &call, NumberOrder &order);
    Reply attach(const Call &call, NumberOrder &order);
    Reply submit(NumberOrder &order);

    //! The numbers that a body asks for; what is wrong with it is filed.
    std::vector<NumberKey> chosen(const QJsonObject &body, const NumberProduct &product, Violations &violations) const;
    Reply orderReply(const NumberOrder &order) const;

    NumbersContext m_context;
    NumberOrders &m_orders;
};

} // namespace sandbox
