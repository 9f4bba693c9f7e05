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

void saveCsv(QWidget *parent, Prompts &prompts, const CsvFileWish &wish, const std::vector<domain::CsvRow> &rows,
    const std::function<void(const QString &path, const QString &error)> &done)
{
    const QByteArray bytes = domain::writeCsv(rows, {.byteOrderMark = wish.byteOrderMark});
    prompts.saveFile(parent, wish.title, wish.fileName, {CsvFile::filter()}, [bytes, done](const QString &path) {
        QSaveFile file(path);
        const bool written = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
        done(path, written ? QString() : file.errorString());
    });
}

void saveCsv(QWidget *parent, Prompts &prompts, const QString &title, const QString &proposedName,
    const std::vector<domain::CsvRow> &rows, const std::function<void(const QString &words)> &failed)
{
    saveCsv(parent, prompts, {.title = title, .fileName = proposedName}, rows,
        [failed](const QString &, const QString &error) {
            if (!error.isEmpty())
                failed(error);
        });
}

} // namespace views
