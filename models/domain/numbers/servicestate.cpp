#include "domain/numbers/servicestate.h"

namespace domain {

namespace {

ServiceState stateOf(bool isLinked, const std::optional<Open<ProvisioningStatus>> &scheduled)
{
    if (!scheduled)
        return isLinked ? ServiceState::Linked : ServiceState::None;
    switch (scheduled->value) {
    case ProvisioningStatus::Waiting:
    case ProvisioningStatus::InProgress:
        return ServiceState::Changing;
    case ProvisioningStatus::Failed:
        return ServiceState::Failed;
    case ProvisioningStatus::Unknown:
    case ProvisioningStatus::Unspecified:
        return ServiceState::Unclear;
    }
    Q_UNREACHABLE();
}

template <class Provisioning>
std::optional<Open<ProvisioningStatus>> statusOf(const std::optional<Provisioning> &scheduled)
{
    return scheduled ? std::optional(scheduled->status) : std::nullopt;
}

template <class Voice>
QString idOf(const Voice &voice)
{
    switch (voice.type.value) {
    case VoiceType::Unknown: // a type that nobody has heard of may use any of them
        return !voice.appId.isEmpty() ? voice.appId : !voice.trunkId.isEmpty() ? voice.trunkId : voice.serviceId;
    case VoiceType::Rtc:
        return voice.appId;
    case VoiceType::Est:
        return voice.trunkId;
    case VoiceType::Fax:
        return voice.serviceId;
    }
    Q_UNREACHABLE();
}

} // namespace

ServiceState smsState(const NumberSms &sms)
{
    return stateOf(!sms.servicePlanId.isEmpty(), statusOf(sms.scheduled));
}

ServiceState voiceState(const NumberVoice &voice)
{
    return stateOf(!linkedId(voice).isEmpty(), statusOf(voice.scheduled));
}

QString linkedId(const NumberVoice &voice)
{
    return idOf(voice);
}

QString scheduledId(const VoiceProvisioning &voice)
{
    return idOf(voice);
}

bool isReleased(const ActiveNumber &number)
{
    return number.expires.has_value();
}

} // namespace domain
