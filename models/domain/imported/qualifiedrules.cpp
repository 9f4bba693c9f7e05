#include "domain/imported/qualifiedrules.h"

namespace domain {

bool mayFollow(QualifiedState now, QualifiedState next)
{
    switch (now) {
    case QualifiedState::Unknown:
    case QualifiedState::Unspecified:
        return true;
    case QualifiedState::CheckPending:
        return next == QualifiedState::Eligible || next == QualifiedState::NotEligible;
    case QualifiedState::Eligible:
    case QualifiedState::VerificationFailed:
        return next == QualifiedState::VerificationPending;
    case QualifiedState::VerificationPending:
        return next == QualifiedState::Verified || next == QualifiedState::VerificationFailed
            || next == QualifiedState::VerificationBlocked;
    case QualifiedState::VerificationBlocked: // invoices, or somebody at Sinch
        return next == QualifiedState::Verified;
    case QualifiedState::Verified:
    case QualifiedState::HostingFailed:
        return next == QualifiedState::HostingInProgress;
    case QualifiedState::HostingInProgress:
        return next == QualifiedState::HostingDone || next == QualifiedState::HostingFailed;
    case QualifiedState::NotEligible:
    case QualifiedState::HostingDone:
        return false;
    }
    Q_UNREACHABLE();
}

bool mayBeChallenged(QualifiedState state)
{
    switch (state) {
    case QualifiedState::Eligible:
    case QualifiedState::VerificationPending: // the call was missed
    case QualifiedState::VerificationFailed:
        return true;
    case QualifiedState::Unknown:
    case QualifiedState::Unspecified:
    case QualifiedState::CheckPending:
    case QualifiedState::NotEligible:
    case QualifiedState::VerificationBlocked:
    case QualifiedState::Verified:
    case QualifiedState::HostingInProgress:
    case QualifiedState::HostingDone:
    case QualifiedState::HostingFailed:
        return false;
    }
    Q_UNREACHABLE();
}

bool mayBeVerified(QualifiedState state)
{
    return state == QualifiedState::VerificationPending;
}

bool invoicesHelp(QualifiedState state)
{
    return mayBeChallenged(state) || state == QualifiedState::VerificationBlocked;
}

bool mayBeTextEnabled(QualifiedState state)
{
    return state == QualifiedState::Verified || state == QualifiedState::HostingFailed;
}

bool mayBeDeleted(QualifiedState state)
{
    return state != QualifiedState::HostingInProgress;
}

bool isFinal(QualifiedState state)
{
    return state == QualifiedState::NotEligible || state == QualifiedState::HostingDone;
}

bool isUnderWay(QualifiedState state)
{
    return state == QualifiedState::CheckPending || state == QualifiedState::VerificationPending
        || state == QualifiedState::HostingInProgress;
}

} // namespace domain
