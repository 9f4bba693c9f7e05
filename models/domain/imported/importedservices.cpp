#include "domain/imported/importedservices.h"

#include "domain/imported/importedrules.h"

namespace domain {

namespace {

std::optional<ProvisioningStatus> statusOf(LinkState state)
{
    switch (state) {
    case LinkState::Unlinked:
    case LinkState::Linked:
        return {};
    case LinkState::Linking:
    case LinkState::Unlinking:
        return ProvisioningStatus::InProgress;
    case LinkState::LinkFailed:
    case LinkState::UnlinkFailed:
        return ProvisioningStatus::Failed;
    case LinkState::Unclear:
        return ProvisioningStatus::Unspecified;
    }
    Q_UNREACHABLE();
}

//! What the link shall be once it is over: nothing while it is taken away.
QString wantedId(LinkState state, const QString &linked, const std::optional<ServiceProvisioning> &provisioning)
{
    if (state == LinkState::Unlinking || state == LinkState::UnlinkFailed)
        return {};
    return state != LinkState::Linked && provisioning ? provisioning->serviceId : linked;
}

} // namespace

ActiveNumber servicesOf(const ImportedNumber &number)
{
    ActiveNumber services{.phoneNumber = number.phoneNumber,
        .projectId = number.projectId,
        .displayName = number.displayName,
        .regionCode = number.regionCode,
        .capabilities = {Capability::Sms},
        .sms = {.servicePlanId = number.sms.servicePlanId,
            .campaignId = number.sms.campaignId,
            .scheduled = number.sms.scheduled},
        .callbackUrl = number.callbackUrl};
    const LinkState plan = planLink(number);
    const LinkState campaign = campaignLink(number);
    const auto planStatus = statusOf(plan);
    const auto campaignStatus = statusOf(campaign);
    const bool isTold = services.sms.scheduled.has_value();
    if (isTold || (!planStatus && !campaignStatus))
        return services;
    // Of two, the one that is under way counts: only then is there something to wait for.
    const bool isMoving = isUnderWay(plan) || isUnderWay(campaign);
    const auto &tells
        = planStatus && (!isMoving || isUnderWay(plan)) ? number.smsProvisioning : number.campaignProvisioning;
    SmsProvisioning scheduled{.servicePlanId = wantedId(plan, number.sms.servicePlanId, number.smsProvisioning),
        .campaignId = wantedId(campaign, number.sms.campaignId, number.campaignProvisioning),
        .status = isMoving ? ProvisioningStatus::InProgress
            : planStatus   ? *planStatus
                           : *campaignStatus};
    if (tells)
        scheduled.lastUpdatedTime = tells->updated;
    services.sms.scheduled = scheduled;
    return services;
}

} // namespace domain
