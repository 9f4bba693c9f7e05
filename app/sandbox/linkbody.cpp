#include "sandbox/linkbody.h"

#include "sandbox/bodyreader.h"
#include "sandbox/heldnumberjson.h"

namespace sandbox {

using namespace Qt::StringLiterals;

namespace {

const QString mustNotBeEmpty = u"must not be empty"_s;

void readSms(const QJsonObject &sms, LinkRules rules, LinkBody &links, Violations &violations)
{
    const QString path = u"smsConfiguration"_s;
    BodyReader reader(sms, path, violations);
    if (!reader.has(u"servicePlanId"_s) && !reader.has(u"campaignId"_s)) {
        violations.push_back({path, mustNotBeEmpty});
        return;
    }
    const bool isUpdate = rules == LinkRules::Update;
    const QString plan = reader.text(u"servicePlanId"_s, isUpdate ? Presence::Optional : Presence::Required);
    if (!isUpdate && reader.has(u"servicePlanId"_s) && plan.isEmpty())
        violations.push_back({reader.path(u"servicePlanId"_s), mustNotBeEmpty});
    if (reader.has(u"servicePlanId"_s))
        links.plan = plan;
    if (reader.has(u"campaignId"_s))
        links.campaign = reader.text(u"campaignId"_s);
}

void readVoice(const QJsonObject &voice, LinkRules rules, LinkBody &links, Violations &violations)
{
    const QString path = u"voiceConfiguration"_s;
    BodyReader reader(voice, path, violations);
    const QString name = reader.text(u"type"_s, rules == LinkRules::Order ? Presence::Required : Presence::Optional);
    const auto type = name.isEmpty() ? VoiceType::Rtc : voiceTypeNamed(name);
    if (!type) {
        violations.push_back(
            {reader.path(u"type"_s), u"parsing field \"type\": \"%1\" is not a valid value"_s.arg(name)});
        return;
    }
    for (const VoiceType other : {VoiceType::Rtc, VoiceType::Est, VoiceType::Fax}) {
        const QString member = idMemberOf(other);
        if (other != *type && !voice.value(member).toString().isEmpty())
            violations.push_back({reader.path(member), u"does not go with type %1"_s.arg(nameOf(*type))});
    }
    const QString member = idMemberOf(*type);
    const QString id = reader.text(member, Presence::Required);
    if (id.isEmpty() && reader.has(member) && rules != LinkRules::Update)
        violations.push_back({reader.path(member), mustNotBeEmpty});
    links.voice = VoiceLink{.type = *type, .id = id};
}

} // namespace

LinkBody readLinks(const QJsonObject &body, LinkRules rules, Violations &violations)
{
    LinkBody links;
    BodyReader reader(body, {}, violations);
    if (const auto sms = reader.object(u"smsConfiguration"_s))
        readSms(*sms, rules, links, violations);
    if (const auto voice = reader.object(u"voiceConfiguration"_s)) {
        if (voice->isEmpty())
            violations.push_back({u"voiceConfiguration"_s, mustNotBeEmpty});
        else
            readVoice(*voice, rules, links, violations);
    }
    if (reader.has(u"callbackUrl"_s))
        links.callbackUrl = reader.text(u"callbackUrl"_s);
    return links;
}

void checkLinks(const LinkBody &links, const NumberProduct &product, Violations &violations)
{
    const bool wantsSms = !links.plan.value_or(QString()).isEmpty() || !links.campaign.value_or(QString()).isEmpty();
    if (wantsSms && !product.sms)
        violations.push_back({u"smsConfiguration"_s, u"the number has no SMS capability"_s});
    if (links.voice && !links.voice->id.isEmpty() && !product.voice)
        violations.push_back({u"voiceConfiguration"_s, u"the number has no voice capability"_s});
}

} // namespace sandbox
