#include "store/secretjson.h"
#include "store/vault.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using store::Vault;

class TestVault : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void opensWhatItSealed_data();
    void opensWhatItSealed();
    void sealsTheSameTextDifferentlyEachTime();
    void refusesEverythingElse();
    void refusesAKeyOfAnotherSize_data();
    void refusesAKeyOfAnotherSize();
    void makesAnotherKeyEachTime();
    void takesSecretsOutOfJson();
    void putsSecretsBack();
    void leavesJsonWithoutSecretsAlone();
};

void TestVault::opensWhatItSealed_data()
{
    QTest::addColumn<QByteArray>("plain");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("a PIN") << QByteArray("0042");
    QTest::newRow("text") << u"Größe 訂單 🙂"_s.toUtf8();
    QTest::newRow("zeros") << QByteArray(5, '\0');
    QTest::newRow("a megabyte") << QByteArray(1'000'000, 'x');
}

void TestVault::opensWhatItSealed()
{
    QFETCH(const QByteArray, plain);
    const auto vault = Vault::fromKey(Vault::newKey());
    QCOMPARE(vault->open(vault->seal(plain, "row"), "row").value(), plain);
}

void TestVault::sealsTheSameTextDifferentlyEachTime()
{
    const auto vault = Vault::fromKey(Vault::newKey());
    QVERIFY(vault->seal("0042", "row") != vault->seal("0042", "row"));
    QVERIFY(!vault->seal("0042", "row").contains("0042"));
}

void TestVault::refusesEverythingElse()
{
    const auto vault = Vault::fromKey(Vault::newKey());
    const QByteArray sealed = vault->seal("0042", "row");
    QVERIFY(!vault->open(sealed, "another row"));
    QVERIFY(!Vault::fromKey(Vault::newKey())->open(sealed, "row"));
    QVERIFY(!vault->open({}, "row"));
    for (qsizetype i = 0; i < sealed.size(); ++i) {
        QByteArray changed = sealed;
        changed[i] = static_cast<char>(changed[i] ^ 1);
        QVERIFY(!vault->open(changed, "row"));
        QVERIFY(!vault->open(sealed.first(i), "row"));
    }
}

void TestVault::refusesAKeyOfAnotherSize_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::newRow("none") << QByteArray();
    QTest::newRow("short") << QByteArray(31, 'k');
    QTest::newRow("long") << QByteArray(33, 'k');
}

void TestVault::refusesAKeyOfAnotherSize()
{
    QFETCH(const QByteArray, key);
    QVERIFY(!Vault::fromKey(key));
}

void TestVault::makesAnotherKeyEachTime()
{
    QCOMPARE(Vault::newKey().size(), Vault::keySize);
    QVERIFY(Vault::newKey() != Vault::newKey());
}

void TestVault::takesSecretsOutOfJson()
{
    const QJsonObject object{{u"name"_s, u"Ana"_s}, {u"newPortOutPin"_s, u"0071"_s},
        {u"numbers"_s,
            QJsonArray{u"text"_s,
                QJsonObject{
                    {u"portOutInfo"_s, QJsonObject{{u"existingPortOutPin"_s, u"0042"_s}, {u"accountNum"_s, 99}}}}}}};
    const store::SplitJson split = store::splitSecrets(object);
    QCOMPARE(split.open,
        (QJsonObject{{u"name"_s, u"Ana"_s},
            {u"numbers"_s, QJsonArray{u"text"_s, QJsonObject{{u"portOutInfo"_s, QJsonObject()}}}}}));
    QCOMPARE(split.secrets,
        (QJsonObject{{u"newPortOutPin"_s, u"0071"_s}, {u"numbers/1/portOutInfo/existingPortOutPin"_s, u"0042"_s},
            {u"numbers/1/portOutInfo/accountNum"_s, 99}}));
    QCOMPARE(store::mergeSecrets(split.open, split.secrets), object);
}

void TestVault::putsSecretsBack()
{
    // What the secrets name may be gone; what is there is never overwritten by a shorter list.
    const QJsonObject open{{u"numbers"_s, QJsonArray{QJsonObject{}}}};
    const QJsonObject merged = store::mergeSecrets(open, {{u"numbers/0/pin"_s, u"1"_s}, {u"numbers/7/pin"_s, u"2"_s}});
    QCOMPARE(merged, (QJsonObject{{u"numbers"_s, QJsonArray{QJsonObject{{u"pin"_s, u"1"_s}}}}}));
}

void TestVault::leavesJsonWithoutSecretsAlone()
{
    const QJsonObject object{{u"a"_s, QJsonArray{1, true, QJsonValue::Null}}, {u"b"_s, QJsonObject()}};
    const store::SplitJson split = store::splitSecrets(object);
    QCOMPARE(split.open, object);
    QVERIFY(split.secrets.isEmpty());
    QCOMPARE(store::mergeSecrets(object, {}), object);
}

QTEST_APPLESS_MAIN(TestVault)
#include "tst_vault.moc"
