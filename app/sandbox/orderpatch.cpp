#include "sandbox/orderpatch.h"

#include <algorithm>

namespace sandbox {

using namespace Qt::StringLiterals;

namespace {

QDateTime timeOf(const QJsonValue &value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODateWithMs).toUTC();
}

void merge(QJsonObject &into, const QJsonObject &patch)
{
    for (auto member = patch.begin(); member != patch.end(); ++member) {
        if (member->isObject()) {
            QJsonObject inner = into.value(member.key()).toObject();
            merge(inner, member->toObject());
            into[member.key()] = inner;
        } else {
            into[member.key()] = *member;
        }
    }
}

void patchNumber(Number &number, const QJsonObject &patch)
{
    for (auto member = patch.begin(); member != patch.end(); ++member) {
        const QString name = member.key();
        if (name == "status"_L1)
            number.status = member->toString();
        else if (name == "rejectReason"_L1)
            number.rejectReason = member->toString();
        else if (name == "exclusionReason"_L1)
            number.exclusionReason = member->toString();
        else if (name == "focDate"_L1)
            number.focDate = timeOf(*member);
        else if (name == "phoneNumberGroup"_L1)
            number.group = member->toString();
        else
            merge(number.sent, {{name, *member}});
    }
}

void patchSchedule(Schedule &schedule, const QJsonObject &patch)
{
    if (patch.contains("desiredPortDate"_L1))
        schedule.date = QDate::fromString(patch.value("desiredPortDate"_L1).toString(), Qt::ISODate);
    if (patch.contains("desiredPortTime"_L1))
        schedule.time = QTime::fromString(patch.value("desiredPortTime"_L1).toString(), u"HH:mm:ss"_s);
    if (patch.contains("desiredPortTimeZone"_L1))
        schedule.zone = patch.value("desiredPortTimeZone"_L1).toString();
}

void patchNumbers(Order &order, const QJsonArray &entries, Violations &violations)
{
    for (qsizetype i = 0; i < entries.size(); ++i) {
        const QJsonObject entry = entries.at(i).toObject();
        const QString phoneNumber = entry.value("phoneNumber"_L1).toString();
        const auto found = std::find_if(order.numbers.begin(), order.numbers.end(),
            [&phoneNumber](const Number &number) { return number.phoneNumber == phoneNumber; });
        if (found == order.numbers.end())
            violations.push_back({u"phoneNumbers[%1].phoneNumber"_s.arg(i), u"is not in the order"_s});
        else
            patchNumber(*found, entry);
    }
}

} // namespace

Violations applyPatch(Order &order, const QJsonObject &patch)
{
    Violations violations;
    for (auto member = patch.begin(); member != patch.end(); ++member) {
        const QString name = member.key();
        if (name == "status"_L1) {
            order.status = member->toString();
            order.pinned = true;
        } else if (name == "customerOrderReference"_L1) {
            order.reference = member->toString();
        } else if (name == "onDemandActivation"_L1) {
            order.onDemand = member->toBool();
        } else if (name == "resellerName"_L1) {
            order.resellerName = member->toString();
        } else if (name == "loaUploadedBy"_L1) {
            order.loaUploadedBy = member->toString();
        } else if (name == "desiredPortSchedule"_L1) {
            patchSchedule(order.schedule, member->toObject());
        } else if (name == "phoneNumbers"_L1) {
            patchNumbers(order, member->toArray(), violations);
        } else {
            violations.push_back({name, u"cannot be changed from here"_s});
        }
    }
    return violations;
}

} // namespace sandbox
