#include "flows/numbers/availablesearch.h"

#include <QSet>

#include <algorithm>

namespace flows {

using domain::AvailableNumber;
using domain::NumberRegion;

AvailableSearch::AvailableSearch(const api::NumbersApi &api, domain::Clock now, QObject *parent)
    : QObject(parent)
    , m_api(api)
    , m_now(std::move(now))
{
}

void AvailableSearch::readRegions()
{
    if (m_regionsKnown || m_regionsCall.isRunning())
        return;
    m_regionsError.reset();
    m_regionsCall = m_api.available().regions();
    m_regionsCall.then(this, [this](const net::Result<std::vector<NumberRegion>> &result) {
        m_regionsCall.cancel();
        m_regionsKnown = result.has_value();
        if (result) {
            m_regions = *result;
            std::ranges::sort(m_regions, [](const NumberRegion &a, const NumberRegion &b) {
                return QString::localeAwareCompare(a.name, b.name) < 0;
            });
        } else {
            m_regionsError = result.error();
        }
        Q_EMIT regionsChanged();
    });
    Q_EMIT regionsChanged();
}

const NumberRegion *AvailableSearch::region(const QString &code) const
{
    const auto found = std::ranges::find(m_regions, code, &NumberRegion::code);
    return found == m_regions.end() ? nullptr : &*found;
}

void AvailableSearch::search(const api::AvailableNumberFilter &filter)
{
    m_filter = filter;
    m_error.reset();
    m_state = SearchState::Searching;
    m_call = m_api.available().search(filter);
    m_call.then(this, [this](const net::Result<std::vector<AvailableNumber>> &result) {
        m_call.cancel();
        if (result) {
            take(*result);
        } else {
            m_state = SearchState::Failed;
            m_error = result.error();
        }
        Q_EMIT changed();
    });
    Q_EMIT changed();
}

void AvailableSearch::again()
{
    if (m_state != SearchState::NotAsked)
        search(api::AvailableNumberFilter(m_filter));
}

void AvailableSearch::cancel()
{
    if (m_state != SearchState::Searching)
        return;
    m_call.cancel();
    m_state = SearchState::Canceled;
    Q_EMIT changed();
}

bool AvailableSearch::mayBeMore() const
{
    return m_state == SearchState::Answered && int(m_numbers.size()) >= m_filter.size;
}

void AvailableSearch::take(std::vector<AvailableNumber> numbers)
{
    QSet<QString> seen; // one answer may tell of a number twice
    std::erase_if(numbers, [&seen](const AvailableNumber &number) {
        const bool isRepeated = seen.contains(number.phoneNumber);
        seen.insert(number.phoneNumber);
        return isRepeated;
    });
    m_numbers = std::move(numbers);
    m_asOf = m_now();
    m_state = SearchState::Answered;
}

} // namespace flows
