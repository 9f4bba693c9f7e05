#include "tables/counttext.h"

namespace tables {

using domain::NumberStatus;

QString CountText::of(NumberStatus status, int count)
{
    switch (status) {
    case NumberStatus::Unknown:
        return tr("%n not stated", nullptr, count);
    case NumberStatus::Pending:
        return tr("%n pending", nullptr, count);
    case NumberStatus::Confirmed:
        return tr("%n confirmed", nullptr, count);
    case NumberStatus::Rejected:
        return tr("%n rejected", nullptr, count);
    case NumberStatus::Activated:
        return tr("%n active", nullptr, count);
    case NumberStatus::Canceled:
        return tr("%n canceled", nullptr, count);
    case NumberStatus::Excluded:
        return tr("%n excluded", nullptr, count);
    }
    Q_UNREACHABLE();
}

} // namespace tables
