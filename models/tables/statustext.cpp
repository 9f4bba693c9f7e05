#include "tables/statustext.h"

namespace tables {

Status StatusText::unknown(const QString &text)
{
    return {text.isEmpty() ? tr("not stated") : text, Meaning::Unknown};
}

Status StatusText::of(const domain::Open<domain::OrderStatus> &status)
{
    using enum domain::OrderStatus;
    switch (status.value) {
    case Unknown:
        return unknown(status.text);
    case Building:
        //: Status of an order: the server is still putting it together
        return {tr("Being built"), Meaning::Waiting, Sign::Working};
    case Pending:
        return {tr("Pending"), Meaning::Waiting};
    case Confirmed:
        return {tr("Confirmed"), Meaning::Waiting, Sign::GivenDate};
    case Completed:
        return {tr("Completed"), Meaning::Done};
    case PendingCancelation:
        //: Status of an order: cancelation was asked for, and its numbers are locked
        return {tr("Cancel asked"), Meaning::Waiting, Sign::Locked};
    case Canceled:
        return {tr("Canceled"), Meaning::Closed};
    }
    Q_UNREACHABLE();
}

Status StatusText::of(const domain::Open<domain::NumberStatus> &status)
{
    using enum domain::NumberStatus;
    switch (status.value) {
    case Unknown:
        return unknown(status.text);
    case Pending:
        return {tr("Pending"), Meaning::Waiting};
    case Confirmed:
        return {tr("Confirmed"), Meaning::Waiting, Sign::GivenDate};
    case Rejected:
        return {tr("Rejected"), Meaning::Failed};
    case Activated:
        //: Status of a number: it is live
        return {tr("Active"), Meaning::Done};
    case Canceled:
        return {tr("Canceled"), Meaning::Closed};
    case Excluded:
        return {tr("Excluded"), Meaning::Failed, Sign::Dropped};
    }
    Q_UNREACHABLE();
}

Status StatusText::of(domain::GroupState state)
{
    using enum domain::GroupState;
    switch (state) {
    case Waiting:
        //: State of an activation group: the losing carrier gave no date yet
        return {tr("No FOC yet"), Meaning::Waiting};
    case Confirmed:
        return {tr("Confirmed"), Meaning::Waiting, Sign::GivenDate};
    case Due:
        //: State of an activation group: its date has come, but the server does not offer it yet
        return {tr("Due, not ready"), Meaning::NeedsYou};
    case Ready:
        return {tr("Ready"), Meaning::NeedsYou};
    case PartlyActivated:
        return {tr("Partly active"), Meaning::Waiting, Sign::Working};
    case Activated:
        return {tr("Active"), Meaning::Done};
    case Rejected:
        return {tr("Rejected"), Meaning::Failed};
    case Over:
        return {tr("Over"), Meaning::Closed};
    }
    Q_UNREACHABLE();
}

Status StatusText::of(domain::IntakeVerdict verdict)
{
    using enum domain::IntakeVerdict;
    switch (verdict) {
    case Good:
        return {tr("Good"), Meaning::Done, Sign::Check};
    case NotChecked:
        //: Verdict on a number: whether another order has it is not read yet
        return {tr("Not checked"), Meaning::Waiting};
    case Check:
        //: Verdict on a number: have a look at it
        return {tr("Check"), Meaning::NeedsYou};
    case Duplicate:
        return {tr("Duplicate"), Meaning::Closed, Sign::Duplicate};
    case InUse:
        return {tr("In use"), Meaning::NeedsYou, Sign::Locked};
    case Refused:
        return {tr("Refused"), Meaning::Failed};
    case Unreadable:
        return {tr("Unreadable"), Meaning::Failed};
    }
    Q_UNREACHABLE();
}

Status StatusText::of(store::OutcomeState state)
{
    using enum store::OutcomeState;
    switch (state) {
    case Begun:
        return {tr("Not known to be sent"), Meaning::Unknown};
    case Sent:
        return {tr("Sent, no answer"), Meaning::Unknown};
    case Unknown:
        return {tr("Unknown"), Meaning::Unknown};
    case Done:
        return {tr("Done"), Meaning::Done};
    case Refused:
        return {tr("Refused"), Meaning::Failed};
    case Failed:
        return {tr("Not sent"), Meaning::Failed};
    case Absent:
        //: Outcome of a request: proven not to have arrived
        return {tr("Did not arrive"), Meaning::Closed};
    }
    Q_UNREACHABLE();
}

} // namespace tables
