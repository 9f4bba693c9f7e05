#pragma once

#include "api/imported/importedhost.h"
#include "api/numbers/numbershost.h"
#include "api/porting/configurationapi.h"
#include "api/porting/ordersapi.h"
#include "api/porting/portabilityapi.h"
#include "api/sessionconfig.h"
#include "net/tokensource.h"

namespace api {

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
    const NumbersApi &numbers() const { return m_numbers.api(); }
    const ImportedApi &imported() const { return m_imported.api(); }

    net::TokenSource &tokens() { return m_tokens; }
    net::Client &porting() { return m_porting; }
    net::Client &numbersClient() { return m_numbers.client(); }
    net::Client &importedClient() { return m_imported.client(); }

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
    NumbersHost m_numbers;
    ImportedHost m_imported;
};

} // namespace api
