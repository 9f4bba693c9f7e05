#pragma once

#include "sandbox/imported/hostingcontext.h"

namespace sandbox {

class Router;

//! The secret that this API's events are signed with, another one than that of the Numbers API. Its errors have the
//! form of that API, though.
class ImportedCallbackRoutes
{
public:
    explicit ImportedCallbackRoutes(HostingContext context);

    void addTo(Router &router);

private:
    Reply read() const;
    Reply write(const Call &call);

    HostingContext m_context;
};

} // namespace sandbox
