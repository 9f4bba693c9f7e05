#include "store/profiles.h"
#include "store/settings.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using store::Profile;
using store::Profiles;
using store::Settings;
using Variables = QMap<QString, QString>;

namespace {

const Variables keyVariables{
    {u"SINCH_PROJECT_ID"_s, u"d1923022"_s}, {u"SINCH_KEY_ID"_s, u"key"_s}, {u"SINCH_KEY_SECRET"_s, u"s3cret"_s}};

Variables with(Variables variables, const QString &name, const QString &value)
{
    variables.insert(name, value);
    return variables;
}

} // namespace

class TestProfiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void beginsEmpty();
    void keepsEverythingOverARestart();
    void changesAndRemoves();
    void refusesWhatIsNotStored_data();
    void refusesWhatIsNotStored();
    void findsByNameOrId();
    void saysWhenTheFileCannotBeWritten();
    void survivesABrokenFile();
    void keysTheStore();
    void judgesBaseUrls_data();
    void judgesBaseUrls();
    void forgivesSlashesAtTheEnd();
    void readsTheEnvironment_data();
    void readsTheEnvironment();
    void readsItsAddresses();

private:
    QString file() const { return m_folder->filePath(u"config/portside.ini"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestProfiles::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestProfiles::beginsEmpty()
{
    Settings settings(file());
    const Profiles profiles(settings);
    QVERIFY(profiles.all().empty());
    QVERIFY(!profiles.find({}));
}

void TestProfiles::keepsEverythingOverARestart()
{
    Profile profile{.name = u"Größe, 訂單; [x]=1 / 🙂"_s,
        .projectId = u"d1923022"_s,
        .signIn = store::SignIn::GivenToken,
        .keyId = u"0042"_s,
        .color = store::BandColor::Umber,
        .lastTestedAt = QDateTime(QDate(2026, 3, 11), QTime(10, 0), Qt::UTC),
        .lastTestPassed = true};
    profile.urls.porting = QUrl(u"http://127.0.0.1:8080/porting"_s);
    {
        Settings settings(file());
        Profiles profiles(settings);
        QSignalSpy changed(&profiles, &Profiles::changed);
        const auto added = profiles.add(profile);
        QVERIFY(added.has_value());
        profile.id = added->id;
        QVERIFY(profiles.add({.name = u"second"_s}).has_value());
        QCOMPARE(changed.count(), 2);
        QVERIFY(!profiles.add(profile).has_value()); // twice
    }
    Settings settings(file());
    const Profiles profiles(settings);
    QCOMPARE(profiles.all().size(), size_t(2));
    QVERIFY(profiles.all().front() == profile);
    QCOMPARE(profiles.all().back().urls, store::publishedBaseUrls());
}

void TestProfiles::changesAndRemoves()
{
    Settings settings(file());
    Profiles profiles(settings);
    Profile profile = profiles.add({.name = u"one"_s}).value();
    profile.name = u"renamed"_s;
    QVERIFY(profiles.update(profile));
    QCOMPARE(Profiles(settings).all().front().name, u"renamed"_s);
    QVERIFY(profiles.remove(profile.id));
    QVERIFY(!profiles.remove(profile.id));
    QVERIFY(!profiles.update(profile));
    QVERIFY(Profiles(settings).all().empty());
    QVERIFY(settings.file().allKeys().filter(profile.id).isEmpty());
}

void TestProfiles::refusesWhatIsNotStored_data()
{
    QTest::addColumn<int>("kind");
    QTest::newRow("sandbox") << static_cast<int>(store::ProfileKind::Sandbox);
    QTest::newRow("environment") << static_cast<int>(store::ProfileKind::Environment);
}

void TestProfiles::refusesWhatIsNotStored()
{
    QFETCH(const int, kind);
    Settings settings(file());
    Profiles profiles(settings);
    QVERIFY(!profiles.add({.name = u"x"_s, .kind = static_cast<store::ProfileKind>(kind)}));
    QVERIFY(profiles.all().empty());
}

void TestProfiles::findsByNameOrId()
{
    Settings settings(file());
    Profiles profiles(settings);
    const Profile profile = profiles.add({.name = u"Main desk"_s}).value();
    QVERIFY(profiles.findByName(u"main DESK"_s));
    QVERIFY(profiles.findByName(profile.id));
    QVERIFY(!profiles.findByName(u"Main"_s));
}

void TestProfiles::saysWhenTheFileCannotBeWritten()
{
    QFile blocked(m_folder->filePath(u"config"_s));
    QVERIFY(blocked.open(QIODevice::WriteOnly)); // a file where the folder should be
    Settings settings(file());
    Profiles profiles(settings);
    QVERIFY(!profiles.add({.name = u"x"_s}));
    QCOMPARE(profiles.all().size(), size_t(1)); // for this run
}

void TestProfiles::survivesABrokenFile()
{
    QVERIFY(QDir(m_folder->path()).mkdir(u"config"_s));
    QFile broken(file());
    QVERIFY(broken.open(QIODevice::WriteOnly));
    broken.write(
        "\xff\xfe[profiles\norder=a, a, ,b\n[profile-a]\nsignIn=oauth9\nportingUrl=::nonsense\nlastTestedAt=soon\n");
    broken.close();
    Settings settings(file());
    const Profiles profiles(settings);
    for (const Profile &profile : profiles.all())
        QVERIFY(!profile.id.isEmpty());
}

void TestProfiles::keysTheStore()
{
    Profile profile{.id = u"id"_s, .instance = u"instance"_s};
    QCOMPARE(profile.storeKey(), u"id"_s);
    profile.kind = store::ProfileKind::Sandbox;
    QCOMPARE(profile.storeKey(), u"instance"_s);
}

void TestProfiles::judgesBaseUrls_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("usable");
    QTest::newRow("published") << u"https://porting.api.sinch.com"_s << true;
    QTest::newRow("with a path") << u"https://proxy.example.com/sinch/porting"_s << true;
    QTest::newRow("this computer") << u"http://127.0.0.1:8080/porting"_s << true;
    QTest::newRow("this computer, by name") << u"http://localhost:1"_s << true;
    QTest::newRow("this computer, IPv6") << u"http://[::1]:8080"_s << true;
    QTest::newRow("not encrypted") << u"http://porting.api.sinch.com"_s << false;
    QTest::newRow("looks like this computer") << u"http://localhost.example.com"_s << false;
    QTest::newRow("with a user") << u"https://ana:pw@porting.api.sinch.com"_s << false;
    QTest::newRow("with a query") << u"https://porting.api.sinch.com?x=1"_s << false;
    QTest::newRow("with a fragment") << u"https://porting.api.sinch.com#x"_s << false;
    QTest::newRow("too far") << u"https://porting.api.sinch.com/v1"_s << false;
    QTest::newRow("auth, too far") << u"https://auth.sinch.com/oauth2/token"_s << false;
    QTest::newRow("no host") << u"https://"_s << false;
    QTest::newRow("no scheme") << u"porting.api.sinch.com"_s << false;
    QTest::newRow("a file") << u"file:///etc/passwd"_s << false;
    QTest::newRow("nothing") << QString() << false;
}

void TestProfiles::judgesBaseUrls()
{
    QFETCH(const QString, url);
    QFETCH(const bool, usable);
    QCOMPARE(store::isUsableBaseUrl(QUrl(url)), usable);
    QCOMPARE(store::baseUrlFromText(url).has_value(), usable);
}

void TestProfiles::forgivesSlashesAtTheEnd()
{
    QCOMPARE(store::baseUrlFromText(u" https://porting.api.sinch.com/ \n"_s).value(),
        QUrl(u"https://porting.api.sinch.com"_s));
}

void TestProfiles::readsTheEnvironment_data()
{
    QTest::addColumn<Variables>("variables");
    QTest::addColumn<QString>("secret"); // empty: no profile
    QTest::addColumn<bool>("problem");
    const Variables tokenOnly{{u"SINCH_PROJECT_ID"_s, u"p"_s}, {u"SINCH_ACCESS_TOKEN"_s, u"t0ken"_s}};
    QTest::newRow("nothing") << Variables{} << QString() << false;
    QTest::newRow("a key") << keyVariables << u"s3cret"_s << false;
    QTest::newRow("a token") << tokenOnly << u"t0ken"_s << false;
    QTest::newRow("both") << with(keyVariables, u"SINCH_ACCESS_TOKEN"_s, u"t0ken"_s) << u"s3cret"_s << false;
    QTest::newRow("half a key") << with(keyVariables, u"SINCH_KEY_SECRET"_s, u" "_s) << QString() << true;
    QTest::newRow("half a key and a token") << with(tokenOnly, u"SINCH_KEY_ID"_s, u"key"_s) << u"t0ken"_s << false;
    QTest::newRow("no project") << with(keyVariables, u"SINCH_PROJECT_ID"_s, {}) << QString() << true;
    QTest::newRow("a bad address") << with(keyVariables, u"PORTSIDE_PORTING_URL"_s, u"http://example.com"_s)
                                   << QString() << true;
}

void TestProfiles::readsTheEnvironment()
{
    QFETCH(const Variables, variables);
    QFETCH(const QString, secret);
    QFETCH(const bool, problem);
    QString words;
    const auto environment = store::environmentProfile(variables, &words);
    QCOMPARE(environment.has_value(), !secret.isEmpty());
    QCOMPARE(!words.isEmpty(), problem);
    QVERIFY(!words.contains(u"s3cret"_s));
    if (!environment)
        return;
    QCOMPARE(environment->secret, secret);
    QCOMPARE(environment->profile.kind, store::ProfileKind::Environment);
    QCOMPARE(environment->profile.name, u"Environment"_s);
    QCOMPARE(environment->profile.urls, store::publishedBaseUrls());
    QCOMPARE(environment->profile.signIn, secret == u"s3cret"_s ? store::SignIn::OAuth2 : store::SignIn::GivenToken);
}

void TestProfiles::readsItsAddresses()
{
    Variables variables = with(keyVariables, u"PORTSIDE_AUTH_URL"_s, u"http://127.0.0.1:1/auth/"_s);
    variables = with(variables, u"PORTSIDE_IMPORTED_URL"_s, u"https://x.example.com"_s);
    const store::BaseUrls urls = store::environmentProfile(variables)->profile.urls;
    QCOMPARE(urls.auth, QUrl(u"http://127.0.0.1:1/auth"_s));
    QCOMPARE(urls.imported, QUrl(u"https://x.example.com"_s));
    QCOMPARE(urls.porting, store::publishedBaseUrls().porting);
}

QTEST_GUILESS_MAIN(TestProfiles)
#include "tst_profiles.moc"
