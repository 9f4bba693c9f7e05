#include "sandbox/orderstate.h"

namespace sandbox {

using namespace Qt::StringLiterals;

namespace {

QJsonValue stored(const QDateTime &time)
{
    return time.isValid() ? QJsonValue(time.toUTC().toString(Qt::ISODateWithMs)) : QJsonValue();
}

QDateTime timeIn(const QJsonObject &object, QLatin1StringView name)
{
    return QDateTime::fromString(object.value(name).toString(), Qt::ISODateWithMs);
}

QJsonObject toState(const Number &number)
{
    return {{u"sent"_s, number.sent}, {u"carrier"_s, number.carrier}, {u"countryCode"_s, number.countryCode},
        {u"group"_s, number.group}, {u"status"_s, number.status}, {u"rejectReason"_s, number.rejectReason},
        {u"exclusionReason"_s, number.exclusionReason}, {u"exclusionDate"_s, stored(number.exclusionDate)},
        {u"excludedFeatures"_s, number.excludedFeatures}, {u"focDate"_s, stored(number.focDate)},
        {u"confirmedDate"_s, stored(number.confirmedDate)}, {u"activatedDate"_s, stored(number.activatedDate)},
        {u"activateUser"_s, number.activateUser}, {u"routing"_s, number.routing},
        {u"activatingAt"_s, stored(number.activatingAt)}};
}

Number numberFromState(const QJsonObject &object)
{
    const auto text = [&object](QLatin1StringView name) { return object.value(name).toString(); };
    const QJsonObject sent = object.value("sent"_L1).toObject();
    return {.sent = sent,
        .phoneNumber = sent.value("phoneNumber"_L1).toString(),
        .carrier = text("carrier"_L1),
        .countryCode = text("countryCode"_L1),
        .group = text("group"_L1),
        .status = text("status"_L1),
        .rejectReason = text("rejectReason"_L1),
        .exclusionReason = text("exclusionReason"_L1),
        .exclusionDate = timeIn(object, "exclusionDate"_L1),
        .excludedFeatures = object.value("excludedFeatures"_L1).toArray(),
        .focDate = timeIn(object, "focDate"_L1),
        .confirmedDate = timeIn(object, "confirmedDate"_L1),
        .activatedDate = timeIn(object, "activatedDate"_L1),
        .activateUser = text("activateUser"_L1),
        .routing = object.value("routing"_L1).toBool(),
        .activatingAt = timeIn(object, "activatingAt"_L1)};
}

QJsonObject toState(const Note &note)
{
    return {{u"text"_s, note.text}, {u"createdTime"_s, stored(note.createdTime)}, {u"createdBy"_s, note.createdBy}};
}

Note noteFromState(const QJsonObject &object)
{
    return {.text = object.value("text"_L1).toString(),
        .createdTime = timeIn(object, "createdTime"_L1),
        .createdBy = object.value("createdBy"_L1).toString()};
}

QJsonObject toState(const Document &document)
{
    return {{u"id"_s, document.id}, {u"name"_s, document.name}, {u"description"_s, document.description},
        {u"contentType"_s, document.contentType}, {u"content"_s, QString::fromLatin1(document.content.toBase64())}};
}

Document documentFromState(const QJsonObject &object)
{
    return {.id = object.value("id"_L1).toInteger(),
        .name = object.value("name"_L1).toString(),
        .description = object.value("description"_L1).toString(),
        .contentType = object.value("contentType"_L1).toString(),
        .content = QByteArray::fromBase64(object.value("content"_L1).toString().toLatin1())};
}

template <typename Value>
QJsonArray list(const std::vector<Value> &values)
{
    QJsonArray array;
    for (const Value &value : values)
        array.append(toState(value));
    return array;
}

template <typename Value>
std::vector<Value> read(const QJsonValue &stored, Value (*fromState)(const QJsonObject &))
{
    std::vector<Value> values;
    for (const QJsonArray array = stored.toArray(); const auto &entry : array)
        values.push_back(fromState(entry.toObject()));
    return values;
}

} // namespace

QJsonObject toState(const Order &order)
{
    return {{u"id"_s, order.id}, {u"status"_s, order.status}, {u"reference"_s, order.reference},
        {u"onDemand"_s, order.onDemand}, {u"date"_s, order.schedule.date.toString(Qt::ISODate)},
        {u"time"_s, order.schedule.time.toString(Qt::ISODate)}, {u"zone"_s, order.schedule.zone},
        {u"loaUploadedBy"_s, order.loaUploadedBy}, {u"loaAttachmentDate"_s, order.loaAttachmentDate},
        {u"resellerName"_s, order.resellerName}, {u"numbers"_s, list(order.numbers)}, {u"notes"_s, list(order.notes)},
        {u"documents"_s, list(order.documents)}, {u"createdAt"_s, stored(order.createdAt)},
        {u"submittedAt"_s, stored(order.submittedAt)}, {u"cancelAt"_s, stored(order.cancelAt)},
        {u"leaveRejected"_s, order.leaveRejected}, {u"pinned"_s, order.pinned}, {u"stuck"_s, order.stuck}};
}

Order orderFromState(const QJsonObject &object)
{
    const auto text = [&object](QLatin1StringView name) { return object.value(name).toString(); };
    return {.id = object.value("id"_L1).toInteger(),
        .status = text("status"_L1),
        .reference = text("reference"_L1),
        .onDemand = object.value("onDemand"_L1).toBool(),
        .schedule = {.date = QDate::fromString(text("date"_L1), Qt::ISODate),
            .time = QTime::fromString(text("time"_L1), Qt::ISODate),
            .zone = text("zone"_L1)},
        .loaUploadedBy = text("loaUploadedBy"_L1),
        .loaAttachmentDate = text("loaAttachmentDate"_L1),
        .resellerName = text("resellerName"_L1),
        .numbers = read(object.value("numbers"_L1), numberFromState),
        .notes = read(object.value("notes"_L1), noteFromState),
        .documents = read(object.value("documents"_L1), documentFromState),
        .createdAt = timeIn(object, "createdAt"_L1),
        .submittedAt = timeIn(object, "submittedAt"_L1),
        .cancelAt = timeIn(object, "cancelAt"_L1),
        .leaveRejected = object.value("leaveRejected"_L1).toBool(),
        .pinned = object.value("pinned"_L1).toBool(),
        .stuck = object.value("stuck"_L1).toBool()};
}

} // namespace sandbox
