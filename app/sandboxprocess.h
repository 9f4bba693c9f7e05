#pragma once

#include <QObject>
#include <QProcess>
#include <QStringList>
#include <QUrl>

#include <optional>

namespace app {

//! Where a running sandbox listens, and the credentials it takes. A URL that it does not serve is empty.
struct SandboxInfo {
    QUrl auth = {}; //!< ends before /oauth2
    QUrl porting = {}; //!< ends before /v1
    QUrl numbers = {}; //!< ends before /v1
    QUrl imported = {}; //!< ends before /v1
    QUrl control = {};
    QString instance = {}; //!< kept with --state, new otherwise: the local store is keyed by it
    QString project = {};
    QString keyId = {};
    QString keySecret = {};

    friend bool operator==(const SandboxInfo &, const SandboxInfo &) = default;
};

//! Runs `portside-sandbox` as a child that cannot outlive this program: it ends when its standard input closes.
//!
//! Nothing here blocks but the destructor, for at most a second. Exactly one of started() and failed() follows start();
//! ended() follows started() when the process has gone, whatever the reason.
class SandboxProcess final : public QObject
{
    Q_OBJECT

public:
    explicit SandboxProcess(QObject *parent = nullptr);
    ~SandboxProcess() override;

    //! The executable beside our own, or the one named by the environment variable PORTSIDE_SANDBOX.
    static QString defaultProgram();

    //! \p arguments come after `--child --port 0`. Call once.
    void start(const QStringList &arguments = {}, const QString &program = defaultProgram());
    //! Asks the child to end by closing its standard input; ended() follows.
    void stop();
    //! Ends the child at once, as a power cut would; ended() follows.
    void kill();

    bool isRunning() const { return m_info.has_value(); }
    const std::optional<SandboxInfo> &info() const { return m_info; }

Q_SIGNALS:
    void started(const app::SandboxInfo &info);
    void failed(const QString &text);
    void ended();

private:
    void readLine();
    void fail(const QString &text);
    void processFinished(int exitCode, QProcess::ExitStatus status);

    QProcess m_process;
    QByteArray m_output;
    std::optional<SandboxInfo> m_info;
    bool m_failed = false;
};

} // namespace app
