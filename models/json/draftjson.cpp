#include "json/draftjson.h"

#include "json/porting/portabilityjson.h"
#include "json/porting/portorderjson.h"

using namespace Qt::StringLiterals;

template <>
inline constexpr auto json::names<domain::SplitMode> = std::to_array<json::Name<domain::SplitMode>>({
    {domain::SplitMode::PerCarrier, QLatin1StringView("perCarrier")},
    {domain::SplitMode::AsFewAsPossible, QLatin1StringView("asFewAsPossible")},
});

template <>
inline constexpr auto json::names<domain::LoaKind> = std::to_array<json::Name<domain::LoaKind>>({
    {domain::LoaKind::None, QLatin1StringView("none")},
    {domain::LoaKind::File, QLatin1StringView("file")},
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
inline constexpr auto json::fields<domain::LoaChoice> = std::tuple{
    field("kind", &domain::LoaChoice::kind),
    field("filePath", &domain::LoaChoice::filePath),
    field("sha256", &domain::LoaChoice::sha256),
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
};

namespace json {

namespace {

constexpr auto secretKeys
    = std::to_array({"existingPortOutPin"_L1, "accountNum"_L1, "newPortOutPin"_L1, "pastedText"_L1, "read"_L1});

bool isSecret(const QString &key)
{
    return std::ranges::any_of(secretKeys, [&](QLatin1StringView secret) { return key == secret; });
}

QJsonValue withoutSecrets(const QJsonValue &value, const QString &path, QJsonObject &secrets)
{
    if (value.isArray()) {
        QJsonArray array = value.toArray();
        for (qsizetype i = 0; i < array.size(); ++i)
            array[i] = withoutSecrets(array.at(i), path % u'/' % QString::number(i), secrets);
        return array;
    }
    if (!value.isObject())
        return value;
    QJsonObject object = value.toObject();
    const QStringList keys = object.keys();
    for (const QString &key : keys) {
        const QString inner = path % u'/' % key;
        if (isSecret(key))
            secrets.insert(inner, object.take(key));
        else
            object[key] = withoutSecrets(object.value(key), inner, secrets);
    }
    return object;
}

QJsonValue withSecret(const QJsonValue &value, QStringView path, const QJsonValue &secret)
{
    if (path.isEmpty())
        return secret;
    const qsizetype end = path.indexOf(u'/', 1);
    const QString step = path.mid(1, end < 0 ? -1 : end - 1).toString();
    const QStringView inner = end < 0 ? QStringView() : path.mid(end);
    if (value.isArray()) {
        QJsonArray array = value.toArray();
        const qsizetype index = step.toLongLong();
        if (index >= 0 && index < array.size())
            array[index] = withSecret(array.at(index), inner, secret);
        return array;
    }
    QJsonObject object = value.toObject();
    object[step] = withSecret(object.value(step), inner, secret);
    return object;
}

} // namespace

QJsonObject writeDraft(const domain::PortInDraft &draft)
{
    return write(draft).toObject();
}

tl::expected<domain::PortInDraft, Error> readDraft(const QJsonObject &json)
{
    auto decoded = read<domain::PortInDraft>(json);
    if (!decoded)
        return tl::unexpected(decoded.error());
    // A draft is our own writing: what cannot be read was damaged, and must not be lost in silence by saving again.
    if (const auto &drift = decoded->drift; !drift.empty())
        return tl::unexpected(Error{
            drift.front().path, QStringLiteral("expected %1, got %2").arg(drift.front().expected, drift.front().got)});
    return std::move(decoded->value);
}

QJsonObject takeSecrets(QJsonObject &json)
{
    QJsonObject secrets;
    json = withoutSecrets(json, {}, secrets).toObject();
    return secrets;
}

void putSecrets(QJsonObject &json, const QJsonObject &secrets)
{
    for (auto it = secrets.begin(); it != secrets.end(); ++it)
        json = withSecret(json, it.key(), it.value()).toObject();
}

} // namespace json
