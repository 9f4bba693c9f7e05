#include "domain/secrets.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestSecrets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void masks_data()
    {
        QTest::addColumn<QString>("secret");
        QTest::addColumn<QString>("tail");
        QTest::newRow("account") << u"98770512"_s << u"…0512"_s;
        QTest::newRow("short") << u"0512"_s << u"…12"_s;
        QTest::newRow("one character") << u"7"_s << u"••••••"_s;
        QTest::newRow("empty") << QString() << QString();
    }

    void masks()
    {
        QFETCH(QString, secret);
        QTEST(domain::maskedTail(secret), "tail");
        QCOMPARE(domain::masked(secret), secret.isEmpty() ? QString() : u"••••••"_s);
        QVERIFY(secret.isEmpty() || domain::isMasked(domain::maskedTail(secret)));
        QVERIFY(secret.isEmpty() || domain::isMasked(domain::masked(secret)));
    }

    void knowsAMask_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("mask");
        QTest::newRow("stars") << u"****1234"_s << true;
        QTest::newRow("stars behind") << u"12****"_s << true;
        QTest::newRow("crosses") << u"XXXX1234"_s << true;
        QTest::newRow("bullets") << u" ●●●● "_s << true;
        QTest::newRow("pin") << u"0512"_s << false;
        QTest::newRow("letters") << u"AX-0512"_s << false;
        QTest::newRow("two crosses") << u"xx12"_s << false;
        QTest::newRow("empty") << QString() << false;
    }

    void knowsAMask()
    {
        QFETCH(QString, text);
        QTEST(domain::isMasked(text), "mask");
    }
};

QTEST_APPLESS_MAIN(TestSecrets)
#include "tst_secrets.moc"
