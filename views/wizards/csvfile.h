#pragma once

#include "domain/csv.h"
#include "views/prompts.h"

namespace views {

//! Asks for a place and writes the rows there as CSV that spreadsheets read unharmed. `failed` gets the system's words.
void saveCsv(QWidget *parent, Prompts &prompts, const QString &title, const QString &proposedName,
    const std::vector<domain::CsvRow> &rows, const std::function<void(const QString &words)> &failed);

} // namespace views
