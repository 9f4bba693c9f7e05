#include "domain/csv.h"

#include <QStringEncoder>
#include <QTest>

using namespace Qt::StringLiterals;
using domain::CsvEncoding;
using domain::CsvError;
using domain::CsvRow;
using domain::CsvTable;

namespace {

QByteArray utf16(const QString &text, QStringConverter::Encoding encoding, QStringConverter::Flag flag)
{
    QStringEncoder encoder(encoding, flag);
    return encoder(text);
}

} // namespace

class TestCsv : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsCells_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QList<QStringList>>("rows");
        using Rows = QList<QStringList>;
        QTest::newRow("plain") << QByteArray("a,b\nc,d\n") << Rows{{u"a"_s, u"b"_s}, {u"c"_s, u"d"_s}};
        QTest::newRow("no newline at the end") << QByteArray("a,b") << Rows{{u"a"_s, u"b"_s}};
        QTest::newRow("Windows") << QByteArray("a,b\r\nc,d\r\n") << Rows{{u"a"_s, u"b"_s}, {u"c"_s, u"d"_s}};
        QTest::newRow("old Mac") << QByteArray("a,b\rc,d") << Rows{{u"a"_s, u"b"_s}, {u"c"_s, u"d"_s}};
        QTest::newRow("quotes") << QByteArray("\"a,\"\"x\"\"\",b\n") << Rows{{u"a,\"x\""_s, u"b"_s}};
        QTest::newRow("newline in a cell") << QByteArray("\"a\nb\",c\n") << Rows{{u"a\nb"_s, u"c"_s}};
        QTest::newRow("semicolons") << QByteArray("a;b\nc,5;d\n") << Rows{{u"a"_s, u"b"_s}, {u"c,5"_s, u"d"_s}};
        QTest::newRow("tabs") << QByteArray("a\tb\nc\td\n") << Rows{{u"a"_s, u"b"_s}, {u"c"_s, u"d"_s}};
        QTest::newRow("bars") << QByteArray("a|b\nc|d\n") << Rows{{u"a"_s, u"b"_s}, {u"c"_s, u"d"_s}};
        QTest::newRow("ragged") << QByteArray("a,b,c\nd\n,\n") << Rows{{u"a"_s, u"b"_s, u"c"_s}, {u"d"_s}, {{}, {}}};
        QTest::newRow("text behind a quote") << QByteArray("\"a\"b,c\n") << Rows{{u"ab"_s, u"c"_s}};
        QTest::newRow("leading zeros") << QByteArray("0512,00012\n") << Rows{{u"0512"_s, u"00012"_s}};
        QTest::newRow("one column") << QByteArray("2125550142\n9175550106\n")
                                    << Rows{{u"2125550142"_s}, {u"9175550106"_s}};
        QTest::newRow("byte order mark") << QByteArray("\xef\xbb\xbf"
                                                       "a,b\n")
                                         << Rows{{u"a"_s, u"b"_s}};
    }

    void readsCells()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QList<QStringList>, rows);
        const auto table = domain::readCsv(bytes);
        QVERIFY(table);
        QCOMPARE(QList<QStringList>(table->rows.begin(), table->rows.end()), rows);
    }

    void readsEveryEncoding_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<CsvEncoding>("encoding");
        const QString text = u"name,number\r\nCafé,2125550142\r\n"_s;
        using C = QStringConverter;
        QTest::newRow("UTF-8") << text.toUtf8() << CsvEncoding::Utf8;
        QTest::newRow("UTF-16 LE, marked") << utf16(text, C::Utf16LE, C::Flag::WriteBom) << CsvEncoding::Utf16;
        QTest::newRow("UTF-16 BE, marked") << utf16(text, C::Utf16BE, C::Flag::WriteBom) << CsvEncoding::Utf16;
        QTest::newRow("UTF-16 LE") << utf16(text, C::Utf16LE, C::Flag::Default) << CsvEncoding::Utf16;
        QTest::newRow("UTF-16 BE") << utf16(text, C::Utf16BE, C::Flag::Default) << CsvEncoding::Utf16;
        QTest::newRow("Latin-1") << text.toLatin1() << CsvEncoding::Latin1;
    }

    void readsEveryEncoding()
    {
        QFETCH(QByteArray, bytes);
        const auto table = domain::readCsv(bytes);
        QVERIFY(table);
        QTEST(table->encoding, "encoding");
        QCOMPARE(table->rows.at(0), (CsvRow{u"name"_s, u"number"_s}));
        QCOMPARE(table->rows.at(1), (CsvRow{u"Café"_s, u"2125550142"_s}));
    }

    void refusesWhatIsNoTable_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<CsvError>("error");
        QTest::newRow("empty") << QByteArray() << CsvError::Empty;
        QTest::newRow("blank") << QByteArray(" \n,,\n") << CsvError::Empty;
        QTest::newRow("only a mark") << QByteArray("\xef\xbb\xbf") << CsvError::Empty;
        QTest::newRow("workbook") << QByteArray("PK\x03\x04...") << CsvError::Binary;
        QTest::newRow("old workbook") << QByteArray("\xd0\xcf\x11\xe0...") << CsvError::Binary;
        QTest::newRow("picture") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16) << CsvError::Binary;
        QTest::newRow("huge") << QByteArray(domain::maxCsvBytes + 1, 'a') << CsvError::TooLarge;
        QTest::newRow("too many rows") << QByteArray("a\n").repeated(int(domain::maxCsvRows) + 1)
                                       << CsvError::TooManyRows;
    }

    void refusesWhatIsNoTable()
    {
        QFETCH(QByteArray, bytes);
        const auto table = domain::readCsv(bytes);
        QVERIFY(!table);
        QTEST(table.error(), "error");
    }

    void saysWhereAQuoteWasNotClosed()
    {
        const auto table = domain::readCsv("a,b\nc,\"d\ne,f\n");
        QVERIFY(table);
        QCOMPARE(table->unclosedQuoteRow, 2);
        QCOMPARE(domain::readCsv("a,\"b\"\n")->unclosedQuoteRow, 0);
    }

    void readsBackWhatItWrote_data()
    {
        QTest::addColumn<QString>("cell");
        for (const QString &cell : {u"plain"_s, u""_s, u" spaces "_s, u"+12125550142"_s, u"=1+1"_s, u"'=1+1"_s,
                 u"''=1"_s, u"'quoted'"_s, u"-5"_s, u"@cmd"_s, u"\ttab"_s, u"\rreturn"_s, u"a\nb"_s, u"a\r\nb"_s,
                 u"say \"hi\""_s, u"0512"_s, u"+1 (212) 555-0142"_s, u"—"_s, u"Café 日本 😀"_s, u"a,b;c|d"_s, u"'"_s,
                 u"+"_s, u"\u00a0"_s, u"\ufeffmark"_s})
            QTest::newRow(qPrintable(cell.isEmpty() ? u"empty"_s : cell)) << cell;
    }

    void readsBackWhatItWrote()
    {
        QFETCH(QString, cell);
        const std::vector<CsvRow> rows{{u"head"_s, u"x"_s}, {cell, u"y"_s}, {u"y"_s, cell}, {u"last"_s, u"z"_s}};
        for (const QChar delimiter : {u',', u';', u'\t'}) {
            for (const bool mark : {false, true}) {
                const auto table
                    = domain::readCsv(domain::writeCsv(rows, {.delimiter = delimiter, .byteOrderMark = mark}));
                QVERIFY(table);
                QCOMPARE(table->delimiter, delimiter);
                QCOMPARE(table->rows, rows);
            }
        }
    }

    void makesFormulasHarmlessAndKeepsThePlus()
    {
        const QByteArray bytes
            = domain::writeCsv({{u"+12125550142"_s, u"=HYPERLINK(1)"_s, u"+1+cmd"_s, u"@x"_s, u"-1"_s}});
        QCOMPARE(bytes, QByteArray("+12125550142,'=HYPERLINK(1),'+1+cmd,'@x,'-1\r\n"));
    }

    void readsTwentyThousandRows()
    {
        std::vector<CsvRow> rows;
        for (int i = 0; i < 20'000; ++i)
            rows.push_back(
                {u"+1212%1"_s.arg(i, 7, 10, QChar(u'0')), u"Bluefinch \"Dental\", site %1"_s.arg(i), u"0512"_s});
        QCOMPARE(domain::readCsv(domain::writeCsv(rows))->rows, rows);
    }
};

QTEST_APPLESS_MAIN(TestCsv)
#include "tst_csv.moc"
