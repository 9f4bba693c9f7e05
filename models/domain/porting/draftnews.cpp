#include "domain/porting/draftnews.h"

#include <algorithm>

namespace domain {
namespace {

//! In the order of their first number.
class ByOrder
{
public:
    void add(const NumberUse &use, const QString &number)
    {
        auto found = std::find_if(
            orders.begin(), orders.end(), [&use](const NumbersInOrder &order) { return order.order.text == use.id; });
        if (found == orders.end())
            found = orders.insert(orders.end(), {.order = {use.id}, .reference = use.name});
        found->numbers.append(number);
    }

    std::vector<NumbersInOrder> orders = {};
};

} // namespace

KnownPortability knownPortability(const PortInDraft &draft)
{
    KnownPortability known;
    for (const DraftNumber &number : draft.numbers) {
        if (!number.e164.isEmpty())
            known.insert(number.e164, number.portability ? std::optional(number.portability->portable) : std::nullopt);
    }
    return known;
}

DraftNews draftNews(const KnownPortability &left, const PortInDraft &now, const InUse &inUse)
{
    DraftNews news;
    ByOrder inOrders;
    QSet<QString> seen;
    for (const DraftNumber &number : now.numbers) {
        const auto before = left.constFind(number.e164);
        if (number.removed || before == left.constEnd() || seen.contains(number.e164))
            continue;
        seen.insert(number.e164);
        if (number.portability && *before && **before != number.portability->portable)
            (number.portability->portable ? news.portableNow : news.noLongerPortable).append(number.e164);
        if (const NumberUse use = inUse.value(number.e164); use.place == UsePlace::OpenOrder)
            inOrders.add(use, number.e164);
    }
    news.inOrders = std::move(inOrders.orders);
    return news;
}

std::vector<NumbersInOrder> cancelingOrders(const PortInDraft &draft, const InUse &inUse)
{
    ByOrder canceling;
    QSet<QString> seen;
    for (const DraftNumber &number : draft.numbers) {
        const NumberUse use = inUse.value(number.e164);
        if (number.removed || use.place != UsePlace::CancelingOrder || seen.contains(number.e164))
            continue;
        seen.insert(number.e164);
        canceling.add(use, number.e164);
    }
    return std::move(canceling.orders);
}

} // namespace domain
