#include "json/porting/documentjson.h"

namespace json::detail {

using namespace Qt::StringLiterals;

QJsonValue adaptDocument(const QJsonValue &document)
{
    QJsonObject object = document.toObject();
    if (!document.isObject() || object.contains("id"_L1) || !object.contains("documentId"_L1))
        return document;
    object.insert("id"_L1, object.take("documentId"_L1));
    return object;
}

} // namespace json::detail
