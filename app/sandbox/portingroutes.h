#pragma once

#include "sandbox/message.h"

#include <functional>

namespace sandbox {

class Clock;
class Lifecycle;
class PortingState;
class Router;
struct Order;

//! The parts of the service that the porting routes work with.
struct PortingContext {
    PortingState &state;
    Lifecycle &lifecycle;
    const Clock &clock;
};

//! Portability checks and orders: list, create, read, replace, cancel, notes.
class PortingRoutes
{
public:
    explicit PortingRoutes(PortingContext context);

    void addTo(Router &router);

private:
    Reply check(const Call &call) const;
    Reply create(const Call &call);
    Reply list(const Call &call) const;
    Reply replace(const Call &call, Order &order);
    Reply cancel(const Call &call, Order &order);
    Reply addNote(const Call &call, Order &order);

    PortingContext m_context;
};

using OrderHandler = std::function<Reply(const Call &, Order &)>;
//! A handler for routes whose first two placeholders are the project and the order: 404 for an unknown order.
std::function<Reply(const Call &)> withOrder(PortingState &state, OrderHandler handler);

inline constexpr char projectPath[] = "/porting/v1/projects/{project}";

} // namespace sandbox
