#include "flows/portabilitycheck.h"

#include <QSet>

#include <algorithm>

namespace flows {

using domain::Portability;

PortabilityCheckFlow::PortabilityCheckFlow(const api::PortabilityApi &api, domain::Clock now, QObject *parent)
    : QObject(parent)
    , m_api(api)
    , m_now(std::move(now))
    , m_calls(
          this, 1, [this](const Batch &batch) { return m_api.check(batch); },
          [this](const Batch &batch, const Answer &answer) { take(batch, answer); })
{
}

void PortabilityCheckFlow::setParallel(int calls)
{
    m_calls.setLimit(std::clamp(calls, 1, maximumCalls));
}

void PortabilityCheckFlow::setKnown(const std::vector<CheckedNumber> &known)
{
    for (const CheckedNumber &number : known)
        m_results.insert(number.portability.phoneNumber, number);
}

void PortabilityCheckFlow::start(const std::vector<QString> &numbers)
{
    cancel();
    std::vector<QString> open;
    QSet<QString> seen;
    for (const QString &number : numbers) {
        if (seen.contains(number))
            continue;
        seen.insert(number);
        if (!m_results.contains(number))
            open.push_back(number);
    }
    m_progress = {.done = int(seen.size()) - int(open.size()), .total = int(seen.size())};
    run(open);
}

void PortabilityCheckFlow::restart(const std::vector<QString> &numbers)
{
    for (const QString &number : numbers)
        m_results.remove(number);
    start(numbers);
}

void PortabilityCheckFlow::cancel()
{
    m_calls.clear();
    if (m_running)
        stop();
}

std::optional<CheckedNumber> PortabilityCheckFlow::result(const QString &number) const
{
    const auto result = m_results.constFind(number);
    return result == m_results.cend() ? std::nullopt : std::optional(*result);
}

void PortabilityCheckFlow::run(const std::vector<QString> &numbers)
{
    m_error.reset();
    m_unanswered.clear();
    m_running = true;
    Q_EMIT runningChanged(true);
    Q_EMIT progressChanged(m_progress);
    std::deque<Batch> batches;
    const auto size = std::ptrdiff_t(std::max(m_batchSize, 1));
    for (auto at = numbers.begin(); at != numbers.end();) {
        const auto end = at + std::min(size, numbers.end() - at);
        batches.emplace_back(at, end);
        at = end;
    }
    if (batches.empty())
        stop();
    else
        m_calls.setQueue(std::move(batches));
}

void PortabilityCheckFlow::take(const Batch &batch, const Answer &answer)
{
    if (answer) {
        takeResults(batch, *answer);
    } else if (!m_error) {
        m_error = answer.error();
        m_calls.setQueue({}); // what waits would only fail the same way; what is on its way is heard
        Q_EMIT failed(*m_error);
    }
    if (m_running && m_calls.isIdle())
        stop();
}

void PortabilityCheckFlow::takeResults(const Batch &batch, const std::vector<Portability> &answer)
{
    const QDateTime at = m_now();
    const QSet<QString> asked(batch.begin(), batch.end());
    std::vector<CheckedNumber> checkedNow;
    for (const Portability &portability : answer) {
        if (!asked.contains(portability.phoneNumber))
            continue;
        checkedNow.push_back({.portability = portability, .at = at});
        m_results.insert(portability.phoneNumber, checkedNow.back());
    }
    for (const QString &number : batch) {
        if (!m_results.contains(number))
            m_unanswered.push_back(number);
    }
    m_progress.done += int(batch.size());
    Q_EMIT checked(checkedNow);
    Q_EMIT progressChanged(m_progress);
}

void PortabilityCheckFlow::stop()
{
    const bool complete = m_progress.done == m_progress.total && m_unanswered.empty() && !m_error;
    m_running = false;
    Q_EMIT runningChanged(false);
    Q_EMIT finished(complete);
}

} // namespace flows
