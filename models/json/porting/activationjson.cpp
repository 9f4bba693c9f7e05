#include "json/porting/activationjson.h"

namespace json::detail {

using namespace Qt::StringLiterals;

QJsonValue adaptGroupList(const QJsonValue &reply)
{
    if (reply.isArray())
        return QJsonObject{{u"dialect"_s, u"published"_s}, {u"groups"_s, reply}};
    if (!reply.isObject())
        return reply;
    const QJsonObject object = reply.toObject();
    if (const QJsonValue groups = object.value("activationGroups"_L1); !groups.isUndefined())
        return QJsonObject{{u"dialect"_s, u"skill"_s}, {u"groups"_s, groups}};
    // phoneNumberGroups is how operation 11 answers, and {} how a server with nothing ready might.
    return QJsonObject{{u"dialect"_s, u"published"_s}, {u"groups"_s, object.value("phoneNumberGroups"_L1)}};
}

QJsonValue adaptGroupName(const QJsonValue &group)
{
    QJsonObject object = group.toObject();
    if (!group.isObject() || object.contains("phoneNumberGroup"_L1) || !object.contains("groupId"_L1))
        return group;
    object.insert("phoneNumberGroup"_L1, object.take("groupId"_L1));
    return object;
}

QJsonValue adaptActivationGroup(const QJsonValue &group)
{
    if (!group.isObject())
        return group;
    QJsonObject object = adaptGroupName(group).toObject();
    const QJsonValue numbers = object.value("phoneNumbers"_L1);
    if (!numbers.isArray())
        return object;
    QJsonArray texts;
    const QJsonArray items = numbers.toArray();
    for (const auto &item : items) {
        const QJsonValue number = item.toObject().value("phoneNumber"_L1);
        texts.append(number.isUndefined() ? item : number);
    }
    object.insert("phoneNumbers"_L1, texts);
    return object;
}

} // namespace json::detail
