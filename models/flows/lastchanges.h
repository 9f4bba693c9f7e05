#pragma once

#include "flows/desk.h"
#include "store/history.h"

#include <QObject>

#include <map>

namespace flows {

//! What changed last in each order, as the history of this desk has it: also before this run of the program.
class LastChanges final : public QObject
{
    Q_OBJECT

public:
    //! \p history outlives it.
    LastChanges(const Desk &desk, store::History &history, QObject *parent = nullptr);

    //! The store is open.
    void start();
    const std::map<domain::OrderId, store::HistoryEntry> &all() const { return m_changes; }

Q_SIGNALS:
    //! These are new.
    void changed(const std::vector<store::HistoryEntry> &changes);

private:
    void take(const std::vector<store::HistoryEntry> &entries);

    const QString m_profileKey;
    store::History &m_history;
    std::map<domain::OrderId, store::HistoryEntry> m_changes;
};

} // namespace flows
