#pragma once

#include "api/porting/configurationapi.h"
#include "api/porting/ordersapi.h"
#include "api/porting/portabilityapi.h"
#include "net/client.h"
#include "net/tokensource.h"

namespace api {

//! Base URLs end before /v1, the auth one before /oauth2; none has a slash at its end.
struct HostUrls {
    QUrl auth = {};
    QUrl porting = {};
    QUrl numbers = {}; //!< not used yet
    QUrl imported = {}; //!< not used yet

    friend bool operator==(const HostUrls &, const HostUrls &) = default;
};

//! The published addresses.
HostUrls sinchUrls();

//! What it takes to talk about one project.
struct SessionConfig {
    QString projectId = {};
    net::Credentials credentials = {}; //!< may come later: requests wait, see setCredentials()
    HostUrls urls = {};
    net::Timeouts timeouts = {};
    net::RetryPolicy retry = {};
};

//! The clients and APIs of one project. A profile that changes gets a new session; calls must not outlive theirs.
class Session
{
    Q_DISABLE_COPY_MOVE(Session)

public:
    explicit Session(const SessionConfig &config);

    const QString &projectId() const { return m_projectId; }
    void setCredentials(net::Credentials credentials) { m_tokens.setCredentials(std::move(credentials)); }

    const OrdersApi &orders() const { return m_orders; }
    const PortabilityApi &portability() const { return m_portability; }
    const ConfigurationApi &configuration() const { return m_configuration; }

    net::TokenSource &tokens() { return m_tokens; }
    net::Client &porting() { return m_porting; }

    //! UTC, by the porting host's clock.
    QDateTime now() const { return m_porting.clock().now(); }
    domain::Clock clock() const { return m_porting.clock().asClock(); }

private:
    const QString m_projectId;
    net::TokenSource m_tokens;
    net::Client m_porting;
    const OrdersApi m_orders;
    const PortabilityApi m_portability;
    const ConfigurationApi m_configuration;
};

} // namespace api
