#include "flows/imported/importedlist.h"

#include "api/imported/importedapi.h"
#include "domain/imported/importedrules.h"

#include <algorithm>
#include <utility>

namespace flows {

using domain::ImportedNumber;

namespace {

constexpr std::size_t mostLooks = 40; //!< numbers that are looked at by themselves

api::ImportedNumberFilter filterOf(const ImportedQuery &query, const ImportedScope &scope)
{
    return {.servicePlanId = scope.servicePlanId,
        .campaignId = scope.campaignId,
        .regionCode = query.regionCode,
        .pattern = query.pattern,
        .sorting = query.sorting};
}

} // namespace

ImportedListFlow::ImportedListFlow(Desk desk, QObject *parent)
    : QObject(parent)
    , m_desk(std::move(desk))
    , m_pages(
          this, maximumCalls,
          [this](const Ask &ask) {
              return m_desk.imported.numbers().list(
                  filterOf(m_query, m_parts[std::size_t(ask.scope)].scope), ask.cursor);
          },
          [this](const Ask &ask, const net::Result<api::ImportedNumberPage> &result) { takePage(ask, result); })
    , m_ones(
          this, maximumCalls, [this](const QString &number) { return m_desk.imported.numbers().get(number); },
          [this](const QString &number, const net::Result<ImportedNumber> &result) { takeOne(number, result); })
{
    m_look.setSingleShot(true);
    connect(&m_look, &QTimer::timeout, this, &ImportedListFlow::look);
}

ImportedListFlow::~ImportedListFlow() = default;

ImportedListFlow::Entry *ImportedListFlow::entryOf(const QString &number)
{
    const auto at = m_at.constFind(number);
    return at == m_at.cend() ? nullptr : &m_entries[*at];
}

const ImportedNumber *ImportedListFlow::find(const QString &number) const
{
    const auto at = m_at.constFind(number);
    return at == m_at.cend() ? nullptr : &m_entries[*at].number;
}

std::optional<net::Error> ImportedListFlow::error() const
{
    const auto failed = std::ranges::find_if(m_parts, [](const Part &part) { return part.error.has_value(); });
    return failed == m_parts.end() ? std::nullopt : failed->error;
}

Progress ImportedListFlow::progress() const
{
    const auto done = std::ranges::count_if(m_parts, [](const Part &part) { return part.isRead || part.error; });
    return {.done = int(done), .total = int(m_parts.size())};
}

void ImportedListFlow::read(const ImportedQuery &query)
{
    m_look.stop();
    m_pages.clear();
    m_ones.clear();
    if (query != m_query) { // what was there answers another question
        m_entries.clear();
        m_at.clear();
        m_asOf.reset();
    }
    m_query = query;
    m_parts.clear();
    m_seen.clear();
    for (const ImportedScope &scope : query.scopes)
        m_parts.push_back({.scope = scope});
    m_tokens.assign(m_parts.size(), {});
    m_reading = !m_parts.empty();
    std::deque<Ask> asks;
    for (int scope = 0; scope < int(m_parts.size()); ++scope)
        asks.push_back({.scope = scope});
    m_pages.setQueue(std::move(asks));
    Q_EMIT changed();
    Q_EMIT readingChanged();
}

void ImportedListFlow::cancel()
{
    m_pages.clear();
    m_ones.clear();
    if (std::exchange(m_reading, false))
        Q_EMIT readingChanged();
}

void ImportedListFlow::takePage(const Ask &ask, const net::Result<api::ImportedNumberPage> &result)
{
    Part &part = m_parts[std::size_t(ask.scope)];
    if (!result) {
        part.error = result.error();
        endPart(ask.scope);
        return;
    }
    for (const ImportedNumber &number : result->items) {
        m_seen.insert(number.phoneNumber);
        const Entry entry{.number = number, .scope = ask.scope, .position = part.numbers++};
        if (Entry *known = entryOf(number.phoneNumber)) {
            *known = entry;
        } else {
            m_at.insert(number.phoneNumber, m_entries.size());
            m_entries.push_back(entry);
        }
    }
    if (!result->items.empty())
        Q_EMIT numbersRead(result->items);
    Q_EMIT changed();
    QSet<QString> &tokens = m_tokens[std::size_t(ask.scope)];
    if (result->next && !tokens.contains(result->next->token)) { // one that comes again would come for ever
        tokens.insert(result->next->token);
        m_pages.enqueue({.scope = ask.scope, .cursor = result->next});
        return;
    }
    part.isRead = true;
    endPart(ask.scope);
}

void ImportedListFlow::endPart(int)
{
    const Progress all = progress();
    if (all.done < all.total) {
        Q_EMIT readingChanged();
        return;
    }
    m_reading = false;
    if (!error()) {
        // Those that no list has any more may have been relinked to a pair that is not asked for: they are looked at.
        std::deque<QString> missing;
        for (const Entry &entry : m_entries) {
            if (!m_seen.contains(entry.number.phoneNumber))
                missing.push_back(entry.number.phoneNumber);
        }
        m_ones.setQueue(std::move(missing));
        m_asOf = m_desk.now();
    }
    m_wait = m_desk.timing.activationPoll;
    Q_EMIT changed();
    Q_EMIT readingChanged();
    lookSoon();
}

void ImportedListFlow::readOne(const QString &number)
{
    if (!m_ones.isRunning(number))
        m_ones.enqueue(number);
}

void ImportedListFlow::takeOne(const QString &number, const net::Result<ImportedNumber> &result)
{
    const auto found = api::orNone(result);
    Entry *entry = entryOf(number);
    if (found && !*found) {
        forget(number);
    } else if (found && entry && entry->number != **found) {
        entry->number = **found;
        m_wait = m_desk.timing.activationPoll;
        Q_EMIT numbersRead({**found});
        Q_EMIT changed();
    } else if (found && !entry) {
        m_at.insert(number, m_entries.size());
        m_entries.push_back({.number = **found, .scope = int(m_parts.size()), .position = int(m_entries.size())});
        Q_EMIT numbersRead({**found});
        Q_EMIT changed();
    }
    lookSoon();
}

void ImportedListFlow::setFollowing(bool following)
{
    m_following = following;
    m_wait = m_desk.timing.activationPoll;
    following ? lookSoon() : m_look.stop();
}

void ImportedListFlow::lookSoon()
{
    if (!m_following || m_reading || m_look.isActive() || !m_ones.isIdle())
        return;
    const bool isMoving
        = std::ranges::any_of(m_entries, [](const Entry &entry) { return domain::isUnderWay(entry.number); });
    if (!isMoving)
        return;
    m_look.start(m_wait);
    m_wait = std::min(m_wait + m_wait / 2, m_desk.timing.activationPollMax);
}

void ImportedListFlow::look()
{
    std::deque<QString> moving;
    for (const Entry &entry : m_entries) {
        if (domain::isUnderWay(entry.number) && moving.size() < mostLooks)
            moving.push_back(entry.number.phoneNumber);
    }
    m_ones.setQueue(std::move(moving));
}

void ImportedListFlow::forget(const QString &number)
{
    const auto at = m_at.constFind(number);
    if (at == m_at.cend())
        return;
    m_entries.erase(m_entries.begin() + std::ptrdiff_t(*at));
    m_at.clear();
    for (std::size_t i = 0; i < m_entries.size(); ++i)
        m_at.insert(m_entries[i].number.phoneNumber, i);
    Q_EMIT changed();
}

} // namespace flows
