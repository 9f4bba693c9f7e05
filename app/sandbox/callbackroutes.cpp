#include "sandbox/callbackroutes.h"

#include "sandbox/bodyreader.h"
#include "sandbox/callbacks.h"
#include "sandbox/numbererrors.h"
#include "sandbox/router.h"

#include <QRegularExpression>

namespace sandbox {

using namespace Qt::StringLiterals;

CallbackRoutes::CallbackRoutes(NumbersContext context)
    : m_context(context)
{
}

void CallbackRoutes::addTo(Router &router)
{
    const QByteArray path = numbersPath + QByteArray("/callbackConfiguration");
    router.add("GET", path, [this](const Call &) { return read(); });
    router.add("PATCH", path, [this](const Call &call) { return write(call); });
}

Reply CallbackRoutes::read() const
{
    return jsonReply(QJsonObject{{u"projectId"_s, m_context.project}, {u"hmacSecret"_s, m_context.callbacks.secret()}});
}

Reply CallbackRoutes::write(const Call &call)
{
    Reply refusal;
    const auto body = parseNumbersBody(call.request.body, refusal);
    if (!body)
        return refusal;
    Violations violations;
    BodyReader reader(*body, {}, violations);
    const QString secret = reader.text(u"hmacSecret"_s);
    static const QRegularExpression allowed(u"^[a-zA-Z0-9-]{32,64}$"_s);
    if (violations.empty() && reader.has(u"hmacSecret"_s) && !allowed.match(secret).hasMatch())
        violations.push_back({u"hmacSecret"_s, u"must be 32 to 64 letters, digits and hyphens"_s});
    if (!violations.empty())
        return invalidArgument(u"The secret cannot be taken."_s, violations);
    if (reader.has(u"hmacSecret"_s))
        m_context.callbacks.setSecret(secret);
    return read();
}

} // namespace sandbox
