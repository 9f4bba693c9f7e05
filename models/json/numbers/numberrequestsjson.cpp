#include "json/numbers/numberrequestsjson.h"

namespace json {

using namespace domain;

namespace {

//! A text that is written although it is empty.
struct Text {
    QString text = {};
};

QJsonValue writeScalar(const Text &value)
{
    return value.text;
}

struct SmsChange {
    std::optional<Text> servicePlanId = {};
    std::optional<Text> campaignId = {};
};

struct VoiceChange {
    Open<VoiceType> type = {};
    std::optional<Text> appId = {};
    std::optional<Text> trunkId = {};
    std::optional<Text> serviceId = {};
};

struct Change {
    std::optional<Text> displayName = {};
    SmsChange sms = {};
    VoiceChange voice = {};
    std::optional<Text> callbackUrl = {};
};

std::optional<Text> text(const std::optional<QString> &value)
{
    return value ? std::optional(Text{*value}) : std::nullopt;
}

//! The type, and the one id that goes with it.
VoiceChange voiceChange(const VoiceConfiguration &voice)
{
    VoiceChange change{.type = voice.type};
    switch (voice.type.value) {
    case VoiceType::Unknown:
    case VoiceType::Rtc:
        change.type = VoiceType::Rtc;
        change.appId = Text{voice.appId};
        break;
    case VoiceType::Est:
        change.trunkId = Text{voice.trunkId};
        break;
    case VoiceType::Fax:
        change.serviceId = Text{voice.serviceId};
        break;
    }
    return change;
}

} // namespace

template <>
inline constexpr auto fields<SmsChange> = std::tuple{
    field("servicePlanId", &SmsChange::servicePlanId),
    field("campaignId", &SmsChange::campaignId),
};

template <>
inline constexpr auto fields<VoiceChange> = std::tuple{
    field("type", &VoiceChange::type),
    field("appId", &VoiceChange::appId),
    field("trunkId", &VoiceChange::trunkId),
    field("serviceId", &VoiceChange::serviceId),
};

template <>
inline constexpr auto fields<Change> = std::tuple{
    field("displayName", &Change::displayName),
    field("smsConfiguration", &Change::sms),
    field("voiceConfiguration", &Change::voice),
    field("callbackUrl", &Change::callbackUrl),
};

QByteArray encode(const NumberChange &change)
{
    return encode(Change{.displayName = text(change.displayName),
        .sms = {.servicePlanId = text(change.servicePlanId), .campaignId = text(change.campaignId)},
        .voice = change.voice ? voiceChange(*change.voice) : VoiceChange(),
        .callbackUrl = text(change.callbackUrl)});
}

} // namespace json
