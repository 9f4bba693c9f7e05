#include "json/imported/hostingorderjson.h"

#include <array>

namespace json::detail {

using namespace Qt::StringLiterals;

QJsonValue adaptHostingOrder(const QJsonValue &order)
{
    QJsonObject object = order.toObject();
    if (object.value("textEnableInfo"_L1).isObject() || !object.value("hostingOrderInfo"_L1).isObject())
        return order;
    object.insert("textEnableInfo"_L1, object.take("hostingOrderInfo"_L1));
    return object;
}

QJsonValue adaptTextEnableInfo(const QJsonValue &info)
{
    QJsonObject object = info.toObject();
    if (!object.value("loaType"_L1).isDouble())
        return info;
    object.insert("loaType"_L1, wordOf(object.value("loaType"_L1), {}));
    return object;
}

QJsonValue adaptOrderNumber(const QJsonValue &number)
{
    constexpr std::array keys{"smsAtt"_L1, "smsTmo"_L1, "mmsAtt"_L1, "mmsTmo"_L1};
    QJsonObject object = number.toObject();
    QJsonObject carriers = object.value("mnoConfiguration"_L1).toObject();
    for (const QLatin1StringView key : keys) {
        if (object.contains(key))
            carriers.insert(key, object.take(key));
    }
    if (carriers.isEmpty())
        return number;
    object.insert("mnoConfiguration"_L1, carriers);
    return object;
}

} // namespace json::detail
