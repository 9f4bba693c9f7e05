#include "sandbox/imported/hostingcontext.h"

#include "sandbox/imported/importederrors.h"

namespace sandbox {

using namespace Qt::StringLiterals;

std::optional<Reply> conflictOf(const HostingBook &book, const std::vector<OrderNumber> &numbers)
{
    for (const OrderNumber &number : numbers) {
        if (book.imported.contains(number.phoneNumber))
            return hostingConflict(u"The number %1 is imported already"_s.arg(number.phoneNumber));
        if (const HostingOrder *order = book.openOrderOf(number.phoneNumber))
            return hostingConflict(u"The number %1 is in the order %2"_s.arg(number.phoneNumber, order->id));
    }
    return std::nullopt;
}

} // namespace sandbox
