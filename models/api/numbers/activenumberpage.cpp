#include "api/numbers/activenumberpage.h"

#include "json/numbers/activenumberjson.h"
#include "json/pagereader.h"

namespace api {

using namespace Qt::StringLiterals;

net::Outcome<ActiveNumberPage> decodeActiveNumberPage(const QByteArray &body, const Cursor &asked)
{
    constexpr auto list = std::get<0>(json::fields<json::ActiveNumberPage>);
    auto decoded = json::decodePage(body, list);
    if (!decoded)
        return {.result = tl::unexpected(net::undecodable(decoded.error().path, decoded.error().message))};
    json::ActiveNumberPage &page = decoded->value;
    // Rows that could not be read count as seen, or the count would never reach the total.
    const auto lost = page.rest.value("activeNumbers"_L1).toArray().size();
    const int rows = int(page.numbers.size()) + int(lost);
    std::optional<Cursor> next;
    // The token that was asked with would bring the same page for ever.
    if (!page.nextPageToken.isEmpty() && page.nextPageToken != asked.token)
        next = Cursor{.token = page.nextPageToken, .seen = asked.seen + rows};
    return {.result = ActiveNumberPage{.items = std::move(page.numbers), .total = page.totalSize, .next = next},
        .drift = std::move(decoded->drift)};
}

} // namespace api
