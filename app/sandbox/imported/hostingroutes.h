#pragma once

#include "sandbox/imported/hostingcontext.h"

namespace sandbox {

class Router;

//! Hosting orders: list, read, report, numbers, and the three ways to make one.
class HostingRoutes
{
public:
    explicit HostingRoutes(HostingContext context);

    void addTo(Router &router);

private:
    Reply list(const Call &call) const;
    Reply numbers(const Call &call, const HostingOrder &order) const;
    Reply number(const Call &call, const HostingOrder &order) const;
    Reply importNumbers(const Call &call);
    Reply textEnable(const Call &call, bool tollFree);

    HostingContext m_context;
};

//! Reads, checks and makes a text-enabling order. \p onlyQualified: its numbers must be qualified ones; otherwise only
//! those that are must have been proven. \returns the order; nothing, with \p refusal, when there is none.
const HostingOrder *makeTextEnable(
    HostingContext &context, const Call &call, bool tollFree, bool onlyQualified, Reply &refusal);

} // namespace sandbox
