#include "flows/numbers/numberset.h"

namespace flows {

namespace {

//! Numbers come and go while pages are read; after so many readings that do not add up it is given up.
constexpr int mostReadings = 3;

} // namespace

NumberSet::NumberSet(const api::NumbersApi &api, QObject *parent)
    : QObject(parent)
    , m_api(api)
{
}

void NumberSet::read(const api::ActiveNumberFilter &filter, Handler handler)
{
    m_filter = filter;
    m_handler = std::move(handler);
    readPage({});
}

void NumberSet::readPage(const std::optional<api::Cursor> &cursor)
{
    if (!cursor) {
        m_numbers.clear();
        m_tokens.clear();
        ++m_readings;
    }
    m_call = m_api.active().list(m_filter, cursor);
    m_call.then(this, [this](const net::Result<api::ActiveNumberPage> &result) {
        m_call.cancel();
        if (result) {
            take(*result);
            return;
        }
        const Handler handler = m_handler;
        handler(tl::unexpected(result.error()));
    });
}

void NumberSet::take(const api::ActiveNumberPage &page)
{
    for (const domain::ActiveNumber &number : page.items)
        m_numbers.insert(number.phoneNumber, number.callbackUrl);
    Q_EMIT progressChanged({.done = int(m_numbers.size()), .total = page.total.value_or(0)});
    const bool repeats = page.next && m_tokens.contains(page.next->token);
    if (page.next && !repeats) {
        m_tokens.insert(page.next->token);
        readPage(page.next);
        return;
    }
    const bool isWhole = !repeats && page.total.value_or(int(m_numbers.size())) == int(m_numbers.size());
    if (!isWhole && m_readings < mostReadings) {
        readPage({});
        return;
    }
    const Handler handler = m_handler;
    if (isWhole)
        handler(m_numbers);
    else
        handler(tl::unexpected(net::Error{.kind = net::ErrorKind::Conflict}));
}

} // namespace flows
