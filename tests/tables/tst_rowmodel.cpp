#include "tables/filterproxy.h"
#include "tables/rowmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace fruit {

struct Fruit {
    QString id = {};
    QString name = {};
    int weight = 0;
    QDate picked = {};

    friend bool operator==(const Fruit &, const Fruit &) = default;
};

QString rowId(const Fruit &fruit)
{
    return fruit.id;
}

constexpr tables::Column<Fruit> columns[] = {
    {.key = "name",
        .title = "Name",
        .text = [](const Fruit &fruit) { return fruit.name; },
        .secondLine = [](const Fruit &fruit) { return fruit.id; }},
    {.key = "weight",
        .title = "Weight",
        .text = [](const Fruit &fruit) -> QString { return QString::number(fruit.weight) + u" g"_s; },
        .sortKey = [](const Fruit &fruit) -> QVariant { return fruit.weight; },
        .exportText = [](const Fruit &fruit) { return QString::number(fruit.weight); },
        .align = Qt::AlignRight,
        .hidePriority = 1},
    {.key = "picked",
        .title = "Picked",
        .text = [](const Fruit &fruit) { return fruit.picked.toString(Qt::ISODate); },
        .sortKey = [](const Fruit &fruit) -> QVariant { return fruit.picked; },
        .exported = false},
};

class Basket : public tables::RowModel<Fruit>
{
public:
    explicit Basket(std::vector<Fruit> fruits = {})
        : RowModel("fruit", columns, nullptr)
    {
        setCheckable();
        reset(std::move(fruits));
    }

    using RowModel::change;
    using RowModel::merge;
    using RowModel::removeMissing;
    using RowModel::reset;
    using RowModel::show;
};

} // namespace fruit

using fruit::Basket;
using fruit::Fruit;
using tables::FilterProxy;

namespace {

constexpr auto fatal = QAbstractItemModelTester::FailureReportingMode::QtTest;

std::vector<Fruit> someFruits()
{
    return {{u"a"_s, u"Apple 10"_s, 150, QDate(2026, 9, 1)}, {u"b"_s, u"apple 9"_s, 20, {}},
        {u"c"_s, u"Pêche"_s, 90, QDate(2026, 7, 1)}};
}

std::vector<Fruit> manyFruits(int count)
{
    std::vector<Fruit> fruits;
    for (int i = 0; i < count; ++i)
        fruits.push_back({.id = QString::number(i), .name = u"Fruit %1"_s.arg(i), .weight = i});
    return fruits;
}

QStringList names(const QAbstractItemModel &model)
{
    QStringList names;
    for (int row = 0; row < model.rowCount(); ++row)
        names << model.index(row, 0).data().toString();
    return names;
}

} // namespace

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

void TestRowModel::filtersByEveryWordInAnyColumn_data()
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

void TestRowModel::filtersByEveryWordInAnyColumn()
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

void TestRowModel::filtersWhatWasChanged()
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

void TestRowModel::keepsTheSelectionThroughAFilter()
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

void TestRowModel::sortsNaturally()
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

void TestRowModel::sortsWhatIsNotSetLast()
{
    Basket basket(someFruits());
    FilterProxy proxy;
    proxy.setSourceModel(&basket);
    proxy.sort(2, Qt::AscendingOrder);
    QCOMPARE(names(proxy), QStringList({u"Pêche"_s, u"Apple 10"_s, u"apple 9"_s}));
    proxy.sort(2, Qt::DescendingOrder);
    QCOMPARE(names(proxy), QStringList({u"Apple 10"_s, u"Pêche"_s, u"apple 9"_s}));
}

void TestRowModel::resortsAChangedRow()
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

void TestRowModel::survivesItsSource()
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

void TestRowModel::ordersTexts_data()
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

void TestRowModel::ordersTexts()
{
    QFETCH(const QString, first);
    QFETCH(const QString, second);
    QVERIFY(tables::naturalKey(first) < tables::naturalKey(second));
    QVERIFY(!(tables::naturalKey(second) < tables::naturalKey(first)));
}

QTEST_GUILESS_MAIN(TestRowModel)
#include "tst_rowmodel.moc"
