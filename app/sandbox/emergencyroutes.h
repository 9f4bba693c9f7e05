#pragma once

#include "sandbox/inventoryroutes.h"

namespace sandbox {

//! The emergency address of an active number: read, check, set, remove.
class EmergencyRoutes
{
public:
    explicit EmergencyRoutes(NumbersContext context);

    void addTo(Router &router);

private:
    Reply read(const HeldNumber &number) const;
    Reply validate(const Call &call, const HeldNumber &number) const;
    Reply provision(const Call &call, HeldNumber number);
    Reply deprovision(HeldNumber number);

    NumbersContext m_context;
};

} // namespace sandbox
