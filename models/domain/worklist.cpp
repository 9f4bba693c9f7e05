#include "domain/worklist.h"

#include "domain/businessdays.h"
#include "domain/porting/zones.h"

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace domain {

const std::vector<WorkReason> &workReasons()
{
    using enum WorkReason;
    static const std::vector<WorkReason> reasons{OutcomeUnknown, GroupReady, Rejected, NumberOrderExpiring,
        NumberOrderBlocked, ProvisioningFailed, HostingFailed, SignatureWaiting, InvoicesNotAnswered, InvoicesNotSent,
        NoteFromSinch, FocDiffers, NoFoc, GroupLate, NoLoa, NoCampaign, NotWatched, Canceling};
    return reasons;
}

WorkArea areaOf(WorkReason reason)
{
    switch (reason) {
    case WorkReason::OutcomeUnknown:
    case WorkReason::GroupReady:
    case WorkReason::Rejected:
    case WorkReason::NoteFromSinch:
    case WorkReason::FocDiffers:
    case WorkReason::NoFoc:
    case WorkReason::GroupLate:
    case WorkReason::NoLoa:
    case WorkReason::Canceling:
        return WorkArea::Porting;
    case WorkReason::NumberOrderExpiring:
    case WorkReason::NumberOrderBlocked:
    case WorkReason::ProvisioningFailed:
    case WorkReason::NoCampaign:
    case WorkReason::NotWatched:
        return WorkArea::Numbers;
    case WorkReason::HostingFailed:
    case WorkReason::SignatureWaiting:
    case WorkReason::InvoicesNotAnswered:
    case WorkReason::InvoicesNotSent:
        return WorkArea::Hosting;
    }
    Q_UNREACHABLE();
}

QString storedName(WorkReason reason)
{
    switch (reason) {
    case WorkReason::OutcomeUnknown:
        return u"write"_s;
    case WorkReason::GroupReady:
        return u"ready"_s;
    case WorkReason::Rejected:
        return u"rejected"_s;
    case WorkReason::NoteFromSinch:
        return u"note"_s;
    case WorkReason::FocDiffers:
        return u"foc"_s;
    case WorkReason::NoFoc:
        return u"no-foc"_s;
    case WorkReason::GroupLate:
        return u"late"_s;
    case WorkReason::NoLoa:
        return u"no-loa"_s;
    case WorkReason::NumberOrderExpiring:
        return u"number-order-expiring"_s;
    case WorkReason::NumberOrderBlocked:
        return u"number-order-blocked"_s;
    case WorkReason::ProvisioningFailed:
        return u"provisioning-failed"_s;
    case WorkReason::HostingFailed:
        return u"hosting-failed"_s;
    case WorkReason::SignatureWaiting:
        return u"signature-waiting"_s;
    case WorkReason::InvoicesNotAnswered:
        return u"invoices-not-answered"_s;
    case WorkReason::InvoicesNotSent:
        return u"invoices-not-sent"_s;
    case WorkReason::NoCampaign:
        return u"no-campaign"_s;
    case WorkReason::NotWatched:
        return u"not-watched"_s;
    case WorkReason::Canceling:
        return u"canceling"_s;
    }
    Q_UNREACHABLE();
}

WorkItem workOf(const UnknownWrite &write, const QDateTime &nowUtc)
{
    // It may be about no order at all: its days are those of the desk, which are US/Eastern.
    const QDate today = domain::today(PortZone::Eastern, nowUtc);
    const QDate since = domain::today(PortZone::Eastern, write.sentAt);
    return {.key = u"write/"_s + write.intentId,
        .reason = WorkReason::OutcomeUnknown,
        .action = WorkAction::Reconcile,
        .urgency = WorkUrgency::FindOutFirst,
        .order = write.order,
        .name = write.name,
        .intentId = write.intentId,
        .write = write.write,
        .numbers = write.numbers,
        .since = since,
        .businessDays = std::max(0, businessDaysBetween(since, today)),
        .due = today};
}

bool comesBefore(const WorkItem &a, const WorkItem &b)
{
    const auto place = [](const WorkItem &item) {
        const bool byReason = item.urgency == WorkUrgency::FindOutFirst || item.urgency == WorkUrgency::Today;
        return std::tuple(item.urgency, item.due, byReason ? int(item.reason) : 0, -item.businessDays, int(item.reason),
            item.order.text, item.group, item.key);
    };
    return place(a) < place(b);
}

} // namespace domain
