#include "domain/imported/importedrules.h"

#include <algorithm>
#include <array>

namespace domain {

namespace {

//! What is scheduled speaks before what is there: an old plan is told until the new one is linked.
LinkState fromSchedule(const SmsProvisioning &scheduled, const QString &wanted)
{
    switch (scheduled.status.value) {
    case ProvisioningStatus::Waiting:
    case ProvisioningStatus::InProgress:
        return wanted.isEmpty() ? LinkState::Unlinking : LinkState::Linking;
    case ProvisioningStatus::Failed:
        return wanted.isEmpty() ? LinkState::UnlinkFailed : LinkState::LinkFailed;
    case ProvisioningStatus::Unknown:
    case ProvisioningStatus::Unspecified:
        return LinkState::Unclear;
    }
    Q_UNREACHABLE();
}

//! One that nobody says the operation of is a link: unlinking is always called so.
LinkState fromProvisioning(const ServiceProvisioning &provisioning)
{
    const bool unlinks = provisioning.operation.value == HostingOperation::Deprovisioning;
    switch (provisioning.state.value) {
    case HostingProgress::Waiting:
    case HostingProgress::InProgress:
        return unlinks ? LinkState::Unlinking : LinkState::Linking;
    case HostingProgress::Done:
        return unlinks ? LinkState::Unlinked : LinkState::Linked;
    case HostingProgress::Failed:
        return unlinks ? LinkState::UnlinkFailed : LinkState::LinkFailed;
    case HostingProgress::Unknown:
    case HostingProgress::Unspecified:
        return LinkState::Unclear;
    }
    Q_UNREACHABLE();
}

//! What is scheduled counts until it is over; then a schedule that failed is about both halves and does not say which,
//! but the provisioning of each does.
LinkState linkState(const QString &linked, const std::optional<SmsProvisioning> &scheduled, const QString &wanted,
    const std::optional<ServiceProvisioning> &provisioning)
{
    LinkState state = linked.isEmpty() ? LinkState::Unlinked : LinkState::Linked;
    if (scheduled && wanted != linked) {
        state = fromSchedule(*scheduled, wanted);
        if (isUnderWay(state))
            return state;
    }
    const bool isNamed = provisioning && provisioning->state != HostingProgress::Unspecified;
    return isNamed ? fromProvisioning(*provisioning) : state;
}

bool any(const CarrierStates &carriers, auto &&holds)
{
    const std::array all{&carriers.smsAtt, &carriers.smsTmo, &carriers.mmsAtt, &carriers.mmsTmo};
    return std::ranges::any_of(all, [&](const CarrierState *carrier) { return holds(carrier->state.value); });
}

bool isMoving(HostingProgress progress)
{
    return progress == HostingProgress::Waiting || progress == HostingProgress::InProgress;
}

} // namespace

LinkState planLink(const ImportedNumber &number)
{
    const auto &scheduled = number.sms.scheduled;
    return linkState(
        number.sms.servicePlanId, scheduled, scheduled ? scheduled->servicePlanId : QString(), number.smsProvisioning);
}

LinkState campaignLink(const ImportedNumber &number)
{
    const auto &scheduled = number.sms.scheduled;
    return linkState(
        number.sms.campaignId, scheduled, scheduled ? scheduled->campaignId : QString(), number.campaignProvisioning);
}

bool mayFollow(LinkState now, LinkState next)
{
    switch (now) {
    case LinkState::Unlinked:
        return next == LinkState::Linking;
    case LinkState::Linking:
        return next == LinkState::Linked || next == LinkState::LinkFailed;
    case LinkState::Linked:
    case LinkState::UnlinkFailed:
        return next == LinkState::Unlinking;
    case LinkState::LinkFailed:
        return next == LinkState::Linking || next == LinkState::Unlinking;
    case LinkState::Unlinking:
        return next == LinkState::Unlinked || next == LinkState::UnlinkFailed;
    case LinkState::Unclear:
        return true;
    }
    Q_UNREACHABLE();
}

bool isUnderWay(LinkState state)
{
    switch (state) {
    case LinkState::Linking:
    case LinkState::Unlinking:
        return true;
    case LinkState::Unlinked:
    case LinkState::Linked:
    case LinkState::LinkFailed:
    case LinkState::UnlinkFailed:
    case LinkState::Unclear:
        return false;
    }
    Q_UNREACHABLE();
}

bool mayBeLinked(LinkState state)
{
    return state != LinkState::Unclear && mayFollow(state, LinkState::Linking);
}

bool mayBeUnlinked(LinkState state)
{
    return state != LinkState::Unclear && mayFollow(state, LinkState::Unlinking);
}

bool mayBeDeleted(const ImportedNumber &number)
{
    return !isUnderWay(planLink(number)) && !isUnderWay(campaignLink(number));
}

bool hasFailed(const ImportedNumber &number)
{
    const auto failed
        = [](LinkState state) { return state == LinkState::LinkFailed || state == LinkState::UnlinkFailed; };
    return failed(planLink(number)) || failed(campaignLink(number))
        || (number.carriers
            && any(*number.carriers, [](HostingProgress progress) { return progress == HostingProgress::Failed; }));
}

bool isUnderWay(const ImportedNumber &number)
{
    return !mayBeDeleted(number) || (number.carriers && any(*number.carriers, isMoving));
}

} // namespace domain
