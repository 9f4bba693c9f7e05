#pragma once

#include "domain/csv.h"

#include <QDialog>

#include <functional>

class QCheckBox;
class QPushButton;
class QRadioButton;

namespace tables {
class RowModelBase;
}

namespace views {

class DataTable;
class ErrorBanner;
class Prompts;
class TextLabel;

//! Writes what a table shows as CSV: which columns, with or without a mark for spreadsheets, into which file. The rows
//! are those that are shown, in their order; secrets are in no table.
class ExportDialog final : public QDialog
{
    Q_OBJECT
public:
    struct What {
        QString title = {};
        std::function<QString()> fileName = {}; //!< proposed, asked for at the click
    };
    using Chunk = std::function<void(const tables::RowModelBase &rows)>;
    using Done = std::function<void(const QString &error)>; //!< empty: all were there
    //! Hands over all rows, part by part, now or later.
    using Source = std::function<void(const Chunk &chunk, const Done &done)>;

    ExportDialog(const DataTable &table, What what, Prompts &prompts, QWidget *parent);

    //! Where a table shows only a part of its rows.
    void setSource(Source source);

private:
    QWidget *buildChoices();
    std::vector<int> columns() const; //!< of the model
    void start();
    void take(std::vector<domain::CsvRow> rows);
    void save(const std::vector<domain::CsvRow> &rows);
    void say(bool failed, const QString &text);

    const DataTable &m_table;
    const What m_what;
    Prompts &m_prompts;
    Source m_source;
    std::vector<domain::CsvRow> m_rows;
    QRadioButton *m_shownColumns = nullptr;
    QCheckBox *m_mark = nullptr;
    ErrorBanner *m_banner;
    QPushButton *m_leave = nullptr;
    QPushButton *m_go = nullptr;
};

//! "Export…", which opens the dialog for this table. It is off while the table is empty.
QPushButton *makeExportButton(const DataTable &table, const ExportDialog::What &what, Prompts &prompts);

} // namespace views
