#include "tables/fruit.h"

#include "tables/filterproxy.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace fruit;
using tables::FilterProxy;

class TestRowModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isEmptyAtFirst();
    void tellsWhatAColumnSays();
    void updatesInPlaceAndAddsAtTheEnd();
    void takesTheLaterOfTwoRowsWithOneId();
    void saysNothingWhenNothingChanged();
    void announcesRunsOfChangedRowsOnce();
    void keepsPersistentIndexesWhileRowsGo();
    void removesScatteredRows();
    void findsRowsAfterAnyChange();
    void changesOneRow();
    void showsTheSameRowsInPlace();
    void ticksRows();
    void forgetsTicksOfRowsThatWent();
    void exportsWhatIsMeantForIt();
};

void TestRowModel::isEmptyAtFirst()
{
    Basket basket;
    FilterProxy proxy;
    proxy.setSourceModel(&basket);
    QAbstractItemModelTester tester(&basket, fatal);
    QAbstractItemModelTester proxyTester(&proxy, fatal);
    QCOMPARE(basket.rowCount(), 0);
    QCOMPARE(basket.columnCount(), 3);
    QCOMPARE(basket.rowOf(u"a"_s), -1);
    QVERIFY(!basket.find(u"a"_s));
    QVERIFY(!basket.index(0, 0).isValid());
    QVERIFY(basket.checkedIds().isEmpty());
    proxy.setFilterText(u"x"_s);
    proxy.sort(0);
}

void TestRowModel::tellsWhatAColumnSays()
{
    Basket basket(someFruits());
    QAbstractItemModelTester tester(&basket, fatal);
    const QModelIndex weight = basket.index(0, 1);
    QCOMPARE(weight.data().toString(), u"150 g"_s);
    QCOMPARE(weight.data(tables::SortRole), QVariant(150));
    QCOMPARE(weight.data(tables::IdRole).toString(), u"a"_s);
    QCOMPARE(weight.data(Qt::TextAlignmentRole).value<Qt::Alignment>(), Qt::AlignRight | Qt::AlignVCenter);
    QCOMPARE(basket.index(0, 0).data(tables::SecondLineRole).toString(), u"a"_s);
    QCOMPARE(basket.index(0, 0).data(Qt::AccessibleTextRole).toString(), u"Apple 10, a"_s);
    QVERIFY(!weight.data(tables::MeaningRole).isValid());
    QVERIFY(!weight.data(tables::SecondLineRole).isValid());
    QCOMPARE(basket.headerData(1, Qt::Horizontal, Qt::DisplayRole).toString(), u"Weight"_s);
    QVERIFY(!basket.headerData(3, Qt::Horizontal, Qt::DisplayRole).isValid());
    QVERIFY(!basket.headerData(0, Qt::Vertical, Qt::DisplayRole).isValid());
    QCOMPARE(basket.columnInfo(1).key, u"weight"_s);
    QCOMPARE(basket.columnInfo(1).hidePriority, 1);
}

void TestRowModel::updatesInPlaceAndAddsAtTheEnd()
{
    Basket basket(someFruits());
    QAbstractItemModelTester tester(&basket, fatal);
    QSignalSpy changed(&basket, &QAbstractItemModel::dataChanged);
    QSignalSpy inserted(&basket, &QAbstractItemModel::rowsInserted);
    basket.merge({{u"d"_s, u"Date"_s, 5, {}}, {u"b"_s, u"Berry"_s, 3, {}}});
    QCOMPARE(names(basket), QStringList({u"Apple 10"_s, u"Berry"_s, u"Pêche"_s, u"Date"_s}));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(inserted.size(), 1);
}

void TestRowModel::takesTheLaterOfTwoRowsWithOneId()
{
    Basket basket({{u"a"_s, u"old"_s, 1, {}}, {u"a"_s, u"new"_s, 1, {}}});
    QAbstractItemModelTester tester(&basket, fatal);
    QCOMPARE(names(basket), QStringList(u"new"_s));
    basket.merge({{u"b"_s, u"old"_s, 1, {}}, {u"c"_s, u"c"_s, 1, {}}, {u"b"_s, u"newer"_s, 1, {}}});
    QCOMPARE(names(basket), QStringList({u"new"_s, u"newer"_s, u"c"_s}));
}

void TestRowModel::saysNothingWhenNothingChanged()
{
    Basket basket(someFruits());
    QSignalSpy changed(&basket, &QAbstractItemModel::dataChanged);
    basket.merge(someFruits());
    QVERIFY(basket.change(u"a"_s, [](Fruit &) {}));
    QCOMPARE(changed.size(), 0);
}

void TestRowModel::announcesRunsOfChangedRowsOnce()
{
    Basket basket(manyFruits(500));
    QAbstractItemModelTester tester(&basket, fatal);
    auto fruits = manyFruits(500);
    for (auto &fruit : fruits)
        fruit.weight += fruit.weight == 250 ? 0 : 1;
    QSignalSpy changed(&basket, &QAbstractItemModel::dataChanged);
    basket.merge(fruits);
    QCOMPARE(changed.size(), 2);
    QCOMPARE(changed[0][1].toModelIndex().row(), 249);
    QCOMPARE(changed[1][0].toModelIndex().row(), 251);
}

void TestRowModel::keepsPersistentIndexesWhileRowsGo()
{
    Basket basket(manyFruits(5));
    QAbstractItemModelTester tester(&basket, fatal);
    const QPersistentModelIndex kept = basket.index(3, 0);
    const QPersistentModelIndex gone = basket.index(1, 0);
    basket.removeMissing([](const Fruit &fruit) { return fruit.weight >= 2; });
    QVERIFY(!gone.isValid());
    QCOMPARE(kept.row(), 1);
    QCOMPARE(kept.data(tables::IdRole).toString(), u"3"_s);
    basket.merge({{u"3"_s, u"Changed"_s, 3, {}}});
    QCOMPARE(kept.data().toString(), u"Changed"_s);
}

void TestRowModel::removesScatteredRows()
{
    Basket basket(manyFruits(500));
    QAbstractItemModelTester tester(&basket, fatal);
    basket.removeMissing([](const Fruit &fruit) { return fruit.weight % 3 == 0; });
    QCOMPARE(basket.rowCount(), 167);
    for (int row = 0; row < basket.rowCount(); ++row) {
        QCOMPARE(basket.at(row).weight, row * 3);
        QCOMPARE(basket.rowOf(basket.at(row).id), row);
    }
    basket.removeMissing([](const Fruit &) { return false; });
    QCOMPARE(basket.rowCount(), 0);
}

void TestRowModel::findsRowsAfterAnyChange()
{
    Basket basket(someFruits());
    basket.removeMissing([](const Fruit &fruit) { return fruit.id != u"a"_s; });
    QCOMPARE(basket.rowOf(u"a"_s), -1);
    QCOMPARE(basket.rowOf(u"c"_s), 1);
    basket.merge({{u"a"_s, u"again"_s, 1, {}}});
    QCOMPARE(basket.find(u"a"_s)->name, u"again"_s);
    basket.reset({});
    QCOMPARE(basket.rowOf(u"c"_s), -1);
}

void TestRowModel::changesOneRow()
{
    Basket basket(someFruits());
    QAbstractItemModelTester tester(&basket, fatal);
    QSignalSpy changed(&basket, &QAbstractItemModel::dataChanged);
    QVERIFY(basket.change(u"b"_s, [](Fruit &fruit) { fruit.weight = 21; }));
    QVERIFY(!basket.change(u"gone"_s, [](Fruit &) { QFAIL("no such row"); }));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(basket.index(1, 1).data().toString(), u"21 g"_s);
}

void TestRowModel::showsTheSameRowsInPlace()
{
    Basket basket(someFruits());
    QAbstractItemModelTester tester(&basket, fatal);
    QSignalSpy reset(&basket, &QAbstractItemModel::modelReset);
    auto fruits = someFruits();
    fruits[1].name = u"Berry"_s;
    basket.show(fruits);
    QCOMPARE(reset.size(), 0);
    QCOMPARE(names(basket)[1], u"Berry"_s);
    std::swap(fruits[0], fruits[1]);
    basket.show(fruits);
    QCOMPARE(reset.size(), 1);
    QCOMPARE(names(basket)[0], u"Berry"_s);
}

void TestRowModel::ticksRows()
{
    Basket basket(someFruits());
    QAbstractItemModelTester tester(&basket, fatal);
    QSignalSpy ticked(&basket, &tables::RowModelBase::checkedChanged);
    const QModelIndex first = basket.index(0, 0);
    QVERIFY(first.flags().testFlag(Qt::ItemIsUserCheckable));
    QVERIFY(!basket.index(0, 1).flags().testFlag(Qt::ItemIsUserCheckable));
    QVERIFY(basket.setData(first, Qt::Checked, Qt::CheckStateRole));
    QVERIFY(!basket.setData(basket.index(0, 1), Qt::Checked, Qt::CheckStateRole));
    QVERIFY(!basket.setData(first, u"x"_s, Qt::EditRole));
    QCOMPARE(first.data(Qt::CheckStateRole).value<Qt::CheckState>(), Qt::Checked);
    QCOMPARE(basket.index(0, 2).data(tables::CheckRole).value<Qt::CheckState>(), Qt::Checked);
    basket.setChecked({u"c"_s, u"gone"_s, u"a"_s}, true);
    QCOMPARE(basket.checkedIds(), QStringList({u"a"_s, u"c"_s}));
    QCOMPARE(ticked.size(), 2);
    basket.clearChecked();
    QCOMPARE(basket.checkedCount(), 0);
}

void TestRowModel::forgetsTicksOfRowsThatWent()
{
    Basket basket(someFruits());
    QAbstractItemModelTester tester(&basket, fatal);
    basket.setChecked({u"a"_s, u"b"_s}, true);
    QSignalSpy ticked(&basket, &tables::RowModelBase::checkedChanged);
    basket.removeMissing([](const Fruit &fruit) { return fruit.id != u"a"_s; });
    QCOMPARE(basket.checkedIds(), QStringList(u"b"_s));
    QCOMPARE(ticked.size(), 1);
    basket.merge(someFruits());
    QCOMPARE(basket.checkedIds(), QStringList(u"b"_s));
}

void TestRowModel::exportsWhatIsMeantForIt()
{
    Basket basket(someFruits());
    QCOMPARE(basket.exportTitles(), QStringList({u"Name"_s, u"Weight"_s}));
    QCOMPARE(basket.exportRow(0), QStringList({u"Apple 10"_s, u"150"_s}));
}

QTEST_GUILESS_MAIN(TestRowModel)
#include "tst_rowmodel.moc"
