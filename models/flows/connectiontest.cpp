#include "flows/connectiontest.h"

#include "api/porting/ordersapi.h"

namespace flows {

struct ConnectionTestFlow::Hosts : QObject {
    explicit Hosts(const Subject &subject)
        : tokens(subject.authUrl)
        , porting(subject.portingUrl, &tokens)
        , orders(porting, subject.project)
    {
        // A person waits for the answer: what fails now is the answer.
        const net::RetryPolicy once{.attempts = 1};
        tokens.client().setRetryPolicy(once);
        porting.setRetryPolicy(once);
        tokens.setCredentials(subject.credentials);
    }

    net::TokenSource tokens;
    net::Client porting;
    api::OrdersApi orders;
    net::Call<api::OrderPage> call;
};

static TestOutcome outcomeOf(TestedHost host, const net::Error &error)
{
    using enum net::ErrorKind;
    switch (error.kind) {
    case Offline:
    case Timeout:
    case Tls:
        return TestOutcome::NoServer;
    case SignIn:
    case Unauthorized:
        return TestOutcome::KeyRefused;
    case Forbidden:
    case Payment:
        return TestOutcome::NoAccess;
    case NotFound:
        // An API that is there says so in words of its own; any other server's 404 means a wrong base URL.
        return host == TestedHost::Porting && !error.code.isEmpty() ? TestOutcome::ProjectUnknown
                                                                    : TestOutcome::Unusable;
    case RateLimited:
        return TestOutcome::Limited;
    case Server:
        return TestOutcome::ServerFault;
    case Conflict:
    case TooLarge:
    case Invalid:
    case Protocol:
        return TestOutcome::Unusable;
    }
    Q_UNREACHABLE();
}

ConnectionTestFlow::ConnectionTestFlow(QObject *parent)
    : QObject(parent)
{
}

ConnectionTestFlow::~ConnectionTestFlow()
{
    if (m_hosts) // a token source that dies while it fetches says so
        m_hosts->tokens.disconnect(this);
}

void ConnectionTestFlow::start(const Subject &subject)
{
    cancel();
    m_hosts = std::make_unique<Hosts>(subject);
    m_rows = {{.host = TestedHost::Token, .address = subject.authUrl.toString()},
        {.host = TestedHost::Porting, .address = subject.portingUrl.toString()}};
    m_running = true;
    // Only a key of OAuth2 is exchanged for a token; the others go straight to the API.
    if (std::holds_alternative<net::OAuth2>(subject.credentials)) {
        askToken();
    } else {
        m_rows[0].outcome = TestOutcome::Skipped;
        askPorting();
    }
}

void ConnectionTestFlow::cancel()
{
    m_running = false;
    if (!m_hosts)
        return;
    m_hosts->tokens.disconnect(this);
    m_hosts->call.cancel();
    m_hosts.release()->deleteLater(); // we may be inside one of its signals
}

void ConnectionTestFlow::askToken()
{
    begin(TestedHost::Token);
    connect(&m_hosts->tokens, &net::TokenSource::granted, this, [this] {
        if (m_rows[0].outcome != TestOutcome::Asking)
            return; // a later renewal
        settle(TestedHost::Token, TestOutcome::Works, {});
        if (m_running) // whoever listens may cancel
            askPorting();
    });
    connect(&m_hosts->tokens, &net::TokenSource::refused, this, [this](const net::Error &error) {
        if (m_rows[0].outcome != TestOutcome::Asking)
            return;
        m_rows[1].outcome = TestOutcome::Skipped;
        settle(TestedHost::Token, outcomeOf(TestedHost::Token, error), error);
        Q_EMIT rowChanged(1);
        end();
    });
    m_hosts->tokens.fetch();
}

void ConnectionTestFlow::askPorting()
{
    begin(TestedHost::Porting);
    // The smallest question that every project can answer.
    m_hosts->call = m_hosts->orders.list({.pageSize = 1});
    m_hosts->call.then(this, [this](const net::Result<api::OrderPage> &result) {
        m_hosts->call.cancel();
        if (result)
            settle(TestedHost::Porting, TestOutcome::Works, {});
        else
            settle(TestedHost::Porting, outcomeOf(TestedHost::Porting, result.error()), result.error());
        end();
    });
}

void ConnectionTestFlow::begin(TestedHost host)
{
    m_rows[size_t(host)].outcome = TestOutcome::Asking;
    m_clock.start();
    Q_EMIT rowChanged(int(host));
}

void ConnectionTestFlow::settle(TestedHost host, TestOutcome outcome, const std::optional<net::Error> &error)
{
    TestRow &row = m_rows[size_t(host)];
    row.took = std::chrono::milliseconds(m_clock.elapsed());
    row.outcome = outcome;
    row.error = error;
    Q_EMIT rowChanged(int(host));
}

void ConnectionTestFlow::end()
{
    m_running = false;
    Q_EMIT finished(m_rows[size_t(TestedHost::Porting)].outcome == TestOutcome::Works);
}

} // namespace flows
