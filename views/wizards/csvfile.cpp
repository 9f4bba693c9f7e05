#include "views/wizards/csvfile.h"

#include <QCoreApplication>
#include <QSaveFile>

namespace views {

namespace {

class CsvFile
{
    Q_DECLARE_TR_FUNCTIONS(views::CsvFile)

public:
    static QString filter() { return tr("CSV (*.csv)"); }
};

} // namespace

void saveCsv(QWidget *parent, Prompts &prompts, const QString &title, const QString &proposedName,
    const std::vector<domain::CsvRow> &rows, const std::function<void(const QString &words)> &failed)
{
    const QByteArray bytes = domain::writeCsv(rows, {.byteOrderMark = true});
    prompts.saveFile(parent, title, proposedName, {CsvFile::filter()}, [bytes, failed](const QString &path) {
        QSaveFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
            failed(file.errorString());
    });
}

} // namespace views
