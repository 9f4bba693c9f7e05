#pragma once

#include "tables/exportrows.h"

#include <QDialog>

#include <functional>
#include <memory>

class QButtonGroup;
class QCheckBox;
class QPushButton;
class QRadioButton;

namespace tables {
class TableExport;
}

namespace views {

class DataTable;
class ErrorBanner;
class ProgressStrip;
class Prompts;
class TextLabel;

//! Writes what a table shows into a file: as what, which columns. The rows are those that are shown, in their order;
//! secrets are in no table.
class ExportDialog final : public QDialog
{
    Q_OBJECT
public:
    struct What {
        QString title = {};
        std::function<QString()> fileName = {}; //!< proposed, asked for at the click; its ending follows the format
        //! For a table whose model is not one of RowModel's: what it shows, in these of its columns.
        std::function<tables::ExportRows(const std::vector<int> &columns)> rows = {};
    };
    using Chunk = std::function<void(const tables::RowModelBase &rows)>;
    using Done = std::function<void(const QString &error)>; //!< empty: all were there
    //! Hands over all rows, part by part, now or later.
    using Source = std::function<void(const Chunk &chunk, const Done &done)>;

    ExportDialog(const DataTable &table, What what, Prompts &prompts, QWidget *parent);
    ~ExportDialog() override;

    //! Where a table shows only a part of its rows.
    void setSource(Source source);

public Q_SLOTS:
    void reject() override;

Q_SIGNALS:
    void stopped(); //!< nobody waits for the source any more

private:
    QWidget *buildChoices();
    QWidget *buildFormats();
    QWidget *buildColumns();
    std::vector<int> columns() const; //!< of the model
    int rowCount() const;
    void describeFormat();
    void start();
    void write(const QString &path);
    void follow(int written);
    void stop();
    void end(const QString &problem);
    void say(bool failed, const QString &text);
    QString exportWords() const;

    const DataTable &m_table;
    const What m_what;
    Prompts &m_prompts;
    Source m_source;
    std::unique_ptr<tables::TableExport> m_export;
    QString m_fileName;
    int m_total = 0; //!< rows to write; 0: not known
    QWidget *m_choices = nullptr;
    QButtonGroup *m_formats = nullptr;
    QRadioButton *m_shownColumns = nullptr;
    QCheckBox *m_mark = nullptr;
    TextLabel *m_remark = nullptr;
    ErrorBanner *m_banner;
    ProgressStrip *m_progress;
    QPushButton *m_leave = nullptr;
    QPushButton *m_go = nullptr;
};

//! "Export…", which opens the dialog for this table. It is off while the table is empty.
QPushButton *makeExportButton(const DataTable &table, const ExportDialog::What &what, Prompts &prompts);

} // namespace views
