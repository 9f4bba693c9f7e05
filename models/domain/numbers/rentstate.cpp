#include "domain/numbers/rentstate.h"

namespace domain {

bool mayTakeUp(RentState state)
{
    switch (state) {
    case RentState::Refused:
    case RentState::Failed:
    case RentState::Absent:
        return true;
    case RentState::Waiting:
    case RentState::Sending:
    case RentState::Rented:
    case RentState::Unknown:
        return false;
    }
    Q_UNREACHABLE();
}

} // namespace domain
