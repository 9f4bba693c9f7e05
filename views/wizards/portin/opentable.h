#pragma once

#include "domain/csv.h"
#include "sheets/jsontable.h"
#include "sheets/workbook.h"

#include <QCoreApplication>

namespace views {

//! A table as it was read from the disk, or why it was not.
struct OpenedTable {
    QString path = {};
    std::vector<sheets::Sheet> sheets = {}; //!< those that were read; of a text there is one, without a name
    QString problem = {}; //!< a sentence; empty when all is well
    QString remark = {}; //!< what is odd about the file, although it was read
};

//! What a file is, is told from its bytes: names lie.
class TableOpener
{
    Q_DECLARE_TR_FUNCTIONS(views::TableOpener)

public:
    static OpenedTable open(const QString &path); //!< runs on a worker

private:
    static void openText(OpenedTable &opened, const QByteArray &bytes);
    static void openWorkbook(OpenedTable &opened);
    static QString words(domain::CsvError error);
    static QString words(sheets::WorkbookProblem problem);
    static QString words(sheets::JsonTableProblem problem);
};

} // namespace views
