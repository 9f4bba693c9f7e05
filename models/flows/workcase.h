#pragma once

#include "flows/settleflow.h"
#include "flows/worklistflow.h"

namespace flows {

class OrderWatch;
struct WatchedOrder;

//! Everything that is known about one entry of the worklist: for its pane, and as evidence.
class WorkCase final : public QObject
{
    Q_OBJECT

public:
    WorkCase(Desk desk, const OrderWatch &watch, const SettleFlow &settler, QObject *parent = nullptr);

    //! Also with a newer copy of the same entry.
    void open(const WorkEntry &entry);
    void close();

    const std::optional<WorkEntry> &entry() const { return m_entry; }
    //! Null while nothing of it was read.
    const WatchedOrder *order() const;
    //! What this desk sent about it, newest first.
    const std::vector<store::JournalEntry> &journal() const { return m_journal; }
    //! The one whose outcome is unknown; null for any other reason, and until it was read.
    const store::JournalEntry *write() const;
    std::optional<Settlement> settlement() const;

Q_SIGNALS:
    void changed();

private:
    void readJournal();

    const Desk m_desk;
    const OrderWatch &m_watch;
    const SettleFlow &m_settler;
    std::optional<WorkEntry> m_entry;
    std::vector<store::JournalEntry> m_journal;
};

} // namespace flows
