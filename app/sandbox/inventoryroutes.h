#pragma once

#include "sandbox/inventorylist.h"

namespace sandbox {

class Callbacks;
class Clock;
class Provisioning;
class Reservations;
class Router;
struct Account;
struct LinkBody;

//! The parts of the service that the routes of the Numbers API work with.
struct NumbersContext {
    Inventory &inventory;
    InventoryList &list;
    const NumberStock &stock;
    const Reservations &reservations;
    Account &account;
    Provisioning &provisioning;
    Callbacks &callbacks;
    const Clock &clock;
    const QString &project;
    bool strict = false;
};

inline constexpr char numbersPath[] = "/numbers/v1/projects/{project}";

//! Schedules what \p links asks for, and does at once what needs no time.
void applyLinks(Provisioning &provisioning, const LinkBody &links, HeldNumber &number);
Reply heldNumberReply(const NumbersContext &context, const HeldNumber &number);

//! Active numbers: list, read, update, release.
class InventoryRoutes
{
public:
    explicit InventoryRoutes(NumbersContext context);

    void addTo(Router &router);

private:
    Reply list(const Call &call) const;
    Reply update(const Call &call, HeldNumber number);
    Reply release(HeldNumber number);

    NumbersContext m_context;
};

using HeldHandler = std::function<Reply(const Call &, HeldNumber)>;
//! A handler for routes whose first two placeholders are the project and an active number: 404 for a number that the
//! project does not rent. The handler gets a copy; it changes the inventory's with change().
std::function<Reply(const Call &)> withHeldNumber(Inventory &inventory, HeldHandler handler);

} // namespace sandbox
