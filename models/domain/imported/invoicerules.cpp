#include "domain/imported/invoicerules.h"

#include "domain/businessdays.h"
#include "domain/imported/qualifiedrules.h"
#include "domain/porting/zones.h"

#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace domain {

namespace {

//! What command lines and mail programs of all systems take.
constexpr qsizetype longestLink = 2000;

QString encoded(const QString &text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(QString(text).replace(u'\n', "\r\n"_L1)));
}

} // namespace

QString invoiceAddress()
{
    return u"orders@sinch.com"_s;
}

int invoiceDays(const InvoiceFacts &facts, const QDateTime &nowUtc)
{
    if (!facts.sentAt.isValid())
        return 0;
    return std::max(0, businessDaysBetween(today(PortZone::Eastern, facts.sentAt), today(PortZone::Eastern, nowUtc)));
}

InvoiceStep invoiceStep(const InvoiceFacts &facts, const QDateTime &nowUtc)
{
    if (!invoicesHelp(facts.number.state.value))
        return InvoiceStep::None;
    if (!facts.sentAt.isValid())
        return InvoiceStep::Send;
    return invoiceDays(facts, nowUtc) > invoiceReviewDays ? InvoiceStep::Late : InvoiceStep::Wait;
}

//! In English, as its reader is Sinch.
InvoiceMail invoiceMail(const std::vector<QualifiedNumber> &numbers, const QString &projectId)
{
    QStringList lines;
    for (const QualifiedNumber &number : numbers)
        lines << number.phoneNumber;
    const QString count = numbers.size() == 1 ? u"1 number"_s : u"%1 numbers"_s.arg(numbers.size());
    return {.to = invoiceAddress(),
        .subject = u"Proof of ownership for %1, project %2"_s.arg(count, projectId),
        .body = u"Hello,\n\nPlease verify that we own the numbers below, so that they can be text-enabled. Our recent "
                "invoices, which list them, are attached.\n\nProject: %1\n\n%2\n\nThank you.\n"_s.arg(
                    projectId, lines.join(u'\n'))};
}

QString mailtoLink(const InvoiceMail &mail)
{
    const QString link = u"mailto:%1?subject=%2&body=%3"_s.arg(mail.to, encoded(mail.subject), encoded(mail.body));
    return link.size() > longestLink ? QString() : link;
}

} // namespace domain
