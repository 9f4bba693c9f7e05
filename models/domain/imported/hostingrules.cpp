#include "domain/imported/hostingrules.h"

#include <algorithm>
#include <array>

namespace domain {

namespace {

std::array<HostingProgress, 3> stepsOf(const HostingOrderNumber &number)
{
    return {number.osr.state.value, number.platform.state.value, number.campaign.state.value};
}

int count(const std::vector<HostingOrderNumber> &numbers, auto &&holds)
{
    return int(std::ranges::count_if(numbers, holds));
}

} // namespace

bool mayFollow(HostingOrderState now, HostingOrderState next)
{
    switch (now) {
    case HostingOrderState::Unknown:
    case HostingOrderState::Unspecified:
        return true;
    case HostingOrderState::Draft:
        return next == HostingOrderState::Submitted;
    case HostingOrderState::Submitted: // nobody signs an import, nor under a blanket letter
        return next == HostingOrderState::WaitingForSignature || next == HostingOrderState::InProgress
            || next == HostingOrderState::Rejected;
    case HostingOrderState::WaitingForSignature:
        return next == HostingOrderState::InProgress || next == HostingOrderState::Rejected;
    case HostingOrderState::InProgress:
        return isFinal(next);
    case HostingOrderState::Completed:
    case HostingOrderState::Rejected:
        return false;
    }
    Q_UNREACHABLE();
}

bool isFinal(HostingOrderState state)
{
    switch (state) {
    case HostingOrderState::Completed:
    case HostingOrderState::Rejected:
        return true;
    case HostingOrderState::Unknown:
    case HostingOrderState::Unspecified:
    case HostingOrderState::Draft:
    case HostingOrderState::Submitted:
    case HostingOrderState::WaitingForSignature:
    case HostingOrderState::InProgress:
        return false;
    }
    Q_UNREACHABLE();
}

HostingOutcome outcomeOf(const HostingOrderNumber &number)
{
    const auto steps = stepsOf(number);
    const auto any = [&steps](HostingProgress wanted) { return std::ranges::count(steps, wanted) > 0; };
    if (any(HostingProgress::Failed))
        return HostingOutcome::Failed;
    if (any(HostingProgress::Unknown))
        return HostingOutcome::NotKnown;
    if (any(HostingProgress::Waiting) || any(HostingProgress::InProgress))
        return HostingOutcome::Open;
    // Steps that do not belong to a number stay unspecified; when none is told, nothing is.
    return any(HostingProgress::Done) ? HostingOutcome::Done : HostingOutcome::NotKnown;
}

bool hasFailedAtACarrier(const HostingOrderNumber &number)
{
    const CarrierStates &carriers = number.carriers;
    const std::array all{&carriers.smsAtt, &carriers.smsTmo, &carriers.mmsAtt, &carriers.mmsTmo};
    return std::ranges::any_of(
        all, [](const CarrierState *carrier) { return carrier->state == HostingProgress::Failed; });
}

HostingOutcome outcomeOf(HostingOrderState state, const std::vector<HostingOrderNumber> &numbers)
{
    switch (state) {
    case HostingOrderState::Draft:
    case HostingOrderState::Submitted:
    case HostingOrderState::WaitingForSignature:
    case HostingOrderState::InProgress:
        return HostingOutcome::Open;
    case HostingOrderState::Rejected:
        return HostingOutcome::Failed;
    case HostingOrderState::Unknown:
    case HostingOrderState::Unspecified:
        return HostingOutcome::NotKnown;
    case HostingOrderState::Completed:
        break;
    }
    const auto with = [&numbers](HostingOutcome wanted) {
        return count(numbers, [wanted](const HostingOrderNumber &number) { return outcomeOf(number) == wanted; });
    };
    const int all = int(numbers.size());
    const int done = with(HostingOutcome::Done);
    const int failed = with(HostingOutcome::Failed);
    if (all > 0 && done == all)
        return HostingOutcome::Done;
    if (all > 0 && failed == all)
        return HostingOutcome::Failed;
    return failed > 0 ? HostingOutcome::PartlyDone : HostingOutcome::NotKnown;
}

HostingReport reportOf(const std::vector<HostingOrderNumber> &numbers)
{
    return {.total = int(numbers.size()),
        .osrUpdated
        = count(numbers, [](const HostingOrderNumber &number) { return number.osr.state == HostingProgress::Done; }),
        .smsProvisioned = count(
            numbers, [](const HostingOrderNumber &number) { return number.platform.state == HostingProgress::Done; }),
        .addedToCampaign = count(
            numbers, [](const HostingOrderNumber &number) { return number.campaign.state == HostingProgress::Done; })};
}

bool isPlausible(const HostingReport &report)
{
    const std::array parts{report.osrUpdated, report.smsProvisioned, report.addedToCampaign, report.manualAction};
    if (report.total.value_or(0) < 0)
        return false;
    return std::ranges::all_of(parts, [&report](const std::optional<int> &part) {
        return !part || (*part >= 0 && (!report.total || *part <= *report.total));
    });
}

} // namespace domain
