#include "sandbox/numberorderjson.h"

#include "sandbox/heldnumberjson.h"

#include <QJsonArray>

namespace sandbox {

using namespace Qt::StringLiterals;

namespace {

QJsonObject money(const NumberProduct &product, int cents)
{
    return {{u"currencyCode"_s, QString(product.currency)}, {u"amount"_s, QString::number(cents / 100.0, 'f', 2)}};
}

//! To the second, as the published example has it.
QString secondTime(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODate);
}

} // namespace

QJsonObject numberOrderJson(const NumberOrder &order, const QString &project)
{
    const NumberProduct &product = *productOf(order.numbers.front());
    QJsonArray capabilities;
    if (product.sms)
        capabilities.append(u"SMS"_s);
    if (product.voice)
        capabilities.append(u"VOICE"_s);
    const QJsonObject price{{u"setupPrice"_s, money(product, product.setupCents)},
        {u"monthlyPrice"_s, money(product, product.monthlyCents)}, {u"paymentIntervalMonths"_s, 1}};
    QJsonArray numbers;
    for (const NumberKey key : order.numbers)
        numbers.append(
            QJsonObject{{u"phoneNumber"_s, textOf(key)}, {u"numberPrice"_s, price}, {u"capabilities"_s, capabilities}});
    const bool hasExpiry = order.state == NumberOrderState::Created || order.state == NumberOrderState::Expired;
    QJsonObject object{{u"projectId"_s, project}, {u"idNumberOrder"_s, order.id},
        {u"regionCode"_s, QString(product.region)}, {u"state"_s, QString(nameOf(order.state))},
        {u"numberType"_s, QString(nameOf(product.type))}, {u"orderNumbers"_s, numbers},
        {u"expireTime"_s, hasExpiry ? QJsonValue(microTime(order.expireAt)) : QJsonValue()},
        {u"createTime"_s, secondTime(order.createdAt)}, {u"updateTime"_s, secondTime(order.updatedAt)}};
    if (order.links.plan)
        object[u"smsConfiguration"_s] = QJsonObject{
            {u"servicePlanId"_s, *order.links.plan}, {u"campaignId"_s, order.links.campaign.value_or(QString())}};
    if (const auto &voice = order.links.voice)
        object[u"voiceConfiguration"_s]
            = QJsonObject{{u"type"_s, QString(nameOf(voice->type))}, {QString(idMemberOf(voice->type)), voice->id}};
    return object;
}

QJsonObject registrationJson(const NumberOrder &order)
{
    QJsonArray attachments;
    for (const OrderAttachment &attachment : order.attachments)
        attachments.append(QJsonObject{{u"attachmentId"_s, attachment.id}, {u"fileName"_s, attachment.fileName},
            {u"mimeType"_s, attachment.mimeType}, {u"createTime"_s, secondTime(attachment.createdAt)},
            {u"updateTime"_s, secondTime(attachment.updatedAt)},
            {u"uploadStatus"_s, QString(nameOf(attachment.status))}, {u"documentType"_s, attachment.documentType}});
    QJsonArray logs;
    for (const OrderLogEntry &entry : order.logs)
        logs.append(QJsonObject{{u"message"_s, entry.message}, {u"createTime"_s, secondTime(entry.time)}});
    return {{u"requestDetails"_s, order.requestDetails}, {u"attachments"_s, attachments}, {u"logs"_s, logs}};
}

} // namespace sandbox
