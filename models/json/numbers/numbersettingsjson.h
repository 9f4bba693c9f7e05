#pragma once

#include "domain/numbers/numbersettings.h"
#include "json/porting/portorderjson.h"

//! For our own store: the wire has no such object.

template <>
inline constexpr auto json::fields<domain::NumberSettings> = std::tuple{
    field("displayName", &domain::NumberSettings::displayName),
    field("servicePlanId", &domain::NumberSettings::servicePlanId),
    field("campaignId", &domain::NumberSettings::campaignId),
    field("voiceType", &domain::NumberSettings::voiceType),
    field("voiceId", &domain::NumberSettings::voiceId),
    field("callbackUrl", &domain::NumberSettings::callbackUrl),
};
