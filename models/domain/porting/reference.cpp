#include "domain/porting/reference.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace domain {
namespace {

//! Without I and O, 0 and 1.
constexpr QLatin1StringView alphabet = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"_L1;
constexpr qsizetype tokenLength = 4;
static_assert(alphabet.size() == 32);

//! Never ends in the middle of a surrogate pair.
QString cut(const QString &text, qsizetype length)
{
    if (text.size() <= length)
        return text;
    const qsizetype end = length > 0 && text[length - 1].isHighSurrogate() ? length - 1 : length;
    return text.first(end).trimmed();
}

} // namespace

QString newIntentToken(const RandomSource &random)
{
    QString token;
    quint32 bits = random();
    for (qsizetype i = 0; i < tokenLength; ++i, bits >>= 5)
        token += QChar(alphabet[static_cast<qsizetype>(bits & 31U)]);
    return token;
}

QString referenceSuffix(int index, int total, const QString &token)
{
    const QString all = QString::number(total);
    const QString part
        = total > 1 ? u" %1/%2"_s.arg(index, static_cast<int>(all.size()), 10, QChar(u'0')).arg(all) : QString();
    return token.isEmpty() ? part : part + u" #"_s + token;
}

qsizetype roomForReference(int total)
{
    return maxReferenceLength - referenceSuffix(total, total, QString(tokenLength, u'2')).size();
}

QString composeReference(const QString &customers, int index, int total, const QString &token)
{
    const QString suffix = referenceSuffix(index, total, token);
    const QString front = cut(customers.simplified(), maxReferenceLength - suffix.size());
    return QString(front + suffix).trimmed();
}

QString intentTokenOf(const QString &reference)
{
    if (reference.size() <= tokenLength || reference[reference.size() - tokenLength - 1] != u'#')
        return {};
    const QString token = reference.last(tokenLength);
    const bool ours = std::all_of(token.begin(), token.end(), [](QChar c) { return alphabet.contains(c); });
    return ours ? token : QString();
}

QString customersReference(const QString &reference)
{
    if (intentTokenOf(reference).isEmpty())
        return reference.trimmed();
    const QString front = reference.first(reference.size() - tokenLength - 1).trimmed();
    static const QRegularExpression part(u"(^| )\\d+/\\d+$"_s);
    return front.left(part.match(front).hasMatch() ? part.match(front).capturedStart() : front.size());
}

} // namespace domain
