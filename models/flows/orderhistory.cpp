#include "flows/orderhistory.h"

#include <algorithm>

namespace flows {

OrderHistory::OrderHistory(const Desk &desk, store::History &history, QObject *parent)
    : QObject(parent)
    , m_profileKey(desk.profileKey)
    , m_history(history)
    , m_journal(desk.journal)
{
    connect(&m_history, &store::History::recorded, this,
        [this](const QString &profileKey, const std::vector<store::HistoryEntry> &entries) {
            const auto isOurs = [this](const store::HistoryEntry &entry) { return entry.order == m_id; };
            if (profileKey == m_profileKey && std::ranges::any_of(entries, isOurs))
                refresh();
        });
    connect(&m_journal, &store::Journal::changed, this, &OrderHistory::refresh);
}

void OrderHistory::open(const domain::OrderId &id)
{
    if (id == m_id)
        return;
    m_id = id;
    m_seen.clear();
    m_sent.clear();
    m_seenError.reset();
    m_sentError.reset();
    m_seenRead = m_sentRead = false;
    refresh();
    Q_EMIT changed();
}

void OrderHistory::refresh()
{
    const int turn = ++m_turn;
    if (m_id.isEmpty())
        return;
    const auto take = [this, turn](auto &into, bool &isRead, std::optional<store::Error> &error, const auto &answer) {
        if (turn != m_turn)
            return;
        if (answer) {
            into = *answer;
            isRead = true;
            error.reset();
        } else {
            error = answer.error();
        }
        Q_EMIT changed();
    };
    store::then(m_history.about(m_profileKey, m_id), this,
        [this, take](const store::Result<std::vector<store::HistoryEntry>> &entries) {
            take(m_seen, m_seenRead, m_seenError, entries);
        });
    store::then(m_journal.about(m_profileKey, m_id.text), this,
        [this, take](const store::Result<std::vector<store::JournalEntry>> &entries) {
            take(m_sent, m_sentRead, m_sentError, entries);
        });
}

} // namespace flows
