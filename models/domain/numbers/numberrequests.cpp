#include "domain/numbers/numberrequests.h"

namespace domain {

VoiceConfiguration voiceLink(VoiceType type, const QString &id)
{
    switch (type) {
    case VoiceType::Unknown: // a server's word for a type is not one to ask for
    case VoiceType::Rtc:
        return {.type = VoiceType::Rtc, .appId = id};
    case VoiceType::Est:
        return {.type = type, .trunkId = id};
    case VoiceType::Fax:
        return {.type = type, .serviceId = id};
    }
    Q_UNREACHABLE();
}

} // namespace domain
