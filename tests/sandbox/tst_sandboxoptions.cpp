#include "sandbox/options.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestSandboxOptions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAll();
    void hasDefaults();
    void refuses_data();
    void refuses();
    void explainsItself();
};

void TestSandboxOptions::readsAll()
{
    const auto parsed = sandbox::parseOptions({u"x"_s, u"--port"_s, u"8080"_s, u"--seed"_s, u"7"_s, u"--orders=12"_s,
        u"--numbers"_s, u"1000000"_s, u"--now"_s, u"2026-05-04T14:00:00Z"_s, u"--pace"_s, u"60"_s, u"--state"_s,
        u"/tmp/x"_s, u"--strict"_s, u"--child"_s});
    QCOMPARE(parsed.error, QString());
    const sandbox::Options &options = parsed.options;
    QCOMPARE(options.port, quint16(8080));
    QCOMPARE(options.seed, quint32(7));
    QCOMPARE(options.orders, 12);
    QCOMPARE(options.numbers, 1'000'000);
    QCOMPARE(options.now, QDateTime(QDate(2026, 5, 4), QTime(14, 0), Qt::UTC));
    QCOMPARE(options.pace, 60);
    QCOMPARE(options.stateDir, u"/tmp/x"_s);
    QVERIFY(options.strict && options.child);
}

void TestSandboxOptions::hasDefaults()
{
    const sandbox::Options options = sandbox::parseOptions({u"x"_s}).options;
    QCOMPARE(options.port, quint16(0));
    QVERIFY(options.orders >= 200);
    QVERIFY(options.numbers >= 200);
    QVERIFY(!options.now.isValid());
    QCOMPARE(options.pace, 1);
    QVERIFY(!options.strict && !options.child);
}

void TestSandboxOptions::refuses_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("port") << QStringList{u"--port"_s, u"70000"_s};
    QTest::newRow("orders") << QStringList{u"--orders"_s, u"-1"_s};
    QTest::newRow("numbers") << QStringList{u"--numbers"_s, u"1000001"_s};
    QTest::newRow("text") << QStringList{u"--seed"_s, u"many"_s};
    QTest::newRow("pace") << QStringList{u"--pace"_s, u"0"_s};
    QTest::newRow("now") << QStringList{u"--now"_s, u"yesterday"_s};
    QTest::newRow("unknown") << QStringList{u"--numbers-of-the-beast"_s};
    QTest::newRow("stray") << QStringList{u"start"_s};
    QTest::newRow("no value") << QStringList{u"--port"_s};
}

void TestSandboxOptions::refuses()
{
    QFETCH(QStringList, arguments);
    QVERIFY(!sandbox::parseOptions(QStringList{u"x"_s} + arguments).error.isEmpty());
}

void TestSandboxOptions::explainsItself()
{
    QVERIFY(sandbox::parseOptions({u"x"_s, u"--help"_s}).help.contains("--state"_L1));
}

QTEST_GUILESS_MAIN(TestSandboxOptions)
#include "tst_sandboxoptions.moc"
