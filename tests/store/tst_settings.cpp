#include "store/settings.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using store::Settings;
namespace setting = store::setting;

class TestSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void hasDefaults();
    void keepsWhatWasSetOverARestart();
    void doesNotBelieveANonsensicalFile_data();
    void doesNotBelieveANonsensicalFile();
    void saysWhatChanged();
    void saysWhenTheFileCannotBeWritten();

private:
    QString file() const { return m_folder->filePath(u"config/portside.ini"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestSettings::hasDefaults()
{
    const Settings settings(file());
    QCOMPARE(settings.value(setting::connectTimeout), 10s);
    QCOMPARE(settings.value(setting::readTimeout), 30s);
    QCOMPARE(settings.value(setting::uploadTimeout), 120s);
    QCOMPARE(settings.value(setting::absenceApart), 30s);
    QCOMPARE(settings.theme(), store::ThemeChoice::System);
    QCOMPARE(settings.value(setting::language), QString());
    QVERIFY(settings.columns(u"orders"_s).isEmpty());
    QVERIFY(!QFileInfo::exists(file()));
}

void TestSettings::keepsWhatWasSetOverARestart()
{
    const QJsonObject mapping{{u"Téléphone"_s, u"number"_s}};
    const QByteArray state("\0\xff\x01state", 9);
    {
        Settings settings(file());
        settings.set(setting::language, u"fr"_s);
        settings.setTheme(store::ThemeChoice::Dark);
        settings.set(setting::absenceApart, 0s);
        settings.set(setting::csvMapping, mapping);
        settings.set(setting::windowGeometry, state);
        settings.setColumns(u"orders"_s, state);
        QVERIFY(settings.isHealthy());
    }
    const Settings settings(file());
    QCOMPARE(settings.value(setting::language), u"fr"_s);
    QCOMPARE(settings.theme(), store::ThemeChoice::Dark);
    QCOMPARE(settings.value(setting::absenceApart), 0s);
    QCOMPARE(settings.value(setting::csvMapping), mapping);
    QCOMPARE(settings.value(setting::windowGeometry), state);
    QCOMPARE(settings.columns(u"orders"_s), state);
}

void TestSettings::doesNotBelieveANonsensicalFile_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("words") << QByteArray("soon");
    QTest::newRow("negative") << QByteArray("-5");
    QTest::newRow("zero") << QByteArray("0");
    QTest::newRow("huge") << QByteArray("99999999999999999999");
    QTest::newRow("a list") << QByteArray("1, 2");
}

void TestSettings::doesNotBelieveANonsensicalFile()
{
    QFETCH(const QByteArray, value);
    QVERIFY(QDir(m_folder->path()).mkdir(u"config"_s));
    QFile ini(file());
    QVERIFY(ini.open(QIODevice::WriteOnly));
    ini.write("[network]\nreadSeconds=" + value + "\n[appearance]\ntheme=" + value + "9\n[files]\ncsvMapping=" + value);
    ini.close();
    const Settings settings(file());
    QCOMPARE(settings.value(setting::readTimeout), 30s);
    QCOMPARE(settings.theme(), store::ThemeChoice::System);
    QVERIFY(settings.value(setting::csvMapping).isEmpty());
}

void TestSettings::saysWhatChanged()
{
    Settings settings(file());
    QSignalSpy changed(&settings, &Settings::changed);
    settings.set(setting::language, u"es"_s);
    settings.set(setting::language, u"es"_s);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed.first().first().toString(), u"appearance/language"_s);
}

void TestSettings::saysWhenTheFileCannotBeWritten()
{
    QFile blocked(m_folder->filePath(u"config"_s));
    QVERIFY(blocked.open(QIODevice::WriteOnly));
    Settings settings(file());
    settings.set(setting::language, u"es"_s);
    QVERIFY(!settings.isHealthy());
    QCOMPARE(settings.value(setting::language), u"es"_s);
}

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
