#include "views/pages/orderfacts.h"

#include "domain/porting/activationrules.h"
#include "domain/porting/zones.h"
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
    QStringList parts;
    const std::pair<int, QString> all[] = {
        {counts.rejected, OrderPage::tr("%n rejected", nullptr, counts.rejected)},
        {counts.excluded, OrderPage::tr("%n excluded", nullptr, counts.excluded)},
        {counts.pending, OrderPage::tr("%n pending", nullptr, counts.pending)},
        {counts.confirmed, OrderPage::tr("%n confirmed", nullptr, counts.confirmed)},
        {counts.activated, OrderPage::tr("%n active", nullptr, counts.activated)},
        {counts.canceled, OrderPage::tr("%n canceled", nullptr, counts.canceled)},
        {counts.unknown, OrderPage::tr("%n not stated", nullptr, counts.unknown)},
    };
    for (const auto &[count, text] : all) {
        if (count > 0)
            parts << text;
    }
    return OrderPage::tr("%1: %2").arg(counts.all).arg(parts.join(u", "_s));
}

} // namespace views
