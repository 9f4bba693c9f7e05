#include "tables/tableexport.h"

#include "domain/csv.h"
#include "sheets/workbook.h"

#include <QElapsedTimer>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using sheets::TableFormat;
using tables::TableExport;

namespace {

//! So many rows that say which they are.
tables::ExportRows counting(int count)
{
    return {.columns = {{.key = u"number"_s, .title = u"Number"_s}, {.key = u"pin"_s, .title = u"PIN"_s}},
        .count = count,
        .row = [](int row) {
            return std::optional(QStringList{u"+1212%1"_s.arg(row, 7, 10, QChar(u'0')), u"0512"_s});
        }};
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestTableExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesEveryRowInEachFormat_data()
    {
        QTest::addColumn<TableFormat>("format");
        QTest::newRow("CSV") << TableFormat::Csv;
        QTest::newRow("workbook") << TableFormat::Workbook;
        QTest::newRow("JSON") << TableFormat::Json;
    }

    void writesEveryRowInEachFormat()
    {
        QFETCH(TableFormat, format);
        const QString path = m_folder.filePath(u"list"_s + sheets::suffixOf(format));
        TableExport work({.path = path, .format = format});
        QSignalSpy finished(&work, &TableExport::finished);
        QSignalSpy progress(&work, &TableExport::progressChanged);
        work.write(counting(50'000));
        QVERIFY(finished.wait(50'000));
        QVERIFY(!finished[0][0].value<std::optional<sheets::WriteError>>());
        QCOMPARE(work.written(), 50'000);
        QVERIFY(progress.size() > 1);
        QCOMPARE(progress.back()[0].toInt(), 50'000);
        if (format == TableFormat::Json) {
            QCOMPARE(contentOf(path).count("\"pin\": \"0512\""), 50'000);
            return;
        }
        const auto rows = format == TableFormat::Csv ? domain::readCsv(contentOf(path)).value().rows
                                                     : sheets::readWorkbook(path).value().sheets.front().table.rows;
        QCOMPARE(rows.size(), std::size_t(50'001));
        QCOMPARE(rows.back(), (QStringList{u"+12120049999"_s, u"0512"_s}));
    }

    void keepsTheWindowAlive()
    {
        TableExport work({.path = m_folder.filePath(u"alive.xlsx"_s), .format = TableFormat::Workbook});
        QSignalSpy finished(&work, &TableExport::finished);
        int turns = 0;
        QTimer heart;
        connect(&heart, &QTimer::timeout, this, [&turns] { ++turns; });
        heart.start(0);
        work.write(counting(30'000));
        QVERIFY(finished.wait(50'000));
        QVERIFY2(turns > 20, qPrintable(QString::number(turns)));
    }

    void leavesTheFileAloneWhenCanceled()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"list.xlsx"_s);
        QFile before(path);
        QVERIFY(before.open(QIODevice::WriteOnly) && before.write("as it was") > 0);
        before.close();
        auto work = std::make_unique<TableExport>(TableExport::Target{.path = path, .format = TableFormat::Workbook});
        QSignalSpy progress(work.get(), &TableExport::progressChanged);
        work->write(counting(1'000'000));
        QVERIFY(progress.wait(50'000));
        work.reset();
        // What was being written goes away by itself.
        QTRY_COMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList{u"list.xlsx"_s});
        QCOMPARE(contentOf(path), QByteArray("as it was"));
    }

    void writesPartsAsTheyCome()
    {
        const QString path = m_folder.filePath(u"parts.csv"_s);
        TableExport work({.path = path});
        QSignalSpy finished(&work, &TableExport::finished);
        work.begin({{.key = u"a"_s, .title = u"A"_s}});
        work.add({{u"1"_s}, {u"2"_s}});
        work.add({{u"3"_s}});
        work.finish();
        QVERIFY(finished.wait());
        QCOMPARE(contentOf(path), QByteArray("A\r\n1\r\n2\r\n3\r\n"));
    }

    void countsTheRowsThatHaveGone()
    {
        TableExport work({.path = m_folder.filePath(u"gone.csv"_s)});
        QSignalSpy finished(&work, &TableExport::finished);
        tables::ExportRows rows = counting(10);
        rows.row = [](int row) { return row % 2 == 0 ? std::optional(QStringList{u"x"_s, {}}) : std::nullopt; };
        work.write(rows);
        QVERIFY(finished.wait());
        QCOMPARE(work.written(), 5);
        QCOMPARE(work.gone(), 5);
    }

    void tellsWhyItFailedOnce()
    {
        TableExport work({.path = m_folder.filePath(u"no/folder/list.csv"_s)});
        QSignalSpy finished(&work, &TableExport::finished);
        work.write(counting(100'000));
        QVERIFY(finished.wait());
        QCOMPARE(finished[0][0].value<std::optional<sheets::WriteError>>()->problem, sheets::WriteProblem::File);
        QCoreApplication::processEvents(); // what else was queued
        QCOMPARE(finished.size(), 1);
    }

private:
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestTableExport)
#include "tst_tableexport.moc"
