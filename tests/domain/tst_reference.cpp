#include "domain/porting/reference.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

class TestReference : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void composes_data()
    {
        QTest::addColumn<QString>("customers");
        QTest::addColumn<int>("index");
        QTest::addColumn<int>("total");
        QTest::addColumn<QString>("reference");
        QTest::newRow("alone") << u"REF"_s << 1 << 1 << u"REF #K7Q2"_s;
        QTest::newRow("third of eleven") << u"REF"_s << 3 << 11 << u"REF 03/11 #K7Q2"_s;
        QTest::newRow("second of two") << u"REF"_s << 2 << 2 << u"REF 2/2 #K7Q2"_s;
        QTest::newRow("nothing typed") << QString() << 1 << 1 << u"#K7Q2"_s;
        QTest::newRow("nothing typed, of two") << u"  "_s << 1 << 2 << u"1/2 #K7Q2"_s;
        QTest::newRow("newlines") << u"a\n b\t c "_s << 1 << 1 << u"a b c #K7Q2"_s;
        QTest::newRow("not ASCII") << u"Café 日本"_s << 1 << 1 << u"Café 日本 #K7Q2"_s;
    }

    void composes()
    {
        QFETCH(QString, customers);
        QFETCH(int, index);
        QFETCH(int, total);
        QTEST(domain::composeReference(customers, index, total, u"K7Q2"_s), "reference");
    }

    void showsNoMarkBeforeThereIsAToken()
    {
        QCOMPARE(domain::composeReference(u"REF"_s, 2, 2, {}), u"REF 2/2"_s);
        QCOMPARE(domain::composeReference(u"REF"_s, 1, 1, {}), u"REF"_s);
    }

    void staysWithinAHundredCharacters()
    {
        const QString longest = domain::composeReference(u"r"_s.repeated(300), 3, 11, u"K7Q2"_s);
        QCOMPARE(longest.size(), 100);
        QVERIFY(longest.endsWith(u" 03/11 #K7Q2"_s));
        QCOMPARE(domain::roomForReference(11), 88);
        QCOMPARE(domain::roomForReference(1), 94);
        const QString fits = u"r"_s.repeated(88);
        QVERIFY(domain::composeReference(fits, 3, 11, u"K7Q2"_s).startsWith(fits + u' '));
    }

    void neverCutsACharacterInTwo()
    {
        for (int lead = 0; lead < 3; ++lead) {
            const QString reference
                = domain::composeReference(u"r"_s.repeated(lead) + u"😀"_s.repeated(80), 1, 1, u"K7Q2"_s);
            QVERIFY(reference.size() <= 100);
            QVERIFY(reference.isValidUtf16());
        }
    }

    void findsItsTokenAgain_data()
    {
        QTest::addColumn<QString>("reference");
        QTest::addColumn<QString>("token");
        QTest::newRow("alone") << u"REF #K7Q2"_s << u"K7Q2"_s;
        QTest::newRow("of eleven") << u"REF 03/11 #K7Q2"_s << u"K7Q2"_s;
        QTest::newRow("only") << u"#K7Q2"_s << u"K7Q2"_s;
        QTest::newRow("none") << u"REF 03/11"_s << QString();
        QTest::newRow("lower case") << u"REF #k7q2"_s << QString();
        QTest::newRow("in the middle") << u"REF #K7Q2 x"_s << QString();
        QTest::newRow("ambiguous letters") << u"REF #O0I1"_s << QString();
        QTest::newRow("empty") << QString() << QString();
    }

    void findsItsTokenAgain()
    {
        QFETCH(QString, reference);
        QTEST(domain::intentTokenOf(reference), "token");
    }

    void findsTheCustomersPartAgain_data()
    {
        QTest::addColumn<QString>("reference");
        QTest::addColumn<QString>("customers");
        QTest::newRow("alone") << u"REF #K7Q2"_s << u"REF"_s;
        QTest::newRow("of eleven") << u"Bluefinch Q4 03/11 #K7Q2"_s << u"Bluefinch Q4"_s;
        QTest::newRow("nothing typed") << u"#K7Q2"_s << QString();
        QTest::newRow("nothing typed, of two") << u"1/2 #K7Q2"_s << QString();
        QTest::newRow("not ours") << u"REF 03/11"_s << u"REF 03/11"_s;
        QTest::newRow("a slash of the customer's") << u"24/7 support #K7Q2"_s << u"24/7 support"_s;
        QTest::newRow("a date of the customer's, of two") << u"11/26 1/2 #K7Q2"_s << u"11/26"_s;
        QTest::newRow("empty") << QString() << QString();
    }

    void findsTheCustomersPartAgain()
    {
        QFETCH(QString, reference);
        QTEST(domain::customersReference(reference), "customers");
    }

    void makesTokensOfAllItsBits()
    {
        QSet<QString> tokens;
        quint32 state = 1;
        for (int i = 0; i < 1000; ++i) {
            const QString token = domain::newIntentToken([&state] { return state = state * 1664525U + 1013904223U; });
            QCOMPARE(domain::intentTokenOf(u"#"_s + token), token);
            tokens.insert(token);
        }
        QVERIFY(tokens.size() > 990);
        QCOMPARE(domain::newIntentToken([] { return 0U; }), u"2222"_s);
        QCOMPARE(domain::newIntentToken([] { return ~0U; }), u"ZZZZ"_s);
    }
};

QTEST_APPLESS_MAIN(TestReference)
#include "tst_reference.moc"
