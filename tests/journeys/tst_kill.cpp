#include "store/vault.h"
#include "support/sandbox.h"

#include <QFile>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

//! A port-in that is killed at any moment ends, when it is started again, as exactly one order with one letter and one
//! note.
class TestKill : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void survivesAKillAtEachStep_data();
    void survivesAKillAtEachStep();
    void survivesAKillWhileFindingOut_data();
    void survivesAKillWhileFindingOut();
    void survivesAKillInTheMiddleOfARequest_data();
    void survivesAKillInTheMiddleOfARequest();

private:
    bool writeConfig(int dieAt);
    void startRunner();
    bool runToTheEnd();
    int held();
    void verifyOneOfEach();

    std::unique_ptr<support::Sandbox> m_sandbox;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QProcess> m_runner;
    QByteArray m_vaultKey;
};

void TestKill::init()
{
    m_runner.reset();
    m_sandbox = std::make_unique<support::Sandbox>();
    m_folder = std::make_unique<QTemporaryDir>();
    m_vaultKey = store::Vault::newKey();
    QVERIFY(m_sandbox->isRunning());
    QFile letter(m_folder->filePath(u"loa.pdf"_s));
    QVERIFY(letter.open(QIODevice::WriteOnly));
    letter.write("%PDF-1.4\ntrailer\n<<>>\n%%EOF\n");
}

bool TestKill::writeConfig(int dieAt)
{
    const app::SandboxInfo &info = m_sandbox->info();
    const QJsonObject config{{u"auth"_s, info.auth.toString()}, {u"porting"_s, info.porting.toString()},
        {u"project"_s, info.project}, {u"keyId"_s, info.keyId}, {u"keySecret"_s, info.keySecret},
        {u"store"_s, m_folder->filePath(u"portside.db"_s)}, {u"vaultKey"_s, QString::fromLatin1(m_vaultKey.toHex())},
        {u"letter"_s, m_folder->filePath(u"loa.pdf"_s)}, {u"dieAt"_s, dieAt}};
    QFile file(m_folder->filePath(u"config.json"_s));
    return file.open(QIODevice::WriteOnly) && file.write(QJsonDocument(config).toJson()) > 0;
}

void TestKill::startRunner()
{
    m_runner = std::make_unique<QProcess>();
    m_runner->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_runner->start(QStringLiteral(JOURNEY_RUNNER), {m_folder->filePath(u"config.json"_s)});
}

bool TestKill::runToTheEnd()
{
    startRunner();
    return QTest::qWaitFor([this] { return m_runner->state() == QProcess::NotRunning; }, 60'000)
        && m_runner->exitStatus() == QProcess::NormalExit && m_runner->exitCode() == 0;
}

int TestKill::held()
{
    int held = 0;
    const QJsonArray requests = m_sandbox->requests();
    for (const auto &request : requests)
        held += request.toObject().value("held"_L1).toBool();
    return held;
}

void TestKill::verifyOneOfEach()
{
    const QJsonArray orders = m_sandbox->control("GET", u"/orders"_s).object.value("orders"_L1).toArray();
    QCOMPARE(orders.size(), 1);
    const QString id = QString::number(orders[0].toObject().value("id"_L1).toInteger());
    const QJsonObject order = m_sandbox->porting("GET", u"/orders/portIns/"_s + id).object;
    const auto documents = order.value("documents"_L1).toArray().size();
    const auto notes = order.value("notes"_L1).toArray().size();
    qInfo("creates sent: %d, orders: %d, documents: %d, notes: %d", m_sandbox->count(u"POST"_s, u"orders/portIns$"_s),
        int(orders.size()), int(documents), int(notes));
    QCOMPARE(documents, 1);
    QCOMPARE(notes, 1);
}

void TestKill::survivesAKillAtEachStep_data()
{
    QTest::addColumn<int>("dieAt");
    // Each write has about six steps: draft saved, intent begun, sent, answered, draft changed, draft saved.
    for (int step = 1; step <= 20; ++step)
        QTest::addRow("step %d", step) << step;
}

void TestKill::survivesAKillAtEachStep()
{
    QFETCH(int, dieAt);
    QVERIFY(writeConfig(dieAt));
    startRunner();
    QVERIFY(QTest::qWaitFor([this] { return m_runner->state() == QProcess::NotRunning; }, 60'000));
    QCOMPARE(m_runner->exitStatus(), QProcess::CrashExit);
    QVERIFY(writeConfig(0));
    QVERIFY(runToTheEnd());
    verifyOneOfEach();
}

//! The answer to the create is lost as well, and the process dies while it reads what became of it.
void TestKill::survivesAKillWhileFindingOut_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<int>("dieAt");
    for (const QString &kind : {u"drop-before"_s, u"drop-after"_s, u"half"_s}) {
        for (const int step : {7, 9, 11, 13})
            QTest::addRow("%s, step %d", qPrintable(kind), step) << kind << step;
    }
}

void TestKill::survivesAKillWhileFindingOut()
{
    QFETCH(QString, kind);
    QFETCH(int, dieAt);
    QVERIFY(m_sandbox->addFault({{u"kind"_s, kind}, {u"verb"_s, u"POST"_s}, {u"path"_s, u"orders/portIns$"_s}}) > 0);
    QVERIFY(writeConfig(dieAt));
    startRunner();
    QVERIFY(QTest::qWaitFor([this] { return m_runner->state() == QProcess::NotRunning; }, 60'000));
    QCOMPARE(m_runner->exitStatus(), QProcess::CrashExit);
    QVERIFY(writeConfig(0));
    QVERIFY(runToTheEnd());
    verifyOneOfEach();
}

void TestKill::survivesAKillInTheMiddleOfARequest_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<bool>("abandon");
    QTest::addColumn<QString>("path");
    const QString paths[] = {u"orders/portIns$"_s, u"/documents$"_s, u"/notes$"_s};
    for (const QString &path : paths) {
        const QByteArray name = path.toUtf8();
        QTest::addRow("%s before the work", name.constData()) << u"hold-before"_s << true << path;
        QTest::addRow("%s before the work, done all the same", name.constData()) << u"hold-before"_s << false << path;
        QTest::addRow("%s after the work", name.constData()) << u"hold-after"_s << false << path;
    }
}

void TestKill::survivesAKillInTheMiddleOfARequest()
{
    QFETCH(QString, kind);
    QFETCH(bool, abandon);
    QFETCH(QString, path);
    const int fault
        = m_sandbox->addFault({{u"kind"_s, kind}, {u"verb"_s, u"POST"_s}, {u"path"_s, path}, {u"abandon"_s, abandon}});
    QVERIFY(fault > 0);
    QVERIFY(writeConfig(0));
    startRunner();
    QTRY_COMPARE_WITH_TIMEOUT(held(), 1, 60'000);
    m_runner->kill();
    QVERIFY(QTest::qWaitFor([this] { return m_runner->state() == QProcess::NotRunning; }, 60'000));
    QVERIFY(m_sandbox->removeFault(fault));
    QTRY_COMPARE(held(), 0);
    QVERIFY(runToTheEnd());
    verifyOneOfEach();
}

QTEST_GUILESS_MAIN(TestKill)
#include "tst_kill.moc"
