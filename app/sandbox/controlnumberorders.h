#pragma once

#include "sandbox/numberorders.h"

namespace sandbox {

//! The control calls on number orders; described in controlroutes.h.
class ControlNumberOrders
{
public:
    explicit ControlNumberOrders(NumberOrders &orders, const QString &project);

    void addTo(Router &router);

private:
    Reply list() const;
    Reply act(const QString &verb, const QJsonObject &body, NumberOrder &order);

    NumberOrders &m_orders;
    const QString &m_project;
};

} // namespace sandbox
