#include "sandbox/stockroutes.h"

#include "sandbox/account.h"
#include "sandbox/clock.h"
#include "sandbox/heldnumberjson.h"
#include "sandbox/linkbody.h"
#include "sandbox/reservations.h"
#include "sandbox/router.h"

#include <algorithm>

namespace sandbox {

using namespace Qt::StringLiterals;

namespace {

// Neither is published.
constexpr int usualSize = 10;
constexpr int largestSize = 1000;

bool isUsLocal(const NumberProduct &product)
{
    return product.region == "US"_L1 && product.type == NumberType::Local;
}

} // namespace

bool isAvailable(const NumbersContext &context, NumberKey key)
{
    return key != 0 && context.stock.has(key) && !context.inventory.contains(key) && !context.reservations.has(key);
}

std::vector<NumberKey> availableNumbers(
    const NumbersContext &context, const NumberProduct &product, const NumberFilter &filter, int most)
{
    std::vector<NumberKey> found;
    if (!filter.accepts(product))
        return found;
    context.stock.forEach(product, [&](NumberKey key) {
        if (filter.pattern.matches(key) && !context.inventory.contains(key) && !context.reservations.has(key))
            found.push_back(key);
        return int(found.size()) < most;
    });
    return found;
}

HeldNumber takeIntoUse(const NumbersContext &context, NumberKey key, const LinkBody &links)
{
    const NumberProduct &product = *productOf(key);
    HeldNumber number{.key = key,
        .callbackUrl = links.callbackUrl.value_or(QString()),
        .monthlyCents = product.monthlyCents,
        .boughtAt = context.clock.now()};
    applyLinks(context.provisioning, links, number);
    context.inventory.add({number});
    context.account.pay({.time = number.boughtAt,
        .what = textOf(key),
        .currency = product.currency,
        .cents = product.setupCents + product.monthlyCents});
    return number;
}

StockRoutes::StockRoutes(NumbersContext context)
    : m_context(context)
{
}

void StockRoutes::addTo(Router &router)
{
    const QByteArray project = numbersPath;
    router.add("GET", project + "/availableRegions", [this](const Call &call) { return regions(call); });
    router.add("GET", project + "/availableNumbers", [this](const Call &call) { return list(call); });
    router.add("POST", project + "/availableNumbers:rentAny", [this](const Call &call) { return rentAny(call); });
    router.add("GET", project + "/availableNumbers/{phoneNumber}", [this](const Call &call) { return read(call); });
    router.add(
        "POST", project + "/availableNumbers/{phoneNumber}:rent", [this](const Call &call) { return rent(call); });
}

Reply StockRoutes::regions(const Call &call) const
{
    Violations violations;
    std::vector<NumberType> wanted;
    for (const QStringList names = valuesOf(call.query, u"types"_s); const QString &name : names) {
        const auto type = numberTypeNamed(name);
        if (type)
            wanted.push_back(*type);
        else
            violations.push_back({u"types"_s, u"parsing field \"types\": \"%1\" is not a valid value"_s.arg(name)});
    }
    if (!violations.empty())
        return invalidArgument(violations.front().description, violations);
    // Several types: regions that have any of them, each with all its types.
    QJsonArray regions;
    QStringList seen;
    for (const NumberProduct &product : numberProducts()) {
        if (seen.contains(product.region))
            continue;
        seen.append(product.region);
        QJsonArray types;
        bool isWanted = wanted.empty();
        for (const NumberProduct &other : numberProducts()) {
            if (other.region != product.region)
                continue;
            types.append(QString(nameOf(other.type)));
            isWanted = isWanted || std::find(wanted.begin(), wanted.end(), other.type) != wanted.end();
        }
        if (isWanted)
            regions.append(QJsonObject{{u"regionCode"_s, QString(product.region)},
                {u"regionName"_s, QString(product.regionName)}, {u"types"_s, types}});
    }
    return jsonReply(QJsonObject{{u"availableRegions"_s, regions}});
}

Reply StockRoutes::list(const Call &call) const
{
    Violations violations;
    const NumberFilter filter = filterFrom(call.query, u"capabilities"_s, violations);
    const int size = sizeFrom(call.query, u"size"_s, usualSize, largestSize, violations);
    for (const QString &required : {u"regionCode"_s, u"type"_s}) {
        if (valueOf(call.query, required).isEmpty())
            violations.push_back({required, u"is required"_s});
    }
    if (!violations.empty())
        return invalidArgument(violations.front().description, violations);
    Reply reply{.contentType = "application/json"};
    JsonText json(reply.body);
    json.open('{').member("availableNumbers").open('[');
    if (const NumberProduct *product = productOf(*filter.region, *filter.type)) {
        for (const NumberKey key : availableNumbers(m_context, *product, filter, size))
            writeAvailableNumber(json, key, *product);
    }
    json.close(']').close('}');
    return reply;
}

Reply StockRoutes::read(const Call &call) const
{
    const QString phoneNumber = call.values.at(1);
    const NumberKey key = keyOf(phoneNumber);
    if (!isAvailable(m_context, key))
        return missingResource(u"AvailableNumber"_s, phoneNumber);
    Reply reply{.contentType = "application/json"};
    JsonText json(reply.body);
    writeAvailableNumber(json, key, *productOf(key));
    return reply;
}

Reply StockRoutes::rent(const Call &call)
{
    Reply refusal;
    const auto body = parseNumbersBody(call.request.body, refusal);
    if (!body)
        return refusal;
    const QString phoneNumber = call.values.at(1);
    const NumberKey key = keyOf(phoneNumber);
    if (!isAvailable(m_context, key))
        return missingResource(u"AvailableNumber"_s, phoneNumber);
    if (m_context.account.rentsUsLocalOnly && !isUsLocal(*productOf(key)))
        return invalidArgument(u"Only US local numbers can be rented; make a number order."_s);
    return rentNumber(key, *body);
}

Reply StockRoutes::rentAny(const Call &call)
{
    Reply refusal;
    const auto body = parseNumbersBody(call.request.body, refusal);
    if (!body)
        return refusal;
    Violations violations;
    const NumberFilter filter = filterFrom(*body, u"type"_s, violations);
    if (filter.region && *filter.region != "US"_L1)
        violations.push_back({u"regionCode"_s, u"must be US"_s});
    if (filter.type && *filter.type != NumberType::Local)
        violations.push_back({u"type"_s, u"must be LOCAL"_s});
    if (!violations.empty())
        return invalidArgument(violations.front().description, violations);
    const auto found = availableNumbers(m_context, *productOf(u"US"_s, NumberType::Local), filter, 1);
    return found.empty() ? missingResource(u"AvailableNumber"_s, {}) : rentNumber(found.front(), *body);
}

Reply StockRoutes::rentNumber(NumberKey key, const QJsonObject &body)
{
    const NumberProduct &product = *productOf(key);
    Violations violations;
    const LinkBody links = readLinks(body, LinkRules::Rent, violations);
    checkLinks(links, product, violations);
    if (!violations.empty())
        return invalidArgument(u"The number cannot be configured like this."_s, violations);
    if (auto refused = m_context.account.refusal(product.setupCents + product.monthlyCents))
        return *refused;
    Reply reply = heldNumberReply(m_context, takeIntoUse(m_context, key, links));
    reply.made = textOf(key);
    return reply;
}

} // namespace sandbox
