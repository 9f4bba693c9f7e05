#include "views/rejectiontext.h"

#include <QCoreApplication>

namespace views {

using domain::RejectionKind;

namespace {

class RejectionText
{
    Q_DECLARE_TR_FUNCTIONS(views::RejectionText)

public:
    static QString name(RejectionKind kind);
    static QString advice(RejectionKind kind);
    static QString quoted(const QString &reason)
    {
        return reason.isEmpty() ? tr("no reason given") : tr("“%1”").arg(reason);
    }
};

QString RejectionText::name(RejectionKind kind)
{
    switch (kind) {
    case RejectionKind::Other:
        return tr("Not known");
    case RejectionKind::Address:
        return tr("Service address");
    case RejectionKind::ZipCode:
        return tr("ZIP or postal code");
    case RejectionKind::Name:
        return tr("Name of the end user");
    case RejectionKind::Pin:
        return tr("Port-out PIN");
    case RejectionKind::Account:
        return tr("Account number");
    case RejectionKind::NumberNotOnAccount:
        return tr("Number not on the account");
    case RejectionKind::BillingNumber:
        return tr("Billing number");
    case RejectionKind::Authorizer:
        return tr("Authorizing person");
    case RejectionKind::Wireless:
        return tr("Wireless: PIN, account and ZIP");
    case RejectionKind::PendingOrder:
        return tr("Pending order at the carrier");
    case RejectionKind::NotPortable:
        return tr("Not active or not portable");
    case RejectionKind::Locked:
        return tr("Port freeze or lock");
    case RejectionKind::Balance:
        return tr("Unpaid or suspended account");
    case RejectionKind::Features:
        return tr("Features on the line");
    case RejectionKind::Reseller:
        return tr("Reseller");
    case RejectionKind::Date:
        return tr("Desired date");
    case RejectionKind::Duplicate:
        return tr("Duplicate");
    case RejectionKind::Letter:
        return tr("Letter of authorization");
    }
    Q_UNREACHABLE();
}

QString RejectionText::advice(RejectionKind kind)
{
    switch (kind) {
    case RejectionKind::Other:
        return tr("Portside does not know these words. Read them, then say what they mean, or ask Sinch in a note.");
    case RejectionKind::Address:
        return tr("Compare it with a recent bill or the customer’s service record: the place where the service is, not "
                  "where the bill goes; suite or unit in its own field; no PO box. Write it as the carrier has it: "
                  "spelling out an abbreviation seldom helps.");
    case RejectionKind::ZipCode:
        return tr("Take the code of the service address from the bill. A leading zero counts.");
    case RejectionKind::Name:
        return tr("Take the name from the top of the bill, to the letter: legal name or trade name, with or without "
                  "Inc or LLC.");
    case RejectionKind::Pin:
        return tr("Ask the customer for a new port-out PIN. It is seldom the PIN of the voice mail or of the web site, "
                  "it may live for a few days only, and leading zeros count.");
    case RejectionKind::Account:
        return tr("Take the account number from the bill. Some carriers use another one on line than on paper.");
    case RejectionKind::NumberNotOnAccount:
        return tr("Ask which account holds the number: it may stand on another bill. Numbers of another account belong "
                  "into an order of their own.");
    case RejectionKind::BillingNumber:
        return tr(
            "The account’s main number is on the bill, often as BTN. It need not be one of the numbers that move.");
    case RejectionKind::Authorizer:
        return tr("Name a person whom the carrier has on the account as somebody who may decide, first and last name.");
    case RejectionKind::Wireless:
        return tr("Wireless carriers want the account number, the transfer PIN and the ZIP code of the bill together.");
    case RejectionKind::PendingOrder:
        return tr("Something else is under way on the number at the carrier. The customer has to have it completed or "
                  "canceled there; then the number is sent again as it is.");
    case RejectionKind::NotPortable:
        return tr("Ask the customer whether the number still works and who sends the bill. A number that is not active "
                  "cannot move: drop it from the order.");
    case RejectionKind::Locked:
        return tr("The customer has to have the freeze lifted by the carrier; then the number is sent again as it is.");
    case RejectionKind::Balance:
        return tr("The customer has to settle it with the carrier; then the number is sent again as it is.");
    case RejectionKind::Features:
        return tr("Something hangs on the line, such as DSL, an alarm or a hunt group. The customer has to have it "
                  "moved or taken off; then the number is sent again as it is.");
    case RejectionKind::Reseller:
        return tr("For Canadian numbers this is the company that the end user pays.");
    case RejectionKind::Date:
        return tr("Choose a later business day: carriers want some days of notice, and neither weekends nor holidays.");
    case RejectionKind::Duplicate:
        return tr("Find the other order with the same number, and cancel one of the two.");
    case RejectionKind::Letter:
        return tr("Attach a new letter to the order: signed, legible, with all its numbers, and not older than the "
                  "carrier takes. It may have to name another person or date.");
    }
    Q_UNREACHABLE();
}

} // namespace

QString rejectionName(RejectionKind kind)
{
    return RejectionText::name(kind);
}

QString rejectionAdvice(RejectionKind kind)
{
    return RejectionText::advice(kind);
}

QString quotedReason(const QString &reason)
{
    return RejectionText::quoted(reason);
}

} // namespace views
