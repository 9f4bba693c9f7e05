#include "app/options.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestOptions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void startsPlainWithoutArguments()
    {
        const auto options = app::parseOptions({u"portside"_s});
        QVERIFY(options);
        QVERIFY(!options->sandbox);
        QVERIFY(options->profile.isEmpty() && options->target.isEmpty() && options->tourDir.isEmpty());
    }

    void readsEveryOption()
    {
        const auto options = app::parseOptions(
            {u"portside"_s, u"--profile"_s, u"Kestrel Voice"_s, u"--data-dir"_s, u"/tmp/x"_s, u"--tour"_s, u"/tmp/t"_s,
                u"--language"_s, u"pseudo"_s, u"--theme"_s, u"dark"_s, u"--size"_s, u"1024x700"_s, u"+12125550142"_s});
        QVERIFY(options);
        QCOMPARE(options->profile, u"Kestrel Voice"_s);
        QCOMPARE(options->dataDir, u"/tmp/x"_s);
        QCOMPARE(options->tourDir, u"/tmp/t"_s);
        QCOMPARE(options->language, u"pseudo"_s);
        QCOMPARE(options->theme, u"dark"_s);
        QCOMPARE(options->size, QSize(1024, 700));
        QCOMPARE(options->target, u"+12125550142"_s);
    }

    void answersHelpAndVersionWithSuccess_data()
    {
        QTest::addColumn<QString>("option");
        QTest::addColumn<QString>("expected");
        QTest::newRow("help") << u"--help"_s << u"--sandbox"_s;
        QTest::newRow("version") << u"--version"_s << u"portside "_s;
    }
    void answersHelpAndVersionWithSuccess()
    {
        QFETCH(QString, option);
        QFETCH(QString, expected);
        const auto options = app::parseOptions({u"portside"_s, option});
        QVERIFY(!options);
        QCOMPARE(options.error().code, 0);
        QVERIFY(options.error().text.contains(expected));
    }

    void refusesWhatItCannotDo_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("unknown option") << QStringList{u"--no-such-thing"_s};
        QTest::newRow("sandbox and a profile") << QStringList{u"--sandbox"_s, u"--profile"_s, u"x"_s};
        QTest::newRow("two targets") << QStringList{u"1"_s, u"2"_s};
        QTest::newRow("a theme nobody made") << QStringList{u"--theme"_s, u"pink"_s};
        QTest::newRow("a size without a height") << QStringList{u"--size"_s, u"1024"_s};
        QTest::newRow("a size of nothing") << QStringList{u"--size"_s, u"0x700"_s};
        QTest::newRow("a value is missing") << QStringList{u"--profile"_s};
    }
    void refusesWhatItCannotDo()
    {
        QFETCH(QStringList, arguments);
        const auto options = app::parseOptions(QStringList{u"portside"_s} + arguments);
        QVERIFY(!options);
        QCOMPARE(options.error().code, 2);
        QVERIFY(!options.error().text.trimmed().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestOptions)
#include "tst_options.moc"
