#include "sandbox/controlnumberorders.h"

#include "sandbox/bodyreader.h"
#include "sandbox/numberorderjson.h"
#include "sandbox/router.h"

#include <algorithm>

namespace sandbox {

using namespace Qt::StringLiterals;

ControlNumberOrders::ControlNumberOrders(NumberOrders &orders, const QString &project)
    : m_orders(orders)
    , m_project(project)
{
}

void ControlNumberOrders::addTo(Router &router)
{
    router.add("GET", "/control/numberOrders", [this](const Call &) { return list(); });
    router.add("POST", "/control/numberOrders/{id}/{verb}", [this](const Call &call) -> Reply {
        NumberOrder *order = m_orders.find(call.values.at(0));
        if (!order)
            return notFound(u"There is no such number order."_s);
        Reply refusal;
        const auto body
            = call.request.body.isEmpty() ? std::optional(QJsonObject()) : parseObject(call.request.body, refusal);
        return body ? act(call.values.at(1), *body, *order) : refusal;
    });
}

Reply ControlNumberOrders::list() const
{
    QJsonArray orders;
    for (const NumberOrder &order : m_orders.orders())
        orders.append(numberOrderJson(order, m_project));
    return jsonReply(QJsonObject{{u"numberOrders"_s, orders}});
}

Reply ControlNumberOrders::act(const QString &verb, const QJsonObject &body, NumberOrder &order)
{
    const QString message = body.value("message"_L1).toString();
    if (verb == "fail-upload"_L1) {
        const auto found = std::find_if(order.attachments.begin(), order.attachments.end(),
            [&body](const OrderAttachment &sent) { return body.value("attachmentId"_L1) == sent.id; });
        if (found == order.attachments.end())
            return unprocessable(u"The order has no such attachment."_s);
        found->status = UploadStatus::Failed;
        m_orders.touch(order);
        return jsonReply(registrationJson(order));
    }
    const bool isOver = order.state == NumberOrderState::Completed || order.state == NumberOrderState::Rejected
        || order.state == NumberOrderState::Expired;
    if (isOver)
        return unprocessable(u"The order is over."_s);
    if (verb == "complete"_L1)
        m_orders.complete(order);
    else if (verb == "block"_L1)
        m_orders.end(order, NumberOrderState::Blocked, message);
    else if (verb == "reject"_L1)
        m_orders.end(order, NumberOrderState::Rejected, message);
    else if (verb == "expire"_L1)
        m_orders.end(order, NumberOrderState::Expired, message);
    else
        return notFound(u"There is no such action."_s);
    return jsonReply(numberOrderJson(order, m_project));
}

} // namespace sandbox
