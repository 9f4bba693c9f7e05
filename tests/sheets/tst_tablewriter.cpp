#include "sheets/tablewriter.h"

#include "domain/csv.h"
#include "sheets/jsontable.h"
#include "sheets/workbook.h"
#include "tests/support/oddtexts.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using sheets::TableFormat;
using sheets::TableRows;

namespace {

const std::vector<sheets::TableColumn> columns{
    {.key = u"number"_s, .title = u"Number"_s}, {.key = u"pin"_s, .title = u"PIN, of the \"carrier\""_s}};

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

//! Without the titles; a cell that is not there is an empty one.
TableRows readBack(TableFormat format, const QString &path)
{
    TableRows rows;
    switch (format) {
    case TableFormat::Csv:
        rows = domain::readCsv(contentOf(path)).value().rows;
        break;
    case TableFormat::Workbook:
        rows = sheets::readWorkbook(path).value().sheets.front().table.rows;
        break;
    case TableFormat::Json:
        rows = sheets::readJsonTable(contentOf(path)).value().rows;
        break;
    }
    rows.erase(rows.begin());
    for (QStringList &row : rows)
        row.resize(2);
    return rows;
}

void write(TableFormat format, const QString &path, const TableRows &rows)
{
    const auto writer = sheets::makeTableWriter(format, path);
    QVERIFY(writer->begin(columns));
    QVERIFY(writer->add(rows));
    QVERIFY(writer->close());
    QVERIFY(writer->commit());
}

void addFormats()
{
    QTest::addColumn<TableFormat>("format");
    QTest::newRow("CSV") << TableFormat::Csv;
    QTest::newRow("workbook") << TableFormat::Workbook;
    QTest::newRow("JSON") << TableFormat::Json;
}

} // namespace

//! Any table as a file, and back.
class TestTableWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QVERIFY(m_folder.isValid()); }

    void readsBackEveryOddText_data() { addFormats(); }
    void readsBackEveryOddText()
    {
        QFETCH(TableFormat, format);
        TableRows rows;
        const QStringList texts = support::oddTexts();
        for (const QString &text : texts) {
            rows.push_back({text, u"x"_s});
            rows.push_back({u"y"_s, text});
        }
        const QString path = m_folder.filePath(u"odd"_s + sheets::suffixOf(format));
        write(format, path, rows);
        const TableRows back = readBack(format, path);
        QCOMPARE(back.size(), rows.size());
        for (std::size_t i = 0; i < rows.size(); ++i)
            QCOMPARE(back[i], rows[i]);
    }

    void replacesTheFileOnlyInTheEnd_data() { addFormats(); }
    void replacesTheFileOnlyInTheEnd()
    {
        QFETCH(TableFormat, format);
        QTemporaryDir folder;
        const QString path = folder.filePath(u"list"_s + sheets::suffixOf(format));
        write(format, path, {{u"old"_s, u"1"_s}});
        const QByteArray before = contentOf(path);
        {
            const auto writer = sheets::makeTableWriter(format, path);
            QVERIFY(writer->begin(columns));
            QVERIFY(writer->add(TableRows(5'000, {u"new"_s, u"2"_s})));
            QCOMPARE(contentOf(path), before);
        } // given up
        QCOMPARE(contentOf(path), before);
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
        {
            const auto writer = sheets::makeTableWriter(format, path);
            QVERIFY(writer->begin(columns));
            QVERIFY(writer->add({{u"new"_s, u"2"_s}}));
            QVERIFY(writer->close());
            QCOMPARE(contentOf(path), before);
            QVERIFY(writer->commit());
        }
        QCOMPARE(readBack(format, path), (TableRows{{u"new"_s, u"2"_s}}));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
    }

    void saysThatThePlaceCannotBeWritten_data() { addFormats(); }
    void saysThatThePlaceCannotBeWritten()
    {
        QFETCH(TableFormat, format);
        const auto writer = sheets::makeTableWriter(format, m_folder.filePath(u"no/such/folder/list"_s));
        const sheets::Written written = writer->begin(columns);
        QVERIFY(!written);
        QCOMPARE(written.error().problem, sheets::WriteProblem::File);
        QVERIFY(!written.error().words.isEmpty());
    }

    void writesAnEmptyTable_data() { addFormats(); }
    void writesAnEmptyTable()
    {
        QFETCH(TableFormat, format);
        const QString path = m_folder.filePath(u"empty"_s + sheets::suffixOf(format));
        write(format, path, {});
        if (format == TableFormat::Json) { // a list of nothing has no names either
            QCOMPARE(contentOf(path), QByteArray("[]\n"));
            return;
        }
        QCOMPARE(readBack(format, path).size(), std::size_t(0));
    }

    void namesThePlaceOfATextThatNoCellHolds()
    {
        const auto writer = sheets::makeTableWriter(TableFormat::Workbook, m_folder.filePath(u"long.xlsx"_s));
        QVERIFY(writer->begin(columns));
        QVERIFY(writer->add({{u"a"_s, u"b"_s}}));
        const sheets::Written written = writer->add({{u"a"_s, QString(sheets::maxWorkbookText + 1, u'x')}});
        QVERIFY(!written);
        QCOMPARE(written.error(), (sheets::WriteError{.problem = sheets::WriteProblem::CellTooLong, .row = 2}));
    }

    void refusesMoreRowsThanASheetHas()
    {
        const auto writer = sheets::makeTableWriter(TableFormat::Workbook, m_folder.filePath(u"many.xlsx"_s));
        QVERIFY(writer->begin(columns));
        const TableRows part(100'000, {u"1"_s, {}});
        for (int i = 0; i < 10; ++i)
            QVERIFY(writer->add(part));
        QVERIFY(writer->add(TableRows(48'575, {u"1"_s, {}}))); // the last row there is
        const sheets::Written written = writer->add({{u"1"_s, {}}});
        QVERIFY(!written);
        QCOMPARE(written.error().problem, sheets::WriteProblem::TooManyRows);
    }

    void writesTheMarkOnce()
    {
        const QString path = m_folder.filePath(u"mark.csv"_s);
        const auto writer = sheets::makeTableWriter(TableFormat::Csv, path, {.byteOrderMark = true});
        QVERIFY(writer->begin(columns) && writer->add({{u"1"_s, u"2"_s}}) && writer->add({{u"3"_s, u"4"_s}}));
        QVERIFY(writer->close() && writer->commit());
        const QByteArray content = contentOf(path);
        QVERIFY(content.startsWith("\xef\xbb\xbf"));
        QCOMPARE(content.count("\xef\xbb\xbf"), 1);
    }

    void writesJsonWithNamesInTheOrderOfTheColumns()
    {
        const QString path = m_folder.filePath(u"list.json"_s);
        write(TableFormat::Json, path, {{u"+12125550142"_s, u"0512"_s}, {u"x"_s}});
        QCOMPARE(contentOf(path),
            QByteArray("[\n  {\"number\": \"+12125550142\", \"pin\": \"0512\"},\n  {\"number\": \"x\", \"pin\": "
                       "\"\"}\n]\n"));
    }

    void readsJsonThatOthersWrote()
    {
        const auto table = sheets::readJsonTable(
            R"([{"number": 12125550142, "pin": 512}, {"pin": "0512", "extra": [1, {"a": null}], "ok": true}])");
        QVERIFY(table);
        QCOMPARE(table->rows,
            (TableRows{{u"extra"_s, u"number"_s, u"ok"_s, u"pin"_s}, {{}, u"12125550142"_s, {}, u"512"_s},
                {u"[1,{\"a\":null}]"_s, {}, u"TRUE"_s, u"0512"_s}}));
        QCOMPARE(table->damage, (std::vector<domain::DamagedCell>{{.row = 2, .column = 1}, {.row = 2, .column = 3}}));
    }

    void refusesJsonThatIsNoTable_data()
    {
        using sheets::JsonTableProblem;
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<JsonTableProblem>("problem");
        QTest::newRow("cut short") << QByteArray(R"([{"number": "1")") << JsonTableProblem::Damaged;
        QTest::newRow("nothing") << QByteArray() << JsonTableProblem::Damaged;
        QTest::newRow("an object") << QByteArray(R"({"number": "1"})") << JsonTableProblem::NoTable;
        QTest::newRow("a list of texts") << QByteArray(R"(["1"])") << JsonTableProblem::NoTable;
        QTest::newRow("an empty list") << QByteArray("[]") << JsonTableProblem::NoTable;
        QTest::newRow("too long") << QByteArray("[" + QByteArray("{},").repeated(100'000) + "{}]")
                                  << JsonTableProblem::TooManyRows;
        QTest::newRow("too deep") << QByteArray(QByteArray("[").repeated(5'000)) << JsonTableProblem::Damaged;
    }

    void refusesJsonThatIsNoTable()
    {
        QFETCH(QByteArray, bytes);
        const auto table = sheets::readJsonTable(bytes);
        QVERIFY(!table);
        QTEST(table.error(), "problem");
    }

    void tellsJsonFromCsv()
    {
        QVERIFY(sheets::looksLikeJson("\xef\xbb\xbf[\n  {\"number\""));
        QVERIFY(sheets::looksLikeJson("[]"));
        QVERIFY(!sheets::looksLikeJson("[note],number\n"));
        QVERIFY(!sheets::looksLikeJson("number\n"));
    }

    void knowsAFormatByTheNameOfTheFile()
    {
        QCOMPARE(sheets::formatOfName(u"/a/Numbers.XLSX"_s), TableFormat::Workbook);
        QCOMPARE(sheets::formatOfName(u"numbers.json"_s), TableFormat::Json);
        QCOMPARE(sheets::formatOfName(u"numbers.csv"_s), TableFormat::Csv);
        QCOMPARE(sheets::formatOfName(u"numbers"_s), TableFormat::Csv);
    }

private:
    QTemporaryDir m_folder;
};

QTEST_APPLESS_MAIN(TestTableWriter)
#include "tst_tablewriter.moc"
