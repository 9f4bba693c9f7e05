#include "json/imported/qualifiednumberjson.h"

namespace json::detail {

using namespace Qt::StringLiterals;

QJsonValue adaptCheck(const QJsonValue &check)
{
    return adaptProgress(check, "status"_L1);
}

QJsonValue adaptHosted(const QJsonValue &hosted)
{
    QJsonObject object = hosted.toObject();
    if (!object.value("status"_L1).isDouble())
        return hosted;
    object.insert("status"_L1,
        wordOf(object.value("status"_L1),
            {"HOSTING_STATUS_UNSPECIFIED"_L1, "HOSTING_STATUS_HOSTED"_L1, "HOSTING_STATUS_FAILED"_L1}));
    return object;
}

} // namespace json::detail
