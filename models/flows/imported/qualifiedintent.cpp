#include "flows/imported/qualifiedintent.h"

#include "flows/intentdata.h"
#include "json/imported/qualifiednumberjson.h"
#include "json/whole.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace flows::qualifiedintent {

static QStringList textsIn(const QJsonValue &array)
{
    QStringList texts;
    const QJsonArray all = array.toArray();
    for (const auto &text : all)
        texts << text.toString();
    return texts;
}

QJsonObject adding(const QStringList &numbers, const QStringList &known, const QDateTime &serverNow)
{
    return intentdata::sentAt(serverNow,
        {{u"sent"_s, QJsonObject{{u"phoneNumbers"_s, QJsonArray::fromStringList(numbers)}}},
            {u"known"_s, QJsonArray::fromStringList(known)}});
}

QJsonObject about(const domain::QualifiedNumber &before, const QDateTime &serverNow)
{
    return intentdata::sentAt(serverNow, {{u"before"_s, json::whole(before)}});
}

QStringList added(const QJsonObject &data)
{
    return textsIn(data.value("sent"_L1)["phoneNumbers"_L1]);
}

QStringList knownBefore(const QJsonObject &data)
{
    return textsIn(data.value("known"_L1));
}

std::optional<domain::QualifiedNumber> before(const QJsonObject &data)
{
    if (!data.value("before"_L1).isObject())
        return {};
    const auto number = json::read<domain::QualifiedNumber>(data.value("before"_L1).toObject());
    return number ? std::optional(number->value) : std::nullopt;
}

} // namespace flows::qualifiedintent
