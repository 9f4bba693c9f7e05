#include "domain/numbers/numbersettings.h"

#include "domain/numbers/servicestate.h"

#include <QUrl>

#include <algorithm>

namespace domain {

using namespace Qt::StringLiterals;

namespace {

struct VoiceName {
    VoiceType type;
    QLatin1StringView name;
};
constexpr VoiceName voiceNames[]{{VoiceType::Rtc, "RTC"_L1}, {VoiceType::Est, "EST"_L1}, {VoiceType::Fax, "FAX"_L1}};

QString voiceTypeName(const Open<VoiceType> &type)
{
    for (const VoiceName &entry : voiceNames) {
        if (entry.type == type.value)
            return entry.name;
    }
    return type.text;
}

bool hasCapability(const ActiveNumber &number, Capability wanted)
{
    return number.capabilities.empty() // the server left it open
        || std::any_of(number.capabilities.begin(), number.capabilities.end(),
            [wanted](const Open<Capability> &capability) { return capability.value == wanted; });
}

bool isWebAddress(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    return url.isValid() && !url.host().isEmpty() && (url.scheme() == "http"_L1 || url.scheme() == "https"_L1);
}

bool isUnderWay(ServiceState state)
{
    return state == ServiceState::Changing;
}

//! What a change did to one member. A service that is only asked for has a time as well: asking again for what failed
//! before shows in nothing else.
struct Sight {
    bool taken = false;
    bool kept = false;
};

Sight sightOf(const QString &sent, const QString &before, const QString &now)
{
    return {.taken = now == sent, .kept = now == before};
}

template <class Provisioning>
Sight sightOfService(const QString &sent, const QString &linkedBefore, const QString &linkedNow,
    const std::optional<Provisioning> &askedBefore, const std::optional<Provisioning> &askedNow,
    const QString &askedIdNow)
{
    const bool asksAnew = askedNow && (!askedBefore || askedNow->lastUpdatedTime != askedBefore->lastUpdatedTime);
    if (asksAnew)
        return {.taken = askedIdNow == sent};
    return {.taken = !askedNow && linkedNow == sent && (linkedBefore != sent || askedBefore.has_value()),
        .kept = linkedNow == linkedBefore && askedNow == askedBefore};
}

} // namespace

NumberSettings settingsOf(const ActiveNumber &number)
{
    const QString voice = linkedId(number.voice);
    return {.displayName = number.displayName,
        .servicePlanId = number.sms.servicePlanId,
        .campaignId = number.sms.campaignId,
        .voiceType = voice.isEmpty() ? Open<VoiceType>() : number.voice.type,
        .voiceId = voice,
        .callbackUrl = number.callbackUrl};
}

QString memberText(const NumberSettings &settings, NumberMember member)
{
    switch (member) {
    case NumberMember::DisplayName:
        return settings.displayName;
    case NumberMember::ServicePlan:
        return settings.servicePlanId;
    case NumberMember::Campaign:
        return settings.campaignId;
    case NumberMember::Voice:
        return settings.voiceId.isEmpty() ? QString() : voiceTypeName(settings.voiceType) + u' ' + settings.voiceId;
    case NumberMember::CallbackUrl:
        return settings.callbackUrl;
    }
    Q_UNREACHABLE();
}

bool setMember(NumberSettings &settings, NumberMember member, const QString &text)
{
    switch (member) {
    case NumberMember::DisplayName:
        settings.displayName = text;
        return true;
    case NumberMember::ServicePlan:
        settings.servicePlanId = text.trimmed();
        return true;
    case NumberMember::Campaign:
        settings.campaignId = text.trimmed();
        return true;
    case NumberMember::CallbackUrl:
        settings.callbackUrl = text.trimmed();
        return true;
    case NumberMember::Voice:
        break;
    }
    const QString voice = text.trimmed();
    if (voice.isEmpty()) {
        settings.voiceType = {};
        settings.voiceId.clear();
        return true;
    }
    for (const VoiceName &entry : voiceNames) {
        if (!voice.startsWith(entry.name + u' '))
            continue;
        settings.voiceType = entry.type;
        settings.voiceId = voice.mid(entry.name.size() + 1).trimmed();
        return !settings.voiceId.isEmpty();
    }
    return false;
}

std::vector<NumberMember> difference(const NumberSettings &before, const NumberSettings &after)
{
    std::vector<NumberMember> members;
    for (const NumberMember member : allNumberMembers) {
        if (memberText(before, member) != memberText(after, member))
            members.push_back(member);
    }
    return members;
}

NumberChange changeFrom(const NumberSettings &before, const NumberSettings &after)
{
    NumberChange change;
    for (const NumberMember member : difference(before, after)) {
        switch (member) {
        case NumberMember::DisplayName:
            change.displayName = after.displayName;
            break;
        case NumberMember::ServicePlan:
            change.servicePlanId = after.servicePlanId;
            break;
        case NumberMember::Campaign:
            change.servicePlanId = after.servicePlanId;
            change.campaignId = after.campaignId;
            break;
        case NumberMember::Voice: {
            // Taking away what is there goes by the type that is there.
            const VoiceType type = after.voiceId.isEmpty() ? before.voiceType.value : after.voiceType.value;
            change.voice = voiceLink(type, after.voiceId);
            break;
        }
        case NumberMember::CallbackUrl:
            change.callbackUrl = after.callbackUrl;
            break;
        }
    }
    return change;
}

std::optional<NumberSettings> unlinkedBetween(const NumberSettings &before, const NumberSettings &after)
{
    const auto isReplaced = [](const QString &old, const QString &wanted) {
        return !old.isEmpty() && !wanted.isEmpty() && old != wanted;
    };
    NumberSettings between = before;
    if (isReplaced(before.servicePlanId, after.servicePlanId)) {
        between.servicePlanId.clear();
        between.campaignId.clear(); // it cannot stay without its plan
        return between;
    }
    if (isReplaced(before.campaignId, after.campaignId)) {
        between.campaignId.clear();
        return between;
    }
    return {};
}

ChangeProblem problemOf(const ActiveNumber &number, const NumberSettings &after)
{
    const NumberSettings before = settingsOf(number);
    const std::vector<NumberMember> members = difference(before, after);
    if (members.empty())
        return ChangeProblem::NothingToChange;
    for (const NumberMember member : members) {
        const bool isSet = !memberText(after, member).isEmpty();
        switch (member) {
        case NumberMember::DisplayName:
            if (after.displayName.size() > longestNumberName)
                return ChangeProblem::NameTooLong;
            break;
        case NumberMember::ServicePlan:
        case NumberMember::Campaign:
            if (isSet && !hasCapability(number, Capability::Sms))
                return ChangeProblem::NoSms;
            if (!after.campaignId.isEmpty() && after.servicePlanId.isEmpty())
                return ChangeProblem::CampaignWithoutPlan;
            if (isUnderWay(smsState(number.sms)))
                return ChangeProblem::SmsUnderWay;
            break;
        case NumberMember::Voice:
            if (isSet && !hasCapability(number, Capability::Voice))
                return ChangeProblem::NoVoice;
            if (isUnderWay(voiceState(number.voice)))
                return ChangeProblem::VoiceUnderWay;
            break;
        case NumberMember::CallbackUrl:
            if (isSet && !isWebAddress(after.callbackUrl))
                return ChangeProblem::BadUrl;
            break;
        }
    }
    return ChangeProblem::None;
}

ChangeEvidence judgeChange(const ActiveNumber &before, const NumberChange &sent, const ActiveNumber &now)
{
    std::vector<Sight> sights;
    if (sent.displayName)
        sights.push_back(sightOf(*sent.displayName, before.displayName, now.displayName));
    if (sent.callbackUrl)
        sights.push_back(sightOf(*sent.callbackUrl, before.callbackUrl, now.callbackUrl));
    const auto sms = [&](const QString &wanted, QString NumberSms::*linked, QString SmsProvisioning::*asked) {
        return sightOfService(wanted, before.sms.*linked, now.sms.*linked, before.sms.scheduled, now.sms.scheduled,
            now.sms.scheduled ? (*now.sms.scheduled).*asked : QString());
    };
    // A campaign goes out with its plan, which may be the one that is there.
    const bool planIsKept = sent.campaignId && sent.servicePlanId == before.sms.servicePlanId;
    if (sent.servicePlanId && !planIsKept)
        sights.push_back(sms(*sent.servicePlanId, &NumberSms::servicePlanId, &SmsProvisioning::servicePlanId));
    // What goes with its plan says nothing of its own.
    const bool goesWithPlan = sent.servicePlanId && sent.servicePlanId->isEmpty();
    if (sent.campaignId && !goesWithPlan)
        sights.push_back(sms(*sent.campaignId, &NumberSms::campaignId, &SmsProvisioning::campaignId));
    if (sent.voice)
        sights.push_back(
            sightOfService(sent.voice->id(), linkedId(before.voice), linkedId(now.voice), before.voice.scheduled,
                now.voice.scheduled, now.voice.scheduled ? scheduledId(*now.voice.scheduled) : QString()));
    const auto all = [&](bool Sight::*which) {
        return std::all_of(sights.begin(), sights.end(), [which](const Sight &sight) { return sight.*which; });
    };
    if (all(&Sight::taken)) // also when nothing was to change: it is as it was wanted
        return ChangeEvidence::Taken;
    return all(&Sight::kept) ? ChangeEvidence::NotTaken : ChangeEvidence::Neither;
}

bool isProvisioned(const ActiveNumber &number)
{
    return !isUnderWay(smsState(number.sms)) && !isUnderWay(voiceState(number.voice));
}

} // namespace domain
