#include "sandbox/inventoryroutes.h"

#include "sandbox/bodyreader.h"
#include "sandbox/clock.h"
#include "sandbox/heldnumberjson.h"
#include "sandbox/linkbody.h"
#include "sandbox/numbererrors.h"
#include "sandbox/provisioning.h"
#include "sandbox/router.h"

namespace sandbox {

using namespace Qt::StringLiterals;

namespace {

// Neither is published.
constexpr int usualPageSize = 100;
constexpr int largestPageSize = 1000;
constexpr int longestName = 255;

//! A number must be unlinked before it is linked to something else: so it is documented, though production has been
//! seen to take it at once.
void checkUnlinked(const LinkBody &links, const HeldNumber &number, Violations &violations)
{
    const auto isChanged = [](const QString &now, const std::optional<QString> &wanted) {
        return !now.isEmpty() && wanted && !wanted->isEmpty() && *wanted != now;
    };
    if (isChanged(number.plan, links.plan))
        violations.push_back({u"smsConfiguration.servicePlanId"_s, u"unlink the number from its service plan first"_s});
    if (isChanged(number.campaign, links.campaign))
        violations.push_back({u"smsConfiguration.campaignId"_s, u"unlink the number from its campaign first"_s});
}

} // namespace

Reply heldNumberReply(const NumbersContext &context, const HeldNumber &number)
{
    Reply reply{.contentType = "application/json"};
    JsonText json(reply.body);
    writeHeldNumber(json, number, {.project = context.project, .now = context.clock.now()});
    return reply;
}

std::function<Reply(const Call &)> withHeldNumber(Inventory &inventory, HeldHandler handler)
{
    return [&inventory, handler = std::move(handler)](const Call &call) {
        const QString phoneNumber = call.values.at(1);
        auto number = inventory.find(phoneNumber);
        return number ? handler(call, std::move(*number)) : missingResource(u"ActiveNumber"_s, phoneNumber);
    };
}

InventoryRoutes::InventoryRoutes(NumbersContext context)
    : m_context(context)
{
}

void InventoryRoutes::addTo(Router &router)
{
    const QByteArray numbers = numbersPath + QByteArray("/activeNumbers");
    const auto held = [this](HeldHandler handler) { return withHeldNumber(m_context.inventory, std::move(handler)); };
    router.add("GET", numbers, [this](const Call &call) { return list(call); });
    router.add("GET", numbers + "/{phoneNumber}",
        held([this](const Call &, const HeldNumber &number) { return heldNumberReply(m_context, number); }));
    router.add("PATCH", numbers + "/{phoneNumber}",
        held([this](const Call &call, const HeldNumber &number) { return update(call, number); }));
    router.add("POST", numbers + "/{phoneNumber}:release",
        held([this](const Call &, const HeldNumber &number) { return release(number); }));
}

Reply InventoryRoutes::list(const Call &call) const
{
    Violations violations;
    const NumberFilter filter = filterFrom(call.query, u"capability"_s, violations);
    const int size = sizeFrom(call.query, u"pageSize"_s, usualPageSize, largestPageSize, violations);
    const QString orderBy = valueOf(call.query, u"orderBy"_s);
    const bool byName = orderBy == "displayName"_L1;
    if (!byName && !orderBy.isEmpty() && orderBy != "phoneNumber"_L1)
        violations.push_back({u"orderBy"_s, u"must be phoneNumber or displayName"_s});
    if (!violations.empty())
        return invalidArgument(violations.front().description, violations);

    const auto page = m_context.list.page(filter, byName ? InventoryOrder::DisplayName : InventoryOrder::PhoneNumber,
        valueOf(call.query, u"pageToken"_s), size);
    if (!page)
        return invalidArgument(u"The page token is not valid."_s, {{u"pageToken"_s, u"is not valid"_s}});

    constexpr qsizetype bytesOfANumber = 760;
    Reply reply{.contentType = "application/json"};
    reply.body.reserve(qsizetype(page->keys.size()) * bytesOfANumber + 200);
    JsonText json(reply.body);
    json.open('{').member("activeNumbers").open('[');
    const NumberView view{.project = m_context.project, .now = m_context.clock.now()};
    for (const NumberKey key : page->keys)
        writeHeldNumber(json, m_context.inventory.at(key), view);
    json.close(']').member("nextPageToken").text(page->next).member("totalSize").number(page->total).close('}');
    return reply;
}

Reply InventoryRoutes::update(const Call &call, HeldNumber number)
{
    Reply refusal;
    const auto body = parseNumbersBody(call.request.body, refusal);
    if (!body)
        return refusal;
    Violations violations;
    const LinkBody links = readLinks(*body, LinkRules::Update, violations);
    checkLinks(links, *productOf(number.key), violations);
    BodyReader reader(*body, {}, violations);
    const bool renames = reader.has(u"displayName"_s);
    const QString name = reader.text(u"displayName"_s);
    if (name.size() > longestName)
        violations.push_back({u"displayName"_s, u"must have at most %1 characters"_s.arg(longestName)});
    if (m_context.strict)
        checkUnlinked(links, number, violations);
    if (!violations.empty())
        return invalidArgument(u"The number cannot be updated like this."_s, violations);

    if (renames)
        number.displayName = name;
    if (links.callbackUrl)
        number.callbackUrl = *links.callbackUrl;
    applyLinks(m_context.provisioning, links, number);
    m_context.inventory.change(number);
    return heldNumberReply(m_context, number);
}

Reply InventoryRoutes::release(HeldNumber number)
{
    // It stays, and works, until the month that is paid for is over. A second release changes nothing.
    if (!number.expireAt.isValid()) {
        number.expireAt = nextChargeDate(number, m_context.clock.now());
        number.voiceProvisioning.reset();
        m_context.inventory.change(number);
    }
    return heldNumberReply(m_context, number);
}

void applyLinks(Provisioning &provisioning, const LinkBody &links, HeldNumber &number)
{
    if (links.plan || links.campaign || links.voice)
        number.stuck = false;
    if (links.plan || links.campaign) {
        // What is on its way counts, not what is still there: a campaign may follow its plan in a second request.
        const auto &scheduled = number.smsProvisioning;
        const QString plan = links.plan.value_or(scheduled ? scheduled->plan : number.plan);
        QString campaign = links.campaign.value_or(scheduled ? scheduled->campaign : number.campaign);
        if (plan.isEmpty())
            campaign.clear(); // it cannot stay without its plan
        if (plan == number.plan && campaign == number.campaign)
            number.smsProvisioning.reset();
        else
            provisioning.scheduleSms(number, plan, campaign);
    }
    if (!links.voice)
        return;
    const bool isThere = links.voice->id.isEmpty() ? number.voice.id.isEmpty() : *links.voice == number.voice;
    if (isThere)
        number.voiceProvisioning.reset();
    else
        provisioning.scheduleVoice(number, *links.voice);
}

} // namespace sandbox
