#include "domain/numbers/e911rules.h"

#include "domain/porting/fieldrules.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace domain {

namespace {

struct Part {
    QLatin1StringView name;
    QString E911Address::*member;
    bool isRequired = false;
};
constexpr std::array parts{
    Part{"streetNumber"_L1, &E911Address::streetNumber, true},
    Part{"streetInfo"_L1, &E911Address::streetInfo, true},
    Part{"location"_L1, &E911Address::location},
    Part{"city"_L1, &E911Address::city, true},
    Part{"state"_L1, &E911Address::state, true},
    Part{"postalCode"_L1, &E911Address::postalCode, true},
    Part{"postalCodePlusFour"_L1, &E911Address::postalCodePlusFour},
};

bool isDigits(QStringView text, qsizetype count)
{
    return text.size() == count && std::ranges::all_of(text, [](QChar c) { return c >= u'0' && c <= u'9'; });
}

bool isPoBox(const E911Address &address)
{
    QString folded;
    for (const QChar c : QString(address.streetNumber + address.streetInfo).toLower()) {
        if (c.isLetter())
            folded += c;
    }
    return folded.startsWith("pobox"_L1) || folded.startsWith("postofficebox"_L1);
}

QString joined(const QString &first, const QString &second, QLatin1StringView between)
{
    return first.isEmpty() || second.isEmpty() ? QString(first + second) : QString(first + between + second);
}

} // namespace

std::vector<E911Issue> e911Issues(const E911Request &request)
{
    const auto path = [](QLatin1StringView name) { return QString("address."_L1 + name); };
    std::vector<E911Issue> issues;
    if (request.displayName.trimmed().isEmpty())
        issues.push_back({u"displayName"_s});
    const E911Address &address = request.address;
    for (const Part &part : parts) {
        if (part.isRequired && (address.*part.member).trimmed().isEmpty())
            issues.push_back({path(part.name)});
    }
    const QString number = address.streetNumber.trimmed();
    if (isPoBox(address))
        issues.push_back({path("streetInfo"_L1), E911Problem::PoBox, Severity::Warning});
    else if (!number.isEmpty() && std::ranges::none_of(number, [](QChar c) { return c.isDigit(); }))
        issues.push_back({path("streetNumber"_L1), E911Problem::NoHouseNumber, Severity::Warning});
    if (!address.state.isEmpty() && !isUsState(address.state))
        issues.push_back({path("state"_L1), E911Problem::NotAState});
    if (!address.postalCode.isEmpty() && !isDigits(address.postalCode, 5))
        issues.push_back({path("postalCode"_L1), E911Problem::NotAZip});
    if (!address.postalCodePlusFour.isEmpty() && !isDigits(address.postalCodePlusFour, 4))
        issues.push_back({path("postalCodePlusFour"_L1), E911Problem::NotPlusFour});
    return issues;
}

bool mayBeSent(const std::vector<E911Issue> &issues)
{
    return std::ranges::none_of(issues, [](const E911Issue &issue) { return issue.severity == Severity::Error; });
}

E911Request tidied(E911Request request)
{
    request.displayName = request.displayName.trimmed();
    E911Address &address = request.address;
    for (const Part &part : parts)
        address.*part.member = (address.*part.member).trimmed();
    if (address.state.size() == 2)
        address.state = address.state.toUpper();
    const QString zip = address.postalCode;
    if (address.postalCodePlusFour.isEmpty() && zip.size() == 10 && zip.at(5) == u'-') {
        address.postalCode = zip.left(5);
        address.postalCodePlusFour = zip.mid(6);
    }
    return request;
}

std::vector<E911Difference> differences(const E911Address &before, const E911Address &after)
{
    std::vector<E911Difference> found;
    for (const Part &part : parts) {
        if (before.*part.member != after.*part.member)
            found.push_back({QString("address."_L1 + part.name), before.*part.member, after.*part.member});
    }
    return found;
}

bool isSamePlace(const E911Address &a, const E911Address &b)
{
    return std::ranges::all_of(parts, [&](const Part &part) {
        return (a.*part.member).simplified().compare((b.*part.member).simplified(), Qt::CaseInsensitive) == 0;
    });
}

bool isEmpty(const E911Address &address)
{
    return std::ranges::all_of(parts, [&](const Part &part) { return (address.*part.member).trimmed().isEmpty(); });
}

QString streetLine(const E911Address &address)
{
    return joined(joined(address.streetNumber, address.streetInfo, " "_L1), address.location, ", "_L1);
}

QString cityLine(const E911Address &address)
{
    const QString zip = joined(address.postalCode, address.postalCodePlusFour, "-"_L1);
    return joined(address.city, joined(address.state, zip, " "_L1), ", "_L1);
}

} // namespace domain
