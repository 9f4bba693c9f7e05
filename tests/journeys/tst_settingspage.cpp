#include "journeys/secrets.h"
#include "journeys/windowbench.h"
#include "store/profiles.h"
#include "tables/roles.h"
#include "views/mainwindow.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

template <class Condition>
bool comesTo(Condition condition)
{
    return QTest::qWaitFor(condition, 60'000);
}

} // namespace

//! Profiles and the project's defaults, set by hand in the program's own window.
class TestSettingsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void saysWhenTheSandboxWasTested();
    void keepsTheSecretOfANewProfileInTheKeychainOnly();
    void keepsAProfileForThisRunWhenThereIsNoKeychain();
    void savesNoAddressThatCouldBeListenedTo();
    void removesAProfileWithItsSecret();
    void savesTheProjectsDefaultsOnce();

private:
    template <class W>
    W *find(const QString &name)
    {
        for (W *each : m_bench->window().findChildren<W *>(name)) {
            if (each->isVisible())
                return each;
        }
        qWarning() << "not on show:" << name;
        return nullptr;
    }
    void type(const QString &name, const QString &text)
    {
        if (auto *edit = find<QLineEdit>(name))
            edit->setText(text);
    }
    void click(const QString &name)
    {
        if (auto *button = find<QAbstractButton>(name))
            button->click();
    }
    QString line(int row) const;
    void typeAProject();

    std::unique_ptr<WindowBench> m_bench;
};

static const QString project = u"6f1b2f5e-4c1d-4a53-9f0e-3b8f2f0f7a11"_s;
static const QString secret = u"s3cr3t-of-harbour"_s;

void TestSettingsPage::init()
{
    m_bench = std::make_unique<WindowBench>();
    QVERIFY(m_bench->sandbox().isRunning());
}

void TestSettingsPage::cleanup()
{
    m_bench.reset();
}

QString TestSettingsPage::line(int row) const
{
    const auto *list = m_bench->window().findChild<QListView *>(u"profileList"_s);
    return list->model()->index(row, 0).data(tables::SecondLineRole).toString();
}

void TestSettingsPage::typeAProject()
{
    click(u"addProfile"_s);
    type(u"profileName"_s, u"Harbour"_s);
    type(u"profileProject"_s, project);
    type(u"profileKeyId"_s, u"harbour-key"_s);
    type(u"profileSecret"_s, secret);
}

void TestSettingsPage::saysWhenTheSandboxWasTested()
{
    QVERIFY(m_bench->start());
    QVERIFY(m_bench->showPage(u"settings"_s));
    QVERIFY(line(0).contains(u"not tested yet"_s));
    click(u"testConnection"_s);
    QVERIFY2(comesTo([this] { return line(0).contains(u"tested today"_s); }), qPrintable(line(0)));
}

void TestSettingsPage::keepsTheSecretOfANewProfileInTheKeychainOnly()
{
    QVERIFY(m_bench->start());
    QVERIFY(m_bench->showPage(u"settings"_s));
    typeAProject();
    click(u"saveProfile"_s);
    const std::vector<store::Profile> kept = m_bench->services().profiles.all();
    QCOMPARE(kept.size(), size_t(1));
    QCOMPARE(kept[0].projectId, project);
    QVERIFY(comesTo([&] { return find<QLineEdit>(u"profileSecret"_s)->placeholderText().contains(u"Kept"_s); }));
    QCOMPARE(find<QLineEdit>(u"profileSecret"_s)->text(), QString());
    m_bench->end();
    QCOMPARE(secrets::findIn({m_bench->dataFolder()}, {secret}), QStringList());
    QVERIFY(!secrets::findIn({m_bench->dataFolder()}, {project}).isEmpty());
}

void TestSettingsPage::keepsAProfileForThisRunWhenThereIsNoKeychain()
{
    m_bench->keychain().setRefusal(store::SecretError{store::SecretError::Kind::NoService, {}});
    QVERIFY(m_bench->start());
    QVERIFY(m_bench->showPage(u"settings"_s));
    typeAProject();
    click(u"saveProfile"_s);
    const auto said = [this] {
        const auto *note = m_bench->window().findChild<QLabel *>(u"secretNote"_s);
        return note->isVisible() ? note->text() : QString();
    };
    QVERIFY(comesTo([&] { return !said().isEmpty(); }));
    QVERIFY2(said().contains(u"until"_s) || said().contains(u"this run"_s), qPrintable(said()));
    m_bench->end();
    QCOMPARE(secrets::findIn({m_bench->dataFolder()}, {secret}), QStringList());
}

void TestSettingsPage::savesNoAddressThatCouldBeListenedTo()
{
    QVERIFY(m_bench->start());
    QVERIFY(m_bench->showPage(u"settings"_s));
    typeAProject();
    QVERIFY(find<QAbstractButton>(u"saveProfile"_s)->isEnabled());
    find<QComboBox>(u"profileServers"_s)->setCurrentIndex(1);
    type(u"urlPorting"_s, u"http://porting.example.com"_s);
    QVERIFY(!find<QAbstractButton>(u"saveProfile"_s)->isEnabled());
    QVERIFY(find<QLabel>(u"profileProblem"_s)->text().contains(u"https://"_s));
    type(u"urlPorting"_s, u"http://127.0.0.1:8080"_s);
    QVERIFY(find<QAbstractButton>(u"saveProfile"_s)->isEnabled());
}

void TestSettingsPage::removesAProfileWithItsSecret()
{
    QVERIFY(m_bench->start());
    QVERIFY(m_bench->showPage(u"settings"_s));
    typeAProject();
    click(u"saveProfile"_s);
    QVERIFY(comesTo([&] { return find<QLineEdit>(u"profileSecret"_s)->placeholderText().contains(u"Kept"_s); }));
    const QString id = m_bench->services().profiles.all().at(0).id;
    click(u"removeProfile"_s);
    QVERIFY(comesTo([this] { return m_bench->services().profiles.all().empty(); }));
    const auto left = m_bench->services().credentials.read(id);
    QVERIFY(comesTo([&] { return left.isFinished(); }));
    QVERIFY(!left.result().has_value() || left.result()->isEmpty());
    QCOMPARE(m_bench->window().findChild<QListView *>(u"profileList"_s)->model()->rowCount(), 1);
}

void TestSettingsPage::savesTheProjectsDefaultsOnce()
{
    QVERIFY(m_bench->start());
    QVERIFY(m_bench->showPage(u"settings"_s));
    m_bench->shell().showSettings(u"defaults"_s);
    QVERIFY(comesTo([this] {
        const auto *name = m_bench->window().findChild<QLineEdit *>(u"defaultsName"_s);
        return name && name->isVisible();
    }));
    const auto writes = [this] {
        return m_bench->sandbox().count(u"POST"_s, u"/configuration$"_s)
            + m_bench->sandbox().count(u"PUT"_s, u"/configuration$"_s);
    };
    QCOMPARE(writes(), 0);
    type(u"defaultsName"_s, u"Porting desk"_s);
    type(u"defaultsEmail"_s, u"porting@example.com"_s);
    type(u"defaultsPhone"_s, u"+12125550100"_s);
    click(u"saveDefaults"_s);
    QVERIFY(comesTo([&] { return writes() == 1; }));
    const auto saved = [this] { return m_bench->sandbox().porting("GET", u"/configuration"_s).body; };
    QVERIFY(comesTo([&] { return saved().contains("porting@example.com"); }));
    QVERIFY(comesTo([this] { return !find<QAbstractButton>(u"saveDefaults"_s)->isEnabled(); }));
    QCOMPARE(writes(), 1);
}

QTEST_MAIN(TestSettingsPage)
#include "tst_settingspage.moc"
