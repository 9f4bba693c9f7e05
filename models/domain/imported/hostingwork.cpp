#include "domain/imported/hostingwork.h"

#include "domain/businessdays.h"
#include "domain/fingerprint.h"
#include "domain/porting/zones.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace domain {

namespace {

//! The days are those of the desk, which are US/Eastern.
QDate dayOf(const QDateTime &utc)
{
    return today(PortZone::Eastern, utc);
}

WorkItem itemOf(const HostingOrder &order, WorkReason reason, const QDateTime &since, const QDateTime &now)
{
    const QDate from = dayOf(since);
    return {.reason = reason,
        .urgency = WorkUrgency::Today,
        .name = order.displayName.isEmpty() ? order.id.text : order.displayName,
        .hostingOrder = order.id.text,
        .since = from,
        .businessDays = std::max(0, businessDaysBetween(from, dayOf(now))),
        .due = dayOf(now)};
}

//! Which numbers failed, and at which steps.
SetFingerprint failuresOf(const std::vector<HostingOrderNumber> &numbers)
{
    const auto mark = [](bool failed) { return failed ? u'1' : u'0'; };
    SetFingerprint failures;
    for (const HostingOrderNumber &number : numbers) {
        if (outcomeOf(number) == HostingOutcome::Failed)
            failures.add(number.phoneNumber + u'/' + mark(number.osr.state == HostingProgress::Failed)
                + mark(number.platform.state == HostingProgress::Failed)
                + mark(number.campaign.state == HostingProgress::Failed));
    }
    return failures;
}

//! "2 OSR, 1 campaign": which steps failed. The words are the views'.
QStringList failedSteps(const std::vector<HostingOrderNumber> &numbers)
{
    const auto count = [&numbers](auto member) {
        return std::ranges::count_if(numbers,
            [member](const HostingOrderNumber &number) { return (number.*member).state == HostingProgress::Failed; });
    };
    return {QString::number(count(&HostingOrderNumber::osr)), QString::number(count(&HostingOrderNumber::platform)),
        QString::number(count(&HostingOrderNumber::campaign))};
}

} // namespace

HostingStep nextStep(const HostingOrder &order, int failed)
{
    if (failed > 0)
        return HostingStep::LookAtFailures;
    switch (order.state.value) {
    case HostingOrderState::WaitingForSignature:
        return HostingStep::RemindSigner;
    case HostingOrderState::Submitted:
    case HostingOrderState::InProgress:
        return HostingStep::Wait;
    case HostingOrderState::Unknown:
    case HostingOrderState::Unspecified:
    case HostingOrderState::Draft:
    case HostingOrderState::Completed:
    case HostingOrderState::Rejected:
        return HostingStep::Nothing;
    }
    Q_UNREACHABLE();
}

std::vector<WorkItem> workOf(
    const HostingOrder &order, const std::vector<HostingOrderNumber> &numbers, const QDateTime &nowUtc)
{
    std::vector<WorkItem> items;
    const int all = int(numbers.size());
    // Nobody says when a letter was mailed: within seconds after the order was made.
    const QDateTime made = order.created.value_or(nowUtc);
    if (order.state == HostingOrderState::WaitingForSignature) {
        WorkItem item = itemOf(order, WorkReason::SignatureWaiting, made, nowUtc);
        item.key = u"hosting/%1/signature"_s.arg(order.id.text);
        item.action = WorkAction::RemindSigner;
        item.numbers = item.concerned = all;
        if (item.businessDays > signatureDays)
            items.push_back(item);
    }
    const SetFingerprint failures = failuresOf(numbers);
    if (failures.size() > 0) {
        WorkItem item = itemOf(order, WorkReason::HostingFailed, order.updated.value_or(made), nowUtc);
        // Other failures are another matter than those that were dealt with.
        item.key = u"hosting/%1/failed/%2"_s.arg(order.id.text, failures.text());
        item.action = WorkAction::OpenHostingOrder;
        item.numbers = all;
        item.concerned = failures.size();
        item.words = failedSteps(numbers);
        items.push_back(item);
    }
    return items;
}

} // namespace domain
