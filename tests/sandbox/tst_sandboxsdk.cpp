#include "app/sandboxprocess.h"
#include "support/sandbox.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

using namespace Qt::StringLiterals;

//! Sinch's own SDK for Node against the sandbox: what it takes for the Numbers API, that is. The package is no part of
//! this project. To have this test run, install it once, outside the source tree:
//!
//!     npm install --prefix ~/.cache/portside-sinch-sdk @sinch/sdk-core@1.4.0
//!
//! PORTSIDE_SINCH_SDK names another folder that has node_modules. Without node or the package the test is skipped.
class TestSandboxSdk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyMethodOfNumbersServiceWorks();

private:
    static QString folder()
    {
        const QString named = qEnvironmentVariable("PORTSIDE_SINCH_SDK");
        const QString cache = QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation);
        return named.isEmpty() ? cache + u"/portside-sinch-sdk"_s : named;
    }
};

void TestSandboxSdk::everyMethodOfNumbersServiceWorks()
{
    const QString node = QStandardPaths::findExecutable(u"node"_s);
    if (node.isEmpty())
        QSKIP("node is not installed");
    QFile package(folder() + u"/node_modules/@sinch/sdk-core/package.json"_s);
    if (!package.open(QIODevice::ReadOnly))
        QSKIP(qPrintable(u"the package @sinch/sdk-core is not in %1/node_modules"_s.arg(folder())));
    const QString version = QJsonDocument::fromJson(package.readAll()).object().value("version"_L1).toString();
    if (version != "1.4.0"_L1)
        QSKIP(qPrintable(u"@sinch/sdk-core is %1, not 1.4.0"_s.arg(version)));

    // Not strict: the SDK sends a raw + in its queries, and changes a plan without unlinking it.
    app::SandboxProcess process;
    process.start({u"--orders"_s, u"0"_s, u"--numbers"_s, u"200"_s}, support::Sandbox::program());
    QTRY_VERIFY_WITH_TIMEOUT(process.isRunning(), 60'000);
    const app::SandboxInfo info = *process.info();
    const QJsonObject line{{u"auth"_s, info.auth.toString()}, {u"numbers"_s, info.numbers.toString()},
        {u"control"_s, info.control.toString()}, {u"project"_s, info.project}, {u"keyId"_s, info.keyId},
        {u"keySecret"_s, info.keySecret}};

    QProcess script;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"SANDBOX"_s, QString::fromUtf8(QJsonDocument(line).toJson(QJsonDocument::Compact)));
    environment.remove(u"ASAN_OPTIONS"_s);
    script.setProcessEnvironment(environment);
    script.start(node, {QStringLiteral(PORTSIDE_SDK_SCRIPT), folder()});
    QVERIFY(script.waitForFinished(200'000));
    const QByteArray said = script.readAllStandardError();
    QVERIFY2(script.exitStatus() == QProcess::NormalExit && script.exitCode() == 0, said.constData());
    const QByteArrayList called = script.readAllStandardOutput().trimmed().split('\n');
    QVERIFY(called.contains("NumbersService.rentAny") && called.contains("activeNumber.validateEmergencyAddress"));
    qInfo("%lld methods of the SDK were called", qlonglong(called.size()));
}

QTEST_GUILESS_MAIN(TestSandboxSdk)
#include "tst_sandboxsdk.moc"
