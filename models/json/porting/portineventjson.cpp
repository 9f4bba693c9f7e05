#include "json/porting/portineventjson.h"

namespace json::detail {

using namespace Qt::StringLiterals;

QJsonValue adaptPortEvent(const QJsonValue &payload)
{
    if (!payload.isObject())
        return payload;
    QJsonObject object = payload.toObject();
    if (!object.contains("type"_L1) && object.contains("event"_L1))
        object.insert("type"_L1, object.take("event"_L1));
    if (QJsonValue order = object.value("order"_L1); order.isObject()) {
        QJsonObject whole = order.toObject();
        const QJsonValue id = whole.value("id"_L1);
        if (!object.contains("orderId"_L1) && !id.isUndefined())
            object.insert("orderId"_L1, id);
        else if (id.isUndefined())
            whole.insert("id"_L1, object.value("orderId"_L1));
        object.insert("order"_L1, whole);
    }
    return object;
}

} // namespace json::detail
