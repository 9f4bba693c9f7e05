#include "api/porting/configurationapi.h"

#include "api/projectpath.h"
#include "json/porting/portingdefaultsjson.h"

namespace api {

using namespace Qt::StringLiterals;
using domain::PortingDefaults;

ConfigurationApi::ConfigurationApi(net::Client &client, const QString &projectId)
    : m_client(client)
    , m_path(projectPath(projectId, u"/configuration"_s))
{
}

net::Call<PortingDefaults> ConfigurationApi::get() const
{
    return {m_client, net::get(u"getConfiguration"_s, m_path)};
}

net::Call<PortingDefaults> ConfigurationApi::create(const PortingDefaults &defaults) const
{
    return {m_client, net::post(u"createConfiguration"_s, m_path, json::encode(defaults))};
}

net::Call<PortingDefaults> ConfigurationApi::replace(const PortingDefaults &defaults) const
{
    return {m_client, net::put(u"updateConfiguration"_s, m_path, json::encode(defaults))};
}

net::Result<std::optional<PortingDefaults>> orNone(const net::Result<PortingDefaults> &answer)
{
    if (!answer && answer.error().kind != net::ErrorKind::NotFound)
        return tl::unexpected(answer.error());
    if (!answer || *answer == PortingDefaults())
        return std::optional<PortingDefaults>();
    return std::optional(*answer);
}

} // namespace api
