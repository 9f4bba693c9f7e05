#include "app/sandboxprocess.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>

namespace app {

using namespace Qt::StringLiterals;

namespace {

// The line is about 500 bytes. A program that says more before its first line end is not the sandbox.
constexpr qsizetype longestLine = qsizetype(16) * 1024;
constexpr int goodbyeMs = 500;

std::optional<SandboxInfo> parseLine(const QByteArray &line)
{
    const QJsonObject object = QJsonDocument::fromJson(line).object();
    const auto text = [&object](QLatin1StringView key) { return object.value(key).toString(); };
    SandboxInfo info{
        .auth = QUrl(text("auth"_L1)),
        .porting = QUrl(text("porting"_L1)),
        .numbers = QUrl(text("numbers"_L1)),
        .imported = QUrl(text("imported"_L1)),
        .control = QUrl(text("control"_L1)),
        .instance = text("instance"_L1),
        .project = text("project"_L1),
        .keyId = text("keyId"_L1),
        .keySecret = text("keySecret"_L1),
    };
    if (!info.auth.isValid() || !info.porting.isValid() || !info.control.isValid() || info.instance.isEmpty()
        || info.project.isEmpty())
        return std::nullopt;
    return info;
}

} // namespace

SandboxProcess::SandboxProcess(QObject *parent)
    : QObject(parent)
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &SandboxProcess::readLine);
    connect(&m_process, &QProcess::finished, this, &SandboxProcess::processFinished);
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            fail(tr("The simulated service could not be started: %1").arg(m_process.errorString()));
    });
}

SandboxProcess::~SandboxProcess()
{
    m_process.disconnect(this);
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.closeWriteChannel();
    if (m_process.waitForFinished(goodbyeMs))
        return;
    m_process.kill();
    m_process.waitForFinished(goodbyeMs);
}

QString SandboxProcess::defaultProgram()
{
    const QString named = qEnvironmentVariable("PORTSIDE_SANDBOX");
    return named.isEmpty() ? QDir(QCoreApplication::applicationDirPath()).filePath(u"portside-sandbox"_s) : named;
}

void SandboxProcess::start(const QStringList &arguments, const QString &program)
{
    m_process.start(program, QStringList{u"--child"_s, u"--port"_s, u"0"_s} + arguments);
}

void SandboxProcess::stop()
{
    m_process.closeWriteChannel();
}

void SandboxProcess::kill()
{
    m_process.kill();
}

void SandboxProcess::readLine()
{
    const QByteArray output = m_process.readAllStandardOutput();
    if (m_info || m_failed)
        return; // nothing after the first line concerns us
    m_output += output;
    const qsizetype end = m_output.indexOf('\n');
    if (end < 0 && m_output.size() <= longestLine)
        return;
    m_info = end < 0 ? std::nullopt : parseLine(m_output.left(end));
    m_output.clear();
    if (m_info) {
        Q_EMIT started(*m_info);
        return;
    }
    fail(tr("The simulated service started, but did not say where it listens."));
    m_process.kill();
}

void SandboxProcess::fail(const QString &text)
{
    if (m_failed)
        return;
    m_failed = true;
    Q_EMIT failed(text);
}

void SandboxProcess::processFinished(int exitCode, QProcess::ExitStatus status)
{
    if (m_info) {
        m_info.reset();
        Q_EMIT ended();
        return;
    }
    //: %1 is a number that tells the cause to a programmer
    fail(status == QProcess::CrashExit ? tr("The simulated service crashed while it started.")
                                       : tr("The simulated service ended while it started (code %1).").arg(exitCode));
}

} // namespace app
