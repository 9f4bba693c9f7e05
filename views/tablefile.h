#pragma once

#include "tables/exportrows.h"
#include "views/prompts.h"

namespace views {

//! For the dialog that asks for the place: "CSV (*.csv)".
QString tableFilter(sheets::TableFormat format);

//! Why a table was not written, in words.
QString writeErrorText(const sheets::WriteError &error);

//! Asks for a place and writes the rows there, as the end of the name says. `failed` gets words when it did not work;
//! nothing is done when no place is chosen.
void saveTable(QWidget *parent, Prompts &prompts, const QString &title, const QString &proposedName,
    const tables::ExportRows &rows, const std::function<void(const QString &words)> &failed);

} // namespace views
