#include "net/query.h"
#include "net/request.h"

#include <QTest>
#include <QUrl>

using namespace Qt::StringLiterals;

class TestQuery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void encodes_data()
    {
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("encoded");
        QTest::newRow("plus") << u"+19195550100"_s << u"%2B19195550100"_s;
        QTest::newRow("space") << u"a b"_s << u"a%20b"_s;
        QTest::newRow("delimiters") << u"a&b=c#d/e?f"_s << u"a%26b%3Dc%23d%2Fe%3Ff"_s;
        QTest::newRow("percent") << u"100%41"_s << u"100%2541"_s;
        QTest::newRow("not ASCII") << u"Málaga"_s << u"M%C3%A1laga"_s;
        QTest::newRow("unreserved") << u"aZ09-._~"_s << u"aZ09-._~"_s;
    }

    void encodes()
    {
        QFETCH(QString, value);
        QFETCH(QString, encoded);
        QCOMPARE(net::Query().add(u"k"_s, value).encoded(), u"k="_s + encoded);
    }

    void leavesEmptyValuesOut()
    {
        QVERIFY(net::Query().add(u"a"_s, QString()).isEmpty());
        QCOMPARE(net::Query().add(u"a"_s, QString()).add(u"b"_s, 0).encoded(), u"b=0"_s);
    }

    void keepsAnEmptyValueThatAListDemands()
    {
        QCOMPARE(net::Query().addAlways(u"a"_s, QString()).add(u"b"_s, u"+"_s).addAlways(u"c"_s, u""_s).encoded(),
            u"a=&b=%2B&c="_s);
    }

    void repeatsAKeyInOrder()
    {
        QCOMPARE(net::Query().add(u"s"_s, u"A"_s).add(u"s"_s, u"B"_s).encoded(), u"s=A&s=B"_s);
    }

    void aSegmentStaysOneSegment()
    {
        QCOMPARE(net::segment(u"../a/b?c"_s), u"..%2Fa%2Fb%3Fc"_s);
        QCOMPARE(net::segment(u"+1919"_s), u"%2B1919"_s);
    }

    void onlyGetIsRepeatableByItself()
    {
        QVERIFY(net::get(u"o"_s, u"/p"_s).repeatable);
        QVERIFY(!net::post(u"o"_s, u"/p"_s, "{}").repeatable);
        QVERIFY(!net::put(u"o"_s, u"/p"_s, "{}").repeatable);
        QVERIFY(!net::remove(u"o"_s, u"/p"_s).repeatable);
    }
};

QTEST_APPLESS_MAIN(TestQuery)
#include "tst_query.moc"
