#include "domain/porting/parking.h"

#include <algorithm>

namespace domain {

WaitState waitState(OrderStatus status)
{
    switch (status) {
    case OrderStatus::Canceled:
        return WaitState::CanGo;
    case OrderStatus::Pending:
    case OrderStatus::Confirmed:
    case OrderStatus::Completed:
        return WaitState::GoesOn;
    case OrderStatus::Unknown: // nothing is known to be over
    case OrderStatus::Building:
    case OrderStatus::PendingCancelation:
        return WaitState::Waiting;
    }
    Q_UNREACHABLE();
    return WaitState::Waiting;
}

std::optional<WaitState> waitState(const std::vector<DraftWait> &waits)
{
    const auto any = [&waits](WaitState state) {
        return std::any_of(waits.begin(), waits.end(), [state](const DraftWait &wait) { return wait.state == state; });
    };
    if (waits.empty())
        return {};
    if (any(WaitState::GoesOn))
        return WaitState::GoesOn;
    return any(WaitState::Waiting) ? WaitState::Waiting : WaitState::CanGo;
}

} // namespace domain
