#include "json/numbers/activenumberjson.h"

namespace json::detail {

using namespace Qt::StringLiterals;

QJsonValue adaptVoice(const QJsonValue &voice)
{
    QJsonObject object = voice.toObject();
    if (object.isEmpty()) // nothing at all says nothing
        return voice;
    const QJsonValue type = object.value("type"_L1);
    if (!type.isUndefined() && !type.isNull() && type != QJsonValue(QString()))
        return voice;
    object.insert("type"_L1, "RTC"_L1);
    return object;
}

} // namespace json::detail
