#pragma once

#include "domain/csv.h"

#include <tl/expected.hpp>

namespace sheets {

enum class JsonTableProblem : quint8 {
    Damaged, //!< no JSON, or cut short
    NoTable, //!< JSON, but not a list of objects
    TooManyRows,
};

//! Whether a text is meant as JSON rather than as CSV.
bool looksLikeJson(const QByteArray &beginning);

//! A list of objects as a table: the first row has the names of all members. What is a number there has lost its zeros.
tl::expected<domain::CsvTable, JsonTableProblem> readJsonTable(const QByteArray &bytes);

} // namespace sheets
