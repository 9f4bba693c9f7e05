#pragma once

#include "flows/imported/removalflow.h"
#include "views/dialogs/numbers/numberdialog.h"

class QLineEdit;

namespace views {

class TextLabel;

//! The last look before a qualified or an imported number is deleted: what it means, and what stands in the way. The
//! last digits of the number are typed.
class RemovalDialog final : public NumberDialog
{
    Q_OBJECT

public:
    //! Takes the flow.
    RemovalDialog(std::unique_ptr<flows::RemovalFlow> flow, const BandInfo &band, QWidget *parent = nullptr);
    ~RemovalDialog() override;

private:
    void connectFlow();
    void follow();
    QString meaning() const;
    QString obstacle() const;
    bool isImported() const { return m_flow->what() == flows::Removable::ImportedNumber; }

    std::unique_ptr<flows::RemovalFlow> m_flow;
    TextLabel *m_words;
    TextLabel *m_obstacle;
    TextLabel *m_ask;
    QLineEdit *m_typed;
    QPushButton *m_again;
    QPushButton *m_keep;
    QPushButton *m_go;
};

} // namespace views
