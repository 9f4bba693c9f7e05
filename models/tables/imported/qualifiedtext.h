#pragma once

#include "domain/imported/invoicerules.h"
#include "flows/imported/addqualifiedflow.h"
#include "tables/statustext.h"

namespace tables {

//! The words of qualified numbers: one place for the board, the dialogs and the worklist. What nobody has heard of is
//! shown as it came.
class QualifiedText
{
    Q_DECLARE_TR_FUNCTIONS(tables::QualifiedText)

public:
    static Status of(const domain::Open<domain::QualifiedState> &state);
    static Status of(flows::AddState state);
    //! What is to be done about numbers in that state, as the rest of a heading.
    static QString hint(domain::QualifiedState state);
    //! What the server says against it, in its own words; empty when it says nothing.
    static QString trouble(const domain::QualifiedNumber &number);
    //! "sent 24 Nov, 2 business days"
    static QString invoices(const domain::InvoiceFacts &facts, const QDateTime &nowUtc);
    static Meaning invoicesMeaning(domain::InvoiceStep step);
    //! What means most to a person first.
    static int order(domain::QualifiedState state);
    //! Every state, in that order.
    static std::vector<domain::QualifiedState> states();
};

} // namespace tables
