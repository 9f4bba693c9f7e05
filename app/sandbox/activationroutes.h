#pragma once

#include "sandbox/portingroutes.h"

namespace sandbox {

//! Groups of an order: those that exist, those that can be activated now, and their activation.
class ActivationRoutes
{
public:
    explicit ActivationRoutes(PortingContext context);

    void addTo(Router &router);

private:
    Reply available(const Order &order) const;
    Reply phoneGroups(const Order &order) const;
    Reply activate(const Call &call, Order &order);

    PortingContext m_context;
};

} // namespace sandbox
