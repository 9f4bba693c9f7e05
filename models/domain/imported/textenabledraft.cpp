#include "domain/imported/textenabledraft.h"

#include "domain/imported/hostingbatch.h"
#include "domain/imported/importjob.h"
#include "domain/phonenumber.h"
#include "domain/porting/zones.h"

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace domain {

namespace {

TextEnableVerdict verdictOf(QualifiedState state)
{
    using enum QualifiedState;
    switch (state) {
    case Verified:
        return TextEnableVerdict::Ready;
    case HostingFailed:
        return TextEnableVerdict::Again;
    case NotEligible:
        return TextEnableVerdict::NotEligible;
    case CheckPending:
    case Eligible:
    case VerificationPending:
    case VerificationFailed:
    case VerificationBlocked:
        return TextEnableVerdict::NotProven;
    case HostingInProgress:
        return TextEnableVerdict::BeingHosted;
    case HostingDone:
        return TextEnableVerdict::Hosted;
    case Unknown: // the server knows what its word means, and refuses if it must
    case Unspecified:
        return TextEnableVerdict::NotChecked;
    }
    Q_UNREACHABLE();
}

DirectLoa directLoa(const TextEnableDraft &draft)
{
    return {.person = draft.person, .address = draft.address, .voiceCarrier = draft.voiceCarrier};
}

ResellerLoa resellerLoa(const TextEnableDraft &draft)
{
    return {.businessName = draft.businessName,
        .person = draft.person,
        .address = draft.address,
        .voiceCarrier = draft.voiceCarrier};
}

HostingLoa loaOf(const TextEnableDraft &draft)
{
    switch (draft.loa) {
    case HostingLoaKind::Unknown:
    case HostingLoaKind::Direct:
        return directLoa(draft);
    case HostingLoaKind::Reseller:
        return resellerLoa(draft);
    case HostingLoaKind::Blanket:
        return BlanketLoa();
    }
    Q_UNREACHABLE();
}

TextEnableRequest localRequest(const TextEnableDraft &draft, const QString &region, std::vector<QString> numbers)
{
    return {.regionCode = region,
        .numbers = std::move(numbers),
        .servicePlanId = draft.servicePlanId,
        .campaignId = draft.campaignId,
        .nnid = draft.nnid,
        .displayName = draft.displayName,
        .callbackUrl = draft.callbackUrl,
        .loa = loaOf(draft),
        .osrUpdateAt = scheduledAt(draft)};
}

TollFreeRequest tollFreeRequest(const TextEnableDraft &draft, const QString &region, std::vector<QString> numbers)
{
    return {.regionCode = region,
        .numbers = std::move(numbers),
        .servicePlanId = draft.servicePlanId,
        .displayName = draft.displayName,
        .callbackUrl = draft.callbackUrl,
        .loa = draft.loa == HostingLoaKind::Reseller ? TollFreeLoa(resellerLoa(draft)) : TollFreeLoa(directLoa(draft)),
        .provisionAt = scheduledAt(draft)};
}

bool isOfLetter(const QString &field)
{
    return field.startsWith("directLoaInfo"_L1) || field.startsWith("resellerLoaInfo"_L1);
}

class Issues
{
public:
    void add(const HostingIssue &issue)
    {
        const TextEnableIssue found{.step = stepOf(issue.field), .issue = issue};
        if (std::ranges::find(m_issues, found) == m_issues.end())
            m_issues.push_back(found);
    }
    void add(HostingIssueKind kind, const QString &field, int count = 0)
    {
        add(HostingIssue{.field = field, .kind = kind, .count = count});
    }
    std::vector<TextEnableIssue> take() { return std::move(m_issues); }

private:
    std::vector<TextEnableIssue> m_issues;
};

} // namespace

TextEnableVerdict textEnableVerdict(
    const QString &number, const QString &region, const std::optional<const QualifiedNumber *> &qualified)
{
    switch (classify(number).kind) {
    case NumberKind::NotANumber:
    case NumberKind::NonGeographic:
    case NumberKind::PremiumRate:
    case NumberKind::OtherCountry:
        return TextEnableVerdict::NotHostable;
    case NumberKind::TollFree:
        if (region == "CA"_L1)
            return TextEnableVerdict::TollFreeInCanada;
        break;
    case NumberKind::LocalUs:
    case NumberKind::Territory:
        if (region == "CA"_L1)
            return TextEnableVerdict::OtherCountry;
        break;
    case NumberKind::LocalCa:
        if (region == "US"_L1)
            return TextEnableVerdict::OtherCountry;
        break;
    case NumberKind::UnknownAreaCode:
        break;
    }
    if (!qualified)
        return TextEnableVerdict::NotChecked;
    return *qualified ? verdictOf((*qualified)->state.value) : TextEnableVerdict::NotQualified;
}

bool mayGo(TextEnableVerdict verdict, TextEnableRoute route)
{
    switch (verdict) {
    case TextEnableVerdict::Ready:
    case TextEnableVerdict::Again:
        return true;
    case TextEnableVerdict::NotChecked:
    case TextEnableVerdict::NotQualified:
        return route == TextEnableRoute::HostingOrders;
    case TextEnableVerdict::NotProven:
    case TextEnableVerdict::NotEligible:
    case TextEnableVerdict::BeingHosted:
    case TextEnableVerdict::Hosted:
    case TextEnableVerdict::NotHostable:
    case TextEnableVerdict::TollFreeInCanada:
    case TextEnableVerdict::OtherCountry:
        return false;
    }
    Q_UNREACHABLE();
}

const std::vector<QString> &numbersOf(const TextEnableOrderRequest &request)
{
    return std::visit([](const auto &any) -> const std::vector<QString> & { return any.numbers; }, request);
}

const QString &regionOf(const TextEnableOrderRequest &request)
{
    return std::visit([](const auto &any) -> const QString & { return any.regionCode; }, request);
}

bool isTollFree(const TextEnableOrderRequest &request)
{
    return std::holds_alternative<TollFreeRequest>(request);
}

QDateTime scheduledAt(const TextEnableDraft &draft)
{
    return draft.isScheduled ? instantOf(draft.date, draft.time, draft.zone).utc : QDateTime();
}

std::vector<TextEnableOrderRequest> planTextEnable(const TextEnableDraft &draft, const std::vector<QString> &numbers)
{
    const NumberPaths paths = pathsOf(numbers);
    std::map<QString, std::vector<QString>> local;
    for (const QString &number : paths.local)
        local[draft.region.isEmpty() ? hostingRegionOf(number, u"US"_s) : draft.region].push_back(number);
    std::vector<TextEnableOrderRequest> requests;
    for (auto region = local.rbegin(); region != local.rend(); ++region) { // the US first
        for (std::vector<QString> &batch : batchesOf(region->second, maxTextEnableNumbers))
            requests.emplace_back(localRequest(draft, region->first, std::move(batch)));
    }
    if (draft.loa == HostingLoaKind::Blanket)
        return requests;
    const QString region = draft.region.isEmpty() ? u"US"_s : draft.region;
    for (std::vector<QString> &batch : batchesOf(paths.tollFree, maxTextEnableNumbers))
        requests.emplace_back(tollFreeRequest(draft, region, std::move(batch)));
    return requests;
}

std::vector<TextEnableIssue> issuesOf(
    const TextEnableDraft &draft, const std::vector<QString> &numbers, const QDateTime &nowUtc)
{
    using Kind = HostingIssueKind;
    const QString letter = u"directLoaInfo"_s;
    Issues issues;
    if (numbers.empty())
        issues.add(Kind::NoNumbers, u"numbers"_s);
    if (draft.servicePlanId.trimmed().isEmpty())
        issues.add(Kind::Missing, u"servicePlanId"_s);
    const int tollFree = int(pathsOf(numbers).tollFree.size());
    if (draft.loa == HostingLoaKind::Unknown)
        issues.add(Kind::NoLetter, letter);
    else if (tollFree > 0 && !mayBeUsed(draft.loa, true))
        issues.add(Kind::BlanketForTollFree, letter, tollFree);
    const bool isTyped = wantsSignature(draft.loa);
    for (const TextEnableOrderRequest &request : planTextEnable(draft, numbers)) {
        for (const HostingIssue &issue : std::visit([&](const auto &any) { return issuesOf(any, nowUtc); }, request)) {
            if (isTyped || !isOfLetter(issue.field))
                issues.add(issue);
        }
    }
    if (isTyped && draft.person.email.trimmed() != draft.emailAgain.trimmed())
        issues.add(Kind::EmailsDiffer, letter + u".emailAgain");
    if (draft.isScheduled && !draft.date.isValid())
        issues.add(Kind::Missing, u"scheduledDate"_s);
    if (draft.isScheduled && !draft.time.isValid())
        issues.add(Kind::Missing, u"scheduledTime"_s);
    return issues.take();
}

TextEnableStep stepOf(const QString &field)
{
    if (field.startsWith("numbers"_L1) || field == "regionCode"_L1)
        return TextEnableStep::Numbers;
    if (isOfLetter(field) || field.startsWith("blanketLoaInfo"_L1))
        return field.contains(u'.') ? TextEnableStep::Details : TextEnableStep::Letter;
    if (field.startsWith("scheduled"_L1))
        return TextEnableStep::Schedule;
    return field.isEmpty() ? TextEnableStep::Review : TextEnableStep::Services;
}

} // namespace domain
