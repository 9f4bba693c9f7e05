#include "domain/imported/invoicework.h"

#include "domain/businessdays.h"
#include "domain/fingerprint.h"
#include "domain/porting/zones.h"

#include <algorithm>
#include <map>
#include <optional>

using namespace Qt::StringLiterals;

namespace domain {

namespace {

constexpr std::size_t mostOfACause = 10; //!< in entries of their own

//! In the order of the entries.
enum class Cause : quint8 { Blocked, Late, Open };

//! For keys: marks are stored under them.
QString storedName(Cause cause)
{
    switch (cause) {
    case Cause::Blocked:
        return u"blocked"_s;
    case Cause::Late:
        return u"late"_s;
    case Cause::Open:
        return u"open"_s;
    }
    Q_UNREACHABLE();
}

std::optional<Cause> causeOf(const InvoiceFacts &facts, const QDateTime &nowUtc)
{
    switch (invoiceStep(facts, nowUtc)) {
    case InvoiceStep::Send:
        return facts.number.state == QualifiedState::VerificationBlocked ? Cause::Blocked : Cause::Open;
    case InvoiceStep::Late:
        return Cause::Late;
    case InvoiceStep::None:
    case InvoiceStep::Wait:
        return {};
    }
    Q_UNREACHABLE();
}

//! Since when it waits for a person.
QDateTime sinceOf(const InvoiceFacts &facts)
{
    return facts.sentAt.isValid() ? facts.sentAt
                                  : facts.number.updated.value_or(facts.number.created.value_or(QDateTime()));
}

//! Nothing but invoices helps a blocked one, and a late one had its days; the others may still be called. The days are
//! those of the desk, which are US/Eastern.
WorkItem itemFor(Cause cause, const QDateTime &since, const QDateTime &nowUtc)
{
    const QDate today = domain::today(PortZone::Eastern, nowUtc);
    const QDate day = since.isValid() ? domain::today(PortZone::Eastern, since) : today;
    const bool canWait = cause == Cause::Open;
    return {.reason = cause == Cause::Late ? WorkReason::InvoicesNotAnswered : WorkReason::InvoicesNotSent,
        .action = WorkAction::EmailInvoices,
        .urgency = canWait ? WorkUrgency::ThisWeek : WorkUrgency::Today,
        .group = storedName(cause),
        .since = day,
        .businessDays = std::max(0, businessDaysBetween(day, today)),
        .due = canWait ? addBusinessDays(today, 1) : today};
}

} // namespace

std::vector<WorkItem> invoiceWork(const std::vector<InvoiceFacts> &numbers, const QDateTime &nowUtc)
{
    std::map<Cause, std::vector<const InvoiceFacts *>> causes;
    for (const InvoiceFacts &facts : numbers) {
        if (const auto cause = causeOf(facts, nowUtc))
            causes[*cause].push_back(&facts);
    }
    std::vector<WorkItem> items;
    for (const auto &[cause, members] : causes) {
        if (members.size() > mostOfACause) {
            const auto *oldest
                = std::ranges::min(members, {}, [](const InvoiceFacts *facts) { return sinceOf(*facts); });
            // Of other numbers it is another entry: what was snoozed must not hide what came since.
            SetFingerprint set;
            for (const InvoiceFacts *facts : members)
                set.add(facts->number.phoneNumber);
            WorkItem &item = items.emplace_back(itemFor(cause, sinceOf(*oldest), nowUtc));
            item.key = u"qualified/invoices/%1/%2"_s.arg(item.group, set.text());
            item.numbers = item.concerned = int(members.size());
            continue;
        }
        for (const InvoiceFacts *facts : members) {
            WorkItem &item = items.emplace_back(itemFor(cause, sinceOf(*facts), nowUtc));
            item.key = u"qualified/%1/invoices/%2"_s.arg(facts->number.phoneNumber, item.group);
            item.number = facts->number.phoneNumber;
            item.numbers = item.concerned = 1;
        }
    }
    return items;
}

std::vector<QualifiedNumber> numbersOf(
    const WorkItem &item, const std::vector<InvoiceFacts> &numbers, const QDateTime &nowUtc)
{
    std::vector<QualifiedNumber> concerned;
    for (const InvoiceFacts &facts : numbers) {
        const auto cause = causeOf(facts, nowUtc);
        if (cause && storedName(*cause) == item.group
            && (item.number.isEmpty() || item.number == facts.number.phoneNumber))
            concerned.push_back(facts.number);
    }
    return concerned;
}

bool isBlocked(const WorkItem &item)
{
    return item.action == WorkAction::EmailInvoices && item.group == storedName(Cause::Blocked);
}

} // namespace domain
