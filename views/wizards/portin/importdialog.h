#pragma once

#include "domain/porting/numberimport.h"
#include "views/wizards/portin/opentable.h"

#include <QDialog>
#include <QJsonObject>

class QCheckBox;
class QComboBox;
class QPushButton;
class QTableWidget;

namespace views {

class TextLabel;

//! Which column of a table holds what. Starts with what was chosen for such a table before, else with a good guess.
class ImportDialog final : public QDialog
{
    Q_OBJECT
public:
    //! `remembered` as mappings() gave it. There is at least one sheet.
    ImportDialog(const OpenedTable &opened, QJsonObject remembered, QWidget *parent = nullptr);

    domain::ImportMapping mapping() const;
    bool skipsHeader() const;
    domain::ImportResult result() const;
    //! What was remembered, with this choice added.
    QJsonObject mappings() const;

private:
    void build();
    void showSheet();
    const domain::CsvTable &table() const;
    void fillPreview();
    void showResult();
    QString shown(int column, const QString &cell) const; //!< secrets are masked
    QString signature() const; //!< tells tables with the same columns

    const OpenedTable m_opened;
    const QJsonObject m_remembered;
    QComboBox *m_sheet;
    TextLabel *m_words;
    QCheckBox *m_header;
    QTableWidget *m_preview;
    std::vector<QComboBox *> m_fields = {};
    QPushButton *m_use;
};

} // namespace views
