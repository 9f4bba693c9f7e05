#pragma once

#include "net/tokensource.h"

#include <QElapsedTimer>
#include <QObject>

#include <memory>

namespace flows {

enum class TestedHost : quint8 { Token, Porting };

enum class TestOutcome : quint8 {
    Waiting, //!< not asked yet
    Asking,
    Works,
    NoServer, //!< name, network, TLS or time
    KeyRefused, //!< the token endpoint or the API does not take the key
    NoAccess, //!< the key is good, but not for this API
    ProjectUnknown,
    Limited, //!< too many requests: it works, but not now
    Unusable, //!< answers, but not as this API does: a wrong base URL
    ServerFault,
    Skipped, //!< without a token there is nothing to ask
};

struct TestRow {
    TestedHost host = TestedHost::Token;
    TestOutcome outcome = TestOutcome::Waiting;
    QString address = {}; //!< base URL
    std::chrono::milliseconds took{0};
    std::optional<net::Error> error = {};
};

//! Asks each host of a profile one harmless question, and says what the answer means. It has clients of its own, so
//! that a profile can be tried before it is saved.
class ConnectionTestFlow final : public QObject
{
    Q_OBJECT

public:
    struct Subject {
        QUrl authUrl = {};
        QUrl portingUrl = {};
        QString project = {};
        net::Credentials credentials = {};
    };

    explicit ConnectionTestFlow(QObject *parent = nullptr);
    ~ConnectionTestFlow() override;

    void start(const Subject &subject);
    void cancel();

    bool isRunning() const { return m_running; }
    const std::vector<TestRow> &rows() const { return m_rows; }

Q_SIGNALS:
    void rowChanged(int row);
    void finished(bool allWork);

private:
    struct Hosts;

    void begin(TestedHost host);
    void askToken();
    void askPorting();
    void settle(TestedHost host, TestOutcome outcome, const std::optional<net::Error> &error);
    void end();

    std::unique_ptr<Hosts> m_hosts;
    std::vector<TestRow> m_rows;
    QElapsedTimer m_clock;
    bool m_running = false;
};

} // namespace flows
