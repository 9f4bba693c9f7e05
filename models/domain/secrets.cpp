#include "domain/secrets.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace domain {
namespace {

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
