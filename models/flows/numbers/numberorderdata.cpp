#include "flows/numbers/numberorderdata.h"

#include "domain/numbers/registrationrules.h"
#include "flows/intentdata.h"
#include "json/codec.h"
#include "json/numbers/numberorderjson.h"
#include "json/whole.h"

#include <QCryptographicHash>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace flows::numberorderdata {

namespace {

QString digestOf(const domain::FreeForm &details)
{
    const QByteArray text = QJsonDocument(details.rest).toJson(QJsonDocument::Compact);
    return QString::fromLatin1(QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex());
}

//! What tells one upload under an id from the next. That it was looked at meanwhile changes the rest of it.
QJsonObject markOf(const domain::RegistrationAttachment *attachment)
{
    if (!attachment)
        return {};
    return {{u"fileName"_s, attachment->fileName},
        {u"createTime"_s, attachment->created ? attachment->created->toString(Qt::ISODateWithMs) : QString()}};
}

} // namespace

QJsonObject create(const domain::NumberOrderRequest &request)
{
    return {{u"sent"_s, QJsonDocument::fromJson(json::encode(request)).object()}};
}

domain::NumberOrderRequest requestOf(const QJsonObject &intentData)
{
    const QJsonObject data = intentData.value("sent"_L1).toObject();
    domain::NumberOrderRequest request{.regionCode = data.value("regionCode"_L1).toString()};
    if (const auto type = json::read<domain::Open<domain::NumberType>>(data.value("numberType"_L1)))
        request.type = type->value;
    const QJsonObject quantity = data.value("quantityOrderOption"_L1).toObject();
    if (quantity.isEmpty())
        request.what
            = data.value("numberOrderOption"_L1).toObject().value("phoneNumbers"_L1).toArray().at(0).toString();
    else
        request.what = domain::QuantityOrder{.quantity = quantity.value("requestedQuantity"_L1).toInt()};
    return request;
}

QDateTime goneAt(const store::Intent &create)
{
    const qint64 patience = create.createdAt.msecsTo(create.givesUpAt);
    return intentdata::sentAt(create).addMSecs(patience).addSecs(
        std::chrono::seconds(domain::longestReservation).count());
}

QJsonObject registration(const domain::FreeForm &before, const domain::FreeForm &sent)
{
    return {{u"requestDetails"_s, sent.rest}, {u"sentDigest"_s, digestOf(sent)}, {u"digestBefore"_s, digestOf(before)}};
}

bool isSentRegistration(const QJsonObject &data, const domain::FreeForm &details)
{
    return data.value("sentDigest"_L1).toString() == digestOf(details);
}

bool isRegistrationBefore(const QJsonObject &data, const domain::FreeForm &details)
{
    return data.value("digestBefore"_L1).toString() == digestOf(details);
}

QJsonObject attachment(const domain::AttachmentId &id, const QString &fileName, qsizetype bytes,
    const QByteArray &sha256, const domain::RegistrationAttachment *before)
{
    return {
        {u"sent"_s, QJsonObject{{u"attachmentId"_s, id.text}, {u"fileName"_s, fileName}, {u"bytes"_s, qint64(bytes)}}},
        {u"sha256"_s, QString::fromLatin1(sha256.toHex())}, {u"before"_s, markOf(before)}};
}

domain::AttachmentId attachmentOf(const QJsonObject &data)
{
    return {data.value("sent"_L1).toObject().value("attachmentId"_L1).toString()};
}

bool isSentAttachment(const QJsonObject &data, const domain::RegistrationAttachment *now)
{
    return now && !isAttachmentBefore(data, now)
        && now->fileName == data.value("sent"_L1).toObject().value("fileName"_L1).toString();
}

bool isAttachmentBefore(const QJsonObject &data, const domain::RegistrationAttachment *now)
{
    return markOf(now) == data.value("before"_L1).toObject();
}

QJsonObject submit(const domain::NumberOrder &before)
{
    return {{u"before"_s,
        json::whole(domain::NumberOrder{.id = before.id, .state = before.state, .updated = before.updated})}};
}

domain::NumberOrder submittedFrom(const QJsonObject &data)
{
    const auto order = json::read<domain::NumberOrder>(data.value("before"_L1));
    return order ? order->value : domain::NumberOrder();
}

} // namespace flows::numberorderdata
