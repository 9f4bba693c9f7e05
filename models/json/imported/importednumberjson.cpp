#include "json/imported/importednumberjson.h"

#include <QJsonArray>

namespace json::detail {

using namespace Qt::StringLiterals;

namespace {

QJsonValue statusWord(const QJsonValue &status)
{
    return wordOf(status, {"PROVISIONING_STATUS_UNSPECIFIED"_L1, "WAITING"_L1, "IN_PROGRESS"_L1, "FAILED"_L1});
}

QJsonValue errorWord(const QJsonValue &error)
{
    return wordOf(error,
        {"ERROR_CODE_UNSPECIFIED"_L1, "INTERNAL_ERROR"_L1, "SMS_PROVISIONING_FAILED"_L1,
            "CAMPAIGN_PROVISIONING_FAILED"_L1, "CAMPAIGN_NOT_AVAILABLE"_L1, "EXCEEDED_10DLC_LIMIT"_L1,
            "NUMBER_PROVISIONING_FAILED"_L1, "PARTNER_SERVICE_UNAVAILABLE"_L1, "CAMPAIGN_PENDING_ACCEPTANCE"_L1,
            "MNO_SHARING_ERROR"_L1, "CAMPAIGN_EXPIRED"_L1, "CAMPAIGN_MNO_REJECTED"_L1, "CAMPAIGN_MNO_SUSPENDED"_L1,
            "CAMPAIGN_MNO_REVIEW"_L1, "INSUFFICIENT_BALANCE"_L1, "MOCK_CAMPAIGN_NOT_ALLOWED"_L1, "TFN_NOT_ALLOWED"_L1,
            "INVALID_NNID"_L1});
}

} // namespace

QJsonValue adaptImportedSms(const QJsonValue &sms)
{
    QJsonObject object = sms.toObject();
    if (!object.value("scheduledProvisioning"_L1).isObject())
        return sms;
    QJsonObject scheduled = object.take("scheduledProvisioning"_L1).toObject();
    if (scheduled.isEmpty()) // nothing at all says nothing
        return object;
    if (const auto status = scheduled.find("status"_L1); status != scheduled.end())
        status.value() = statusWord(status.value());
    if (const QJsonValue errors = scheduled.value("errorCodes"_L1); errors.isArray()) {
        QJsonArray words;
        const QJsonArray array = errors.toArray();
        for (const auto &error : array)
            words.append(errorWord(error));
        scheduled.insert("errorCodes"_L1, words);
    }
    object.insert("scheduledProvisioning"_L1, scheduled);
    return object;
}

} // namespace json::detail
