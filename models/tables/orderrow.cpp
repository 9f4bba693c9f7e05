#include "tables/orderrow.h"

#include "domain/phonenumber.h"
#include "domain/porting/zones.h"
#include "tables/counttext.h"

#include <QCoreApplication>

#include <algorithm>

namespace tables {

using domain::NumberCounts;
using domain::NumberStatus;

namespace {

class BarText
{
    Q_DECLARE_TR_FUNCTIONS(tables::BarText)

public:
    static std::vector<BarWord> words(const NumberCounts &counts, bool locked)
    {
        const int failed = counts.rejected + counts.excluded;
        const int open = counts.pending + counts.unknown;
        if (counts.all == 0)
            return {{tr("no numbers")}};
        if (locked)
            return {{tr("%n locked", nullptr, counts.all)}};
        if (counts.canceled == counts.all)
            return {{CountText::of(NumberStatus::Canceled, counts.all)}};
        if (open == counts.all)
            return {{CountText::of(NumberStatus::Pending, counts.all)}};
        std::vector<BarWord> words{{CountText::of(NumberStatus::Activated, counts.activated)}};
        if (counts.rejected > 0)
            words.push_back({CountText::of(NumberStatus::Rejected, counts.rejected), Meaning::Failed});
        if (counts.excluded > 0)
            words.push_back({CountText::of(NumberStatus::Excluded, counts.excluded), Meaning::Failed});
        if (failed == 0 && counts.confirmed > 0)
            words.push_back({CountText::of(NumberStatus::Confirmed, counts.confirmed)});
        if (failed == 0 && counts.confirmed == 0 && open > 0)
            words.push_back({CountText::of(NumberStatus::Pending, open)});
        return words;
    }
};

NumberCounts countsOf(const domain::OrderSummary &order)
{
    const int told = order.confirmed + order.activated + order.rejected + order.excluded;
    NumberCounts counts{.all = order.numbers,
        .confirmed = order.confirmed,
        .rejected = order.rejected,
        .activated = order.activated,
        .excluded = order.excluded};
    const int rest = std::max(0, order.numbers - told);
    if (order.status.value == domain::OrderStatus::Canceled)
        counts.canceled = rest; // the list has no counter for them
    else
        counts.pending = rest;
    return counts;
}

} // namespace

OrderDetails detailsOf(
    const domain::PortOrder &order, const domain::PortingDefaults &defaults, const QSet<QString> &ourUploads)
{
    OrderDetails details{.schedule = order.schedule,
        .zone = domain::zoneOf(order, defaults),
        .onDemand = order.onDemandActivation,
        .counts = domain::countNumbers(order.numbers),
        .notes = int(order.notes.size()),
        .documents = int(order.documents.size()),
        .loa = domain::hasLoa(order, ourUploads)};
    details.foc = domain::focRange(order.numbers, details.zone);
    QSet<QString> groups;
    bool canadian = false;
    for (const domain::PortNumber &number : order.numbers) {
        if (!number.group.isEmpty())
            groups.insert(number.group);
        details.withFoc += number.focDate ? 1 : 0;
        canadian = canadian || number.countryCode == QLatin1StringView("CA");
    }
    details.groups = int(groups.size());
    details.focComparison = domain::compareFoc(order.schedule.date, details.foc.earliest, canadian);
    return details;
}

QString rowId(const OrderRow &row)
{
    return row.summary.id.text;
}

BarParts barOf(const NumberCounts &counts, bool locked)
{
    BarParts bar{.total = counts.all, .words = BarText::words(counts, locked)};
    const auto add = [&bar](BarKind kind, int count) {
        if (count > 0)
            bar.parts.push_back({kind, count});
    };
    add(BarKind::Done, counts.activated);
    add(BarKind::Confirmed, counts.confirmed);
    add(BarKind::Pending, counts.pending + counts.unknown + counts.canceled);
    add(BarKind::Failed, counts.rejected + counts.excluded);
    return bar;
}

BarParts barOf(const OrderRow &row)
{
    const bool locked = row.summary.status.value == domain::OrderStatus::PendingCancelation;
    return barOf(row.details ? row.details->counts : countsOf(row.summary), locked);
}

} // namespace tables
