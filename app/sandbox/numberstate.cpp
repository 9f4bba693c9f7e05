#include "sandbox/numberstate.h"

#include "sandbox/heldnumberjson.h"

#include <QJsonArray>

namespace sandbox {

using namespace Qt::StringLiterals;

namespace {

QJsonValue stored(const QDateTime &time)
{
    return time.isValid() ? QJsonValue(time.toMSecsSinceEpoch()) : QJsonValue();
}

QDateTime timeIn(const QJsonValue &value)
{
    return value.isDouble() ? QDateTime::fromMSecsSinceEpoch(value.toInteger(), Qt::UTC) : QDateTime();
}

QJsonValue stored(const std::optional<QString> &text)
{
    return text ? QJsonValue(*text) : QJsonValue();
}

std::optional<QString> textIn(const QJsonValue &value)
{
    return value.isString() ? std::optional(value.toString()) : std::nullopt;
}

QJsonObject stored(const VoiceLink &link)
{
    return {{u"type"_s, QString(nameOf(link.type))}, {u"id"_s, link.id}};
}

VoiceLink voiceIn(const QJsonValue &value)
{
    const QJsonObject object = value.toObject();
    return {.type = voiceTypeNamed(object.value("type"_L1).toString()).value_or(VoiceType::Rtc),
        .id = object.value("id"_L1).toString()};
}

ProvisioningStatus statusIn(const QJsonValue &value)
{
    for (const ProvisioningStatus status : {ProvisioningStatus::InProgress, ProvisioningStatus::Failed}) {
        if (value == QString(nameOf(status)))
            return status;
    }
    return ProvisioningStatus::Waiting;
}

UploadStatus uploadIn(const QJsonValue &value)
{
    for (const UploadStatus status : {UploadStatus::Completed, UploadStatus::Failed}) {
        if (value == QString(nameOf(status)))
            return status;
    }
    return UploadStatus::Waiting;
}

QJsonObject stored(const EmergencyAddress &address)
{
    return {{u"number"_s, address.streetNumber}, {u"street"_s, address.streetInfo}, {u"location"_s, address.location},
        {u"city"_s, address.city}, {u"state"_s, address.state}, {u"zip"_s, address.postalCode},
        {u"plusFour"_s, address.postalCodePlusFour}};
}

EmergencyAddress addressIn(const QJsonObject &object)
{
    const auto text = [&object](QLatin1StringView name) { return object.value(name).toString(); };
    return {.streetNumber = text("number"_L1),
        .streetInfo = text("street"_L1),
        .location = text("location"_L1),
        .city = text("city"_L1),
        .state = text("state"_L1),
        .postalCode = text("zip"_L1),
        .postalCodePlusFour = text("plusFour"_L1)};
}

} // namespace

QJsonObject toState(const HeldNumber &number)
{
    QJsonObject object{{u"number"_s, textOf(number.key)}, {u"displayName"_s, number.displayName},
        {u"callbackUrl"_s, number.callbackUrl}, {u"monthlyCents"_s, number.monthlyCents},
        {u"boughtAt"_s, stored(number.boughtAt)}, {u"expireAt"_s, stored(number.expireAt)}, {u"plan"_s, number.plan},
        {u"campaign"_s, number.campaign}, {u"voice"_s, stored(number.voice)},
        {u"voiceChangedAt"_s, stored(number.voiceChangedAt)}, {u"stuck"_s, number.stuck}};
    if (const auto &scheduled = number.smsProvisioning)
        object[u"smsProvisioning"_s] = QJsonObject{{u"plan"_s, scheduled->plan}, {u"campaign"_s, scheduled->campaign},
            {u"status"_s, QString(nameOf(scheduled->status))}, {u"changedAt"_s, stored(scheduled->changedAt)},
            {u"errors"_s, QJsonArray::fromStringList(scheduled->errorCodes)}};
    if (const auto &scheduled = number.voiceProvisioning)
        object[u"voiceProvisioning"_s] = QJsonObject{{u"link"_s, stored(scheduled->link)},
            {u"status"_s, QString(nameOf(scheduled->status))}, {u"changedAt"_s, stored(scheduled->changedAt)}};
    if (number.emergency)
        object[u"emergency"_s] = stored(*number.emergency);
    return object;
}

HeldNumber heldNumberFromState(const QJsonObject &object)
{
    HeldNumber number{.key = keyOf(object.value("number"_L1).toString()),
        .displayName = object.value("displayName"_L1).toString(),
        .callbackUrl = object.value("callbackUrl"_L1).toString(),
        .monthlyCents = object.value("monthlyCents"_L1).toInt(),
        .boughtAt = timeIn(object.value("boughtAt"_L1)),
        .expireAt = timeIn(object.value("expireAt"_L1)),
        .plan = object.value("plan"_L1).toString(),
        .campaign = object.value("campaign"_L1).toString(),
        .voice = voiceIn(object.value("voice"_L1)),
        .voiceChangedAt = timeIn(object.value("voiceChangedAt"_L1)),
        .stuck = object.value("stuck"_L1).toBool()};
    if (const QJsonObject sms = object.value("smsProvisioning"_L1).toObject(); !sms.isEmpty()) {
        number.smsProvisioning = SmsProvisioning{.plan = sms.value("plan"_L1).toString(),
            .campaign = sms.value("campaign"_L1).toString(),
            .status = statusIn(sms.value("status"_L1)),
            .changedAt = timeIn(sms.value("changedAt"_L1))};
        for (const QJsonArray errors = sms.value("errors"_L1).toArray(); const auto &error : errors)
            number.smsProvisioning->errorCodes.append(error.toString());
    }
    if (const QJsonObject voice = object.value("voiceProvisioning"_L1).toObject(); !voice.isEmpty())
        number.voiceProvisioning = VoiceProvisioning{.link = voiceIn(voice.value("link"_L1)),
            .status = statusIn(voice.value("status"_L1)),
            .changedAt = timeIn(voice.value("changedAt"_L1))};
    if (object.contains("emergency"_L1))
        number.emergency = addressIn(object.value("emergency"_L1).toObject());
    return number;
}

QJsonObject toState(const NumberOrder &order)
{
    QJsonArray numbers;
    for (const NumberKey key : order.numbers)
        numbers.append(textOf(key));
    QJsonArray attachments;
    for (const OrderAttachment &attachment : order.attachments)
        attachments.append(QJsonObject{{u"id"_s, attachment.id}, {u"fileName"_s, attachment.fileName},
            {u"mimeType"_s, attachment.mimeType}, {u"documentType"_s, attachment.documentType},
            {u"createdAt"_s, stored(attachment.createdAt)}, {u"updatedAt"_s, stored(attachment.updatedAt)},
            {u"status"_s, QString(nameOf(attachment.status))}});
    QJsonArray logs;
    for (const OrderLogEntry &entry : order.logs)
        logs.append(QJsonObject{{u"message"_s, entry.message}, {u"time"_s, stored(entry.time)}});
    return {{u"id"_s, order.id}, {u"state"_s, QString(nameOf(order.state))}, {u"numbers"_s, numbers},
        {u"plan"_s, stored(order.links.plan)}, {u"campaign"_s, stored(order.links.campaign)},
        {u"voice"_s, order.links.voice ? QJsonValue(stored(*order.links.voice)) : QJsonValue()},
        {u"callbackUrl"_s, stored(order.links.callbackUrl)}, {u"createdAt"_s, stored(order.createdAt)},
        {u"updatedAt"_s, stored(order.updatedAt)}, {u"expireAt"_s, stored(order.expireAt)},
        {u"submittedAt"_s, stored(order.submittedAt)}, {u"requestDetails"_s, order.requestDetails},
        {u"attachments"_s, attachments}, {u"logs"_s, logs}};
}

NumberOrder numberOrderFromState(const QJsonObject &object)
{
    const auto text = [](const QJsonObject &from, QLatin1StringView name) { return from.value(name).toString(); };
    NumberOrder order{.id = text(object, "id"_L1),
        .state = numberOrderStateNamed(text(object, "state"_L1)).value_or(NumberOrderState::Created),
        .links = {.plan = textIn(object.value("plan"_L1)),
            .campaign = textIn(object.value("campaign"_L1)),
            .callbackUrl = textIn(object.value("callbackUrl"_L1))},
        .createdAt = timeIn(object.value("createdAt"_L1)),
        .updatedAt = timeIn(object.value("updatedAt"_L1)),
        .expireAt = timeIn(object.value("expireAt"_L1)),
        .requestDetails = object.value("requestDetails"_L1).toObject(),
        .submittedAt = timeIn(object.value("submittedAt"_L1))};
    if (object.value("voice"_L1).isObject())
        order.links.voice = voiceIn(object.value("voice"_L1));
    for (const QJsonArray numbers = object.value("numbers"_L1).toArray(); const auto &number : numbers)
        order.numbers.push_back(keyOf(number.toString()));
    for (const QJsonArray attachments = object.value("attachments"_L1).toArray(); const auto &entry : attachments) {
        const QJsonObject attachment = entry.toObject();
        order.attachments.push_back({.id = text(attachment, "id"_L1),
            .fileName = text(attachment, "fileName"_L1),
            .mimeType = text(attachment, "mimeType"_L1),
            .documentType = text(attachment, "documentType"_L1),
            .createdAt = timeIn(attachment.value("createdAt"_L1)),
            .updatedAt = timeIn(attachment.value("updatedAt"_L1)),
            .status = uploadIn(attachment.value("status"_L1))});
    }
    for (const QJsonArray logs = object.value("logs"_L1).toArray(); const auto &entry : logs)
        order.logs.push_back(
            {.message = text(entry.toObject(), "message"_L1), .time = timeIn(entry.toObject().value("time"_L1))});
    return order;
}

} // namespace sandbox
