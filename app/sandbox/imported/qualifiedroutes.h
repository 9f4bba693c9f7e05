#pragma once

#include "sandbox/imported/hostingcontext.h"

namespace sandbox {

class Router;

//! Qualified numbers: list, add, read, delete, voice challenge, and text-enabling.
class QualifiedRoutes
{
public:
    explicit QualifiedRoutes(HostingContext context);

    void addTo(Router &router);

private:
    Reply list(const Call &call) const;
    Reply add(const Call &call);
    Reply remove(const QualifiedNumber &number);
    Reply challenge(QualifiedNumber &number);
    Reply verify(const Call &call, QualifiedNumber &number);
    Reply textEnable(const Call &call, bool tollFree);
    Reply one(const QualifiedNumber &number) const;

    HostingContext m_context;
};

} // namespace sandbox
