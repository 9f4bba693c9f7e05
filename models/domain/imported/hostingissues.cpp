#include "domain/imported/hostingissues.h"

#include "domain/imported/hostingbatch.h"
#include "domain/phonenumber.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace domain {

using namespace Qt::StringLiterals;

namespace {

using Kind = HostingIssueKind;

//! Collects what is found.
class Findings
{
public:
    void error(Kind kind, const QString &field, int count = 0)
    {
        m_issues.push_back({.field = field, .severity = Severity::Error, .kind = kind, .count = count});
    }
    void warn(Kind kind, const QString &field, int count = 0)
    {
        m_issues.push_back({.field = field, .severity = Severity::Warning, .kind = kind, .count = count});
    }
    void need(const QString &value, const QString &field)
    {
        if (value.trimmed().isEmpty())
            error(Kind::Missing, field);
    }
    std::vector<HostingIssue> take() { return std::move(m_issues); }

private:
    std::vector<HostingIssue> m_issues;
};

bool isHostingRegion(const QString &region)
{
    return region == "US"_L1 || region == "CA"_L1;
}

void checkRegion(Findings &findings, const QString &region)
{
    findings.need(region, u"regionCode"_s);
    if (!region.isEmpty() && !isHostingRegion(region))
        findings.error(Kind::NotAHostingRegion, u"regionCode"_s);
}

//! Toll-free numbers are of no country, and an unknown area code may be of either.
bool isOfOtherCountry(const QString &number, const QString &region)
{
    const NumberKind kind = classify(number).kind;
    return (kind == NumberKind::LocalUs && region == "CA"_L1) || (kind == NumberKind::LocalCa && region == "US"_L1);
}

void checkNumbers(Findings &findings, const std::vector<QString> &numbers, const QString &region, int most)
{
    const QString field = u"numbers"_s;
    const int all = int(numbers.size());
    if (all == 0)
        findings.error(Kind::NoNumbers, field);
    if (all > most)
        findings.error(Kind::TooManyNumbers, field, most);
    if (const int twice = all - int(QSet<QString>(numbers.begin(), numbers.end()).size()); twice > 0)
        findings.error(Kind::SameNumberTwice, field, twice);
    if (const int neither = int(pathsOf(numbers).neither.size()); neither > 0)
        findings.error(Kind::NotHostable, field, neither);
    const int others = int(
        std::ranges::count_if(numbers, [&region](const QString &number) { return isOfOtherCountry(number, region); }));
    if (others > 0)
        findings.warn(Kind::RegionDiffers, field, others);
}

//! Only its shape: whether somebody reads it is what typing it twice is for.
bool isEmail(const QString &text)
{
    static const QRegularExpression shape(u"\\A[^@\\s]+@[^@\\s]+\\.[^@\\s.]+\\z"_s);
    return shape.match(text).hasMatch();
}

void checkPerson(Findings &findings, const AuthorizedPerson &person, const QString &inside)
{
    findings.need(person.firstName, inside + u".firstName");
    findings.need(person.lastName, inside + u".lastName");
    findings.need(person.email, inside + u".email");
    if (!person.email.trimmed().isEmpty() && !isEmail(person.email))
        findings.error(Kind::NotAnEmail, inside + u".email");
}

void checkAddress(Findings &findings, const HostingAddress &address, const QString &inside)
{
    findings.need(address.buildingNumber, inside + u".buildingNumber");
    findings.need(address.street, inside + u".street");
    findings.need(address.city, inside + u".city");
    findings.need(address.state, inside + u".state");
    if (!address.state.isEmpty() && address.state.size() != 2)
        findings.error(Kind::NotTwoLetters, inside + u".state");
    findings.need(address.postalCode, inside + u".postalCode");
    findings.need(address.country, inside + u".country");
}

template <class Loa>
void checkLetter(Findings &findings, const Loa &loa, const QString &inside)
{
    checkPerson(findings, loa.person, inside + u".authorisedPerson"); // so spelt on the wire
    checkAddress(findings, loa.address, inside + u".address");
    findings.need(loa.voiceCarrier, inside + u".currentVoiceCarrier");
}

void checkLoa(Findings &findings, const DirectLoa &loa)
{
    checkLetter(findings, loa, u"directLoaInfo"_s);
}

void checkLoa(Findings &findings, const ResellerLoa &loa)
{
    findings.need(loa.businessName, u"resellerLoaInfo.businessName"_s);
    checkLetter(findings, loa, u"resellerLoaInfo"_s);
}

void checkLoa(Findings &, const BlanketLoa &) { }

void checkTime(Findings &findings, const QDateTime &at, const QDateTime &nowUtc, const QString &field)
{
    if (at.isValid() && at < nowUtc)
        findings.error(Kind::InPast, field);
}

//! Toll-free numbers have no 10DLC campaign, and those of Canada want none.
bool wantsCampaign(const QString &region, const std::vector<QString> &numbers)
{
    return region == "US"_L1 && std::ranges::any_of(numbers, [](const QString &number) { return !isTollFree(number); });
}

} // namespace

std::vector<HostingIssue> issuesOf(const ImportRequest &request)
{
    Findings findings;
    findings.need(request.phoneNumber, u"phoneNumber"_s);
    checkRegion(findings, request.regionCode);
    if (!request.phoneNumber.isEmpty() && !pathsOf({request.phoneNumber}).neither.empty())
        findings.error(Kind::NotHostable, u"phoneNumber"_s, 1);
    if (isOfOtherCountry(request.phoneNumber, request.regionCode))
        findings.warn(Kind::RegionDiffers, u"phoneNumber"_s, 1);
    findings.need(request.sms.servicePlanId, u"smsConfiguration.servicePlanId"_s);
    if (request.sms.campaignId.isEmpty() && wantsCampaign(request.regionCode, {request.phoneNumber}))
        findings.warn(Kind::NoCampaign, u"smsConfiguration.campaignId"_s);
    return findings.take();
}

std::vector<HostingIssue> issuesOf(const BulkImportRequest &request, int most)
{
    Findings findings;
    checkRegion(findings, request.regionCode);
    checkNumbers(findings, request.numbers, request.regionCode, most);
    findings.need(request.servicePlanId, u"servicePlanId"_s);
    if (request.campaignId.isEmpty() && wantsCampaign(request.regionCode, request.numbers))
        findings.warn(Kind::NoCampaign, u"campaignId"_s);
    return findings.take();
}

std::vector<HostingIssue> issuesOf(const TextEnableRequest &request, const QDateTime &nowUtc)
{
    Findings findings;
    checkRegion(findings, request.regionCode);
    checkNumbers(findings, request.numbers, request.regionCode, maxTextEnableNumbers);
    if (const int tollFree = int(pathsOf(request.numbers).tollFree.size()); tollFree > 0)
        findings.error(Kind::TollFreeAmongLocal, u"numbers"_s, tollFree);
    findings.need(request.servicePlanId, u"servicePlanId"_s);
    if (request.campaignId.isEmpty() && wantsCampaign(request.regionCode, request.numbers))
        findings.warn(Kind::NoCampaign, u"campaignId"_s);
    static const QRegularExpression nnid(u"\\A[0-9]{6}\\z"_s);
    if (!request.nnid.isEmpty() && !nnid.match(request.nnid).hasMatch())
        findings.error(Kind::NotAnNnid, u"nnid"_s);
    std::visit([&findings](const auto &loa) { checkLoa(findings, loa); }, request.loa);
    checkTime(findings, request.osrUpdateAt, nowUtc, u"scheduledOsrUpdateTime"_s);
    return findings.take();
}

std::vector<HostingIssue> issuesOf(const TollFreeRequest &request, const QDateTime &nowUtc)
{
    Findings findings;
    checkRegion(findings, request.regionCode);
    checkNumbers(findings, request.numbers, request.regionCode, maxTextEnableNumbers);
    if (const int local = int(pathsOf(request.numbers).local.size()); local > 0)
        findings.error(Kind::LocalAmongTollFree, u"numbers"_s, local);
    if (request.regionCode == "CA"_L1)
        findings.warn(Kind::TollFreeInCanada, u"regionCode"_s);
    findings.need(request.servicePlanId, u"servicePlanId"_s);
    std::visit([&findings](const auto &loa) { checkLoa(findings, loa); }, request.loa);
    checkTime(findings, request.provisionAt, nowUtc, u"scheduledZipwhipProvisioningTime"_s);
    return findings.take();
}

bool hasErrors(const std::vector<HostingIssue> &issues)
{
    return std::ranges::any_of(issues, [](const HostingIssue &issue) { return issue.severity == Severity::Error; });
}

} // namespace domain
