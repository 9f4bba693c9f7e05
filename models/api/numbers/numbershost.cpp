#include "api/numbers/numbershost.h"

namespace api {

NumbersHost::NumbersHost(const SessionConfig &config, net::TokenSource &tokens)
    : m_client(config.urls.numbers, &tokens)
    , m_api(m_client, config.projectId)
{
    m_client.setTimeouts(config.timeouts);
    m_client.setRetryPolicy(config.retry);
}

} // namespace api
