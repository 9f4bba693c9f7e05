#include "app/sandboxprocess.h"
#include "support/sandbox.h"

#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;

//! Starting the service beside ourselves, and being rid of it again.
class TestSandboxProcess : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhereItListens();
    void endsWhenItIsStopped();
    void endsWhenItIsKilled();
    void endsWithItsOwner();
    void failsWithoutAProgram();
    void failsWithAProgramThatSaysSomethingElse_data();
    void failsWithAProgramThatSaysSomethingElse();
    void listensOnThisMachineOnly();

private:
    static bool answers(const app::SandboxInfo &info)
    {
        QTcpSocket socket;
        socket.connectToHost(info.control.host(), quint16(info.control.port()));
        return socket.waitForConnected(2000);
    }
    static QStringList empty() { return {u"--orders"_s, u"0"_s}; }
};

void TestSandboxProcess::saysWhereItListens()
{
    app::SandboxProcess process;
    QSignalSpy started(&process, &app::SandboxProcess::started);
    QSignalSpy failed(&process, &app::SandboxProcess::failed);
    process.start(empty(), support::Sandbox::program());
    QVERIFY(!process.isRunning());
    QTRY_COMPARE_WITH_TIMEOUT(started.count(), 1, 60'000);
    QCOMPARE(failed.count(), 0);
    const app::SandboxInfo info = started.at(0).at(0).value<app::SandboxInfo>();
    QCOMPARE(info, *process.info());
    QCOMPARE(info.porting.host(), u"127.0.0.1"_s);
    QVERIFY(info.auth.path() == "/auth"_L1 && info.porting.path() == "/porting"_L1);
    QVERIFY(!info.keyId.isEmpty() && !info.keySecret.isEmpty() && !info.instance.isEmpty());
    QVERIFY(answers(info));
}

void TestSandboxProcess::endsWhenItIsStopped()
{
    app::SandboxProcess process;
    QSignalSpy ended(&process, &app::SandboxProcess::ended);
    process.start(empty(), support::Sandbox::program());
    QTRY_VERIFY_WITH_TIMEOUT(process.isRunning(), 60'000);
    const app::SandboxInfo info = *process.info();
    process.stop();
    QTRY_COMPARE_WITH_TIMEOUT(ended.count(), 1, 60'000);
    QVERIFY(!process.isRunning());
    QVERIFY(!answers(info));
}

void TestSandboxProcess::endsWhenItIsKilled()
{
    app::SandboxProcess process;
    QSignalSpy ended(&process, &app::SandboxProcess::ended);
    QSignalSpy failed(&process, &app::SandboxProcess::failed);
    process.start(empty(), support::Sandbox::program());
    QTRY_VERIFY_WITH_TIMEOUT(process.isRunning(), 60'000);
    process.kill();
    QTRY_COMPARE_WITH_TIMEOUT(ended.count(), 1, 60'000);
    QCOMPARE(failed.count(), 0);
}

void TestSandboxProcess::endsWithItsOwner()
{
    auto process = std::make_unique<app::SandboxProcess>();
    process->start(empty(), support::Sandbox::program());
    QTRY_VERIFY_WITH_TIMEOUT(process->isRunning(), 60'000);
    const app::SandboxInfo info = *process->info();
    process.reset();
    QVERIFY(!answers(info));
}

void TestSandboxProcess::failsWithoutAProgram()
{
    app::SandboxProcess process;
    QSignalSpy failed(&process, &app::SandboxProcess::failed);
    process.start({}, u"/nowhere/portside-sandbox"_s);
    QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, 60'000);
    QVERIFY(!failed.at(0).at(0).toString().isEmpty());
    QVERIFY(!process.isRunning());
}

void TestSandboxProcess::failsWithAProgramThatSaysSomethingElse_data()
{
    QTest::addColumn<QString>("program");
    QTest::newRow("echoes its arguments") << u"/bin/echo"_s;
    QTest::newRow("says nothing") << u"/bin/true"_s;
}

void TestSandboxProcess::failsWithAProgramThatSaysSomethingElse()
{
    QFETCH(QString, program);
    app::SandboxProcess process;
    QSignalSpy started(&process, &app::SandboxProcess::started);
    QSignalSpy failed(&process, &app::SandboxProcess::failed);
    process.start({}, program);
    QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, 60'000);
    // By the time that another one has started, the first has ended: it says no more about that.
    app::SandboxProcess another;
    another.start(empty(), support::Sandbox::program());
    QTRY_VERIFY_WITH_TIMEOUT(another.isRunning(), 60'000);
    QCOMPARE(failed.count(), 1);
    QCOMPARE(started.count(), 0);
}

void TestSandboxProcess::listensOnThisMachineOnly()
{
    support::Sandbox sandbox;
    QVERIFY(answers(sandbox.info()));
    QFile table(u"/proc/net/tcp"_s);
    QVERIFY(table.open(QIODevice::ReadOnly));
    const QByteArray port = QByteArray::number(sandbox.info().control.port(), 16).toUpper().rightJustified(4, '0');
    const QByteArray lines = table.readAll();
    QVERIFY(lines.contains(QByteArray("0100007F:" + port + " 00000000:0000 0A")));
    QVERIFY(!lines.contains(QByteArray("00000000:" + port + " 00000000:0000 0A")));
}

QTEST_GUILESS_MAIN(TestSandboxProcess)
#include "tst_sandboxprocess.moc"
