#pragma once

#include "domain/imported/hostingrequests.h"
#include "json/imported/hostingloajson.h"
#include "json/numbers/numberrequestsjson.h"

//! Contract: imported §5. What is published in two ways is sent as the schema has it, not as the examples do: the times
//! beside the letter, and migrateToSinchTmo only where it can be written, when it is wanted.

namespace json {

QByteArray encode(const domain::BulkImportRequest &request);
//! The body of a PATCH. Unlike everywhere else an empty text says something here: it takes away what is there.
QByteArray encode(const domain::ImportedNumberChange &change);
//! Exactly one letter is sent, an empty object when it is the blanket one.
QByteArray encode(const domain::TextEnableRequest &request);
//! This one alone names the project in its body.
QByteArray encode(const domain::TollFreeRequest &request, const QString &projectId);

//! The members that \p change touches, as a field mask: "displayName,smsConfiguration.servicePlanId".
QString maskOf(const domain::ImportedNumberChange &change);

//! Which numbers shall become qualified ones.
struct NumbersToQualify {
    std::vector<QString> numbers = {};
};

//! Leading zeros count.
struct ChallengeAnswer {
    QString code = {};
};

} // namespace json

template <>
inline constexpr auto json::fields<domain::ImportRequest> = std::tuple{
    field("phoneNumber", &domain::ImportRequest::phoneNumber),
    field("regionCode", &domain::ImportRequest::regionCode),
    field("displayName", &domain::ImportRequest::displayName),
    field("smsConfiguration", &domain::ImportRequest::sms),
    field("callbackUrl", &domain::ImportRequest::callbackUrl),
};

template <>
inline constexpr auto json::fields<json::NumbersToQualify> = std::tuple{
    field("phoneNumbers", &json::NumbersToQualify::numbers),
};

template <>
inline constexpr auto json::fields<json::ChallengeAnswer> = std::tuple{
    field("code", &json::ChallengeAnswer::code),
};
