#include "api/porting/orderpage.h"

#include "json/porting/ordersummaryjson.h"

namespace api {

namespace {

//! The page after this one, when the server may have more.
std::optional<Cursor> nextPage(const json::OrderPage &page, int rows, const Cursor &asked)
{
    const int seen = asked.seen + rows;
    if (rows == 0 || (page.totalItems && seen >= *page.totalItems))
        return {};
    // Without a number in the answer it is taken for the page that was asked for, and the first for 1.
    const int wanted = asked.token.isEmpty() ? -1 : asked.token.toInt();
    const int current = page.page.value_or(std::max(wanted, 1));
    if (current < wanted) // the server does not page: the same rows would come for ever
        return {};
    return Cursor{.token = QString::number(current + 1), .seen = seen};
}

} // namespace

net::Outcome<OrderPage> decodeOrderPage(const QByteArray &body, const Cursor &asked)
{
    auto decoded = net::decodeBody<json::OrderPage>(body);
    if (!decoded.result)
        return {.result = tl::unexpected(decoded.result.error())};
    json::OrderPage &page = *decoded.result;
    // Rows that could not be read count as seen: a page of nothing but those is not the end.
    const auto lost = std::ranges::count_if(decoded.drift, &json::Drift::lostRow);
    const int rows = int(page.orders.size()) + int(lost);
    return {.result
        = OrderPage{.items = std::move(page.orders), .total = page.totalItems, .next = nextPage(page, rows, asked)},
        .drift = std::move(decoded.drift)};
}

} // namespace api
