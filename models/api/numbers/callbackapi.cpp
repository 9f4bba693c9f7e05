#include "api/numbers/callbackapi.h"

#include "api/projectpath.h"
#include "net/patch.h"
#include "json/numbers/callbackconfigurationjson.h"

namespace api {

using namespace Qt::StringLiterals;
using domain::CallbackConfiguration;

CallbackApi::CallbackApi(net::Client &client, const QString &projectId)
    : m_client(client)
    , m_path(projectPath(projectId, u"/callbackConfiguration"_s))
{
}

net::Call<CallbackConfiguration> CallbackApi::get() const
{
    return {m_client, net::get(u"GetCallbackConfiguration"_s, m_path)};
}

net::Call<CallbackConfiguration> CallbackApi::changeSecret(const QString &secret) const
{
    return {m_client,
        net::patch(
            u"UpdateCallbackConfiguration"_s, m_path, json::encode(CallbackConfiguration{.hmacSecret = secret}))};
}

} // namespace api
