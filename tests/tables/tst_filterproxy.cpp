#include "tables/filterproxy.h"

#include "tables/fruit.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace fruit;
using tables::FilterProxy;

class TestFilterProxy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void filtersByEveryWordInAnyColumn_data();
    void filtersByEveryWordInAnyColumn();
    void filtersWhatWasChanged();
    void keepsTheSelectionThroughAFilter();
    void sortsNaturally();
    void sortsWhatIsNotSetLast();
    void resortsAChangedRow();
    void survivesItsSource();
    void ordersTexts_data();
    void ordersTexts();
};

void TestFilterProxy::filtersByEveryWordInAnyColumn_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("ids");
    QTest::newRow("nothing typed") << u""_s << QStringList({u"a"_s, u"b"_s, u"c"_s});
    QTest::newRow("blanks") << u"  "_s << QStringList({u"a"_s, u"b"_s, u"c"_s});
    QTest::newRow("any case") << u"APPLE"_s << QStringList({u"a"_s, u"b"_s});
    QTest::newRow("without the accent") << u"peche"_s << QStringList({u"c"_s});
    QTest::newRow("with the accent") << u"PÊCHE"_s << QStringList({u"c"_s});
    QTest::newRow("two words, two columns") << u"150 apple"_s << QStringList({u"a"_s});
    QTest::newRow("second line") << u"c"_s << QStringList({u"c"_s});
    QTest::newRow("no such row") << u"banana"_s << QStringList();
}

void TestFilterProxy::filtersByEveryWordInAnyColumn()
{
    QFETCH(const QString, text);
    Basket basket(someFruits());
    FilterProxy proxy;
    proxy.setSourceModel(&basket);
    QAbstractItemModelTester tester(&proxy, fatal);
    proxy.setFilterText(text);
    QStringList ids;
    for (int row = 0; row < proxy.rowCount(); ++row)
        ids << proxy.index(row, 0).data(tables::IdRole).toString();
    QTEST(ids, "ids");
    QCOMPARE(proxy.rowOf(u"c"_s), int(ids.indexOf(u"c"_s)));
    proxy.setFilterText({});
    QCOMPARE(proxy.rowCount(), 3);
}

void TestFilterProxy::filtersWhatWasChanged()
{
    Basket basket(someFruits());
    FilterProxy proxy;
    proxy.setSourceModel(&basket);
    QAbstractItemModelTester tester(&proxy, fatal);
    proxy.setFilterText(u"apple"_s);
    basket.change(u"c"_s, [](Fruit &fruit) { fruit.name = u"Pineapple"_s; });
    QCOMPARE(proxy.rowCount(), 3);
    basket.change(u"a"_s, [](Fruit &fruit) { fruit.name = u"Pear"_s; });
    basket.merge({{u"d"_s, u"Apple pie"_s, 1, {}}, {u"e"_s, u"Egg"_s, 1, {}}});
    QCOMPARE(names(proxy), QStringList({u"apple 9"_s, u"Pineapple"_s, u"Apple pie"_s}));
    proxy.setCondition([&basket](int row) { return basket.at(row).weight > 50; });
    QCOMPARE(names(proxy), QStringList({u"Pineapple"_s}));
    proxy.setCondition({});
    proxy.setFilterText({});
    QVERIFY(!proxy.isFiltered());
}

void TestFilterProxy::keepsTheSelectionThroughAFilter()
{
    Basket basket(manyFruits(100));
    FilterProxy proxy;
    proxy.setSourceModel(&basket);
    const QPersistentModelIndex kept = proxy.index(77, 0);
    const QPersistentModelIndex gone = proxy.index(12, 0);
    proxy.setFilterText(u"77"_s);
    QVERIFY(kept.isValid());
    QCOMPARE(kept.row(), 0);
    QVERIFY(!gone.isValid());
    proxy.setFilterText({});
    QCOMPARE(kept.row(), 77);
}

void TestFilterProxy::sortsNaturally()
{
    Basket basket(someFruits());
    FilterProxy proxy;
    proxy.setSourceModel(&basket);
    QAbstractItemModelTester tester(&proxy, fatal);
    proxy.sort(0);
    QCOMPARE(names(proxy), QStringList({u"apple 9"_s, u"Apple 10"_s, u"Pêche"_s}));
    proxy.sort(1, Qt::DescendingOrder);
    QCOMPARE(names(proxy), QStringList({u"Apple 10"_s, u"Pêche"_s, u"apple 9"_s}));
}

void TestFilterProxy::sortsWhatIsNotSetLast()
{
    Basket basket(someFruits());
    FilterProxy proxy;
    proxy.setSourceModel(&basket);
    proxy.sort(2, Qt::AscendingOrder);
    QCOMPARE(names(proxy), QStringList({u"Pêche"_s, u"Apple 10"_s, u"apple 9"_s}));
    proxy.sort(2, Qt::DescendingOrder);
    QCOMPARE(names(proxy), QStringList({u"Apple 10"_s, u"Pêche"_s, u"apple 9"_s}));
}

void TestFilterProxy::resortsAChangedRow()
{
    Basket basket(someFruits());
    FilterProxy proxy;
    proxy.setSourceModel(&basket);
    QAbstractItemModelTester tester(&proxy, fatal);
    proxy.sort(1);
    QCOMPARE(names(proxy)[0], u"apple 9"_s);
    basket.change(u"b"_s, [](Fruit &fruit) { fruit.weight = 1000; });
    QCOMPARE(names(proxy)[2], u"apple 9"_s);
}

void TestFilterProxy::survivesItsSource()
{
    auto basket = std::make_unique<Basket>(someFruits());
    FilterProxy proxy;
    proxy.setSourceModel(basket.get());
    proxy.setFilterText(u"apple"_s);
    basket.reset();
    QCOMPARE(proxy.rowCount(), 0);
    QCOMPARE(proxy.rowOf(u"a"_s), -1);
    proxy.setFilterText(u"b"_s);
}

void TestFilterProxy::ordersTexts_data()
{
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");
    QTest::newRow("numbers by value") << u"Order 9"_s << u"order 10"_s;
    QTest::newRow("leading zeros") << u"2/010 b"_s << u"2/11 a"_s;
    QTest::newRow("long numbers") << u"999999999"_s << u"1000000000"_s;
    QTest::newRow("longer numbers") << u"99999999999999999999"_s << u"100000000000000000000"_s;
    QTest::newRow("ten and eleven digits") << u"9999999999"_s << u"10000000000"_s;
    QTest::newRow("case") << u"alpha"_s << u"Beta"_s;
    QTest::newRow("accents") << u"Étage"_s << u"Fenêtre"_s;
    QTest::newRow("shorter first") << u"Copper"_s << u"Copper 1"_s;
    QTest::newRow("numbers before letters") << u"7th"_s << u"a"_s;
}

void TestFilterProxy::ordersTexts()
{
    QFETCH(const QString, first);
    QFETCH(const QString, second);
    QVERIFY(tables::naturalKey(first) < tables::naturalKey(second));
    QVERIFY(!(tables::naturalKey(second) < tables::naturalKey(first)));
}

QTEST_GUILESS_MAIN(TestFilterProxy)
#include "tst_filterproxy.moc"
