#pragma once

#include "sandbox/portingroutes.h"

namespace sandbox {

//! The control calls on one order; described in controlroutes.h.
class ControlOrders
{
public:
    explicit ControlOrders(PortingContext context);

    void addTo(Router &router);

private:
    Reply confirm(const QJsonObject &body, Order &order);
    Reply reject(const QJsonObject &body, Order &order);
    Reply release(const QJsonObject &body, Order &order);
    Reply exclude(const QJsonObject &body, Order &order);
    Reply note(const QJsonObject &body, Order &order);
    Reply change(const QJsonObject &body, Order &order);
    Reply cancelNow(const QJsonObject &body, Order &order);

    PortingContext m_context;
};

} // namespace sandbox
