#pragma once

#include "flows/desk.h"
#include "store/history.h"
#include "store/journal.h"

#include <QObject>

namespace flows {

//! What is written down about one order: what was seen of it, and what this desk sent. Read from the store alone, so it
//! is there offline too, and read again as soon as something is added.
class OrderHistory final : public QObject
{
    Q_OBJECT

public:
    //! \p history outlives it.
    OrderHistory(const Desk &desk, store::History &history, QObject *parent = nullptr);

    //! Empty: nothing is shown.
    void open(const domain::OrderId &id);
    void refresh();

    const domain::OrderId &id() const { return m_id; }
    bool isRead() const { return m_seenRead && m_sentRead; }
    const std::vector<store::HistoryEntry> &seen() const { return m_seen; } //!< newest first
    const std::vector<store::JournalEntry> &sent() const { return m_sent; } //!< newest first
    //! Of either reading; what the other one found is there all the same.
    const std::optional<store::Error> &error() const { return m_seenError ? m_seenError : m_sentError; }

Q_SIGNALS:
    void changed();

private:
    const QString m_profileKey;
    store::History &m_history;
    store::Journal &m_journal;
    domain::OrderId m_id;
    std::vector<store::HistoryEntry> m_seen;
    std::vector<store::JournalEntry> m_sent;
    std::optional<store::Error> m_seenError;
    std::optional<store::Error> m_sentError;
    bool m_seenRead = false;
    bool m_sentRead = false;
    int m_turn = 0; //!< answers to older questions are not listened to
};

} // namespace flows
