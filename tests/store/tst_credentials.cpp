#include "await.h"
#include "store/credentials.h"
#include "store/keychain.h"
#include "store/memorysecrets.h"
#include "store/secretservice.h"

#include <QDBusMessage>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using store::Credentials;
using store::Kept;
using store::KeychainState;
using store::MemorySecrets;
using Kind = store::SecretError::Kind;

Q_DECLARE_METATYPE(store::SecretError::Kind)
Q_DECLARE_METATYPE(store::KeychainState)

class TestCredentials : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void keepsASecretInTheKeychain();
    void keepsASecretForThisRunWhenTheKeychainWillNot_data();
    void keepsASecretForThisRunWhenTheKeychainWillNot();
    void prefersWhatWasTypedLast();
    void tellsASecretThatIsMissingFromAKeychainThatIs();
    void removesASecretEverywhere();
    void keepsProfilesApart();
    void opensTheSameVaultAgain();
    void makesOneKeyForTwoCallers();
    void hasNoVaultWithoutAKeychain();
    void opensTheVaultOnceTheKeychainIsUnlocked();
    void neverReplacesAKeyThatItCannotUse();
    void saysThatNoServiceIsRunning();
    void readsTheErrorsOfTheBus_data();
    void readsTheErrorsOfTheBus();
};

void TestCredentials::initTestCase()
{
    // No test may reach the keychain of whoever runs it.
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus");
}

void TestCredentials::keepsASecretInTheKeychain()
{
    MemorySecrets keychain;
    Credentials credentials(keychain);
    QCOMPARE(credentials.state(), KeychainState::Untried);
    QSignalSpy changed(&credentials, &Credentials::stateChanged);
    QCOMPARE(await(credentials.write(u"p"_s, u"secret"_s)).value(), Kept::InKeychain);
    QCOMPARE(credentials.state(), KeychainState::Available);
    QCOMPARE(changed.count(), 1);
    Credentials nextRun(keychain);
    QCOMPARE(await(nextRun.read(u"p"_s)).value(), u"secret"_s);
}

void TestCredentials::keepsASecretForThisRunWhenTheKeychainWillNot_data()
{
    QTest::addColumn<Kind>("refusal");
    QTest::addColumn<KeychainState>("state");
    QTest::newRow("no service") << Kind::NoService << KeychainState::NoService;
    QTest::newRow("locked") << Kind::Locked << KeychainState::Locked;
    QTest::newRow("denied") << Kind::Denied << KeychainState::Denied;
    QTest::newRow("other") << Kind::Other << KeychainState::Failed;
}

void TestCredentials::keepsASecretForThisRunWhenTheKeychainWillNot()
{
    QFETCH(const Kind, refusal);
    QFETCH(const KeychainState, state);
    MemorySecrets keychain;
    keychain.setRefusal(store::SecretError{refusal, u"why"_s});
    {
        Credentials credentials(keychain);
        QCOMPARE(await(credentials.write(u"p"_s, u"secret"_s)).value(), Kept::ThisRunOnly);
        QCOMPARE(credentials.state(), state);
        QCOMPARE(credentials.stateDetail(), u"why"_s);
        QCOMPARE(await(credentials.read(u"p"_s)).value(), u"secret"_s);
    }
    Credentials nextRun(keychain);
    QCOMPARE(await(nextRun.read(u"p"_s)).error().kind, refusal);
    QCOMPARE(nextRun.state(), state);
}

void TestCredentials::prefersWhatWasTypedLast()
{
    MemorySecrets keychain;
    Credentials credentials(keychain);
    await(credentials.write(u"p"_s, u"old"_s));
    keychain.setRefusal(store::SecretError{Kind::Locked});
    await(credentials.write(u"p"_s, u"new"_s));
    keychain.setRefusal({});
    QCOMPARE(await(credentials.read(u"p"_s)).value(), u"new"_s);
}

void TestCredentials::tellsASecretThatIsMissingFromAKeychainThatIs()
{
    MemorySecrets keychain;
    Credentials credentials(keychain);
    QCOMPARE(await(credentials.read(u"p"_s)).error().kind, Kind::NotFound);
    QCOMPARE(credentials.state(), KeychainState::Available);
}

void TestCredentials::removesASecretEverywhere()
{
    MemorySecrets keychain;
    Credentials credentials(keychain);
    await(credentials.write(u"p"_s, u"secret"_s));
    QVERIFY(await(credentials.remove(u"p"_s)).has_value());
    QVERIFY(await(credentials.remove(u"p"_s)).has_value());
    QCOMPARE(await(credentials.read(u"p"_s)).error().kind, Kind::NotFound);
    keychain.setRefusal(store::SecretError{Kind::NoService});
    await(credentials.write(u"p"_s, u"secret"_s));
    QVERIFY(!await(credentials.remove(u"p"_s)).has_value());
    QVERIFY(!await(credentials.read(u"p"_s)).has_value());
}

void TestCredentials::keepsProfilesApart()
{
    MemorySecrets keychain;
    Credentials credentials(keychain);
    await(credentials.write(u"a"_s, u"secret"_s));
    QVERIFY(!await(credentials.read(u"b"_s)).has_value());
}

void TestCredentials::opensTheSameVaultAgain()
{
    MemorySecrets keychain;
    Credentials credentials(keychain);
    const QByteArray sealed = await(credentials.openVault()).value()->seal("0042", "row");
    Credentials nextRun(keychain);
    QCOMPARE(await(nextRun.openVault()).value()->open(sealed, "row").value(), "0042");
}

void TestCredentials::makesOneKeyForTwoCallers()
{
    MemorySecrets keychain;
    Credentials credentials(keychain);
    const auto first = credentials.openVault();
    const auto second = credentials.openVault();
    const QByteArray sealed = await(first).value()->seal("0042", "row");
    QVERIFY(await(second).value()->open(sealed, "row").has_value());
    QVERIFY(await(credentials.openVault()).value()->open(sealed, "row").has_value());
}

void TestCredentials::hasNoVaultWithoutAKeychain()
{
    MemorySecrets keychain;
    keychain.setRefusal(store::SecretError{Kind::NoService});
    Credentials credentials(keychain);
    QCOMPARE(await(credentials.openVault()).error().kind, Kind::NoService);
    QCOMPARE(credentials.state(), KeychainState::NoService);
}

void TestCredentials::opensTheVaultOnceTheKeychainIsUnlocked()
{
    MemorySecrets keychain;
    keychain.setRefusal(store::SecretError{Kind::Locked});
    Credentials credentials(keychain);
    QVERIFY(!await(credentials.openVault()).has_value());
    keychain.setRefusal({});
    QVERIFY(await(credentials.openVault()).has_value());
    QCOMPARE(credentials.state(), KeychainState::Available);
}

void TestCredentials::neverReplacesAKeyThatItCannotUse()
{
    MemorySecrets keychain;
    await(keychain.write(u"vault"_s, u"broken"_s));
    Credentials credentials(keychain);
    QVERIFY(!await(credentials.openVault()).has_value());
    QCOMPARE(await(keychain.read(u"vault"_s)).value(), u"broken"_s);
}

void TestCredentials::saysThatNoServiceIsRunning()
{
    store::Keychain keychain;
    Credentials credentials(keychain);
    QCOMPARE(await(keychain.read(u"profile/p"_s)).error().kind, Kind::NoService);
    QCOMPARE(await(keychain.write(u"profile/p"_s, u"secret"_s)).error().kind, Kind::NoService);
    QCOMPARE(await(keychain.remove(u"profile/p"_s)).error().kind, Kind::NoService);
    QCOMPARE(await(credentials.write(u"p"_s, u"secret"_s)).value(), Kept::ThisRunOnly);
    QCOMPARE(credentials.state(), KeychainState::NoService);
}

void TestCredentials::readsTheErrorsOfTheBus_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<Kind>("expected");
    QTest::newRow("no such service") << u"org.freedesktop.DBus.Error.ServiceUnknown"_s << Kind::NoService;
    QTest::newRow("bus gone") << u"org.freedesktop.DBus.Error.Disconnected"_s << Kind::NoService;
    QTest::newRow("would not start") << u"org.freedesktop.DBus.Error.Spawn.ChildExited"_s << Kind::NoService;
    QTest::newRow("not allowed") << u"org.freedesktop.DBus.Error.AccessDenied"_s << Kind::Denied;
    QTest::newRow("no reply") << u"org.freedesktop.DBus.Error.NoReply"_s << Kind::Other;
    QTest::newRow("never heard of") << u"com.example.Error"_s << Kind::Other;
}

void TestCredentials::readsTheErrorsOfTheBus()
{
    QFETCH(const QString, name);
    QFETCH(const Kind, expected);
    const QDBusError error(QDBusMessage::createError(name, u"words"_s));
    QCOMPARE(store::secretErrorOf(error).kind, expected);
    QCOMPARE(store::secretErrorOf(error).detail, u"words"_s);
}

QTEST_GUILESS_MAIN(TestCredentials)
#include "tst_credentials.moc"
