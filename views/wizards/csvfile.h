#pragma once

#include "domain/csv.h"
#include "views/prompts.h"

namespace views {

struct CsvFileWish {
    QString title = {}; //!< of the dialog that asks for the place
    QString fileName = {}; //!< proposed
    bool byteOrderMark = true; //!< spreadsheets take UTF-8 for Latin-1 without one
};

//! Asks for a place and writes the rows there. `done` gets the place, and the system's words when it failed; nothing is
//! done, and it is not called, when no place is chosen.
void saveCsv(QWidget *parent, Prompts &prompts, const CsvFileWish &wish, const std::vector<domain::CsvRow> &rows,
    const std::function<void(const QString &path, const QString &error)> &done);

//! The same for who only wants to know of a failure.
void saveCsv(QWidget *parent, Prompts &prompts, const QString &title, const QString &proposedName,
    const std::vector<domain::CsvRow> &rows, const std::function<void(const QString &words)> &failed);

} // namespace views
