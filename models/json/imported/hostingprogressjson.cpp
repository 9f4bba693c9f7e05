#include "json/imported/hostingprogressjson.h"

#include <QVariant>

namespace json::detail {

using namespace Qt::StringLiterals;

QJsonValue wordOf(const QJsonValue &value, std::initializer_list<QLatin1StringView> words)
{
    if (!value.isDouble())
        return value;
    const qint64 number = value.toInteger(-1);
    if (number >= 0 && number < qint64(words.size()))
        return QString(*(words.begin() + number));
    return value.toVariant().toString();
}

QJsonValue adaptProgress(const QJsonValue &value, QLatin1StringView key)
{
    QJsonObject object = value.toObject();
    const auto found = object.constFind(key);
    if (found == object.constEnd())
        return value;
    // What the other numbers mean is not published.
    object.insert(key, wordOf(*found, {"STATE_UNSPECIFIED"_L1}));
    return object;
}

QJsonValue adaptState(const QJsonValue &value)
{
    const QJsonValue read = adaptProgress(value, "state"_L1);
    if (!read["errorCode"_L1].isDouble())
        return read;
    QJsonObject object = read.toObject();
    object.insert("errorCode"_L1, object.value("errorCode"_L1).toVariant().toString());
    return object;
}

} // namespace json::detail
