#include "sandbox/controlorders.h"

#include "sandbox/bodyreader.h"
#include "sandbox/lifecycle.h"
#include "sandbox/orderjson.h"
#include "sandbox/orderpatch.h"
#include "sandbox/portingstate.h"
#include "sandbox/router.h"

namespace sandbox {

using namespace Qt::StringLiterals;

namespace {

QJsonObject controlJson(const Order &order)
{
    QJsonObject object = orderJson(order);
    QJsonArray numbers;
    for (const Number &number : order.numbers) {
        QJsonObject entry = numberJson(number);
        entry[u"carrier"_s] = number.carrier;
        entry[u"routing"_s] = number.routing;
        numbers.append(entry);
    }
    object[u"phoneNumbers"_s] = numbers;
    return object;
}

QStringList texts(const QJsonValue &value)
{
    QStringList list;
    for (const QJsonArray array = value.toArray(); const auto &entry : array)
        list.append(entry.toString());
    return list;
}

//! The order when \p count numbers were concerned.
Reply outcome(int count, const Order &order)
{
    return count > 0 ? jsonReply(controlJson(order))
                     : unprocessable(u"The order has no number that this could concern."_s);
}

} // namespace

ControlOrders::ControlOrders(PortingContext context)
    : m_context(context)
{
}

void ControlOrders::addTo(Router &router)
{
    using Action = Reply (ControlOrders::*)(const QJsonObject &, Order &);
    constexpr std::pair<const char *, Action> actions[] = {
        {"confirm", &ControlOrders::confirm},
        {"reject", &ControlOrders::reject},
        {"release", &ControlOrders::release},
        {"exclude", &ControlOrders::exclude},
        {"note", &ControlOrders::note},
        {"change", &ControlOrders::change},
        {"cancel-now", &ControlOrders::cancelNow},
    };
    const auto find = [this](const Call &call) { return m_context.state.find(call.values.constFirst()); };
    router.add("GET", "/control/orders/{id}", [find](const Call &call) {
        const Order *order = find(call);
        return order ? jsonReply(controlJson(*order)) : notFound(u"There is no such order."_s);
    });
    for (const auto &[name, action] : actions) {
        router.add(
            "POST", QByteArray("/control/orders/{id}/") + name, [this, find, run = action](const Call &call) -> Reply {
                Order *order = find(call);
                if (!order)
                    return notFound(u"There is no such order."_s);
                Reply refusal;
                const auto body = call.request.body.isEmpty() ? std::optional(QJsonObject())
                                                              : parseObject(call.request.body, refusal);
                return body ? (this->*run)(*body, *order) : refusal;
            });
    }
}

Reply ControlOrders::confirm(const QJsonObject &body, Order &order)
{
    const QString foc = body.value("focDate"_L1).toString();
    QDateTime time;
    if (!foc.isEmpty()) {
        const QDate date = QDate::fromString(foc, u"yyyy-MM-dd"_s);
        time = date.isValid() ? m_context.lifecycle.instantOn(order, date)
                              : QDateTime::fromString(foc, Qt::ISODateWithMs).toUTC();
        if (!time.isValid())
            return unprocessable(u"focDate must be a date or a date-time."_s);
    }
    return outcome(m_context.lifecycle.confirm(
                       order, body.value("group"_L1).toString(), time, body.value("leaveRejected"_L1).toBool()),
        order);
}

Reply ControlOrders::reject(const QJsonObject &body, Order &order)
{
    return outcome(m_context.lifecycle.reject(order, texts(body.value("numbers"_L1)),
                       body.value("reason"_L1).toString(u"Invalid port-out PIN"_s)),
        order);
}

Reply ControlOrders::release(const QJsonObject &body, Order &order)
{
    return outcome(m_context.lifecycle.release(order, body.value("group"_L1).toString()), order);
}

Reply ControlOrders::exclude(const QJsonObject &body, Order &order)
{
    return outcome(m_context.lifecycle.exclude(order, texts(body.value("numbers"_L1)),
                       body.value("reason"_L1).toString(u"Number is not active with the carrier"_s)),
        order);
}

Reply ControlOrders::note(const QJsonObject &body, Order &order)
{
    const QString text = body.value("note"_L1).toString();
    if (text.isEmpty())
        return unprocessable(u"note is missing."_s);
    m_context.lifecycle.addNote(order, text, body.value("author"_L1).toString(u"Sinch Porting"_s));
    return jsonReply(controlJson(order));
}

Reply ControlOrders::change(const QJsonObject &body, Order &order)
{
    const Violations violations = applyPatch(order, body.value("patch"_L1).toObject());
    if (!violations.empty())
        return unprocessable(u"The patch cannot be applied."_s, violations);
    m_context.lifecycle.orderChanged(order);
    return jsonReply(controlJson(order));
}

Reply ControlOrders::cancelNow(const QJsonObject &, Order &order)
{
    m_context.lifecycle.finishCancelation(order);
    return jsonReply(controlJson(order));
}

} // namespace sandbox
