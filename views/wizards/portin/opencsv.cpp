#include "views/wizards/portin/opencsv.h"

#include "views/format.h"

#include <QFile>
#include <QFileInfo>

namespace views {

OpenedCsv CsvOpener::open(const QString &path)
{
    OpenedCsv opened{.path = path};
    QFile file(path);
    const QString name = QFileInfo(path).fileName();
    if (!file.open(QIODevice::ReadOnly)) {
        opened.problem = tr("%1 was not opened: %2. Nothing was changed.").arg(name, file.errorString());
        return opened;
    }
    if (file.size() > domain::maxCsvBytes) {
        opened.problem = tr("%1 was not opened: %2").arg(name, words(domain::CsvError::TooLarge));
        return opened;
    }
    auto table = domain::readCsv(file.readAll());
    if (table)
        opened.table = std::move(*table);
    else
        opened.problem = tr("%1 was not opened: %2").arg(name, words(table.error()));
    return opened;
}

QString CsvOpener::words(domain::CsvError error)
{
    switch (error) {
    case domain::CsvError::Empty:
        return tr("it is empty. Export the table again.");
    case domain::CsvError::TooLarge:
        return tr("it is larger than %1. Split it.").arg(format::bytes(domain::maxCsvBytes));
    case domain::CsvError::TooManyRows:
        return tr("it has more than %1 rows. Split it.").arg(format::count(qlonglong(domain::maxCsvRows)));
    case domain::CsvError::Binary:
        return tr("it is no text. If it is a workbook, save it as CSV first.");
    }
    Q_UNREACHABLE();
    return {};
}

} // namespace views
