#include "sandbox/imported/importedcallbackroutes.h"

#include "sandbox/bodyreader.h"
#include "sandbox/callbacks.h"
#include "sandbox/numbererrors.h"
#include "sandbox/router.h"

namespace sandbox {

using namespace Qt::StringLiterals;

ImportedCallbackRoutes::ImportedCallbackRoutes(HostingContext context)
    : m_context(context)
{
}

void ImportedCallbackRoutes::addTo(Router &router)
{
    const QByteArray path = importedPath + QByteArray("/callbackConfiguration");
    router.add("GET", path, [this](const Call &) { return read(); });
    router.add("PATCH", path, [this](const Call &call) { return write(call); });
}

Reply ImportedCallbackRoutes::read() const
{
    QJsonObject json{{u"projectId"_s, m_context.project}};
    if (const QString &secret = m_context.callbacks.secret(); !secret.isEmpty())
        json[u"hmacSecret"_s] = secret;
    return jsonReply(json);
}

Reply ImportedCallbackRoutes::write(const Call &call)
{
    Reply refusal;
    const auto body = parseNumbersBody(call.request.body, refusal);
    if (!body)
        return refusal;
    Violations violations;
    BodyReader reader(*body, {}, violations);
    const QString secret = reader.text(u"hmacSecret"_s);
    if (violations.empty() && reader.has(u"hmacSecret"_s) && secret.isEmpty()) // no other limit is published
        violations.push_back({u"hmacSecret"_s, u"must not be empty"_s});
    if (!violations.empty())
        return invalidArgument(u"The secret cannot be taken."_s, violations);
    if (reader.has(u"hmacSecret"_s))
        m_context.callbacks.setSecret(secret);
    return read();
}

} // namespace sandbox
