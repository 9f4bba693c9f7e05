#include "journeys/killbench.h"

#include "flows/testdesk.h"
#include "store/vault.h"

#include <QFile>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace {
constexpr int patience = 90'000;
}

bool KillBench::start(const support::SandboxOptions &options)
{
    m_runner.reset();
    m_sandbox = std::make_unique<support::Sandbox>(options);
    return m_sandbox->isRunning();
}

bool KillBench::newDesk(const QJsonObject &job)
{
    m_runner.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_vaultKey = store::Vault::newKey();
    m_job = job;
    QFile letter(m_folder->filePath(u"loa.pdf"_s));
    return letter.open(QIODevice::WriteOnly) && letter.write("%PDF-1.4\ntrailer\n<<>>\n%%EOF\n") > 0;
}

bool KillBench::startRunner(int dieAt)
{
    const app::SandboxInfo &info = m_sandbox->info();
    QJsonObject config = m_job;
    for (const auto &[key, value] : std::initializer_list<std::pair<QString, QJsonValue>>{
             {u"auth"_s, info.auth.toString()}, {u"porting"_s, info.porting.toString()},
             {u"numbers"_s, info.numbers.toString()}, {u"imported"_s, info.imported.toString()},
             {u"project"_s, info.project}, {u"keyId"_s, info.keyId}, {u"keySecret"_s, info.keySecret},
             {u"folder"_s, m_folder->path()}, {u"vaultKey"_s, QString::fromLatin1(m_vaultKey.toBase64())},
             {u"letter"_s, m_folder->filePath(u"loa.pdf"_s)}, {u"dieAt"_s, dieAt}})
        config.insert(key, value);
    QFile file(m_folder->filePath(u"config.json"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(config).toJson()) <= 0)
        return false;
    file.close();
    m_runner = std::make_unique<QProcess>();
    m_runner->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_LOGGING_RULES"_s, u"portside.*=false"_s);
    m_runner->setProcessEnvironment(environment);
    m_runner->start(QStringLiteral(JOURNEY_RUNNER), {file.fileName()});
    return m_runner->waitForStarted();
}

bool KillBench::runnerEnded()
{
    return QTest::qWaitFor([this] { return m_runner->state() == QProcess::NotRunning; }, patience);
}

bool KillBench::diesAt(int step)
{
    if (!startRunner(step) || !runnerEnded())
        qFatal("the runner did not end");
    if (m_runner->exitStatus() == QProcess::CrashExit)
        return true;
    if (m_runner->exitCode() != 0)
        qFatal("the runner ended with %d", m_runner->exitCode());
    return false;
}

bool KillBench::finishes()
{
    if (!startRunner(0) || !runnerEnded() || m_runner->exitStatus() != QProcess::NormalExit)
        return false;
    if (m_runner->exitCode() != 0)
        qWarning("the runner ended with %d", m_runner->exitCode());
    return m_runner->exitCode() == 0;
}

int KillBench::runs()
{
    if (!startRunner(0) || !runnerEnded() || m_runner->exitStatus() != QProcess::NormalExit)
        qFatal("the runner did not end by itself");
    return m_runner->exitCode();
}

int KillBench::held()
{
    int held = 0;
    const QJsonArray requests = m_sandbox->requests();
    for (const auto &request : requests)
        held += request.toObject().value("held"_L1).toBool();
    return held;
}

bool KillBench::isKilledWhileHeld(const QJsonObject &fault)
{
    const int id = m_sandbox->addFault(fault);
    if (id <= 0 || !startRunner(0) || !QTest::qWaitFor([this] { return held() == 1; }, patience))
        return false;
    m_runner->kill();
    return runnerEnded() && m_sandbox->removeFault(id) && QTest::qWaitFor([this] { return held() == 0; }, patience);
}

std::vector<store::JournalEntry> KillBench::journal()
{
    store::Database database(m_folder->filePath(u"portside.sqlite"_s));
    store::Journal journal(database);
    journal.setVault(store::Vault::fromKey(m_vaultKey));
    const auto opened = await(database.open());
    const auto entries = await(journal.recent(u"one"_s, 100)); // the journey's profile
    if (!opened || !entries)
        qFatal("the journal cannot be read");
    return *entries;
}
