#include "sandbox/imported/controlhosting.h"

#include "sandbox/bodyreader.h"
#include "sandbox/callbacks.h"
#include "sandbox/clock.h"
#include "sandbox/imported/hostingjson.h"
#include "sandbox/imported/hostinglife.h"
#include "sandbox/router.h"

#include <algorithm>

namespace sandbox {

using namespace Qt::StringLiterals;

namespace {

QJsonObject limitsJson(const HostingLimits &limits)
{
    return {{u"importNumbers"_s, limits.importNumbers}, {u"textEnableNumbers"_s, limits.textEnableNumbers},
        {u"wrongCodes"_s, limits.wrongCodes}, {u"wantsMask"_s, limits.wantsMask}};
}

bool isAnyParked(const HostingOrder &order)
{
    return std::any_of(
        order.numbers.begin(), order.numbers.end(), [](const OrderNumber &number) { return number.parked; });
}

QJsonObject orderRow(const HostingOrder &order)
{
    const bool waits = order.state == hostingState::waitingForSignature;
    return {{u"hostingOrderId"_s, order.id}, {u"state"_s, order.state}, {u"displayName"_s, order.displayName},
        {u"numbers"_s, int(order.numbers.size())}, {u"canSign"_s, waits}, {u"canReject"_s, !order.isOver()},
        {u"canRelease"_s, isAnyParked(order)}};
}

bool isProvable(const QualifiedNumber &number)
{
    return number.state == qualifiedState::eligible || number.state == qualifiedState::pending
        || number.state == qualifiedState::failed || number.state == qualifiedState::blocked;
}

QJsonObject qualifiedRow(const QualifiedNumber &number)
{
    return {{u"phoneNumber"_s, number.phoneNumber}, {u"state"_s, number.state}, {u"code"_s, number.code},
        {u"wrongCodes"_s, number.wrongCodes}, {u"canProve"_s, isProvable(number)}};
}

} // namespace

ControlHosting::ControlHosting(HostingContext context)
    : m_context(context)
{
}

void ControlHosting::addTo(Router &router)
{
    const auto withBody = [](auto handler) {
        return [handler](const Call &call) -> Reply {
            if (call.request.body.isEmpty())
                return handler(call, QJsonObject());
            Reply refusal;
            const auto body = parseObject(call.request.body, refusal);
            return body ? handler(call, *body) : refusal;
        };
    };
    router.add("GET", "/control/hosting", [this](const Call &) { return state(); });
    router.add("POST", "/control/hosting/limits",
        withBody([this](const Call &, const QJsonObject &body) { return setLimits(body); }));
    router.add("POST", "/control/hosting/outcome",
        withBody([this](const Call &, const QJsonObject &body) { return fail(body); }));
    router.add("GET", "/control/hosting/callbacks", [this](const Call &) {
        return jsonReply(QJsonObject{{u"callbacks"_s, m_context.callbacks.toJson()}});
    });
    router.add(
        "POST", "/control/hosting/orders/{id}/{verb}", withBody([this](const Call &call, const QJsonObject &body) {
            return order(call.values.at(0), call.values.at(1), body);
        }));
    router.add("POST", "/control/hosting/qualified/{number}/{verb}",
        withBody([this](const Call &call, const QJsonObject &body) {
            return qualified(call.values.at(0), call.values.at(1), body);
        }));
    router.add("PUT", "/control/hosting/imported/{number}",
        withBody([this](const Call &call, const QJsonObject &body) { return put(call.values.constFirst(), body); }));
    router.add("DELETE", "/control/hosting/imported/{number}",
        [this](const Call &call) { return remove(call.values.constFirst()); });
}

Reply ControlHosting::state() const
{
    QJsonArray orders;
    for (const auto &[id, order] : m_context.book.orders)
        orders.append(orderRow(order));
    QJsonArray qualified;
    for (const auto &[key, number] : m_context.book.qualified)
        qualified.append(qualifiedRow(number));
    QJsonArray imported;
    for (const auto &[key, number] : m_context.book.imported)
        imported.append(key);
    return jsonReply(QJsonObject{{u"orders"_s, orders}, {u"qualified"_s, qualified}, {u"imported"_s, imported},
        {u"limits"_s, limitsJson(m_context.book.limits)}});
}

Reply ControlHosting::setLimits(const QJsonObject &body)
{
    HostingLimits &limits = m_context.book.limits;
    limits.importNumbers = body.value("importNumbers"_L1).toInt(limits.importNumbers);
    limits.textEnableNumbers = body.value("textEnableNumbers"_L1).toInt(limits.textEnableNumbers);
    limits.wrongCodes = body.value("wrongCodes"_L1).toInt(limits.wrongCodes);
    limits.wantsMask = body.value("wantsMask"_L1).toBool(limits.wantsMask);
    m_context.book.changed = true;
    return jsonReply(limitsJson(limits));
}

Reply ControlHosting::fail(const QJsonObject &body)
{
    const HostingLife::Outcome outcome{.step = body.value("step"_L1).toString(),
        .number = body.value("number"_L1).toString(),
        .errorCode = body.value("errorCode"_L1).toString(),
        .parks = body.value("park"_L1).toBool(),
        .times = body.value("times"_L1).toInt(1)};
    if (!isHostingStep(outcome.step))
        return unprocessable(u"There is no step %1."_s.arg(outcome.step));
    if (outcome.parks != outcome.errorCode.isEmpty())
        return unprocessable(u"Say an errorCode, or park."_s);
    m_context.life.fail(outcome);
    return emptyReply(204);
}

Reply ControlHosting::order(const QString &id, const QString &verb, const QJsonObject &body)
{
    const auto found = m_context.book.orders.find(id);
    if (found == m_context.book.orders.end())
        return notFound(u"There is no hosting order %1."_s.arg(id));
    HostingOrder &order = found->second;
    if (verb == "sign"_L1 && order.state == hostingState::waitingForSignature)
        m_context.life.sign(order);
    else if (verb == "reject"_L1 && !order.isOver())
        m_context.life.reject(order, body.value("reason"_L1).toString(u"The letter was declined"_s));
    else if (verb == "release"_L1 && isAnyParked(order))
        m_context.life.release(order);
    else
        return unprocessable(u"%1 cannot be done: the order is %2."_s.arg(verb, order.state));
    return jsonReply(hostingOrderJson(order, m_context.project));
}

Reply ControlHosting::qualified(const QString &key, const QString &verb, const QJsonObject &body)
{
    const auto found = m_context.book.qualified.find(key);
    if (found == m_context.book.qualified.end())
        return notFound(u"There is no qualified number %1."_s.arg(key));
    QualifiedNumber &number = found->second;
    const QString code = body.value("code"_L1).toString();
    if (verb == "code"_L1 && !number.code.isEmpty() && !code.isEmpty()) {
        number.code = code;
        m_context.book.changed = true;
    } else if (verb == "invoices"_L1 && isProvable(number)) {
        m_context.life.receiveInvoices(number);
    } else if (verb == "approve"_L1 && isProvable(number)) {
        number.reviewUntil = {};
        number.code.clear();
        m_context.life.setState(number, qualifiedState::verified);
    } else if (verb == "refuse"_L1 && isProvable(number)) {
        number.reviewUntil = {};
        m_context.life.setState(
            number, qualifiedState::failed, body.value("reason"_L1).toString(u"The invoices do not show the number"_s));
    } else {
        return unprocessable(u"%1 cannot be done: the number is %2."_s.arg(verb, number.state));
    }
    return jsonReply(qualifiedNumberJson(number, m_context.project));
}

Reply ControlHosting::put(const QString &key, const QJsonObject &body)
{
    const QDateTime now = m_context.clock.now();
    ImportedNumber &number
        = m_context.book.imported
              .try_emplace(key, ImportedNumber{.phoneNumber = key, .region = u"US"_s, .createdAt = now})
              .first->second;
    const auto text
        = [&body](QLatin1StringView name, const QString &otherwise) { return body.value(name).toString(otherwise); };
    number.region = text("regionCode"_L1, number.region);
    number.displayName = text("displayName"_L1, number.displayName);
    number.callbackUrl = text("callbackUrl"_L1, number.callbackUrl);
    number.plan = text("servicePlanId"_L1, number.plan);
    number.campaign = text("campaignId"_L1, number.campaign);
    number.updatedAt = now;
    m_context.book.changed = true;
    return jsonReply(importedNumberJson(number, m_context.project, true));
}

Reply ControlHosting::remove(const QString &key)
{
    if (m_context.book.imported.erase(key) == 0)
        return notFound(u"%1 is not imported."_s.arg(key));
    m_context.book.changed = true;
    return emptyReply(204);
}

} // namespace sandbox
