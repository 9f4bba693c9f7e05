#pragma once

#include "api/numbers/activenumbersapi.h"
#include "api/numbers/availablenumbersapi.h"
#include "api/numbers/callbackapi.h"
#include "api/numbers/emergencyaddressapi.h"
#include "api/numbers/numberordersapi.h"

namespace api {

//! The Numbers API of one project, by what it is about. \p client outlives it.
class NumbersApi
{
public:
    NumbersApi(net::Client &client, const QString &projectId)
        : m_active(client, projectId)
        , m_available(client, projectId)
        , m_emergencyAddresses(client, projectId)
        , m_orders(client, projectId)
        , m_callbacks(client, projectId)
    {
    }

    const ActiveNumbersApi &active() const { return m_active; }
    const AvailableNumbersApi &available() const { return m_available; }
    const EmergencyAddressApi &emergencyAddresses() const { return m_emergencyAddresses; }
    const NumberOrdersApi &orders() const { return m_orders; }
    const CallbackApi &callbacks() const { return m_callbacks; }

private:
    const ActiveNumbersApi m_active;
    const AvailableNumbersApi m_available;
    const EmergencyAddressApi m_emergencyAddresses;
    const NumberOrdersApi m_orders;
    const CallbackApi m_callbacks;
};

} // namespace api
