#include "sandbox/activationroutes.h"

#include "sandbox/bodyreader.h"
#include "sandbox/distort.h"
#include "sandbox/lifecycle.h"
#include "sandbox/orderjson.h"
#include "sandbox/portingstate.h"
#include "sandbox/router.h"

#include <algorithm>
#include <functional>

namespace sandbox {

using namespace Qt::StringLiterals;

namespace {

//! The groups of an order, in the order in which its numbers name them.
QStringList groupsOf(const Order &order)
{
    QStringList groups;
    for (const Number &number : order.numbers) {
        if (!groups.contains(number.group))
            groups.append(number.group);
    }
    return groups;
}

//! One array entry per group that has numbers for which \p choose holds; \p show gives the form of a number.
QJsonArray grouped(const Order &order, const std::function<bool(const Number &)> &choose,
    const std::function<QJsonObject(const Number &)> &show)
{
    QJsonArray entries;
    for (const QStringList groups = groupsOf(order); const QString &group : groups) {
        QJsonArray numbers;
        QDateTime foc;
        for (const Number &number : order.numbers) {
            if (number.group != group || !choose(number))
                continue;
            numbers.append(show(number));
            foc = number.focDate.isValid() ? number.focDate : foc;
        }
        if (numbers.isEmpty())
            continue;
        QJsonObject entry{{u"phoneNumberGroup"_s, group}, {u"phoneNumbers"_s, numbers}};
        if (foc.isValid())
            entry[u"focDate"_s] = timeText(foc);
        entries.append(entry);
    }
    return entries;
}

QJsonObject services(const Number &number)
{
    QJsonObject object{{u"phoneNumber"_s, number.phoneNumber}};
    for (const QString &name : {u"voiceConfiguration"_s, u"smsConfiguration"_s}) {
        if (number.sent.contains(name))
            object[name] = number.sent.value(name);
    }
    return object;
}

} // namespace

ActivationRoutes::ActivationRoutes(PortingContext context)
    : m_context(context)
{
}

void ActivationRoutes::addTo(Router &router)
{
    const QByteArray orders = projectPath + QByteArray("/orders/portIns");
    PortingState &state = m_context.state;
    router.add("GET", orders + "/phoneGroups/{order}",
        withOrder(state, [this](const Call &, const Order &order) { return phoneGroups(order); }));
    router.add("GET", orders + "/{order}/availableActivations",
        withOrder(state, [this](const Call &, const Order &order) { return available(order); }));
    router.add("POST", orders + "/{order}/activate",
        withOrder(state, [this](const Call &call, Order &order) { return activate(call, order); }));
}

Reply ActivationRoutes::available(const Order &order) const
{
    return jsonReply(grouped(
        order, [&](const Number &number) { return m_context.lifecycle.canBeActivated(order, number); }, services));
}

Reply ActivationRoutes::phoneGroups(const Order &order) const
{
    return jsonReply(grouped(
        order, [](const Number &) { return true; }, numberJson));
}

Reply ActivationRoutes::activate(const Call &call, Order &order)
{
    QJsonObject body;
    if (!call.request.body.trimmed().isEmpty()) {
        Reply refusal;
        const auto parsed = parseObject(call.request.body, refusal);
        if (!parsed)
            return refusal;
        body = *parsed;
    }
    if (!order.onDemand)
        return unprocessable(u"The order is not activated on demand."_s);

    const QStringList known = groupsOf(order);
    const bool skill = body.contains("groupIds"_L1);
    const QString member = skill ? u"groupIds"_s : u"phoneNumberGroups"_s;
    Violations violations;
    BodyReader reader(body, {}, violations);
    QStringList wanted;
    if (skill && !m_context.state.hasSkillDialect(order.id)) {
        violations.push_back({member, u"is not a member of this request"_s});
    } else if (const auto names = reader.array(member)) {
        for (qsizetype i = 0; i < names->size(); ++i) {
            const QString name = names->at(i).toString();
            const auto found = std::find_if(known.begin(), known.end(),
                [&](const QString &group) { return name == (skill ? skillGroupId(group) : group); });
            if (found == known.end())
                return unprocessable(u"The order has no such group."_s,
                    {{u"%1[%2]"_s.arg(member, QString::number(i)), u"is not a group of the order"_s}});
            wanted.append(*found);
        }
    }
    if (!violations.empty())
        return badRequest(u"The request cannot be read."_s, violations);

    QStringList ready;
    for (const Number &number : order.numbers) {
        if (m_context.lifecycle.canBeActivated(order, number) && !ready.contains(number.group))
            ready.append(number.group);
    }
    if (wanted.isEmpty())
        wanted = ready;
    for (const QString &group : std::as_const(wanted)) {
        if (!ready.contains(group))
            return unprocessable(
                u"The group %1 cannot be activated: its FOC date has not come, or its numbers do not route yet."_s.arg(
                    group));
    }
    if (wanted.isEmpty())
        return unprocessable(u"No group of the order can be activated now."_s);

    m_context.lifecycle.activate(order, wanted, u"api"_s);
    QJsonArray groups;
    for (const QString &group : std::as_const(wanted))
        groups.append(QJsonObject{{u"phoneNumberGroup"_s, group}, {u"status"_s, u"ACTIVATING"_s}});
    return jsonReply(QJsonObject{{u"phoneNumberGroups"_s, groups}});
}

} // namespace sandbox
