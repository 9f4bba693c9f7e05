#include "sandbox/imported/importeddesk.h"

#include "sandbox/imported/controlhosting.h"
#include "sandbox/imported/hostingroutes.h"
#include "sandbox/imported/importedcallbackroutes.h"
#include "sandbox/imported/importederrors.h"
#include "sandbox/imported/importedroutes.h"
#include "sandbox/imported/qualifiedroutes.h"
#include "sandbox/numbererrors.h"
#include "sandbox/tokens.h"

namespace sandbox {

using namespace Qt::StringLiterals;

ImportedDesk::ImportedDesk(const Context &context)
    : m_context(context)
    , m_callbacks(context.clock, context.project)
    , m_life(m_book, context.clock, m_callbacks)
    , m_router(unknownHostingRoute)
{
    addRoutes(m_router);
}

ImportedDesk::~ImportedDesk() = default;

QString ImportedDesk::begin(const std::optional<HostingSeed> &seed, const QString &file)
{
    if (!file.isEmpty())
        m_file.emplace(file);
    if (!m_file || !m_file->exists()) {
        if (seed)
            seedHosting(m_book, *seed);
        return m_file ? m_file->save(m_book, m_callbacks.secret()) : QString();
    }
    if (QString problem = m_file->load(m_book, m_keptSecret); !problem.isEmpty())
        return problem;
    m_callbacks.setSecret(m_keptSecret);
    return {};
}

HostingContext ImportedDesk::context()
{
    return {.book = m_book,
        .life = m_life,
        .callbacks = m_callbacks,
        .clock = m_context.clock,
        .project = m_context.project};
}

void ImportedDesk::addRoutes(Router &router)
{
    const auto add = [this, &router](auto routes) {
        routes->addTo(router);
        m_routes.push_back(routes);
    };
    add(std::make_shared<ImportedRoutes>(context()));
    add(std::make_shared<HostingRoutes>(context()));
    add(std::make_shared<QualifiedRoutes>(context()));
    add(std::make_shared<ImportedCallbackRoutes>(context()));
}

void ImportedDesk::addControlTo(Router &control)
{
    auto routes = std::make_shared<ControlHosting>(context());
    routes->addTo(control);
    m_routes.push_back(routes);
}

void ImportedDesk::tick()
{
    m_life.tick();
    m_callbacks.tick();
    keep();
}

void ImportedDesk::keep()
{
    const bool isNew = m_book.changed || m_callbacks.secret() != m_keptSecret;
    m_book.changed = false;
    if (!m_file || !isNew)
        return;
    m_keptSecret = m_callbacks.secret();
    if (const QString problem = m_file->save(m_book, m_keptSecret); !problem.isEmpty())
        qFatal("The state cannot be kept. %s", qUtf8Printable(problem));
}

Reply ImportedDesk::answer(const Request &request)
{
    if (m_context.strict && request.query.contains('+'))
        return hostingInvalid(u"A + in a query must be sent as %2B."_s);
    if (auto refused = refusal(request))
        return *refused;
    tick(); // a reader sees what the clock says, not what the last tick left
    Reply reply = m_router.route(request);
    keep(); // before it is answered: what the client has been told is not lost
    return reply;
}

std::optional<Reply> ImportedDesk::refusal(const Request &request) const
{
    // One resource answers in another form than all others.
    const bool wraps = request.path.endsWith("/callbackConfiguration");
    const auto error = [wraps](int status, const QString &label, const QString &message) {
        return wraps ? numberError(status, label, message) : hostingError(status, label, message);
    };
    if (const auto unauthorized = m_context.tokens.refusal(request)) {
        Reply reply = error(401, u"UNAUTHENTICATED"_s, u"The credentials are missing, wrong or expired."_s);
        reply.headers = unauthorized->headers;
        return reply;
    }
    const QByteArray project = request.path.split('/').value(4);
    if (project == m_context.project.toLatin1())
        return std::nullopt;
    return error(404, u"NOT_FOUND"_s, u"Could not find project with ID: %1"_s.arg(QString::fromLatin1(project)));
}

} // namespace sandbox
