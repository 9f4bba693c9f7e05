#include "sandbox/numberorderroutes.h"

#include "sandbox/account.h"
#include "sandbox/bodyreader.h"
#include "sandbox/clock.h"
#include "sandbox/documentroutes.h"
#include "sandbox/heldnumberjson.h"
#include "sandbox/multipart.h"
#include "sandbox/numberorderjson.h"
#include "sandbox/requirements.h"
#include "sandbox/router.h"
#include "sandbox/stockroutes.h"
#include "sandbox/ulid.h"

#include <QUrl>

#include <algorithm>

namespace sandbox {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 reservationSeconds = qint64(48) * 3600;
constexpr qsizetype largestFile = qsizetype(10) * 1024 * 1024;
constexpr int mostNumbers = 100;

Reply noRequirements()
{
    const QString why = u"Number requirements not found"_s;
    return resourceError(
        404, why, {.resourceType = u"NumberProduct"_s, .resourceName = u"numberRequirements"_s, .description = why});
}

const NumberProduct *productFrom(const NumberFilter &filter, Violations &violations)
{
    if (!violations.empty() || !filter.region || !filter.type)
        return nullptr;
    const NumberProduct *product = productOf(*filter.region, *filter.type);
    if (!product)
        violations.push_back({u"numberType"_s, u"there are no such numbers in this region"_s});
    return product;
}

bool takesChanges(const NumberOrder &order)
{
    return order.state == NumberOrderState::Created || order.state == NumberOrderState::Blocked;
}

//! The first \p count consecutive numbers; nothing when there are none.
std::vector<NumberKey> firstRun(std::vector<NumberKey> keys, int count)
{
    std::sort(keys.begin(), keys.end());
    std::vector<NumberKey> run;
    for (const NumberKey key : keys) {
        if (!run.empty() && !areNeighbours(run.back(), key))
            run.clear();
        run.push_back(key);
        if (int(run.size()) == count)
            return run;
    }
    return {};
}

std::function<Reply(const Call &)> withNumberOrder(
    NumberOrders &orders, std::function<Reply(const Call &, NumberOrder &)> handler)
{
    return [&orders, handler = std::move(handler)](const Call &call) {
        const QString id = call.values.at(1);
        NumberOrder *order = orders.find(id);
        return order ? handler(call, *order) : missingResource(u"NumberOrder"_s, id);
    };
}

Reply notInThisState(const NumberOrder &order)
{
    return invalidArgument(u"The order is %1."_s.arg(nameOf(order.state)));
}

} // namespace

NumberOrderRoutes::NumberOrderRoutes(NumbersContext context, NumberOrders &orders)
    : m_context(context)
    , m_orders(orders)
{
}

void NumberOrderRoutes::addTo(Router &router)
{
    const QByteArray orders = numbersPath + QByteArray("/numberOrders");
    const QByteArray order = orders + "/{order}";
    const auto known = [this](std::function<Reply(const Call &, NumberOrder &)> handler) {
        return withNumberOrder(m_orders, std::move(handler));
    };
    router.add("POST", orders + ":lookupNumberRequirements", [this](const Call &call) { return lookup(call); });
    router.add("POST", orders + ":createNumberOrder", [this](const Call &call) { return create(call); });
    router.add("GET", order, known([this](const Call &, const NumberOrder &found) { return orderReply(found); }));
    router.add("GET", order + "/registration",
        known([](const Call &, const NumberOrder &found) { return jsonReply(registrationJson(found)); }));
    router.add("PUT", order + "/registration",
        known([this](const Call &call, NumberOrder &found) { return writeRegistration(call, found); }));
    router.add("POST", order + "/attachments/{attachment}",
        known([this](const Call &call, NumberOrder &found) { return attach(call, found); }));
    router.add("POST", order + "/submit", known([this](const Call &, NumberOrder &found) { return submit(found); }));
}

Reply NumberOrderRoutes::orderReply(const NumberOrder &order) const
{
    return jsonReply(numberOrderJson(order, m_context.project));
}

Reply NumberOrderRoutes::lookup(const Call &call) const
{
    Reply refusal;
    const auto body = parseNumbersBody(call.request.body, refusal);
    if (!body)
        return refusal;
    Violations violations;
    const NumberFilter filter = filterFrom(*body, u"numberType"_s, violations);
    if (!violations.empty())
        return invalidArgument(violations.front().description, violations);
    const NumberProduct *product = productOf(*filter.region, *filter.type);
    const auto requirements = product ? requirementsOf(*product) : std::nullopt;
    return requirements ? jsonReply(*requirements) : noRequirements();
}

Reply NumberOrderRoutes::create(const Call &call)
{
    Reply refusal;
    const auto body = parseNumbersBody(call.request.body, refusal);
    if (!body)
        return refusal;
    Violations violations;
    const NumberFilter filter = filterFrom(*body, u"numberType"_s, violations);
    const NumberProduct *product = productFrom(filter, violations);
    const LinkBody links = readLinks(*body, LinkRules::Order, violations);
    if (links.callbackUrl && QUrl(*links.callbackUrl, QUrl::StrictMode).scheme().isEmpty())
        violations.push_back({u"callbackUrl"_s, u"must be a URI"_s});
    std::vector<NumberKey> numbers;
    if (product) {
        checkLinks(links, *product, violations);
        numbers = chosen(*body, *product, violations);
    }
    if (!violations.empty())
        return invalidArgument(violations.front().description, violations);
    if (auto refused = m_context.account.refusal(int(numbers.size()) * (product->setupCents + product->monthlyCents)))
        return *refused;

    const QDateTime now = m_context.clock.now();
    const NumberOrder &order = m_orders.add({.id = newUlid(now),
        .numbers = numbers,
        .links = links,
        .createdAt = now,
        .updatedAt = now,
        .expireAt = now.addSecs(reservationSeconds)});
    Reply reply = orderReply(order);
    reply.made = order.id;
    return reply;
}

std::vector<NumberKey> NumberOrderRoutes::chosen(
    const QJsonObject &body, const NumberProduct &product, Violations &violations) const
{
    BodyReader reader(body, {}, violations);
    const auto single = reader.object(u"numberOrderOption"_s);
    const auto several = reader.object(u"quantityOrderOption"_s);
    if (single.has_value() == several.has_value()) {
        violations.push_back({u"numberOrderOption"_s, u"say either numberOrderOption or quantityOrderOption"_s});
        return {};
    }
    if (single) {
        const QJsonArray names = single->value("phoneNumbers"_L1).toArray();
        const NumberKey key = keyOf(names.at(0).toString());
        if (names.size() != 1)
            violations.push_back({u"numberOrderOption.phoneNumbers"_s, u"must be exactly one number"_s});
        else if (!isAvailable(m_context, key) || productOf(key) != &product)
            violations.push_back({u"numberOrderOption.phoneNumbers[0]"_s, u"the number is not available"_s});
        return {key};
    }
    const QString path = u"quantityOrderOption"_s;
    const int count = several->value("requestedQuantity"_L1).toInt();
    if (count < 1 || count > mostNumbers) {
        violations.push_back(
            {path + u".requestedQuantity"_s, u"must be a whole number from 1 to %1"_s.arg(mostNumbers)});
        return {};
    }
    QJsonObject search = *several;
    search[u"regionCode"_s] = body.value("regionCode"_L1);
    search[u"numberType"_s] = body.value("numberType"_L1);
    Violations unreadable;
    const NumberFilter filter = filterFrom(search, u"numberType"_s, unreadable);
    for (const Violation &violation : unreadable)
        violations.push_back({path + u'.' + violation.field, violation.description});
    if (!unreadable.empty())
        return {};
    const bool sequential = several->value("sequential"_L1).toBool();
    auto found = availableNumbers(m_context, product, filter, sequential ? product.stock : count);
    if (sequential)
        found = firstRun(std::move(found), count);
    if (int(found.size()) < count)
        violations.push_back({path + u".requestedQuantity"_s, u"there are not so many numbers available"_s});
    return found;
}

Reply NumberOrderRoutes::writeRegistration(const Call &call, NumberOrder &order)
{
    if (!takesChanges(order))
        return notInThisState(order);
    Reply refusal;
    const auto body = parseNumbersBody(call.request.body, refusal);
    if (!body)
        return refusal;
    Violations violations;
    const auto details = BodyReader(*body, {}, violations).object(u"requestDetails"_s, Presence::Required);
    const auto requirements = requirementsOf(*productOf(order.numbers.front()));
    if (details && requirements)
        violations = checkRegistration(*requirements, *details);
    if (!violations.empty())
        return invalidArgument(u"The registration is not complete."_s, violations);
    order.requestDetails = *details;
    m_orders.touch(order);
    return jsonReply(registrationJson(order));
}

Reply NumberOrderRoutes::attach(const Call &call, NumberOrder &order)
{
    if (!takesChanges(order))
        return notInThisState(order);
    const QString id = call.values.at(2);
    const auto requirements = requirementsOf(*productOf(order.numbers.front()));
    const QJsonArray wanted = requirements ? attachmentsOf(*requirements) : QJsonArray();
    const auto requirement = std::find_if(
        wanted.begin(), wanted.end(), [&id](const QJsonValue &entry) { return entry.toObject().value("id"_L1) == id; });
    if (requirement == wanted.end())
        return missingResource(u"Attachment"_s, id);
    const auto parts = formParts(call.request);
    if (!parts)
        return invalidArgument(u"The body must be multipart/form-data."_s);
    const auto part = [&parts](const QString &name) -> const FormPart * {
        const auto found
            = std::find_if(parts->begin(), parts->end(), [&name](const FormPart &entry) { return entry.name == name; });
        return found == parts->end() ? nullptr : &*found;
    };
    const FormPart *file = part(u"file"_s);
    if (!file || file->content.isEmpty())
        return invalidArgument(u"There is no file."_s, {{u"file"_s, u"is required"_s}});
    if (file->content.size() > largestFile)
        return contentTooLarge(id, u"A file may have 10 MiB at most."_s);

    const FormPart *typePart = part(u"documentType"_s);
    const QString documentType = typePart ? QString::fromUtf8(typePart->content) : QString();
    const QJsonArray documentTypes = requirement->toObject().value("allowedDocumentTypes"_L1).toArray();
    const QJsonArray mimeTypes = requirement->toObject().value("allowedMimeTypes"_L1).toArray();
    const QString mimeType = contentTypeOf(file->content); // what it is, whatever its name says
    Violations violations;
    if (!documentTypes.isEmpty() && !documentTypes.contains(documentType))
        violations.push_back({u"documentType"_s, u"is not one of those that are allowed"_s});
    if (!mimeTypes.isEmpty() && !mimeTypes.contains(mimeType))
        violations.push_back({u"file"_s, u"is %1, which is not allowed here"_s.arg(mimeType)});
    if (!violations.empty())
        return invalidArgument(u"The attachment cannot be taken."_s, violations);

    const QDateTime now = m_context.clock.now();
    std::erase_if(order.attachments, [&id](const OrderAttachment &old) { return old.id == id; });
    order.attachments.push_back({.id = id,
        .fileName = file->fileName,
        .mimeType = mimeType,
        .documentType = documentType,
        .createdAt = now,
        .updatedAt = now});
    m_orders.touch(order);
    return emptyReply(200);
}

Reply NumberOrderRoutes::submit(NumberOrder &order)
{
    if (!takesChanges(order))
        return notInThisState(order);
    if (const auto requirements = requirementsOf(*productOf(order.numbers.front()))) {
        Violations violations = checkRegistration(*requirements, order.requestDetails);
        for (const QJsonArray wanted = attachmentsOf(*requirements); const auto &entry : wanted) {
            const QString id = entry.toObject().value("id"_L1).toString();
            const bool isThere = std::any_of(order.attachments.begin(), order.attachments.end(),
                [&id](const OrderAttachment &sent) { return sent.id == id && sent.status != UploadStatus::Failed; });
            if (entry.toObject().value("mandatory"_L1).toBool() && !isThere)
                violations.push_back({u"attachments.%1"_s.arg(id), u"is required"_s});
        }
        if (!violations.empty())
            return invalidArgument(u"The registration is not complete."_s, violations);
    }
    m_orders.submit(order);
    return orderReply(order);
}

} // namespace sandbox
