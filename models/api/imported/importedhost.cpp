#include "api/imported/importedhost.h"

namespace api {

ImportedHost::ImportedHost(const SessionConfig &config, net::TokenSource &tokens)
    : m_client(config.urls.imported, &tokens)
    , m_api(m_client, config.projectId)
{
    m_client.setTimeouts(config.timeouts);
    m_client.setRetryPolicy(config.retry);
}

} // namespace api
