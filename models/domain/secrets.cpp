#include "domain/secrets.h"

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace domain {
namespace {

//! In lower case.
constexpr QLatin1StringView secretNames[]{
    "pin"_L1,
    "existingportoutpin"_L1,
    "newportoutpin"_L1,
    "portoutpin"_L1,
    "accountnum"_L1,
    "accountnumber"_L1,
    "hmacsecret"_L1,
    "keysecret"_L1,
    "access_token"_L1,
    "requestdetails"_L1, // of a number order: who its numbers are for
    "password"_L1,
};

bool isMaskCharacter(QChar c)
{
    return QStringView(u"•●*∗·…").contains(c);
}

} // namespace

QString masked(const QString &secret)
{
    return secret.isEmpty() ? QString() : u"••••••"_s;
}

QString maskedTail(const QString &secret)
{
    const qsizetype shown = std::min<qsizetype>(4, secret.size() / 2);
    return shown == 0 ? masked(secret) : u"…"_s + secret.last(shown);
}

bool isSecretName(const QString &name)
{
    return std::any_of(std::begin(secretNames), std::end(secretNames),
        [&](QLatin1StringView secret) { return name.compare(secret, Qt::CaseInsensitive) == 0; });
}

bool isMasked(const QString &text)
{
    const QString trimmed = text.trimmed();
    if (std::any_of(trimmed.begin(), trimmed.end(), isMaskCharacter))
        return true;
    const qsizetype crosses = std::find_if_not(trimmed.begin(), trimmed.end(), [](QChar c) {
        return c.toLower() == u'x';
    }) - trimmed.begin();
    return crosses >= 3;
}

} // namespace domain
