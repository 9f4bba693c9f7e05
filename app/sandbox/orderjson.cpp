#include "sandbox/orderjson.h"

#include <algorithm>

namespace sandbox {

using namespace Qt::StringLiterals;

namespace {

void putText(QJsonObject &object, const QString &name, const QString &text)
{
    if (!text.isEmpty())
        object[name] = text;
}

void putTime(QJsonObject &object, const QString &name, const QDateTime &time)
{
    if (time.isValid())
        object[name] = timeText(time);
}

int countOf(const Order &order, const QString &status)
{
    return int(std::count_if(order.numbers.begin(), order.numbers.end(),
        [&status](const Number &number) { return number.status == status; }));
}

} // namespace

QString timeText(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODateWithMs);
}

QJsonObject scheduleJson(const Schedule &schedule)
{
    return {{u"desiredPortDate"_s, schedule.date.toString(Qt::ISODate)},
        {u"desiredPortTime"_s, schedule.time.toString(u"HH:mm:ss"_s)}, {u"desiredPortTimeZone"_s, schedule.zone}};
}

QJsonObject numberJson(const Number &number)
{
    QJsonObject object = number.sent;
    object[u"status"_s] = number.status;
    putText(object, u"rejectReason"_s, number.rejectReason);
    putText(object, u"exclusionReason"_s, number.exclusionReason);
    putTime(object, u"exclusionDate"_s, number.exclusionDate);
    if (!number.excludedFeatures.isEmpty())
        object[u"excludedFeatures"_s] = number.excludedFeatures;
    putText(object, u"phoneNumberGroup"_s, number.group);
    putTime(object, u"focDate"_s, number.focDate);
    putTime(object, u"confirmedDate"_s, number.confirmedDate);
    putTime(object, u"activatedDate"_s, number.activatedDate);
    putText(object, u"activateUser"_s, number.activateUser);
    putText(object, u"countryCode"_s, number.countryCode);
    return object;
}

QJsonObject numberStatusJson(const Number &number)
{
    QJsonObject object{{u"phoneNumber"_s, number.phoneNumber}, {u"status"_s, number.status}};
    putText(object, u"rejectReason"_s, number.rejectReason);
    putTime(object, u"confirmedDate"_s, number.confirmedDate);
    putTime(object, u"activatedDate"_s, number.activatedDate);
    return object;
}

QJsonObject documentJson(const Document &document)
{
    return {{u"id"_s, document.id}, {u"documentName"_s, document.name}, {u"description"_s, document.description}};
}

QJsonObject orderJson(const Order &order)
{
    QJsonArray numbers;
    for (const Number &number : order.numbers)
        numbers.append(numberJson(number));
    QJsonArray notes;
    for (const Note &note : order.notes)
        notes.append(QJsonObject{
            {u"note"_s, note.text}, {u"createdTime"_s, timeText(note.createdTime)}, {u"createdBy"_s, note.createdBy}});
    QJsonArray documents;
    for (const Document &document : order.documents)
        documents.append(documentJson(document));
    QJsonObject object{{u"id"_s, order.id}, {u"status"_s, order.status}, {u"customerOrderReference"_s, order.reference},
        {u"onDemandActivation"_s, order.onDemand}, {u"desiredPortSchedule"_s, scheduleJson(order.schedule)},
        {u"phoneNumbers"_s, numbers}, {u"notes"_s, notes}, {u"documents"_s, documents},
        {u"createdDate"_s, order.createdAt.toUTC().date().toString(Qt::ISODate)},
        {u"resellerName"_s, order.resellerName}};
    putText(object, u"loaUploadedBy"_s, order.loaUploadedBy);
    putText(object, u"loaAttachmentDate"_s, order.loaAttachmentDate);
    return object;
}

QJsonObject summaryJson(const Order &order)
{
    return {{u"id"_s, order.id}, {u"status"_s, order.status}, {u"customerOrderReference"_s, order.reference},
        {u"createdDate"_s, order.createdAt.toUTC().date().toString(Qt::ISODate)},
        {u"phoneNumberQuantity"_s, int(order.numbers.size())},
        {u"focQuantity"_s, countOf(order, numberStatus::confirmed)},
        {u"activatedQuantity"_s, countOf(order, numberStatus::activated)},
        {u"rejectedQuantity"_s, countOf(order, numberStatus::rejected)},
        {u"excludedQuantity"_s, countOf(order, numberStatus::excluded)}};
}

} // namespace sandbox
