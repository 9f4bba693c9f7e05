#include "sandbox/configurationroutes.h"

#include "sandbox/bodyreader.h"
#include "sandbox/portingstate.h"
#include "sandbox/router.h"
#include "sandbox/zones.h"

#include <QTime>

namespace sandbox {

using namespace Qt::StringLiterals;

ConfigurationRoutes::ConfigurationRoutes(PortingContext context)
    : m_context(context)
{
}

void ConfigurationRoutes::addTo(Router &router)
{
    const QByteArray path = projectPath + QByteArray("/configuration");
    router.add("GET", path, [this](const Call &) { return read(); });
    router.add("POST", path, [this](const Call &call) { return write(call); });
    router.add("PUT", path, [this](const Call &call) { return write(call); });
}

Reply ConfigurationRoutes::read() const
{
    const auto &configuration = m_context.state.configuration();
    return configuration ? jsonReply(*configuration) : notFound(u"The project has no porting configuration yet."_s);
}

Reply ConfigurationRoutes::write(const Call &call)
{
    Reply refusal;
    const auto body = parseObject(call.request.body, refusal);
    if (!body)
        return refusal;
    Violations unreadable;
    Violations invalid;
    BodyReader reader(*body, {}, unreadable);
    QJsonObject configuration = reader.texts({"webhookUrl", "defaultPortTime", "defaultPortTimeZone"});
    if (const auto contact = reader.object(u"contact"_s))
        configuration[u"contact"_s] = BodyReader(*contact, u"contact"_s, unreadable).texts({"email", "name", "phone"});
    if (!unreadable.empty())
        return badRequest(u"The configuration cannot be read."_s, unreadable);

    const QString time = configuration.value("defaultPortTime"_L1).toString();
    const QString zone = configuration.value("defaultPortTimeZone"_L1).toString();
    const QString email = configuration.value("contact"_L1).toObject().value("email"_L1).toString();
    if (!time.isEmpty() && !QTime::fromString(time, u"HH:mm:ss"_s).isValid())
        invalid.push_back({u"defaultPortTime"_s, u"must be a time, as 09:00:00"_s});
    if (!zone.isEmpty() && !isKnownZone(zone))
        invalid.push_back(
            {u"defaultPortTimeZone"_s, u"must be one of US/Eastern, US/Central, US/Mountain, US/Pacific, GMT"_s});
    if (!email.isEmpty() && !email.contains(u'@'))
        invalid.push_back({u"contact.email"_s, u"must be an e-mail address"_s});
    if (!invalid.empty())
        return unprocessable(u"The configuration cannot be taken as it is."_s, invalid);

    m_context.state.setConfiguration(configuration);
    return jsonReply(configuration);
}

} // namespace sandbox
