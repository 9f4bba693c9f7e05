#pragma once

#include "sandbox/imported/hosting.h"
#include "sandbox/jsonreply.h"

namespace sandbox {

//! Reads what a body asks for and files what is wrong with it, a violation for each bad number: `numbers[2]`.

//! Of a bulk import.
HostingOrder readImport(const QJsonObject &body, const HostingLimits &limits, Violations &violations);
//! Of numbers that are to be text-enabled, toll-free ones with \p tollFree. Exactly one letter must be there. The
//! published toll-free example has its time inside of the letter: it is taken from there too.
HostingOrder readTextEnable(
    const QJsonObject &body, bool tollFree, const HostingLimits &limits, const QDateTime &now, Violations &violations);

bool isHostable(const QString &number); //!< +1 and ten digits
void checkRegion(const QString &region, Violations &violations);
//! \p path: "servicePlanId" or "smsConfiguration.servicePlanId".
void checkPlan(const QString &plan, const QString &path, Violations &violations);
//! What is wrong with the servicePlanId is told in the message too, as published.
QString messageFor(const Violations &violations, const QString &plan);

} // namespace sandbox
