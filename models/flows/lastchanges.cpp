#include "flows/lastchanges.h"

namespace flows {

using store::HistoryEntry;

LastChanges::LastChanges(const Desk &desk, store::History &history, QObject *parent)
    : QObject(parent)
    , m_profileKey(desk.profileKey)
    , m_history(history)
{
    connect(&m_history, &store::History::recorded, this,
        [this](const QString &profileKey, const std::vector<HistoryEntry> &entries) {
            if (profileKey == m_profileKey)
                take(entries);
        });
}

void LastChanges::start()
{
    store::then(m_history.latest(m_profileKey), this, [this](const store::Result<std::vector<HistoryEntry>> &entries) {
        if (entries) // a store that cannot be read says so where it was opened
            take(*entries);
    });
}

void LastChanges::take(const std::vector<HistoryEntry> &entries)
{
    std::map<domain::OrderId, HistoryEntry> news;
    for (const HistoryEntry &entry : entries) {
        if (entry.difference.kind == domain::DifferenceKind::FirstSeen)
            continue;
        // Of one reading the first is the most telling.
        const auto known = m_changes.find(entry.order);
        if (known != m_changes.end() && known->second.seenAt >= entry.seenAt)
            continue;
        m_changes[entry.order] = entry;
        news[entry.order] = entry;
    }
    std::vector<HistoryEntry> told;
    for (const auto &[order, entry] : news)
        told.push_back(entry);
    if (!told.empty())
        Q_EMIT changed(told);
}

} // namespace flows
