#include "flows/numbers/numberintent.h"

#include "flows/intentdata.h"
#include "json/numbers/activenumberjson.h"
#include "json/numbers/numberrequestsjson.h"
#include "json/whole.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;
using domain::ActiveNumber, domain::NumberChange;

namespace flows::numberintent {

static std::optional<QString> textAt(const QJsonObject &object, QLatin1StringView key)
{
    const QJsonValue value = object.value(key);
    return value.isString() ? std::optional(value.toString()) : std::nullopt;
}

QJsonObject change(const ActiveNumber &before, const NumberChange &sent, const QDateTime &serverNow)
{
    return intentdata::sentAt(serverNow,
        {{u"before"_s, json::whole(before)}, {u"sent"_s, QJsonDocument::fromJson(json::encode(sent)).object()}});
}

QJsonObject release(const ActiveNumber &before, const QDateTime &serverNow)
{
    return intentdata::sentAt(serverNow, {{u"before"_s, json::whole(before)}});
}

std::optional<ActiveNumber> before(const QJsonObject &data)
{
    const auto number = json::read<ActiveNumber>(data.value("before"_L1).toObject());
    return number ? std::optional(number->value) : std::nullopt;
}

std::optional<NumberChange> sentChange(const QJsonObject &data)
{
    if (!data.value("sent"_L1).isObject())
        return {};
    const QJsonObject body = data.value("sent"_L1).toObject();
    const QJsonObject sms = body.value("smsConfiguration"_L1).toObject();
    NumberChange change{.displayName = textAt(body, "displayName"_L1),
        .servicePlanId = textAt(sms, "servicePlanId"_L1),
        .campaignId = textAt(sms, "campaignId"_L1),
        .callbackUrl = textAt(body, "callbackUrl"_L1)};
    if (const auto voice = json::read<domain::VoiceConfiguration>(body.value("voiceConfiguration"_L1));
        voice && body.contains("voiceConfiguration"_L1))
        change.voice = voice->value;
    return change;
}

domain::NumberSettings wanted(const ActiveNumber &now, const NumberChange &sent)
{
    domain::NumberSettings settings = domain::settingsOf(now);
    settings.displayName = sent.displayName.value_or(settings.displayName);
    settings.servicePlanId = sent.servicePlanId.value_or(settings.servicePlanId);
    settings.campaignId = sent.campaignId.value_or(settings.campaignId);
    settings.callbackUrl = sent.callbackUrl.value_or(settings.callbackUrl);
    if (sent.voice) {
        settings.voiceId = sent.voice->id();
        settings.voiceType = settings.voiceId.isEmpty() ? domain::Open<domain::VoiceType>() : sent.voice->type;
    }
    return settings;
}

} // namespace flows::numberintent
