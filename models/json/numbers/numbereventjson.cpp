#include "json/numbers/numbereventjson.h"

namespace json {

using namespace Qt::StringLiterals;

bool looksLikeNumberEvent(const QJsonObject &body)
{
    return body.contains("resourceType"_L1) || body.contains("resourceId"_L1) || body.contains("eventType"_L1);
}

} // namespace json
