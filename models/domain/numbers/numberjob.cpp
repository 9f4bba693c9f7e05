#include "domain/numbers/numberjob.h"

namespace domain {

bool isOver(NumberRowState state)
{
    switch (state) {
    case NumberRowState::Waiting:
    case NumberRowState::Sending:
    case NumberRowState::Unlinking:
    case NumberRowState::Unknown:
        return false;
    case NumberRowState::Impossible:
    case NumberRowState::Done:
    case NumberRowState::Refused:
    case NumberRowState::NotSent:
    case NumberRowState::Moved:
    case NumberRowState::ReadFailed:
    case NumberRowState::Stuck:
        return true;
    }
    Q_UNREACHABLE();
}

bool mayRetry(NumberRowState state)
{
    // What somebody else changed meanwhile is to be planned anew.
    return isOver(state) && state != NumberRowState::Done && state != NumberRowState::Impossible
        && state != NumberRowState::Moved;
}

NumberJobCounts countsOf(const std::vector<NumberRow> &rows)
{
    NumberJobCounts counts{.all = int(rows.size())};
    for (const NumberRow &row : rows) {
        counts.toRetry += mayRetry(row.state);
        counts.half += row.unlinked && isOver(row.state);
        switch (row.state) {
        case NumberRowState::Impossible:
            ++counts.impossible;
            break;
        case NumberRowState::Waiting:
            ++counts.waiting;
            break;
        case NumberRowState::Sending:
        case NumberRowState::Unlinking:
            ++counts.running;
            break;
        case NumberRowState::Done:
            ++counts.done;
            break;
        case NumberRowState::Unknown:
            ++counts.unknown;
            break;
        case NumberRowState::Refused:
        case NumberRowState::NotSent:
        case NumberRowState::Moved:
        case NumberRowState::ReadFailed:
        case NumberRowState::Stuck:
            ++counts.failed;
            break;
        }
    }
    return counts;
}

} // namespace domain
