#pragma once

#include "domain/porting/portindraft.h"
#include "views/forms/form.h"

class QComboBox;

namespace views {

class DateEdit;

//! Who signs a letter of authorization that is made, and how it is laid out.
class LoaForm final : public Form
{
    Q_OBJECT

public:
    explicit LoaForm(QWidget *parent = nullptr);

    //! Empty fields show whom and what the letter takes instead.
    void setFallback(const QString &signer, const QDate &date);
    void setValue(const domain::LoaChoice &loa);
    //! What was put in, with what the person changed.
    domain::LoaChoice value() const;

private:
    domain::LoaChoice m_value = {};
    QLineEdit *m_signer;
    QLineEdit *m_title;
    QLineEdit *m_provider;
    DateEdit *m_date;
    QComboBox *m_paper;
};

} // namespace views
