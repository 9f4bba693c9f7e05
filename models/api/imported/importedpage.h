#pragma once

#include "api/page.h"
#include "net/call.h"

namespace api {

//! Reads one page of a list of the Imported Numbers API, asked for with \p asked; the last one has no token. \p Answer
//! is the reply's type, \p key where its rows stand.
template <class Answer, class Row = typename decltype(Answer::rows)::value_type>
net::Outcome<Page<Row>> decodePage(const QByteArray &body, const Cursor &asked, QLatin1StringView key)
{
    auto decoded = net::decodeBody<Answer>(body);
    if (!decoded.result)
        return {.result = tl::unexpected(decoded.result.error())};
    Answer &page = *decoded.result;
    // Rows that could not be read count as seen, or the count would never reach the total.
    const int rows = int(page.rows.size()) + int(page.rest.value(key).toArray().size());
    std::optional<Cursor> next;
    // The token that was asked with would bring the same page for ever.
    if (!page.nextPageToken.isEmpty() && page.nextPageToken != asked.token)
        next = Cursor{.token = page.nextPageToken, .seen = asked.seen + rows};
    return {.result = Page<Row>{.items = std::move(page.rows), .total = page.totalSize, .next = next},
        .drift = std::move(decoded.drift)};
}

//! The rows of an answer that has nothing else.
template <class Answer, class Row = typename decltype(Answer::rows)::value_type>
net::Outcome<std::vector<Row>> decodeRows(const QByteArray &body)
{
    auto decoded = net::decodeBody<Answer>(body);
    if (!decoded.result)
        return {.result = tl::unexpected(decoded.result.error())};
    return {.result = std::move(decoded.result->rows), .drift = std::move(decoded.drift)};
}

//! An answer of which the server may say that there is none. Its errors do not name what was not found, so this is a
//! plain 404 in its own words: a page of some other server says nothing of the kind.
template <class T>
net::Result<std::optional<T>> noneIfMissing(const net::Result<T> &answer)
{
    if (answer)
        return std::optional(*answer);
    if (answer.error().kind == net::ErrorKind::NotFound && answer.error().code == QLatin1StringView("NOT_FOUND"))
        return std::optional<T>();
    return tl::unexpected(answer.error());
}

} // namespace api
