#include "views/tablefile.h"

#include "tables/tableexport.h"
#include "views/format.h"

#include <QCoreApplication>
#include <QWidget>

namespace views {

namespace {

class TableFile
{
    Q_DECLARE_TR_FUNCTIONS(views::TableFile)

public:
    static QString filter(sheets::TableFormat format)
    {
        switch (format) {
        case sheets::TableFormat::Csv:
            return tr("CSV (*.csv)");
        case sheets::TableFormat::Workbook:
            return tr("Excel workbook (*.xlsx)");
        case sheets::TableFormat::Json:
            return tr("JSON (*.json)");
        }
        Q_UNREACHABLE();
        return {};
    }

    static QString words(const sheets::WriteError &error)
    {
        switch (error.problem) {
        case sheets::WriteProblem::File:
            return tr("Nothing was exported: %1.").arg(error.words);
        case sheets::WriteProblem::TooManyRows:
            return tr("Nothing was exported: a workbook holds at most %1 rows. Choose CSV or JSON.")
                .arg(format::count(sheets::maxWorkbookRows));
        case sheets::WriteProblem::CellTooLong:
            return tr("Nothing was exported: row %1 has a text of more than %2 characters, which no cell of a workbook "
                      "holds. Choose CSV or JSON.")
                .arg(format::count(error.row), format::count(sheets::maxWorkbookText));
        }
        Q_UNREACHABLE();
        return {};
    }
};

} // namespace

QString tableFilter(sheets::TableFormat format)
{
    return TableFile::filter(format);
}

QString writeErrorText(const sheets::WriteError &error)
{
    return TableFile::words(error);
}

void saveTable(QWidget *parent, Prompts &prompts, const QString &title, const QString &proposedName,
    const tables::ExportRows &rows, const std::function<void(const QString &words)> &failed)
{
    using sheets::TableFormat;
    prompts.saveFile(parent, title, proposedName,
        {tableFilter(TableFormat::Csv), tableFilter(TableFormat::Workbook), tableFilter(TableFormat::Json)},
        [parent, rows, failed](const QString &path) {
            const TableFormat format = sheets::formatOfName(path);
            auto *work
                = new tables::TableExport({.path = path, .format = format, .style = {.byteOrderMark = true}}, parent);
            QObject::connect(work, &tables::TableExport::finished, parent,
                [work, failed](const std::optional<sheets::WriteError> &error) {
                    work->deleteLater();
                    if (error)
                        failed(writeErrorText(*error));
                });
            work->write(rows);
        });
}

} // namespace views
