#pragma once

#include "domain/numbers/activenumber.h"

namespace domain {

//! Where a number's SMS or voice service stands, in one word.
enum class ServiceState : quint8 {
    None,
    Linked,
    Changing, //!< asked for, and the server is at it; what was linked before may still be
    Failed, //!< asked for and not done; what was linked before may still be
    Unclear, //!< the server's word for it is not known here
};

ServiceState smsState(const NumberSms &sms);
ServiceState voiceState(const NumberVoice &voice);

//! The id that counts for the type of what is linked; empty when nothing is.
QString linkedId(const NumberVoice &voice);
QString scheduledId(const VoiceProvisioning &voice);

//! Somebody has released it: it works until it expires, and nothing published undoes that.
bool isReleased(const ActiveNumber &number);

} // namespace domain
