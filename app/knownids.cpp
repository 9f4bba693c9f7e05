#include "app/knownids.h"

namespace app {

using domain::VoiceType;

static std::optional<VoiceType> voiceOf(store::SeenKind kind)
{
    switch (kind) {
    case store::SeenKind::RtcApp:
        return VoiceType::Rtc;
    case store::SeenKind::EstTrunk:
        return VoiceType::Est;
    case store::SeenKind::FaxService:
        return VoiceType::Fax;
    case store::SeenKind::SmsApp:
        return VoiceType::Unknown;
    case store::SeenKind::ServicePlan:
    case store::SeenKind::Campaign:
        return {};
    }
    Q_UNREACHABLE();
}

std::vector<views::KnownId> knownIds(const std::vector<store::SeenId> &seen)
{
    std::vector<views::KnownId> known;
    for (const store::SeenId &id : seen) {
        if (const auto voice = voiceOf(id.kind))
            known.push_back({.voice = *voice, .id = id.id, .name = id.localName});
    }
    return known;
}

} // namespace app
