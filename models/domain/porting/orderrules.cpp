#include "domain/porting/orderrules.h"

#include "domain/businessdays.h"
#include "domain/porting/loaletter.h"
#include "domain/porting/numbercounter.h"
#include "domain/porting/zones.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace domain {
namespace {

constexpr std::size_t actionCount = 5;
using P = Permission;

struct StatusRow {
    OrderStatus status;
    bool open; //!< worth polling
    bool locks; //!< its numbers cannot be ordered again
    std::array<Permission, actionCount> actions; //!< Update, Cancel, AddNote, AddDocument, Activate
};

// Notes are taken in any state; documents as long as the order can still come to something.
constexpr std::array statusRows{
    StatusRow{OrderStatus::Unknown, true, true,
        {P::UnknownStatus, P::UnknownStatus, P::Allowed, P::Allowed, P::UnknownStatus}},
    StatusRow{OrderStatus::Building, true, true,
        {P::NotYetBuilt, P::NotYetBuilt, P::Allowed, P::Allowed, P::NotYetConfirmed}},
    StatusRow{OrderStatus::Pending, true, true, {P::Allowed, P::Allowed, P::Allowed, P::Allowed, P::NotYetConfirmed}},
    StatusRow{OrderStatus::Confirmed, true, true, {P::Locked, P::Locked, P::Allowed, P::Allowed, P::Allowed}},
    StatusRow{OrderStatus::Completed, false, false, {P::Locked, P::Locked, P::Allowed, P::Allowed, P::Over}},
    StatusRow{OrderStatus::PendingCancelation, true, true,
        {P::Canceling, P::Canceling, P::Allowed, P::Canceling, P::Canceling}},
    StatusRow{OrderStatus::Canceled, false, false, {P::Over, P::Over, P::Allowed, P::Over, P::Over}},
};

const StatusRow &rowOf(OrderStatus status)
{
    const auto found = std::find_if(
        statusRows.begin(), statusRows.end(), [status](const StatusRow &row) { return row.status == status; });
    return found == statusRows.end() ? statusRows.front() : *found;
}

} // namespace

Permission permission(OrderStatus status, OrderAction action)
{
    return rowOf(status).actions[static_cast<std::size_t>(action)];
}

Permission permission(const PortOrder &order, OrderAction action)
{
    const Permission byStatus = permission(order.status.value, action);
    if (action == OrderAction::Activate && byStatus == Permission::Allowed && !order.onDemandActivation)
        return Permission::NotOnDemand;
    return byStatus;
}

bool isOpen(OrderStatus status)
{
    return rowOf(status).open;
}

bool locksNumbers(OrderStatus status)
{
    return rowOf(status).locks;
}

bool isOpen(NumberStatus status)
{
    switch (status) {
    case NumberStatus::Unknown:
    case NumberStatus::Pending:
    case NumberStatus::Confirmed:
    case NumberStatus::Rejected:
        return true;
    case NumberStatus::Activated:
    case NumberStatus::Canceled:
    case NumberStatus::Excluded:
        return false;
    }
    Q_UNREACHABLE();
    return true;
}

bool holdsNumber(const PortOrder &order, const QString &e164)
{
    if (!locksNumbers(order.status.value))
        return false;
    const auto number = std::find_if(order.numbers.begin(), order.numbers.end(),
        [&e164](const PortNumber &candidate) { return candidate.phoneNumber == e164; });
    if (number == order.numbers.end())
        return false;
    if (order.status.value == OrderStatus::PendingCancelation)
        return true;
    switch (number->status.value) {
    case NumberStatus::Rejected: // as long as it can be corrected where it is
        return order.status.value != OrderStatus::Confirmed;
    case NumberStatus::Canceled:
    case NumberStatus::Excluded:
        return false;
    case NumberStatus::Unknown:
    case NumberStatus::Pending:
    case NumberStatus::Confirmed:
    case NumberStatus::Activated:
        return true;
    }
    Q_UNREACHABLE();
    return true;
}

QStringList numbersToTakeUp(const PortOrder &order)
{
    QStringList numbers;
    for (const PortNumber &number : order.numbers) {
        const NumberStatus status = number.status.value;
        switch (order.status.value) {
        case OrderStatus::Confirmed:
        case OrderStatus::Completed:
            if (status == NumberStatus::Rejected)
                numbers.append(number.phoneNumber);
            break;
        case OrderStatus::PendingCancelation:
        case OrderStatus::Canceled:
            if (status != NumberStatus::Activated)
                numbers.append(number.phoneNumber);
            break;
        case OrderStatus::Unknown:
        case OrderStatus::Building:
        case OrderStatus::Pending:
            break; // what is wrong there is corrected by an update
        }
    }
    return numbers;
}

int &counterOf(NumberCounts &counts, NumberStatus status)
{
    switch (status) {
    case NumberStatus::Unknown:
        return counts.unknown;
    case NumberStatus::Pending:
        return counts.pending;
    case NumberStatus::Confirmed:
        return counts.confirmed;
    case NumberStatus::Rejected:
        return counts.rejected;
    case NumberStatus::Activated:
        return counts.activated;
    case NumberStatus::Canceled:
        return counts.canceled;
    case NumberStatus::Excluded:
        return counts.excluded;
    }
    Q_UNREACHABLE();
    return counts.unknown;
}

NumberCounts countNumbers(const std::vector<PortNumber> &numbers)
{
    NumberCounts counts;
    for (const PortNumber &number : numbers) {
        ++counts.all;
        ++counterOf(counts, number.status.value);
    }
    return counts;
}

FocRange focRange(const std::vector<PortNumber> &numbers, PortZone zone)
{
    FocRange range;
    for (const PortNumber &number : numbers) {
        if (number.status.value == NumberStatus::Canceled || number.status.value == NumberStatus::Excluded)
            continue;
        const QDate day = number.focDate ? dayIn(*number.focDate, zone) : QDate();
        if (!day.isValid()) {
            ++range.without;
            continue;
        }
        range.earliest = range.earliest.isValid() ? std::min(range.earliest, day) : day;
        range.latest = range.latest.isValid() ? std::max(range.latest, day) : day;
    }
    return range;
}

FocComparison compareFoc(QDate desired, QDate foc, bool canadian)
{
    if (!foc.isValid())
        return {.verdict = FocVerdict::NoFoc};
    if (!desired.isValid())
        return {.verdict = FocVerdict::NoDesiredDate};
    if (foc == desired)
        return {.verdict = FocVerdict::AsAsked};
    const BusinessCalendar calendar{.us = !canadian, .ca = canadian};
    return {.verdict = foc < desired ? FocVerdict::Earlier : FocVerdict::Later,
        .businessDays = std::abs(businessDaysBetween(desired, foc, calendar))};
}

LoaPresence hasLoa(const PortOrder &order, const QSet<QString> &ourUploads)
{
    const bool ours = std::any_of(order.documents.begin(), order.documents.end(),
        [&ourUploads](const OrderDocument &document) { return ourUploads.contains(document.id.text); });
    const bool named = std::any_of(order.documents.begin(), order.documents.end(),
        [](const OrderDocument &document) { return speaksOfLoa(document.name) || speaksOfLoa(document.description); });
    if (ours || named)
        return LoaPresence::Yes;
    const bool claimed = !order.loaUploadedBy.isEmpty() || order.loaAttachmentDate || !ourUploads.isEmpty();
    return order.documents.empty() && !claimed ? LoaPresence::No : LoaPresence::Unknown;
}

} // namespace domain
