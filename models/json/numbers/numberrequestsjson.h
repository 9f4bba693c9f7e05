#pragma once

#include "domain/numbers/numberrequests.h"
#include "json/numbers/numbertypejson.h"
#include "json/porting/portorderjson.h"

//! Contract: numbers §3.4, §3.5, §4.2, §4.6. A configuration of which nothing is set is not sent: the server refuses an
//! empty one.

namespace json {

//! What a number shall be linked to, wherever it is asked for one.
template <class T>
inline constexpr auto serviceFields = std::tuple{
    field("smsConfiguration", &T::sms),
    field("voiceConfiguration", &T::voice),
    field("callbackUrl", &T::callbackUrl),
};

//! The body of a PATCH. Unlike everywhere else an empty text says something here: it takes away what is there.
QByteArray encode(const domain::NumberChange &change);

} // namespace json

template <>
inline constexpr auto json::fields<domain::SmsLink> = std::tuple{
    field("servicePlanId", &domain::SmsLink::servicePlanId),
    field("campaignId", &domain::SmsLink::campaignId),
};

template <>
inline constexpr auto json::fields<domain::RentRequest> = json::serviceFields<domain::RentRequest>;

template <>
inline constexpr auto json::fields<domain::RentAnyRequest> = std::tuple_cat(
    std::tuple{
        field("regionCode", &domain::RentAnyRequest::regionCode),
        field("type", &domain::RentAnyRequest::type),
        field("numberPattern", &domain::RentAnyRequest::pattern),
        field("capabilities", &domain::RentAnyRequest::capabilities),
    },
    json::serviceFields<domain::RentAnyRequest>);
