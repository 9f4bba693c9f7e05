#include "views/wizards/portin/opentable.h"

#include "sheets/sheetreader.h"
#include "sheets/workbookpackage.h"
#include "views/format.h"

#include <QFile>
#include <QFileInfo>

namespace views {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 beginning = 8; //!< bytes that tell a workbook
constexpr int mostColumns = 200; //!< each is asked about

bool isWebPage(const QByteArray &bytes)
{
    const QByteArray start = bytes.first(std::min<qsizetype>(bytes.size(), 512)).trimmed().toLower();
    return start.startsWith("<html") || start.startsWith("<!doctype") || start.startsWith("<table")
        || start.startsWith("<?xml");
}

} // namespace

OpenedTable TableOpener::open(const QString &path)
{
    OpenedTable opened{.path = path};
    QFile file(path);
    const QString name = QFileInfo(path).fileName();
    if (!file.open(QIODevice::ReadOnly)) {
        opened.problem = tr("%1 was not opened: %2. Nothing was changed.").arg(name, file.errorString());
        return opened;
    }
    const bool workbook = sheets::looksLikeWorkbook(file.peek(beginning));
    const bool calledWorkbook = QFileInfo(path).suffix().startsWith("xls"_L1, Qt::CaseInsensitive);
    if (workbook)
        openWorkbook(opened);
    else if (file.size() > domain::maxCsvBytes)
        opened.problem = words(domain::CsvError::TooLarge);
    else
        openText(opened, file.readAll());
    for (const sheets::Sheet &sheet : opened.sheets) {
        if (sheet.table.columns > mostColumns)
            opened.problem
                = tr("it has more than %1 columns. Leave in it only those that are needed.").arg(mostColumns);
    }
    if (!opened.problem.isEmpty()) {
        opened.problem = tr("%1 was not opened: %2").arg(name, opened.problem);
        opened.sheets.clear();
    } else if (workbook != calledWorkbook) {
        const QString odd = workbook ? tr("The file is a workbook, although its name does not say so.")
                                     : tr("The file is called a workbook, but it is plain text, and was read as that.");
        opened.remark = opened.remark.isEmpty() ? odd : odd + u' ' + opened.remark;
    }
    return opened;
}

void TableOpener::openText(OpenedTable &opened, const QByteArray &bytes)
{
    if (isWebPage(bytes)) {
        opened.problem
            = tr("it is a web page, which some programs call a workbook. Open it in a spreadsheet and save it "
                 "as XLSX or CSV.");
        return;
    }
    if (sheets::looksLikeJson(bytes.first(std::min<qsizetype>(bytes.size(), 64)))) {
        if (auto table = sheets::readJsonTable(bytes))
            opened.sheets.push_back({.table = std::move(*table)});
        else
            opened.problem = words(table.error());
        return;
    }
    auto table = domain::readCsv(bytes);
    if (table)
        opened.sheets.push_back({.table = std::move(*table)});
    else
        opened.problem = words(table.error());
}

void TableOpener::openWorkbook(OpenedTable &opened)
{
    auto workbook = sheets::readWorkbook(opened.path);
    if (!workbook) {
        opened.problem = words(workbook.error());
        return;
    }
    QStringList left;
    for (sheets::Sheet &sheet : workbook->sheets) {
        if (sheet.trouble)
            left << tr("The sheet “%1” cannot be chosen: %2").arg(sheet.name, words(*sheet.trouble));
        else
            opened.sheets.push_back(std::move(sheet));
    }
    opened.remark = left.join(u' ');
}

QString TableOpener::words(domain::CsvError error)
{
    switch (error) {
    case domain::CsvError::Empty:
        return tr("it is empty. Export the table again.");
    case domain::CsvError::TooLarge:
        return tr("it is larger than %1. Split it.").arg(format::bytes(domain::maxCsvBytes));
    case domain::CsvError::TooManyRows:
        return tr("it has more than %1 rows. Split it.").arg(format::count(qlonglong(domain::maxCsvRows)));
    case domain::CsvError::Binary:
        return tr("it is neither text nor a workbook. Save the table as XLSX or CSV.");
    }
    Q_UNREACHABLE();
    return {};
}

QString TableOpener::words(sheets::JsonTableProblem problem)
{
    using sheets::JsonTableProblem;
    switch (problem) {
    case JsonTableProblem::Damaged:
        return tr("it is damaged: it begins as JSON and does not go on so. Export the table again.");
    case JsonTableProblem::NoTable:
        return tr("it is JSON, but no list of objects.");
    case JsonTableProblem::TooManyRows:
        return tr("it has more than %1 rows. Split it.").arg(format::count(qlonglong(domain::maxCsvRows)));
    }
    Q_UNREACHABLE();
    return {};
}

QString TableOpener::words(sheets::WorkbookProblem problem)
{
    using sheets::WorkbookProblem;
    switch (problem) {
    case WorkbookProblem::NotOpened:
        return tr("the system does not let it be read.");
    case WorkbookProblem::TooLarge:
        return tr("it is larger than %1. Split it.").arg(format::bytes(sheets::maxWorkbookBytes));
    case WorkbookProblem::OldWorkbook:
        return tr("it is a workbook of the old kind (XLS). Open it in a spreadsheet and save it as XLSX.");
    case WorkbookProblem::Encrypted:
        return tr("it is protected by a password. Save it without one.");
    case WorkbookProblem::OtherPackage:
        return tr("it is no XLSX workbook, although it is packed like one. Save the table as XLSX or CSV.");
    case WorkbookProblem::Damaged:
        return tr("it is damaged. Ask for it again, or open it in a spreadsheet and save it again.");
    case WorkbookProblem::TooMuchInside:
        return tr(
            "it unpacks to far more than a list of numbers, as files do that are made to do harm. If you trust it, "
            "save the sheet as CSV.");
    case WorkbookProblem::TooManyRows:
        return tr("it has more than %1 rows. Split it.").arg(format::count(qlonglong(domain::maxCsvRows)));
    case WorkbookProblem::TooManyCells:
        return tr("it has more than %1 cells, or too much text in them. Split it.")
            .arg(format::count(sheets::maxCells));
    case WorkbookProblem::Empty:
        return tr("it is empty. Export the table again.");
    }
    Q_UNREACHABLE();
    return {};
}

} // namespace views
