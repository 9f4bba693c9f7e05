#include "tables/exportrows.h"

#include "domain/csv.h"
#include "tables/filterproxy.h"
#include "tables/ordernumbersmodel.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

struct Line {
    QString id = {};
    QString first = {};
    QString second = {};
    QString below = {};
    QString heading = {};

    friend bool operator==(const Line &, const Line &) = default;
};

QString rowId(const Line &line)
{
    return line.id;
}

QString groupTitle(const Line &line)
{
    return line.heading;
}

constexpr tables::Column<Line> columns[] = {
    {.key = "first", .title = "First", .text = [](const Line &line) { return line.first; }},
    {.key = "second",
        .title = "Second, with a comma",
        .text = [](const Line &line) { return line.second; },
        .secondLine = [](const Line &line) { return line.below; },
        .secondTitle = "Below"},
    {.key = "button", .title = "Button", .text = [](const Line &) { return u"Open"_s; }, .exported = false},
};

class Lines final : public tables::RowModel<Line>
{
public:
    explicit Lines(std::vector<Line> lines)
        : RowModel("lines", columns, nullptr)
    {
        reset(std::move(lines));
    }

    using RowModel::show;
};

//! What spreadsheets, shells and parsers stumble over.
QString nasty(QRandomGenerator &random)
{
    static const QStringList pieces{u"="_s, u"+"_s, u"-"_s, u"@"_s, u"\t"_s, u"\r"_s, u"\n"_s, u"\r\n"_s, u"\""_s,
        u"\"\""_s, u"'"_s, u","_s, u";"_s, u"|"_s, u" "_s, u"0"_s, u"00512"_s, u"+12125550142"_s, u"1E5"_s, u"é"_s,
        u"日本"_s, u"😀"_s, u"\u00a0"_s, u"\u202e"_s, u"\ufeff"_s, u"=cmd|' /C calc'!A1"_s, u"—"_s, u"x"_s};
    QString text;
    for (int i = int(random.bounded(6)); i > 0; --i)
        text += pieces[random.bounded(int(pieces.size()))];
    return text;
}

std::vector<int> allRows(const QAbstractItemModel &model)
{
    return tables::shownRows(model);
}

//! The titles and the rows, as they go into a file.
std::vector<QStringList> tableOf(
    const tables::RowModelBase &model, const std::vector<int> &rows, const std::vector<int> &some = {})
{
    const tables::ExportRows exported = tables::exportRows(model, rows, some);
    QStringList titles;
    for (const sheets::TableColumn &column : exported.columns)
        titles << column.title;
    std::vector<QStringList> table{titles};
    for (int row = 0; row < exported.count; ++row)
        table.push_back(exported.row(row).value());
    return table;
}

} // namespace

//! What of a table goes into a file.
class TestExportRows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsBackWhatItExported_data();
    void readsBackWhatItExported();
    void exportsNoFormula();
    void keepsNumbersAsTheyWere();
    void leavesOutHeadingsAndButtons();
    void exportsTheColumnsThatWereAskedFor();
    void exportsWhatIsShownInTheOrderInWhichItIsSeen();
    void exportsAnEmptyTable();
    void namesEachColumnForPrograms();
    void skipsARowThatHasGone();
};

void TestExportRows::readsBackWhatItExported_data()
{
    QTest::addColumn<quint32>("seed");
    QTest::addColumn<bool>("mark");
    for (quint32 seed = 1; seed <= 8; ++seed)
        QTest::addRow("seed %u", seed) << seed << (seed % 2 == 0);
}

void TestExportRows::readsBackWhatItExported()
{
    QFETCH(quint32, seed);
    QFETCH(bool, mark);
    QRandomGenerator random(seed);
    std::vector<Line> lines;
    for (int i = 0; i < 500; ++i)
        lines.push_back(
            {.id = QString::number(i), .first = nasty(random), .second = nasty(random), .below = nasty(random)});
    const Lines model(lines);
    for (const std::vector<int> &some : {std::vector<int>{}, std::vector<int>{0}, std::vector<int>{1}}) {
        const auto table = tableOf(model, allRows(model), some);
        const auto back = domain::readCsv(domain::writeCsv(table, {.byteOrderMark = mark}));
        QVERIFY(back);
        QCOMPARE(back->rows.size(), table.size());
        for (size_t row = 0; row < table.size(); ++row)
            QCOMPARE(back->rows[row], table[row]);
    }
}

void TestExportRows::exportsNoFormula()
{
    std::vector<Line> lines;
    for (const QString &evil :
        {u"=1+1"_s, u"+1+1"_s, u"-1"_s, u"@SUM(A1)"_s, u"\t=1"_s, u"\r=1"_s, u"=HYPERLINK(\"http://x\",\"y\")"_s})
        lines.push_back({.id = QString::number(lines.size()), .first = evil});
    const Lines model(lines);
    const QByteArray bytes = domain::writeCsv(tableOf(model, allRows(model), {0}));
    for (const QByteArray &line : bytes.split('\n')) {
        const QByteArray cell = line.startsWith('"') ? line.mid(1) : line;
        QVERIFY2(!cell.startsWith('=') && !cell.startsWith('+') && !cell.startsWith('-') && !cell.startsWith('@')
                && !cell.startsWith('\t'),
            line.constData());
    }
}

void TestExportRows::keepsNumbersAsTheyWere()
{
    tables::OrderNumbersModel model;
    model.setOrder({.numbers = {{.phoneNumber = u"+12125550142"_s, .rejectReason = u"ZIP is 02134, not 2134"_s}}},
        domain::PortZone::Eastern);
    const QByteArray bytes = domain::writeCsv(tableOf(model, {0}));
    QVERIFY2(bytes.contains("\r\n+12125550142,"), bytes.constData());
    QVERIFY(bytes.contains("\"ZIP is 02134, not 2134\""));
}

void TestExportRows::leavesOutHeadingsAndButtons()
{
    const Lines model({{.id = u"g"_s, .heading = u"Group"_s}, {.id = u"a"_s, .first = u"1"_s, .below = u"small"_s}});
    QCOMPARE(tableOf(model, allRows(model)),
        (std::vector<domain::CsvRow>{
            {u"First"_s, u"Second, with a comma"_s, u"Below"_s}, {u"1"_s, QString(), u"small"_s}}));
}

void TestExportRows::exportsTheColumnsThatWereAskedFor()
{
    const Lines model({{.id = u"a"_s, .first = u"1"_s, .second = u"2"_s}});
    QCOMPARE(tableOf(model, {0}, {0, 2}), (std::vector<domain::CsvRow>{{u"First"_s}, {u"1"_s}}));
}

void TestExportRows::exportsWhatIsShownInTheOrderInWhichItIsSeen()
{
    Lines model({{.id = u"a"_s, .first = u"pear"_s}, {.id = u"b"_s, .first = u"fig"_s},
        {.id = u"c"_s, .first = u"apple"_s, .second = u"fig"_s}});
    tables::FilterProxy proxy;
    proxy.setSourceModel(&model);
    proxy.sort(0, Qt::AscendingOrder);
    proxy.setFilterText(u"fig"_s);
    QCOMPARE(tables::shownRows(proxy), (std::vector<int>{2, 1}));
    QCOMPARE(tables::rowsBehind(proxy), &model);
    QCOMPARE(tables::rowsBehind(model), &model);
}

void TestExportRows::exportsAnEmptyTable()
{
    const Lines model({});
    QCOMPARE(tableOf(model, allRows(model)).size(), size_t(1));
}

void TestExportRows::namesEachColumnForPrograms()
{
    const Lines model({});
    QStringList keys;
    for (const sheets::TableColumn &column : tables::exportColumns(model))
        keys << column.key;
    QCOMPARE(keys, (QStringList{u"first"_s, u"second"_s, u"secondDetail"_s}));
}

void TestExportRows::skipsARowThatHasGone()
{
    auto model
        = std::make_unique<Lines>(std::vector<Line>{{.id = u"a"_s, .first = u"1"_s}, {.id = u"b"_s, .first = u"2"_s}});
    const tables::ExportRows rows = tables::exportRows(*model);
    QCOMPARE(rows.count, 2);
    model->show({{.id = u"b"_s, .first = u"new"_s}});
    QVERIFY(!rows.row(0));
    QCOMPARE(rows.row(1)->front(), u"new"_s);
    model.reset();
    QVERIFY(!rows.row(1));
}

QTEST_GUILESS_MAIN(TestExportRows)
#include "tst_exportrows.moc"
