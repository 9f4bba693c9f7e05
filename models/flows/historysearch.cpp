#include "flows/historysearch.h"

#include <algorithm>
#include <utility>

using namespace std::chrono_literals;

namespace flows {

HistorySearch::HistorySearch(const Desk &desk, store::History &history, QObject *parent)
    : QObject(parent)
    , m_profileKey(desk.profileKey)
    , m_history(history)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(500ms);
    connect(&m_soon, &QTimer::timeout, this, &HistorySearch::refresh);
    connect(&m_history, &store::History::recorded, this, [this](const QString &profileKey) {
        if (profileKey == m_profileKey && m_isRead && !m_soon.isActive())
            m_soon.start();
    });
}

void HistorySearch::search(const QString &text)
{
    m_text = text.trimmed();
    refresh();
}

void HistorySearch::setFirstReadings(store::FirstReadings first)
{
    if (std::exchange(m_first, first) != first)
        refresh();
}

void HistorySearch::refresh()
{
    const int turn = ++m_turn;
    store::then(m_history.search(m_profileKey, m_text, most + 1, m_first), this,
        [this, turn](const store::Result<std::vector<store::HistoryEntry>> &entries) {
            if (turn != m_turn)
                return;
            m_isRead = m_isRead || entries;
            m_error = entries ? std::nullopt : std::optional(entries.error());
            if (entries) {
                m_entries = *entries;
                m_isCut = int(m_entries.size()) > most;
                m_entries.resize(std::min(m_entries.size(), std::size_t(most)));
            }
            Q_EMIT changed();
        });
}

} // namespace flows
