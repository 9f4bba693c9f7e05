#include "sandbox/imported/hostinglist.h"

#include "sandbox/imported/importederrors.h"
#include "sandbox/numberpattern.h"

#include <QCryptographicHash>

#include <algorithm>

namespace sandbox {

using namespace Qt::StringLiterals;

namespace {

// Neither is published; an example has 20.
constexpr int usualPageSize = 20;
constexpr int largestPageSize = 100;

using Keyed = std::pair<QString, const ListRow *>;

//! What the token is good for: every parameter but those that page.
QString scopeOf(const Query &query, const char *key)
{
    QByteArray text(key);
    for (const auto &[name, value] : query) {
        if (name != "pageToken"_L1 && name != "pageSize"_L1)
            text += '\n' + name.toUtf8() + '=' + value.toUtf8();
    }
    return QString::fromLatin1(QCryptographicHash::hash(text, QCryptographicHash::Sha1).toHex().left(8));
}

QString tokenFor(const QString &scope, const QString &last)
{
    return QString::fromLatin1((scope + u'\n' + last).toUtf8().toBase64());
}

std::optional<QString> lastIn(const QString &token, const QString &scope)
{
    const auto bytes = QByteArray::fromBase64Encoding(token.toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    const QString text = QString::fromUtf8(bytes.decoded);
    if (!bytes || text.section(u'\n', 0, 0) != scope)
        return std::nullopt;
    return text.section(u'\n', 1);
}

} // namespace

Reply listReply(std::vector<ListRow> rows, const char *key, const Query &query, Violations violations)
{
    const QString orderBy = valueOf(query, u"orderBy"_s);
    const bool byUpdate = orderBy == "updatedTime"_L1;
    if (!byUpdate && !orderBy.isEmpty() && orderBy != "createdTime"_L1)
        violations.push_back({u"orderBy"_s, u"must be createdTime or updatedTime"_s});
    const int size = sizeFrom(query, u"pageSize"_s, usualPageSize, largestPageSize, violations);
    const QString scope = scopeOf(query, key);
    const QString token = valueOf(query, u"pageToken"_s);
    const auto last = token.isEmpty() ? std::optional(QString()) : lastIn(token, scope);
    if (!last)
        violations.push_back({u"pageToken"_s, u"is not valid"_s});
    if (!violations.empty())
        return hostingInvalid(violations.front().field + u' ' + violations.front().description, violations);

    std::vector<Keyed> ordered;
    ordered.reserve(rows.size());
    for (const ListRow &row : rows)
        ordered.emplace_back(
            (byUpdate ? row.updatedAt : row.createdAt).toString(Qt::ISODateWithMs) + u' ' + row.id, &row);
    std::sort(ordered.begin(), ordered.end());
    auto at = token.isEmpty() ? ordered.begin()
                              : std::upper_bound(ordered.begin(), ordered.end(), *last,
                                  [](const QString &mark, const Keyed &row) { return mark < row.first; });
    QJsonArray page;
    QString next;
    for (; at != ordered.end(); ++at) {
        if (page.size() == size) {
            next = tokenFor(scope, std::prev(at)->first);
            break;
        }
        page.append(at->second->json());
    }
    return jsonReply(QJsonObject{
        {QString::fromLatin1(key), page}, {u"nextPageToken"_s, next}, {u"totalSize"_s, qint64(ordered.size())}});
}

QString demandedValue(const Query &query, const QString &name, Violations &violations)
{
    if (query.count(name) == 0)
        violations.push_back({name, u"is required"_s});
    return valueOf(query, name);
}

QStringList wordsOf(
    const Query &query, const QString &name, const QStringList &words, bool demanded, Violations &violations)
{
    QStringList values = valuesOf(query, name);
    values.removeAll(QString());
    if (values.isEmpty()) {
        if (demanded)
            violations.push_back({name, u"is required"_s});
        return words;
    }
    for (const QString &value : std::as_const(values)) {
        if (!words.contains(value))
            violations.push_back({name, u"has no value \"%1\""_s.arg(value)});
    }
    return values;
}

} // namespace sandbox
