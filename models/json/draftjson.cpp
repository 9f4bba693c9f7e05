#include "json/draftjson.h"

#include "json/ownwriting.h"
#include "json/porting/portabilityjson.h"
#include "json/porting/portorderjson.h"

template <>
inline constexpr auto json::names<domain::SplitMode> = std::to_array<json::Name<domain::SplitMode>>({
    {domain::SplitMode::PerCarrier, QLatin1StringView("perCarrier")},
    {domain::SplitMode::AsFewAsPossible, QLatin1StringView("asFewAsPossible")},
});

template <>
inline constexpr auto json::names<domain::LoaKind> = std::to_array<json::Name<domain::LoaKind>>({
    {domain::LoaKind::None, QLatin1StringView("none")},
    {domain::LoaKind::File, QLatin1StringView("file")},
    {domain::LoaKind::Made, QLatin1StringView("made")},
});

template <>
inline constexpr auto json::names<domain::LoaPaper> = std::to_array<json::Name<domain::LoaPaper>>({
    {domain::LoaPaper::UsLetter, QLatin1StringView("usLetter")},
    {domain::LoaPaper::A4, QLatin1StringView("a4")},
});

template <>
inline constexpr auto json::names<domain::SubmitState> = std::to_array<json::Name<domain::SubmitState>>({
    {domain::SubmitState::Waiting, QLatin1StringView("waiting")},
    {domain::SubmitState::Sent, QLatin1StringView("sent")},
    {domain::SubmitState::Created, QLatin1StringView("created")},
    {domain::SubmitState::Refused, QLatin1StringView("refused")},
    {domain::SubmitState::Failed, QLatin1StringView("failed")},
    {domain::SubmitState::UnknownOutcome, QLatin1StringView("unknown")},
});

template <>
inline constexpr auto json::names<domain::LoaState> = std::to_array<json::Name<domain::LoaState>>({
    {domain::LoaState::None, QLatin1StringView("none")},
    {domain::LoaState::Waiting, QLatin1StringView("waiting")},
    {domain::LoaState::Sent, QLatin1StringView("sent")},
    {domain::LoaState::Uploaded, QLatin1StringView("uploaded")},
    {domain::LoaState::Refused, QLatin1StringView("refused")},
    {domain::LoaState::UnknownOutcome, QLatin1StringView("unknown")},
});

template <>
inline constexpr auto json::names<domain::PortInStep> = std::to_array<json::Name<domain::PortInStep>>({
    {domain::PortInStep::Numbers, QLatin1StringView("numbers")},
    {domain::PortInStep::Portability, QLatin1StringView("portability")},
    {domain::PortInStep::EndUser, QLatin1StringView("endUser")},
    {domain::PortInStep::Carrier, QLatin1StringView("carrier")},
    {domain::PortInStep::Schedule, QLatin1StringView("schedule")},
    {domain::PortInStep::Services, QLatin1StringView("services")},
    {domain::PortInStep::Loa, QLatin1StringView("loa")},
    {domain::PortInStep::Review, QLatin1StringView("review")},
});

template <>
inline constexpr auto json::fields<domain::DraftNumber> = std::tuple{
    field("line", &domain::DraftNumber::line),
    field("read", &domain::DraftNumber::read),
    field("e164", &domain::DraftNumber::e164),
    field("removed", &domain::DraftNumber::removed),
    field("endUser", &domain::DraftNumber::endUser),
    field("portOut", &domain::DraftNumber::portOut),
    field("voice", &domain::DraftNumber::voice),
    field("sms", &domain::DraftNumber::sms),
    field("emergency", &domain::DraftNumber::emergency),
    field("newPortOutPin", &domain::DraftNumber::newPortOutPin),
    field("groupHint", &domain::DraftNumber::groupHint),
    field("portability", &domain::DraftNumber::portability),
    field("portabilityAt", &domain::DraftNumber::portabilityAt),
};

template <>
inline constexpr auto json::fields<domain::LoaStatement> = std::tuple{
    field("holder", &domain::LoaStatement::holder),
    field("address", &domain::LoaStatement::address),
    field("billingNumber", &domain::LoaStatement::billingNumber),
    field("carriers", &domain::LoaStatement::carriers),
    field("numbers", &domain::LoaStatement::numbers),
};

template <>
inline constexpr auto json::fields<domain::LoaChoice> = std::tuple{
    field("kind", &domain::LoaChoice::kind),
    field("filePath", &domain::LoaChoice::filePath),
    field("sha256", &domain::LoaChoice::sha256),
    field("signer", &domain::LoaChoice::signer),
    field("signerTitle", &domain::LoaChoice::signerTitle),
    field("newProvider", &domain::LoaChoice::newProvider),
    field("letterDate", &domain::LoaChoice::letterDate),
    field("paper", &domain::LoaChoice::paper),
    field("statedBy", &domain::LoaChoice::statedBy),
    field("stated", &domain::LoaChoice::stated),
};

template <>
inline constexpr auto json::fields<domain::SubmittedOrder> = std::tuple{
    field("reference", &domain::SubmittedOrder::reference),
    field("numbers", &domain::SubmittedOrder::numbers),
    field("state", &domain::SubmittedOrder::state, Use::Required),
    field("intentId", &domain::SubmittedOrder::intentId),
    field("orderId", &domain::SubmittedOrder::orderId),
    field("problem", &domain::SubmittedOrder::problem),
    field("loa", &domain::SubmittedOrder::loa),
    field("loaIntentId", &domain::SubmittedOrder::loaIntentId),
    field("noteWanted", &domain::SubmittedOrder::noteWanted),
    field("note", &domain::SubmittedOrder::note),
    field("noteIntentId", &domain::SubmittedOrder::noteIntentId),
};

template <>
inline constexpr auto json::fields<domain::DraftOrigin> = std::tuple{
    field("order", &domain::DraftOrigin::order, Use::Required),
    field("reference", &domain::DraftOrigin::reference),
};

template <>
inline constexpr auto json::fields<domain::PortInDraft> = std::tuple{
    field("id", &domain::PortInDraft::id, Use::Required),
    field("createdAt", &domain::PortInDraft::createdAt),
    field("changedAt", &domain::PortInDraft::changedAt),
    field("step", &domain::PortInDraft::step),
    field("reference", &domain::PortInDraft::reference),
    field("pastedText", &domain::PortInDraft::pastedText),
    field("fileName", &domain::PortInDraft::fileName),
    field("numbers", &domain::PortInDraft::numbers),
    field("split", &domain::PortInDraft::split),
    field("endUser", &domain::PortInDraft::endUser),
    field("portOut", &domain::PortInDraft::portOut),
    field("resellerName", &domain::PortInDraft::resellerName),
    field("schedule", &domain::PortInDraft::schedule),
    field("onDemand", &domain::PortInDraft::onDemand),
    field("voice", &domain::PortInDraft::voice),
    field("sms", &domain::PortInDraft::sms),
    field("emergency", &domain::PortInDraft::emergency),
    field("newPortOutPin", &domain::PortInDraft::newPortOutPin),
    field("messagingFeatures", &domain::PortInDraft::messagingFeatures),
    field("directoryListing", &domain::PortInDraft::directoryListing),
    field("loa", &domain::PortInDraft::loa),
    field("orders", &domain::PortInDraft::orders),
    field("origin", &domain::PortInDraft::origin),
};

namespace json {

QJsonObject writeDraft(const domain::PortInDraft &draft)
{
    return write(draft).toObject();
}

tl::expected<domain::PortInDraft, Error> readDraft(const QJsonObject &json)
{
    return readOwn<domain::PortInDraft>(json);
}

} // namespace json
