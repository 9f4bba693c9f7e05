#pragma once

#include "sandbox/authroutes.h"
#include "sandbox/clock.h"
#include "sandbox/faults.h"
#include "sandbox/httpserver.h"
#include "sandbox/imported/importeddesk.h"
#include "sandbox/lifecycle.h"
#include "sandbox/numbersdesk.h"
#include "sandbox/options.h"
#include "sandbox/portingstate.h"
#include "sandbox/requestlog.h"
#include "sandbox/router.h"
#include "sandbox/statefolder.h"
#include "sandbox/tokens.h"
#include "sandbox/webhooks.h"

#include <QTimer>

namespace sandbox {

//! The simulated service: builds its parts once, in order, and leads every request through log, fault, authorization
//! and route.
class Service : public QObject
{
    Q_OBJECT

public:
    explicit Service(const Options &options, QObject *parent = nullptr);
    ~Service() override;

    //! Nothing when it listens, else why it does not.
    QString start();
    //! The line that tells a caller where, and with which credentials.
    QByteArray jsonLine() const;

private:
    void handle(const Request &request, const std::shared_ptr<Exchange> &exchange);
    Reply work(const Request &request);
    void addRoutes();
    QString openDesk(); //!< from the state folder, or seeded
    QString openNumbers(); //!< the same
    QString openImported(); //!< the same
    void tick();
    void keep();

    Options m_options;
    QString m_instance;
    Credentials m_credentials;
    Clock m_clock;
    PortingState m_state;
    Webhooks m_webhooks;
    Lifecycle m_lifecycle;
    Faults m_faults;
    RequestLog m_log;
    Tokens m_tokens;
    AuthRoutes m_authRoutes;
    NumbersDesk m_numbers;
    ImportedDesk m_imported;
    Router m_router;
    HttpServer m_server;
    std::optional<StateFolder> m_folder;
    QTimer m_ticker;
    quint16 m_port = 0;
    // Routes hold references to what stands above.
    std::vector<std::shared_ptr<void>> m_routes;
};

} // namespace sandbox
