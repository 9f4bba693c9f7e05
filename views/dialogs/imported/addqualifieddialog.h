#pragma once

#include "flows/imported/addqualifiedflow.h"
#include "tables/imported/addqualifiedmodel.h"
#include "views/dialogs/numbers/numberdialog.h"

#include <QTimer>

class QPlainTextEdit;

namespace views {

class DataTable;
class TextLabel;

//! Adds numbers that shall be text-enabled: pasted, looked at one by one, and added together. Each is answered for.
class AddQualifiedDialog final : public NumberDialog
{
    Q_OBJECT

public:
    //! Takes the flow.
    AddQualifiedDialog(std::unique_ptr<flows::AddQualifiedFlow> flow, const BandInfo &band, QWidget *parent = nullptr);
    ~AddQualifiedDialog() override;

    void paste(const QString &text);
    void reject() override;

private:
    QWidget *buildContent();
    void readText();
    void follow();
    QString why() const;

    std::unique_ptr<flows::AddQualifiedFlow> m_flow;
    tables::AddQualifiedModel m_model;
    QTimer m_rest; //!< until the text rests
    QPlainTextEdit *m_text = nullptr;
    DataTable *m_table = nullptr;
    TextLabel *m_why = nullptr;
    QPushButton *m_leave = nullptr;
    QPushButton *m_go = nullptr;
};

} // namespace views
