#include "sandbox/service.h"

#include "sandbox/activationroutes.h"
#include "sandbox/configurationroutes.h"
#include "sandbox/controlorders.h"
#include "sandbox/controlroutes.h"
#include "sandbox/documentroutes.h"
#include "sandbox/faultplay.h"
#include "sandbox/jsonreply.h"
#include "sandbox/portingroutes.h"
#include "sandbox/seeds.h"

#include <QJsonDocument>
#include <QUuid>

namespace sandbox {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

//! The same project for the same seed; a key of its own for each instance.
QString idFrom(const QString &text)
{
    static const QUuid space(u"{6d1f4c0e-5d2b-4f7e-9f43-0c9a0d9c7a10}"_s);
    return QUuid::createUuidV5(space, text).toString(QUuid::WithoutBraces);
}

//! The id in /porting/v1/projects/{project}/orders/portIns/{order}/…; 0 elsewhere.
qint64 orderOf(const Request &request)
{
    return request.path.split('/').value(7).toLongLong();
}

} // namespace

Service::Service(const Options &options, QObject *parent)
    : QObject(parent)
    , m_options(options)
    , m_instance(QUuid::createUuid().toString(QUuid::WithoutBraces))
    , m_credentials{.project = idFrom(u"project %1"_s.arg(options.seed)),
          .keyId = idFrom(u"key %1"_s.arg(options.seed)),
          .keySecret = QUuid::createUuid().toString(QUuid::Id128)}
    , m_clock(options.now.isValid() ? options.now : QDateTime::currentDateTimeUtc(), options.pace)
    , m_webhooks(m_state, m_clock)
    , m_lifecycle(m_state, m_clock, m_webhooks)
    , m_tokens(m_credentials, m_clock)
    , m_authRoutes(m_tokens)
    , m_numbers({.clock = m_clock,
          .tokens = m_tokens,
          .project = m_credentials.project,
          .seed = options.seed,
          .strict = options.strict})
    , m_imported({.clock = m_clock, .tokens = m_tokens, .project = m_credentials.project, .strict = options.strict})
    , m_server([this](const Request &request, const std::shared_ptr<Exchange> &exchange) { handle(request, exchange); },
          [this] { return m_clock.httpDate(); })
{
    addRoutes();
    m_lifecycle.setListener([this](const Order &order) { m_numbers.takePorted(order); });
    m_ticker.setInterval(1s);
    connect(&m_ticker, &QTimer::timeout, this, &Service::tick);
}

Service::~Service() = default;

QString Service::start()
{
    if (QString problem = openDesk(); !problem.isEmpty())
        return problem;
    if (QString problem = openNumbers(); !problem.isEmpty())
        return problem;
    if (QString problem = openImported(); !problem.isEmpty())
        return problem;
    m_port = m_server.listen(m_options.port);
    if (m_port == 0)
        return u"Cannot listen on port %1."_s.arg(m_options.port);
    m_ticker.start();
    tick();
    return {};
}

QString Service::openDesk()
{
    const auto seed = [this] { seedOrders(m_state, m_options.orders, m_options.seed, m_clock.now()); };
    if (m_options.stateDir.isEmpty()) {
        seed();
        return {};
    }
    m_folder.emplace(m_options.stateDir);
    if (QString problem = m_folder->open(); !problem.isEmpty())
        return problem;
    QString error;
    if (const auto saved = m_folder->load(m_state, error)) {
        m_instance = saved->instance;
        m_credentials = saved->credentials;
        // Time went on while nobody looked, at its natural pace.
        const qint64 away = std::max<qint64>(0, saved->savedAt.msecsTo(QDateTime::currentDateTimeUtc()));
        m_clock.set(saved->now.addMSecs(away));
        return {};
    }
    if (!error.isEmpty())
        return u"The kept state cannot be read. %1"_s.arg(error);
    seed();
    if (QString problem = m_folder->saveDesk(m_state); !problem.isEmpty())
        return problem;
    m_state.takeChanges();
    keep();
    return {};
}

QString Service::openNumbers()
{
    const QString file = m_folder ? m_options.stateDir + u"/numbers.jsonl"_s : QString();
    // To the minute: two sandboxes that are told the same time have the same numbers.
    const QDateTime now = m_clock.now();
    const QDateTime epoch(now.date(), QTime(now.time().hour(), now.time().minute()), Qt::UTC);
    QString problem = m_numbers.begin({.seed = m_options.seed, .count = m_options.numbers, .epoch = epoch}, file);
    if (!problem.isEmpty())
        return u"The kept numbers cannot be read. %1"_s.arg(problem);
    for (const Order &order : m_state.orders())
        m_numbers.takePorted(order);
    return {};
}

QString Service::openImported()
{
    // A desk without numbers of its own is a test's: it hosts none either.
    std::optional<HostingSeed> seed;
    if (m_options.numbers >= 100)
        seed = HostingSeed{.seed = m_options.seed, .epoch = m_clock.now()};
    const QString problem = m_imported.begin(seed, m_folder ? m_options.stateDir + u"/imported.json"_s : QString());
    return problem.isEmpty() ? QString() : u"The kept hosting orders cannot be read. %1"_s.arg(problem);
}

QByteArray Service::jsonLine() const
{
    const auto url = [this](QLatin1StringView api) -> QString {
        return u"http://127.0.0.1:%1/%2"_s.arg(QString::number(m_port), api);
    };
    const QJsonObject line{{u"auth"_s, url("auth"_L1)}, {u"porting"_s, url("porting"_L1)},
        {u"numbers"_s, url("numbers"_L1)}, {u"imported"_s, url("imported"_L1)}, {u"control"_s, url("control"_L1)},
        {u"instance"_s, m_instance}, {u"project"_s, m_credentials.project}, {u"keyId"_s, m_credentials.keyId},
        {u"keySecret"_s, m_credentials.keySecret}};
    return QJsonDocument(line).toJson(QJsonDocument::Compact);
}

void Service::addRoutes()
{
    const PortingContext porting{.state = m_state, .lifecycle = m_lifecycle, .clock = m_clock};
    const auto add = [this](auto routes) {
        routes->addTo(m_router);
        m_routes.push_back(routes);
    };
    m_authRoutes.addTo(m_router);
    add(std::make_shared<PortingRoutes>(porting));
    add(std::make_shared<ActivationRoutes>(porting));
    add(std::make_shared<DocumentRoutes>(porting));
    add(std::make_shared<ConfigurationRoutes>(porting));
    add(std::make_shared<ControlOrders>(porting));
    m_numbers.addControlTo(m_router);
    m_imported.addControlTo(m_router);
    add(std::make_shared<ControlRoutes>(ControlRoutes::Context{.porting = porting,
        .clock = m_clock,
        .faults = m_faults,
        .log = m_log,
        .webhooks = m_webhooks,
        .instance = m_instance}));
}

void Service::handle(const Request &request, const std::shared_ptr<Exchange> &exchange)
{
    if (request.path.startsWith("/control/")) {
        Reply reply = m_router.route(request);
        // The clock may have been moved, so this is kept even when no order was.
        if (request.verb != "GET") {
            m_numbers.tick();
            m_imported.tick();
            keep();
        }
        exchange->answer(reply);
        return;
    }
    const int entry = m_log.arrived(request, m_clock.now());
    const auto answered = [this, entry](const Reply &reply) { m_log.answered(entry, reply); };
    const auto doWork = [this, request, answered] {
        Reply reply = work(request);
        answered(reply);
        return reply;
    };
    const auto fault = m_faults.meet(request);
    if (!fault) {
        exchange->answer(doWork());
        return;
    }
    m_log.metFault(entry, fault->id, fault->name);
    if (fault->kind == FaultKind::Dialect)
        m_state.setSkillDialect(orderOf(request));
    play(*fault,
        {.exchange = exchange,
            .work = doWork,
            .answered = answered,
            .held = [this, entry](bool held) { m_log.setHeld(entry, held); }},
        m_faults, m_clock);
}

Reply Service::work(const Request &request)
{
    if (request.path.startsWith("/numbers/"))
        return m_numbers.answer(request);
    if (request.path.startsWith("/imported/"))
        return m_imported.answer(request);
    if (m_options.strict && request.query.contains('+'))
        return badRequest(u"A + in a query must be sent as %2B."_s);
    if (request.path.startsWith("/porting/v1/projects/")) {
        const QString project = QString::fromLatin1(request.path.split('/').value(4));
        if (auto refusal = m_tokens.refusal(request, project))
            return *refusal;
    }
    Reply reply = m_router.route(request);
    // Kept before it is answered: what the client has been told is not lost.
    if (m_state.hasChanges())
        keep();
    return reply;
}

void Service::tick()
{
    m_lifecycle.tick();
    m_numbers.tick();
    m_imported.tick();
    if (m_state.hasChanges())
        keep();
}

void Service::keep()
{
    if (!m_folder)
        return;
    const QString problem = m_folder->save(m_state,
        {.instance = m_instance,
            .credentials = m_credentials,
            .savedAt = QDateTime::currentDateTimeUtc(),
            .now = m_clock.now()});
    if (!problem.isEmpty())
        qFatal("The state cannot be kept. %s", qUtf8Printable(problem));
}

} // namespace sandbox
