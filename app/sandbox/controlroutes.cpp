#include "sandbox/controlroutes.h"

#include <utility>

#include "sandbox/bodyreader.h"
#include "sandbox/clock.h"
#include "sandbox/duration.h"
#include "sandbox/faults.h"
#include "sandbox/lifecycle.h"
#include "sandbox/orderjson.h"
#include "sandbox/portingstate.h"
#include "sandbox/requestlog.h"
#include "sandbox/router.h"
#include "sandbox/webhooks.h"

namespace sandbox {

using namespace Qt::StringLiterals;

ControlRoutes::ControlRoutes(Context context)
    : m_context(std::move(context))
{
}

void ControlRoutes::addTo(Router &router)
{
    router.add("GET", "/control/clock", [this](const Call &) { return clockReply(); });
    router.add("POST", "/control/clock", [this](const Call &call) { return advance(call); });
    router.add("GET", "/control/faults", [this](const Call &) {
        return jsonReply(QJsonObject{{u"faults"_s, m_context.faults.toJson()}});
    });
    router.add("POST", "/control/faults", [this](const Call &call) { return addFault(call); });
    router.add("DELETE", "/control/faults", [this](const Call &) {
        m_context.faults.removeAll();
        return emptyReply(204);
    });
    router.add("DELETE", "/control/faults/{id}", [this](const Call &call) {
        const QString id = call.values.constFirst();
        return m_context.faults.remove(id.toInt()) ? emptyReply(204) : notFound(u"There is no fault %1."_s.arg(id));
    });
    router.add("GET", "/control/requests", [this](const Call &) {
        return jsonReply(QJsonObject{{u"requests"_s, m_context.log.toJson()}});
    });
    router.add("DELETE", "/control/requests", [this](const Call &) {
        m_context.log.clear();
        return emptyReply(204);
    });
    router.add("GET", "/control/webhooks", [this](const Call &) {
        return jsonReply(QJsonObject{{u"webhooks"_s, m_context.webhooks.toJson()}});
    });
    router.add("GET", "/control/state", [this](const Call &) { return stateReply(); });
    router.add("GET", "/control/orders", [this](const Call &) { return ordersReply(); });
}

Reply ControlRoutes::clockReply() const
{
    return jsonReply(QJsonObject{{u"now"_s, timeText(m_context.clock.now())}, {u"pace"_s, m_context.clock.pace()}});
}

Reply ControlRoutes::advance(const Call &call)
{
    Reply refusal;
    const auto body = parseObject(call.request.body, refusal);
    if (!body)
        return refusal;
    const auto duration = parseDuration(body->value("advance"_L1).toString());
    if (!duration)
        return unprocessable(u"Say how far, as PT1H, P1D or P1B."_s,
            {{u"advance"_s, u"must be an ISO 8601 duration, or business days"_s}});
    m_context.clock.advance(*duration);
    m_context.porting.lifecycle.tick();
    return clockReply();
}

Reply ControlRoutes::addFault(const Call &call)
{
    Reply refusal;
    const auto body = parseObject(call.request.body, refusal);
    if (!body)
        return refusal;
    QString error;
    const auto fault = m_context.faults.add(*body, error);
    return fault ? jsonReply(QJsonObject{{u"id"_s, fault->id}}, 201) : unprocessable(error);
}

Reply ControlRoutes::stateReply() const
{
    QJsonObject byStatus;
    for (const Order &order : m_context.porting.state.orders())
        byStatus[order.status] = byStatus.value(order.status).toInt() + 1;
    return jsonReply(QJsonObject{{u"instance"_s, m_context.instance}, {u"now"_s, timeText(m_context.clock.now())},
        {u"pace"_s, m_context.clock.pace()}, {u"orders"_s, int(m_context.porting.state.orders().size())},
        {u"byStatus"_s, byStatus}, {u"configured"_s, m_context.porting.state.configuration().has_value()},
        {u"faults"_s, m_context.faults.toJson()}});
}

Reply ControlRoutes::ordersReply() const
{
    QJsonArray orders;
    for (const Order &order : m_context.porting.state.orders()) {
        QJsonObject row = summaryJson(order);
        int pending = 0;
        int unrouted = 0;
        for (const Number &number : order.numbers) {
            pending += number.status == numberStatus::pending;
            unrouted += number.status == numberStatus::confirmed && !number.routing;
        }
        row[u"onDemandActivation"_s] = order.onDemand;
        row[u"canConfirm"_s] = pending > 0 && order.status == orderStatus::pending;
        row[u"canReject"_s] = pending > 0 && order.status == orderStatus::pending;
        row[u"canRelease"_s] = order.onDemand && unrouted > 0;
        orders.append(row);
    }
    return jsonReply(QJsonObject{{u"orders"_s, orders}});
}

} // namespace sandbox
