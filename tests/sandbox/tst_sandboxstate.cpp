#include "support/sandbox.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;

//! --state: what was answered is there again, after a restart and after a power cut.
class TestSandboxState : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QVERIFY((m_folder = std::make_unique<QTemporaryDir>())->isValid()); }

    void keepsOrdersOverAPowerCut();
    void keepsCredentialsAndInstance();
    void keepsConfigurationClockAndTokens();
    void keepsWhatTheApiDoesNotShow();
    void idsGoOn();
    void isAnotherInstanceWithoutAFolder();
    void saysWhatIsDamaged();
    void refusesAFolderThatCannotBe();

private:
    support::SandboxOptions options(int orders = 3) const
    {
        return {.orders = orders, .now = u"2026-05-04T14:00:00Z"_s, .stateDir = m_folder->path()};
    }
    static QByteArray order(support::Sandbox &sandbox, qint64 id)
    {
        return sandbox.porting("GET", u"/orders/portIns/%1"_s.arg(id)).body;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestSandboxState::keepsOrdersOverAPowerCut()
{
    support::Sandbox sandbox(options());
    const qint64 made = sandbox.createOrder({u"+13125550100"_s}, u"kept"_s);
    sandbox.porting("POST", u"/orders/portIns/%1/notes"_s.arg(made), {{u"note"_s, u"kept too"_s}});
    sandbox.porting("POST", u"/orders/portIns/%1/documents"_s.arg(made),
        {{u"documentName"_s, u"a.pdf"_s}, {u"fileContent"_s, u"JVBERi0="_s}});
    const QByteArray list = sandbox.porting("GET", u"/orders/portIns"_s).body;
    const QByteArray before = order(sandbox, made);
    sandbox.stop(true);
    QVERIFY(sandbox.restart());
    QCOMPARE(sandbox.porting("GET", u"/orders/portIns"_s).body, list);
    QCOMPARE(order(sandbox, made), before);
}

void TestSandboxState::keepsCredentialsAndInstance()
{
    support::Sandbox sandbox(options());
    const app::SandboxInfo before = sandbox.info();
    QVERIFY(sandbox.restart());
    QCOMPARE(sandbox.info().instance, before.instance);
    QCOMPARE(sandbox.info().project, before.project);
    QCOMPARE(sandbox.info().keyId, before.keyId);
    QCOMPARE(sandbox.info().keySecret, before.keySecret);
}

void TestSandboxState::keepsConfigurationClockAndTokens()
{
    support::Sandbox sandbox(options());
    QVERIFY(sandbox.advance(u"P10D"_s));
    const QByteArray token = "Bearer " + sandbox.token().toLatin1();
    const QJsonObject configuration{{u"defaultPortTime"_s, u"10:00:00"_s}};
    QCOMPARE(sandbox.porting("POST", u"/configuration"_s, configuration).status, 200);
    const QDateTime then = sandbox.now();
    QVERIFY(sandbox.restart());
    QVERIFY(sandbox.now() >= then.addMSecs(-1) && sandbox.now() < then.addSecs(300));
    const QUrl url(sandbox.info().porting.toString() + u"/v1/projects/%1/configuration"_s.arg(sandbox.info().project));
    QCOMPARE(sandbox.call("GET", url, {}, {}, token).object, configuration);
}

void TestSandboxState::keepsWhatTheApiDoesNotShow()
{
    support::Sandbox sandbox(options());
    const qint64 id = sandbox.createOrder({u"+13125550100"_s}, {}, true);
    QVERIFY(sandbox.confirm(id, {{u"focDate"_s, u"2026-05-04"_s}}));
    QVERIFY(sandbox.release(id));
    QVERIFY(sandbox.restart());
    const QString path = u"/orders/portIns/%1/availableActivations"_s.arg(id);
    QCOMPARE(sandbox.porting("GET", path).array.size(), 1);
}

void TestSandboxState::idsGoOn()
{
    support::Sandbox sandbox(options());
    const qint64 first = sandbox.createOrder({u"+13125550100"_s});
    QVERIFY(sandbox.restart());
    QCOMPARE(sandbox.createOrder({u"+13125550101"_s}), first + 1);
}

void TestSandboxState::isAnotherInstanceWithoutAFolder()
{
    support::Sandbox sandbox;
    const app::SandboxInfo before = sandbox.info();
    QVERIFY(sandbox.restart());
    QVERIFY(sandbox.info().instance != before.instance);
    QVERIFY(sandbox.info().keySecret != before.keySecret);
    QCOMPARE(sandbox.info().project, before.project);
}

void TestSandboxState::saysWhatIsDamaged()
{
    support::Sandbox sandbox(options());
    sandbox.stop();
    QFile desk(m_folder->filePath(u"desk.json"_s));
    QVERIFY(desk.open(QIODevice::WriteOnly | QIODevice::Truncate));
    desk.write("{\"orders\":[");
    desk.close();
    QProcess process;
    process.start(support::Sandbox::program(), {u"--state"_s, m_folder->path()});
    QVERIFY(process.waitForFinished(60'000));
    QCOMPARE(process.exitCode(), 1);
    QVERIFY(process.readAllStandardError().contains("desk.json"));
    QVERIFY(process.readAllStandardOutput().isEmpty());
}

void TestSandboxState::refusesAFolderThatCannotBe()
{
    QFile file(m_folder->filePath(u"file"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QProcess process;
    process.start(support::Sandbox::program(), {u"--state"_s, file.fileName() + u"/below"_s});
    QVERIFY(process.waitForFinished(60'000));
    QCOMPARE(process.exitCode(), 1);
}

QTEST_GUILESS_MAIN(TestSandboxState)
#include "tst_sandboxstate.moc"
