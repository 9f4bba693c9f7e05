#pragma once

#include "domain/csv.h"
#include "sheets/workbookproblem.h"

#include <tl/expected.hpp>

namespace sheets {

struct Sheet {
    QString name = {};
    domain::CsvTable table = {};
    Trouble trouble = {}; //!< why there is no table
};

struct Workbook {
    std::vector<Sheet> sheets = {}; //!< those that are shown and hold anything, in their order; at least one was read
};

//! Reads an XLSX file, within bounds: of the file, of what it unpacks to, of cells and of nesting. Values are those
//! that were kept with the formulas; dates come as 2026-11-02; what a spreadsheet does to numbers is in the table's
//! `damage`.
tl::expected<Workbook, WorkbookProblem> readWorkbook(const QString &path);

//! Whether the file begins as a workbook, an old workbook or another zip does. What it is called does not count.
bool looksLikeWorkbook(const QByteArray &beginning);

} // namespace sheets
