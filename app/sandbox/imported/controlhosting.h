#pragma once

#include "sandbox/imported/hostingcontext.h"

namespace sandbox {

class Router;

//! What happens outside of the Imported Numbers API, or is to go wrong in it. Part of the remote control:
//!
//!   GET    /control/hosting               {"orders", "qualified", "imported", "limits"}: all of it in short, with what
//!                                         can be done to it here, and the codes that telephones were told
//!   POST   /control/hosting/limits        {"importNumbers", "textEnableNumbers", "wrongCodes", "wantsMask"}
//!   POST   /control/hosting/outcome       {"step": "eligibility" | "plan" | "campaign" | "osr" | "platform" |
//!                                         "carrier", "errorCode" or "park", "number", "times"}: what becomes of the
//!                                         next such step; of any number without one
//!   POST   /control/hosting/orders/{id}/sign      the letter is signed
//!                                 …/reject        {"reason"}: the signer, or Sinch, says no
//!                                 …/release       staff have acted on what was parked
//!   POST   /control/hosting/qualified/{number}/invoices   they came by e-mail, and are looked at
//!                                     …/approve           whose it is, is proven
//!                                     …/refuse            {"reason"}
//!                                     …/code              {"code"}: what the telephone was told
//!   PUT    /control/hosting/imported/{number}     somebody else imports or changes it, all of it at once: regionCode,
//!                                                 displayName, callbackUrl, servicePlanId, campaignId
//!   DELETE /control/hosting/imported/{number}     gone
//!   GET    /control/hosting/callbacks     {"callbacks": […]}, every event of this API
class ControlHosting
{
public:
    explicit ControlHosting(HostingContext context);

    void addTo(Router &router);

private:
    Reply state() const;
    Reply setLimits(const QJsonObject &body);
    Reply fail(const QJsonObject &body);
    Reply order(const QString &id, const QString &verb, const QJsonObject &body);
    Reply qualified(const QString &number, const QString &verb, const QJsonObject &body);
    Reply put(const QString &number, const QJsonObject &body);
    Reply remove(const QString &number);

    HostingContext m_context;
};

} // namespace sandbox
