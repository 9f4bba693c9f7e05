#pragma once

#include "domain/csv.h"

#include <QCoreApplication>

namespace views {

//! A table as it was read from the disk, or why it was not.
struct OpenedCsv {
    QString path = {};
    domain::CsvTable table = {};
    QString problem = {}; //!< a sentence; empty when all is well
};

class CsvOpener
{
    Q_DECLARE_TR_FUNCTIONS(views::CsvOpener)

public:
    static OpenedCsv open(const QString &path); //!< runs on a worker

private:
    static QString words(domain::CsvError error);
};

} // namespace views
