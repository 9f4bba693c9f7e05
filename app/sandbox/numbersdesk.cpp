#include "sandbox/numbersdesk.h"

#include "sandbox/callbackroutes.h"
#include "sandbox/clock.h"
#include "sandbox/controlnumberorders.h"
#include "sandbox/controlnumbers.h"
#include "sandbox/emergencyroutes.h"
#include "sandbox/numbererrors.h"
#include "sandbox/numberorderroutes.h"
#include "sandbox/order.h"
#include "sandbox/stockroutes.h"
#include "sandbox/tokens.h"

namespace sandbox {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 tickPauseMs = 250;

//! The number as it comes out of a port-in, with the services that the order asked for.
HeldNumber portedNumber(const Number &ported, const NumberProduct &product)
{
    HeldNumber number{.key = keyOf(ported.phoneNumber), .monthlyCents = product.monthlyCents};
    number.boughtAt = ported.activatedDate;
    number.plan = ported.sent.value("smsConfiguration"_L1).toObject().value("smsAppId"_L1).toString();
    const QJsonObject voice = ported.sent.value("voiceConfiguration"_L1).toObject();
    if (voice.value("type"_L1) == "EST"_L1)
        number.voice = {.type = VoiceType::Est, .id = voice.value("trunkId"_L1).toString()};
    else if (voice.value("type"_L1) == "FAX"_L1)
        number.voice = {.type = VoiceType::Fax, .id = voice.value("serviceId"_L1).toString()};
    else
        number.voice = {.type = VoiceType::Rtc, .id = voice.value("appId"_L1).toString()};
    return number;
}

} // namespace

NumbersDesk::NumbersDesk(const Context &context)
    : m_context(context)
    , m_list(m_inventory)
    , m_stock(context.seed)
    , m_callbacks(context.clock, context.project)
    , m_provisioning(m_inventory, context.clock, m_callbacks)
    , m_orders(this->context(), m_reservations)
    , m_router(unknownNumbersRoute)
{
    addRoutes(m_router);
}

NumbersDesk::~NumbersDesk() = default;

QString NumbersDesk::begin(const InventorySeed &seed, const QString &file)
{
    if (!file.isEmpty())
        m_archive.emplace(file,
            NumbersArchive::Parts{.inventory = m_inventory,
                .orders = m_orders,
                .account = m_account,
                .callbacks = m_callbacks,
                .gone = m_ported});
    if (m_archive && m_archive->exists())
        return m_archive->load();
    m_inventory.begin(seed);
    return m_archive ? m_archive->begin() : QString();
}

void NumbersDesk::keep()
{
    if (!m_archive)
        return;
    if (const QString problem = m_archive->keep(); !problem.isEmpty())
        qFatal("The state cannot be kept. %s", qUtf8Printable(problem));
}

NumbersContext NumbersDesk::context()
{
    return {.inventory = m_inventory,
        .list = m_list,
        .stock = m_stock,
        .reservations = m_reservations,
        .account = m_account,
        .provisioning = m_provisioning,
        .callbacks = m_callbacks,
        .clock = m_context.clock,
        .project = m_context.project,
        .strict = m_context.strict};
}

void NumbersDesk::addRoutes(Router &router)
{
    const auto add = [this, &router](auto routes) {
        routes->addTo(router);
        m_routes.push_back(routes);
    };
    add(std::make_shared<InventoryRoutes>(context()));
    add(std::make_shared<StockRoutes>(context()));
    add(std::make_shared<CallbackRoutes>(context()));
    add(std::make_shared<EmergencyRoutes>(context()));
    add(std::make_shared<NumberOrderRoutes>(context(), m_orders));
}

void NumbersDesk::addControlTo(Router &control)
{
    const auto add = [this, &control](auto routes) {
        routes->addTo(control);
        m_routes.push_back(routes);
    };
    add(std::make_shared<ControlNumbers>(context()));
    add(std::make_shared<ControlNumberOrders>(m_orders, m_context.project));
}

void NumbersDesk::tick()
{
    m_tickedAt = m_context.clock.now();
    m_provisioning.tick();
    m_orders.tick();
    m_callbacks.tick();
    keep();
}

Reply NumbersDesk::answer(const Request &request)
{
    if (m_context.strict && request.query.contains('+'))
        return invalidArgument(u"A + in a query must be sent as %2B."_s);
    if (auto refused = refusal(request))
        return *refused;
    // A reader sees what the clock says, not what the last tick left. Not for each of a thousand requests in a second,
    // though: a bulk change makes all its numbers busy.
    if (m_tickedAt.msecsTo(m_context.clock.now()) >= tickPauseMs)
        tick();
    Reply reply = m_router.route(request);
    keep(); // before it is answered: what the client has been told is not lost
    return reply;
}

std::optional<Reply> NumbersDesk::refusal(const Request &request) const
{
    if (const auto unauthorized = m_context.tokens.refusal(request)) {
        Reply reply = numberError(401, u"UNAUTHENTICATED"_s, u"The credentials are missing, wrong or expired."_s);
        reply.headers = unauthorized->headers;
        return reply;
    }
    const QByteArray project = request.path.split('/').value(4);
    if (project == m_context.project.toLatin1())
        return std::nullopt;
    if (request.path.endsWith("/callbackConfiguration")) {
        const QString why = u"Could not find project with ID: %1"_s.arg(QString::fromLatin1(project));
        return resourceError(404, why, {.resourceType = u"CallbackConfiguration"_s, .description = why});
    }
    return numberError(403, u"PERMISSION_DENIED"_s, {});
}

void NumbersDesk::takePorted(const Order &order)
{
    std::vector<HeldNumber> fresh;
    for (const Number &number : order.numbers) {
        const NumberKey key = keyOf(number.phoneNumber);
        const NumberProduct *product = productOf(key);
        if (number.status != numberStatus::activated || !product || !m_ported.insert(key).second
            || m_inventory.contains(key))
            continue;
        fresh.push_back(portedNumber(number, *product));
    }
    m_inventory.add(std::move(fresh));
    keep();
}

} // namespace sandbox
