#include "sandbox/portingroutes.h"

#include "sandbox/bodyreader.h"
#include "sandbox/clock.h"
#include "sandbox/lifecycle.h"
#include "sandbox/orderfilter.h"
#include "sandbox/orderjson.h"
#include "sandbox/orderrules.h"
#include "sandbox/portability.h"
#include "sandbox/portingstate.h"
#include "sandbox/router.h"

namespace sandbox {

using namespace Qt::StringLiterals;

namespace {

const QString notPending = u"Only an order that is PENDING can be changed or canceled."_s;

} // namespace

std::function<Reply(const Call &)> withOrder(PortingState &state, OrderHandler handler)
{
    return [&state, handler = std::move(handler)](const Call &call) {
        const QString id = call.values.at(1);
        Order *order = state.find(id);
        return order ? handler(call, *order) : notFound(u"There is no order %1."_s.arg(id));
    };
}

PortingRoutes::PortingRoutes(PortingContext context)
    : m_context(context)
{
}

void PortingRoutes::addTo(Router &router)
{
    const QByteArray orders = projectPath + QByteArray("/orders/portIns");
    const QByteArray order = orders + "/{order}";
    PortingState &state = m_context.state;
    router.add(
        "POST", projectPath + QByteArray("/portabilityChecks"), [this](const Call &call) { return check(call); });
    router.add("POST", orders, [this](const Call &call) { return create(call); });
    router.add("GET", orders, [this](const Call &call) { return list(call); });
    router.add(
        "GET", order, withOrder(state, [](const Call &, const Order &found) { return jsonReply(orderJson(found)); }));
    router.add("PUT", order, withOrder(state, [this](const Call &call, Order &found) { return replace(call, found); }));
    router.add(
        "DELETE", order, withOrder(state, [this](const Call &call, Order &found) { return cancel(call, found); }));
    router.add("POST", order + "/notes",
        withOrder(state, [this](const Call &call, Order &found) { return addNote(call, found); }));
}

Reply PortingRoutes::check(const Call &call) const
{
    Reply refusal;
    const auto body = parseObject(call.request.body, refusal);
    if (!body)
        return refusal;
    Violations unreadable;
    Violations invalid;
    const auto numbers
        = BodyReader(*body, {}, unreadable).array(u"phoneNumbers"_s, Presence::Required).value_or(QJsonArray());
    QJsonArray answers;
    for (qsizetype i = 0; i < numbers.size(); ++i) {
        const QString field = u"phoneNumbers[%1]"_s.arg(i);
        const QString number = numbers.at(i).toString();
        if (!numbers.at(i).isString())
            unreadable.push_back({field, u"must be a string"_s});
        else if (!isE164(number))
            invalid.push_back({field, u"must be a phone number in E.164 form"_s});
        const Portability verdict = portability(number);
        QJsonObject answer{
            {u"phoneNumber"_s, number}, {u"portable"_s, verdict.portable}, {u"carrier"_s, verdict.carrier}};
        if (!verdict.portable)
            answer[u"reason"_s] = verdict.reason;
        answers.append(answer);
    }
    if (!unreadable.empty())
        return badRequest(u"The numbers cannot be read."_s, unreadable);
    if (!invalid.empty())
        return unprocessable(u"Some numbers are not phone numbers."_s, invalid);
    return jsonReply(QJsonObject{{u"phoneNumbers"_s, answers}});
}

Reply PortingRoutes::create(const Call &call)
{
    Reply refusal;
    auto order = OrderRules(m_context.state, m_context.clock).read(call.request, nullptr, refusal);
    if (!order)
        return refusal;
    order->createdAt = m_context.clock.now();
    order->submittedAt = order->createdAt;
    m_context.lifecycle.place(*order);
    Order &added = m_context.state.add(std::move(*order));
    m_context.lifecycle.orderChanged(added);
    Reply reply = jsonReply(orderJson(added), 201);
    reply.orderMade = added.id;
    return reply;
}

Reply PortingRoutes::list(const Call &call) const
{
    OrderFilter filter;
    if (const Violations violations = filter.read(call.query); !violations.empty())
        return unprocessable(u"The filter has values that cannot be."_s, violations);
    // Newest first; the id counts up.
    const auto &orders = m_context.state.orders();
    QJsonArray rows;
    int total = 0;
    std::for_each(orders.crbegin(), orders.crend(), [&](const Order &order) {
        if (filter.accepts(order) && filter.isOnPage(total++))
            rows.append(summaryJson(order));
    });
    return jsonReply(QJsonObject{{u"orders"_s, rows}, {u"page"_s, filter.page()},
        {u"totalPages"_s, (total + filter.pageSize() - 1) / filter.pageSize()}, {u"pageSize"_s, filter.pageSize()},
        {u"totalItems"_s, total}});
}

Reply PortingRoutes::replace(const Call &call, Order &order)
{
    if (order.status != orderStatus::pending)
        return unprocessable(notPending);
    Reply refusal;
    auto replacement = OrderRules(m_context.state, m_context.clock).read(call.request, &order, refusal);
    if (!replacement)
        return refusal;
    // What the service itself knows stays; everything else is the body's, and what it leaves out is gone.
    replacement->id = order.id;
    replacement->status = order.status;
    replacement->notes = order.notes;
    replacement->documents = order.documents;
    replacement->createdAt = order.createdAt;
    replacement->submittedAt = m_context.clock.now();
    m_context.lifecycle.place(*replacement, &order);
    order = std::move(*replacement);
    m_context.lifecycle.orderChanged(order);
    return jsonReply(orderJson(order));
}

Reply PortingRoutes::cancel(const Call &, Order &order)
{
    if (order.status != orderStatus::pending)
        return unprocessable(notPending);
    m_context.lifecycle.startCancelation(order);
    return emptyReply(200);
}

Reply PortingRoutes::addNote(const Call &call, Order &order)
{
    Reply refusal;
    const auto body = parseObject(call.request.body, refusal);
    if (!body)
        return refusal;
    Violations violations;
    const QString note = BodyReader(*body, {}, violations).text(u"note"_s, Presence::Required);
    if (!violations.empty())
        return badRequest(u"The note cannot be read."_s, violations);
    if (note.trimmed().isEmpty())
        return unprocessable(u"The note is empty."_s, {{u"note"_s, u"must not be empty"_s}});
    m_context.lifecycle.addNote(order, note, u"customer"_s);
    return jsonReply(QJsonObject{{u"id"_s, m_context.state.nextNoteId()}, {u"note"_s, note}});
}

} // namespace sandbox
