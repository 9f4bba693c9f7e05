#include "domain/porting/fieldrules.h"

#include "domain/phonenumber.h"
#include "domain/secrets.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace domain {
namespace {

constexpr QStringView usStates
    = u"AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ "
      u"NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY AS GU MP PR VI ";
constexpr QStringView provinces = u"AB BC MB NB NL NS NT NU ON PE QC SK YT ";

constexpr int signedLongAgoDays = 30;

bool isListed(QStringView list, const QString &code)
{
    return code.size() == 2 && list.contains(QString(code + u' '));
}

bool isAsciiDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isZip(const QString &text)
{
    const bool plusFour = text.size() == 10 && text[5] == u'-';
    if (text.size() != 5 && !plusFour)
        return false;
    return std::all_of(text.begin(), text.begin() + 5, isAsciiDigit)
        && (!plusFour || std::all_of(text.begin() + 6, text.end(), isAsciiDigit));
}

//! A1A 1A1; D, F, I, O, Q and U are never used, W and Z not in front.
bool isPostalCode(const QString &text)
{
    QString code = text.toUpper();
    if (code.size() == 7 && (code[3] == u' ' || code[3] == u'-'))
        code.remove(3, 1);
    if (code.size() != 6)
        return false;
    constexpr QStringView letters = u"ABCEGHJKLMNPRSTVWXYZ";
    for (qsizetype i = 0; i < code.size(); ++i) {
        if (i % 2 == 0 ? !letters.contains(code[i]) : !isAsciiDigit(code[i]))
            return false;
    }
    return code[0] != u'W' && code[0] != u'Z';
}

QString lettersOnly(const QString &text)
{
    QString result;
    for (const QChar c : text.toLower()) {
        if (c.isLetterOrNumber())
            result += c;
    }
    return result;
}

bool isPoBox(const QString &street)
{
    const QString folded = lettersOnly(street);
    return folded.startsWith("pobox"_L1) || folded.startsWith("postofficebox"_L1)
        || folded.startsWith("casepostale"_L1);
}

bool looksLikeCompany(const QString &name)
{
    static constexpr std::array endings{"inc"_L1, "incorporated"_L1, "llc"_L1, "llp"_L1, "ltd"_L1, "limited"_L1,
        "corp"_L1, "corporation"_L1, "company"_L1, "co"_L1, "gmbh"_L1, "plc"_L1, "pllc"_L1, "group"_L1, "ltee"_L1,
        "ltée"_L1, "associates"_L1, "services"_L1, "department"_L1, "dept"_L1};
    const QStringList words = name.simplified().split(u' ', Qt::SkipEmptyParts);
    return std::any_of(words.begin() + std::min<qsizetype>(words.size(), 1), words.end(), [](const QString &word) {
        const QString folded = lettersOnly(word);
        return std::any_of(
            endings.begin(), endings.end(), [&folded](QLatin1StringView ending) { return folded == ending; });
    });
}

class Issues
{
public:
    Issues(PortInStep step, QString branch)
        : m_step(step)
        , m_branch(std::move(branch))
    {
    }

    void add(const QString &field, Severity severity, IssueKind kind)
    {
        DraftIssue issue;
        issue.step = m_step;
        issue.field = m_branch + field;
        issue.severity = severity;
        issue.kind = kind;
        m_issues.push_back(std::move(issue));
    }

    void require(const QString &field, const QString &text)
    {
        if (text.trimmed().isEmpty())
            add(field, Severity::Error, IssueKind::Missing);
    }

    std::vector<DraftIssue> take() { return std::move(m_issues); }

private:
    PortInStep m_step;
    QString m_branch;
    std::vector<DraftIssue> m_issues = {};
};

void checkRegion(
    Issues &issues, const QString &state, const QString &zip, const QString &stateField, const QString &zipField)
{
    const bool american = isUsState(state);
    const bool canadian = isProvince(state);
    if (!state.isEmpty() && state.size() != 2)
        issues.add(stateField, Severity::Error, IssueKind::NotTwoLetters);
    else if (!state.isEmpty() && !american && !canadian)
        issues.add(stateField, Severity::Error, IssueKind::NotAState);
    const bool isOne = isZip(zip) || isPostalCode(zip);
    if (!zip.isEmpty() && !isOne)
        issues.add(zipField, Severity::Error, IssueKind::NotAZip);
    else if (isOne && ((american && !isZip(zip)) || (canadian && !isPostalCode(zip))))
        issues.add(zipField, Severity::Error, IssueKind::ZipOfOtherCountry);
}

} // namespace

bool isUsState(const QString &state)
{
    return isListed(usStates, state);
}

bool isProvince(const QString &state)
{
    return isListed(provinces, state);
}

std::vector<DraftIssue> endUserIssues(const EndUser &endUser)
{
    Issues issues(PortInStep::EndUser, u"endUser."_s);
    issues.require(u"name"_s, endUser.name);
    issues.require(u"streetNum"_s, endUser.streetNumber);
    issues.require(u"streetName"_s, endUser.streetName);
    issues.require(u"city"_s, endUser.city);
    issues.require(u"state"_s, endUser.state);
    issues.require(u"zipCode"_s, endUser.zipCode);
    checkRegion(issues, endUser.state, endUser.zipCode, u"state"_s, u"zipCode"_s);
    if (isPoBox(endUser.streetName) || isPoBox(endUser.streetNumber + endUser.streetName))
        issues.add(u"streetName"_s, Severity::Warning, IssueKind::PoBox);
    return issues.take();
}

std::vector<DraftIssue> portOutIssues(const PortOutInfo &portOut, QDate today)
{
    Issues issues(PortInStep::Carrier, u"portOutInfo."_s);
    if (isMasked(portOut.pin))
        issues.add(u"existingPortOutPin"_s, Severity::Error, IssueKind::Masked);
    if (isMasked(portOut.accountNumber))
        issues.add(u"accountNum"_s, Severity::Error, IssueKind::Masked);
    if (portOut.pin.trimmed().isEmpty() && portOut.accountNumber.trimmed().isEmpty())
        issues.add(u"existingPortOutPin"_s, Severity::Warning, IssueKind::NeitherPinNorAccount);
    if (!portOut.accountPhoneNumber.isEmpty() && !toE164(portOut.accountPhoneNumber))
        issues.add(u"accountPhoneNumber"_s, Severity::Error, IssueKind::NotAPhoneNumber);
    const QString name = portOut.authorizingName.simplified();
    if (name.isEmpty())
        issues.add(u"authorizingName"_s, Severity::Warning, IssueKind::Missing);
    else if (looksLikeCompany(name))
        issues.add(u"authorizingName"_s, Severity::Warning, IssueKind::LooksLikeCompany);
    else if (!name.contains(u' '))
        issues.add(u"authorizingName"_s, Severity::Warning, IssueKind::NotAFullName);
    const QDate date = portOut.authorizingDate;
    if (!date.isValid())
        issues.add(u"authorizingDate"_s, Severity::Warning, IssueKind::Missing);
    else if (date > today)
        issues.add(u"authorizingDate"_s, Severity::Error, IssueKind::InFuture);
    else if (date.daysTo(today) > signedLongAgoDays)
        issues.add(u"authorizingDate"_s, Severity::Warning, IssueKind::LongAgo);
    return issues.take();
}

std::vector<DraftIssue> voiceIssues(const std::optional<VoiceConfiguration> &voice)
{
    Issues issues(PortInStep::Services, u"voiceConfiguration."_s);
    if (!voice || !voice->id().trimmed().isEmpty())
        return {};
    switch (voice->type.value) {
    case VoiceType::Unknown:
        issues.add(u"type"_s, Severity::Error, IssueKind::Missing);
        break;
    case VoiceType::Rtc:
        issues.add(u"appId"_s, Severity::Error, IssueKind::IdNeeded);
        break;
    case VoiceType::Est:
        issues.add(u"trunkId"_s, Severity::Error, IssueKind::IdNeeded);
        break;
    case VoiceType::Fax:
        issues.add(u"serviceId"_s, Severity::Error, IssueKind::IdNeeded);
        break;
    }
    return issues.take();
}

std::vector<DraftIssue> emergencyIssues(const std::optional<EmergencyAddress> &emergency)
{
    if (!emergency || *emergency == EmergencyAddress())
        return {};
    Issues issues(PortInStep::Services, u"features.e911."_s);
    const auto require = [&issues](const QString &field, const QString &text) {
        if (text.trimmed().isEmpty())
            issues.add(field, Severity::Error, IssueKind::EmergencyIncomplete);
    };
    require(u"name"_s, emergency->name);
    require(u"streetNum"_s, emergency->streetNumber);
    require(u"streetInfo"_s, emergency->streetInfo);
    require(u"city"_s, emergency->city);
    require(u"state"_s, emergency->state);
    require(u"postalCode"_s, emergency->postalCode);
    checkRegion(issues, emergency->state, emergency->postalCode, u"state"_s, u"postalCode"_s);
    const QString &four = emergency->postalCodePlusFour;
    if (!four.isEmpty() && (four.size() != 4 || !std::all_of(four.begin(), four.end(), isAsciiDigit)))
        issues.add(u"postalCodePlusFour"_s, Severity::Error, IssueKind::NotAZip);
    return issues.take();
}

} // namespace domain
