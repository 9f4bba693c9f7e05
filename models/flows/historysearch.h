#pragma once

#include "flows/desk.h"
#include "store/history.h"

#include <QObject>
#include <QTimer>

namespace flows {

//! What this desk saw of all its orders, searched. Read from the store alone, so it is there offline too.
class HistorySearch final : public QObject
{
    Q_OBJECT

public:
    static constexpr int most = 500; //!< entries; older ones are found by a closer search

    //! \p history outlives it.
    HistorySearch(const Desk &desk, store::History &history, QObject *parent = nullptr);

    //! Every word must be in an entry; a number is found in every way of writing it. Empty: the newest of all.
    void search(const QString &text);
    void setFirstReadings(store::FirstReadings first);
    store::FirstReadings firstReadings() const { return m_first; }
    void refresh();

    const QString &text() const { return m_text; }
    bool isRead() const { return m_isRead; }
    const std::vector<store::HistoryEntry> &entries() const { return m_entries; } //!< newest first
    bool isCut() const { return m_isCut; } //!< there are older ones
    const std::optional<store::Error> &error() const { return m_error; }

Q_SIGNALS:
    void changed();

private:
    const QString m_profileKey;
    store::History &m_history;
    QString m_text;
    store::FirstReadings m_first = store::FirstReadings::Shown;
    std::vector<store::HistoryEntry> m_entries;
    std::optional<store::Error> m_error;
    bool m_isRead = false;
    bool m_isCut = false;
    int m_turn = 0; //!< answers to older questions are not listened to
    QTimer m_soon; //!< orders are read many at a time
};

} // namespace flows
