#pragma once

#include "sandbox/imported/hostingcontext.h"

namespace sandbox {

class Router;

//! Imported numbers: list, import, read, change, delete.
class ImportedRoutes
{
public:
    explicit ImportedRoutes(HostingContext context);

    void addTo(Router &router);

private:
    Reply list(const Call &call) const;
    Reply import(const Call &call);
    Reply change(const Call &call, ImportedNumber &number);
    Reply remove(const ImportedNumber &number);

    HostingContext m_context;
};

} // namespace sandbox
