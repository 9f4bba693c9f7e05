#pragma once

#include "domain/imported/qualifiednumber.h"

//! Invoices that show a number prove whose it is. They go by e-mail, outside of every API, so this desk keeps when they
//! were sent (contract: imported §8.1).
namespace domain {

//! Business days in which Sinch looks at them, as published.
inline constexpr int invoiceReviewDays = 3;
//! Where they go.
QString invoiceAddress();

struct InvoiceFacts {
    QualifiedNumber number = {};
    QDateTime sentAt = {}; //!< UTC; null: nobody at this desk has said that they were sent

    friend bool operator==(const InvoiceFacts &, const InvoiceFacts &) = default;
};

enum class InvoiceStep : quint8 {
    None, //!< they would prove nothing, or nothing is left to prove
    Send,
    Wait, //!< sent, and being looked at
    Late, //!< sent, and the days in which they are looked at are over
};
InvoiceStep invoiceStep(const InvoiceFacts &facts, const QDateTime &nowUtc);
//! Business days since they were sent; the days are those of the desk, which are US/Eastern.
int invoiceDays(const InvoiceFacts &facts, const QDateTime &nowUtc);

//! The e-mail that goes with them, for a person to read, complete and send.
struct InvoiceMail {
    QString to = {};
    QString subject = {};
    QString body = {};

    friend bool operator==(const InvoiceMail &, const InvoiceMail &) = default;
};
InvoiceMail invoiceMail(const std::vector<QualifiedNumber> &numbers, const QString &projectId);
//! What the mail program is opened with; empty where it would be too long for one, and must be copied.
QString mailtoLink(const InvoiceMail &mail);

} // namespace domain
