#pragma once

#include "domain/imported/invoicerules.h"
#include "domain/worklist.h"

//! What qualified numbers ask of a person (product: worklist rules).
namespace domain {

//! The numbers whose invoices nobody has mailed, and those whose invoices were mailed and brought no answer in time.
//! Where many have the same cause they share an entry.
std::vector<WorkItem> invoiceWork(const std::vector<InvoiceFacts> &numbers, const QDateTime &nowUtc);
//! Those that such an entry is about, as they are now.
std::vector<QualifiedNumber> numbersOf(
    const WorkItem &item, const std::vector<InvoiceFacts> &numbers, const QDateTime &nowUtc);
//! Whether nothing but invoices can prove its numbers any more.
bool isBlocked(const WorkItem &item);

} // namespace domain
