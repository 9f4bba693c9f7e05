#pragma once

#include "sandbox/portingroutes.h"

namespace sandbox {

//! Documents of an order. The content is readable under both paths that are documented.
class DocumentRoutes
{
public:
    explicit DocumentRoutes(PortingContext context);

    void addTo(Router &router);

private:
    Reply add(const Call &call, Order &order);
    Reply read(const Call &call, const Order &order) const;

    PortingContext m_context;
};

//! By its first bytes, not by its name.
QString contentTypeOf(const QByteArray &content);

} // namespace sandbox
