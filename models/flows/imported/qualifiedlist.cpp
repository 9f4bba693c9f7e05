#include "flows/imported/qualifiedlist.h"

#include "api/imported/importedapi.h"
#include "domain/imported/qualifiedrules.h"

#include <algorithm>
#include <utility>

namespace flows {

using domain::QualifiedNumber, domain::QualifiedState;

namespace {

//! Which may be asked for. Numbers in a state that Portside has not heard of are in no list.
constexpr QualifiedState allStates[]{QualifiedState::VerificationBlocked, QualifiedState::VerificationFailed,
    QualifiedState::Eligible, QualifiedState::Verified, QualifiedState::HostingFailed,
    QualifiedState::VerificationPending, QualifiedState::CheckPending, QualifiedState::HostingInProgress,
    QualifiedState::NotEligible, QualifiedState::HostingDone, QualifiedState::Unspecified};

//! At one look: of more, the next ones come at the next.
constexpr std::size_t mostLooks = 40;

} // namespace

QualifiedListFlow::QualifiedListFlow(Desk desk, QObject *parent)
    : QObject(parent)
    , m_desk(std::move(desk))
    , m_pages(
          this, maximumCalls,
          [this](const Ask &ask) { return m_desk.imported.qualified().list({.state = ask.state}, ask.cursor); },
          [this](const Ask &ask, const net::Result<api::QualifiedNumberPage> &result) { takePage(ask, result); })
    , m_ones(
          this, maximumCalls, [this](const QString &number) { return m_desk.imported.qualified().get(number); },
          [this](const QString &number, const net::Result<QualifiedNumber> &result) { takeOne(number, result); })
{
    m_look.setSingleShot(true);
    connect(&m_look, &QTimer::timeout, this, &QualifiedListFlow::look);
}

QualifiedListFlow::~QualifiedListFlow() = default;

const QualifiedNumber *QualifiedListFlow::find(const QString &number) const
{
    const auto found = m_numbers.find(number);
    return found == m_numbers.end() ? nullptr : &found->second;
}

void QualifiedListFlow::read()
{
    if (m_reading)
        return;
    m_look.stop();
    m_reading = true;
    m_seen.clear();
    m_tokens.clear();
    m_failed.clear();
    m_error.reset();
    m_listed = 0;
    m_toList = int(std::size(allStates));
    std::deque<Ask> asks;
    for (const QualifiedState state : allStates)
        asks.push_back({.state = state});
    m_pages.setQueue(std::move(asks));
    Q_EMIT readingChanged();
}

void QualifiedListFlow::cancel()
{
    m_pages.clear();
    m_ones.clear();
    if (std::exchange(m_reading, false))
        Q_EMIT readingChanged();
}

void QualifiedListFlow::takePage(const Ask &ask, const net::Result<api::QualifiedNumberPage> &result)
{
    if (!result) {
        m_error = result.error();
        m_failed.push_back(ask.state);
        endState();
        return;
    }
    bool isNew = false;
    for (const QualifiedNumber &number : result->items) {
        m_seen.insert(number.phoneNumber);
        isNew = put(number) || isNew;
    }
    if (isNew)
        Q_EMIT changed();
    QSet<QString> &tokens = m_tokens[int(ask.state)];
    if (result->next && !tokens.contains(result->next->token)) { // one that comes again would come for ever
        tokens.insert(result->next->token);
        m_pages.enqueue({.state = ask.state, .cursor = result->next});
        return;
    }
    endState();
}

void QualifiedListFlow::endState()
{
    ++m_listed;
    Q_EMIT readingChanged();
    if (m_listed < m_toList)
        return;
    // They may be gone, or have moved from a state that was still to be listed to one that was listed already.
    std::deque<QString> missing;
    for (const auto &[number, known] : m_numbers) {
        if (!m_seen.contains(number))
            missing.push_back(number);
    }
    m_toList += int(missing.size());
    if (missing.empty())
        endReading();
    else
        m_ones.setQueue(std::move(missing));
}

void QualifiedListFlow::endReading()
{
    m_reading = false;
    if (!m_error)
        m_asOf = m_desk.now();
    m_wait = m_desk.timing.activationPoll;
    Q_EMIT changed();
    Q_EMIT readingChanged();
    lookSoon();
}

void QualifiedListFlow::takeOne(const QString &number, const net::Result<QualifiedNumber> &result)
{
    const auto found = api::orNone(result);
    bool isNew = false;
    if (!found && m_reading)
        m_error = found.error();
    else if (!found)
        isNew = false; // it is looked at again
    else if (*found)
        isNew = put(**found);
    else
        isNew = m_numbers.erase(number) > 0;
    if (isNew)
        Q_EMIT changed();
    const bool isLast = m_ones.isIdle();
    if (m_reading && m_listed >= int(std::size(allStates)) && ++m_listed >= m_toList)
        endReading();
    else if (!m_reading && isLast)
        lookSoon();
}

void QualifiedListFlow::readOne(const QString &number)
{
    if (!m_ones.isRunning(number) && !m_reading)
        m_ones.enqueue(number);
}

void QualifiedListFlow::setFollowing(bool following)
{
    m_following = following;
    m_wait = m_desk.timing.activationPoll;
    if (following)
        lookSoon();
    else
        m_look.stop();
}

void QualifiedListFlow::lookSoon()
{
    if (!m_following || m_reading || m_look.isActive() || !m_ones.isIdle())
        return;
    const bool isMoving = std::any_of(m_numbers.begin(), m_numbers.end(),
        [](const auto &entry) { return domain::isUnderWay(entry.second.state.value); });
    if (!isMoving)
        return;
    m_look.start(m_wait);
    m_wait = std::min(m_wait + m_wait / 2, m_desk.timing.activationPollMax);
}

void QualifiedListFlow::look()
{
    std::vector<QString> moving;
    for (const auto &[number, known] : m_numbers) {
        if (domain::isUnderWay(known.state.value))
            moving.push_back(number);
    }
    // Where there are more, it goes on behind the last one.
    const auto next = std::ranges::upper_bound(moving, m_lastLook);
    std::ranges::rotate(moving, next);
    if (moving.size() > mostLooks)
        moving.resize(mostLooks);
    if (!moving.empty())
        m_lastLook = moving.back();
    m_ones.setQueue({moving.begin(), moving.end()});
}

bool QualifiedListFlow::put(const QualifiedNumber &number)
{
    const auto [at, isNew] = m_numbers.try_emplace(number.phoneNumber, number);
    if (isNew || at->second == number)
        return isNew;
    at->second = number;
    return true;
}

void QualifiedListFlow::accept(const QualifiedNumber &number)
{
    m_seen.insert(number.phoneNumber);
    if (!put(number))
        return;
    m_wait = m_desk.timing.activationPoll;
    Q_EMIT changed();
    lookSoon();
}

void QualifiedListFlow::forget(const QString &number)
{
    if (m_numbers.erase(number) > 0)
        Q_EMIT changed();
}

} // namespace flows
