#pragma once

#include "sandbox/portingroutes.h"

namespace sandbox {

//! The project's porting defaults: 404 until they are first set; POST and PUT both replace them whole.
class ConfigurationRoutes
{
public:
    explicit ConfigurationRoutes(PortingContext context);

    void addTo(Router &router);

private:
    Reply read() const;
    Reply write(const Call &call);

    PortingContext m_context;
};

} // namespace sandbox
