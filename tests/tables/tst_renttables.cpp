#include "tables/filterproxy.h"
#include "tables/numbers/availablemodel.h"
#include "tables/numbers/numbertext.h"
#include "tables/numbers/rentresultsmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace domain;
using namespace tables;

namespace {

constexpr auto fatal = QAbstractItemModelTester::FailureReportingMode::QtTest;

AvailableNumber offer(const QString &number, const QString &monthly = u"0.50"_s)
{
    AvailableNumber offer;
    offer.phoneNumber = number;
    offer.regionCode = u"US"_s;
    offer.type = NumberType::Local;
    offer.capabilities = {Capability::Sms, Capability::Voice};
    offer.setupPrice = Money{.currency = u"USD"_s, .amount = u"0.50"_s};
    offer.monthlyPrice = Money{.currency = u"USD"_s, .amount = monthly};
    offer.paymentIntervalMonths = 1;
    offer.needsDocuments = true;
    return offer;
}

QString text(const QAbstractItemModel &model, int row, int column, int role = Qt::DisplayRole)
{
    return model.index(row, column).data(role).toString();
}

} // namespace

//! The tables of what can be rented, and of what became of it.
class TestRentTables : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsAnOffer();
    void showsWhatTheServerDidNotSay();
    void sortsPricesByTheirSize();
    void keepsWhatWasRentedInItsPlace();
    void offersNoTicksWhereThereIsNothingToChoose();
    void saysWhatBecameOfEachNumber_data();
    void saysWhatBecameOfEachNumber();
};

void TestRentTables::showsAnOffer()
{
    AvailableModel model(AvailableModel::Ticks::Offered);
    const QAbstractItemModelTester tester(&model, fatal);
    model.setNumbers({offer(u"+12085550102"_s)});
    QCOMPARE(text(model, 0, AvailableModel::Number), u"(208) 555-0102"_s);
    QCOMPARE(text(model, 0, AvailableModel::Number, Qt::ToolTipRole), u"+12085550102"_s);
    QCOMPARE(text(model, 0, AvailableModel::Type), u"Local, US"_s);
    QCOMPARE(text(model, 0, AvailableModel::Capabilities), u"SMS, voice"_s);
    QCOMPARE(text(model, 0, AvailableModel::Monthly), u"USD 0.50"_s);
    QCOMPARE(text(model, 0, AvailableModel::Remark), u"may need documents"_s);
    QCOMPARE(model.exportRow(0).constFirst(), u"+12085550102"_s);
}

void TestRentTables::showsWhatTheServerDidNotSay()
{
    AvailableModel model(AvailableModel::Ticks::Offered);
    const QAbstractItemModelTester tester(&model, fatal);
    AvailableNumber bare;
    bare.phoneNumber = u"+12085550102"_s;
    bare.type = Open<NumberType>(NumberType::Unknown, u"SATELLITE"_s);
    bare.capabilities = {Open<Capability>(Capability::Unknown, u"FAX"_s)};
    bare.monthlyPrice = Money{.currency = {}, .amount = u"1"_s};
    model.setNumbers({bare});
    QCOMPARE(text(model, 0, AvailableModel::Type), u"SATELLITE"_s);
    QCOMPARE(text(model, 0, AvailableModel::Capabilities), u"FAX"_s);
    QCOMPARE(text(model, 0, AvailableModel::Setup), u"not stated"_s);
    QCOMPARE(text(model, 0, AvailableModel::Monthly), u"1"_s);
    QCOMPARE(text(model, 0, AvailableModel::Remark), QString());
    QCOMPARE(NumberText::total({}), u"not known"_s);
    QCOMPARE(NumberText::total(std::vector<Money>{{u"USD"_s, u"3.00"_s, {}}, {u"GBP"_s, u"1"_s, {}}}),
        u"USD 3.00 + GBP 1"_s);
}

void TestRentTables::sortsPricesByTheirSize()
{
    AvailableModel model(AvailableModel::Ticks::Offered);
    FilterProxy proxy;
    proxy.setSourceModel(&model);
    const QAbstractItemModelTester tester(&proxy, fatal);
    model.setNumbers({offer(u"+12085550100"_s, u"10.00"_s), offer(u"+12085550101"_s, u"9.5"_s),
        offer(u"+12085550102"_s, u"9.10"_s), offer(u"+12085550103"_s, u"0.055"_s)});
    proxy.sort(AvailableModel::Monthly, Qt::AscendingOrder);
    QStringList prices;
    for (int row = 0; row < proxy.rowCount(); ++row)
        prices << text(proxy, row, AvailableModel::Monthly);
    QCOMPARE(prices, (QStringList{u"USD 0.055"_s, u"USD 9.10"_s, u"USD 9.5"_s, u"USD 10.00"_s}));
}

void TestRentTables::keepsWhatWasRentedInItsPlace()
{
    AvailableModel model(AvailableModel::Ticks::Offered);
    const QAbstractItemModelTester tester(&model, fatal);
    model.setNumbers({offer(u"+12085550100"_s), offer(u"+12085550101"_s)});
    model.setChecked({u"+12085550100"_s, u"+12085550101"_s}, true);
    model.setRented(u"+12085550100"_s);
    QCOMPARE(model.checkedIds(), QStringList{u"+12085550101"_s});
    QCOMPARE(text(model, 0, AvailableModel::Remark), u"rented"_s);
    QVERIFY(!model.flags(model.index(0, 0)).testFlag(Qt::ItemIsUserCheckable));
    QVERIFY(!model.setData(model.index(0, 0), Qt::Checked, Qt::CheckStateRole));
    QVERIFY(model.flags(model.index(1, 0)).testFlag(Qt::ItemIsUserCheckable));
    model.setRented(u"+19995550000"_s); // not on show
    model.setNumbers({offer(u"+12085550100"_s, u"0.60"_s), offer(u"+12085550101"_s)});
    QCOMPARE(text(model, 0, AvailableModel::Remark), u"rented"_s);
    QCOMPARE(text(model, 0, AvailableModel::Monthly), u"USD 0.60"_s);
}

void TestRentTables::offersNoTicksWhereThereIsNothingToChoose()
{
    AvailableModel model(AvailableModel::Ticks::None);
    const QAbstractItemModelTester tester(&model, fatal);
    model.setNumbers({offer(u"+12085550100"_s)});
    QVERIFY(!model.index(0, 0).data(Qt::CheckStateRole).isValid());
    QVERIFY(!model.setData(model.index(0, 0), Qt::Checked, Qt::CheckStateRole));
}

void TestRentTables::saysWhatBecameOfEachNumber_data()
{
    QTest::addColumn<int>("state");
    QTest::addColumn<QString>("word");
    QTest::addColumn<int>("meaning");
    using enum RentState;
    QTest::newRow("waiting") << int(Waiting) << u"Not rented yet"_s << int(Meaning::Waiting);
    QTest::newRow("sending") << int(Sending) << u"Being rented"_s << int(Meaning::Waiting);
    QTest::newRow("rented") << int(Rented) << u"Rented"_s << int(Meaning::Done);
    QTest::newRow("refused") << int(Refused) << u"Refused"_s << int(Meaning::Failed);
    QTest::newRow("failed") << int(Failed) << u"Not sent"_s << int(Meaning::Failed);
    QTest::newRow("unknown") << int(Unknown) << u"Unknown"_s << int(Meaning::Unknown);
    QTest::newRow("absent") << int(Absent) << u"Did not arrive"_s << int(Meaning::Failed);
}

void TestRentTables::saysWhatBecameOfEachNumber()
{
    QFETCH(int, state);
    RentResultsModel model;
    const QAbstractItemModelTester tester(&model, fatal);
    model.setRows({{.number = offer(u"+12085550100"_s)}, {.number = offer(u"+12085550101"_s)}});
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setRow({.number = offer(u"+12085550101"_s), .state = RentState(state), .words = u"<b>words</b>"_s});
    QCOMPARE(changed.size(), 1);
    QTEST(text(model, 1, RentResultsModel::Result), "word");
    QTEST(int(model.index(1, RentResultsModel::Result).data(MeaningRole).value<Meaning>()), "meaning");
    QCOMPARE(text(model, 1, RentResultsModel::Next), u"<b>words</b>"_s);
    model.setRow({.number = offer(u"+19995550000"_s), .state = RentState(state)}); // not on show
    QCOMPARE(model.rowCount(), 2);
}

QTEST_GUILESS_MAIN(TestRentTables)
#include "tst_renttables.moc"
