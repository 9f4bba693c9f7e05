#include "domain/imported/hostingprogress.h"

namespace domain {

namespace {

constexpr QLatin1StringView heldElsewhere("60135");

} // namespace

bool isOver(HostingProgress progress)
{
    switch (progress) {
    case HostingProgress::Done:
    case HostingProgress::Failed:
        return true;
    case HostingProgress::Unknown:
    case HostingProgress::Unspecified:
    case HostingProgress::Waiting:
    case HostingProgress::InProgress:
        return false;
    }
    Q_UNREACHABLE();
}

bool mayFollow(HostingProgress now, HostingProgress next)
{
    switch (now) {
    case HostingProgress::Unknown:
        return true;
    case HostingProgress::Waiting:
        return next == HostingProgress::InProgress;
    case HostingProgress::InProgress:
        return isOver(next);
    case HostingProgress::Unspecified:
    case HostingProgress::Done:
    case HostingProgress::Failed:
        return next == HostingProgress::Waiting;
    }
    Q_UNREACHABLE();
}

bool wantsMigration(const CarrierStates &carriers)
{
    return carriers.smsTmo.errorCode == heldElsewhere || carriers.mmsTmo.errorCode == heldElsewhere;
}

} // namespace domain
