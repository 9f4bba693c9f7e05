#pragma once

#include "domain/imported/invoicerules.h"
#include "views/dialogs/numbers/numberdialog.h"

namespace flows {
class Invoices;
}

namespace views {

class Prompts;
class TextLabel;

//! The e-mail that goes with the invoices: opened in the mail program, where a person attaches them and sends it. What
//! was sent no API knows, so it is said here.
class InvoiceDialog final : public NumberDialog
{
    Q_OBJECT

public:
    //! \p invoices and \p prompts outlive it.
    InvoiceDialog(std::vector<domain::QualifiedNumber> numbers, const QString &projectId, flows::Invoices &invoices,
        Prompts &prompts, const BandInfo &band, QWidget *parent = nullptr);

private:
    QWidget *buildContent();
    void openMail();
    void copyMail();
    void markSent();
    void follow();

    const std::vector<domain::QualifiedNumber> m_numbers;
    const domain::InvoiceMail m_mail;
    flows::Invoices &m_invoices;
    Prompts &m_prompts;
    bool m_wasOpened = false;
    TextLabel *m_why;
    QPushButton *m_copy;
    QPushButton *m_leave;
    QPushButton *m_sent;
    QPushButton *m_go;
};

} // namespace views
