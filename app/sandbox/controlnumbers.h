#pragma once

#include "sandbox/inventoryroutes.h"

namespace sandbox {

//! The control calls on numbers; described in controlroutes.h.
class ControlNumbers
{
public:
    explicit ControlNumbers(NumbersContext context);

    void addTo(Router &router);

private:
    Reply state() const;
    Reply set(const QJsonObject &body);
    Reply fail(const QJsonObject &body);
    Reply put(const QString &phoneNumber, const QJsonObject &body);
    Reply remove(const QString &phoneNumber);

    NumbersContext m_context;
};

} // namespace sandbox
