#include "sandbox/imported/hostingroutes.h"

#include "sandbox/clock.h"
#include "sandbox/imported/hostingbody.h"
#include "sandbox/imported/hostingjson.h"
#include "sandbox/imported/hostinglife.h"
#include "sandbox/imported/hostinglist.h"
#include "sandbox/imported/importederrors.h"
#include "sandbox/numberpattern.h"
#include "sandbox/router.h"
#include "sandbox/ulid.h"

#include <algorithm>

namespace sandbox {

using namespace Qt::StringLiterals;

namespace {

//! Only what is proven, and what could not be hosted, is text-enabled.
void checkQualified(const HostingBook &book, const HostingOrder &order, bool onlyQualified, Violations &violations)
{
    for (std::size_t i = 0; i < order.numbers.size(); ++i) {
        const auto found = book.qualified.find(order.numbers.at(i).phoneNumber);
        const QString path = u"numbers[%1]"_s.arg(i);
        if (found == book.qualified.end()) {
            if (onlyQualified)
                violations.push_back({path, u"is not a qualified number"_s});
            continue;
        }
        const QString &state = found->second.state;
        // Those that are being hosted, or are hosted, meet the conflict.
        if (state != qualifiedState::verified && state != qualifiedState::notHosted && state != qualifiedState::hosting
            && state != qualifiedState::hosted)
            violations.push_back({path, u"is %1, not VERIFIED"_s.arg(state)});
    }
}

const HostingOrder &makeOrder(HostingContext &context, HostingOrder order)
{
    order.createdAt = context.clock.now();
    order.updatedAt = order.createdAt;
    order.id = newUlid(order.createdAt);
    return context.life.add(std::move(order));
}

Reply madeReply(const HostingContext &context, const HostingOrder &order)
{
    Reply reply = jsonReply(hostingOrderJson(order, context.project));
    reply.made = order.id;
    return reply;
}

} // namespace

const HostingOrder *makeTextEnable(
    HostingContext &context, const Call &call, bool tollFree, bool onlyQualified, Reply &refusal)
{
    const auto body = parseHostingBody(call.request.body, refusal);
    if (!body)
        return nullptr;
    Violations violations;
    HostingOrder order = readTextEnable(*body, tollFree, context.book.limits, context.clock.now(), violations);
    checkQualified(context.book, order, onlyQualified, violations);
    if (!violations.empty()) {
        refusal = hostingInvalid(messageFor(violations, order.plan), violations);
        return nullptr;
    }
    if (auto conflict = conflictOf(context.book, order.numbers)) {
        refusal = *conflict;
        return nullptr;
    }
    return &makeOrder(context, std::move(order));
}

HostingRoutes::HostingRoutes(HostingContext context)
    : m_context(context)
{
}

void HostingRoutes::addTo(Router &router)
{
    const QByteArray orders = importedPath + QByteArray("/hostingOrders");
    const QByteArray order = orders + "/{order}";
    const auto known = [this](auto handler) {
        return withRecord(
            m_context.book.orders, [](const QString &key) { return hostingMissing(u"Hosting order %1"_s.arg(key)); },
            std::move(handler));
    };
    router.add("GET", orders, [this](const Call &call) { return list(call); });
    router.add("POST", orders + ":importNumbers", [this](const Call &call) { return importNumbers(call); });
    router.add("POST", orders + ":textEnableNumbers", [this](const Call &call) { return textEnable(call, false); });
    router.add(
        "POST", orders + ":textEnableTollFreeNumbers", [this](const Call &call) { return textEnable(call, true); });
    router.add("GET", order, known([this](const Call &, const HostingOrder &found) {
        return jsonReply(hostingOrderJson(found, m_context.project));
    }));
    router.add("GET", order + "/report",
        known([](const Call &, const HostingOrder &found) { return jsonReply(hostingReportJson(found)); }));
    router.add("GET", order + "/numbers",
        known([this](const Call &call, const HostingOrder &found) { return numbers(call, found); }));
    router.add("GET", order + "/numbers/{phoneNumber}",
        known([this](const Call &call, const HostingOrder &found) { return number(call, found); }));
}

Reply HostingRoutes::list(const Call &call) const
{
    Violations violations;
    const QStringList states = wordsOf(call.query, u"states"_s, hostingStateWords(), true, violations);
    const QStringList typeNames{
        u"HOSTING_ORDER_TYPE_UNSPECIFIED"_s, typeWord(HostingKind::Import), typeWord(HostingKind::TextEnable)};
    const QStringList types = wordsOf(call.query, u"type"_s, typeNames, true, violations);
    const QString plan = demandedValue(call.query, u"servicePlanId"_s, violations);
    const QString campaign = demandedValue(call.query, u"campaignId"_s, violations);
    const QString region = valueOf(call.query, u"regionCode"_s);
    checkRegion(region, violations);
    std::vector<ListRow> rows;
    for (const auto &[id, order] : m_context.book.orders) {
        if (!states.contains(order.state) || !types.contains(typeWord(order.kind)) || order.plan != plan
            || order.campaign != campaign || (!region.isEmpty() && order.region != region))
            continue;
        rows.push_back(
            {.id = id, .createdAt = order.createdAt, .updatedAt = order.updatedAt, .json = [this, &order = order] {
                 return hostingOrderJson(order, m_context.project);
             }});
    }
    return listReply(std::move(rows), "hostingOrders", call.query, std::move(violations));
}

Reply HostingRoutes::numbers(const Call &call, const HostingOrder &order) const
{
    Violations violations;
    const auto wanted = [&](const QString &name) { return wordsOf(call.query, name, stepWords(), false, violations); };
    const QStringList osr = wanted(u"osrUpdateState"_s);
    const QStringList platform = wanted(u"platformProvisioningState"_s);
    const QStringList campaign = wanted(u"campaignProvisioningState"_s);
    std::vector<ListRow> rows;
    for (const OrderNumber &entry : order.numbers) {
        if (!osr.contains(entry.osr) || !platform.contains(entry.platform) || !campaign.contains(entry.campaign))
            continue;
        rows.push_back({.id = entry.phoneNumber,
            .createdAt = order.createdAt,
            .updatedAt = entry.changedAt,
            .json = [this, &entry, &order] { return orderNumberJson(entry, order, m_context.project); }});
    }
    return listReply(std::move(rows), "numbers", call.query, std::move(violations));
}

Reply HostingRoutes::number(const Call &call, const HostingOrder &order) const
{
    const QString wanted = call.values.at(2);
    const auto found = std::find_if(order.numbers.begin(), order.numbers.end(),
        [&wanted](const OrderNumber &entry) { return entry.phoneNumber == wanted; });
    return found == order.numbers.end() ? hostingMissing(u"Number %1"_s.arg(wanted))
                                        : jsonReply(orderNumberJson(*found, order, m_context.project));
}

Reply HostingRoutes::importNumbers(const Call &call)
{
    Reply refusal;
    const auto body = parseHostingBody(call.request.body, refusal);
    if (!body)
        return refusal;
    Violations violations;
    HostingOrder order = readImport(*body, m_context.book.limits, violations);
    if (!violations.empty())
        return hostingInvalid(messageFor(violations, order.plan), violations);
    if (auto conflict = conflictOf(m_context.book, order.numbers))
        return *conflict;
    const HostingOrder &made = makeOrder(m_context, std::move(order));
    QJsonObject json = hostingOrderJson(made, m_context.project);
    json[u"numberImport"_s] = u"{}"_s; // as the published example has it, whatever it means
    Reply reply = jsonReply(json);
    reply.made = made.id;
    return reply;
}

Reply HostingRoutes::textEnable(const Call &call, bool tollFree)
{
    Reply refusal;
    const HostingOrder *order = makeTextEnable(m_context, call, tollFree, false, refusal);
    return order ? madeReply(m_context, *order) : refusal;
}

} // namespace sandbox
