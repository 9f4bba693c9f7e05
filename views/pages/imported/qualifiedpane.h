#pragma once

#include "domain/clock.h"
#include "domain/imported/invoicerules.h"
#include "views/pages/imported/numbersheet.h"

namespace store {
struct WorkMark;
}

namespace views {

//! The pane of the qualified numbers: how the selected one stands, what proves whose it is, and what can be done.
class QualifiedPane final : public NumberSheet
{
    Q_OBJECT
public:
    explicit QualifiedPane(domain::Clock now, QWidget *parent = nullptr);

    //! \p sent: by whom and when the invoices were marked as sent; null: nobody said so.
    void showNumber(const domain::InvoiceFacts &facts, const store::WorkMark *sent);

private:
    void addChecks(const domain::QualifiedNumber &number);
    void addInvoices(const domain::InvoiceFacts &facts, const store::WorkMark *sent);

    const domain::Clock m_now;
};

} // namespace views
