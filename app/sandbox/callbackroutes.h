#pragma once

#include "sandbox/inventoryroutes.h"

namespace sandbox {

//! The secret that events are signed with. URLs are not its business: each number and each order has its own.
class CallbackRoutes
{
public:
    explicit CallbackRoutes(NumbersContext context);

    void addTo(Router &router);

private:
    Reply read() const;
    Reply write(const Call &call);

    NumbersContext m_context;
};

} // namespace sandbox
