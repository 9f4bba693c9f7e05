#include "views/pages/orderfacts.h"

#include "domain/porting/activationrules.h"
#include "domain/porting/zones.h"
#include "tables/counttext.h"
#include "views/format.h"
#include "views/pages/orderpage.h"

using namespace Qt::StringLiterals;

namespace views {

QString groupsText(const domain::PortOrder &order, const QDateTime &now)
{
    QStringList parts;
    for (const domain::GroupView &group : domain::groupsOf(order, domain::zoneOf(order), now)) {
        if (!group.name.isEmpty())
            parts << OrderPage::tr("%1 %2").arg(group.name, QString::number(group.counts.all));
    }
    constexpr int mostShown = 2;
    if (parts.size() > mostShown)
        return OrderPage::tr("%n groups", nullptr, int(parts.size()));
    return parts.isEmpty() ? format::absent(format::Absent::NoneYet) : parts.join(u", "_s);
}

QString countsText(const domain::NumberCounts &counts)
{
    using enum domain::NumberStatus;
    QStringList parts;
    const std::pair<domain::NumberStatus, int> all[] = {{Rejected, counts.rejected}, {Excluded, counts.excluded},
        {Pending, counts.pending}, {Confirmed, counts.confirmed}, {Activated, counts.activated},
        {Canceled, counts.canceled}, {Unknown, counts.unknown}};
    for (const auto &[status, count] : all) {
        if (count > 0)
            parts << tables::CountText::of(status, count);
    }
    return OrderPage::tr("%1: %2").arg(counts.all).arg(parts.join(u", "_s));
}

} // namespace views
