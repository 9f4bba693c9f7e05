#include "domain/numbers/rentlinks.h"

#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace domain {

namespace {

bool lacks(const AvailableNumber &number, Capability wanted)
{
    // A number of which nothing is said may have it.
    return !number.capabilities.empty()
        && std::ranges::none_of(number.capabilities, [wanted](const auto &each) { return each.value == wanted; });
}

bool isWebUrl(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    return url.isValid() && !url.host().isEmpty() && (url.scheme() == "https"_L1 || url.scheme() == "http"_L1);
}

} // namespace

bool isError(RentLinkIssue issue)
{
    switch (issue) {
    case RentLinkIssue::CampaignWithoutPlan:
    case RentLinkIssue::VoiceWithoutId:
    case RentLinkIssue::CallbackNoUrl:
        return true;
    case RentLinkIssue::CampaignOutsideUs:
    case RentLinkIssue::NoSms:
    case RentLinkIssue::NoVoice:
        return false;
    }
    Q_UNREACHABLE();
}

std::vector<RentLinkIssue> rentLinkIssues(const RentRequest &request, const std::vector<AvailableNumber> &numbers)
{
    using enum RentLinkIssue;
    std::vector<RentLinkIssue> issues;
    const bool hasCampaign = !request.sms.campaignId.isEmpty();
    const bool hasVoice = request.voice.type.value != VoiceType::Unknown;
    if (hasCampaign && request.sms.servicePlanId.isEmpty())
        issues.push_back(CampaignWithoutPlan);
    if (hasVoice && request.voice.id().isEmpty())
        issues.push_back(VoiceWithoutId);
    if (!request.callbackUrl.isEmpty() && !isWebUrl(request.callbackUrl))
        issues.push_back(CallbackNoUrl);
    const auto any = [&numbers](auto condition) { return std::ranges::any_of(numbers, condition); };
    if (hasCampaign && any([](const AvailableNumber &number) { return number.regionCode != "US"_L1; }))
        issues.push_back(CampaignOutsideUs);
    if (!request.sms.servicePlanId.isEmpty()
        && any([](const AvailableNumber &number) { return lacks(number, Capability::Sms); }))
        issues.push_back(NoSms);
    if (hasVoice && any([](const AvailableNumber &number) { return lacks(number, Capability::Voice); }))
        issues.push_back(NoVoice);
    return issues;
}

} // namespace domain
