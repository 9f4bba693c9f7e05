#include "domain/numbers/numberorder.h"

namespace domain {

bool isFinal(NumberOrderState state)
{
    switch (state) {
    case NumberOrderState::Completed:
    case NumberOrderState::Rejected:
    case NumberOrderState::Expired:
        return true;
    case NumberOrderState::Unknown:
    case NumberOrderState::Unspecified:
    case NumberOrderState::Created:
    case NumberOrderState::InReview:
    case NumberOrderState::Blocked:
        return false;
    }
    Q_UNREACHABLE();
}

bool mayBeSubmitted(NumberOrderState state)
{
    switch (state) {
    case NumberOrderState::Created:
    case NumberOrderState::Blocked:
        return true;
    case NumberOrderState::Unknown:
    case NumberOrderState::Unspecified:
    case NumberOrderState::Expired:
    case NumberOrderState::InReview:
    case NumberOrderState::Rejected:
    case NumberOrderState::Completed:
        return false;
    }
    Q_UNREACHABLE();
}

} // namespace domain
