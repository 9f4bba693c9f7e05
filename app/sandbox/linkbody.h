#pragma once

#include "sandbox/heldnumber.h"
#include "sandbox/jsonreply.h"

namespace sandbox {

//! What a body wants a number to be linked to. Nothing: it does not say.
struct LinkBody {
    std::optional<QString> plan = {};
    std::optional<QString> campaign = {};
    std::optional<VoiceLink> voice = {};
    std::optional<QString> callbackUrl = {};
};

enum class LinkRules : quint8 {
    Rent, //!< a plan is required beside a campaign, and ids are not empty
    Update, //!< a campaign may come alone, and an empty id unlinks
    Order //!< as Rent, and voiceConfiguration must name its type
};

//! Reads smsConfiguration, voiceConfiguration and callbackUrl. An empty configuration is an error, as documented.
LinkBody readLinks(const QJsonObject &body, LinkRules rules, Violations &violations);
//! Files what \p product cannot do.
void checkLinks(const LinkBody &links, const NumberProduct &product, Violations &violations);

} // namespace sandbox
