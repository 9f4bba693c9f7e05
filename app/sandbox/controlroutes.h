#pragma once

#include "sandbox/message.h"
#include "sandbox/portingroutes.h"

namespace sandbox {

class Faults;
class RequestLog;
class Webhooks;
struct Violation;

//! The remote control, for the window's simulation strip and for tests. Needs no credentials, meets no faults.
//!
//!   GET    /control/clock                 {"now", "pace"}
//!   POST   /control/clock                 {"advance": "PT1H" | "P1D" | "P1B" …} (B: business days, see duration.h)
//!   GET    /control/faults                {"faults": […]} with how often each was met, and how many requests it holds
//!   POST   /control/faults                {"kind", "match": {"verb", "path"}, "times", "skip", …} -> {"id"}; faults.h
//!   DELETE /control/faults[/{id}]         204; held requests go on
//!   GET    /control/requests              {"requests": […]}, what arrived, oldest first
//!   DELETE /control/requests              204
//!   GET    /control/webhooks              {"webhooks": […]}, every event, and whether it was delivered
//!   GET    /control/state                 instance, clock, orders by status, faults
//!   GET    /control/orders                {"orders": […]}: every order in short, and what can be done to it here
//!   GET    /control/orders/{id}           the order as the API shows it, with "carrier" and "routing" per number
//!   POST   /control/orders/{id}/confirm   {"group", "focDate", "leaveRejected"}: FOC for PENDING numbers
//!                         …/reject        {"numbers", "reason"}: PENDING or CONFIRMED ones; all without "numbers"
//!                         …/release       {"group"}: routing reached for CONFIRMED numbers
//!                         …/exclude       {"numbers", "reason"}
//!                         …/note          {"note", "author"}
//!                         …/change        {"patch"}: somebody else edits; members of the order, `status` too
//!                         …/cancel-now    ends the order at once
//! Each of these answers the order; a group or a number that it does not have is a 422.
//!
//!   GET    /control/numbers               {"count", "reserved", "trial", "rentsUsLocalOnly", "balance", "charges":
//!   […]} POST   /control/numbers/settings      {"trial", "rentsUsLocalOnly", "balance": "12.50" or null for no end of
//!   it} POST   /control/numbers/outcome       {"service": "sms" | "campaign" | "voice", "errorCode" or "hang",
//!   "number",
//!                                         "times"}: what becomes of the next provisioning; of any number without one
//!   POST   /control/numbers/forget-tokens no page token that was given out is good any more
//!   PUT    /control/numbers/{number}      somebody else adds or changes it: displayName, callbackUrl, servicePlanId,
//!                                         campaignId and one of appId, trunkId, serviceId, all of them at once
//!   DELETE /control/numbers/{number}      somebody else's number from now on
//!   GET    /control/numberOrders          {"numberOrders": […]}: the list that the API does not have
//!   POST   /control/numberOrders/{id}/complete
//!                         …/block, …/reject, …/expire       {"message"} for the log
//!                         …/fail-upload   {"attachmentId"}
//!   GET    /control/callbacks             {"callbacks": […]}, every event of numbers and number orders
//!          /control/hosting…              imported numbers and hosting orders: imported/controlhosting.h
class ControlRoutes
{
public:
    struct Context {
        PortingContext porting;
        Clock &clock;
        Faults &faults;
        RequestLog &log;
        Webhooks &webhooks;
        QString instance;
    };

    explicit ControlRoutes(Context context);

    void addTo(Router &router);

private:
    Reply clockReply() const;
    Reply advance(const Call &call);
    Reply addFault(const Call &call);
    Reply stateReply() const;
    Reply ordersReply() const;

    Context m_context;
};

} // namespace sandbox
