#pragma once

#include "domain/porting/numberimport.h"

#include <QDialog>
#include <QJsonObject>

class QCheckBox;
class QComboBox;
class QPushButton;
class QTableWidget;

namespace views {

class TextLabel;

//! Which column of a table holds what. Starts with what was chosen for such a table before, else with a good guess.
class CsvDialog final : public QDialog
{
    Q_OBJECT
public:
    //! `remembered` as mappings() gave it.
    CsvDialog(const QString &fileName, domain::CsvTable table, QJsonObject remembered, QWidget *parent = nullptr);

    domain::ImportMapping mapping() const;
    bool skipsHeader() const;
    domain::ImportResult result() const;
    //! What was remembered, with this choice added.
    QJsonObject mappings() const;

private:
    void build();
    void fillPreview();
    void showResult();
    QString shown(int column, const QString &cell) const; //!< secrets are masked
    QString signature() const; //!< tells tables with the same columns

    const domain::CsvTable m_table;
    const QJsonObject m_remembered;
    TextLabel *m_words;
    QCheckBox *m_header;
    QTableWidget *m_preview;
    std::vector<QComboBox *> m_fields = {};
    QPushButton *m_use;
};

//! What the import found wrong with the file, in sentences; empty when nothing.
QString importWords(const domain::ImportResult &result);

} // namespace views
