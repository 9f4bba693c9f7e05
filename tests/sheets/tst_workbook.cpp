#include "sheets/workbook.h"

#include "sheets/sheetreader.h"
#include "sheets/workbookpackage.h"
#include "tests/support/packagefile.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <xlsxwriter.h>

using namespace Qt::StringLiterals;
using domain::CellDamage;
using domain::CsvRow;
using domain::DamagedCell;
using sheets::WorkbookProblem;

class TestWorkbook : public QObject
{
    Q_OBJECT

private:
    using Rows = std::vector<CsvRow>;

    QString path(const QString &name = u"book.xlsx"_s) const { return m_folder.filePath(name); }

    void writeFile(const QByteArray &content) const
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    }

    QByteArray written() const
    {
        QFile file(path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    //! Of one sheet.
    tl::expected<sheets::Workbook, WorkbookProblem> read(
        const QByteArray &data, const QByteArray &shared = {}, const QByteArray &styles = {}) const
    {
        if (!support::writePackage(path(), support::workbookParts({{u"Sheet1"_s, data}}, shared, styles)))
            qFatal("no file");
        return sheets::readWorkbook(path());
    }

    QTemporaryDir m_folder;

private Q_SLOTS:
    void readsCells_data()
    {
        QTest::addColumn<QByteArray>("data");
        QTest::addColumn<QList<QStringList>>("rows");
        QTest::newRow("shared texts") << QByteArray(
            "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c></row>")
                                      << QList<QStringList>{{u"Number"_s, u"0512 rich"_s}};
        QTest::newRow("texts in place") << QByteArray(
            "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><r><t>+1212</t></r><r><t xml:space=\"preserve\"> 555 "
            "</t></r></is></c></row>") << QList<QStringList>{{u"+1212 555 "_s}};
        QTest::newRow("escapes") << QByteArray(
            "<row><c t=\"inlineStr\"><is><t>a_x000D_\nb_x005F_x0041_ &lt;&#9;</t></is></c></row>")
                                 << QList<QStringList>{{u"a\r\nb_x0041_ <\t"_s}};
        QTest::newRow("numbers") << QByteArray("<row r=\"1\"><c r=\"A1\"><v>12125550142</v></c><c r=\"B1\" "
                                               "t=\"n\"><v>1.2125550142E10</v></c></row>")
                                 << QList<QStringList>{{u"12125550142"_s, u"12125550142"_s}};
        QTest::newRow("digits that are gone")
            << QByteArray("<row r=\"1\"><c r=\"A1\"><v>8.9012601234567891E+18</v></c></row>")
            << QList<QStringList>{{u"8.90126012345679E+18"_s}};
        QTest::newRow("formats") << QByteArray("<row r=\"1\"><c r=\"A1\" s=\"1\"><v>512</v></c><c r=\"B1\" "
                                               "s=\"2\"><v>46328</v></c><c r=\"C1\" s=\"3\"><v>46328</v></c></row>")
                                 << QList<QStringList>{{u"0512"_s, u"2026-11-02"_s, u"2026-11-02"_s}};
        QTest::newRow("a date as told") << QByteArray(
            "<row r=\"1\"><c r=\"A1\" t=\"d\"><v>2026-11-02T00:00:00</v></c></row>")
                                        << QList<QStringList>{{u"2026-11-02"_s}};
        QTest::newRow("truth") << QByteArray("<row r=\"1\"><c r=\"A1\" t=\"b\"><v>1</v></c><c r=\"B1\" "
                                             "t=\"b\"><v>0</v></c></row>")
                               << QList<QStringList>{{u"TRUE"_s, u"FALSE"_s}};
        QTest::newRow("formulas") << QByteArray("<row r=\"1\"><c r=\"A1\" t=\"str\"><f>A2&amp;B2</f><v>0512</v></c><c "
                                                "r=\"B1\"><f>1+1</f><v>2</v></c></row>")
                                  << QList<QStringList>{{u"0512"_s, u"2"_s}};
        QTest::newRow("gaps") << QByteArray("<row r=\"2\"><c r=\"C2\" t=\"s\"><v>0</v></c></row><row r=\"4\"><c "
                                            "r=\"A4\" s=\"1\"/></row>")
                              << QList<QStringList>{{}, {QString(), QString(), u"Number"_s}};
        QTest::newRow("places not named") << QByteArray("<row><c t=\"s\"><v>0</v></c><c><v>7</v></c></row><row><c><v>8"
                                                        "</v></c></row>")
                                          << QList<QStringList>{{u"Number"_s, u"7"_s}, {u"8"_s}};
    }

    void readsCells()
    {
        QFETCH(QByteArray, data);
        QFETCH(QList<QStringList>, rows);
        const auto book = read(data,
            "<si><t>Number</t></si><si><r><t>0512</t></r><r><rPr/><t xml:space=\"preserve\"> rich</t></r><rPh sb=\"0\" "
            "eb=\"1\"><t>spoken</t></rPh></si>",
            "<numFmts><numFmt numFmtId=\"164\" formatCode=\"0000\"/><numFmt numFmtId=\"165\" "
            "formatCode=\"yyyy\\-mm\\-dd\"/></numFmts><cellStyleXfs><xf numFmtId=\"165\"/></cellStyleXfs><cellXfs><xf "
            "numFmtId=\"0\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/><xf numFmtId=\"14\"/></cellXfs>");
        QVERIFY(book);
        const Rows found = book->sheets.front().table.rows;
        QCOMPARE(QList<QStringList>(found.begin(), found.end()), rows);
    }

    void saysWhatWasLost()
    {
        const auto book = read("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>0512</t></is></c></row>"
                               "<row r=\"2\"><c r=\"A2\"><v>512</v></c><c r=\"B2\" t=\"e\"><v>#N/A</v></c></row>"
                               "<row r=\"3\"><c r=\"C3\"><f>VLOOKUP(A1,B:C,2)</f></c></row>");
        QVERIFY(book);
        const domain::CsvTable &table = book->sheets.front().table;
        QCOMPARE(table.damage,
            (std::vector<DamagedCell>{{.row = 2, .column = 0, .damage = CellDamage::StoredAsNumber},
                {.row = 2, .column = 1, .damage = CellDamage::Error},
                {.row = 3, .column = 2, .damage = CellDamage::NoValue}}));
        QCOMPARE(table.rows[1], (CsvRow{u"512"_s, u"#N/A"_s}));
    }

    void readsWhatAnotherProgramWrote()
    {
        lxw_workbook *book = workbook_new(QFile::encodeName(path()).constData());
        lxw_worksheet *first = workbook_add_worksheet(book, "Übersicht");
        lxw_format *day = workbook_add_format(book);
        format_set_num_format(day, "dd/mm/yyyy");
        worksheet_write_string(first, 0, 0, "number", nullptr);
        worksheet_write_number(first, 1, 0, 12125550142.0, nullptr);
        worksheet_write_string(first, 1, 1, "0512", nullptr);
        lxw_datetime date{2026, 11, 2, 0, 0, 0};
        worksheet_write_datetime(first, 1, 2, &date, day);
        worksheet_write_boolean(first, 1, 3, 1, nullptr);
        worksheet_write_formula_str(first, 1, 4, "=\"x\"", nullptr, "x");
        workbook_add_worksheet(book, "Empty");
        lxw_worksheet *hidden = workbook_add_worksheet(book, "Hidden");
        worksheet_write_string(hidden, 0, 0, "old", nullptr);
        worksheet_hide(hidden);
        lxw_worksheet *last = workbook_add_worksheet(book, "Second");
        worksheet_write_string(last, 0, 0, "9175550106", nullptr);
        workbook_add_chartsheet(book, "Chart");
        QCOMPARE(workbook_close(book), LXW_NO_ERROR);

        const auto read = sheets::readWorkbook(path());
        QVERIFY(read);
        QCOMPARE(read->sheets.size(), std::size_t(2));
        QCOMPARE(read->sheets[0].name, u"Übersicht"_s);
        QCOMPARE(read->sheets[1].name, u"Second"_s);
        QCOMPARE(
            read->sheets[0].table.rows[1], (CsvRow{u"12125550142"_s, u"0512"_s, u"2026-11-02"_s, u"TRUE"_s, u"x"_s}));
    }

    void refusesWhatIsNoWorkbook_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<WorkbookProblem>("problem");
        const QByteArray old = QByteArray("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") + QByteArray(600, '\0');
        static constexpr char16_t encrypted[] = u"EncryptedPackage";
        QTest::newRow("empty") << QByteArray() << WorkbookProblem::Damaged;
        QTest::newRow("text") << QByteArray("number,pin\n1,2\n") << WorkbookProblem::Damaged;
        QTest::newRow("begins like a zip") << QByteArray("PK\x03\x04 and nothing else") << WorkbookProblem::Damaged;
        QTest::newRow("xls") << old << WorkbookProblem::OldWorkbook;
        QTest::newRow("with a password") << QByteArray(
            old + QByteArray(reinterpret_cast<const char *>(encrypted), sizeof(encrypted)))
                                         << WorkbookProblem::Encrypted;
        QTest::newRow("larger than any list")
            << QByteArray(sheets::maxWorkbookBytes + 1, 'a') << WorkbookProblem::TooLarge;
    }

    void refusesWhatIsNoWorkbook()
    {
        QFETCH(QByteArray, content);
        writeFile(content);
        const auto book = sheets::readWorkbook(path());
        QVERIFY(!book);
        QTEST(book.error(), "problem");
    }

    void saysThatAFileIsNotThere()
    {
        const auto book = sheets::readWorkbook(path(u"nothing.xlsx"_s));
        QVERIFY(!book);
        QCOMPARE(book.error(), WorkbookProblem::NotOpened);
    }

    void tellsOtherPackages()
    {
        QVERIFY(support::writePackage(path(), {{u"mimetype"_s, "application/vnd.oasis.opendocument.spreadsheet"}}));
        QCOMPARE(sheets::readWorkbook(path()).error(), WorkbookProblem::OtherPackage);
        auto parts = support::workbookParts({{u"Sheet1"_s, {}}});
        for (auto &[name, content] : parts)
            content.replace("<workbook", "<document").replace("</workbook", "</document");
        QVERIFY(support::writePackage(path(), parts));
        QCOMPARE(sheets::readWorkbook(path()).error(), WorkbookProblem::OtherPackage);
        QVERIFY(support::writePackage(
            path(), support::workbookParts({{u"Sheet1"_s, "<row><c><v>1</v></c></row>"}}), "secret"));
        QCOMPARE(sheets::readWorkbook(path()).error(), WorkbookProblem::Encrypted);
        QCOMPARE(read({}).error(), WorkbookProblem::Empty);
    }

    void noticesABrokenZip()
    {
        QVERIFY(read("<row><c t=\"inlineStr\"><is><t>" + QByteArray(3'000, '7') + "</t></is></c></row>"));
        const QByteArray whole = written();
        int refused = 0;
        for (qsizetype cut = 0; cut < whole.size(); cut += 97) { // anything may be read of it but what is wrong
            writeFile(whole.first(cut));
            refused += sheets::readWorkbook(path()) ? 0 : 1;
        }
        QCOMPARE(refused, int((whole.size() + 96) / 97));
        for (qsizetype at = 40; at < whole.size(); at += 13) {
            QByteArray spoilt = whole;
            spoilt[at] = char(spoilt[at] ^ 0x55);
            writeFile(spoilt);
            if (const auto book = sheets::readWorkbook(path())) // a date in the zip, or the like
                QCOMPARE(book->sheets.front().table.rows.front().front(), QString(3'000, u'7'));
        }
    }

    void noticesBrokenXml_data()
    {
        QTest::addColumn<QByteArray>("data");
        QTest::newRow("not closed") << QByteArray("<row r=\"1\"><c r=\"A1\"><v>1</v></row>");
        QTest::newRow("no place of a sheet") << QByteArray("<row r=\"1\"><c r=\"XFE1\"><v>1</v></c></row>");
        QTest::newRow("no place at all") << QByteArray("<row r=\"1\"><c r=\"A0\"><v>1</v></c></row>");
        QTest::newRow("a text that is not there") << QByteArray("<row r=\"1\"><c t=\"s\"><v>7</v></c></row>");
        QTest::newRow("letters XML cannot hold") << QByteArray("<row r=\"1\"><c t=\"str\"><v>\x01</v></c></row>");
    }

    void noticesBrokenXml()
    {
        QFETCH(QByteArray, data);
        const auto book = read(data);
        QVERIFY(!book);
        QCOMPARE(book.error(), WorkbookProblem::Damaged);
    }

    void survivesBombs_data()
    {
        QTest::addColumn<QByteArray>("data");
        QTest::addColumn<QByteArray>("shared");
        QTest::addColumn<WorkbookProblem>("problem");
        QTest::newRow("a thousand times packed") << QByteArray("<row>" + QByteArray(16 << 20, ' ') + "</row>")
                                                 << QByteArray() << WorkbookProblem::TooMuchInside;
        QTest::newRow("a thousand times packed texts")
            << QByteArray("<row/>") << QByteArray("<si><t>" + QByteArray(16 << 20, '0') + "</t></si>")
            << WorkbookProblem::TooMuchInside;
        QTest::newRow("nesting") << QByteArray(QByteArray("<a>").repeated(100'000)) << QByteArray()
                                 << WorkbookProblem::TooMuchInside;
        QTest::newRow("the last row") << QByteArray("<row r=\"1048576\"><c r=\"A1048576\"><v>1</v></c></row>")
                                      << QByteArray() << WorkbookProblem::TooManyRows;
        QByteArray wide;
        for (int row = 1; row <= 200; ++row)
            wide += "<row><c r=\"XFD" + QByteArray::number(row) + "\"><v>1</v></c></row>";
        QTest::newRow("the last column, often") << wide << QByteArray() << WorkbookProblem::TooManyCells;
        QTest::newRow("one long text, often")
            << QByteArray("<row>" + QByteArray("<c t=\"s\"><v>0</v></c>").repeated(1'500) + "</row>")
            << QByteArray("<si><t>" + QByteArray(32'000, 'x') + "</t></si>") << WorkbookProblem::TooManyCells;
    }

    void survivesBombs()
    {
        QFETCH(QByteArray, data);
        QFETCH(QByteArray, shared);
        const auto book = read(data, shared);
        QVERIFY(!book);
        QTEST(book.error(), "problem");
    }

    void expandsNoEntities()
    {
        auto parts = support::workbookParts({{u"Sheet1"_s, "<row><c t=\"str\"><v>&b;</v></c></row>"}});
        for (auto &[name, content] : parts) {
            if (name.contains(u"sheet1"_s))
                content.prepend("<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]>");
        }
        QVERIFY(support::writePackage(path(), parts));
        QCOMPARE(sheets::readWorkbook(path()).error(), WorkbookProblem::Damaged);
    }

    void keepsTheGoodSheetsOfAFile()
    {
        QVERIFY(support::writePackage(path(),
            support::workbookParts({{u"Good"_s, "<row><c><v>1</v></c></row>"},
                {u"Long"_s, "<row r=\"200000\"><c r=\"A200000\"><v>1</v></c></row>"}})));
        const auto book = sheets::readWorkbook(path());
        QVERIFY(book);
        QCOMPARE(book->sheets.size(), std::size_t(2));
        QVERIFY(!book->sheets[0].trouble);
        QCOMPARE(book->sheets[1].trouble, WorkbookProblem::TooManyRows);
    }
};

QTEST_APPLESS_MAIN(TestWorkbook)
#include "tst_workbook.moc"
