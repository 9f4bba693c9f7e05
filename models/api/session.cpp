#include "api/session.h"

namespace api {

using namespace Qt::StringLiterals;

HostUrls sinchUrls()
{
    return {.auth = QUrl(u"https://auth.sinch.com"_s),
        .porting = QUrl(u"https://porting.api.sinch.com"_s),
        .numbers = QUrl(u"https://numbers.api.sinch.com"_s),
        .imported = QUrl(u"https://imported.numbers.api.sinch.com"_s)};
}

Session::Session(const SessionConfig &config)
    : m_projectId(config.projectId)
    , m_tokens(config.urls.auth)
    , m_porting(config.urls.porting, &m_tokens)
    , m_orders(m_porting, m_projectId)
    , m_portability(m_porting, m_projectId)
    , m_configuration(m_porting, m_projectId)
    , m_numbers(config, m_tokens)
    , m_imported(config, m_tokens)
{
    for (net::Client *client : {&m_tokens.client(), &m_porting}) {
        client->setTimeouts(config.timeouts);
        client->setRetryPolicy(config.retry);
    }
    if (config.credentials.index() != 0) // else they come later, and requests wait for them
        m_tokens.setCredentials(config.credentials);
}

} // namespace api
