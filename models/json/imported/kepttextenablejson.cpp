#include "json/imported/kepttextenablejson.h"

#include "json/imported/hostingloajson.h"
#include "json/ownwriting.h"
#include "json/porting/portorderjson.h"

template <>
inline constexpr auto json::names<domain::TextEnableRoute> = std::to_array<json::Name<domain::TextEnableRoute>>({
    {domain::TextEnableRoute::HostingOrders, QLatin1StringView("hostingOrders")},
    {domain::TextEnableRoute::QualifiedNumbers, QLatin1StringView("qualifiedNumbers")},
});

template <>
inline constexpr auto json::names<domain::TextEnableStep> = std::to_array<json::Name<domain::TextEnableStep>>({
    {domain::TextEnableStep::Numbers, QLatin1StringView("numbers")},
    {domain::TextEnableStep::Services, QLatin1StringView("services")},
    {domain::TextEnableStep::Letter, QLatin1StringView("letter")},
    {domain::TextEnableStep::Details, QLatin1StringView("details")},
    {domain::TextEnableStep::Schedule, QLatin1StringView("schedule")},
    {domain::TextEnableStep::Review, QLatin1StringView("review")},
});

template <>
inline constexpr auto json::fields<domain::TextEnableDraft> = std::tuple{
    field("route", &domain::TextEnableDraft::route, Use::Required),
    field("typed", &domain::TextEnableDraft::typed),
    field("region", &domain::TextEnableDraft::region),
    field("servicePlanId", &domain::TextEnableDraft::servicePlanId),
    field("campaignId", &domain::TextEnableDraft::campaignId),
    field("nnid", &domain::TextEnableDraft::nnid),
    field("displayName", &domain::TextEnableDraft::displayName),
    field("callbackUrl", &domain::TextEnableDraft::callbackUrl),
    field("loa", &domain::TextEnableDraft::loa),
    field("businessName", &domain::TextEnableDraft::businessName),
    field("person", &domain::TextEnableDraft::person),
    field("emailAgain", &domain::TextEnableDraft::emailAgain),
    field("address", &domain::TextEnableDraft::address),
    field("voiceCarrier", &domain::TextEnableDraft::voiceCarrier),
    field("isScheduled", &domain::TextEnableDraft::isScheduled),
    field("date", &domain::TextEnableDraft::date),
    field("time", &domain::TextEnableDraft::time),
    field("zone", &domain::TextEnableDraft::zone),
};

template <>
inline constexpr auto json::fields<domain::KeptTextEnable> = std::tuple{
    field("id", &domain::KeptTextEnable::id, Use::Required),
    field("createdAt", &domain::KeptTextEnable::createdAt),
    field("changedAt", &domain::KeptTextEnable::changedAt),
    field("step", &domain::KeptTextEnable::step),
    field("draft", &domain::KeptTextEnable::draft, Use::Required),
    field("read", &domain::KeptTextEnable::read),
    field("chosen", &domain::KeptTextEnable::chosen),
    field("dropped", &domain::KeptTextEnable::dropped),
    field("submitted", &domain::KeptTextEnable::submitted),
    field("isSubmitting", &domain::KeptTextEnable::isSubmitting),
    field("problem", &domain::KeptTextEnable::problem),
};

namespace json {

QJsonObject writeKept(const domain::KeptTextEnable &kept)
{
    return write(kept).toObject();
}

tl::expected<domain::KeptTextEnable, Error> readKept(const QJsonObject &json)
{
    return readOwn<domain::KeptTextEnable>(json);
}

} // namespace json
