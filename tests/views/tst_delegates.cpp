#include "views/delegates/actiondelegate.h"
#include "views/delegates/minibardelegate.h"
#include "views/delegates/pillpainter.h"
#include "views/delegates/statusdelegate.h"
#include "views/delegates/twolinedelegate.h"
#include "views/style/metrics.h"
#include "views/style/theme.h"
#include "views/widgets/datatable.h"

#include <QApplication>
#include <QHeaderView>
#include <QPainter>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTest>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;
using namespace views;
using tables::BarKind;
using tables::Meaning;

namespace {

std::vector<tables::BarPart> parts(int done, int confirmed, int pending, int failed)
{
    return {
        {BarKind::Done, done}, {BarKind::Confirmed, confirmed}, {BarKind::Pending, pending}, {BarKind::Failed, failed}};
}

} // namespace

class TestDelegates : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void aPillIsNeverNarrowerThanItsWord_data();
    void aPillIsNeverNarrowerThanItsWord();
    void aPillStaysWithinItsPlace();
    void aRowIsAtLeastAsHighAsItsLines();
    void aRowGrowsWithTheFont();
    void barsFillTheirWidth_data();
    void barsFillTheirWidth();
    void noPartOfABarVanishes();
    void anEmptyBarIsEmpty();
    void aClickOnTheButtonOfARowPressesIt();
    void aClickBesideTheButtonOnlySelects();
    void wordsWithoutAnActionCannotBePressed();
    void groupRowsSpanTheTable();
    void columnsHideByPriority();
    void jAndKMoveAndSkipGroups();
    void enterOpensTheCurrentRow();
    void theCurrentRowIsFoundByItsIdAgain();
    void aDelegateSurvivesAnEmptyIndex();

private:
    QStyleOptionViewItem option(const QWidget &view) const;
};

void TestDelegates::initTestCase()
{
    new Theme(*qApp);
}

QStyleOptionViewItem TestDelegates::option(const QWidget &view) const
{
    QStyleOptionViewItem option;
    option.initFrom(&view);
    option.font = view.font();
    option.fontMetrics = QFontMetrics(option.font);
    option.widget = &view;
    option.rect = QRect(0, 0, 200, 40);
    return option;
}

void TestDelegates::aPillStaysWithinItsPlace()
{
    QImage image(200, 40, QImage::Format_RGB32);
    image.fill(Qt::white);
    const QRect place(10, 5, 80, 30);
    QPainter painter(&image);
    paintPill(painter, place, QFont(), QPalette(), {u"a status of a newer server"_s, Meaning::Failed});
    painter.end();
    bool painted = false;
    for (int x = 0; x < image.width(); ++x) {
        for (int y = 0; y < image.height(); ++y) {
            const bool white = image.pixelColor(x, y) == QColor(Qt::white);
            painted |= !white;
            QVERIFY2(white || place.adjusted(-1, -1, 1, 1).contains(x, y), qPrintable(QString::number(x)));
        }
    }
    QVERIFY(painted);
}

void TestDelegates::aPillIsNeverNarrowerThanItsWord_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<int>("meaning");
    QTest::newRow("usual") << u"Pending"_s << int(Meaning::Waiting);
    QTest::newRow("unknown to us") << u"AWAITING_SOMETHING_NOBODY_HEARD_OF"_s << int(Meaning::Unknown);
    QTest::newRow("closed, without icon") << u"Canceled"_s << int(Meaning::Closed);
    QTest::newRow("not latin") << u"ожидание"_s << int(Meaning::Waiting);
}

void TestDelegates::aPillIsNeverNarrowerThanItsWord()
{
    QFETCH(QString, word);
    QFETCH(int, meaning);
    QStandardItemModel model(1, 1);
    model.setData(model.index(0, 0), word);
    model.setData(model.index(0, 0), QVariant::fromValue(static_cast<Meaning>(meaning)), tables::MeaningRole);
    DataTable table;
    table.setModel(&model);
    const StatusDelegate delegate;
    QFont small = table.font();
    small.setPointSizeF(small.pointSizeF() - 1);
    const int text = QFontMetrics(small).horizontalAdvance(word);
    QVERIFY(pillSize(table.font(), {word, static_cast<Meaning>(meaning), tables::Sign::ByMeaning}).width() > text + 8);
    QVERIFY(delegate.sizeHint(option(table), model.index(0, 0)).width() > text + metrics::inset);
}

void TestDelegates::aRowIsAtLeastAsHighAsItsLines()
{
    QStandardItemModel model(1, 1);
    model.setData(model.index(0, 0), u"Bluefinch Dental"_s);
    model.setData(model.index(0, 0), u"890192331"_s, tables::SecondLineRole);
    DataTable table;
    table.setModel(&model);
    const TwoLineDelegate twoLines;
    const RowDelegate plain;
    QVERIFY(twoLines.sizeHint(option(table), model.index(0, 0)).height() >= metrics::rowTwoLines);
    QVERIFY(plain.sizeHint(option(table), model.index(0, 0)).height() >= metrics::rowOneLine);
}

void TestDelegates::aRowGrowsWithTheFont()
{
    DataTable table;
    table.setRowHeight(metrics::rowTwoLines);
    const int usual = table.verticalHeader()->defaultSectionSize();
    QFont large = table.font();
    large.setPointSize(24);
    table.setFont(large);
    QVERIFY(table.verticalHeader()->defaultSectionSize() > usual);
    QVERIFY(table.verticalHeader()->defaultSectionSize() >= QFontMetrics(large).height());
}

void TestDelegates::barsFillTheirWidth_data()
{
    QTest::addColumn<int>("done");
    QTest::addColumn<int>("confirmed");
    QTest::addColumn<int>("pending");
    QTest::addColumn<int>("failed");
    QTest::newRow("one kind") << 5 << 0 << 0 << 0;
    QTest::newRow("mixed") << 0 << 15 << 6 << 3;
    QTest::newRow("one of 500") << 0 << 499 << 0 << 1;
    QTest::newRow("three small ones") << 1 << 1 << 1000000 << 1;
    QTest::newRow("equal") << 1 << 1 << 1 << 1;
}

void TestDelegates::barsFillTheirWidth()
{
    QFETCH(int, done);
    QFETCH(int, confirmed);
    QFETCH(int, pending);
    QFETCH(int, failed);
    const auto widths = barWidths(parts(done, confirmed, pending, failed), 148);
    const auto shown = std::count_if(widths.begin(), widths.end(), [](int width) { return width > 0; });
    QCOMPARE(std::accumulate(widths.begin(), widths.end(), 0) + int(shown) - 1, 148);
}

void TestDelegates::noPartOfABarVanishes()
{
    for (const int width : barWidths(parts(1, 1, 1000000, 1), 148))
        QVERIFY(width >= 4);
}

void TestDelegates::anEmptyBarIsEmpty()
{
    QCOMPARE(barWidths({}, 148), std::vector<int>());
    QCOMPARE(barWidths(parts(0, 0, 0, 0), 148), std::vector<int>({0, 0, 0, 0}));
}

namespace {

struct ActionTable {
    QStandardItemModel model{1, 1};
    DataTable table = DataTable{};
    ActionDelegate delegate = ActionDelegate{};

    explicit ActionTable(tables::ActionKind kind)
    {
        model.setData(model.index(0, 0), QVariant::fromValue(tables::Action{kind, u"Repair…"_s}), tables::ActionRole);
        table.setModel(&model);
        table.setItemDelegate(&delegate);
        table.setRowHeight(metrics::rowWithButton);
        table.resize(400, 200);
        table.setColumnRules({{0, 200, 0, false}});
        table.show();
    }
    void click(QPoint inCell)
    {
        const QPoint at = table.visualRect(model.index(0, 0)).topLeft() + inCell;
        QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, at);
    }
};

} // namespace

void TestDelegates::aClickOnTheButtonOfARowPressesIt()
{
    ActionTable fixture(tables::ActionKind::Fix);
    QSignalSpy pressed(&fixture.delegate, &ActionDelegate::pressed);
    fixture.click({100, 22});
    QCOMPARE(pressed.size(), 1);
    fixture.click({100, 22});
    QCOMPARE(pressed.size(), 2);
}

void TestDelegates::aClickBesideTheButtonOnlySelects()
{
    ActionTable fixture(tables::ActionKind::Fix);
    QSignalSpy pressed(&fixture.delegate, &ActionDelegate::pressed);
    fixture.click({4, 22});
    QCOMPARE(pressed.size(), 0);
    QCOMPARE(fixture.table.currentIndex().row(), 0);
}

void TestDelegates::wordsWithoutAnActionCannotBePressed()
{
    ActionTable fixture(tables::ActionKind::None);
    QSignalSpy pressed(&fixture.delegate, &ActionDelegate::pressed);
    fixture.click({100, 22});
    QCOMPARE(pressed.size(), 0);
}

void TestDelegates::groupRowsSpanTheTable()
{
    QStandardItemModel model(3, 4);
    model.setData(model.index(0, 0), u"Set aside"_s, tables::GroupTitleRole);
    DataTable table;
    table.setModel(&model);
    QCOMPARE(table.columnSpan(0, 0), 4);
    QCOMPARE(table.columnSpan(1, 0), 1);
}

void TestDelegates::columnsHideByPriority()
{
    QStandardItemModel model(1, 4);
    DataTable table;
    table.setModel(&model);
    table.setColumnRules({{0, 180, 0, true}, {1, 100, 0, false}, {2, 100, 1, false}, {3, 100, 2, false}});
    table.show();
    table.resize(700, 200);
    QVERIFY(!table.isColumnHidden(2) && !table.isColumnHidden(3));
    table.resize(420, 200);
    QVERIFY(!table.isColumnHidden(2));
    QVERIFY(table.isColumnHidden(3));
    table.resize(200, 200);
    QVERIFY(table.isColumnHidden(2));
    QVERIFY(!table.isColumnHidden(0) && !table.isColumnHidden(1));
    table.resize(700, 200);
    QVERIFY(!table.isColumnHidden(2) && !table.isColumnHidden(3));
    table.setColumnWanted(3, false);
    QVERIFY(table.isColumnHidden(3));
}

void TestDelegates::jAndKMoveAndSkipGroups()
{
    QStandardItemModel model(4, 1);
    model.setData(model.index(0, 0), u"Set aside"_s, tables::GroupTitleRole);
    model.setData(model.index(2, 0), u"Good"_s, tables::GroupTitleRole);
    DataTable table;
    table.setModel(&model);
    table.setCurrentIndex(model.index(1, 0));
    QTest::keyClick(&table, Qt::Key_J);
    QCOMPARE(table.currentIndex().row(), 3);
    QTest::keyClick(&table, Qt::Key_J);
    QCOMPARE(table.currentIndex().row(), 3);
    QTest::keyClick(&table, Qt::Key_K);
    QCOMPARE(table.currentIndex().row(), 1);
    QTest::keyClick(&table, Qt::Key_K);
    QCOMPARE(table.currentIndex().row(), 1);
}

void TestDelegates::enterOpensTheCurrentRow()
{
    QStandardItemModel model(2, 1);
    model.setData(model.index(0, 0), u"Group"_s, tables::GroupTitleRole);
    DataTable table;
    table.setModel(&model);
    QSignalSpy opened(&table, &DataTable::opened);
    QTest::keyClick(&table, Qt::Key_Return);
    table.setCurrentIndex(model.index(0, 0));
    QTest::keyClick(&table, Qt::Key_Return);
    QCOMPARE(opened.size(), 0);
    table.setCurrentIndex(model.index(1, 0));
    QTest::keyClick(&table, Qt::Key_Return);
    QCOMPARE(opened.size(), 1);
}

void TestDelegates::theCurrentRowIsFoundByItsIdAgain()
{
    QStandardItemModel model(2, 1);
    model.setData(model.index(0, 0), u"12"_s, tables::IdRole);
    model.setData(model.index(1, 0), u"1"_s, tables::IdRole);
    DataTable table;
    table.setModel(&model);
    QSignalSpy changed(&table, &DataTable::currentIdChanged);
    QVERIFY(table.selectId(u"1"_s)); // not the one that begins with it
    QCOMPARE(table.currentId(), u"1"_s);
    QCOMPARE(changed.size(), 1);
    QVERIFY(!table.selectId(u"gone"_s));
    QVERIFY(!table.selectId({}));
    QCOMPARE(table.currentId(), u"1"_s);
}

void TestDelegates::aDelegateSurvivesAnEmptyIndex()
{
    QStandardItemModel model(1, 1);
    DataTable table;
    table.setModel(&model);
    table.resize(200, 100);
    TwoLineDelegate twoLines;
    StatusDelegate status;
    MiniBarDelegate bar;
    ActionDelegate action;
    for (RowDelegate *delegate : std::initializer_list<RowDelegate *>{&twoLines, &status, &bar, &action}) {
        table.setItemDelegate(delegate);
        QVERIFY(!table.grab().isNull());
        QVERIFY(delegate->sizeHint(option(table), model.index(0, 0)).height() >= metrics::rowOneLine);
    }
}

QTEST_MAIN(TestDelegates)
#include "tst_delegates.moc"
