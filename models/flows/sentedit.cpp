#include "flows/sentedit.h"

#include "flows/intentdata.h"
#include "json/porting/portorderjson.h"
#include "json/writer.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace flows {

namespace {

QJsonValue valueAt(const OrderMembers &members, const MemberKey &key)
{
    const auto found = members.find(key);
    return found == members.end() ? QJsonValue(QJsonValue::Undefined) : found->second;
}

QJsonObject numberOf(const QJsonObject &body, const QString &number)
{
    const QJsonArray numbers = body.value("phoneNumbers"_L1).toArray();
    for (const auto &each : numbers) {
        if (each["phoneNumber"_L1].toString() == number)
            return each.toObject();
    }
    return {};
}

//! Both bodies of an update, and in which numbers they can be compared.
struct Edit {
    explicit Edit(const QJsonObject &data)
        : before(data.value("before"_L1).toObject())
        , sent(data.value("order"_L1).toObject())
        , numbersBefore(numbersOf(before))
        , numbersSent(numbersOf(sent))
    {
    }

    //! Members that differ, of the order and of the numbers that stayed.
    std::map<MemberKey, std::pair<QJsonValue, QJsonValue>> members() const
    {
        const OrderMembers was = membersOf(before);
        const OrderMembers is = membersOf(sent);
        std::map<MemberKey, std::pair<QJsonValue, QJsonValue>> changes;
        const auto look = [&](const MemberKey &key) {
            const bool compared = key.number.isEmpty() || (stayed.contains(key.number));
            if (compared && valueAt(was, key) != valueAt(is, key))
                changes.insert_or_assign(key, std::pair(valueAt(was, key), valueAt(is, key)));
        };
        for (const auto &[key, value] : was)
            look(key);
        for (const auto &[key, value] : is)
            look(key);
        return changes;
    }

    QJsonObject before;
    QJsonObject sent;
    QStringList numbersBefore;
    QStringList numbersSent;
    QSet<QString> stayed = QSet<QString>(numbersBefore.begin(), numbersBefore.end())
                               .intersect(QSet<QString>(numbersSent.begin(), numbersSent.end()));
};

} // namespace

std::vector<SentChange> sentChanges(const QJsonObject &data)
{
    const Edit edit(data);
    std::vector<SentChange> changes;
    const auto add = [&](const QString &path, const QString &number, const QJsonValue &was, const QJsonValue &is) {
        const auto alike = std::find_if(changes.begin(), changes.end(), [&](const SentChange &change) {
            return !number.isEmpty() && !change.numbers.isEmpty() && change.path == path && change.before == was
                && change.sent == is;
        });
        if (alike != changes.end())
            alike->numbers.append(number);
        else
            changes.push_back({.path = path,
                .numbers = number.isEmpty() ? QStringList() : QStringList{number},
                .before = was,
                .sent = is});
    };
    for (const QString &number : edit.numbersBefore) {
        if (!edit.stayed.contains(number))
            add({}, number, true, QJsonValue::Undefined);
    }
    for (const QString &number : edit.numbersSent) {
        if (!edit.stayed.contains(number))
            add({}, number, QJsonValue::Undefined, true);
    }
    for (const auto &[key, values] : edit.members())
        add(key.path, key.number, values.first, values.second);
    std::stable_sort(changes.begin(), changes.end(), [](const SentChange &a, const SentChange &b) {
        if (a.numbers.isEmpty() != b.numbers.isEmpty())
            return a.numbers.isEmpty();
        return a.path < b.path;
    });
    return changes;
}

domain::PortOrder withSentChanges(const domain::PortOrder &order, const QJsonObject &data)
{
    const Edit edit(data);
    QJsonObject body = json::write(order).toObject();
    QJsonArray numbers = body.value("phoneNumbers"_L1).toArray();
    for (qsizetype i = numbers.size() - 1; i >= 0; --i) {
        const QString number = numbers.at(i)["phoneNumber"_L1].toString();
        if (edit.numbersBefore.contains(number) && !edit.numbersSent.contains(number))
            numbers.removeAt(i);
    }
    const QStringList here = numbersOf(body);
    for (const QString &number : edit.numbersSent) {
        if (!edit.numbersBefore.contains(number) && !here.contains(number))
            numbers.append(numberOf(edit.sent, number));
    }
    body.insert(u"phoneNumbers"_s, numbers);
    for (const auto &[key, values] : edit.members())
        setMember(body, key, values.second);
    const auto typed = intentdata::orderOf(body, order.id);
    if (!typed)
        return order;
    // What only the server sets is not in a body; the forms show it beside what is typed.
    domain::PortOrder result = *typed;
    result.status = order.status;
    result.notes = order.notes;
    result.documents = order.documents;
    result.createdDate = order.createdDate;
    return result;
}

} // namespace flows
